// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "UrlText.h"

#include <QtTest>

using namespace steadfeed;

class UrlTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void originFillsInThePort_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("origin");
        QTest::newRow("http") << QByteArray("http://Example.org/a?b#c")
                              << QByteArray("http://example.org:80");
        QTest::newRow("https") << QByteArray("HTTPS://u:p@example.org/")
                               << QByteArray("https://example.org:443");
        QTest::newRow("port") << QByteArray("http://127.0.0.1:8081/x") << QByteArray("http://127.0.0.1:8081");
        QTest::newRow("IPv6") << QByteArray("http://[::1]:9/x") << QByteArray("http://[::1]:9");
        QTest::newRow("no host") << QByteArray("nonsense") << QByteArray();
    }
    void originFillsInThePort()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, origin);
        QCOMPARE(QByteArray::fromStdString(originOf(url.toStdString())), origin);
    }

    void redactedShowsNeitherUserNorQueryValues()
    {
        const std::string shown =
            redactedUrl("https://user:canary1@example.org/feeds/a?token=canary2&x=canary3#canary4");
        QVERIFY(shown.find("canary") == std::string::npos);
        QVERIFY(shown.find("user") == std::string::npos);
        QVERIFY(shown.starts_with("https://example.org/feeds/a?token="));
    }
};

QTEST_APPLESS_MAIN(UrlTextTest)
#include "UrlTextTest.moc"
