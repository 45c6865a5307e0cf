// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramRun.h"

#include <QImage>
#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// The window, on a screen that nobody sees.
class WindowRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemoIsShown();
    void aRecordingIsShown();
    void withABadProfileItRunsOnAndSaysWhy();
    void withoutAProfileItWelcomes();
    void aSignalEndsItInOrder();
    void aScreenshotThatCannotBeWrittenIsSaid();

private:
    /// Ends the test where the picture is not one of a window.
    void looksLikeAWindow(const QString &file);

    Home m_home;
};

void WindowRunTest::looksLikeAWindow(const QString &file)
{
    const QImage picture(m_home.path(file));
    QVERIFY2(picture.width() >= 800 && picture.height() >= 500, "too small");
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3)
            colours += picture.pixel(x, y);
    }
    QVERIFY2(colours.size() > 20, QByteArray::number(colours.size()) + " colours");
}

void WindowRunTest::theDemoIsShown()
{
    const Outcome outcome =
        run(m_home, {u"--demo"_s, u"--screenshot"_s, m_home.path(u"demo.png"_s), u"--after"_s, u"2"_s,
                     u"--duration"_s, u"3"_s, u"--report"_s, u"-"_s});
    QVERIFY2(outcome.status == 0, outcome.told());
    QCOMPARE(outcome.errorLines(), QList<QByteArray>()); // QML warnings would stand there
    looksLikeAWindow(u"demo.png"_s);
    const QJsonArray feeds = outcome.report()[u"feeds"].toArray();
    QCOMPARE(feeds.size(), 4);
    for (const QJsonValue feed : feeds)
        QVERIFY(balanced(feed.toObject()));
}

void WindowRunTest::aRecordingIsShown()
{
    QCOMPARE(run(m_home, {u"--demo"_s, u"--headless"_s, u"--duration"_s, u"1"_s, u"--record"_s,
                          m_home.path(u"r.jsonl"_s)})
                 .status,
             0);
    const Outcome outcome =
        run(m_home, {u"replay"_s, m_home.path(u"r.jsonl"_s), u"--screenshot"_s, m_home.path(u"replay.png"_s),
                     u"--after"_s, u"2"_s, u"--duration"_s, u"3"_s});
    QVERIFY2(outcome.status == 0, outcome.told());
    QCOMPARE(outcome.errorLines(), QList<QByteArray>());
    looksLikeAWindow(u"replay.png"_s);
}

void WindowRunTest::withABadProfileItRunsOnAndSaysWhy()
{
    m_home.write(u"bad.json"_s, R"({"format":1,"name":"Bad","feeds":[{"name":"x","kind":"nonsense"}]})");
    const Outcome outcome =
        run(m_home, {u"--profile"_s, m_home.path(u"bad.json"_s), u"--screenshot"_s, m_home.path(u"bad.png"_s),
                     u"--after"_s, u"1"_s, u"--duration"_s, u"2"_s});
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY2(outcome.errors.contains("bad.json") && outcome.errors.contains("/feeds/0/kind"), outcome.told());
    looksLikeAWindow(u"bad.png"_s); // it was still there after a second
    QVERIFY2(outcome.status == 0, outcome.told());
}

void WindowRunTest::withoutAProfileItWelcomes()
{
    const Home fresh;
    const Outcome outcome = run(fresh, {u"--screenshot"_s, m_home.path(u"start.png"_s), u"--after"_s, u"1"_s,
                                        u"--duration"_s, u"2"_s});
    QVERIFY2(outcome.status == 0, outcome.told());
    QCOMPARE(outcome.errorLines(), QList<QByteArray>());
    looksLikeAWindow(u"start.png"_s);
}

void WindowRunTest::aSignalEndsItInOrder()
{
    ProgramRun program(m_home,
                       {u"--demo"_s, u"--record"_s, m_home.path(u"w.jsonl"_s), u"--report"_s, u"-"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_home.read(u"w.jsonl"_s).contains("snapshot_end"), 30'000);
    program.signal(SIGTERM);
    const Outcome outcome = program.outcome();
    QVERIFY2(outcome.status == 0, outcome.told());
    QCOMPARE(outcome.report()[u"feeds"].toArray().size(), 4);
}

void WindowRunTest::aScreenshotThatCannotBeWrittenIsSaid()
{
    const Outcome outcome =
        run(m_home, {u"--demo"_s, u"--screenshot"_s, u"/nowhere/s.png"_s, u"--duration"_s, u"1"_s});
    QVERIFY2(outcome.status == 1, outcome.told());
    QCOMPARE(outcome.errorLines().size(), 1);
}

QTEST_GUILESS_MAIN(WindowRunTest)
#include "WindowRunTest.moc"
