// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StateStore.h"
#include "SmallDisk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <limits>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>

using namespace steadfeed;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr WallMicros kWall = 1'700'000'000'000'000;
const Now kNow{MonoTime(1000s), kWall};

PriceUpdate price(double value, WallMicros received = kWall)
{
    PriceUpdate update;
    update.last = Number(value, 2);
    update.receivedWall = received;
    return update;
}

PositionChange row(const std::string &account, const std::string &symbol, double quantity)
{
    PositionChange change;
    change.account = account;
    change.symbol = symbol;
    change.quantity = Number(quantity);
    return change;
}

StateDelta onePrice(const std::string &symbol, const PriceUpdate &update)
{
    StateDelta delta;
    delta.feeds["prices"].prices[symbol] = update;
    return delta;
}

/// So many that most of a save's time passes between its first and last row, where a kill would tear it.
constexpr std::size_t kKeys = 200;

/// Everything that is stored for a sequence number says that number.
StateDelta everythingSays(std::uint64_t n)
{
    StateDelta delta;
    FeedState &prices = delta.feeds["prices"];
    prices.head = StoredHead{};
    prices.head->sequence = n;
    prices.head->hasSequence = true;
    prices.head->cursor = "e:" + std::to_string(n);
    prices.head->totals.received = n;
    for (std::size_t i = 0; i < kKeys; ++i)
        prices.prices["S" + std::to_string(i)] = price(static_cast<double>(n));
    FeedState &positions = delta.feeds["positions"];
    positions.replacePositions = n % 3 == 0;
    positions.positions[{"main", "S0"}] = row("main", "S0", static_cast<double>(n));
    delta.feeds["metrics"].metrics["n"].value.value = Number(static_cast<double>(n));
    return delta;
}

/// Kills itself \a micros after the first save: a timer of the kernel hits saves at every point of theirs.
int saveUntilKilled(const std::string &file, int micros)
{
    StateStore store(file);
    const RestoredState state = store.load(readClocks());
    if (!state.storing)
        return 1;
    const auto prices = state.feeds.find("prices");
    std::uint64_t n = prices != state.feeds.end() ? prices->second.head->sequence : 0;
    for (;;) {
        ++n;
        if (store.save(everythingSays(n), kWall))
            return 1;
        std::printf("%llu\n", static_cast<unsigned long long>(n));
        std::fflush(stdout);
        if (micros > 0) {
            std::signal(SIGALRM, [](int) { ::raise(SIGKILL); });
            const itimerval timer{{0, 0}, {0, micros}};
            ::setitimer(ITIMER_REAL, &timer, nullptr);
            micros = 0;
        }
    }
}

/// Runs in a namespace of its own with a tmpfs of 512 KiB at \a folder. 0: all promises held.
int fillDisk(const std::string &folder)
{
    const std::string file = folder + "/state.sqlite";
    std::size_t saved = 0;
    {
        StateStore store(file);
        if (!store.load(kNow).storing)
            return 10;
        Reason failure;
        for (; saved < 10000; ++saved) {
            failure = store.save(onePrice("S" + std::to_string(saved), price(1)), kWall);
            if (failure)
                break;
        }
        if (failure != Reason{ReasonCode::StateWriteFailed, {file, "disk_full"}})
            return 11;
    }
    const RestoredState state = StateStore(file).load(kNow); // the disk is still full
    const auto feed = state.feeds.find("prices");
    return !state.problem && feed != state.feeds.end() && feed->second.prices.size() == saved ? 0 : 12;
}

int fillDiskBeforeTheStart(const std::string &folder)
{
    QFile ballast(QString::fromStdString(folder + "/ballast"));
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 10;
    while (ballast.write(QByteArray(4096, 'x')) > 0) {
    }
    StateStore store(folder + "/state.sqlite");
    const RestoredState state = store.load(kNow);
    if (state.problem.code != ReasonCode::StateWriteFailed || !state.storing)
        return 11;
    if (store.save(onePrice("A", price(1)), kWall).code != ReasonCode::StateWriteFailed)
        return 12;
    ballast.resize(0);
    if (store.save(onePrice("A", price(2)), kWall))
        return 13;
    return 0;
}

} // namespace

class StateStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aNewFileIsEmptyAndPrivate();
    void whatIsSavedComesBack();
    void numbersKeepTheirDigits_data();
    void numbersKeepTheirDigits();
    void integersAreExactUpToTheirEnd();
    void unknownStaysUnknown();
    void agesGoOnFromTheWallClock();
    void aWallClockSetBackGivesNoFuture();
    void textIsKeptByteForByte();
    void anOldRowIsReplacedOrRemoved();
    void aSnapshotReplacesOnlyItsOwnFeed();
    void aDeltaWithoutHeadKeepsTheOldOne();
    void mergingKeepsTheNewest();

    void aFileOfAnOlderVersionGoesOn_data();
    void aFileOfAnOlderVersionGoesOn();
    void anUnusableFileIsMovedAside_data();
    void anUnusableFileIsMovedAside();
    void twoDamagedFilesOfOneSecondBothStay();
    void damagedPagesAreFound();
    void damageBetweenTheRowsIsFound();
    void aLockedFileIsSaidAndLeftAlone();
    void aPlaceThatCannotBeMadeIsSaid();
    void aFailedWriteKeepsWhatWasThere();
    void aFullDiskIsSaid_data();
    void aFullDiskIsSaid();
    void aKillNeverTearsCursorFromValues();

