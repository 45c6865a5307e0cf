// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AppPaths.h"

#include "UrlText.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

QString folder(const char *xdgVariable, const QString &fallback)
{
    const QString home = qEnvironmentVariable("STEADFEED_HOME");
    if (!home.isEmpty())
        return QDir(home).absolutePath();
    QString base = qEnvironmentVariable(xdgVariable);
    if (!QDir::isAbsolutePath(base)) // the XDG specification: relative ones are to be ignored
        base = QDir::homePath() + fallback;
    return base + u"/steadfeed"_s;
}

/// What a person recognises, and a hash that keeps two of one name apart.
QString folderName(const std::string &shown, const std::string &unique)
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9._-]"_s);
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(unique), QCryptographicHash::Sha256).toHex();
    QString name = QString::fromStdString(shown).left(40);
    name.replace(unsafe, u"_"_s);
    return name + u'-' + QString::fromLatin1(hash.left(8));
}

} // namespace

QString configFolder()
{
    return folder("XDG_CONFIG_HOME", u"/.config"_s);
}

QString stateFolder()
{
    return folder("XDG_STATE_HOME", u"/.local/state"_s);
}

QString settingsFile()
{
    return configFolder() + u"/settings.ini"_s;
}

QString stateFileOf(const Profile &profile)
{
    return stateFolder() + u"/profiles/"_s + folderName(profile.name, profile.file) + u"/state.sqlite"_s;
}

QString outboxFileOf(const AuditProfile &audit)
{
    return stateFolder() + u"/audit/"_s + folderName(hostOf(audit.url), audit.url) + u"/outbox.sqlite"_s;
}

QString demoOutboxFile()
{
    return stateFolder() + u"/demo/outbox.sqlite"_s;
}

QString demoLedgerFile()
{
    return stateFolder() + u"/demo/exchange-audit.sqlite"_s;
}

QString auditBindingsFile()
{
    return stateFolder() + u"/audit-secrets.json"_s;
}

QString bindingsFile()
{
    return stateFolder() + u"/secrets.json"_s;
}

} // namespace steadfeed
