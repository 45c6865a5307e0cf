// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EventLogModel.h"
#include "Batches.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

class EventLogModelTest : public QObject
{
    Q_OBJECT

    FeedStates m_feeds;

    static LogEntry entry(ReasonCode code, LogLevel level = LogLevel::Info, const std::string &arg = {})
    {
        LogEntry out;
        out.wall = batches::now(0).wall;
        out.level = level;
        out.reason = {code, {arg}};
        return out;
    }

private Q_SLOTS:
    void repeatsAreOneLineWithACounter()
    {
        EventLogModel model(m_feeds);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 300; ++i)
            model.append({entry(ReasonCode::ConnectionRefused, LogLevel::Warning)});
        QCOMPARE(model.count(), 1);
        QCOMPARE(model.data(model.index(0), EventLogModel::RepeatsRole), u"×300"_s);
        QCOMPARE(model.unread(), 300);
        model.markRead();
        QCOMPARE(model.unread(), 0);
    }

    void feedsThatBreakTogetherKeepOneLineEach()
    {
        EventLogModel model(m_feeds);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        LogEntry other = entry(ReasonCode::ConnectionRefused, LogLevel::Warning);
        other.feed = 1;
        for (int i = 0; i < 5; ++i)
            model.append({entry(ReasonCode::ConnectionLost, LogLevel::Warning), other});
        other.wall += 60'000'000;
        model.append({entry(ReasonCode::HostNotFound, LogLevel::Warning, "x"), other});
        QCOMPARE(model.count(), 3);
        const auto cell = [&model](int row, int role) {
            return model.data(model.index(row), role).toString();
        };
        QCOMPARE(cell(0, EventLogModel::RepeatsRole), u"×5"_s); // first feed, not joined over its newer line
        QCOMPARE(cell(1, EventLogModel::TextRole), u"Cannot find the server name x."_s);
        QCOMPARE(cell(2, EventLogModel::RepeatsRole), u"×6"_s); // the newest of all, so it is the last line
        model.append({entry(ReasonCode::ConnectionLost, LogLevel::Warning)});
        QCOMPARE(model.count(), 4); // another story lies between
    }

    void whatIsToldLateStandsWhereItsTimeBelongs()
    {
        EventLogModel model(m_feeds);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto at = [](FeedIndex feed, double second, ReasonCode code) {
            LogEntry out = entry(code);
            out.feed = feed;
            out.wall = batches::now(second).wall;
            return out;
        };
        model.append({at(0, 1, ReasonCode::ConnectionLost), at(1, 2, ReasonCode::ConnectionLost)});
        model.append({at(2, 8, ReasonCode::ConnectionLost), at(0, 5, ReasonCode::ConnectionLost),
                      at(1, 6, ReasonCode::ConnectionRefused)});
        const auto lines = [&model] {
            QStringList out;
            for (int row = 0; row < model.count(); ++row)
                out << model.data(model.index(row), EventLogModel::TimeRole).toString().right(2) +
                           model.data(model.index(row), EventLogModel::RepeatsRole).toString();
            return out;
        };
        QCOMPARE(lines(), QStringList({u"22"_s, u"25×2"_s, u"26"_s, u"28"_s}));
        model.append({at(0, -3600, ReasonCode::Connected)}); // the clock was set back
        QCOMPARE(lines().constLast(), u"20"_s);
    }

    void onlyTheLastLinesAreKept()
    {
        EventLogModel model(m_feeds);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<LogEntry> burst;
        for (int i = 0; i < 50; ++i)
            burst.push_back(entry(ReasonCode::Resumed, LogLevel::Info, std::to_string(i)));
        for (int round = 0; round < 50; ++round)
            model.append(burst);
        QCOMPARE(model.count(), EventLogModel::kMost);
        QCOMPARE(model.data(model.index(model.count() - 1), EventLogModel::TextRole),
                 u"Resuming after event 49."_s);
    }

    void aBurstLongerThanTheLogIsCut()
    {
        EventLogModel model(m_feeds);
        std::vector<LogEntry> burst;
        for (int i = 0; i < 10'000; ++i)
            burst.push_back(entry(ReasonCode::Resumed, LogLevel::Info, std::to_string(i)));
        model.append(burst);
        QCOMPARE(model.count(), EventLogModel::kMost);
    }

    void theTextForTheClipboardHoldsEveryLine()
    {
        EventLogModel model(m_feeds);
        FrameBatch batch = batches::batch(0);
        m_feeds.apply(batch);
        model.append({entry(ReasonCode::Connected, LogLevel::Info, "sse"),
                      entry(ReasonCode::HostNotFound, LogLevel::Warning, "<b>x</b>\u202E")});
        const QStringList lines = model.text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).endsWith(u"feed0  Connected by Server-Sent Events."_s));
        QVERIFY(lines.at(1).endsWith(u"Cannot find the server name <b>x</b>‹U+202E›."_s));
    }
};

QTEST_GUILESS_MAIN(EventLogModelTest)
#include "EventLogModelTest.moc"
