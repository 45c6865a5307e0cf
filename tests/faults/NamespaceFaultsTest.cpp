// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "NativePages.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;
using namespace std::string_view_literals;

/*!
 * Rows of the fault catalogue that need a network and a table of names of their own. The process moves into
 * namespaces of its own before anything else; where it may not, the tests are skipped.
 */
class NamespaceFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void F13_aLinkThatGoesDownAndUpIsStaleThenLiveAgain_data() { eachTransport("F13"); }
    void F13_aLinkThatGoesDownAndUpIsStaleThenLiveAgain();
    void F15_aNameWhoseFirstAddressLeadsNowhereConnects_data();
    void F15_aNameWhoseFirstAddressLeadsNowhereConnects();
    void F15_aWebSocketThatIsNotToBeHadThereIsLeftForAnotherWay();

private:
    static void eachTransport(const char *number)
    {
        QTest::addColumn<QString>("transport");
        for (const char *transport : {"sse", "websocket", "longpoll"})
            QTest::addRow("%s %s", number, transport) << QString::fromLatin1(transport);
    }
};

namespace {

constexpr int kPatience = 30'000;
constexpr auto kName = "two-addresses.test"; ///< ::1 first, then 127.0.0.1

const char *whyNot = nullptr; ///< there is no namespace

bool write(const char *file, const QByteArray &text)
{
    QFile target(QString::fromLatin1(file));
    return target.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && target.write(text) == text.size();
}

/// The one link that this process has: the loopback.
bool setLink(bool up)
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request{};
    std::copy_n("lo", 3, request.ifr_name);
    bool done = ::ioctl(socket, SIOCGIFFLAGS, &request) == 0;
    request.ifr_flags = static_cast<short>(up ? request.ifr_flags | IFF_UP : request.ifr_flags & ~IFF_UP);
    done = done && ::ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    ::close(socket);
    return done;
}

/// Moves this process into a network without anything but a loopback, with a table of names of its own.
const char *enterNamespace()
{
    const QByteArray user = QByteArray::number(::getuid());
    const QByteArray group = QByteArray::number(::getgid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWNS) != 0)
        return "no namespaces here (unshare -rnm)";
    if (!write("/proc/self/setgroups", "deny") || !write("/proc/self/uid_map", "0 " + user + " 1") ||
        !write("/proc/self/gid_map", "0 " + group + " 1"))
        return "no user namespace here";
    if (!setLink(true))
        return "the loopback of a network namespace cannot be brought up here";
    static QTemporaryFile names;
    if (!names.open() || names.write("::1 two-addresses.test\n127.0.0.1 two-addresses.test\n") < 0 ||
        !names.flush() || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount(qPrintable(names.fileName()), "/etc/hosts", nullptr, MS_BIND, nullptr) != 0)
        return "no table of names of one's own here (unshare -m)";
    return nullptr;
}

/// [::1]:port takes connections but has no room for them: what tries waits without an answer.
class BlackHole
{
public:
    explicit BlackHole(std::uint16_t port)
    {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_addr = in6addr_loopback;
        address.sin6_port = htons(port);
        const auto *raw = reinterpret_cast<const sockaddr *>(&address);
        m_sockets[0] = ::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
        m_works = ::bind(m_sockets[0], raw, sizeof address) == 0 && ::listen(m_sockets[0], 0) == 0;
        for (int &socket : std::span(m_sockets).subspan(1)) { // the room of the queue
            socket = ::socket(AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
            ::connect(socket, raw, sizeof address);
        }
    }
    ~BlackHole() { std::ranges::for_each(m_sockets, ::close); }
    BlackHole(const BlackHole &) = delete;
    BlackHole &operator=(const BlackHole &) = delete;
    [[nodiscard]] bool works() const { return m_works; }

private:
    std::array<int, 4> m_sockets{};
    bool m_works = false;
};

} // namespace

void NamespaceFaultsTest::initTestCase()
{
    if (whyNot)
        QSKIP(whyNot);
}

