// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ContractScript.h"
#include "ContractServer.h"
#include "TransportRegistry.h"

#include <functional>
#include <memory>

namespace steadfeed::test {

/// A transport under the contract table. What it cannot do is left out by this data, never by a test.
struct ContractColumn
{
    TransportEntry entry; ///< its name, its capabilities, and how to make one
    std::function<std::unique_ptr<ContractServer>(const QList<ContractScript> &)> serve;
    /// A peer that can refuse, stay silent, hold, and tell one attempt from the next.
    bool network = true;
    /// That peer speaks HTTP: requests carry headers, answers a status.
    bool http = true;
    /// Connections outlive attempts, for the next request: that one is open still says nothing.
    bool keepsConnections = false;
    /// Puts a cursor into a request as a session does; null: it is not used.
    std::function<void(OpenRequest &, const std::string &cursor)> resumeAfter;
};

} // namespace steadfeed::test
