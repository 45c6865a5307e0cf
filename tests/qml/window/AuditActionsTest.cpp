// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditWindow.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace steadfeed;
using namespace Qt::StringLiterals;

/// What can be done in the window, by mouse and keyboard: on rows, on alerts, and what is asked before.
class AuditActionsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<AuditWindow> m_window;

    /// The only action so far.
    [[nodiscard]] QString done() const
    {
        if (m_window->log.drafts.size() != 1)
            return u"%1 actions"_s.arg(m_window->log.drafts.size());
        const AuditDraft &draft = m_window->log.drafts.front();
        return QString::fromStdString(draft.kind + ' ' + draft.body);
    }
    [[nodiscard]] bool nothingDone() const { return m_window->log.drafts.empty(); }
    [[nodiscard]] bool dialogOpen() const { return m_window->find(u"askAccept"_s) != nullptr; }
    /// Opens the dialog of this entry of the second row's menu.
    [[nodiscard]] bool choose(const QString &kind)
    {
        return m_window->clickRow(1, Qt::RightButton) && m_window->click(u"action-"_s + kind) &&
               QTest::qWaitFor([this] { return dialogOpen(); });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_window = std::make_unique<AuditWindow>();
        QVERIFY(m_window->window());
        QVERIFY(QTest::qWaitForWindowActive(m_window->window()));
    }
    void cleanup() { m_window.reset(); }

    void aFlagByMouse()
    {
        QVERIFY(choose(u"flag"_s));
        QCOMPARE(m_window->dashboard.positions()->currentSymbol(), u"KO"_s);
        QVERIFY(!m_window->find(u"askAccept"_s)->isEnabled());
        m_window->type("odd");
        QTRY_VERIFY(m_window->find(u"askAccept"_s)->isEnabled());
        QVERIFY(m_window->click(u"askAccept"_s));
        QCOMPARE(done(), u"flag {\"account\":\"main\",\"reason\":\"odd\",\"symbol\":\"KO\"}"_s);
        QVERIFY(dialogOpen()); // until it is saved
        QVERIFY(!m_window->find(u"askAccept"_s)->isEnabled());
        m_window->tell();
        QTRY_VERIFY(!dialogOpen());
    }

    void aFlagByKeyboard()
    {
        QVERIFY(m_window->clickRow(0, Qt::LeftButton));
        m_window->press(Qt::Key_Down);
        QCOMPARE(m_window->dashboard.positions()->currentSymbol(), u"KO"_s);
        m_window->press(Qt::Key_Menu);
        QTRY_VERIFY(m_window->find(u"action-flag"_s));
        m_window->press(Qt::Key_Down);
        m_window->press(Qt::Key_Return);
        QTRY_VERIFY(dialogOpen());
        m_window->type("odd");
        m_window->press(Qt::Key_Return);
        QTRY_COMPARE(done(), u"flag {\"account\":\"main\",\"reason\":\"odd\",\"symbol\":\"KO\"}"_s);
        m_window->tell();
        QTRY_VERIFY(!dialogOpen());
        // And back in the table, where the next row is one key away.
        m_window->press(Qt::Key_Down);
        QTRY_COMPARE(m_window->dashboard.positions()->currentSymbol(), u"MSFT"_s);
    }

    void escapeLeavesTheMenu()
    {
        QVERIFY(m_window->clickRow(1, Qt::RightButton));
        QTRY_VERIFY(m_window->find(u"action-flag"_s));
        m_window->press(Qt::Key_Escape);
        QTRY_VERIFY(!m_window->find(u"action-flag"_s));
        QVERIFY(nothingDone());
    }

    void whatMattersNeedsAReason_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("needed");
        QTest::newRow("flatten") << u"flatten"_s << true;
        QTest::newRow("flag") << u"flag"_s << true;
        QTest::newRow("note") << u"note"_s << true;
        QTest::newRow("limit") << u"set_limit"_s << false;
    }
    void whatMattersNeedsAReason()
    {
        QFETCH(QString, kind);
        QFETCH(bool, needed);
        QVERIFY(choose(kind));
        if (kind == "set_limit"_L1)
            m_window->type("500");
        for (const char *words : {"", "  "}) {
            m_window->type(words);
            if (!needed)
                break;
            m_window->press(Qt::Key_Return);
            QVERIFY(!m_window->find(u"askAccept"_s)->isEnabled());
            QVERIFY(m_window->click(u"askAccept"_s));
            QVERIFY(nothingDone());
        }
        if (needed)
            m_window->type("because ");
        m_window->press(Qt::Key_Return);
        QTRY_VERIFY(!nothingDone());
        const auto body =
            QJsonDocument::fromJson(QByteArray::fromStdString(m_window->log.drafts.front().body)).object();
        QCOMPARE(body.value(kind == "note"_L1 ? u"text"_s : u"reason"_s).toString(),
                 needed ? u"because"_s : QString());
        QCOMPARE(body.value(u"symbol"_s).toString(), u"KO"_s);
    }

    void aDangerousActionIsAskedForAndCanBeLeft()
    {
        QVERIFY(choose(u"flatten"_s));
        m_window->type("too large");
        QVERIFY(m_window->click(u"askReject"_s));
        QTRY_VERIFY(!dialogOpen());
        QVERIFY(nothingDone());
        QVERIFY(choose(u"flatten"_s));
        QCOMPARE(m_window->text(u"actionWords"_s), QString()); // nothing of the one that was left
        m_window->type("too large");
        QVERIFY(m_window->click(u"askAccept"_s));
        QCOMPARE(
            done(),
            u"flatten {\"account\":\"main\",\"quantity\":\"1200\",\"reason\":\"too large\",\"symbol\":\"KO\"}"_s);
    }

    void aClickDoesItOnce()
    {
        QVERIFY(choose(u"flatten"_s));
        m_window->type("risk");
        m_window->press(Qt::Key_Return);
        m_window->press(Qt::Key_Return);
        QVERIFY(m_window->click(u"askAccept"_s));
        QCOMPARE(m_window->log.drafts.size(), 1u);
    }

    void anAmountIsANumber_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("limit");
        QTest::newRow("nothing, where there is no limit") << QByteArray() << QString();
        QTest::newRow("letters") << QByteArray("many") << QString();
        QTest::newRow("negative") << QByteArray("-5") << QString();
        QTest::newRow("exponent") << QByteArray("1e5") << QString();
        QTest::newRow("comma") << QByteArray("1,5") << QString();
        QTest::newRow("too long") << QByteArray(16, '9') << QString();
        QTest::newRow("none at all") << QByteArray("0") << u"0"_s;
        QTest::newRow("whole") << QByteArray("500") << u"500"_s;
        QTest::newRow("with decimals") << QByteArray("0.5") << u"0.5"_s;
    }
    void anAmountIsANumber()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QString, limit);
        QVERIFY(choose(u"set_limit"_s));
        m_window->type(typed.constData());
        m_window->press(Qt::Key_Return);
        if (limit.isEmpty())
            QVERIFY(nothingDone());
        else
            QCOMPARE(
                done(),
                u"set_limit {\"account\":\"main\",\"limit\":\"%1\",\"reason\":\"\",\"symbol\":\"KO\"}"_s.arg(
                    limit));
    }

    void aFlagIsTakenAwayAtOnce()
    {
        PositionChange flagged = AuditWindow::row("KO");
        flagged.flag = "odd";
        m_window->feedSends(flagged);
        QVERIFY(m_window->clickRow(1, Qt::RightButton));
        QVERIFY(m_window->click(u"action-unflag"_s));
        QTRY_COMPARE(done(), u"unflag {\"account\":\"main\",\"symbol\":\"KO\"}"_s);
        QVERIFY(!dialogOpen());
    }

    void whatCannotBeSavedKeepsItsWords()
    {
        m_window->log.cannotSave = {ReasonCode::ActionNotSaved, {"/o.sqlite", "disk_full"}};
        QVERIFY(choose(u"flag"_s));
        m_window->type("odd");
        m_window->press(Qt::Key_Return);
        m_window->tell();
        QTRY_COMPARE(m_window->text(u"actionProblem"_s), u"Not saved: disk full. The action was not sent."_s);
        QCOMPARE(m_window->text(u"actionWords"_s), u"odd"_s);
        QCOMPARE(m_window->dashboard.log()->unread(), 1);
        m_window->log.cannotSave = {};
        QVERIFY(m_window->click(u"askAccept"_s)); // once more
        m_window->tell();
        QTRY_VERIFY(!dialogOpen());
        QCOMPARE(m_window->log.rows.size(), 1u);
    }

    void aRowShowsWhatIsUnderWayUntilTheFeedConfirms()
    {
        QVERIFY(!m_window->find(u"underWayMark"_s));
        m_window->dashboard.audit()->flag(u"KO"_s, u"main"_s, u"odd"_s);
        m_window->tell();
        QTRY_VERIFY(m_window->find(u"underWayMark"_s));
        const PositionsModel &rows = *m_window->dashboard.positions();
        const auto cell = [&rows](int role) { return rows.data(rows.index(1), role).toString(); };
        QCOMPARE(cell(PositionsModel::UnderWayRole), u"Flag position: saved, not yet sent"_s);
        QVERIFY(cell(PositionsModel::SpokenRole).contains(u"saved, not yet sent"_s));
        QVERIFY(cell(PositionsModel::FlagRole).isEmpty());
        m_window->log.bring(1, AuditState::Confirmed);
        m_window->tell();
        m_window->dashboard.repaint();
        QVERIFY(m_window->find(u"underWayMark"_s));
        QVERIFY(cell(PositionsModel::FlagRole).isEmpty()); // the row changes with the feed alone
        PositionChange flagged = AuditWindow::row("KO");
        flagged.flag = "odd";
        m_window->feedSends(flagged);
        QTRY_VERIFY(!m_window->find(u"underWayMark"_s));
        QCOMPARE(cell(PositionsModel::FlagRole), u"odd"_s);
    }

    void anAlertIsAcknowledgedAndGoesWhenThatIsSaved()
    {
        m_window->alert("a-17", "Limit of KO");
        QTRY_VERIFY(m_window->find(u"noticeBanner"_s));
        QVERIFY(m_window->click(u"acknowledge"_s));
        QCOMPARE(done(), u"ack_alert {\"alert\":\"a-17\"}"_s);
        QVERIFY(m_window->find(u"noticeBanner"_s));
        QVERIFY(!m_window->find(u"acknowledge"_s)->isEnabled());
        m_window->tell();
        QTRY_VERIFY(!m_window->find(u"noticeBanner"_s));
    }

    void anAlertThatCouldNotBeAcknowledgedStays()
    {
        m_window->log.cannotSave = {ReasonCode::ActionNotSaved, {"/o.sqlite", "disk_full"}};
        m_window->alert("a-17", "Limit of KO");
        QVERIFY(m_window->click(u"acknowledge"_s));
        m_window->tell();
        QTRY_COMPARE(m_window->text(u"acknowledgeWhyNot"_s),
                     u"Not saved: disk full. The action was not sent."_s);
        QVERIFY(m_window->find(u"noticeBanner"_s));
        QVERIFY(m_window->find(u"acknowledge"_s)->isEnabled());
    }

    void anAlertIsAcknowledgedByKeyboard()
    {
        m_window->alert("a-17", "Limit of KO");
        QTRY_VERIFY(m_window->find(u"acknowledge"_s));
        m_window->find(u"acknowledge"_s)->forceActiveFocus();
        m_window->press(Qt::Key_Return);
        QTRY_COMPARE(done(), u"ack_alert {\"alert\":\"a-17\"}"_s);
    }
};

// Qt Charts needs a QApplication.
QTEST_MAIN(AuditActionsTest)
#include "AuditActionsTest.moc"
