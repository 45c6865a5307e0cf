// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NativeMessages.h"
#include "ProbeThread.h"
#include "Probing.h"
#include "ProfileReader.h"
#include "ScriptServer.h"
#include "ScriptServerText.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTimer>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;
using Script = ScriptServerScript;

/// A probe against servers that do exactly what the test says.
class FeedProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOutcomeIsClear_data();
    void eachOutcomeIsClear();
    void aPortThatNobodyListensOnIsSaid();
    void anAddressThatNoTransportTakesIsSaid_data();
    void anAddressThatNoTransportTakesIsSaid();
    void aStreamThatIsHeldBackIsFoundByItsPage_data();
    void aStreamThatIsHeldBackIsFoundByItsPage();
    void anAddressThatSaysNothingWhereItsServerAnswersMayBeAStream();
    void anEventStreamIsSeenWithItsFacts();
    void resumingIsProvenByComparing_data();
    void resumingIsProvenByComparing();
    void aHeartbeatIsMeasured();
    void theProfileThatIsProposedReadsTheMessages();
    void aDocumentIsPolledAndItsConditionsAreTried();
    void aRedirectIsFollowedAndSaid();
    void secretsDoNotGoElsewhere();
    void thePeerThatClosesAnIdleStreamIsSeen();
    void cancellingWorksAtOnce();
    void itConnectsNoMoreOftenThanAllowed();
    void aThreadOfItsOwnTellsProgressAndEnds();
    void cancellingInAThreadOfItsOwnWorksAtOnce();

private:
    static constexpr int kPatience = 30'000; ///< a guard rail, not a measurement
};

namespace {

ProbeRequest requestFor(const ScriptServer &server, Millis time = 2500ms)
{
    ProbeRequest request;
    request.url = server.url("/feed");
    request.time = time;
    return request;
}

/// The head of a body that ends with the connection, unless \a headers say otherwise.
QByteArray headOf(const QByteArray &type, const QByteArray &headers = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + headers + "\r\n";
}

QByteArray document(const QByteArray &body, const QByteArray &headers = {})
{
    return headOf("application/json",
                  "Content-Length: " + QByteArray::number(body.size()) + "\r\n" + headers) +
           body;
}

QByteArray trades(int from, int to)
{
    QByteArray text;
    for (int i = from; i <= to; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "id: " + n + "\ndata: {\"symbol\":\"" + (i % 2 ? "AAPL" : "MSFT") + "\",\"price\":" + n +
                ".25,\"seq\":" + n + "}\n\n";
    }
    return text;
}

Script answering(const QByteArray &bytes)
{
    return Script().waitForRequest().send(bytes);
}

} // namespace

