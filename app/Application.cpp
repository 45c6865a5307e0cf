// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Application.h"

#include <QAbstractEventDispatcher>

namespace steadfeed {

Application::Application(int &argc, char **argv) : QApplication(argc, argv)
{
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
            [this] { m_turns.turnEnds(); });
}

bool Application::notify(QObject *receiver, QEvent *event)
{
    if (receiver->thread() != thread())
        return QApplication::notify(receiver, event);
    m_turns.eventBegins();
    const bool handled = QApplication::notify(receiver, event);
    m_turns.eventEnds();
    return handled;
}

} // namespace steadfeed
