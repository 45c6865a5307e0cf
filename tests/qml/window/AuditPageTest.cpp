// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditWindow.h"

#include <QApplication>
#include <QRegularExpression>

using namespace steadfeed;
using namespace Qt::StringLiterals;

/// The audit page, the count of what waits, and what is said where nothing may be done.
class AuditPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<AuditWindow> m_window;

    void open(const std::string &role = "trader", std::vector<std::string> may = FakeAuditLog::traderKinds())
    {
        m_window.reset();
        m_window = std::make_unique<AuditWindow>(role, std::move(may));
        QVERIFY(m_window->window());
        QVERIFY(QTest::qWaitForWindowActive(m_window->window()));
    }
    void openPage()
    {
        QTest::keyClick(m_window->window(), Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(m_window->find(u"auditPage"_s));
    }
    /// Another window has the outbox.
    void lock()
    {
        FakeAuditLog &log = m_window->log;
        log.status = {};
        log.status.access = AuditAccess::Locked;
        log.status.problem = {ReasonCode::OutboxLocked, {"/o.sqlite"}};
        log.cannotSave = log.status.problem;
        m_window->tell();
    }
    [[nodiscard]] AuditModel *actions() const { return m_window->dashboard.audit()->actions(); }
    /// All that is written under \a name, texts of its parts.
    [[nodiscard]] QStringList texts(const QString &name) const
    {
        QStringList out;
        if (QQuickItem *item = m_window->find(name))
            collect(item, out);
        return out;
    }
    static void collect(const QQuickItem *item, QStringList &out)
    {
        if (!item->isVisible())
            return;
        if (const QString text = item->property("text").toString(); !text.isEmpty())
            out << text;
        const QList<QQuickItem *> children = item->childItems();
        for (const QQuickItem *child : children)
            collect(child, out);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup() { m_window.reset(); }

    void whatWaitsIsAlwaysInSightAndLeadsToThePage()
    {
        open();
        QTRY_VERIFY(m_window->find(u"auditWaiting"_s));
        QVERIFY(m_window->text(u"auditWaiting"_s).startsWith(u"0 "_s));
        for (int i = 0; i < 3; ++i)
            m_window->dashboard.audit()->note(u"x"_s, {});
        m_window->tell();
        QTRY_VERIFY(m_window->text(u"auditWaiting"_s).startsWith(u"3 "_s));
        m_window->log.bring(1, AuditState::Confirmed);
        m_window->tell();
        QTRY_VERIFY(m_window->text(u"auditWaiting"_s).startsWith(u"2 "_s));
        for (const char *page : {"health", "lab", "dashboard"}) {
            m_window->window()->setProperty("page", QString::fromLatin1(page));
            QVERIFY(m_window->find(u"auditWaiting"_s));
        }
        QVERIFY(m_window->click(u"auditWaiting"_s));
        QTRY_VERIFY(m_window->find(u"auditPage"_s));
    }

    void searchAndFilterAskTheWholeList()
    {
        open();
        m_window->dashboard.audit()->note(u"called the broker"_s, {});
        m_window->dashboard.audit()->flag(u"KO"_s, u"main"_s, u"odd"_s);
        m_window->tell();
        m_window->log.bring(1, AuditState::Confirmed);
        m_window->tell();
        openPage();
        QTRY_COMPARE(m_window->find(u"auditList"_s)->property("count").toInt(), 2);
        QVERIFY(texts(u"auditList"_s).contains(u"KO, main, “odd”"_s));
        QVERIFY(m_window->click(u"auditSearch"_s));
        m_window->type("broker");
        QTRY_COMPARE(m_window->log.fetches.back().query.text, std::string("broker"));
        m_window->tell();
        QTRY_COMPARE(m_window->find(u"auditList"_s)->property("count").toInt(), 1);
        m_window->type("s");
        QTRY_COMPARE(m_window->log.fetches.back().query.text, std::string("brokers"));
        m_window->tell();
        QTRY_COMPARE(m_window->find(u"auditList"_s)->property("count").toInt(), 0);
        QVERIFY(texts(u"auditPage"_s).contains(u"No action fits the filter."_s));
        for (int i = 0; i < 7; ++i)
            m_window->press(Qt::Key_Backspace);
        QTRY_COMPARE(m_window->log.fetches.back().query.text, std::string());
        m_window->tell();
        QTRY_COMPARE(m_window->find(u"auditList"_s)->property("count").toInt(), 2);
        m_window->find(u"auditFilter"_s)->forceActiveFocus();
        m_window->press(Qt::Key_Down); // Saved
        m_window->tell();
        QTRY_COMPARE(m_window->find(u"auditList"_s)->property("count").toInt(), 1);
        QCOMPARE(actions()->stateFilter(), int(AuditState::Saved));
    }

    void detailsFollowMouseAndKeys()
    {
        open();
        for (const auto &text : {u"one"_s, u"two"_s, u"three"_s})
            m_window->dashboard.audit()->note(text, {});
        m_window->tell();
        openPage();
        QTRY_COMPARE(m_window->find(u"auditList"_s)->property("count").toInt(), 3);
        QQuickItem *list = m_window->find(u"auditList"_s);
        QVERIFY(texts(u"auditDetails"_s).isEmpty());
        QTRY_VERIFY(list->height() > 100);
        QTest::mouseClick(m_window->window(), Qt::LeftButton, {},
                          list->mapToScene(QPointF(60, 10)).toPoint());
        QTRY_VERIFY(texts(u"auditDetails"_s).contains(u"#3"_s));
        m_window->press(Qt::Key_Down);
        QTRY_VERIFY(texts(u"auditDetails"_s).contains(u"#2"_s));
        QVERIFY(texts(u"auditDetails"_s).contains(u"{\"text\":\"two\"}"_s));
        m_window->press(Qt::Key_Up);
        QTRY_VERIFY(texts(u"auditDetails"_s).contains(u"#3"_s));
        m_window->dashboard.audit()->note(u"four"_s, {}); // on top: the selection stays with its action
        m_window->tell();
        QTRY_COMPARE(list->property("count").toInt(), 4);
        QVERIFY(texts(u"auditDetails"_s).contains(u"#3"_s));
    }

    void verifyNowSaysWhatItFound()
    {
        open();
        m_window->dashboard.audit()->note(u"x"_s, {});
        m_window->tell();
        openPage();
        QVERIFY(m_window->click(u"auditVerify"_s));
        QCOMPARE(m_window->log.verifications, 1);
        QVERIFY(!m_window->find(u"auditVerify"_s)->isEnabled());
        AuditVerification found;
        found.problem = {ReasonCode::AuditChainBroken, {"1", "hash_differs"}};
        m_window->log.due.verification = found;
        m_window->tell();
        QTRY_VERIFY(m_window->text(u"auditVerification"_s).startsWith(u"Row 1 is the first"_s));
        QVERIFY(m_window->find(u"auditVerify"_s)->isEnabled());
    }

    void aRoleThatMayNotSaysSo_data()
    {
        QTest::addColumn<std::string>("role");
        QTest::addColumn<QStringList>("may");
        QTest::newRow("viewer") << std::string("viewer") << QStringList{};
        QTest::newRow("operator") << std::string("operator")
                                  << QStringList{u"flag"_s, u"note"_s, u"ack_alert"_s};
        QTest::newRow("trader") << std::string("trader")
                                << QStringList{u"flag"_s, u"note"_s, u"ack_alert"_s, u"set_limit"_s,
                                               u"flatten"_s};
    }
    void aRoleThatMayNotSaysSo()
    {
        QFETCH(std::string, role);
        QFETCH(QStringList, may);
        std::vector<std::string> kinds;
        for (const QString &kind : may)
            kinds.push_back(kind.toStdString());
        open(role, kinds);
        m_window->alert("a-17", "Limit of KO");
        const QString why = u"Your role (%1) may not do this."_s.arg(QString::fromStdString(role));
        QTRY_VERIFY(m_window->find(u"acknowledge"_s));
        QCOMPARE(m_window->find(u"acknowledge"_s)->isEnabled(), may.contains(u"ack_alert"_s));
        QCOMPARE(m_window->text(u"acknowledgeWhyNot"_s), may.contains(u"ack_alert"_s) ? QString() : why);
        QVERIFY(m_window->clickRow(1, Qt::RightButton));
        for (const auto &kind : {u"flag"_s, u"note"_s, u"set_limit"_s, u"flatten"_s}) {
            QTRY_VERIFY(m_window->find(u"action-"_s + kind));
            QCOMPARE(m_window->find(u"action-"_s + kind)->isEnabled(), may.contains(kind));
            QCOMPARE(texts(u"action-"_s + kind).contains(why), !may.contains(kind));
        }
        if (!may.contains(u"flatten"_s)) {
            QVERIFY(m_window->click(u"action-flatten"_s));
            QVERIFY(!m_window->find(u"askAccept"_s));
        }
        m_window->press(Qt::Key_Escape);
        openPage();
        QTRY_VERIFY(texts(u"auditPage"_s).contains(u"Role: "_s + QString::fromStdString(role)));
        QVERIFY(m_window->log.drafts.empty());
    }

    void aSecondWindowSaysThatAnotherOneActs()
    {
        open();
        lock();
        const QString why = u"Another window already sends actions."_s;
        m_window->alert("a-17", "Limit of KO");
        QTRY_COMPARE(m_window->text(u"acknowledgeWhyNot"_s), why);
        QVERIFY(!m_window->find(u"acknowledge"_s)->isEnabled());
        QVERIFY(m_window->clickRow(1, Qt::RightButton));
        for (const auto &kind : {u"flag"_s, u"note"_s, u"set_limit"_s, u"flatten"_s}) {
            QTRY_VERIFY(m_window->find(u"action-"_s + kind));
            QVERIFY(!m_window->find(u"action-"_s + kind)->isEnabled());
            QVERIFY(texts(u"action-"_s + kind).contains(why));
        }
        m_window->press(Qt::Key_Escape);
        QCOMPARE(m_window->dashboard.positions()->count(), 3); // the dashboard is shown all the same
        openPage();
        QTRY_COMPARE(m_window->text(u"auditLink"_s), why);
        QVERIFY(texts(u"auditPage"_s).contains(u"The list cannot be read here."_s));
        for (const auto &button : {u"auditVerify"_s, u"auditExport"_s, u"auditNote"_s}) {
            QVERIFY(m_window->find(button));
            QVERIFY(!m_window->find(button)->isEnabled());
        }
    }

    void withoutAnAuditSectionThereIsNothingToPress()
    {
        open();
        m_window->dashboard.audit()->setCommands(nullptr);
        m_window->alert("a-17", "Limit of KO");
        QTRY_VERIFY(m_window->find(u"noticeBanner"_s));
        QTRY_VERIFY(!m_window->find(u"acknowledge"_s));
        QVERIFY(!m_window->find(u"auditWaiting"_s));
        QVERIFY(m_window->clickRow(1, Qt::RightButton));
        QVERIFY(!m_window->find(u"action-flag"_s));
        openPage();
        QVERIFY(texts(u"auditPage"_s).contains(u"This profile has no audit log"_s));
    }
};

// Qt Charts needs a QApplication.
QTEST_MAIN(AuditPageTest)
#include "AuditPageTest.moc"
