// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of outboxtables that says in SQL which rows are asked for.
#include "OutboxTables.h"

#include <QStringList>
#include <QVariant>

namespace steadfeed::outboxtables {
namespace {

using namespace Qt::StringLiterals;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// "100%_\" as it is, for LIKE ... ESCAPE '\'.
QString literal(const std::string &utf8)
{
    QString out;
    for (const QChar c : text(utf8)) {
        if (c == u'%' || c == u'_' || c == u'\\')
            out += u'\\';
        out += c;
    }
    return out;
}

} // namespace

QString condition(const AuditQuery &query, std::uint64_t before, QVariantList &binds)
{
    QStringList parts;
    if (before > 0) {
        parts += u"seq < ?"_s;
        binds += static_cast<qlonglong>(before);
    }
    const auto anyOf = [&](const QString &column, const auto &values, const auto &bind) {
        if (values.empty())
            return;
        QStringList places;
        for (const auto &value : values) {
            places += u"?"_s;
            binds += bind(value);
        }
        parts += u"%1 IN (%2)"_s.arg(column, places.join(u", "_s));
    };
    anyOf(u"state"_s, query.states, [](AuditState state) { return QVariant(static_cast<int>(state)); });
    anyOf(u"kind"_s, query.kinds, [](const std::string &kind) { return QVariant(text(kind)); });
    if (!query.text.empty()) {
        QStringList places;
        for (const QString &column :
             {u"kind"_s, u"CAST(body AS TEXT)"_s, u"answer"_s, u"CAST(seq AS TEXT)"_s}) {
            places += u"%1 LIKE ? ESCAPE '\\'"_s.arg(column);
            binds += QString(u'%' + literal(query.text) + u'%');
        }
        parts += u'(' + places.join(u" OR "_s) + u')';
    }
    return u" FROM outbox"_s + (parts.isEmpty() ? QString() : u" WHERE "_s + parts.join(u" AND "_s));
}

} // namespace steadfeed::outboxtables
