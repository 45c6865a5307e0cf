// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SecretBroker.h"
#include "FakeKeychain.h"
#include "KeychainStore.h"
#include "LocalSecretStore.h"
#include "UrlText.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace steadfeed;
using namespace Qt::StringLiterals;
using namespace steadfeed::test;
using Receiver = SecretBroker::Receiver;
using Scheme = CredentialSpec::Scheme;

namespace {

constexpr auto kCanary = "canary-7f3a9"; ///< a secret that must never be seen where it does not belong
constexpr auto kUrl = "https://feeds.example/v1/prices?x=1";

QStringList g_log;

void collect(QtMsgType, const QMessageLogContext &, const QString &message)
{
    g_log.append(message);
}

std::string joined(const Reason &reason)
{
    std::string all;
    for (const std::string &arg : reason.args)
        all += arg + '|';
    return all;
}

} // namespace

class SecretBrokerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aSchemeBecomesItsHeader_data();
    void aSchemeBecomesItsHeader();
    void noSchemeSendsNothing();
    void aRecordingIsSentNothing();
    void whatCannotBeAHeaderIsRefused_data();
    void whatCannotBeAHeaderIsRefused();

    void aMissingSecretSaysWhy_data();
    void aMissingSecretSaysWhy();
    void aFileLosesOneNewline_data();
    void aFileLosesOneNewline();
    void aChangedFileIsReadAnew();

    void anotherOriginIsRefusedUntilAllowed();
    void theBindingOutlivesTheProgram();
    void aMissingSecretBindsNothing();
    void aLostFileAsksForEverything();
    void theFileHoldsNoSecretAndIsPrivate();

    void askWaitsForAnAnswer();
    void anAnswerIsForOneOriginOnly();
    void anAnswerWithoutAQuestionIsDropped();
    void anUnusableAnswerIsSaidAndDropped();
    void aForgottenAnswerIsAskedForAgain();

    void theKeychainIsWaitedForAndBound();
    void withoutAKeychainAPersonIsAsked();
    void aRefusedSecretOfTheKeychainIsReadAnew();
    void anotherTryReadsTheKeychainAnew();

    void aProxyWithoutAPasswordAsksForNone();
    void thePasswordOfAProxyIsBoundToIt();
    void anAnswerForTheProxyIsNotSentToTheServer();
    void aRefusedPasswordOfTheProxyIsAskedForAgain();

    void aSecretIsNeverInAReasonOrTheLog();

private:
    [[nodiscard]] std::string path(const char *name) const
    {
        return m_dir->filePath(QLatin1String(name)).toStdString();
    }
    std::string secretFile(const QByteArray &content, mode_t mode = 0600) const
    {
        QFile file(m_dir->filePath(u"token"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the secret");
        file.close();
        ::chmod(qPrintable(file.fileName()), mode);
        return "file:" + file.fileName().toStdString();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    LocalSecretStore m_store;
};

void SecretBrokerTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    qputenv("STEADFEED_TEST_TOKEN", kCanary);
}

void SecretBrokerTest::aSchemeBecomesItsHeader_data()
{
    QTest::addColumn<CredentialSpec>("spec");
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("value");
    const std::string env = "env:STEADFEED_TEST_TOKEN";
    QTest::newRow("bearer") << CredentialSpec{Scheme::Bearer, env, {}, {}} << std::string("Authorization")
                            << std::string("Bearer canary-7f3a9");
    QTest::newRow("basic") << CredentialSpec{Scheme::Basic, env, "ann", {}} << std::string("Authorization")
                           << std::string("Basic YW5uOmNhbmFyeS03ZjNhOQ==");
    QTest::newRow("own header") << CredentialSpec{Scheme::Header, env, {}, "X-Api-Key"}
                                << std::string("X-Api-Key") << std::string(kCanary);
}

void SecretBrokerTest::aSchemeBecomesItsHeader()
{
    QFETCH(CredentialSpec, spec);
    QFETCH(std::string, name);
    QFETCH(std::string, value);
    SecretBroker broker(m_store, path("secrets.json"));
    const Credentials got = broker.resolve("prices", spec, kUrl);
    QVERIFY(!got.reason);
    QCOMPARE(got.headers.size(), 1u);
    QCOMPARE(got.headers[0].name, name);
    QCOMPARE(got.headers[0].value, value);
    QVERIFY(got.headers[0].secret);
}

void SecretBrokerTest::noSchemeSendsNothing()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const Credentials got = broker.resolve("prices", {}, "not even a URL");
    QVERIFY(!got.reason);
    QVERIFY(got.headers.empty());
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"secrets.json"_s)));
}

