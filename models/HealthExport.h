// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConnectionBook.h"
#include "FeedStates.h"

#include <QByteArray>
#include <QString>

/*!
 * The health of all feeds, to take along: as text for a chat, the outages as CSV, and everything as JSON.
 *
 * Pure. JSON and CSV have times in UTC and durations in ms; the text speaks as the page does.
 */
namespace steadfeed {

class HealthModel;

struct HealthSource
{
    const FeedStates &feeds;
    const ConnectionBook &book;
    const HealthModel &words;
    Now now;
    QString profile;
    QString headline;
};

/// At most so many outages and gaps of each feed in the text; JSON has all.
inline constexpr std::size_t kMostTextLines = 50;

[[nodiscard]] QString healthText(const HealthSource &source);
/// RFC 4180. Text that a spreadsheet would take for a formula gets a ' in front.
[[nodiscard]] QByteArray outagesCsv(const HealthSource &source);
[[nodiscard]] QByteArray healthJson(const HealthSource &source);
/// Whole or not at all. Empty, or why it failed, in one line.
[[nodiscard]] QString writeWhole(const QString &path, const QByteArray &bytes);

} // namespace steadfeed
