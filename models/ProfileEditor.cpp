// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileEditor.h"

#include "DisplayText.h"
#include "FeedEndpoints.h"
#include "FeedStates.h"
#include "TransportTexts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

/// Long enough to read what happened and to reach for the button.
constexpr std::chrono::seconds kOfferStays{12};
/// A document is a few KiB; nobody goes back further.
constexpr std::size_t kMostSteps = 200;

/// What is wrong, as it reads beside the field that it is about.
QString sentenceAtField(const Reason &error)
{
    if (error.code != ReasonCode::ProfileInvalid || error.args.size() < 4)
        return texts::sentence(error);
    const QString expected = displayText(error.args[2]);
    if (error.args[3].empty())
        return QCoreApplication::translate("steadfeed::ProfileEditor", "Expected %1.").arg(expected);
    return QCoreApplication::translate("steadfeed::ProfileEditor", "Expected %1, found %2.")
        .arg(expected, displayText(error.args[3]));
}

} // namespace

ProfileEditor::ProfileEditor(QObject *parent)
    : QObject(parent)
    , m_feeds(
          {"kind", "transport", "transportLabel", "address", "stateText", "stateIcon", "severity", "draft"})
    , m_shipped({"label", "about"})
    , m_form(new FeedForm(*this))
{
    m_offer.setSingleShot(true);
    m_offer.setInterval(kOfferStays);
    connect(&m_offer, &QTimer::timeout, this, &ProfileEditor::historyChanged);
    loadShipped();
}

ProfileEditor::~ProfileEditor() = default;

void ProfileEditor::open(const Profile &profile)
{
    m_document = ProfileDocument(profile);
    m_file = QString::fromStdString(profile.file);
    m_open = true;
    m_drafts.clear();
    m_undo.clear();
    m_redo.clear();
    m_offer.stop();
    m_states.clear();
    m_test.clear();
    say({}, {});
    refresh();
    Q_EMIT historyChanged();
    Q_EMIT opened(profile);
}

void ProfileEditor::close()
{
    open({});
    m_open = false;
    Q_EMIT documentChanged();
}

void ProfileEditor::setTransports(const std::vector<TransportDescription> &transports)
{
    m_transports = transports;
    refresh();
}

QString ProfileEditor::labelOf(const QString &transport) const
{
    const auto known = std::ranges::find(m_transports, transport.toStdString(), &TransportDescription::name);
    return known == m_transports.end() ? displayText(transport) : texts::transportText(known->label);
}

ProfileDocument::Checked ProfileEditor::propose(const ProfileDocument &document, const QString &what)
{
    ProfileDocument::Checked checked = document.check(m_transports);
    if (!checked.profile || document == m_document)
        return checked;
    if (m_undo.size() == kMostSteps)
        m_undo.erase(m_undo.begin());
    m_undo.push_back({std::exchange(m_document, document), what});
    m_redo.clear();
    m_offer.start();
    say({}, {});
    Q_EMIT profileChanged(*checked.profile);
    Q_EMIT historyChanged();
    return checked;
}

bool ProfileEditor::proposeOrTell(const ProfileDocument &document, const QString &what)
{
    const ProfileDocument::Checked checked = propose(document, what);
    if (!checked.profile)
        say(texts::sentence(checked.error), {});
    refresh();
    return checked.profile.has_value();
}

void ProfileEditor::editFeed(const QString &name, const QJsonObject &feed, const QString &what)
{
    const int index = m_document.indexOf(name);
    if (index < 0)
        return;
    ProfileDocument document = m_document;
    document.setFeed(index, feed);
    const ProfileDocument::Checked checked = propose(document, what);
    if (checked.profile) {
        m_drafts.erase(name);
        if (name == m_selected)
            m_selected = feed.value(u"name"_s).toString();
    } else {
        const QString prefix = u"/feeds/%1"_s.arg(index);
        QString place;
        if (checked.place.startsWith(prefix + u'/'))
            place = checked.place.mid(prefix.size());
        else if (document.feedNames().count(feed.value(u"name"_s).toString()) > 1)
            place = u"/name"_s; // a name that is taken is found at whichever comes last
        m_drafts[name] = {feed, sentenceAtField(checked.error), place};
    }
    refresh();
}

void ProfileEditor::discardDraft(const QString &name)
{
    m_drafts.erase(name);
    refresh();
}

