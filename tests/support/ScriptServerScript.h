// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace steadfeed::test {

/*!
 * What a ScriptServer does on one connection, step by step. A step begins when the one before is done; bytes
 * count as sent when the kernel has them. Where a script ends, the connection stays open and silent.
 */
class ScriptServerScript
{
public:
    struct Step
    {
        enum class Kind { WaitForRequest, Send, Slice, Flood, Hold, Fin, HalfClose, Rst };
        Kind kind = Kind::Hold;
        QByteArray bytes;
        qint64 number = 0;
    };

    /// Goes on when the next whole request is there (its head, and as much body as Content-Length says).
    ScriptServerScript &waitForRequest() { return add({Step::Kind::WaitForRequest, {}, 0}); }
    ScriptServerScript &send(const QByteArray &bytes) { return add({Step::Kind::Send, bytes, 0}); }
    /// Sends \a size bytes per turn of the event loop, each in a packet of its own as far as TCP allows.
    ScriptServerScript &slice(const QByteArray &bytes, qint64 size)
    {
        return add({Step::Kind::Slice, bytes, size});
    }
    /// Sends \a bytes \a times over, as fast as the peer takes them and holding little in memory.
    ScriptServerScript &flood(const QByteArray &bytes, qint64 times)
    {
        return add({Step::Kind::Flood, bytes, times});
    }
    /// Goes on at ScriptServer::release().
    ScriptServerScript &hold() { return add({Step::Kind::Hold, {}, 0}); }
    ScriptServerScript &fin() { return add({Step::Kind::Fin, {}, 0}); }
    /// No more bytes from here, but the peer's are still read.
    ScriptServerScript &halfClose() { return add({Step::Kind::HalfClose, {}, 0}); }
    ScriptServerScript &rst() { return add({Step::Kind::Rst, {}, 0}); }

    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }

private:
    ScriptServerScript &add(const Step &step)
    {
        m_steps += step;
        return *this;
    }
    QList<Step> m_steps;
};

} // namespace steadfeed::test
