// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileFiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include "ProfileReader.h"

using namespace steadfeed;
using namespace Qt::StringLiterals;
using Saving = ProfileEditor::Saving;

class ProfileFilesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ProfileEditor> m_editor;
    std::unique_ptr<ProfileFiles> m_files;

    [[nodiscard]] QString path(const QString &name) const { return m_home->filePath(name); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &extra = {}) const
    {
        QDir().mkpath(QFileInfo(path(name)).absolutePath());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("{\"format\":1,\"name\":\"Desk\"," + extra +
                   "\"feeds\":[{\"name\":\"q\",\"kind\":\"prices\",\"protocol\":\"native\",\"base\":\"http://"
                   "a.example\","
                   "\"tls\":{\"ca_file\":\"ca.pem\"}}]}");
        return path(name);
    }
    [[nodiscard]] static QJsonObject read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    void open(const QString &path)
    {
        const auto read = ProfileReader::readFile(path.toStdString());
        QVERIFY(read.profile);
        m_editor->open(*read.profile);
    }
    [[nodiscard]] static QString transportIn(const QString &path)
    {
        return read(path).value(u"feeds"_s).toArray().at(0).toObject().value(u"transport"_s).toString();
    }

private Q_SLOTS:
    void init()
    {
        m_files.reset();
        m_home = std::make_unique<QTemporaryDir>();
        m_editor = std::make_unique<ProfileEditor>();
        m_files = std::make_unique<ProfileFiles>(*m_editor, path(u"settings.ini"_s), path(u"profiles"_s));
    }
    void cleanupTestCase() { m_files.reset(); }

    void eachChangeIsWrittenAndTheModeStays()
    {
        const QString file = write(u"desk.json"_s);
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        open(file);
        QCOMPARE(m_editor->saving(), Saving::File);
        m_editor->setTransport(u"q"_s, u"websocket"_s);
        QCOMPARE(transportIn(file), u"websocket"_s);
        m_editor->setTransport(u"q"_s, u"longpoll"_s);
        QCOMPARE(transportIn(file), u"longpoll"_s);
        m_editor->undo();
        QCOMPARE(transportIn(file), u"websocket"_s);
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(m_editor->saving(), Saving::File);
    }

    void whatSomebodyElseWroteIsNotOverwritten()
    {
        const QString file = write(u"desk.json"_s);
        open(file);
        QVERIFY(!write(u"desk.json"_s, "\"about\":\"by hand\",").isEmpty());
        m_editor->setTransport(u"q"_s, u"websocket"_s);
        QCOMPARE(m_editor->saving(), Saving::Changed);
        QVERIFY(!m_editor->saveNote().isEmpty());
        QCOMPARE(read(file).value(u"about"_s), u"by hand"_s);
        // Opened again it is known, and written again.
        open(file);
        m_editor->setTransport(u"q"_s, u"longpoll"_s);
        QCOMPARE(transportIn(file), u"longpoll"_s);
        QCOMPARE(read(file).value(u"about"_s), u"by hand"_s);
    }

    void whatCannotBeWrittenIsSaid_data()
    {
        QTest::addColumn<int>("saving");
        QTest::newRow("demo") << int(Saving::Demo);
        QTest::newRow("command line") << int(Saving::Override);
        QTest::newRow("read-only") << int(Saving::ReadOnly);
        QTest::newRow("folder gone") << int(Saving::Failed);
    }
    void whatCannotBeWrittenIsSaid()
    {
        QFETCH(int, saving);
        const QString file = write(u"folder/desk.json"_s);
        m_files->setOverride(Saving(saving) == Saving::Override);
        if (Saving(saving) == Saving::ReadOnly) {
            if (::geteuid() == 0)
                QSKIP("root may write everything");
            QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
        }
        Profile profile = *ProfileReader::readFile(file.toStdString()).profile;
        if (Saving(saving) == Saving::Demo)
            profile.file.clear();
        m_editor->open(profile);
        if (Saving(saving) == Saving::Failed)
            QVERIFY(QDir(path(u"folder"_s)).removeRecursively());
        QSignalSpy changed(m_editor.get(), &ProfileEditor::profileChanged);
        m_editor->setTransport(u"q"_s, u"websocket"_s);
        QCOMPARE(changed.size(), 1); // it holds for this run all the same
        QCOMPARE(m_editor->saving(), Saving(saving));
        QVERIFY(!m_editor->saveNote().isEmpty());
        QCOMPARE(transportIn(file), QString());
    }

    void anImportedProfileIsCheckedCopiedAndMeansTheSame()
    {
        QSignalSpy opens(m_files.get(), &ProfileFiles::openRequested);
        const QString file = write(u"other/desk.json"_s, "\"holdings\":\"rows.csv\",");
        Q_EMIT m_editor->importRequested(file);
        Q_EMIT m_editor->importRequested(file);
        QCOMPARE(opens.size(), 2);
        QCOMPARE(opens.at(0).at(0).toString(), path(u"profiles/desk.json"_s));
        QCOMPARE(opens.at(1).at(0).toString(), path(u"profiles/desk-2.json"_s));
        const auto copy = ProfileReader::readFile(opens.at(1).at(0).toString().toStdString());
        QVERIFY(copy.profile);
        QCOMPARE(QString::fromStdString(copy.profile->holdingsFile), path(u"other/rows.csv"_s));
        QCOMPARE(QString::fromStdString(copy.profile->feeds[0].tls.caFile), path(u"other/ca.pem"_s));

        QFile bad(path(u"bad.json"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("{\"format\":1}");
        bad.close();
        Q_EMIT m_editor->importRequested(bad.fileName());
        QCOMPARE(opens.size(), 2);
        QVERIFY(m_editor->problem().contains(u"bad.json"_s));
    }

    void theProfileIsExportedAsItIsNow()
    {
        const QString file = write(u"desk.json"_s);
        open(file);
        m_editor->setTransport(u"q"_s, u"websocket"_s);
        const QString target = path(u"out.json"_s);
        Q_EMIT m_editor->exportRequested(target);
        QCOMPARE(read(target), read(file));
        QVERIFY(m_editor->problem().isEmpty());
        QVERIFY(!m_editor->note().isEmpty());
        Q_EMIT m_editor->exportRequested(path(u"nowhere/out.json"_s));
        QVERIFY(!m_editor->problem().isEmpty());
    }

    void profilesAreRememberedNewestFirst()
    {
        QCOMPARE(m_files->last(), QString());
        for (int i = 0; i < 12; ++i)
            m_files->remember(path(QString::number(i)));
        m_files->remember(path(u"10"_s));
        QCOMPARE(m_editor->recent().size(), ProfileFiles::kMostRecent);
        QCOMPARE(m_editor->recent().value(0), path(u"10"_s));
        QCOMPARE(m_editor->recent().value(1), path(u"11"_s));
        ProfileEditor next;
        const ProfileFiles again(next, path(u"settings.ini"_s), {});
        QCOMPARE(next.recent(), m_editor->recent());
        QCOMPARE(again.last(), path(u"10"_s));
    }
};

QTEST_GUILESS_MAIN(ProfileFilesTest)
#include "ProfileFilesTest.moc"
