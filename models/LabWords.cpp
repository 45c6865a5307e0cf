// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabWords.h"

#include "DisplayText.h"
#include "Figures.h"

#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

constexpr int kStretches = 6;      ///< named in a sentence
constexpr int kKeys = 6;           ///< likewise
constexpr int kReportIds = 10'000; ///< stretches named in a report: a megabyte at most

QString keys(const std::vector<std::string> &names)
{
    QStringList out;
    for (const std::string &name : names) {
        if (out.size() == kKeys) {
            out += u"…"_s;
            break;
        }
        out += displayText(name);
    }
    return out.join(u", "_s);
}

QJsonArray stretches(const IntervalSet &numbers)
{
    QJsonArray out;
    for (const auto &[from, to] : numbers.intervals()) {
        if (out.size() == kReportIds)
            break;
        out.append(QJsonArray{qint64(from), qint64(to)});
    }
    return out;
}

} // namespace

QString LabWords::holding(const FeedVerdict &verdict)
{
    const bool something = verdict.declared > 0 || verdict.brokenOff > 0;
    QStringList parts{something ? tr("Nothing lost unsaid, nothing doubled.")
                                : tr("Every event is accounted for: nothing lost, nothing doubled.")};
    if (verdict.declared > 0) {
        parts += tr("Declared missing: %1, exactly those that the server withheld.")
                     .arg(figures::count(verdict.declared));
    }
    if (verdict.brokenOff > 0) {
        parts +=
            tr("Gone with the server's history, which was told: %1.").arg(figures::count(verdict.brokenOff));
    }
    if (verdict.inSnapshots > 0)
        parts += tr("Held in a snapshot instead: %1.").arg(figures::count(verdict.inSnapshots));
    return parts.join(u' ');
}

QString LabWords::ids(const IntervalSet &numbers)
{
    QStringList parts;
    std::uint64_t named = 0;
    for (const auto &[from, to] : numbers.intervals()) {
        if (parts.size() == kStretches) {
            parts += tr("and %1 more").arg(figures::count(numbers.size() - named));
            break;
        }
        named += to - from + 1;
        // Numbers of events are names: no separators of thousands.
        parts += from == to ? QString::number(from) : u"%1–%2"_s.arg(from).arg(to);
    }
    return parts.join(u", "_s);
}

QString LabWords::sentence(const FeedVerdict &verdict)
{
    if (!verdict.provable)
        return tr("Not provable: what the server sent is not known.");
    if (verdict.holds())
        return holding(verdict);
    QStringList wrong;
    const auto set = [&wrong](const IntervalSet &numbers, const char *words) {
        if (!numbers.empty())
            wrong += tr(words).arg(figures::count(numbers.size()), ids(numbers));
    };
    const auto number = [&wrong](std::uint64_t count, const char *words) {
        if (count > 0)
            wrong += tr(words).arg(figures::count(count));
    };
    set(verdict.lost, QT_TRANSLATE_NOOP("LabWords", "Lost: %1 (%2)."));
    number(verdict.doubled, QT_TRANSLATE_NOOP("LabWords", "Doubled: %1."));
    number(verdict.disordered, QT_TRANSLATE_NOOP("LabWords", "Out of order: %1."));
    set(verdict.undeclared, QT_TRANSLATE_NOOP("LabWords", "Missing and not declared: %1 (%2)."));
    set(verdict.overdeclared,
        QT_TRANSLATE_NOOP("LabWords", "Declared missing though they could be had: %1 (%2)."));
    set(verdict.unexpected, QT_TRANSLATE_NOOP("LabWords", "Never published: %1 (%2)."));
    set(verdict.overlapping, QT_TRANSLATE_NOOP("LabWords", "In two classes at once: %1 (%2)."));
    if (!verdict.wrongValues.empty())
        wrong += tr("Last value is not the one last published: %1.").arg(keys(verdict.wrongValues));
    return wrong.isEmpty() ? tr("The account does not add up.") : wrong.join(u' ');
}

QJsonObject LabWords::toJson(const FeedVerdict &verdict)
{
    QJsonObject out{{u"name"_s, QString::fromStdString(verdict.feed)}, {u"provable"_s, verdict.provable}};
    if (!verdict.provable)
        return out;
    out.insert(u"holds"_s, verdict.holds());
    const auto number = [&out](const QString &name, std::uint64_t value) { out.insert(name, qint64(value)); };
    number(u"published"_s, verdict.published);
    number(u"accepted"_s, verdict.accepted);
    number(u"refused"_s, verdict.refused);
    number(u"ignored"_s, verdict.ignored);
    number(u"declared"_s, verdict.declared);
    number(u"in_snapshots"_s, verdict.inSnapshots);
    number(u"broken_off"_s, verdict.brokenOff);
    number(u"doubled"_s, verdict.doubled);
    number(u"disordered"_s, verdict.disordered);
    const auto set = [&](const QString &name, const IntervalSet &numbers) {
        number(name, numbers.size());
        out.insert(name + u"_ids"_s, stretches(numbers));
    };
    set(u"lost"_s, verdict.lost);
    set(u"undeclared"_s, verdict.undeclared);
    set(u"overdeclared"_s, verdict.overdeclared);
    set(u"unexpected"_s, verdict.unexpected);
    set(u"overlapping"_s, verdict.overlapping);
    QJsonArray wrong;
    for (const std::string &key : verdict.wrongValues)
        wrong.append(QString::fromStdString(key));
    out.insert(u"wrong_values"_s, wrong);
    return out;
}

} // namespace steadfeed
