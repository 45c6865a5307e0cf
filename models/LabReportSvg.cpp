// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabReportSvg.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

// All in units of the picture, which is scaled to the page.
constexpr double kWidth = 1000.0;
constexpr double kLeft = 110.0;
constexpr double kRow = 14.0;
constexpr double kLane = 42.0;
constexpr double kPlotHeight = 160.0;
constexpr int kTicks = 8; ///< at most

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

QString rect(double x, double y, double width, double height, const QString &style, const QString &title)
{
    return u"<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\"><title>%6</title></rect>\n"_s
        .arg(style, number(x), number(y), number(std::max(1.0, width)), number(height),
             title.toHtmlEscaped());
}

QString label(double x, double y, const QString &text, const QString &anchor = u"start"_s)
{
    return u"<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">%4</text>\n"_s.arg(number(x), number(y), anchor,
                                                                           text.toHtmlEscaped());
}

QString frame(double height, const QString &title, const QString &content)
{
    return u"<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\">\n%4</svg>\n"_s.arg(
        number(kWidth), number(height), title.toHtmlEscaped(), content);
}

/// The next of 1, 2, 5, 10, ...: times that a person reads at a glance.
double roundStep(double least)
{
    const double ten = std::pow(10.0, std::floor(std::log10(least)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * ten >= least)
            return step * ten;
    }
    return 10.0 * ten;
}

/// Drawn already at this place: so many would lie above each other that nobody sees one more.
class Dots
{
public:
    [[nodiscard]] bool taken(double from, double to)
    {
        const bool same = std::floor(from) == m_from && std::floor(to) == m_to;
        m_from = std::floor(from);
        m_to = std::floor(to);
        return same && to - from < 1.0;
    }

private:
    double m_from = -1.0;
    double m_to = -1.0;
};

} // namespace

LabReportSvg::LabReportSvg(const QJsonObject &report)
    : m_report(report)
    , m_seconds(std::max(1.0, report[u"run"][u"seconds"].toDouble()))
{
}

double LabReportSvg::x(double seconds) const
{
    return kLeft + (kWidth - kLeft - 10.0) * std::clamp(seconds / m_seconds, 0.0, 1.0);
}

QString LabReportSvg::axis(double height) const
{
    QString out;
    const double step = roundStep(m_seconds / kTicks);
    for (int i = 0; i * step <= m_seconds; ++i) {
        const double seconds = i * step;
        out += u"<line class=\"grid\" x1=\"%1\" x2=\"%1\" y1=\"0\" y2=\"%2\"/>\n"_s.arg(
            number(x(seconds)), number(height - 18.0));
        out += label(x(seconds), height - 5.0, u"%1 s"_s.arg(seconds),
                     x(seconds) > kWidth - 30.0 ? u"end"_s : u"middle"_s);
    }
    return out;
}

QString LabReportSvg::faults(const QString &feed, double y) const
{
    struct Open
    {
        double from;
        QString title;
    };
    QMap<QString, Open> open; ///< by what ends together
    QString out;
    Dots dots;
    const auto draw = [&](double from, double to, const QString &style, const QString &title) {
        if (!dots.taken(x(from), x(to)))
            out += rect(x(from), y, x(to) - x(from), kRow, style, title);
    };
    const QJsonArray all = m_report[u"faults"].toArray();
    for (const QJsonValue &entry : all) {
        const QString of = entry[u"feed"].toString();
        if (!of.isEmpty() && of != feed)
            continue;
        const QString phase = entry[u"phase"].toString();
        const QString fault = entry[u"fault"].toString();
        const double at = entry[u"at_s"].toDouble();
        const QString key = u"%1/%2/%3/%4/%5"_s.arg(fault, of, entry[u"direction"].toString())
                                .arg(entry[u"number"].toInteger())
                                .arg(entry[u"connection"].toInteger());
        if (phase == u"began") {
            open.insert(key, {at, u"%1, %2 s"_s.arg(fault, number(at))});
        } else if (phase == u"ended" && open.contains(key)) {
            const Open begun = open.take(key);
            draw(begun.from, at, u"fault"_s, begun.title);
        } else if (phase == u"struck") {
            draw(at, at, u"strike"_s, u"%1, %2 s"_s.arg(fault, number(at)));
        }
    }
    for (const Open &left : std::as_const(open))
        draw(left.from, m_seconds, u"fault"_s, left.title);
    return out;
}

QString LabReportSvg::states(const QJsonObject &feed, double y) const
{
    QString out;
    Dots dots;
    const QJsonArray links = feed[u"links"].toArray();
    for (qsizetype i = 0; i < links.size(); ++i) {
        const double from = links[i][u"at_s"].toDouble();
        const double to = i + 1 < links.size() ? links[i + 1][u"at_s"].toDouble() : m_seconds;
        const QString state = links[i][u"state"].toString();
        if (to >= 0.0 && !dots.taken(x(from), x(to)))
            out += rect(x(from), y, x(to) - x(from), kRow, u"state "_s + state,
                        u"%1, %2 s"_s.arg(state, number(from)));
    }
    return out;
}

QString LabReportSvg::timeline() const
{
    const QJsonArray feeds = m_report[u"feeds"].toArray();
    const double height = kLane * double(feeds.size()) + 22.0;
    QString out = axis(height);
    double y = 4.0;
    for (const QJsonValue &feed : feeds) {
        const QString name = feed[u"name"].toString();
        out += label(0.0, y + kRow + 6.0, name);
        out += faults(name, y);
        out += states(feed.toObject(), y + kRow + 3.0);
        y += kLane;
    }
    return frame(height, tr("What was done above what was noticed"), out);
}

QString LabReportSvg::plot(int place, const QString &title) const
{
    const QJsonArray feeds = m_report[u"feeds"].toArray();
    double most = 1.0;
    for (const QJsonValue &feed : feeds) {
        const QJsonArray samples = feed[u"samples"].toArray();
        for (const QJsonValue &sample : samples)
            most = std::max(most, sample[place].toDouble());
    }
    const double bottom = kPlotHeight - 22.0;
    const auto y = [&](double value) {
        return bottom - (bottom - 10.0) * std::clamp(value / most, 0.0, 1.0);
    };
    QString out = axis(kPlotHeight);
    out += label(0.0, 14.0,
                 most >= 10'000.0 ? u"%1 s"_s.arg(number(most / 1000.0)) : u"%1 ms"_s.arg(number(most)));
    out += label(0.0, bottom, u"0"_s);
    int style = 0;
    for (const QJsonValue &feed : feeds) {
        QString points;
        const QJsonArray samples = feed[u"samples"].toArray();
        const auto flush = [&] {
            if (!points.isEmpty()) {
                out += u"<polyline class=\"line line%1\" points=\"%2\"><title>%3</title></polyline>\n"_s.arg(
                    QString::number(style % 4), points.trimmed(), feed[u"name"].toString().toHtmlEscaped());
            }
            points.clear();
        };
        for (const QJsonValue &sample : samples) {
            if (sample[place].isDouble())
                points +=
                    u"%1,%2 "_s.arg(number(x(sample[0].toDouble())), number(y(sample[place].toDouble())));
            else
                flush(); // not known: a gap, never a line across
        }
        flush();
        out += u"<text class=\"key%1\" x=\"%2\" y=\"14\">%3</text>\n"_s.arg(
            QString::number(style % 4), number(kLeft + 150.0 * style),
            feed[u"name"].toString().toHtmlEscaped());
        ++style;
    }
    return frame(kPlotHeight, title, out);
}

} // namespace steadfeed
