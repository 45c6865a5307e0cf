// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "UrlText.h"

#include <QtTest>

using namespace steadfeed;

class UrlTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOriginIsSchemeHostAndPort_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("origin");
        QTest::newRow("http") << QByteArray("http://Example.org/a?b#c")
                              << QByteArray("http://example.org:80");
        QTest::newRow("https") << QByteArray("HTTPS://u:p@example.org/")
                               << QByteArray("https://example.org:443");
        QTest::newRow("port") << QByteArray("http://127.0.0.1:8081/x") << QByteArray("http://127.0.0.1:8081");
        QTest::newRow("IPv6") << QByteArray("http://[::1]:9/x") << QByteArray("http://[::1]:9");
        QTest::newRow("WebSocket") << QByteArray("ws://a.example/") << QByteArray("http://a.example:80");
        QTest::newRow("WebSocket, TLS")
            << QByteArray("wss://a.example:9/") << QByteArray("https://a.example:9");
        QTest::newRow("of a plug-in")
            << QByteArray("coo://Loft.example/x") << QByteArray("coo://loft.example");
        QTest::newRow("proxy") << QByteArray("socks5://p.example:1080")
                               << QByteArray("socks5://p.example:1080");
        QTest::newRow("user info is no host")
            << QByteArray("https://a.example@b.example/") << QByteArray("https://b.example:443");
        QTest::newRow("international")
            << QByteArray("https://bücher.example/") << QByteArray("https://xn--bcher-kva.example:443");
        QTest::newRow("placeholders are to be filled in before")
            << QByteArray("https://a.example/?s={symbols}") << QByteArray();
        QTest::newRow("file") << QByteArray("file:///etc/passwd") << QByteArray("");
        QTest::newRow("no host") << QByteArray("https:///x") << QByteArray("");
        QTest::newRow("backslash") << QByteArray("https://a.example\\@b.example/") << QByteArray("");
        QTest::newRow("nonsense") << QByteArray("nonsense") << QByteArray("");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
    }
    void anOriginIsSchemeHostAndPort()
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
