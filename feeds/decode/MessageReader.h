// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Decoder.h"

namespace steadfeed {

/// One way to understand frames: the native protocol, or a mapping. Behind Decoder; see there.
class MessageReader
{
public:
    virtual ~MessageReader() = default;
    virtual void connectionOpened() {}
    /// Tells the sink every event of \a frame, which is text, until it wants no more.
    virtual void read(const Frame &frame, DecodeSink &sink) = 0;
};

/// Makes \a event a refused one.
inline void refuse(DecodedEvent &event, ReasonCode code, std::string_view detail)
{
    event.cls = EventClass::Refused;
    event.refusal = code;
    event.refusalDetail = detail;
}

} // namespace steadfeed
