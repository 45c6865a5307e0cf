// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TransportOptions.h"

#include <QTest>

using namespace steadfeed;

namespace {

using Options = std::map<std::string, std::string>;
using Type = TransportOption::Type;

TransportDescription pigeon()
{
    TransportDescription pigeon;
    pigeon.name = "pigeon";
    pigeon.options.resize(4);
    pigeon.options[0].name = "ring";
    pigeon.options[1].name = "homing";
    pigeon.options[1].type = Type::Flag;
    pigeon.options[1].defaultValue = "true";
    pigeon.options[2].name = "speed";
    pigeon.options[2].type = Type::Number;
    pigeon.options[2].defaultValue = "60";
    pigeon.options[2].from = -5;
    pigeon.options[2].to = 90;
    pigeon.options[3].name = "colour";
    pigeon.options[3].type = Type::Choice;
    pigeon.options[3].defaultValue = "grey";
    pigeon.options[3].choices = {"grey", "white"};
    return pigeon;
}

} // namespace

class TransportOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNobodySetHasItsDefault();
    void whatIsSetHolds();
    void whatDoesNotFitIsNamed_data();
    void whatDoesNotFitIsNamed();
    void aLongValueIsCut();
};

void TransportOptionsTest::whatNobodySetHasItsDefault()
{
    const ResolvedOptions resolved = resolvedOptions(pigeon(), {});
    QVERIFY(!resolved.error);
    QCOMPARE(resolved.options,
             (Options{{"ring", ""}, {"homing", "true"}, {"speed", "60"}, {"colour", "grey"}}));
    QVERIFY(resolvedOptions({}, {}).options.empty());
}

void TransportOptionsTest::whatIsSetHolds()
{
    const Options set{{"ring", "a b"}, {"homing", "false"}, {"speed", "-5"}, {"colour", "white"}};
    const ResolvedOptions resolved = resolvedOptions(pigeon(), set);
    QVERIFY(!resolved.error);
    QCOMPARE(resolved.options, set);
}

void TransportOptionsTest::whatDoesNotFitIsNamed_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("value");
    const std::vector<std::pair<std::string, std::string>> bad{{"height", "3"},
                                                               {"", ""},
                                                               {"homing", "yes"},
                                                               {"homing", ""},
                                                               {"speed", "-6"},
                                                               {"speed", "91"},
                                                               {"speed", ""},
                                                               {"speed", "1.5"},
                                                               {"speed", " 1"},
                                                               {"speed", "1s"},
                                                               {"speed", "99999999999999999999"},
                                                               {"colour", "Grey"},
                                                               {"colour", ""}};
    for (const auto &[name, value] : bad)
        QTest::addRow("%s=%s", name.c_str(), value.c_str()) << name << value;
}

void TransportOptionsTest::whatDoesNotFitIsNamed()
{
    QFETCH(std::string, name);
    QFETCH(std::string, value);
    const ResolvedOptions resolved = resolvedOptions(pigeon(), {{name, value}, {"ring", "x"}});
    QVERIFY((resolved.error == Reason{ReasonCode::TransportOptionInvalid, {"pigeon", name, value}}));
    QVERIFY(resolved.options.empty());
}

void TransportOptionsTest::aLongValueIsCut()
{
    const ResolvedOptions resolved = resolvedOptions(pigeon(), {{"colour", std::string(1000, 'x')}});
    QCOMPARE(resolved.error.args.at(2), std::string(64, 'x'));
}

QTEST_APPLESS_MAIN(TransportOptionsTest)
#include "TransportOptionsTest.moc"
