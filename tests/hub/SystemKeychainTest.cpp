// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SystemKeychain.h"

#include "KeychainStore.h"
#include "LocalSecretStore.h"

#include <QTest>

#include <thread>

using namespace steadfeed;

/// The real keychain, in a session that has none.
class SystemKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutAServiceItSaysSo();
    void nothingIsWrittenElsewhere();
    void itMayBeAskedFromAnotherThread();
    void anAnswerAfterItIsGoneIsNotTold();
};

namespace {

constexpr int kPatience = 60'000;

} // namespace

void SystemKeychainTest::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"})
        qunsetenv(name);
}

void SystemKeychainTest::withoutAServiceItSaysSo()
{
    SystemKeychain keychain;
    std::vector<SecretProblem> told;
    const auto written = [&](SecretProblem problem) { told.push_back(problem); };
    keychain.read("steadfeed test", [&](const FetchedSecret &answer) {
        QVERIFY(!answer.secret);
        told.push_back(answer.problem);
    });
    keychain.write("steadfeed test", "secret", written);
    keychain.remove("steadfeed test", written);
    QVERIFY(told.empty()); // never from inside the call
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), std::size_t(3), kPatience);
    QCOMPARE(told, std::vector<SecretProblem>(3, SecretProblem::KeychainUnavailable));
}

void SystemKeychainTest::nothingIsWrittenElsewhere()
{
    const auto keychain = std::make_shared<SystemKeychain>();
    KeychainStore store(keychain, std::make_shared<LocalSecretStore>());
    SecretProblem done = SecretProblem::None;
    store.store("steadfeed test", "canary", [&](SecretProblem problem) { done = problem; });
    QTRY_COMPARE_WITH_TIMEOUT(done, SecretProblem::KeychainUnavailable, kPatience);
    const auto outcome = [&] { return store.fetch("keychain:steadfeed test").problem; };
    QTRY_COMPARE_WITH_TIMEOUT(outcome(), SecretProblem::KeychainUnavailable, kPatience);
}

void SystemKeychainTest::itMayBeAskedFromAnotherThread()
{
    SystemKeychain keychain;
    std::thread::id answered;
    std::thread([&] {
        keychain.read("steadfeed test",
                      [&](const FetchedSecret &) { answered = std::this_thread::get_id(); });
    }).join();
    QTRY_COMPARE_WITH_TIMEOUT(answered, std::this_thread::get_id(), kPatience);
}

void SystemKeychainTest::anAnswerAfterItIsGoneIsNotTold()
{
    bool told = false;
    {
        SystemKeychain keychain;
        keychain.read("steadfeed test", [&](const FetchedSecret &) { told = true; });
    }
    // Jobs run one behind the other: when a later one is answered, the earlier one was.
    SystemKeychain later;
    bool answered = false;
    later.read("steadfeed test", [&](const FetchedSecret &) { answered = true; });
    QTRY_VERIFY_WITH_TIMEOUT(answered, kPatience);
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(SystemKeychainTest)
#include "SystemKeychainTest.moc"