private:
    [[nodiscard]] std::string file() const { return m_dir->filePath(u"state.sqlite"_s).toStdString(); }
    [[nodiscard]] RestoredState reload(const Now &now = kNow) const { return StateStore(file()).load(now); }
    void saveOne(const StateDelta &delta) const
    {
        StateStore store(file());
        QVERIFY(!store.load(kNow).problem);
        QCOMPARE(store.save(delta, kWall), Reason{});
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void StateStoreTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void StateStoreTest::aNewFileIsEmptyAndPrivate()
{
    const auto mode = [](const std::string &path) {
        struct stat info = {};
        return ::stat(path.c_str(), &info) == 0 ? info.st_mode & 0777u : 0u;
    };
    const mode_t previous = ::umask(0);
    const std::string folder = m_dir->filePath(u"a/b"_s).toStdString();
    {
        StateStore store(folder + "/state.sqlite");
        const RestoredState state = store.load(kNow);
        QVERIFY(!state.problem);
        QVERIFY(state.storing);
        QVERIFY(state.feeds.empty());
        QVERIFY(!store.save(onePrice("A", price(1)), kWall));
        QCOMPARE(mode(folder + "/state.sqlite"), 0600u);
        QCOMPARE(mode(folder + "/state.sqlite-wal"), 0600u);
        QCOMPARE(mode(folder), 0700u);
        QCOMPARE(mode(m_dir->filePath(u"a"_s).toStdString()), 0700u);
    }
    // One that somebody opened up is closed again.
    QCOMPARE(::chmod((folder + "/state.sqlite").c_str(), 0644), 0);
    QVERIFY(!StateStore(folder + "/state.sqlite").load(kNow).problem);
    QCOMPARE(mode(folder + "/state.sqlite"), 0600u);
    ::umask(previous);
}

void StateStoreTest::whatIsSavedComesBack()
{
    StateDelta delta;
    FeedState &feed = delta.feeds["prices"];
    StoredHead head;
    head.cursor = "k3Jx9:1041";
    head.epoch = "k3Jx9";
    head.sequence = 1041;
    head.hasSequence = true;
    head.totals = {36, 1, 2, 3, 4, 5, 21, 8};
    head.missing = 9;
    head.reordered = 10;
    head.epochBreaks = 11;
    feed.head = head;
    PriceUpdate aapl = price(189.32);
    aapl.bid = Number(189.3, 1);
    aapl.ask = Number(189.34, 2);
    aapl.lastIsMid = true;
    aapl.previousClose = 188.1;
    aapl.serverTime = kWall - 5;
    feed.prices["AAPL"] = aapl;
    PositionChange position = row("main", "AAPL", -1200);
    position.currency = "USD";
    position.title = "Apple Inc.";
    position.averagePrice = Number(180.5, 2);
    position.multiplier = 100.0;
    position.previousClose = 188.0;
    position.serverTime = kWall - 6;
    position.limit = Number(1500.5, 2);
    position.flag = "look at \"this\"";
    delta.feeds["positions"].positions[{"main", "AAPL"}] = position;
    StoredMetric metric;
    metric.value.value = Number(12.5, 1);
    metric.value.unit = "1/s";
    metric.value.serverTime = kWall - 7;
    metric.receivedWall = kWall;
    delta.feeds["metrics"].metrics["orders_per_s"] = metric;
    saveOne(delta);

    const RestoredState state = reload();
    QVERIFY(!state.problem);
    QCOMPARE(state.feeds.size(), 3u);
    const FeedState &prices = state.feeds.at("prices");
    QCOMPARE(prices.savedAt, kWall);
    QCOMPARE(prices.head->cursor, head.cursor);
    QCOMPARE(prices.head->epoch, head.epoch);
    QCOMPARE(prices.head->sequence, head.sequence);
    QVERIFY(prices.head->hasSequence);
    QVERIFY(prices.head->totals == head.totals);
    QCOMPARE(prices.head->missing, head.missing);
    QCOMPARE(prices.head->reordered, head.reordered);
    QCOMPARE(prices.head->epochBreaks, head.epochBreaks);
    const PriceUpdate &p = prices.prices.at("AAPL");
    QVERIFY(p.restored);
    QCOMPARE(p.last.value, 189.32);
    QCOMPARE(int(p.last.decimals), 2);
    QCOMPARE(p.bid.value, 189.3);
    QCOMPARE(int(p.bid.decimals), 1);
    QCOMPARE(p.ask.value, 189.34);
    QVERIFY(p.lastIsMid);
    QCOMPARE(p.previousClose, 188.1);
    QCOMPARE(p.serverTime, kWall - 5);
    QCOMPARE(p.receivedWall, kWall);
    const PositionChange &r = state.feeds.at("positions").positions.at({"main", "AAPL"});
    QVERIFY(!state.feeds.at("positions").head);
    QVERIFY(r.restored);
    QCOMPARE(r.op, PositionChange::Op::Row);
    QCOMPARE(r.symbol, std::string("AAPL"));
    QCOMPARE(r.account, std::string("main"));
    QCOMPARE(r.currency, std::string("USD"));
    QCOMPARE(r.title, std::string("Apple Inc."));
    QCOMPARE(r.quantity.value, -1200.0);
    QCOMPARE(r.averagePrice.value, 180.5);
    QCOMPARE(r.multiplier, 100.0);
    QCOMPARE(r.previousClose, 188.0);
    QCOMPARE(r.serverTime, kWall - 6);
    QCOMPARE(r.limit.value, 1500.5);
    QCOMPARE(int(r.limit.decimals), 2);
    QCOMPARE(r.flag, std::string("look at \"this\""));
    const StoredMetric &m = state.feeds.at("metrics").metrics.at("orders_per_s");
    QVERIFY(m.value.restored);
    QCOMPARE(m.value.value.value, 12.5);
    QCOMPARE(m.value.unit, std::string("1/s"));
    QCOMPARE(m.value.serverTime, kWall - 7);
    QCOMPARE(m.receivedWall, kWall);
}

void StateStoreTest::numbersKeepTheirDigits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<std::string>("exact");
    QTest::newRow("a third") << 1.0 / 3.0 << 15 << std::string();
    QTest::newRow("trailing zeros") << 1.5 << 4 << std::string();
    QTest::newRow("negative") << -37.63 << 2 << std::string();
    QTest::newRow("zero") << 0.0 << 0 << std::string();
    QTest::newRow("smallest") << std::numeric_limits<double>::denorm_min() << -1 << std::string();
    QTest::newRow("largest") << std::numeric_limits<double>::max() << -1 << std::string();
    QTest::newRow("more digits than a double")
        << 0.1234567890123456789 << 19 << std::string("0.1234567890123456789");
    QTest::newRow("an integer above 2^53") << 9007199254740992.0 << 0 << std::string("9007199254740993");
}

