// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Profile.h"
#include "Reason.h"

#include <steadfeed/TransportTypes.h>

#include <QJsonObject>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * The JSON of a profile and the feeds in it, as an editor changes them: a value that is copied, changed and
 * then checked. What it does not know (mappings, trading hours, ...) stays as it is.
 *
 * Threading: any; a plain value.
 */
class ProfileDocument
{
public:
    ProfileDocument() = default;
    /// The file is where relative paths begin, and is named in errors; empty for the demo. A transport
    /// that was chosen elsewhere (--transport) is taken over; credentials that stand in the profile but not
    /// in its JSON (the demo's) are kept by the names of the feeds, and are those of a new feed too where
    /// it has none and all its addresses are of the origin that they were for.
    explicit ProfileDocument(const Profile &profile);

    struct Checked
    {
        std::optional<Profile> profile;
        Reason error;
        /// Where in the document: "/feeds/2/endpoints/sse"; empty where it is not one place.
        QString place;
    };
    /// Reads it as any profile is read, and asks whether each feed's transport is there (none known: not
    /// asked) and has the options set for it.
    [[nodiscard]] Checked check(const std::vector<TransportDescription> &transports) const;

    [[nodiscard]] QString name() const;
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] QStringList feedNames() const;
    [[nodiscard]] int indexOf(const QString &feed) const; ///< -1: no such feed
    [[nodiscard]] QJsonObject feed(int index) const;

    void setName(const QString &name);
    void setFeed(int index, const QJsonObject &feed);
    void insertFeed(int index, const QJsonObject &feed);
    void removeFeed(int index);
    void moveFeed(int from, int to);
    /// \a wanted, or with a number where a feed has it.
    [[nodiscard]] QString freeName(const QString &wanted) const;

    friend bool operator==(const ProfileDocument &a, const ProfileDocument &b)
    {
        return a.m_root == b.m_root;
    }

private:
    [[nodiscard]] Checked checkTransports(Profile profile,
                                          const std::vector<TransportDescription> &known) const;

    struct Given
    {
        CredentialSpec credentials;
        std::set<std::string> origins; ///< of the feed's addresses
    };
    [[nodiscard]] const CredentialSpec *given(const FeedProfile &feed) const;

    QJsonObject m_root;
    std::string m_file;
    std::map<std::string, Given> m_given; ///< credentials that no JSON names, by feed
};

} // namespace steadfeed
