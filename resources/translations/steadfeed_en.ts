<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AppBar</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Open a profile</source>
        <translation>Open a profile</translation>
    </message>
    <message>
        <source>Log · %1</source>
        <translation>Log · %1</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Show or hide the event log</source>
        <translation>Show or hide the event log</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation>Follow the desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>EventLog</name>
    <message>
        <source>Event log</source>
        <translation>Event log</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy all lines</source>
        <translation>Copy all lines</translation>
    </message>
    <message>
        <source>Hide the event log</source>
        <translation>Hide the event log</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>&lt;1 s</source>
        <translation>&lt;1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>HeaderCell</name>
    <message>
        <source>Sort by %1</source>
        <translation>Sort by %1</translation>
    </message>
    <message>
        <source>%1, sorted, highest first</source>
        <translation>%1, sorted, highest first</translation>
    </message>
    <message>
        <source>%1, sorted, lowest first</source>
        <translation>%1, sorted, lowest first</translation>
    </message>
</context>
<context>
    <name>HealthBar</name>
    <message>
        <source>Health of the feeds</source>
        <translation>Health of the feeds</translation>
    </message>
</context>
<context>
    <name>HealthHeader</name>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Delay p50</source>
        <translation>Delay p50</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Reconnects</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Newest</translation>
    </message>
</context>
<context>
    <name>HealthRow</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>Reconnect now</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – %2 – Steadfeed</source>
        <translation>%1 – %2 – Steadfeed</translation>
    </message>
</context>
<context>
    <name>MetricsStrip</name>
    <message>
        <source>Metrics</source>
        <translation>Metrics</translation>
    </message>
</context>
<context>
    <name>NoticeBanner</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>I have read this</translation>
    </message>
</context>
<context>
    <name>PositionsHeader</name>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Average</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>Since start</translation>
    </message>
    <message>
        <source>Since close</source>
        <translation>Since close</translation>
    </message>
    <message>
        <source>Change %</source>
        <translation>Change %</translation>
    </message>
    <message>
        <source>P&amp;L</source>
        <translation>P&amp;L</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Age</translation>
    </message>
</context>
<context>
    <name>PositionsPanel</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbols</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Find a symbol</source>
        <translation>Find a symbol</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>All symbols</source>
        <translation>All symbols</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nothing matches “%1”.</translation>
    </message>
    <message>
        <source>Waiting for the first values…</source>
        <translation>Waiting for the first values…</translation>
    </message>
</context>
<context>
    <name>PositionsTable</name>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Use for this session</source>
        <translation>Use for this session</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Password or token</translation>
    </message>
    <message>
        <source>It is kept in memory only and sent to this feed's server only.</source>
        <translation>It is kept in memory only and sent to this feed's server only.</translation>
    </message>
    <message>
        <source>Send a stored secret to another server?</source>
        <translation>Send a stored secret to another server?</translation>
    </message>
    <message>
        <source>Send it there</source>
        <translation>Send it there</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Do not send</translation>
    </message>
