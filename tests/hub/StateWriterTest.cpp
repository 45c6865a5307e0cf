// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StateWriter.h"
#include "StateStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>

#include <sys/resource.h>

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

StateDelta says(std::uint64_t n)
{
    StateDelta delta;
    FeedState &feed = delta.feeds["prices"];
    feed.head = StoredHead{};
    feed.head->sequence = n;
    feed.prices["A"].last = Number(static_cast<double>(n));
    return delta;
}

} // namespace

class StateWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatWasStored();
    void flushWritesWhatWasSubmitted();
    void savesByItself();
    void theEndSavesTheRest();
    void submitDoesNotWaitForTheDisk();
    void aFileInUseIsSaidAndNothingIsKept();
    void aFailedSaveIsToldOnceAndTriedAgain();
    void nothingHappensBeforeTheStart();
    void theSignalsComeInTheOwnersThread();

private:
    [[nodiscard]] std::string file() const { return m_dir->filePath(u"state.sqlite"_s).toStdString(); }
    [[nodiscard]] std::uint64_t stored() const { return storedIn(file()); }
    /// What a kill at this moment would leave: the file is locked, so a copy of it is read.
    [[nodiscard]] std::uint64_t storedNow() const
    {
        const QString copy = m_dir->filePath(u"copy.sqlite"_s);
        for (const auto &suffix : {u""_s, u"-wal"_s}) {
            QFile::remove(copy + suffix);
            QFile::copy(QString::fromStdString(file()) + suffix, copy + suffix);
        }
        return storedIn(copy.toStdString());
    }
    [[nodiscard]] static std::uint64_t storedIn(const std::string &path)
    {
        const RestoredState state = StateStore(path).load(readClocks());
        const auto feed = state.feeds.find("prices");
        return feed == state.feeds.end() ? 0 : feed->second.head->sequence;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void StateWriterTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void StateWriterTest::tellsWhatWasStored()
{
    {
        StateStore store(file());
        QVERIFY(!store.load(readClocks()).problem);
        QVERIFY(!store.save(says(41), 0));
    }
    StateWriter writer(file());
    RestoredState got;
    int times = 0;
    connect(&writer, &StateWriter::restored, this, [&](const RestoredState &state) {
        got = state;
        ++times;
    });
    writer.start();
    QCOMPARE(times, 0); // never from inside start()
    QTRY_COMPARE(times, 1);
    QVERIFY(!got.problem);
    QVERIFY(got.storing);
    QCOMPARE(got.feeds.at("prices").head->sequence, 41u);
    QVERIFY(got.feeds.at("prices").prices.at("A").restored);
}

void StateWriterTest::flushWritesWhatWasSubmitted()
{
    StateWriter writer(file());
    writer.start();
    for (std::uint64_t n = 1; n <= 100; ++n)
        writer.submit(says(n));
    QVERIFY(writer.flush());
    QCOMPARE(storedNow(), 100u);
    writer.submit(says(101));
    QVERIFY(writer.flush()); // also within the interval of the last save
    QCOMPARE(storedNow(), 101u);
    QVERIFY(writer.flush()); // and with nothing to do
    QSignalSpy failures(&writer, &StateWriter::failed);
    QCoreApplication::processEvents();
    QCOMPARE(failures.size(), 0);
}

void StateWriterTest::savesByItself()
{
    StateWriter writer(file());
    QSignalSpy restored(&writer, &StateWriter::restored);
    writer.start();
    QTRY_COMPARE(restored.size(), 1);
    const auto size = [&] { return QFileInfo(QString::fromStdString(file() + "-wal")).size(); };
    const qint64 before = size();
    writer.submit(says(1));
    QTRY_COMPARE_GT(size(), before); // the log grows with each save; reading it meanwhile would race
    const qint64 first = size();
    writer.submit(says(2));
    QTRY_COMPARE_GT(size(), first);
}

void StateWriterTest::theEndSavesTheRest()
{
    {
        StateWriter writer(file());
        writer.start();
        for (std::uint64_t n = 1; n <= 1000; ++n)
            writer.submit(says(n));
    }
    QCOMPARE(stored(), 1000u);
}

void StateWriterTest::submitDoesNotWaitForTheDisk()
{
    // While one big delta is written, thousands of small ones merge into the next.
    StateWriter writer(file());
    writer.start();
    StateDelta big = says(1);
    for (int i = 0; i < 20000; ++i)
        big.feeds["prices"].prices["S" + std::to_string(i)].last = Number(i);
    writer.submit(std::move(big));
    for (std::uint64_t n = 2; n <= 50000; ++n)
        writer.submit(says(n));
    QVERIFY(writer.flush());
    QCOMPARE(storedNow(), 50000u);
    StateStore second(file());
    QCOMPARE(second.load(readClocks()).problem.code, ReasonCode::StateLocked);
}

void StateWriterTest::aFileInUseIsSaidAndNothingIsKept()
{
    StateStore first(file());
    QVERIFY(!first.load(readClocks()).problem);
    StateWriter writer(file());
    RestoredState got;
    connect(&writer, &StateWriter::restored, this, [&](const RestoredState &state) { got = state; });
    writer.start();
    QTRY_COMPARE(got.problem, (Reason{ReasonCode::StateLocked, {file()}}));
    QVERIFY(!got.storing);
    writer.submit(says(1));
    QVERIFY(writer.flush()); // there is nothing left to write
}

void StateWriterTest::aFailedSaveIsToldOnceAndTriedAgain()
{
    const auto previous = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    {
        StateWriter writer(file());
        QSignalSpy restored(&writer, &StateWriter::restored);
        QSignalSpy recovered(&writer, &StateWriter::recovered);
        std::vector<Reason> failures;
        connect(&writer, &StateWriter::failed, this,
                [&](const Reason &reason) { failures.push_back(reason); });
        writer.start();
        QTRY_COMPARE(restored.size(), 1);

        const rlimit none{1, limit.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
        writer.submit(says(1));
        const bool flushed = writer.flush();
        writer.submit(says(2));
        const bool again = writer.flush();
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
        QVERIFY(!flushed);
        QVERIFY(!again);
        QTRY_COMPARE(failures.size(), 1u);
        QCOMPARE(failures[0].code, ReasonCode::StateWriteFailed);

        QTRY_COMPARE(recovered.size(), 1); // by itself
        QCOMPARE(failures.size(), 1u);
    }
    std::signal(SIGXFSZ, previous);
    QCOMPARE(stored(), 2u);
}

void StateWriterTest::nothingHappensBeforeTheStart()
{
    {
        StateWriter writer(file());
        writer.submit(says(1));
        QVERIFY(!writer.flush());
    }
    QVERIFY(!QFile::exists(QString::fromStdString(file())));
}

void StateWriterTest::theSignalsComeInTheOwnersThread()
{
    StateWriter writer(file());
    QThread *thread = nullptr;
    connect(
        &writer, &StateWriter::restored, this, [&] { thread = QThread::currentThread(); },
        Qt::DirectConnection);
    writer.start();
    QTRY_COMPARE(thread, QThread::currentThread());
}

QTEST_GUILESS_MAIN(StateWriterTest)
#include "StateWriterTest.moc"
