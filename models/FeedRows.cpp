// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedRows.h"

#include "DisplayText.h"
#include "ProfileJson.h"
#include "ReasonTexts.h"
#include "TransportTexts.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

constexpr qint64 kKiB = 1024;
constexpr qint64 kDefaultEventBytes = 16 * kKiB * kKiB;
constexpr qint64 kMostEventKiB = kKiB * kKiB;

QVariantMap choice(const QString &value, const QString &label)
{
    return {{u"value"_s, value}, {u"label"_s, label}};
}

} // namespace

void FeedRows::add(const QString &name, const QString &type, const QVariant &value, const Words &words)
{
    m_rows.append({{u"name"_s, name},
                   {u"type"_s, type},
                   {u"value"_s, value},
                   {u"label"_s, words.label},
                   {u"help"_s, words.help},
                   {u"hint"_s, words.hint},
                   {u"from"_s, 0},
                   {u"to"_s, 0},
                   {u"choices"_s, QVariantList()},
                   {u"error"_s, QString()}});
}

void FeedRows::addText(const QString &pointer, const Words &words, const QString &type)
{
    add(pointer, type, text(pointer), words);
}

void FeedRows::addNumber(const QString &pointer, qint64 value, qint64 from, qint64 to, const Words &words)
{
    // What is no number yet is shown as it was typed.
    const QJsonValue json = jsonAt(m_feed, pointer);
    add(pointer, u"number"_s, json.isString() ? json.toString() : QString::number(value), words);
    m_rows.last().insert(u"from"_s, from);
    m_rows.last().insert(u"to"_s, to);
}

void FeedRows::addChoice(const QString &name, const QString &value, const QVariantList &choices,
                         const Words &words)
{
    add(name, u"choice"_s, value, words);
    m_rows.last().insert(u"choices"_s, choices);
}

QString FeedRows::text(const QString &pointer) const
{
    return jsonAt(m_feed, pointer).toString();
}

void FeedRows::feed()
{
    addText(u"/name"_s, {tr("Name"), tr("Another name makes it another feed: it starts anew.")});
    QVariantList kinds;
    for (const FeedKind kind : {FeedKind::Prices, FeedKind::Positions, FeedKind::Notices, FeedKind::Metrics})
        kinds.append(choice(QString::fromUtf8(name(kind).data()), texts::kindWord(kind)));
    addChoice(u"/kind"_s, text(u"/kind"_s), kinds, {tr("Shows"), {}});
    addChoice(u"/protocol"_s, text(u"/protocol"_s),
              {choice(u"native"_s, tr("Steadfeed's own")), choice(u"plain"_s, tr("Any, read by a mapping"))},
              {tr("Protocol"), tr("A mapping is written in the profile's file; see docs/profiles.md.")});
    QStringList symbols;
    for (const QJsonValue &symbol : m_feed.value(u"symbols"_s).toArray())
        symbols.append(symbol.toString());
    add(u"/symbols"_s, u"text"_s, symbols.join(u", "_s),
        {tr("Symbols"), tr("What {symbols} stands for in addresses and opening messages."),
         tr("separated by commas")});
}

void FeedRows::signIn()
{
    const QString type = text(u"/credentials/type"_s);
    addChoice(u"/credentials/type"_s, type.isEmpty() ? u"none"_s : type,
              {choice(u"none"_s, tr("Nothing")), choice(u"bearer"_s, tr("Bearer token")),
               choice(u"basic"_s, tr("User and password")), choice(u"header"_s, tr("Header"))},
              {tr("Sign in with"), {}});
    if (type.isEmpty())
        return;
    if (type == u"basic"_s)
        addText(u"/credentials/user"_s, {tr("User"), {}});
    if (type == u"header"_s)
        addText(u"/credentials/header"_s, {tr("Name of the header"), {}, u"X-Api-Key"_s});
    addReference(u"/credentials/from"_s, true);
}