</context>
<context>
    <name>ReasonTexts</name>
    <message numerus="yes">
        <source>%Ln event(s) (%2–%3) are missing; asking for them.</source>
        <translation>
            <numerusform>%Ln event (%2) is missing; asking for it.</numerusform>
            <numerusform>%Ln events (%2–%3) are missing; asking for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) (%2–%3) are missing; the server no longer has them.</source>
        <translation>
            <numerusform>%Ln event (%2) is missing; the server no longer has it.</numerusform>
            <numerusform>%Ln events (%2–%3) are missing; the server no longer has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Caught up: %Ln event(s) replayed.</source>
        <translation>
            <numerusform>Caught up: %Ln event replayed.</numerusform>
            <numerusform>Caught up: %Ln events replayed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snapshot complete: %Ln row(s).</source>
        <translation>
            <numerusform>Snapshot complete: %Ln row.</numerusform>
            <numerusform>Snapshot complete: %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) from the last run, shown as stale.</source>
        <translation>
            <numerusform>%Ln value from the last run, shown as stale.</numerusform>
            <numerusform>%Ln values from the last run, shown as stale.</numerusform>
        </translation>
    </message>
    <message>
        <source>Server refused the connection.</source>
        <translation>Server refused the connection.</translation>
    </message>
    <message>
        <source>Connection lost. Reconnecting; nothing skipped so far.</source>
        <translation>Connection lost. Reconnecting; nothing skipped so far.</translation>
    </message>
    <message>
        <source>Cannot find the server name %1.</source>
        <translation>Cannot find the server name %1.</translation>
    </message>
    <message>
        <source>The server did not answer within %1 s.</source>
        <translation>The server did not answer within %1 s.</translation>
    </message>
    <message>
        <source>The network cannot be reached: %1</source>
        <translation>The network cannot be reached: %1</translation>
    </message>
    <message>
        <source>The network cannot be reached.</source>
        <translation>The network cannot be reached.</translation>
    </message>
    <message>
        <source>This computer has no free connections.</source>
        <translation>This computer has no free connections.</translation>
    </message>
    <message>
        <source>The secure connection failed: %1</source>
        <translation>The secure connection failed: %1</translation>
    </message>
    <message>
        <source>Too many redirects.</source>
        <translation>Too many redirects.</translation>
    </message>
    <message>
        <source>Redirect to an insecure address refused: %1</source>
        <translation>Redirect to an insecure address refused: %1</translation>
    </message>
    <message>
        <source>Redirect to an insecure address refused.</source>
        <translation>Redirect to an insecure address refused.</translation>
    </message>
    <message>
        <source>The server redirects (%1) but does not say where to.</source>
        <translation>The server redirects (%1) but does not say where to.</translation>
    </message>
    <message>
        <source>The server sent the interim answer %1, which ends the connection in this version of Qt.</source>
        <translation>The server sent the interim answer %1, which ends the connection in this version of Qt.</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>The server answered %1.</translation>
    </message>
    <message>
        <source>Signed out (%1). Sign in to continue.</source>
        <translation>Signed out (%1). Sign in to continue.</translation>
    </message>
    <message>
        <source>The server does not know this feed (%1).</source>
        <translation>The server does not know this feed (%1).</translation>
    </message>
    <message>
        <source>The gateway answered %1.</source>
        <translation>The gateway answered %1.</translation>
    </message>
    <message>
        <source>Server busy, asked to wait %2 s.</source>
        <translation>Server busy, asked to wait %2 s.</translation>
    </message>
    <message>
        <source>Server busy.</source>
        <translation>Server busy.</translation>
    </message>
    <message>
        <source>Too many requests, asked to wait %1 s.</source>
        <translation>Too many requests, asked to wait %1 s.</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>Too many requests.</translation>
    </message>
    <message>
        <source>The server ended this feed.</source>
        <translation>The server ended this feed.</translation>
    </message>
    <message>
        <source>Not an event stream (%1). A login page may be in the way.</source>
        <translation>Not an event stream (%1). A login page may be in the way.</translation>
    </message>
    <message>
        <source>The server compresses this feed (%1); that is not supported.</source>
        <translation>The server compresses this feed (%1); that is not supported.</translation>
    </message>
    <message>
        <source>The server compresses this feed; that is not supported.</source>
        <translation>The server compresses this feed; that is not supported.</translation>
    </message>
    <message>
        <source>The address of this feed cannot be used: %1</source>
        <translation>The address of this feed cannot be used: %1</translation>
    </message>
    <message>
        <source>The header %1 holds characters that a header may not hold; it was not sent.</source>
        <translation>The header %1 holds characters that a header may not hold; it was not sent.</translation>
    </message>
    <message>
        <source>An event was larger than %1 and was refused.</source>
        <translation>An event was larger than %1 and was refused.</translation>
    </message>
    <message>
        <source>No data for %1 s. Values may be old.</source>
        <translation>No data for %1 s. Values may be old.</translation>
    </message>
    <message>
        <source>The server opened the feed but did not greet within 5 s.</source>
        <translation>The server opened the feed but did not greet within 5 s.</translation>
    </message>
    <message>
        <source>A proxy seems to hold back the stream.</source>
        <translation>A proxy seems to hold back the stream.</translation>
    </message>
    <message>
        <source>The server broke the protocol: %1</source>
        <translation>The server broke the protocol: %1</translation>
    </message>
    <message>
        <source>The server sent an invalid event id (%1).</source>
        <translation>The server sent an invalid event id (%1).</translation>
    </message>
    <message>
        <source>The server sent an invalid event id.</source>
        <translation>The server sent an invalid event id.</translation>
    </message>
    <message>
        <source>Event number out of range.</source>
        <translation>Event number out of range.</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>Stopped by you.</translation>
    </message>
    <message>
        <source>Reconnecting because you asked.</source>
        <translation>Reconnecting because you asked.</translation>
    </message>
    <message>
        <source>Back from sleep; checking what was missed.</source>
        <translation>Back from sleep; checking what was missed.</translation>
    </message>
    <message>
        <source>There is no transport named %1. Known: %2.</source>
        <translation>There is no transport named %1. Known: %2.</translation>
    </message>
    <message>
        <source>The profile gives no %1 address for the feed %2.</source>
        <translation>The profile gives no %1 address for the feed %2.</translation>
    </message>
    <message>
        <source>The missing events %1–%2 arrived.</source>
        <translation>The missing events %1–%2 arrived.</translation>
    </message>
    <message>
        <source>The server restarted and lost its history; how many events are missing is unknown.</source>
        <translation>The server restarted and lost its history; how many events are missing is unknown.</translation>
    </message>
    <message>
        <source>The server went back in time.</source>
        <translation>The server went back in time.</translation>
    </message>
    <message>
        <source>Order repaired.</source>
        <translation>Order repaired.</translation>
    </message>
    <message>
        <source>This feed has no sequence numbers: gaps cannot be detected.</source>
        <translation>This feed has no sequence numbers: gaps cannot be detected.</translation>
    </message>
    <message>
        <source>1 event could not be read: %1</source>
        <translation>1 event could not be read: %1</translation>
    </message>
    <message>
        <source>1 event could not be read.</source>
        <translation>1 event could not be read.</translation>
    </message>
    <message>
        <source>Value refused: not a number (%1).</source>
        <translation>Value refused: not a number (%1).</translation>
    </message>
    <message>
        <source>Value refused: not a number.</source>
        <translation>Value refused: not a number.</translation>
    </message>
    <message>
        <source>Value refused: out of range (%1).</source>
        <translation>Value refused: out of range (%1).</translation>
    </message>
    <message>
        <source>Value refused: out of range.</source>
        <translation>Value refused: out of range.</translation>
    </message>
    <message>
        <source>An event had more than %1 fields and was refused.</source>
        <translation>An event had more than %1 fields and was refused.</translation>
    </message>
    <message>
        <source>The feed has more than %1 symbols; further ones are refused.</source>
        <translation>The feed has more than %1 symbols; further ones are refused.</translation>
    </message>
    <message>
        <source>An event lacked the field %1 and was refused.</source>
        <translation>An event lacked the field %1 and was refused.</translation>
    </message>
    <message>
        <source>No secret found at %1.</source>
        <translation>No secret found at %1.</translation>
    </message>
    <message>
        <source>The secret %1 was given for %2, and the profile wants to send it to %3. Nothing was sent.</source>
        <translation>The secret %1 was given for %2, and the profile wants to send it to %3. Nothing was sent.</translation>
    </message>
    <message>
        <source>The feed %1 needs a password or token.</source>
        <translation>The feed %1 needs a password or token.</translation>
    </message>
    <message>
        <source>Redirected to %1; credentials were not sent there.</source>
        <translation>Redirected to %1; credentials were not sent there.</translation>
    </message>
    <message>
        <source>Connected by %1.</source>
        <translation>Connected by %1.</translation>
    </message>
    <message>
        <source>Resuming after event %1.</source>
        <translation>Resuming after event %1.</translation>
    </message>
    <message>
        <source>Reconnected without an event id: %1</source>
        <translation>Reconnected without an event id: %1</translation>
    </message>
    <message>
        <source>The saved state %1 cannot be used (%2). A copy was kept at %3.</source>
        <translation>The saved state %1 cannot be used (%2). A copy was kept at %3.</translation>
    </message>
    <message>
        <source>Another Steadfeed uses %1; this one does not save its state.</source>
        <translation>Another Steadfeed uses %1; this one does not save its state.</translation>
    </message>
    <message>
        <source>The state was not saved: %1</source>
        <translation>The state was not saved: %1</translation>
    </message>
    <message>
        <source>The recording %1 ended: %2</source>
        <translation>The recording %1 ended: %2</translation>
    </message>
    <message>
        <source>The recording has been played to its end.</source>
        <translation>The recording has been played to its end.</translation>
    </message>
    <message>
        <source>Redirected to %1.</source>
        <translation>Redirected to %1.</translation>
    </message>
    <message>
        <source>Cannot read the profile %1: %2</source>
        <translation>Cannot read the profile %1: %2</translation>
    </message>
    <message>
        <source>%1: at %2: expected %3, found %4</source>
        <translation>%1: at %2: expected %3, found %4</translation>
    </message>
    <message>
        <source>%1, line %2: expected %3</source>
        <translation>%1, line %2: expected %3</translation>
    </message>
    <message>
        <source>Cannot read the recording %1: %2</source>
        <translation>Cannot read the recording %1: %2</translation>
    </message>
    <message>
        <source>Port %1 is in use. Stop the other program or choose another port.</source>
        <translation>Port %1 is in use. Stop the other program or choose another port.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>This profile cannot be used</source>
        <translation>This profile cannot be used</translation>
    </message>
    <message>
        <source>No feeds yet</source>
        <translation>No feeds yet</translation>
    </message>
    <message>
        <source>A profile names the feeds to watch. The demo needs none: it starts a small exchange on this computer and shows its prices.</source>
        <translation>A profile names the feeds to watch. The demo needs none: it starts a small exchange on this computer and shows its prices.</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Start the demo</translation>
    </message>
    <message>
        <source>Open another profile…</source>
        <translation>Open another profile…</translation>
    </message>
    <message>
        <source>Open a profile…</source>
        <translation>Open a profile…</translation>
    </message>
