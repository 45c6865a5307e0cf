// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LinesServer.h"
#include "PluginLoader.h"
#include "RecordingSink.h"
#include "TransportContract.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;

/*!
 * The example of docs/example-transport, built against what is installed: loaded as the program does it, held
 * to the contract, and what is its own.
 */
class ExampleTransportTest : public QObject
{
    Q_OBJECT

public:
    explicit ExampleTransportTest(TransportEntry entry) : m_entry(std::move(entry)) {}

private Q_SLOTS:
    void itSaysWhatItIs();
    void whatStandsBeforeTheSeparatorIsTheId();
    void aCursorThatWouldEndTheLineIsNotSent();
    void linesAreFoundWhereverTheyAreCut();
    void theRestOfACutStreamComesOnlyOnRequest_data();
    void theRestOfACutStreamComesOnlyOnRequest();
    void aBadAddressIsToldOnce_data();
    void aBadAddressIsToldOnce();

private:
    /// Runs one attempt to its end.
    RecordingSink run(const OpenRequest &request)
    {
        RecordingSink sink;
        const auto transport = m_entry.create();
        transport->open(request, sink);
        [&] { QTRY_COMPARE(sink.closes.size(), std::size_t{1}); }();
        m_counters = transport->counters();
        return sink;
    }

    const TransportEntry m_entry;
    TransportCounters m_counters;
};

void ExampleTransportTest::itSaysWhatItIs()
{
    QCOMPARE(m_entry.label, "Lines over TCP");
    QCOMPARE(m_entry.schemes, std::vector<std::string>{"tcp"});
    QCOMPARE(m_entry.options.size(), std::size_t{1});
    QVERIFY(m_entry.file.ends_with(".so"));
}

void ExampleTransportTest::whatStandsBeforeTheSeparatorIsTheId()
{
    LinesServer server({ContractScript()
                            .accept()
                            .event("old")
                            .event("7\tseven\t!")
                            .event("none")
                            .event("\x01\tbad")
                            .event("8\t")
                            .end()});
    OpenRequest request = requestFor(server.url());
    request.cursor = "6";
    request.options["id_separator"] = "\t";
    const RecordingSink sink = run(request);
    QCOMPARE(sink.data(), QStringLiteral("old,seven\t!,none,bad,"));
    std::string ids;
    for (const auto &event : sink.events)
        ids += (event.hasOwnId ? "own " : "old ") + event.id + ";";
    QCOMPARE(ids, "old 6;own 7;old 7;old 7;own 8;");
    QCOMPARE(m_counters.ignoredIds, std::uint64_t{1});
}

void ExampleTransportTest::aCursorThatWouldEndTheLineIsNotSent()
{
    for (const std::string &cursor : {std::string("1\n2"), std::string(4097, 'x'), std::string()}) {
        LinesServer server({ContractScript().accept().end()});
        OpenRequest request = requestFor(server.url());
        request.cursor = cursor;
        const RecordingSink sink = run(request);
        QVERIFY(!sink.opens.at(0).cursorSent);
        QCOMPARE(server.received(), "\n");
    }
}

void ExampleTransportTest::linesAreFoundWhereverTheyAreCut()
{
    LinesServer server({ContractScript()
                            .accept()
                            .halfEvent("a\r\n\n\r\nb\n")
                            .halfEvent("\xC3")
                            .halfEvent("\xA4\n\xFF\n")
                            .event("c")
                            .end()});
    const RecordingSink sink = run(requestFor(server.url()));
    QCOMPARE(sink.data(), QStringLiteral("a,b,\u00e4,\uFFFD,c"));
    QCOMPARE(sink.comments.size(), std::size_t{3}); // with the one that accepts
    QVERIFY(sink.events.at(3).badText && !sink.events.at(2).badText);
    QCOMPARE(m_counters.badText, std::uint64_t{1});
    QVERIFY(sink.closes[0].complete);
}

void ExampleTransportTest::theRestOfACutStreamComesOnlyOnRequest_data()
{
    QTest::addColumn<bool>("wanted");
    QTest::newRow("wanted") << true;
    QTest::newRow("not wanted") << false;
}

void ExampleTransportTest::theRestOfACutStreamComesOnlyOnRequest()
{
    QFETCH(bool, wanted);
    LinesServer server({ContractScript().accept().event("a").halfEvent("rest").end()});
    OpenRequest request = requestFor(server.url());
    request.deliverUnfinished = wanted;
    const RecordingSink sink = run(request);
    QCOMPARE(sink.data(), wanted ? QStringLiteral("a,rest") : QStringLiteral("a"));
    QCOMPARE(sink.reason(), ReasonCode::ConnectionLost);
    QVERIFY(!sink.closes[0].complete);
}

void ExampleTransportTest::aBadAddressIsToldOnce_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"http://127.0.0.1:1", "tcp://127.0.0.1", "tcp://:9", "tcp:", ""})
        QTest::newRow(url) << url;
}

void ExampleTransportTest::aBadAddressIsToldOnce()
{
    QFETCH(QString, url);
    const RecordingSink sink = run(requestFor(url.toStdString()));
    QCOMPARE(sink.reason(), ReasonCode::InvalidUrl);
    QVERIFY(sink.closes[0].permanent);
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    // A copy, because the folders of a build may be open to others, and such plug-ins are refused.
    const QTemporaryDir folder;
    QFile::copy(QStringLiteral(EXAMPLE_FOLDER "/libtcp-lines.so"),
                folder.filePath(QStringLiteral("tcp-lines.so")));
    QFile::setPermissions(folder.filePath(QStringLiteral("tcp-lines.so")),
                          QFile::ReadOwner | QFile::WriteOwner);
    TransportRegistry registry;
    const std::string guard = folder.filePath(QStringLiteral("loading")).toStdString();
    const auto loaded = PluginLoader({true, {folder.path().toStdString()}, guard}).loadInto(registry);
    if (loaded.size() != 1 || loaded[0].problem)
        qFatal("the example was not loaded");

    ContractColumn column;
    column.entry = *registry.find("tcp-lines");
    column.serve = [](const QList<ContractScript> &scripts) {
        return std::make_unique<LinesServer>(scripts);
    };
    column.http = false;
    column.resumeAfter = [](OpenRequest &request, const std::string &cursor) { request.cursor = cursor; };

    ExampleTransportTest own(column.entry);
    return holdToContract({column}, argc, argv) + QTest::qExec(&own, argc, argv);
}

#include "ExampleTransportTest.moc"
