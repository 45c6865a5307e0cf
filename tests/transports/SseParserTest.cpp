// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SseParser.h"
#include "ParserTranscript.h"

#include <QTest>

#include <random>
#include <string>

using namespace std::string_literals;
using namespace steadfeed;
using namespace steadfeed::test;

namespace {

std::string bytewise(std::string_view stream, const ParserRun &run)
{
    std::vector<std::string_view> pieces;
    for (std::size_t i = 0; i < stream.size(); ++i)
        pieces.push_back(stream.substr(i, 1));
    return transcript(pieces, run);
}

} // namespace

/*!
 * The parser, by the rows of the list of SSE behaviours (S and a number; sections A to F and K). Each stream
 * is fed whole, byte by byte, with empty pieces between, and cut at every place: the events must be the same.
 *
 * Transcript: "type|id|data" per event, the id with * where it is the event's own; ";" ends each item.
 */
class SseParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S21_anyChunkingGivesTheSameEvents_data();
    void S21_anyChunkingGivesTheSameEvents();
    void S21_randomChunkingGivesTheSameEvents();
    void S14_aCarriageReturnEndsTheLineAtOnce();
    void S34_eventsComeInThePieceThatCompletesThem();
    void S35_nothingComesAfterStopNotEvenFromTheSamePiece();
    void S17_aLineOf14MegabytesIsNoProblem();
    void S18_whatIsLargerThanTheLimitEndsTheStream_data();
    void S18_whatIsLargerThanTheLimitEndsTheStream();
    void S19_aLongLineInSmallPiecesTakesLinearTime();
    void S20_commentsAndUnknownFieldsAreNotGathered();
    void S6_aParserOfItsOwnPerConnectionStripsItsOwnBom();
    void S61_noStateSurvivesAConnection();
    void anEventWithOneLineIsAViewIntoThePiece();
    void withoutTheCheckBytesPassAsTheyAre();
};

