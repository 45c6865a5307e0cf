// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SseParser.h"
#include "WireTransport.h"

#include <memory>

namespace steadfeed::test {

/// SseTransport on the virtual network: the real parser. Threading: as WireTransport.
class WireSse final : public WireTransport, private SseParserSink
{
public:
    using WireTransport::WireTransport;

    void close() override;

private:
    void begin() override;
    void ask() override;
    void headArrived() override;
    void body(std::string_view bytes) override;
    void connectionEnded(demo::FaultedPipe::End end) override;

    void event(const Frame &frame) override;
    void idMoved(std::string_view id) override { m_sink->idMoved(id); }
    void idIgnored() override { ++m_counters.ignoredIds; }
    void retry(std::uint64_t milliseconds) override;
    void comment(std::string_view text) override;

    std::unique_ptr<SseParser> m_parser; ///< of this attempt
};

} // namespace steadfeed::test
