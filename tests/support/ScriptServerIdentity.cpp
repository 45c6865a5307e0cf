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

std::optional<ScriptServerIdentity> ScriptServerIdentity::make(const QByteArray &names)
{
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                   u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Steadfeed test"_s, u"-addext"_s,
                   u"subjectAltName="_s + QString::fromLatin1(names), u"-keyout"_s, u"-"_s, u"-out"_s,
                   u"-"_s});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return std::nullopt;
    const QByteArray both = openssl.readAllStandardOutput();
    const qsizetype certificate = both.indexOf("-----BEGIN CERTIFICATE");
    if (certificate < 0)
        return std::nullopt;
    return ScriptServerIdentity{both.sliced(certificate), both.first(certificate), {}};
}

std::optional<ScriptServerIdentity> ScriptServerIdentity::makeExpired(const QByteArray &names)
{
    auto identity = make(names);
    QTemporaryDir folder;
    QFile key(folder.filePath(u"key"_s));
    QFile certificate(folder.filePath(u"certificate"_s));
    if (!identity || !key.open(QIODevice::WriteOnly) || !certificate.open(QIODevice::WriteOnly))
        return std::nullopt;
    key.write(identity->key);
    key.close();
    certificate.write(identity->certificate);
    certificate.close();
    QProcess openssl; // signs the same certificate anew
    openssl.start(u"openssl"_s, {u"x509"_s, u"-in"_s, certificate.fileName(), u"-signkey"_s, key.fileName(),
                                 u"-days"_s, u"-1"_s});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return std::nullopt;
    identity->certificate = openssl.readAllStandardOutput();
    return identity;
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
