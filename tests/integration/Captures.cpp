// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Captures.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace steadfeed::test {

using namespace Qt::StringLiterals;

namespace {

using Prices = HubRun::Prices;
using Reading = Capture::Reading;

double number(const QJsonValue &value)
{
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}

void put(Prices &last, const QJsonValue &symbol, double price)
{
    last[symbol.toString().toStdString()] = price;
}

Reading binance(const QString &event)
{
    return [event](const QJsonDocument &message, Prices &last) {
        const QJsonValue data = message["data"_L1];
        if (data["e"_L1].toString() != event)
            return false;
        const double price =
            event == u"bookTicker" ? (number(data["b"_L1]) + number(data["a"_L1])) / 2 : number(data["p"_L1]);
        put(last, data["s"_L1], price);
        return true;
    };
}

Reading coinbase(const QString &type)
{
    return [type](const QJsonDocument &message, Prices &last) {
        if (message["type"_L1].toString() != type)
            return false;
        put(last, message["product_id"_L1], number(message["price"_L1]));
        return true;
    };
}

Reading bitstamp()
{
    return [](const QJsonDocument &message, Prices &last) {
        if (message["event"_L1].toString() != u"trade")
            return false;
        put(last, message["channel"_L1].toString().section(u'_', 2), number(message["data"_L1]["price"_L1]));
        return true;
    };
}

Reading okx(const QString &channel, const QString &field)
{
    return [channel, field](const QJsonDocument &message, Prices &last) {
        if (message["arg"_L1]["channel"_L1].toString() != channel)
            return false;
        const QJsonArray rows = message["data"_L1].toArray();
        for (const QJsonValue row : rows)
            put(last, row["instId"_L1], number(row[field]));
        return !rows.isEmpty();
    };
}

Reading bitfinex()
{
    return [symbols = QMap<qint64, QString>()](const QJsonDocument &message, Prices &last) mutable {
        if (message["event"_L1].toString() == u"subscribed")
            symbols[message["chanId"_L1].toInteger()] = message["symbol"_L1].toString().mid(1);
        const QJsonArray parts = message.array();
        const QJsonArray ticker = parts.at(1).toArray();
        if (!symbols.contains(parts.at(0).toInteger()) || ticker.size() != 10)
            return false;
        put(last, symbols[parts.at(0).toInteger()], number(ticker.at(6)));
        return true;
    };
}

} // namespace

std::vector<Capture> captures()
{
    return {{"binance-futures-bookticker", "binance-futures", binance(u"bookTicker"_s)},
            {"binance-futures-aggtrade", "binance-futures", binance(u"aggTrade"_s)},
            {"coinbase-ticker", "coinbase", coinbase(u"ticker"_s)},
            {"coinbase-match", "coinbase", coinbase(u"match"_s)},
            {"bitstamp-trade", "bitstamp", bitstamp()},
            {"okx-tickers", "okx", okx(u"tickers"_s, u"last"_s)},
            {"okx-trades", "okx", okx(u"trades"_s, u"px"_s)},
            {"bitfinex-ticker", "bitfinex", bitfinex()}};
}

QList<QByteArray> messagesOf(const Capture &capture)
{
    QFile file(
        QDir(qEnvironmentVariable("STEADFEED_CAPTURES")).filePath(QLatin1String(capture.file) + u".jsonl"_s));
    QList<QByteArray> messages;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd())
            messages << QJsonDocument::fromJson(file.readLine())["m"_L1].toString().toUtf8();
    }
    return messages;
}

} // namespace steadfeed::test
