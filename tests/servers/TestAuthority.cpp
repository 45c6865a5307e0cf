// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestAuthority.h"

#include <QProcess>
#include <QStringList>

namespace steadfeed::test {

using namespace Qt::StringLiterals;

namespace {

bool openssl(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

const QStringList kKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s};

} // namespace

bool makeTestAuthority(const QString &folder)
{
    return openssl(folder,
                   QStringList{u"req"_s, u"-x509"_s} + kKey +
                       QStringList{u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Our authority"_s, u"-keyout"_s,
                                   u"authority.key"_s, u"-out"_s, u"authority.pem"_s}) &&
           openssl(folder, QStringList{u"req"_s, u"-new"_s} + kKey +
                               QStringList{u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s,
                                           u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, u"server.key"_s,
                                           u"-out"_s, u"server.csr"_s}) &&
           openssl(folder, {u"x509"_s, u"-req"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"authority.pem"_s,
                            u"-CAkey"_s, u"authority.key"_s, u"-days"_s, u"1"_s, u"-set_serial"_s, u"1"_s,
                            u"-copy_extensions"_s, u"copy"_s, u"-out"_s, u"server.pem"_s});
}

} // namespace steadfeed::test
