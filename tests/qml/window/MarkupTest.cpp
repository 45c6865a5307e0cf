// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Dashboard.h"
#include "WindowFixture.h"

#include <QApplication>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlComponent>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

/*!
 * Nothing that a feed sends is markup: not fetched, not opened, not a crash (qt-facts Q1 to Q3, fault F79).
 */
class MarkupTest : public QObject
{
    Q_OBJECT

    QTcpServer m_server;
    int m_requests = 0;
    std::string m_evil;

    /// A batch with the evil text in every field that holds text.
    [[nodiscard]] FrameBatch everywhere(LinkState state, ReasonCode code) const
    {
        const Reason reason{code, {m_evil, m_evil, m_evil, m_evil}};
        FrameBatch batch;
        batch.now = readClocks();
        for (FeedIndex feed = 0; feed < 4; ++feed) {
            FeedHealth health;
            health.feed = feed;
            health.kind = FeedKind(feed);
            health.name = health.transport = health.url = m_evil;
            health.state = state;
            health.cause = reason;
            batch.health.push_back(health);
        }
        batch.newKeys = {{0, 0, m_evil}, {1, 3, m_evil}};
        PriceUpdate price;
        price.key = 0;
        price.last = Number(1, 2);
        price.last.exact = m_evil;
        price.received = batch.now.mono;
        price.updates = 1;
        batch.prices = {price};
        PositionChange position;
        position.feed = 1;
        position.symbol = position.account = position.currency = position.title = m_evil;
        position.quantity = position.averagePrice = price.last;
        batch.positions = {position};
        NoticeItem notice;
        notice.feed = 2;
        notice.id = notice.title = notice.text = notice.symbol = m_evil;
        notice.level = NoticeLevel::Critical;
        batch.notices = {notice};
        MetricUpdate metric;
        metric.key = 1;
        metric.value = price.last;
        metric.unit = m_evil;
        batch.metrics = {metric};
        LogEntry line;
        line.level = LogLevel::Error;
        line.reason = reason;
        batch.log = {line};
        return batch;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            ++m_requests;
            m_server.nextPendingConnection()->abort();
        });
        m_evil = "<img src=\"http://127.0.0.1:" + std::to_string(m_server.serverPort()) +
                 "/x\"><img src=\"x\"><a href=\"file:///etc/passwd\">&lt;b</a>";
    }

    void theTrapWorks()
    {
        // A server of its own: Qt asks again where a connection was cut, and that must not count elsewhere.
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QString trap = u"<img src=\"http://127.0.0.1:%1/x\">"_s.arg(server.serverPort());
        QQmlApplicationEngine engine;
        QQmlComponent component(&engine);
        component.setData(
            "import QtQuick\nWindow { id: w; property string evil; visible: true; Text { text: w.evil } }",
            {});
        const std::unique_ptr<QObject> window(component.createWithInitialProperties({{u"evil"_s, trap}}));
        QVERIFY2(window, qPrintable(component.errorString()));
        QTRY_VERIFY(server.hasPendingConnections());
    }

    void nothingIsFetchedAndNothingCrashes_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("code");
        QTest::newRow("failed") << int(LinkState::Failed) << int(ReasonCode::ProtocolError);
        QTest::newRow("sign in") << int(LinkState::AuthRequired) << int(ReasonCode::SecretAsk);
        QTest::newRow("other origin") << int(LinkState::AuthRequired) << int(ReasonCode::SecretOtherOrigin);
        QTest::newRow("live") << int(LinkState::Live) << int(ReasonCode::None);
    }
    void nothingIsFetchedAndNothingCrashes()
    {
        QFETCH(int, state);
        QFETCH(int, code);
        Dashboard dashboard(nullptr);
        const QString evil = QString::fromStdString(m_evil);
        dashboard.setRunning(evil, true);
        WindowFixture fixture(dashboard);
        QVERIFY(fixture.window());
        fixture.window()->setProperty("logOpen", true);
        for (int i = 0; i < 10; ++i) {
            dashboard.apply(everywhere(LinkState(state), ReasonCode(code)));
            QTest::qWait(30);
        }
        // Tool tips show feed text too: wander over the window.
        for (int y = 40; y < 800; y += 60) {
            QTest::mouseMove(fixture.window(), QPoint(400, y));
            QTest::qWait(60);
        }
        dashboard.positions()->setFilter(evil);
        dashboard.setProfileError(evil);
        QTest::qWait(150);
        QVERIFY(!fixture.window()->grabWindow().isNull());
        QCOMPARE(m_requests, 0);
    }

    // What servers, plug-ins and profiles say of themselves shows in the settings.
    void nothingInTheSettingsIsFetchedEither()
    {
        Dashboard dashboard(nullptr);
        const QString evil = QString::fromStdString(m_evil);
        TransportDescription transport;
        transport.name = "sse";
        transport.label = m_evil;
        TransportOption option;
        option.type = TransportOption::Type::Choice;
        option.name = "o";
        option.label = option.help = m_evil;
        option.defaultValue = m_evil;
        option.choices = {m_evil};
        transport.options = {option};
        dashboard.setTransports({transport});
        const QJsonObject feed{{u"name"_s, u"prices"_s},
                               {u"kind"_s, u"prices"_s},
                               {u"protocol"_s, u"native"_s},
                               {u"symbols"_s, QJsonArray{evil}},
                               {u"base"_s, QJsonArray{u"https://a.example"_s, evil}},
                               {u"credentials"_s, QJsonObject{{u"type"_s, u"basic"_s}, {u"user"_s, evil}}}};
        Profile profile;
        profile.file = m_evil;
        profile.source = QJsonDocument(QJsonObject{{u"name"_s, evil}, {u"feeds"_s, QJsonArray{feed}}})
                             .toJson()
                             .toStdString();
        ProfileEditor &settings = *dashboard.settings();
        settings.open(profile);
        settings.setRecent({evil});
        settings.setSaving(ProfileEditor::Saving::Failed, evil);
        settings.tell({ReasonCode::ProfileInvalid, {m_evil, m_evil, m_evil, m_evil}});
        settings.plugins()->set(evil, true);
        settings.plugins()->setPlugins({{evil, evil, {ReasonCode::PluginUnusable, {m_evil, m_evil}}}});
        settings.editFeed(u"prices"_s, feed, evil);
        dashboard.setRunning(evil, false);
        dashboard.apply(everywhere(LinkState::Live, ReasonCode::None));
        WindowFixture fixture(dashboard);
        QVERIFY(fixture.window());
        fixture.window()->setProperty("settingsOpen", true);
        QTRY_VERIFY(settings.property("watched").toBool()); // they are there
        for (int y = 60; y < 800; y += 60) {
            QTest::mouseMove(fixture.window(), QPoint(900, y));
            QTest::qWait(60);
        }
        QVERIFY(!fixture.window()->grabWindow().isNull());
        QCOMPARE(m_requests, 0);
    }

    void everyTextIsPlainAndEveryControlHasItsOwnContent()
    {
        // What reads markup by default, and what must stand in the same file to make it safe.
        static const QRegularExpression text(u"^\\s*(Text|Label) \\{"_s, QRegularExpression::MultilineOption);
        static const QRegularExpression control(
            u"^\\s*(?:T\\.)?(Button|AbstractButton|ItemDelegate|MenuItem|MenuBarItem|TabButton|ToolButton|"
            u"RoundButton|CheckBox|"
            "CheckDelegate|RadioButton|RadioDelegate|Switch|SwitchDelegate|SwipeDelegate|DelayButton|"
            "ComboBox|ToolTip|"
            "GroupBox|Dialog|MenuBar|Menu|SpinBox|Tumbler|HorizontalHeaderView|VerticalHeaderView) \\{"_s,
            QRegularExpression::MultilineOption);
        static const QRegularExpression attached(
            u"ToolTip\\.(text|show)|StyledText|RichText|MarkdownText|AutoText"_s);
        static const QRegularExpression edit(u"\\b(TextEdit|TextArea) \\{"_s);
        static const QRegularExpression charts(u"import QtCharts"_s);
        int files = 0;
        QDirIterator folder(QStringLiteral(SOURCE_FOLDER "/qml"), {u"*.qml"_s}, QDir::Files);
        while (folder.hasNext()) {
            QFile file(folder.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            const QString name = folder.fileName();
            ++files;
            if (name == u"PlainText.qml")
                QVERIFY(source.contains(u"textFormat: Text.PlainText"_s));
            else
                QVERIFY2(!text.match(source).hasMatch(), qPrintable(name));
            const auto count = [&](const QRegularExpression &what) {
                auto matches = what.globalMatch(source);
                int found = 0;
                for (; matches.hasNext(); matches.next())
                    ++found;
                return found;
            };
            QVERIFY2(count(control) <= source.count(u"contentItem:"_s), qPrintable(name));
            QVERIFY2(count(edit) <= source.count(u"textFormat: TextEdit.PlainText"_s), qPrintable(name));
            QVERIFY2(!attached.match(source).hasMatch(), qPrintable(name));
            QVERIFY2(!charts.match(source).hasMatch() || name == u"TrendPanel.qml", qPrintable(name));
        }
        QVERIFY(files > 20);
    }
};

QTEST_MAIN(MarkupTest)
#include "MarkupTest.moc"
