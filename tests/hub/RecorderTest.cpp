// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Recorder.h"
#include "RecordingReader.h"
#include "SmallDisk.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace steadfeed;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Now kNow{MonoTime(1000s), 1'714'564'800'000'000};

Frame frameOf(std::string_view data)
{
    Frame frame;
    frame.data = data;
    return frame;
}

/// Reads all of a recording; the data of event n must be n.
struct Content
{
    explicit Content(const std::string &file)
    {
        RecordingReader reader;
        opened = reader.open(file);
        for (auto line = reader.next();; line = reader.next()) {
            if (line == RecordingReader::Line::Event)
                inOrder = inOrder && reader.event().data == std::to_string(events++);
            else if (line == RecordingReader::Line::Connection)
                ++connections;
            else
                break;
        }
        error = reader.error().what;
        cutShort = reader.cutShort();
    }
    bool opened = false;
    bool inOrder = true;
    int events = 0;
    int connections = 0;
    bool cutShort = false;
    std::string error;
};

int recordUntilKilled(const std::string &file)
{
    Recorder recorder;
    if (recorder.start(file, "{}", kNow))
        return 1;
    std::puts("started");
    std::fflush(stdout);
    for (int i = 0;; ++i)
        recorder.recordEvent("f", frameOf(std::to_string(i)), kNow.mono + std::chrono::microseconds(i));
}

/// On a tmpfs of 512 KiB. 0: the recording ended by itself, whole lines only, nothing left out.
int fillDisk(const std::string &folder)
{
    Recorder recorder;
    Reason ended;
    int times = 0;
    QObject::connect(&recorder, &Recorder::ended, &recorder, [&](const Reason &reason) {
        ended = reason;
        ++times;
    });
    const std::string file = folder + "/a.jsonl";
    if (recorder.start(file, "{}", kNow))
        return 10;
    for (int i = 0; recorder.recording() && i < 1'000'000; ++i) {
        recorder.recordEvent("f", frameOf(std::to_string(i)), kNow.mono);
        QCoreApplication::processEvents();
    }
    if (ended != Reason{ReasonCode::RecordingEnded, {file, "No space left on device"}} || times != 1)
        return 11;
    if (recorder.stop())
        return 12; // told before
    const Content content(file);
    if (!content.inOrder || content.events == 0 || content.cutShort || !content.error.empty())
        return 13;
    return 0;
}

} // namespace

class RecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatArrivesIsInTheFile();
    void itIsWrittenWhileItRuns();
    void theFileIsPrivateAndBeginsAnew();
    void aFileThatCannotBeOpenedIsSaid();
    void nothingIsRecordedAfterTheStop();
    void theSizeLimitEndsItOnce();
    void aSlowDiskEndsItAndHoldsNobodyUp();
    void aTooLongLineEndsIt();
    void aPipeWithoutReaderEndsIt();
    void aFailureAtTheEndIsReturned();
    // Last, because ThreadSanitizer allows no new thread once QProcess has forked.
    void aFullDiskEndsIt();
    void aKillLeavesWholeLinesInOrder();

