// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeychainStore.h"

#include "FakeKeychain.h"
#include "LocalSecretStore.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;

Q_DECLARE_METATYPE(steadfeed::SecretProblem)

/// What the keychain holds, for feeds that never wait for it.
class KeychainStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstFetchAsksAndTheListenerIsToldOfTheAnswer();
    void whoeverSharesAReferenceSharesTheQuestion();
    void anAnswerIsKeptUntilRefreshed();
    void aRefusalIsKeptToo_data();
    void aRefusalIsKeptToo();
    void whatCannotBeSentIsRefused();
    void otherReferencesGoToTheNextStore();
    void whatIsStoredIsFoundAndTold();
    void aWriteThatFailsKeepsNothing();
    void anUnusableSecretIsNotWritten();
    void aReadThatAWriteOvertookIsDropped();
    void whatIsRemovedIsGone();
    void nobodyIsToldAfterTheListenerWasTakenAway();
    void anAnswerAfterTheStoreIsGoneIsHarmless();

private:
    std::shared_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<KeychainStore> m_store;
    std::vector<std::string> m_told;
};

namespace {

constexpr auto kToken = "keychain:desk token";

SecretProblem problemOf(const FetchedSecret &fetched)
{
    return fetched.problem;
}

} // namespace

void KeychainStoreTest::init()
{
    m_keychain = std::make_shared<FakeKeychain>();
    m_keychain->entries = {{"desk token", "one"}};
    m_store = std::make_unique<KeychainStore>(m_keychain, std::make_shared<LocalSecretStore>());
    m_told.clear();
    m_store->onChanged([this](const std::string &reference) { m_told.push_back(reference); });
}

void KeychainStoreTest::theFirstFetchAsksAndTheListenerIsToldOfTheAnswer()
{
    const FetchedSecret first = m_store->fetch(kToken);
    QVERIFY(!first.secret);
    QCOMPARE(first.problem, SecretProblem::Pending);
    QVERIFY(m_told.empty());
    m_keychain->answer();
    QCOMPARE(m_told, std::vector<std::string>{kToken});
    QCOMPARE(m_store->fetch(kToken).secret.value_or(""), std::string("one"));
    QCOMPARE(m_told.size(), std::size_t(1));
}

void KeychainStoreTest::whoeverSharesAReferenceSharesTheQuestion()
{
    for (int feed = 0; feed < 3; ++feed)
        QCOMPARE(problemOf(m_store->fetch(kToken)), SecretProblem::Pending);
    QCOMPARE(problemOf(m_store->fetch("keychain:other")), SecretProblem::Pending);
    QCOMPARE(m_keychain->reads, 2);
    m_keychain->answer();
    QCOMPARE(m_told, (std::vector<std::string>{kToken, "keychain:other"}));
    for (int feed = 0; feed < 3; ++feed)
        QCOMPARE(m_store->fetch(kToken).secret.value_or(""), std::string("one"));
    QCOMPARE(m_keychain->reads, 2);
}

void KeychainStoreTest::anAnswerIsKeptUntilRefreshed()
{
    (void)m_store->fetch(kToken);
    m_keychain->answer();
    m_keychain->entries["desk token"] = "two";
    QCOMPARE(m_store->fetch(kToken).secret.value_or(""), std::string("one"));
    m_store->refresh(kToken);
    QCOMPARE(problemOf(m_store->fetch(kToken)), SecretProblem::Pending);
    m_store->refresh(kToken); // being read: no second question
    QCOMPARE(problemOf(m_store->fetch(kToken)), SecretProblem::Pending);
    QCOMPARE(m_keychain->reads, 2);
    m_keychain->answer();
    QCOMPARE(m_store->fetch(kToken).secret.value_or(""), std::string("two"));
}

void KeychainStoreTest::aRefusalIsKeptToo_data()
{
    QTest::addColumn<SecretProblem>("answer");
    QTest::addColumn<SecretProblem>("expected");
    QTest::newRow("no such entry") << SecretProblem::None << SecretProblem::NotInKeychain;
    QTest::newRow("no keychain") << SecretProblem::KeychainUnavailable << SecretProblem::KeychainUnavailable;
}

// Else two feeds that wait for one reference would wake each other for ever.
void KeychainStoreTest::aRefusalIsKeptToo()
{
    QFETCH(SecretProblem, answer);
    QFETCH(SecretProblem, expected);
    m_keychain->entries.clear();
    m_keychain->problem = answer;
    (void)m_store->fetch(kToken);
    m_keychain->answer();
    for (int feed = 0; feed < 3; ++feed) {
        const FetchedSecret fetched = m_store->fetch(kToken);
        QVERIFY(!fetched.secret);
        QCOMPARE(fetched.problem, expected);
    }
    QCOMPARE(m_keychain->reads, 1);
    QCOMPARE(m_told.size(), std::size_t(1));
}

