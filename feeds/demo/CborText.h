// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/*!
 * Writes the exchange's own JSON as CBOR (RFC 8949): text keys, definite lengths, no tags. A number without
 * decimals becomes an integer; one with decimals becomes text, because its decimals are those to be shown,
 * and a float would lose them. Pure.
 */
namespace steadfeed::demo {

/// Appends one object. `json`: flat, at most 23 members, of strings (escapes: \", \\ and \u00XX below
/// \u0080), numbers, true and false; no white space. All that the exchange writes is like this.
void appendCborObject(std::string &out, std::string_view json);

/// Appends the beginning of a batch, up to the `count` objects that must follow.
void appendCborBatchHead(std::string &out, std::uint64_t count);

} // namespace steadfeed::demo