private:
    [[nodiscard]] std::string file() const { return m_dir->filePath(u"a.jsonl"_s).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void RecorderTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void RecorderTest::whatArrivesIsInTheFile()
{
    {
        Recorder recorder;
        QVERIFY(!recorder.start(file(), R"({"name":"demo"})", kNow));
        QVERIFY(recorder.recording());
        recorder.recordConnection("prices", "opened", "", kNow.mono + 1ms);
        Frame frame = frameOf("hello");
        frame.id = "e:7";
        frame.type = "tick";
        frame.hasOwnId = true;
        frame.badText = true;
        recorder.recordEvent("prices", frame, kNow.mono + 2ms);
        frame = frameOf(std::string_view("\0\1", 2));
        frame.binary = true;
        recorder.recordEvent("prices", frame, kNow.mono + 3ms);
        recorder.recordConnection("prices", "closed", "silence", kNow.mono + 4ms);
        QVERIFY(!recorder.stop());
        QVERIFY(!recorder.recording());
        QCOMPARE(recorder.bytes(), std::uint64_t(QFileInfo(QString::fromStdString(file())).size()));
    }
    RecordingReader reader;
    QVERIFY(reader.open(file()));
    QCOMPARE(reader.header().started, std::string("2024-05-01T12:00:00.000Z"));
    QCOMPARE(reader.header().profile, std::string(R"({"name":"demo"})"));
    QCOMPARE(reader.next(), RecordingReader::Line::Connection);
    QCOMPARE(reader.connection().what, std::string_view("opened"));
    QCOMPARE(reader.connection().micros, 1000);
    QCOMPARE(reader.next(), RecordingReader::Line::Event);
    QCOMPARE(reader.event().micros, 2000);
    QCOMPARE(reader.event().feed, std::string_view("prices"));
    QCOMPARE(reader.event().id, std::string_view("e:7"));
    QCOMPARE(reader.event().type, std::string_view("tick"));
    QCOMPARE(reader.event().data, std::string_view("hello"));
    QVERIFY(reader.event().hasOwnId);
    QVERIFY(reader.event().badText);
    QCOMPARE(reader.next(), RecordingReader::Line::Event);
    QVERIFY(reader.event().binary);
    QVERIFY(!reader.event().hasOwnId);
    QCOMPARE(reader.event().data, std::string_view("\0\1", 2));
    QCOMPARE(reader.next(), RecordingReader::Line::Connection);
    QCOMPARE(reader.connection().reason, std::string_view("silence"));
    QCOMPARE(reader.next(), RecordingReader::Line::End);
}

void RecorderTest::itIsWrittenWhileItRuns()
{
    Recorder recorder;
    QVERIFY(!recorder.start(file(), "{}", kNow));
    const auto size = [&] { return std::uint64_t(QFileInfo(QString::fromStdString(file())).size()); };
    QTRY_COMPARE(size(), recorder.bytes());
    recorder.recordEvent("f", frameOf("0"), kNow.mono);
    QTRY_COMPARE(size(), recorder.bytes());
}

void RecorderTest::theFileIsPrivateAndBeginsAnew()
{
    QFile old(QString::fromStdString(file()));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write(QByteArray(100'000, 'x'));
    old.close();
    QVERIFY(old.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    Recorder recorder;
    QVERIFY(!recorder.start(file(), "{}", kNow));
    QVERIFY(!recorder.stop());
    struct stat info = {};
    QCOMPARE(::stat(file().c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777u, 0600u);
    QVERIFY(Content(file()).error.empty());
}

void RecorderTest::aFileThatCannotBeOpenedIsSaid()
{
    Recorder recorder;
    const std::string nowhere = file() + "/no/folder";
    QCOMPARE(recorder.start(nowhere, "{}", kNow),
             (Reason{ReasonCode::RecordingEnded, {nowhere, "No such file or directory"}}));
    QVERIFY(!recorder.recording());
    recorder.recordEvent("f", frameOf("x"), kNow.mono);
    QVERIFY(!recorder.stop());
}

void RecorderTest::nothingIsRecordedAfterTheStop()
{
    Recorder recorder;
    QVERIFY(!recorder.start(file(), "{}", kNow));
    recorder.recordEvent("f", frameOf("0"), kNow.mono);
    QVERIFY(!recorder.stop());
    recorder.recordEvent("f", frameOf("1"), kNow.mono);
    QVERIFY(!recorder.stop());
    QCOMPARE(Content(file()).events, 1);
}

void RecorderTest::theSizeLimitEndsItOnce()
{
    RecorderOptions options;
    options.maxBytes = 20'000;
    Recorder recorder(options);
    std::vector<Reason> reasons;
    connect(&recorder, &Recorder::ended, this, [&](const Reason &reason) { reasons.push_back(reason); });
    QVERIFY(!recorder.start(file(), "{}", kNow));
    int taken = 0;
    for (int i = 0; i < 5000; ++i) {
        recorder.recordEvent("f", frameOf(std::to_string(i)), kNow.mono);
        taken += recorder.recording() ? 1 : 0;
    }
    QVERIFY(reasons.empty()); // not from inside recordEvent()
    QTRY_COMPARE(reasons.size(), 1u);
    QCOMPARE(reasons[0], (Reason{ReasonCode::RecordingEnded, {file(), "size_limit"}}));
    QVERIFY(!recorder.stop());
    QCoreApplication::processEvents();
    QCOMPARE(reasons.size(), 1u);
    const Content content(file());
    QCOMPARE(content.events, taken);
    QVERIFY(content.inOrder);
    QVERIFY(!content.cutShort);
    const auto size = QFileInfo(QString::fromStdString(file())).size();
    QVERIFY(size <= 20'000 && size > 19'900);
}

void RecorderTest::aSlowDiskEndsItAndHoldsNobodyUp()
{
    // A pipe that is not read: its writer hangs as on a disk that does not answer.
    const std::string pipe = m_dir->filePath(u"pipe"_s).toStdString();
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    const int end = ::open(pipe.c_str(), O_RDWR | O_NONBLOCK);
    QVERIFY(end >= 0);
    RecorderOptions options;
    options.maxQueued = 1 << 20;
    std::string got;
    int taken = 0;
    {
        Recorder recorder(options);
        Reason ended;
        connect(&recorder, &Recorder::ended, this, [&](const Reason &reason) { ended = reason; });
        QVERIFY(!recorder.start(pipe, "{}", kNow));
        for (int i = 0; i < 1'000'000 && recorder.recording(); ++i) {
            recorder.recordEvent("f", frameOf(std::to_string(i)), kNow.mono);
            taken += recorder.recording() ? 1 : 0;
        }
        QTRY_COMPARE(ended, (Reason{ReasonCode::RecordingEnded, {pipe, "disk_too_slow"}}));
        // The disk answers again: all that was taken gets there.
        std::vector<char> buffer(65536);
        const std::string last = "\"data\":\"" + std::to_string(taken - 1) + "\"}\n";
        QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                     ssize_t n = 0;
                                     while ((n = ::read(end, buffer.data(), buffer.size())) > 0)
                                         got.append(buffer.data(), static_cast<std::size_t>(n));
                                     return got.ends_with(last);
                                 }()),
                                 30000);
    }
    ::close(end);
    QCOMPARE(std::ranges::count(got, '\n'), taken + 1);
}

void RecorderTest::aTooLongLineEndsIt()
{
    RecorderOptions options;
    options.maxQueued = 1u << 30;
    Recorder recorder(options);
    Reason ended;
    connect(&recorder, &Recorder::ended, this, [&](const Reason &reason) { ended = reason; });
    QVERIFY(!recorder.start(file(), "{}", kNow));
    recorder.recordEvent("f", frameOf("0"), kNow.mono);
    recorder.recordEvent("f", frameOf(std::string(40u << 20, '"')), kNow.mono);
    QTRY_COMPARE(ended, (Reason{ReasonCode::RecordingEnded, {file(), "line_too_long"}}));
    QVERIFY(!recorder.stop());
    QCOMPARE(Content(file()).events, 1);
}

void RecorderTest::aPipeWithoutReaderEndsIt()
{
    const std::string pipe = m_dir->filePath(u"pipe"_s).toStdString();
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    int end = ::open(pipe.c_str(), O_RDWR);
    Recorder recorder;
    Reason ended;
    connect(&recorder, &Recorder::ended, this, [&](const Reason &reason) { ended = reason; });
    QVERIFY(!recorder.start(pipe, "{}", kNow));
    ::close(end);
    for (int i = 0; i < 100; ++i)
        recorder.recordEvent("f", frameOf(std::to_string(i)), kNow.mono);
    QTRY_COMPARE(ended, (Reason{ReasonCode::RecordingEnded, {pipe, "Broken pipe"}}));
    QVERIFY(!recorder.recording());
}

void RecorderTest::aFullDiskEndsIt()
{
    if (!test::smallDisksCanBeMounted(m_dir->path()))
        QSKIP("no mount namespace here (unshare -rm), so no small disk");
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString script = u"mount -t tmpfs -o size=512k none '%1' && exec '%2' --fill '%1'"_s.arg(
        m_dir->path(), QCoreApplication::applicationFilePath());
    child.start(u"unshare"_s, {u"-rm"_s, u"sh"_s, u"-c"_s, script});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitCode(), 0);
}

void RecorderTest::aFailureAtTheEndIsReturned()
{
    Recorder recorder;
    int told = 0;
    connect(&recorder, &Recorder::ended, this, [&] { ++told; });
    QVERIFY(!recorder.start("/dev/full", "{}", kNow));
    recorder.recordEvent("f", frameOf("0"), kNow.mono);
    QCOMPARE(recorder.stop(), (Reason{ReasonCode::RecordingEnded, {"/dev/full", "No space left on device"}}));
    QCoreApplication::processEvents();
    QCOMPARE(told, 0);
}

void RecorderTest::aKillLeavesWholeLinesInOrder()
{
    for (int round = 0; round < 6; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--record"_s, QString::fromStdString(file())});
        QVERIFY(child.waitForReadyRead());
        QTRY_COMPARE_GT(QFileInfo(QString::fromStdString(file())).size(), 1'000'000 * (round + 1));
        child.kill();
        QVERIFY(child.waitForFinished());
        const Content content(file());
        QVERIFY(content.opened);
        QVERIFY(content.error.empty() || content.cutShort);
        QVERIFY(content.inOrder);
        QCOMPARE_GT(content.events, 10'000);
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList args = app.arguments();
    if (args.value(1) == "--record"_L1)
        return recordUntilKilled(args.value(2).toStdString());
    if (args.value(1) == "--fill"_L1)
        return fillDisk(args.value(2).toStdString());
    RecorderTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "RecorderTest.moc"
