// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConnectionTest.h"
#include "FeedForm.h"
#include "PluginChoices.h"
#include "ProfileDocument.h"
#include "SecretKeeper.h"

#include <QObject>
#include <QTimer>

namespace steadfeed {

class FeedStates;

/*!
 * The settings: changes the profile that runs, feed by feed. Each change is checked as a profile from a file
 * is, and applies at once; what is not valid yet stays a draft of its feed. Every applied change can be
 * undone.
 *
 * No file, no network, no hub here: who made it listens to profileChanged() and does what has to be done.
 *
 * Threading: GUI thread.
 */
class ProfileEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Dashboard")

    /*! Is a profile open that can be changed? A recording cannot. */
    Q_PROPERTY(bool available READ available NOTIFY documentChanged)
    Q_PROPERTY(QString profileName READ profileName WRITE setProfileName NOTIFY documentChanged)
    /*! Its file; empty for the demo. */
    Q_PROPERTY(QString fileName READ fileName NOTIFY documentChanged)
    /*! Fields kind, transport, transportLabel, address, stateText, stateIcon, severity, draft. */
    Q_PROPERTY(steadfeed::RecordListModel *feeds READ feeds CONSTANT)
    /*! Profiles that come with the program, to take feeds from: label, about. */
    Q_PROPERTY(steadfeed::RecordListModel *shipped READ shipped CONSTANT)
    Q_PROPERTY(steadfeed::FeedForm *form READ form CONSTANT)
    Q_PROPERTY(steadfeed::ConnectionTest *test READ test CONSTANT)
    Q_PROPERTY(steadfeed::PluginChoices *plugins READ plugins CONSTANT)
    /*! Name of the feed in the form. */
    Q_PROPERTY(QString selected READ selected WRITE setSelected NOTIFY selectedChanged)
    /*! Set while somebody looks: then the states of the feeds are kept up to date. */
    Q_PROPERTY(bool watched MEMBER m_watched)
    /*! What undo() and redo() would take back or do again; empty: nothing. */
    Q_PROPERTY(QString undoText READ undoText NOTIFY historyChanged)
    Q_PROPERTY(QString redoText READ redoText NOTIFY historyChanged)
    /*! Something was changed a moment ago: offer to take it back. */
    Q_PROPERTY(bool undoOffered READ undoOffered NOTIFY historyChanged)
    /*! Why the last wish could not be fulfilled; empty: it was. */
    Q_PROPERTY(QString problem READ problem NOTIFY notesChanged)
    /*! What became of the last wish, where that is worth a word. */
    Q_PROPERTY(QString note READ note NOTIFY notesChanged)
    /*! Why changes are not kept beyond this run; empty: they are. */
    Q_PROPERTY(QString saveNote READ saveNote NOTIFY notesChanged)
    /*! Files of the profiles that were open last, the newest first. */
    Q_PROPERTY(QStringList recent READ recent NOTIFY recentChanged)

public:
    enum class Saving {
        File,     ///< each change is written to the profile's file
        Demo,     ///< there is no file
        Override, ///< the command line chose the transport, and that is no wish for the next run
        ReadOnly, ///< the file may not be written
        Changed,  ///< somebody else wrote the file since it was read
        Failed,   ///< the last change could not be written
    };

    explicit ProfileEditor(QObject *parent = nullptr);
    ~ProfileEditor() override;

    /// Starts anew with this profile: no drafts, nothing to undo.
    void open(const Profile &profile);
    /// Nothing that can be changed is open.
    void close();
    void setTransports(const std::vector<TransportDescription> &transports);
    /// Null where there is no keychain. Must outlive this.
    void setKeeper(SecretKeeper *keeper) { m_keeper = keeper; }
    void setSaving(Saving saving, const QString &detail = {});
    void setRecent(const QStringList &files);
    [[nodiscard]] Saving saving() const { return m_saving; }
    /// Answers importRequested().
    void tell(const Reason &problem);
    /// Answers exportRequested(): \a error is empty where the file was written.
    void tellWriting(const QString &file, const QString &error);
    /// The profile as it is now, as text for a file.
    [[nodiscard]] QByteArray text() const { return m_document.text(); }
    /// Where the feeds are known; called at 10 Hz.
    void repaint(const FeedStates &feeds);

