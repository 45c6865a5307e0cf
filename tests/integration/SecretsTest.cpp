// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "HubRun.h"
#include "ScriptServer.h"
#include "ScriptServerText.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace steadfeed;
using namespace steadfeed::test;

/// Who gets a secret, and what happens without the right one.
class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withTheWrongTokenItWaitsForTheRightOne();
    void aTokenThatWasChangedIsFoundByReconnectNow();
    void aFeedThatAsksGetsWhatAPersonGives();
    void aMissingSecretIsNamed();
    void aSecretGoesToNoOtherOrigin();
    void onlyAnAllowedOriginGetsIt();
    void aRedirectElsewhereGetsNoSecret();

private:
    std::unique_ptr<Exchange> m_exchange;
};

namespace {

constexpr int kPatience = 30'000;
constexpr auto kCanary = "canary-c0ffee-0123456789";

/// Prices of the exchange alone.
Profile pricesOf(const Exchange &exchange)
{
    Profile profile = exchangeProfile(exchange.baseUrl());
    profile.feeds.resize(1);
    return profile;
}

} // namespace

void SecretsTest::init()
{
    ExchangeOptions options;
    options.token = kCanary;
    m_exchange = std::make_unique<Exchange>(options);
    std::string error;
    QVERIFY2(m_exchange->start(error), error.c_str());
}

void SecretsTest::withTheWrongTokenItWaitsForTheRightOne()
{
    HubRun run(pricesOf(*m_exchange), {.token = "wrong"});
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::AuthRequired, kPatience);
    QCOMPARE(run.cause(), ReasonCode::Unauthorized);
    QCOMPARE(run.health().cause.args.at(0), std::string("401"));
    QCOMPARE(run.health().counts.received, std::uint64_t(0));
    run.hub().giveSecret(0, QString::fromLatin1(kCanary));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QVERIFY(!run.health().cause);
}

void SecretsTest::aTokenThatWasChangedIsFoundByReconnectNow()
{
    HubRun::Options options{.token = "wrong"};
    HubRun run(pricesOf(*m_exchange), options);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::AuthRequired, kPatience);
    options.secrets->set(kTokenReference, kCanary);
    run.hub().reconnectNow(0);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
}

void SecretsTest::aFeedThatAsksGetsWhatAPersonGives()
{
    Profile profile = pricesOf(*m_exchange);
    profile.feeds[0].credentials.source = "ask";
    HubRun run(profile);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::AuthRequired, kPatience);
    QCOMPARE(run.cause(), ReasonCode::SecretAsk);
    run.hub().giveSecret(0, QStringLiteral("mistyped"));
    QTRY_COMPARE_WITH_TIMEOUT(run.cause(), ReasonCode::Unauthorized, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::AuthRequired, kPatience);
    run.hub().giveSecret(0, QString::fromLatin1(kCanary));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
}

void SecretsTest::aMissingSecretIsNamed()
{
    HubRun run(pricesOf(*m_exchange)); // the store knows nothing
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::AuthRequired, kPatience);
    QCOMPARE(run.cause(), ReasonCode::SecretMissing);
    QCOMPARE(run.health().cause.args.at(0), std::string(kTokenReference));
    QCOMPARE(m_exchange->stats().feeds[0].connections, std::uint64_t(0));
}

void SecretsTest::aSecretGoesToNoOtherOrigin()
{
    const QTemporaryDir folder;
    const std::string bindings = folder.filePath(QStringLiteral("secrets.json")).toStdString();
    {
        HubRun run(pricesOf(*m_exchange), {.token = kCanary, .bindingsFile = bindings});
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    }
    ScriptServer thief({ScriptServerScript().waitForRequest().send(answer("200 OK"))});
    HubRun run(profileOf([&] {
                   FeedProfile feed = pricesOf(*m_exchange).feeds[0];
                   feed.endpoints["sse"] = {thief.url("/v1/feeds/prices/sse")};
                   return feed;
               }()),
               {.token = kCanary, .bindingsFile = bindings});
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::AuthRequired, kPatience);
    QCOMPARE(run.cause(), ReasonCode::SecretOtherOrigin);
    QCOMPARE(run.health().cause.args,
             (std::vector<std::string>{kTokenReference, m_exchange->baseUrl(), thief.url("")}));
    run.hub().allowSecretForOrigin(0, false);
    run.hub().reconnectNow(0);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::AuthRequired, kPatience);
    (void)run.stop();
    QCOMPARE(thief.connections(), 0);

    QFile file(QString::fromStdString(bindings));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(kCanary));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void SecretsTest::onlyAnAllowedOriginGetsIt()
{
    const QTemporaryDir folder;
    const std::string bindings = folder.filePath(QStringLiteral("secrets.json")).toStdString();
    {
        ScriptServer first({ScriptServerScript().waitForRequest().send(streamHead())});
        FeedProfile feed = pricesOf(*m_exchange).feeds[0];
        feed.endpoints["sse"] = {first.url()};
        HubRun run(profileOf(feed), {.token = kCanary, .bindingsFile = bindings});
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Resuming, kPatience);
    }
    {
        HubRun run(pricesOf(*m_exchange), {.token = kCanary, .bindingsFile = bindings});
        QTRY_COMPARE_WITH_TIMEOUT(run.cause(), ReasonCode::SecretOtherOrigin, kPatience);
        run.hub().allowSecretForOrigin(0, true);
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    }
    HubRun again(pricesOf(*m_exchange), {.token = kCanary, .bindingsFile = bindings});
    QTRY_COMPARE_WITH_TIMEOUT(again.state(), LinkState::Live, kPatience); // remembered
    QVERIFY(!again.noted(ReasonCode::SecretOtherOrigin));
}

void SecretsTest::aRedirectElsewhereGetsNoSecret()
{
    ScriptServer elsewhere({ScriptServerScript().waitForRequest().send(streamHead())});
    ScriptServer first(
        {ScriptServerScript().waitForRequest().send(redirect(307, elsewhere.urlBytes("/stream")))});
    FeedProfile feed = pricesOf(*m_exchange).feeds[0];
    feed.endpoints["sse"] = {first.url("/feed")};
    HubRun run(profileOf(feed), {.token = kCanary});
    QTRY_COMPARE_WITH_TIMEOUT(elsewhere.requests().size(), qsizetype(1), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.noted(ReasonCode::CredentialsDropped), kPatience);
    QVERIFY(first.requests().at(0).contains(kCanary));
    QVERIFY(!elsewhere.requests().at(0).contains(kCanary));
    QCOMPARE(headerCount(elsewhere.requests().at(0), "Authorization"), 0);
}

QTEST_GUILESS_MAIN(SecretsTest)
#include "SecretsTest.moc"