</context>
<context>
    <name>StateTexts</name>
    <message>
        <source>Not started</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Catching up</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconnecting</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Replaying</source>
        <translation>Replaying</translation>
    </message>
    <message>
        <source>Gaps cannot be detected</source>
        <translation>Gaps cannot be detected</translation>
    </message>
    <message>
        <source>Nothing missed</source>
        <translation>Nothing missed</translation>
    </message>
    <message>
        <source>Events missing</source>
        <translation>Events missing</translation>
    </message>
    <message>
        <source>History began anew</source>
        <translation>History began anew</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prices</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metrics</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
</context>
<context>
    <name>TotalsBar</name>
    <message numerus="yes">
        <source>%Ln position(s)</source>
        <translation>
            <numerusform>%Ln position</numerusform>
            <numerusform>%Ln positions</numerusform>
        </translation>
    </message>
    <message>
        <source>Sums per currency</source>
        <translation>Sums per currency</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
</context>
<context>
    <name>TrendHeader</name>
    <message>
        <source>No symbol selected</source>
        <translation>No symbol selected</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Time shown</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Go on; nothing was lost meanwhile</source>
        <translation>Go on; nothing was lost meanwhile</translation>
    </message>
    <message>
        <source>Hold the picture</source>
        <translation>Hold the picture</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>stale</translation>
    </message>
