// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Random.h"
#include "RecordingReader.h"
#include "RecordingWriter.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

#include <sys/stat.h>

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view kHeader =
    R"({"format":"steadfeed-recording","version":1,"started":"2024-05-01T12:00:00.000Z","profile":{}})"
    "\n";

std::string lineOf(const RecordedEvent &event)
{
    std::string out;
    RecordingWriter(out).event(event);
    return out;
}

/// RecordedEvent that owns its text.
struct Event
{
    std::int64_t micros = 0;
    std::string feed = "prices";
    std::string id = {};
    std::string type = {};
    std::string data = {};
    bool hasOwnId = false;
    bool binary = false;
    bool badText = false;

    Event() = default;
    explicit Event(const RecordedEvent &e)
        : micros(e.micros)
        , feed(e.feed)
        , id(e.id)
        , type(e.type)
        , data(e.data)
        , hasOwnId(e.hasOwnId)
        , binary(e.binary)
        , badText(e.badText)
    {
    }
    [[nodiscard]] RecordedEvent view() const
    {
        return {micros, feed, id, type, data, hasOwnId, binary, badText};
    }
    friend bool operator==(const Event &, const Event &) = default;
};

} // namespace

class RecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theLinesAreThoseOfTheFormat();
    void everyEventComesBack_data();
    void everyEventComesBack();
    void anotherJsonReaderAgrees();
    void aHeaderComesBack();
    void aConnectionEventComesBack();
    void linesOfAnyLengthAreRead();
    void duplicateKeysTakeTheLast();
    void unknownMembersAndBlankLinesAreSkipped();
    void aCutAnywhereInTheLastLineIsANormalEnd();
    void aLastLineWithoutNewlineIsReadWhereWhole();
    void aDamagedLineIsNamed_data();
    void aDamagedLineIsNamed();
    void anUnusableFileIsNamed_data();
    void anUnusableFileIsNamed();
    void aTooLongLineIsRefused();

private:
    std::string write(std::string_view content) const
    {
        QFile file(m_dir->filePath(u"recording.jsonl"_s));
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(content.data(), static_cast<qint64>(content.size())) < 0)
            qFatal("cannot write the recording");
        return file.fileName().toStdString();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void RecordingTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void RecordingTest::theLinesAreThoseOfTheFormat()
{
    std::string out;
    RecordingWriter writer(out);
    writer.header(1'714'564'800'123'456, "{\"name\":\n \"demo\"}");
    writer.connection({1200, "prices", "opened", ""});
    writer.event({1350, "prices", "k3Jx9:7", "tick", R"({"t":"tick","s":"A\B"})", true, false, false});
    writer.event({1360, "prices", "k3Jx9:7", "", "x", false, false, true});
    writer.event({1370, "b", "", "", std::string_view("\0\xff", 2), true, true, false});
    writer.connection({9000, "prices", "closed", "silence"});
    QCOMPARE(QByteArray::fromStdString(out),
             QByteArray(R"({"format":"steadfeed-recording","version":1,"started":"2024-05-01T12:00:00.123Z",)"
                        R"("profile":{"name":  "demo"}})"
                        "\n"
                        R"({"t_us":1200,"feed":"prices","connection":"opened"})"
                        "\n"
                        R"({"t_us":1350,"feed":"prices","id":"k3Jx9:7","event":"tick",)"
                        R"("data":"{\"t\":\"tick\",\"s\":\"A\\B\"}"})"
                        "\n"
                        R"({"t_us":1360,"feed":"prices","bad_text":true,"data":"x"})"
                        "\n"
                        R"({"t_us":1370,"feed":"b","id":"","data_b64":"AP8="})"
                        "\n"
                        R"({"t_us":9000,"feed":"prices","connection":"closed","reason":"silence"})"
                        "\n"));
}

