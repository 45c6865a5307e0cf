// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConnectionTest.h"

#include "DisplayText.h"

using namespace Qt::StringLiterals;

namespace steadfeed {

ConnectionTest::ConnectionTest(QObject *parent) : QObject(parent), m_findings({"severity", "glyph", "text"})
{
}

ConnectionTest::~ConnectionTest()
{
    if (m_tester && m_running)
        m_tester->cancel();
}

void ConnectionTest::setTester(ConnectionTester *tester)
{
    if (m_tester == tester)
        return;
    clear();
    m_tester = tester;
    Q_EMIT possibleChanged();
}

void ConnectionTest::test(const FeedProfile &feed)
{
    if (!m_tester)
        return;
    begin(QString::fromStdString(feed.name));
    m_tester->test(feed, answer());
}

void ConnectionTest::look(const QString &address)
{
    if (!m_tester || address.trimmed().isEmpty())
        return;
    begin(address.trimmed());
    m_tester->look(m_subject, answer());
}

void ConnectionTest::clear()
{
    if (m_tester && m_running)
        m_tester->cancel();
    m_turn.reset();
    m_running = false;
    m_subject.clear();
    m_proposal = {};
    m_findings.setRows({});
    Q_EMIT changed();
}

void ConnectionTest::begin(const QString &subject)
{
    clear();
    m_turn = std::make_shared<int>();
    m_subject = subject;
    m_running = true;
    Q_EMIT changed();
}

ConnectionTester::Done ConnectionTest::answer()
{
    return [this, turn = std::weak_ptr<int>(m_turn)](const TestResult &result) {
        if (!turn.expired())
            show(result);
    };
}

void ConnectionTest::show(const TestResult &result)
{
    QList<QVariantMap> rows;
    for (const TestFinding &finding : result.findings)
        rows.append({{u"name"_s, QString::number(rows.size())},
                     {u"severity"_s, int(finding.severity)},
                     {u"glyph"_s, texts::icon(finding.severity)},
                     {u"text"_s, displayText(finding.text)}});
    m_findings.setRows(rows);
    m_proposal = result.proposal;
    m_running = false;
    Q_EMIT changed();
}

QString ConnectionTest::proposedName() const
{
    return displayText(m_proposal.value(u"name"_s).toString());
}

} // namespace steadfeed
