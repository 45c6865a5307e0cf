// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MappingGuess.h"

#include "ChannelSymbols.h"
#include "FieldScores.h"
#include "MessageTable.h"
#include "PositionalPrices.h"
#include "SequenceFinder.h"
#include "TableConditions.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;

// Beside names (0 to 100 each), what else speaks for a table.
constexpr int kBothSides = 85;            // bid and ask without a last price
constexpr int kByPosition = 60;           // prices found by position
constexpr int kLearned = 80;              // a symbol by a number
constexpr int kInChannel = 35;            // a symbol at the end of a channel's name
constexpr int kUnnamed = 15;              // a text that could be a symbol
constexpr int kBeside = 10;               // time, size and sequence each
constexpr std::uint64_t kSureSteps = 100; // all of one: then a hole is a loss
constexpr std::array<std::string_view, 5> kUnits{"s", "ms", "us", "ns", "iso8601"};
constexpr std::array<std::string_view, 3> kScopes{"feed", "key", "connection"};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// One table on its way to a mapping.
class Guess
{
public:
    Guess(const MessageTable &table, std::span<const MessageTable> all) : m_table(table), m_all(all) {}

    [[nodiscard]] bool make()
    {
        for (const std::string &pointer : m_table.columns())
            m_columns.push_back({pointer, m_table.values(pointer)});
        if (!findPrice() || !findSymbol())
            return false;
        findTime();
        findBest(Field::Size, &fields::arePrices, kBeside);
        m_sequence = findSequence(m_table, m_symbol, m_taken);
        m_score += m_sequence ? kBeside : 0;
        m_score += static_cast<int>(4 * std::log2(static_cast<double>(m_table.messages) + 1));
        return true;
    }
    [[nodiscard]] int score() const { return m_score; }

    [[nodiscard]] MappingProposal proposal() const
    {
        QJsonObject mapping;
        if (!m_learn.isEmpty())
            mapping.insert(u"learn"_s, m_learn);
        const QJsonArray when = conditionsOf(m_table, m_all);
        if (when.size() == 1)
            mapping.insert(u"when"_s, when.first());
        else if (!when.isEmpty())
            mapping.insert(u"when"_s, when);
        mapping.insert(u"values"_s, m_values);
        if (m_sequence)
            mapping.insert(u"sequence"_s, sequence());
        MappingProposal proposal;
        proposal.mapping = QJsonDocument(mapping).toJson(QJsonDocument::Compact).toStdString();
        proposal.fields = m_fields;
        proposal.sequence = m_sequence;
        proposal.messages = m_table.messages;
        return proposal;
    }

private:
    struct Column
    {
        std::string pointer;
        std::vector<QJsonValue> values;
    };

    void use(Field field, const std::string &pointer, const QJsonValue &value)
    {
        m_values.insert(text(name(field)), value);
        m_fields.push_back({field, pointer});
        m_taken.push_back(pointer);
    }

    /// The best named column for \a field that \a fits; of equals the one that stands least deep.
    const Column *best(Field field, bool (*fits)(std::span<const QJsonValue>), int &score) const
    {
        const Column *best = nullptr;
        const auto depth = [](const Column &column) { return std::ranges::count(column.pointer, '/'); };
        for (const Column &column : m_columns) {
            const int name = fields::nameScore(column.pointer, field);
            const bool taken = std::ranges::find(m_taken, column.pointer) != m_taken.end();
            if (name == 0 || taken || name < score || !fits(column.values))
                continue;
            if (name > score || !best || depth(column) < depth(*best))
                best = &column;
            score = name;
        }
        return best;
    }
    bool findBest(Field field, bool (*fits)(std::span<const QJsonValue>), int bonus)
    {
        int score = 0;
        const Column *column = best(field, fits, score);
        if (!column)
            return false;
        use(field, column->pointer, text(column->pointer));
        m_score += bonus;
        return true;
    }

    [[nodiscard]] bool findPrice()
    {
        int last = 0;
        int sides = 0;
        const Column *price = best(Field::Price, &fields::arePrices, last);
        int bidScore = 0;
        int askScore = 0;
        const Column *bid = best(Field::Bid, &fields::arePrices, bidScore);
        const Column *ask = best(Field::Ask, &fields::arePrices, askScore);
        if (bid && ask) {
            sides = kBothSides;
            use(Field::Bid, bid->pointer, text(bid->pointer));
            use(Field::Ask, ask->pointer, text(ask->pointer));
        }
        if (price)
            use(Field::Price, price->pointer, text(price->pointer));
        m_score = std::max(last, sides);
        if (m_score > 0)
            return true;
        const PositionalPrices found = findPositionalPrices(m_table);
        if (found.price.empty())
            return false;
        use(Field::Bid, found.bid, text(found.bid));
        use(Field::Ask, found.ask, text(found.ask));
        use(Field::Price, found.price, text(found.price));
        m_score = kByPosition;
        return true;
    }

