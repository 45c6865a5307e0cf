// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQuickWindow>

namespace steadfeed {

class Away;

/*!
 * Tells whether somebody looks at the window: whether it can be seen, and when a hand was last at keyboard or
 * mouse.
 *
 * Threading: GUI thread.
 */
class Attention : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Attention(QQuickWindow &window, Away &away, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Away &m_away;
};

} // namespace steadfeed