</context>
<context>
    <name>TrendPanel</name>
    <message>
        <source>%1, %2, stale</source>
        <translation>%1, %2, stale</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>No values yet</translation>
    </message>
</context>
<context>
    <name>steadfeed::Dashboard</name>
    <message>
        <source>Total P&amp;L</source>
        <translation>Total P&amp;L</translation>
    </message>
    <message>
        <source>Total P&amp;L, %1</source>
        <translation>Total P&amp;L, %1</translation>
    </message>
</context>
<context>
    <name>steadfeed::FileChooser</name>
    <message>
        <source>Open a profile</source>
        <translation>Open a profile</translation>
    </message>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation>Profiles (*.json);;All files (*)</translation>
    </message>
</context>
<context>
    <name>steadfeed::HealthModel</name>
    <message numerus="yes">
        <source>%Ln event(s) missing</source>
        <translation>
            <numerusform>%Ln event missing</numerusform>
            <numerusform>%Ln events missing</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting… (try %1)</source>
        <translation>Connecting… (try %1)</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>No data for %1</source>
        <translation>No data for %1</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s</source>
        <translation>Reconnecting in %1 s</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline since %1</translation>
    </message>
    <message>
        <source>Live, with gaps</source>
        <translation>Live, with gaps</translation>
    </message>
    <message>
        <source>Catching up: %1 of %2.</source>
        <translation>Catching up: %1 of %2.</translation>
    </message>
    <message>
        <source>Waiting for the server's greeting.</source>
        <translation>Waiting for the server's greeting.</translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation>Next try in %1 s.</translation>
    </message>
    <message>
        <source>The snapshot is still arriving.</source>
        <translation>The snapshot is still arriving.</translation>
    </message>
    <message>
        <source>Outside trading hours.</source>
        <translation>Outside trading hours.</translation>
    </message>
    <message>
        <source>Last byte %1 ago, heartbeat %2, value %3</source>
        <translation>Last byte %1 ago, heartbeat %2, value %3</translation>
    </message>
    <message>
        <source>Feed %1: %2. %3 %4</source>
        <translation>Feed %1: %2. %3 %4</translation>
    </message>
