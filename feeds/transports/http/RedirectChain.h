// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <QUrl>

#include <optional>
#include <string>

namespace steadfeed {

/*!
 * The request of one attempt: the caller's at first, then what each redirect makes of it. Qt's own following
 * is not used, because it carries credentials to other origins (qt-facts N21), follows 305 and goes on for 50
 * hops. The rules are those of Fetch ("HTTP-redirect fetch"); the next attempt starts at the caller's URL
 * again, with a chain of its own.
 *
 * Pure, but for QUrl; lives in the feed thread.
 */
class RedirectChain
{
public:
    static constexpr int kMaxHops = 20; ///< as Fetch has it

    explicit RedirectChain(const OpenRequest &request);

    /// What forbids sending the caller's request at all: its URL, method or headers.
    [[nodiscard]] std::optional<Closed> whyUnsendable() const;
    /// Goes on to where \a location points. What it returns ends the attempt.
    [[nodiscard]] std::optional<Closed> follow(int status, const std::string &location);

    [[nodiscard]] const QUrl &url() const { return m_url; }
    /// As of this hop; after a redirect it may have become a GET without a body.
    [[nodiscard]] const OpenRequest &request() const { return m_request; }
    /// Some hop led to another origin; from there on nothing secret is sent, not even back home.
    [[nodiscard]] bool leftOrigin() const { return m_leftOrigin; }

private:
    OpenRequest m_request;
    QUrl m_url;
    int m_hops = 0;
    bool m_leftOrigin = false;
};

} // namespace steadfeed
