// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditChain.h"
#include "AuditFramePromise.h"
#include "Random.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

/// Both ends speak the same, and what is no message of the protocol says why and is nothing else.
class AuditFrameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsReadAsItIsMeant_data();
    void aMessageIsReadAsItIsMeant();
    void whatIsWrittenIsReadTheSame();
    void aBodyComesOverByteForByte_data();
    void aBodyComesOverByteForByte();
    void whatIsNotOfTheProtocolSaysWhy_data();
    void whatIsNotOfTheProtocolSaysWhy();
    void anUnknownTypeIsNoError_data();
    void anUnknownTypeIsNoError();
    void ofDuplicateMembersTheLastCounts();
    void sizesAndTimesStayWithinReason_data();
    void sizesAndTimesStayWithinReason();
    void wordsForPeopleAreCutBetweenCharacters();
    void theLargestFramesFit();
    void noBytesBreakThePromises();
};

namespace {

const std::string kClient = "c_0123456789abcdef0123456789abcdef";
const std::string kId = "01HWTXJ5M3QJZ6T6W2N5X8Y4KA";

AuditHash hashOf(std::uint8_t fill)
{
    AuditHash hash{};
    hash.fill(fill);
    return hash;
}

/// The hash of hashOf(0xab) as it stands in a frame.
std::string hex(char digit)
{
    return std::string(64, digit);
}

QByteArray bytes(const std::string &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

std::string why(const std::string &text)
{
    const AuditFrame frame = readAuditFrame(text);
    const auto *unreadable = std::get_if<AuditUnreadable>(&frame);
    return unreadable ? unreadable->why : std::string();
}

/// With all members that it must have, but without its closing brace, so that a later one can be put behind.
const std::string kAct =
    R"({"t":"act","seq":116,"id":")" + kId +
    R"(","ts":"2024-05-01T12:00:00.123Z","kind":"ack_alert","body":"{\"alert\":\"a-17\"}",)" + R"("prev":")" +
    hex('1') + R"(","hash":")" + hex('2') + '"';
const std::string kHello = R"({"t":"hello","v":1,"client":")" + kClient +
                           R"(","session":7,"first":112,"next":118,"acked":111,"chain":")" + hex('1') +
                           R"(","verdict":")" + hex('2') + '"';
const std::string kWelcome = R"({"t":"welcome","v":1,"client":")" + kClient + R"(","acked":115,"chain":")" +
                             hex('1') + R"(","verdict":")" + hex('2') +
                             R"(","refused":[{"seq":113,"code":"FORBIDDEN","msg":"No"}],"role":"trader",)" +
                             R"("may":["ack_alert","note"],"max_inflight":16,"max_bytes":65536,"hb_ms":5000)";
const std::string kAck =
    R"({"t":"ack","upto":116,"chain":")" + hex('1') + R"(","verdict":")" + hex('2') + '"';
const std::string kFinal = R"({"t":"nack","seq":117,"final":true,"code":"FORBIDDEN","msg":"No","chain":")" +
                           hex('1') + R"(","verdict":")" + hex('2') + '"';
const std::string kLater = R"({"t":"nack","seq":118,"final":false,"code":"BUSY","retry_ms":2000)";

} // namespace

Q_DECLARE_METATYPE(AuditFrame)

