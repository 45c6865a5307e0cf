// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TlsSetup.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace steadfeed {
namespace {

/// Far above any bundle of authorities: somebody may name a device or a disk image.
constexpr qint64 kLargestFile = 4 << 20;

std::optional<QByteArray> contents(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray bytes = file.read(kLargestFile + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > kLargestFile)
        return std::nullopt;
    return bytes;
}

Closed unusable(const std::string &file, const char *why)
{
    Closed closed;
    closed.reason = ReasonCode::TlsFileUnusable;
    closed.args = {file, why};
    closed.permanent = true;
    return closed;
}

/// The system's authorities. Read once: they are some hundred files, and Qt caches nothing.
const QList<QSslCertificate> &systemAuthorities()
{
    static const QList<QSslCertificate> authorities = QSslConfiguration::systemCaCertificates();
    return authorities;
}

/// Certificates, or what is wrong with the file.
std::optional<Closed> readCertificates(const std::string &file, QList<QSslCertificate> &certificates)
{
    const auto bytes = contents(file);
    if (!bytes)
        return unusable(file, "unreadable");
    certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (certificates.isEmpty())
        return unusable(file, "no_certificate");
    return std::nullopt;
}

std::optional<Closed> readKey(const std::string &file, QSslKey &key)
{
    const auto bytes = contents(file);
    if (!bytes)
        return unusable(file, "unreadable");
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        key = QSslKey(*bytes, algorithm);
        if (!key.isNull())
            return std::nullopt;
    }
    return unusable(file, "no_key");
}

std::optional<Closed> trust(const TlsOptions &options, QSslConfiguration &configuration)
{
    if (options.caFile.empty())
        return std::nullopt;
    QList<QSslCertificate> authorities;
    if (auto problem = readCertificates(options.caFile, authorities))
        return problem;
    // An empty list means that Qt looks into the system's folder when it needs to. It does not once it was
    // given a list.
    const auto known = configuration.caCertificates();
    configuration.setCaCertificates((known.isEmpty() ? systemAuthorities() : known) + authorities);
    return std::nullopt;
}

std::optional<Closed> appear(const TlsOptions &options, QSslConfiguration &configuration)
{
    if (options.certificateFile.empty()) {
        if (options.keyFile.empty())
            return std::nullopt;
        return unusable(options.keyFile, "no_certificate"); // a key alone says nothing to anybody
    }
    QList<QSslCertificate> chain;
    if (auto problem = readCertificates(options.certificateFile, chain))
        return problem;
    QSslKey key; // a PEM file may hold both
    if (auto problem = readKey(options.keyFile.empty() ? options.certificateFile : options.keyFile, key))
        return problem;
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    return std::nullopt;
}

} // namespace

TlsSetup TlsSetup::from(const TlsOptions &options)
{
    TlsSetup setup;
    setup.configuration = QSslConfiguration::defaultConfiguration();
    setup.problem = trust(options, setup.configuration);
    if (!setup.problem)
        setup.problem = appear(options, setup.configuration);
    return setup;
}

} // namespace steadfeed
