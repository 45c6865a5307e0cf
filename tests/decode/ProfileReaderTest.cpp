// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileReader.h"
#include "ExtractionPlan.h"
#include "ProfileKeys.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

ProfileReader::Result read(const QByteArray &json, const std::string &file = "/home/me/p.json")
{
    return ProfileReader::read({json.constData(), size_t(json.size())}, file);
}

/// A profile with one plain feed, in which one member of the feed is another.
QByteArray plainWith(const QByteArray &key, const QByteArray &value)
{
    QJsonObject feed = QJsonDocument::fromJson(R"({"name":"f","kind":"prices","protocol":"plain",
        "endpoints":{"sse":"https://h/"},"mapping":{"values":{"symbol":"/s","price":"/p"}}})")
                           .object();
    const QString name = QString::fromUtf8(key);
    if (value.isEmpty())
        feed.remove(name);
    else
        feed[name] = QJsonDocument::fromJson("[" + value + "]").array()[0];
    return QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"name"_s, u"n"_s}, {u"feeds"_s, QJsonArray{feed}}})
        .toJson();
}

QByteArray mappingWith(const QByteArray &mapping)
{
    return plainWith("mapping", mapping);
}

QString joined(const Reason &error)
{
    QStringList parts;
    for (const std::string &arg : error.args)
        parts << QString::fromStdString(arg);
    return parts.mid(1).join(u" | "_s);
}

QByteArray fileContents(const QString &path)
{
    QFile file(QStringLiteral(STEADFEED_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList shippedProfiles()
{
    return QDir(QStringLiteral(STEADFEED_SOURCE_DIR "/resources/profiles"))
        .entryList({u"*.json"_s}, QDir::Files);
}

/// Whether the JSON Schema accepts \a documents; nothing where there is no validator.
std::optional<QList<bool>> schemaVerdicts(const QList<QByteArray> &documents)
{
    QProcess python;
    python.start(u"python3"_s,
                 {u"-c"_s, uR"(
import json, sys
import jsonschema
validator = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))
for line in sys.stdin:
    print(int(validator.is_valid(json.loads(line))))
)"_s,
                  QStringLiteral(STEADFEED_SOURCE_DIR "/resources/schema/profile.schema.json")});
    for (const QByteArray &document : documents)
        python.write(QJsonDocument::fromJson(document).toJson(QJsonDocument::Compact) + '\n');
    python.closeWriteChannel();
    if (!python.waitForFinished(60000) || python.exitCode() != 0)
        return std::nullopt;
    QList<bool> verdicts;
    for (const QByteArray &line : python.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            verdicts << (line == "1");
    }
    return verdicts;
}

/// A profile with every key of a feed but those of the native protocol.
constexpr auto kEverything = R"({
        "format": 1, "name": "All", "about": "everything", "holdings": "../mine.csv",
        "feeds": [{
            "name": "a", "kind": "metrics", "protocol": "plain",
            "endpoints": {"sse": ["https://h/x?after={cursor}&s={symbols}", "https://backup/x"],
                          "carrier-pigeon": "coo://loft/", "longpoll": "https://h/poll"},
            "transport": "sse", "fallback": ["longpoll", "carrier-pigeon"],
            "options": {"longpoll": {"hold_s": 30, "part": 0.5, "style": "etag"}, "sse": {"strict": true}},
            "tls": {"ca_file": "ca.pem", "certificate_file": "/etc/me.pem", "key_file": "../me.key"},
            "proxy": {"url": "socks5://proxy.lan:1080/", "user": "me", "from": "keychain:proxy"},
            "http2": true, "method": "POST", "body": {"b": [1]}, "headers": {"X-Client": "me"},
            "on_open": ["hello {seq}", {"sub": ["{symbols}"]}], "symbols": ["A", "B"],
            "credentials": {"type": "header", "header": "X-Api-Key", "from": "env:KEY"},
            "heartbeat_s": 15, "limits": {"max_event_bytes": 4096, "connect_timeout_s": 120}, "one_shot": true,
            "trading_hours": {"time_zone": "Europe/Berlin", "sessions": [{"days": ["mon", "sun"], "from": "22:00", "to": "06:30"}]},
            "mapping": {"values": {"key": "/k", "value": "/v", "time": {"pointer": "/t", "unit": "ns"}},
                        "sequence": {"pointer": "/n", "scope": "feed", "contiguous": true},
                        "cursor": {"pointer": "/next", "regex": "=(.*)$"}}
        }]})";

struct BadProfile
{
    const char *name;
    QByteArray json;
    const char *error; ///< pointer | expected | found
    bool inSchema;     ///< the schema can tell too
};