void FeedProbeTest::eachOutcomeIsClear_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<FeedNature>("nature");
    QTest::addColumn<ReasonCode>("reason");
    const auto nothing = [](const char *name, const Script &script, ReasonCode reason) {
        QTest::newRow(name) << script << FeedNature::Nothing << reason;
    };
    const QByteArray page = "<html>Sign in</html>";
    nothing("a login page", answering(headOf("text/html", "Content-Length: 20\r\n") + page),
            ReasonCode::WrongContentType);
    nothing("401", answering(answer("401 Unauthorized")), ReasonCode::Unauthorized);
    nothing("403", answering(answer("403 Forbidden")), ReasonCode::Unauthorized);
    nothing("404", answering(answer("404 Not Found")), ReasonCode::NotFound);
    nothing("429", answering(answer("429 Too Many Requests", "Retry-After: 7\r\n")),
            ReasonCode::TooManyRequests);
    nothing("500", answering(answer("500 Oh")), ReasonCode::HttpStatus);
    nothing("503", answering(answer("503 Busy")), ReasonCode::ServerBusy);
    nothing("silent", Script().waitForRequest(), ReasonCode::NoAnswer);
    nothing("closes without an answer", Script().waitForRequest().fin(), ReasonCode::ConnectionLost);
    nothing("garbage", answering("\x01\x02 no HTTP at all\r\n\r\n").fin(), ReasonCode::ConnectionLost);
    nothing("headers without end",
            answering("HTTP/1.1 200 OK\r\n").flood("X-More: and more\r\n", 100'000'000),
            ReasonCode::NoAnswer);
    nothing("broken JSON", answering(document("{\"symbol\":")), ReasonCode::UnreadableEvent);
    nothing("a document that is cut",
            answering(headOf("application/json", "Content-Length: 100\r\n") + "[1,").fin(),
            ReasonCode::ConnectionLost);
    nothing("a document without end",
            answering(headOf("application/json")).flood(QByteArray(1024, ' '), 20'000),
            ReasonCode::EventTooLarge);
    nothing("compressed though not asked", answering(streamHead("Content-Encoding: gzip\r\n")),
            ReasonCode::CompressedStream);
    nothing("redirects in a circle", answering(redirect(302, "/feed")).fin(), ReasonCode::TooManyRedirects);
    QTest::newRow("a huge event") << answering(streamHead() + "data: ").flood(QByteArray(1024, 'x'), 20'000)
                                  << FeedNature::EventStream << ReasonCode::EventTooLarge;
    QTest::newRow("a mute stream") << answering(streamHead()) << FeedNature::EventStream << ReasonCode::None;
    QTest::newRow("a stream of garbage")
        << answering(streamHead() + QByteArray(3000, '\xfe')) << FeedNature::EventStream << ReasonCode::None;
}

void FeedProbeTest::eachOutcomeIsClear()
{
    QFETCH(const Script, script);
    QFETCH(const FeedNature, nature);
    QFETCH(const ReasonCode, reason);
    ScriptServer server({script});
    const bool untilTheEnd = reason == ReasonCode::None || reason == ReasonCode::NoAnswer;
    ProbeRequest request = requestFor(server, untilTheEnd ? 3s : 60s);
    request.maxEventBytes = 64 * 1024;
    request.maxRequests = 40;
    Probing probing(request);
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    QCOMPARE(int(probing.report().problem.code), int(reason));
    QVERIFY(probing.report().nature == nature);
    QCOMPARE(probing.finishes, 1);
    QVERIFY(probing.report().profile.empty());
}

void FeedProbeTest::aPortThatNobodyListensOnIsSaid()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const quint16 port = taken.serverPort();
    taken.close();
    ProbeRequest request;
    request.url = "http://127.0.0.1:" + std::to_string(port) + "/";
    Probing probing(request);
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    QCOMPARE(int(probing.report().problem.code), int(ReasonCode::ConnectionRefused));
    QVERIFY(!probing.report().found());
}

void FeedProbeTest::anAddressThatNoTransportTakesIsSaid_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<ReasonCode>("reason");
    QTest::newRow("empty") << QByteArray() << ReasonCode::InvalidUrl;
    QTest::newRow("no scheme") << QByteArray("example.com/feed") << ReasonCode::InvalidUrl;
    QTest::newRow("a file") << QByteArray("file:///etc/passwd") << ReasonCode::InvalidUrl;
    QTest::newRow("no host") << QByteArray("http:///x") << ReasonCode::InvalidUrl;
    QTest::newRow("a password") << QByteArray("http://me:secret@127.0.0.1/") << ReasonCode::InvalidUrl;
    QTest::newRow("no transport for it") << QByteArray("ws://127.0.0.1:1/") << ReasonCode::TransportUnknown;
}

void FeedProbeTest::anAddressThatNoTransportTakesIsSaid()
{
    QFETCH(const QByteArray, url);
    QFETCH(const ReasonCode, reason);
    ProbeRequest request;
    request.url = url.toStdString();
    Probing probing(request);
    QVERIFY(!probing.isOver()); // never from inside start()
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    QCOMPARE(int(probing.report().problem.code), int(reason));
    QVERIFY(probing.report().url.find("secret") == std::string::npos);
}

void FeedProbeTest::aStreamThatIsHeldBackIsFoundByItsPage_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("head"); ///< of the stream comes through
    QTest::newRow("all of it") << QStringLiteral("/v1/feeds/prices/sse") << false;
    QTest::newRow("all but its head") << QStringLiteral("/v1/feeds/prices/sse") << true;
    QTest::newRow("from the root") << QStringLiteral("/") << false;
}