void SseParserTest::S21_anyChunkingGivesTheSameEvents_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<std::string>("expected");
    QTest::addColumn<ParserRun>("run");
    const auto row = [](const char *name, const std::string &stream, const std::string &expected,
                        const ParserRun &run = {}) { QTest::newRow(name) << stream << expected << run; };
    ParserRun seeded;
    seeded.lastId = "seed";
    ParserRun lenient;
    lenient.options.deliverUnfinished = true;
    const std::string fffd = "\xEF\xBF\xBD";

    // A. Bytes to text
    row("S1 always UTF-8", "data: \xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\n\n",
        "message||\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80;");
    row("S1 what would be Latin-1 is replaced", "data: \xE4\n\n", "message||" + fffd + " bad;");
    row("S2 one leading BOM is stripped",
        "\xEF\xBB\xBF"
        "data: a\n\n",
        "message||a;");
    row("S2 only the first of two BOMs is stripped",
        "\xEF\xBB\xBF\xEF\xBB\xBF"
        "data: a\n\ndata: b\n\n",
        "message||b;");
    row("S3 BOM cut by reads, then a comment", "\xEF\xBB\xBF:c\ndata: a\n\n", "comment c;message||a;");
    row("S3 BOM cut by reads, then a blank line", "\xEF\xBB\xBF\n\nid: 1\ndata: a\n\n", "message|1*|a;");
    row("S4 a false BOM start is text of an unknown field",
        "\xEF\xBB"
        "data: a\ndata: b\n\n",
        "message||b;");
    row("S4 a false BOM start of one byte",
        "\xEF"
        "data: a\ndata: b\n\n",
        "message||b;");
    row("S4 a BOM start and nothing else", "\xEF\xBB", "");
    row("S5 a later BOM is data",
        "data: a\n\ndata: \xEF\xBB\xBF"
        "b\n\n",
        "message||a;message||\xEF\xBB\xBF"
        "b;");
    row("S5 a BOM before a later field name makes it unknown",
        "data: a\n\n\xEF\xBB\xBF"
        "data: b\n\n",
        "message||a;");
    row("S7 characters cut by reads",
        "data: \xF0\x9F\x98\x80\xE2\x82\xAC\nid: \xC3\xBC\nevent: \xE2\x82\xAC\n\n",
        "\xE2\x82\xAC|\xC3\xBC*|\xF0\x9F\x98\x80\xE2\x82\xAC;");
    row("S8 invalid bytes become U+FFFD and the stream goes on",
        "data: a\xFF\xFE"
        "b\n\ndata: c\n\n",
        "message||a" + fffd + fffd + "b bad;message||c;");
    row("S8 one U+FFFD per maximal subpart",
        "data: \xF0\x9F\x98|\xE2\x82|\xC3|\xF4\x90\x80\x80|\xED\xA0\x80|\xC0\x80\n\n",
        "message||" + fffd + "|" + fffd + "|" + fffd + "|" + fffd + fffd + fffd + fffd + "|" + fffd + fffd +
            fffd + "|" + fffd + fffd + " bad;");
    row("S8 a cut character never eats the line end", "data: a\xE2\x82\ndata: b\xF0\r\ndata: c\xC3\r\r",
        "message||a" + fffd + "\\nb" + fffd + "\\nc" + fffd + " bad;");
    row("S8 a continuation byte at a line start is invalid", "data: a\n\x82\x83: x\ndata:\x82\n\n",
        "message||a\\n" + fffd + " bad;");
    row("S8 invalid type and id are replaced too", "event: \xFF\nid: \xFE\ndata: a\n\ndata: b\n\n",
        fffd + "|" + fffd + "*|a bad;message|" + fffd + "|b;");
    row("S8 an invalid comment is replaced", ": \xFF\n", "comment " + fffd + ";");
    row("S9 U+0000 is ordinary data", "data: a\0b\nevent: c\0d\n: e\0f\n\n"s, "comment e\\0f;c\\0d||a\\0b;");
    row("S9 U+0000 in a field name makes it unknown", "data\0: a\ndata: b\n\n"s, "message||b;");
    row("S10 no trimming, no normalising", "data: \xC2\xA0 a\xCC\x88 \t\n\n",
        "message||\xC2\xA0 a\xCC\x88 \t;");

    // B. Lines
    row("S11 LF ends lines", "data: a\ndata: b\n\n", "message||a\\nb;");
    row("S11 CRLF ends lines", "data: a\r\ndata: b\r\n\r\n", "message||a\\nb;");
    row("S11 CR ends lines", "data: a\rdata: b\r\r", "message||a\\nb;");
    row("S11 all three mixed", "data: a\rdata: b\r\ndata: c\n\ndata: d\r\n\rdata: e\n\r",
        "message||a\\nb\\nc;message||d;message||e;");
    row("S12 CRLF cut between reads is one end", "data: a\r\n\r\ndata: b\r\n\r\n", "message||a;message||b;");
    row("S12 CRLF between data lines is one end", "data: a\r\ndata: b\r\ndata: c\r\n\r\n",
        "message||a\\nb\\nc;");
    row("S13 any other byte ends the waiting for LF", "data: a\rdata: b\n\ndata: c\n\n",
        "message||a\\nb;message||c;");
    row("S13 CR x LF LF keeps its blank line", "data: a\r:\n\ndata: b\r\r",
        "comment ;message||a;message||b;");
    row("S13 CR CR LF is two ends", "data: a\r\r\ndata: b\n\n", "message||a;message||b;");
    row("S13 CR LF LF is two ends", "data: a\r\n\ndata: b\n\n", "message||a;message||b;");
    row("S13 an unknown field ends the waiting too", "data: a\rx\n\ndata: b\n\n", "message||a;message||b;");
    row("S15 blank lines alone change nothing", "\n\n\r\r\r\n\r\ndata: a\n\n\n\n", "message||a;");
    row("S16 other breaks are data",
        "data: a\vb\fc\x1C\x1D\x1E\xC2\x85\xE2\x80\xA8\xE2\x80\xA9"
        "d\n\n",
        "message||a\vb\fc\x1C\x1D\x1E\xC2\x85\xE2\x80\xA8\xE2\x80\xA9"
        "d;");

    // C. Fields and dispatch
    row("S22 one space after the colon goes", "data:a\n\ndata: b\n\ndata:  c\n\ndata:\td\n\n",
        "message||a;message||b;message|| c;message||\td;");
    row("S22 the first colon separates", "data: a:b: c\n\n", "message||a:b: c;");
    row("S22 only U+0020 goes",
        "data:\xC2\xA0"
        "a\n\n",
        "message||\xC2\xA0"
        "a;");
    row("S23 a line without colon is a field without value", "data\n\ndata\ndata\n\n",
        "message||;message||\\n;");
    row("S23 event and id without colon", "event: x\nevent\nid: 1\nid\ndata: a\n\n", "message|*|a;");
    row("S24 names are exact",
        "Data: a\nDATA: a\n data: a\ndata : a\ndatas: a\ndat: a\nevents: x\nid2: 7\ndata: b\n\n",
        "message||b;");
    row("S25 a leading colon is a comment", ": a\n:b\n:\n:data: c\n\n",
        "comment a;comment b;comment ;comment data: c;");
    row("S25 a field called comment is unknown", "comment: a\ndata: b\n\n", "message||b;");
    row("S26 a comment inside a block does not end it", "data: a\n: x\ndata: b\n\n",
        "comment x;message||a\\nb;");
    row("S27 unknown fields are ignored", "foo: a\nbar\ndata: b\nbaz: c\n\n", "message||b;");
    row("S27 a block of unknown fields fires nothing", "foo: a\n\nbar\n\n", "");
    row("S28 data lines are joined by LF", "data: a\ndata: b\ndata: c\n\n", "message||a\\nb\\nc;");
    row("S28 empty lines at start and end stay", "data\ndata: a\ndata\n\n", "message||\\na\\n;");
    row("S28 two empty lines are one LF", "data:\ndata:\n\n", "message||\\n;");
    row("S29 an empty data field is an event", "data:\n\ndata: \n\n", "message||;message||;");
    row("S30 no data field, no event", "event: a\n\nid: 1\n\nevent: b\nid: 2\n\n\n\n", "id 1;id 2;");
    row("S30 keep-alive blank lines after an id fire nothing", "id: 1\ndata: a\n\n\n\n\n", "message|1*|a;");
    row("S31 type and data are cleared by a blank line",
        "event: a\n\ndata: b\n\nevent: c\ndata: d\n\ndata: e\n\n", "message||b;c||d;message||e;");
    row("S32 an empty type is message, the last type wins",
        "event: a\nevent: b\ndata: 1\n\nevent: a\nevent:\ndata: 2\n\n", "b||1;message||2;");
    row("S33 fields in any order, the last wins",
        "id: 1\nid: 2\ndata: a\nevent: x\nevent: y\n\ndata: b\nid: 3\nevent: z\n\n", "y|2*|a;z|3*|b;");
    row("S37 events called open, error and close are data",
        "event: open\ndata: a\n\nevent: error\ndata: b\n\nevent: close\ndata: c\n\n",
        "open||a;error||b;close||c;");

    // D. Last event ID
    row("S38 an id is sticky", "id: 1\ndata: a\n\ndata: b\n\nid: 2\ndata: c\n\ndata: d\n\n",
        "message|1*|a;message|1|b;message|2*|c;message|2|d;");
    row("S39 id without value resets", "id: 1\ndata: a\n\nid\ndata: b\n\ndata: c\n\n",
        "message|1*|a;message|*|b;message||c;");
    row("S39 id with a colon or a space resets",
        "id: 1\ndata: a\n\nid:\ndata: b\n\nid: 2\n\nid: \ndata: c\n\n",
        "message|1*|a;message|*|b;id 2;message|*|c;");
    row("S40 a reset alone is told", "id: 1\ndata: a\n\nid\n\ndata: b\n\n", "message|1*|a;id ;message||b;");
    row("S41 an id with U+0000 is ignored", "id: 1\ndata: a\n\nid: 2\0x\ndata: b\n\n"s,
        "message|1*|a;ignored;message|1|b;");
    row("S41 the earlier id of the same block is kept", "id: 1\nid: \0\ndata: a\n\n"s,
        "ignored;message|1*|a;");
    row("S42 a block of an id alone sets it and fires nothing", "id: 1\n\ndata: a\n\n", "id 1;message|1|a;");
    row("S43 an id counts from the blank line on", "id: 1\ndata: a\n\nid: 2\ndata: b\n", "message|1*|a;");
    row("S44 ids are opaque", "id: 0\ndata: a\n\nid: 007\ndata: b\n\nid:  x \ndata: c\n\n",
        "message|0*|a;message|007*|b;message| x *|c;");
    row("S46 ids with control bytes are ids", "id: a\x01\tb\x7F\ndata: a\n\n", "message|a\x01\tb\x7F*|a;");
    row("S47 a connection without ids keeps the old one", "data: a\n\n: x\n\ndata: b\n\n",
        "message|seed|a;comment x;message|seed|b;", seeded);
    row("S48 the parser is seeded with the last id", "data: a\n\nid: 2\ndata: b\n\n",
        "message|seed|a;message|2*|b;", seeded);
    row("S48 a seeded id can be reset", "id:\n\ndata: b\n\n", "id ;message||b;", seeded);
    row("S50 long ids and JSON ids stay as they are",
        "id: [{\"topic\":\"a:b\",\"offset\":-1}]\ndata: a\n\nid: " + std::string(5000, 'x') + "\ndata: b\n\n",
        "message|[{\"topic\":\"a:b\",\"offset\":-1}]*|a;message|" + std::string(5000, 'x') + "*|b;");

    // E. retry
    row("S51 retry takes ASCII digits only",
        "retry: 1000\nretry: 1000 \nretry:  5\nretry: +5\nretry: -1\nretry: 1_000\nretry: 1.5\nretry: "
        "1e3\nretry: 5x\nretry: 0x10\nretry: \xD9\xA3\n",
        "retry 1000;");
    row("S52 retry takes effect on its own line", "data: a\nretry: 1\nretry: 2\n\n",
        "retry 1;retry 2;message||a;");
    row("S53 an empty retry is ignored", "retry\nretry:\nretry: \ndata: a\n\n", "message||a;");
    row("S54 retry of any magnitude",
        "retry: 99999999999\nretry: 18446744073709551615\nretry: 18446744073709551616\nretry: " +
            std::string(400, '9') + "\nretry: 000000000000000000000000000007\n",
        "retry 99999999999;retry 18446744073709551615;retry 18446744073709551615;retry "
        "18446744073709551615;retry 7;");
    row("S55 retry 0 is handed on as it is", "retry: 0\n", "retry 0;");

    // F. End of stream
    row("S58 an unfinished block is discarded", "data: a\n\nid: 9\nevent: x\ndata: b\n", "message||a;");
    row("S58 an unfinished block can be delivered on request", "data: a\n\nid: 9\nevent: x\ndata: b\n",
        "message||a;x|9*|b;", lenient);
    row("S58 an unfinished line can be delivered on request", "data: a\n\ndata: b", "message||a;message||b;",
        lenient);
    row("S58 a cut character at a lenient end is replaced", "data: a\xE2\x82", "message||a" + fffd + " bad;",
        lenient);
    row("S58 a lenient end with nothing unfinished adds nothing", "data: a\n\n", "message||a;", lenient);
    row("S59 a final lone CR ends its line", "data: a\r\r", "message||a;");
    row("S60 an unterminated last line has no effect", "data: a\n\nretry: 5", "message||a;");

    // K. What a transport does not interpret
    row("S104 heartbeats in every form", ":\n:ok\n\n: ping - 2026\nevent: keepalive\ndata:\n\n",
        "comment ;comment ok;comment ping - 2026;keepalive||;");
    row("S120 [DONE] and error objects are data", "data: [DONE]\n\nevent: error\ndata: {\"error\":1}\n\n",
        "message||[DONE];error||{\"error\":1};");
    row("S121 a long comment is cut, not in the middle of a character",
        ": " + std::string(1023, 'x') +
            "\xE2\x82\xAC"
            "abc\ndata: a\n\n",
        "comment " + std::string(1023, 'x') + ";message||a;");
    row("S121 a very long comment is cut", ":" + std::string(2000, 'y') + "\ndata: a\n\n",
        "comment " + std::string(1024, 'y') + ";message||a;");
}

