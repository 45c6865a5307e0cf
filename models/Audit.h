// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditModel.h"
#include "AuditUpdate.h"
#include "ReasonTexts.h"
#include "RowActions.h"

#include <QJsonObject>
#include <QObject>
#include <QQmlEngine>

#include <functional>

namespace steadfeed {

class AuditCommands;

/*!
 * The audit log as the window has it: what may be done and why not, what became of it, and the questions that
 * need a person. Actions are recorded through it; the list of them is AuditModel.
 *
 * An action is Saved when it is on our disk, Sent, and Confirmed or Refused when the server's answer is on
 * our disk too; nothing here is called done before.
 *
 * Threading: GUI thread.
 */
class Audit : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Dashboard")

    /*! The profile has an audit section; without it everything of it is hidden. */
    Q_PROPERTY(bool available READ available NOTIFY changed)
    /*! All actions. */
    Q_PROPERTY(steadfeed::AuditModel *actions READ actions CONSTANT)
    /*! Actions can be recorded now. */
    Q_PROPERTY(bool enabled READ enabled NOTIFY changed)
    /*! Why not, in a sentence; empty: they can. */
    Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed)
    /*! Saved and not answered. */
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    /*! As the server said last; empty: it never did. */
    Q_PROPERTY(QString role READ role NOTIFY changed)
    /*! How the connection is, in a sentence; and how grave: 0 good to 3 error. */
    Q_PROPERTY(QString linkText READ linkText NOTIFY changed)
    Q_PROPERTY(int severity READ severity NOTIFY changed)
    /*! A question that needs a person: 0 none, 1 a damaged list, 2 two histories. */
    Q_PROPERTY(int question READ question NOTIFY changed)
    Q_PROPERTY(QString questionText READ questionText NOTIFY changed)
    /*! A damaged list: something of it can be done again. */
    Q_PROPERTY(bool canDoAgain READ canDoAgain NOTIFY changed)
    /*! What became of the action that was recorded last, or that another was refused, in a sentence; and how
     *  grave it is. */
    Q_PROPERTY(QString lastText READ lastText NOTIFY lastChanged)
    Q_PROPERTY(int lastSeverity READ lastSeverity NOTIFY lastChanged)

public:
    using Clock = std::function<Now()>;

    /// Tests hand in a clock of their own.
    explicit Audit(Clock clock = readClocks, QObject *parent = nullptr);

    /// Null: there is no audit log. Must outlive this, or the next call.
    void setCommands(AuditCommands *commands);
    void take(const AuditUpdate &update);

    [[nodiscard]] AuditModel *actions() { return &m_actions; }
    /// What is under way on the rows of the table.
    [[nodiscard]] RowActions &rowActions() { return m_rowActions; }
    [[nodiscard]] bool available() const { return m_commands != nullptr; }
    [[nodiscard]] bool enabled() const;
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] int waiting() const;
    [[nodiscard]] QString role() const;
    [[nodiscard]] QString linkText() const;
    [[nodiscard]] int severity() const;
    [[nodiscard]] int question() const;
    [[nodiscard]] QString questionText() const;
    [[nodiscard]] bool canDoAgain() const { return m_status.rescue && m_status.rescue->waiting > 0; }
    [[nodiscard]] QString lastText() const { return m_lastText; }
    [[nodiscard]] int lastSeverity() const { return m_lastSeverity; }
    [[nodiscard]] const AuditStatus &status() const { return m_status; }

    /*! Whether the role permits this kind; unknown roles permit all, and the server decides. */
    Q_INVOKABLE bool may(const QString &kind) const;
    /*! The sentence for a tooltip where may() is false, or actions are off. */
    Q_INVOKABLE QString whyNotThis(const QString &kind) const;

    // Each returns a ticket; saved() or notSaved() answers it.
    Q_INVOKABLE int acknowledge(const QString &alert);
    Q_INVOKABLE int flag(const QString &symbol, const QString &account, const QString &reason);
    Q_INVOKABLE int unflag(const QString &symbol, const QString &account);
    Q_INVOKABLE int note(const QString &text, const QString &symbol);
    /*! `quantity` as the person sees it: the server refuses where it is another by then. */
    Q_INVOKABLE int flatten(const QString &symbol, const QString &account, const QString &quantity,
                            const QString &reason);
    Q_INVOKABLE int setLimit(const QString &symbol, const QString &account, const QString &limit,
                             const QString &reason);

    Q_INVOKABLE void reconnectNow();
    Q_INVOKABLE void answerRescue(bool again);
    Q_INVOKABLE void startAnew();

    Q_SIGNAL void changed();
    Q_SIGNAL void lastChanged();
    Q_SIGNAL void saved(int ticket);
    /*! Nothing was stored and nothing sent; `why` is a sentence. */
    Q_SIGNAL void notSaved(int ticket, const QString &why);
    /*! Something worth a line in the event log. */
    Q_SIGNAL void noted(const steadfeed::AuditNote &note);

private:
    [[nodiscard]] static QString rowText(const AuditRow &row);
    int record(std::string_view kind, const QJsonObject &body);
    void say(const QString &text, texts::Severity severity = texts::Severity::Good);
    void takeRows(const AuditUpdate &update);

    const Clock m_clock;
    AuditCommands *m_commands = nullptr;
    AuditModel m_actions;
    RowActions m_rowActions;
    AuditStatus m_status;
    int m_lastTicket = 0; ///< 0 is nobody's
    std::uint64_t m_lastSeq = 0;
    QString m_lastText;
    int m_lastSeverity = 0;
};

} // namespace steadfeed