/// nginx as it comes, where the server does not ask it to let the stream through.
void FeedProbeTest::aStreamThatIsHeldBackIsFoundByItsPage()
{
    QFETCH(const QString, path);
    QFETCH(const bool, head);
    const Script stream = head ? answering(streamHead()) : Script().waitForRequest();
    const Script page = answering(document(
        QByteArray::fromStdString(R"({"hello":)" + hello(10, 10) + R"(,"events":[],"next":"e1:10"})")));
    QList<Script> scripts{stream, page};
    if (head)
        scripts.prepend(stream); // looked at, then watched
    if (path == QStringLiteral("/"))
        scripts = QList<Script>{answering(answer("404 Not Found")), answering(document(R"({"t":"time"})"))} +
                  scripts;
    ScriptServer server(scripts);
    ProbeRequest request = requestFor(server, 4s);
    request.url = server.url(path.toStdString());
    Probing probing(request);
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    const ProbeReport &report = probing.report();
    QVERIFY(report.nature == FeedNature::Native);
    QVERIFY(report.stream.buffering == Buffering::Likely);
    QCOMPARE(report.advice.transport, std::string("longpoll"));
    QCOMPARE(int(report.problem.code), int(head ? ReasonCode::ProxyBuffers : ReasonCode::NoAnswer));
    QVERIFY(head || report.problem.args.back() == "stream");
    QCOMPARE(report.native.head, std::uint64_t(10));
    const auto read = ProfileReader::read(report.profile, "proposed.json");
    QVERIFY2(read.profile, report.profile.c_str());
    QCOMPARE(read.profile->feeds.front().transport, std::string("longpoll"));
}

void FeedProbeTest::anAddressThatSaysNothingWhereItsServerAnswersMayBeAStream()
{
    ScriptServer server({Script().waitForRequest(), answering(answer("404 Not Found"))});
    Probing probing(requestFor(server, 3s));
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    const Reason maybe{ReasonCode::NoAnswer, {"1", "stream"}};
    QVERIFY(probing.report().problem == maybe);
    QCOMPARE(requestLine(server.requests().last()), QByteArray("GET / HTTP/1.1"));
    QVERIFY(!probing.report().found());
}

void FeedProbeTest::anEventStreamIsSeenWithItsFacts()
{
    const QByteArray headers = "Server: test/1\r\nVia: 1.1 proxy\r\nX-Accel-Buffering: no\r\n"
                               "X-RateLimit-Remaining: 59\r\n";
    ScriptServer server({answering(streamHead(headers)),
                         answering(streamHead(headers) + "retry: 700\n\n: hi\n\n" + trades(1, 10))});
    Probing probing(requestFor(server));
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    const ProbeReport &report = probing.report();
    QVERIFY(report.nature == FeedNature::EventStream);
    QCOMPARE(report.http.status, 200);
    QCOMPARE(report.http.server, std::string("test/1"));
    QCOMPARE(report.http.via, std::string("1.1 proxy"));
    QCOMPARE(report.http.buffering, std::string("no"));
    QCOMPARE(report.http.limits.size(), std::size_t(1));
    QVERIFY(!report.http.http2 && !report.http.tls);
    QCOMPARE(report.stream.events, std::uint64_t(10));
    QCOMPARE(report.stream.withIds, std::uint64_t(10));
    QCOMPARE(report.stream.json, std::uint64_t(10));
    QCOMPARE(report.stream.comments, std::uint64_t(1));
    QVERIFY(report.stream.retry == 700ms);
    QVERIFY(!report.stream.idleCut && report.stream.longestSilence > 0ms);
    QCOMPARE(report.advice.transport, std::string("sse"));
    QVERIFY(probing.phases.front() == ProbePhase::Looking);
    QVERIFY(std::ranges::find(probing.phases, ProbePhase::Watching) != probing.phases.end());
}

void FeedProbeTest::resumingIsProvenByComparing_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<ResumeVerdict>("verdict");
    QTest::newRow("works") << trades(1, 10) << trades(3, 10) << ResumeVerdict::Works;
    QTest::newRow("from the beginning") << trades(1, 10) << trades(1, 10) << ResumeVerdict::Repeats;
    QTest::newRow("ignored") << trades(1, 10) << trades(11, 12) << ResumeVerdict::Ignored;
    QTest::newRow("silent") << trades(1, 10) << QByteArray() << ResumeVerdict::Nothing;
    QTest::newRow("no ids") << QByteArray("data: a\n\ndata: b\n\n") << QByteArray() << ResumeVerdict::NoIds;
}

