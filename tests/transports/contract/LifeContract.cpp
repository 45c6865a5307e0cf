// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LifeContract.h"

#include <QTest>

namespace steadfeed::test {
namespace {

ContractScript threeEvents()
{
    return ContractScript().accept().event("a").event("b").event("c").end();
}

} // namespace

std::function<void()> &LifeContract::hook(RecordingSink &sink)
{
    const QString name = caseName();
    return name == u"opened"         ? sink.onOpened
           : name == u"bytesArrived" ? sink.onBytes
           : name == u"frame"        ? sink.onFrame
                                     : sink.onClosed;
}

void LifeContract::openedComesOnceAndFirst()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({threeEvents()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    QString order;
    sink.onOpened = [&] { order += u'o'; };
    sink.onBytes = [&] { order += u'b'; };
    sink.onFrame = [&] { order += u'f'; };
    sink.onClosed = [&] { order += u'c'; };
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QVERIFY2(order.startsWith(u'o') && order.count(u'o') == 1, qPrintable(order));
    QVERIFY(!sink.opens[0].finalUrl.empty());
}

void LifeContract::closedComesOnceAndLast()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({threeEvents()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.data(), QStringLiteral("a,b,c"));
    letTimePass(*column);
    QCOMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.events.size(), 3u);
    transport->close();
    QCOMPARE(sink.closes.size(), 1u);
}

void LifeContract::nothingIsToldFromInsideACall()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({threeEvents()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    // From each callback too: a call may tell nothing before it has returned.
    const auto calls = [&] {
        const bool was = std::exchange(sink.insideCall, true);
        transport->setReading(false);
        transport->setReading(true);
        transport->ping();
        sink.insideCall = was;
    };
    sink.onOpened = sink.onFrame = sink.onBytes = calls;
    sink.insideCall = true;
    transport->open(requestFor(server->url()), sink);
    sink.insideCall = false;
    calls();
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.data(), QStringLiteral("a,b,c"));
    QVERIFY(!sink.openedInside);
}

void LifeContract::afterCloseNothingComes()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({ContractScript().accept().event("a").hold().event("b", 100).end()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("a"));
    const std::size_t bytes = sink.bytes;
    transport->close();
    transport->close();
    transport->setReading(true);
    transport->ping();
    server->release();
    QTRY_VERIFY(isGone(*column, *server));
    letTimePass(*column);
    QCOMPARE(sink.data(), QStringLiteral("a"));
    QCOMPARE(sink.bytes, bytes);
    QVERIFY(sink.closes.empty());
}

void LifeContract::closeInsideACallbackIsFinal()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({threeEvents()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    int calls = 0;
    hook(sink) = [&] {
        ++calls;
        transport->close();
    };
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(calls, 1);
    const std::size_t events = sink.events.size();
    letTimePass(*column);
    QTRY_VERIFY(isGone(*column, *server));
    QCOMPARE(calls, 1);
    QCOMPARE(sink.opens.size(), 1u);
    QCOMPARE(sink.events.size(), events);
    QCOMPARE(sink.closes.size(), caseName() == u"closed" ? 1u : 0u);
}

void LifeContract::deletingInsideACallbackIsSafe()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({threeEvents()});
    RecordingSink sink;
    auto transport = column->entry.create();
    hook(sink) = [&] { transport.reset(); };
    transport->open(requestFor(server->url()), sink);
    QTRY_VERIFY(!transport);
    const std::size_t events = sink.events.size();
    letTimePass(*column);
    QTRY_VERIFY(isGone(*column, *server));
    QCOMPARE(sink.events.size(), events);
    QCOMPARE(sink.closes.size(), caseName() == u"closed" ? 1u : 0u);
}

void LifeContract::openInsideClosedIsTheNextAttempt()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({threeEvents()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    sink.onClosed = [&] {
        if (sink.closes.size() < 10)
            transport->open(requestFor(server->url()), sink);
    };
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE_WITH_TIMEOUT(sink.closes.size(), 10u, 60'000);
    QCOMPARE(sink.opens.size(), 10u);
    QCOMPARE(sink.events.size(), 30u);
    QCOMPARE(transport->counters().attempts, 10u);
}

void LifeContract::openInsideAFrameReplacesTheAttempt()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto first = column->serve({ContractScript().accept().event("a", 50).end()});
    const auto second = column->serve({ContractScript().accept().event("new").end()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    sink.onFrame = [&] {
        sink.onFrame = {};
        transport->open(requestFor(second->url()), sink);
    };
    transport->open(requestFor(first->url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.data(), QStringLiteral("a,new"));
    QCOMPARE(sink.opens.size(), 2u);
}

void LifeContract::openWhileOpenReplacesTheAttempt()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto first = column->serve({ContractScript().accept().event("old")});
    const auto second = column->serve({ContractScript().accept().event("new")});
    RecordingSink sink;
    const auto transport = column->entry.create();
    transport->open(requestFor(first->url()), sink);
    transport->open(requestFor(second->url()), sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("new"));
    QCOMPARE(sink.opens.size(), 1u);
    QVERIFY(sink.closes.empty());
    transport->open(requestFor(first->url()), sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("new,old"));
    QVERIFY(sink.closes.empty());
    QTRY_VERIFY(isGone(*column, *second));
}

void LifeContract::nothingOfAnAttemptReachesTheNext()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const bool byPeer = caseName() == u"after closed()";
    ContractScript first = ContractScript().accept().event("a").halfEvent("left over");
    const auto server = column->serve({byPeer ? first.end() : first, ContractScript().accept().event("new")});
    RecordingSink sink;
    const auto transport = column->entry.create();
    transport->open(requestFor(server->url()), sink);
    if (byPeer) {
        QTRY_COMPARE(sink.closes.size(), 1u);
    } else {
        QTRY_COMPARE(sink.data(), QStringLiteral("a"));
        transport->close();
    }
    transport->open(requestFor(server->url()), sink);
    QTRY_VERIFY(sink.events.size() >= 2); // one that polls may have asked, and been told, again
    QCOMPARE(sink.events[0].data, std::string("a"));
    QCOMPARE(sink.events[1].data, std::string("new"));
    QCOMPARE(sink.opens.size(), 2u);
    QCOMPARE(sink.closes.size(), byPeer ? 1u : 0u);
}

void LifeContract::callsWithNothingOpenAreHarmless()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({threeEvents()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    for (std::size_t attempt = 1; attempt <= 2; ++attempt) {
        transport->close();
        transport->setReading(false);
        transport->setReading(true);
        transport->ping();
        transport->open(requestFor(server->url()), sink);
        QTRY_COMPARE(sink.closes.size(), attempt);
        QCOMPARE(sink.events.size(), attempt * 3);
    }
}

void LifeContract::aRefusedConnectionIsToldLater()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    auto server = column->serve({threeEvents()});
    const std::string nobody = server->url();
    server.reset();
    RecordingSink sink;
    const auto transport = column->entry.create();
    sink.insideCall = true;
    transport->open(requestFor(nobody), sink);
    sink.insideCall = false;
    QTRY_COMPARE(sink.closes.size(), 1u);
    QVERIFY(!sink.openedInside);
    QCOMPARE(sink.reason(), ReasonCode::ConnectionRefused);
    QVERIFY(!sink.closes[0].permanent);
    QVERIFY(sink.opens.empty());
}

void LifeContract::aSilentPeerIsWaitedForUntilClose()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    const auto server = column->serve({ContractScript()});
    RecordingSink sink;
    const auto transport = column->entry.create();
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(server->openConnections(), 1);
    letTimePass(*column);
    QVERIFY(sink.opens.empty() && sink.closes.empty());
    transport->close();
    QTRY_VERIFY(isGone(*column, *server));
    QVERIFY(sink.opens.empty() && sink.closes.empty());
}

void LifeContract::anUnusableUrlIsToldLater()
{
    const ContractColumn *column = this->column();
    if (!column)
        return;
    RecordingSink sink;
    const auto transport = column->entry.create();
    sink.insideCall = true;
    transport->open(requestFor("nonsense://[not a url"), sink);
    sink.insideCall = false;
    QTRY_COMPARE(sink.closes.size(), 1u);
    QVERIFY(!sink.openedInside);
    QCOMPARE(sink.reason(), ReasonCode::InvalidUrl);
    QVERIFY(sink.closes[0].permanent);
    QVERIFY(sink.opens.empty());
}

} // namespace steadfeed::test
