// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/Transport.h>

#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/// One entry: the name that profiles and --transport use, and how to make one.
struct TransportEntry
{
    std::string name; ///< "sse"
    TransportCapabilities capabilities;
    TransportFactory create = nullptr;
};

/*!
 * The table of transports by name, filled once by app/ (or a test) before the hub starts and handed to it by
 * value; nothing is global.
 */
class TransportRegistry
{
public:
    /// Adds an entry, or replaces the one of that name.
    void add(TransportEntry entry);
    /// The entry, or null where no transport has that name. Valid until the next add().
    [[nodiscard]] const TransportEntry *find(std::string_view name) const;
    /// All names in the order in which they were added, joined by ", ": for messages.
    [[nodiscard]] std::string names() const;

private:
    std::vector<TransportEntry> m_entries;
};

} // namespace steadfeed
