// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReasonTexts.h"
#include "PluginProblem.h"
#include "SecretStore.h"
#include "TokenTexts.h"
#include "Translations.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

class ReasonTextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        installTranslations(*QCoreApplication::instance());
    }

    void everyReasonHasWordsAndAGlyph()
    {
        const auto last = int(ReasonCode::PortInUse); // the last one of the enumeration
        QVERIFY(!texts::known(ReasonCode(last + 1)));
        for (int code = 1; code <= last; ++code) {
            const Reason reason{ReasonCode(code), {"1", "2", "3", "4"}};
            const QByteArray what = QByteArray::number(code);
            QVERIFY2(texts::known(reason.code), what.constData());
            const QString sentence = texts::sentence(reason);
            QVERIFY2(!sentence.isEmpty(), what.constData());
            QVERIFY2(!sentence.contains(u'%') && !sentence.contains(u"(s)"_s), qPrintable(sentence));
            QVERIFY2(sentence.at(0).isUpper() || sentence.at(0).isDigit(), qPrintable(sentence));
            QVERIFY2(QFile::exists(u"%1/resources/icons/%2.svg"_s.arg(QStringLiteral(SOURCE_FOLDER),
                                                                      texts::icon(reason.code))),
                     qPrintable(texts::icon(reason.code)));
            QVERIFY(texts::accessible(reason).endsWith(sentence));
        }
    }

    void everyStateHasWords()
    {
        for (int state = 0; state <= int(LinkState::Replaying); ++state)
            QVERIFY(!texts::stateWord(LinkState(state)).isEmpty());
        for (int continuity = 0; continuity <= int(Continuity::EpochBreak); ++continuity)
            QVERIFY(!texts::continuityWord(Continuity(continuity)).isEmpty());
        for (int kind = 0; kind <= int(FeedKind::Metrics); ++kind)
            QVERIFY(!texts::kindWord(FeedKind(kind)).isEmpty());
        QCOMPARE(texts::severity(LinkState::Live), texts::Severity::Good);
        QCOMPARE(texts::severity(LinkState::Backoff), texts::Severity::Warning);
        QCOMPARE(texts::severity(LinkState::Failed), texts::Severity::Error);
    }

    // English source and arguments: what users read is part of the promise.
    void sentencesAreThoseOfTheCatalogue_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, ReasonCode code, const QStringList &args,
                            const QString &sentence) {
            QTest::newRow(name) << int(code) << args << sentence;
        };
        row("F01", ReasonCode::ConnectionRefused, {}, u"Server refused the connection."_s);
        row("F02", ReasonCode::ConnectionLost, {},
            u"Connection lost. Reconnecting; nothing skipped so far."_s);
        row("F05", ReasonCode::Silence, {u"6"_s}, u"No data for 6 s. Values may be old."_s);
        row("F14", ReasonCode::HostNotFound, {u"x.invalid"_s}, u"Cannot find the server name x.invalid."_s);
        row("F16", ReasonCode::NoAnswer, {u"10"_s}, u"The server did not answer within 10 s."_s);
        row("F16 of a stream, again and again", ReasonCode::NoAnswer, {u"10"_s, u"stream"_s},
            u"No answer within 10 s. If the server is up, a proxy on the way may hold back the stream: switch its buffering off, or use long-polling."_s);
        row("F18", ReasonCode::NoFreeConnections, {}, u"This computer has no free connections."_s);
        row("F19", ReasonCode::GatewayError, {u"502"_s}, u"The gateway answered 502."_s);
        row("F20", ReasonCode::ServerBusy, {u"503"_s, u"7"_s}, u"Server busy, asked to wait 7 s."_s);
        row("actions, a line", ReasonCode::ActionsInvalid, {u"a.jsonl"_s, u"3"_s, u"expected an object"_s},
            u"Cannot use the actions in a.jsonl, line 3: expected an object"_s);
        row("actions, the file", ReasonCode::ActionsInvalid, {u"a.jsonl"_s, {}, u"No such file"_s},
            u"Cannot use the actions in a.jsonl: No such file"_s);
        row("F20 without a time", ReasonCode::ServerBusy, {u"503"_s, {}}, u"Server busy."_s);
        row("F22", ReasonCode::TooManyRequests, {{}}, u"Too many requests."_s);
        row("F23", ReasonCode::EndedByServer, {}, u"The server ended this feed."_s);
        row("F24", ReasonCode::WrongContentType, {u"text/html"_s},
            u"Not an event stream (text/html). A login page may be in the way."_s);
        row("F26", ReasonCode::TooManyRedirects, {u"20"_s}, u"Too many redirects."_s);
        row("F27", ReasonCode::CredentialsDropped, {u"http://b:80"_s},
            u"Redirected to http://b:80; credentials were not sent there."_s);
        row("F28", ReasonCode::RedirectRefused, {{}}, u"Redirect to an insecure address refused."_s);
        row("F29", ReasonCode::ProxyBuffers, {},
            u"A proxy seems to hold back the stream. Switch its buffering off, or use long-polling."_s);
        row("F31", ReasonCode::CompressedStream, {{}},
            u"The server compresses this feed; that is not supported."_s);
        row("F41", ReasonCode::EventTooLarge, {u"1048576"_s},
            u"An event was larger than 1 MiB and was refused."_s);
        row("F45", ReasonCode::InvalidEventId, {{}}, u"The server sent an invalid event id."_s);
        row("F61", ReasonCode::InvalidCursor, {}, u"Invalid cursor from server."_s);
        row("F66", ReasonCode::OrderRepaired, {}, u"Order repaired."_s);
        row("F67", ReasonCode::GapPermanent, {u"3"_s, u"6"_s, u"8"_s},
            u"3 events (6–8) are missing; the server no longer has them."_s);
        row("F67, one", ReasonCode::GapPermanent, {u"1"_s, u"6"_s, u"6"_s},
            u"1 event (6) is missing; the server no longer has it."_s);
        row("F69", ReasonCode::EpochChanged, {},
            u"The server restarted and lost its history; how many events are missing is unknown."_s);
        row("F70", ReasonCode::WentBackInTime, {}, u"The server went back in time."_s);
        row("F71", ReasonCode::EventNumberOutOfRange, {}, u"Event number out of range."_s);
        row("F73", ReasonCode::NoSequence, {},
            u"This feed has no sequence numbers: gaps cannot be detected."_s);
        row("F75", ReasonCode::ValueNotANumber, {{}}, u"Value refused: not a number."_s);
        row("F87", ReasonCode::SleepNoticed, {}, u"Back from sleep; checking what was missed."_s);
        row("F88", ReasonCode::WaitingSent, {u"2"_s}, u"2 actions were waiting; sent now."_s);
        row("F88, one", ReasonCode::WaitingSent, {u"1"_s}, u"1 action was waiting; sent now."_s);
        row("F89", ReasonCode::UnsentAcknowledged, {u"9"_s},
            u"The server acknowledged an action that was never sent."_s);
        row("F90", ReasonCode::ActionNotSaved, {u"/o"_s, u"disk_full"_s},
            u"Not saved: disk full. The action was not sent."_s);
        row("F91", ReasonCode::OutboxDamaged, {u"/o.corrupt"_s, u"damaged"_s},
            u"The list of saved actions is damaged (the file is damaged). A copy was kept at /o.corrupt."_s);
        row("F92", ReasonCode::OutboxLocked, {u"/o"_s}, u"Another window already sends actions."_s);
        row("F92, fork", ReasonCode::ChainFork, {u"7"_s},
            u"The action history does not match the server's from number 7 on. Sending stopped."_s);
        row("a transport is told by its label", ReasonCode::Connected, {u"longpoll"_s},
            u"Connected by Long-poll."_s);
        row("a plug-in's by its name", ReasonCode::Connected, {u"multicast\u202E"_s},
            u"Connected by multicast‹U+202E›."_s);
        row("a token is told in words", ReasonCode::PluginUnusable,
            {u"/p/libx.so"_s, u"other_version"_s, u"2"_s},
            u"The plug-in /p/libx.so was not loaded: it was built for another version of the interface (2)."_s);
        row("a token without a detail", ReasonCode::SecretMissing, {u"file:/t"_s, u"readable_by_others"_s},
            u"No secret found at file:/t: others can read the file; “chmod 600” cures that."_s);
        row("no token, so the system's words", ReasonCode::RecordingEnded,
            {u"/r"_s, u"No space left on device."_s}, u"The recording /r ended: No space left on device."_s);
        row("arguments are not templates", ReasonCode::HostNotFound, {u"%2%1%n\u0007"_s},
            u"Cannot find the server name %2%1%n‹U+0007›."_s);
    }
    void sentencesAreThoseOfTheCatalogue()
    {
        QFETCH(int, code);
        QFETCH(QStringList, args);
        Reason reason{ReasonCode(code), {}};
        for (const QString &arg : std::as_const(args))
            reason.args.push_back(arg.toStdString());
        QTEST(texts::sentence(reason), "sentence");
    }

    void everyTokenThatFeedsSpeakInHasWords()
    {
        for (int i = 1; i <= int(PluginProblem::BadDescription); ++i)
            QVERIFY2(!texts::tokenText(name(PluginProblem(i))).isEmpty(), name(PluginProblem(i)).data());
        for (int i = 1; i < int(SecretProblem::Pending); ++i) // Pending is a reason of its own
            QVERIFY2(!texts::tokenText(name(SecretProblem(i))).isEmpty(), name(SecretProblem(i)).data());
        QVERIFY(texts::tokenText("No space left on device").isEmpty());
    }

    /// lupdate is silent about what it does not see: a mark within the arguments of tr(), a file that it is
    /// not given.
    void everyWordIsInTheCatalogue()
    {
        const auto read = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        QString catalogue = read(SOURCE_FOLDER u"/resources/translations/steadfeed_de.ts"_s);
        catalogue.replace(u"&quot;"_s, u"\""_s).replace(u"&apos;"_s, u"'"_s).replace(u"&lt;"_s, u"<"_s);
        catalogue.replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
        static const QRegularExpression word(
            u"(?:\\b(?:tr|qsTr)\\(\\s*|QT_TRANSLATE_NOOP\\(\"\\w+\",\\s*|translate\\(\"\\w+\",\\s*)"
            "((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"_s);
        static const QRegularExpression joint(u"\"\\s*\""_s);
        QStringList missing;
        int words = 0;
        for (const QString &folder : {u"models"_s, u"qml"_s, u"app"_s}) {
            QDirIterator files(SOURCE_FOLDER u"/"_s + folder, {u"*.cpp"_s, u"*.h"_s, u"*.qml"_s});
            while (files.hasNext()) {
                auto found = word.globalMatch(read(files.next()));
                for (; found.hasNext(); ++words) {
                    QString text = found.next().captured(1).trimmed().remove(joint);
                    text = text.mid(1, text.size() - 2).replace(u"\\\""_s, u"\""_s);
                    text.replace(u"\\n"_s, u"\n"_s).replace(u"\\u2026"_s, u"…"_s);
                    if (!catalogue.contains(u"<source>"_s + text + u"</source>"_s))
                        missing << text;
                }
            }
        }
        QVERIFY(words > 500);
        // A word of a class that stands under its bare name is not found at run time.
        static const QRegularExpression context(u"<name>([A-Za-z]+::)?(\\w+)</name>"_s);
        QSet<QString> bare;
        QSet<QString> qualified;
        for (auto found = context.globalMatch(catalogue); found.hasNext();) {
            const auto name = found.next();
            (name.capturedLength(1) > 0 ? qualified : bare).insert(name.captured(2));
        }
        QCOMPARE(bare.intersect(qualified).values(), QStringList{});
        // What the shipped fault scripts say of themselves.
        QDirIterator scripts(SOURCE_FOLDER u"/resources/faults"_s, {u"*.json"_s});
        while (scripts.hasNext()) {
            const QJsonObject script = QJsonDocument::fromJson(read(scripts.next()).toUtf8()).object();
            for (const QString &text : {script[u"title"].toString(), script[u"description"].toString()}) {
                if (text.isEmpty() || !catalogue.contains(u"<source>"_s + text + u"</source>"_s))
                    missing << scripts.fileName() + u": "_s + text;
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void germanIsComplete()
    {
        QFile file(QStringLiteral(SOURCE_FOLDER "/resources/translations/steadfeed_de.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("unfinished"));
        installTranslations(*QCoreApplication::instance(), QLocale(QLocale::German));
        QCOMPARE(texts::stateWord(LinkState::Stopped), u"Angehalten"_s);
        QCOMPARE(texts::sentence({ReasonCode::GapPermanent, {"3", "6", "8"}}),
                 u"3 Ereignisse (6–8) fehlen; der Server hat sie nicht mehr."_s);
    }
};

QTEST_GUILESS_MAIN(ReasonTextsTest)
#include "ReasonTextsTest.moc"
