// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SecretBroker.h"

#include "PrivateFolder.h"
#include "UrlText.h"

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFileVersion = 1;

bool hasControl(std::string_view text)
{
    return std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

/// RFC 9110 section 5.6.2.
bool isToken(std::string_view name)
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::ranges::all_of(name, [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               marks.find(c) != std::string_view::npos;
    });
}

/// What cannot become a header whatever the secret is.
std::optional<Reason> badSpec(const CredentialSpec &spec)
{
    // RFC 7617: the first colon ends the user's name, so the name cannot hold one.
    if (spec.scheme == CredentialSpec::Scheme::Basic &&
        (hasControl(spec.user) || spec.user.find(':') != std::string::npos))
        return Reason{ReasonCode::InvalidHeader, {"Authorization"}};
    if (spec.scheme == CredentialSpec::Scheme::Header && !isToken(spec.headerName))
        return Reason{ReasonCode::InvalidHeader, {spec.headerName}};
    return std::nullopt;
}

Header header(const CredentialSpec &spec, const std::string &secret)
{
    switch (spec.scheme) {
    case CredentialSpec::Scheme::Basic: {
        const QByteArray pair = QByteArray::fromStdString(spec.user + ':' + secret);
        return {"Authorization", "Basic " + pair.toBase64().toStdString(), true};
    }
    case CredentialSpec::Scheme::Header:
        return {spec.headerName, secret, true};
    case CredentialSpec::Scheme::Bearer:
    case CredentialSpec::Scheme::None:
        break;
    }
    return {"Authorization", "Bearer " + secret, true};
}

} // namespace

SecretBroker::SecretBroker(SecretStore &store, std::string bindingsFile)
    : m_store(store)
    , m_file(std::move(bindingsFile))
{
    readBindings();
}

Credentials SecretBroker::resolve(const std::string &feed, const CredentialSpec &spec, const std::string &url)
{
    // A recording needs no credentials, even where its profile names some.
    if (spec.scheme == CredentialSpec::Scheme::None || url.starts_with("recording:"))
        return {};
    const std::string origin = originOf(url);
    if (origin.empty())
        return {{}, {ReasonCode::InvalidUrl, {"no origin to send a secret to"}}};
    if (auto bad = badSpec(spec))
        return {{}, std::move(*bad)};
    Found found = find(feed, Receiver::Server, spec.source, origin);
    if (found.reason)
        return {{}, std::move(found.reason)};
    return {{header(spec, found.secret)}, {}};
}

ProxyAccess SecretBroker::resolveProxy(const std::string &feed, const ProxySpec &spec)
{
    if (spec.source.empty())
        return {{spec.url, {}, {}}, {}};
    const std::string origin = originOf(spec.url);
    if (origin.empty())
        return {{}, {ReasonCode::InvalidUrl, {"no proxy to send a secret to"}}};
    Found found = find(feed, Receiver::Proxy, spec.source, origin);
    if (found.reason)
        return {{}, std::move(found.reason)};
    return {{spec.url, spec.user, std::move(found.secret)}, {}};
}

SecretBroker::Found SecretBroker::find(const std::string &feed, Receiver receiver, const std::string &source,
                                       const std::string &origin)
{
    Party &party = m_parties[{feed, receiver}];
    party.source = source;
    party.origin = origin;
    if (party.given && party.givenFor == origin) {
        FetchedSecret typed = checkedSecret(*party.given);
        if (typed.secret)
            return {std::move(*typed.secret), {}};
        party.given.reset();
        m_questions[feed] = receiver;
        return {{}, {ReasonCode::SecretMissing, {"ask", std::string(name(typed.problem))}}};
    }
    if (source == "ask") {
        m_questions[feed] = receiver;
        Reason ask{ReasonCode::SecretAsk, {feed}};
        if (receiver == Receiver::Proxy)
            ask.args.push_back(origin);
        return {{}, std::move(ask)};
    }

    // Looked up first: a missing secret is not worth a question, and binds nothing.
    FetchedSecret fetched = m_store.fetch(source);
    if (fetched.problem == SecretProblem::Pending)
        return {{}, {ReasonCode::SecretPending, {source}}};
    if (!fetched.secret) {
        m_questions[feed] = receiver;
        return {{}, {ReasonCode::SecretMissing, {source, std::string(name(fetched.problem))}}};
    }
    if (Reason refused = bind(source, origin))
        return {{}, std::move(refused)};
    return {std::move(*fetched.secret), {}};
}

void SecretBroker::give(const std::string &feed, std::string secret)
{
    const auto question = m_questions.find(feed);
    const Receiver receiver = question == m_questions.end() ? Receiver::Server : question->second;
    // Without an attempt before there is no origin that the person could have meant.
    if (const auto party = m_parties.find({feed, receiver}); party != m_parties.end()) {
        party->second.given = std::move(secret);
        party->second.givenFor = party->second.origin;
    }
}

void SecretBroker::forget(const std::string &feed, Receiver receiver)
{
    m_questions[feed] = receiver;
    if (const auto party = m_parties.find({feed, receiver}); party != m_parties.end()) {
        party->second.given.reset();
        m_store.refresh(party->second.source);
    }
}

void SecretBroker::refresh(const std::string &feed)
{
    for (const Receiver receiver : {Receiver::Server, Receiver::Proxy}) {
        if (const auto party = m_parties.find({feed, receiver}); party != m_parties.end())
            m_store.refresh(party->second.source);
    }
}

void SecretBroker::allow(const std::string &reference, const std::string &origin)
{
    m_bindings[reference].insert(origin);
    writeBindings();
}

Reason SecretBroker::bind(const std::string &reference, const std::string &origin)
{
    const auto bound = m_bindings.find(reference);
    if (bound != m_bindings.end() && bound->second.contains(origin))
        return {};
    if (bound != m_bindings.end() || m_lost) {
        const bool known = bound != m_bindings.end() && !bound->second.empty();
        const std::string old = known ? *bound->second.begin() : std::string();
        return {ReasonCode::SecretOtherOrigin, {reference, old, origin}};
    }
    allow(reference, origin);
    return {};
}

void SecretBroker::readBindings()
{
    QFile file(QString::fromStdString(m_file));
    if (!file.exists())
        return;
    QJsonObject root;
    if (file.open(QIODevice::ReadOnly))
        root = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject origins = root["origins"_L1].toObject();
    m_lost = root["version"_L1].toInt() != kFileVersion || !root["origins"_L1].isObject() ||
             root["ask_always"_L1].toBool();
    for (auto it = origins.begin(); it != origins.end(); ++it) {
        const QJsonArray list = it.value().toArray();
        std::set<std::string> &bound = m_bindings[it.key().toStdString()];
        for (const QJsonValue &origin : list)
            bound.insert(origin.toString().toStdString());
    }
}

void SecretBroker::writeBindings() const
{
    QJsonObject origins;
    for (const auto &[reference, bound] : m_bindings) {
        QJsonArray list;
        for (const std::string &origin : bound)
            list.append(QString::fromStdString(origin));
        origins[QString::fromStdString(reference)] = list;
    }
    QJsonObject root{
        {u"format"_s, u"steadfeed-secret-origins"_s}, {u"version"_s, kFileVersion}, {u"origins"_s, origins}};
    if (m_lost)
        root[u"ask_always"_s] = true; // else the next run would bind at first use what was bound before
    // A write that fails costs only the memory of this binding: the next run binds anew.
    QSaveFile file(QString::fromStdString(m_file));
    if (!makePrivateFolder(std::filesystem::path(m_file).parent_path()) || !file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(root).toJson());
    file.commit();
}

} // namespace steadfeed