void StateStoreTest::numbersKeepTheirDigits()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(std::string, exact);
    PriceUpdate update = price(0);
    update.last = Number(value, decimals);
    update.last.exact = exact;
    saveOne(onePrice("X", update));
    const Number got = reload().feeds.at("prices").prices.at("X").last;
    QVERIFY(got.value == value); // to the last bit, which QCOMPARE does not ask for
    QCOMPARE(int(got.decimals), decimals);
    QCOMPARE(got.exact, exact);
}

void StateStoreTest::integersAreExactUpToTheirEnd()
{
    constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
    StateDelta delta;
    StoredHead head;
    head.sequence = most;
    head.totals.received = (1ULL << 53) + 1;
    head.totals.applied = most - 1;
    delta.feeds["f"].head = head;
    saveOne(delta);
    const StoredHead got = *reload().feeds.at("f").head;
    QCOMPARE(got.sequence, most);
    QCOMPARE(got.totals.received, (1ULL << 53) + 1);
    QCOMPARE(got.totals.applied, most - 1);
}

void StateStoreTest::unknownStaysUnknown()
{
    StateDelta delta = onePrice("X", price(1, kNoTime));
    delta.feeds["positions"].positions[{"", "X"}] = row("", "X", kNoNumber);
    saveOne(delta);
    const RestoredState state = reload();
    const PriceUpdate &x = state.feeds.at("prices").prices.at("X");
    QVERIFY(!x.bid.known());
    QVERIFY(!x.ask.known());
    QVERIFY(std::isnan(x.previousClose));
    QCOMPARE(x.serverTime, kNoTime);
    QCOMPARE(x.receivedWall, kNoTime);
    QVERIFY(x.received == MonoTime{});
    QVERIFY(!state.feeds.at("positions").positions.at({"", "X"}).quantity.known());
    // In the file it is NULL, so that other tools read it right.
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
    db.setDatabaseName(QString::fromStdString(file()));
    QVERIFY(db.open());
    {
        QSqlQuery query(db);
        QVERIFY(query.exec(u"SELECT bid, previous_close, server_us, received_us FROM price"_s) &&
                query.next());
        for (int column = 0; column < 4; ++column)
            QVERIFY(query.isNull(column));
    }
    db = {};
    QSqlDatabase::removeDatabase(u"look"_s);
}

void StateStoreTest::agesGoOnFromTheWallClock()
{
    StateDelta delta = onePrice("X", price(1, kWall - 3'000'000));
    delta.feeds["metrics"].metrics["m"].receivedWall = kWall - 4'000'000;
    saveOne(delta);
    const RestoredState state = reload({MonoTime(50s), kWall + 60'000'000});
    QVERIFY(state.feeds.at("prices").prices.at("X").received == MonoTime(50s - 63s));
    QVERIFY(state.feeds.at("metrics").metrics.at("m").value.received == MonoTime(50s - 64s));
}

