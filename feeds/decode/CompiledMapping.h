// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConditionSet.h"
#include "DocumentReader.h"
#include "MappingSpec.h"

#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace steadfeed {

/*!
 * A mapping, compiled: finds the values of fields in a document that was read with plan(). It chooses and
 * looks up; what a field means (a price, a time) is the reader's rule.
 *
 * Threading: feed thread; it remembers what a connection has taught it, until connectionOpened().
 */
class CompiledMapping
{
public:
    explicit CompiledMapping(const MappingSpec &spec);

    /// False: the mapping asks for more than a plan can hold (MappingReader refuses such ones).
    [[nodiscard]] bool usable() const { return m_usable; }
    [[nodiscard]] const ExtractionPlan &plan() const { return m_plan; }
    void connectionOpened() { m_learned.clear(); }
    /// Before each document.
    void forget();

    enum class Learned : std::uint8_t { Nothing, Something, Full };
    Learned learn(const DocumentReader &document);
    [[nodiscard]] bool isControl(const DocumentReader &document) { return m_control.anyHolds(document); }
    [[nodiscard]] bool applies(const DocumentReader &document) { return m_when.allHold(document); }
    [[nodiscard]] bool appliesTo(const DocumentReader &document, std::size_t row)
    {
        return m_when.allHoldFor(document, row);
    }

    [[nodiscard]] bool maps(Field field) const
    {
        return m_values[static_cast<std::size_t>(field)].has_value();
    }
    /// What stands for \a field; Missing where it is not mapped or nothing stands there. Null where its
    /// expression does not match or nobody has taught it: then the message is not for this mapping. Valid
    /// until the next call for the same field.
    [[nodiscard]] const Captured *value(Field field, const DocumentReader &document, std::size_t row);
    /// What stands for the cursor, as value() gives it; Missing also where the mapping has none.
    [[nodiscard]] const Captured *cursor(const DocumentReader &document);
    /// The value of the sequence: of the first source whose conditions hold and that has one.
    [[nodiscard]] const Captured &sequence(const DocumentReader &document, std::size_t row);

private:
    struct Value
    {
        ExtractionPlan::Slot slot;
        std::optional<std::size_t> lookup; ///< index into a learned entry
        std::optional<TextMatcher> matcher;
        std::optional<std::string> constant;
        Captured scratch;
    };
    struct Learn
    {
        ConditionSet when;
        ExtractionPlan::Slot key;
        std::vector<std::pair<std::size_t, Value>> values;
    };
    struct Source
    {
        ConditionSet when;
        ExtractionPlan::Slot slot;
    };
    [[nodiscard]] bool compile(const MappingSpec &spec);
    [[nodiscard]] bool compile(const ValueSpec &spec, Value &value);
    [[nodiscard]] std::size_t learnedIndex(const std::string &name);
    [[nodiscard]] const Captured *resolve(Value &value, const DocumentReader &document, std::size_t row);

    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    ExtractionPlan m_plan;
    ConditionSet m_when;
    ConditionSet m_control;
    std::vector<Learn> m_learn;
    std::array<std::optional<Value>, kFieldCount> m_values;
    std::optional<Value> m_cursor;
    std::vector<Source> m_sources;
    std::vector<std::string> m_learnedNames;
    std::unordered_map<std::string, std::vector<std::optional<std::string>>, Hash, std::equal_to<>> m_learned;
    const Captured m_missing;
    bool m_usable = false;
};

} // namespace steadfeed