void SseParserTest::S21_anyChunkingGivesTheSameEvents()
{
    QFETCH(std::string, stream);
    QFETCH(std::string, expected);
    QFETCH(ParserRun, run);
    const std::string_view all(stream);
    const auto compare = [&](const std::string &got) { return QByteArray::fromStdString(got); };
    const QByteArray wanted = compare(expected);

    QCOMPARE(compare(transcript({all}, run)), wanted);
    QCOMPARE(compare(bytewise(all, run)), wanted);
    for (std::size_t cut = 0; cut <= all.size(); ++cut) {
        const std::string got = transcript({all.substr(0, cut), {}, all.substr(cut)}, run);
        QVERIFY2(got == expected,
                 qPrintable(QStringLiteral("cut at %1: %2").arg(cut).arg(QString::fromStdString(got))));
    }
}

void SseParserTest::S21_randomChunkingGivesTheSameEvents()
{
    constexpr std::array<std::string_view, 24> words{"\n",
                                                     "\r",
                                                     "\r\n",
                                                     "\n\n",
                                                     "data",
                                                     "data:",
                                                     "data: a",
                                                     "event: e",
                                                     "event",
                                                     "id: 1",
                                                     "id",
                                                     "id:",
                                                     "retry: 10",
                                                     ":",
                                                     ": c",
                                                     "\xEF\xBB\xBF",
                                                     "\xF0\x9F\x98\x80",
                                                     "\xF0\x9F",
                                                     "\x80",
                                                     "\xFF",
                                                     " ",
                                                     "x",
                                                     "\n\ndata: tick\n\n",
                                                     "id: k:1\nevent: tick\ndata: {}\n\n"};
    std::mt19937 random(20261122);
    for (int round = 0; round < 3000; ++round) {
        std::string stream;
        for (unsigned i = random() % 60; i > 0; --i)
            stream += words[random() % words.size()];
        ParserRun run;
        run.options.maxEventBytes = random() % 4 == 0 ? 12 : 1000;
        run.options.deliverUnfinished = random() % 2 == 0;
        const std::string whole = transcript({std::string_view(stream)}, run);
        std::vector<std::string_view> pieces;
        for (std::size_t at = 0; at < stream.size();) {
            const std::size_t size = random() % 9;
            pieces.push_back(std::string_view(stream).substr(at, size));
            at += size;
        }
        const std::string cut = transcript(pieces, run);
        QVERIFY2(cut == whole, qPrintable(QString::fromStdString("round " + std::to_string(round) + "\n" +
                                                                 whole + "\n" + cut)));
    }
}