void StateStoreTest::aWallClockSetBackGivesNoFuture()
{
    saveOne(onePrice("X", price(1, kWall)));
    const RestoredState state = reload({MonoTime(50s), kWall - 3'600'000'000});
    QVERIFY(state.feeds.at("prices").prices.at("X").received == MonoTime(50s));
}

void StateStoreTest::textIsKeptByteForByte()
{
    const std::string odd = std::string("a\0b'; DROP TABLE price;--\n", 26) + "\xF0\x9F\x92\xB6 \xC3\xA9";
    StateDelta delta = onePrice(odd, price(1));
    delta.feeds["prices"].head = StoredHead{};
    delta.feeds["prices"].head->cursor = odd;
    saveOne(delta);
    const RestoredState state = reload();
    QCOMPARE(state.feeds.at("prices").head->cursor, odd);
    QVERIFY(state.feeds.at("prices").prices.contains(odd));
}

void StateStoreTest::anOldRowIsReplacedOrRemoved()
{
    StateStore store(file());
    QVERIFY(!store.load(kNow).problem);
    StateDelta first = onePrice("X", price(1));
    first.feeds["p"].positions = {{{"a", "X"}, row("a", "X", 1)}, {{"b", "X"}, row("b", "X", 2)}};
    QVERIFY(!store.save(first, kWall));
    StateDelta second = onePrice("X", price(2));
    PositionChange gone = row("a", "X", 0);
    gone.op = PositionChange::Op::Remove;
    second.feeds["p"].positions = {{{"a", "X"}, gone}, {{"b", "X"}, row("b", "X", 3)}};
    QVERIFY(!store.save(second, kWall));
    store.~StateStore();
    new (&store) StateStore(file());
    const RestoredState state = store.load(kNow);
    QCOMPARE(state.feeds.at("prices").prices.at("X").last.value, 2.0);
    const auto &positions = state.feeds.at("p").positions;
    QCOMPARE(positions.size(), 1u);
    QCOMPARE(positions.at({"b", "X"}).quantity.value, 3.0);
}

void StateStoreTest::aSnapshotReplacesOnlyItsOwnFeed()
{
    StateDelta first;
    first.feeds["p"].positions = {{{"a", "X"}, row("a", "X", 1)}, {{"a", "Y"}, row("a", "Y", 2)}};
    first.feeds["q"].positions = {{{"a", "X"}, row("a", "X", 7)}};
    saveOne(first);
    StateDelta snapshot;
    snapshot.feeds["p"].replacePositions = true;
    snapshot.feeds["p"].positions = {{{"a", "Y"}, row("a", "Y", 3)}};
    saveOne(snapshot);
    const RestoredState state = reload();
    QCOMPARE(state.feeds.at("p").positions.size(), 1u);
    QCOMPARE(state.feeds.at("p").positions.at({"a", "Y"}).quantity.value, 3.0);
    QCOMPARE(state.feeds.at("q").positions.size(), 1u);
}

void StateStoreTest::aDeltaWithoutHeadKeepsTheOldOne()
{
    saveOne(everythingSays(5));
    saveOne(onePrice("S0", price(6)));
    const RestoredState state = reload();
    QCOMPARE(state.feeds.at("prices").head->sequence, 5u);
    QCOMPARE(state.feeds.at("prices").prices.at("S0").last.value, 6.0);
}

void StateStoreTest::mergingKeepsTheNewest()
{
    StateDelta all;
    for (std::uint64_t n = 1; n <= 1000; ++n)
        all.merge(everythingSays(n));
    QCOMPARE(all.feeds.size(), 3u);
    QCOMPARE(all.feeds["prices"].head->sequence, 1000u);
    QCOMPARE(all.feeds["prices"].prices.size(), kKeys);
    for (const auto &[symbol, update] : all.feeds["prices"].prices)
        QCOMPARE(update.last.value, 1000.0);
    QCOMPARE(all.feeds["metrics"].metrics.at("n").value.value.value, 1000.0);
    QVERIFY(all.feeds["positions"].replacePositions); // of 999, with the row of 1000 on top
    QCOMPARE(all.feeds["positions"].positions.at({"main", "S0"}).quantity.value, 1000.0);

    StateDelta rows;
    rows.feeds["positions"].positions[{"main", "S1"}] = row("main", "S1", 1);
    all.merge(rows);
    QCOMPARE(all.feeds["positions"].positions.size(), 2u);
    StateDelta snapshot;
    snapshot.feeds["positions"].replacePositions = true;
    all.merge(snapshot);
    QVERIFY(all.feeds["positions"].positions.empty());
}

void StateStoreTest::aFileOfAnOlderVersionGoesOn_data()
{
    QTest::addColumn<QStringList>("back");
    QTest::addColumn<std::string>("space");
    const QStringList toTwo{u"ALTER TABLE position DROP COLUMN most"_s,
                            u"ALTER TABLE position DROP COLUMN most_decimals"_s,
                            u"ALTER TABLE position DROP COLUMN most_exact"_s,
                            u"ALTER TABLE position DROP COLUMN flag"_s, u"PRAGMA user_version = 2"_s};
    QTest::newRow("version 2") << toTwo << std::string("polls");
    QTest::newRow("version 1") << toTwo + QStringList{u"ALTER TABLE feed DROP COLUMN cursor_space"_s,
                                                      u"PRAGMA user_version = 1"_s}
                               << std::string("ids");
}

void StateStoreTest::aFileOfAnOlderVersionGoesOn()
{
    QFETCH(QStringList, back);
    QFETCH(std::string, space);
    StateDelta delta = everythingSays(5);
    delta.feeds["prices"].head->cursorSpace = "polls";
    PositionChange &position = delta.feeds["positions"].positions.at({"main", "S0"});
    position.limit = Number(7);
    position.flag = "odd";
    saveOne(delta);
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"older"_s);
        db.setDatabaseName(QString::fromStdString(file()));
        QVERIFY(db.open());
        for (const QString &sql : back)
            QVERIFY(QSqlQuery(db).exec(sql));
        db = {};
        QSqlDatabase::removeDatabase(u"older"_s);
    }
    for (int start = 0; start < 2; ++start) {
        const RestoredState state = reload();
        QVERIFY(!state.problem);
        QCOMPARE(state.feeds.at("prices").head->sequence, 5u);
        QCOMPARE(state.feeds.at("prices").head->cursorSpace, space);
        QCOMPARE(state.feeds.at("prices").prices.size(), kKeys);
        const PositionChange &r = state.feeds.at("positions").positions.at({"main", "S0"});
        QCOMPARE(r.quantity.value, 5.0);
        QVERIFY(!r.limit.known());
        QVERIFY(r.flag.empty());
    }
    saveOne(delta); // and holds from then on what it could not before
    const RestoredState state = reload();
    QCOMPARE(state.feeds.at("positions").positions.at({"main", "S0"}).limit.value, 7.0);
    QCOMPARE(state.feeds.at("positions").positions.at({"main", "S0"}).flag, std::string("odd"));
}

