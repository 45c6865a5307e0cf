// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TurnMeter.h"

#include <QAbstractEventDispatcher>

#include <algorithm>

#include <time.h>

namespace steadfeed {
namespace {

std::chrono::nanoseconds clockTime(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec};
}

} // namespace

TurnMeter::TurnMeter(QObject *parent) : QObject(parent)
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &TurnMeter::begin);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &TurnMeter::end);
}

void TurnMeter::restart()
{
    m_longest = {};
    m_inTurn = false;
}

void TurnMeter::begin()
{
    m_inTurn = true;
    m_begin = {clockTime(CLOCK_MONOTONIC), clockTime(CLOCK_THREAD_CPUTIME_ID)};
}

void TurnMeter::end()
{
    if (!m_inTurn)
        return;
    m_inTurn = false;
    m_longest.wall = std::max(m_longest.wall, clockTime(CLOCK_MONOTONIC) - m_begin.wall);
    m_longest.cpu = std::max(m_longest.cpu, clockTime(CLOCK_THREAD_CPUTIME_ID) - m_begin.cpu);
}

} // namespace steadfeed
