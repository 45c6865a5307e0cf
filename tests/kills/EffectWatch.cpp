// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EffectWatch.h"

#include "TestClient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace steadfeed::test {

using namespace Qt::StringLiterals;

EffectWatch::EffectWatch(std::uint16_t port, QByteArray token) : m_port(port), m_token(std::move(token))
{
    read();
}

bool EffectWatch::read()
{
    TestClient client(m_port);
    for (;;) {
        const bool first = m_next.isEmpty();
        client.get("/v1/feeds/positions/poll?after=" + m_next, m_token);
        const QJsonObject page = QJsonDocument::fromJson(client.readBody(client.readHeader())).object();
        if (!page.contains("next"_L1))
            return false;
        const QJsonArray events = page["events"_L1].toArray();
        for (const auto &value : events) {
            const QJsonObject row = value.toObject();
            if (!row.contains("qty"_L1))
                continue;
            const Key key{row["s"_L1].toString().toStdString(), row["acct"_L1].toString().toStdString()};
            const double quantity = row["qty"_L1].toDouble();
            const std::string flag = row["flag"_L1].toString().toStdString();
            const bool removed = row["removed"_L1].toBool();
            if (first)
                m_rows.push_back(key);
            else if (!removed && !flag.empty() && m_quantities[key] == quantity)
                ++m_effects[flag];
            m_quantities[key] = quantity;
            m_flags[key] = flag;
            if (removed)
                m_removed.insert(key);
            else
                m_removed.erase(key);
        }
        m_next = page["next"_L1].toString().toLatin1();
        if (!first && events.isEmpty())
            return true;
    }
}

} // namespace steadfeed::test
