// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ContractRows.h"

namespace steadfeed::test {

/// The life of an attempt: how it begins, how it ends, and that nothing of it reaches the next one.
class LifeContract : public ContractRows
{
    Q_OBJECT

public:
    using ContractRows::ContractRows;

private Q_SLOTS:
    void openedComesOnceAndFirst_data() { addColumns(); }
    void openedComesOnceAndFirst();
    void closedComesOnceAndLast_data() { addColumns(); }
    void closedComesOnceAndLast();
    void nothingIsToldFromInsideACall_data() { addColumns(); }
    void nothingIsToldFromInsideACall();
    void afterCloseNothingComes_data() { addColumns(network); }
    void afterCloseNothingComes();
    void closeInsideACallbackIsFinal_data() { addColumns({}, whereToldOf()); }
    void closeInsideACallbackIsFinal();
    void deletingInsideACallbackIsSafe_data() { addColumns({}, whereToldOf()); }
    void deletingInsideACallbackIsSafe();
    void openInsideClosedIsTheNextAttempt_data() { addColumns(); }
    void openInsideClosedIsTheNextAttempt();
    void openInsideAFrameReplacesTheAttempt_data() { addColumns(network); }
    void openInsideAFrameReplacesTheAttempt();
    void openWhileOpenReplacesTheAttempt_data() { addColumns(network); }
    void openWhileOpenReplacesTheAttempt();
    void nothingOfAnAttemptReachesTheNext_data()
    {
        addColumns(network, {u"after closed()"_qs, u"after close()"_qs});
    }
    void nothingOfAnAttemptReachesTheNext();
    void callsWithNothingOpenAreHarmless_data() { addColumns(); }
    void callsWithNothingOpenAreHarmless();
    void aRefusedConnectionIsToldLater_data() { addColumns(network); }
    void aRefusedConnectionIsToldLater();
    void aSilentPeerIsWaitedForUntilClose_data() { addColumns(network); }
    void aSilentPeerIsWaitedForUntilClose();
    void anUnusableUrlIsToldLater_data() { addColumns(); }
    void anUnusableUrlIsToldLater();

private:
    static QStringList whereToldOf() { return {u"opened"_qs, u"bytesArrived"_qs, u"frame"_qs, u"closed"_qs}; }
    /// The hook of the call that this row is about.
    static std::function<void()> &hook(RecordingSink &sink);
};

} // namespace steadfeed::test