void SecretBrokerTest::aRecordingIsSentNothing()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, "env:STEADFEED_TEST_TOKEN", {}, {}};
    const Credentials got = broker.resolve("prices", spec, "recording:///tmp/a.jsonl?feed=prices");
    QVERIFY(!got.reason);
    QVERIFY(got.headers.empty());
}

void SecretBrokerTest::whatCannotBeAHeaderIsRefused_data()
{
    QTest::addColumn<CredentialSpec>("spec");
    QTest::addColumn<std::string>("header");
    const std::string env = "env:STEADFEED_TEST_TOKEN";
    QTest::newRow("colon in the user")
        << CredentialSpec{Scheme::Basic, env, "a:b", {}} << std::string("Authorization");
    QTest::newRow("newline in the user")
        << CredentialSpec{Scheme::Basic, env, "a\r\nX: y", {}} << std::string("Authorization");
    QTest::newRow("empty header name") << CredentialSpec{Scheme::Header, env, {}, ""} << std::string();
    QTest::newRow("header name with a colon")
        << CredentialSpec{Scheme::Header, env, {}, "X-A: b"} << std::string("X-A: b");
}

void SecretBrokerTest::whatCannotBeAHeaderIsRefused()
{
    QFETCH(CredentialSpec, spec);
    QFETCH(std::string, header);
    SecretBroker broker(m_store, path("secrets.json"));
    const Credentials got = broker.resolve("prices", spec, kUrl);
    QVERIFY(got.headers.empty());
    QCOMPARE(got.reason, (Reason{ReasonCode::InvalidHeader, {header}}));
}

void SecretBrokerTest::aMissingSecretSaysWhy_data()
{
    QTest::addColumn<std::string>("source");
    QTest::addColumn<QByteArray>("content"); // of the file, where the source is one
    QTest::addColumn<int>("mode");
    QTest::addColumn<std::string>("why");
    const auto file = std::string();
    QTest::newRow("variable not set")
        << std::string("env:STEADFEED_TEST_NONE") << QByteArray() << 0 << std::string("not_set");
    QTest::newRow("variable empty") << std::string("env:STEADFEED_TEST_EMPTY") << QByteArray() << 0
                                    << std::string("empty");
    QTest::newRow("no such file") << std::string("file:/nowhere/token") << QByteArray() << 0
                                  << std::string("no_file");
    QTest::newRow("a folder") << std::string("file:/tmp") << QByteArray() << 0 << std::string("no_file");
    QTest::newRow("a device") << std::string("file:/dev/zero") << QByteArray() << 0 << std::string("no_file");
    QTest::newRow("unknown kind") << std::string("keychain:token") << QByteArray() << 0
                                  << std::string("unknown_reference");
    QTest::newRow("no source") << std::string("none") << QByteArray() << 0
                               << std::string("unknown_reference");
    QTest::newRow("group may read") << file << QByteArray(kCanary) << 0640
                                    << std::string("readable_by_others");
    QTest::newRow("others may read") << file << QByteArray(kCanary) << 0604
                                     << std::string("readable_by_others");
    QTest::newRow("empty file") << file << QByteArray() << 0600 << std::string("empty");
    QTest::newRow("only a newline") << file << QByteArray("\n") << 0600 << std::string("empty");
    QTest::newRow("two lines") << file << QByteArray("a\nb\n") << 0600 << std::string("control_character");
    QTest::newRow("two newlines") << file << QByteArray("a\n\n") << 0600 << std::string("control_character");
    QTest::newRow("NUL inside") << file << QByteArray("a\0b", 3) << 0600 << std::string("control_character");
    QTest::newRow("DEL inside") << file << QByteArray("a\x7f") << 0600 << std::string("control_character");
    QTest::newRow("too large") << file << QByteArray(65537, 'x') << 0600 << std::string("too_large");
    QTest::newRow("far too large") << file << QByteArray(1 << 20, 'x') << 0600 << std::string("too_large");
}

