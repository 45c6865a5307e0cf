// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Profile.h"
#include "ReasonTexts.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <vector>

namespace steadfeed {

/// One thing that a test of a connection found.
struct TestFinding
{
    texts::Severity severity = texts::Severity::Info;
    QString text; ///< a sentence

    [[nodiscard]] static TestFinding of(const Reason &reason)
    {
        return {texts::severity(reason.code), texts::sentence(reason)};
    }
};

struct TestResult
{
    std::vector<TestFinding> findings;
    /// A feed of a profile that would show what is there; empty where nothing fits.
    QJsonObject proposal;
};

/*!
 * Looks at a server for the settings page. Implemented by app with the probe; faked in tests.
 *
 * One test at a time: a new one, and cancel(), end the one before without telling.
 *
 * Threading: called in the GUI thread and answers there, never from inside the call. Must not block.
 */
class ConnectionTester
{
public:
    virtual ~ConnectionTester() = default;

    using Done = std::function<void(const TestResult &)>;
    /// By the feed's own transport, with its credentials.
    virtual void test(const FeedProfile &feed, Done done) = 0;
    /// What is at this address at all?
    virtual void look(const QString &address, Done done) = 0;
    virtual void cancel() = 0;
};

} // namespace steadfeed
