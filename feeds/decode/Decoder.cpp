// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Decoder.h"

#include "CborText.h"
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
    CborText cbor;
};

Decoder::Decoder(const FeedProfile &feed) : d(new Private{readerFor(feed), CborText(feed.maxEventBytes)}) {}
Decoder::~Decoder() = default;

void Decoder::connectionOpened()
{
    d->reader->connectionOpened();
}

void Decoder::decode(const Frame &frame, DecodeSink &sink)
{
    if (!frame.binary) {
        d->reader->read(frame, sink);
        return;
    }
    if (!d->cbor.read(frame.data)) {
        DecodedEvent event;
        refuse(event, d->cbor.refusal(), d->cbor.refusalDetail());
        (void)sink.decoded(event);
        return;
    }
    Frame text = frame;
    text.data = d->cbor.text();
    text.binary = false;
    d->reader->read(text, sink);
}

} // namespace steadfeed
