// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabReportHtml.h"

#include "LabReportSvg.h"

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

constexpr qsizetype kMostLines = 2000; ///< of a table; the JSON form has all

constexpr auto kStyle = uR"(
:root{color-scheme:light dark;--ink:#141c26;--ground:#fff;--faint:#566475;--border:#d9e0e8;--good:#006b5b;
--warn:#b87a00;--bad:#b0261c;--info:#3b5a86;--fault:#7a3fb0}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf3;--ground:#0d1116;--faint:#919fb0;--border:#27313e;
--good:#45cdb5;--warn:#f2be4b;--bad:#ff8f80;--info:#9ab8e6;--fault:#c79bff}}
body{font:14px/1.45 system-ui,sans-serif;color:var(--ink);background:var(--ground);max-width:1080px;
margin:24px auto;padding:0 16px}
h1{font-size:22px}h2{font-size:16px;margin-top:28px}.sub{color:var(--faint)}
.wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid var(--border);padding:4px 9px;text-align:left;vertical-align:top}
th{color:var(--faint);font-weight:600;font-size:12px;vertical-align:bottom}.n{text-align:right}
.headline{font-size:17px;font-weight:600;padding:10px 14px;border-left:5px solid var(--good)}
.headline.bad{border-color:var(--bad)}.headline.info{border-color:var(--info)}
svg{width:100%;height:auto}svg text{font:11px system-ui,sans-serif;fill:var(--faint)}
.grid{stroke:var(--border)}.fault{fill:var(--fault);opacity:.75}.strike{fill:var(--fault)}
.state{fill:var(--info)}.state.live{fill:var(--good)}.state.stale,.state.backoff{fill:var(--warn)}
.state.offline,.state.failed,.state.auth_required{fill:var(--bad)}.state.idle,.state.stopped{fill:var(--faint)}
.line{fill:none;stroke-width:1.5}.line0{stroke:var(--info)}.line1{stroke:var(--good);stroke-dasharray:6 3}
.line2{stroke:var(--warn);stroke-dasharray:2 3}.line3{stroke:var(--fault);stroke-dasharray:9 3 2 3}
svg .key0{fill:var(--info)}svg .key1{fill:var(--good)}svg .key2{fill:var(--warn)}svg .key3{fill:var(--fault)}
)";

QString cell(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number == double(qint64(number)) ? QString::number(qint64(number))
                                                : QString::number(number, 'f', 3);
    }
    return value.isString() ? value.toString() : u"—"_s;
}

QString heading(const QString &text)
{
    return u"<h2>%1</h2>\n"_s.arg(text.toHtmlEscaped());
}

QString paragraph(const QString &text, const QString &style = u"sub"_s)
{
    return u"<p class=\"%1\">%2</p>\n"_s.arg(style, text.toHtmlEscaped());
}

/// Figures stand below each other by their last digit.
bool holdsFigures(const QList<QStringList> &rows, qsizetype column)
{
    bool any = false;
    for (const QStringList &row : rows) {
        bool number = false;
        static_cast<void>(row.value(column).toDouble(&number));
        if (!number && row.value(column) != u"—")
            return false;
        any = any || number;
    }
    return any;
}

QStringList cells(const QJsonValue &object, const QStringList &members)
{
    QStringList out;
    for (const QString &member : members)
        out += cell(object[member]);
    return out;
}

} // namespace

QString LabReportHtml::table(const QStringList &head, const QList<QStringList> &rows)
{
    QList<bool> figures;
    for (qsizetype column = 0; column < head.size(); ++column)
        figures += holdsFigures(rows, column);
    const auto row = [&figures](const QStringList &texts, const QString &tag) {
        QString out = u"<tr>"_s;
        for (qsizetype column = 0; column < texts.size(); ++column) {
            out += u"<%1%2>%3</%1>"_s.arg(tag, figures.value(column) ? u" class=\"n\""_s : QString(),
                                          texts[column].toHtmlEscaped());
        }
        return out + u"</tr>\n"_s;
    };
    QString out = u"<div class=\"wide\"><table>\n"_s;
    if (!head.isEmpty())
        out += row(head, u"th"_s);
    for (qsizetype i = 0; i < std::min(rows.size(), kMostLines); ++i)
        out += row(rows[i], u"td"_s);
    out += u"</table></div>\n"_s;
    if (rows.size() > kMostLines)
        out += paragraph(tr("%1 more are in the JSON form of this report.").arg(rows.size() - kMostLines));
    return out;
}

