// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HubRun.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QList>

#include <functional>
#include <vector>

namespace steadfeed::test {

/*!
 * Real messages of an exchange (environment variable STEADFEED_CAPTURES names their folder), and what is
 * right about them, read with QJsonDocument: it shares nothing with the decoder.
 */
struct Capture
{
    /// Puts the prices of one message into \a last; false where it holds none for the profile.
    using Reading = std::function<bool(const QJsonDocument &message, HubRun::Prices &last)>;

    const char *profile; ///< shipped one, without ".json"
    const char *file;    ///< without ".jsonl"
    Reading reading;     ///< for one pass through the file: it may remember
};

[[nodiscard]] std::vector<Capture> captures();
/// In the order of the file.
[[nodiscard]] QList<QByteArray> messagesOf(const Capture &capture);

} // namespace steadfeed::test