void SecretBrokerTest::aMissingSecretSaysWhy()
{
    QFETCH(std::string, source);
    QFETCH(QByteArray, content);
    QFETCH(int, mode);
    QFETCH(std::string, why);
    qputenv("STEADFEED_TEST_EMPTY", "");
    if (source.empty())
        source = secretFile(content, static_cast<mode_t>(mode));
    SecretBroker broker(m_store, path("secrets.json"));
    const Credentials got = broker.resolve("prices", {Scheme::Bearer, source, {}, {}}, kUrl);
    QVERIFY(got.headers.empty());
    QCOMPARE(got.reason, (Reason{ReasonCode::SecretMissing, {source, why}}));
}

void SecretBrokerTest::aFileLosesOneNewline_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<std::string>("secret");
    QTest::newRow("none") << QByteArray("abc") << std::string("abc");
    QTest::newRow("LF") << QByteArray("abc\n") << std::string("abc");
    QTest::newRow("CR LF") << QByteArray("abc\r\n") << std::string("abc");
    QTest::newRow("spaces stay") << QByteArray(" a b \n") << std::string(" a b ");
    QTest::newRow("UTF-8") << QByteArray("päss\n") << std::string("päss");
    QTest::newRow("largest") << QByteArray(65536, 'x') + "\r\n" << std::string(65536, 'x');
}

void SecretBrokerTest::aFileLosesOneNewline()
{
    QFETCH(QByteArray, content);
    QFETCH(std::string, secret);
    const FetchedSecret got = m_store.fetch(secretFile(content));
    QVERIFY(got.secret.has_value());
    QCOMPARE(*got.secret, secret);
}

void SecretBrokerTest::aChangedFileIsReadAnew()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, secretFile("old"), {}, {}};
    QCOMPARE(broker.resolve("prices", spec, kUrl).headers.at(0).value, std::string("Bearer old"));
    secretFile("new");
    QCOMPARE(broker.resolve("prices", spec, kUrl).headers.at(0).value, std::string("Bearer new"));
}

void SecretBrokerTest::anotherOriginIsRefusedUntilAllowed()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, "env:STEADFEED_TEST_TOKEN", {}, {}};
    QVERIFY(!broker.resolve("prices", spec, "https://a.example/").reason);
    QVERIFY(!broker.resolve("other", spec, "wss://a.example/deep/path").reason);

    for (const char *elsewhere : {"https://b.example/", "http://a.example/", "https://a.example:444/"}) {
        const Credentials refused = broker.resolve("prices", spec, elsewhere);
        QVERIFY(refused.headers.empty());
        QCOMPARE(refused.reason, (Reason{ReasonCode::SecretOtherOrigin,
                                         {spec.source, "https://a.example:443", originOf(elsewhere)}}));
    }
    broker.allow(spec.source, "https://b.example:443");
    QCOMPARE(broker.resolve("prices", spec, "https://b.example/").headers.size(), 1u);
    QCOMPARE(broker.resolve("prices", spec, "https://a.example/").headers.size(), 1u);
    QVERIFY(broker.resolve("prices", spec, "http://a.example/").reason);
}

