// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedForm.h"

#include "DisplayText.h"
#include "FeedEndpoints.h"
#include "FeedFields.h"
#include "ProfileEditor.h"
#include "ProfileJson.h"
#include "TransportTexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

const QList<QByteArray> kFields{"label", "help", "hint", "type", "value", "from", "to", "choices", "error"};

QVariantMap named(const QString &name, const QString &label)
{
    return {{u"name"_s, name}, {u"label"_s, label}};
}

} // namespace

FeedForm::FeedForm(ProfileEditor &editor)
    : QObject(&editor)
    , m_editor(editor)
    , m_transports({"label", "offered", "current"})
    , m_addresses({"value", "error"})
    , m_fallback({"label"})
    , m_fallbackChoices({"label"})
    , m_options(kFields)
    , m_feed(kFields)
    , m_signIn(kFields)
    , m_security(kFields)
    , m_proxy(kFields)
    , m_http(kFields)
    , m_limits(kFields)
{
}

void FeedForm::show(const QString &name, const QJsonObject &feed, const QString &wrong, const QString &place)
{
    m_name = name;
    m_json = feed;
    m_wrong = wrong;
    m_place = place;
    m_placed = false;
    using Section = FeedFields::Section;
    fillTransports();
    fillAddresses();
    fill(m_options, FeedFields::options(m_json, description(transport())),
         u"/options/%1/"_s.arg(transport()));
    fill(m_feed, FeedFields::rows(Section::Feed, m_json));
    fill(m_signIn, FeedFields::rows(Section::SignIn, m_json));
    fill(m_security, FeedFields::rows(Section::Security, m_json));
    fill(m_proxy, FeedFields::rows(Section::Proxy, m_json));
    fill(m_http, FeedFields::rows(Section::Http, m_json));
    fill(m_limits, FeedFields::rows(Section::Limits, m_json));
    Q_EMIT changed();
}

void FeedForm::fill(RecordListModel &model, QList<QVariantMap> rows, const QString &prefix)
{
    for (QVariantMap &row : rows) {
        const QString name = row.value(u"name"_s).toString();
        // Of a reference to a secret, the half that is typed shows what is wrong.
        if (!name.endsWith(u"#kind"_s))
            row.insert(u"error"_s, errorAt(prefix + name.section(u'#', 0, 0)));
    }
    model.setRows(rows);
}

QString FeedForm::errorAt(const QString &place)
{
    if (m_wrong.isEmpty() || m_placed || (m_place != place && !m_place.startsWith(place + u'/')))
        return {};
    m_placed = true;
    return m_wrong;
}

void FeedForm::fillTransports()
{
    QList<QVariantMap> all;
    QList<QVariantMap> chosen;
    QList<QVariantMap> choices;
    const QStringList fallback = endpoints::fallback(m_json);
    for (const TransportDescription &known : m_editor.transports()) {
        const QString name = QString::fromStdString(known.name);
        const bool offered = endpoints::offers(m_json, name);
        QVariantMap row = named(name, labelOf(name));
        if (offered && name != transport() && !fallback.contains(name))
            choices.append(row);
        row.insert(u"offered"_s, offered);
        row.insert(u"current"_s, name == transport());
        all.append(row);
    }
    for (const QString &name : fallback)
        chosen.append(named(name, labelOf(name)));
    m_transports.setRows(all);
    m_fallback.setRows(chosen);
    m_fallbackChoices.setRows(choices);
}

void FeedForm::fillAddresses()
{
    const QStringList addresses = endpoints::addresses(m_json, transport());
    const QString place = endpoints::placeOf(m_json, transport());
    QList<QVariantMap> rows;
    for (qsizetype i = 0; i < addresses.size(); ++i)
        rows.append({{u"name"_s, QString::number(i)},
                     {u"value"_s, addresses.at(i)},
                     {u"error"_s, errorAt(addresses.size() == 1 ? place : u"%1/%2"_s.arg(place).arg(i))}});
    m_addresses.setRows(rows);
}

QString FeedForm::transport() const
{
    return endpoints::transportOf(m_json);
}

