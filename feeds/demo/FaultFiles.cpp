// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultFiles.h"

#include "FaultScript.h"

#include <cerrno>
#include <cstring>

namespace steadfeed {

std::optional<FaultPlan> readFaultPlan(const std::string &path, std::uint64_t seed, std::string &error)
{
    std::ifstream file(path, std::ios::binary);
    // One byte more than a script may have, so that it is refused and not cut.
    std::string json(FaultScript::kMostBytes + 1, '\0');
    file.read(json.data(), static_cast<std::streamsize>(json.size()));
    json.resize(static_cast<std::size_t>(file.gcount()));
    if (!file.is_open() || file.bad()) {
        error = path + ": cannot read the fault script: " + std::strerror(errno);
        return std::nullopt;
    }
    FaultScript::Error wrong;
    const auto script = FaultScript::parse(json, wrong);
    if (!script) {
        error = path + (wrong.line > 0 ? ", line " + std::to_string(wrong.line) : std::string()) + ": " +
                wrong.what;
        return std::nullopt;
    }
    return script->plan(seed);
}

bool writeFaultPlan(const FaultPlan &plan, const std::string &path, std::string &error)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << plan.toText() << std::flush;
    if (!file)
        error = path + ": cannot write the fault plan: " + std::strerror(errno);
    return bool(file);
}

bool FaultLogFile::open(const std::string &path, std::string &error)
{
    m_file.open(path, std::ios::binary | std::ios::trunc);
    if (!m_file)
        error = path + ": cannot write the fault log: " + std::strerror(errno);
    return bool(m_file);
}

void FaultLogFile::write(const std::vector<FaultLogEntry> &entries)
{
    if (!m_file.is_open() || entries.empty())
        return;
    std::string text;
    for (const FaultLogEntry &entry : entries)
        text += toLine(entry) + '\n';
    m_file << text << std::flush;
}

} // namespace steadfeed
