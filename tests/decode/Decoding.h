// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Decoder.h"
#include "ProfileReader.h"

#include <QString>
#include <QStringList>
#include <QtTest>

#include <string>
#include <string_view>

/// Decodes one message and writes down what came of it, so that tests compare one line.
class Decoding : public steadfeed::DecodeSink
{
public:
    explicit Decoding(const steadfeed::FeedProfile &feed) : m_decoder(feed) {}

    /// "values AAPL 189.32 size 100; MSFT 3", "refused ValueOutOfRange price", "ignored", ... Several events
    /// of one frame are joined by " | ".
    QString message(std::string_view data, std::string_view id = {}, bool ownId = false);
    /// The same, event by event.
    QStringList all(const steadfeed::Frame &frame);
    void connectionOpened() { m_decoder.connectionOpened(); }
    bool decoded(const steadfeed::DecodedEvent &event) override;

    steadfeed::EventClass lastClass{};
    steadfeed::Hello lastHello; ///< without its views
    bool lastHasSequence = false;
    quint64 lastSequence = 0;
    QByteArrayList parts; ///< DecodedEvent::text of all events
    int events = 0;
    int stopAfter = -1; ///< so many events

private:
    steadfeed::Decoder m_decoder;
    QStringList m_texts;
};

/// A feed of a profile with one plain feed of \a kind and this mapping; fails the test where it cannot be
/// read.
steadfeed::FeedProfile feedWithMapping(const QByteArray &mapping, const QByteArray &kind = "prices");