void SecretBrokerTest::theBindingOutlivesTheProgram()
{
    const CredentialSpec spec{Scheme::Bearer, "env:STEADFEED_TEST_TOKEN", {}, {}};
    const auto file = path("new/folder/secrets.json");
    QVERIFY(!SecretBroker(m_store, file).resolve("prices", spec, "https://a.example/").reason);
    SecretBroker later(m_store, file);
    QVERIFY(!later.resolve("prices", spec, "https://a.example/").reason);
    QCOMPARE(later.resolve("prices", spec, "https://b.example/").reason.code, ReasonCode::SecretOtherOrigin);
}

void SecretBrokerTest::aMissingSecretBindsNothing()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, "env:STEADFEED_TEST_LATER", {}, {}};
    qunsetenv("STEADFEED_TEST_LATER");
    QCOMPARE(broker.resolve("prices", spec, "https://typo.example/").reason.code, ReasonCode::SecretMissing);
    qputenv("STEADFEED_TEST_LATER", "x");
    QVERIFY(!broker.resolve("prices", spec, "https://a.example/").reason);
}

void SecretBrokerTest::aLostFileAsksForEverything()
{
    QFile file(m_dir->filePath(u"secrets.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\":1,\"orig");
    file.close();
    const CredentialSpec spec{Scheme::Bearer, "env:STEADFEED_TEST_TOKEN", {}, {}};
    {
        SecretBroker broker(m_store, path("secrets.json"));
        QCOMPARE(broker.resolve("prices", spec, "https://a.example/").reason,
                 (Reason{ReasonCode::SecretOtherOrigin, {spec.source, "", "https://a.example:443"}}));
        broker.allow(spec.source, "https://a.example:443");
        QVERIFY(!broker.resolve("prices", spec, "https://a.example/").reason);
    }
    // Also in the next run: what else was bound is still not known.
    SecretBroker later(m_store, path("secrets.json"));
    QVERIFY(!later.resolve("prices", spec, "https://a.example/").reason);
    qputenv("STEADFEED_TEST_OTHER", "x");
    QVERIFY(later.resolve("prices", {Scheme::Bearer, "env:STEADFEED_TEST_OTHER", {}, {}}, kUrl).reason);
}

void SecretBrokerTest::theFileHoldsNoSecretAndIsPrivate()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, "env:STEADFEED_TEST_TOKEN", {}, {}};
    QVERIFY(!broker.resolve("prices", spec, kUrl).reason);
    QFile file(m_dir->filePath(u"secrets.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("env:STEADFEED_TEST_TOKEN"));
    QVERIFY(content.contains("https://feeds.example:443"));
    QVERIFY(!content.contains(kCanary));
    struct stat info = {};
    QCOMPARE(::stat(qPrintable(file.fileName()), &info), 0);
    QCOMPARE(info.st_mode & 0777u, 0600u);
}

void SecretBrokerTest::askWaitsForAnAnswer()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, "ask", {}, {}};
    QCOMPARE(broker.resolve("prices", spec, kUrl).reason, (Reason{ReasonCode::SecretAsk, {"prices"}}));
    broker.give("prices", kCanary);
    QCOMPARE(broker.resolve("prices", spec, kUrl).headers.at(0).value, std::string("Bearer canary-7f3a9"));
    QVERIFY(broker.resolve("positions", spec, kUrl).reason); // each feed is asked for by itself
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"secrets.json"_s)));
    SecretBroker later(m_store, path("secrets.json"));
    QVERIFY(later.resolve("prices", spec, kUrl).reason);
}

void SecretBrokerTest::anAnswerIsForOneOriginOnly()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, "ask", {}, {}};
    QVERIFY(broker.resolve("prices", spec, "https://a.example/").reason);
    broker.give("prices", kCanary);
    const Credentials elsewhere = broker.resolve("prices", spec, "https://b.example/");
    QVERIFY(elsewhere.headers.empty());
    QCOMPARE(elsewhere.reason, (Reason{ReasonCode::SecretAsk, {"prices"}}));
}

