// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditTime.h"
#include "Random.h"

#include <QDateTime>
#include <QTest>

#include <limits>

using namespace steadfeed;

/// Time and text are one to one, and the same as elsewhere.
class AuditTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeHasOneText_data();
    void aTimeHasOneText();
    void itIsTheTimeThatOthersRead();
    void whatHasNoTextIsCutToTheNearest();
};

namespace {

constexpr qint64 kFirst = -62'167'219'200'000;
constexpr qint64 kLast = 253'402'300'799'999;

} // namespace

void AuditTimeTest::aTimeHasOneText_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("1970") << qint64(0) << QByteArray("1970-01-01T00:00:00.000Z");
    QTest::newRow("before it") << qint64(-1) << QByteArray("1969-12-31T23:59:59.999Z");
    QTest::newRow("leap day") << qint64(1'709'210'096'789) << QByteArray("2024-02-29T12:34:56.789Z");
    QTest::newRow("no leap day") << qint64(951'868'800'000) << QByteArray("2000-03-01T00:00:00.000Z");
    QTest::newRow("first") << kFirst << QByteArray("0000-01-01T00:00:00.000Z");
    QTest::newRow("last") << kLast << QByteArray("9999-12-31T23:59:59.999Z");
}

void AuditTimeTest::aTimeHasOneText()
{
    QFETCH(qint64, ms);
    QFETCH(QByteArray, text);
    QCOMPARE(audittime::toText(ms), text.toStdString());
    QCOMPARE(audittime::fromText(text.toStdString()), std::optional<std::int64_t>(ms));
}

void AuditTimeTest::itIsTheTimeThatOthersRead()
{
    Random random(7);
    for (int i = 0; i < 2000; ++i) {
        const auto ms = static_cast<std::int64_t>(random.below(kLast));
        const std::string text = audittime::toText(ms);
        QCOMPARE(QDateTime::fromString(QString::fromStdString(text), Qt::ISODateWithMs).toMSecsSinceEpoch(),
                 ms);
        QCOMPARE(audittime::fromText(text), std::optional<std::int64_t>(ms));
    }
}

void AuditTimeTest::whatHasNoTextIsCutToTheNearest()
{
    QCOMPARE(audittime::toText(kLast + 1), audittime::toText(kLast));
    QCOMPARE(audittime::toText(std::numeric_limits<std::int64_t>::max()), audittime::toText(kLast));
    QCOMPARE(audittime::toText(std::numeric_limits<std::int64_t>::min()), audittime::toText(kFirst));
}

QTEST_APPLESS_MAIN(AuditTimeTest)
#include "AuditTimeTest.moc"