void StateStoreTest::anUnusableFileIsMovedAside_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("why");
    QTest::newRow("garbage") << u"garbage"_s << u"foreign"_s;
    QTest::newRow("newer schema") << u"PRAGMA user_version = 99"_s << u"newer_version"_s;
    QTest::newRow("somebody else's") << u"PRAGMA application_id = 5"_s << u"foreign"_s;
    QTest::newRow("tables missing") << u"DROP TABLE price"_s << QString();
    QTest::newRow("header cut") << u"cut"_s << QString();
}

void StateStoreTest::anUnusableFileIsMovedAside()
{
    QFETCH(QString, kind);
    QFETCH(QString, why);
    const QString name = QString::fromStdString(file());
    saveOne(everythingSays(5));
    if (kind == "garbage"_L1) {
        QFile garbage(name);
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(5000, 'g'));
    } else if (kind == "cut"_L1) {
        QVERIFY(QFile::resize(name, 50));
    } else {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"spoil"_s);
        db.setDatabaseName(name);
        QVERIFY(db.open());
        QVERIFY(QSqlQuery(db).exec(kind));
        db = {};
        QSqlDatabase::removeDatabase(u"spoil"_s);
    }
    {
        StateStore store(file());
        const RestoredState state = store.load(kNow);
        QCOMPARE(state.problem.code, ReasonCode::StateUnusable);
        QCOMPARE(state.problem.args.at(0), file());
        if (!why.isEmpty())
            QCOMPARE(QString::fromStdString(state.problem.args.at(1)), why);
        QVERIFY(!state.problem.args.at(1).empty());
        const QString aside = m_dir->filePath(u"state.corrupt-20231114T221320Z.sqlite"_s);
        QCOMPARE(QString::fromStdString(state.problem.args.at(2)), aside);
        QVERIFY(QFile::exists(aside));
        QVERIFY(state.feeds.empty());
        QVERIFY(state.storing);
        QVERIFY(!store.save(everythingSays(6), kWall));
    }
    const RestoredState state = reload();
    QVERIFY(!state.problem);
    QCOMPARE(state.feeds.at("prices").head->sequence, 6u);
}

