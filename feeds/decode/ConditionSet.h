// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Decimal.h"
#include "DocumentReader.h"
#include "MappingSpec.h"
#include "TextMatcher.h"

#include <optional>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * Conditions of a mapping, compiled: what they look at has slots in a plan. Where nothing stands at a pointer
 * its condition does not hold.
 *
 * Threading: feed thread; regular expressions remember their answers.
 */
class ConditionSet
{
public:
    /// Adds what \a specs look at to \a plan; false where the plan is full.
    [[nodiscard]] bool compile(const std::vector<ConditionSpec> &specs, ExtractionPlan &plan);

    [[nodiscard]] bool empty() const { return m_conditions.empty(); }
    /// All conditions on the message hold (those on rows are left out); true of none.
    [[nodiscard]] bool allHold(const DocumentReader &document);
    /// All conditions on rows hold for \a row; true of none.
    [[nodiscard]] bool allHoldFor(const DocumentReader &document, std::size_t row);
    /// At least one condition on the message holds; false of none.
    [[nodiscard]] bool anyHolds(const DocumentReader &document);
    void forget();

private:
    struct Constant
    {
        ScalarSpec spec;
        Decimal number;
        double value = 0.0;
    };
    struct Condition
    {
        ConditionSpec::Test test{};
        ExtractionPlan::Slot slot;
        std::vector<Constant> constants;
        std::optional<TextMatcher> matcher;
        JsonType type{};
        std::uint32_t length = 0;
    };
    [[nodiscard]] static bool equal(const Captured &value, const Constant &constant);
    [[nodiscard]] static bool holds(Condition &condition, const Captured &value);

    std::vector<Condition> m_conditions;
};

} // namespace steadfeed