void SecretBrokerTest::anAnswerWithoutAQuestionIsDropped()
{
    SecretBroker broker(m_store, path("secrets.json"));
    broker.give("prices", kCanary);
    QVERIFY(broker.resolve("prices", {Scheme::Bearer, "ask", {}, {}}, kUrl).headers.empty());
}

void SecretBrokerTest::anUnusableAnswerIsSaidAndDropped()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, "ask", {}, {}};
    QVERIFY(broker.resolve("prices", spec, kUrl).reason);
    broker.give("prices", "a\r\nX-Evil: yes");
    QCOMPARE(broker.resolve("prices", spec, kUrl).reason,
             (Reason{ReasonCode::SecretMissing, {"ask", "control_character"}}));
    QCOMPARE(broker.resolve("prices", spec, kUrl).reason.code, ReasonCode::SecretAsk);
}

void SecretBrokerTest::aForgottenAnswerIsAskedForAgain()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, "ask", {}, {}};
    QVERIFY(broker.resolve("prices", spec, kUrl).reason);
    broker.give("prices", kCanary);
    broker.forget("prices");
    QCOMPARE(broker.resolve("prices", spec, kUrl).reason.code, ReasonCode::SecretAsk);
}

void SecretBrokerTest::theKeychainIsWaitedForAndBound()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    keychain->entries["desk"] = kCanary;
    KeychainStore store(keychain, std::make_shared<LocalSecretStore>());
    SecretBroker broker(store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, "keychain:desk", {}, {}};
    const Credentials waiting = broker.resolve("prices", spec, kUrl);
    QVERIFY(waiting.headers.empty());
    QCOMPARE(waiting.reason, (Reason{ReasonCode::SecretPending, {"keychain:desk"}}));
    keychain->answer();
    QCOMPARE(broker.resolve("prices", spec, kUrl).headers.at(0).value, std::string("Bearer canary-7f3a9"));
    const Credentials elsewhere = broker.resolve("prices", spec, "https://backup.example/");
    QVERIFY(elsewhere.headers.empty());
    QCOMPARE(elsewhere.reason,
             (Reason{ReasonCode::SecretOtherOrigin,
                     {"keychain:desk", "https://feeds.example:443", "https://backup.example:443"}}));
}

void SecretBrokerTest::withoutAKeychainAPersonIsAsked()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    keychain->problem = SecretProblem::KeychainUnavailable;
    KeychainStore store(keychain, std::make_shared<LocalSecretStore>());
    SecretBroker broker(store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, "keychain:desk", {}, {}};
    QVERIFY(broker.resolve("prices", spec, kUrl).reason);
    keychain->answer();
    QCOMPARE(broker.resolve("prices", spec, kUrl).reason,
             (Reason{ReasonCode::SecretMissing, {"keychain:desk", "keychain_unavailable"}}));
    broker.give("prices", kCanary);
    QCOMPARE(broker.resolve("prices", spec, kUrl).headers.at(0).value, std::string("Bearer canary-7f3a9"));
    QVERIFY(keychain->entries.empty());
}

void SecretBrokerTest::aRefusedSecretOfTheKeychainIsReadAnew()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    keychain->entries["desk"] = "old";
    KeychainStore store(keychain, std::make_shared<LocalSecretStore>());
    SecretBroker broker(store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, "keychain:desk", {}, {}};
    QVERIFY(broker.resolve("prices", spec, kUrl).reason);
    keychain->answer();
    QCOMPARE(broker.resolve("prices", spec, kUrl).headers.at(0).value, std::string("Bearer old"));
    keychain->entries["desk"] = "new";
    broker.forget("prices");
    QCOMPARE(broker.resolve("prices", spec, kUrl).reason.code, ReasonCode::SecretPending);
    keychain->answer();
    QCOMPARE(broker.resolve("prices", spec, kUrl).headers.at(0).value, std::string("Bearer new"));
}

