// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditModel.h"
#include "FakeAuditLog.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

/// The list over a log in memory.
struct List
{
    FakeAuditLog log{"trader", FakeAuditLog::traderKinds()};
    AuditModel model;
    std::optional<QAbstractItemModelTester> tester; ///< loads what can be loaded

    /// With that many actions of an earlier run, all confirmed.
    explicit List(int actions = 0, bool tested = true)
    {
        if (tested)
            tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < actions; ++i)
            log.add("note", R"({"text":"note )" + std::to_string(i + 1) + "\"}", AuditState::Confirmed);
        log.status.head.acked = std::uint64_t(actions);
        model.setCommands(&log);
        log.tell(model);
    }
    void act(const std::string &kind, const std::string &body)
    {
        log.record({kind, body}, 1);
        log.tell(model);
    }
    [[nodiscard]] QString cell(int row, int role) const
    {
        return model.data(model.index(row), role).toString();
    }
    [[nodiscard]] QStringList numbers() const
    {
        QStringList out;
        for (int row = 0; row < model.count(); ++row)
            out << cell(row, AuditModel::NumberRole);
        return out;
    }
    [[nodiscard]] QString detail(const QString &label) const
    {
        for (const QVariant &fact : model.details()) {
            if (fact.toMap().value(u"label"_s) == label)
                return fact.toMap().value(u"value"_s).toString();
        }
        return {};
    }
};

} // namespace

class AuditModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC"); // 1'700'000'000 is 22:13:20 there
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void whatAnEarlierRunDidIsThereWhenTheListIsOpen()
    {
        FakeAuditLog log;
        log.add("note", "{}", AuditState::Confirmed);
        log.add("flag", "{}");
        log.status.access = AuditAccess::Opening;
        log.status.head.client.clear();
        AuditModel model;
        model.setCommands(&log);
        log.tell(model);
        QVERIFY(!model.known());
        QCOMPARE(model.count(), 0);
        log.status.access = AuditAccess::Ready;
        log.status.head.client = "c_1";
        log.tell(model);
        QVERIFY(model.known());
        QCOMPARE(model.count(), 2);
        QCOMPARE(model.matching(), 2);
        model.setCommands(nullptr);
        QCOMPARE(model.count(), 0);
        QVERIFY(!model.known());
    }

    void aListThatIsNotOursIsNotCalledEmpty()
    {
        FakeAuditLog log;
        log.status.access = AuditAccess::Locked;
        log.status.head.client.clear();
        AuditModel model;
        model.setCommands(&log);
        model.setStateFilter(2); // asks
        log.tell(model);
        QCOMPARE(log.fetches.size(), 1u);
        QVERIFY(!model.known());
    }

    void aRowSaysHowFarItsActionCame_data()
    {
        QTest::addColumn<AuditState>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("severity");
        QTest::addColumn<QString>("answer");
        QTest::newRow("saved") << AuditState::Saved << u"Saved"_s << 2 << QString();
        QTest::newRow("sent") << AuditState::Sent << u"Sent"_s << 2 << QString();
        QTest::newRow("confirmed") << AuditState::Confirmed << u"Confirmed"_s << 0 << u"22:13:20  01010101"_s;
        QTest::newRow("refused") << AuditState::Refused << u"Refused"_s << 3 << u"Not <b>today</b>."_s;
    }
    void aRowSaysHowFarItsActionCame()
    {
        QFETCH(AuditState, state);
        QFETCH(QString, word);
        QFETCH(QString, answer);
        List list;
        list.act("flag", R"({"symbol":"KO","reason":"odd"})");
        if (state > AuditState::Saved)
            list.log.bring(1, state, "FORBIDDEN", "Not <b>today</b>.");
        list.log.tell(list.model);
        QCOMPARE(list.cell(0, AuditModel::NumberRole), u"#1"_s);
        QVERIFY(list.cell(0, AuditModel::TimeRole).contains(u"22:13:20"_s));
        QCOMPARE(list.cell(0, AuditModel::KindRole), u"Flag position"_s);
        QCOMPARE(list.cell(0, AuditModel::SummaryRole), u"KO, “odd”"_s);
        QCOMPARE(list.cell(0, AuditModel::StateRole), word);
        QTEST(list.model.data(list.model.index(0), AuditModel::SeverityRole).toInt(), "severity");
        QCOMPARE(list.cell(0, AuditModel::AnswerRole), answer);
        QCOMPARE(list.cell(0, AuditModel::SpokenRole),
                 u"#1, Flag position, KO, “odd”, %1 %2"_s.arg(word, answer).trimmed());
    }

    void theNewestIsOnTopAndChangesInPlace()
    {
        List list(2);
        QCOMPARE(list.numbers(), (QStringList{u"#2"_s, u"#1"_s}));
        list.act("note", "{}");
        list.act("note", "{}");
        QCOMPARE(list.numbers(), (QStringList{u"#4"_s, u"#3"_s, u"#2"_s, u"#1"_s}));
        QCOMPARE(list.model.matching(), 4);
        QSignalSpy changed(&list.model, &AuditModel::dataChanged);
        QSignalSpy reset(&list.model, &AuditModel::modelReset);
        list.log.bring(3, AuditState::Confirmed);
        list.log.tell(list.model);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().at(0).toModelIndex().row(), 1);
        QCOMPARE(list.cell(1, AuditModel::StateRole), u"Confirmed"_s);
        QCOMPARE(list.cell(0, AuditModel::StateRole), u"Saved"_s);
        QVERIFY(reset.isEmpty());
    }

    void aPageAtATimeIsLoaded()
    {
        List list(int(AuditModel::kPage) * 2 + 50, false);
        QCOMPARE(list.model.count(), 200);
        QCOMPARE(list.model.matching(), 450);
        QVERIFY(list.model.canFetchMore({}));
        list.log.record({"note", "{}"}, 1); // told together with the page that counts it already
        list.model.fetchMore({});
        QVERIFY(!list.model.canFetchMore({})); // one question at a time
        list.log.tell(list.model);
        QCOMPARE(list.model.count(), 401);
        QCOMPARE(list.model.matching(), 451);
        list.model.fetchMore({});
        list.log.tell(list.model);
        QVERIFY(!list.model.canFetchMore({}));
        QStringList all;
        for (int n = 451; n > 0; --n)
            all << u"#%1"_s.arg(n);
        QCOMPARE(list.numbers(), all);
    }

    void whatIsToldLateDoesNotSetARowBack()
    {
        List list;
        list.act("note", "{}");
        const AuditRow saved = list.log.rows.front();
        list.log.bring(1, AuditState::Confirmed);
        list.log.tell(list.model);
        list.log.due.saved.push_back({1, saved, {}});
        list.log.tell(list.model);
        QCOMPARE(list.cell(0, AuditModel::StateRole), u"Confirmed"_s);
    }

    void severalThatWereStoredAtOnceAllAppear()
    {
        List list(1); // as after a rescue: told as changed rows, newest first
        for (int i = 0; i < 3; ++i)
            list.log.add("note", "{}");
        for (std::uint64_t seq = 2; seq <= 4; ++seq)
            list.log.bring(seq, AuditState::Sent);
        const std::size_t asked = list.log.fetches.size();
        list.log.tell(list.model);
        QCOMPARE(list.numbers(), (QStringList{u"#4"_s, u"#3"_s, u"#2"_s, u"#1"_s}));
        QCOMPARE(list.log.fetches.size(), asked);
    }

    void aHoleBetweenIsAskedFor()
    {
        List list(1);
        list.log.add("note", "{}");
        list.log.add("note", "{}");
        list.log.bring(3, AuditState::Sent); // nobody told of number 2
        list.log.tell(list.model);
        QCOMPARE(list.numbers(), (QStringList{u"#3"_s, u"#2"_s, u"#1"_s}));
    }

    void anotherListTakesThePlaceOfThisOne()
    {
        List list(5);
        list.model.setCurrentRow(2);
        list.model.verify();
        list.log.rows.clear();
        list.log.add("note", "{}");
        list.log.status.head.client = "c_2";
        list.log.tell(list.model);
        QCOMPARE(list.numbers(), QStringList{u"#1"_s});
        QCOMPARE(list.model.matching(), 1);
        QCOMPARE(list.model.currentRow(), -1);
        QVERIFY(!list.model.verifying());
    }

    void aFilterAsksTheWholeList()
    {
        List list(300);
        list.act("flag", R"({"symbol":"KO"})");
        list.model.setStateFilter(int(AuditState::Saved));
        list.log.tell(list.model);
        QCOMPARE(list.numbers(), QStringList{u"#301"_s});
        QCOMPARE(list.model.matching(), 1);
        list.model.setStateFilter(-1);
        list.model.setSearch(u" note 30 "_s);
        const std::size_t asked = list.log.fetches.size();
        list.model.setSearch(u"note 300 "_s); // typing goes on: one question
        QTRY_COMPARE_GT(list.log.fetches.size(), asked);
        QCOMPARE(list.log.fetches.size(), asked + 1);
        QCOMPARE(list.log.fetches.back().query.text, std::string("note 300"));
        list.log.tell(list.model);
        QCOMPARE(list.numbers(), QStringList{u"#300"_s});
        // What happens meanwhile is asked for again: only the outbox knows whether it fits.
        list.act("note", R"({"text":"note 300 again"})");
        QTRY_COMPARE_GT(list.log.fetches.size(), asked + 1);
        list.log.tell(list.model);
        QCOMPARE(list.numbers(), (QStringList{u"#302"_s, u"#300"_s}));
    }

    void anAnswerToAnOlderQuestionIsLeftOut()
    {
        List list(3);
        list.model.setStateFilter(int(AuditState::Refused));
        list.model.setStateFilter(-1);
        std::swap(list.log.due.pages.front(), list.log.due.pages.back());
        list.log.tell(list.model);
        QCOMPARE(list.model.count(), 3);
    }

    void theSelectionFollowsItsAction()
    {
        List list(3);
        list.model.setCurrentRow(1);
        QCOMPARE(list.detail(u"Number"_s), u"#2"_s);
        QSignalSpy current(&list.model, &AuditModel::currentChanged);
        list.act("note", "{}");
        QCOMPARE(list.model.currentRow(), 2);
        QVERIFY(!current.isEmpty());
        list.model.setStateFilter(int(AuditState::Saved));
        list.log.tell(list.model);
        QCOMPARE(list.model.currentRow(), -1);
        QVERIFY(list.model.details().isEmpty());
        list.model.setStateFilter(-1);
        list.log.tell(list.model);
        QCOMPARE(list.model.currentRow(), 2);
        list.model.setCurrentRow(99);
        QCOMPARE(list.model.currentRow(), -1);
    }

    void theDetailsAreAllThatIsStored()
    {
        List list;
        list.act("flag", R"({"symbol":"KO","reason":"<img src='x'>"})");
        list.model.setCurrentRow(0);
        QCOMPARE(list.detail(u"Action"_s), u"Flag position"_s);
        QCOMPARE(list.detail(u"State"_s), u"Saved"_s);
        QCOMPARE(list.detail(u"Sent"_s), u"0 time(s)"_s);
        QCOMPARE(list.detail(u"Answered"_s), QString());
        QCOMPARE(list.detail(u"Contents"_s), u"{\"symbol\":\"KO\",\"reason\":\"<img src='x'>\"}"_s);
        QCOMPARE(list.detail(u"Id"_s), u"01JB2Q00000000000000000001"_s);
        QCOMPARE(list.detail(u"Hash"_s), u"01"_s.repeated(32));
        QCOMPARE(list.detail(u"Hash before"_s), u"00"_s.repeated(32));
        QSignalSpy current(&list.model, &AuditModel::currentChanged);
        list.log.bring(1, AuditState::Refused, "UNKNOWN_POSITION", "There is no such row.");
        list.log.tell(list.model);
        QVERIFY(!current.isEmpty());
        QCOMPARE(list.detail(u"State"_s), u"Refused"_s);
        QCOMPARE(list.detail(u"Refused with"_s), u"UNKNOWN_POSITION"_s);
        QCOMPARE(list.detail(u"The server says"_s), u"There is no such row."_s);
        QVERIFY(!list.detail(u"Answered"_s).isEmpty());
    }

    void verifyNowSaysWhatItFound_data()
    {
        QTest::addColumn<Reason>("problem");
        QTest::addColumn<QString>("firstLine");
        QTest::newRow("whole") << Reason{} << u"3 action(s), #1 to #3: the chain is whole."_s;
        QTest::newRow("broken")
            << Reason{ReasonCode::AuditChainBroken, {"2", "prev_differs"}}
            << u"Row 2 is the first that does not fit: it does not follow the row before it."_s;
    }
    void verifyNowSaysWhatItFound()
    {
        QFETCH(Reason, problem);
        List list(3);
        QSignalSpy changed(&list.model, &AuditModel::checkChanged);
        list.model.verify();
        list.model.verify(); // one walk at a time
        QCOMPARE(list.log.verifications, 1);
        QVERIFY(list.model.verifying());
        QVERIFY(list.model.verification().isEmpty());
        AuditVerification found;
        found.rows = found.last = 3;
        found.first = 1;
        found.problem = problem;
        list.log.due.verification = found;
        list.log.tell(list.model);
        QVERIFY(!list.model.verifying());
        QCOMPARE(list.model.verified(), !problem);
        QTEST(list.model.verification().split(u'\n').front(), "firstLine");
        QCOMPARE(changed.size(), 2);
        list.model.verify();
        QCOMPARE(list.log.verifications, 2);
    }

    void whatIsShownIsExported_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<AuditExportFormat>("format");
        QTest::newRow("csv") << u"/tmp/log.csv"_s << AuditExportFormat::Csv;
        QTest::newRow("CSV") << u"/tmp/log.CSV"_s << AuditExportFormat::Csv;
        QTest::newRow("jsonl") << u"/tmp/log.jsonl"_s << AuditExportFormat::JsonLines;
        QTest::newRow("without an ending") << u"/tmp/csv"_s << AuditExportFormat::JsonLines;
    }
    void whatIsShownIsExported()
    {
        QFETCH(QString, path);
        List list(3);
        list.model.setStateFilter(int(AuditState::Confirmed));
        list.model.setSearch(u"note 2"_s);
        list.model.exportTo(path);
        QCOMPARE(list.log.exports.size(), 1u);
        const FakeAuditLog::Export &asked = list.log.exports.front();
        QCOMPARE(QString::fromStdString(asked.file), path);
        QTEST(asked.format, "format");
        QVERIFY(asked.query == (AuditQuery{"note 2", {AuditState::Confirmed}, {}}));
        list.log.due.exported = AuditExported{asked.file, {}};
        list.log.tell(list.model);
        QCOMPARE(list.model.exportText(), u"Written to %1"_s.arg(path));
        list.log.due.exported = AuditExported{asked.file, "No space left on device"};
        list.log.tell(list.model);
        QCOMPARE(list.model.exportText(), u"%1 was not written: No space left on device"_s.arg(path));
    }

    void withoutALogNothingIsAsked()
    {
        AuditModel model;
        model.verify();
        model.exportTo(u"/tmp/x"_s);
        model.setStateFilter(1);
        model.fetchMore({});
        QVERIFY(!model.verifying());
        QCOMPARE(model.count(), 0);
    }
};

QTEST_GUILESS_MAIN(AuditModelTest)
#include "AuditModelTest.moc"