QString LabReportHtml::summary() const
{
    const QJsonValue run = m_report[u"run"];
    const QJsonValue versions = m_report[u"versions"];
    QList<QStringList> rows{{tr("Started"), cell(run[u"started"])},
                            {tr("Lasted"), tr("%1 s").arg(cell(run[u"seconds"]))}};
    if (run[u"script"].isString()) {
        rows += {{tr("Script"), cell(run[u"script"])},
                 {tr("Seed"), cell(run[u"seed"])},
                 {tr("Faults"), tr("%1 of %2 planned").arg(cell(run[u"struck"]), cell(run[u"planned"]))}};
    } else {
        rows += QStringList{tr("Script"), tr("none: faults were made by hand")};
    }
    rows +=
        {{tr("Program"), u"Steadfeed %1, Qt %2"_s.arg(cell(versions[u"steadfeed"]), cell(versions[u"qt"]))},
         {tr("System"), u"%1, %2"_s.arg(cell(versions[u"system"]), cell(versions[u"kernel"]))}};
    return heading(tr("Run")) + table({}, rows);
}

QString LabReportHtml::verdict() const
{
    QString out = heading(tr("Verdict"));
    if (!m_report.contains(u"verdict"_s))
        return out + paragraph(tr("The sets were not compared."), u"headline info"_s);
    const QJsonArray feeds = m_report[u"verdict"].toArray();
    bool wrong = false;
    bool proved = false;
    QList<QStringList> rows;
    for (const QJsonValue &feed : feeds) {
        const bool provable = feed[u"provable"].toBool();
        wrong = wrong || (provable && !feed[u"holds"].toBool());
        proved = proved || provable;
        const QString holds = !provable                 ? tr("not provable")
                              : feed[u"holds"].toBool() ? tr("holds")
                                                        : tr("does not add up");
        rows += QStringList{cell(feed[u"name"]), holds} +
                cells(feed, {u"published"_s, u"accepted"_s, u"refused"_s, u"ignored"_s, u"declared"_s,
                             u"in_snapshots"_s, u"broken_off"_s, u"lost"_s, u"doubled"_s, u"disordered"_s,
                             u"undeclared"_s, u"overdeclared"_s, u"duplicates"_s});
    }
    out += paragraph(m_report[u"headline"].toString(), wrong    ? u"headline bad"_s
                                                       : proved ? u"headline"_s
                                                                : u"headline info"_s);
    return out + table({tr("Feed"), tr("Verdict"), tr("Published"), tr("Accepted"), tr("Refused"),
                        tr("Ignored"), tr("Declared missing"), tr("In a snapshot"), tr("Gone with history"),
                        tr("Lost"), tr("Doubled"), tr("Out of order"), tr("Undeclared"),
                        tr("Declared too much"), tr("Duplicates dropped")},
                       rows);
}

QString LabReportHtml::ledgers() const
{
    QList<QStringList> rows;
    const QJsonArray feeds = m_report[u"feeds"].toArray();
    for (const QJsonValue &feed : feeds) {
        rows += cells(feed, {u"name"_s, u"transport"_s, u"state"_s}) +
                cells(feed[u"ledger"], {u"received"_s, u"applied"_s, u"conflated"_s, u"duplicates"_s,
                                        u"refused"_s, u"ignored"_s, u"missing"_s}) +
                cells(feed, {u"reconnects"_s, u"resumes"_s});
    }
    return heading(tr("Ledger")) +
           paragraph(tr("Received is the sum of applied, conflated, duplicates, refused and ignored.")) +
           table({tr("Feed"), tr("Transport"), tr("State"), tr("Received"), tr("Applied"), tr("Conflated"),
                  tr("Duplicates"), tr("Refused"), tr("Ignored"), tr("Missing"), tr("Reconnects"),
                  tr("Resumes")},
                 rows);
}

