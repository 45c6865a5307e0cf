// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Dashboard.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QVariant>

namespace steadfeed {

/// The real window over a dashboard, offscreen.
class WindowFixture
{
public:
    explicit WindowFixture(Dashboard &dashboard)
    {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine.setInitialProperties({{QStringLiteral("dashboard"), QVariant::fromValue(&dashboard)}});
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Steadfeed/Main.qml")));
    }

    /// Null where it did not load.
    [[nodiscard]] QQuickWindow *window() const
    {
        return m_engine.rootObjects().isEmpty()
                   ? nullptr
                   : qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    }
    [[nodiscard]] QQmlApplicationEngine &engine() { return m_engine; }

private:
    QQmlApplicationEngine m_engine;
};

} // namespace steadfeed
