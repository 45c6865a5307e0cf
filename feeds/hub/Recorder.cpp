// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Recorder.h"

#include "RecordingWriter.h"

#include <QDeadlineTimer>
#include <QThread>

#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <cstring>
#include <mutex>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace steadfeed {
namespace {

/// Lines gather for this long or up to this size, so that a fast feed costs few system calls.
constexpr std::chrono::milliseconds kGather{50};
constexpr std::size_t kGatherBytes = 1u << 20;

std::int64_t since(MonoTime start, MonoTime at)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(at - start).count();
}

/// Writes all of \a lines. On failure the file ends with the last whole line, and errno says why.
bool writeLines(int fd, std::string_view lines, off_t &size)
{
    std::size_t written = 0;
    while (written < lines.size()) {
        const ssize_t got = ::write(fd, lines.data() + written, lines.size() - written);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            const int why = errno;
            const auto newline = lines.substr(0, written).rfind('\n');
            size += newline == std::string_view::npos ? 0 : static_cast<off_t>(newline) + 1;
            // Fails on a pipe; there the reader sees half a line, as after a crash.
            if (::ftruncate(fd, size) != 0)
                errno = why;
            errno = why;
            return false;
        }
        written += static_cast<std::size_t>(got);
    }
    size += static_cast<off_t>(written);
    return true;
}

} // namespace

struct Recorder::Shared
{
    ~Shared()
    {
        if (fd >= 0)
            ::close(fd);
    }

    int fd = -1;
    std::mutex mutex;
    std::condition_variable wake;
    // All below under the mutex.
    Recorder *owner = nullptr; ///< null once the owner has stopped
    std::string queue;         ///< whole lines
    std::string failure;       ///< the system's words; the thread has ended
    bool stop = false;
};

Recorder::Recorder(RecorderOptions options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_shared(std::make_shared<Shared>())
{
}

Recorder::~Recorder()
{
    stop();
}

Reason Recorder::start(const std::string &file, std::string_view profile, const Now &now)
{
    Q_ASSERT(!m_thread);
    m_file = file;
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    struct stat info = {};
    if (fd < 0 || ::fstat(fd, &info) != 0)
        return {ReasonCode::RecordingEnded, {file, std::strerror(errno)}};
    m_shared->fd = fd;
    // One that was there may have been readable by others; a pipe or terminal keeps its mode.
    if (S_ISREG(info.st_mode) && ::fchmod(fd, 0600) != 0)
        return {ReasonCode::RecordingEnded, {file, std::strerror(errno)}};

    RecordingWriter(m_shared->queue).header(now.wall, profile);
    m_bytes = m_shared->queue.size();
    m_start = now.mono;
    m_shared->owner = this;
    m_recording = true;
    m_thread = QThread::create([shared = m_shared] { run(shared); });
    m_thread->setObjectName(QStringLiteral("recorder"));
    m_thread->start();
    return {};
}

void Recorder::recordEvent(std::string_view feed, const Frame &frame, MonoTime at)
{
    append([&](RecordingWriter &writer) {
        writer.event({since(m_start, at), feed, frame.id, frame.type, frame.data, frame.hasOwnId,
                      frame.binary, frame.badText});
    });
}

void Recorder::recordConnection(std::string_view feed, std::string_view what, std::string_view reason,
                                MonoTime at)
{
    append([&](RecordingWriter &writer) { writer.connection({since(m_start, at), feed, what, reason}); });
}

template <typename Encode>
void Recorder::append(Encode &&encode)
{
    if (!m_recording)
        return;
    const char *why = nullptr;
    bool wake = false;
    {
        // Held only for encoding here and for a swap there: nobody waits for the disk.
        const std::lock_guard lock(m_shared->mutex);
        if (!m_shared->failure.empty())
            return; // ended() is on its way
        std::string &queue = m_shared->queue;
        const std::size_t before = queue.size();
        RecordingWriter writer(queue);
        encode(writer);
        const std::size_t line = queue.size() - before;
        if (line > kMaxRecordingLine)
            why = "line_too_long";
        else if (m_bytes + line > m_options.maxBytes)
            why = "size_limit";
        else if (queue.size() > m_options.maxQueued)
            why = "disk_too_slow";
        if (why)
            queue.resize(before);
        else
            m_bytes += line;
        wake = before == 0 || (before < kGatherBytes && queue.size() >= kGatherBytes);
    }
    if (wake)
        m_shared->wake.notify_one();
    if (why)
        end(why);
}

void Recorder::end(const std::string &why)
{
    m_recording = false;
    m_why = why;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->stop = true; // the thread writes what waits and closes the file
    }
    m_shared->wake.notify_one();
    QMetaObject::invokeMethod(this, &Recorder::tell, Qt::QueuedConnection);
}

void Recorder::tell()
{
    m_recording = false;
    if (m_told)
        return;
    m_told = true;
    if (m_why.empty()) {
        const std::lock_guard lock(m_shared->mutex);
        m_why = m_shared->failure;
    }
    Q_EMIT ended({ReasonCode::RecordingEnded, {m_file, m_why}});
}

Reason Recorder::stop()
{
    m_recording = false;
    if (!m_thread)
        return {};
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->stop = true;
    }
    m_shared->wake.notify_one();
    // A thread that hangs in the kernel cannot be ended; it holds its own share of the queue.
    const bool over = m_thread->wait(QDeadlineTimer(kStopLimit));
    if (over)
        delete m_thread;
    m_thread = nullptr;

    const std::lock_guard lock(m_shared->mutex);
    m_shared->owner = nullptr;
    if (m_why.empty())
        m_why = over ? m_shared->failure : "disk_too_slow";
    if (m_why.empty() || std::exchange(m_told, true))
        return {};
    return {ReasonCode::RecordingEnded, {m_file, m_why}};
}

void Recorder::run(const std::shared_ptr<Shared> &shared)
{
    // A pipe without a reader or a size limit of the shell must end the recording, not the program.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    sigaddset(&signals, SIGXFSZ);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    std::string lines;
    off_t size = 0;
    int failure = 0;
    bool last = false;
    std::unique_lock lock(shared->mutex);
    while (failure == 0 && !last) {
        shared->wake.wait(lock, [&] { return shared->stop || !shared->queue.empty(); });
        shared->wake.wait_for(lock, kGather,
                              [&] { return shared->stop || shared->queue.size() >= kGatherBytes; });
        last = shared->stop;
        lines.clear();
        std::swap(lines, shared->queue);
        lock.unlock();
        if (!writeLines(shared->fd, lines, size))
            failure = errno;
        if ((last || failure != 0) && ::close(std::exchange(shared->fd, -1)) != 0 && failure == 0)
            failure = errno; // a network file system may say only now that the disk is full
        lock.lock();
    }
    if (failure == 0)
        return;
    shared->failure = std::strerror(failure);
    shared->queue = {};
    if (shared->owner)
        QMetaObject::invokeMethod(shared->owner, &Recorder::tell, Qt::QueuedConnection);
}

} // namespace steadfeed
