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
    void initTestCase() { m_transports.add(sseTransportEntry()); }
    void aProfileIsOpened();
    void anUnknownTransportIsNamed();
    void aFeedWithoutAnEndpointIsNamed();
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
    {"name":"prices","kind":"prices","protocol":"native","endpoints":{"sse":"http://h.example/p?channel=CANARY"},
     "headers":{"X-Trace":"CANARY"},"credentials":{"type":"bearer","from":"env:CANARY"}},
    {"name":"rows","kind":"positions","protocol":"native","base":"http://h.example"}]})";

} // namespace

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
    QVERIFY((opened.error == Reason{ReasonCode::TransportUnknown, {"websocket", "sse"}}));
}

void ProfileSourceTest::aFeedWithoutAnEndpointIsNamed()
{
    TransportRegistry more = m_transports;
    TransportEntry other = sseTransportEntry();
    other.name = "pigeon";
    more.add(other);
    const OpenedProfile opened = openProfileFile(write(u"p.json"_s, kProfile), u"pigeon"_s, more);
    QVERIFY((opened.error == Reason{ReasonCode::TransportNotOffered, {"pigeon", "prices"}}));
}

void ProfileSourceTest::aRecordingHoldsNothingThatCouldBeASecret()
{
    const auto read = ProfileReader::read(kProfile, "/p.json");
    QVERIFY2(read.profile, read.error.args.empty() ? "" : read.error.args.back().c_str());
    const QByteArray kept = QByteArray::fromStdString(profileForRecording(*read.profile));
    QVERIFY2(!kept.contains("CANARY") && !kept.contains("mine.csv"), kept.constData());
    QCOMPARE(QJsonDocument::fromJson(kept)[u"feeds"].toArray().size(), 2);
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
    const OpenedProfile opened = openRecording(file, 2.0);
    QVERIFY2(!opened.error, opened.error.args.empty() ? "" : opened.error.args.back().c_str());
    QCOMPARE(opened.profile.feeds.size(), std::size_t(2));
    for (const FeedProfile &feed : opened.profile.feeds) {
        QCOMPARE(feed.transport, std::string("recording"));
        QVERIFY(feed.endpoints.contains("recording"));
        QCOMPARE(feed.credentials.scheme, CredentialSpec::Scheme::None);
        QCOMPARE(feed.heartbeat, std::chrono::seconds{0});
    }
}

void ProfileSourceTest::whatIsNoRecordingIsSaid()
{
    for (const QByteArray &bytes :
         {QByteArray("hello\n"), QByteArray(), QByteArray("{}\n"), QByteArray("\0\1\2\n", 4)}) {
        const OpenedProfile opened = openRecording(write(u"x.jsonl"_s, bytes), 1.0);
        QCOMPARE(opened.error.code, ReasonCode::RecordingUnreadable);
        QVERIFY(opened.error.args.at(0).ends_with("x.jsonl"));
    }
    QCOMPARE(openRecording(u"/nowhere.jsonl"_s, 1.0).error.code, ReasonCode::RecordingUnreadable);
}

QTEST_GUILESS_MAIN(ProfileSourceTest)
#include "ProfileSourceTest.moc"
