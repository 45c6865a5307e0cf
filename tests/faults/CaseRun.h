// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultCase.h"

#include <functional>
#include <vector>

namespace steadfeed::test {

/// The transports that a campaign goes over.
[[nodiscard]] const std::vector<Way> &caseWays();

/// What several cases come to.
struct CaseSum
{
    std::size_t runs = 0;
    QStringList problems; ///< of which case, and what
    FaultCase::Outcome all;

    void add(const FaultCase &one);
};

/// Runs \a cases, several at once, each once; \a told of each as it ends. Returns when all have. In the
/// calling thread, in an event loop.
void runCases(const std::vector<FaultCase *> &cases, const std::function<void(const FaultCase &)> &told = {});

} // namespace steadfeed::test
