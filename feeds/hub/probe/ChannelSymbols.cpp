// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelSymbols.h"

#include "FieldScores.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;

/// The symbol may be decorated with one small letter: "tBTCUSD".
QJsonValue symbolValue(const std::string &pointer, const std::vector<QJsonValue> &values)
{
    static const QRegularExpression kDecorated(u"^[a-z][A-Z0-9:]{4,}$"_s);
    const QChar letter = values.front().toString().front();
    const bool decorated = std::ranges::all_of(values, [letter](const QJsonValue &value) {
        const QString text = value.toString();
        return text.startsWith(letter) && kDecorated.match(text).hasMatch();
    });
    if (!decorated)
        return QString::fromStdString(pointer);
    return QJsonObject{{u"pointer"_s, QString::fromStdString(pointer)},
                       {u"regex"_s, u"^%1(.+)$"_s.arg(letter)}};
}

/// The records of \a teacher whose number at \a pointer is one of \a numbers.
MessageTable taught(const MessageTable &teacher, const std::string &pointer, const std::set<qint64> &numbers)
{
    MessageTable some;
    for (const MessageRecord &record : teacher.records) {
        const auto field = record.find(pointer);
        if (field == record.end())
            continue;
        const auto number = fields::integer(field->second);
        if (number && numbers.contains(*number))
            some.records.push_back(record);
    }
    return some;
}

std::optional<QJsonObject> lesson(const MessageTable &some, const std::string &key)
{
    std::string symbol;
    int best = 0;
    QJsonArray when;
    for (const std::string &pointer : some.columns()) {
        const auto values = some.values(pointer);
        const bool text =
            std::ranges::all_of(values, [](const QJsonValue &value) { return value.isString(); });
        if (!text || values.empty())
            continue;
        const int score = fields::nameScore(pointer, Field::Symbol);
        if (score > best && fields::areSymbols(values)) {
            best = score;
            symbol = pointer;
        } else if (fields::kindScore(pointer) > 0 &&
                   std::ranges::all_of(values,
                                       [&](const QJsonValue &value) { return value == values.front(); })) {
            when.append(
                QJsonObject{{u"pointer"_s, QString::fromStdString(pointer)}, {u"equals"_s, values.front()}});
        }
    }
    if (symbol.empty() || when.isEmpty())
        return std::nullopt;
    return QJsonObject{{u"when"_s, when},
                       {u"key"_s, QString::fromStdString(key)},
                       {u"values"_s, QJsonObject{{u"symbol"_s, symbolValue(symbol, some.values(symbol))}}}};
}

} // namespace

std::optional<ChannelSymbols> findChannelSymbols(const MessageTable &table, std::span<const MessageTable> all)
{
    for (const std::string &pointer : table.columns()) {
        std::set<qint64> numbers;
        for (const QJsonValue &value : table.values(pointer)) {
            if (const auto number = fields::integer(value); number && *number > 0)
                numbers.insert(*number);
        }
        if (numbers.empty() || (numbers.size() == table.records.size() && numbers.size() > 1))
            continue; // a number that never comes again names nothing
        for (const MessageTable &teacher : all) {
            if (&teacher == &table || teacher.hasRows || teacher.rootIsArray)
                continue;
            for (const std::string &key : teacher.columns()) {
                const MessageTable some = taught(teacher, key, numbers);
                if (some.records.size() < numbers.size())
                    continue;
                if (const auto learn = lesson(some, key))
                    return ChannelSymbols{pointer, *learn};
            }
        }
    }
    return std::nullopt;
}

} // namespace steadfeed
