// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScriptServerIdentity.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

namespace steadfeed::test {

using namespace Qt::StringLiterals;

namespace {

/// What the program openssl prints, or nothing where it fails.
std::optional<QByteArray> output(const QStringList &arguments)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return std::nullopt;
    return openssl.readAllStandardOutput();
}

} // namespace

std::optional<ScriptServerIdentity> ScriptServerIdentity::make(const QByteArray &names)
{
    const auto made =
        output({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Steadfeed test"_s, u"-addext"_s,
                u"subjectAltName="_s + QString::fromLatin1(names), u"-keyout"_s, u"-"_s, u"-out"_s, u"-"_s});
    const QByteArray both = made.value_or(QByteArray());
    const qsizetype certificate = both.indexOf("-----BEGIN CERTIFICATE");
    if (certificate < 0)
        return std::nullopt;
    return ScriptServerIdentity{both.sliced(certificate), both.first(certificate), {}};
}

std::optional<ScriptServerIdentity> ScriptServerIdentity::makeExpired(const QByteArray &names,
                                                                      const ScriptServerIdentity &authority)
{
    QTemporaryDir folder;
    const QString by = folder.filePath(u"authority"_s);
    const QString key = folder.filePath(u"key"_s);
    const QString request = folder.filePath(u"request"_s);
    QFile file(by);
    if (!file.open(QIODevice::WriteOnly))
        return std::nullopt;
    file.write(authority.certificate + authority.key);
    file.close();
    if (!output({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                 u"-nodes"_s, u"-subj"_s, u"/CN=Expired"_s, u"-addext"_s,
                 u"subjectAltName="_s + QString::fromLatin1(names), u"-keyout"_s, key, u"-out"_s, request}))
        return std::nullopt;
    const auto signedFor = [&](const QStringList &time) {
        return output(QStringList{u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, by, u"-CAkey"_s, by,
                                  u"-copy_extensions"_s, u"copy"_s, u"-set_serial"_s, u"2"_s} +
                      time);
    };
    auto certificate = signedFor({u"-days"_s, u"-1"_s});
    if (!certificate) // newer ones refuse that, and know these
        certificate =
            signedFor({u"-not_before"_s, u"20200101000000Z"_s, u"-not_after"_s, u"20200102000000Z"_s});
    QFile made(key);
    if (!certificate || !made.open(QIODevice::ReadOnly))
        return std::nullopt;
    return ScriptServerIdentity{*certificate, made.readAll(), {}};
}

QSslConfiguration ScriptServerIdentity::configuration() const
{
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(certificate));
    configuration.setPrivateKey(QSslKey(key, QSsl::Ec));
    if (clients.isEmpty()) {
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // asks nobody for a certificate of theirs
    } else {
        configuration.setCaCertificates({QSslCertificate(clients)});
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    }
    // Offers HTTP/2 too: a client that takes it is found out.
    configuration.setAllowedNextProtocols({"h2", "http/1.1"});
    return configuration;
}

void ScriptServerIdentity::trust() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({QSslCertificate(certificate)});
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void ScriptServerIdentity::trustNobody()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({});
    QSslConfiguration::setDefaultConfiguration(configuration);
}

} // namespace steadfeed::test
