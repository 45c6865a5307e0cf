// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedFields.h"
#include "FeedEndpoints.h"
#include "SettingsProfile.h"

#include <QJsonDocument>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

/// JSON with ' for ": raw strings with quotes confuse moc 6.4.
QByteArray q(const char *json)
{
    return QByteArray(json).replace('\'', '"');
}

} // namespace

class FeedFieldsTest : public QObject
{
    Q_OBJECT

    static QJsonObject parsed(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }
    static QByteArray compact(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }

private Q_SLOTS:
    void aFieldChangesItsPlaceOnly_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QString &field,
                            const QVariant &value, const QByteArray &after) {
            QTest::newRow(name) << before << field << value << after;
        };
        row("name", q("{'name':'a'}"), u"/name"_s, u"b"_s, q("{'name':'b'}"));
        row("no name", q("{'name':'a'}"), u"/name"_s, u""_s, q("{'name':''}"));
        row("symbols", "{}", u"/symbols"_s, u" A, B,,C "_s, q("{'symbols':['A','B','C']}"));
        row("no symbols", q("{'symbols':['A']}"), u"/symbols"_s, u" "_s, q("{'symbols':['']}"));
        row("number", "{}", u"/limits/connect_timeout_s"_s, u"30"_s,
            q("{'limits':{'connect_timeout_s':30}}"));
        row("the default is left out", q("{'limits':{'connect_timeout_s':30}}"),
            u"/limits/connect_timeout_s"_s, u"10"_s, "{}");
        row("no number", "{}", u"/heartbeat_s"_s, u"soon"_s, q("{'heartbeat_s':'soon'}"));
        row("KiB", "{}", u"/limits/max_event_bytes"_s, u"64"_s, q("{'limits':{'max_event_bytes':65536}}"));
        row("flag on", "{}", u"/http2"_s, true, q("{'http2':true}"));
        row("flag off", q("{'http2':true}"), u"/http2"_s, false, "{}");
        row("file", "{}", u"/tls/ca_file"_s, u"/a.pem"_s, q("{'tls':{'ca_file':'/a.pem'}}"));
        row("no file", q("{'tls':{'ca_file':'/a.pem'}}"), u"/tls/ca_file"_s, u""_s, "{}");
        row("no proxy", q("{'proxy':{'from':'env:P','url':'http://p:1','user':'u'}}"), u"/proxy/url"_s, u""_s,
            "{}");
        row("bearer", q("{'name':'a'}"), u"/credentials/type"_s, u"bearer"_s,
            q("{'credentials':{'from':'keychain:a','type':'bearer'},'name':'a'}"));
        row("basic to bearer", q("{'credentials':{'from':'env:T','type':'basic','user':'u'}}"),
            u"/credentials/type"_s, u"bearer"_s, q("{'credentials':{'from':'env:T','type':'bearer'}}"));
        row("nothing", q("{'credentials':{'from':'env:T','type':'bearer'}}"), u"/credentials/type"_s,
            u"none"_s, "{}");
        row("another place", q("{'credentials':{'from':'env:T','type':'bearer'},'name':'a'}"),
            u"/credentials/from#kind"_s, u"keychain"_s,
            q("{'credentials':{'from':'keychain:a','type':'bearer'},'name':'a'}"));
        row("ask", q("{'credentials':{'from':'env:T','type':'bearer'}}"), u"/credentials/from#kind"_s,
            u"ask"_s, q("{'credentials':{'from':'ask','type':'bearer'}}"));
        row("the same place", q("{'credentials':{'from':'env:T'}}"), u"/credentials/from#kind"_s, u"env"_s,
            q("{'credentials':{'from':'env:T'}}"));
        row("its name", q("{'credentials':{'from':'env:T'}}"), u"/credentials/from#where"_s, u"A:B"_s,
            q("{'credentials':{'from':'env:A:B'}}"));
        row("proxy without password", q("{'proxy':{'from':'env:P','url':'u'}}"), u"/proxy/from#kind"_s,
            u"none"_s, q("{'proxy':{'url':'u'}}"));
    }
    void aFieldChangesItsPlaceOnly()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, field);
        QFETCH(QVariant, value);
        QTEST(compact(FeedFields::with(parsed(before), field, value)), "after");
    }

    void optionsAreThoseThatTheTransportDescribes_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("choice") << u"encoding"_s << QVariant(u"cbor"_s)
                                << q("{'options':{'websocket':{'encoding':'cbor'}}}");
        QTest::newRow("default") << u"encoding"_s << QVariant(u"json"_s) << QByteArray("{}");
        QTest::newRow("flag") << u"deflate"_s << QVariant(true)
                              << q("{'options':{'websocket':{'deflate':true}}}");
        QTest::newRow("flag, default") << u"deflate"_s << QVariant(false) << QByteArray("{}");
        QTest::newRow("number") << u"hold_s"_s << QVariant(u"30"_s)
                                << q("{'options':{'websocket':{'hold_s':30}}}");
        QTest::newRow("unknown") << u"nonsense"_s << QVariant(u"30"_s) << QByteArray("{}");
    }
    void optionsAreThoseThatTheTransportDescribes()
    {
        QFETCH(QString, option);
        QFETCH(QVariant, value);
        const TransportDescription webSocket = settings::transports()[1];
        const QJsonObject after = FeedFields::withOption({}, webSocket, option, value);
        QTEST(compact(after), "after");
        const QList<QVariantMap> rows = FeedFields::options(after, &webSocket);
        QCOMPARE(rows.size(), 3);
        for (const QVariantMap &row : rows) {
            if (row.value(u"name"_s) == option)
                QCOMPARE(row.value(u"value"_s).toString(), value.toString());
        }
        QCOMPARE(FeedFields::options(after, nullptr).size(), 0);
    }

    void fieldsThatDoNotApplyAreNotThere_data()
    {
        QTest::addColumn<int>("section");
        QTest::addColumn<QByteArray>("feed");
        QTest::addColumn<QStringList>("fields");
        const int signIn = int(FeedFields::Section::SignIn);
        QTest::newRow("no sign-in") << signIn << QByteArray("{}") << QStringList{u"/credentials/type"_s};
        QTest::newRow("bearer, asked") << signIn << q("{'credentials':{'type':'bearer','from':'ask'}}")
                                       << QStringList{u"/credentials/type"_s, u"/credentials/from#kind"_s};
        QTest::newRow("basic") << signIn << q("{'credentials':{'type':'basic','from':'env:X'}}")
                               << QStringList{u"/credentials/type"_s, u"/credentials/user"_s,
                                              u"/credentials/from#kind"_s, u"/credentials/from#where"_s};
        QTest::newRow("no proxy") << int(FeedFields::Section::Proxy) << QByteArray("{}")
                                  << QStringList{u"/proxy/url"_s};
        QTest::newRow("native has no heartbeat of its own")
            << int(FeedFields::Section::Limits) << q("{'protocol':'native'}")
            << QStringList{u"/limits/max_event_bytes"_s, u"/limits/connect_timeout_s"_s};
        QTest::newRow("plain has") << int(FeedFields::Section::Limits) << q("{'protocol':'plain'}")
                                   << QStringList{u"/limits/max_event_bytes"_s,
                                                  u"/limits/connect_timeout_s"_s, u"/heartbeat_s"_s};
    }
    void fieldsThatDoNotApplyAreNotThere()
    {
        QFETCH(int, section);
        QFETCH(QByteArray, feed);
        QStringList fields;
        for (const QVariantMap &row : FeedFields::rows(FeedFields::Section(section), parsed(feed))) {
            fields.append(row.value(u"name"_s).toString());
            QVERIFY(!row.value(u"label"_s).toString().isEmpty());
        }
        QTEST(fields, "fields");
    }

    void aTransportIsOfferedWhereItHasAnAddress_data()
    {
        QTest::addColumn<QByteArray>("feed");
        QTest::addColumn<QString>("used");
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("placeOfWebSocket");
        QTest::newRow("base") << q("{'protocol':'native','base':'http://a'}") << u"sse"_s
                              << u"sse websocket longpoll"_s << u"/base"_s;
        QTest::newRow("base, but its own address")
            << q("{'protocol':'native','base':'http://a','endpoints':{'websocket':'ws://b'}}") << u"sse"_s
            << u"sse websocket longpoll"_s << u"/endpoints/websocket"_s;
        QTest::newRow("endpoints") << q("{'protocol':'plain','endpoints':{'websocket':'ws://b'}}")
                                   << u"websocket"_s << u"websocket"_s << u"/endpoints/websocket"_s;
        QTest::newRow("named") << q("{'transport':'tcp','endpoints':{'sse':'x','tcp':'y'}}") << u"tcp"_s
                               << u"sse"_s << u"/endpoints/websocket"_s;
    }
    void aTransportIsOfferedWhereItHasAnAddress()
    {
        QFETCH(QByteArray, feed);
        const QJsonObject json = parsed(feed);
        QTEST(endpoints::transportOf(json), "used");
        QStringList offered;
        for (const QString &name : {u"sse"_s, u"websocket"_s, u"longpoll"_s}) {
            if (endpoints::offers(json, name))
                offered.append(name);
        }
        QTEST(offered.join(u' '), "offered");
        QTEST(endpoints::placeOf(json, u"websocket"_s), "placeOfWebSocket");
    }

    void theTransportInUseIsNoWayToFallBackTo()
    {
        const QJsonObject feed =
            parsed(q("{'endpoints':{'sse':'a','websocket':'b'},'transport':'websocket','fallback':['sse']}"));
        const QJsonObject after = endpoints::withTransport(feed, u"sse"_s);
        QCOMPARE(compact(after), q("{'endpoints':{'sse':'a','websocket':'b'},'transport':'sse'}"));
        QCOMPARE(endpoints::addresses(endpoints::withTransport(feed, u"longpoll"_s), u"longpoll"_s),
                 QStringList{QString()});
    }
};

QTEST_GUILESS_MAIN(FeedFieldsTest)
#include "FeedFieldsTest.moc"
