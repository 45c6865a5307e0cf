// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NativePages.h"
#include "ScriptServerIdentity.h"

#include <QTemporaryFile>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;
using Script = ScriptServerScript;

/*!
 * Tokens that run out, and certificates that prove nothing, on each transport.
 */
class BadIdentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F83_aTokenThatRunsOutIsRefreshedInSilence_data();
    void F83_aTokenThatRunsOutIsRefreshedInSilence();
    void F83_withoutAFreshTokenAPersonIsAskedAndNothingIsTried_data();
    void F83_withoutAFreshTokenAPersonIsAskedAndNothingIsTried();
    void F84_aCertificateThatProvesNothingEndsTheAttempt_data();
    void F84_aCertificateThatProvesNothingEndsTheAttempt();
    void F84_anAuthorityOfOnesOwnIsTrusted_data();
    void F84_anAuthorityOfOnesOwnIsTrusted();
};

namespace {

constexpr int kPatience = 30'000;

using Scripts = QList<Script>;

const std::vector<std::string> kTransports{"sse", "websocket", "longpoll"};

void eachTransport()
{
    QTest::addColumn<std::string>("transport");
    for (const std::string &transport : kTransports)
        QTest::newRow(transport.c_str()) << transport;
}

/// Gives the good events behind \a after, up to \a to, and stays open.
Script good(const std::string &transport, std::uint64_t after, std::uint64_t to = kGoodEvents)
{
    if (transport == "websocket")
        return Script().upgrade().waitForFrame(ws::Text).send(helloMessage(after) + batchMessage(after, to));
    if (transport == "longpoll")
        return Script().waitForRequest().send(pageAnswer(after, to));
    QByteArray stream = streamHead() + eventText(hello(after, kGoodEvents));
    const QByteArray ticks[] = {tickEvent(1, "AAPL", 10.5), tickEvent(2, "MSFT", 20.5),
                                tickEvent(3, "AAPL", 11.5)};
    for (std::uint64_t i = after; i < to; ++i)
        stream += ticks[i];
    return Script().waitForRequest().send(stream);
}

Script refusal()
{
    return Script().waitForRequest().send(answer("401 Unauthorized", "Connection: close\r\n")).fin();
}

/// Two events, and then the token has run out: told at once where the transport can.
Script runsOut(const std::string &transport)
{
    Script script = good(transport, 0, 2);
    if (transport == "websocket")
        return script.send(ws::closeFrame(4001, "token expired")).fin();
    if (transport == "longpoll")
        return script.waitForRequest().send(answer("401 Unauthorized", "Connection: close\r\n")).fin();
    return script.fin();
}

Profile withToken(const std::string &transport, const ScriptServer &server)
{
    FeedProfile feed = pricesBy(transport, server);
    feed.credentials.scheme = CredentialSpec::Scheme::Bearer;
    feed.credentials.source = kTokenReference;
    return profileOf(feed);
}

} // namespace

void BadIdentityTest::F83_aTokenThatRunsOutIsRefreshedInSilence_data()
{
    eachTransport();
}

void BadIdentityTest::F83_aTokenThatRunsOutIsRefreshedInSilence()
{
    QFETCH(std::string, transport);
    Script first = good(transport, 0, 2).hold();
    if (transport == "websocket")
        first.send(ws::closeFrame(4001, "token expired"));
    Scripts scripts{first.fin()};
    if (transport != "websocket")
        scripts << refusal();
    ScriptServer server(scripts << good(transport, 2));
    HubRun::Options options{.token = "old"};
    HubRun run(withToken(transport, server), options);
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received == 2, kPatience);
    options.secrets->set(kTokenReference, "fresh"); // as whoever keeps it would
    server.release();
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QCOMPARE(headerValue(server.requests().first(), "Authorization"), QByteArray("Bearer old"));
    QCOMPARE(headerValue(server.requests().last(), "Authorization"), QByteArray("Bearer fresh"));
    QVERIFY(isWhole(run.health()));
    QVERIFY(!run.noted(ReasonCode::Unauthorized)); // nobody was troubled
}

void BadIdentityTest::F83_withoutAFreshTokenAPersonIsAskedAndNothingIsTried_data()
{
    eachTransport();
}

