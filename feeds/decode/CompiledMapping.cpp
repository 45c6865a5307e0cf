// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CompiledMapping.h"

#include <algorithm>

namespace steadfeed {
namespace {

constexpr std::size_t kMaxLearned = 65536;

} // namespace

CompiledMapping::CompiledMapping(const MappingSpec &spec) : m_usable(compile(spec)) {}

bool CompiledMapping::compile(const MappingSpec &spec)
{
    if (!m_when.compile(spec.when, m_plan) || !m_control.compile(spec.control, m_plan))
        return false;
    for (const LearnSpec &learnSpec : spec.learn) {
        Learn &learn = m_learn.emplace_back();
        const auto key = m_plan.add(learnSpec.key);
        if (!key || !learn.when.compile(learnSpec.when, m_plan))
            return false;
        learn.key = *key;
        for (const auto &[name, valueSpec] : learnSpec.values) {
            learn.values.emplace_back(learnedIndex(name), Value());
            if (!compile(valueSpec, learn.values.back().second))
                return false;
        }
    }
    for (std::size_t i = 0; i < kFieldCount; ++i) {
        if (spec.values[i] && !compile(*spec.values[i], m_values[i].emplace()))
            return false;
    }
    if (spec.cursor && !compile(*spec.cursor, m_cursor.emplace()))
        return false;
    if (spec.each && !m_plan.add(spec.each->then({{{{}, true}}})))
        return false; // rows exist, whatever their values are
    if (spec.sequence) {
        for (const SequenceSpec::Source &sourceSpec : spec.sequence->sources) {
            Source &source = m_sources.emplace_back();
            const auto slot = m_plan.add(sourceSpec.pointer);
            if (!slot || !source.when.compile(sourceSpec.when, m_plan))
                return false;
            source.slot = *slot;
        }
    }
    return true;
}

bool CompiledMapping::compile(const ValueSpec &spec, Value &value)
{
    if (spec.isConstant) {
        value.constant = spec.constant;
        return true;
    }
    const auto slot = m_plan.add(spec.pointer);
    if (!slot)
        return false;
    value.slot = *slot;
    if (!spec.lookup.empty())
        value.lookup = learnedIndex(spec.lookup);
    if (!spec.regex.empty())
        value.matcher.emplace(spec.regex);
    return true;
}

std::size_t CompiledMapping::learnedIndex(const std::string &name)
{
    const auto known = std::find(m_learnedNames.begin(), m_learnedNames.end(), name);
    const auto index = static_cast<std::size_t>(known - m_learnedNames.begin());
    if (known == m_learnedNames.end())
        m_learnedNames.push_back(name);
    return index;
}

void CompiledMapping::forget()
{
    m_when.forget();
    m_control.forget();
    for (auto &value : m_values) {
        if (value && value->matcher)
            value->matcher->forget();
    }
    if (m_cursor && m_cursor->matcher)
        m_cursor->matcher->forget();
}

CompiledMapping::Learned CompiledMapping::learn(const DocumentReader &document)
{
    Learned result = Learned::Nothing;
    for (Learn &learn : m_learn) {
        const Captured &key = document.value(learn.key);
        if ((key.type != JsonType::Text && key.type != JsonType::Number) || !learn.when.allHold(document))
            continue;
        result = Learned::Something;
        auto entry = m_learned.find(key.text);
        if (entry == m_learned.end()) {
            if (m_learned.size() == kMaxLearned)
                return Learned::Full;
            entry = m_learned.emplace(std::string(key.text), m_learnedNames.size()).first;
        }
        for (auto &[index, value] : learn.values) {
            const Captured *found = resolve(value, document, 0);
            if (found != nullptr && (found->type == JsonType::Text || found->type == JsonType::Number))
                entry->second[index] = found->text;
        }
    }
    return result;
}

const Captured *CompiledMapping::resolve(Value &value, const DocumentReader &document, std::size_t row)
{
    const auto asText = [&value](const std::string &text) {
        value.scratch.type = JsonType::Text;
        value.scratch.text = text;
        return &value.scratch;
    };
    if (value.constant)
        return asText(*value.constant);
    const Captured *found = &document.value(value.slot, row);
    if (found->type != JsonType::Text && found->type != JsonType::Number)
        return found;
    if (value.lookup) {
        const auto entry = m_learned.find(found->text);
        if (entry == m_learned.end() || !entry->second[*value.lookup])
            return nullptr;
        found = asText(*entry->second[*value.lookup]);
    }
    if (!value.matcher)
        return found;
    const std::string *match = value.matcher->match(found->text);
    return match != nullptr ? asText(*match) : nullptr;
}

const Captured *CompiledMapping::value(Field field, const DocumentReader &document, std::size_t row)
{
    auto &value = m_values[static_cast<std::size_t>(field)];
    return value ? resolve(*value, document, row) : &m_missing;
}

const Captured *CompiledMapping::cursor(const DocumentReader &document)
{
    return m_cursor ? resolve(*m_cursor, document, 0) : &m_missing;
}

const Captured &CompiledMapping::sequence(const DocumentReader &document, std::size_t row)
{
    for (Source &source : m_sources) {
        const Captured &value = document.value(source.slot, row);
        if (value.known() && source.when.allHold(document))
            return value;
    }
    return m_missing;
}

} // namespace steadfeed