void AuditFrameTest::aMessageIsReadAsItIsMeant_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<AuditFrame>("frame");
    const AuditHash one = hashOf(0x11);
    const AuditHash two = hashOf(0x22);
    AuditHello hello;
    hello.client = kClient;
    hello.session = 7;
    hello.next = 118;
    hello.acked = 111;
    hello.chain = one;
    hello.verdict = two;
    QTest::newRow("hello") << bytes(kHello + "}") << AuditFrame(hello);
    AuditWelcome welcome;
    welcome.client = kClient;
    welcome.acked = 115;
    welcome.chain = one;
    welcome.verdict = two;
    welcome.refused = {{113, "FORBIDDEN", "No"}};
    welcome.role = "trader";
    welcome.may = {"ack_alert", "note"};
    welcome.maxInFlight = 16;
    welcome.heartbeat = 5s;
    QTest::newRow("welcome") << bytes(kWelcome + "}") << AuditFrame(welcome);
    AuditAction action;
    action.seq = 116;
    action.id = kId;
    action.ms = 1'714'564'800'123;
    action.kind = "ack_alert";
    action.body = R"({"alert":"a-17"})";
    action.prev = one;
    action.hash = two;
    QTest::newRow("act") << bytes(kAct + "}") << AuditFrame(AuditAct{action});
    QTest::newRow("ack") << bytes(kAck + "}") << AuditFrame(AuditAck{116, one, two});
    QTest::newRow("final nack") << bytes(kFinal + "}")
                                << AuditFrame(AuditNack{true, {117, "FORBIDDEN", "No"}, one, two, 0ms});
    QTest::newRow("nack for now") << bytes(kLater + "}")
                                  << AuditFrame(AuditNack{false, {118, "BUSY", ""}, {}, {}, 2s});
    QTest::newRow("resend") << QByteArray(R"({"t":"resend","from":117})") << AuditFrame(AuditResend{117});
    QTest::newRow("bye") << QByteArray(R"({"t":"bye","code":4200,"msg":"restart"})")
                         << AuditFrame(AuditBye{4200, "restart"});
    QTest::newRow("members that nobody knows")
        << QByteArray(R"({"x":[{"y":null}],"t":"resend","from":117,"z":1e300})")
        << AuditFrame(AuditResend{117});
    QTest::newRow("the highest number") << QByteArray(R"({"t":"resend","from":9223372036854775807})")
                                        << AuditFrame(AuditResend{9223372036854775807u});
}

void AuditFrameTest::aMessageIsReadAsItIsMeant()
{
    QFETCH(QByteArray, text);
    QFETCH(AuditFrame, frame);
    QVERIFY2(readAuditFrame(text.toStdString()) == frame, why(text.toStdString()).c_str());
    QVERIFY(readAuditFrame(writeAuditFrame(frame)) == frame);
}

namespace {

/// Any frame that a well-behaved end may write.
class AnyFrame
{
public:
    explicit AnyFrame(Random &random) : m_random(random) {}

