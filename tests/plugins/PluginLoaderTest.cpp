// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginPlace.h"

#include <QRegularExpression>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;

namespace {

class LastClosed : public TransportSink
{
public:
    void opened(const Opened &) override { ++calls; }
    void frame(const Frame &) override { ++calls; }
    void bytesArrived(std::size_t) override { ++calls; }
    void reconnectDelay(std::chrono::milliseconds) override { ++calls; }
    void closed(const Closed &what) override
    {
        ++calls;
        last = what;
    }
    int calls = 0;
    Closed last;
};

} // namespace

class PluginLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void aGoodOneIsAddedWithItsFile();
    void nothingIsLookedAtUnlessEnabled();
    void ofTwoWithOneNameTheFirstCounts();
    void symbolicLinksToOneLibraryCountOnce();
    void oneThatCrashedStaysOffUntilClearedOrRebuilt();
    void oneThatMakesNoTransportEndsEachAttempt_data();
    void oneThatMakesNoTransportEndsEachAttempt();
    void theSettingsFolderComesBeforeTheSearchPath();
};

void PluginLoaderTest::aGoodOneIsAddedWithItsFile()
{
    Place place;
    const QString file = place.put(QStringLiteral("good"));
    TransportRegistry registry = compiledIn();
    const auto all = place.loader().loadInto(registry);
    QCOMPARE(all.size(), std::size_t{1});
    QVERIFY(!all[0].problem);
    QCOMPARE(all[0].name, "planted");
    QCOMPARE(all[0].file, file.toStdString());
    const TransportEntry *const entry = registry.find("planted");
    QVERIFY(entry);
    QCOMPARE(entry->file, file.toStdString());
    QCOMPARE(entry->label, "Planted");
    QVERIFY(entry->create());
    QCOMPARE(registry.names(), "sse, planted");
}

void PluginLoaderTest::nothingIsLookedAtUnlessEnabled()
{
    Place place;
    place.put(QStringLiteral("good"));
    TransportRegistry registry;
    QVERIFY(place.loader(false).loadInto(registry).empty());
    QVERIFY(registry.entries().empty());
    QVERIFY(!QFile::exists(place.guard));
}

void PluginLoaderTest::ofTwoWithOneNameTheFirstCounts()
{
    Place place;
    const QString first = place.put(QStringLiteral("good"), QStringLiteral("1"));
    place.put(QStringLiteral("good"), QStringLiteral("2"));
    TransportRegistry registry;
    const auto all = place.loader().loadInto(registry);
    QCOMPARE(all.size(), std::size_t{2});
    QVERIFY(!all[0].problem);
    QCOMPARE(all[1].problem.args[1], "name_taken");
    QCOMPARE(registry.find("planted")->file, first.toStdString());
}

void PluginLoaderTest::symbolicLinksToOneLibraryCountOnce()
{
    Place place;
    const QString file = place.put(QStringLiteral("good"));
    QVERIFY(QFile::link(file, place.folder + QStringLiteral("/also.so")));
    TransportRegistry registry;
    const auto all = place.loader().loadInto(registry);
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all[0].file, file.toStdString());
}

void PluginLoaderTest::oneThatCrashedStaysOffUntilClearedOrRebuilt()
{
    Place place;
    const QString file = place.put(QStringLiteral("aborts"), QStringLiteral("x"));
    QCOMPARE(place.loadInChild(), QByteArray()); // dies
    QCOMPARE(place.loadInChild(), "planted crashed_before\n");
    QCOMPARE(place.loadInChild(), "planted crashed_before\n");

    QVERIFY(place.loader(false).clearCrashed(file.toStdString()));
    QCOMPARE(place.loadInChild(), QByteArray()); // tried again
    QCOMPARE(place.loadInChild(), "planted crashed_before\n");

    QFile::remove(file);
    place.put(QStringLiteral("good"), QStringLiteral("x")); // mended
    QCOMPARE(place.loadInChild(), "planted loaded\n");
    QCOMPARE(place.loadInChild(), "planted loaded\n");
}

void PluginLoaderTest::oneThatMakesNoTransportEndsEachAttempt_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("makes_nothing") << "no transport";
    QTest::newRow("throws_creating") << "out of licences";
}

void PluginLoaderTest::oneThatMakesNoTransportEndsEachAttempt()
{
    QFETCH(QString, words);
    Place place;
    const QString file = place.put(QString::fromLatin1(QTest::currentDataTag()));
    TransportRegistry registry;
    QVERIFY(!place.loader().loadInto(registry).at(0).problem);
    const auto transport = registry.find("planted")->create();
    QVERIFY(transport);
    LastClosed sink;
    for (int attempt = 1; attempt <= 2; ++attempt) {
        transport->open({}, sink);
        QCOMPARE(sink.calls, attempt - 1); // nothing from inside open()
        QTRY_COMPARE(sink.calls, attempt);
        QCOMPARE(sink.last.reason, ReasonCode::PluginUnusable);
        QVERIFY(sink.last.permanent);
        QCOMPARE(sink.last.args,
                 (std::vector{file.toStdString(), std::string("load_failed"), words.toStdString()}));
    }
    QCOMPARE(transport->counters().attempts, std::uint64_t{2});
    transport->open({}, sink);
    transport->close();
    QCoreApplication::processEvents();
    QCOMPARE(sink.calls, 2);
}

void PluginLoaderTest::theSettingsFolderComesBeforeTheSearchPath()
{
    using Folders = std::vector<std::filesystem::path>;
    QCOMPARE(pluginFolders({}, {}), Folders());
    QCOMPARE(pluginFolders("/s", {}), Folders({"/s"}));
    QCOMPARE(pluginFolders("/s", "/a::/b:"), Folders({"/s", "/a", "/b"}));
    QCOMPARE(pluginFolders({}, ":/a"), Folders({"/a"}));
}

QTEST_GUILESS_MAIN(PluginLoaderTest)
#include "PluginLoaderTest.moc"
