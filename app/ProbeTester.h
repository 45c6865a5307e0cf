// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConnectionTester.h"
#include "ProbeThread.h"
#include "SecretStore.h"
#include "TransportRegistry.h"

#include <QObject>

#include <memory>

namespace steadfeed {

/*!
 * Tests connections for the settings with the probe. A feed's secret comes from where its profile says and is
 * sent to its own origin only; where it cannot be had, the test says so and sends nothing.
 *
 * Threading: GUI thread; the probe has one of its own.
 */
class ProbeTester : public QObject, public ConnectionTester
{
    Q_OBJECT

public:
    /// \a time: how long one test may listen.
    explicit ProbeTester(const TransportRegistry &transports, Millis time = ProbeRequest{}.time);

    /// Where the secrets of the open profile are, and what SecretBroker remembers of them (empty: nothing).
    void setSecrets(std::shared_ptr<SecretStore> secrets, std::string bindingsFile);

    void test(const FeedProfile &feed, Done done) override;
    void look(const QString &address, Done done) override;
    void cancel() override;

private:
    void start(ProbeRequest request, Done done);
    void finish(const ProbeReport &report);

    const TransportRegistry &m_transports;
    std::shared_ptr<SecretStore> m_secrets;
    std::string m_bindingsFile;
    Millis m_time;
    ProbeThread m_probe;
    Done m_done;
};

} // namespace steadfeed
