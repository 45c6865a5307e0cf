// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "HubRun.h"
#include "RecordingUrl.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What came over a transport, single events, batches, binary messages or pages, was recorded and plays again
/// through the same decoder.
class RecordedTransportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordingTellsWhatTheTransportTold_data();
    void aRecordingTellsWhatTheTransportTold();
};

namespace {

constexpr int kPatience = 30'000;

Profile over(const std::string &base, const std::string &transport, const std::string &path,
             const std::string &encoding)
{
    Profile profile = exchangeProfile(base);
    for (FeedProfile &feed : profile.feeds) {
        const std::string scheme = transport == "websocket" ? "ws" : "http";
        feed.transport = transport;
        feed.endpoints[transport] = {scheme + base.substr(base.find(':')) + "/v1/feeds/" + feed.name + path};
        if (!encoding.empty())
            feed.transportOptions[transport]["encoding"] = encoding;
    }
    return profile;
}

Profile played(Profile profile, const std::string &file)
{
    for (FeedProfile &feed : profile.feeds) {
        feed.transport = "recording";
        feed.endpoints["recording"] = {RecordingUrl{file, feed.name}.text()};
        feed.credentials = {};
    }
    return profile;
}

} // namespace

void RecordedTransportsTest::aRecordingTellsWhatTheTransportTold_data()
{
    QTest::addColumn<std::string>("transport");
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("encoding");
    QTest::addColumn<QByteArray>("mark"); // stands in a recording of this kind only
    const auto row = [](const char *name, const char *transport, const char *path, const char *encoding,
                        const char *mark) {
        QTest::newRow(name) << std::string(transport) << std::string(path) << std::string(encoding)
                            << QByteArray(mark);
    };
    row("event stream", "sse", "/sse", "", R"("event":"tick")");
    row("websocket, json", "websocket", "/ws", "json", R"(\"t\":\"batch\")");
    row("websocket, cbor", "websocket", "/ws", "cbor", R"("data_b64":")");
    row("pages", "longpoll", "/poll", "", R"(\"next\":)");
}

void RecordedTransportsTest::aRecordingTellsWhatTheTransportTold()
{
    QFETCH(std::string, transport);
    QFETCH(std::string, path);
    QFETCH(std::string, encoding);
    QFETCH(QByteArray, mark);
    ExchangeOptions options;
    options.symbols = 20;
    options.rate = 2000;
    options.heartbeat = 200ms;
    options.fillEvery = 20ms;
    options.noticeEvery = 50ms;
    Exchange exchange(options);
    std::string error;
    QVERIFY2(exchange.start(error), error.c_str());
    const QTemporaryDir dir;
    const std::string file = dir.filePath(u"r.jsonl"_s).toStdString();
    const Profile profile = over(exchange.baseUrl(), transport, path, encoding);

    HubRun live(profile, {.token = exchange.token(), .recordTo = file});
    QTRY_VERIFY_WITH_TIMEOUT(live.health(0).counts.received > 2'000, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(live.notices.size() > 5 && live.health(3).counts.received > 0, kPatience);
    const std::vector<FeedReport> before = live.stop().feeds;
    QFile recording(QString::fromStdString(file));
    QVERIFY(recording.open(QIODevice::ReadOnly));
    QVERIFY(recording.readAll().contains(mark));

    HubRun replay(played(profile, file), {.playback = std::make_shared<PlaybackGroup>(kUnboundedPlayback)});
    QTRY_VERIFY_WITH_TIMEOUT(replay.playback.ended, kPatience);
    const std::vector<FeedReport> again = replay.stop().feeds;
    QCOMPARE(again.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        const FeedHealth &was = before[i].health;
        const FeedHealth &is = again[i].health;
        QVERIFY2(is.counts.received == was.counts.received, is.name.c_str());
        QCOMPARE(is.counts.control, was.counts.control);
        QCOMPARE(is.counts.duplicates + is.counts.refused + is.counts.ignored, std::uint64_t(0));
        QCOMPARE(is.counts.pending, std::uint64_t(0));
        QCOMPARE(is.missing, was.missing);
        QCOMPARE(is.epochBreaks, std::uint64_t(0));
        QCOMPARE(again[i].lastId, before[i].lastId);
        QVERIFY(is.counts.balanced());
    }
    QCOMPARE(replay.prices(), live.prices());
    QCOMPARE(replay.notices, live.notices);
    QCOMPARE(replay.positionChanges.size(), live.positionChanges.size());
    QVERIFY(!replay.states.contains(LinkState::Live));
}

QTEST_GUILESS_MAIN(RecordedTransportsTest)
#include "RecordedTransportsTest.moc"