void StateStoreTest::twoDamagedFilesOfOneSecondBothStay()
{
    for (int i = 0; i < 2; ++i) {
        QFile garbage(QString::fromStdString(file()));
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(5000, 'g'));
        garbage.close();
        QCOMPARE(reload().problem.code, ReasonCode::StateUnusable);
    }
    QCOMPARE(QDir(m_dir->path()).entryList({u"state.corrupt-*.sqlite"_s}).size(), 2);
}

void StateStoreTest::damagedPagesAreFound()
{
    StateDelta delta;
    for (int i = 0; i < 3000; ++i)
        delta.feeds["prices"].prices["SYMBOL-" + std::to_string(i)] = price(i);
    saveOne(delta);
    // Every page in turn behind the first, so that no kind of page is missed.
    const std::string original = file() + ".original";
    std::filesystem::copy_file(file(), original);
    const auto pages = std::filesystem::file_size(file()) / 4096;
    QCOMPARE_GT(pages, 20u);
    for (std::uintmax_t page = 1; page < pages; page += 7) {
        std::filesystem::copy_file(original, file(), std::filesystem::copy_options::overwrite_existing);
        QFile damaged(QString::fromStdString(file()));
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.seek(static_cast<qint64>(page * 4096)));
        damaged.write(QByteArray(4096, 'g'));
        damaged.close();
        const RestoredState state = reload();
        QCOMPARE(state.problem.code, ReasonCode::StateUnusable);
        QVERIFY(state.feeds.empty());
    }
}

void StateStoreTest::damageBetweenTheRowsIsFound()
{
    StateDelta rows;
    for (int i = 0; i < 3000; ++i) {
        const std::string symbol = "SYMBOL-" + std::to_string(i);
        rows.feeds["p"].positions[{"main", symbol}] = row("main", symbol, i);
        rows.feeds["prices"].prices[symbol] = price(i);
    }
    saveOne(rows);
    StateDelta nothing;
    nothing.feeds["p"].replacePositions = true;
    saveOne(nothing); // leaves free pages
    QFile damaged(QString::fromStdString(file()));
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    const QByteArray original = damaged.readAll();

    // The list of free pages: https://sqlite.org/fileformat2.html#the_freelist
    const auto trunk = qFromBigEndian<quint32>(original.constData() + 32);
    QCOMPARE_GT(trunk, 1u);
    QVERIFY(damaged.seek((qint64(trunk) - 1) * 4096));
    damaged.write(QByteArray(4096, 'g'));
    damaged.close();
    QCOMPARE(reload().problem.code, ReasonCode::StateUnusable);

    // A key that changed by one bit and so stands in the wrong place.
    QCOMPARE(original.count("SYMBOL-1500"), 1);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray(original).replace("SYMBOL-1500", "[YMBOL-1500"));
    damaged.close();
    QCOMPARE(reload().problem.code, ReasonCode::StateUnusable);
}

void StateStoreTest::aLockedFileIsSaidAndLeftAlone()
{
    StateStore first(file());
    QVERIFY(!first.load(kNow).problem);
    QVERIFY(!first.save(everythingSays(5), kWall));
    {
        StateStore second(file());
        const RestoredState state = second.load(kNow);
        QCOMPARE(state.problem, (Reason{ReasonCode::StateLocked, {file()}}));
        QVERIFY(!state.storing);
        QVERIFY(state.feeds.empty());
        QVERIFY(second.save(everythingSays(6), kWall));
    }
    // A second program too; it must see the lock, not this process's own bookkeeping.
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--save"_s, QString::fromStdString(file())});
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 1);
    QVERIFY(!first.save(everythingSays(7), kWall));
    QVERIFY(QDir(m_dir->path()).entryList({u"*corrupt*"_s}).isEmpty());
}

