// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace steadfeed::demo {

/// Something that an action left behind, for as long as there is a ledger.
struct AuditMark
{
    enum class Kind : std::uint8_t { Flag = 1, Limit = 2, Ack = 3 };

    Kind kind = Kind::Flag;
    std::string key;     ///< the symbol; of Ack the alert
    std::string account; ///< not of Ack
    std::string reason;  ///< of Flag
    std::int64_t limit = 0;
    std::string subject; ///< by whom
    bool operator==(const AuditMark &) const = default;
};

} // namespace steadfeed::demo
