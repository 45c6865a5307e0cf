// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MappingSpec.h"

#include <array>
#include <span>
#include <string_view>

/*!
 * Every key that a profile may hold, object by object: for the reader, which refuses all others, and for the
 * test that keeps resources/schema/profile.schema.json in step. The name of a set is its place in the schema.
 */
namespace steadfeed::keys {

using Names = std::span<const std::string_view>;

inline constexpr std::array<std::string_view, 7> kProfile{"$schema",  "format", "name", "about",
                                                          "holdings", "feeds",  "audit"};
inline constexpr std::array<std::string_view, 4> kAudit{"url", "credentials", "tls", "proxy"};
inline constexpr std::array<std::string_view, 23> kFeed{
    "name",   "kind",        "protocol", "base",     "endpoints", "transport",     "fallback", "options",
    "method", "body",        "headers",  "on_open",  "symbols",   "credentials",   "tls",      "proxy",
    "http2",  "heartbeat_s", "limits",   "snapshot", "one_shot",  "trading_hours", "mapping"};
inline constexpr std::array<std::string_view, 4> kCredentials{"type", "from", "user", "header"};
inline constexpr std::array<std::string_view, 3> kTls{"ca_file", "certificate_file", "key_file"};
inline constexpr std::array<std::string_view, 3> kProxy{"url", "user", "from"};
inline constexpr std::array<std::string_view, 2> kLimits{"max_event_bytes", "connect_timeout_s"};
inline constexpr std::array<std::string_view, 2> kTradingHours{"time_zone", "sessions"};
inline constexpr std::array<std::string_view, 3> kSession{"days", "from", "to"};
inline constexpr std::array<std::string_view, 7> kMapping{"when",   "control",  "each",  "learn",
                                                          "values", "sequence", "cursor"};
inline constexpr std::array<std::string_view, 3> kEach{"pointer", "when", "values"};
inline constexpr std::array<std::string_view, 3> kLearn{"when", "key", "values"};
inline constexpr std::array<std::string_view, 6> kCondition{"pointer", "equals", "in",
                                                            "regex",   "type",   "length"};
inline constexpr std::array<std::string_view, 6> kValue{"pointer",  "lookup", "key",
                                                        "constant", "regex",  "unit"};
inline constexpr std::array<std::string_view, 4> kSequence{"pointer", "alternatives", "scope", "contiguous"};
inline constexpr std::array<std::string_view, 2> kAlternative{"when", "pointer"};

struct Set
{
    std::string_view name;
    Names names;
};
inline constexpr std::array<Set, 17> kAll{{
    {"profile", kProfile},
    {"feed", kFeed},
    {"audit", kAudit},
    {"credentials", kCredentials},
    {"tls", kTls},
    {"proxy", kProxy},
    {"limits", kLimits},
    {"trading_hours", kTradingHours},
    {"session", kSession},
    {"mapping", kMapping},
    {"values", kFieldNames},
    {"each", kEach},
    {"learn", kLearn},
    {"condition", kCondition},
    {"value", kValue},
    {"sequence", kSequence},
    {"alternative", kAlternative},
}};

} // namespace steadfeed::keys
