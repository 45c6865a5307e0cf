// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResumePoint.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::demo;

Q_DECLARE_METATYPE(std::optional<steadfeed::demo::ResumeRequest>)
Q_DECLARE_METATYPE(steadfeed::demo::ResumePoint)

namespace {

const ResumeOffer kPrices{"now", 600, 1240, DeliveryPolicy::Latest, false};
const ResumeOffer kNotices{"now", 600, 1240, DeliveryPolicy::Ordered, false};
const ResumeOffer kPositions{"now", 600, 1240, DeliveryPolicy::Ordered, true};
const ResumeOffer kEmpty{"now", 1, 0, DeliveryPolicy::Ordered, false};

} // namespace

class ResumePointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyExactPositions_data();
    void readsOnlyExactPositions();
    void decidesWhereAStreamBegins_data();
    void decidesWhereAStreamBegins();
    void takesAnOverrunReaderToSomethingItCanKeep();
};

void ResumePointTest::readsOnlyExactPositions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const QByteArray &text, bool good) {
        QTest::newRow(name) << text << good;
    };
    row("ordinary", "k3Jx9:1041", true);
    row("zero", "a:0", true);
    row("all kinds of letters", "aZ09_-:7", true);
    row("largest", "a:9223372036854775807", true);
    row("epoch of 64", QByteArray(64, 'e') + ":1", true);
    row("above 2^63-1", "a:9223372036854775808", false);
    row("twenty digits", "a:10000000000000000000", false);
    row("epoch of 65", QByteArray(65, 'e') + ":1", false);
    row("empty", "", false);
    row("no colon", "1041", false);
    row("no epoch", ":1041", false);
    row("no number", "a:", false);
    row("leading zero", "a:01", false);
    row("plus", "a:+1", false);
    row("minus", "a:-1", false);
    row("space before", "a: 1", false);
    row("space after", "a:1 ", false);
    row("letters behind", "a:1x", false);
    row("two colons", "a:b:1", false);
    row("point", "a:1.0", false);
    row("other characters", "a.b:1", false);
    row("UTF-8", "\u00e9:1", false);
    row("NUL", QByteArray("a:1\0", 4), false);
}

void ResumePointTest::readsOnlyExactPositions()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    const auto request = parseResumeRequest(text.toStdString());
    QCOMPARE(request.has_value(), good);
    if (good) {
        const QByteArray again =
            QByteArray::fromStdString(request->epoch) + ':' + QByteArray::number(quint64(request->seq));
        QCOMPARE(again, text);
    }
}

void ResumePointTest::decidesWhereAStreamBegins_data()
{
    QTest::addColumn<std::optional<ResumeRequest>>("request");
    QTest::addColumn<int>("feed");
    QTest::addColumn<ResumePoint>("expected");
    using R = std::optional<ResumeRequest>;
    const auto row = [](const char *name, const R &request, int feed, ResumePoint expected) {
        QTest::newRow(name) << request << feed << expected;
    };
    const R none;
    row("prices, new client", none, 0, {1240, false});
    row("prices, at the head", R({"now", 1240}), 0, {1240, false});
    row("prices, in history", R({"now", 1041}), 0, {1041, false});
    row("prices, just in history", R({"now", 599}), 0, {599, false});
    row("prices, just too old", R({"now", 598}), 0, {599, false});
    row("prices, far too old", R({"now", 0}), 0, {599, false});
    row("prices, other epoch", R({"then", 1041}), 0, {1240, false});
    row("prices, from the future", R({"now", 1241}), 0, {1240, false});
    row("notices, new client", none, 1, {599, false});
    row("notices, in history", R({"now", 1041}), 1, {1041, false});
    row("notices, too old", R({"now", 5}), 1, {599, false});
    row("notices, other epoch", R({"then", 1041}), 1, {599, false});
    row("notices, from the future", R({"now", 9'999}), 1, {599, false});
    row("positions, new client", none, 2, {1240, true});
    row("positions, at the head", R({"now", 1240}), 2, {1240, false});
    row("positions, in history", R({"now", 599}), 2, {599, false});
    row("positions, too old", R({"now", 598}), 2, {1240, true});
    row("positions, other epoch", R({"then", 1041}), 2, {1240, true});
    row("positions, from the future", R({"now", 1241}), 2, {1240, true});
    row("nothing published, new client", none, 3, {0, false});
    row("nothing published, at the head", R({"now", 0}), 3, {0, false});
    row("nothing published, from the future", R({"now", 1}), 3, {0, false});
    row("largest number", R({"now", 9'223'372'036'854'775'807U}), 0, {1240, false});
}

void ResumePointTest::decidesWhereAStreamBegins()
{
    QFETCH(std::optional<ResumeRequest>, request);
    QFETCH(int, feed);
    QFETCH(ResumePoint, expected);
    const std::array offers{kPrices, kNotices, kPositions, kEmpty};
    const ResumePoint point = resumePoint(request, offers.at(static_cast<std::size_t>(feed)));
    QCOMPARE(point.resumedFrom, expected.resumedFrom);
    QCOMPARE(point.snapshot, expected.snapshot);
}

void ResumePointTest::takesAnOverrunReaderToSomethingItCanKeep()
{
    QCOMPARE(resumePointAfterOverrun(kPrices), (ResumePoint{1240, false}));
    QCOMPARE(resumePointAfterOverrun(kNotices), (ResumePoint{599, false}));
    QCOMPARE(resumePointAfterOverrun(kPositions), (ResumePoint{1240, true}));
}

QTEST_APPLESS_MAIN(ResumePointTest)
#include "ResumePointTest.moc"
