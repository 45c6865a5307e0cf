// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AppPaths.h"

#include <QDir>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

/// Where files lie.
class AppPathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void steadfeedHomeHoldsEverything();
    void theXdgFoldersAreUsed();
    void relativeXdgFoldersAreIgnored();
    void profilesOfOneNameStayApart();
    void aNameIsNoPath();
};

namespace {

Profile profileOf(const std::string &name, const std::string &file)
{
    Profile profile;
    profile.name = name;
    profile.file = file;
    return profile;
}

} // namespace

void AppPathsTest::init()
{
    qunsetenv("STEADFEED_HOME");
    qunsetenv("XDG_CONFIG_HOME");
    qunsetenv("XDG_STATE_HOME");
}

void AppPathsTest::steadfeedHomeHoldsEverything()
{
    qputenv("STEADFEED_HOME", "/somewhere");
    qputenv("XDG_STATE_HOME", "/elsewhere");
    QCOMPARE(settingsFile(), u"/somewhere/settings.ini"_s);
    QCOMPARE(bindingsFile(), u"/somewhere/secrets.json"_s);
    QVERIFY(stateFileOf(profileOf("p", "/p.json")).startsWith(u"/somewhere/profiles/p-"));
}

void AppPathsTest::theXdgFoldersAreUsed()
{
    qputenv("XDG_CONFIG_HOME", "/config");
    qputenv("XDG_STATE_HOME", "/state");
    QCOMPARE(settingsFile(), u"/config/steadfeed/settings.ini"_s);
    QCOMPARE(bindingsFile(), u"/state/steadfeed/secrets.json"_s);
}

void AppPathsTest::relativeXdgFoldersAreIgnored()
{
    qputenv("XDG_CONFIG_HOME", "config");
    QCOMPARE(configFolder(), QDir::homePath() + u"/.config/steadfeed"_s);
    QCOMPARE(stateFolder(), QDir::homePath() + u"/.local/state/steadfeed"_s);
}

void AppPathsTest::profilesOfOneNameStayApart()
{
    const QString here = stateFileOf(profileOf("prod", "/a/p.json"));
    QCOMPARE(stateFileOf(profileOf("prod", "/a/p.json")), here);
    QVERIFY(stateFileOf(profileOf("prod", "/b/p.json")) != here);
}

void AppPathsTest::aNameIsNoPath()
{
    qputenv("STEADFEED_HOME", "/base");
    for (const std::string &name :
         {std::string("../../etc"), std::string("a/b"), std::string(".."), std::string("\x1b[2J"),
          std::string("päth"), std::string(1000, 'x'), std::string()}) {
        const QString file = stateFileOf(profileOf(name, "/p.json"));
        QCOMPARE(QDir::cleanPath(file), file);
        QCOMPARE(file.count(u'/'), 4); // /base/profiles/NAME-HASH/state.sqlite
        QVERIFY(file.size() < 120);
    }
}

QTEST_APPLESS_MAIN(AppPathsTest)
#include "AppPathsTest.moc"
