// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TransportAdvice.h"

#include <QtTest>

using namespace steadfeed;
using namespace std::chrono_literals;

class TransportAdviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTransportFits_data();
    void theTransportFits();
    void theNumbersSaySo();
};

namespace {

ProbeReport seen(const QStringList &transports)
{
    ProbeReport report;
    report.nature = FeedNature::Native;
    for (const QString &transport : transports)
        report.endpoints.push_back({transport.toStdString(), "u", true, {}});
    report.endpoints.push_back({"refused", "u", false, {}});
    report.stream.observed = 9000ms;
    report.stream.events = 100;
    report.stream.bytes = 5000;
    report.stream.ratePerSecond = 11;
    report.stream.buffering = Buffering::None;
    return report;
}

bool says(const Advice &advice, AdviceReason reason)
{
    return std::ranges::any_of(advice.why,
                               [reason](const AdvicePoint &point) { return point.reason == reason; });
}

} // namespace

void TransportAdviceTest::theTransportFits_data()
{
    QTest::addColumn<ProbeReport>("report");
    QTest::addColumn<QString>("transport");
    QTest::addColumn<AdviceReason>("reason");
    const QStringList all{QStringLiteral("sse"), QStringLiteral("longpoll"), QStringLiteral("websocket")};
    const auto row = [](const char *name, ProbeReport report, const char *transport, AdviceReason reason) {
        QTest::newRow(name) << std::move(report) << QString::fromLatin1(transport) << reason;
    };
    row("all there", seen(all), "sse", AdviceReason::OneWay);
    row("a stream alone", seen({all[0]}), "sse", AdviceReason::OnlyOne);
    row("a socket alone", seen({all[2]}), "websocket", AdviceReason::OnlyOne);
    ProbeReport held = seen(all);
    held.stream.buffering = Buffering::Likely;
    row("a stream that is held back", held, "websocket", AdviceReason::Buffered);
    held = seen({all[0], all[1]});
    held.stream.buffering = Buffering::Suspected;
    row("held back, and no socket", held, "longpoll", AdviceReason::Buffered);
    held = seen({all[0]});
    held.stream.buffering = Buffering::Likely;
    row("held back, and nothing else", held, "sse", AdviceReason::Buffered);
    ProbeReport mute = seen(all);
    mute.stream.bytes = 0;
    mute.stream.events = 0;
    row("a mute stream", mute, "websocket", AdviceReason::Mute);
    ProbeReport binary = seen({all[2]});
    binary.stream.binary = 5;
    row("binary", binary, "websocket", AdviceReason::Binary);
    ProbeReport document = seen({all[1]});
    document.nature = FeedNature::Json;
    document.poll.conditional = true;
    row("a document", document, "longpoll", AdviceReason::Document);
    row("a document that says it is unchanged", document, "longpoll", AdviceReason::Conditional);
    ProbeReport resumes = seen(all);
    resumes.resume.verdict = ResumeVerdict::Works;
    row("resumes", resumes, "sse", AdviceReason::ResumeProven);
    ProbeReport silent = seen({all[2]});
    silent.stream.events = 0;
    silent.stream.bytes = 0;
    row("a socket that waits to be told", silent, "websocket", AdviceReason::NeedsMessage);
    ProbeReport fast = seen({all[1]});
    fast.stream.ratePerSecond = 90'000;
    row("more than polling carries", fast, "longpoll", AdviceReason::RateTooHigh);
}

void TransportAdviceTest::theTransportFits()
{
    QFETCH(const ProbeReport, report);
    QFETCH(const QString, transport);
    QFETCH(const AdviceReason, reason);
    const Advice advice = adviseTransport(report);
    QCOMPARE(QString::fromStdString(advice.transport), transport);
    QVERIFY(says(advice, reason));
}

void TransportAdviceTest::theNumbersSaySo()
{
    ProbeReport held = seen({QStringLiteral("sse"), QStringLiteral("websocket")});
    held.stream.buffering = Buffering::Likely;
    held.stream.eventsPerLump = 40;
    held.stream.lumpGap = 2500ms;
    const Advice advice = adviseTransport(held);
    QVERIFY(advice.why.front().numbers == (std::vector<double>{40, 2.5}));
    QVERIFY(adviseTransport({}).transport.empty());
}

QTEST_APPLESS_MAIN(TransportAdviceTest)
#include "TransportAdviceTest.moc"
