// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WireTransport.h"

#include <optional>
#include <string>

namespace steadfeed::test {

/*!
 * LongPollTransport on the virtual network: one request after the other over a kept connection, a page whole
 * or not at all, asked once more where a kept connection ended before its answer. Threading: as
 * WireTransport.
 */
class WireLongPoll final : public WireTransport
{
public:
    using WireTransport::WireTransport;

    void tick() override;
    [[nodiscard]] std::optional<MonoTime> deadline() const override;

private:
    void begin() override;
    void ask() override;
    void headArrived() override;
    void body(std::string_view bytes) override;
    void connectionEnded(demo::FaultedPipe::End end) override;
    void whole();

    std::string m_page;
    std::size_t m_length = 0;        ///< of the page, as its head says
    std::optional<MonoTime> m_askAt; ///< the next request
    bool m_awaitsAnswer = false;
    bool m_opened = false;
    bool m_askedTwice = false;
};

} // namespace steadfeed::test