void BadIdentityTest::F83_withoutAFreshTokenAPersonIsAskedAndNothingIsTried()
{
    QFETCH(std::string, transport);
    // What says "no" first, and then once more behind the one refresh.
    Scripts scripts{runsOut(transport), refusal()};
    if (transport == "sse") // its end does not say why
        scripts << refusal();
    const auto tries = static_cast<int>(scripts.size());
    ScriptServer server(scripts << good(transport, 2));
    HubRun::Options options{.token = "old"};
    HubRun run(withToken(transport, server), options);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::AuthRequired, kPatience);
    QCOMPARE(run.cause(), ReasonCode::Unauthorized);
    QCOMPARE(said(run), QStringLiteral("Signed out (401). Sign in to continue."));
    QCOMPARE(run.health().counts.received, std::uint64_t(2));
    QCOMPARE(server.connections(), tries);
    QCOMPARE(run.health().nextTry, MonoTime{}); // nothing is planned ...
    const int frames = run.frames + 60;
    QTRY_VERIFY_WITH_TIMEOUT(run.frames > frames, kPatience);
    QCOMPARE(server.connections(), tries); // ... and nothing was tried
    run.hub().giveSecret(0, QStringLiteral("fresh"));
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QCOMPARE(headerValue(server.requests().last(), "Authorization"), QByteArray("Bearer fresh"));
    QVERIFY(isWhole(run.health()));
}

void BadIdentityTest::F84_aCertificateThatProvesNothingEndsTheAttempt_data()
{
    QTest::addColumn<std::string>("transport");
    QTest::addColumn<QByteArray>("names"); ///< of the certificate; empty: its time is over
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("named");
    for (const std::string &transport : kTransports) {
        const auto row = [&](const char *name, const QByteArray &names, bool trusted, const char *named) {
            QTest::addRow("%s: %s", transport.c_str(), name)
                << transport << names << trusted << QString::fromUtf8(named);
        };
        row("by itself", "IP:127.0.0.1", false, "self-signed");
        row("another host", "DNS:feed.example", true, "host name did not match");
        row("expired", "", true, "expired");
    }
}

void BadIdentityTest::F84_aCertificateThatProvesNothingEndsTheAttempt()
{
    QFETCH(std::string, transport);
    QFETCH(QByteArray, names);
    QFETCH(bool, trusted);
    QFETCH(QString, named);
    const auto authority = ScriptServerIdentity::make(names.isEmpty() ? QByteArray("IP:127.0.0.1") : names);
    if (!authority)
        QSKIP("The program openssl is needed to make a certificate");
    const auto identity =
        names.isEmpty() ? ScriptServerIdentity::makeExpired("IP:127.0.0.1", *authority) : authority;
    QVERIFY(identity.has_value());
    if (trusted)
        authority->trust();
    else
        ScriptServerIdentity::trustNobody();
    ScriptServer server(Scripts{good(transport, 0)}, &*identity);
    HubRun run(profileOf(pricesBy(transport, server)));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Failed, kPatience);
    QCOMPARE(run.cause(), ReasonCode::TlsFailed);
    QVERIFY2(said(run).startsWith(QLatin1String("The secure connection failed: ")), qPrintable(said(run)));
    QVERIFY2(said(run).contains(named), qPrintable(said(run)));
    QVERIFY(pause(run) >= 60s);
    QVERIFY(server.requests().isEmpty()); // not a word before it is known who listens
    QCOMPARE(run.health().counts.received, std::uint64_t(0));
    ScriptServerIdentity::trustNobody();
}

void BadIdentityTest::F84_anAuthorityOfOnesOwnIsTrusted_data()
{
    eachTransport();
}

void BadIdentityTest::F84_anAuthorityOfOnesOwnIsTrusted()
{
    QFETCH(std::string, transport);
    const auto identity = ScriptServerIdentity::make("IP:127.0.0.1");
    if (!identity)
        QSKIP("The program openssl is needed to make a certificate");
    ScriptServerIdentity::trustNobody();
    QTemporaryFile file;
    QVERIFY(file.open() && file.write(identity->certificate) > 0 && file.flush());
    ScriptServer server(Scripts{good(transport, 0)}, &*identity);
    FeedProfile feed = pricesBy(transport, server);
    feed.tls.caFile = file.fileName().toStdString();
    HubRun run(profileOf(feed));
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QVERIFY(isWhole(run.health()));
}

QTEST_GUILESS_MAIN(BadIdentityTest)
#include "BadIdentityTest.moc"
