// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is guessed from real messages of five exchanges (environment variable STEADFEED_CAPTURES) is held
// against the profiles that ship with the program, which people wrote.
#include "MappingGuess.h"
#include "ProfileReader.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMessages = 2000; // as many as a probe keeps

std::vector<std::string> messagesOf(const QString &capture)
{
    QFile file(QDir(qEnvironmentVariable("STEADFEED_CAPTURES")).filePath(capture + u".jsonl"_s));
    std::vector<std::string> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    while (!file.atEnd() && messages.size() < kMessages)
        messages.push_back(QJsonDocument::fromJson(file.readLine())["m"_L1].toString().toStdString());
    return messages;
}

MappingSpec shipped(const QString &profile)
{
    const auto read = ProfileReader::readFile(STEADFEED_SOURCE_DIR "/resources/profiles/" +
                                              profile.toStdString() + ".json");
    return read.profile ? read.profile->feeds.front().mapping : MappingSpec();
}

/// A mapping that was guessed, as a profile would have it.
MappingSpec readBack(const MappingProposal &proposal, std::string &problem)
{
    const auto read = ProfileReader::read(
        R"({"format":1,"name":"Guess","feeds":[{"name":"guess","kind":"prices","protocol":"plain",)"
        R"("endpoints":{"websocket":"wss://h.example/"},"mapping":)" +
            proposal.mapping + "}]}",
        "guess.json");
    for (const std::string &arg : read.error.args)
        problem += arg + ' ';
    return read.profile ? read.profile->feeds.front().mapping : MappingSpec();
}

bool same(const std::optional<ValueSpec> &one, const std::optional<ValueSpec> &other)
{
    if (!one || !other)
        return one.has_value() == other.has_value();
    return one->pointer == other->pointer && one->lookup == other->lookup && one->regex == other->regex;
}

/// The rows of a message repeat what stands in front of them (OKX): the symbol may be taken from either.
bool sameSymbol(const MappingSpec &guess, const MappingSpec &wanted)
{
    const auto last = [](const MappingSpec &spec) {
        return spec[Field::Symbol]->pointer.segments.back().key;
    };
    return same(guess[Field::Symbol], wanted[Field::Symbol]) ||
           (guess[Field::Symbol]->lookup.empty() && last(guess) == last(wanted) && last(guess) == "instId");
}

} // namespace

class CaptureGuessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsTheFieldsOfTheShippedProfile_data();
    void findsTheFieldsOfTheShippedProfile();
    void everyProposalIsAMappingThatAProfileMayHave_data();
    void everyProposalIsAMappingThatAProfileMayHave();
};

void CaptureGuessTest::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("STEADFEED_CAPTURES"))
        QSKIP("STEADFEED_CAPTURES names no folder");
}

void CaptureGuessTest::findsTheFieldsOfTheShippedProfile_data()
{
    QTest::addColumn<QString>("capture");
    QTest::addColumn<QString>("profile");
    for (const auto &[capture, profile] :
         {std::pair{"binance-futures", "binance-futures-bookticker"},
          std::pair{"binance-futures", "binance-futures-aggtrade"}, std::pair{"coinbase", "coinbase-ticker"},
          std::pair{"coinbase", "coinbase-match"}, std::pair{"bitstamp", "bitstamp-trade"},
          std::pair{"okx", "okx-tickers"}, std::pair{"okx", "okx-trades"},
          std::pair{"bitfinex", "bitfinex-ticker"}})
        QTest::newRow(profile) << QString::fromLatin1(capture) << QString::fromLatin1(profile);
}

void CaptureGuessTest::findsTheFieldsOfTheShippedProfile()
{
    QFETCH(const QString, capture);
    QFETCH(const QString, profile);
    const auto messages = messagesOf(capture);
    QVERIFY(!messages.empty());
    const MappingSpec wanted = shipped(profile);
    QVERIFY(wanted[Field::Symbol]);
    const auto proposals = guessMappings(messages, 16);
    const bool found = std::ranges::any_of(proposals, [&](const MappingProposal &proposal) {
        std::string problem;
        const MappingSpec guess = readBack(proposal, problem);
        return guess[Field::Symbol] && sameSymbol(guess, wanted) &&
               (wanted[Field::Price] ? same(guess[Field::Price], wanted[Field::Price])
                                     : same(guess[Field::Bid], wanted[Field::Bid]) &&
                                           same(guess[Field::Ask], wanted[Field::Ask]));
    });
    if (!found) {
        for (const MappingProposal &proposal : proposals)
            qInfo("%llu: %s", static_cast<unsigned long long>(proposal.messages), proposal.mapping.c_str());
    }
    QVERIFY(found);
}

void CaptureGuessTest::everyProposalIsAMappingThatAProfileMayHave_data()
{
    QTest::addColumn<QString>("capture");
    for (const char *capture : {"binance-futures", "coinbase", "bitstamp", "okx", "bitfinex"})
        QTest::newRow(capture) << QString::fromLatin1(capture);
}

void CaptureGuessTest::everyProposalIsAMappingThatAProfileMayHave()
{
    QFETCH(const QString, capture);
    const auto proposals = guessMappings(messagesOf(capture), 16);
    QVERIFY(!proposals.empty());
    for (const MappingProposal &proposal : proposals) {
        std::string problem;
        const MappingSpec spec = readBack(proposal, problem);
        QVERIFY2(problem.empty(), (problem + proposal.mapping).c_str());
        QVERIFY(spec[Field::Symbol]);
    }
}

QTEST_APPLESS_MAIN(CaptureGuessTest)
#include "CaptureGuessTest.moc"
