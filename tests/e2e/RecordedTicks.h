// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace steadfeed::test {

struct RecordedTick
{
    qint64 number = 0;
    QString symbol;
    QString price; ///< digit by digit
    bool operator==(const RecordedTick &) const = default;
};

/// The ticks of \a feed in a recording, in order, whatever brought them: events of a stream, batches in JSON
/// or CBOR, pages. A last line that was cut is left out. CBOR is read by Qt, so that our reader does not
/// vouch for itself.
[[nodiscard]] std::vector<RecordedTick> ticksIn(const QByteArray &recording,
                                                const QString &feed = QStringLiteral("prices"));

} // namespace steadfeed::test
