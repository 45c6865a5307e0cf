// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GzipBomb.h"
#include "NativePages.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSocketNotifier>
#include <QTest>

#include <iostream>

#include <unistd.h>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

/*!
 * Rows of the fault catalogue whose point is memory: a hub in a process of its own against a server that
 * sends without end. STEADFEED_FLOOD_MIB says how much (128 if nothing is said; the figure of the campaign is
 * measured with 1024).
 */
class MemoryFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growthIsBounded_data();
    void growthIsBounded();
};

namespace {

constexpr int kPatience = 120'000;
constexpr qint64 kMiB = 1024 * 1024;
constexpr qint64 kMostGrowth = 64 * kMiB;

using Script = ScriptServerScript;

qint64 floodMiB()
{
    const int asked = qEnvironmentVariableIntValue("STEADFEED_FLOOD_MIB");
    return asked > 0 ? asked : 128;
}

/// \a bytes so often that it is a flood.
Script flood(Script before, const QByteArray &bytes)
{
    return before.flood(bytes, floodMiB() * kMiB / bytes.size());
}

Script stream()
{
    return Script().waitForRequest().send(streamHead() + eventText(hello(0, 1)));
}

qint64 status(const char *field)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(field))
            return line.mid(qsizetype(qstrlen(field))).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

/// The other process: runs the feed, says each cause, and at the end by how much its memory had grown.
int watch(const QStringList &arguments)
{
    const std::string transport = arguments.value(2).toStdString();
    const std::string url = arguments.value(3).toStdString();
    FeedProfile feed = nativeFeedAt(FeedKind::Prices, url);
    feed.endpoints = {{transport, {url}}};
    feed.transport = transport;
    feed.maxEventBytes = std::uint32_t(kMiB);
    feed.connectTimeout = 3s;
    HubRun run(profileOf(feed));
    qint64 before = 0;
    QObject::connect(&run.hub(), &FeedHub::frameReady, &run, [&](const FrameBatch &batch) {
        if (before == 0) // all libraries are there, all threads run
            before = status("VmRSS:");
        for (const LogEntry &entry : batch.log)
            std::cout << name(entry.reason.code) << std::endl;
    });
    QFile in;
    if (!in.open(STDIN_FILENO, QIODevice::ReadOnly))
        return 1;
    QSocketNotifier asked(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&asked, &QSocketNotifier::activated, &run, [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    std::cout << "grown " << status("VmHWM:") - before << std::endl;
    run.stop();
    return 0;
}

} // namespace

void MemoryFaultsTest::growthIsBounded_data()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer keeps memory of its own");
#endif
    QTest::addColumn<QString>("transport");
    QTest::addColumn<Script>("script");
    QTest::addColumn<QByteArray>("sign"); ///< what the program says when it has had it
    const auto row = [](const char *name, const char *transport, const Script &script,
                        const QByteArray &sign) {
        QTest::newRow(name) << QString::fromLatin1(transport) << script << sign;
    };
    const QByteArray much(64 * 1024, 'x');
    row("a flood of ticks", "sse", flood(stream(), tickEvent(1, "AAPL", 10.5).repeated(500)), "");
    row("F43 comments without end", "sse", flood(stream(), QByteArray(": x\n").repeated(16'000)), "");
    row("F41 a line without end", "sse", flood(stream().send("data: "), much), "event_too_large");
    row("F32 a gzip bomb", "sse",
        Script().waitForRequest().send(streamHead("Content-Encoding: gzip\r\n") + gzipBomb(floodMiB() * 8)),
        "compressed_stream");
    row("F33 headers without end", "sse",
        flood(Script().waitForRequest().send("HTTP/1.1 200 OK\r\n"),
              "X-Filler: " + QByteArray(1000, 'x') + "\r\n"),
        "no_answer");
    row("F50 fragments without end", "websocket",
        flood(Script().upgrade().waitForFrame(ws::Text).send(
                  helloMessage() + ws::frame(ws::Text, QByteArray(30'000, ' '), {.final = false})),
              ws::frame(ws::Continuation, QByteArray(30'000, ' '), {.final = false})),
        "event_too_large");
    row("F64 a page without end", "longpoll",
        flood(Script().waitForRequest().send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"),
              much),
        "event_too_large");
    row("F32 a gzip bomb as a page", "longpoll",
        Script().waitForRequest().send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                       "Content-Encoding: gzip\r\n\r\n" +
                                       gzipBomb(floodMiB() * 8)),
        "compressed_stream");
}

void MemoryFaultsTest::growthIsBounded()
{
    QFETCH(QString, transport);
    QFETCH(Script, script);
    QFETCH(QByteArray, sign);
    ScriptServer server({script});
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const std::string url = transport == QLatin1String("websocket") ? server.wsUrl() : server.url();
    program.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--watch"), transport, QString::fromStdString(url)});
    QByteArray said;
    const auto hadIt = [&] {
        said += program.readAllStandardOutput();
        // Without a sign of its own: all was taken.
        return sign.isEmpty() ? server.bytesSent() >= floodMiB() * kMiB * 9 / 10 : said.contains(sign);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(hadIt(), said.right(300).constData(), kPatience);
    program.write("end\n");
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, kPatience);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    said += program.readAllStandardOutput();
    const qsizetype at = said.lastIndexOf("grown ");
    QVERIFY2(at >= 0, said.right(300).constData());
    bool isNumber = false;
    const qint64 grown = said.mid(at + 6).split('\n').first().toLongLong(&isNumber);
    // What is refused at its head may need no page more, and the kernel's two counters are a little apart.
    QVERIFY2(isNumber && grown > -kMiB, said.right(300).constData());
    qInfo("grew by %.1f MiB", double(grown) / double(kMiB));
    QVERIFY2(grown <= kMostGrowth, QByteArray::number(grown / kMiB) + " MiB");
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().value(1) == QLatin1String("--watch"))
        return watch(QCoreApplication::arguments());
    MemoryFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "MemoryFaultsTest.moc"
