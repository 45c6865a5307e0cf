// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClockProbe.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBody = 1024;

} // namespace

ClockProbe::ClockProbe(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(ClockEstimator::kLongestTrip);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(false); });
}

ClockProbe::~ClockProbe()
{
    if (m_exchange)
        m_exchange->drop();
}

bool ClockProbe::isDue(MonoTime now) const
{
    return !m_exchange && now >= m_dueAt;
}

void ClockProbe::ask(const OpenRequest &request)
{
    m_dueAt = readClocks().mono;
    if (m_access.prepare(request))
        return end(false);
    m_exchange = new HttpExchange(m_access, request, {"application/json", {}}, this);
    connect(m_exchange, &HttpExchange::headArrived, this, &ClockProbe::onHead);
    connect(m_exchange, &HttpExchange::finished, this, &ClockProbe::onFinished);
    connect(m_exchange, &HttpExchange::failed, this, [this] { end(false); });
    m_patience.start();
    m_sent = readClocks();
    m_exchange->send();
}

void ClockProbe::clockWasSet()
{
    m_clock.forget();
    m_good = 0;
    m_dueAt = {};
}

void ClockProbe::onHead()
{
    m_received = readClocks();
    if (m_exchange->head().status != 200)
        end(false);
}

void ClockProbe::onFinished()
{
    const QByteArray body = m_exchange->reply()->read(kMostBody);
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const qint64 micros = answer.value(u"us"_s).toInteger(-1);
    const bool good = answer.value(u"t"_s) == u"time"_s && micros > 0;
    if (good)
        m_clock.add(m_sent, micros, m_received);
    end(good);
}

void ClockProbe::end(bool good)
{
    m_patience.stop();
    if (m_exchange)
        std::exchange(m_exchange, nullptr)->drop();
    m_failed = good ? 0 : m_failed + 1;
    if (good && ++m_good < kAtOnce)
        return; // due at once
    m_dueAt += std::min<std::chrono::seconds>(kMostBetween, kEvery * (1u << std::min(m_failed, 5u)));
}

} // namespace steadfeed
