// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AnswerText.h"
#include "RequestReader.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::demo;

/// What the fault proxy knows of HTTP.
class FaultRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheBordersOfRequests_data();
    void findsTheBordersOfRequests();
    void readsTheHead();
    void knowsWhereARequestLeads_data();
    void knowsWhereARequestLeads();
    void writesTheHeadForTheServerItself();
    void writesTheAnswer_data();
    void writesTheAnswer();
};

void FaultRequestTest::findsTheBordersOfRequests_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("parts"); // H for a head, B for bytes, with their lengths
    QTest::addColumn<bool>("opaque");
    const QByteArray get = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n"; // 28 bytes
    QTest::newRow("nothing") << QByteArray() << QByteArray() << false;
    QTest::newRow("one") << get << QByteArray("H28") << false;
    QTest::newRow("not whole") << get.chopped(1) << QByteArray() << false;
    QTest::newRow("two") << get + get << QByteArray("H28H28") << false;
    QTest::newRow("a body") << "POST / HTTP/1.1\r\ncontent-LENGTH:  5 \r\n\r\nhello" + get
                            << QByteArray("H40B5H28") << false;
    QTest::newRow("upgrade") << QByteArray("GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n\x81\x82xyz")
                             << QByteArray("H38B5") << true;
    QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                             << QByteArray("H47B5") << true;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00GET / HTTP/1.1\r\n\r\n", 23) << QByteArray("B23")
                         << true;
    QTest::newRow("no HTTP") << QByteArray("HELO there\r\n\r\n") << QByteArray("B14") << true;
    QTest::newRow("lower case") << QByteArray("get / HTTP/1.1\r\n\r\n") << QByteArray("B18") << true;
    QTest::newRow("endless head") << "GET /" + QByteArray(70'000, 'a') << QByteArray("B70005") << true;
    QTest::newRow("connect") << "CONNECT h:1 HTTP/1.1\r\n\r\n" + get << QByteArray("H24B28") << true;
}

void FaultRequestTest::findsTheBordersOfRequests()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, parts);
    QFETCH(bool, opaque);
    for (const qsizetype step : {input.size() + 1, qsizetype(1)}) {
        RequestReader reader;
        QByteArray found;
        qsizetype bytes = 0;
        const auto flush = [&] {
            if (bytes > 0)
                found += 'B' + QByteArray::number(std::exchange(bytes, 0));
        };
        for (qsizetype from = 0; from < input.size(); from += step) {
            reader.push(input.mid(from, step).toStdString());
            for (auto part = reader.next(); part != RequestReader::Part::None; part = reader.next()) {
                if (part == RequestReader::Part::Bytes) {
                    bytes += qsizetype(reader.bytes().size());
                    continue;
                }
                flush();
                found += 'H' + QByteArray::number(reader.head().text.size());
            }
        }
        flush();
        QCOMPARE(found, parts);
        QCOMPARE(reader.opaque(), opaque);
    }
}

void FaultRequestTest::readsTheHead()
{
    RequestReader reader;
    reader.push("GET /v1/feeds/prices/sse?a=b HTTP/1.1\r\nAccept: x\r\nhOST:\t 127.0.0.1:80 \r\n\r\n");
    QCOMPARE(reader.next(), RequestReader::Part::Head);
    QCOMPARE(reader.head().method, std::string("GET"));
    QCOMPARE(reader.head().target, std::string("/v1/feeds/prices/sse?a=b"));
    QCOMPARE(reader.head().host, std::string("127.0.0.1:80"));
}

void FaultRequestTest::knowsWhereARequestLeads_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("aim");
    QTest::newRow("connect") << QByteArray("CONNECT") << QByteArray("feed.example:443")
                             << QByteArray("feed.example 443 ");
    QTest::newRow("connect IPv6") << QByteArray("CONNECT") << QByteArray("[::1]:8080")
                                  << QByteArray("::1 8080 ");
    QTest::newRow("connect without port") << QByteArray("CONNECT") << QByteArray("h") << QByteArray("h  ");
    QTest::newRow("absolute") << QByteArray("GET") << QByteArray("http://h:81/a?b")
                              << QByteArray("h 81 /a?b");
    QTest::newRow("no port") << QByteArray("GET") << QByteArray("HTTP://h/a") << QByteArray("h 80 /a");
    QTest::newRow("no path") << QByteArray("GET") << QByteArray("http://h?b") << QByteArray("h 80 /?b");
    QTest::newRow("IPv6") << QByteArray("GET") << QByteArray("http://[::1]/") << QByteArray("::1 80 /");
    QTest::newRow("path alone") << QByteArray("GET") << QByteArray("/a") << QByteArray("  ");
    QTest::newRow("https") << QByteArray("GET") << QByteArray("https://h/") << QByteArray("  ");
    QTest::newRow("broken") << QByteArray("GET") << QByteArray("http://[::1/") << QByteArray(" 80 /");
}

void FaultRequestTest::knowsWhereARequestLeads()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, aim);
    const RequestAim found = aimOf({method.toStdString(), target.toStdString(), {}, {}});
    QCOMPARE(QByteArray::fromStdString(found.host + ' ' + found.port + ' ' + found.path), aim);
}

void FaultRequestTest::writesTheHeadForTheServerItself()
{
    RequestReader reader;
    reader.push("GET http://h:81/a?b HTTP/1.1\r\nHost: h:81\r\nProxy-Connection: Keep-Alive\r\nX: y\r\n\r\n");
    QCOMPARE(reader.next(), RequestReader::Part::Head);
    QCOMPARE(withoutProxy(reader.head(), aimOf(reader.head())),
             std::string("GET /a?b HTTP/1.1\r\nHost: h:81\r\nX: y\r\n\r\n"));
}

void FaultRequestTest::writesTheAnswer_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *target, int status, const char *retryAfter,
                        const char *location, const char *type, const char *body, const char *text) {
        QTest::newRow(name) << QByteArray(target) << status << QByteArray(retryAfter) << QByteArray(location)
                            << QByteArray(type) << QByteArray(body) << QByteArray(text);
    };
    row("F19 bad gateway", "/a", 502, "", "", "", "",
        "HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    row("F20 busy", "/a", 503, "7", "", "", "",
        "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 7\r\nContent-Length: "
        "0\r\n\r\n");
    row("F23 ended", "/a", 204, "", "", "", "x", "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    row("F24 captive portal", "/a", 200, "", "", "text/html", "<b>",
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<b>");
    row("F26 loop", "/a?b=c", 301, "", "loop", "", "",
        "HTTP/1.1 301 Moved Permanently\r\nConnection: close\r\nLocation: http://h:81/a?b=c\r\n"
        "Content-Length: 0\r\n\r\n");
    row("F26 loop through a proxy", "http://h:81/a", 302, "", "loop", "", "",
        "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: http://h:81/a\r\nContent-Length: 0\r\n\r\n");
    row("F27 elsewhere", "/a", 307, "", "http://other/", "", "",
        "HTTP/1.1 307 Temporary Redirect\r\nConnection: close\r\nLocation: http://other/\r\n"
        "Content-Length: 0\r\n\r\n");
}

void FaultRequestTest::writesTheAnswer()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(QByteArray, location);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, text);
    const FaultAnswer answer{std::uint16_t(status), retryAfter.toStdString(), location.toStdString(),
                             type.toStdString(), body.toStdString()};
    const RequestHead request{"GET", target.toStdString(), "h:81", {}};
    QCOMPARE(QByteArray::fromStdString(answerText(answer, request)), text);
}

QTEST_APPLESS_MAIN(FaultRequestTest)
#include "FaultRequestTest.moc"