void FeedProbeTest::resumingIsProvenByComparing()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const ResumeVerdict, verdict);
    ScriptServer server(
        {answering(streamHead()), answering(streamHead() + first), answering(streamHead() + second)});
    Probing probing(requestFor(server, 2500ms));
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    QVERIFY(probing.report().resume.verdict == verdict);
    if (verdict != ResumeVerdict::NoIds)
        QCOMPARE(headerValue(server.requests().last(), "Last-Event-ID"), QByteArray("2"));
}

void FeedProbeTest::aHeartbeatIsMeasured()
{
    Script beats = answering(streamHead());
    for (int i = 0; i < 40; ++i)
        beats.send(": hb\n\n").hold();
    ScriptServer server({answering(streamHead()), beats});
    QTimer pulse;
    connect(&pulse, &QTimer::timeout, &server, &ScriptServer::release);
    pulse.start(150ms);
    Probing probing(requestFor(server, 3000ms));
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    const HeartbeatFacts &heartbeat = probing.report().heartbeat;
    QVERIFY(heartbeat.kind == HeartbeatKind::Comment);
    QVERIFY(heartbeat.seen >= 3);
    QVERIFY(heartbeat.interval >= 50ms && heartbeat.interval < 1000ms);
}

void FeedProbeTest::theProfileThatIsProposedReadsTheMessages()
{
    ScriptServer server({answering(streamHead()), answering(streamHead() + trades(1, 20))});
    ProbeRequest request = requestFor(server);
    request.headers = {{"Authorization", "Bearer hush", true}, {"X-Client", "test", false}};
    request.credentials.scheme = CredentialSpec::Scheme::Bearer;
    request.credentials.source = "env:TOKEN";
    Probing probing(request);
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    const std::string &json = probing.report().profile;
    const auto read = ProfileReader::read(json, "proposed.json");
    QVERIFY2(read.profile, json.c_str());
    const FeedProfile &feed = read.profile->feeds.front();
    QCOMPARE(feed.transport, std::string("sse"));
    QCOMPARE(feed.endpoints.at("sse").front(), server.url("/feed"));
    QCOMPARE(feed.mapping[Field::Symbol]->pointer.text(), std::string("/symbol"));
    QCOMPARE(feed.mapping[Field::Price]->pointer.text(), std::string("/price"));
    QCOMPARE(feed.credentials.source, std::string("env:TOKEN"));
    QCOMPARE(feed.headers.size(), std::size_t(1));
    QVERIFY(json.find("hush") == std::string::npos);
    QCOMPARE(headerValue(server.requests().first(), "Authorization"), QByteArray("Bearer hush"));
}

void FeedProbeTest::aDocumentIsPolledAndItsConditionsAreTried()
{
    const QByteArray one = R"({"data":[{"symbol":"A","price":1.5},{"symbol":"B","price":2.5}]})";
    const QByteArray two = R"({"data":[{"symbol":"A","price":1.7},{"symbol":"B","price":2.5}]})";
    const QByteArray tag = "ETag: \"1\"\r\n";
    ScriptServer server({answering(document(one, tag)), answering(document(two, tag)),
                         answering(answer("304 Not Modified", tag))});
    Probing probing(requestFor(server, 3000ms));
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    const ProbeReport &report = probing.report();
    QVERIFY(report.nature == FeedNature::Json);
    QVERIFY(report.poll.polls >= 3);
    QCOMPARE(report.poll.changes, 1);
    QVERIFY(report.poll.conditional);
    QCOMPARE(report.poll.bytes, std::size_t(one.size()));
    QCOMPARE(headerValue(server.requests().at(1), "If-None-Match"), QByteArray("\"1\""));
    QCOMPARE(report.advice.transport, std::string("longpoll"));
    const auto read = ProfileReader::read(report.profile, "proposed.json");
    QVERIFY2(read.profile, report.profile.c_str());
    QCOMPARE(read.profile->feeds.front().mapping[Field::Price]->pointer.text(), std::string("/data/*/price"));
}

