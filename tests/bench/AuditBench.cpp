// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditHub.h"
#include "Random.h"
#include "SqliteFile.h"
#include "TestSecrets.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace steadfeed;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/*!
 * steadfeed_bench_audit URL TOKEN FOLDER CLICKS ACTIONS: how long it takes from a click to "Saved" and how
 * many actions a second are confirmed, with the audit thread that the program has, against the exchange at
 * URL. What the disk in FOLDER can do is measured in between: a bare sync beside each click, bare commits of
 * SQLite before and after the actions. Tells a JSON object; status 1 where something was not saved or
 * confirmed.
 */
namespace {

using Clock = std::chrono::steady_clock;

double toMs(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

double quantile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values.empty() ? 0.0 : values[std::size_t(part * double(values.size() - 1))];
}

/// Writes 4 KiB and waits for the disk, in a thread of its own; done() then runs in the caller's.
class BareSync : public QObject
{
public:
    explicit BareSync(const QString &folder)
    {
        m_file = ::open(qPrintable(folder + u"/bare"_s), O_CREAT | O_RDWR, 0600);
        m_worker.moveToThread(&m_thread);
        m_thread.start();
    }
    ~BareSync() override
    {
        m_thread.quit();
        m_thread.wait();
        ::close(m_file);
    }
    void run(const std::function<void(double ms)> &done)
    {
        QMetaObject::invokeMethod(&m_worker, [this, done] {
            static const std::vector<char> page(4096, 'x');
            const auto start = Clock::now();
            if (::pwrite(m_file, page.data(), page.size(), 0) < 0 || ::fdatasync(m_file) < 0)
                std::abort();
            const double ms = toMs(Clock::now() - start);
            QMetaObject::invokeMethod(this, [done, ms] { done(ms); });
        });
    }

private:
    QThread m_thread;
    QObject m_worker;
    int m_file = -1;
};

AuditDraft draft(int n)
{
    return {"note", R"({"text":"called the broker, the )" + std::to_string(n) + R"(th time today"})"};
}

/// So many rows like an action's, each in a commit of its own that waits for the disk: rows a second.
double bareCommits(const QString &folder, int count)
{
    SqliteFile file((folder + u"/bare.sqlite"_s).toStdString(), "bare");
    SqliteFile::Kind kind;
    kind.applicationId = 1;
    kind.fullSync = true;
    kind.create = [&file](QSqlDatabase &) {
        const QSqlError error = file.run(u"CREATE TABLE rows(n INTEGER PRIMARY KEY, body BLOB)"_s);
        return error.isValid() ? error : file.run(u"PRAGMA application_id = 1"_s);
    };
    if (file.open(kind) != SqliteFile::Verdict::Good)
        std::abort();
    QSqlQuery begin(file.database());
    QSqlQuery commit(file.database());
    QSqlQuery insert(file.database());
    begin.prepare(u"BEGIN IMMEDIATE"_s);
    commit.prepare(u"COMMIT"_s);
    insert.prepare(u"INSERT INTO rows(body) VALUES(?)"_s);
    const QByteArray body(250, 'x');
    const auto start = Clock::now();
    for (int i = 0; i < count; ++i) {
        insert.bindValue(0, body);
        if (!begin.exec() || !insert.exec() || !commit.exec())
            std::abort();
    }
    const double rate = 1'000.0 * count / toMs(Clock::now() - start);
    for (QSqlQuery *query : {&begin, &commit, &insert})
        *query = QSqlQuery();
    file.remove();
    return rate;
}

class AuditBench : public QObject
{
public:
    AuditBench(const QStringList &arguments)
        : m_folder(arguments[3])
        , m_clicks(arguments[4].toInt())
        , m_actions(arguments[5].toInt())
        , m_sync(m_folder)
    {
        auto secrets = std::make_shared<test::TestSecrets>();
        secrets->set("env:TOKEN", arguments[2].toStdString());
        AuditOptions options;
        options.profile.url = arguments[1].toStdString();
        options.profile.credentials.scheme = CredentialSpec::Scheme::Bearer;
        options.profile.credentials.source = "env:TOKEN";
        options.outboxFile = (m_folder + u"/outbox.sqlite"_s).toStdString();
        options.secrets = secrets;
        m_hub = std::make_unique<AuditHub>(options);
        connect(m_hub.get(), &AuditHub::updated, this, [this](const AuditUpdate &update) { take(update); });
        m_turns.setTimerType(Qt::PreciseTimer);
        connect(&m_turns, &QTimer::timeout, this, [this] {
            const auto now = Clock::now();
            if (m_clicking)
                m_longestGap = std::max(m_longestGap, toMs(now - m_lastTurn));
            m_lastTurn = now;
        });
        m_turns.start(1ms);
        m_hub->start();
    }

private:
    void take(const AuditUpdate &update)
    {
        if (update.status.link == LinkState::Live && !std::exchange(m_live, true)) {
            m_clicking = true;
            nextClick();
        }
        for (const AuditSaved &saved : update.saved) {
            if (!saved.row)
                std::exit(1);
            if (saved.ticket > 0)
                clickSaved();
        }
        const std::uint64_t waiting = update.status.head.waiting();
        if (m_sending && waiting == 0 && update.status.head.next > std::uint64_t(m_clicks + m_actions))
            allConfirmed();
    }

