// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeTester.h"

#include "LocalSecretStore.h"
#include "ScriptServer.h"
#include "ScriptServerText.h"
#include "SseTransport.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace steadfeed;
using namespace steadfeed::test;

/// "Test connection" of the settings: what it sends, and what it keeps to itself.
class ProbeTesterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFeedIsTestedWithItsOwnSecret();
    void withoutItsSecretNothingIsSent();
    void aSecretOfAnotherOriginIsNotSent();
    void anAddressIsLookedAtWithoutAnySecret();
    void aCancelledTestTellsNobody();
    void aSecondTestTakesThePlaceOfTheFirst();

private:
    [[nodiscard]] static FeedProfile feedAt(const ScriptServer &server, const std::string &variable);
    [[nodiscard]] ConnectionTester::Done keep()
    {
        return [this](const TestResult &result) { m_result = result; };
    }
    [[nodiscard]] bool mentions(const QString &text) const;

    TransportRegistry m_transports;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProbeTester> m_tester;
    std::optional<TestResult> m_result;
};

namespace {

constexpr int kPatience = 30'000;

/// A stream that ends, so that the probe need not wait for more; whatever comes back afterwards is refused.
ScriptServer stream()
{
    QByteArray events;
    for (int i = 1; i <= 5; ++i) {
        const QByteArray n = QByteArray::number(i);
        events += "id: " + n + "\ndata: {\"symbol\":\"AAPL\",\"price\":" + n + ".5}\n\n";
    }
    return ScriptServer({ScriptServerScript().waitForRequest().send(streamHead() + events)});
}

} // namespace

void ProbeTesterTest::init()
{
    m_result.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_transports = {};
    m_transports.add(sseTransportEntry());
    m_tester = std::make_unique<ProbeTester>(m_transports, std::chrono::seconds(2));
    m_tester->setSecrets(std::make_shared<LocalSecretStore>(),
                         m_folder->filePath(QStringLiteral("bindings")).toStdString());
    qputenv("STEADFEED_TEST_TOKEN", "canary-7");
    qunsetenv("STEADFEED_NO_TOKEN");
}

FeedProfile ProbeTesterTest::feedAt(const ScriptServer &server, const std::string &variable)
{
    FeedProfile feed;
    feed.name = "prices";
    feed.transport = "sse";
    feed.endpoints["sse"] = {server.url("/feed")};
    feed.credentials.scheme = CredentialSpec::Scheme::Bearer;
    feed.credentials.source = "env:" + variable;
    return feed;
}

bool ProbeTesterTest::mentions(const QString &text) const
{
    return std::ranges::any_of(m_result->findings,
                               [&text](const TestFinding &finding) { return finding.text.contains(text); });
}

void ProbeTesterTest::aFeedIsTestedWithItsOwnSecret()
{
    const ScriptServer server = stream();
    m_tester->test(feedAt(server, "STEADFEED_TEST_TOKEN"), keep());
    QVERIFY(!m_result); // never from inside the call
    QTRY_VERIFY_WITH_TIMEOUT(m_result, kPatience);
    QVERIFY(!server.requests().isEmpty());
    for (const QByteArray &request : server.requests())
        QCOMPARE(headerValue(request, "Authorization"), QByteArray("Bearer canary-7"));
    QVERIFY(!m_result->findings.empty());
    QVERIFY(!mentions(QStringLiteral("canary")));
    QVERIFY(!m_result->proposal.isEmpty());
}

void ProbeTesterTest::withoutItsSecretNothingIsSent()
{
    const ScriptServer server = stream();
    m_tester->test(feedAt(server, "STEADFEED_NO_TOKEN"), keep());
    QVERIFY(!m_result);
    QTRY_VERIFY(m_result);
    QVERIFY(mentions(QStringLiteral("env:STEADFEED_NO_TOKEN")));
    QCOMPARE(m_result->findings.front().severity, texts::Severity::Error);
    QCOMPARE(server.connections(), 0);
}

void ProbeTesterTest::aSecretOfAnotherOriginIsNotSent()
{
    const ScriptServer first = stream();
    m_tester->test(feedAt(first, "STEADFEED_TEST_TOKEN"), keep());
    QTRY_VERIFY_WITH_TIMEOUT(m_result, kPatience);
    m_result.reset();

    const ScriptServer second = stream();
    m_tester->test(feedAt(second, "STEADFEED_TEST_TOKEN"), keep());
    QTRY_VERIFY(m_result);
    QCOMPARE(second.connections(), 0);
    QVERIFY(mentions(QString::fromStdString(second.url("")))); // to whom it would have gone
}

void ProbeTesterTest::anAddressIsLookedAtWithoutAnySecret()
{
    const ScriptServer server = stream();
    m_tester->look(QString::fromStdString(server.url("/feed")), keep());
    QTRY_VERIFY_WITH_TIMEOUT(m_result, kPatience);
    QVERIFY(!server.requests().isEmpty());
    for (const QByteArray &request : server.requests())
        QCOMPARE(headerCount(request, "Authorization"), 0);
}

void ProbeTesterTest::aCancelledTestTellsNobody()
{
    const ScriptServer server = stream();
    m_tester->test(feedAt(server, "STEADFEED_TEST_TOKEN"), keep());
    QTRY_VERIFY(!server.requests().isEmpty());
    m_tester->cancel();
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(!m_result);
}

void ProbeTesterTest::aSecondTestTakesThePlaceOfTheFirst()
{
    const ScriptServer first = stream();
    bool firstTold = false;
    m_tester->look(QString::fromStdString(first.url("/feed")),
                   [&firstTold](const TestResult &) { firstTold = true; });
    QTRY_VERIFY(!first.requests().isEmpty());
    const ScriptServer second = stream();
    m_tester->look(QString::fromStdString(second.url("/feed")), keep());
    QTRY_VERIFY_WITH_TIMEOUT(m_result, kPatience);
    QVERIFY(!firstTold);
}

QTEST_GUILESS_MAIN(ProbeTesterTest)
#include "ProbeTesterTest.moc"
