// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <QNetworkProxy>

#include <optional>

namespace steadfeed {

/*!
 * The proxy of a profile in Qt's terms. Without one it is NoProxy: neither the environment nor what the
 * application has set is ever asked. The proxy looks names up, so a machine without DNS of its own works.
 *
 * Qt connects to this machine (localhost, 127.0.0.0/8, ::1) without a proxy where it would tunnel: https,
 * WebSocket, socks5.
 *
 * A pure rule; the feed thread.
 */
struct ProxySetup
{
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    /// ReasonCode::ProxyFailed with what is wrong with the address; permanent.
    std::optional<Closed> problem;

    [[nodiscard]] static ProxySetup from(const ProxyOptions &options);
};

} // namespace steadfeed