void SecretBrokerTest::anotherTryReadsTheKeychainAnew()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    KeychainStore store(keychain, std::make_shared<LocalSecretStore>());
    SecretBroker broker(store, path("secrets.json"));
    const CredentialSpec spec{Scheme::Bearer, "keychain:desk", {}, {}};
    const ProxySpec proxy{"http://proxy.lan:3128", "ann", "keychain:proxy"};
    QVERIFY(broker.resolve("prices", spec, kUrl).reason);
    QVERIFY(broker.resolveProxy("prices", proxy).reason);
    keychain->answer();
    QCOMPARE(broker.resolve("prices", spec, kUrl).reason,
             (Reason{ReasonCode::SecretMissing, {"keychain:desk", "not_in_keychain"}}));
    keychain->entries = {{"desk", "a"}, {"proxy", "b"}};
    QCOMPARE(broker.resolve("prices", spec, kUrl).reason.code, ReasonCode::SecretMissing);
    broker.refresh("prices");
    QCOMPARE(broker.resolve("prices", spec, kUrl).reason.code, ReasonCode::SecretPending);
    QCOMPARE(broker.resolveProxy("prices", proxy).reason.code, ReasonCode::SecretPending);
    keychain->answer();
    QVERIFY(!broker.resolve("prices", spec, kUrl).reason);
    QCOMPARE(broker.resolveProxy("prices", proxy).proxy.password, std::string("b"));
}

void SecretBrokerTest::aProxyWithoutAPasswordAsksForNone()
{
    SecretBroker broker(m_store, path("secrets.json"));
    QVERIFY(broker.resolveProxy("prices", {}).proxy.url.empty());
    const ProxyAccess access = broker.resolveProxy("prices", {"socks5://proxy.lan:1080", {}, {}});
    QVERIFY(!access.reason);
    QCOMPARE(access.proxy.url, std::string("socks5://proxy.lan:1080"));
    QVERIFY(access.proxy.user.empty() && access.proxy.password.empty());
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"secrets.json"_s)));
}

void SecretBrokerTest::thePasswordOfAProxyIsBoundToIt()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const std::string env = "env:STEADFEED_TEST_TOKEN";
    const ProxyAccess access = broker.resolveProxy("prices", {"http://proxy.lan:3128", "ann", env});
    QVERIFY(!access.reason);
    QCOMPARE(access.proxy.user, std::string("ann"));
    QCOMPARE(access.proxy.password, std::string(kCanary));
    const ProxyAccess elsewhere = broker.resolveProxy("prices", {"http://other.lan:3128", "ann", env});
    QCOMPARE(elsewhere.reason, (Reason{ReasonCode::SecretOtherOrigin,
                                       {env, "http://proxy.lan:3128", "http://other.lan:3128"}}));
    QVERIFY(elsewhere.proxy.password.empty() && elsewhere.proxy.url.empty());
    // Nor does a server get what is the proxy's.
    QCOMPARE(broker.resolve("prices", {Scheme::Bearer, env, {}, {}}, kUrl).reason.code,
             ReasonCode::SecretOtherOrigin);
}

void SecretBrokerTest::anAnswerForTheProxyIsNotSentToTheServer()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const CredentialSpec server{Scheme::Bearer, "ask", {}, {}};
    const ProxySpec proxy{"http://feeds.example:443", "ann", "ask"}; // of the same host
    QCOMPARE(broker.resolveProxy("prices", proxy).reason,
             (Reason{ReasonCode::SecretAsk, {"prices", "http://feeds.example:443"}}));
    broker.give("prices", "for the proxy");
    QCOMPARE(broker.resolveProxy("prices", proxy).proxy.password, std::string("for the proxy"));
    QCOMPARE(broker.resolve("prices", server, kUrl).reason, (Reason{ReasonCode::SecretAsk, {"prices"}}));
    broker.give("prices", "for the server");
    QCOMPARE(broker.resolve("prices", server, kUrl).headers.at(0).value,
             std::string("Bearer for the server"));
    QCOMPARE(broker.resolveProxy("prices", proxy).proxy.password, std::string("for the proxy"));
}

