// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeTester.h"

#include "ProbeTexts.h"
#include "SecretBroker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

namespace steadfeed {

using namespace Qt::StringLiterals;

ProbeTester::ProbeTester(const TransportRegistry &transports, Millis time)
    : m_transports(transports)
    , m_time(time)
{
    connect(&m_probe, &ProbeThread::finished, this, &ProbeTester::finish);
}

void ProbeTester::setSecrets(std::shared_ptr<SecretStore> secrets, std::string bindingsFile)
{
    m_secrets = std::move(secrets);
    m_bindingsFile = std::move(bindingsFile);
}

void ProbeTester::test(const FeedProfile &feed, Done done)
{
    if (!m_secrets)
        return;
    SecretBroker broker(*m_secrets, m_bindingsFile);
    Credentials credentials =
        broker.resolve(feed.name, feed.credentials, feed.endpoints.at(feed.transport).front());
    ProxyAccess access = broker.resolveProxy(feed.name, feed.proxy);
    if (const Reason reason = credentials.reason ? credentials.reason : access.reason) {
        cancel();
        QTimer::singleShot(0, this, [done = std::move(done), reason] {
            done({{TestFinding::of(reason)}, {}});
        });
        return;
    }
    ProbeRequest request = probeRequest(feed, std::move(credentials.headers));
    request.proxy = std::move(access.proxy);
    start(std::move(request), std::move(done));
}

void ProbeTester::look(const QString &address, Done done)
{
    ProbeRequest request;
    request.url = address.toStdString();
    start(std::move(request), std::move(done));
}

void ProbeTester::start(ProbeRequest request, Done done)
{
    request.time = m_time;
    m_done = std::move(done);
    m_probe.start(request, m_transports);
}

void ProbeTester::cancel()
{
    m_done = {};
    m_probe.cancel();
}

void ProbeTester::finish(const ProbeReport &report)
{
    const Done done = std::exchange(m_done, {});
    if (!done)
        return;
    TestResult result;
    for (const texts::ProbeLine &line : texts::probeLines(report))
        result.findings.push_back({line.severity, u"%1: %2"_s.arg(line.label, line.text)});
    const QJsonObject profile = QJsonDocument::fromJson(QByteArray::fromStdString(report.profile)).object();
    result.proposal = profile.value(u"feeds"_s).toArray().at(0).toObject();
    done(result);
}

} // namespace steadfeed
