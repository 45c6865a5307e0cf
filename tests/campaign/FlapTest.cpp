// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Chapter.h"

#include <QtTest>

using namespace steadfeed::test;

/*!
 * A thousand flaps and a hundred thousand events over each transport: nothing lost, nothing doubled, nothing
 * out of order, and what is called missing is what was taken away. tools/campaign goes on to a hundred times
 * as much. FLAP_SEED=N plays one chapter again.
 */
class FlapTest : public QObject
{
    Q_OBJECT

    static void addTransports()
    {
        QTest::addColumn<QString>("transport");
        for (const char *transport : {"sse", "websocket", "cbor", "longpoll"})
            QTest::newRow(transport) << transport;
    }

private Q_SLOTS:
    void nothingIsLostOrDoubled_data() { addTransports(); }
    void nothingIsLostOrDoubled()
    {
        QFETCH(QString, transport);
        bool replay = false;
        const std::uint64_t only = qEnvironmentVariable("FLAP_SEED").toULongLong(&replay);
        ChapterRules rules;
        rules.transport = transport.toStdString();
        rules.seed = replay ? only : 1;
        std::uint64_t flaps = 0;
        std::uint64_t events = 0;
        std::map<int, std::uint64_t> answers;
        do {
            const ChapterResult chapter = runChapter(rules);
            if (!chapter.wrong.empty())
                qWarning("%s", chapter.plan.c_str());
            QVERIFY2(chapter.wrong.empty(),
                     ("FLAP_SEED=" + std::to_string(rules.seed) + ": " + chapter.wrong).c_str());
            flaps += chapter.flaps;
            events += chapter.events;
            for (const auto &[status, times] : chapter.answers)
                answers[status] += times;
            ++rules.seed;
        } while (!replay && (flaps < 1000 || events < 100'000));
        for (const int status : {204, 301, 401, 403, 404, 429, 502, 503})
            QVERIFY2(replay || answers[status] > 0, std::to_string(status).c_str());
    }

    void aSeedReplaysTheSameRun_data() { addTransports(); }
    void aSeedReplaysTheSameRun()
    {
        QFETCH(QString, transport);
        for (const std::uint64_t seed : {7u, 8u}) {
            ChapterRules rules;
            rules.transport = transport.toStdString();
            rules.seed = seed;
            rules.keepLog = true;
            const std::string log = runChapter(rules).log;
            QVERIFY(log.size() > 1000);
            QVERIFY(log == runChapter(rules).log);
            rules.seed += 2;
            QVERIFY(log != runChapter(rules).log);
        }
    }
};

QTEST_APPLESS_MAIN(FlapTest)
#include "FlapTest.moc"
