// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DataContract.h"

#include <QTest>

#include <utility>

namespace steadfeed::test {

void DataContract::bytesAreToldBeforeTheirEvents()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({ContractScript().accept().event("abc").event("defgh").end()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    std::size_t data = 0;
    bool early = false;
    sink.onFrame = [&] {
        data += sink.events.back().data.size();
        early |= sink.bytes < data;
    };
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(data, 8u);
    QVERIFY(!early);
}

void DataContract::textArrivesAsItIs()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const QList<QByteArray> texts{R"({"p":1.50,"q":"\u00e4\n"})",
                                  "\xC3\xA4 \xE2\x82\xAC \xF0\x9F\x98\x80 \xEF\xBF\xBF \xE2\x80\xAE <b>&lt;",
                                  " with space around ", "a\xEF\xBB\xBF", QByteArray(200'000, 'x')};
    ContractScript script = ContractScript().accept();
    for (const QByteArray &text : texts)
        script.event(text);
    const auto server = column->serve({script.end()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.events.size(), static_cast<std::size_t>(texts.size()));
    for (std::size_t i = 0; i < sink.events.size(); ++i) {
        QCOMPARE(QByteArray::fromStdString(sink.events[i].data), texts.at(static_cast<qsizetype>(i)));
        QVERIFY(!sink.events[i].binary && !sink.events[i].badText);
    }
}

void DataContract::binaryArrivesAsItIs()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const QByteArray noise = QByteArray::fromHex("00ff0d0a80c0eda080");
    const auto server = column->serve({ContractScript().accept().binary(noise).end()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.events.size(), 1u);
    QCOMPARE(QByteArray::fromStdString(sink.events[0].data), noise);
    QVERIFY(sink.events[0].binary && !sink.events[0].badText);
}

void DataContract::manyEventsArriveInOrder()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    ContractScript script = ContractScript().accept();
    QStringList expected;
    for (int i = 0; i < 100; ++i) {
        expected += QString::number(i);
        script.event(expected.last().toLatin1());
    }
    const auto server = column->serve({script.end()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE_WITH_TIMEOUT(sink.closes.size(), 1u, 60'000);
    QCOMPARE(sink.data(), expected.join(u','));
}

void DataContract::anEventAboveTheLimitIsRefused()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server =
        column->serve({ContractScript().accept().event("a").event(QByteArray(1 << 20, 'x')).event("b")});
    OpenRequest request = requestFor(server->url());
    request.maxEventBytes = 65536;
    RecordingSink sink;
    const auto transport = column->entry.create();
    transport->open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::EventTooLarge);
    QCOMPARE(sink.closes[0].args, std::vector<std::string>{"65536"});
    QCOMPARE(sink.data(), QStringLiteral("a"));
    QCOMPARE(transport->counters().oversize, 1u);
    QTRY_VERIFY(isGone(*column, *server));
}

void DataContract::everythingIsCounted()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({ContractScript().accept().event("a").event("b").end()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    for (std::size_t attempt = 1; attempt <= 2; ++attempt) {
        transport->open(requestFor(server->url()), sink);
        QTRY_COMPARE(sink.closes.size(), attempt);
        const TransportCounters counters = transport->counters();
        QCOMPARE(counters.attempts, attempt);
        QCOMPARE(counters.events, attempt * 2);
        QCOMPARE(counters.bytes, sink.bytes);
        QVERIFY(counters.bytes >= attempt * 2);
        QCOMPARE(counters.oversize + counters.badText + counters.ignoredIds, 0u);
    }
}

void DataContract::headersReachTheServer()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({ContractScript().accept().event("a").end()});
    OpenRequest request = requestFor(server->url());
    request.headers = {{"Authorization", "Bearer s3cret", true}, {"X-Mine", "yes"}};
    RecordingSink sink;
    const auto transport = column->entry.create();
    for (std::size_t attempt = 1; attempt <= 2; ++attempt) {
        transport->open(request, sink);
        QTRY_COMPARE(sink.closes.size(), attempt);
        const QByteArray received = server->received().toLower(); // newer Qt sends names so
        QVERIFY(received.count("authorization: bearer s3cret\r\n") >= static_cast<qsizetype>(attempt));
        QVERIFY(received.count("x-mine: yes\r\n") >= static_cast<qsizetype>(attempt));
    }
}

void DataContract::whatIsNoHeaderIsNeverSent()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({ContractScript().accept().event("a").end()});
    const std::string values[] = {"1\r\nX-Evil: yes", "1\n", "\r", std::string(1, '\0'), "\x1F", "\x7F"};
    RecordingSink sink;
    const auto transport = column->entry.create();
    for (const std::string &value : values) {
        OpenRequest request = requestFor(server->url());
        request.headers = {{"X-Fine", "yes"}, {"X-Bad", value}};
        sink.closes.clear();
        sink.insideCall = true;
        transport->open(request, sink);
        sink.insideCall = false;
        QTRY_COMPARE(sink.closes.size(), 1u);
        QCOMPARE(sink.reason(), ReasonCode::InvalidHeader);
        QCOMPARE(sink.closes[0].args, std::vector<std::string>{"X-Bad"});
        QVERIFY(sink.closes[0].permanent);
    }
    QVERIFY(!sink.openedInside);
    QCOMPARE(server->connections(), 0);
}

void DataContract::a401AsksForCredentials()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({ContractScript().unauthorized()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::Unauthorized);
    QCOMPARE(sink.closes[0].args, std::vector<std::string>{"401"});
    QCOMPARE(sink.closes[0].httpStatus, 401);
    QVERIFY(sink.closes[0].permanent);
    QVERIFY(sink.opens.empty());
    QCOMPARE(server->connections(), 1);
}

void DataContract::theCursorReachesTheServer()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({ContractScript().accept().event("a")});
    RecordingSink sink;
    const auto transport = column->entry.create();
    OpenRequest request = requestFor(server->url());
    transport->open(request, sink);
    QTRY_COMPARE(sink.opens.size(), 1u);
    QVERIFY(!sink.opens[0].cursorSent);

    const std::string cursor = "k3Jx9:1042";
    column->resumeAfter(request, cursor);
    transport->open(request, sink);
    QTRY_COMPARE(sink.opens.size(), 2u);
    QVERIFY(sink.opens[1].cursorSent);
    QTRY_VERIFY(server->received().contains(QByteArray::fromStdString(cursor)));
}

void DataContract::messagesOnOpenAreSent()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({ContractScript().accept()});
    OpenRequest request = requestFor(server->url());
    request.onOpen = {R"({"subscribe":"a"})", "\xC3\xA4\xF0\x9F\x98\x80"};
    RecordingSink sink;
    const auto transport = column->entry.create();
    transport->open(request, sink);
    QTRY_VERIFY(server->received().contains(QByteArray::fromStdString(request.onOpen[1])));
    const QByteArray received = server->received();
    const qsizetype first = received.indexOf(request.onOpen[0].c_str());
    QVERIFY(first >= 0 && first < received.indexOf(request.onOpen[1].c_str()));
}

void DataContract::aPingIsAnswered()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({ContractScript().accept().answerPing().answerPing().event("a").end()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    const auto ping = [&] {
        sink.insideCall = true;
        transport->ping();
        sink.insideCall = false;
    };
    sink.onOpened = ping;
    sink.onPong = [&] {
        if (sink.pongs == 1)
            ping();
    };
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.pongs, 2);
    QCOMPARE(sink.data(), QStringLiteral("a")); // a pong is no event
    QVERIFY(!sink.openedInside);
}

void DataContract::responseHeadersAreTold()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({ContractScript().accept().event("a").end()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.opens[0].httpStatus, 200);
    QVERIFY(!sink.opens[0].responseHeaders.empty());
}

void DataContract::aPauseHoldsThePeerBackAndLosesNothing()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    // Far more than the kernel holds, where it is the kernel that holds a peer back.
    const int events = column->network && !column->entry.capabilities.polls ? 400 : 50;
    const QByteArray data(64 * 1024, 'x');
    const auto server = column->serve({ContractScript().accept().hold().event(data, events).end()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    sink.onOpened = [&] { transport->setReading(false); };
    sink.onFrame = [&] { sink.events.back().data.clear(); };
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(sink.opens.size(), 1u);
    server->release();
    letTimePass(*column);
    QVERIFY(sink.closes.empty());
    // What was in hand when the pause came may still be told: a slice, or a page.
    QVERIFY2(sink.bytes <= 256u * 1024, qPrintable(QString::number(sink.bytes)));
    QVERIFY(server->bytesSent() < qint64(data.size()) * events);
    transport->setReading(true);
    QTRY_COMPARE_WITH_TIMEOUT(sink.closes.size(), 1u, 60'000);
    QCOMPARE(sink.events.size(), static_cast<std::size_t>(events));
}

} // namespace steadfeed::test
