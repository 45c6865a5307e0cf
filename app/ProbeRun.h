// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "ProbeThread.h"
#include "Reason.h"
#include "TransportRegistry.h"

#include <QObject>

namespace steadfeed {

/*!
 * `steadfeed probe URL`: resolves the credentials, runs the probe, prints what it found on standard output as
 * text or JSON, and where it found nothing one line on standard error.
 *
 * A secret goes to the origin of the address alone, by the same memory of bindings as in feeds.
 *
 * Threading: GUI (main) thread.
 */
class ProbeRun : public QObject
{
    Q_OBJECT

public:
    ProbeRun(CommandLine line, TransportRegistry transports, QObject *parent = nullptr);

    /// None, or why nothing is asked: no usable secret, or no address.
    [[nodiscard]] Reason start();
    /// What is known until now is printed.
    void cancel() { m_probe.cancel(); }
    /// 0, 1 where there is nothing to look at, 4 where nothing was found. After ended().
    [[nodiscard]] int status() const { return m_status; }

    Q_SIGNAL void ended();

private:
    [[nodiscard]] Reason addCredentials(ProbeRequest &request) const;
    void show(const ProbeProgress &progress);
    void finish(const ProbeReport &report);
    void printText(const ProbeReport &report) const;

    const CommandLine m_line;
    const TransportRegistry m_transports;
    ProbeThread m_probe;
    bool m_terminal = false;
    int m_status = 0;
};

} // namespace steadfeed