void RecordingTest::everyEventComesBack_data()
{
    QTest::addColumn<Event>("event");
    const auto add = [](const char *name, auto &&change) {
        Event event;
        change(event);
        QTest::newRow(name) << event;
    };
    add("empty", [](Event &) {});
    add("time at its end", [](Event &e) { e.micros = std::numeric_limits<std::int64_t>::max(); });
    add("JSON in JSON", [](Event &e) { e.data = R"({"a":"\"\\","b":[1,2]})"; });
    add("every ASCII byte", [](Event &e) {
        for (int c = 0; c < 128; ++c)
            e.data += static_cast<char>(c);
    });
    add("lines", [](Event &e) { e.data = "a\nb\r\nc"; });
    add("UTF-8 of each length", [](Event &e) { e.data = "a\u00e9\u20ac\U0001F4B6\ufffd\u2028"; });
    add("odd id and type", [](Event &e) {
        e.id = "\"\\\t";
        e.hasOwnId = true;
        e.type = "a\"b";
        e.feed = "fe\"ed";
    });
    add("empty own id", [](Event &e) { e.hasOwnId = true; });
    add("bad text", [](Event &e) { e.badText = true; });
    add("binary", [](Event &e) {
        e.binary = true;
        for (int c = 0; c < 256; ++c)
            e.data += static_cast<char>(c);
    });
    add("empty binary", [](Event &e) { e.binary = true; });
}

void RecordingTest::everyEventComesBack()
{
    QFETCH(Event, event);
    const std::string line = lineOf(event.view());
    QCOMPARE(std::ranges::count(line, '\n'), 1);
    RecordingReader reader;
    QVERIFY(reader.open(write(std::string(kHeader) + line + line)));
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(reader.next(), RecordingReader::Line::Event);
        QVERIFY(Event(reader.event()) == event);
    }
    QCOMPARE(reader.next(), RecordingReader::Line::End);
    QCOMPARE(reader.next(), RecordingReader::Line::End);
    QVERIFY(!reader.cutShort());
}

void RecordingTest::anotherJsonReaderAgrees()
{
    Random random(7);
    for (int i = 0; i < 300; ++i) {
        std::string text;
        for (std::uint64_t n = random.below(40); n > 0; --n)
            text += random.below(4) ? static_cast<char>(random.below(128)) : '"';
        const QByteArray line =
            QByteArray::fromStdString(lineOf({i, "f", text, "", text, true, false, false}));
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object["data"_L1].toString().toStdString(), text);
        QCOMPARE(object["id"_L1].toString().toStdString(), text);
        QCOMPARE(object["t_us"_L1].toInt(), i);
    }
}