void SseParserTest::S14_aCarriageReturnEndsTheLineAtOnce()
{
    ParserTranscript sink;
    SseParser parser(sink, {});
    parser.feed("data: a\r\r");
    QCOMPARE(sink.text(), "message||a;"s);
    parser.feed("\ndata: b\r\n\r");
    QCOMPARE(sink.text(), "message||a;message||b;"s);
}

void SseParserTest::S34_eventsComeInThePieceThatCompletesThem()
{
    ParserTranscript sink;
    SseParser parser(sink, {});
    parser.feed("data: a\n\ndata: b\n\nda");
    QCOMPARE(sink.text(), "message||a;message||b;"s);
    parser.feed("ta: c\n");
    QCOMPARE(sink.text(), "message||a;message||b;"s);
    parser.feed("\n");
    QCOMPARE(sink.text(), "message||a;message||b;message||c;"s);
}

void SseParserTest::S35_nothingComesAfterStopNotEvenFromTheSamePiece()
{
    ParserTranscript sink;
    SseParser parser(sink, {.deliverUnfinished = true});
    sink.afterItem = [&] { parser.stop(); };
    QCOMPARE(parser.feed("data: a\n\ndata: b\n\nretry: 5\n: c\nid: 7\n\ndata: d"),
             SseParser::Status::Stopped);
    QCOMPARE(parser.feed("data: e\n\n"), SseParser::Status::Stopped);
    QCOMPARE(parser.finish(), SseParser::Status::Stopped);
    QCOMPARE(sink.text(), "message||a;"s);
}

