// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Assertion.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

QJsonValue valueAt(const QJsonValue &root, const QString &path);

QJsonValue elementOf(const QJsonArray &array, const QString &name)
{
    bool isIndex = false;
    const int index = name.toInt(&isIndex);
    if (isIndex)
        return index >= 0 && index < array.size() ? array.at(index) : QJsonValue(QJsonValue::Undefined);
    for (const QJsonValue &element : array) {
        if (element[u"name"].toString() == name)
            return element;
    }
    return QJsonValue::Undefined;
}

QJsonValue valueAt(const QJsonValue &root, const QString &path)
{
    if (path.isEmpty())
        return root;
    // A key may hold dots (BRK.B, a feed's name): the longest one that exists wins.
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(u'.', end - 1)) {
        const QString key = path.left(end);
        const QJsonValue child = root.isArray() ? elementOf(root.toArray(), key) : root[key];
        if (!child.isUndefined())
            return valueAt(child, path.mid(end + 1));
    }
    return QJsonValue::Undefined;
}

/// The verdict by sets on \a feed; no object where there is none, or nothing was provable.
QJsonValue verdictOf(const QJsonObject &report, const QJsonValue &feed)
{
    const QJsonArray verdicts = report[u"verdict"].toArray();
    for (const QJsonValue &verdict : verdicts) {
        if (verdict[u"name"] == feed[u"name"] && verdict[u"provable"].toBool())
            return verdict;
    }
    return QJsonValue::Undefined;
}

/// Where the sets of numbers were compared they decide, feed by feed: what was declared missing because the
/// server withheld it was not lost. Else what the feed says of itself.
double lostOverFeeds(const QJsonObject &report)
{
    double sum = 0.0;
    const QJsonArray feeds = report[u"feeds"].toArray();
    for (const QJsonValue &feed : feeds) {
        const QJsonValue verdict = verdictOf(report, feed);
        sum += verdict.isObject() ? verdict[u"lost"].toDouble() + verdict[u"undeclared"].toDouble()
                                  : feed[u"missing"].toDouble();
    }
    return sum;
}

double doubledOverFeeds(const QJsonObject &report)
{
    double sum = 0.0;
    const QJsonArray feeds = report[u"feeds"].toArray();
    for (const QJsonValue &feed : feeds) {
        const QJsonValue verdict = verdictOf(report, feed);
        sum += (verdict.isObject() ? verdict : feed)[u"doubled"].toDouble();
    }
    return sum;
}

/// Of the feeds that measured one: where nothing arrived, no latency is good.
std::optional<double> worstLatencyMs(const QJsonObject &report)
{
    std::optional<double> worst;
    const QJsonArray feeds = report[u"feeds"].toArray();
    for (const QJsonValue &feed : feeds) {
        const QJsonValue latency = feed[u"latency_us"];
        if (latency[u"count"].toDouble() > 0.0)
            worst = std::max(worst.value_or(0.0), latency[u"p99"].toDouble() / 1000.0);
    }
    return worst;
}

std::optional<double> lookUp(const QJsonObject &report, const QString &path)
{
    if (path == u"lost")
        return lostOverFeeds(report);
    if (path == u"doubled")
        return doubledOverFeeds(report);
    if (path == u"latency_p99_ms")
        return worstLatencyMs(report);
    const QJsonValue value = valueAt(report, path);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

std::optional<Assertion> Assertion::parse(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\S+)\\s*(==|!=|<=|>=|<|>)\\s*(\\S+)\\s*$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    Assertion assertion;
    assertion.m_text = text.trimmed();
    assertion.m_path = match.captured(1);
    static const std::array<QStringView, 6> operators{u"==", u"!=", u"<", u"<=", u">", u">="};
    const auto it = std::ranges::find(operators, QStringView(match.capturedView(2)));
    assertion.m_operator = static_cast<Operator>(it - operators.begin());
    bool ok = false;
    assertion.m_number = match.captured(3).toDouble(&ok);
    return ok && std::isfinite(assertion.m_number) ? std::optional(assertion) : std::nullopt;
}

Assertion::Verdict Assertion::check(const QJsonObject &report) const
{
    const std::optional<double> found = lookUp(report, m_path);
    if (!found)
        return {};
    switch (m_operator) {
    case Operator::Equal:
        return {*found == m_number, found};
    case Operator::NotEqual:
        return {*found != m_number, found};
    case Operator::Less:
        return {*found < m_number, found};
    case Operator::LessEqual:
        return {*found <= m_number, found};
    case Operator::Greater:
        return {*found > m_number, found};
    case Operator::GreaterEqual:
        return {*found >= m_number, found};
    }
    return {};
}

} // namespace steadfeed