void RecordingTest::aHeaderComesBack()
{
    std::string out;
    RecordingWriter(out).header(1'714'564'800'000'000, R"({"name":"d\u00e9mo", "feeds" : [1, 2.5]})");
    RecordingReader reader;
    QVERIFY(reader.open(write(out)));
    QCOMPARE(reader.header().started, std::string("2024-05-01T12:00:00.000Z"));
    QCOMPARE(reader.header().profile, std::string("{\"name\":\"d\u00e9mo\",\"feeds\":[1,2.5]}"));
    QCOMPARE(reader.next(), RecordingReader::Line::End);
}

void RecordingTest::aConnectionEventComesBack()
{
    std::string out(kHeader);
    RecordingWriter(out).connection({77, "prices", "closed", "a \"reason\""});
    RecordingReader reader;
    QVERIFY(reader.open(write(out)));
    QCOMPARE(reader.next(), RecordingReader::Line::Connection);
    QCOMPARE(reader.connection().micros, 77);
    QCOMPARE(reader.connection().feed, std::string_view("prices"));
    QCOMPARE(reader.connection().what, std::string_view("closed"));
    QCOMPARE(reader.connection().reason, std::string_view("a \"reason\""));
}

void RecordingTest::linesOfAnyLengthAreRead()
{
    // Around the sizes at which the buffer moves and grows.
    std::vector<std::size_t> sizes;
    for (const std::size_t around : {1u, 1000u, 131'072u, 262'144u, 524'288u, 3'000'000u}) {
        for (std::size_t d = 0; d < 80; d += 13)
            sizes.push_back(around + d);
    }
    std::string out(kHeader);
    for (const std::size_t size : sizes)
        RecordingWriter(out).event({1, "f", "", "", std::string(size, 'x'), false, false, false});
    RecordingReader reader;
    QVERIFY(reader.open(write(out)));
    for (const std::size_t size : sizes) {
        QCOMPARE(reader.next(), RecordingReader::Line::Event);
        QCOMPARE(reader.event().data.size(), size);
    }
    QCOMPARE(reader.next(), RecordingReader::Line::End);
}

void RecordingTest::duplicateKeysTakeTheLast()
{
    RecordingReader reader;
    QVERIFY(reader.open(
        write(std::string(kHeader) + R"({"t_us":1,"t_us":2,"feed":"a","feed":"b","data":"x","data":"y"})")));
    QCOMPARE(reader.next(), RecordingReader::Line::Event);
    QCOMPARE(reader.event().micros, 2);
    QCOMPARE(reader.event().feed, std::string_view("b"));
    QCOMPARE(reader.event().data, std::string_view("y"));
}

void RecordingTest::unknownMembersAndBlankLinesAreSkipped()
{
    RecordingReader reader;
    QVERIFY(reader.open(write(std::string(kHeader) + "\n \r\n" +
                              R"({"future":[1,{"data":"no"}],"t_us":1,"feed":"a","data":"x"})" + "\r\n\n")));
    QCOMPARE(reader.next(), RecordingReader::Line::Event);
    QCOMPARE(reader.event().data, std::string_view("x"));
    QCOMPARE(reader.next(), RecordingReader::Line::End);
    QVERIFY(!reader.cutShort());
}

void RecordingTest::aCutAnywhereInTheLastLineIsANormalEnd()
{
    const std::string first = lineOf({1, "f", "1", "t", "first \u20ac", true, false, false});
    const std::string last = lineOf({2, "f", "2", "t", "last \u20ac", true, false, false});
    for (std::size_t cut = 0; cut < last.size() - 1; ++cut) {
        RecordingReader reader;
        QVERIFY(reader.open(write(std::string(kHeader) + first + last.substr(0, cut))));
        QCOMPARE(reader.next(), RecordingReader::Line::Event);
        QCOMPARE(reader.next(), RecordingReader::Line::End);
        QCOMPARE(reader.cutShort(), cut > 0);
    }
}

void RecordingTest::aLastLineWithoutNewlineIsReadWhereWhole()
{
    std::string last = lineOf({2, "f", "2", "t", "last", true, false, false});
    last.pop_back();
    RecordingReader reader;
    QVERIFY(reader.open(write(std::string(kHeader) + last)));
    QCOMPARE(reader.next(), RecordingReader::Line::Event);
    QCOMPARE(reader.next(), RecordingReader::Line::End);
    QVERIFY(!reader.cutShort());
}

void RecordingTest::aDamagedLineIsNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("what"); // empty: the JSON reader's words
    QTest::newRow("no JSON") << QByteArray("{\"t_us\":1,") << QByteArray();
    QTest::newRow("array") << QByteArray("[1]") << QByteArray("not an object");
    QTest::newRow("bad UTF-8") << QByteArray("{\"t_us\":1,\"feed\":\"\xff\",\"data\":\"\"}") << QByteArray();
    QTest::newRow("raw control") << QByteArray("{\"t_us\":1,\"feed\":\"\t\",\"data\":\"\"}") << QByteArray();
    QTest::newRow("no time") << QByteArray(R"({"feed":"a","data":"x"})") << QByteArray("t_us is missing");
    QTest::newRow("time as text") << QByteArray(R"({"t_us":"1","feed":"a","data":"x"})")
                                  << QByteArray("t_us: expected an integer from 0");
    QTest::newRow("time with a fraction") << QByteArray(R"({"t_us":1.5,"feed":"a","data":"x"})")
                                          << QByteArray("t_us: expected an integer from 0");
    QTest::newRow("time below 0") << QByteArray(R"({"t_us":-1,"feed":"a","data":"x"})")
                                  << QByteArray("t_us: expected an integer from 0");
    QTest::newRow("time too large") << QByteArray(R"({"t_us":9223372036854775808,"feed":"a","data":"x"})")
                                    << QByteArray("t_us: expected an integer from 0");
    QTest::newRow("no feed") << QByteArray(R"({"t_us":1,"data":"x"})") << QByteArray("feed is missing");
    QTest::newRow("data is an object")
        << QByteArray(R"({"t_us":1,"feed":"a","data":{}})") << QByteArray("data: expected text");
    QTest::newRow("id is a number") << QByteArray(R"({"t_us":1,"feed":"a","id":7,"data":"x"})")
                                    << QByteArray("id: expected text");
    QTest::newRow("bad base64") << QByteArray(R"({"t_us":1,"feed":"a","data_b64":"a*b"})")
                                << QByteArray("data_b64: expected base64");
    QTest::newRow("bad flag") << QByteArray(R"({"t_us":1,"feed":"a","bad_text":1,"data":""})")
                              << QByteArray("bad_text: expected true or false");
    QTest::newRow("neither") << QByteArray(R"({"t_us":1,"feed":"a"})")
                             << QByteArray("neither data nor connection");
    QTest::newRow("both") << QByteArray(R"({"t_us":1,"feed":"a","data":"x","connection":"opened"})")
                          << QByteArray("both data and connection");
}

void RecordingTest::aDamagedLineIsNamed()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, what);
    const std::string good = lineOf({1, "f", "", "", "x", false, false, false});
    const std::string file = write(std::string(kHeader) + good + "\n" + line.toStdString() + "\n" + good);
    RecordingReader reader;
    QVERIFY(reader.open(file));
    QCOMPARE(reader.next(), RecordingReader::Line::Event);
    QCOMPARE(reader.next(), RecordingReader::Line::Error);
    QCOMPARE(reader.error().file, file);
    QCOMPARE(reader.error().line, 4u);
    QVERIFY(!reader.error().what.empty());
    if (!what.isEmpty())
        QCOMPARE(QByteArray::fromStdString(reader.error().what), what);
    QCOMPARE(reader.next(), RecordingReader::Line::Error);
}

