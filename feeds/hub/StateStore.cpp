// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StateStore.h"

#include "SqliteFile.h"
#include "StateTables.h"

#include <filesystem>

namespace steadfeed {
namespace {

namespace fs = std::filesystem;
using Verdict = SqliteFile::Verdict;

SqliteFile::Kind kind()
{
    SqliteFile::Kind kind;
    kind.applicationId = statetables::kApplicationId;
    kind.version = statetables::kSchemaVersion;
    kind.create = [](QSqlDatabase &db) { return statetables::create(db); };
    kind.migrate = statetables::migrate;
    return kind;
}

Verdict open(SqliteFile &file, const Now &now, RestoredState &state)
{
    if (const Verdict verdict = file.open(kind()); verdict != Verdict::Good)
        return verdict;
    QSqlDatabase db = file.database();
    const QSqlError error = statetables::read(db, now, state.feeds);
    return error.isValid() ? file.judge(error) : Verdict::Good;
}

} // namespace

StateStore::StateStore(std::string file) : m_file(std::make_unique<SqliteFile>(std::move(file), "state")) {}

StateStore::~StateStore() = default;

RestoredState StateStore::load(const Now &now)
{
    RestoredState state;
    Verdict verdict = open(*m_file, now, state);
    if (verdict == Verdict::Unusable) {
        const std::string why = m_file->why();
        const std::string aside = m_file->moveAside("corrupt", now.wall);
        state.problem = {ReasonCode::StateUnusable, {m_file->path(), why, aside}};
        state.feeds.clear();
        verdict = aside.empty() ? Verdict::Unusable : open(*m_file, now, state);
    } else if (verdict == Verdict::Locked) {
        state.problem = {ReasonCode::StateLocked, {m_file->path()}};
    } else if (verdict == Verdict::Failed) {
        state.problem = {ReasonCode::StateWriteFailed, {m_file->path(), m_file->why()}};
    }
    m_open = verdict == Verdict::Good;
    if (!m_open) {
        m_file->close();
        state.feeds.clear();
        std::error_code error;
        const auto size = fs::file_size(m_file->path(), error);
        m_retryOpen = verdict == Verdict::Failed && (error || size == 0);
    }
    state.storing = storing();
    return state;
}

Reason StateStore::save(const StateDelta &delta, WallMicros wall)
{
    if (!m_open && m_retryOpen) {
        RestoredState nothing;
        m_open = open(*m_file, {{}, wall}, nothing) == Verdict::Good;
        m_retryOpen = !m_open;
        if (!m_open)
            m_file->close();
    }
    if (!m_open)
        return {ReasonCode::StateWriteFailed, {m_file->path(), m_file->why()}};

    const QSqlError error = m_file->transaction([&] {
        QSqlDatabase db = m_file->database();
        return statetables::write(db, delta, wall);
    });
    return error.isValid() ? Reason{ReasonCode::StateWriteFailed, {m_file->path(), SqliteFile::words(error)}}
                           : Reason();
}

} // namespace steadfeed
