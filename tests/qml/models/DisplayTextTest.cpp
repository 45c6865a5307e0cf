// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DisplayText.h"

#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

class DisplayTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dangerousCharactersBecomeVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("ordinary") << u"Ångström 価格 🙂"_s << u"Ångström 価格 🙂"_s;
        QTest::newRow("markup stays text") << u"<b>&lt;"_s << u"<b>&lt;"_s;
        QTest::newRow("bell") << u"a\u0007b"_s << u"a‹U+0007›b"_s;
        QTest::newRow("escape sequence") << u"\u001B[31m"_s << u"‹U+001B›[31m"_s;
        QTest::newRow("C1") << u"\u009B1m"_s << u"‹U+009B›1m"_s;
        QTest::newRow("right-to-left override") << u"\u202Egpj.exe"_s << u"‹U+202E›gpj.exe"_s;
        QTest::newRow("isolate") << u"\u2066x"_s << u"‹U+2066›x"_s;
        QTest::newRow("zero width") << u"pay\u200Bpal"_s << u"pay‹U+200B›pal"_s;
        QTest::newRow("line break") << u"one\ntwo\tthree"_s << u"one two three"_s;
        QTest::newRow("half a pair") << QString(QChar(0xD800)) + u'x' << u"\uFFFDx"_s;
    }
    void dangerousCharactersBecomeVisible()
    {
        QFETCH(QString, text);
        QTEST(displayText(QStringView(text)), "shown");
    }

    void longTextIsCut()
    {
        const QString shown = displayText(QStringView(QString(1'000'000, u'W')));
        QCOMPARE(shown.size(), kDisplayLimit + 1);
        QVERIFY(shown.endsWith(u'…'));
        QCOMPARE(displayText(std::string(100'000'000, 'W')).size(), kDisplayLimit + 1);
        QCOMPARE(displayText(QStringView(QString(kDisplayLimit, u'W'))).size(), kDisplayLimit);
    }

    void pilesOfMarksEnd()
    {
        const QString shown = displayText(QStringView(u"a"_s + QString(100'000, QChar(0x0301)) + u"b"_s));
        QCOMPARE(shown.size(), 6);
        QVERIFY(shown.endsWith(u'b'));
    }

    void invalidUtf8IsReplaced()
    {
        QCOMPARE(displayText(std::string_view("a\xFF\xFE"
                                              "b")),
                 u"a\uFFFD\uFFFDb"_s);
    }
};

QTEST_APPLESS_MAIN(DisplayTextTest)
#include "DisplayTextTest.moc"
