// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RecordListModel.h"

#include <steadfeed/TransportTypes.h>

#include <QJsonObject>
#include <QObject>
#include <QQmlEngine>

namespace steadfeed {

class ProfileEditor;

/*!
 * The selected feed as a form: its fields in lists of records (FeedFields), the transports with their
 * addresses, and the ways to fall back to.
 *
 * Every change goes to ProfileEditor at once. Where the feed is not valid with it (a certificate whose key is
 * still missing), it is kept as a draft: the form shows it with what is wrong at the field, and the first
 * change that makes it valid applies all of it.
 *
 * Threading: GUI thread.
 */
class FeedForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the settings")

    /*! Name of the feed as applied; empty: none is selected. */
    Q_PROPERTY(QString name READ name NOTIFY changed)
    /*! What is shown is not applied: something is wrong with it. */
    Q_PROPERTY(bool draft READ draft NOTIFY changed)
    /*! What is wrong, where no field shows it. */
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString transport READ transport NOTIFY changed)
    Q_PROPERTY(QString transportLabel READ transportLabel NOTIFY changed)
    /*! One base address for all transports, rather than one of the transport's own. */
    Q_PROPERTY(bool usesBase READ usesBase NOTIFY changed)
    /*! "keychain" or "ask" where a person may type the secret; else empty. */
    Q_PROPERTY(QString secretPlace READ secretPlace NOTIFY changed)
    /*! The same of the proxy's password. */
    Q_PROPERTY(QString proxySecretPlace READ proxySecretPlace NOTIFY changed)

    /*! Fields label, offered, current. */
    Q_PROPERTY(steadfeed::RecordListModel *transports READ transports CONSTANT)
    /*! Of the transport in use: value, error. The first is the preferred one. */
    Q_PROPERTY(steadfeed::RecordListModel *addresses READ addresses CONSTANT)
    /*! Field label, in the order in which they are tried. */
    Q_PROPERTY(steadfeed::RecordListModel *fallback READ fallback CONSTANT)
    /*! Field label: what could be added to fallback. */
    Q_PROPERTY(steadfeed::RecordListModel *fallbackChoices READ fallbackChoices CONSTANT)
    // Fields label, help, hint, type, value, from, to, choices, error (FeedFields).
    Q_PROPERTY(steadfeed::RecordListModel *options READ options CONSTANT)
    Q_PROPERTY(steadfeed::RecordListModel *feed READ feed CONSTANT)
    Q_PROPERTY(steadfeed::RecordListModel *signIn READ signIn CONSTANT)
    Q_PROPERTY(steadfeed::RecordListModel *security READ security CONSTANT)
    Q_PROPERTY(steadfeed::RecordListModel *proxy READ proxy CONSTANT)
    Q_PROPERTY(steadfeed::RecordListModel *http READ http CONSTANT)
    Q_PROPERTY(steadfeed::RecordListModel *limits READ limits CONSTANT)

public:
    explicit FeedForm(ProfileEditor &editor);

    /// \a wrong and \a place (a JSON Pointer within the feed): of a draft.
    void show(const QString &name, const QJsonObject &feed, const QString &wrong, const QString &place);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] bool draft() const { return !m_wrong.isEmpty(); }
    [[nodiscard]] QString error() const { return m_placed ? QString() : m_wrong; }
    [[nodiscard]] QString transport() const;
    [[nodiscard]] QString transportLabel() const;
    [[nodiscard]] bool usesBase() const;
    [[nodiscard]] QString secretPlace() const { return placeOfSecret(QStringLiteral("/credentials/from")); }
    [[nodiscard]] QString proxySecretPlace() const { return placeOfSecret(QStringLiteral("/proxy/from")); }
    [[nodiscard]] RecordListModel *transports() { return &m_transports; }
    [[nodiscard]] RecordListModel *addresses() { return &m_addresses; }
    [[nodiscard]] RecordListModel *fallback() { return &m_fallback; }
    [[nodiscard]] RecordListModel *fallbackChoices() { return &m_fallbackChoices; }
    [[nodiscard]] RecordListModel *options() { return &m_options; }
    [[nodiscard]] RecordListModel *feed() { return &m_feed; }
    [[nodiscard]] RecordListModel *signIn() { return &m_signIn; }
    [[nodiscard]] RecordListModel *security() { return &m_security; }
    [[nodiscard]] RecordListModel *proxy() { return &m_proxy; }
    [[nodiscard]] RecordListModel *http() { return &m_http; }
    [[nodiscard]] RecordListModel *limits() { return &m_limits; }

    /*! A field of one of the lists got this value. */
    Q_INVOKABLE void set(const QString &field, const QVariant &value);
    Q_INVOKABLE void setOption(const QString &option, const QVariant &value);
    Q_INVOKABLE void setTransport(const QString &transport);
    Q_INVOKABLE void setAddress(int row, const QString &address);
    Q_INVOKABLE void addAddress();
    Q_INVOKABLE void removeAddress(int row);
    Q_INVOKABLE void moveAddress(int row, int by);
    Q_INVOKABLE void addFallback(const QString &transport);
    Q_INVOKABLE void removeFallback(const QString &transport);
    Q_INVOKABLE void moveFallback(const QString &transport, int by);
    /*! Forgets the draft. */
    Q_INVOKABLE void discard();

    Q_SIGNAL void changed();

private:
    void edit(const QJsonObject &feed, const QString &what);
    void editAddresses(const QStringList &addresses, const QString &what);
    void fillTransports();
    void fillAddresses();
    void fill(RecordListModel &model, QList<QVariantMap> rows, const QString &prefix = {});
    /// Is \a place the field, or within it? Then the error is shown there.
    [[nodiscard]] QString errorAt(const QString &place);
    [[nodiscard]] const TransportDescription *description(const QString &transport) const;
    [[nodiscard]] QString labelOf(const QString &transport) const;
    [[nodiscard]] QString labelOfField(const QString &field) const;
    [[nodiscard]] QString placeOfSecret(const QString &pointer) const;

    ProfileEditor &m_editor;
    QString m_name;
    QJsonObject m_json;
    QString m_wrong;
    QString m_place;
    bool m_placed = false; ///< a field shows what is wrong
    RecordListModel m_transports;
    RecordListModel m_addresses;
    RecordListModel m_fallback;
    RecordListModel m_fallbackChoices;
    RecordListModel m_options;
    RecordListModel m_feed;
    RecordListModel m_signIn;
    RecordListModel m_security;
    RecordListModel m_proxy;
    RecordListModel m_http;
    RecordListModel m_limits;
};

} // namespace steadfeed
