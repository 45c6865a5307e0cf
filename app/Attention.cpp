// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Attention.h"

#include "Away.h"

#include <QEvent>

namespace steadfeed {

Attention::Attention(QQuickWindow &window, Away &away, QObject *parent) : QObject(parent), m_away(away)
{
    window.installEventFilter(this);
    connect(&window, &QWindow::visibilityChanged, this, [this](QWindow::Visibility visibility) {
        m_away.setHidden(visibility == QWindow::Hidden || visibility == QWindow::Minimized);
    });
    m_away.noteInput(); // whoever started it is there
}

bool Attention::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_away.noteInput();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace steadfeed
