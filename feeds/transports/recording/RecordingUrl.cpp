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
    const QByteArray url = "recording://" + encoded(file, "/") + "?feed=" + encoded(feed);
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
    return result;
}

} // namespace steadfeed
