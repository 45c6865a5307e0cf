// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Decoder.h"

#include "MappedReader.h"
#include "NativeReader.h"

namespace steadfeed {
namespace {

std::unique_ptr<MessageReader> readerFor(const FeedProfile &feed)
{
    if (feed.protocol == FeedProtocol::Native)
        return std::make_unique<NativeReader>(feed.kind);
    return std::make_unique<MappedReader>(feed);
}

} // namespace

class Decoder::Private
{
public:
    std::unique_ptr<MessageReader> reader;
};

Decoder::Decoder(const FeedProfile &feed) : d(new Private{readerFor(feed)}) {}
Decoder::~Decoder() = default;

void Decoder::connectionOpened()
{
    d->reader->connectionOpened();
}

void Decoder::decode(const Frame &frame, DecodeSink &sink)
{
    DecodedEvent event;
    if (frame.binary)
        refuse(event, ReasonCode::UnreadableEvent, "binary");
    else
        d->reader->read(frame, event);
    sink.decoded(event);
}

} // namespace steadfeed