QString FeedForm::transportLabel() const
{
    return labelOf(transport());
}

bool FeedForm::usesBase() const
{
    return endpoints::placeOf(m_json, transport()) == u"/base"_s;
}

QString FeedForm::placeOfSecret(const QString &pointer) const
{
    const QString kind = jsonAt(m_json, pointer).toString().section(u':', 0, 0);
    return kind == u"keychain"_s || kind == u"ask"_s ? kind : QString();
}

const TransportDescription *FeedForm::description(const QString &transport) const
{
    const auto &all = m_editor.transports();
    const auto it = std::ranges::find(all, transport.toStdString(), &TransportDescription::name);
    return it == all.end() ? nullptr : &*it;
}

QString FeedForm::labelOf(const QString &transport) const
{
    const TransportDescription *known = description(transport);
    return known ? texts::transportText(known->label) : displayText(transport);
}

QString FeedForm::labelOfField(const QString &field) const
{
    for (const RecordListModel *model :
         {&m_feed, &m_signIn, &m_security, &m_proxy, &m_http, &m_limits, &m_options}) {
        const QVariantMap row = model->find(field);
        if (!row.isEmpty())
            return row.value(u"label"_s).toString();
    }
    return field;
}

void FeedForm::edit(const QJsonObject &feed, const QString &what)
{
    if (!m_name.isEmpty() && feed != m_json)
        m_editor.editFeed(m_name, feed, tr("%1: %2").arg(m_name, what));
}

void FeedForm::set(const QString &field, const QVariant &value)
{
    edit(FeedFields::with(m_json, field, value), labelOfField(field));
}

void FeedForm::setOption(const QString &option, const QVariant &value)
{
    if (const TransportDescription *known = description(transport()))
        edit(FeedFields::withOption(m_json, *known, option, value), labelOfField(option));
}

void FeedForm::setTransport(const QString &transport)
{
    edit(endpoints::withTransport(m_json, transport), labelOf(transport));
}

void FeedForm::editAddresses(const QStringList &addresses, const QString &what)
{
    edit(endpoints::withAddresses(m_json, transport(), addresses), what);
}

void FeedForm::setAddress(int row, const QString &address)
{
    QStringList addresses = endpoints::addresses(m_json, transport());
    if (row < 0 || row >= addresses.size())
        return;
    addresses[row] = address.trimmed();
    editAddresses(addresses, tr("address"));
}

void FeedForm::addAddress()
{
    editAddresses(endpoints::addresses(m_json, transport()) << QString(), tr("address added"));
}

void FeedForm::removeAddress(int row)
{
    QStringList addresses = endpoints::addresses(m_json, transport());
    if (row < 0 || row >= addresses.size())
        return;
    addresses.removeAt(row);
    editAddresses(addresses, tr("address removed"));
}

void FeedForm::moveAddress(int row, int by)
{
    QStringList addresses = endpoints::addresses(m_json, transport());
    if (row < 0 || row >= addresses.size() || row + by < 0 || row + by >= addresses.size())
        return;
    addresses.move(row, row + by);
    editAddresses(addresses, tr("order of addresses"));
}

void FeedForm::addFallback(const QString &transport)
{
    edit(endpoints::withFallback(m_json, endpoints::fallback(m_json) << transport),
         tr("ways to fall back to"));
}

void FeedForm::removeFallback(const QString &transport)
{
    QStringList names = endpoints::fallback(m_json);
    names.removeAll(transport);
    edit(endpoints::withFallback(m_json, names), tr("ways to fall back to"));
}

void FeedForm::moveFallback(const QString &transport, int by)
{
    QStringList names = endpoints::fallback(m_json);
    const int row = int(names.indexOf(transport));
    if (row < 0 || row + by < 0 || row + by >= names.size())
        return;
    names.move(row, row + by);
    edit(endpoints::withFallback(m_json, names), tr("ways to fall back to"));
}

void FeedForm::discard()
{
    m_editor.discardDraft(m_name);
}

} // namespace steadfeed