void RecordingTest::anUnusableFileIsNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("empty") << QByteArray() << QByteArray("empty file");
    QTest::newRow("blank") << QByteArray("\n\n") << QByteArray("empty file");
    QTest::newRow("something else") << QByteArray("{\"a\":1}\n")
                                    << QByteArray("not a recording of Steadfeed");
    QTest::newRow("newer") << QByteArray(kHeader.data(), kHeader.size()).replace(":1,", ":2,")
                           << QByteArray("version 2, but this program reads 1");
    QTest::newRow("no JSON") << QByteArray("hello\n") << QByteArray();
    QTest::newRow("header cut") << QByteArray(kHeader.data(), 30) << QByteArray();
}

void RecordingTest::anUnusableFileIsNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, what);
    RecordingReader reader;
    QVERIFY(!reader.open(write(content.toStdString())));
    QVERIFY(!reader.error().what.empty());
    if (!what.isEmpty())
        QCOMPARE(QByteArray::fromStdString(reader.error().what), what);
    QCOMPARE(reader.next(), RecordingReader::Line::Error);

    QVERIFY(!reader.open(m_dir->filePath(u"missing"_s).toStdString()));
    QCOMPARE(reader.error().what, std::string("No such file or directory"));
    QVERIFY(!reader.open(m_dir->path().toStdString()));
    QCOMPARE(reader.error().what, std::string("not a regular file"));
    const std::string pipe = m_dir->filePath(u"pipe"_s).toStdString();
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    QVERIFY(!reader.open(pipe)); // and does not wait for somebody to write
}

void RecordingTest::aTooLongLineIsRefused()
{
    const std::string file = write(kHeader);
    QVERIFY(QFile::resize(QString::fromStdString(file), 1 << 30)); // sparse: zeros without a newline
    RecordingReader reader;
    QVERIFY(reader.open(file));
    QCOMPARE(reader.next(), RecordingReader::Line::Error);
    QCOMPARE(reader.error().line, 2u);
    QCOMPARE(reader.error().what, std::string("longer than 67108864 bytes"));
}

QTEST_GUILESS_MAIN(RecordingTest)
#include "RecordingTest.moc"
