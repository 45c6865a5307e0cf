// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ContractColumn.h"

#include <vector>

namespace steadfeed::test {

/*!
 * Holds each of \a columns to every promise of Transport.h that it can keep. For main(), in the thread of the
 * application: returns the number of failures, as QTest::qExec does.
 */
[[nodiscard]] int holdToContract(const std::vector<ContractColumn> &columns, int argc, char **argv);

} // namespace steadfeed::test
