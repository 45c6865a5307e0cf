// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WireTransport.h"
#include "WsFrames.h"

namespace steadfeed::test {

/*!
 * WebSocketTransport on the virtual network: whole messages or nothing, as QWebSocket gives them, pings and
 * pongs; the end judged by the real rules. Threading: as WireTransport.
 */
class WireWebSocket final : public WireTransport
{
public:
    using WireTransport::WireTransport;

    void ping() override;

private:
    void begin() override { m_frames = {}; }
    [[nodiscard]] bool follows() const override { return false; }
    void ask() override { sendRequest({{"Upgrade", "websocket"}}); }
    void headArrived() override;
    void body(std::string_view bytes) override;
    void connectionEnded(demo::FaultedPipe::End end) override;

    WsFrameReader m_frames;
};

} // namespace steadfeed::test