void FeedProbeTest::aRedirectIsFollowedAndSaid()
{
    ScriptServer server({Script().waitForRequest().send(redirect(302, "/other?token=hush")).fin(),
                         answering(streamHead()), answering(redirect(302, "/other?token=hush")).fin(),
                         answering(streamHead() + trades(1, 3))});
    Probing probing(requestFor(server));
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    QVERIFY(probing.report().nature == FeedNature::EventStream);
    QVERIFY(probing.report().http.finalUrl.find("/other") != std::string::npos);
    QVERIFY(probing.report().http.finalUrl.find("hush") == std::string::npos);
    QVERIFY(!probing.report().http.redirectedElsewhere);
}

void FeedProbeTest::secretsDoNotGoElsewhere()
{
    ScriptServer other({answering(answer("401 Unauthorized"))});
    ScriptServer server({answering(redirect(302, other.urlBytes("/there"))).fin()});
    ProbeRequest request = requestFor(server);
    request.headers = {{"Authorization", "Bearer hush", true}};
    Probing probing(request);
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    QVERIFY(probing.report().http.redirectedElsewhere);
    QVERIFY(!other.requests().isEmpty());
    for (const QByteArray &sent : other.requests())
        QVERIFY(!sent.contains("hush"));
}

void FeedProbeTest::thePeerThatClosesAnIdleStreamIsSeen()
{
    ScriptServer server({answering(streamHead()), answering(streamHead() + "data: a\n\n").hold().fin()});
    Probing probing(requestFor(server, 4000ms));
    QTRY_VERIFY_WITH_TIMEOUT(server.connections() == 2 && probing.newest.events == 1, kPatience);
    QTimer::singleShot(500ms, &server, &ScriptServer::release);
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    QVERIFY(probing.report().stream.idleCut);
    QVERIFY(*probing.report().stream.idleCut >= 300ms);
    QVERIFY(probing.report().nature == FeedNature::EventStream);
}

void FeedProbeTest::cancellingWorksAtOnce()
{
    ScriptServer server({answering(streamHead()), answering(streamHead() + trades(1, 5))});
    Probing probing(requestFor(server, 600s));
    QTRY_VERIFY_WITH_TIMEOUT(probing.newest.events == 5, kPatience);
    probing.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), 5000);
    QVERIFY(probing.report().cancelled);
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, kPatience);
    QCOMPARE(probing.finishes, 1);
}

void FeedProbeTest::itConnectsNoMoreOftenThanAllowed()
{
    ScriptServer server({answering(streamHead() + trades(1, 10))});
    ProbeRequest request = requestFor(server, 2500ms);
    request.maxRequests = 2;
    Probing probing(request);
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    QCOMPARE(probing.report().requests, 2);
    QCOMPARE(server.connections(), 2);
    QVERIFY(probing.report().resume.verdict == ResumeVerdict::NotTried);
}

void FeedProbeTest::aThreadOfItsOwnTellsProgressAndEnds()
{
    ScriptServer server({answering(streamHead()), answering(streamHead() + trades(1, 5))});
    ProbeThread probe;
    QSignalSpy progress(&probe, &ProbeThread::progress);
    QSignalSpy finished(&probe, &ProbeThread::finished);
    probe.start(requestFor(server), httpTransports());
    QVERIFY(probe.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    QVERIFY(!probe.isRunning());
    QVERIFY(progress.size() > 1);
    QVERIFY(finished.first().first().value<ProbeReport>().found());
    probe.start(requestFor(server), httpTransports()); // again
    probe.start(requestFor(server), httpTransports()); // instead
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, kPatience);
}

void FeedProbeTest::cancellingInAThreadOfItsOwnWorksAtOnce()
{
    ScriptServer server({Script().waitForRequest()});
    ProbeThread probe;
    QSignalSpy finished(&probe, &ProbeThread::finished);
    probe.cancel(); // harmless
    probe.start(requestFor(server, 600s), httpTransports());
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, kPatience);
    probe.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 5000);
    QVERIFY(finished.first().first().value<ProbeReport>().cancelled);
}

QTEST_GUILESS_MAIN(FeedProbeTest)
#include "FeedProbeTest.moc"
