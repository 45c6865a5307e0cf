// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileEditor.h"

#include "DisplayText.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

using namespace Qt::StringLiterals;

// What a person can ask of ProfileEditor besides changing a field: feeds that come, go and are tested,
// secrets, notes.
namespace steadfeed {

void ProfileEditor::setProfileName(const QString &name)
{
    ProfileDocument document = m_document;
    document.setName(name.trimmed());
    proposeOrTell(document, tr("name of the profile"));
}

void ProfileEditor::removeFeed(const QString &name)
{
    const int index = m_document.indexOf(name);
    if (index < 0)
        return;
    ProfileDocument document = m_document;
    document.removeFeed(index);
    if (!document.feedNames().isEmpty() && name == m_selected)
        m_selected = document.feedNames().value(std::min(index, int(document.feedNames().size()) - 1));
    if (document.feedNames().isEmpty())
        say(tr("A profile needs at least one feed."), {});
    else if (proposeOrTell(document, tr("%1 removed").arg(name)))
        m_drafts.erase(name);
}

void ProfileEditor::moveFeed(const QString &name, int by)
{
    const int index = m_document.indexOf(name);
    if (index < 0 || index + by < 0 || index + by >= m_document.feedNames().size())
        return;
    ProfileDocument document = m_document;
    document.moveFeed(index, index + by);
    proposeOrTell(document, tr("%1 moved").arg(name));
}

bool ProfileEditor::addFeeds(const QList<QJsonObject> &feeds, const QString &what)
{
    ProfileDocument document = m_document;
    QString first;
    for (QJsonObject feed : feeds) {
        const QString name = document.freeName(feed.value(u"name"_s).toString());
        feed.insert(u"name"_s, name);
        document.insertFeed(int(document.feedNames().size()), feed);
        if (first.isEmpty())
            first = name;
    }
    if (feeds.isEmpty() || !proposeOrTell(document, what))
        return false;
    setSelected(first);
    return true;
}

bool ProfileEditor::addNative(const QString &name, const QString &kind, const QString &base)
{
    const QJsonObject feed{{u"name"_s, name.trimmed()},
                           {u"kind"_s, kind},
                           {u"protocol"_s, u"native"_s},
                           {u"base"_s, base.trimmed()}};
    return addFeeds({feed}, tr("%1 added").arg(name.trimmed()));
}

bool ProfileEditor::addShipped(const QString &name)
{
    QFile file(u":/profiles/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QList<QJsonObject> feeds;
    for (const QJsonValue &feed :
         QJsonDocument::fromJson(file.readAll()).object().value(u"feeds"_s).toArray())
        feeds.append(feed.toObject());
    return addFeeds(feeds, tr("%1 added").arg(m_shipped.find(name).value(u"label"_s).toString()));
}

bool ProfileEditor::addProposed()
{
    if (!m_test.hasProposal() || !addFeeds({m_test.proposal()}, tr("%1 added").arg(m_test.proposedName())))
        return false;
    m_test.clear();
    return true;
}

void ProfileEditor::loadShipped()
{
    QList<QVariantMap> rows;
    for (const QString &name : QDir(u":/profiles"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(u":/profiles/"_s + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject profile = QJsonDocument::fromJson(file.readAll()).object();
        rows.append({{u"name"_s, name},
                     {u"label"_s, profile.value(u"name"_s).toString()},
                     {u"about"_s, profile.value(u"about"_s).toString()}});
    }
    m_shipped.setRows(rows);
}

void ProfileEditor::testSelected()
{
    const int index = m_document.indexOf(m_selected);
    if (index < 0)
        return;
    ProfileDocument document = m_document;
    document.setFeed(index, feedAsShown(m_selected));
    const ProfileDocument::Checked checked = document.check(m_transports);
    if (checked.profile)
        m_test.test(checked.profile->feeds.at(std::size_t(index)));
    else
        say(texts::sentence(checked.error), {});
}

void ProfileEditor::keepSecret(const QString &place, const QString &secret)
{
    const QJsonObject feed = feedAsShown(m_selected);
    const QString section = place == u"proxy"_s ? u"proxy"_s : u"credentials"_s;
    const QString reference = feed.value(section).toObject().value(u"from"_s).toString();
    if (secret.isEmpty() || reference.isEmpty())
        return;
    if (!m_keeper || !reference.startsWith(u"keychain:"_s)) {
        kept(m_selected, place, secret, SecretProblem::KeychainUnavailable);
        return;
    }
    m_keeper->keep(reference.section(u':', 1), secret,
                   [self = QPointer(this), feedName = m_selected, place, secret](SecretProblem problem) {
                       if (self) // a keychain may answer when the window is closed
                           self->kept(feedName, place, secret, problem);
                   });
}

void ProfileEditor::kept(const QString &feed, const QString &place, const QString &secret,
                         SecretProblem problem)
{
    if (problem == SecretProblem::None) {
        say({}, tr("Stored in the keychain."));
        Q_EMIT reconnectRequested(feed);
    } else if (problem != SecretProblem::KeychainUnavailable) {
        say(tr("This cannot be a secret: it is empty, too long, or holds control characters."), {});
    } else if (place == u"proxy"_s) {
        say(tr("There is no keychain here. Name an environment variable or a file for the proxy's password."),
            {});
    } else {
        say({}, tr("Kept in memory for this run only: nothing was stored."));
        Q_EMIT secretGiven(feed, secret);
    }
}

void ProfileEditor::setSaving(Saving saving, const QString &detail)
{
    m_saving = saving;
    m_savingDetail = detail;
    Q_EMIT notesChanged();
}

QString ProfileEditor::saveNote() const
{
    const QString file = displayText(m_file);
    switch (m_saving) {
    case Saving::File:
        return {};
    case Saving::Demo:
        return tr("Changes hold for this run only: the demo has no file.");
    case Saving::Override:
        return tr("Changes hold for this run only: the command line chose the transport.");
    case Saving::ReadOnly:
        return tr("Changes hold for this run only: %1 may not be written.").arg(file);
    case Saving::Changed:
        return tr("Changes hold for this run only: somebody else changed %1. Open it again to go on from "
                  "there.")
            .arg(file);
    case Saving::Failed:
        return tr("The last change holds for this run only: %1 was not written (%2).")
            .arg(file, displayText(m_savingDetail));
    }
    return {};
}

void ProfileEditor::setRecent(const QStringList &files)
{
    m_recent = files;
    Q_EMIT recentChanged();
}

void ProfileEditor::tell(const Reason &problem)
{
    say(texts::sentence(problem), {});
}

void ProfileEditor::tellWriting(const QString &file, const QString &error)
{
    if (error.isEmpty())
        say({}, tr("Written to %1.").arg(displayText(file)));
    else
        say(tr("%1 was not written: %2").arg(displayText(file), displayText(error)), {});
}

void ProfileEditor::clearNotes()
{
    say({}, {});
}

void ProfileEditor::say(const QString &problem, const QString &note)
{
    if (m_problem == problem && m_note == note)
        return;
    m_problem = problem;
    m_note = note;
    Q_EMIT notesChanged();
}

} // namespace steadfeed
