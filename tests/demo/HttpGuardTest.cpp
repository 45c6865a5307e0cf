// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpGuard.h"

#include <QTest>

using namespace steadfeed::demo;

class HttpGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsInOnlyWhoBelongsHere_data();
    void letsInOnlyWhoBelongsHere();
    void saysNothingAboutTheTokenToAStranger();
    void takesThePortOfAProxyInFrontAsWell();
    void saysWhoseTokenItWas();
};

namespace {

const HttpGuard kGuard(8080, "secret-token");

std::vector<std::string_view> lines(const QByteArray &text, std::vector<QByteArray> &storage)
{
    std::vector<std::string_view> views;
    if (text.isEmpty())
        return views;
    for (const QByteArray &line : text.split('\n'))
        storage.push_back(line);
    for (const QByteArray &line : storage)
        views.emplace_back(line.data(), static_cast<std::size_t>(line.size()));
    return views;
}

} // namespace

void HttpGuardTest::letsInOnlyWhoBelongsHere_data()
{
    QTest::addColumn<QByteArray>("hosts"); // one a line, as all three
    QTest::addColumn<QByteArray>("origins");
    QTest::addColumn<QByteArray>("authorizations");
    QTest::addColumn<unsigned>("status");
    const QByteArray host = "127.0.0.1:8080";
    const QByteArray bearer = "Bearer secret-token";
    const auto row = [](const char *name, const QByteArray &h, const QByteArray &o, const QByteArray &a,
                        unsigned s) { QTest::newRow(name) << h << o << a << s; };
    row("by number", host, "", bearer, 0);
    row("by name", "localhost:8080", "", bearer, 0);
    row("name in capitals", "LOCALHOST:8080", "", bearer, 0);
    row("own origin", host, "http://127.0.0.1:8080", bearer, 0);
    row("own origin by name", host, "http://localhost:8080", bearer, 0);
    row("scheme in small letters", host, "", "bearer secret-token", 0);
    row("no host", "", "", bearer, 400);
    row("two hosts", host + '\n' + host, "", bearer, 400);
    row("rebound name", "evil.example:8080", "", bearer, 403);
    row("no port", "127.0.0.1", "", bearer, 403);
    row("other port", "127.0.0.1:80", "", bearer, 403);
    row("port with more digits", "127.0.0.1:80800", "", bearer, 403);
    row("name that only begins right", "localhost:8080.evil.example", "", bearer, 403);
    row("foreign origin", host, "http://evil.example", bearer, 403);
    row("origin of another port", host, "http://127.0.0.1:3000", bearer, 403);
    row("origin over https", host, "https://127.0.0.1:8080", bearer, 403);
    row("origin null", host, "null", bearer, 403);
    row("own and foreign origin", host, "http://127.0.0.1:8080\nhttp://evil.example", bearer, 403);
    row("no token", host, "", "", 401);
    row("two tokens", host, "", bearer + '\n' + bearer, 401);
    row("empty token", host, "", "Bearer ", 401);
    row("wrong token", host, "", "Bearer secret-tokem", 401);
    row("beginning of the token", host, "", "Bearer secret", 401);
    row("token and more", host, "", "Bearer secret-tokens", 401);
    row("other scheme", host, "", "Basic secret-token", 401);
    row("scheme alone", host, "", "Bearer", 401);
}

void HttpGuardTest::letsInOnlyWhoBelongsHere()
{
    QFETCH(QByteArray, hosts);
    QFETCH(QByteArray, origins);
    QFETCH(QByteArray, authorizations);
    QFETCH(unsigned, status);
    std::vector<QByteArray> h, o, a;
    const HttpVerdict verdict = kGuard.check({lines(hosts, h), lines(origins, o), lines(authorizations, a)});
    QCOMPARE(verdict.status, status);
    QCOMPARE(verdict.text.empty(), status == 0);
}

void HttpGuardTest::saysNothingAboutTheTokenToAStranger()
{
    const HttpVerdict right = kGuard.check({{"evil.example:8080"}, {}, {"Bearer secret-token"}});
    const HttpVerdict wrong = kGuard.check({{"evil.example:8080"}, {}, {"Bearer guess"}});
    QCOMPARE(right.status, 403U);
    QCOMPARE(right.status, wrong.status);
    QCOMPARE(right.code, wrong.code);
}

void HttpGuardTest::takesThePortOfAProxyInFrontAsWell()
{
    HttpGuard guard(8080, "secret-token");
    const HttpCredentials proxied{{"127.0.0.1:9000"}, {"http://localhost:9000"}, {"Bearer secret-token"}};
    QCOMPARE(guard.check(proxied).status, 403U);
    guard.allowPort(9000);
    QCOMPARE(guard.check(proxied).status, 0U);
    QCOMPARE(guard.check({{"127.0.0.1:8080"}, {}, {"Bearer secret-token"}}).status, 0U);
    QCOMPARE(guard.check({{"127.0.0.1:9001"}, {}, {"Bearer secret-token"}}).status, 403U);
}

void HttpGuardTest::saysWhoseTokenItWas()
{
    HttpGuard guard(8080, "first");
    guard.addToken("second");
    const auto check = [&guard](std::string_view authorization) {
        return guard.check({{"127.0.0.1:8080"}, {}, {authorization}});
    };
    QCOMPARE(check("Bearer first").token, 0U);
    QVERIFY(check("Bearer second").ok());
    QCOMPARE(check("Bearer second").token, 1U);
    QCOMPARE(check("Bearer third").status, 401U);
}

QTEST_APPLESS_MAIN(HttpGuardTest)
#include "HttpGuardTest.moc"
