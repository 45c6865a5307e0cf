// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoticesModel.h"

#include "DisplayText.h"
#include "Figures.h"
#include "ReasonTexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

/// Long enough to read two lines; a warning may be read from the other side of the desk.
constexpr std::chrono::seconds kInfoStays{8};
constexpr std::chrono::seconds kWarningStays{20};

texts::Severity severityOf(NoticeLevel level)
{
    switch (level) {
    case NoticeLevel::Info:
        return texts::Severity::Info;
    case NoticeLevel::Warning:
        return texts::Severity::Warning;
    case NoticeLevel::Critical:
        return texts::Severity::Error;
    }
    return texts::Severity::Info;
}

} // namespace

bool NoticesModel::update(const NoticeItem &notice)
{
    const auto it = std::ranges::find_if(m_items, [&notice](const Item &item) {
        return !notice.id.empty() && item.notice.feed == notice.feed && item.notice.id == notice.id;
    });
    if (it == m_items.end())
        return false;
    if (it->notice.acknowledgedBy != notice.acknowledgedBy) {
        it->notice.acknowledgedBy = notice.acknowledgedBy;
        it->read = it->read || !notice.acknowledgedBy.empty();
        const int row = int(it - m_items.begin());
        Q_EMIT dataChanged(index(row), index(row));
        Q_EMIT bannerChanged();
    }
    return true;
}

void NoticesModel::append(const std::vector<NoticeItem> &items)
{
    const QString shown = bannerId();
    const bool visible = bannerVisible();
    bool any = false;
    for (const NoticeItem &notice : items) {
        if (update(notice))
            continue;
        if (count() == kMost) {
            beginRemoveRows({}, kMost - 1, kMost - 1);
            m_items.pop_back();
            endRemoveRows();
        }
        beginInsertRows({}, 0, 0);
        m_items.push_front({notice, !notice.acknowledgedBy.empty()});
        endInsertRows();
        any = true;
    }
    if (!visible || bannerId() != shown)
        m_shownSince = {};
    if (!any)
        return;
    Q_EMIT countChanged();
    Q_EMIT bannerChanged();
}

const NoticesModel::Item *NoticesModel::banner() const
{
    const Item *best = nullptr;
    for (const Item &item : m_items) {
        // Walking from new to old, so the oldest of the gravest wins.
        if (!item.read && (!best || item.notice.level >= best->notice.level))
            best = &item;
    }
    return best;
}

NoticesModel::Item *NoticesModel::banner()
{
    return const_cast<Item *>(std::as_const(*this).banner());
}

void NoticesModel::repaint(MonoTime now)
{
    const Item *shown = banner();
    if (!shown)
        return;
    if (m_shownSince == MonoTime{}) {
        m_shownSince = now;
        return;
    }
    const auto stays = shown->notice.level == NoticeLevel::Info ? kInfoStays : kWarningStays;
    if (shown->notice.level != NoticeLevel::Critical && now - m_shownSince >= stays)
        dismiss();
}

void NoticesModel::dismiss()
{
    Item *shown = banner();
    if (!shown)
        return;
    shown->read = true;
    m_shownSince = {};
    Q_EMIT bannerChanged();
}

void NoticesModel::forget(FeedIndex feed)
{
    const Item *before = banner();
    if (before && before->notice.feed == feed)
        m_shownSince = {};
    const int had = count();
    for (int row = had - 1; row >= 0; --row) {
        if (m_items[std::size_t(row)].notice.feed != feed)
            continue;
        beginRemoveRows({}, row, row);
        m_items.erase(m_items.begin() + row);
        endRemoveRows();
    }
    if (count() == had)
        return;
    Q_EMIT countChanged();
    Q_EMIT bannerChanged();
}

void NoticesModel::clear()
{
    beginResetModel();
    m_items.clear();
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT bannerChanged();
}

QString NoticesModel::bannerId() const
{
    const Item *item = banner();
    return item ? QString::fromStdString(item->notice.id) : QString();
}

QString NoticesModel::bannerTitle() const
{
    const Item *item = banner();
    return item ? displayText(item->notice.title) : QString();
}

QString NoticesModel::bannerText() const
{
    const Item *item = banner();
    if (!item)
        return {};
    const QString text = displayText(item->notice.text);
    return item->notice.symbol.empty() ? text : u"%1: %2"_s.arg(displayText(item->notice.symbol), text);
}

QString NoticesModel::bannerTime() const
{
    const Item *item = banner();
    if (!item)
        return {};
    return figures::timeOfDay(item->notice.serverTime != kNoTime ? item->notice.serverTime
                                                                 : item->notice.receivedWall);
}

int NoticesModel::bannerLevel() const
{
    const Item *item = banner();
    return item ? int(item->notice.level) : 0;
}

int NoticesModel::waiting() const
{
    const auto unread = std::ranges::count(m_items, false, &Item::read);
    return int(std::max<std::ptrdiff_t>(unread - 1, 0));
}

QVariant NoticesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const NoticeItem &notice = m_items[std::size_t(index.row())].notice;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return displayText(notice.title);
    case TextRole:
        return displayText(notice.text);
    case SymbolRole:
        return displayText(notice.symbol);
    case LevelRole:
        return int(notice.level);
    case AcknowledgedRole:
        return displayText(notice.acknowledgedBy);
    case TimeRole:
        return figures::timeOfDay(notice.serverTime != kNoTime ? notice.serverTime : notice.receivedWall);
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return u"%1: %2. %3"_s.arg(texts::severityWord(severityOf(notice.level)), displayText(notice.title),
                                   displayText(notice.text));
    default:
        return {};
    }
}

int NoticesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> NoticesModel::roleNames() const
{
    return {{TitleRole, "title"},  {TextRole, "text"}, {SymbolRole, "symbol"},
            {LevelRole, "level"},  {TimeRole, "time"}, {AcknowledgedRole, "acknowledgedBy"},
            {SpokenRole, "spoken"}};
}

} // namespace steadfeed
