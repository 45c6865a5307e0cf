// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileEditor.h"
#include "FeedStates.h"
#include "SettingsProfile.h"
#include "Translations.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

class FakeTester : public ConnectionTester
{
public:
    void test(const FeedProfile &feed, Done done) override
    {
        asked << QString::fromStdString(feed.name + " by " + feed.transport);
        m_done = std::move(done);
    }
    void look(const QString &address, Done done) override
    {
        asked << address;
        m_done = std::move(done);
    }
    void cancel() override { asked << u"cancel"_s; }
    void answer(const TestResult &result) { m_done(result); }

    QStringList asked;

private:
    Done m_done;
};

class FakeKeeper : public SecretKeeper
{
public:
    void keep(const QString &name, const QString &secret, Done done) override
    {
        kept << name + u'=' + secret;
        done(problem);
    }
    QStringList kept;
    SecretProblem problem = SecretProblem::None;
};

} // namespace

class ProfileEditorTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProfileEditor> m_editor;
    std::vector<Profile> m_applied;

    void open(const Profile &profile = settings::profile())
    {
        m_applied.clear();
        m_editor = std::make_unique<ProfileEditor>();
        m_editor->setTransports(settings::transports());
        connect(m_editor.get(), &ProfileEditor::profileChanged, this,
                [this](const Profile &changed) { m_applied.push_back(changed); });
        m_editor->open(profile);
    }
    const FeedProfile &applied(std::size_t feed) const { return m_applied.back().feeds.at(feed); }
    static QStringList names(RecordListModel *model)
    {
        QStringList out;
        for (const QVariantMap &row : model->rows())
            out << row.value(u"name"_s).toString();
        return out;
    }
    static QString errorOf(RecordListModel *model, const QString &field)
    {
        return model->find(field).value(u"error"_s).toString();
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init() { open(); }

    void theProfileIsShownAsItIs()
    {
        QVERIFY(m_editor->available());
        QCOMPARE(m_editor->profileName(), u"Desk"_s);
        QCOMPARE(names(m_editor->feeds()), (QStringList{u"quotes"_s, u"book"_s, u"trades"_s}));
        QCOMPARE(m_editor->selected(), u"quotes"_s);
        QCOMPARE(m_editor->form()->transport(), u"sse"_s);
        QVERIFY(m_editor->form()->usesBase());
        m_editor->setSelected(u"trades"_s);
        QCOMPARE(m_editor->form()->transportLabel(), u"WebSocket"_s);
        QCOMPARE(m_editor->form()->addresses()->count(), 2);
        QCOMPARE(names(m_editor->form()->fallback()), QStringList{u"longpoll"_s});
        QCOMPARE(m_editor->form()->transports()->find(u"sse"_s).value(u"offered"_s), false);
        QCOMPARE(m_applied.size(), std::size_t(0));
    }

    void aChangeAppliesAtOnceAndOnlyWhatWasChanged()
    {
        m_editor->setTransport(u"quotes"_s, u"websocket"_s);
        QCOMPARE(m_applied.size(), std::size_t(1));
        QCOMPARE(applied(0).transport, std::string("websocket"));
        QCOMPARE(m_applied.back().file, std::string("/tmp/desk.json"));
        QJsonObject before = QJsonDocument::fromJson(QByteArray::fromStdString(settings::kJson)).object();
        QJsonObject after =
            QJsonDocument::fromJson(QByteArray::fromStdString(m_applied.back().source)).object();
        QCOMPARE(after.value(u"feeds"_s).toArray().at(2), before.value(u"feeds"_s).toArray().at(2));
        QCOMPARE(after.value(u"$schema"_s), before.value(u"$schema"_s));
        // The same again is no change.
        m_editor->setTransport(u"quotes"_s, u"websocket"_s);
        QCOMPARE(m_applied.size(), std::size_t(1));
    }

    void everyChangeCanBeUndoneAndDoneAgain()
    {
        m_editor->setTransport(u"quotes"_s, u"websocket"_s);
        QCOMPARE(m_editor->undoText(), u"quotes: WebSocket"_s);
        QVERIFY(m_editor->undoOffered());
        m_editor->removeFeed(u"book"_s);
        m_editor->form()->set(u"/name"_s, u"ticks"_s);
        QCOMPARE(names(m_editor->feeds()), (QStringList{u"ticks"_s, u"trades"_s}));
        QCOMPARE(m_editor->selected(), u"ticks"_s);
        m_editor->undo();
        QCOMPARE(m_editor->selected(), u"quotes"_s);
        m_editor->undo();
        m_editor->undo();
        QCOMPARE(m_editor->undoText(), QString());
        QVERIFY(!m_editor->undoOffered());
        QCOMPARE(applied(0).transport, std::string("sse"));
        QCOMPARE(m_applied.back().feeds.size(), std::size_t(3));
        m_editor->redo();
        m_editor->redo();
        QCOMPARE(m_applied.back().feeds.size(), std::size_t(2));
        QCOMPARE(m_editor->redoText(), u"quotes: Name"_s);
        // Another change: what was undone is gone.
        m_editor->moveFeed(u"trades"_s, -1);
        QCOMPARE(m_editor->redoText(), QString());
        QCOMPARE(names(m_editor->feeds()), (QStringList{u"trades"_s, u"quotes"_s}));
    }

    void whatIsNotValidYetWaitsAsADraftAndAppliesAsAWhole()
    {
        FeedForm *form = m_editor->form();
        form->set(u"/tls/certificate_file"_s, u"/c.pem"_s);
        QVERIFY(form->draft());
        QCOMPARE(m_applied.size(), std::size_t(0));
        QCOMPARE(form->error(), QString());
        QVERIFY(errorOf(form->security(), u"/tls/key_file"_s).startsWith(u"Expected the name of a file"_s));
        QCOMPARE(errorOf(form->security(), u"/tls/certificate_file"_s), QString());
        QCOMPARE(m_editor->feeds()->find(u"quotes"_s).value(u"draft"_s), true);
        // It waits while another feed is looked at and changed.
        m_editor->setSelected(u"book"_s);
        QVERIFY(!form->draft());
        m_editor->setTransport(u"trades"_s, u"longpoll"_s);
        QCOMPARE(m_applied.size(), std::size_t(1));
        m_editor->setSelected(u"quotes"_s);
        form->set(u"/tls/key_file"_s, u"/k.pem"_s);
        QVERIFY(!form->draft());
        QCOMPARE(m_applied.size(), std::size_t(2));
        QCOMPARE(applied(0).tls.certificateFile, std::string("/c.pem"));
        QCOMPARE(applied(0).tls.keyFile, std::string("/k.pem"));
    }

    void aDraftCanBeDiscarded()
    {
        FeedForm *form = m_editor->form();
        form->addAddress();
        QVERIFY(form->draft());
        QCOMPARE(form->addresses()->count(), 2);
        QVERIFY(!form->addresses()->rows().at(1).value(u"error"_s).toString().isEmpty());
        form->discard();
        QVERIFY(!form->draft());
        QCOMPARE(form->addresses()->count(), 1);
        QCOMPARE(m_applied.size(), std::size_t(0));
    }

    void whatIsWrongStandsAtItsField_data()
    {
        QTest::addColumn<QString>("feed");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error");
        QTest::newRow("name taken") << u"quotes"_s << u"/name"_s << u"book"_s << u"Expected a name"_s;
        QTest::newRow("not a number")
            << u"quotes"_s << u"/limits/connect_timeout_s"_s << u"soon"_s << u"Expected"_s;
        QTest::newRow("out of range")
            << u"quotes"_s << u"/limits/connect_timeout_s"_s << u"121"_s << u"Expected"_s;
        QTest::newRow("variable without a name")
            << u"quotes"_s << u"/credentials/from#where"_s << QString() << u"Expected"_s;
        QTest::newRow("proxy") << u"quotes"_s << u"/proxy/url"_s << u"proxy"_s
                               << u"Expected http://HOST:PORT"_s;
    }
    void whatIsWrongStandsAtItsField()
    {
        QFETCH(QString, feed);
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, error);
        m_editor->setSelected(feed);
        FeedForm *form = m_editor->form();
        if (field.startsWith(u"/credentials"_s))
            form->set(u"/credentials/type"_s, u"bearer"_s);
        const std::size_t before = m_applied.size();
        form->set(field, value);
        QVERIFY(form->draft());
        QCOMPARE(m_applied.size(), before);
        QString found;
        for (RecordListModel *model : {form->feed(), form->limits(), form->signIn(), form->proxy()})
            found += errorOf(model, field);
        QVERIFY2(found.startsWith(error), qPrintable(found));
        QCOMPARE(form->error(), QString());
    }

    void whatNoFieldShowsIsSaidAtTheTop()
    {
        m_editor->form()->set(u"/protocol"_s, u"plain"_s);
        QVERIFY(m_editor->form()->draft());
        QVERIFY(!m_editor->form()->error().isEmpty());
    }

    void aTransportWithoutAnAddressAsksForOne()
    {
        m_editor->setSelected(u"book"_s);
        FeedForm *form = m_editor->form();
        form->setTransport(u"websocket"_s);
        QVERIFY(form->draft());
        QCOMPARE(form->addresses()->count(), 1);
        QVERIFY(!form->addresses()->rows().at(0).value(u"error"_s).toString().isEmpty());
        form->setAddress(0, u" wss://b.example/ws "_s);
        QCOMPARE(m_applied.size(), std::size_t(1));
        QCOMPARE(applied(1).transport, std::string("websocket"));
        QCOMPARE(applied(1).endpoints.at("websocket").front(), std::string("wss://b.example/ws"));
        // The quick way does not ask: it is not offered there.
        m_editor->undo();
        for (const QVariant &choice : m_editor->transportChoices(u"book"_s)) {
            const QVariantMap map = choice.toMap();
            QCOMPARE(map.value(u"offered"_s).toBool(), map.value(u"value"_s) == u"sse"_s);
        }
    }

    void addressesAndWaysToFallBackToCanBeOrdered()
    {
        m_editor->setSelected(u"trades"_s);
        FeedForm *form = m_editor->form();
        form->moveAddress(1, -1);
        QCOMPARE(applied(2).endpoints.at("websocket").front(), std::string("wss://c.example/2"));
        form->removeAddress(0);
        QCOMPARE(applied(2).endpoints.at("websocket").size(), std::size_t(1));
        form->removeFallback(u"longpoll"_s);
        QVERIFY(applied(2).fallback.empty());
        QCOMPARE(names(form->fallbackChoices()), QStringList{u"longpoll"_s});
        form->addFallback(u"longpoll"_s);
        QCOMPARE(applied(2).fallback.size(), std::size_t(1));
        const std::size_t before = m_applied.size();
        form->moveAddress(0, -1);
        form->moveFallback(u"longpoll"_s, 1);
        QCOMPARE(m_applied.size(), before);
    }

    void optionsAreCheckedAgainstTheirDescription()
    {
        m_editor->setTransport(u"quotes"_s, u"websocket"_s);
        FeedForm *form = m_editor->form();
        form->setOption(u"encoding"_s, u"cbor"_s);
        QCOMPARE(applied(0).transportOptions.at("websocket").at("encoding"), std::string("cbor"));
        const std::size_t before = m_applied.size();
        form->setOption(u"hold_s"_s, u"121"_s);
        QCOMPARE(m_applied.size(), before);
        QVERIFY(!errorOf(form->options(), u"hold_s"_s).isEmpty());
    }

    void feedsAreAddedByHandFromTheShelfAndFromATest()
    {
        QVERIFY(m_editor->addNative(u"more"_s, u"metrics"_s, u"https://d.example"_s));
        QCOMPARE(m_editor->selected(), u"more"_s);
        QVERIFY(!m_editor->addNative(u"worse"_s, u"metrics"_s, u"d.example"_s));
        QVERIFY(!m_editor->problem().isEmpty());
        QVERIFY(m_editor->shipped()->count() >= 8);
        QVERIFY(m_editor->addShipped(u"coinbase-ticker.json"_s));
        QVERIFY(m_editor->addShipped(u"coinbase-ticker.json"_s));
        QCOMPARE(m_editor->selected(), u"coinbase-ticker-2"_s);
        QCOMPARE(m_applied.back().feeds.size(), std::size_t(6));

        FakeTester tester;
        m_editor->test()->setTester(&tester);
        QVERIFY(!m_editor->addProposed());
        m_editor->test()->look(u" https://e.example "_s);
        QVERIFY(m_editor->test()->running());
        tester.answer({{{texts::Severity::Good, u"An event stream."_s}},
                       {{u"name"_s, u"more"_s},
                        {u"kind"_s, u"prices"_s},
                        {u"protocol"_s, u"native"_s},
                        {u"base"_s, u"https://e.example"_s}}});
        QCOMPARE(m_editor->test()->findings()->count(), 1);
        QVERIFY(m_editor->addProposed());
        QCOMPARE(m_editor->selected(), u"more-2"_s);
        m_editor->test()->setTester(nullptr);
    }

    void theLastFeedStays()
    {
        m_editor->removeFeed(u"book"_s);
        m_editor->removeFeed(u"trades"_s);
        m_editor->removeFeed(u"quotes"_s);
        QCOMPARE(m_editor->problem(), u"A profile needs at least one feed."_s);
        QCOMPARE(names(m_editor->feeds()), QStringList{u"quotes"_s});
    }

    void aTestTakesTheDraftAndAnOldAnswerIsDropped()
    {
        FakeTester tester;
        m_editor->test()->setTester(&tester);
        m_editor->form()->set(u"/limits/connect_timeout_s"_s, u"5"_s);
        m_editor->testSelected();
        m_editor->setSelected(u"trades"_s);
        m_editor->testSelected();
        QCOMPARE(tester.asked, (QStringList{u"quotes by sse"_s, u"cancel"_s, u"trades by websocket"_s}));
        tester.answer({{{texts::Severity::Error, u"<b>x</b>"_s}}, {}});
        QCOMPARE(m_editor->test()->findings()->count(), 1);
        m_editor->test()->clear();
        tester.answer({{{texts::Severity::Error, u"late"_s}}, {}});
        QCOMPARE(m_editor->test()->findings()->count(), 0);
        m_editor->test()->setTester(nullptr);
    }

    void secretsGoToTheKeychainOrStayInThisRunAndTheProfileNeverHoldsThem_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("keychain");
        QTest::addColumn<int>("problem");
        QTest::addColumn<QString>("note");
        QTest::addColumn<bool>("given");
        const auto row = [](const char *name, const QString &kind, bool keychain, SecretProblem problem,
                            const QString &note, bool given) {
            QTest::newRow(name) << kind << keychain << int(problem) << note << given;
        };
        const QString memory = u"Kept in memory for this run only: nothing was stored."_s;
        row("keychain", u"keychain"_s, true, SecretProblem::None, u"Stored in the keychain."_s, false);
        row("no keychain", u"keychain"_s, false, SecretProblem::None, memory, true);
        row("it refuses", u"keychain"_s, true, SecretProblem::KeychainUnavailable, memory, true);
        row("ask", u"ask"_s, true, SecretProblem::None, memory, true);
        row("no secret", u"keychain"_s, true, SecretProblem::ControlCharacter, QString(), false);
    }
    void secretsGoToTheKeychainOrStayInThisRunAndTheProfileNeverHoldsThem()
    {
        QFETCH(QString, kind);
        QFETCH(bool, keychain);
        QFETCH(int, problem);
        QFETCH(bool, given);
        FakeKeeper keeper;
        keeper.problem = SecretProblem(problem);
        if (keychain)
            m_editor->setKeeper(&keeper);
        QSignalSpy gave(m_editor.get(), &ProfileEditor::secretGiven);
        QSignalSpy reconnects(m_editor.get(), &ProfileEditor::reconnectRequested);
        m_editor->form()->set(u"/credentials/type"_s, u"bearer"_s);
        m_editor->form()->set(u"/credentials/from#kind"_s, kind);
        QCOMPARE(m_editor->form()->secretPlace(), kind);
        m_editor->keepSecret(u"feed"_s, u"s3cret-value"_s);
        QTEST(m_editor->note(), "note");
        QCOMPARE(gave.size(), given ? 1 : 0);
        QCOMPARE(reconnects.size(), keychain && problem == 0 && kind == u"keychain"_s ? 1 : 0);
        QCOMPARE(keeper.kept.value(0),
                 keychain && kind == u"keychain"_s ? u"quotes=s3cret-value"_s : QString());
        QCOMPARE(m_editor->problem().isEmpty(), SecretProblem(problem) != SecretProblem::ControlCharacter);
        m_editor->setTransport(u"quotes"_s, u"websocket"_s);
        QVERIFY(m_applied.back().source.find("s3cret") == std::string::npos);
    }

    void credentialsThatNoJsonNamesStayWithTheirFeed()
    {
        Profile demo = settings::profile();
        demo.file.clear();
        demo.feeds[0].credentials.scheme = CredentialSpec::Scheme::Bearer;
        demo.feeds[0].credentials.source = "demo:token";
        open(demo);
        m_editor->setTransport(u"quotes"_s, u"longpoll"_s);
        QCOMPARE(applied(0).credentials.source, std::string("demo:token"));
        QVERIFY(m_applied.back().file.empty());
        QVERIFY(m_applied.back().source.find("demo:token") == std::string::npos);
    }

    void aNewFeedOfTheSameServerNeedsNoOtherSecret_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<bool>("known");
        QTest::newRow("the same server") << u"https://a.example"_s << true;
        QTest::newRow("the same server, another path") << u"https://A.example:443/desk"_s << true;
        QTest::newRow("another port") << u"https://a.example:8443"_s << false;
        QTest::newRow("another host") << u"https://b.example"_s << false;
        QTest::newRow("not encrypted") << u"http://a.example"_s << false;
    }
    void aNewFeedOfTheSameServerNeedsNoOtherSecret()
    {
        QFETCH(QString, base);
        Profile demo = settings::profile();
        demo.feeds[0].credentials.scheme = CredentialSpec::Scheme::Bearer;
        demo.feeds[0].credentials.source = "demo:token";
        open(demo);
        QVERIFY(m_editor->addNative(u"more"_s, u"notices"_s, base));
        QTEST(applied(3).credentials.source == "demo:token", "known");
    }

    void theStatesOfTheFeedsAreFollowedWhileSomebodyLooks()
    {
        FeedStates states;
        FrameBatch batch;
        FeedHealth health;
        health.name = "book";
        health.state = LinkState::Failed;
        batch.health = {health};
        states.apply(batch);
        m_editor->repaint(states);
        QCOMPARE(m_editor->feeds()->find(u"book"_s).value(u"stateText"_s), QString());
        m_editor->setProperty("watched", true);
        QAbstractItemModelTester tester(m_editor->feeds(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_editor->repaint(states);
        QCOMPARE(m_editor->feeds()->find(u"book"_s).value(u"stateText"_s), u"Failed"_s);
        QSignalSpy changed(m_editor->feeds(), &QAbstractItemModel::dataChanged);
        m_editor->repaint(states);
        QCOMPARE(changed.size(), 0);
    }

    void aRecordingHasNoSettings()
    {
        m_editor->close();
        QVERIFY(!m_editor->available());
        QCOMPARE(m_editor->feeds()->count(), 0);
        m_editor->undo();
        m_editor->setTransport(u"quotes"_s, u"websocket"_s);
        QCOMPARE(m_applied.size(), std::size_t(0));
    }

    void itIsSaidWhyAChangeIsNotKept_data()
    {
        QTest::addColumn<int>("saving");
        QTest::addColumn<QString>("note");
        using Saving = ProfileEditor::Saving;
        QTest::newRow("file") << int(Saving::File) << QString();
        QTest::newRow("demo") << int(Saving::Demo)
                              << u"Changes hold for this run only: the demo has no file."_s;
        QTest::newRow("read-only") << int(Saving::ReadOnly)
                                   << u"Changes hold for this run only: /tmp/desk.json may not be written."_s;
        QTest::newRow("failed")
            << int(Saving::Failed)
            << u"The last change holds for this run only: /tmp/desk.json was not written (disk full)."_s;
    }
    void itIsSaidWhyAChangeIsNotKept()
    {
        QFETCH(int, saving);
        m_editor->setSaving(ProfileEditor::Saving(saving), u"disk full"_s);
        QTEST(m_editor->saveNote(), "note");
    }
};

QTEST_GUILESS_MAIN(ProfileEditorTest)
#include "ProfileEditorTest.moc"