void SseParserTest::S17_aLineOf14MegabytesIsNoProblem()
{
    const std::string data(14u << 20, 'x');
    for (const std::size_t cut : {std::size_t(0), std::size_t(7u << 20)}) {
        ParserTranscript sink;
        SseParser parser(sink, {});
        const std::string stream = "data: " + data + "\n\n";
        parser.feed(std::string_view(stream).substr(0, cut));
        parser.feed(std::string_view(stream).substr(cut));
        QVERIFY(sink.text() == "message||" + data + ";");
    }
}

void SseParserTest::S18_whatIsLargerThanTheLimitEndsTheStream_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char *name, const std::string &stream, const std::string &expected) {
        QTest::newRow(name) << stream << expected;
    };
    const std::string ten(10, 'x');
    const std::string before = "data: a\n\n";
    row("just fits", before + "data: " + ten + "\n\ndata: b\n\n",
        "message||a;message||" + ten + ";message||b;");
    row("one byte too many", before + "data: " + ten + "x\n\ndata: b\n\n", "message||a;too large;");
    row("without a space", before + "data:" + ten + "x\n\ndata: b\n\n", "message||a;too large;");
    row("no line end in sight", before + "data: " + ten + ten, "message||a;too large;");
    row("full, then a field that only begins like data", "data: " + ten + "\ndat: x\ndatum\n\n",
        "message||" + ten + ";");
    row("many lines just fit", "data: 123\ndata: 456\ndata: 78\n\n", "message||123\\n456\\n78;");
    row("many empty lines",
        "data\ndata\ndata\ndata\ndata\ndata\ndata\ndata\ndata\ndata\ndata\ndata\ndata\n\n", "too large;");
    row("a type", before + "event: " + ten + "x\ndata: b\n\n", "message||a;too large;");
    row("an id", before + "id: " + ten + "x\ndata: b\n\n", "message||a;too large;");
    row("an id that would be ignored", before + "id: " + std::string(11, '\0') + "\ndata: b\n\n",
        "message||a;too large;");
    row("a retry", before + "retry: 00000000001\n", "message||a;too large;");
    row("a type beside data is counted apart", "data: 12345\nevent: 123456\nid: 1234567\n\n",
        "123456|1234567*|12345;");
    row("comments and unknown fields are not counted",
        ":" + ten + ten + "\nfoo: " + ten + ten + "\ndata: b\n\n", "comment " + ten + ten + ";message||b;");
}

