// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedTypes.h"
#include "JsonNode.h"
#include "MappingSpec.h"

namespace steadfeed {

/*!
 * Reads the mapping of a plain feed (docs/profiles.md) and checks that it can be compiled: the fields its
 * kind of feed needs, expressions that are valid, one array of rows, lookups that something teaches, at most
 * 64 pointers. Throws ProfileProblem; see ProfileReader.
 */
class MappingReader
{
public:
    explicit MappingReader(FeedKind kind) : m_kind(kind) {}
    [[nodiscard]] MappingSpec read(const JsonNode &node);

private:
    enum class Rows : std::uint8_t { Allowed, Refused };

    [[nodiscard]] JsonPointer pointer(const JsonNode &node, Rows rows);
    [[nodiscard]] std::vector<ConditionSpec> conditions(const JsonNode &node, Rows rows);
    [[nodiscard]] ConditionSpec condition(const JsonNode &node, Rows rows);
    [[nodiscard]] ValueSpec value(const JsonNode &node, Rows rows, bool isTime);
    [[nodiscard]] LearnSpec learn(const JsonNode &node);
    [[nodiscard]] SequenceSpec sequence(const JsonNode &node);
    [[nodiscard]] ValueSpec cursor(const JsonNode &node);
    void values(const JsonNode &node);
    void each(const JsonNode &node);
    void checkFields(const JsonNode &values, const JsonNode &eachValues) const;
    void checkIndexes(const JsonNode &node) const;

    const FeedKind m_kind;
    MappingSpec m_spec;
    JsonPointer m_prefix; ///< of what is being read inside `each`: its array and *
    std::vector<JsonPointer> m_pointers;
};

} // namespace steadfeed
