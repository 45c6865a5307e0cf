// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramRun.h"

#include <QTest>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// A token goes to the server that it was given for, and nowhere else.
class SecrecyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenStandsInNoFileAndOnNoScreen();
    void aRefusedTokenIsNotRepeatedEither();
    void anotherOriginIsNotGivenIt();
};

namespace {

const QByteArray kCanary = "canary-5f3759df-0123456789abcdef";

QStringList filesWith(const Home &home, const QByteArray &text)
{
    QStringList found;
    for (const QString &file : home.files()) {
        if (file != u"token" && file != u"wrong" && home.read(file).contains(text))
            found += file;
    }
    return found;
}

void writeSecret(const Home &home, const QString &name, const QByteArray &secret)
{
    QFile file(home.write(name, secret));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
}

} // namespace

void SecrecyTest::aTokenStandsInNoFileAndOnNoScreen()
{
    const Home home;
    writeSecret(home, u"token"_s, kCanary);
    const ExchangeRun exchange(home);
    QCOMPARE(exchange.token(), kCanary);
    const QString profile = home.writeProfile(u"p.json"_s, exchange.base(), exchange.tokenFile());
    const Outcome outcome = run(home, {u"--profile"_s, profile, u"--headless"_s, u"--duration"_s, u"2"_s,
                                       u"--record"_s, home.path(u"r.jsonl"_s), u"--report"_s,
                                       home.path(u"report.json"_s), u"--assert"_s, u"lost < 0"_s});
    QVERIFY2(outcome.status == 3, outcome.told());
    QVERIFY(!outcome.output.contains(kCanary));
    QVERIFY(!outcome.errors.contains(kCanary));
    QVERIFY(home.files().contains(u"report.json"_s) && home.files().contains(u"secrets.json"_s));
    QCOMPARE(filesWith(home, kCanary), QStringList());
}

void SecrecyTest::aRefusedTokenIsNotRepeatedEither()
{
    const Home home;
    writeSecret(home, u"wrong"_s, kCanary);
    const ExchangeRun exchange(home);
    const QString profile = home.writeProfile(u"p.json"_s, exchange.base(), home.path(u"wrong"_s));
    const Outcome outcome = run(home, {u"--profile"_s, profile, u"--headless"_s, u"--duration"_s, u"2"_s,
                                       u"--record"_s, home.path(u"r.jsonl"_s), u"--report"_s, u"-"_s});
    QVERIFY2(outcome.status == 2, outcome.told());
    QCOMPARE(feedOf(outcome.report(), u"prices"_s)[u"state"].toString(), u"auth_required"_s);
    QVERIFY2(outcome.errors.contains("Sign in"), outcome.told());
    QVERIFY(!outcome.errors.contains(kCanary) && !outcome.output.contains(kCanary));
    QCOMPARE(filesWith(home, kCanary), QStringList());
}

void SecrecyTest::anotherOriginIsNotGivenIt()
{
    const Home home;
    const ExchangeRun first(home);
    const QString profile = home.writeProfile(u"p.json"_s, first.base(), first.tokenFile());
    QCOMPARE(run(home, {u"--profile"_s, profile, u"--headless"_s, u"--duration"_s, u"1"_s}).status, 0);
    // The same token, and a server that would take it: but nobody allowed it to have it.
    const ExchangeRun second(home);
    QCOMPARE(second.token(), first.token());
    home.writeProfile(u"p.json"_s, second.base(), second.tokenFile());
    const Outcome outcome =
        run(home, {u"--profile"_s, profile, u"--headless"_s, u"--duration"_s, u"1"_s, u"--report"_s, u"-"_s});
    QVERIFY2(outcome.status == 2, outcome.told());
    QVERIFY2(outcome.errors.contains("Nothing was sent") && outcome.errors.contains(second.base().toUtf8()),
             outcome.told());
    QCOMPARE(feedOf(outcome.report(), u"prices"_s)[u"connects"].toInteger(), 0);
}

QTEST_GUILESS_MAIN(SecrecyTest)
#include "SecrecyTest.moc"