void SecretBrokerTest::aRefusedPasswordOfTheProxyIsAskedForAgain()
{
    SecretBroker broker(m_store, path("secrets.json"));
    const CredentialSpec server{Scheme::Bearer, "env:STEADFEED_TEST_TOKEN", {}, {}};
    const ProxySpec proxy{"http://proxy.lan:3128", "ann", secretFile("old")};
    QCOMPARE(broker.resolveProxy("prices", proxy).proxy.password, std::string("old"));
    QVERIFY(!broker.resolve("prices", server, kUrl).reason);
    broker.forget("prices", Receiver::Proxy); // 407
    broker.give("prices", "right");
    QCOMPARE(broker.resolveProxy("prices", proxy).proxy.password, std::string("right"));
    QCOMPARE(broker.resolve("prices", server, kUrl).headers.at(0).value, std::string("Bearer canary-7f3a9"));
}

void SecretBrokerTest::aSecretIsNeverInAReasonOrTheLog()
{
    g_log.clear();
    const auto previous = qInstallMessageHandler(collect);
    std::vector<Reason> reasons;
    {
        SecretBroker broker(m_store, path("secrets.json"));
        const CredentialSpec env{Scheme::Bearer, "env:STEADFEED_TEST_TOKEN", {}, {}};
        const CredentialSpec bad{Scheme::Bearer, secretFile(QByteArray(kCanary) + "\n\n"), {}, {}};
        const CredentialSpec ask{Scheme::Basic, "ask", "ann", {}};
        const auto keep = [&](const auto &got) { reasons.push_back(got.reason); };
        keep(broker.resolve("prices", env, kUrl));
        keep(broker.resolve("prices", env, "https://elsewhere.example/"));
        keep(broker.resolve("prices", env, "http:///"));
        keep(broker.resolve("prices", bad, kUrl));
        keep(broker.resolve("prices", ask, kUrl));
        broker.give("prices", std::string(kCanary) + "\n");
        keep(broker.resolve("prices", ask, kUrl));
        keep(broker.resolve("prices", {Scheme::Header, env.source, {}, "bad name"}, kUrl));
        keep(broker.resolveProxy("prices", {"http://proxy.lan:3128", "ann", env.source}));
        keep(broker.resolveProxy("prices", {"http://proxy.lan:3128", "ann", bad.source}));
        keep(broker.resolveProxy("prices", {"http://proxy.lan:3128", "ann", "ask"}));
        broker.give("prices", std::string(kCanary) + "\n");
        keep(broker.resolveProxy("prices", {"http://proxy.lan:3128", "ann", "ask"}));

        const auto keychain = std::make_shared<FakeKeychain>();
        keychain->entries = {{"good", kCanary}, {"bad", std::string(kCanary) + "\n"}};
        KeychainStore store(keychain, std::make_shared<LocalSecretStore>());
        SecretBroker other(store, path("secrets.json"));
        for (int time = 0; time < 2; ++time) {
            for (const char *source : {"keychain:good", "keychain:bad"})
                keep(other.resolve("prices", {Scheme::Bearer, source, {}, {}}, kUrl));
            keychain->answer();
        }
        keep(
            other.resolve("prices", {Scheme::Bearer, "keychain:good", {}, {}}, "https://elsewhere.example/"));
    }
    qInstallMessageHandler(previous);
    for (const Reason &reason : reasons)
        QVERIFY2(joined(reason).find(kCanary) == std::string::npos, joined(reason).c_str());
    QCOMPARE(std::ranges::count_if(reasons, [](const Reason &reason) { return bool(reason); }), 14);
    QVERIFY2(!g_log.join(u'\n').contains(QLatin1String(kCanary)), qPrintable(g_log.join(u'\n')));
}

QTEST_GUILESS_MAIN(SecretBrokerTest)
#include "SecretBrokerTest.moc"
