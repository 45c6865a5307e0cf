// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/Transport.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/// One entry: what a transport says of itself, and how to make one.
struct TransportEntry : TransportDescription
{
    std::function<std::unique_ptr<Transport>()> create; ///< called in the feed thread
    std::string file;                                   ///< the plug-in it came from; empty: compiled in
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
    [[nodiscard]] const std::vector<TransportEntry> &entries() const { return m_entries; }

private:
    std::vector<TransportEntry> m_entries;
};

} // namespace steadfeed
