// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingTransport.h"
#include "PlaybackGroup.h"
#include "RecordingUrl.h"
#include "RecordingWriter.h"
#include "Time.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <vector>

using namespace steadfeed;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Got
{
    std::string data;
    std::string id;
    std::string type;
    bool hasOwnId = false;
    bool binary = false;
    bool badText = false;
    MonoTime at{};
};

std::shared_ptr<PlaybackGroup> atOnce()
{
    return std::make_shared<PlaybackGroup>(kUnboundedPlayback);
}

class Sink : public TransportSink
{
public:
    void opened(const Opened &o) override
    {
        order += 'o';
        openedUrl = o.finalUrl;
        if (onOpened)
            onOpened();
    }
    void frame(const Frame &f) override
    {
        order += 'f';
        got.push_back({std::string(f.data), std::string(f.id), std::string(f.type), f.hasOwnId, f.binary,
                       f.badText, std::chrono::steady_clock::now()});
        if (onFrame)
            onFrame();
        // The views hold until the end of the call, whatever the sink did in it.
        intact = intact && got.back().data == f.data && got.back().id == f.id;
    }
    void bytesArrived(std::size_t bytes) override
    {
        order += 'b';
        arrived += bytes;
        if (onBytes)
            onBytes();
    }
    void reconnectDelay(std::chrono::milliseconds) override { order += 'r'; }
    void closed(const Closed &c) override
    {
        order += 'c';
        ends.push_back(c);
        if (onClosed)
            onClosed();
    }

    std::string order;
    std::string openedUrl;
    std::vector<Got> got;
    std::vector<Closed> ends;
    std::size_t arrived = 0;
    bool intact = true;
    std::function<void()> onOpened;
    std::function<void()> onFrame;
    std::function<void()> onBytes;
    std::function<void()> onClosed;
};

} // namespace

class RecordingTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aUrlIsReadAndWritten_data();
    void aUrlIsReadAndWritten();
    void aWrongUrlIsNamed_data();
    void aWrongUrlIsNamed();

    void theEventsOfOneFeedComeInOrder();
    void idsAreInheritedAsLive();
    void nothingIsToldFromInsideOpenOrClose();
    void manyEventsTakeSeveralTurns();
    void timesAreKept_data();
    void timesAreKept();
    void connectionEndsAreNotPlayed();
    void severalPlayOneFileAtOnce();
    void aPauseHoldsEverythingBack();
    void aSinkMayCloseInAnyCall_data();
    void aSinkMayCloseInAnyCall();
    void aSinkMayReopenInAnyCall_data();
    void aSinkMayReopenInAnyCall();
    void anotherAttemptBeginsAnew();
    void aCutLastLineIsANormalEnd();
    void aDamagedLineEndsItWhereItIs();
    void aMissingFileIsSaid();
    void aTooLargeEventEndsIt();
    void theRegistryMakesOne();

private:
    void record(const std::vector<RecordedEvent> &events, std::string_view tail = {})
    {
        std::string out;
        RecordingWriter writer(out);
        writer.header(0, "{}");
        for (const RecordedEvent &event : events)
            writer.event(event);
        out += tail;
        QFile file(QString::fromStdString(m_file));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(out.data(), static_cast<qint64>(out.size()));
    }
    [[nodiscard]] OpenRequest request(const std::string &feed = "f") const
    {
        OpenRequest request;
        request.url = RecordingUrl{m_file, feed}.text();
        return request;
    }
    void recordNumbers(int count)
    {
        std::vector<std::string> texts;
        std::vector<RecordedEvent> events;
        for (int i = 0; i < count; ++i)
            texts.push_back(std::to_string(i));
        for (int i = 0; i < count; ++i)
            events.push_back({i, "f", texts[std::size_t(i)], "", texts[std::size_t(i)], true, false, false});
        record(events);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::string m_file;
};

void RecordingTransportTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_file = m_dir->filePath(u"a b%41+é?#&.jsonl"_s).toStdString(); // all that a URL can get wrong
}