    void nextClick()
    {
        m_sync.run([this](double ms) {
            m_syncs.push_back(ms);
            const std::chrono::microseconds pause(m_random.below(5'000)); // into whatever the last one left
            QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(pause), Qt::PreciseTimer, this,
                               &AuditBench::click);
        });
    }

    void click()
    {
        m_clicked = Clock::now();
        m_hub->record(draft(int(m_saves.size())), 1);
        m_recording.push_back(toMs(Clock::now() - m_clicked));
    }

    void clickSaved()
    {
        m_saves.push_back(toMs(Clock::now() - m_clicked));
        if (int(m_saves.size()) < m_clicks) {
            nextClick();
            return;
        }
        m_clicking = false;
        QTimer::singleShot(500ms, this, &AuditBench::sendAll); // when the last ones are confirmed
    }

    void sendAll()
    {
        m_bare.push_back(bareCommits(m_folder, m_actions / 4));
        m_sending = true;
        m_clicked = Clock::now();
        for (int i = 0; i < m_actions; ++i)
            m_hub->record(draft(i), 0);
    }

    void allConfirmed()
    {
        m_sending = false;
        const double rate = 1'000.0 * m_actions / toMs(Clock::now() - m_clicked);
        m_bare.push_back(bareCommits(m_folder, m_actions / 4));
        const double bare = (m_bare[0] + m_bare[1]) / 2;
        const QJsonObject told{{u"saved_p50_ms"_s, quantile(m_saves, 0.5)},
                               {u"saved_p99_ms"_s, quantile(m_saves, 0.99)},
                               {u"sync_p50_ms"_s, quantile(m_syncs, 0.5)},
                               {u"sync_p99_ms"_s, quantile(m_syncs, 0.99)},
                               {u"record_max_ms"_s, std::ranges::max(m_recording)},
                               {u"longest_gap_ms"_s, m_longestGap},
                               {u"confirmed_per_s"_s, rate},
                               {u"bare_commits_per_s"_s, bare}};
        std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
        m_hub->stop();
        QCoreApplication::quit();
    }

    QString m_folder;
    int m_clicks;
    int m_actions;
    BareSync m_sync;
    Random m_random{1, "clicks"};
    std::unique_ptr<AuditHub> m_hub;
    QTimer m_turns;
    Clock::time_point m_lastTurn = Clock::now();
    Clock::time_point m_clicked;
    std::vector<double> m_saves, m_syncs, m_recording, m_bare;
    double m_longestGap = 0.0;
    bool m_live = false;
    bool m_clicking = false;
    bool m_sending = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        return 2;
    const AuditBench bench(arguments);
    return QCoreApplication::exec();
}
