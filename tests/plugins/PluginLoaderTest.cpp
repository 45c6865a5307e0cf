// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginLoader.h"
#include "TransportRegistry.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sys/stat.h>

using namespace steadfeed;

namespace {

/// A folder of plug-ins and a state folder.
struct Place
{
    QTemporaryDir root;
    QString folder = root.filePath(QStringLiteral("plugins"));
    QString guard = root.filePath(QStringLiteral("plugins-loading"));

    Place() { QDir().mkpath(folder); }
    /// Puts a planted library there, as \a as.
    QString put(const QString &planted, const QString &as = {})
    {
        const QString target = folder + u'/' + (as.isEmpty() ? planted : as) + QStringLiteral(".so");
        QFile::copy(QStringLiteral(PLANTED_FOLDER "/") + planted + QStringLiteral(".so"), target);
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return target;
    }
    [[nodiscard]] PluginLoader loader(bool enabled = true) const
    {
        return PluginLoader({enabled, {folder.toStdString()}, guard.toStdString()});
    }
    /// What load-plugins says of the folder; empty: it died.
    [[nodiscard]] QByteArray loadInChild() const
    {
        QProcess child;
        child.start(QStringLiteral(LOAD_PLUGINS), {folder, guard});
        if (!child.waitForFinished() || child.exitStatus() != QProcess::NormalExit)
            return {};
        return child.readAllStandardOutput();
    }
};

TransportRegistry compiledIn()
{
    TransportRegistry registry;
    TransportEntry sse;
    sse.name = "sse";
    registry.add(sse);
    return registry;
}

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
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        qunsetenv("STEADFEED_PLANTED_MARKER");
    }
    void aGoodOneIsAddedWithItsFile();
    void nothingIsLookedAtUnlessEnabled();
    void aBrokenOneIsToldAndSkipped_data();
    void aBrokenOneIsToldAndSkipped();
    void oneThatIsRefusedBeforehandRunsNoCode_data();
    void oneThatIsRefusedBeforehandRunsNoCode();
    void brokenOnesDoNotKeepGoodOnesOut();
    void ofTwoWithOneNameTheFirstCounts();
    void symbolicLinksToOneLibraryCountOnce();
    void filesThatAreNoLibraryAreFiles_data();
    void filesThatAreNoLibraryAreFiles();
    void whatOthersMayChangeIsNotLoaded();
    void aFolderThatIsNotThereIsTold();
    void withoutAGuardNothingIsLoaded();
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

void PluginLoaderTest::aBrokenOneIsToldAndSkipped_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("detail");
    QTest::newRow("plain") << "not_a_plugin"
                           << "";
    QTest::newRow("foreign") << "not_a_plugin"
                             << "";
    QTest::newRow("other_interface") << "other_version"
                                     << "2";
    QTest::newRow("other_api") << "other_version"
                               << "2";
    QTest::newRow("api_as_text") << "other_version"
                                 << "1";
    QTest::newRow("no_metadata") << "other_version"
                                 << "";
    QTest::newRow("no_name") << "bad_description"
                             << "name";
    QTest::newRow("taken") << "name_taken"
                           << "sse";
    QTest::newRow("throws") << "load_failed"
                            << "no licence";
    QTest::newRow("throws_describing") << "load_failed"
                                       << "unknown exception";
    QTest::newRow("other_name") << "bad_description"
                                << "name";
    QTest::newRow("bad_option") << "bad_description"
                                << "option depth: default";
}

void PluginLoaderTest::aBrokenOneIsToldAndSkipped()
{
    QFETCH(QString, token);
    QFETCH(QString, detail);
    Place place;
    const QString file = place.put(QString::fromLatin1(QTest::currentDataTag()));
    TransportRegistry registry = compiledIn();
    const auto all = place.loader().loadInto(registry);
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all[0].problem.code, ReasonCode::PluginUnusable);
    QCOMPARE(all[0].problem.args,
             (std::vector{file.toStdString(), token.toStdString(), detail.toStdString()}));
    QCOMPARE(registry.names(), "sse");
    // It did not crash, so the next start says the same.
    QCOMPARE(place.loader().loadInto(registry)[0].problem.args, all[0].problem.args);
}

void PluginLoaderTest::oneThatIsRefusedBeforehandRunsNoCode_data()
{
    QTest::addColumn<bool>("runs");
    for (const char *refused : {"foreign", "other_interface", "other_api", "no_metadata", "no_name", "taken"})
        QTest::newRow(refused) << false;
    QTest::newRow("good") << true; // so the marker can appear
}

