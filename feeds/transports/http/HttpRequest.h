// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RedirectChain.h"

#include <QNetworkRequest>

#include <string>
#include <vector>

namespace steadfeed {

/// What a transport adds to the caller's request.
struct HttpWishes
{
    std::string accept;         ///< media types; the caller's own Accept takes its place
    std::vector<Header> cursor; ///< where to resume; goes before headers of the same name by the caller
};

/*!
 * The request of this hop: the caller's headers over ours, and what Qt does by itself switched off. Method
 * and body are for the sender to add. HTTP/2 is offered only where the caller allows it, because Qt 6.4 has
 * no back-pressure there (qt-facts N10). Feed thread.
 */
[[nodiscard]] QNetworkRequest networkRequest(const RedirectChain &chain, const HttpWishes &wishes);

} // namespace steadfeed
