// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConnectionTester.h"
#include "RecordListModel.h"

#include <QObject>
#include <QQmlEngine>

#include <memory>

namespace steadfeed {

/*!
 * The test that runs now or ran last, for the settings page: what it found, and what it proposes.
 *
 * Threading: GUI thread.
 */
class ConnectionTest : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the settings")

    /*! Can anything be tested in this run? */
    Q_PROPERTY(bool possible READ possible NOTIFY possibleChanged)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    /*! What was tested: the name of a feed, or an address. Empty: nothing yet. */
    Q_PROPERTY(QString subject READ subject NOTIFY changed)
    /*! Fields severity (0 good to 3 error), glyph, text. */
    Q_PROPERTY(steadfeed::RecordListModel *findings READ findings CONSTANT)
    Q_PROPERTY(bool hasProposal READ hasProposal NOTIFY changed)
    Q_PROPERTY(QString proposedName READ proposedName NOTIFY changed)

public:
    explicit ConnectionTest(QObject *parent = nullptr);
    ~ConnectionTest() override;

    /// Null: nothing can be tested. Must outlive this, or be taken away before.
    void setTester(ConnectionTester *tester);
    void test(const FeedProfile &feed);

    [[nodiscard]] bool possible() const { return m_tester != nullptr; }
    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] QString subject() const { return m_subject; }
    [[nodiscard]] RecordListModel *findings() { return &m_findings; }
    [[nodiscard]] bool hasProposal() const { return !m_proposal.isEmpty(); }
    [[nodiscard]] QString proposedName() const;
    [[nodiscard]] const QJsonObject &proposal() const { return m_proposal; }

    /*! What is at this address? */
    Q_INVOKABLE void look(const QString &address);
    /*! Ends what runs and forgets what was found. */
    Q_INVOKABLE void clear();

    Q_SIGNAL void possibleChanged();
    Q_SIGNAL void changed();

private:
    void begin(const QString &subject);
    [[nodiscard]] ConnectionTester::Done answer();
    void show(const TestResult &result);

    ConnectionTester *m_tester = nullptr;
    RecordListModel m_findings;
    QString m_subject;
    QJsonObject m_proposal;
    bool m_running = false;
    std::shared_ptr<int> m_turn; ///< answers of an earlier test find theirs gone
};

} // namespace steadfeed
