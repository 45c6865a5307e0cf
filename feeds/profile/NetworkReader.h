// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JsonNode.h"
#include "Profile.h"

#include <QDir>

namespace steadfeed {

/*!
 * Reads what lies between us and a feed's server: whom to trust (`tls`), the way through (`proxy`) and
 * whether HTTP/2 may be spoken (`http2`). Whether the files exist and hold what they should is seen by who
 * opens them, at each attempt: they may be renewed while the program runs. Throws ProfileProblem.
 */
class NetworkReader
{
public:
    /// Relative names of files begin in \a folder.
    explicit NetworkReader(QDir folder);

    void read(const JsonNode &node, FeedProfile &feed) const;
    /// Of the member `tls` of \a node; nothing of its own where there is none.
    [[nodiscard]] TlsSpec tlsOf(const JsonNode &node) const;
    /// Of the member `proxy` of \a node, as tlsOf().
    [[nodiscard]] static ProxySpec proxyOf(const JsonNode &node);

private:
    QDir m_folder;
};

} // namespace steadfeed