    AuditFrame make()
    {
        switch (m_random.below(7)) {
        case 0: {
            AuditHello f;
            f.client = client();
            f.session = number();
            f.acked = m_random.below(1'000'000);
            f.next = f.acked + 1 + m_random.below(1000);
            f.chain = hash();
            f.verdict = hash();
            return f;
        }
        case 1: {
            AuditWelcome f;
            f.client = client();
            f.acked = number();
            f.chain = hash();
            f.verdict = hash();
            for (auto left = m_random.below(33); left > 0; --left)
                f.refused.push_back(refusal());
            f.role = "r" + text(60);
            for (auto left = m_random.below(20); left > 0; --left)
                f.may.push_back(letters("abcxyz_"));
            f.maxInFlight = 1 + static_cast<std::uint32_t>(m_random.below(kAuditWindow));
            f.heartbeat = std::chrono::milliseconds{m_random.below(3'600'001)};
            return f;
        }
        case 2: {
            AuditAction action;
            action.seq = number();
            action.id = kId;
            action.ms = static_cast<std::int64_t>(m_random.below(315'569'520'000'000)) - 62'167'219'200'000;
            action.kind = letters("abcxyz_");
            action.body = text(1000);
            action.prev = hash();
            action.hash = hash();
            return AuditAct{action};
        }
        case 3:
            return AuditAck{number(), hash(), hash()};
        case 4:
            if (m_random.below(2) == 0)
                return AuditNack{true, refusal(), hash(), hash(), 0ms};
            return AuditNack{false, refusal(), {}, {}, std::chrono::milliseconds{m_random.below(300'001)}};
        case 5:
            return AuditResend{number()};
        default:
            return AuditBye{static_cast<int>(m_random.below(5000)), text(100)};
        }
    }

private:
    std::uint64_t number() { return m_random.next() >> (1 + m_random.below(63)); }
    std::string client()
    {
        std::string client = "c_";
        while (client.size() < 34)
            client += "0123456789abcdef"[m_random.below(16)];
        return client;
    }
    AuditHash hash()
    {
        AuditHash hash{};
        for (std::uint8_t &byte : hash)
            byte = static_cast<std::uint8_t>(m_random.next());
        return hash;
    }
    std::string letters(std::string_view of)
    {
        std::string name;
        for (auto left = 1 + m_random.below(32); left > 0; --left)
            name += of[m_random.below(of.size())];
        return name;
    }
    AuditRefusal refusal() { return {number(), letters("ABCXYZ_"), text(200)}; }
    /// Of up to \a most bytes: all of ASCII but NUL, and characters of two to four bytes.
    std::string text(std::size_t most)
    {
        std::string text;
        const std::size_t length = m_random.below(most);
        while (text.size() + 4 <= length) {
            switch (m_random.below(6)) {
            case 0:
                text += "\xc3\xa4";
                break;
            case 1:
                text += "\xe2\x80\xa8";
                break;
            case 2:
                text += "\xf0\x9f\x98\x80";
                break;
            default:
                text += static_cast<char>(1 + m_random.below(127));
            }
        }
        return text;
    }

    Random &m_random;
};

} // namespace

void AuditFrameTest::whatIsWrittenIsReadTheSame()
{
    constexpr std::uint64_t seed = 5;
    Random random(seed);
    AnyFrame any(random);
    for (int i = 0; i < 20'000; ++i) {
        const AuditFrame frame = any.make();
        const std::string text = writeAuditFrame(frame);
        QVERIFY2(text.size() <= kAuditFrameMax && text.find('\n') == std::string::npos, text.c_str());
        QVERIFY2(readAuditFrame(text) == frame, (std::to_string(i) + ": " + why(text) + ' ' + text).c_str());
    }
}

void AuditFrameTest::aBodyComesOverByteForByte_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("spaces and order") << QByteArray("{ \"b\" : 1.50 ,\t\"a\":1e2 }");
    QTest::newRow("line breaks") << QByteArray("{\r\n}");
    QTest::newRow("escapes within") << QByteArray(R"({"a":"\u00e4\n\"\\\/"})");
    QTest::newRow("duplicate members") << QByteArray(R"({"a":1,"a":2})");
    QTest::newRow("other alphabets") << QByteArray("{\"note\":\"Größe 価格 😀\"}");
    QTest::newRow("delete") << QByteArray("{\"a\":\"\x7f\"}");
    QTest::newRow("a long number") << QByteArray(R"({"limit":123456789012345678901234567890.10})");
}

void AuditFrameTest::aBodyComesOverByteForByte()
{
    QFETCH(QByteArray, body);
    AuditAct act;
    act.action.seq = 1;
    act.action.id = kId;
    act.action.kind = "note";
    act.action.body = body.toStdString();
    const AuditFrame frame = readAuditFrame(writeAuditFrame(act));
    QVERIFY(std::holds_alternative<AuditAct>(frame));
    QCOMPARE(bytes(std::get<AuditAct>(frame).action.body), body);
}

void AuditFrameTest::whatIsNotOfTheProtocolSaysWhy_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("named"); ///< in the explanation
    const auto row = [](const char *name, const std::string &text, const char *named) {
        QTest::newRow(name) << bytes(text) << QByteArray(named);
    };
    row("nothing", "", "");
    row("white space", "  \n", "");
    row("no JSON", "hello", "");
    row("cut", kAck, "");
    row("two objects", kAck + "}" + kAck + "}", "");
    row("an array", "[]", "object");
    row("a number", "17", "object");
    row("no type", "{}", "t:");
    row("a type that is no text", R"({"t":1})", "t:");
    row("no UTF-8", "{\"t\":\"bye\",\"code\":1,\"msg\":\"\xff\"}", "");
    row("a raw line break in a text", "{\"t\":\"bye\",\"code\":1,\"msg\":\"a\nb\"}", "");
    row("a raw NUL", std::string("{\"t\":\"bye\",\"code\":1,\"msg\":\"a\0b\"}", 33), "");
    row("NUL behind it", kAck + "}" + std::string(1, '\0'), "");
    row("a lone high surrogate", R"({"t":"bye","code":1,"msg":"\ud800"})", "");
    row("a lone low surrogate", R"({"t":"bye","code":1,"msg":"\udc00x"})", "");
    row("too deep", R"({"t":"bye","code":1,"x":)" + std::string(5000, '[') + std::string(5000, ']') + "}",
        "");
    row("too large", kAck + R"(,"x":")" + std::string(kAuditFrameMax, 'x') + "\"}", "64 KiB");

    row("a fraction", R"({"t":"resend","from":1.0})", "from:");
    row("an exponent", R"({"t":"resend","from":1e3})", "from:");
    row("a negative number", R"({"t":"resend","from":-1})", "from:");
    row("2^63", R"({"t":"resend","from":9223372036854775808})", "from:");
    row("2^64", R"({"t":"resend","from":18446744073709551616})", "");
    row("a number of 400 digits", R"({"t":"resend","from":)" + std::string(400, '9') + "}", "");
    row("a number beyond doubles", R"({"t":"resend","from":1,"x":1e999})", "");
    row("a number as text", R"({"t":"resend","from":"1"})", "from:");
    row("no number", R"({"t":"resend"})", "from:");
    row("null", R"({"t":"resend","from":null})", "from:");
    row("a close code of five digits", R"({"t":"bye","code":42000})", "code:");

    row("a short hash", kAck + R"(,"chain":"1234"})", "chain:");
    row("a long hash", kAck + R"(,"chain":")" + hex('1') + "1\"}", "chain:");
    row("no hexadecimal digit", kAck + R"(,"chain":")" + hex('g') + "\"}", "chain:");
    row("a hash with a sign", kAck + R"(,"chain":"-)" + hex('1').substr(1) + "\"}", "chain:");
    row("no verdict", R"({"t":"ack","upto":1,"chain":")" + hex('1') + "\"}", "verdict:");

    row("a client of another form", kHello + R"(,"client":"c_12"})", "client:");
    row("a client of capitals", kHello + R"(,"client":"c_0123456789ABCDEF0123456789ABCDEF"})", "client:");
    row("next not above acked", kHello + R"(,"next":111})", "next:");
    row("a version that is text", kHello + R"(,"v":"1"})", "v:");

    row("an id with lower case", kAct + R"(,"id":"01hwtxj5m3qjz6t6w2n5x8y4ka"})", "id:");
    row("a short id", kAct + R"(,"id":"01HW"})", "id:");
    row("a kind with capitals", kAct + R"(,"kind":"Flag"})", "kind:");
    row("no kind", kAct + R"(,"kind":""})", "kind:");
    row("a kind of 33", kAct + R"(,"kind":")" + std::string(33, 'a') + "\"}", "kind:");
    row("a body that is an object", kAct + R"(,"body":{"alert":"a-17"}})", "body:");
    row("a body of more than 8 KiB", kAct + R"(,"body":")" + std::string(kAuditBodyMax + 1, 'x') + "\"}",
        "body:");
    row("a body with NUL", kAct + R"(,"body":"{\u0000}"})", "body:");
    for (const char *time :
         {"2024-05-01T12:00:00Z", "2024-05-01T12:00:00.123", "2024-05-01 12:00:00.123Z",
          "2024-05-01T12:00:00.1234Z", "2024-05-01T12:00:00.123+00:00", "2024-13-01T12:00:00.123Z",
          "2023-02-29T12:00:00.123Z", "2024-05-01T24:00:00.000Z", "2024-05-01T12:60:00.000Z",
          "2024-05-01T12:00:60.000Z", "", "1714564800123"})
        QTest::addRow("time %s", time) << bytes(kAct + R"(,"ts":")" + time + "\"}") << QByteArray("ts:");

    row("final that is a number", kFinal + R"(,"final":1})", "final:");
    row("a final one without its hash", R"({"t":"nack","seq":1,"final":true,"code":"NO"})", "chain:");
    row("one for now without its wait", R"({"t":"nack","seq":1,"final":false,"code":"NO"})", "retry_ms:");
    row("a code with lower case", kLater + R"(,"code":"busy"})", "code:");
    row("no code", kLater + R"(,"code":""})", "code:");
    row("a code of 33", kLater + R"(,"code":")" + std::string(33, 'A') + "\"}", "code:");
    row("words that are none", kLater + R"(,"msg":7})", "msg:");

    row("refused that is no array", kWelcome + R"(,"refused":{}})", "refused:");
    row("refused without number", kWelcome + R"(,"refused":[{"code":"NO"}]})", "refused:");
    row("refused with a number", kWelcome + R"(,"refused":[1]})", "refused:");
    std::string many = R"(,"refused":[{"seq":1,"code":"N"})";
    for (int i = 0; i < 1024; ++i)
        many += R"(,{"seq":1,"code":"N"})";
    row("refused 1025 times", kWelcome + many + "]}", "refused:");
    row("may that is text", kWelcome + R"(,"may":"note"})", "may:");
    row("may a kind that is none", kWelcome + R"(,"may":["NOTE"]})", "may:");
    row("no role", kWelcome + R"(,"role":""})", "role:");
    row("no window", kWelcome + R"(,"max_inflight":null})", "max_inflight:");
}

