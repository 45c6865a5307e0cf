// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConditionSet.h"

#include <algorithm>

namespace steadfeed {

bool ConditionSet::compile(const std::vector<ConditionSpec> &specs, ExtractionPlan &plan)
{
    for (const ConditionSpec &spec : specs) {
        const auto slot = plan.add(spec.pointer);
        if (!slot)
            return false;
        Condition &condition = m_conditions.emplace_back();
        condition.test = spec.test;
        condition.slot = *slot;
        condition.type = spec.type;
        condition.length = spec.length;
        if (spec.test == ConditionSpec::Test::Regex)
            condition.matcher.emplace(spec.regex);
        for (const ScalarSpec &scalar : spec.values) {
            Constant &constant = condition.constants.emplace_back();
            constant.spec = scalar;
            if (scalar.type == JsonType::Number && !(Decimal::parse(scalar.text, constant.number) &&
                                                     constant.number.toDouble(scalar.text, constant.value)))
                return false;
        }
    }
    return true;
}

// 1, 1.0 and 1e0 are one number; ids above 2^53 are compared by their digits, not by the double near them.
bool ConditionSet::equal(const Captured &value, const Constant &constant)
{
    if (value.type != constant.spec.type)
        return false;
    if (value.type != JsonType::Number)
        return value.type == JsonType::Null || value.text == constant.spec.text;
    const Decimal &a = value.number;
    const Decimal &b = constant.number;
    if (a.exponent == b.exponent && !a.truncated && !b.truncated)
        return a.mantissa == b.mantissa && (a.negative == b.negative || a.mantissa == 0);
    double number = 0.0;
    return a.toDouble(value.text, number) && number == constant.value;
}

bool ConditionSet::holds(Condition &condition, const Captured &value)
{
    switch (condition.test) {
    case ConditionSpec::Test::OneOf:
        return std::any_of(condition.constants.begin(), condition.constants.end(),
                           [&](const Constant &constant) { return equal(value, constant); });
    case ConditionSpec::Test::Regex:
        return (value.type == JsonType::Text || value.type == JsonType::Number) &&
               condition.matcher->match(value.text) != nullptr;
    case ConditionSpec::Test::Type:
        return value.type == condition.type;
    case ConditionSpec::Test::Length:
        return value.type == JsonType::Array && value.length == condition.length;
    }
    return false;
}

bool ConditionSet::allHold(const DocumentReader &document)
{
    return std::all_of(m_conditions.begin(), m_conditions.end(),
                       [&](Condition &c) { return c.slot.inRow || holds(c, document.value(c.slot)); });
}

bool ConditionSet::allHoldFor(const DocumentReader &document, std::size_t row)
{
    return std::all_of(m_conditions.begin(), m_conditions.end(),
                       [&](Condition &c) { return !c.slot.inRow || holds(c, document.value(c.slot, row)); });
}

bool ConditionSet::anyHolds(const DocumentReader &document)
{
    return std::any_of(m_conditions.begin(), m_conditions.end(),
                       [&](Condition &c) { return !c.slot.inRow && holds(c, document.value(c.slot)); });
}

void ConditionSet::forget()
{
    for (Condition &condition : m_conditions) {
        if (condition.matcher)
            condition.matcher->forget();
    }
}

} // namespace steadfeed
