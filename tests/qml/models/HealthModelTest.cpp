// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HealthModel.h"
#include "Batches.h"
#include "Translations.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class HealthModelTest : public QObject
{
    Q_OBJECT

    FeedStates m_feeds;

    QString cell(HealthModel &model, int row, int role)
    {
        return model.data(model.index(row), role).toString();
    }
    void show(HealthModel &model, std::vector<FeedHealth> health, double seconds)
    {
        FrameBatch batch;
        batch.now = now(seconds);
        batch.health = std::move(health);
        m_feeds.apply(batch);
        model.repaint(at(seconds), now(seconds).wall);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        installTranslations(*QCoreApplication::instance());
    }
    void init() { m_feeds = {}; }

    void stateCauseAndNextTryAreWords_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("cause");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("sentence");
        const auto row = [](LinkState state, ReasonCode cause, const QString &word, const QString &sentence) {
            QTest::newRow(qPrintable(word)) << int(state) << int(cause) << word << sentence;
        };
        row(LinkState::Idle, ReasonCode::None, u"Not started"_s, u"Nothing missed."_s);
        row(LinkState::Connecting, ReasonCode::None, u"Connecting… (try 3)"_s, u"Nothing missed."_s);
        row(LinkState::Resuming, ReasonCode::None, u"Catching up"_s, u"Catching up: 120 of 450."_s);
        row(LinkState::Live, ReasonCode::None, u"Live"_s, u"Nothing missed."_s);
        row(LinkState::Stale, ReasonCode::Silence, u"No data for 6 s"_s,
            u"No data for 6 s. Values may be old."_s);
        row(LinkState::Backoff, ReasonCode::ConnectionRefused, u"Reconnecting in 4 s"_s,
            u"Server refused the connection."_s);
        row(LinkState::Failed, ReasonCode::TooManyRedirects, u"Failed"_s,
            u"Too many redirects. Next try in 4 s."_s);
        row(LinkState::AuthRequired, ReasonCode::SecretAsk, u"Sign in again"_s,
            u"The feed 6 needs a password or token."_s);
        row(LinkState::Stopped, ReasonCode::UserStop, u"Stopped"_s, u"Stopped by you."_s);
        row(LinkState::Replaying, ReasonCode::None, u"Replaying"_s, u"Nothing missed."_s);
    }
    void stateCauseAndNextTryAreWords()
    {
        QFETCH(int, state);
        QFETCH(int, cause);
        HealthModel model(m_feeds);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FeedHealth health = batches::health(0, FeedKind::Prices, LinkState(state));
        health.cause = {ReasonCode(cause), {"6"}};
        health.attempt = 2;
        health.catchUpDone = 120;
        health.catchUpTotal = 450;
        health.lastByte = at(94);
        health.nextTry = at(103.2);
        show(model, {health}, 100);
        QTEST(cell(model, 0, HealthModel::StateRole), "word");
        QTEST(cell(model, 0, HealthModel::SentenceRole), "sentence");
        QVERIFY(cell(model, 0, HealthModel::SpokenRole).contains(cell(model, 0, HealthModel::InsteadRole)));
    }

    void countdownsMoveWithoutABatch()
    {
        HealthModel model(m_feeds);
        FeedHealth health = batches::health(0, FeedKind::Prices, LinkState::Backoff);
        health.nextTry = at(10);
        show(model, {health}, 0);
        QCOMPARE(cell(model, 0, HealthModel::StateRole), u"Reconnecting in 10 s"_s);
        model.repaint(at(7.5), now(7.5).wall);
        QCOMPARE(cell(model, 0, HealthModel::StateRole), u"Reconnecting in 3 s"_s);
    }

    void connectedNeverMeansComplete()
    {
        HealthModel model(m_feeds);
        FeedHealth health = batches::health(0, FeedKind::Prices);
        health.continuity = Continuity::Gap;
        health.missing = 3;
        show(model, {health}, 0);
        QCOMPARE(cell(model, 0, HealthModel::StateRole), u"Live, with gaps"_s);
        QCOMPARE(cell(model, 0, HealthModel::ContinuityRole), u"3 events missing"_s);
        QCOMPARE(cell(model, 0, HealthModel::MissingRole), u"3"_s);
        QCOMPARE(model.worstSeverity(), int(texts::Severity::Warning));
    }

    void theWorstFeedSpeaksForAll()
    {
        HealthModel model(m_feeds);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(model, {batches::health(0, FeedKind::Prices), batches::health(1, FeedKind::Positions)}, 0);
        QCOMPARE(model.worstText(), u"Live"_s);
        QCOMPARE(model.worstSeverity(), 0);
        show(model,
             {batches::health(0, FeedKind::Prices),
              batches::health(1, FeedKind::Positions, LinkState::Failed)},
             1);
        QCOMPARE(model.worstText(), u"Failed"_s);
        QCOMPARE(model.worstSeverity(), 3);
    }

    void aFeedWithoutNumbersMakesNoPromise()
    {
        HealthModel model(m_feeds);
        FeedHealth health = batches::health(0, FeedKind::Prices);
        health.continuity = Continuity::Unknown;
        show(model, {health}, 0);
        QCOMPARE(cell(model, 0, HealthModel::SentenceRole), u"Gaps cannot be detected."_s);
        QCOMPARE(cell(model, 0, HealthModel::MissingRole), u"—"_s);
        QCOMPARE(model.worstSeverity(), 0);
    }

    void figuresThatWereNotMeasuredAreDashes()
    {
        HealthModel model(m_feeds);
        show(model, {batches::health(0, FeedKind::Prices)}, 0);
        QCOMPARE(cell(model, 0, HealthModel::P50Role), u"—"_s);
        QCOMPARE(cell(model, 0, HealthModel::NewestRole), u"—"_s);
    }

    void anotherWayThanTheProfilesIsNeverSilent_data()
    {
        QTest::addColumn<QString>("used");
        QTest::addColumn<int>("cause");
        QTest::addColumn<QString>("changingTo");
        QTest::addColumn<QString>("badge");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("as wanted") << u"websocket"_s << int(ReasonCode::None) << QString() << QString()
                                   << u"Nothing missed."_s;
        QTest::newRow("fell back") << u"longpoll"_s << int(ReasonCode::HandshakeFailed) << QString()
                                   << u"Long-poll instead of WebSocket"_s
                                   << u"There is no WebSocket at this address."_s;
        QTest::newRow("backup") << u"websocket"_s << int(ReasonCode::ConnectionRefused) << QString()
                                << u"Backup address"_s << u"Server refused the connection."_s;
        QTest::newRow("without a reason") << u"sse"_s << int(ReasonCode::None) << QString()
                                          << u"sse instead of WebSocket"_s << u"Nothing missed."_s;
        QTest::newRow("changing") << u"websocket"_s << int(ReasonCode::None) << u"longpoll"_s << QString()
                                  << u"Changing to Long-poll…"_s;
    }
    void anotherWayThanTheProfilesIsNeverSilent()
    {
        QFETCH(QString, used);
        QFETCH(int, cause);
        QFETCH(QString, changingTo);
        HealthModel model(m_feeds);
        TransportDescription webSocket;
        webSocket.name = "websocket";
        webSocket.label = "WebSocket";
        TransportDescription longPoll;
        longPoll.name = "longpoll";
        longPoll.label = "Long-poll";
        model.setTransports({webSocket, longPoll});
        FeedHealth health = batches::health(0, FeedKind::Prices);
        health.transport = used.toStdString();
        health.wantedTransport = "websocket";
        health.fallbackCause.code = ReasonCode(cause);
        health.changingTo = changingTo.toStdString();
        show(model, {health}, 0);
        QTEST(cell(model, 0, HealthModel::InsteadRole), "badge");
        QTEST(cell(model, 0, HealthModel::SentenceRole), "sentence");
        QCOMPARE(model.worstSeverity() > 0, !cell(model, 0, HealthModel::InsteadRole).isEmpty());
    }

    void liveButLateIsSaid()
    {
        HealthModel model(m_feeds);
        for (int second = 0; second < 8; ++second) {
            FeedHealth health = batches::health(0, FeedKind::Prices);
            health.lag = 4'000'000;
            health.lastData = at(second);
            show(model, {health}, second);
        }
        QCOMPARE(cell(model, 0, HealthModel::StateRole), u"Live, late"_s);
        QCOMPARE(cell(model, 0, HealthModel::SentenceRole), u"Data arrives 4 s late."_s);
        QCOMPARE(model.worstSeverity(), int(texts::Severity::Warning));
    }

    void reconnectNowIsOfferedWhereItHelps()
    {
        HealthModel model(m_feeds);
        for (const LinkState state : {LinkState::Backoff, LinkState::Offline, LinkState::Failed}) {
            show(model, {batches::health(0, FeedKind::Prices, state)}, 0);
            QVERIFY(model.data(model.index(0), HealthModel::CanReconnectRole).toBool());
        }
        show(model, {batches::health(0, FeedKind::Prices)}, 0);
        QVERIFY(!model.data(model.index(0), HealthModel::CanReconnectRole).toBool());
    }
};

QTEST_GUILESS_MAIN(HealthModelTest)
#include "HealthModelTest.moc"
