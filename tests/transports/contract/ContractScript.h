// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace steadfeed::test {

/*!
 * What the peer does during one attempt, in words that every transport has a meaning for. Without accept() it
 * stays silent; where a script ends, the connection stays open and silent.
 */
class ContractScript
{
public:
    struct Step
    {
        enum class Kind { Accept, Unauthorized, Event, Binary, HalfEvent, AnswerPing, Hold, End };
        Kind kind = Kind::Hold;
        QByteArray data = {};
        int times = 1;
    };

    /// The answer after which opened() comes.
    ContractScript &accept() { return add({Step::Kind::Accept}); }
    /// HTTP only: 401, and no more.
    ContractScript &unauthorized() { return add({Step::Kind::Unauthorized}); }
    /// Events with this text, UTF-8 without line ends.
    ContractScript &event(const QByteArray &text, int times = 1)
    {
        return add({Step::Kind::Event, text, times});
    }
    ContractScript &binary(const QByteArray &bytes) { return add({Step::Kind::Binary, bytes}); }
    /// An event that is begun and not finished.
    ContractScript &halfEvent(const QByteArray &text) { return add({Step::Kind::HalfEvent, text}); }
    ContractScript &answerPing() { return add({Step::Kind::AnswerPing}); }
    /// Goes on at ContractServer::release().
    ContractScript &hold() { return add({Step::Kind::Hold}); }
    ContractScript &end() { return add({Step::Kind::End}); }

    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }

private:
    ContractScript &add(const Step &step)
    {
        m_steps += step;
        return *this;
    }
    QList<Step> m_steps;
};

} // namespace steadfeed::test
