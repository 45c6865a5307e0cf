// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/Transport.h>

#include <string_view>

namespace steadfeed {

/*!
 * A transport whose owner also talks: the connection of the audit log. Not part of the interface that
 * transports in shared libraries implement, because feeds only listen.
 *
 * Threading and contract: as Transport.
 */
class SendingTransport : public Transport
{
public:
    /// Hands one text message to the system, behind those before it. False: the connection is not open, and
    /// nothing of it will be sent. True is no promise that it arrives.
    [[nodiscard]] virtual bool send(std::string_view text) = 0;
    /// As close(), but the peer is told why: \a code from 4000 to 4999, \a words at most 123 bytes.
    virtual void leave(int code, std::string_view words) = 0;
};

} // namespace steadfeed
