// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ContractRows.h"

namespace steadfeed::test {

/// What goes through an attempt, in both directions: events, limits, headers, cursor, pings, back-pressure.
class DataContract : public ContractRows
{
    Q_OBJECT

public:
    using ContractRows::ContractRows;

private Q_SLOTS:
    void bytesAreToldBeforeTheirEvents_data() { addColumns(); }
    void bytesAreToldBeforeTheirEvents();
    void textArrivesAsItIs_data() { addColumns(); }
    void textArrivesAsItIs();
    void binaryArrivesAsItIs_data() { addColumns(able(&TransportCapabilities::binary)); }
    void binaryArrivesAsItIs();
    void manyEventsArriveInOrder_data() { addColumns(); }
    void manyEventsArriveInOrder();
    void anEventAboveTheLimitIsRefused_data() { addColumns(); }
    void anEventAboveTheLimitIsRefused();
    void everythingIsCounted_data() { addColumns(); }
    void everythingIsCounted();
    void headersReachTheServer_data() { addColumns(http); }
    void headersReachTheServer();
    void whatIsNoHeaderIsNeverSent_data() { addColumns(http); }
    void whatIsNoHeaderIsNeverSent();
    void a401AsksForCredentials_data() { addColumns(http); }
    void a401AsksForCredentials();
    void theCursorReachesTheServer_data() { addColumns(resumes); }
    void theCursorReachesTheServer();
    void messagesOnOpenAreSent_data() { addColumns(able(&TransportCapabilities::sends)); }
    void messagesOnOpenAreSent();
    void aPingIsAnswered_data() { addColumns(able(&TransportCapabilities::pings)); }
    void aPingIsAnswered();
    void responseHeadersAreTold_data() { addColumns(able(&TransportCapabilities::responseHeaders)); }
    void responseHeadersAreTold();
    void aPauseHoldsThePeerBackAndLosesNothing_data()
    {
        addColumns(able(&TransportCapabilities::pausesReading));
    }
    void aPauseHoldsThePeerBackAndLosesNothing();

private:
    static bool resumes(const ContractColumn &column) { return bool(column.resumeAfter); }
};

} // namespace steadfeed::test