void AuditFrameTest::whatIsNotOfTheProtocolSaysWhy()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, named);
    const std::string told = why(text.toStdString());
    QVERIFY(!told.empty());
    QVERIFY2(named.isEmpty() || bytes(told).startsWith(named) || bytes(told).contains(named), told.c_str());
}

void AuditFrameTest::anUnknownTypeIsNoError_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("heartbeat") << QByteArray(R"({"t":"hb"})") << QByteArray("hb");
    QTest::newRow("of a later version")
        << QByteArray(R"({"t":"poll","seq":-1,"from":{}})") << QByteArray("poll");
    QTest::newRow("in capitals") << QByteArray(R"({"t":"ACK"})") << QByteArray("ACK");
}

void AuditFrameTest::anUnknownTypeIsNoError()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, type);
    const AuditFrame frame = readAuditFrame(text.toStdString());
    QVERIFY(frame == AuditFrame(AuditUnknown{type.toStdString()}));
    QCOMPARE(writeAuditFrame(frame), std::string());
}

void AuditFrameTest::ofDuplicateMembersTheLastCounts()
{
    QVERIFY(readAuditFrame(R"({"t":"bye","from":1,"t":"resend","from":2})") == AuditFrame(AuditResend{2}));
    QVERIFY(why(R"({"t":"resend","from":2,"from":"x"})").starts_with("from:"));
    const AuditFrame act = readAuditFrame(kAct + R"(,"body":"{}"})");
    QVERIFY(std::holds_alternative<AuditAct>(act));
    QCOMPARE(std::get<AuditAct>(act).action.body, std::string("{}"));
}

