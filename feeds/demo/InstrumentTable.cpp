// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "InstrumentTable.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace steadfeed::demo {
namespace {

struct Row
{
    std::string_view symbol;
    std::string_view name;
    std::string_view currency;
    std::int64_t price;
    int decimals;
    int multiplier = 1;
};

// Currencies and kinds are mixed from the first row on, so that a market of twenty symbols shows sums per
// currency and contracts with a multiplier too.
constexpr auto kWellKnown = std::to_array<Row>({
    {"AAPL", "Apple Inc.", "USD", 18932, 2},
    {"MSFT", "Microsoft Corporation", "USD", 41556, 2},
    {"NVDA", "NVIDIA Corporation", "USD", 12087, 2},
    {"SAP", "SAP SE", "EUR", 19844, 2},
    {"AMZN", "Amazon.com, Inc.", "USD", 18605, 2},
    {"7203", "Toyota Motor Corporation", "JPY", 27845, 1},
    {"AZN", "AstraZeneca PLC", "GBP", 12274, 2},
    {"GOOGL", "Alphabet Inc. Class A", "USD", 17238, 2},
    {"ESM5", "E-mini S&P 500 Jun 25", "USD", 548725, 2, 50},
    {"META", "Meta Platforms, Inc.", "USD", 50322, 2},
    {"EURUSD", "Euro / US Dollar", "USD", 108562, 5},
    {"TSLA", "Tesla, Inc.", "USD", 24815, 2},
    {"ASML", "ASML Holding N.V.", "EUR", 89570, 2},
    {"JPM", "JPMorgan Chase & Co.", "USD", 20244, 2},
    {"6758", "Sony Group Corporation", "JPY", 134500, 1},
    {"HSBA", "HSBC Holdings plc", "GBP", 6842, 3},
    {"XOM", "Exxon Mobil Corporation", "USD", 11407, 2},
    {"SIE", "Siemens AG", "EUR", 17226, 2},
    {"V", "Visa Inc.", "USD", 27655, 2},
    {"FDAX", "DAX Future Jun 25", "EUR", 184960, 1, 25},
    {"MC", "LVMH Moët Hennessy Louis Vuitton SE", "EUR", 70140, 2},
    {"WMT", "Walmart Inc.", "USD", 6788, 2},
    {"SHEL", "Shell plc", "GBP", 2834, 3},
    {"NFLX", "Netflix, Inc.", "USD", 66872, 2},
    {"7974", "Nintendo Co., Ltd.", "JPY", 84320, 1},
    {"AMD", "Advanced Micro Devices, Inc.", "USD", 15944, 2},
    {"KO", "The Coca-Cola Company", "USD", 6258, 2},
    {"GCQ5", "Gold Aug 25", "USD", 23418, 1, 100},
    {"OR", "L’Oréal S.A.", "EUR", 41025, 2},
    {"DIS", "The Walt Disney Company", "USD", 9985, 2},
    {"BP", "BP p.l.c.", "GBP", 4758, 3},
    {"INTC", "Intel Corporation", "USD", 3087, 2},
    {"6861", "Keyence Corporation", "JPY", 705200, 1},
    {"BA", "The Boeing Company", "USD", 18251, 2},
    {"AIR", "Airbus SE", "EUR", 14388, 2},
    {"PFE", "Pfizer Inc.", "USD", 2799, 2},
    {"GBPUSD", "Pound Sterling / US Dollar", "USD", 127134, 5},
    {"ULVR", "Unilever PLC", "GBP", 43420, 3},
    {"CRM", "Salesforce, Inc.", "USD", 25710, 2},
    {"CLN5", "Crude Oil Jul 25", "USD", 7845, 2, 1000},
    {"ORCL", "Oracle Corporation", "USD", 14120, 2},
    {"BRK.B", "Berkshire Hathaway Inc. Class B", "USD", 40680, 2},
    {"LLY", "Eli Lilly and Company", "USD", 90538, 2},
    {"ALV", "Allianz SE", "EUR", 25950, 2},
    {"8306", "Mitsubishi UFJ Financial Group, Inc.", "JPY", 17285, 1},
    {"GSK", "GSK plc", "GBP", 15295, 3},
    {"AVGO", "Broadcom Inc.", "USD", 160553, 2},
    {"COST", "Costco Wholesale Corporation", "USD", 84998, 2},
    {"TTE", "TotalEnergies SE", "EUR", 6233, 2},
    {"USDJPY", "US Dollar / Japanese Yen", "JPY", 157321, 3},
    {"JNJ", "Johnson & Johnson", "USD", 14616, 2},
    {"PG", "The Procter & Gamble Company", "USD", 16492, 2},
    {"MA", "Mastercard Incorporated", "USD", 44116, 2},
    {"HD", "The Home Depot, Inc.", "USD", 34424, 2},
    {"UNH", "UnitedHealth Group Incorporated", "USD", 50926, 2},
    {"CVX", "Chevron Corporation", "USD", 15642, 2},
    {"MRK", "Merck & Co., Inc.", "USD", 12380, 2},
    {"ABBV", "AbbVie Inc.", "USD", 17152, 2},
    {"PEP", "PepsiCo, Inc.", "USD", 16493, 2},
    {"BAC", "Bank of America Corporation", "USD", 3977, 2},
    {"ADBE", "Adobe Inc.", "USD", 55554, 2},
    {"TMO", "Thermo Fisher Scientific Inc.", "USD", 55300, 2},
    {"CSCO", "Cisco Systems, Inc.", "USD", 4751, 2},
    {"ACN", "Accenture plc", "USD", 30341, 2},
    {"MCD", "McDonald’s Corporation", "USD", 25484, 2},
    {"ABT", "Abbott Laboratories", "USD", 10391, 2},
    {"QCOM", "QUALCOMM Incorporated", "USD", 19918, 2},
    {"TXN", "Texas Instruments Incorporated", "USD", 19453, 2},
    {"IBM", "International Business Machines Corporation", "USD", 17295, 2},
    {"GE", "GE Aerospace", "USD", 15897, 2},
    {"CAT", "Caterpillar Inc.", "USD", 33310, 2},
    {"NKE", "NIKE, Inc.", "USD", 7537, 2},
    {"GS", "The Goldman Sachs Group, Inc.", "USD", 45232, 2},
    {"UBER", "Uber Technologies, Inc.", "USD", 7268, 2},
    {"T", "AT&T Inc.", "USD", 1911, 2},
    {"VZ", "Verizon Communications Inc.", "USD", 4124, 2},
    {"SBUX", "Starbucks Corporation", "USD", 7785, 2},
    {"DTE", "Deutsche Telekom AG", "EUR", 2348, 2},
    {"BAS", "BASF SE", "EUR", 4517, 2},
    {"BMW", "Bayerische Motoren Werke AG", "EUR", 8838, 2},
    {"MBG", "Mercedes-Benz Group AG", "EUR", 6457, 2},
    {"ADS", "adidas AG", "EUR", 22300, 2},
    {"SAN", "Banco Santander, S.A.", "EUR", 4331, 3},
    {"IBE", "Iberdrola, S.A.", "EUR", 12115, 3},
    {"ENEL", "Enel SpA", "EUR", 6494, 3},
    {"INGA", "ING Groep N.V.", "EUR", 15958, 3},
    {"BNP", "BNP Paribas SA", "EUR", 5953, 2},
    {"RIO", "Rio Tinto Group", "GBP", 52010, 3},
    {"BARC", "Barclays PLC", "GBP", 20890, 4},
    {"LLOY", "Lloyds Banking Group plc", "GBP", 5474, 4},
    {"VOD", "Vodafone Group Plc", "GBP", 6976, 4},
    {"TSCO", "Tesco PLC", "GBP", 30600, 4},
    {"DGE", "Diageo plc", "GBP", 24890, 3},
    {"9984", "SoftBank Group Corp.", "JPY", 103850, 1},
    {"8035", "Tokyo Electron Limited", "JPY", 348900, 1},
    {"9432", "Nippon Telegraph and Telephone Corporation", "JPY", 1518, 1},
    {"7267", "Honda Motor Co., Ltd.", "JPY", 17200, 1},
    {"USDCHF", "US Dollar / Swiss Franc", "CHF", 89854, 5},
    {"BTCUSD", "Bitcoin / US Dollar", "USD", 6271450, 2},
    {"ETHUSD", "Ether / US Dollar", "USD", 343820, 2},
});

constexpr std::array<std::string_view, 4> kCurrencies{"USD", "EUR", "GBP", "JPY"};

Instrument generated(std::uint32_t number)
{
    std::string digits = std::to_string(number);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    // Spread over 5.00 to about 500 without a pattern that the eye would find.
    const std::int64_t price = 500 + static_cast<std::int64_t>(number * 2654435761U % 49'500U);
    return {"QX" + digits,
            "Demo Instrument " + digits,
            std::string(kCurrencies[number % kCurrencies.size()]),
            price,
            2,
            1};
}

} // namespace

std::vector<Instrument> instrumentTable(std::uint32_t count)
{
    std::vector<Instrument> table;
    table.reserve(count);
    for (const Row &row : kWellKnown) {
        if (table.size() == count)
            break;
        table.push_back({std::string(row.symbol), std::string(row.name), std::string(row.currency), row.price,
                         row.decimals, row.multiplier});
    }
    while (table.size() < count)
        table.push_back(generated(static_cast<std::uint32_t>(table.size() + 1)));
    return table;
}

} // namespace steadfeed::demo
