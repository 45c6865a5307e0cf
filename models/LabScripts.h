// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultScript.h"
#include "Reason.h"

#include <QString>

#include <optional>
#include <vector>

namespace steadfeed {

/*!
 * The fault scripts that come with the program, and any file's.
 *
 * Threading: GUI thread.
 */
class LabScripts
{
public:
    struct Entry
    {
        QString id; ///< the shipped file's name without ending; the path of an own one
        FaultScript script;
    };
    struct Read
    {
        std::optional<FaultScript> script;
        Reason problem; ///< FaultScriptInvalid, or none
    };

    /// Reads a script's file, of at most kMostBytes.
    [[nodiscard]] static Read readFile(const QString &path);
    static constexpr qint64 kMostBytes = 4 << 20;

    /// Those that come with the program lie in \a folder.
    void loadShipped(const QString &folder);
    /// Adds a file, or takes it anew; what is wrong, or nothing.
    [[nodiscard]] Reason open(const QString &path);

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] const FaultScript *find(const QString &id) const;

private:
    std::vector<Entry> m_entries;
};

} // namespace steadfeed
