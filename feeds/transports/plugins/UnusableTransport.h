// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reason.h"

#include <steadfeed/Transport.h>

#include <QTimer>

namespace steadfeed {

/*!
 * Stands in where a plug-in made no transport although it was asked: each attempt ends at once, for good,
 * with the reason. So a session always has a transport.
 *
 * Threading and contract: as Transport; the thread needs an event loop.
 */
class UnusableTransport : public Transport
{
public:
    explicit UnusableTransport(Reason why);

    void open(const OpenRequest &request, TransportSink &sink) override;
    void close() override;
    void setReading(bool reading) override { (void)reading; }
    [[nodiscard]] TransportCounters counters() const override { return m_counters; }

private:
    void tell();

    const Reason m_why;
    TransportCounters m_counters;
    TransportSink *m_sink = nullptr; ///< null: no attempt
    QTimer m_soon;                   ///< nothing may be told from inside open()
};

} // namespace steadfeed
