// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamPosition.h"

#include <QtTest>

using namespace steadfeed;
using Error = StreamPosition::Error;

class StreamPositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyTheOneWayToWriteAPosition_data();
    void readsOnlyTheOneWayToWriteAPosition();
    void printsWhatItReads();
    void leavesThePositionAloneOnAnError();
};

void StreamPositionTest::readsOnlyTheOneWayToWriteAPosition_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("error");
    QTest::addColumn<quint64>("sequence");
    const auto row = [](const char *name, const QByteArray &text, Error error, quint64 sequence = 0) {
        QTest::newRow(name) << text << int(error) << sequence;
    };
    row("first", "k3Jx9:1", Error::None, 1);
    row("zero", "e:0", Error::None, 0);
    row("all characters of an epoch", "Az09_-:7", Error::None, 7);
    row("epoch of 64", QByteArray(64, 'x') + ":7", Error::None, 7);
    row("above 2^53", "e:9007199254740993", Error::None, 9007199254740993u);
    row("2^63-1", "e:9223372036854775807", Error::None, 9223372036854775807u);
    row("2^63", "e:9223372036854775808", Error::OutOfRange);
    row("2^64", "e:18446744073709551616", Error::OutOfRange);
    row("forty digits", "e:" + QByteArray(40, '9'), Error::OutOfRange);
    row("empty", "", Error::Malformed);
    row("no number", "e:", Error::Malformed);
    row("no epoch", ":5", Error::Malformed);
    row("no colon", "5", Error::Malformed);
    row("epoch of 65", QByteArray(65, 'x') + ":7", Error::Malformed);
    row("leading zeros", "e:007", Error::Malformed);
    row("two zeros", "e:00", Error::Malformed);
    row("blank in front", "e: 42", Error::Malformed);
    row("blank behind", "e:42 ", Error::Malformed);
    row("plus", "e:+5", Error::Malformed);
    row("minus", "e:-1", Error::Malformed);
    row("hexadecimal", "e:0x10", Error::Malformed);
    row("point", "e:1.0", Error::Malformed);
    row("NUL", QByteArray("e:1\0", 4), Error::Malformed);
    row("second colon", "e:1:2", Error::Malformed);
    row("blank in the epoch", "a b:1", Error::Malformed);
    row("letter outside of ASCII", "\xC3\xA9:1", Error::Malformed);
    row("longer than 128 bytes", "e:" + QByteArray(127, '1'), Error::Malformed);
}

void StreamPositionTest::readsOnlyTheOneWayToWriteAPosition()
{
    QFETCH(QByteArray, text);
    QFETCH(int, error);
    QFETCH(quint64, sequence);
    StreamPosition position;
    QCOMPARE(int(StreamPosition::parse({text.constData(), size_t(text.size())}, position)), error);
    QCOMPARE(position.sequence, sequence);
}

void StreamPositionTest::printsWhatItReads()
{
    StreamPosition position;
    QCOMPARE(StreamPosition::parse("k3Jx9:9223372036854775807", position), Error::None);
    QCOMPARE(position.text(), std::string("k3Jx9:9223372036854775807"));
}

void StreamPositionTest::leavesThePositionAloneOnAnError()
{
    StreamPosition position{"e", 5};
    QCOMPARE(StreamPosition::parse("other:9223372036854775808", position), Error::OutOfRange);
    QCOMPARE(position, (StreamPosition{"e", 5}));
}

QTEST_APPLESS_MAIN(StreamPositionTest)
#include "StreamPositionTest.moc"
