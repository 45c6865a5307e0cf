// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoticeSource.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace steadfeed::demo;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class NoticeSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksSoonAndThenRarely();
    void writesCompleteNotices();
    void saysTheSameForTheSameSeed();
};

void NoticeSourceTest::speaksSoonAndThenRarely()
{
    NoticeSource source(1, 200s, "e");
    QCOMPARE(source.pause(), 2s);
    std::string text;
    source.append(text, 0);
    for (int i = 0; i < 1'000; ++i) {
        const auto pause = source.pause();
        QVERIFY(pause >= 100s && pause < 300s);
    }
}

void NoticeSourceTest::writesCompleteNotices()
{
    NoticeSource source(1, 200s, "e");
    bool withSymbol = false;
    for (int i = 1; i <= 100; ++i) {
        std::string text;
        source.append(text, 1'700'000'000'123'456);
        const QJsonObject notice = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        QVERIFY(text.starts_with(R"({"t":"notice",)"));
        QCOMPARE(notice["id"_L1].toString(), u"n-e-%1"_s.arg(i));
        const QString level = notice["level"_L1].toString();
        QVERIFY(level == "info"_L1 || level == "warning"_L1 || level == "critical"_L1);
        QVERIFY(!notice["title"_L1].toString().isEmpty());
        QVERIFY(!notice["text"_L1].toString().isEmpty());
        QCOMPARE(notice["ts"_L1].toInteger(), 1'700'000'000'123'456);
        withSymbol = withSymbol || !notice["s"_L1].toString().isEmpty();
    }
    QVERIFY(withSymbol);
}

void NoticeSourceTest::saysTheSameForTheSameSeed()
{
    NoticeSource one(5, 200s, "e");
    NoticeSource other(5, 200s, "e");
    for (int i = 0; i < 20; ++i) {
        std::string a;
        std::string b;
        one.append(a, 0);
        other.append(b, 0);
        QCOMPARE(a, b);
        QCOMPARE(one.pause(), other.pause());
    }
}

QTEST_APPLESS_MAIN(NoticeSourceTest)
#include "NoticeSourceTest.moc"