    [[nodiscard]] bool findSymbol()
    {
        int score = 0;
        const Column *named = best(Field::Symbol, &fields::areSymbols, score);
        if (named && score >= kInChannel)
            return useSymbol(named->pointer, text(named->pointer), score);
        for (const Column &column : m_columns) {
            const std::string regex = fields::suffixRegex(column.values);
            if (!regex.empty())
                return useSymbol(column.pointer,
                                 QJsonObject{{u"pointer"_s, text(column.pointer)}, {u"regex"_s, text(regex)}},
                                 kInChannel);
        }
        if (const auto channels = findChannelSymbols(m_table, m_all)) {
            m_learn = channels->learn;
            return useSymbol(channels->number,
                             QJsonObject{{u"lookup"_s, u"symbol"_s}, {u"key"_s, text(channels->number)}},
                             kLearned);
        }
        if (named)
            return useSymbol(named->pointer, text(named->pointer), score);
        const auto unnamed = std::ranges::find_if(m_columns, [](const Column &column) {
            const bool kind = fields::kindScore(column.pointer) > 0;
            const bool one = std::ranges::all_of(
                column.values, [&](const QJsonValue &value) { return value == column.values.front(); });
            return !kind && !one && fields::areSymbols(column.values) && !fields::arePrices(column.values);
        });
        return unnamed != m_columns.end() && useSymbol(unnamed->pointer, text(unnamed->pointer), kUnnamed);
    }
    bool useSymbol(const std::string &pointer, const QJsonValue &value, int score)
    {
        m_symbol = pointer;
        use(Field::Symbol, pointer, value);
        m_score += score;
        return true;
    }

    void findTime()
    {
        const auto isTime = [](std::span<const QJsonValue> values) {
            return fields::timeUnit(values).has_value();
        };
        int score = 0;
        const Column *column = best(Field::Time, isTime, score);
        if (!column)
            return;
        const auto unit = static_cast<std::size_t>(*fields::timeUnit(column->values));
        use(Field::Time, column->pointer,
            QJsonObject{{u"pointer"_s, text(column->pointer)}, {u"unit"_s, text(kUnits[unit])}});
        m_score += kBeside;
    }

    [[nodiscard]] QJsonObject sequence() const
    {
        QJsonObject sequence{{u"pointer"_s, text(m_sequence->pointer)},
                             {u"scope"_s, text(kScopes[static_cast<std::size_t>(m_sequence->scope)])}};
        if (m_sequence->steps >= kSureSteps && m_sequence->stepsOfOne == m_sequence->steps)
            sequence.insert(u"contiguous"_s, true);
        return sequence;
    }

    const MessageTable &m_table;
    const std::span<const MessageTable> m_all;
    std::vector<Column> m_columns;
    std::vector<std::string> m_taken;
    std::vector<FieldGuess> m_fields;
    std::string m_symbol;
    QJsonObject m_values;
    QJsonObject m_learn;
    std::optional<SequenceFacts> m_sequence;
    int m_score = 0;
};

} // namespace

std::vector<MappingProposal> guessMappings(std::span<const std::string> messages, std::size_t most)
{
    const std::vector<MessageTable> tables = messageTables(messages);
    std::vector<Guess> guesses;
    for (const MessageTable &table : tables) {
        Guess guess(table, tables);
        if (guess.make())
            guesses.push_back(std::move(guess));
    }
    std::vector<const Guess *> order;
    for (const Guess &guess : guesses)
        order.push_back(&guess);
    std::ranges::stable_sort(order, std::greater{}, [](const Guess *guess) { return guess->score(); });
    std::vector<MappingProposal> proposals;
    for (const Guess *guess : order) {
        if (proposals.size() == most)
            break;
        MappingProposal proposal = guess->proposal();
        const bool known = std::ranges::any_of(
            proposals, [&](const MappingProposal &other) { return other.mapping == proposal.mapping; });
        if (!known)
            proposals.push_back(std::move(proposal));
    }
    return proposals;
}

} // namespace steadfeed
