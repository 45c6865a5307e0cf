// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Decoder.h"
#include "ProfileReader.h"

#include <QString>
#include <QtTest>

#include <string>
#include <string_view>

/// Decodes one message and writes down what came of it, so that tests compare one line.
class Decoding : public steadfeed::DecodeSink
{
public:
    explicit Decoding(const steadfeed::FeedProfile &feed) : m_decoder(feed) {}

    /// "values AAPL 189.32 size 100; MSFT 3", "refused ValueOutOfRange price", "ignored", ...
    QString message(std::string_view data, std::string_view id = {}, bool ownId = false);
    void connectionOpened() { m_decoder.connectionOpened(); }
    void decoded(const steadfeed::DecodedEvent &event) override;

    steadfeed::EventClass lastClass{};
    steadfeed::Hello lastHello; ///< without its views
    bool lastHasSequence = false;
    quint64 lastSequence = 0;
    int events = 0;

private:
    steadfeed::Decoder m_decoder;
    QString m_text;
};

/// A feed of a profile with one plain feed of \a kind and this mapping; fails the test where it cannot be
/// read.
steadfeed::FeedProfile feedWithMapping(const QByteArray &mapping, const QByteArray &kind = "prices");
