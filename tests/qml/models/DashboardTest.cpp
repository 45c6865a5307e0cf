// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Dashboard.h"
#include "Batches.h"
#include "FeedCommands.h"

#include <QSignalSpy>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

namespace {

class FakeCommands : public FeedCommands
{
public:
    void reconnectNow(FeedIndex feed) override { calls << u"reconnect %1"_s.arg(feed); }
    void stopFeed(FeedIndex feed) override { calls << u"stop %1"_s.arg(feed); }
    void startFeed(FeedIndex feed) override { calls << u"start %1"_s.arg(feed); }
    void giveSecret(FeedIndex feed, const QString &secret) override
    {
        calls << u"secret %1 %2"_s.arg(feed).arg(secret);
    }
    void requestAccounts() override { calls << u"accounts"_s; }
    void allowSecretForOrigin(FeedIndex feed, bool allow) override
    {
        calls << u"origin %1 %2"_s.arg(feed).arg(allow);
    }

    void applyProfile(const Profile &profile) override
    {
        calls << u"profile %1"_s.arg(QString::fromStdString(profile.name));
    }

    void steerPlayback(const PlaybackCommand &command) override
    {
        calls << u"playback %1"_s.arg(int(command.what));
    }

    QStringList calls;
};

} // namespace

class DashboardTest : public QObject
{
    Q_OBJECT

    double m_seconds = 0;
    FakeCommands m_commands;

    FrameBatch asking(ReasonCode code)
    {
        FrameBatch out = batches::batch(m_seconds, LinkState::AuthRequired);
        out.health[0].cause = {code, {"prices", "https://a.example", "https://b.example"}};
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_seconds = 0;
        m_commands.calls.clear();
    }

    void figuresForTheReportAreRightAtOnce()
    {
        Dashboard dashboard(&m_commands, [this] { return now(m_seconds); });
        FrameBatch batch = batches::batch(0);
        batch.newKeys = {{0, 0, "A"}};
        addPrice(batch, 0, 11);
        batch.positions = {position("A", 10, 10)};
        dashboard.apply(batch);
        m_seconds = 2;
        QCOMPARE(dashboard.books().positions.count(), 1);
        QCOMPARE(dashboard.sums().at(u"USD"_s).pnl, 10.0);
        const PriceEntry *price = dashboard.books().prices.find(0);
        QVERIFY(price);
        QCOMPARE(price->last.value, 11.0);
        QCOMPARE(price->updates, std::uint64_t(1));
        QCOMPARE(PriceBook::age(*price, at(2)).count(), 2.0);
    }

    void theFirstValuesAreShownWithoutWaiting()
    {
        Dashboard dashboard(nullptr, [this] { return now(m_seconds); });
        FrameBatch batch = batches::batch(0);
        batch.newKeys = {{0, 0, "A"}};
        addPrice(batch, 0, 11);
        dashboard.apply(batch);
        QCOMPARE(dashboard.positions()->count(), 1);
    }

    void aTimerRepaintsWithoutAWindow()
    {
        Dashboard dashboard(nullptr, [this] { return now(m_seconds); });
        dashboard.apply(batches::batch(0));
        QTRY_COMPARE(dashboard.health()->count(), 2);
        QSignalSpy repaints(dashboard.priceTrend(), &Trend::repainted);
        QTRY_VERIFY(repaints.size() > 1);
    }

    void aSecretIsAskedForOnce()
    {
        Dashboard dashboard(&m_commands, [this] { return now(m_seconds); });
        dashboard.apply(asking(ReasonCode::SecretAsk));
        dashboard.repaint();
        QCOMPARE(dashboard.secretFeed(), 0);
        QCOMPARE(dashboard.secretQuestion(), u"The feed prices needs a password or token."_s);
        dashboard.giveSecret(0, u"hunter2"_s);
        QCOMPARE(m_commands.calls, QStringList{u"secret 0 hunter2"_s});
        dashboard.repaint();
        QCOMPARE(dashboard.secretFeed(), -1);
        dashboard.apply(asking(ReasonCode::Unauthorized)); // it was the wrong one
        dashboard.repaint();
        QCOMPARE(dashboard.secretFeed(), 0);
    }

    void anotherOriginNeedsLeave()
    {
        Dashboard dashboard(&m_commands, [this] { return now(m_seconds); });
        dashboard.apply(asking(ReasonCode::SecretOtherOrigin));
        dashboard.repaint();
        QCOMPARE(dashboard.originFeed(), 0);
        QCOMPARE(dashboard.secretFeed(), -1);
        dashboard.allowOrigin(0, false);
        QCOMPARE(m_commands.calls, QStringList{u"origin 0 0"_s});
        dashboard.repaint();
        QCOMPARE(dashboard.originFeed(), -1);
    }

    void commandsGoThrough()
    {
        Dashboard dashboard(&m_commands, [this] { return now(m_seconds); });
        dashboard.reconnectNow(1);
        dashboard.stopFeed(2);
        dashboard.startFeed(2);
        QCOMPARE(m_commands.calls, (QStringList{u"reconnect 1"_s, u"stop 2"_s, u"start 2"_s}));
    }

    void clearForgetsEverything()
    {
        Dashboard dashboard(&m_commands, [this] { return now(m_seconds); });
        FrameBatch batch = batches::batch(0);
        batch.newKeys = {{0, 0, "A"}};
        addPrice(batch, 0, 11);
        batch.positions = {position("A", 10, 10)};
        batch.log.push_back({});
        dashboard.apply(batch);
        dashboard.repaint();
        dashboard.clear();
        QCOMPARE(dashboard.positions()->count(), 0);
        QCOMPARE(dashboard.totals()->count(), 0);
        QCOMPARE(dashboard.health()->count(), 0);
        QCOMPARE(dashboard.log()->count(), 0);
        dashboard.repaint();
        QVERIFY(dashboard.priceTrend()->empty());
    }

    void aPausedTrendStandsStillAndCatchesUp()
    {
        Dashboard dashboard(nullptr, [this] { return now(m_seconds); });
        const auto tick = [&](double seconds, double price) {
            m_seconds = seconds;
            FrameBatch batch = batches::batch(seconds);
            if (seconds == 0)
                batch.newKeys = {{0, 0, "A"}};
            addPrice(batch, 0, price);
            dashboard.apply(batch);
            dashboard.repaint();
        };
        tick(0, 1);
        tick(10, 2);
        dashboard.priceTrend()->setPaused(true);
        tick(20, 3);
        QCOMPARE(dashboard.priceTrend()->valueText(), QLocale().toString(2.0, 'f', 2));
        dashboard.priceTrend()->setPaused(false);
        QCOMPARE(dashboard.priceTrend()->valueText(), QLocale().toString(3.0, 'f', 2));
        QVERIFY(dashboard.priceTrend()->points().size() >= 3);
    }
};

QTEST_GUILESS_MAIN(DashboardTest)
#include "DashboardTest.moc"
