// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultLog.h"

#include <QTest>

#include <set>

using namespace steadfeed;
using namespace std::chrono_literals;

/// The words and lines that logs are made of.
class FaultLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultHasAWordOfItsOwn();
    void everyDirectionHasAWord();
    void writesALineInOneWayOnly_data();
    void writesALineInOneWayOnly();
};

void FaultLogTest::everyFaultHasAWordOfItsOwn()
{
    std::set<std::string_view> words;
    for (int i = 0; i <= int(FaultKind::GoBack); ++i) {
        const auto kind = static_cast<FaultKind>(i);
        QVERIFY(words.insert(name(kind)).second);
        QVERIFY(faultKind(name(kind)) == kind);
    }
    QCOMPARE(name(FaultKind::HalfClose), std::string_view("half_close"));
    QCOMPARE(name(FaultKind::GoBack), std::string_view("go_back"));
    QVERIFY(!faultKind("earthquake"));
    QVERIFY(!faultKind(""));
}

void FaultLogTest::everyDirectionHasAWord()
{
    for (const auto &[direction, word] : {std::pair(FaultDirection::Both, "both"),
                                          {FaultDirection::Down, "down"},
                                          {FaultDirection::Up, "up"}}) {
        QCOMPARE(name(direction), std::string_view(word));
        QVERIFY(faultDirection(word) == direction);
    }
    QVERIFY(!faultDirection("left"));
}

void FaultLogTest::writesALineInOneWayOnly_data()
{
    using Phase = FaultLogEntry::Phase;
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<FaultLogEntry>("entry");
    const auto row = [](const char *name, const QByteArray &line, const FaultLogEntry &entry) {
        QTest::newRow(name) << line << entry;
    };
    row("a cut at a byte",
        R"({"us":1500000,"n":3,"feed":"prices","fault":"reset","phase":"struck","direction":"down","connection":2,"byte":500})",
        {1500ms, {}, 3, FaultKind::Reset, FaultDirection::Down, Phase::Struck, "prices", 2, 500, 0});
    row("a button for all", R"({"us":0,"fault":"hole","phase":"began","direction":"both"})",
        {0s, {}, 0, FaultKind::Hole, FaultDirection::Both, Phase::Began, "", 0, 0, 0});
    row("byte 0", R"({"us":1,"n":1,"fault":"fin","phase":"ended","direction":"up","connection":1,"byte":0})",
        {1us, {}, 1, FaultKind::Fin, FaultDirection::Up, Phase::Ended, "", 1, 0, 0});
    row("events", R"({"us":7,"n":9,"feed":"a\"b","fault":"skip","phase":"struck","event":41,"events":3})",
        {7us, {}, 9, FaultKind::Skip, FaultDirection::Both, Phase::Struck, "a\"b", 0, 41, 3});
    row("before the start", R"({"us":0,"fault":"forget","phase":"struck","event":0,"events":0})",
        {-5us, {}, 0, FaultKind::Forget, FaultDirection::Both, Phase::Struck, "", 0, 0, 0});
}

void FaultLogTest::writesALineInOneWayOnly()
{
    QFETCH(QByteArray, line);
    QFETCH(FaultLogEntry, entry);
    QCOMPARE(QByteArray::fromStdString(toLine(entry)), line);
    entry.at = MonoTime(12h); // of this machine; not in the file
    QCOMPARE(QByteArray::fromStdString(toLine(entry)), line);
}

QTEST_APPLESS_MAIN(FaultLogTest)
#include "FaultLogTest.moc"
