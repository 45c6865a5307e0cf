// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HoldingsReader.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace steadfeed;

namespace {

HoldingsReader::Result read(const QByteArray &csv)
{
    return HoldingsReader::read({csv.constData(), size_t(csv.size())}, "h.csv");
}

QString described(const HoldingsReader::Result &result)
{
    QStringList rows;
    for (const Holding &h : result.holdings) {
        const auto number = [](const Number &n) {
            return n.exact.empty() ? QString::number(n.value, 'f', n.decimals)
                                   : QString::fromStdString(n.exact);
        };
        rows << QStringLiteral("%1 %2 @ %3 [%4|%5] x%6 pc %7")
                    .arg(QString::fromStdString(h.symbol), number(h.quantity), number(h.averagePrice),
                         QString::fromStdString(h.account), QString::fromStdString(h.currency))
                    .arg(h.multiplier)
                    .arg(h.previousClose);
    }
    for (const std::string &arg : result.error.args)
        rows << QString::fromStdString(arg);
    return rows.join(QStringLiteral("; "));
}

} // namespace

class HoldingsReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRows_data();
    void readsRows();
    void namesTheLineAndWhatWasExpected_data();
    void namesTheLineAndWhatWasExpected();
    void saysWhereNoFileIs();
};

void HoldingsReaderTest::readsRows_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &csv, const char *expected) {
        QTest::newRow(name) << csv << QString::fromUtf8(expected);
    };
    const QByteArray header = "symbol,quantity,average_price\n";
    row("least", header + "AAPL,100,180.50\n", "AAPL 100 @ 180.50 [|] x1 pc nan");
    row("everything",
        "symbol,quantity,average_price,account,currency,multiplier,previous_close\nES,-2,4500.25,main,USD,50,"
        "4490\n",
        "ES -2 @ 4500.25 [main|USD] x50 pc 4490");
    row("other order", "currency,average_price,symbol,quantity\nEUR,1.5,SAP,3\n",
        "SAP 3 @ 1.5 [|EUR] x1 pc nan");
    row("CRLF", "symbol,quantity,average_price\r\nA,1,2\r\nB,3,4\r\n",
        "A 1 @ 2 [|] x1 pc nan; B 3 @ 4 [|] x1 pc nan");
    row("byte order mark", "\xEF\xBB\xBF" + header + "A,1,2", "A 1 @ 2 [|] x1 pc nan");
    row("no line end behind", header + "A,1,2", "A 1 @ 2 [|] x1 pc nan");
    row("blank lines", "\n" + header + "\n\r\nA,1,2\n\n", "A 1 @ 2 [|] x1 pc nan");
    row("quotes", header + "\"A,\"\"B\"\"\nC\",\"1\",2\n", "A,\"B\"\nC 1 @ 2 [|] x1 pc nan");
    row("blanks around", header + " A , 1 ,\t2 \n", "A 1 @ 2 [|] x1 pc nan");
    row("short and flat", header + "A,-5,2\nB,0,0\n", "A -5 @ 2 [|] x1 pc nan; B 0 @ 0 [|] x1 pc nan");
    row("negative price", header + "CL,1,-37.63\n", "CL 1 @ -37.63 [|] x1 pc nan");
    row("digits beyond a double", header + "SHIB,1234567890123456.789,0.00001234\n",
        "SHIB 1234567890123456.789 @ 0.00001234 [|] x1 pc nan");
    row("empty optional cells", "symbol,quantity,average_price,multiplier,currency\nA,1,2,,\n",
        "A 1 @ 2 [|] x1 pc nan");
    row("header alone", header, "");
}

void HoldingsReaderTest::readsRows()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, expected);
    QCOMPARE(described(read(csv)), expected);
}

void HoldingsReaderTest::namesTheLineAndWhatWasExpected_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &csv, const char *expected) {
        QTest::newRow(name) << csv << QStringLiteral("h.csv; ") + QString::fromUtf8(expected);
    };
    const QByteArray header = "symbol,quantity,average_price\n";
    row("nothing", "", "0; a header with the column symbol");
    row("no header", "AAPL,1,2\n",
        "1; columns named symbol, quantity, average_price, account, currency, multiplier, previous_close");
    row("header without quantity", "symbol,average_price\n", "1; a header with the column quantity");
    row("column twice", "symbol,quantity,average_price,symbol\n", "1; the column symbol once");
    row("too few cells", header + "A,1\n", "2; 3 columns, as in the header");
    row("too many cells", header + "A,1,2,3\n", "2; 3 columns, as in the header");
    row("no symbol", header + ",1,2\n", "2; a symbol");
    row("empty quantity", header + "A,,2\n", "2; a number as quantity");
    row("nan", header + "A,nan,2\n", "2; a number as quantity");
    row("inf", header + "A,1,inf\n", "2; a number as average_price");
    row("1e999", header + "A,1,1e999\n", "2; a number as average_price");
    row("thousands", header + "A,\"1,000\",2\n", "2; a number as quantity");
    row("leading zeros", header + "A,007,2\n", "2; a number as quantity");
    row("the line of the row", header + "\n\"B\nB\",1,2\nC,x,1\n", "5; a number as quantity");
    row("quote that never ends", header + "\"A,1,2\n",
        "2; quotes around a whole cell, and quotes inside it doubled");
    row("text behind a quote", header + "\"A\"B,1,2\n",
        "2; quotes around a whole cell, and quotes inside it doubled");
    row("quote inside", header + "A\"B,1,2\n", "2; quotes around a whole cell, and quotes inside it doubled");
    row("nothing is given with an error", header + "A,1,2\nB,x,2\n", "3; a number as quantity");
}

void HoldingsReaderTest::namesTheLineAndWhatWasExpected()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, expected);
    const auto result = read(csv);
    QCOMPARE(result.error.code, ReasonCode::HoldingsInvalid);
    QCOMPARE(described(result), expected);
}

void HoldingsReaderTest::saysWhereNoFileIs()
{
    QTemporaryDir folder;
    const auto result = HoldingsReader::readFile(folder.filePath(QStringLiteral("x.csv")).toStdString());
    QCOMPARE(result.error.code, ReasonCode::HoldingsInvalid);
    QVERIFY(result.error.args.at(2).starts_with("a file that can be read ("));
}

QTEST_APPLESS_MAIN(HoldingsReaderTest)
#include "HoldingsReaderTest.moc"
