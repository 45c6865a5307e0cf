// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditTexts.h"

#include "AuditChain.h"
#include "DisplayText.h"
#include "Figures.h"
#include "ReasonTexts.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace steadfeed::audittexts {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AuditTexts)
};

constexpr std::pair<std::string_view, const char *> kKinds[] = {
    {auditkind::kAckAlert, QT_TRANSLATE_NOOP("AuditTexts", "Acknowledge alert")},
    {auditkind::kFlag, QT_TRANSLATE_NOOP("AuditTexts", "Flag position")},
    {auditkind::kUnflag, QT_TRANSLATE_NOOP("AuditTexts", "Remove flag")},
    {auditkind::kNote, QT_TRANSLATE_NOOP("AuditTexts", "Note")},
    {auditkind::kFlatten, QT_TRANSLATE_NOOP("AuditTexts", "Flatten position")},
    {auditkind::kSetLimit, QT_TRANSLATE_NOOP("AuditTexts", "Set limit")},
    {auditkind::kSetTransport, QT_TRANSLATE_NOOP("AuditTexts", "Transport changed")},
    {auditkind::kSetSetting, QT_TRANSLATE_NOOP("AuditTexts", "Setting changed")},
    {auditkind::kInjectFault, QT_TRANSLATE_NOOP("AuditTexts", "Fault injected")},
};

QString heldAgainst(const AuditVerification &found)
{
    using Used = AuditVerification::HeadUsed;
    const QString head =
        u"#%1 %2"_s.arg(found.head.seq).arg(QString::fromStdString(auditchain::toHex(found.head.hash)));
    switch (found.headUsed) {
    case Used::Given:
        return Words::tr("Held against the head that was given: %1").arg(head);
    case Used::Stored:
        return Words::tr("Held against the last answered action that the file itself names: %1").arg(head);
    case Used::None:
        break;
    }
    return Words::tr("Held against no head: a tail that was cut cannot be seen.");
}

} // namespace

QString state(AuditState state)
{
    switch (state) {
    case AuditState::Saved:
        return Words::tr("Saved");
    case AuditState::Sent:
        return Words::tr("Sent");
    case AuditState::Confirmed:
        return Words::tr("Confirmed");
    case AuditState::Refused:
        return Words::tr("Refused");
    }
    return {};
}

QString kind(const std::string &kind)
{
    const auto *const it =
        std::ranges::find(kKinds, std::string_view(kind), &std::pair<std::string_view, const char *>::first);
    return it == std::end(kKinds) ? displayText(kind) : QCoreApplication::translate("AuditTexts", it->second);
}

QString underWay(const std::string &kind, AuditState state)
{
    const QString what = audittexts::kind(kind);
    switch (state) {
    case AuditState::Saved:
        return Words::tr("%1: saved, not yet sent").arg(what);
    case AuditState::Sent:
        return Words::tr("%1: sent, not yet confirmed").arg(what);
    case AuditState::Confirmed:
        return Words::tr("%1: confirmed, not yet shown by the feed").arg(what);
    case AuditState::Refused:
        break;
    }
    return {};
}

QString summary(const AuditAction &action)
{
    const QByteArray bytes = QByteArray::fromRawData(action.body.data(), qsizetype(action.body.size()));
    const QJsonObject body = QJsonDocument::fromJson(bytes).object();
    const auto value = [&body](QLatin1StringView key) {
        const QJsonValue value = body.value(key);
        if (value.isObject() || value.isArray())
            return u"…"_s;
        return displayText(value.toVariant().toString());
    };
    QStringList parts;
    for (const auto key : {"symbol"_L1, "account"_L1, "alert"_L1, "feed"_L1, "setting"_L1, "fault"_L1,
                           "script"_L1, "text"_L1, "quantity"_L1, "limit"_L1}) {
        if (const QString text = value(key); !text.isEmpty())
            parts += text;
    }
    if (body.contains("to"_L1)) {
        const auto side = [&value](QLatin1StringView key) {
            const QString text = value(key);
            return text.isEmpty() ? figures::unknown() : text;
        };
        parts += u"%1 → %2"_s.arg(side("from"_L1), side("to"_L1));
    }
    if (const QString reason = value("reason"_L1); !reason.isEmpty())
        parts += u"“%1”"_s.arg(reason);
    return parts.join(u", "_s);
}

QString shortHash(const AuditHash &hash)
{
    return QString::fromStdString(auditchain::toHex(hash)).left(8);
}

QStringList verification(const AuditVerification &found)
{
    QStringList lines;
    if (found.problem)
        lines += texts::sentence(found.problem);
    else if (found.rows == 0)
        lines += Words::tr("There are no actions in it.");
    else
        lines += Words::tr("%Ln action(s), #%1 to #%2: the chain is whole.", nullptr, int(found.rows))
                     .arg(found.first)
                     .arg(found.last);
    if (found.badLine > 0)
        lines += Words::tr("It stands in line %1.").arg(found.badLine);
    if (found.partial)
        lines += Words::tr("The file holds a selection of actions: only neighbours could be compared.");
    lines += heldAgainst(found);
    if (found.headUsed != AuditVerification::HeadUsed::None && found.last > found.head.seq)
        lines += Words::tr("Behind that head nothing vouches that the tail was not cut or made anew.");
    lines += Words::tr(
        "Covered: number, id, time, kind, contents and order of the actions. Not covered: how often they "
        "were sent, when and how they were answered, and who clicked.");
    return lines;
}

} // namespace steadfeed::audittexts