void StateStoreTest::aPlaceThatCannotBeMadeIsSaid()
{
    QFile blocker(m_dir->filePath(u"file"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    StateStore store((blocker.fileName() + u"/state.sqlite"_s).toStdString());
    const RestoredState state = store.load(kNow);
    QCOMPARE(state.problem.code, ReasonCode::StateWriteFailed);
    QVERIFY(!state.problem.args.at(0).empty());
    QCOMPARE(store.save(everythingSays(1), kWall).code, ReasonCode::StateWriteFailed);
}

void StateStoreTest::aFailedWriteKeepsWhatWasThere()
{
    StateStore store(file());
    QVERIFY(!store.load(kNow).problem);
    QVERIFY(!store.save(everythingSays(5), kWall));

    StateDelta large = everythingSays(6);
    for (int i = 0; i < 3000; ++i)
        large.feeds["prices"].prices["SYMBOL-" + std::to_string(i)] = price(i);
    const auto ignore = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit small{200 * 1024, limit.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Reason failure = store.save(large, kWall);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, ignore);
    QCOMPARE(failure.code, ReasonCode::StateWriteFailed);

    QVERIFY(!store.save(everythingSays(7), kWall));
    QVERIFY(!store.save(large, kWall)); // the same data, kept by the caller
    store.~StateStore();
    new (&store) StateStore(file());
    const RestoredState state = store.load(kNow);
    QVERIFY(!state.problem);
    QCOMPARE(state.feeds.at("prices").prices.size(), 3000 + kKeys);
}

void StateStoreTest::aFullDiskIsSaid_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("while running") << u"--fill"_s;
    QTest::newRow("before the start, and room later") << u"--full-start"_s;
}

void StateStoreTest::aFullDiskIsSaid()
{
    QFETCH(QString, mode);
    if (!test::smallDisksCanBeMounted(m_dir->path()))
        QSKIP("no mount namespace here (unshare -rm), so no small disk");
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString script = u"mount -t tmpfs -o size=512k none '%1' && exec '%2' %3 '%1'"_s.arg(
        m_dir->path(), QCoreApplication::applicationFilePath(), mode);
    child.start(u"unshare"_s, {u"-rm"_s, u"sh"_s, u"-c"_s, script});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitCode(), 0);
}

void StateStoreTest::aKillNeverTearsCursorFromValues()
{
    std::uint64_t floor = 0;
    for (int round = 0; round < 16; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--save"_s, QString::fromStdString(file()), QString::number(1000 + 1373 * round)});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        std::uint64_t last = 0;
        while (child.canReadLine())
            last = child.readLine().trimmed().toULongLong();

        const RestoredState state = reload();
        QVERIFY(!state.problem);
        const FeedState &prices = state.feeds.at("prices");
        const std::uint64_t n = prices.head->sequence;
        QCOMPARE_GE(n, last); // what was reported as saved is there
        QCOMPARE_GT(n, floor);
        floor = n;
        QCOMPARE(prices.head->cursor, "e:" + std::to_string(n));
        QCOMPARE(prices.head->totals.received, n);
        QCOMPARE(prices.prices.size(), kKeys);
        for (const auto &[symbol, update] : prices.prices)
            QCOMPARE(update.last.value, static_cast<double>(n));
        QCOMPARE(state.feeds.at("positions").positions.at({"main", "S0"}).quantity.value,
                 static_cast<double>(n));
        QCOMPARE(state.feeds.at("metrics").metrics.at("n").value.value.value, static_cast<double>(n));
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList args = app.arguments();
    if (args.value(1) == "--save"_L1)
        return saveUntilKilled(args.value(2).toStdString(), args.value(3).toInt());
    if (args.value(1) == "--fill"_L1)
        return fillDisk(args.value(2).toStdString());
    if (args.value(1) == "--full-start"_L1)
        return fillDiskBeforeTheStart(args.value(2).toStdString());
    StateStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "StateStoreTest.moc"
