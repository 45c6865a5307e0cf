// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginPlace.h"

#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace steadfeed;
using namespace steadfeed::test;

class PluginRefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        qunsetenv("STEADFEED_PLANTED_MARKER");
    }
    void aBrokenOneIsToldAndSkipped_data();
    void aBrokenOneIsToldAndSkipped();
    void oneThatIsRefusedBeforehandRunsNoCode_data();
    void oneThatIsRefusedBeforehandRunsNoCode();
    void brokenOnesDoNotKeepGoodOnesOut();
    void filesThatAreNoLibraryAreFiles_data();
    void filesThatAreNoLibraryAreFiles();
    void whatOthersMayChangeIsNotLoaded();
    void aFolderThatIsNotThereIsTold();
    void withoutAGuardNothingIsLoaded();
};

void PluginRefusalTest::aBrokenOneIsToldAndSkipped_data()
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

void PluginRefusalTest::aBrokenOneIsToldAndSkipped()
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

void PluginRefusalTest::oneThatIsRefusedBeforehandRunsNoCode_data()
{
    QTest::addColumn<bool>("runs");
    for (const char *refused : {"foreign", "other_interface", "other_api", "no_metadata", "no_name", "taken"})
        QTest::newRow(refused) << false;
    QTest::newRow("good") << true; // so the marker can appear
}

void PluginRefusalTest::oneThatIsRefusedBeforehandRunsNoCode()
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

void PluginRefusalTest::brokenOnesDoNotKeepGoodOnesOut()
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

void PluginRefusalTest::filesThatAreNoLibraryAreFiles_data()
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

void PluginRefusalTest::filesThatAreNoLibraryAreFiles()
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

void PluginRefusalTest::whatOthersMayChangeIsNotLoaded()
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

void PluginRefusalTest::aFolderThatIsNotThereIsTold()
{
    Place place;
    const std::string missing = place.folder.toStdString() + "/missing";
    TransportRegistry registry;
    const PluginLoader loader({true, {missing}, place.guard.toStdString()});
    const auto all = loader.loadInto(registry);
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all[0].problem.args, (std::vector{missing, std::string("unreadable"), std::string()}));
}

void PluginRefusalTest::withoutAGuardNothingIsLoaded()
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

QTEST_GUILESS_MAIN(PluginRefusalTest)
#include "PluginRefusalTest.moc"
