// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileSource.h"

#include "ProfileReader.h"
#include "SseTransport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

/// Profiles and recordings as the program opens them.
class ProfileSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aProfileIsOpened();
    void anUnknownTransportIsNamed();
    void aFeedWithoutAnEndpointIsNamed();
    void aWayToFallBackToMustBeThere();
    void theChosenTransportIsNoneToFallBackTo();
    void anOptionThatTheTransportHasNotIsNamed();
    void aRecordingHoldsNothingThatCouldBeASecret();
    void aRecordingPlaysItsProfileWithoutCredentials();
    void whatIsNoRecordingIsSaid();

private:
    QString write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    TransportRegistry m_transports;
};

namespace {

constexpr auto kProfile = R"({"format":1,"name":"Two","holdings":"mine.csv","feeds":[
    {"name":"prices","kind":"prices","protocol":"native",
     "endpoints":{"sse":["http://h.example/p?channel=CANARY","http://i.example/p?channel=CANARY"],
                  "pigeon":"coo://loft/?ring=CANARY"},
     "transport":"sse", "fallback":["pigeon"], "options":{"pigeon":{"ring":"CANARY"}},
     "tls":{"ca_file":"CANARY.pem"},
     "proxy":{"url":"http://CANARY:3128","user":"CANARY","from":"keychain:CANARY"},
     "headers":{"X-Trace":"CANARY"},"credentials":{"type":"bearer","from":"env:CANARY"}},
    {"name":"rows","kind":"positions","protocol":"native","base":"http://h.example"}]})";

} // namespace

void ProfileSourceTest::initTestCase()
{
    m_transports.add(sseTransportEntry());
    TransportEntry pigeon = sseTransportEntry();
    pigeon.name = "pigeon";
    pigeon.options = {{.name = "ring", .label = {}, .help = {}, .defaultValue = {}, .choices = {}}};
    m_transports.add(pigeon);
}

QString ProfileSourceTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void ProfileSourceTest::aProfileIsOpened()
{
    const QString file = write(u"p.json"_s, kProfile);
    const OpenedProfile opened = openProfileFile(file, {}, m_transports);
    QVERIFY2(!opened.error, opened.error.args.empty() ? "" : opened.error.args.back().c_str());
    QCOMPARE(opened.profile.feeds.size(), std::size_t(2));
    QCOMPARE(opened.profile.file, file.toStdString());
}

void ProfileSourceTest::anUnknownTransportIsNamed()
{
    const OpenedProfile opened = openProfileFile(write(u"p.json"_s, kProfile), u"websocket"_s, m_transports);
    QVERIFY((opened.error == Reason{ReasonCode::TransportUnknown, {"websocket", "sse, pigeon"}}));
}

void ProfileSourceTest::aFeedWithoutAnEndpointIsNamed()
{
    const OpenedProfile opened = openProfileFile(write(u"p.json"_s, kProfile), u"pigeon"_s, m_transports);
    QVERIFY((opened.error == Reason{ReasonCode::TransportNotOffered, {"pigeon", "rows"}}));
}

void ProfileSourceTest::aWayToFallBackToMustBeThere()
{
    TransportRegistry fewer;
    fewer.add(sseTransportEntry());
    const OpenedProfile opened = openProfileFile(write(u"p.json"_s, kProfile), {}, fewer);
    QVERIFY((opened.error == Reason{ReasonCode::TransportUnknown, {"pigeon", "sse"}}));
}

void ProfileSourceTest::theChosenTransportIsNoneToFallBackTo()
{
    Profile profile = openProfileFile(write(u"p.json"_s, kProfile), {}, m_transports).profile;
    profile.feeds.resize(1);
    QVERIFY(!chooseTransport(profile, u"pigeon"_s, m_transports));
    QCOMPARE(profile.feeds[0].transport, std::string("pigeon"));
    QVERIFY(profile.feeds[0].fallback.empty());
}

void ProfileSourceTest::anOptionThatTheTransportHasNotIsNamed()
{
    Profile profile = openProfileFile(write(u"p.json"_s, kProfile), {}, m_transports).profile;
    profile.feeds[0].transportOptions["carrier"]["unknown"] = "x"; // of a transport that is not there
    QVERIFY(!chooseTransport(profile, {}, m_transports));
    profile.feeds[0].transportOptions["pigeon"]["speed"] = "9";
    QVERIFY((chooseTransport(profile, {}, m_transports) ==
             Reason{ReasonCode::TransportOptionInvalid, {"pigeon", "speed", "9"}}));
}

void ProfileSourceTest::aRecordingHoldsNothingThatCouldBeASecret()
{
    const auto read = ProfileReader::read(kProfile, "/p.json");
    QVERIFY2(read.profile, read.error.args.empty() ? "" : read.error.args.back().c_str());
    const QByteArray kept = QByteArray::fromStdString(profileForRecording(*read.profile));
    QVERIFY2(!kept.contains("CANARY") && !kept.contains("mine.csv"), kept.constData());
    const QJsonArray feeds = QJsonDocument::fromJson(kept)[u"feeds"].toArray();
    QCOMPARE(feeds.size(), 2);
    QCOMPARE(feeds[0][u"endpoints"][u"sse"],
             QJsonValue(QJsonArray{u"http://h.example/p"_s, u"http://i.example/p"_s}));
    QVERIFY(ProfileReader::read(kept.toStdString(), "r").profile); // and it can be read again
}

void ProfileSourceTest::aRecordingPlaysItsProfileWithoutCredentials()
{
    const auto read = ProfileReader::read(kProfile, "/p.json");
    QVERIFY(read.profile);
    const QByteArray profile = QByteArray::fromStdString(profileForRecording(*read.profile));
    const QString file = write(u"r.jsonl"_s, R"({"format":"steadfeed-recording","version":1,)"
                                             R"("started":"2024-05-01T12:00:00.123Z","profile":)" +
                                                 profile + "}\n");
    const OpenedProfile opened = openRecording(file);
    QVERIFY2(!opened.error, opened.error.args.empty() ? "" : opened.error.args.back().c_str());
    QCOMPARE(opened.profile.feeds.size(), std::size_t(2));
    for (const FeedProfile &feed : opened.profile.feeds) {
        QCOMPARE(feed.transport, std::string("recording"));
        QVERIFY(feed.endpoints.contains("recording"));
        QVERIFY(feed.fallback.empty());
        QVERIFY(feed.proxy.url.empty() && feed.tls == TlsSpec{});
        QCOMPARE(feed.credentials.scheme, CredentialSpec::Scheme::None);
        QCOMPARE(feed.heartbeat, std::chrono::seconds{0});
    }
}

void ProfileSourceTest::whatIsNoRecordingIsSaid()
{
    for (const QByteArray &bytes :
         {QByteArray("hello\n"), QByteArray(), QByteArray("{}\n"), QByteArray("\0\1\2\n", 4)}) {
        const OpenedProfile opened = openRecording(write(u"x.jsonl"_s, bytes));
        QCOMPARE(opened.error.code, ReasonCode::RecordingUnreadable);
        QVERIFY(opened.error.args.at(0).ends_with("x.jsonl"));
    }
    QCOMPARE(openRecording(u"/nowhere.jsonl"_s).error.code, ReasonCode::RecordingUnreadable);
}

QTEST_GUILESS_MAIN(ProfileSourceTest)
#include "ProfileSourceTest.moc"
