// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Dashboard.h"
#include "WindowFixture.h"

#include <QApplication>
#include <QColor>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QQmlComponent>
#include <QRawFont>
#include <QTest>

#include <cmath>

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

/// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textCanBeReadOnEveryGround_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("dark") << u"dark"_s;
        QTest::newRow("light") << u"light"_s;
    }
    void textCanBeReadOnEveryGround()
    {
        QFETCH(QString, mode);
        Dashboard dashboard(nullptr);
        dashboard.setThemeMode(mode);
        WindowFixture fixture(dashboard);
        QQmlComponent component(&fixture.engine());
        component.setData(
            "import QtQuick\nimport Steadfeed\nQtObject { property QtObject theme: Theme; property color c0: "
            "Theme.severityColor(0); property color c1: "
            "Theme.severityColor(1); property color c2: Theme.severityColor(2); property color c3: "
            "Theme.severityColor(3) }",
            {});
        const std::unique_ptr<QObject> holder(component.create());
        QVERIFY2(holder, qPrintable(component.errorString()));
        auto *theme = holder->property("theme").value<QObject *>();
        QVERIFY(theme);
        QCOMPARE(theme->property("dark").toBool(), mode == u"dark");
        const auto color = [&](const char *name) { return theme->property(name).value<QColor>(); };
        for (const char *ground : {"window", "card", "raised", "hover", "selection"}) {
            for (const char *ink :
                 {"text", "muted", "faint", "gain", "loss", "good", "info", "warning", "error"}) {
                const double found = contrast(color(ink), color(ground));
                QVERIFY2(
                    found >= 4.5,
                    qPrintable(u"%1 on %2: %3"_s.arg(QLatin1String(ink), QLatin1String(ground)).arg(found)));
            }
        }
        QVERIFY(contrast(color("accent"), color("card")) >= 4.5);
        QVERIFY(contrast(color("inkOnAccent"), color("accent")) >= 4.5);
        // As compiled ahead of time: Qt 6.4.2 got a list with ?? wrong here.
        const char *severities[] = {"good", "info", "warning", "error"};
        for (int severity = 0; severity < 4; ++severity)
            QCOMPARE(holder->property(qPrintable(u"c%1"_s.arg(severity))).value<QColor>(),
                     color(severities[severity]));
        // Marks that are no text.
        QVERIFY(contrast(color("accent"), color("selection")) >= 3.0);
    }

    void figuresAreEquallyWideInEveryWeight_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *weight : {"Regular", "Medium", "Bold"})
            QTest::newRow(weight) << u":/steadfeed/fonts/Roboto-%1.ttf"_s.arg(QLatin1String(weight));
    }
    void figuresAreEquallyWideInEveryWeight()
    {
        QFETCH(QString, file);
        const QRawFont font(file, 100);
        QVERIFY(font.isValid());
        const auto advances = font.advancesForGlyphIndexes(font.glyphIndexesForString(u"0123456789"_s));
        QCOMPARE(advances.size(), 10);
        for (const QPointF &advance : advances)
            QCOMPARE(advance.x(), advances.constFirst().x());
        // Every mark that the program itself writes is in the font.
        for (const QChar mark : u"−–—…·×‹›“”+%"_s)
            QVERIFY2(font.supportsCharacter(mark), qPrintable(QString(mark)));
    }

    void shapedFiguresLineUpToo()
    {
        QVERIFY(QFontDatabase::addApplicationFont(u":/steadfeed/fonts/Roboto-Regular.ttf"_s) >= 0);
        QFont font(u"Roboto"_s);
        font.setPixelSize(13);
        const QFontMetricsF metrics(font);
        // Kerning between figures would make columns dance as well.
        QCOMPARE(metrics.horizontalAdvance(u"1111111111"_s), metrics.horizontalAdvance(u"0000000000"_s));
        QCOMPARE(metrics.horizontalAdvance(u"1747171.17"_s), metrics.horizontalAdvance(u"8080808.08"_s));
    }
};

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
