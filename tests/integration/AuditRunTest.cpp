// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditHub.h"
#include "AuditLedger.h"
#include "Exchange.h"
#include "TestSecrets.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Both ends of the audit protocol: an outbox and its sender against the exchange and its ledger.
class AuditRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothEndsAgreeAcrossLostAnswersAndRestarts();

private:
    void startExchange(AckFaultOptions faults);
    void record(int count);

    QTemporaryDir m_folder;
    std::unique_ptr<Exchange> m_exchange;
    std::unique_ptr<AuditHub> m_hub;
    AuditStatus m_status;
    std::uint64_t m_confirmed = 0;
    std::uint64_t m_refused = 0;
    std::uint16_t m_port = 0;
};

void AuditRunTest::startExchange(AckFaultOptions faults)
{
    m_exchange.reset();
    ExchangeOptions options;
    options.port = m_port;
    options.token = "token";
    options.rate = 1;
    options.auditFile = m_folder.filePath(u"ledger"_s).toStdString();
    options.ackFaults = faults;
    m_exchange = std::make_unique<Exchange>(options);
    std::string error;
    QVERIFY2(m_exchange->start(error), error.c_str());
    m_port = m_exchange->port();
}

void AuditRunTest::record(int count)
{
    for (int i = 0; i < count; ++i) {
        if (i % 10 == 0) // no such position: rejected, and the line goes on
            m_hub->record({"flag", R"({"symbol":"NONE","account":"x","reason":"y"})"}, 0);
        else
            m_hub->record({"note", R"({"text":"some \"words\""})"}, 0);
    }
}

void AuditRunTest::bothEndsAgreeAcrossLostAnswersAndRestarts()
{
    constexpr int kRounds = 4;
    constexpr int kActions = 250; // in each
    constexpr std::uint64_t kAll = std::uint64_t{kRounds} * kActions;
    startExchange({0.07, 0.07, 0.06});
    auto secrets = std::make_shared<TestSecrets>();
    secrets->set("env:TOKEN", "token");
    AuditOptions options;
    options.profile.url = "ws://127.0.0.1:" + std::to_string(m_port) + "/v1/audit";
    options.profile.credentials.scheme = CredentialSpec::Scheme::Bearer;
    options.profile.credentials.source = "env:TOKEN";
    options.outboxFile = m_folder.filePath(u"outbox.sqlite"_s).toStdString();
    options.secrets = secrets;
    m_hub = std::make_unique<AuditHub>(options);
    connect(m_hub.get(), &AuditHub::updated, this, [this](const AuditUpdate &update) {
        m_status = update.status;
        m_confirmed = update.totals.confirmed;
        m_refused = update.totals.refused;
    });
    m_hub->start();
    for (int round = 0; round < kRounds; ++round) {
        const std::uint64_t before = m_status.head.acked;
        record(kActions);
        QTRY_VERIFY_WITH_TIMEOUT(m_status.head.acked > before, 30'000);
        startExchange(round + 2 < kRounds ? AckFaultOptions{0.07, 0.07, 0.06} : AckFaultOptions{});
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_status.head.acked, kAll, 60'000);
    QCOMPARE(m_status.head.role, std::string("trader"));
    QCOMPARE(m_confirmed + m_refused, kAll);
    QCOMPARE(m_refused, kAll / 10);
    m_hub->stop();
    m_exchange.reset();

    demo::AuditLedger ledger(m_folder.filePath(u"ledger"_s).toStdString());
    QCOMPARE(ledger.open(), std::string());
    const auto standing = ledger.standing(m_status.head.client);
    QVERIFY(standing.has_value());
    QCOMPARE(standing->acked, kAll);
    QVERIFY(standing->chain == m_status.head.chain);
    QVERIFY(standing->verdict == m_status.head.verdict);
    for (std::uint64_t seq = 1; seq <= kAll; ++seq)
        QVERIFY(ledger.result(m_status.head.client, seq).has_value());
    QVERIFY(!ledger.result(m_status.head.client, kAll + 1));
    QCOMPARE(ledger.refused(m_status.head.client, 0, kAll).size(), kAll / 10);
}

QTEST_GUILESS_MAIN(AuditRunTest)
#include "AuditRunTest.moc"
