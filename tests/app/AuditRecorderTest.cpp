// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditRecorder.h"
#include "FakeAuditLog.h"
#include "FakeFaultLab.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace steadfeed;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const AuditDraft &draft)
{
    return QString::fromStdString(draft.kind + ' ' + draft.body);
}

QStringList textsOf(const std::vector<AuditDraft> &drafts)
{
    QStringList out;
    for (const AuditDraft &draft : drafts)
        out << textOf(draft);
    return out;
}

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

Profile profile(const QByteArray &source)
{
    Profile out;
    out.source = source.toStdString();
    return out;
}

const QByteArray kTwoFeeds =
    R"({"name":"Desk","feeds":[{"name":"p","transport":"sse","heartbeat_s":5},{"name":"q"}]})";

/// A recorder before a laboratory and an audit log.
struct Bench
{
    FakeAuditLog log;
    FakeFaultLab lab;
    AuditRecorder recorder;

    Bench()
    {
        recorder.profileIs(profile(kTwoFeeds));
        recorder.setLog(&log);
        recorder.setLab(&lab);
    }
};

} // namespace

class AuditRecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachChangeOfAProfileIsOneAction_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("actions");
        const auto row = [](const char *name, const QByteArray &after, const QStringList &actions) {
            QTest::newRow(name) << after << actions;
        };
        row("nothing", kTwoFeeds, {});
        row("members in another order",
            R"({"feeds":[{"heartbeat_s":5,"transport":"sse","name":"p"},{"name":"q"}],"name":"Desk"})", {});
        row("feeds in another order",
            R"({"name":"Desk","feeds":[{"name":"q"},{"name":"p","transport":"sse","heartbeat_s":5}]})", {});
        row("transport",
            R"({"name":"Desk","feeds":[{"name":"p","transport":"websocket","heartbeat_s":5},{"name":"q"}]})",
            {u"set_transport {\"feed\":\"p\",\"from\":\"sse\",\"to\":\"websocket\"}"_s});
        row("transport that was not said",
            R"({"name":"Desk","feeds":[{"name":"p","transport":"sse","heartbeat_s":5},{"name":"q","transport":"longpoll"}]})",
            {u"set_transport {\"feed\":\"q\",\"from\":null,\"to\":\"longpoll\"}"_s});
        row("setting of a feed",
            R"({"name":"Desk","feeds":[{"name":"p","transport":"sse","heartbeat_s":9},{"name":"q"}]})",
            {u"set_setting {\"feed\":\"p\",\"from\":5,\"setting\":\"heartbeat_s\",\"to\":9}"_s});
        row("setting taken away", R"({"name":"Desk","feeds":[{"name":"p","transport":"sse"},{"name":"q"}]})",
            {u"set_setting {\"feed\":\"p\",\"from\":5,\"setting\":\"heartbeat_s\",\"to\":null}"_s});
        row("name of the profile",
            R"({"name":"Night","feeds":[{"name":"p","transport":"sse","heartbeat_s":5},{"name":"q"}]})",
            {u"set_setting {\"from\":\"Desk\",\"setting\":\"name\",\"to\":\"Night\"}"_s});
        row("feed removed", R"({"name":"Desk","feeds":[{"name":"p","transport":"sse","heartbeat_s":5}]})",
            {u"set_setting {\"feed\":\"q\",\"from\":{\"name\":\"q\"},\"setting\":\"feed\",\"to\":null}"_s});
        row("feed added",
            R"({"name":"Desk","feeds":[{"name":"p","transport":"sse","heartbeat_s":5},{"name":"q"},{"name":"r"}]})",
            {u"set_setting {\"feed\":\"r\",\"from\":null,\"setting\":\"feed\",\"to\":{\"name\":\"r\"}}"_s});
        row("several at once",
            R"({"name":"Night","feeds":[{"name":"p","transport":"websocket","heartbeat_s":9},{"name":"q"}]})",
            {u"set_setting {\"from\":\"Desk\",\"setting\":\"name\",\"to\":\"Night\"}"_s,
             u"set_setting {\"feed\":\"p\",\"from\":5,\"setting\":\"heartbeat_s\",\"to\":9}"_s,
             u"set_transport {\"feed\":\"p\",\"from\":\"sse\",\"to\":\"websocket\"}"_s});
    }
    void eachChangeOfAProfileIsOneAction()
    {
        QFETCH(QByteArray, after);
        QVERIFY(!json(after).isEmpty());
        QTEST(textsOf(profileChanges(json(kTwoFeeds), json(after))), "actions");
        Bench bench;
        bench.recorder.profileIs(profile(after));
        QTEST(textsOf(bench.log.drafts), "actions");
        bench.recorder.profileIs(profile(after)); // told again: nothing is new
        QTEST(textsOf(bench.log.drafts), "actions");
    }

    void aChangeThatIsTooLongSaysThatItWas()
    {
        QJsonObject after = json(kTwoFeeds);
        QJsonArray feeds = after.value(u"feeds"_s).toArray();
        QJsonObject feed = feeds.at(1).toObject();
        feed.insert(u"mapping"_s, QString(9000, u'x'));
        feeds.replace(1, feed);
        after.insert(u"feeds"_s, feeds);
        const std::vector<AuditDraft> changes = profileChanges(json(kTwoFeeds), after);
        QCOMPARE(textsOf(changes),
                 QStringList{u"set_setting {\"feed\":\"q\",\"from\":null,\"setting\":\"mapping\",\"to\":null,"
                             "\"too_long\":true}"_s});
    }

    void nothingIsRecordedAtTheStartOrWithoutALog()
    {
        FakeAuditLog log;
        AuditRecorder recorder;
        recorder.settingChanged(u"theme"_s, u"auto"_s, u"dark"_s); // no log
        recorder.profileIs(profile(kTwoFeeds));
        recorder.setLog(&log);
        QVERIFY(log.drafts.empty());
        recorder.profileIs(profile(kTwoFeeds));
        QVERIFY(log.drafts.empty());
        AuditRecorder logFirst;
        logFirst.setLog(&log);
        logFirst.profileIs(profile(kTwoFeeds));
        QVERIFY(log.drafts.empty());
        // Another profile is opened: its log is another, and what differs is no change of anybody's.
        recorder.setLog(nullptr);
        recorder.profileIs(profile(R"({"name":"Night","feeds":[]})"));
        recorder.setLog(&log);
        recorder.profileIs(profile(R"({"name":"Night","feeds":[]})"));
        QVERIFY(log.drafts.empty());
    }

    void aSettingOfTheProgramIsAnAction()
    {
        Bench bench;
        bench.recorder.settingChanged(u"theme"_s, u"auto"_s, u"dark"_s);
        bench.recorder.settingChanged(u"tray"_s, true, false);
        QCOMPARE(textsOf(bench.log.drafts),
                 (QStringList{u"set_setting {\"from\":\"auto\",\"setting\":\"theme\",\"to\":\"dark\"}"_s,
                              u"set_setting {\"from\":true,\"setting\":\"tray\",\"to\":false}"_s}));
        QCOMPARE(bench.log.due.saved.size(), 2u);
        for (const AuditSaved &saved : bench.log.due.saved)
            QCOMPARE(saved.ticket, AuditRecorder::kNobodyWaits);
    }

    void eachFaultIsAnActionAndReachesTheLab_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<std::string>("feed");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("call");
        for (int i = 0; i <= int(FaultKind::GoBack); ++i) {
            const auto kind = FaultKind(i);
            const QString name = QString::fromUtf8(steadfeed::name(kind).data());
            Fault fault;
            fault.kind = kind;
            QTest::addRow("%s", qPrintable(name))
                << fault << std::string("prices")
                << u"inject_fault {\"fault\":\"%1\",\"feed\":\"prices\"}"_s.arg(name) << name + u" prices"_s;
        }
        Fault lasting;
        lasting.kind = FaultKind::Hole;
        lasting.duration = 1500ms;
        QTest::newRow("one that lasts, on all feeds")
            << lasting << std::string() << u"inject_fault {\"duration_ms\":1500,\"fault\":\"hole\"}"_s
            << u"hole "_s;
    }
    void eachFaultIsAnActionAndReachesTheLab()
    {
        QFETCH(Fault, fault);
        QFETCH(std::string, feed);
        QFETCH(QString, action);
        QFETCH(QString, call);
        Bench bench;
        bench.recorder.inject(fault, feed);
        QCOMPARE(textsOf(bench.log.drafts), QStringList{action});
        QCOMPARE(bench.lab.calls, QStringList{call});
        QVERIFY(bench.lab.faults.front() == fault);
        bench.recorder.setLog(nullptr); // a log that is not there keeps nobody from it
        bench.recorder.inject(fault, feed);
        QCOMPARE(bench.log.drafts.size(), 1u);
        QCOMPARE(bench.lab.calls, (QStringList{call, call}));
    }

    void aScriptIsAnActionAtItsBeginAndWhenItIsStopped()
    {
        Bench bench;
        FaultPlan plan;
        plan.script = "flap.json";
        plan.seed = 18446744073709551615u;
        bench.recorder.run(plan);
        bench.recorder.stop();
        bench.recorder.clear();
        QCOMPARE(
            textsOf(bench.log.drafts),
            (QStringList{u"inject_fault {\"fault\":\"script\",\"script\":\"flap.json\","
                         "\"seed\":\"18446744073709551615\"}"_s,
                         u"inject_fault {\"fault\":\"stop\"}"_s, u"inject_fault {\"fault\":\"clear\"}"_s}));
        QCOMPARE(bench.lab.calls,
                 (QStringList{u"run flap.json 18446744073709551615"_s, u"stop"_s, u"clear"_s}));
    }

    void whatOnlyLooksIsNoAction()
    {
        Bench bench;
        bench.lab.now.running = true;
        QVERIFY(bench.recorder.status().running);
        (void)bench.recorder.reach();
        (void)bench.recorder.takeLog();
        (void)bench.recorder.published();
        bench.recorder.holdMarket(true);
        QVERIFY(bench.lab.held);
        QVERIFY(bench.log.drafts.empty());
    }
};

QTEST_GUILESS_MAIN(AuditRecorderTest)
#include "AuditRecorderTest.moc"
