// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedRoutes.h"

#include <QTest>

using namespace steadfeed;

namespace {

class Asked : public FeedCommands
{
public:
    void reconnectNow(FeedIndex feed) override { reconnected = feed; }
    void stopFeed(FeedIndex) override {}
    void startFeed(FeedIndex) override {}
    void giveSecret(FeedIndex, const QString &) override {}
    void allowSecretForOrigin(FeedIndex, bool) override {}
    void applyProfile(const Profile &profile) override { profiles.push_back(profile); }
    void requestAccounts() override { ++accounts; }
    void steerPlayback(const PlaybackCommand &) override {}

    std::vector<Profile> profiles;
    int reconnected = -1;
    int accounts = 0;
};

Profile profileOf(std::initializer_list<const char *> names)
{
    Profile profile;
    for (const char *name : names) {
        FeedProfile feed;
        feed.name = name;
        profile.feeds.push_back(std::move(feed));
    }
    return profile;
}

} // namespace

class FeedRoutesTest : public QObject
{
    Q_OBJECT

    static constexpr auto kProxy = "http://127.0.0.1:4711";

private Q_SLOTS:
    void aFeedIsLedThroughTheProxyAndBack()
    {
        Asked asked;
        FeedRoutes routes;
        routes.setNext(asked, profileOf({"a", "b"}));
        QVERIFY(routes.route("b", kProxy));
        QCOMPARE(asked.profiles.back().feeds[0].proxy.url, "");
        QCOMPARE(asked.profiles.back().feeds[1].proxy.url, kProxy);
        QCOMPARE(routes.routed(), std::set<std::string>{"b"});
        QVERIFY(routes.route("b", {}));
        QVERIFY(routes.routed().empty());
        QCOMPARE(asked.profiles.back().feeds[1].proxy.url, "");
    }

    void otherChangesOfTheProfileLeaveItThere()
    {
        Asked asked;
        FeedRoutes routes;
        routes.setNext(asked, profileOf({"a", "b"}));
        QVERIFY(routes.route("b", kProxy));
        routes.applyProfile(profileOf({"b", "c"}));
        QCOMPARE(asked.profiles.back().feeds[0].proxy.url, kProxy);
        QCOMPARE(asked.profiles.back().feeds[1].proxy.url, "");
    }

    void aProxyOfTheProfileIsLeftAlone()
    {
        Asked asked;
        FeedRoutes routes;
        Profile profile = profileOf({"a"});
        profile.feeds[0].proxy.url = "http://proxy.example:3128";
        routes.setNext(asked, profile);
        QVERIFY(!routes.route("a", kProxy));
        QVERIFY(!routes.route("nobody", kProxy));
        QVERIFY(asked.profiles.empty());
    }

    void otherFeedsBeginWithoutRoutes()
    {
        Asked asked;
        FeedRoutes routes;
        routes.setNext(asked, profileOf({"a"}));
        QVERIFY(routes.route("a", kProxy));
        routes.setNext(asked, profileOf({"a"}));
        routes.applyProfile(profileOf({"a"}));
        QCOMPARE(asked.profiles.back().feeds[0].proxy.url, "");
    }

    void whateverElseIsAskedIsPassedOn()
    {
        Asked asked;
        FeedRoutes routes;
        routes.setNext(asked, {});
        routes.reconnectNow(3);
        routes.requestAccounts();
        QCOMPARE(asked.reconnected, 3);
        QCOMPARE(asked.accounts, 1);
    }
};

QTEST_APPLESS_MAIN(FeedRoutesTest)
#include "FeedRoutesTest.moc"
