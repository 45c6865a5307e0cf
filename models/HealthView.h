// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConnectionBook.h"
#include "FeedStates.h"
#include "GapsModel.h"
#include "OutageModel.h"
#include "RecordListModel.h"

#include <QObject>
#include <QQmlEngine>

namespace steadfeed {

class HealthModel;
struct HealthSource;

/*!
 * What the health page shows beside the rows of HealthModel: the past states of all feeds, and one feed's
 * outages, gaps and figures; and what one takes along from it.
 *
 * Threading: GUI thread. It works only while the page is open.
 */
class HealthView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Dashboard")

    Q_PROPERTY(steadfeed::OutageModel *outages READ outages CONSTANT)
    Q_PROPERTY(steadfeed::GapsModel *gaps READ gaps CONSTANT)
    /*! Records {name, heading, label, value, severity}; the first of a group has its heading. */
    Q_PROPERTY(steadfeed::RecordListModel *facts READ facts CONSTANT)
    /*! The page is shown. */
    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY openChanged)
    /*! The feed whose details are shown; -1 where there is none. */
    Q_PROPERTY(int feed READ feed WRITE setFeed NOTIFY feedChanged)
    Q_PROPERTY(QString feedName READ feedName NOTIFY feedChanged)
    /*! Seconds that the ribbons reach back. */
    Q_PROPERTY(int span READ span WRITE setSpan NOTIFY spanChanged)
    /*! Times of day at 0, 1/4, 1/2 and 3/4 of the ribbons. */
    Q_PROPERTY(QStringList ticks READ ticks NOTIFY repainted)
    /*! Since when, how bad, what is missing, is it over: in a sentence or three. */
    Q_PROPERTY(QString headline READ headline NOTIFY repainted)
    Q_PROPERTY(int severity READ severity NOTIFY repainted)
    /*! What became of the last export; empty when it has been read. */
    Q_PROPERTY(QString result READ result WRITE setResult NOTIFY resultChanged)
    Q_PROPERTY(bool failed READ failed NOTIFY resultChanged)

public:
    HealthView(const FeedStates &feeds, const ConnectionBook &book, const HealthModel &words,
               QObject *parent = nullptr);

    void repaint(Now now);
    void setProfile(const QString &name) { m_profile = name; }

    /// Pieces of a feed's ribbon, and their columns' width.
    [[nodiscard]] std::vector<RibbonPiece> ribbon(int feed, int columns) const;
    /// What a piece tells: when, how long, in which state and why.
    [[nodiscard]] QString tell(const RibbonPiece &piece) const;

    /*! "99.2 % live, 3 outages" in the time that the ribbons show. */
    Q_INVOKABLE QString summary(int feed) const;
    /*! The whole page. */
    Q_INVOKABLE QString text() const;
    /*! Writes the outages (.csv) or everything (.json); result tells how it went. */
    Q_INVOKABLE void exportTo(const QString &path);

    [[nodiscard]] OutageModel *outages() { return &m_outages; }
    [[nodiscard]] GapsModel *gaps() { return &m_gaps; }
    [[nodiscard]] RecordListModel *facts() { return &m_facts; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    [[nodiscard]] int feed() const { return m_feed; }
    void setFeed(int feed);
    [[nodiscard]] QString feedName() const;
    [[nodiscard]] int span() const { return m_span; }
    void setSpan(int seconds);
    [[nodiscard]] QStringList ticks() const;
    [[nodiscard]] QString headline() const;
    [[nodiscard]] int severity() const;
    [[nodiscard]] QString result() const { return m_result; }
    void setResult(const QString &result);
    [[nodiscard]] bool failed() const { return m_failed; }

    Q_SIGNAL void openChanged();
    Q_SIGNAL void feedChanged();
    Q_SIGNAL void spanChanged();
    Q_SIGNAL void resultChanged();
    Q_SIGNAL void repainted();

private:
    void refresh();
    void chooseFeed();
    [[nodiscard]] HealthSource source() const;
    [[nodiscard]] QString lastOutage() const;

    const FeedStates &m_feeds;
    const ConnectionBook &m_book;
    const HealthModel &m_words;
    OutageModel m_outages;
    GapsModel m_gaps;
    RecordListModel m_facts;
    Now m_now;
    MonoTime m_refreshed{};
    QString m_profile;
    bool m_open = false;
    int m_feed = -1;
    int m_span = 300;
    QString m_result;
    bool m_failed = false;
};

} // namespace steadfeed
