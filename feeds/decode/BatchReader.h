// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DocumentReader.h"

#include <ReasonCode.h>

#include <cstddef>
#include <string_view>

namespace steadfeed {

/*!
 * Takes a frame of the native protocol that holds several events apart: a batch
 * ({"t":"batch","events":[...]}) or a page ({"hello":{...},"events":[...],"next":"..."}). It finds where the
 * JSON of each event stands, and checks every byte of the frame on the way; what the events are it leaves to
 * NativeReader.
 *
 * Threading: one per reader, in the feed thread.
 */
class BatchReader
{
public:
    static constexpr std::size_t kMaxEvents = 10'000;

    BatchReader();

    /// False: \a text is no batch or page, or no good one; see refusal(). Views stay valid until the next
    /// call.
    [[nodiscard]] bool read(std::string_view text);
    [[nodiscard]] ReasonCode refusal() const { return m_refusal; }
    [[nodiscard]] std::string_view refusalDetail() const { return m_refusalDetail; }

    /// Of a page; empty in a batch.
    [[nodiscard]] std::string_view hello() const { return m_hello; }
    [[nodiscard]] std::size_t size() const { return m_document.rows(); }
    [[nodiscard]] std::string_view event(std::size_t index) const;

private:
    enum Slot : std::uint8_t { T, Hello, Events };
    static ExtractionPlan plan();
    bool refuse(ReasonCode code, std::string_view detail);

    DocumentReader m_document;
    std::string_view m_hello;
    ReasonCode m_refusal = ReasonCode::None;
    std::string_view m_refusalDetail;
};

} // namespace steadfeed