void SseParserTest::S18_whatIsLargerThanTheLimitEndsTheStream()
{
    QFETCH(std::string, stream);
    QFETCH(std::string, expected);
    ParserRun run;
    run.options.maxEventBytes = 10;
    QCOMPARE(transcript({std::string_view(stream)}, run), expected);
    QCOMPARE(bytewise(stream, run), expected);
    for (std::size_t cut = 0; cut <= stream.size(); ++cut)
        QCOMPARE(
            transcript({std::string_view(stream).substr(0, cut), std::string_view(stream).substr(cut)}, run),
            expected);
}

/// Anything worse than linear would need hours here and run into the time limit of the test.
void SseParserTest::S19_aLongLineInSmallPiecesTakesLinearTime()
{
    ParserTranscript sink;
    SseParser parser(sink, {});
    const std::string piece = "xyz";
    parser.feed("data: ");
    for (std::size_t bytes = 0; bytes < (12u << 20); bytes += piece.size())
        parser.feed(piece);
    parser.feed("\n\n");
    QCOMPARE(sink.text().size(), "message||;"s.size() + (12u << 20));

    // As many short lines in one event.
    ParserTranscript lines;
    SseParser second(lines, {});
    for (int i = 0; i < 2'000'000; ++i)
        second.feed("data:\n");
    second.feed("\n");
    QCOMPARE(lines.events(), 1);
}

