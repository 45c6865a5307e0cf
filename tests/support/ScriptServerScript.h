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
        enum class Kind {
            WaitForRequest,
            Upgrade,
            WaitForFrame,
            AnswerPing,
            Send,
            Slice,
            Flood,
            Hold,
            StopReading,
            Fin,
            HalfClose,
            Rst
        };
        Kind kind = Kind::Hold;
        QByteArray bytes;
        qint64 number = 0;
    };

    /// Goes on when the next whole request is there (its head, and as much body as Content-Length says).
    ScriptServerScript &waitForRequest() { return add({Step::Kind::WaitForRequest, {}, 0}); }
    /// Waits for a request and accepts it as a WebSocket; \a headers end with CR LF each. From here on the
    /// client's bytes are read as frames.
    ScriptServerScript &upgrade(const QByteArray &headers = {})
    {
        return add({Step::Kind::Upgrade, headers, 0});
    }
    /// Goes on when a frame with this opcode is there; frames with others before it are passed over.
    ScriptServerScript &waitForFrame(quint8 opcode) { return add({Step::Kind::WaitForFrame, {}, opcode}); }
    /// Waits for a ping and answers it with its own payload.
    ScriptServerScript &answerPing() { return add({Step::Kind::AnswerPing, {}, 0}); }
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
    /// Takes nothing more from the client: its bytes fill the kernel's buffers.
    ScriptServerScript &stopReading() { return add({Step::Kind::StopReading, {}, 0}); }
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
