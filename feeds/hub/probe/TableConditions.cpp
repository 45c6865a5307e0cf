// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TableConditions.h"

#include "FieldScores.h"

#include <QJsonObject>

#include <algorithm>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostWords = 4; // more of them are data, not kinds

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// The texts at \a pointer; empty where there are none, too many, or something else.
std::vector<QString> wordsAt(const MessageTable &table, const std::string &pointer)
{
    std::vector<QString> words;
    for (const MessageRecord &record : table.records) {
        const auto field = record.find(pointer);
        if (field == record.end() || !field->second.isString())
            return {};
        const QString word = field->second.toString();
        if (std::ranges::find(words, word) == words.end())
            words.push_back(word);
        if (words.size() > kMostWords)
            return {};
    }
    return words;
}

/// How many messages of other tables have one of \a words there too.
std::size_t strangers(const MessageTable &table, std::span<const MessageTable> all,
                      const std::string &pointer, const std::vector<QString> &words)
{
    std::size_t count = 0;
    for (const MessageTable &other : all) {
        if (&other == &table)
            continue;
        count +=
            static_cast<std::size_t>(std::ranges::count_if(other.records, [&](const MessageRecord &record) {
                const auto field = record.find(pointer);
                return field != record.end() && field->second.isString() &&
                       std::ranges::find(words, field->second.toString()) != words.end();
            }));
    }
    return count;
}

QJsonObject condition(const std::string &pointer, const std::vector<QString> &words)
{
    if (words.size() == 1)
        return {{u"pointer"_s, text(pointer)}, {u"equals"_s, words.front()}};
    QJsonArray in;
    for (const QString &word : words)
        in.append(word);
    return {{u"pointer"_s, text(pointer)}, {u"in"_s, in}};
}

QJsonArray byLength(const MessageTable &table)
{
    QJsonArray conditions;
    if (table.rootIsArray)
        conditions.append(QJsonObject{{u"pointer"_s, u""_s}, {u"type"_s, u"array"_s}});
    const auto longest =
        std::ranges::max_element(table.lengths, {}, [](const auto &length) { return length.second; });
    if (longest != table.lengths.end())
        conditions.append(QJsonObject{{u"pointer"_s, text(longest->first)}, {u"length"_s, longest->second}});
    return conditions;
}

} // namespace

QJsonArray conditionsOf(const MessageTable &table, std::span<const MessageTable> all)
{
    if (all.size() < 2)
        return {};
    std::string best;
    std::size_t fewest = 0;
    int bestScore = 0;
    for (const std::string &pointer : table.columns()) {
        const int score = fields::kindScore(pointer);
        const auto words = score > 0 && pointer.find("/*") == std::string::npos ? wordsAt(table, pointer)
                                                                                : std::vector<QString>{};
        if (words.empty())
            continue;
        const std::size_t others = strangers(table, all, pointer, words);
        if (best.empty() || others < fewest || (others == fewest && score > bestScore)) {
            best = pointer;
            fewest = others;
            bestScore = score;
        }
    }
    if (!best.empty())
        return {condition(best, wordsAt(table, best))};
    return byLength(table);
}

} // namespace steadfeed