void ProfileEditor::setTransport(const QString &feed, const QString &transport)
{
    const int index = m_document.indexOf(feed);
    if (index < 0)
        return;
    // A draft that waits for something else keeps waiting, and goes the new way too.
    const auto draft = m_drafts.find(feed);
    if (draft != m_drafts.end())
        draft->second.feed = endpoints::withTransport(draft->second.feed, transport);
    ProfileDocument document = m_document;
    document.setFeed(index, endpoints::withTransport(document.feed(index), transport));
    proposeOrTell(document, tr("%1: %2").arg(feed, labelOf(transport)));
}

QVariantList ProfileEditor::transportChoices(const QString &feed) const
{
    QVariantList choices;
    const int index = m_document.indexOf(feed);
    if (index < 0)
        return choices;
    const QJsonObject json = m_document.feed(index);
    for (const TransportDescription &transport : m_transports) {
        const QString name = QString::fromStdString(transport.name);
        choices.append(QVariantMap{{u"value"_s, name},
                                   {u"label"_s, labelOf(name)},
                                   {u"offered"_s, endpoints::offers(json, name)},
                                   {u"current"_s, endpoints::transportOf(json) == name}});
    }
    return choices;
}

void ProfileEditor::undo()
{
    travel(m_undo, m_redo);
}

void ProfileEditor::redo()
{
    travel(m_redo, m_undo);
}

void ProfileEditor::travel(std::vector<Step> &from, std::vector<Step> &to)
{
    if (from.empty())
        return;
    const Step step = from.back();
    const ProfileDocument::Checked checked = step.document.check(m_transports);
    if (!checked.profile) { // a plug-in may be gone since
        say(texts::sentence(checked.error), {});
        return;
    }
    from.pop_back();
    const QStringList before = m_document.feedNames();
    const int place = int(before.indexOf(m_selected));
    to.push_back({std::exchange(m_document, step.document), step.what});
    m_drafts.clear();
    m_offer.stop();
    // A name that was changed back is the same feed to a person.
    const QStringList after = m_document.feedNames();
    if (!after.contains(m_selected) && after.size() == before.size())
        m_selected = after.value(place);
    say({}, {});
    Q_EMIT profileChanged(*checked.profile);
    refresh();
    Q_EMIT historyChanged();
}

void ProfileEditor::endOffer()
{
    m_offer.stop();
    Q_EMIT historyChanged();
}

void ProfileEditor::setSelected(const QString &feed)
{
    if (m_selected == feed)
        return;
    m_selected = feed;
    refresh();
}

QJsonObject ProfileEditor::feedAsShown(const QString &name) const
{
    const auto draft = m_drafts.find(name);
    return draft == m_drafts.end() ? m_document.feed(m_document.indexOf(name)) : draft->second.feed;
}

void ProfileEditor::refresh()
{
    const QStringList names = m_document.feedNames();
    if (!names.contains(m_selected))
        m_selected = names.value(0);
    refreshFeeds();
    const auto draft = m_drafts.find(m_selected);
    if (draft == m_drafts.end())
        m_form->show(m_selected, feedAsShown(m_selected), {}, {});
    else
        m_form->show(m_selected, draft->second.feed, draft->second.wrong, draft->second.place);
    Q_EMIT documentChanged();
    Q_EMIT selectedChanged();
}

void ProfileEditor::refreshFeeds()
{
    QList<QVariantMap> rows;
    for (const QString &name : m_document.feedNames()) {
        const QJsonObject feed = m_document.feed(m_document.indexOf(name));
        const QString transport = endpoints::transportOf(feed);
        const auto state = m_states.find(name);
        QVariantMap row = state == m_states.end()
                              ? QVariantMap{{u"stateText"_s, QString()},
                                            {u"stateIcon"_s, texts::icon(LinkState::Idle)},
                                            {u"severity"_s, int(texts::Severity::Info)}}
                              : state->second;
        row.insert(u"name"_s, name);
        row.insert(u"kind"_s, feed.value(u"kind"_s).toString());
        row.insert(u"transport"_s, transport);
        row.insert(u"transportLabel"_s, labelOf(transport));
        row.insert(u"address"_s, displayText(endpoints::addresses(feed, transport).value(0)));
        row.insert(u"draft"_s, m_drafts.contains(name));
        rows.append(row);
    }
    m_feeds.setRows(rows);
}

void ProfileEditor::repaint(const FeedStates &feeds)
{
    if (!m_watched || !m_open)
        return;
    std::map<QString, QVariantMap> states;
    for (const FeedHealth &health : feeds.all())
        states[QString::fromStdString(health.name)] = {{u"stateText"_s, texts::stateWord(health.state)},
                                                       {u"stateIcon"_s, texts::icon(health.state)},
                                                       {u"severity"_s, int(texts::severity(health.state))}};
    if (std::exchange(m_states, states) != states)
        refreshFeeds();
}

} // namespace steadfeed
