// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "IntervalSet.h"
#include "Random.h"

#include <QtTest>

#include <set>

using namespace steadfeed;

class IntervalSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void consecutiveNumbersAreOneInterval()
    {
        IntervalSet set;
        for (std::uint64_t n = 5; n < 100'000; ++n)
            QVERIFY(set.insert(n));
        QCOMPARE(set.intervals().size(), 1u);
        QCOMPARE(set.size(), 100'000u - 5u);
        QVERIFY(!set.insert(77));
    }

    void behavesLikeAPlainSet()
    {
        Random random(7, "intervals");
        IntervalSet set;
        std::set<std::uint64_t> plain;
        for (int i = 0; i < 20'000; ++i) {
            const std::uint64_t n = random.below(300);
            switch (random.below(4)) {
            case 0: {
                const std::uint64_t to = n + random.below(20);
                set.insert(n, to);
                for (std::uint64_t m = n; m <= to; ++m)
                    plain.insert(m);
                break;
            }
            case 1:
                QCOMPARE(set.insert(n), plain.insert(n).second);
                break;
            default:
                QCOMPARE(set.remove(n), plain.erase(n) == 1);
                break;
            }
            QCOMPARE(set.size(), plain.size());
            QCOMPARE(set.contains(n), plain.contains(n));
        }
        std::uint64_t lastTo = 0;
        bool first = true;
        for (const auto &[from, to] : set.intervals()) {
            QVERIFY(from <= to);
            QVERIFY(first || from > lastTo + 1); // neighbours are joined
            lastTo = to;
            first = false;
        }
    }

    void setOperationsAreThoseOfPlainSets()
    {
        Random random(8, "operations");
        for (int round = 0; round < 2000; ++round) {
            IntervalSet a;
            IntervalSet b;
            for (std::uint64_t i = random.below(8); i > 0; --i) {
                const std::uint64_t from = random.below(60);
                a.insert(from, from + random.below(6));
            }
            for (std::uint64_t i = random.below(8); i > 0; --i) {
                const std::uint64_t from = random.below(60);
                b.insert(from, from + random.below(6));
            }
            IntervalSet all;
            IntervalSet rest;
            IntervalSet both;
            for (std::uint64_t n = 0; n < 70; ++n) {
                if (a.contains(n) || b.contains(n))
                    all.insert(n);
                if (a.contains(n) && !b.contains(n))
                    rest.insert(n);
                if (a.contains(n) && b.contains(n))
                    both.insert(n);
            }
            QVERIFY(a.united(b) == all);
            QVERIFY(a.without(b) == rest);
            QVERIFY(a.common(b) == both);
        }
    }

    void reachesTheHighestNumber()
    {
        constexpr std::uint64_t top = (std::uint64_t{1} << 63) - 1;
        IntervalSet set;
        QVERIFY(set.insert(top));
        QVERIFY(set.insert(top - 1));
        QVERIFY(set.contains(top));
        QCOMPARE(set.intervals().size(), 1u);
    }
};

QTEST_APPLESS_MAIN(IntervalSetTest)
#include "IntervalSetTest.moc"
