// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SystemTray.h"

#include "LossWatch.h"

#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSize = 64; ///< desktops scale it down

struct Look
{
    QColor ground;
    QString mark;
};

Look lookOf(texts::Severity severity)
{
    switch (severity) {
    case texts::Severity::Good:
        return {QColor(0x00, 0x8a, 0x74), u"\u2713"_s};
    case texts::Severity::Info:
        return {QColor(0x3b, 0x5a, 0x86), u"i"_s};
    case texts::Severity::Warning:
        return {QColor(0xb9, 0x77, 0x00), u"!"_s};
    case texts::Severity::Error:
        return {QColor(0xb0, 0x26, 0x1c), u"\u00d7"_s};
    }
    return {};
}

QPainterPath shapeOf(texts::Severity severity)
{
    QPainterPath path;
    if (severity == texts::Severity::Warning) {
        path.addPolygon(QPolygonF({{32, 3}, {62, 60}, {2, 60}, {32, 3}}));
    } else if (severity == texts::Severity::Error) {
        path.addRoundedRect(3, 3, 58, 58, 8, 8);
    } else {
        path.addEllipse(3, 3, 58, 58);
    }
    return path;
}

} // namespace

SystemTray::SystemTray()
{
    m_icon.setContextMenu(&m_menu);
    m_icon.setIcon(iconOf(m_severity));
}

QIcon SystemTray::iconOf(texts::Severity severity)
{
    const Look look = lookOf(severity);
    QPixmap pixmap(kSize, kSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(shapeOf(severity), look.ground);
    QFont font = painter.font();
    font.setPixelSize(40);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(QRect(0, severity == texts::Severity::Warning ? 8 : 0, kSize, kSize), Qt::AlignCenter,
                     look.mark);
    painter.end();
    return QIcon(pixmap);
}

bool SystemTray::there() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void SystemTray::setVisible(bool visible)
{
    m_icon.setVisible(visible);
}

void SystemTray::setState(texts::Severity severity, const QString &words)
{
    if (std::exchange(m_severity, severity) != severity)
        m_icon.setIcon(iconOf(severity));
    // Some desktops read a tool tip as markup.
    m_icon.setToolTip(words.toHtmlEscaped());
}

void SystemTray::tell(texts::Severity severity, const QString &title, const QString &text)
{
    if (!QSystemTrayIcon::supportsMessages())
        return;
    const auto icon = severity >= texts::Severity::Error     ? QSystemTrayIcon::Critical
                      : severity >= texts::Severity::Warning ? QSystemTrayIcon::Warning
                                                             : QSystemTrayIcon::Information;
    m_icon.showMessage(title, text.toHtmlEscaped(), icon); // the body may be markup on the desktop's side
}

void SystemTray::setActions(std::function<void()> show, std::function<void()> quit)
{
    m_menu.clear();
    connect(m_menu.addAction(texts::trayShow()), &QAction::triggered, this, show);
    connect(m_menu.addAction(texts::trayQuit()), &QAction::triggered, this, std::move(quit));
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [show = std::move(show)](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    show();
            });
}

} // namespace steadfeed