void AuditFrameTest::sizesAndTimesStayWithinReason_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<quint64>("maxInFlight");
    QTest::addColumn<qint64>("heartbeatMs");
    const quint64 window = 16; // kWelcome's
    const qint64 heartbeat = 5000;
    QTest::newRow("as it is") << QByteArray() << window << heartbeat;
    QTest::newRow("no window") << QByteArray(R"(,"max_inflight":0)") << quint64(1) << heartbeat;
    QTest::newRow("the widest") << QByteArray(R"(,"max_inflight":32)") << quint64(32) << heartbeat;
    QTest::newRow("too wide") << QByteArray(R"(,"max_inflight":9223372036854775807)") << quint64(32)
                              << heartbeat;
    QTest::newRow("no heartbeat") << QByteArray(R"(,"hb_ms":0)") << window << qint64(0);
    QTest::newRow("an hour") << QByteArray(R"(,"hb_ms":3600000)") << window << qint64(3'600'000);
    QTest::newRow("too rare") << QByteArray(R"(,"hb_ms":9223372036854775807)") << window << qint64(3'600'000);
}

void AuditFrameTest::sizesAndTimesStayWithinReason()
{
    QFETCH(QByteArray, member);
    const AuditFrame frame = readAuditFrame(kWelcome + member.toStdString() + "}");
    QVERIFY(std::holds_alternative<AuditWelcome>(frame));
    QTEST(quint64(std::get<AuditWelcome>(frame).maxInFlight), "maxInFlight");
    QTEST(qint64(std::get<AuditWelcome>(frame).heartbeat.count()), "heartbeatMs");

    const AuditFrame nack = readAuditFrame(kLater + R"(,"retry_ms":9000000000})");
    QVERIFY(std::holds_alternative<AuditNack>(nack));
    QCOMPARE(std::get<AuditNack>(nack).retry.count(), 300'000);
}

void AuditFrameTest::wordsForPeopleAreCutBetweenCharacters()
{
    std::string words = "x";
    while (words.size() < 2000)
        words += "\xe2\x82\xac";
    const AuditFrame frame = readAuditFrame(kLater + R"(,"msg":")" + words + "\"}");
    QVERIFY(std::holds_alternative<AuditNack>(frame));
    const std::string &text = std::get<AuditNack>(frame).refusal.text;
    QCOMPARE(text, words.substr(0, 1 + 3 * ((kAuditWordsMax - 1) / 3)));
}

