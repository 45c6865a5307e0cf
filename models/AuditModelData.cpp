// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditModel.h"

#include "AuditChain.h"
#include "AuditTexts.h"
#include "DisplayText.h"
#include "Figures.h"
#include "ReasonTexts.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

// What a row says, and what is said of the selected one.
namespace steadfeed {
namespace {

QString dateTime(std::int64_t ms)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms);
    // The short times of most languages have no seconds.
    return QLocale().toString(at.date(), QLocale::ShortFormat) + u' ' + at.time().toString(u"HH:mm:ss"_s);
}

QString answer(const AuditRow &row)
{
    if (row.state == AuditState::Refused)
        return displayText(row.text.empty() ? row.code : row.text);
    if (row.state == AuditState::Confirmed)
        return figures::timeOfDay(row.answered) + u"  "_s + audittexts::shortHash(row.action.hash);
    return {};
}

texts::Severity severity(AuditState state)
{
    switch (state) {
    case AuditState::Confirmed:
        return texts::Severity::Good;
    case AuditState::Refused:
        return texts::Severity::Error;
    case AuditState::Saved:
    case AuditState::Sent:
        break;
    }
    return texts::Severity::Warning;
}

} // namespace

QVariantList AuditModel::details() const
{
    const int at = currentRow();
    if (at < 0)
        return {};
    const AuditRow &row = m_rows[std::size_t(at)];
    QVariantList out;
    const auto add = [&out](const QString &label, const QString &value) {
        if (!value.isEmpty())
            out.append(QVariantMap{{u"label"_s, label}, {u"value"_s, value}});
    };
    const auto hex = [](const AuditHash &hash) { return QString::fromStdString(auditchain::toHex(hash)); };
    add(tr("Number"), u"#%1"_s.arg(row.action.seq));
    add(tr("Action"), audittexts::kind(row.action.kind));
    add(tr("Done"), dateTime(row.action.ms));
    add(tr("State"), audittexts::state(row.state));
    add(tr("Answered"), row.answered == kNoTime ? QString() : dateTime(row.answered / 1000));
    add(tr("Refused with"), displayText(row.code));
    add(tr("The server says"), displayText(row.text));
    add(tr("Sent"), tr("%Ln time(s)", nullptr, int(row.sentCount)));
    add(tr("Contents"), displayText(row.action.body));
    add(tr("Id"), displayText(row.action.id));
    add(tr("Hash"), hex(row.action.hash));
    add(tr("Hash before"), hex(row.action.prev));
    return out;
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AuditRow &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case NumberRole:
        return u"#%1"_s.arg(row.action.seq);
    case TimeRole:
        return dateTime(row.action.ms);
    case Qt::DisplayRole:
    case KindRole:
        return audittexts::kind(row.action.kind);
    case SummaryRole:
        return audittexts::summary(row.action);
    case StateRole:
        return audittexts::state(row.state);
    case SeverityRole:
        return int(severity(row.state));
    case AnswerRole:
        return answer(row);
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return u"#%1, %2, %3, %4 %5"_s
            .arg(QString::number(row.action.seq), audittexts::kind(row.action.kind),
                 audittexts::summary(row.action), audittexts::state(row.state), answer(row))
            .trimmed();
    default:
        return {};
    }
}

QHash<int, QByteArray> AuditModel::roleNames() const
{
    return {{NumberRole, "number"},   {TimeRole, "time"},    {KindRole, "kind"},
            {SummaryRole, "summary"}, {StateRole, "state_"}, {SeverityRole, "severity"},
            {AnswerRole, "answer"},   {SpokenRole, "spoken"}};
}

} // namespace steadfeed
