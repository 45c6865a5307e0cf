// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PollRequest.h"

#include <QTest>

using namespace steadfeed::demo;

class PollRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsQueries_data();
    void readsQueries();
    void refusesWhatIsOutOfRange_data();
    void refusesWhatIsOutOfRange();
};

void PollRequestTest::readsQueries_data()
{
    QTest::addColumn<QByteArray>("after"); // "": none
    QTest::addColumn<int>("wait");
    QTest::addColumn<int>("limit");
    QTest::newRow("") << QByteArray() << 0 << 10'000;
    QTest::newRow("after=&wait=&limit=") << QByteArray() << 0 << 10'000;
    QTest::newRow("after=e:7&wait=60&limit=1") << QByteArray("e:7") << 60 << 1;
    QTest::newRow("after=e%3A7&wait=0&limit=10000&more=1") << QByteArray("e:7") << 0 << 10'000;
}

void PollRequestTest::readsQueries()
{
    QFETCH(QByteArray, after);
    PollRequest request;
    QVERIFY(parsePollRequest(QTest::currentDataTag(), request).ok());
    QCOMPARE(request.after.has_value(), !after.isEmpty());
    if (request.after)
        QCOMPARE(request.after->epoch + ':' + std::to_string(request.after->seq), after.toStdString());
    QTEST(int(request.wait.count()), "wait");
    QTEST(int(request.limit), "limit");
}

void PollRequestTest::refusesWhatIsOutOfRange_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *query : {"after=7", "after=e", "after=e:", "after=e:01", "after=e:-1"})
        QTest::newRow(query) << QByteArray("bad_last_event_id");
    for (const char *query :
         {"wait=61", "wait=-1", "wait=1.5", "wait=x", "wait=1x", "wait=99999999999999999999", "limit=0",
          "limit=10001", "limit=-1", "limit=x", "limit=+1", "limit= 1"})
        QTest::newRow(query) << QByteArray("bad_parameter");
}

void PollRequestTest::refusesWhatIsOutOfRange()
{
    PollRequest request;
    const HttpVerdict verdict = parsePollRequest(QTest::currentDataTag(), request);
    QCOMPARE(verdict.status, 400U);
    QTEST(QByteArray(verdict.code.data(), qsizetype(verdict.code.size())), "code");
}

QTEST_APPLESS_MAIN(PollRequestTest)
#include "PollRequestTest.moc"
