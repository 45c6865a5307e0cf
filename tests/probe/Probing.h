// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedProbe.h"
#include "LongPollTransport.h"
#include "SseTransport.h"

#include <QElapsedTimer>
#include <QTest>

#include <optional>

namespace steadfeed::test {

/// The transports that speak HTTP.
inline TransportRegistry httpTransports()
{
    TransportRegistry transports;
    transports.add(sseTransportEntry());
    transports.add(longPollTransportEntry());
    return transports;
}

/// Runs one probe in the test's thread and keeps what it said.
class Probing
{
public:
    explicit Probing(const ProbeRequest &request, TransportRegistry transports = httpTransports())
        : m_probe(std::move(transports))
    {
        QObject::connect(&m_probe, &FeedProbe::finished, &m_probe, [this](const ProbeReport &report) {
            ++finishes;
            m_report = report;
        });
        QObject::connect(&m_probe, &FeedProbe::progress, &m_probe, [this](const ProbeProgress &now) {
            phases.push_back(now.phase);
            newest = now;
        });
        m_probe.start(request);
    }
    [[nodiscard]] bool isOver() const { return m_report.has_value(); }
    [[nodiscard]] const ProbeReport &report() const { return *m_report; }
    void cancel() { m_probe.cancel(); }

    int finishes = 0;
    std::vector<ProbePhase> phases;
    ProbeProgress newest;

private:
    FeedProbe m_probe;
    std::optional<ProbeReport> m_report;
};

} // namespace steadfeed::test
