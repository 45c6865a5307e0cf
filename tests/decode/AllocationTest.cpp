// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CborBytes.h"
#include "Decoding.h"

#include <QtTest>

#include <cstdlib>
#include <new>

namespace {

std::size_t allocations = 0;

} // namespace

// Counts what this program allocates with new; the decoder and simdjson have no other way.
void *operator new(std::size_t size)
{
    ++allocations;
    if (void *block = std::malloc(size))
        return block;
    throw std::bad_alloc();
}
void operator delete(void *block) noexcept
{
    std::free(block);
}
void operator delete(void *block, std::size_t) noexcept
{
    std::free(block);
}

using namespace steadfeed;

namespace {

const QByteArray kHello =
    R"({"t":"hello","v":1,"stream":"prices","epoch":"k3Jx9","resumed_from":1,"oldest":1,)"
    R"("head":1,"hb_ms":5000})";

}

class AllocationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTickCostsNoAllocation_data();
    void aTickCostsNoAllocation();

private:
    static void costsNothing(bool native, const QByteArray &message, bool binary);
};

void AllocationTest::aTickCostsNoAllocation_data()
{
    QTest::addColumn<bool>("native");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("native, the short way")
        << true << QByteArray(R"({"t":"tick","s":"AAPL","p":189.32,"q":100,"ts":1})");
    QTest::newRow("native, the general way")
        << true << QByteArray(R"({"t":"tick","s":"A\u0041PL","p":"189.32","x":[1]})");
    const QByteArray ticks = R"({"t":"tick","seq":7,"s":"AAPL","p":189.32,"q":100,"ts":1},)"
                             R"({"t":"tick","seq":8,"s":"MSFT","p":"12.50","q":100,"ts":1})";
    QTest::newRow("batch, the short way") << true << QByteArray(R"({"t":"batch","events":[)" + ticks + "]}");
    QTest::newRow("batch, the general way")
        << true << QByteArray(R"({"t":"batch","events":[)" + ticks + R"(,{"t":"tick","s":"\u0041","p":1}]})");
    QTest::newRow("page") << true << QByteArray(R"({"hello":)" + kHello + R"(,"events":[)" + ticks + "]}");
    QTest::newRow("mapped") << false
                            << QByteArray(R"({"c":"trades_btc","d":[{"p":1.5,"t":5},{"p":"2.5","t":6}]})");
}

void AllocationTest::aTickCostsNoAllocation()
{
    QFETCH(bool, native);
    QFETCH(QByteArray, message);
    for (const bool binary : {false, true})
        costsNothing(native, message, binary);
}

void AllocationTest::costsNothing(bool native, const QByteArray &message, bool binary)
{
    const FeedProfile feed =
        native ? FeedProfile() : feedWithMapping(R"({"when":{"pointer":"/c","regex":"^trades_"},
        "values":{"symbol":{"pointer":"/c","regex":"^trades_(.+)$"},"price":"/d/*/p","time":"/d/*/t"}})");
    struct Sink : DecodeSink
    {
        bool decoded(const DecodedEvent &event) override
        {
            ticks += event.ticks.size();
            return true;
        }
        std::size_t ticks = 0;
    } sink;
    Decoder decoder(feed);
    Frame frame;
    frame.data = {kHello.constData(), size_t(kHello.size())};
    decoder.decode(frame, sink);
    const QByteArray bytes = binary ? cbor::of(message) : message;
    frame.data = {bytes.constData(), size_t(bytes.size())};
    frame.binary = binary;
    frame.id = "k3Jx9:17";
    frame.hasOwnId = true;
    decoder.decode(frame, sink); // the first one makes room
    QVERIFY(sink.ticks > 0);
    const std::size_t before = allocations;
    QVERIFY(before > 0); // it does count
    for (int i = 0; i < 1000; ++i)
        decoder.decode(frame, sink);
    const std::size_t after = allocations;
    QCOMPARE(after - before, size_t(0));
}

QTEST_APPLESS_MAIN(AllocationTest)
#include "AllocationTest.moc"
