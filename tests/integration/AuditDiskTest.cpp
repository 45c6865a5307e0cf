// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditHub.h"
#include "Exchange.h"
#include "HeldDisk.h"
#include "TestSecrets.h"

#include <QTemporaryDir>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// The audit log while the disk does not answer.
class AuditDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowNeverWaitsForTheDisk();
};

void AuditDiskTest::theWindowNeverWaitsForTheDisk()
{
    constexpr int kActions = 100;
    const QTemporaryDir folder;
    ExchangeOptions exchangeOptions; // its ledger is in memory: the only disk is the outbox's
    exchangeOptions.token = "token";
    exchangeOptions.rate = 1;
    Exchange exchange(exchangeOptions);
    std::string error;
    QVERIFY2(exchange.start(error), error.c_str());

    auto secrets = std::make_shared<TestSecrets>();
    secrets->set("env:TOKEN", "token");
    AuditOptions options;
    options.profile.url = "ws://127.0.0.1:" + std::to_string(exchange.port()) + "/v1/audit";
    options.profile.credentials.scheme = CredentialSpec::Scheme::Bearer;
    options.profile.credentials.source = "env:TOKEN";
    options.outboxFile = folder.filePath(u"outbox.sqlite"_s).toStdString();
    options.secrets = secrets;
    AuditHub hub(options);
    AuditStatus status;
    std::size_t saved = 0;
    std::size_t pages = 0;
    connect(&hub, &AuditHub::updated, this, [&](const AuditUpdate &update) {
        status = update.status;
        saved += update.saved.size();
        pages += update.pages.size();
    });
    hub.start();
    QTRY_COMPARE(status.link, LinkState::Live);

    HeldDisk::hold();
    for (int i = 0; i < kActions; ++i)
        hub.record({"note", R"({"text":"x"})"}, 1);
    QTRY_COMPARE(HeldDisk::waiting(), 1); // the event loop turns meanwhile
    hub.record({"note", R"({"text":"one more"})"}, 1);
    hub.fetch({}, 0, 10, 1);
    hub.verify();
    bool turned = false;
    QMetaObject::invokeMethod(
        this, [&turned] { turned = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(turned);
    QCOMPARE(HeldDisk::waiting(), 1); // still, and not for any of these
    QCOMPARE(saved, 0U);              // nobody is told what is not on the disk
    QCOMPARE(pages, 0U);

    HeldDisk::release();
    QTRY_COMPARE(saved, kActions + 1U);
    QTRY_COMPARE(status.head.acked, kActions + 1U);
    QCOMPARE(pages, 1U);
    hub.stop();
    QVERIFY(!HeldDisk::overdue());
    QCOMPARE(HeldDisk::callsOfMainThread(), 0);
    QCOMPARE_GT(HeldDisk::callsOfOthers(), 0);
}

QTEST_GUILESS_MAIN(AuditDiskTest)
#include "AuditDiskTest.moc"
