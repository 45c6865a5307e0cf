// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DescriptionCheck.h"

#include <QTest>

#include <functional>

using namespace steadfeed;

using Change = std::function<void(TransportDescription &)>;
Q_DECLARE_METATYPE(Change)

namespace {

using Type = TransportOption::Type;

/// Nothing is wrong with it; one option of each type.
TransportDescription good()
{
    const auto option = [](const char *name, Type type, const char *value) {
        TransportOption made;
        made.name = name;
        made.label = "Label";
        made.type = type;
        made.defaultValue = value;
        return made;
    };
    TransportDescription description;
    description.name = "tcp-lines_2";
    description.label = "Lines \u00fcber TCP";
    description.schemes = {"tcp", "coap+tcp"};
    description.options = {option("text", Type::Text, "a b"), option("flag", Type::Flag, "false"),
                           option("number", Type::Number, "-3"), option("choice", Type::Choice, "b")};
    description.options[2].from = -3;
    description.options[2].to = 3;
    description.options[3].choices = {"a", "b"};
    return description;
}

} // namespace

class DescriptionCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBreaksARuleIsNamed_data();
    void whatBreaksARuleIsNamed();
};

void DescriptionCheckTest::whatBreaksARuleIsNamed_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("fault");
    using D = TransportDescription;
    const auto row = [](const char *tag, Change change, const char *fault) {
        QTest::newRow(tag) << change << QString::fromLatin1(fault);
    };
    row(
        "nothing", [](D &) {}, "");
    row(
        "no options", [](D &d) { d.options.clear(); }, "");
    row(
        "longest name", [](D &d) { d.name = std::string(32, 'x'); }, "");
    row(
        "no name", [](D &d) { d.name.clear(); }, "name");
    row(
        "long name", [](D &d) { d.name = std::string(33, 'x'); }, "name");
    row(
        "capital", [](D &d) { d.name = "Tcp"; }, "name");
    row(
        "blank in the name", [](D &d) { d.name = "tcp lines"; }, "name");
    row(
        "no label", [](D &d) { d.label.clear(); }, "label");
    row(
        "label of two lines", [](D &d) { d.label = "a\nb"; }, "label");
    row(
        "no scheme", [](D &d) { d.schemes.clear(); }, "schemes");
    row(
        "scheme with colon", [](D &d) { d.schemes = {"tcp:"}; }, "schemes");
    row(
        "scheme in capitals", [](D &d) { d.schemes = {"TCP"}; }, "schemes");
    row(
        "option without a name", [](D &d) { d.options[0].name.clear(); }, "option: name");
    row(
        "option with a hyphen", [](D &d) { d.options[0].name = "a-b"; }, "option: name");
    row(
        "option without a label", [](D &d) { d.options[0].label.clear(); }, "option text: label");
    row(
        "control byte in the help", [](D &d) { d.options[0].help = "\x1b[2J"; }, "option text: help");
    row(
        "control byte in the default", [](D &d) { d.options[0].defaultValue = "\t"; },
        "option text: default");
    row(
        "flag neither true nor false", [](D &d) { d.options[1].defaultValue = "yes"; },
        "option flag: default");
    row(
        "number that is none", [](D &d) { d.options[2].defaultValue = "1x"; }, "option number: default");
    row(
        "number below", [](D &d) { d.options[2].defaultValue = "-4"; }, "option number: default");
    row(
        "number above", [](D &d) { d.options[2].defaultValue = "4"; }, "option number: default");
    row(
        "range upside down", [](D &d) { d.options[2].from = 4; }, "option number: range");
    row(
        "no choices", [](D &d) { d.options[3].choices.clear(); }, "option choice: choices");
    row(
        "one choice twice",
        [](D &d) {
            d.options[3].choices = {"b", "b"};
        },
        "option choice: choices");
    row(
        "default is no choice", [](D &d) { d.options[3].defaultValue = "c"; }, "option choice: default");
    row(
        "unknown type", [](D &d) { d.options[0].type = static_cast<Type>(9); }, "option text: type");
    row(
        "one name twice", [](D &d) { d.options[1].name = "text"; }, "option text: twice");
    row(
        "very many options", [](D &d) { d.options.resize(33, d.options[0]); }, "options");
}

void DescriptionCheckTest::whatBreaksARuleIsNamed()
{
    QFETCH(Change, change);
    QFETCH(QString, fault);
    TransportDescription description = good();
    change(description);
    QCOMPARE(QString::fromStdString(descriptionFault(description)), fault);
}

QTEST_APPLESS_MAIN(DescriptionCheckTest)
#include "DescriptionCheckTest.moc"