    [[nodiscard]] bool available() const { return m_open; }
    [[nodiscard]] QString profileName() const { return m_document.name(); }
    void setProfileName(const QString &name);
    [[nodiscard]] QString fileName() const { return m_file; }
    [[nodiscard]] RecordListModel *feeds() { return &m_feeds; }
    [[nodiscard]] RecordListModel *shipped() { return &m_shipped; }
    [[nodiscard]] FeedForm *form() { return m_form; }
    [[nodiscard]] ConnectionTest *test() { return &m_test; }
    [[nodiscard]] PluginChoices *plugins() { return &m_plugins; }
    [[nodiscard]] QString selected() const { return m_selected; }
    void setSelected(const QString &feed);
    [[nodiscard]] QString undoText() const { return m_undo.empty() ? QString() : m_undo.back().what; }
    [[nodiscard]] QString redoText() const { return m_redo.empty() ? QString() : m_redo.back().what; }
    [[nodiscard]] bool undoOffered() const { return m_offer.isActive() && !m_undo.empty(); }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] QString saveNote() const;
    [[nodiscard]] QStringList recent() const { return m_recent; }
    [[nodiscard]] const std::vector<TransportDescription> &transports() const { return m_transports; }

    /// The feed of that name shall be this.
    void editFeed(const QString &name, const QJsonObject &feed, const QString &what);
    void discardDraft(const QString &name);

    /*! The quick way: receive this feed by another transport. */
    Q_INVOKABLE void setTransport(const QString &feed, const QString &transport);
    /*! For a menu: maps of value, label, offered, current. */
    Q_INVOKABLE QVariantList transportChoices(const QString &feed) const;
    Q_INVOKABLE void removeFeed(const QString &name);
    Q_INVOKABLE void moveFeed(const QString &name, int by);
    /*! A feed of our own protocol; false where it is not valid (problem says why). */
    Q_INVOKABLE bool addNative(const QString &name, const QString &kind, const QString &base);
    /*! All feeds of a shipped profile. */
    Q_INVOKABLE bool addShipped(const QString &name);
    /*! What the last test proposes. */
    Q_INVOKABLE bool addProposed();
    Q_INVOKABLE void testSelected();
    /*! Keeps what a person typed: in the keychain, or for this run only. `place` is "feed" or "proxy". */
    Q_INVOKABLE void keepSecret(const QString &place, const QString &secret);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    /*! Nobody wants to take it back. */
    Q_INVOKABLE void endOffer();
    Q_INVOKABLE void clearNotes();

    Q_SIGNAL void documentChanged();
    Q_SIGNAL void selectedChanged();
    Q_SIGNAL void historyChanged();
    Q_SIGNAL void notesChanged();
    Q_SIGNAL void recentChanged();
    /*! Another profile is open from now on. */
    Q_SIGNAL void opened(const steadfeed::Profile &profile);
    /*! It is valid and shall be in force from now on; `source` is the text for its file. */
    Q_SIGNAL void profileChanged(const steadfeed::Profile &profile);
    Q_SIGNAL void secretGiven(const QString &feed, const QString &secret);
    Q_SIGNAL void reconnectRequested(const QString &feed);
    Q_SIGNAL void importRequested(const QString &path);
    Q_SIGNAL void exportRequested(const QString &path);

private:
    struct Draft
    {
        QJsonObject feed;
        QString wrong;
        QString place; ///< within the feed
    };
    struct Step
    {
        ProfileDocument document;
        QString what;
    };
    /// Applies it where it is valid; otherwise says why not.
    [[nodiscard]] ProfileDocument::Checked propose(const ProfileDocument &document, const QString &what);
    bool proposeOrTell(const ProfileDocument &document, const QString &what);
    [[nodiscard]] bool addFeeds(const QList<QJsonObject> &feeds, const QString &what);
    void travel(std::vector<Step> &from, std::vector<Step> &to);
    void refresh();
    void refreshFeeds();
    void loadShipped();
    [[nodiscard]] QJsonObject feedAsShown(const QString &name) const;
    [[nodiscard]] QString labelOf(const QString &transport) const;
    void kept(const QString &feed, const QString &place, const QString &secret, SecretProblem problem);
    void say(const QString &problem, const QString &note);

    ProfileDocument m_document;
    QString m_file;
    bool m_open = false;
    bool m_watched = false;
    std::vector<TransportDescription> m_transports;
    std::map<QString, Draft> m_drafts; ///< by the applied name of the feed
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    QTimer m_offer;
    QString m_selected;
    QString m_problem;
    QString m_note;
    Saving m_saving = Saving::File;
    QString m_savingDetail;
    QStringList m_recent;
    SecretKeeper *m_keeper = nullptr;
    std::map<QString, QVariantMap> m_states; ///< by the name of the feed
    RecordListModel m_feeds;
    RecordListModel m_shipped;
    ConnectionTest m_test;
    PluginChoices m_plugins;
    FeedForm *m_form;
};

} // namespace steadfeed
