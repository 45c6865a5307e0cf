// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HealthView.h"

#include <QColor>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace steadfeed {

/*!
 * The states of one feed over time, as a band. Each kind of state has a pattern of its own beside its colour,
 * and its word where there is room. A cursor, moved by pointer or keys, tells one piece in words.
 *
 * Threading: GUI thread.
 */
class HealthRibbon : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(steadfeed::HealthView *view READ view WRITE setView NOTIFY viewChanged)
    Q_PROPERTY(int feed READ feed WRITE setFeed NOTIFY feedChanged)
    Q_PROPERTY(QColor good MEMBER m_good NOTIFY inksChanged)
    Q_PROPERTY(QColor info MEMBER m_info NOTIFY inksChanged)
    Q_PROPERTY(QColor warning MEMBER m_warning NOTIFY inksChanged)
    Q_PROPERTY(QColor error MEMBER m_error NOTIFY inksChanged)
    Q_PROPERTY(QColor cursor MEMBER m_cursorInk NOTIFY inksChanged)
    /*! Behind words, and the font of these. */
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY inksChanged)
    Q_PROPERTY(QString family MEMBER m_family NOTIFY inksChanged)
    /*! The piece at the cursor in words; empty where there is no cursor. */
    Q_PROPERTY(QString told READ told NOTIFY toldChanged)

public:
    explicit HealthRibbon(QQuickItem *parent = nullptr);

    /*! Puts the cursor there; below 0 takes it away. */
    Q_INVOKABLE void point(double x);
    /*! Moves the cursor by so many pieces; without one it begins at the newest. */
    Q_INVOKABLE void step(int pieces);

    [[nodiscard]] HealthView *view() const { return m_view; }
    void setView(HealthView *view);
    [[nodiscard]] int feed() const { return m_feed; }
    void setFeed(int feed);
    [[nodiscard]] QString told() const { return m_told; }

    void paint(QPainter *painter) override;

    Q_SIGNAL void viewChanged();
    Q_SIGNAL void feedChanged();
    Q_SIGNAL void inksChanged();
    Q_SIGNAL void toldChanged();

protected:
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;

private:
    void refresh();
    void tell();
    [[nodiscard]] int pieceAt(int column) const;
    [[nodiscard]] QColor inkOf(texts::Severity severity) const;

    QPointer<HealthView> m_view;
    int m_feed = -1;
    QColor m_good;
    QColor m_info;
    QColor m_warning;
    QColor m_error;
    QColor m_cursorInk;
    QColor m_ground;
    QString m_family;
    std::vector<RibbonPiece> m_pieces;
    int m_cursor = -1; ///< column
    QString m_told;
};

} // namespace steadfeed