/// More than the limit of an event passes through in pieces; gathered, it would end the stream.
void SseParserTest::S20_commentsAndUnknownFieldsAreNotGathered()
{
    for (const char *begin : {":", "foo: ", "datax", "ids: "}) {
        ParserTranscript sink;
        SseParser parser(sink, {.maxEventBytes = 4096});
        parser.feed(begin);
        const std::string piece(1024, 'x');
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(parser.feed(piece), SseParser::Status::Ok);
        parser.feed("\ndata: a\n\n");
        QVERIFY(sink.text().ends_with("message||a;"));
        QVERIFY(sink.text().size() < 2000);
    }
}

void SseParserTest::S6_aParserOfItsOwnPerConnectionStripsItsOwnBom()
{
    for (int connection = 0; connection < 2; ++connection)
        QCOMPARE(transcript({"\xEF\xBB", "\xBF"
                                         "data: a\n\n"},
                            {}),
                 "message||a;"s);
}

void SseParserTest::S61_noStateSurvivesAConnection()
{
    for (const char *cut :
         {"data: x", "data: x\r", "event: x\n", "data: x\n", "id: 9\n", "data: \xE2\x82", "\xEF\xBB"}) {
        transcript({std::string_view(cut)}, {});
        QCOMPARE(transcript({"\ndata: a\n\n"}, {}), "message||a;"s);
    }
}

void SseParserTest::anEventWithOneLineIsAViewIntoThePiece()
{
    class Where : public ParserTranscript
    {
    public:
        void event(const Frame &frame) override
        {
            data = frame.data.data(), id = frame.id.data(), type = frame.type.data();
        }
        const char *data = nullptr;
        const char *id = nullptr;
        const char *type = nullptr;
    };
    Where sink;
    SseParser parser(sink, {});
    const std::string piece = "id: 1\nevent: t\ndata: {\xC3\xA4}\n\n";
    parser.feed(piece);
    QCOMPARE(static_cast<const void *>(sink.id), static_cast<const void *>(piece.data() + 4));
    QCOMPARE(static_cast<const void *>(sink.type), static_cast<const void *>(piece.data() + 13));
    QCOMPARE(static_cast<const void *>(sink.data), static_cast<const void *>(piece.data() + 21));
}

void SseParserTest::withoutTheCheckBytesPassAsTheyAre()
{
    ParserRun run;
    run.options.checkUtf8 = false;
    QCOMPARE(transcript({"data: \xFF\n\n"}, run), "message||\xFF;"s);
}

QTEST_APPLESS_MAIN(SseParserTest)
#include "SseParserTest.moc"