void KeychainStoreTest::whatCannotBeSentIsRefused()
{
    m_keychain->entries = {{"lines", "a\r\nX-Evil: yes"}, {"nothing", ""}, {"book", std::string(65537, 'x')}};
    for (const char *reference : {"keychain:lines", "keychain:nothing", "keychain:book"})
        (void)m_store->fetch(reference);
    m_keychain->answer();
    QCOMPARE(problemOf(m_store->fetch("keychain:lines")), SecretProblem::ControlCharacter);
    QCOMPARE(problemOf(m_store->fetch("keychain:nothing")), SecretProblem::Empty);
    QCOMPARE(problemOf(m_store->fetch("keychain:book")), SecretProblem::TooLarge);
    QVERIFY(!m_store->fetch("keychain:lines").secret);
}

void KeychainStoreTest::otherReferencesGoToTheNextStore()
{
    qputenv("STEADFEED_TEST_TOKEN", "from the environment");
    QCOMPARE(m_store->fetch("env:STEADFEED_TEST_TOKEN").secret.value_or(""),
             std::string("from the environment"));
    QCOMPARE(problemOf(m_store->fetch("keychains:x")), SecretProblem::UnknownReference);
    QCOMPARE(m_keychain->reads, 0);
}

void KeychainStoreTest::whatIsStoredIsFoundAndTold()
{
    m_keychain->entries.clear();
    (void)m_store->fetch(kToken);
    m_keychain->answer();
    QCOMPARE(problemOf(m_store->fetch(kToken)), SecretProblem::NotInKeychain);
    m_told.clear();
    std::vector<SecretProblem> done;
    m_store->store("desk token", "new", [&](SecretProblem problem) { done.push_back(problem); });
    QVERIFY(done.empty() && m_told.empty());
    m_keychain->answer();
    QCOMPARE(done, std::vector<SecretProblem>{SecretProblem::None});
    QCOMPARE(m_told, std::vector<std::string>{kToken});
    QCOMPARE(problemOf(m_store->fetch(kToken)), SecretProblem::Pending);
    m_keychain->answer();
    QCOMPARE(m_store->fetch(kToken).secret.value_or(""), std::string("new"));
}

void KeychainStoreTest::aWriteThatFailsKeepsNothing()
{
    (void)m_store->fetch(kToken);
    m_keychain->answer();
    m_told.clear();
    m_keychain->problem = SecretProblem::KeychainUnavailable;
    SecretProblem done = SecretProblem::None;
    m_store->store("desk token", "new", [&](SecretProblem problem) { done = problem; });
    m_keychain->answer();
    QCOMPARE(done, SecretProblem::KeychainUnavailable);
    QVERIFY(m_told.empty());
    QCOMPARE(m_store->fetch(kToken).secret.value_or(""), std::string("one"));
}

void KeychainStoreTest::anUnusableSecretIsNotWritten()
{
    SecretProblem done = SecretProblem::None;
    m_store->store("desk token", "a\nb", [&](SecretProblem problem) { done = problem; });
    QCOMPARE(done, SecretProblem::ControlCharacter);
    m_keychain->answer();
    QCOMPARE(m_keychain->entries.at("desk token"), std::string("one"));
}

void KeychainStoreTest::aReadThatAWriteOvertookIsDropped()
{
    m_store->store("desk token", "new", [](SecretProblem) {});
    (void)m_store->fetch(kToken); // asked before the write is done
    m_keychain->answerOne();
    (void)m_store->fetch(kToken);
    m_keychain->answerOne();
    QCOMPARE(problemOf(m_store->fetch(kToken)), SecretProblem::Pending);
    m_keychain->answerOne();
    QCOMPARE(m_store->fetch(kToken).secret.value_or(""), std::string("new"));
    QCOMPARE(m_keychain->reads, 2);
}

void KeychainStoreTest::whatIsRemovedIsGone()
{
    (void)m_store->fetch(kToken);
    m_keychain->answer();
    SecretProblem done = SecretProblem::Pending;
    m_store->remove("desk token", [&](SecretProblem problem) { done = problem; });
    m_keychain->answer();
    QCOMPARE(done, SecretProblem::None);
    (void)m_store->fetch(kToken);
    m_keychain->answer();
    QCOMPARE(problemOf(m_store->fetch(kToken)), SecretProblem::NotInKeychain);
}

void KeychainStoreTest::nobodyIsToldAfterTheListenerWasTakenAway()
{
    (void)m_store->fetch(kToken);
    m_store->onChanged({});
    m_keychain->answer();
    QVERIFY(m_told.empty());
    QCOMPARE(m_store->fetch(kToken).secret.value_or(""), std::string("one"));
}

void KeychainStoreTest::anAnswerAfterTheStoreIsGoneIsHarmless()
{
    bool written = false;
    (void)m_store->fetch(kToken);
    m_store->store("desk token", "new", [&](SecretProblem) { written = true; });
    m_store.reset();
    m_keychain->answer();
    QVERIFY(written);
    QVERIFY(m_told.empty());
}

QTEST_APPLESS_MAIN(KeychainStoreTest)
#include "KeychainStoreTest.moc"
