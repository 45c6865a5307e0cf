// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingUrl.h"

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;

QByteArray encoded(const std::string &text, const QByteArray &keep = {})
{
    return QUrl::toPercentEncoding(QString::fromStdString(text), keep);
}

} // namespace

std::string RecordingUrl::text() const
{
    // Built from encoded parts, because QUrlQuery decodes what it is given (qt-facts J8).
    QByteArray url = "recording://" + encoded(file, "/") + "?feed=" + encoded(feed) + "&speed=";
    url += speed == kMaxSpeed ? QByteArray("max") : QByteArray::number(speed);
    return url.toStdString();
}

std::optional<RecordingUrl> RecordingUrl::parse(const std::string &url, std::string &wrong)
{
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    const QUrlQuery query(parsed);
    RecordingUrl result;
    result.file = parsed.path(QUrl::FullyDecoded).toStdString();
    result.feed = query.queryItemValue(u"feed"_s, QUrl::FullyDecoded).toStdString();
    if (!parsed.isValid() || parsed.scheme() != "recording"_L1)
        wrong = "scheme";
    else if (!parsed.host().isEmpty() || !result.file.starts_with('/'))
        wrong = "path";
    else if (result.feed.empty())
        wrong = "feed";
    else
        wrong.clear();
    if (!wrong.empty())
        return std::nullopt;

    const QString speed = query.queryItemValue(u"speed"_s, QUrl::FullyDecoded);
    bool isNumber = true;
    if (speed == "max"_L1)
        result.speed = kMaxSpeed;
    else if (query.hasQueryItem(u"speed"_s))
        result.speed = speed.toDouble(&isNumber);
    // Written so that NaN, which toDouble() accepts (J7), is refused too.
    if (!isNumber || !(speed == "max"_L1 || (result.speed >= kSlowest && result.speed <= kFastest))) {
        wrong = "speed";
        return std::nullopt;
    }
    return result;
}

} // namespace steadfeed
