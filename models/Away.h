// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Absence.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QVariantList>

#include <optional>

namespace steadfeed {

/*!
 * "While you were away": what changed while a feed was lost, the machine slept, or nobody looked.
 *
 * It takes the books down at the moment things stop, and compares when they go on: a feed that delivers again
 * and is whole, a window that shows again, a hand at the mouse. What is short is not told. While a card
 * stands unread, the next one goes on from where that one began, so nothing is lost by not reading.
 *
 * Threading: GUI thread. Time comes with repaint(); whether somebody looks comes from app.
 */
class Away : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Dashboard")

    /*! There is something to tell that nobody has put away. */
    Q_PROPERTY(bool shown READ shown NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /*! From when to when, and how many rows changed. */
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /*! P&L before and now, a line per currency. */
    Q_PROPERTY(QStringList sums READ sums NOTIFY changed)
    /*! The biggest moves: maps with `symbol`, `account`, `from`, `to`, `percent`, `direction`, `pnl`,
     *  `pnlDirection`. */
    Q_PROPERTY(QVariantList moves READ moves NOTIFY changed)
    /*! Titles of the notices that came, in one line. */
    Q_PROPERTY(QString noticeLine READ noticeLine NOTIFY changed)
    /*! What is missing, or that nothing is, or that nobody can know. */
    Q_PROPERTY(QStringList holes READ holes NOTIFY changed)
    Q_PROPERTY(bool anyMissing READ anyMissing NOTIFY changed)

public:
    static constexpr std::chrono::seconds kOutage{10}; ///< shorter ones are seen in the chart
    static constexpr std::chrono::seconds kHidden{10};
    static constexpr std::chrono::minutes kIdle{5};
    /// Who touches nothing for so long may have left: from then on we remember what they saw.
    static constexpr std::chrono::seconds kPerhapsGone{60};
    /// A feed that is back is believed after this; replays have been applied by then.
    static constexpr std::chrono::seconds kSettle{1};

    using QObject::QObject;

    /// Before the books take the batch.
    void observe(const FrameBatch &batch, const Books &books);
    void repaint(const Books &books, Now now);
    void clear();

    /// The window cannot be seen, or can again.
    void setHidden(bool hidden);
    /// Somebody touched keyboard or mouse. Before the first call nobody is held for idle.
    void noteInput() { m_input = true; }

    /*! The card has been read. */
    Q_INVOKABLE void dismiss();

    [[nodiscard]] bool shown() const { return m_shown.has_value(); }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] QStringList sums() const { return m_sums; }
    [[nodiscard]] QVariantList moves() const { return m_moves; }
    [[nodiscard]] QStringList notices() const { return m_notices; }
    [[nodiscard]] QString noticeLine() const { return m_notices.join(QStringLiteral(" · ")); }
    [[nodiscard]] QStringList holes() const { return m_holes; }
    [[nodiscard]] bool anyMissing() const { return m_shown && !m_shown->holes.isEmpty(); }

    Q_SIGNAL void changed();

private:
    void lose(const FrameBatch &batch, const Books &books);
    void watchPerson(const Books &books, Now now);
    void watchOutage(const Books &books, Now now);
    [[nodiscard]] bool allBack(const FeedStates &feeds) const;
    void show(Absence absence, const Books &books, Now now);
    void put(const AwayDigest &digest, Now now);
    void putLines(const FeedStates &feeds);

    std::optional<Absence> m_person;
    std::optional<Absence> m_outage;
    std::optional<Absence> m_shown;
    Now m_now;
    Now m_beforeSleep;      ///< the last repaint before the wall clock ran ahead
    MonoTime m_lastInput{}; ///< MonoTime{}: nobody tells us
    bool m_input = false;
    bool m_hidden = false;
    QString m_title;
    QString m_summary;
    QStringList m_sums;
    QStringList m_notices;
    QStringList m_holes;
    QVariantList m_moves;
};

} // namespace steadfeed
