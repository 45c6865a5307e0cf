// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Dashboard.h"

#include "FeedCommands.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

// What Dashboard passes on, and the questions that feeds ask.
namespace steadfeed {
namespace {

bool asksForSecret(const FeedHealth &health)
{
    const ReasonCode code = health.cause.code;
    return health.state == LinkState::AuthRequired &&
           (code == ReasonCode::SecretAsk || code == ReasonCode::SecretMissing ||
            code == ReasonCode::Unauthorized);
}

} // namespace

void Dashboard::updateQuestions()
{
    const FeedHealth *secret = nullptr;
    const FeedHealth *origin = nullptr;
    for (const FeedHealth &health : m_books.feeds.all()) {
        const auto answered = m_answered.find(health.feed);
        if (answered != m_answered.end()) {
            if (health.state == LinkState::AuthRequired && answered->second == health.cause)
                continue;
            m_answered.erase(answered);
        }
        if (!secret && asksForSecret(health))
            secret = &health;
        if (!origin && health.cause.code == ReasonCode::SecretOtherOrigin)
            origin = &health;
    }
    const int secretFeed = secret ? secret->feed : -1;
    const int originFeed = origin ? origin->feed : -1;
    if (secretFeed == m_secretFeed && originFeed == m_originFeed)
        return;
    m_secretFeed = secretFeed;
    m_originFeed = originFeed;
    m_secretQuestion = secret ? texts::sentence(secret->cause) : QString();
    m_originQuestion = origin ? texts::sentence(origin->cause) : QString();
    Q_EMIT questionsChanged();
}

void Dashboard::postponeQuestion(int feed)
{
    if (const FeedHealth *health = m_books.feeds.find(FeedIndex(feed)))
        m_answered[health->feed] = health->cause;
    updateQuestions();
}

void Dashboard::reconnectNow(int feed)
{
    if (m_commands)
        m_commands->reconnectNow(FeedIndex(feed));
}

void Dashboard::stopFeed(int feed)
{
    if (m_commands)
        m_commands->stopFeed(FeedIndex(feed));
}

void Dashboard::startFeed(int feed)
{
    if (m_commands)
        m_commands->startFeed(FeedIndex(feed));
}

void Dashboard::giveSecret(int feed, const QString &secret)
{
    postponeQuestion(feed);
    if (m_commands)
        m_commands->giveSecret(FeedIndex(feed), secret);
}

void Dashboard::allowOrigin(int feed, bool allow)
{
    postponeQuestion(feed);
    if (m_commands)
        m_commands->allowSecretForOrigin(FeedIndex(feed), allow);
}

void Dashboard::joinSettings()
{
    connect(&m_settings, &ProfileEditor::profileChanged, this, [this](const Profile &profile) {
        if (m_commands)
            m_commands->applyProfile(profile);
        m_profileName = QString::fromStdString(profile.name);
        Q_EMIT phaseChanged();
    });
    connect(&m_settings, &ProfileEditor::secretGiven, this,
            [this](const QString &feed, const QString &secret) {
                withFeed(feed, [&](FeedIndex index) { m_commands->giveSecret(index, secret); });
            });
    connect(&m_settings, &ProfileEditor::reconnectRequested, this, [this](const QString &feed) {
        withFeed(feed, [&](FeedIndex index) { m_commands->reconnectNow(index); });
    });
}

void Dashboard::withFeed(const QString &name, const std::function<void(FeedIndex)> &command) const
{
    const auto &feeds = m_books.feeds.all();
    const auto it = std::ranges::find(feeds, name.toStdString(), &FeedHealth::name);
    if (m_commands && it != feeds.end())
        command(it->feed);
}

void Dashboard::setTransports(const std::vector<TransportDescription> &transports)
{
    m_health.setTransports(transports);
    m_settings.setTransports(transports);
}

void Dashboard::clear()
{
    m_books = {};
    m_connections = {};
    m_series = {};
    m_sums.clear();
    m_answered.clear();
    m_away.clear();
    m_valuesChanged = false;
    m_anyShown = false;
    m_positions.clear();
    m_totalsModel.update({});
    m_health.repaint({}, kNoTime);
    m_healthView.repaint(m_clock());
    m_log.clear();
    m_notices.clear();
    m_metrics.clear();
    m_playback.apply(std::nullopt);
    m_lab.clear();
    updateQuestions();
    repaintTrends();
}

} // namespace steadfeed
