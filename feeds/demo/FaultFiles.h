// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultLog.h"
#include "FaultPlan.h"

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed {

/// Reads a fault script and makes its plan. Where that fails, returns nothing and says why in `error`, with
/// the file and the line.
[[nodiscard]] std::optional<FaultPlan> readFaultPlan(const std::string &path, std::uint64_t seed,
                                                     std::string &error);

/// Writes a plan as it is; false with the reason in `error`.
[[nodiscard]] bool writeFaultPlan(const FaultPlan &plan, const std::string &path, std::string &error);

/*!
 * The log of faults in a file, a line each (docs/faults.md).
 *
 * Threading: a plain value.
 */
class FaultLogFile
{
public:
    /// False with the reason in `error`.
    [[nodiscard]] bool open(const std::string &path, std::string &error);
    /// Whole lines, so that a reader meets no half one. Does nothing where none is open.
    void write(const std::vector<FaultLogEntry> &entries);

private:
    std::ofstream m_file;
};

} // namespace steadfeed
