// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeychainKeeper.h"

#include "FakeKeychain.h"
#include "LocalSecretStore.h"

#include <QTest>

#include <optional>

using namespace steadfeed;
using namespace steadfeed::test;

/// From the field of a form to the feeds: what was typed is what they get, and nothing else is believed.
class KeychainKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsKeptIsWhatTheFeedsGet_data();
    void whatIsKeptIsWhatTheFeedsGet();
    void aFeedThatWaitsForItIsTold();
    void whatTheKeychainRefusesIsKeptNowhere();
    void whatCannotBeSentIsRefusedAtOnce();
    void anAnswerAfterTheKeeperIsGoneStillCounts();

private:
    [[nodiscard]] SecretKeeper::Done note()
    {
        return [this](SecretProblem problem) { m_done = problem; };
    }
    [[nodiscard]] FetchedSecret fetched(const std::string &reference)
    {
        (void)m_store->fetch(reference);
        m_keychain->answer();
        return m_store->fetch(reference);
    }

    std::shared_ptr<FakeKeychain> m_keychain;
    std::shared_ptr<KeychainStore> m_store;
    std::unique_ptr<SecretKeeper> m_keeper;
    std::optional<SecretProblem> m_done;
};

void KeychainKeeperTest::init()
{
    m_keychain = std::make_shared<FakeKeychain>();
    m_store = std::make_shared<KeychainStore>(m_keychain, std::make_shared<LocalSecretStore>());
    m_keeper = std::make_unique<KeychainKeeper>(m_store);
    m_done.reset();
}

void KeychainKeeperTest::whatIsKeptIsWhatTheFeedsGet_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("secret");
    QTest::newRow("plain") << QStringLiteral("desk token") << QStringLiteral("s3cret");
    QTest::newRow("not ASCII") << QStringLiteral("Büro: Kurse") << QStringLiteral("pässwörd 🔑");
    QTest::newRow("looks like a reference") << QStringLiteral("env:HOME") << QStringLiteral("keychain:other");
    QTest::newRow("spaces are part of it") << QStringLiteral("desk") << QStringLiteral("  two words ");
}

void KeychainKeeperTest::whatIsKeptIsWhatTheFeedsGet()
{
    QFETCH(const QString, name);
    QFETCH(const QString, secret);
    m_keeper->keep(name, secret, note());
    QVERIFY(!m_done); // not before the keychain has it
    m_keychain->answer();
    QVERIFY(m_done == SecretProblem::None);
    QCOMPARE(m_keychain->entries.size(), std::size_t(1));
    QCOMPARE(m_keychain->entries.at(name.toStdString()), secret.toStdString());
    QCOMPARE(fetched("keychain:" + name.toStdString()).secret.value_or(""), secret.toStdString());
}

void KeychainKeeperTest::aFeedThatWaitsForItIsTold()
{
    QCOMPARE(fetched("keychain:desk").problem, SecretProblem::NotInKeychain);
    std::vector<std::string> told;
    m_store->onChanged([&told](const std::string &reference) { told.push_back(reference); });
    m_keeper->keep(QStringLiteral("desk"), QStringLiteral("s3cret"), note());
    m_keychain->answer();
    QCOMPARE(told, std::vector<std::string>{"keychain:desk"});
    QCOMPARE(fetched("keychain:desk").secret.value_or(""), std::string("s3cret"));
}

void KeychainKeeperTest::whatTheKeychainRefusesIsKeptNowhere()
{
    m_keychain->problem = SecretProblem::KeychainUnavailable;
    m_keeper->keep(QStringLiteral("desk"), QStringLiteral("s3cret"), note());
    m_keychain->answer();
    QVERIFY(m_done == SecretProblem::KeychainUnavailable);
    QVERIFY(m_keychain->entries.empty());
    QVERIFY(!fetched("keychain:desk").secret);
}

void KeychainKeeperTest::whatCannotBeSentIsRefusedAtOnce()
{
    m_keeper->keep(QStringLiteral("desk"), QStringLiteral("a\r\nX-Evil: yes"), note());
    QVERIFY(m_done == SecretProblem::ControlCharacter);
    m_keychain->answer();
    QVERIFY(m_keychain->entries.empty());
}

/// The keychain may ask a person, who closes the window before he answers.
void KeychainKeeperTest::anAnswerAfterTheKeeperIsGoneStillCounts()
{
    m_keeper->keep(QStringLiteral("desk"), QStringLiteral("s3cret"), note());
    m_keeper.reset();
    m_store.reset();
    m_keychain->answer();
    QVERIFY(m_done == SecretProblem::None);
    QCOMPARE(m_keychain->entries.at("desk"), std::string("s3cret"));
}

QTEST_APPLESS_MAIN(KeychainKeeperTest)
#include "KeychainKeeperTest.moc"
