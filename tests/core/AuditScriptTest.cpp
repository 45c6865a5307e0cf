// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditChain.h"
#include "AuditExport.h"
#include "AuditLogReader.h"
#include "AuditMutation.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace steadfeed;
using namespace steadfeed::test;

/// docs/check-audit-log.py, which knows nothing of our code, says the same as we do.
class AuditScriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aGoodLogIsWhole_data();
    void aGoodLogIsWhole();
    void aChangedLogIsNot_data();
    void aChangedLogIsNot();
    void itIsAsShortAsPromised();

private:
    struct Said
    {
        int status = -1;
        QByteArray text;
    };
    Said check(const std::string &text, const std::string &head = {});

    QTemporaryDir m_folder;
    AuditLog m_log;
};

void AuditScriptTest::initTestCase()
{
    m_log = makeAuditLog(300);
}

AuditScriptTest::Said AuditScriptTest::check(const std::string &text, const std::string &head)
{
    const QString file = m_folder.filePath(QStringLiteral("log.jsonl"));
    std::ofstream(file.toStdString(), std::ios::binary) << text;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QStringList arguments{QStringLiteral("-B"), QStringLiteral(STEADFEED_SCRIPT), file};
    if (!head.empty())
        arguments += QString::fromStdString(head);
    process.start(QStringLiteral(STEADFEED_PYTHON), arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAll()};
}

void AuditScriptTest::aGoodLogIsWhole_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("said");
    const auto log = makeAuditLog(300);
    const auto head = [&log](std::size_t seq) {
        const AuditHash hash = log.actions[seq - 1].hash;
        return QByteArray::number(qulonglong(seq)) + ':' + QByteArray::fromStdString(auditchain::toHex(hash));
    };
    const QByteArray whole = QByteArray::fromStdString(log.text());
    QTest::newRow("against its own head")
        << whole << QByteArray() << QByteArray("whole up to row 300, held against row 300 ");
    QTest::newRow("against a head that is given") << whole << head(7) << QByteArray("held against row 7 ");
    QTest::newRow("of no rows") << QByteArray::fromStdString(makeAuditLog(0).text()) << QByteArray()
                                << QByteArray("whole up to row 0");
    QByteArray selection =
        QByteArray::fromStdString(auditexport::jsonHeader({log.client, log.head.seq, log.head.hash, true}));
    for (const std::size_t row : {3, 4, 99})
        selection += log.lines[row].c_str();
    QTest::newRow("a selection") << selection << QByteArray() << QByteArray("as a selection");
}

void AuditScriptTest::aGoodLogIsWhole()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, said);
    const Said out = check(text.toStdString(), head.toStdString());
    QVERIFY2(out.status == 0 && out.text.contains(said), out.text);
}

void AuditScriptTest::aChangedLogIsNot_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    const auto changed = [this](const char *name, void (*change)(AuditAction &)) {
        AuditLog log = m_log;
        change(log.actions[41]);
        log.lines[41] = auditLine(log.actions[41]);
        QTest::newRow(name) << QByteArray::fromStdString(log.text()) << QByteArray("line 43, ");
    };
    changed("number", [](AuditAction &action) { action.seq = 7; });
    changed("id", [](AuditAction &action) { action.id.back() = 'I'; });
    changed("time", [](AuditAction &action) { ++action.ms; });
    changed("kind", [](AuditAction &action) { action.kind += 's'; });
    changed("body", [](AuditAction &action) { action.body += ' '; });
    changed("what precedes", [](AuditAction &action) { action.prev[0] ^= 1; });
    changed("hash", [](AuditAction &action) { action.hash[0] ^= 1; });
    AuditLog anew = m_log;
    anew.actions[41].body = "{}";
    anew.actions[41].hash = auditchain::hashOf(anew.client, anew.actions[41]);
    anew.lines[41] = auditLine(anew.actions[41]);
    QTest::newRow("hashed anew") << QByteArray::fromStdString(anew.text()) << QByteArray("line 44, ");
    chainAnew(anew.client, anew.actions, 41);
    for (std::size_t i = 41; i < anew.lines.size(); ++i)
        anew.lines[i] = auditLine(anew.actions[i]);
    QTest::newRow("all behind it hashed anew")
        << QByteArray::fromStdString(anew.text()) << QByteArray("line 301, ");

    for (int kind = 0; kind < static_cast<int>(AuditMutationKind::Count); ++kind) {
        Random random(1, "audit script");
        const AuditMutation mutation(m_log, static_cast<AuditMutationKind>(kind), random);
        const QByteArray line = "line " + QByteArray::number(qulonglong(mutation.badLine));
        const QByteArray cut =
            "rows " + QByteArray::number(qulonglong(mutation.badNumber)) + " to 300 are missing";
        QTest::newRow(name(static_cast<AuditMutationKind>(kind)))
            << QByteArray::fromStdString(mutation.text()) << (mutation.badLine == 0 ? cut : line);
    }
}

void AuditScriptTest::aChangedLogIsNot()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    const Said out = check(text.toStdString());
    QVERIFY2(out.status == 1 && out.text.startsWith(said), out.text);
}

void AuditScriptTest::itIsAsShortAsPromised()
{
    QFile script(QStringLiteral(STEADFEED_SCRIPT));
    QVERIFY(script.open(QIODevice::ReadOnly));
    QVERIFY(script.readAll().count('\n') <= 30);
}

QTEST_GUILESS_MAIN(AuditScriptTest)
#include "AuditScriptTest.moc"