void RecordingTransportTest::aUrlIsReadAndWritten_data()
{
    QTest::addColumn<std::string>("url");
    QTest::addColumn<std::string>("file");
    QTest::addColumn<std::string>("feed");
    const auto text = [](const char *s) { return std::string(s); };
    QTest::newRow("plain") << text("recording:///a/b.jsonl?feed=prices") << text("/a/b.jsonl")
                           << text("prices");
    const std::string odd = "/a b/%41+\u00e9?#&=";
    QTest::newRow("odd characters") << RecordingUrl{odd, "f+%20&"}.text() << odd << text("f+%20&");
}

void RecordingTransportTest::aUrlIsReadAndWritten()
{
    QFETCH(std::string, url);
    QFETCH(std::string, file);
    QFETCH(std::string, feed);
    std::string wrong;
    auto parsed = RecordingUrl::parse(url, wrong);
    QVERIFY2(parsed.has_value(), wrong.c_str());
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(parsed->file, file);
        QCOMPARE(parsed->feed, feed);
        parsed = RecordingUrl::parse(parsed->text(), wrong);
        QVERIFY(parsed.has_value());
    }
}

void RecordingTransportTest::aWrongUrlIsNamed_data()
{
    QTest::addColumn<std::string>("url");
    QTest::addColumn<std::string>("part");
    const auto row = [](const char *url, const char *part) {
        QTest::newRow(*url ? url : "empty") << std::string(url) << std::string(part);
    };
    row("", "scheme");
    row("http:///a?feed=f", "scheme");
    row("recording://host/a?feed=f", "path");
    row("recording:a?feed=f", "path");
    row("recording:///a", "feed");
    row("recording:///a?feed=", "feed");
}

void RecordingTransportTest::aWrongUrlIsNamed()
{
    QFETCH(std::string, url);
    QFETCH(std::string, part);
    RecordingTransport transport(atOnce());
    Sink sink;
    OpenRequest request;
    request.url = url;
    transport.open(request, sink);
    QTRY_COMPARE(sink.ends.size(), 1u);
    QCOMPARE(sink.order, std::string("c"));
    QCOMPARE(sink.ends[0].reason, ReasonCode::InvalidUrl);
    QCOMPARE(sink.ends[0].args, std::vector<std::string>{part});
    QVERIFY(sink.ends[0].permanent);
}

void RecordingTransportTest::theEventsOfOneFeedComeInOrder()
{
    record({{1, "f", "7", "tick", "one", true, false, false},
            {2, "g", "8", "", "not ours", true, false, false},
            {3, "f", "", "", std::string_view("\0\xff", 2), true, true, false},
            {4, "f", "9", "", "three", true, false, true}});
    RecordingTransport transport(atOnce());
    Sink sink;
    transport.open(request(), sink);
    QTRY_COMPARE(sink.ends.size(), 1u);
    QCOMPARE(sink.order, std::string("obfbfbfc"));
    QCOMPARE(sink.openedUrl, request().url);
    QCOMPARE(sink.got[0].data, std::string("one"));
    QCOMPARE(sink.got[0].id, std::string("7"));
    QCOMPARE(sink.got[0].type, std::string("tick"));
    QVERIFY(sink.got[0].hasOwnId);
    QVERIFY(!sink.got[0].binary);
    QCOMPARE(sink.got[1].data, std::string("\0\xff", 2));
    QCOMPARE(sink.got[1].id, std::string());
    QVERIFY(sink.got[1].hasOwnId);
    QVERIFY(sink.got[1].binary);
    QVERIFY(sink.got[2].badText);
    QCOMPARE(sink.arrived, 10u);
    QCOMPARE(sink.ends[0].reason, ReasonCode::ReplayFinished);
    QVERIFY(sink.ends[0].args.empty());
    QVERIFY(sink.ends[0].permanent);
    QCOMPARE(transport.counters().events, 3u);
    QCOMPARE(transport.counters().bytes, 10u);
    QCOMPARE(transport.counters().attempts, 1u);
    QCOMPARE(transport.counters().badText, 1u);
}

