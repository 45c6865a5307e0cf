// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Audit.h"
#include "AuditHub.h"
#include "TestSecrets.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;

namespace {

/// A window of the program, as far as its audit log goes. Its server is not there.
struct Window
{
    AuditHub hub;
    Audit audit;

    explicit Window(const std::string &outbox) : hub(optionsOf(outbox))
    {
        QObject::connect(&hub, &AuditHub::updated, &audit, [this](const AuditUpdate &u) { audit.take(u); });
        audit.setCommands(&hub);
        hub.start();
    }
    static AuditOptions optionsOf(const std::string &outbox)
    {
        AuditOptions options;
        options.profile.url = "ws://127.0.0.1:1/v1/audit";
        options.outboxFile = outbox;
        options.secrets = std::make_shared<TestSecrets>();
        return options;
    }
};

} // namespace

/// Two windows over one outbox: the first has it, the second says so, does nothing, and takes over when
/// asked.
class AuditSecondWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondWindowMayNotActUntilTheFirstIsGone()
    {
        const QTemporaryDir folder;
        const std::string outbox = folder.filePath(u"outbox.sqlite"_s).toStdString();
        auto first = std::make_unique<Window>(outbox);
        QTRY_VERIFY(first->audit.actions()->known());
        QVERIFY(first->audit.enabled());
        first->audit.note(u"of the first"_s, {});
        QTRY_COMPARE(first->audit.actions()->count(), 1);

        Window second(outbox);
        // It has some patience first: the other one may have been killed just now.
        QTRY_COMPARE_WITH_TIMEOUT(second.audit.whyNot(), u"Another window already sends actions."_s, 30'000);
        QVERIFY(!second.audit.enabled());
        QCOMPARE(second.audit.linkText(), second.audit.whyNot());
        QVERIFY(!second.audit.actions()->known());
        QSignalSpy notSaved(&second.audit, &Audit::notSaved);
        const int ticket = second.audit.note(u"of the second"_s, {});
        QTRY_COMPARE(notSaved, (QList<QVariantList>{{ticket, second.audit.whyNot()}}));
        second.audit.actions()->verify();
        QTRY_VERIFY(!second.audit.actions()->verifying());
        QVERIFY(!second.audit.actions()->verified());
        second.audit.actions()->exportTo(folder.filePath(u"export.jsonl"_s));
        QTRY_VERIFY(!second.audit.actions()->exportText().isEmpty());
        QVERIFY(!QFile::exists(folder.filePath(u"export.jsonl"_s)));
        second.audit.reconnectNow(); // still there
        first->audit.note(u"once more"_s, {});
        QTRY_COMPARE(first->audit.actions()->count(), 2);
        QVERIFY(!second.audit.enabled());

        first.reset();
        second.audit.reconnectNow();
        QTRY_VERIFY(second.audit.enabled());
        QTRY_COMPARE(second.audit.actions()->count(), 2);
        QCOMPARE(second.audit.waiting(), 2);
        second.audit.note(u"of the second"_s, {});
        QTRY_COMPARE(second.audit.actions()->count(), 3);
        second.audit.actions()->verify();
        QTRY_VERIFY(second.audit.actions()->verified());
    }
};

QTEST_GUILESS_MAIN(AuditSecondWindowTest)
#include "AuditSecondWindowTest.moc"