void NamespaceFaultsTest::F13_aLinkThatGoesDownAndUpIsStaleThenLiveAgain()
{
    QFETCH(QString, transport);
    ExchangeOptions options;
    options.symbols = 4; // each ticks again and again
    options.rate = 50;
    options.heartbeat = 200ms;
    Exchange exchange(options);
    std::string error;
    QVERIFY2(exchange.start(error), error.c_str());
    Profile profile = exchangeProfile(exchange.baseUrl());
    profile.feeds.resize(1); // prices
    FeedProfile &feed = profile.feeds[0];
    const std::string path = exchange.baseUrl() + "/v1/feeds/prices";
    feed.endpoints = {{"sse", {path + "/sse"}},
                      {"websocket", {"ws" + path.substr(4) + "/ws"}},
                      {"longpoll", {path + "/poll"}}};
    feed.transport = transport.toStdString();
    HubRun run(profile, {.token = exchange.token()});
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.health().counts.received > 20, kPatience);

    QVERIFY(setLink(false));
    const bool stale = QTest::qWaitFor([&] { return run.states.contains(LinkState::Stale); }, kPatience);
    const bool gone = QTest::qWaitFor([&] { return run.state() == LinkState::Backoff; }, kPatience);
    const bool up = setLink(true);
    QVERIFY(stale && gone && up);
    QVERIFY(run.health().stale); // the values say so
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QVERIFY(run.noted(ReasonCode::Silence));

    exchange.setPaused(true);
    const auto published = exchange.stats().lastPrices;
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == published, kPatience);
    const FeedReport report = run.stop().feeds[0];
    QCOMPARE(report.health.missing, std::uint64_t(0));
    QCOMPARE(report.health.epochBreaks, std::uint64_t(0));
    QVERIFY(report.health.counts.balanced());
    QVERIFY(!report.outages.empty());
    QCOMPARE(report.outages[0].cause.code, ReasonCode::Silence);
}

void NamespaceFaultsTest::F15_aNameWhoseFirstAddressLeadsNowhereConnects_data()
{
    QTest::addColumn<QString>("transport");
    QTest::addColumn<bool>("blackHole");
    for (const char *transport : {"sse", "websocket", "longpoll"}) {
        QTest::addRow("F15 %s, refused", transport) << QString::fromLatin1(transport) << false;
        if (transport != "websocket"sv)
            QTest::addRow("F15 %s, no answer", transport) << QString::fromLatin1(transport) << true;
    }
}

void NamespaceFaultsTest::F15_aNameWhoseFirstAddressLeadsNowhereConnects()
{
    QFETCH(QString, transport);
    QFETCH(bool, blackHole);
    const std::string by = transport.toStdString();
    ScriptServer server({by == "websocket" ? goodSocket()
                         : by == "longpoll"
                             ? ScriptServerScript().waitForRequest().send(pageAnswer()).waitForRequest()
                             : ScriptServerScript().waitForRequest().send(goodStream())});
    const std::string url = by == "websocket" ? server.wsUrl("/prices") : server.url("/prices");
    const auto port = static_cast<std::uint16_t>(QUrl(QString::fromStdString(url)).port());
    std::optional<BlackHole> hole;
    if (blackHole)
        QVERIFY(hole.emplace(port).works());
    FeedProfile feed = pricesBy(by, server);
    std::string &address = feed.endpoints[by][0];
    address.replace(address.find("127.0.0.1"), std::string_view("127.0.0.1").size(), kName);
    HubRun run(profileOf(feed));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == goodPrices(), kPatience);
    QCOMPARE(run.health().attempt, std::uint32_t(0)); // within the budget of the first try
    QVERIFY(isWhole(run.health()));
}

/// Qt's HTTP tries the other family after 300 ms, its WebSocket only after 30 s: more than the budget of an
/// attempt. Then another way has to do.
void NamespaceFaultsTest::F15_aWebSocketThatIsNotToBeHadThereIsLeftForAnotherWay()
{
    ScriptServer server({ScriptServerScript().waitForRequest().send(goodStream())});
    const BlackHole hole(static_cast<std::uint16_t>(QUrl(QString::fromStdString(server.url())).port()));
    QVERIFY(hole.works());
    FeedProfile feed = pricesBy("websocket", server);
    feed.endpoints["sse"] = {server.url("/prices", kName)};
    feed.endpoints["websocket"] = {"ws" +
                                   server.url("/prices", kName).substr(std::string_view("http").size())};
    feed.fallback = {"sse"};
    feed.connectTimeout = 1s;
    HubRun run(profileOf(feed));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == goodPrices(), kPatience);
    QCOMPARE(run.health().transport, std::string("sse"));
    QCOMPARE(run.health().fallbackCause.code, ReasonCode::NoAnswer);
    QVERIFY(isWhole(run.health()));
}

int main(int argc, char *argv[])
{
    whyNot = enterNamespace(); // while there is one thread
    QCoreApplication app(argc, argv);
    NamespaceFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "NamespaceFaultsTest.moc"
