// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HubRun.h"
#include "Profile.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QString>

#include <string>

namespace steadfeed::test {

/*!
 * Ticks {"n":1,"s":"S1","p":100.5} that the test publishes itself, by POST to a server of another make, and
 * what a feed of them must come to.
 *
 * Threading: lives in the thread of the test.
 */
class PlainTicks
{
public:
    /// \a url takes POSTs.
    explicit PlainTicks(std::string url) : m_url(std::move(url)) {}

    /// The next \a count ticks, one after the other; false where the server did not take one.
    [[nodiscard]] bool publish(int count);
    /// An empty POST to another address; false where the server refused it.
    [[nodiscard]] bool post(const std::string &url, const QByteArray &body = {});
    [[nodiscard]] std::uint64_t published() const { return m_number; }
    [[nodiscard]] const HubRun::Prices &last() const { return m_last; }

    /// What the mapping of a message with one tick says, and what it says where the numbers count.
    static constexpr auto kOneTick = R"({"values": {"symbol": "/s", "price": "/p"}})";
    static constexpr auto kNumberedTick =
        R"({"values": {"symbol": "/s", "price": "/p"}, "sequence": {"pointer": "/n", "scope": "feed"}})";

    /// A profile of one plain feed of prices; \a more is put into the feed's JSON object.
    [[nodiscard]] static std::optional<Profile> profile(const QByteArray &more, const QByteArray &mapping);

private:
    const std::string m_url;
    QNetworkAccessManager m_access;
    std::uint64_t m_number = 0;
    HubRun::Prices m_last;
};

} // namespace steadfeed::test