void RecordingTransportTest::idsAreInheritedAsLive()
{
    record({{1, "f", "", "", "before any", false, false, false},
            {2, "f", "7", "", "own", true, false, false},
            {3, "g", "99", "", "another feed's", true, false, false},
            {4, "f", "", "", "inherits", false, false, false},
            {5, "f", "", "", "resets", true, false, false},
            {6, "f", "", "", "inherits the empty one", false, false, false}});
    RecordingTransport transport(atOnce());
    Sink sink;
    transport.open(request(), sink);
    QTRY_COMPARE(sink.ends.size(), 1u);
    std::string ids;
    for (const Got &got : sink.got)
        ids += (got.hasOwnId ? "own:" : "old:") + got.id + ' ';
    QCOMPARE(ids, std::string("old: own:7 old:7 own: old: "));
}

void RecordingTransportTest::nothingIsToldFromInsideOpenOrClose()
{
    recordNumbers(3);
    RecordingTransport transport(atOnce());
    Sink sink;
    transport.open(request(), sink);
    QCOMPARE(sink.order, std::string());
    transport.close();
    transport.close();
    QCoreApplication::processEvents();
    QCOMPARE(sink.order, std::string());
}

void RecordingTransportTest::manyEventsTakeSeveralTurns()
{
    recordNumbers(20000);
    RecordingTransport transport(atOnce());
    Sink sink;
    int turns = 0;
    std::size_t before = 0;
    std::size_t most = 0;
    transport.open(request(), sink);
    while (sink.ends.empty()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        most = std::max(most, sink.got.size() - before);
        before = sink.got.size();
        ++turns;
    }
    QCOMPARE(sink.got.size(), 20000u);
    for (std::size_t i = 0; i < sink.got.size(); ++i)
        QCOMPARE(sink.got[i].data, std::to_string(i));
    QCOMPARE_LE(most, 512u);
    QCOMPARE_GE(turns, 20000 / 512);
}

void RecordingTransportTest::timesAreKept_data()
{
    QTest::addColumn<double>("speed");
    QTest::newRow("as it was") << 1.0;
    QTest::newRow("four times") << 4.0;
    QTest::newRow("half") << 0.5;
}