QList<BadProfile> badProfiles()
{
    const QByteArray feed = R"({"name":"f","kind":"prices","protocol":"native","base":"http://h"})";
    const auto profile = [](const QByteArray &feeds) {
        return R"({"format":1,"name":"n","feeds":)" + feeds + "}";
    };
    const char *oneTest = "a pointer and one of \"equals\", \"in\", \"regex\", \"type\", \"length\"";
    static const QByteArray noTest = "/feeds/0/mapping/when | " + QByteArray(oneTest) + " | 0 of them";
    static const QByteArray twoTests = "/feeds/0/mapping/when | " + QByteArray(oneTest) + " | 2 of them";
    return {
        {"a list", "[]", " | an object | an empty array", true},
        {"no format", R"({"name":"n","feeds":[]})", "/format | a whole number from 1 to 1 | nothing", true},
        {"newer format", R"({"format":2,"news":1})", "/format | a whole number from 1 to 1 | 2", true},
        {"no name", R"({"format":1,"feeds":[]})", "/name | a text | nothing", true},
        {"unknown key, near one", R"({"format":1,"name":"n","feed":[]})",
         "/feed | the key \"feeds\" | the unknown key \"feed\"", true},
        {"unknown key, far away", R"({"format":1,"name":"n","zzzzz":[]})",
         "/zzzzz | one of the keys \"$schema\", \"format\", \"name\", \"about\", \"holdings\", \"feeds\", "
         "\"audit\" | "
         "the unknown key \"zzzzz\"",
         true},
        {"key with a slash", R"({"format":1,"name":"n","a/b~":[]})",
         "/a~1b~0 | one of the keys \"$schema\", \"format\", \"name\", \"about\", \"holdings\", \"feeds\", "
         "\"audit\" | "
         "the unknown key \"a/b~\"",
         true},
        {"escape sequences of a terminal", plainWith("kind", R"("\u001b[31m\u202e")"),
         "/feeds/0/kind | one of \"prices\", \"positions\", \"notices\", \"metrics\" | \"\uFFFD[31m\uFFFD\"",
         true},
        {"no feeds", R"({"format":1,"name":"n","feeds":[]})", "/feeds | 1 to 1000 feeds | an empty array",
         true},
        {"a feed that is a text", profile(R"(["f"])"), "/feeds/0 | an object | \"f\"", true},
        {"feeds of one name", profile("[" + feed + "," + feed + "]"),
         "/feeds/1/name | a name that no other feed has | \"f\"", false},
        {"name with a blank", plainWith("name", R"("a b")"),
         "/feeds/0/name | 1 to 64 of the characters A-Z a-z 0-9 _ . - | \"a b\"", true},
        {"unknown kind", plainWith("kind", R"("price")"),
         "/feeds/0/kind | one of \"prices\", \"positions\", \"notices\", \"metrics\" | \"price\"", true},
        {"unknown protocol", plainWith("protocol", "7"),
         "/feeds/0/protocol | one of \"native\", \"plain\" | 7", true},
        {"no endpoints", plainWith("endpoints", {}), "/feeds/0/endpoints | an object | nothing", true},
        {"empty endpoints", plainWith("endpoints", "{}"),
         "/feeds/0/endpoints | at least one transport with its address | an object", true},
        {"relative address", plainWith("endpoints", R"({"sse":"/feed"})"),
         "/feeds/0/endpoints/sse | an absolute address | \"/feed\"", true},
        {"wrong scheme", plainWith("endpoints", R"({"sse":"wss://h/"})"),
         "/feeds/0/endpoints/sse | an address that begins with http:// or https:// | \"wss://h/\"", true},
        {"wrong scheme for websocket", plainWith("endpoints", R"({"websocket":"https://h/"})"),
         "/feeds/0/endpoints/websocket | an address that begins with ws:// or wss:// | \"https://h/\"", true},
        {"file", plainWith("endpoints", R"({"sse":"file:///etc/passwd"})"),
         "/feeds/0/endpoints/sse | an absolute address | \"file:///etc/passwd\"", true},
        {"user in the address", plainWith("endpoints", R"({"sse":"https://me:canary@h/"})"),
         "/feeds/0/endpoints/sse | an address without user and password (they belong into \"credentials\") | "
         "an address with user or password",
         false},
        {"token in the address", plainWith("endpoints", R"({"sse":"https://h/?Token=canary"})"),
         "/feeds/0/endpoints/sse | an address without secrets (they belong into \"credentials\") | the query "
         "parameter \"token\"",
         false},
        {"unknown placeholder", plainWith("endpoints", R"({"sse":"https://h/?a={symbol}"})"),
         "/feeds/0/endpoints/sse | only {cursor}, {seq} and {symbols} in braces | \"{symbol}\"", false},
        {"no addresses", plainWith("endpoints", R"({"sse":[]})"),
         "/feeds/0/endpoints/sse | an address, or a list of 1 to 8 | an empty array", true},
        {"too many addresses",
         plainWith("endpoints", R"({"sse":["https://1/","https://2/","https://3/","https://4/","https://5/",)"
                                R"("https://6/","https://7/","https://8/","https://9/"]})"),
         "/feeds/0/endpoints/sse | an address, or a list of 1 to 8 | an array", true},
        {"wrong scheme of a backup", plainWith("endpoints", R"({"sse":["https://h/","wss://h/"]})"),
         "/feeds/0/endpoints/sse/1 | an address that begins with http:// or https:// | \"wss://h/\"", true},
        {"token in a backup", plainWith("endpoints", R"({"sse":["https://h/","https://i/?token=canary"]})"),
         "/feeds/0/endpoints/sse/1 | an address without secrets (they belong into \"credentials\") | the "
         "query parameter \"token\"",
         false},
        {"fallback without an endpoint", plainWith("fallback", R"(["websocket"])"),
         "/feeds/0/fallback/0 | \"sse\" | \"websocket\"", false},
        {"fallback to itself", plainWith("fallback", R"(["sse"])"),
         "/feeds/0/fallback/0 | a transport that is not tried before | \"sse\"", false},
        {"fallback that is a text", plainWith("fallback", R"("sse")"),
         "/feeds/0/fallback | an array | \"sse\"", true},
        {"options without an endpoint", plainWith("options", R"({"websocket":{}})"),
         "/feeds/0/options/websocket | options of one of \"sse\" | the key \"websocket\"", false},
        {"option with a blank", plainWith("options", R"({"sse":{"a b":1}})"),
         "/feeds/0/options/sse/a b | the name of an option: 1 to 32 of a-z 0-9 _ | the key \"a b\"", true},
        {"option that is a list", plainWith("options", R"({"sse":{"a":[1]}})"),
         "/feeds/0/options/sse/a | a text without control characters, a number, true or false | an array",
         true},
        {"option that is nothing", plainWith("options", R"({"sse":{"a":null}})"),
         "/feeds/0/options/sse/a | a text without control characters, a number, true or false | null", true},
        {"option that is a secret", plainWith("options", R"({"sse":{"token":"canary"}})"),
         "/feeds/0/options/sse/token | an option without secrets (they belong into \"credentials\") | the "
         "option \"token\"",
         false},
        {"unknown key of TLS", plainWith("tls", R"({"ignore_errors":true})"),
         "/feeds/0/tls/ignore_errors | one of the keys \"ca_file\", \"certificate_file\", \"key_file\" | the "
         "unknown key \"ignore_errors\"",
         true},
        {"certificate without key", plainWith("tls", R"({"certificate_file":"me.pem"})"),
         "/feeds/0/tls/key_file | the name of a file: certificate and key go together | nothing", true},
        {"key without certificate", plainWith("tls", R"({"key_file":"me.key"})"),
         "/feeds/0/tls/certificate_file | the name of a file: certificate and key go together | nothing",
         true},
        {"proxy without port", plainWith("proxy", R"({"url":"http://h"})"),
         "/feeds/0/proxy/url | http://HOST:PORT or socks5://HOST:PORT | \"http://h\"", true},
        {"proxy with a path", plainWith("proxy", R"({"url":"http://h:1/x"})"),
         "/feeds/0/proxy/url | http://HOST:PORT or socks5://HOST:PORT | \"http://h:1/x\"", true},
        {"proxy over TLS", plainWith("proxy", R"({"url":"https://h:1"})"),
         "/feeds/0/proxy/url | http://HOST:PORT or socks5://HOST:PORT | \"https://h:1\"", true},
        {"password of a proxy in its address", plainWith("proxy", R"({"url":"http://me:canary@h:1"})"),
         "/feeds/0/proxy/url | an address without user and password (they belong into \"user\" and \"from\") "
         "| "
         "an address with user or password",
         true},
        {"literal password of a proxy",
         plainWith("proxy", R"({"url":"http://h:1","user":"me","from":"canary"})"),
         "/feeds/0/proxy/from | \"env:NAME\", \"file:PATH\", \"keychain:NAME\" or \"ask\": a secret itself "
         "never stands in a "
         "profile | something else (not shown)",
         true},
        {"user of a proxy without password", plainWith("proxy", R"({"url":"http://h:1","user":"me"})"),
         "/feeds/0/proxy/from | \"env:NAME\", \"file:PATH\", \"keychain:NAME\" or \"ask\" | nothing", true},
        {"password of a proxy for nobody", plainWith("proxy", R"({"url":"http://h:1","from":"ask"})"),
         "/feeds/0/proxy/user | a text | nothing", true},
        {"HTTP/2 as a text", plainWith("http2", R"("yes")"), "/feeds/0/http2 | true or false | \"yes\"",
         true},
        {"no time to connect", plainWith("limits", R"({"connect_timeout_s":0})"),
         "/feeds/0/limits/connect_timeout_s | a whole number from 1 to 120 | 0", true},
        {"transport without endpoint", plainWith("transport", R"("websocket")"),
         "/feeds/0/transport | \"sse\" | \"websocket\"", false},
        {"base of a plain feed", plainWith("base", R"("http://h")"),
         "/feeds/0/base | \"endpoints\": only a native feed has a base | \"http://h\"", true},
        {"mapping of a native feed", plainWith("protocol", R"("native")"),
         "/feeds/0/mapping | no mapping: the native protocol has its own | an object", true},
        {"body of a GET", plainWith("body", "{}"), "/feeds/0/body | no body with the method GET | an object",
         false},
        {"literal token", plainWith("credentials", R"({"type":"bearer","from":"canary-0123456789"})"),
         "/feeds/0/credentials/from | \"env:NAME\", \"file:PATH\", \"keychain:NAME\" or \"ask\": a secret "
         "itself never stands "
         "in a profile | something else (not shown)",
         true},
        {"keychain without a name", plainWith("credentials", R"({"type":"bearer","from":"keychain:"})"),
         "/feeds/0/credentials/from | \"env:NAME\", \"file:PATH\", \"keychain:NAME\" or \"ask\": a secret "
         "itself never stands "
         "in a profile | something else (not shown)",
         true},
        {"no source", plainWith("credentials", R"({"type":"bearer"})"),
         "/feeds/0/credentials/from | \"env:NAME\", \"file:PATH\", \"keychain:NAME\" or \"ask\" | nothing",
         true},
        {"password beside it",
         plainWith("credentials", R"({"type":"basic","user":"u","from":"ask","password":"canary"})"),
         "/feeds/0/credentials/password | one of the keys \"type\", \"from\", \"user\", \"header\" | the "
         "unknown key \"password\"",
         true},
        {"user of a bearer", plainWith("credentials", R"({"type":"bearer","user":"u","from":"ask"})"),
         "/feeds/0/credentials/user | no user: only the type \"basic\" has one | \"u\"", false},
        {"secret header", plainWith("headers", R"({"Authorization":"Bearer canary"})"),
         "/feeds/0/headers/Authorization | \"credentials\" for this header: a secret itself never stands in "
         "a profile | a value (not shown)",
         false},
        {"header with a line end", plainWith("headers", R"({"X-A":"a\r\nX-B: b"})"),
         "/feeds/0/headers/X-A | a text without control characters | \"a\uFFFD\uFFFDX-B: b\"", false},
        {"heartbeat as a text", plainWith("heartbeat_s", R"("5")"),
         "/feeds/0/heartbeat_s | a whole number from 0 to 3600 | \"5\"", true},
        {"half a second", plainWith("heartbeat_s", "0.5"),
         "/feeds/0/heartbeat_s | a whole number from 0 to 3600 | 0.5", true},
        {"limit of 1 byte", plainWith("limits", R"({"max_event_bytes":1})"),
         "/feeds/0/limits/max_event_bytes | a whole number from 1024 to 1073741824 | 1", true},
        {"snapshot of prices", plainWith("snapshot", "true"),
         "/feeds/0/snapshot | false: only a native feed of positions has a snapshot | true", false},
        {"unknown time zone", plainWith("trading_hours", R"({"time_zone":"Mars/Base","sessions":[]})"),
         "/feeds/0/trading_hours/time_zone | an IANA time zone, such as \"Europe/Berlin\" | \"Mars/Base\"",
         true},
        {"25 o'clock",
         plainWith("trading_hours",
                   R"({"time_zone":"UTC","sessions":[{"days":["mon"],"from":"09:00","to":"25:00"}]})"),
         "/feeds/0/trading_hours/sessions/0/to | a time from 00:00 to 24:00 | \"25:00\"", true},
        {"unknown day",
         plainWith("trading_hours",
                   R"({"time_zone":"UTC","sessions":[{"days":["mon","Tue"],"from":"09:00","to":"10:00"}]})"),
         "/feeds/0/trading_hours/sessions/0/days/1 | one of \"mon\", \"tue\", \"wed\", \"thu\", \"fri\", "
         "\"sat\", \"sun\" | \"Tue\"",
         true},
        {"no mapping", plainWith("mapping", {}), "/feeds/0/mapping | an object | nothing", true},
        {"no symbol", mappingWith(R"({"values":{"price":"/p"}})"),
         "/feeds/0/mapping/values/symbol | a JSON Pointer or an object | nothing", false},
        {"no price", mappingWith(R"({"values":{"symbol":"/s","bid":"/b"}})"),
         "/feeds/0/mapping/values/price | \"price\", or \"bid\" and \"ask\" | nothing", false},
        {"no values", mappingWith("{}"),
         "/feeds/0/mapping/values/symbol | a JSON Pointer or an object | nothing", false},
        {"quantity of a price", mappingWith(R"({"values":{"symbol":"/s","price":"/p","quantity":"/q"}})"),
         "/feeds/0/mapping/values/quantity | a value that prices have | the key \"quantity\"", false},
        {"pointer without slash", mappingWith(R"({"values":{"symbol":"s","price":"/p"}})"),
         "/feeds/0/mapping/values/symbol | a JSON Pointer: empty or beginning with /, and ~ only as ~0, ~1 "
         "or ~2 | \"s\"",
         true},
        {"~3", mappingWith(R"({"values":{"symbol":"/~3","price":"/p"}})"),
         "/feeds/0/mapping/values/symbol | a JSON Pointer: empty or beginning with /, and ~ only as ~0, ~1 "
         "or ~2 | \"/~3\"",
         true},
        {"two *", mappingWith(R"({"values":{"symbol":"/*/*","price":"/p"}})"),
         "/feeds/0/mapping/values/symbol | a pointer with one * | \"/*/*\"", false},
        {"* in two arrays", mappingWith(R"({"values":{"symbol":"/a/*/s","price":"/b/*/p"}})"),
         "/feeds/0/mapping/values/price | a * at /a/*, where another pointer has it | \"/b/*/p\"", false},
        {"* inside each", mappingWith(R"({"each":{"pointer":"/d","values":{"symbol":"/*/s","price":"/p"}}})"),
         "/feeds/0/mapping/each/values/symbol | a pointer without *: inside \"each\" it is relative | "
         "\"/*/s\"",
         false},
        {"an element beside *", mappingWith(R"({"values":{"symbol":"/d/0/s","price":"/d/*/p"}})"),
         "/feeds/0/mapping | no pointer to an element of the array whose rows are read | /d/0/s", false},
        {"unknown field of a mapping", mappingWith(R"({"value":{"symbol":"/s"}})"),
         "/feeds/0/mapping/value | the key \"values\" | the unknown key \"value\"", true},
        {"no test", mappingWith(R"({"when":{"pointer":"/x"},"values":{"symbol":"/s","price":"/p"}})"),
         noTest.constData(), true},
        {"two tests",
         mappingWith(
             R"({"when":{"pointer":"/x","equals":1,"length":1},"values":{"symbol":"/s","price":"/p"}})"),
         twoTests.constData(), true},
        {"bad expression",
         mappingWith(R"({"when":{"pointer":"/x","regex":"a("},"values":{"symbol":"/s","price":"/p"}})"),
         "/feeds/0/mapping/when/regex | a regular expression (missing closing parenthesis at character 2) | "
         "\"a(\"",
         false},
        {"expression without group",
         mappingWith(R"({"values":{"symbol":{"pointer":"/s","regex":"a.*"},"price":"/p"}})"),
         "/feeds/0/mapping/values/symbol/regex | a regular expression with one group | \"a.*\"", false},
        {"unknown type",
         mappingWith(R"({"when":[{"pointer":"/x","type":"string"}],"values":{"symbol":"/s","price":"/p"}})"),
         "/feeds/0/mapping/when/0/type | one of \"null\", \"boolean\", \"number\", \"text\", \"array\", "
         "\"object\" | \"string\"",
         true},
        {"lookup nobody learns",
         mappingWith(R"({"values":{"symbol":{"lookup":"symbol","key":"/0"},"price":"/p"}})"),
         "/feeds/0/mapping/values/symbol/lookup | the name of a value that \"learn\" keeps | \"symbol\"",
         false},
        {"lookup without key", mappingWith(R"({"values":{"symbol":{"lookup":"symbol"},"price":"/p"}})"),
         "/feeds/0/mapping/values/symbol/key | a pointer to what \"lookup\" looks up | nothing", true},
        {"unit of a price", mappingWith(R"({"values":{"symbol":"/s","price":{"pointer":"/p","unit":"ms"}}})"),
         "/feeds/0/mapping/values/price/unit | no unit: only \"time\" has one | \"ms\"", false},
        {"unknown unit",
         mappingWith(R"({"values":{"symbol":"/s","price":"/p","time":{"pointer":"/t","unit":"min"}}})"),
         "/feeds/0/mapping/values/time/unit | one of \"s\", \"ms\", \"us\", \"ns\", \"iso8601\" | \"min\"",
         true},
        {"learn without conditions",
         mappingWith(R"({"learn":{"key":"/k","values":{"s":"/s"}},"values":{"symbol":"/s","price":"/p"}})"),
         "/feeds/0/mapping/learn/when | at least one condition | nothing", true},
        {"sequence without scope",
         mappingWith(R"({"values":{"symbol":"/s","price":"/p"},"sequence":{"pointer":"/u"}})"),
         "/feeds/0/mapping/sequence/scope | one of \"feed\", \"key\", \"connection\" | nothing", true},
        {"sequence of rows for the feed",
         mappingWith(
             R"({"values":{"symbol":"/*/s","price":"/*/p"},"sequence":{"pointer":"/*/u","scope":"feed"}})"),
         "/feeds/0/mapping/sequence/pointer | a pointer without * | \"/*/u\"", false},
        {"two sequences",
         mappingWith(
             R"({"values":{"symbol":"/s","price":"/p"},"sequence":{"pointer":"/u","alternatives":[],"scope":"feed"}})"),
         "/feeds/0/mapping/sequence | one of \"pointer\" and \"alternatives\" | an object", true},
        {"cursor of rows", mappingWith(R"({"values":{"symbol":"/*/s","price":"/*/p"},"cursor":"/*/id"})"),
         "/feeds/0/mapping/cursor | a pointer without * | \"/*/id\"", false},
        {"cursor that never moves",
         mappingWith(R"({"values":{"symbol":"/s","price":"/p"},"cursor":{"constant":"1"}})"),
         "/feeds/0/mapping/cursor/constant | no constant: a cursor moves | \"1\"", true},
        {"cursor that is looked up",
         mappingWith(
             R"({"learn":{"when":{"pointer":"/x","equals":1},"key":"/k","values":{"v":"/v"}},"values":{"symbol":"/s","price":"/p"},"cursor":{"lookup":"v","key":"/k"}})"),
         "/feeds/0/mapping/cursor/lookup | no lookup: a cursor stands in the message itself | \"v\"", true},
        {"unit of a cursor",
         mappingWith(R"({"values":{"symbol":"/s","price":"/p"},"cursor":{"pointer":"/n","unit":"ms"}})"),
         "/feeds/0/mapping/cursor/unit | no unit: only \"time\" has one | \"ms\"", true},
    };
}

} // namespace

class ProfileReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void findsWhereTheNativeProtocolKeepsItsFeeds();
    void namesFilePlaceExpectedAndFound_data();
    void namesFilePlaceExpectedAndFound();
    void neverRepeatsASecret();
    void namesLineAndColumnOfBrokenJson();
    void saysWhyAFileCannotBeRead();
    void neverAcceptsMorePointersThanAPlanHolds();
    void readsAllShippedProfiles();
    void listsAllShippedProfilesAsResources();
    void readsTheExamplesOfTheManual();
    void theSchemaKnowsTheSameKeys();
    void theSchemaJudgesAlike();
};

void ProfileReaderTest::readsEverything()
{
    const auto result = read(kEverything);
    QVERIFY2(result.profile, qPrintable(joined(result.error)));
    const Profile &profile = *result.profile;
    QCOMPARE(profile.name, std::string("All"));
    QCOMPARE(profile.about, std::string("everything"));
    QCOMPARE(profile.file, std::string("/home/me/p.json"));
    QCOMPARE(profile.holdingsFile, std::string("/home/mine.csv"));
    const FeedProfile &feed = profile.feeds.at(0);
    QCOMPARE(feed.kind, FeedKind::Metrics);
    QCOMPARE(feed.protocol, FeedProtocol::Plain);
    QCOMPARE(feed.endpoints.at("carrier-pigeon").front(), std::string("coo://loft/"));
    QCOMPARE(feed.endpoints.at("sse"),
             (std::vector<std::string>{"https://h/x?after={cursor}&s={symbols}", "https://backup/x"}));
    QCOMPARE(feed.fallback, (std::vector<std::string>{"longpoll", "carrier-pigeon"}));
    using Options = std::map<std::string, std::map<std::string, std::string>>;
    QCOMPARE(feed.transportOptions,
             (Options{{"longpoll", {{"hold_s", "30"}, {"part", "0.5"}, {"style", "etag"}}},
                      {"sse", {{"strict", "true"}}}}));
    QCOMPARE(feed.tls, (TlsSpec{"/home/me/ca.pem", "/etc/me.pem", "/home/me.key"}));
    QCOMPARE(feed.proxy, (ProxySpec{"socks5://proxy.lan:1080", "me", "keychain:proxy"}));
    QVERIFY(feed.http2);
    QCOMPARE(feed.connectTimeout, std::chrono::seconds(120));
    QCOMPARE(feed.method, std::string("POST"));
    QCOMPARE(feed.body.value(), std::string(R"({"b":[1]})"));
    QCOMPARE(feed.headers.at(0).second, std::string("me"));
    QCOMPARE(feed.onOpen.at(0), std::string("hello {seq}"));
    QCOMPARE(feed.onOpen.at(1), std::string(R"({"sub":["{symbols}"]})"));
    QCOMPARE(feed.symbols.size(), size_t(2));
    QCOMPARE(feed.credentials.scheme, CredentialSpec::Scheme::Header);
    QCOMPARE(feed.credentials.source, std::string("env:KEY"));
    QCOMPARE(feed.credentials.headerName, std::string("X-Api-Key"));
    QCOMPARE(feed.heartbeat, std::chrono::seconds(15));
    QCOMPARE(feed.maxEventBytes, size_t(4096));
    QVERIFY(feed.oneShot);
    QCOMPARE(feed.tradingHours->sessions().at(0).days, std::uint8_t(0b1000001));
    QCOMPARE(feed.tradingHours->sessions().at(0).fromMinute, 22 * 60);
    QCOMPARE(feed.tradingHours->sessions().at(0).toMinute, 6 * 60 + 30);
    QCOMPARE(feed.mapping.timeUnit, TimeUnit::Nanos);
    QVERIFY(feed.mapping.sequence->contiguous);
    QCOMPARE(feed.mapping.cursor->pointer.text(), std::string("/next"));
    QCOMPARE(feed.mapping.cursor->regex, std::string("=(.*)$"));
}

void ProfileReaderTest::findsWhereTheNativeProtocolKeepsItsFeeds()
{
    const auto result = read(R"({"format":1,"name":"n","feeds":[
        {"name":"prices","kind":"prices","protocol":"native","base":"https://h:8443/steady/"},
        {"name":"positions","kind":"positions","protocol":"native","base":["http://127.0.0.1:9","https://b"],"snapshot":true,
         "endpoints":{"sse":"http://other/x"}}]})");
    QVERIFY2(result.profile, qPrintable(joined(result.error)));
    const FeedProfile &prices = result.profile->feeds[0];
    QCOMPARE(prices.endpoints.at("sse").front(), std::string("https://h:8443/steady/v1/feeds/prices/sse"));
    QCOMPARE(prices.endpoints.at("websocket").front(), std::string("wss://h:8443/steady/v1/feeds/prices/ws"));
    QCOMPARE(prices.endpoints.at("longpoll").front(),
             std::string("https://h:8443/steady/v1/feeds/prices/poll"));
    QCOMPARE(prices.transport, std::string("sse"));
    const FeedProfile &positions = result.profile->feeds[1];
    QVERIFY(positions.snapshot);
    QCOMPARE(positions.endpoints.at("sse").front(),
             std::string("http://other/x")); // what is said outright holds
    QCOMPARE(positions.endpoints.at("sse").size(), std::size_t(1));
    QCOMPARE(positions.endpoints.at("websocket"),
             (std::vector<std::string>{"ws://127.0.0.1:9/v1/feeds/positions/ws",
                                       "wss://b/v1/feeds/positions/ws"}));
    QVERIFY(positions.fallback.empty());
}

void ProfileReaderTest::namesFilePlaceExpectedAndFound_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error");
    for (const BadProfile &bad : badProfiles())
        QTest::newRow(bad.name) << bad.json << QString::fromUtf8(bad.error);
}

void ProfileReaderTest::namesFilePlaceExpectedAndFound()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, error);
    const auto result = read(json);
    QVERIFY(!result.profile);
    QCOMPARE(result.error.code, ReasonCode::ProfileInvalid);
    QCOMPARE(result.error.args.at(0), std::string("/home/me/p.json"));
    QCOMPARE(joined(result.error), error);
}

void ProfileReaderTest::neverRepeatsASecret()
{
    int seen = 0;
    for (const BadProfile &bad : badProfiles()) {
        seen += bad.json.contains("canary") ? 1 : 0;
        QVERIFY(!joined(read(bad.json).error).contains(u"canary"_s));
    }
    QVERIFY(seen >= 4);
}

void ProfileReaderTest::namesLineAndColumnOfBrokenJson()
{
    const auto result = read("{\n  \"format\": 1,\n  \"name\": nope\n}");
    QCOMPARE(result.error.code, ReasonCode::ProfileUnreadable);
    QVERIFY2(joined(result.error).startsWith(u"line 3, column "_s), qPrintable(joined(result.error)));
    QCOMPARE(read("").error.code, ReasonCode::ProfileUnreadable);
    QCOMPARE(read("\xFF\xFE").error.code, ReasonCode::ProfileUnreadable);
    QCOMPARE(read(QByteArray(100000, '[')).error.code, ReasonCode::ProfileUnreadable);
}

void ProfileReaderTest::saysWhyAFileCannotBeRead()
{
    QTemporaryDir folder;
    const std::string missing = folder.filePath(u"missing.json"_s).toStdString();
    const auto result = ProfileReader::readFile(missing);
    QCOMPARE(result.error.code, ReasonCode::ProfileUnreadable);
    QCOMPARE(result.error.args.at(0), missing);
    QVERIFY(!result.error.args.at(1).empty());
    QCOMPARE(joined(ProfileReader::readFile(folder.path().toStdString()).error), u"is a folder"_s);
    QFile large(folder.filePath(u"large.json"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize((4 << 20) + 1));
    QCOMPARE(joined(ProfileReader::readFile(large.fileName().toStdString()).error), u"larger than 4 MiB"_s);
}

void ProfileReaderTest::neverAcceptsMorePointersThanAPlanHolds()
{
    const auto withConditions = [](int count) {
        QByteArray conditions;
        for (int i = 0; i < count; ++i)
            conditions += (i == 0 ? "" : ",") + QByteArray(R"({"pointer":"/c)") + QByteArray::number(i) +
                          R"(","equals":1})";
        return read(mappingWith(R"({"when":[)" + conditions + R"(],"values":{"symbol":"/s","price":"/p"}})"));
    };
    const auto most = withConditions(int(ExtractionPlan::kMaxSlots) - 2);
    QVERIFY2(most.profile, qPrintable(joined(most.error)));
    QCOMPARE(joined(withConditions(int(ExtractionPlan::kMaxSlots) - 1).error),
             u"/feeds/0/mapping/values/price | at most 64 different pointers in a mapping | \"/p\""_s);
}

void ProfileReaderTest::readsAllShippedProfiles()
{
    QCOMPARE(shippedProfiles().size(), 8);
    for (const QString &name : shippedProfiles()) {
        const QByteArray json = fileContents(u"resources/profiles/"_s + name);
        const auto result = read(json, name.toStdString());
        QVERIFY2(result.profile, qPrintable(name + u": "_s + joined(result.error)));
        QVERIFY(!result.profile->about.empty());
        QVERIFY(result.profile->feeds.at(0).endpoints.at("websocket").front().starts_with("wss://"));
        QVERIFY(!result.profile->feeds.at(0).onOpen.empty());
        QCOMPARE(result.profile->feeds.at(0).transport, std::string("websocket"));
    }
}

void ProfileReaderTest::listsAllShippedProfilesAsResources()
{
    const QByteArray list = fileContents(u"resources/profiles/profiles.qrc"_s);
    for (const QString &name : shippedProfiles())
        QVERIFY2(list.contains("<file>" + name.toUtf8() + "</file>"), qPrintable(name));
    QCOMPARE(list.count("<file>"), shippedProfiles().size());
}

// Every block of JSON in docs/profiles.md that begins with "format" is a profile, every other one a mapping
// of prices.
void ProfileReaderTest::readsTheExamplesOfTheManual()
{
    const QString manual = QString::fromUtf8(fileContents(u"docs/profiles.md"_s));
    static const QRegularExpression blocks(u"```json\n(.*?)```"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    int profiles = 0;
    int mappings = 0;
    for (auto match = blocks.globalMatch(manual); match.hasNext();) {
        const QByteArray block = match.next().captured(1).toUtf8();
        const bool isProfile = block.contains("\"format\"");
        const auto result = read(isProfile ? block : mappingWith(block));
        QVERIFY2(result.profile, block + joined(result.error).toUtf8());
        ++(isProfile ? profiles : mappings);
    }
    QVERIFY(profiles >= 2);
    QVERIFY(mappings >= 3);
}

void ProfileReaderTest::theSchemaKnowsTheSameKeys()
{
    const QJsonObject defs =
        QJsonDocument::fromJson(fileContents(u"resources/schema/profile.schema.json"_s))["$defs"_L1]
            .toObject();
    QVERIFY(!defs.isEmpty());
    for (const keys::Set &set : keys::kAll) {
        const auto name = QString::fromUtf8(set.name.data(), qsizetype(set.name.size()));
        QJsonObject def = defs[name].toObject();
        if (name == "value"_L1)
            def = def["anyOf"_L1].toArray()[1].toObject();
        QSet<QString> known;
        for (const std::string_view key : set.names)
            known << QString::fromUtf8(key.data(), qsizetype(key.size()));
        const QStringList described = def["properties"_L1].toObject().keys();
        QCOMPARE(QSet<QString>(described.begin(), described.end()), known);
        QCOMPARE(def["additionalProperties"_L1], QJsonValue(false));
    }
}

void ProfileReaderTest::theSchemaJudgesAlike()
{
    QList<QByteArray> documents;
    QList<bool> expected{true};
    documents << kEverything;
    for (const QString &name : shippedProfiles()) {
        documents << fileContents(u"resources/profiles/"_s + name);
        expected << true;
    }
    for (const BadProfile &bad : badProfiles()) {
        documents << bad.json;
        expected << !bad.inSchema;
    }
    const auto verdicts = schemaVerdicts(documents);
    if (!verdicts)
        QSKIP("python3 with jsonschema is not here");
    QCOMPARE(verdicts->size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY2(expected[i] == verdicts->at(i), documents[i]);
}

QTEST_APPLESS_MAIN(ProfileReaderTest)
#include "ProfileReaderTest.moc"