QString LabReportHtml::outages() const
{
    QList<QStringList> rows;
    const QJsonArray feeds = m_report[u"feeds"].toArray();
    for (const QJsonValue &feed : feeds) {
        const QJsonArray outages = feed[u"outages"].toArray();
        for (const QJsonValue &outage : outages) {
            rows += QStringList{cell(feed[u"name"])} +
                    cells(outage, {u"start_s"_s, u"detected_s"_s, u"reconnected_s"_s, u"first_byte_s"_s,
                                   u"fresh_s"_s, u"cause"_s});
        }
    }
    if (rows.isEmpty())
        return heading(tr("Outages")) + paragraph(tr("None."));
    return heading(tr("Outages")) +
           table({tr("Feed"), tr("Last byte before, s"), tr("Noticed, s"), tr("Reconnected, s"),
                  tr("First byte, s"), tr("Fresh again, s"), tr("Cause")},
                 rows);
}

QString LabReportHtml::gaps() const
{
    QList<QStringList> rows;
    const QJsonArray feeds = m_report[u"feeds"].toArray();
    for (const QJsonValue &feed : feeds) {
        const QJsonArray named = feed[u"gaps"][u"named"].toArray();
        for (const QJsonValue &gap : named)
            rows += QStringList{cell(feed[u"name"])} + cells(gap, {u"from"_s, u"to"_s, u"state"_s});
    }
    if (rows.isEmpty())
        return heading(tr("Gaps")) + paragraph(tr("None."));
    return heading(tr("Gaps")) + table({tr("Feed"), tr("From"), tr("To"), tr("State")}, rows);
}

QString LabReportHtml::lines() const
{
    QList<QStringList> done;
    const QJsonArray faults = m_report[u"faults"].toArray();
    for (const QJsonValue &fault : faults) {
        done += cells(fault, {u"at_s"_s, u"feed"_s, u"fault"_s, u"phase"_s, u"direction"_s, u"number"_s,
                              u"connection"_s, u"offset"_s, u"events"_s});
    }
    QList<QStringList> noticed;
    const QJsonArray lines = m_report[u"noticed"].toArray();
    for (const QJsonValue &line : lines)
        noticed += cells(line, {u"at_s"_s, u"feed"_s, u"text"_s, u"times"_s});
    const auto folded = [](const QString &title, const QString &content) {
        return u"<details><summary>%1</summary>\n%2</details>\n"_s.arg(title.toHtmlEscaped(), content);
    };
    return heading(tr("In detail")) +
           folded(tr("What was done (%1)").arg(done.size()),
                  table({tr("At, s"), tr("Feed"), tr("Fault"), tr("Phase"), tr("Direction"), tr("No."),
                         tr("Connection"), tr("Byte or event"), tr("Events")},
                        done)) +
           folded(tr("What the program noticed (%1)").arg(noticed.size()),
                  table({tr("At, s"), tr("Feed"), tr("What"), tr("Times")}, noticed));
}

QString LabReportHtml::pictures() const
{
    const LabReportSvg svg(m_report);
    return heading(tr("Time line")) +
           paragraph(tr("Per feed, above: what was done. Below: the state that the program was in.")) +
           svg.timeline() + heading(tr("Age of the newest value")) +
           svg.plot(1, tr("Age of the newest value")) + heading(tr("Lag behind the server")) +
           svg.plot(2, tr("Lag behind the server"));
}

QString LabReportHtml::text() const
{
    const QString title = tr("Steadfeed: report of the flap laboratory").toHtmlEscaped();
    return u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width\">\n"_s +
           u"<title>%1</title>\n<style>%2</style></head>\n<body>\n<h1>%1</h1>\n"_s.arg(
               title, QString::fromUtf16(kStyle)) +
           verdict() + summary() + pictures() + ledgers() + outages() + gaps() + lines() +
           u"</body></html>\n"_s;
}

} // namespace steadfeed