void FeedRows::addReference(const QString &pointer, bool required)
{
    const QString reference = text(pointer);
    const QString kind = reference.section(u':', 0, 0);
    QVariantList kinds{choice(u"keychain"_s, tr("Keychain")), choice(u"env"_s, tr("Environment")),
                       choice(u"file"_s, tr("File")), choice(u"ask"_s, tr("Ask me"))};
    if (!required)
        kinds.prepend(choice(u"none"_s, tr("None")));
    addChoice(pointer + u"#kind"_s, reference.isEmpty() ? u"none"_s : kind, kinds,
              {tr("Secret is in"), tr("The secret itself never stands in a profile.")});
    const QString where = reference.section(u':', 1);
    const QString name = pointer + u"#where"_s;
    if (kind == u"keychain"_s)
        add(name, u"text"_s, where, {tr("Entry"), tr("Its name in the keychain.")});
    else if (kind == u"env"_s)
        add(name, u"text"_s, where,
            {tr("Variable"), tr("Of the environment that Steadfeed was started in.")});
    else if (kind == u"file"_s)
        add(name, u"file"_s, where, {tr("File"), tr("One that only you can read (chmod 600).")});
}

void FeedRows::security()
{
    addText(u"/tls/ca_file"_s,
            {tr("Own authority"), tr("Trusted beside what the system trusts."), tr("PEM file")}, u"file"_s);
    addText(
        u"/tls/certificate_file"_s,
        {tr("Client certificate"), tr("With its chain; certificate and key go together."), tr("PEM file")},
        u"file"_s);
    addText(u"/tls/key_file"_s, {tr("Its key"), tr("Without a passphrase."), tr("PEM file")}, u"file"_s);
}

void FeedRows::proxy()
{
    addText(u"/proxy/url"_s, {tr("Proxy"), tr("http:// or socks5://. The environment is not asked."),
                              u"http://proxy.example:3128"_s});
    if (text(u"/proxy/url"_s).isEmpty())
        return;
    addText(u"/proxy/user"_s, {tr("User"), tr("Where the proxy asks for one.")});
    if (!text(u"/proxy/user"_s).isEmpty() || !text(u"/proxy/from"_s).isEmpty())
        addReference(u"/proxy/from"_s, false);
}

void FeedRows::http()
{
    add(u"/http2"_s, u"flag"_s, jsonAt(m_feed, u"/http2"_s).toBool(),
        {tr("HTTP/2"),
         tr("Gives: more than six feeds from one host share a connection. Costs: a feed that comes "
            "too fast cannot be held back, so memory grows.")});
}

void FeedRows::limits()
{
    const qint64 bytes = jsonAt(m_feed, u"/limits/max_event_bytes"_s).toInteger(kDefaultEventBytes);
    addNumber(u"/limits/max_event_bytes"_s, bytes / kKiB, 1, kMostEventKiB,
              {tr("Largest event (KiB)"), tr("A larger one is refused.")});
    addNumber(u"/limits/connect_timeout_s"_s, jsonAt(m_feed, u"/limits/connect_timeout_s"_s).toInteger(10), 1,
              120, {tr("Connect within (s)"), tr("An attempt that is not open by then is given up.")});
    if (text(u"/protocol"_s) == u"plain"_s)
        addNumber(
            u"/heartbeat_s"_s, jsonAt(m_feed, u"/heartbeat_s"_s).toInteger(0), 0, 3600,
            {tr("Something comes every (s)"), tr("0: nothing is promised, then silence only means age.")});
}

void FeedRows::options(const TransportDescription &transport)
{
    for (const TransportOption &option : transport.options)
        addOption(QString::fromStdString(transport.name), option);
}

void FeedRows::addOption(const QString &transport, const TransportOption &option)
{
    const QString name = QString::fromStdString(option.name);
    const QJsonValue json = jsonAt(m_feed, u"/options/%1/%2"_s.arg(transport, name));
    const QString value =
        json.isUndefined() ? QString::fromStdString(option.defaultValue) : json.toVariant().toString();
    const Words words{texts::transportText(option.label), texts::transportText(option.help)};
    switch (option.type) {
    case TransportOption::Type::Text:
        add(name, u"text"_s, value, words);
        break;
    case TransportOption::Type::Flag:
        add(name, u"flag"_s, value == u"true"_s, words);
        break;
    case TransportOption::Type::Number:
        add(name, u"number"_s, value, words);
        m_rows.last().insert(u"from"_s, qint64(option.from));
        m_rows.last().insert(u"to"_s, qint64(option.to));
        break;
    case TransportOption::Type::Choice: {
        QVariantList choices;
        for (const std::string &one : option.choices)
            choices.append(choice(QString::fromStdString(one), displayText(one)));
        addChoice(name, value, choices, words);
        break;
    }
    }
}

} // namespace steadfeed