void PluginLoaderTest::oneThatIsRefusedBeforehandRunsNoCode()
{
    QFETCH(bool, runs);
    Place place;
    const QString marker = place.root.filePath(QStringLiteral("ran"));
    qputenv("STEADFEED_PLANTED_MARKER", QFile::encodeName(marker));
    place.put(QString::fromLatin1(QTest::currentDataTag()));
    TransportRegistry registry = compiledIn();
    QCOMPARE(place.loader().loadInto(registry).size(), std::size_t{1});
    QCOMPARE(QFile::exists(marker), runs);
}

void PluginLoaderTest::brokenOnesDoNotKeepGoodOnesOut()
{
    Place place;
    place.put(QStringLiteral("throws"), QStringLiteral("a"));
    place.put(QStringLiteral("good"), QStringLiteral("b"));
    place.put(QStringLiteral("foreign"), QStringLiteral("c"));
    place.put(QStringLiteral("misses_symbol"), QStringLiteral("d"));
    QCOMPARE(place.loadInChild(), "planted load_failed\nplanted loaded\n not_a_plugin\nplanted name_taken\n");
    QFile::remove(place.folder + QStringLiteral("/b.so"));
    QCOMPARE(place.loadInChild(), "planted load_failed\n not_a_plugin\nplanted load_failed\n");
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

void PluginLoaderTest::filesThatAreNoLibraryAreFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("token"); // empty: not looked at
    QTest::newRow("garbage") << "x.so" << QByteArray(100'000, '\x5a') << "not_a_plugin";
    QTest::newRow("empty") << "x.so" << QByteArray() << "not_a_plugin";
    QFile good(QStringLiteral(PLANTED_FOLDER "/good.so"));
    QVERIFY(good.open(QFile::ReadOnly));
    QTest::newRow("cut library") << "x.so" << good.read(2000) << "not_a_plugin";
    QTest::newRow("a note beside them") << "README.txt" << QByteArray("hello") << "";
}

void PluginLoaderTest::filesThatAreNoLibraryAreFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, token);
    Place place;
    QFile file(place.folder + u'/' + name);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
    file.close();
    TransportRegistry registry;
    const auto all = place.loader().loadInto(registry);
    QCOMPARE(all.size(), std::size_t(token.isEmpty() ? 0 : 1));
    if (!token.isEmpty())
        QCOMPARE(all[0].problem.args[1], token.toStdString());
}

void PluginLoaderTest::whatOthersMayChangeIsNotLoaded()
{
    Place place;
    const QByteArray file = QFile::encodeName(place.put(QStringLiteral("good")));
    const QByteArray folder = QFile::encodeName(place.folder);
    const auto problem = [&] {
        TransportRegistry registry;
        const auto all = place.loader().loadInto(registry);
        return all.size() == 1 && all[0].problem ? all[0].problem.args : std::vector<std::string>();
    };
    ::chmod(file.constData(), 0660);
    QCOMPARE(problem(), (std::vector{file.toStdString(), std::string("writable_by_others"), std::string()}));
    ::chmod(file.constData(), 0600);
    QCOMPARE(problem(), std::vector<std::string>());
    ::chmod(folder.constData(), 0707);
    QCOMPARE(problem(),
             (std::vector{folder.toStdString(), std::string("writable_by_others"), std::string()}));
    ::chmod(folder.constData(), 0700);
    ::chmod(QFile::encodeName(place.root.path()).constData(), 0777);
    QCOMPARE(problem(),
             (std::vector{folder.toStdString(), std::string("writable_by_others"), std::string()}));
}

void PluginLoaderTest::aFolderThatIsNotThereIsTold()
{
    Place place;
    const std::string missing = place.folder.toStdString() + "/missing";
    TransportRegistry registry;
    const PluginLoader loader({true, {missing}, place.guard.toStdString()});
    const auto all = loader.loadInto(registry);
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all[0].problem.args, (std::vector{missing, std::string("unreadable"), std::string()}));
}

void PluginLoaderTest::withoutAGuardNothingIsLoaded()
{
    Place place;
    place.put(QStringLiteral("good"));
    const std::string guard = place.folder.toStdString() + "/missing/guard";
    TransportRegistry registry;
    const PluginLoader loader({true, {place.folder.toStdString()}, guard});
    const auto all = loader.loadInto(registry);
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all[0].problem.args[0], guard);
    QCOMPARE(all[0].problem.args[1], "unreadable");
    QVERIFY(registry.entries().empty());
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