void RecordingTransportTest::timesAreKept()
{
    QFETCH(double, speed);
    record({{40'000, "f", "", "", "a", false, false, false},
            {120'000, "f", "", "", "b", false, false, false},
            {120'000, "f", "", "", "c", false, false, false},
            {200'000, "f", "", "", "d", false, false, false}});
    RecordingTransport transport(std::make_shared<PlaybackGroup>(speed));
    Sink sink;
    const MonoTime start = std::chrono::steady_clock::now();
    transport.open(request(), sink);
    QTRY_COMPARE(sink.ends.size(), 1u);
    QCOMPARE(sink.got.size(), 4u);
    const std::vector<int> times{40, 120, 120, 200};
    for (std::size_t i = 0; i < times.size(); ++i) {
        const auto due = std::chrono::duration<double, std::milli>(times[i] / speed);
        QVERIFY(sink.got[i].at - start >= due); // late it may be on a busy machine, early never
    }
}

void RecordingTransportTest::connectionEndsAreNotPlayed()
{
    std::string tail;
    RecordingWriter writer(tail);
    writer.connection({2, "f", "closed", "silence"});
    writer.connection({3, "f", "opened", ""});
    writer.event({4, "f", "", "", "after", false, false, false});
    record({{1, "f", "5", "", "before", true, false, false}}, tail);
    RecordingTransport transport(atOnce());
    Sink sink;
    transport.open(request(), sink);
    QTRY_COMPARE(sink.ends.size(), 1u);
    QCOMPARE(sink.order, std::string("obfbfc"));
    QCOMPARE(sink.got[1].id, std::string("5"));
}

void RecordingTransportTest::severalPlayOneFileAtOnce()
{
    std::vector<RecordedEvent> events;
    for (int i = 0; i < 3000; ++i)
        events.push_back({i, i % 3 == 0 ? "f" : "g", "", "", i % 3 == 0 ? "F" : "G", false, false, false});
    record(events);
    const auto group = atOnce();
    RecordingTransport first(group);
    RecordingTransport second(group);
    Sink f;
    Sink g;
    first.open(request("f"), f);
    second.open(request("g"), g);
    QTRY_VERIFY(!f.ends.empty() && !g.ends.empty());
    QCOMPARE(f.got.size(), 1000u);
    QCOMPARE(g.got.size(), 2000u);
    QVERIFY(std::ranges::all_of(f.got, [](const Got &got) { return got.data == "F"; }));
    QVERIFY(std::ranges::all_of(g.got, [](const Got &got) { return got.data == "G"; }));
}

void RecordingTransportTest::aPauseHoldsEverythingBack()
{
    recordNumbers(2000);
    RecordingTransport transport(atOnce());
    Sink sink;
    sink.onFrame = [&] {
        if (sink.got.size() == 700)
            transport.setReading(false);
    };
    transport.open(request(), sink);
    QTRY_COMPARE(sink.got.size(), 700u);
    for (int i = 0; i < 100; ++i) // at this speed each turn would bring some
        QCoreApplication::processEvents();
    QCOMPARE(sink.got.size(), 700u);
    transport.setReading(true);
    QCOMPARE(sink.got.size(), 700u); // not from inside the call
    QTRY_COMPARE(sink.ends.size(), 1u);
    QCOMPARE(sink.got.size(), 2000u);
    for (std::size_t i = 0; i < sink.got.size(); ++i)
        QCOMPARE(sink.got[i].data, std::to_string(i));
}

void RecordingTransportTest::aSinkMayCloseInAnyCall_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("order");
    QTest::newRow("opened") << u"opened"_s << u"o"_s;
    QTest::newRow("bytesArrived") << u"bytes"_s << u"ob"_s;
    QTest::newRow("frame") << u"frame"_s << u"obf"_s;
    QTest::newRow("closed") << u"closed"_s << u"obfbfc"_s;
}

void RecordingTransportTest::aSinkMayCloseInAnyCall()
{
    QFETCH(QString, where);
    QFETCH(QString, order);
    recordNumbers(2);
    RecordingTransport transport(atOnce());
    Sink sink;
    const auto close = [&] { transport.close(); };
    (where == "opened"_L1  ? sink.onOpened
     : where == "bytes"_L1 ? sink.onBytes
     : where == "frame"_L1 ? sink.onFrame
                           : sink.onClosed) = close;
    transport.open(request(), sink);
    QTRY_COMPARE(QString::fromStdString(sink.order), order);
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(QString::fromStdString(sink.order), order);
    QVERIFY(sink.intact);
}

void RecordingTransportTest::aSinkMayReopenInAnyCall_data()
{
    aSinkMayCloseInAnyCall_data();
}

void RecordingTransportTest::aSinkMayReopenInAnyCall()
{
    QFETCH(QString, where);
    QFETCH(QString, order);
    recordNumbers(2);
    RecordingTransport transport(atOnce());
    Sink sink;
    const auto again = [&] {
        if (transport.counters().attempts == 1)
            transport.open(request(), sink);
    };
    (where == "opened"_L1  ? sink.onOpened
     : where == "bytes"_L1 ? sink.onBytes
     : where == "frame"_L1 ? sink.onFrame
                           : sink.onClosed) = again;
    transport.open(request(), sink);
    QTRY_COMPARE(QString::fromStdString(sink.order), order + u"obfbfc"_s);
    QVERIFY(sink.intact);
}

void RecordingTransportTest::anotherAttemptBeginsAnew()
{
    record({{1, "f", "", "", "inherits", false, false, false}, {2, "f", "7", "", "own", true, false, false}});
    RecordingTransport transport(atOnce());
    Sink sink;
    transport.open(request(), sink);
    QTRY_COMPARE(sink.ends.size(), 1u);
    transport.open(request(), sink);
    QTRY_COMPARE(sink.ends.size(), 2u);
    QCOMPARE(sink.order, std::string("obfbfcobfbfc"));
    QCOMPARE(sink.got[2].id, std::string()); // nothing of the first attempt
    QCOMPARE(transport.counters().attempts, 2u);
}

void RecordingTransportTest::aCutLastLineIsANormalEnd()
{
    record({{1, "f", "", "", "whole", false, false, false}}, R"({"t_us":2,"feed":"f","da)");
    RecordingTransport transport(atOnce());
    Sink sink;
    transport.open(request(), sink);
    QTRY_COMPARE(sink.ends.size(), 1u);
    QCOMPARE(sink.got.size(), 1u);
    QCOMPARE(sink.ends[0].reason, ReasonCode::ReplayFinished);
    QCOMPARE(sink.ends[0].args, std::vector<std::string>{"cut_last_line"});
}

void RecordingTransportTest::aDamagedLineEndsItWhereItIs()
{
    record({{1, "f", "", "", "whole", false, false, false}}, "{\"t_us\":2,\"feed\":\"f\"}\n");
    RecordingTransport transport(atOnce());
    Sink sink;
    transport.open(request(), sink);
    QTRY_COMPARE(sink.ends.size(), 1u);
    QCOMPARE(sink.got.size(), 1u);
    QCOMPARE(sink.ends[0].reason, ReasonCode::RecordingUnreadable);
    QCOMPARE(sink.ends[0].args, (std::vector<std::string>{m_file, "line 3: neither data nor connection"}));
    QVERIFY(sink.ends[0].permanent);
}

void RecordingTransportTest::aMissingFileIsSaid()
{
    RecordingTransport transport(atOnce());
    Sink sink;
    transport.open(request(), sink);
    QTRY_COMPARE(sink.ends.size(), 1u);
    QCOMPARE(sink.order, std::string("c"));
    QCOMPARE(sink.ends[0].reason, ReasonCode::RecordingUnreadable);
    QCOMPARE(sink.ends[0].args, (std::vector<std::string>{m_file, "No such file or directory"}));
    QVERIFY(sink.ends[0].permanent);
}

void RecordingTransportTest::aTooLargeEventEndsIt()
{
    record({{1, "f", "", "", "12345", false, false, false}, {2, "f", "", "", "123456", false, false, false}});
    RecordingTransport transport(atOnce());
    Sink sink;
    OpenRequest open = request();
    open.maxEventBytes = 5;
    transport.open(open, sink);
    QTRY_COMPARE(sink.ends.size(), 1u);
    QCOMPARE(sink.got.size(), 1u);
    QCOMPARE(sink.ends[0].reason, ReasonCode::EventTooLarge);
    QCOMPARE(sink.ends[0].args, std::vector<std::string>{"5"});
    QVERIFY(sink.ends[0].permanent);
    QCOMPARE(transport.counters().oversize, 1u);
}

void RecordingTransportTest::theRegistryMakesOne()
{
    recordNumbers(1);
    TransportRegistry registry;
    registry.add(recordingTransportEntry(atOnce()));
    const TransportEntry *entry = registry.find("recording");
    QVERIFY(entry);
    QVERIFY(entry->capabilities.pausesReading);
    QVERIFY(entry->capabilities.binary);
    QVERIFY(!entry->capabilities.sends);
    const auto transport = entry->create();
    Sink sink;
    transport->open(request(), sink);
    QTRY_COMPARE(sink.ends.size(), 1u);
    QCOMPARE(sink.got.size(), 1u);
}

QTEST_GUILESS_MAIN(RecordingTransportTest)
#include "RecordingTransportTest.moc"