void AuditFrameTest::theLargestFramesFit()
{
    AuditAct act;
    act.action.seq = 9223372036854775807u;
    act.action.id = kId;
    act.action.kind = std::string(32, 'a');
    act.action.body = '{' + std::string(kAuditBodyMax - 2, '\n') + '}'; // each six bytes on the wire
    QVERIFY(writeAuditFrame(act).size() <= kAuditFrameMax);
    QVERIFY(readAuditFrame(writeAuditFrame(act)) == AuditFrame(act));

    // As many rejected as can have been on their way.
    AuditWelcome welcome;
    welcome.client = kClient;
    welcome.role = std::string(64, 'r');
    welcome.may.assign(64, std::string(32, 'a'));
    welcome.refused.assign(kAuditWindow,
                           {9223372036854775807u, std::string(32, 'A'), std::string(kAuditWordsMax, 'x')});
    QVERIFY(writeAuditFrame(welcome).size() <= kAuditFrameMax);
    QVERIFY(readAuditFrame(writeAuditFrame(welcome)) == AuditFrame(welcome));
}

void AuditFrameTest::noBytesBreakThePromises()
{
    constexpr std::uint64_t seed = 6;
    Random random(seed);
    AnyFrame any(random);
    int readable = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text = writeAuditFrame(any.make());
        for (auto left = 1 + random.below(4); left > 0; --left) {
            const std::size_t at = random.below(text.size());
            switch (random.below(4)) {
            case 0:
                text[at] = static_cast<char>(text[at] ^ (1 << random.below(8)));
                break;
            case 1:
                text.erase(at, 1 + random.below(8));
                break;
            case 2:
                text.insert(at, text.substr(random.below(text.size()), random.below(20)));
                break;
            default:
                text[at] = static_cast<char>(random.next());
            }
            if (text.empty())
                break;
        }
        const std::string broken = brokenPromise(text);
        QVERIFY2(broken.empty(), (broken + ": " + text).c_str());
        readable += std::holds_alternative<AuditUnreadable>(readAuditFrame(text)) ? 0 : 1;
    }
    QVERIFY2(readable > 500, std::to_string(readable).c_str()); // else nothing was looked at
}

QTEST_APPLESS_MAIN(AuditFrameTest)
#include "AuditFrameTest.moc"