</context>
<context>
    <name>steadfeed::MetricsModel</name>
    <message>
        <source>%1, stale</source>
        <translation>%1, stale</translation>
    </message>
</context>
<context>
    <name>steadfeed::PositionsModel</name>
    <message>
        <source>mid</source>
        <translation>mid</translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>quiet</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>stale</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>last %1</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>change %1</translation>
    </message>
    <message>
        <source>profit or loss %1</source>
        <translation>profit or loss %1</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>age %1</translation>
    </message>
</context>
<context>
    <name>steadfeed::TotalsModel</name>
    <message numerus="yes">
        <source>built on %Ln stale value(s)</source>
        <translation>
            <numerusform>built on %Ln stale value</numerusform>
            <numerusform>built on %Ln stale values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>without %Ln position(s) that have no price</source>
        <translation>
            <numerusform>without %Ln position that has no price</numerusform>
            <numerusform>without %Ln positions that have no price</numerusform>
        </translation>
    </message>
    <message>
        <source>positions still arriving</source>
        <translation>positions still arriving</translation>
    </message>
    <message>
        <source>%1: profit or loss %2, value %3</source>
        <translation>%1: profit or loss %2, value %3</translation>
    </message>
</context>
<context>
    <name>steadfeed::Playback</name>
    <message>
        <source>Going there…</source>
        <translation>Going there…</translation>
    </message>
    <message>
        <source>At its end</source>
        <translation>At its end</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Playing</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <source>Recording, never live</source>
        <translation>Recording, never live</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play again from the beginning</source>
        <translation>Play again from the beginning</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Step: the next event, of whichever feed</source>
        <translation>Step: the next event, of whichever feed</translation>
    </message>
    <message>
        <source>Position %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Place in the recording</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>Length %1</translation>
    </message>
    <message>
        <source>Time then: %1</source>
        <translation>Time then: %1</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Slower</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Speed %1</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Faster</translation>
    </message>
</context>
</TS>
