<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Absence</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ActionDialog</name>
    <message>
        <source>Flatten %1?</source>
        <translation>Flatten %1?</translation>
    </message>
    <message>
        <source>Limit of %1</source>
        <translation>Limit of %1</translation>
    </message>
    <message>
        <source>Flag %1</source>
        <translation>Flag %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Note on %1</translation>
    </message>
    <message>
        <source>The whole position of %1 in account %2 is closed at the market. The server refuses if the quantity has changed by then.</source>
        <translation>The whole position of %1 in account %2 is closed at the market. The server refuses if the quantity has changed by then.</translation>
    </message>
    <message>
        <source>The most that may be held in account %1, long or short. There is no limit now.</source>
        <translation>The most that may be held in account %1, long or short. There is no limit now.</translation>
    </message>
    <message>
        <source>The most that may be held in account %1, long or short. Empty: no limit.</source>
        <translation>The most that may be held in account %1, long or short. Empty: no limit.</translation>
    </message>
    <message>
        <source>The flag is seen by everybody who has this feed.</source>
        <translation>The flag is seen by everybody who has this feed.</translation>
    </message>
    <message>
        <source>The note goes to the audit log.</source>
        <translation>The note goes to the audit log.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>Remove limit</source>
        <translation>Remove limit</translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation>Set limit</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Reason (if there is one)</source>
        <translation>Reason (if there is one)</translation>
    </message>
</context>
<context>
    <name>ActionToast</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>AddFeedDialog</name>
    <message>
        <source>Add a feed</source>
        <translation>Add a feed</translation>
    </message>
    <message>
        <source>Enter where the feed is. Steadfeed looks at it and says what it found.</source>
        <translation>Enter where the feed is. Steadfeed looks at it and says what it found.</translation>
    </message>
    <message>
        <source>These exchanges are known. Their symbols can be changed afterwards.</source>
        <translation>These exchanges are known. Their symbols can be changed afterwards.</translation>
    </message>
    <message>
        <source>A feed of a server that speaks Steadfeed&apos;s own protocol. Everything else can be set afterwards.</source>
        <translation>A feed of a server that speaks Steadfeed&apos;s own protocol. Everything else can be set afterwards.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Add %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Look at an address</source>
        <translation>Look at an address</translation>
    </message>
    <message>
        <source>Known exchanges</source>
        <translation>Known exchanges</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Shows</translation>
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
        <source>Base address</source>
        <translation>Base address</translation>
    </message>
</context>
<context>
    <name>AddressList</name>
    <message>
        <source>Backup %1</source>
        <translation>Backup %1</translation>
    </message>
    <message>
        <source>Base address</source>
        <translation>Base address</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Prefer this address</source>
        <translation>Prefer this address</translation>
    </message>
    <message>
        <source>Remove this address</source>
        <translation>Remove this address</translation>
    </message>
    <message>
        <source>Add a backup</source>
        <translation>Add a backup</translation>
    </message>
    <message>
        <source>Another address of the same feed, for when the first does not answer</source>
        <translation>Another address of the same feed, for when the first does not answer</translation>
    </message>
</context>
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
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Settings (Ctrl+,)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>0 waiting</source>
        <translation>0 waiting</translation>
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
    <name>AuditDetails</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Choose an action.</source>
        <translation>Choose an action.</translation>
    </message>
</context>
<context>
    <name>AuditList</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln in all</numerusform>
            <numerusform>%Ln in all</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>The list cannot be read here.</source>
        <translation>The list cannot be read here.</translation>
    </message>
    <message>
        <source>No action fits the filter.</source>
        <translation>No action fits the filter.</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Right-click a position, acknowledge an alert, write a note, or change a setting: it appears here.</source>
        <translation>Nothing has been done yet. Right-click a position, acknowledge an alert, write a note, or change a setting: it appears here.</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Export the audit log</source>
        <translation>Export the audit log</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;CSV (*.csv)</source>
        <translation>JSON Lines (*.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>This profile has no audit log</source>
        <translation>This profile has no audit log</translation>
    </message>
    <message>
        <source>With an “audit” section in the profile, what people do here goes to a log on the server, in the order in which they did it, and can be proved there.</source>
        <translation>With an “audit” section in the profile, what people do here goes to a log on the server, in the order in which they did it, and can be proved there.</translation>
    </message>
</context>
<context>
    <name>AuditSummary</name>
    <message>
        <source>Role: %1</source>
        <translation>Role: %1</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Try again now</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Write a note into the audit log</source>
        <translation>Write a note into the audit log</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Verifying…</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Verify now</translation>
    </message>
    <message>
        <source>Walk along the chain of all actions on this computer</source>
        <translation>Walk along the chain of all actions on this computer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Write the actions shown as JSON Lines or CSV</source>
        <translation>Write the actions shown as JSON Lines or CSV</translation>
    </message>
</context>
<context>
    <name>AuditTexts</name>
    <message>
        <source>Acknowledge alert</source>
        <translation>Acknowledge alert</translation>
    </message>
    <message>
        <source>Flag position</source>
        <translation>Flag position</translation>
    </message>
    <message>
        <source>Remove flag</source>
        <translation>Remove flag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Flatten position</source>
        <translation>Flatten position</translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation>Set limit</translation>
    </message>
    <message>
        <source>Transport changed</source>
        <translation>Transport changed</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Setting changed</translation>
    </message>
    <message>
        <source>Fault injected</source>
        <translation>Fault injected</translation>
    </message>
    <message>
        <source>Held against the head that was given: %1</source>
        <translation>Held against the head that was given: %1</translation>
    </message>
    <message>
        <source>Held against the last answered action that the file itself names: %1</source>
        <translation>Held against the last answered action that the file itself names: %1</translation>
    </message>
    <message>
        <source>Held against no head: a tail that was cut cannot be seen.</source>
        <translation>Held against no head: a tail that was cut cannot be seen.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>%1: saved, not yet sent</source>
        <translation>%1: saved, not yet sent</translation>
    </message>
    <message>
        <source>%1: sent, not yet confirmed</source>
        <translation>%1: sent, not yet confirmed</translation>
    </message>
    <message>
        <source>%1: confirmed, not yet shown by the feed</source>
        <translation>%1: confirmed, not yet shown by the feed</translation>
    </message>
    <message>
        <source>There are no actions in it.</source>
        <translation>There are no actions in it.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s), #%1 to #%2: the chain is whole.</source>
        <translation>
            <numerusform>%Ln action, #%1 to #%2: the chain is whole.</numerusform>
            <numerusform>%Ln actions, #%1 to #%2: the chain is whole.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands in line %1.</source>
        <translation>It stands in line %1.</translation>
    </message>
    <message>
        <source>The file holds a selection of actions: only neighbours could be compared.</source>
        <translation>The file holds a selection of actions: only neighbours could be compared.</translation>
    </message>
    <message>
        <source>Behind that head nothing vouches that the tail was not cut or made anew.</source>
        <translation>Behind that head nothing vouches that the tail was not cut or made anew.</translation>
    </message>
    <message>
        <source>Covered: number, id, time, kind, contents and order of the actions. Not covered: how often they were sent, when and how they were answered, and who clicked.</source>
        <translation>Covered: number, id, time, kind, contents and order of the actions. Not covered: how often they were sent, when and how they were answered, and who clicked.</translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>I have read this</translation>
    </message>
    <message>
        <source>Notices: %1</source>
        <translation>Notices: %1</translation>
    </message>
</context>
<context>
    <name>AwayMoveRow</name>
    <message>
        <source>%1 from %2 to %3, %4</source>
        <translation>%1 from %2 to %3, %4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
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
    <name>FallbackList</name>
    <message>
        <source>Falls back to</source>
        <translation>Falls back to</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Try %1 earlier</source>
        <translation>Try %1 earlier</translation>
    </message>
    <message>
        <source>Do not fall back to %1</source>
        <translation>Do not fall back to %1</translation>
    </message>
    <message>
        <source>Fall back to %1</source>
        <translation>Fall back to %1</translation>
    </message>
    <message>
        <source>Where %1 does not get through. The health bar then says so, and why.</source>
        <translation>Where %1 does not get through. The health bar then says so, and why.</translation>
    </message>
</context>
<context>
    <name>FeedEditor</name>
    <message>
        <source>Stop the test</source>
        <translation>Stop the test</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Test connection</translation>
    </message>
    <message>
        <source>Move up (Ctrl+Up in the list)</source>
        <translation>Move up (Ctrl+Up in the list)</translation>
    </message>
    <message>
        <source>Move down (Ctrl+Down in the list)</source>
        <translation>Move down (Ctrl+Down in the list)</translation>
    </message>
    <message>
        <source>Remove this feed from the profile</source>
        <translation>Remove this feed from the profile</translation>
    </message>
    <message>
        <source>Not applied yet. %1</source>
        <translation>Not applied yet. %1</translation>
    </message>
    <message>
        <source>Not applied yet: see the field below. What runs stays as it is.</source>
        <translation>Not applied yet: see the field below. What runs stays as it is.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Limits and HTTP</source>
        <translation>Limits and HTTP</translation>
    </message>
</context>
<context>
    <name>FeedFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Another name makes it another feed: it starts anew.</source>
        <translation>Another name makes it another feed: it starts anew.</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Shows</translation>
    </message>
    <message>
        <source>Steadfeed&apos;s own</source>
        <translation>Steadfeed&apos;s own</translation>
    </message>
    <message>
        <source>Any, read by a mapping</source>
        <translation>Any, read by a mapping</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>A mapping is written in the profile&apos;s file; see docs/profiles.md.</source>
        <translation>A mapping is written in the profile&apos;s file; see docs/profiles.md.</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbols</translation>
    </message>
    <message>
        <source>What {symbols} stands for in addresses and opening messages.</source>
        <translation>What {symbols} stands for in addresses and opening messages.</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>separated by commas</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer token</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>User and password</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Sign in with</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Name of the header</source>
        <translation>Name of the header</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Keychain</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Ask me</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Secret is in</source>
        <translation>Secret is in</translation>
    </message>
    <message>
        <source>The secret itself never stands in a profile.</source>
        <translation>The secret itself never stands in a profile.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Its name in the keychain.</source>
        <translation>Its name in the keychain.</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Of the environment that Steadfeed was started in.</source>
        <translation>Of the environment that Steadfeed was started in.</translation>
    </message>
    <message>
        <source>One that only you can read (chmod 600).</source>
        <translation>One that only you can read (chmod 600).</translation>
    </message>
    <message>
        <source>Own authority</source>
        <translation>Own authority</translation>
    </message>
    <message>
        <source>Trusted beside what the system trusts.</source>
        <translation>Trusted beside what the system trusts.</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM file</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client certificate</translation>
    </message>
    <message>
        <source>With its chain; certificate and key go together.</source>
        <translation>With its chain; certificate and key go together.</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Its key</translation>
    </message>
    <message>
        <source>Without a passphrase.</source>
        <translation>Without a passphrase.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>http:// or socks5://. The environment is not asked.</source>
        <translation>http:// or socks5://. The environment is not asked.</translation>
    </message>
    <message>
        <source>Where the proxy asks for one.</source>
        <translation>Where the proxy asks for one.</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>Gives: more than six feeds from one host share a connection. Costs: a feed that comes too fast cannot be held back, so memory grows.</source>
        <translation>Gives: more than six feeds from one host share a connection. Costs: a feed that comes too fast cannot be held back, so memory grows.</translation>
    </message>
    <message>
        <source>Largest event (KiB)</source>
        <translation>Largest event (KiB)</translation>
    </message>
    <message>
        <source>A larger one is refused.</source>
        <translation>A larger one is refused.</translation>
    </message>
    <message>
        <source>Connect within (s)</source>
        <translation>Connect within (s)</translation>
    </message>
    <message>
        <source>An attempt that is not open by then is given up.</source>
        <translation>An attempt that is not open by then is given up.</translation>
    </message>
    <message>
        <source>Something comes every (s)</source>
        <translation>Something comes every (s)</translation>
    </message>
    <message>
        <source>0: nothing is promised, then silence only means age.</source>
        <translation>0: nothing is promised, then silence only means age.</translation>
    </message>
</context>
<context>
    <name>FeedList</name>
    <message>
        <source>Feeds of the profile</source>
        <translation>Feeds of the profile</translation>
    </message>
    <message>
        <source>Add a feed…</source>
        <translation>Add a feed…</translation>
    </message>
</context>
<context>
    <name>FeedListRow</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>change not applied</source>
        <translation>change not applied</translation>
    </message>
    <message>
        <source>Change not applied</source>
        <translation>Change not applied</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
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
    <name>FormField</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Choose a file for: %1</source>
        <translation>Choose a file for: %1</translation>
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
    <name>HealthDetails</name>
    <message>
        <source>Details of %1</source>
        <translation>Details of %1</translation>
    </message>
</context>
<context>
    <name>HealthExport</name>
    <message>
        <source>No outage so far.</source>
        <translation>No outage so far.</translation>
    </message>
    <message>
        <source>Outages, the newest first:</source>
        <translation>Outages, the newest first:</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Missing events:</source>
        <translation>Missing events:</translation>
    </message>
    <message>
        <source>Steadfeed, %1, %2</source>
        <extracomment>%1 is the name of the profile, %2 date and time with the offset from UTC.</extracomment>
        <translation>Steadfeed, %1, %2</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 was not written: %2</translation>
    </message>
</context>
<context>
    <name>HealthFacts</name>
    <message>
        <source>%1 ago</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <extracomment>A time of day and how long ago that is.</extracomment>
        <translation>since %1 (%2)</translation>
    </message>
    <message>
        <source>%1 received = %2 applied + %3 conflated + %4 duplicates + %5 refused + %6 ignored + %7 pending</source>
        <translation>%1 received = %2 applied + %3 conflated + %4 duplicates + %5 refused + %6 ignored + %7 pending</translation>
    </message>
    <message>
        <source>The difference of the clocks is unknown; it is in the delays.</source>
        <translation>The difference of the clocks is unknown; it is in the delays.</translation>
    </message>
    <message>
        <source>The server&apos;s clock agrees with ours (± %1).</source>
        <translation>The server&apos;s clock agrees with ours (± %1).</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 ahead (± %2); taken off the delays.</source>
        <translation>The server&apos;s clock is %1 ahead (± %2); taken off the delays.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 behind (± %2); taken off the delays.</source>
        <translation>The server&apos;s clock is %1 behind (± %2); taken off the delays.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Completeness</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Last byte</source>
        <translation>Last byte</translation>
    </message>
    <message>
        <source>Last heartbeat</source>
        <translation>Last heartbeat</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Last value</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>%1, %2 of them may still come</source>
        <translation>%1, %2 of them may still come</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 dropped</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Out of order</translation>
    </message>
    <message>
        <source>%1 put right</source>
        <translation>%1 put right</translation>
    </message>
    <message>
        <source>History restarts</source>
        <translation>History restarts</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>%1/s, %2 in all</source>
        <translation>%1/s, %2 in all</translation>
    </message>
    <message>
        <source>Delay p50 / p95 / p99 / most</source>
        <translation>Delay p50 / p95 / p99 / most</translation>
    </message>
    <message>
        <source>Newest value</source>
        <translation>Newest value</translation>
    </message>
    <message>
        <source>%1 on its way</source>
        <translation>%1 on its way</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>%1; how much is missing there is unknown</source>
        <translation>%1; how much is missing there is unknown</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all; reconnected: %2, resumed after the last event: %3</source>
        <translation>%1 in all; reconnected: %2, resumed after the last event: %3</translation>
    </message>
    <message>
        <source>%1, beside the ledger: greetings, heartbeats and the like</source>
        <translation>%1, beside the ledger: greetings, heartbeats and the like</translation>
    </message>
</context>
<context>
    <name>HealthGaps</name>
    <message>
        <source>Missing events</source>
        <translation>Missing events</translation>
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
    <name>HealthPast</name>
    <message>
        <source>What is listed</source>
        <translation>What is listed</translation>
    </message>
    <message>
        <source>Outages (%1)</source>
        <translation>Outages (%1)</translation>
    </message>
    <message>
        <source>Missing events (%1)</source>
        <translation>Missing events (%1)</translation>
    </message>
    <message>
        <source>Copy these outages</source>
        <translation>Copy these outages</translation>
    </message>
    <message>
        <source>Outages of %1</source>
        <translation>Outages of %1</translation>
    </message>
    <message>
        <source>No outage so far.</source>
        <translation>No outage so far.</translation>
    </message>
    <message>
        <source>No event is known to be missing.</source>
        <translation>No event is known to be missing.</translation>
    </message>
</context>
<context>
    <name>HealthRibbonRow</name>
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
    <name>HealthSummary</name>
    <message>
        <source>Export the outages</source>
        <translation>Export the outages</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the whole page as text</source>
        <translation>Copy the whole page as text</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Export the outages of all feeds</source>
        <translation>Export the outages of all feeds</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Export everything on this page</source>
        <translation>Export everything on this page</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HealthTimeline</name>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Time shown</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>In this time</source>
        <translation>In this time</translation>
    </message>
    <message>
        <source>States of the feeds over time</source>
        <translation>States of the feeds over time</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Plain: live. Lines along: connecting. Slanted: no data, reconnecting or gaps. Crossed: offline or failed. Point at a band, or use the arrow keys, to read it.</source>
        <translation>Plain: live. Lines along: connecting. Slanted: no data, reconnecting or gaps. Crossed: offline or failed. Point at a band, or use the arrow keys, to read it.</translation>
    </message>
</context>
<context>
    <name>LabButtons</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation>HTTP answer</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Heal · %1</source>
        <translation>Heal · %1</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Heal</translation>
    </message>
    <message>
        <source>Ends whatever is broken; a script goes on</source>
        <translation>Ends whatever is broken; a script goes on</translation>
    </message>
    <message>
        <source>Feed to break</source>
        <translation>Feed to break</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Seconds that a fault lasts</source>
        <translation>Seconds that a fault lasts</translation>
    </message>
    <message>
        <source>0: until healed</source>
        <translation>0: until healed</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>s: until healed</source>
        <translation>s: until healed</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>From the server to us</source>
        <translation>From the server to us</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>From us to the server</source>
        <translation>From us to the server</translation>
    </message>
</context>
<context>
    <name>LabFaults</name>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Resets the connection (RST), as a crashed router does.</source>
        <translation>Resets the connection (RST), as a crashed router does.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ends the stream in good order (FIN). For a feed that is no success.</source>
        <translation>Ends the stream in good order (FIN). For a feed that is no success.</translation>
    </message>
    <message>
        <source>Half-close</source>
        <translation>Half-close</translation>
    </message>
    <message>
        <source>Ends the way down only; the way up stays open.</source>
        <translation>Ends the way down only; the way up stays open.</translation>
    </message>
    <message>
        <source>Go silent</source>
        <translation>Go silent</translation>
    </message>
    <message>
        <source>Half-open: nothing arrives, and nobody says that the connection is dead. Noticed by the missing heartbeat.</source>
        <translation>Half-open: nothing arrives, and nobody says that the connection is dead. Noticed by the missing heartbeat.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Delay</translation>
    </message>
    <message>
        <source>Every byte comes 2 s later, give or take 1 s, in order.</source>
        <translation>Every byte comes 2 s later, give or take 1 s, in order.</translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation>Throttle</translation>
    </message>
    <message>
        <source>20 kB a second: less than the prices need, so they fall behind.</source>
        <translation>20 kB a second: less than the prices need, so they fall behind.</translation>
    </message>
    <message>
        <source>Drip</source>
        <translation>Drip</translation>
    </message>
    <message>
        <source>100 bytes every 50 ms: events come in pieces, and late.</source>
        <translation>100 bytes every 50 ms: events come in pieces, and late.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Cuts, and nobody listens: new connections are refused.</source>
        <translation>Cuts, and nobody listens: new connections are refused.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Cuts; new connections are accepted, and then nothing is said.</source>
        <translation>Cuts; new connections are accepted, and then nothing is said.</translation>
    </message>
    <message>
        <source>Corrupt</source>
        <translation>Corrupt</translation>
    </message>
    <message>
        <source>One bit of a byte that passes is turned over.</source>
        <translation>One bit of a byte that passes is turned over.</translation>
    </message>
    <message>
        <source>Insert junk</source>
        <translation>Insert junk</translation>
    </message>
    <message>
        <source>64 bytes that no server sent.</source>
        <translation>64 bytes that no server sent.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>The last 512 bytes come once more.</source>
        <translation>The last 512 bytes come once more.</translation>
    </message>
    <message>
        <source>503 Busy</source>
        <translation>503 Busy</translation>
    </message>
    <message>
        <source>Cuts; requests are answered with 503 and Retry-After: 7.</source>
        <translation>Cuts; requests are answered with 503 and Retry-After: 7.</translation>
    </message>
    <message>
        <source>429 Too many</source>
        <translation>429 Too many</translation>
    </message>
    <message>
        <source>Cuts; requests are answered with 429 and Retry-After: 5.</source>
        <translation>Cuts; requests are answered with 429 and Retry-After: 5.</translation>
    </message>
    <message>
        <source>502 Gateway</source>
        <translation>502 Gateway</translation>
    </message>
    <message>
        <source>Cuts; a gateway answers that it does not reach the server.</source>
        <translation>Cuts; a gateway answers that it does not reach the server.</translation>
    </message>
    <message>
        <source>401 Sign in</source>
        <translation>401 Sign in</translation>
    </message>
    <message>
        <source>Cuts; the token is no longer accepted.</source>
        <translation>Cuts; the token is no longer accepted.</translation>
    </message>
    <message>
        <source>403 Forbidden</source>
        <translation>403 Forbidden</translation>
    </message>
    <message>
        <source>Cuts; access is forbidden.</source>
        <translation>Cuts; access is forbidden.</translation>
    </message>
    <message>
        <source>404 Not found</source>
        <translation>404 Not found</translation>
    </message>
    <message>
        <source>Cuts; the address is gone.</source>
        <translation>Cuts; the address is gone.</translation>
    </message>
    <message>
        <source>204 The end</source>
        <translation>204 The end</translation>
    </message>
    <message>
        <source>Cuts; the server says that this feed is over for good.</source>
        <translation>Cuts; the server says that this feed is over for good.</translation>
    </message>
    <message>
        <source>301 Loop</source>
        <translation>301 Loop</translation>
    </message>
    <message>
        <source>Cuts; the address redirects to itself, for ever.</source>
        <translation>Cuts; the address redirects to itself, for ever.</translation>
    </message>
    <message>
        <source>Login page</source>
        <translation>Login page</translation>
    </message>
    <message>
        <source>Cuts; a captive portal answers with 200 and a page of HTML.</source>
        <translation>Cuts; a captive portal answers with 200 and a page of HTML.</translation>
    </message>
    <message>
        <source>Send twice</source>
        <translation>Send twice</translation>
    </message>
    <message>
        <source>An event is sent twice; the second one has to be dropped.</source>
        <translation>An event is sent twice; the second one has to be dropped.</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Out of order</translation>
    </message>
    <message>
        <source>An event is sent after the three that follow it.</source>
        <translation>An event is sent after the three that follow it.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Three events are not sent, but can be asked for again.</source>
        <translation>Three events are not sent, but can be asked for again.</translation>
    </message>
    <message>
        <source>Lose for good</source>
        <translation>Lose for good</translation>
    </message>
    <message>
        <source>Three events are not sent and can never be had: a gap that has to be named.</source>
        <translation>Three events are not sent and can never be had: a gap that has to be named.</translation>
    </message>
    <message>
        <source>Restart, history lost</source>
        <translation>Restart, history lost</translation>
    </message>
    <message>
        <source>A new epoch: numbers begin at 1 again, and how much is missing nobody knows.</source>
        <translation>A new epoch: numbers begin at 1 again, and how much is missing nobody knows.</translation>
    </message>
    <message>
        <source>Forget history</source>
        <translation>Forget history</translation>
    </message>
    <message>
        <source>What a feed misses while it is down cannot be had any more: press it during an outage.</source>
        <translation>What a feed misses while it is down cannot be had any more: press it during an outage.</translation>
    </message>
    <message>
        <source>Restored backup</source>
        <translation>Restored backup</translation>
    </message>
    <message>
        <source>The server comes back from a backup that knows nothing of the last ten events.</source>
        <translation>The server comes back from a backup that knows nothing of the last ten events.</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Delayed</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>Throttled</translation>
    </message>
    <message>
        <source>Dripping</source>
        <translation>Dripping</translation>
    </message>
    <message>
        <source>Silent (half-open)</source>
        <translation>Silent (half-open)</translation>
    </message>
    <message>
        <source>Closed (FIN)</source>
        <translation>Closed (FIN)</translation>
    </message>
    <message>
        <source>Half-closed</source>
        <translation>Half-closed</translation>
    </message>
    <message>
        <source>Cut (RST)</source>
        <translation>Cut (RST)</translation>
    </message>
    <message>
        <source>Byte corrupted</source>
        <translation>Byte corrupted</translation>
    </message>
    <message>
        <source>Junk inserted</source>
        <translation>Junk inserted</translation>
    </message>
    <message>
        <source>Bytes repeated</source>
        <translation>Bytes repeated</translation>
    </message>
    <message>
        <source>Connections refused</source>
        <translation>Connections refused</translation>
    </message>
    <message>
        <source>Accepted, no answer</source>
        <translation>Accepted, no answer</translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation>HTTP answer</translation>
    </message>
    <message>
        <source>Event sent twice</source>
        <translation>Event sent twice</translation>
    </message>
    <message>
        <source>Events out of order</source>
        <translation>Events out of order</translation>
    </message>
    <message>
        <source>Events left out</source>
        <translation>Events left out</translation>
    </message>
    <message>
        <source>New epoch</source>
        <translation>New epoch</translation>
    </message>
    <message>
        <source>History forgotten</source>
        <translation>History forgotten</translation>
    </message>
    <message>
        <source>Went back to a backup</source>
        <translation>Went back to a backup</translation>
    </message>
</context>
<context>
    <name>LabLines</name>
    <message>
        <source>What was done and what was noticed</source>
        <translation>What was done and what was noticed</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>noticed</source>
        <translation>noticed</translation>
    </message>
    <message>
        <source>all feeds</source>
        <translation>all feeds</translation>
    </message>
    <message>
        <source>Nothing happened yet. Press a button, or run a script.</source>
        <translation>Nothing happened yet. Press a button, or run a script.</translation>
    </message>
</context>
<context>
    <name>LabNothing</name>
    <message>
        <source>Nothing to break here</source>
        <translation>Nothing to break here</translation>
    </message>
    <message>
        <source>A recording has no connection that could be cut. Open the demo, or a profile whose feeds you lead through the fault proxy.</source>
        <translation>A recording has no connection that could be cut. Open the demo, or a profile whose feeds you lead through the fault proxy.</translation>
    </message>
</context>
<context>
    <name>LabReportHtml</name>
    <message>
        <source>%1 more are in the JSON form of this report.</source>
        <translation>%1 more are in the JSON form of this report.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Lasted</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>%1 of %2 planned</source>
        <translation>%1 of %2 planned</translation>
    </message>
    <message>
        <source>none: faults were made by hand</source>
        <translation>none: faults were made by hand</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>The sets were not compared.</source>
        <translation>The sets were not compared.</translation>
    </message>
    <message>
        <source>not provable</source>
        <translation>not provable</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>does not add up</source>
        <translation>does not add up</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignored</translation>
    </message>
    <message>
        <source>Declared missing</source>
        <translation>Declared missing</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Doubled</source>
        <translation>Doubled</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Out of order</translation>
    </message>
    <message>
        <source>Undeclared</source>
        <translation>Undeclared</translation>
    </message>
    <message>
        <source>Declared too much</source>
        <translation>Declared too much</translation>
    </message>
    <message>
        <source>Duplicates dropped</source>
        <translation>Duplicates dropped</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Received is the sum of applied, conflated, duplicates, refused and ignored.</source>
        <translation>Received is the sum of applied, conflated, duplicates, refused and ignored.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>Conflated</source>
        <translation>Conflated</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Reconnects</translation>
    </message>
    <message>
        <source>Resumes</source>
        <translation>Resumes</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>Last byte before, s</source>
        <translation>Last byte before, s</translation>
    </message>
    <message>
        <source>Noticed, s</source>
        <translation>Noticed, s</translation>
    </message>
    <message>
        <source>Reconnected, s</source>
        <translation>Reconnected, s</translation>
    </message>
    <message>
        <source>First byte, s</source>
        <translation>First byte, s</translation>
    </message>
    <message>
        <source>Fresh again, s</source>
        <translation>Fresh again, s</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>In detail</translation>
    </message>
    <message>
        <source>What was done (%1)</source>
        <translation>What was done (%1)</translation>
    </message>
    <message>
        <source>At, s</source>
        <translation>At, s</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Byte or event</source>
        <translation>Byte or event</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>What the program noticed (%1)</source>
        <translation>What the program noticed (%1)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Time line</translation>
    </message>
    <message>
        <source>Per feed, above: what was done. Below: the state that the program was in.</source>
        <translation>Per feed, above: what was done. Below: the state that the program was in.</translation>
    </message>
    <message>
        <source>Age of the newest value</source>
        <translation>Age of the newest value</translation>
    </message>
    <message>
        <source>Lag behind the server</source>
        <translation>Lag behind the server</translation>
    </message>
    <message>
        <source>Steadfeed: report of the flap laboratory</source>
        <translation>Steadfeed: report of the flap laboratory</translation>
    </message>
    <message>
        <source>What was done above what was noticed</source>
        <translation>What was done above what was noticed</translation>
    </message>
    <message>
        <source>In a snapshot</source>
        <translation>In a snapshot</translation>
    </message>
    <message>
        <source>Gone with history</source>
        <translation>Gone with history</translation>
    </message>
</context>
<context>
    <name>LabRoutes</name>
    <message>
        <source>Through the fault proxy</source>
        <translation>Through the fault proxy</translation>
    </message>
    <message>
        <source>No feed goes through the proxy yet, so nothing can be broken. Open the demo, or lead a feed through it; that holds for this run only.</source>
        <translation>No feed goes through the proxy yet, so nothing can be broken. Open the demo, or lead a feed through it; that holds for this run only.</translation>
    </message>
    <message>
        <source>%1 through the fault proxy</source>
        <translation>%1 through the fault proxy</translation>
    </message>
</context>
<context>
    <name>LabScript</name>
    <message>
        <source>Open a fault script</source>
        <translation>Open a fault script</translation>
    </message>
    <message>
        <source>Fault scripts (*.json);;All files (*)</source>
        <translation>Fault scripts (*.json);;All files (*)</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Fault script</source>
        <translation>Fault script</translation>
    </message>
    <message>
        <source>Open a fault script of your own</source>
        <translation>Open a fault script of your own</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same script and seed do the same again</source>
        <translation>The same script and seed do the same again</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Runs the script with this seed, then compares</source>
        <translation>Runs the script with this seed, then compares</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Ends the script and whatever is broken, then compares</source>
        <translation>Ends the script and whatever is broken, then compares</translation>
    </message>
</context>
<context>
    <name>LabScriptTexts</name>
    <message>
        <source>The gateway has lost its server</source>
        <translation>The gateway has lost its server</translation>
    </message>
    <message>
        <source>Streams end, and for a while every new request is answered 502, then 504, by a gateway with an HTML page of its own.</source>
        <translation>Streams end, and for a while every new request is answered 502, then 504, by a gateway with an HTML page of its own.</translation>
    </message>
    <message>
        <source>A login page is in the way</source>
        <translation>A login page is in the way</translation>
    </message>
    <message>
        <source>The network of a hotel forgets who you are: open connections die, and every request is answered 200 with a login page instead of the feed, until somebody has signed in.</source>
        <translation>The network of a hotel forgets who you are: open connections die, and every request is answered 200 with a login page instead of the feed, until somebody has signed in.</translation>
    </message>
    <message>
        <source>On the train</source>
        <translation>On the train</translation>
    </message>
    <message>
        <source>A phone as hot spot on a train: slow and jittery all the time, two tunnels, a change of cell that cuts every connection, and a station where nothing gets through for a while.</source>
        <translation>A phone as hot spot on a train: slow and jittery all the time, two tunnels, a change of cell that cuts every connection, and a station where nothing gets through for a while.</translation>
    </message>
    <message>
        <source>A new version is rolled out</source>
        <translation>A new version is rolled out</translation>
    </message>
    <message>
        <source>The server ends all streams in good order, its gateway answers 503 and names a waiting time, then the new version takes over with the history of the old one.</source>
        <translation>The server ends all streams in good order, its gateway answers 503 and names a waiting time, then the new version takes over with the history of the old one.</translation>
    </message>
    <message>
        <source>Weak mobile network</source>
        <translation>Weak mobile network</translation>
    </message>
    <message>
        <source>Latency between a tenth of a second and almost a second, bytes in small slices, resets, stalls in one direction only, and a line that is sometimes too thin for the feed.</source>
        <translation>Latency between a tenth of a second and almost a second, bytes in small slices, resets, stalls in one direction only, and a line that is sometimes too thin for the feed.</translation>
    </message>
    <message>
        <source>Connections that die without telling</source>
        <translation>Connections that die without telling</translation>
    </message>
    <message>
        <source>From one moment on nothing comes any more, but every connection stays open: no end, no reset. Only a missing heartbeat tells. The second time the stall ends just before the connection is given up.</source>
        <translation>From one moment on nothing comes any more, but every connection stays open: no end, no reset. Only a missing heartbeat tells. The second time the stall ends just before the connection is given up.</translation>
    </message>
    <message>
        <source>A router forgets its connections</source>
        <translation>A router forgets its connections</translation>
    </message>
    <message>
        <source>The address table of a home router is full: what comes on an open connection is lost from then on, and nobody is told. New connections work at once.</source>
        <translation>The address table of a home router is full: what comes on an open connection is lost from then on, and nobody is told. New connections work at once.</translation>
    </message>
    <message>
        <source>Crowded office Wi-Fi</source>
        <translation>Crowded office Wi-Fi</translation>
    </message>
    <message>
        <source>Many short stalls of half a second to two seconds, some bytes late, now and then a connection that the access point drops. Nothing lasts; everything adds up.</source>
        <translation>Many short stalls of half a second to two seconds, some bytes late, now and then a connection that the access point drops. Nothing lasts; everything adds up.</translation>
    </message>
    <message>
        <source>A proxy with a short patience</source>
        <translation>A proxy with a short patience</translation>
    </message>
    <message>
        <source>A gateway ends every stream after a fixed time, in good order, whether something comes or not: every 10 to 12 seconds all feeds begin anew.</source>
        <translation>A gateway ends every stream after a fixed time, in good order, whether something comes or not: every 10 to 12 seconds all feeds begin anew.</translation>
    </message>
    <message>
        <source>The server restarts and has lost its history</source>
        <translation>The server restarts and has lost its history</translation>
    </message>
    <message>
        <source>First history is cut down to its newest event while a client is away, so that a gap stays and can be named exactly. Later the server comes back with a new epoch and numbers from 1: how much is missing nobody can know.</source>
        <translation>First history is cut down to its newest event while a client is away, so that a gap stays and can be named exactly. Later the server comes back with a new epoch and numbers from 1: how much is missing nobody can know.</translation>
    </message>
    <message>
        <source>A line that is too thin</source>
        <translation>A line that is too thin</translation>
    </message>
    <message>
        <source>Nothing breaks: for half a minute fewer bytes get through than the prices need. The feeds stay live, and each value says how late it is; then the line is wide again and everything catches up.</source>
        <translation>Nothing breaks: for half a minute fewer bytes get through than the prices need. The feeds stay live, and each value says how late it is; then the line is wide again and everything catches up.</translation>
    </message>
    <message>
        <source>Everything at once</source>
        <translation>Everything at once</translation>
    </message>
    <message>
        <source>Cuts every second or two, in the middle of events too, stalls, refusals, slow lines, and a server that sends events twice, in the wrong order, not at all, and restarts without its history.</source>
        <translation>Cuts every second or two, in the middle of events too, stalls, refusals, slow lines, and a server that sends events twice, in the wrong order, not at all, and restarts without its history.</translation>
    </message>
</context>
<context>
    <name>LabTimelinePanel</name>
    <message>
        <source>Time line</source>
        <translation>Time line</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Follow the present again</source>
        <translation>Follow the present again</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Time shown</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 s</translation>
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
        <source>noticed</source>
        <translation>noticed</translation>
    </message>
    <message>
        <source>Time line of faults and states; the list below says the same</source>
        <translation>Time line of faults and states; the list below says the same</translation>
    </message>
</context>
<context>
    <name>LabVerdictPanel</name>
    <message>
        <source>Export the report</source>
        <translation>Export the report</translation>
    </message>
    <message>
        <source>Web page (*.html);;JSON (*.json)</source>
        <translation>Web page (*.html);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Holds the market, waits until the feeds have caught up, and compares the sets</source>
        <translation>Holds the market, waits until the feeds have caught up, and compares the sets</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Export report…</translation>
    </message>
    <message>
        <source>As one web page, or as JSON</source>
        <translation>As one web page, or as JSON</translation>
    </message>
    <message>
        <source>At the end of a script, or now: is every event that the exchange published accounted for, exactly once?</source>
        <translation>At the end of a script, or now: is every event that the exchange published accounted for, exactly once?</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignored</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicates</translation>
    </message>
</context>
<context>
    <name>LabWords</name>
    <message>
        <source>Nothing lost unsaid, nothing doubled.</source>
        <translation>Nothing lost unsaid, nothing doubled.</translation>
    </message>
    <message>
        <source>Every event is accounted for: nothing lost, nothing doubled.</source>
        <translation>Every event is accounted for: nothing lost, nothing doubled.</translation>
    </message>
    <message>
        <source>Declared missing: %1, exactly those that the server withheld.</source>
        <translation>Declared missing: %1, exactly those that the server withheld.</translation>
    </message>
    <message>
        <source>Gone with the server&apos;s history, which was told: %1.</source>
        <translation>Gone with the server&apos;s history, which was told: %1.</translation>
    </message>
    <message>
        <source>Held in a snapshot instead: %1.</source>
        <translation>Held in a snapshot instead: %1.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Not provable: what the server sent is not known.</source>
        <translation>Not provable: what the server sent is not known.</translation>
    </message>
    <message>
        <source>Lost: %1 (%2).</source>
        <translation>Lost: %1 (%2).</translation>
    </message>
    <message>
        <source>Doubled: %1.</source>
        <translation>Doubled: %1.</translation>
    </message>
    <message>
        <source>Out of order: %1.</source>
        <translation>Out of order: %1.</translation>
    </message>
    <message>
        <source>Missing and not declared: %1 (%2).</source>
        <translation>Missing and not declared: %1 (%2).</translation>
    </message>
    <message>
        <source>Declared missing though they could be had: %1 (%2).</source>
        <translation>Declared missing though they could be had: %1 (%2).</translation>
    </message>
    <message>
        <source>Never published: %1 (%2).</source>
        <translation>Never published: %1 (%2).</translation>
    </message>
    <message>
        <source>In two classes at once: %1 (%2).</source>
        <translation>In two classes at once: %1 (%2).</translation>
    </message>
    <message>
        <source>Last value is not the one last published: %1.</source>
        <translation>Last value is not the one last published: %1.</translation>
    </message>
    <message>
        <source>The account does not add up.</source>
        <translation>The account does not add up.</translation>
    </message>
</context>
<context>
    <name>LagTexts</name>
    <message>
        <source>Data arrives %1 late.</source>
        <translation>Data arrives %1 late.</translation>
    </message>
    <message>
        <source>Falling behind: %1 late.</source>
        <translation>Falling behind: %1 late.</translation>
    </message>
    <message>
        <source>Showing 1 of %1 updates.</source>
        <translation>Showing 1 of %1 updates.</translation>
    </message>
    <message>
        <source>Server clock is %1 ahead.</source>
        <translation>Server clock is %1 ahead.</translation>
    </message>
    <message>
        <source>Server clock is %1 behind.</source>
        <translation>Server clock is %1 behind.</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 late</translation>
    </message>
    <message>
        <source>1 of %1</source>
        <translation>1 of %1</translation>
    </message>
</context>
<context>
    <name>LossWatch</name>
    <message>
        <source>No data from %1</source>
        <translation>No data from %1</translation>
    </message>
    <message>
        <source>Its values are old.</source>
        <translation>Its values are old.</translation>
    </message>
    <message>
        <source>No data from %1 feeds</source>
        <translation>No data from %1 feeds</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 is back</translation>
    </message>
    <message>
        <source>%1 feeds are back</source>
        <translation>%1 feeds are back</translation>
    </message>
    <message>
        <source>Its values are new again.</source>
        <translation>Its values are new again.</translation>
    </message>
    <message>
        <source>Show Steadfeed</source>
        <translation>Show Steadfeed</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – %2 – Steadfeed</source>
        <translation>%1 – %2 – Steadfeed</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Positions and prices (Ctrl+1)</source>
        <translation>Positions and prices (Ctrl+1)</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Connections, outages and gaps (Ctrl+2)</source>
        <translation>Connections, outages and gaps (Ctrl+2)</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Lab</translation>
    </message>
    <message>
        <source>Break the network on purpose (Ctrl+3)</source>
        <translation>Break the network on purpose (Ctrl+3)</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>What was done here, and what became of it (Ctrl+4)</source>
        <translation>What was done here, and what became of it (Ctrl+4)</translation>
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
    <message>
        <source>Acknowledge</source>
        <translation>Acknowledge</translation>
    </message>
</context>
<context>
    <name>OutageRow</name>
    <message>
        <source>under way</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy this outage as a line of text</source>
        <translation>Copy this outage as a line of text</translation>
    </message>
</context>
<context>
    <name>OutageTexts</name>
    <message>
        <source>after %1</source>
        <translation>after %1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Cause unknown.</source>
        <translation>Cause unknown.</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>Connection lost.</translation>
    </message>
    <message>
        <source>No data came, though a heartbeat was promised.</source>
        <translation>No data came, though a heartbeat was promised.</translation>
    </message>
    <message>
        <source>No answer to a ping.</source>
        <translation>No answer to a ping.</translation>
    </message>
    <message>
        <source>Reconnected because you asked.</source>
        <translation>Reconnected because you asked.</translation>
    </message>
    <message>
        <source>The computer slept.</source>
        <translation>The computer slept.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>Last byte before it</source>
        <translation>Last byte before it</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Noticed</translation>
    </message>
    <message>
        <source>Reconnected</source>
        <translation>Reconnected</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>First byte</translation>
    </message>
    <message>
        <source>Everything fresh</source>
        <translation>Everything fresh</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>In all</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 so far</translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4)</source>
        <extracomment>A time of day, how long it took, its cause, its phases.</extracomment>
        <translation>%1, %2: %3 (%4)</translation>
    </message>
</context>
<context>
    <name>PluginPage</name>
    <message>
        <source>Load transports from the plug-in folder</source>
        <translation>Load transports from the plug-in folder</translation>
    </message>
    <message>
        <source>A plug-in is a program: it can do whatever you can. A profile never loads one.</source>
        <translation>A plug-in is a program: it can do whatever you can. A profile never loads one.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>There are no plug-ins.</source>
        <translation>There are no plug-ins.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Takes effect at the next start of Steadfeed.</source>
        <translation>Takes effect at the next start of Steadfeed.</translation>
    </message>
</context>
<context>
    <name>PositionMenu</name>
    <message>
        <source>Remove flag</source>
        <translation>Remove flag</translation>
    </message>
    <message>
        <source>Flag…</source>
        <translation>Flag…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Set limit…</source>
        <translation>Set limit…</translation>
    </message>
    <message>
        <source>Flatten…</source>
        <translation>Flatten…</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>Actions for %1</translation>
    </message>
</context>
<context>
    <name>PositionRow</name>
    <message>
        <source>Flagged: %1</source>
        <translation>Flagged: %1</translation>
    </message>
    <message>
        <source>Over its limit of %1</source>
        <translation>Over its limit of %1</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Limit %1</translation>
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
    <message>
        <source>No values yet: %1</source>
        <translation>No values yet: %1</translation>
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
    <name>ProbeTexts</name>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>%1, status %2</source>
        <translation>%1, status %2</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>server %1</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Redirect</translation>
    </message>
    <message>
        <source>To another server: credentials were not sent there.</source>
        <translation>To another server: credentials were not sent there.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>An intermediary says it is there: %1</source>
        <translation>An intermediary says it is there: %1</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Asked to wait %1 s.</source>
        <translation>Asked to wait %1 s.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>%1 in %2 s, %3 per second</source>
        <translation>%1 in %2 s, %3 per second</translation>
    </message>
    <message>
        <source>The stream opened, but not a byte came.</source>
        <translation>The stream opened, but not a byte came.</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Sizes</translation>
    </message>
    <message>
        <source>%1 to %2, half of them up to %3</source>
        <translation>%1 to %2, half of them up to %3</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>Ids</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 of %2 events</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconnecting</translation>
    </message>
    <message>
        <source>The server wishes %1 s of waiting.</source>
        <translation>The server wishes %1 s of waiting.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>%1 JSON, %2 binary, %3 other</source>
        <translation>%1 JSON, %2 binary, %3 other</translation>
    </message>
    <message>
        <source>%1 events hold bytes that are not UTF-8.</source>
        <translation>%1 events hold bytes that are not UTF-8.</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>promised every %1 s</source>
        <translation>promised every %1 s</translation>
    </message>
    <message>
        <source>none seen</source>
        <translation>none seen</translation>
    </message>
    <message>
        <source>every %1 s where nothing else comes (%2 seen)</source>
        <translation>every %1 s where nothing else comes (%2 seen)</translation>
    </message>
    <message>
        <source>every %1 s (%2 seen)</source>
        <translation>every %1 s (%2 seen)</translation>
    </message>
    <message>
        <source>Buffering</source>
        <translation>Buffering</translation>
    </message>
    <message>
        <source>none: events come one by one</source>
        <translation>none: events come one by one</translation>
    </message>
    <message>
        <source>%1 events at once, %2 s apart</source>
        <translation>%1 events at once, %2 s apart</translation>
    </message>
    <message>
        <source>Likely: %1, in the sizes of a proxy&apos;s buffer.</source>
        <translation>Likely: %1, in the sizes of a proxy&apos;s buffer.</translation>
    </message>
    <message>
        <source>Perhaps: %1.</source>
        <translation>Perhaps: %1.</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Idle</translation>
    </message>
    <message>
        <source>The server closed after %1 s of silence.</source>
        <translation>The server closed after %1 s of silence.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>The stream ended after %1 s: %2</source>
        <translation>The stream ended after %1 s: %2</translation>
    </message>
    <message>
        <source>not cut within %1 s of silence</source>
        <translation>not cut within %1 s of silence</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>%1, asked %2 times, changed %3 times</source>
        <translation>%1, asked %2 times, changed %3 times</translation>
    </message>
    <message>
        <source>Resuming</source>
        <translation>Resuming</translation>
    </message>
    <message>
        <source>not possible: there are no ids to go on after</source>
        <translation>not possible: there are no ids to go on after</translation>
    </message>
    <message>
        <source>works: the server says that it goes on behind %1</source>
        <translation>works: the server says that it goes on behind %1</translation>
    </message>
    <message>
        <source>works: went on behind %1, %2 events compared</source>
        <translation>works: went on behind %1, %2 events compared</translation>
    </message>
    <message>
        <source>works: nothing missing behind %1, but %2 events came once more</source>
        <translation>works: nothing missing behind %1, but %2 events came once more</translation>
    </message>
    <message>
        <source>The server gives ids but goes on elsewhere than behind %1.</source>
        <translation>The server gives ids but goes on elsewhere than behind %1.</translation>
    </message>
    <message>
        <source>not known: nothing came behind %1 in the time there was</source>
        <translation>not known: nothing came behind %1 in the time there was</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Because</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Mapping</translation>
    </message>
    <message>
        <source>No symbol and price were found in the messages.</source>
        <translation>No symbol and price were found in the messages.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequence</translation>
    </message>
    <message>
        <source>%1 grew by one in %2 of %3 steps</source>
        <translation>%1 grew by one in %2 of %3 steps</translation>
    </message>
    <message>
        <source>Cancelled before anything was found.</source>
        <translation>Cancelled before anything was found.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nothing was found.</translation>
    </message>
    <message>
        <source>It is the only one that was found there.</source>
        <translation>It is the only one that was found there.</translation>
    </message>
    <message>
        <source>Data only comes; plain HTTP carries that through every proxy.</source>
        <translation>Data only comes; plain HTTP carries that through every proxy.</translation>
    </message>
    <message>
        <source>It resumes: %1 events compared.</source>
        <translation>It resumes: %1 events compared.</translation>
    </message>
    <message>
        <source>It does not resume: what happens during an interruption is lost.</source>
        <translation>It does not resume: what happens during an interruption is lost.</translation>
    </message>
    <message>
        <source>It carries %1 events per second with ease.</source>
        <translation>It carries %1 events per second with ease.</translation>
    </message>
    <message>
        <source>%1 events per second are more than the %2 that it carries.</source>
        <translation>%1 events per second are more than the %2 that it carries.</translation>
    </message>
    <message>
        <source>Not the event stream: %1 events came at once, %2 s apart, so something on the way holds them back.</source>
        <translation>Not the event stream: %1 events came at once, %2 s apart, so something on the way holds them back.</translation>
    </message>
    <message>
        <source>Not the event stream: it opened, but nothing came for %1 s.</source>
        <translation>Not the event stream: it opened, but nothing came for %1 s.</translation>
    </message>
    <message>
        <source>%1 messages were binary.</source>
        <translation>%1 messages were binary.</translation>
    </message>
    <message>
        <source>It says nothing by itself: it may want to be told what to send (&quot;on_open&quot;).</source>
        <translation>It says nothing by itself: it may want to be told what to send (&quot;on_open&quot;).</translation>
    </message>
    <message>
        <source>A document of %1 bytes, asked for every %2 s.</source>
        <translation>A document of %1 bytes, asked for every %2 s.</translation>
    </message>
    <message>
        <source>An unchanged answer costs next to nothing (304).</source>
        <translation>An unchanged answer costs next to nothing (304).</translation>
    </message>
    <message>
        <source>Looking at the address</source>
        <translation>Looking at the address</translation>
    </message>
    <message>
        <source>Watching the stream</source>
        <translation>Watching the stream</translation>
    </message>
    <message>
        <source>Trying to resume</source>
        <translation>Trying to resume</translation>
    </message>
    <message>
        <source>Asking again</source>
        <translation>Asking again</translation>
    </message>
    <message>
        <source>Looking for other transports</source>
        <translation>Looking for other transports</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>An event stream (Server-Sent Events)</source>
        <translation>An event stream (Server-Sent Events)</translation>
    </message>
    <message>
        <source>A WebSocket</source>
        <translation>A WebSocket</translation>
    </message>
    <message>
        <source>A JSON document, to be polled</source>
        <translation>A JSON document, to be polled</translation>
    </message>
    <message>
        <source>A feed of Steadfeed&apos;s own protocol</source>
        <translation>A feed of Steadfeed&apos;s own protocol</translation>
    </message>
    <message>
        <source>Server-Sent Events</source>
        <translation>Server-Sent Events</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Long-polling</source>
        <translation>Long-polling</translation>
    </message>
    <message>
        <source>It says that it resumes.</source>
        <translation>It says that it resumes.</translation>
    </message>
    <message>
        <source>Likely: nothing of the stream came, but a page of the feed did.</source>
        <translation>Likely: nothing of the stream came, but a page of the feed did.</translation>
    </message>
    <message>
        <source>not known: the stream was never silent for a second</source>
        <translation>not known: the stream was never silent for a second</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Import a profile</source>
        <translation>Import a profile</translation>
    </message>
    <message>
        <source>Export the profile</source>
        <translation>Export the profile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Name of the profile</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>none: this is the demo</source>
        <translation>none: this is the demo</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Open another…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Copies a profile into Steadfeed&apos;s own folder and opens the copy</source>
        <translation>Copies a profile into Steadfeed&apos;s own folder and opens the copy</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Writes the profile as it is now. Secrets are never in it.</source>
        <translation>Writes the profile as it is now. Secrets are never in it.</translation>
    </message>
    <message>
        <source>Recent profiles</source>
        <translation>Recent profiles</translation>
    </message>
    <message>
        <source>Show the worst state in the desktop&apos;s tray, and tell of lost feeds there</source>
        <translation>Show the worst state in the desktop&apos;s tray, and tell of lost feeds there</translation>
    </message>
    <message>
        <source>Show in the tray</source>
        <translation>Show in the tray</translation>
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
        <source>It is kept in memory only and sent to this feed&apos;s server only.</source>
        <translation>It is kept in memory only and sent to this feed&apos;s server only.</translation>
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
    <message>
        <source>The list of saved actions is damaged</source>
        <translation>The list of saved actions is damaged</translation>
    </message>
    <message>
        <source>Do them again</source>
        <translation>Do them again</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Leave them</translation>
    </message>
    <message>
        <source>The action history does not match the server&apos;s</source>
        <translation>The action history does not match the server&apos;s</translation>
    </message>
    <message>
        <source>%1 Everything stays in its file. With a new list, what waits can be done again; the old file is kept beside it.</source>
        <translation>%1 Everything stays in its file. With a new list, what waits can be done again; the old file is kept beside it.</translation>
    </message>
    <message>
        <source>Begin a new list</source>
        <translation>Begin a new list</translation>
    </message>
</context>
<context>
    <name>ReasonTexts</name>
    <message numerus="yes">
        <source>%Ln event(s) (%2–%3) are missing; waiting for them.</source>
        <translation>
            <numerusform>%Ln event (%2) is missing; waiting for it.</numerusform>
            <numerusform>%Ln events (%2–%3) are missing; waiting for them.</numerusform>
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
    <message>
        <source>A page held more than %1 events and was refused.</source>
        <translation>A page held more than %1 events and was refused.</translation>
    </message>
    <message>
        <source>Invalid cursor from server.</source>
        <translation>Invalid cursor from server.</translation>
    </message>
    <message>
        <source>The server repeats the same page.</source>
        <translation>The server repeats the same page.</translation>
    </message>
    <message>
        <source>The server broke the WebSocket protocol: %1</source>
        <translation>The server broke the WebSocket protocol: %1</translation>
    </message>
    <message>
        <source>The server broke the WebSocket protocol.</source>
        <translation>The server broke the WebSocket protocol.</translation>
    </message>
    <message>
        <source>The server splits characters across WebSocket frames; Qt 6.4 cannot read this. Use SSE or unfragmented messages.</source>
        <translation>The server splits characters across WebSocket frames; Qt 6.4 cannot read this. Use SSE or unfragmented messages.</translation>
    </message>
    <message>
        <source>The server closed the connection (%1): %2</source>
        <translation>The server closed the connection (%1): %2</translation>
    </message>
    <message>
        <source>The server closed the connection (%1).</source>
        <translation>The server closed the connection (%1).</translation>
    </message>
    <message>
        <source>Server restarting.</source>
        <translation>Server restarting.</translation>
    </message>
    <message>
        <source>There is no WebSocket at this address: %1</source>
        <translation>There is no WebSocket at this address: %1</translation>
    </message>
    <message>
        <source>There is no WebSocket at this address.</source>
        <translation>There is no WebSocket at this address.</translation>
    </message>
    <message>
        <source>The proxy did not let us through: %1</source>
        <translation>The proxy did not let us through: %1</translation>
    </message>
    <message>
        <source>No answer to a ping for %1 s. Values may be old.</source>
        <translation>No answer to a ping for %1 s. Values may be old.</translation>
    </message>
    <message>
        <source>The option %2 of %1 cannot be “%3”.</source>
        <translation>The option %2 of %1 cannot be “%3”.</translation>
    </message>
    <message>
        <source>Changed from %1 to %2; nothing was missed.</source>
        <translation>Changed from %1 to %2; nothing was missed.</translation>
    </message>
    <message>
        <source>%1 stays: %2 did not take over.</source>
        <translation>%1 stays: %2 did not take over.</translation>
    </message>
    <message>
        <source>Changing from %1 to %2: their event ids cannot be compared, so what came between is unknown.</source>
        <translation>Changing from %1 to %2: their event ids cannot be compared, so what came between is unknown.</translation>
    </message>
    <message>
        <source>%2 instead of %1.</source>
        <translation>%2 instead of %1.</translation>
    </message>
    <message>
        <source>Now at %2 instead of %1.</source>
        <translation>Now at %2 instead of %1.</translation>
    </message>
    <message>
        <source>Back from %1 to %2.</source>
        <translation>Back from %1 to %2.</translation>
    </message>
    <message>
        <source>Waiting for the keychain to give %1.</source>
        <translation>Waiting for the keychain to give %1.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Added.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 was removed.</translation>
    </message>
    <message>
        <source>Settings changed.</source>
        <translation>Settings changed.</translation>
    </message>
    <message>
        <source>Not JSON (%1). A login page may be in the way.</source>
        <translation>Not JSON (%1). A login page may be in the way.</translation>
    </message>
    <message>
        <source>The file %1 cannot be used: %2.</source>
        <translation>The file %1 cannot be used: %2.</translation>
    </message>
    <message>
        <source>Clock changed by %1 s. Timers do not follow it; times of day before and after do not fit together.</source>
        <translation>Clock changed by %1 s. Timers do not follow it; times of day before and after do not fit together.</translation>
    </message>
    <message>
        <source>The plug-in %1 was not loaded: %2.</source>
        <translation>The plug-in %1 was not loaded: %2.</translation>
    </message>
    <message>
        <source>No secret found at %1: %2.</source>
        <translation>No secret found at %1: %2.</translation>
    </message>
    <message>
        <source>The recording %1 ended: %2.</source>
        <translation>The recording %1 ended: %2.</translation>
    </message>
    <message>
        <source>Cannot use the fault script %1, line %2: %3</source>
        <translation>Cannot use the fault script %1, line %2: %3</translation>
    </message>
    <message>
        <source>Cannot use the fault script %1: %3</source>
        <translation>Cannot use the fault script %1: %3</translation>
    </message>
    <message>
        <source>No answer within %1 s. If the server is up, a proxy on the way may hold back the stream: switch its buffering off, or use long-polling.</source>
        <translation>No answer within %1 s. If the server is up, a proxy on the way may hold back the stream: switch its buffering off, or use long-polling.</translation>
    </message>
    <message>
        <source>A proxy seems to hold back the stream. Switch its buffering off, or use long-polling.</source>
        <translation>A proxy seems to hold back the stream. Switch its buffering off, or use long-polling.</translation>
    </message>
    <message>
        <source>The state was not saved: %2</source>
        <translation>The state was not saved: %2</translation>
    </message>
    <message>
        <source>Another window already sends actions.</source>
        <translation>Another window already sends actions.</translation>
    </message>
    <message>
        <source>The list of saved actions is damaged (%2). A copy was kept at %1.</source>
        <translation>The list of saved actions is damaged (%2). A copy was kept at %1.</translation>
    </message>
    <message>
        <source>The list of saved actions %1 cannot be used: %2.</source>
        <translation>The list of saved actions %1 cannot be used: %2.</translation>
    </message>
    <message>
        <source>Not saved: %2. The action was not sent.</source>
        <translation>Not saved: %2. The action was not sent.</translation>
    </message>
    <message>
        <source>The action “%1” cannot be stored: %2.</source>
        <translation>The action “%1” cannot be stored: %2.</translation>
    </message>
    <message>
        <source>Your role (%1) may not do this.</source>
        <translation>Your role (%1) may not do this.</translation>
    </message>
    <message>
        <source>The action history does not match the server&apos;s from number %1 on. Sending stopped.</source>
        <translation>The action history does not match the server&apos;s from number %1 on. Sending stopped.</translation>
    </message>
    <message>
        <source>The server knows actions only up to number %1, and had confirmed them up to %2. Sending stopped.</source>
        <translation>The server knows actions only up to number %1, and had confirmed them up to %2. Sending stopped.</translation>
    </message>
    <message>
        <source>The server acknowledged an action that was never sent.</source>
        <translation>The server acknowledged an action that was never sent.</translation>
    </message>
    <message>
        <source>The server has not confirmed an action for %1 s.</source>
        <translation>The server has not confirmed an action for %1 s.</translation>
    </message>
    <message>
        <source>The server asks to send the actions again in %2 s (%1).</source>
        <translation>The server asks to send the actions again in %2 s (%1).</translation>
    </message>
    <message>
        <source>Another window took over sending actions.</source>
        <translation>Another window took over sending actions.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) were waiting; sent now.</source>
        <translation>
            <numerusform>%Ln action was waiting; sent now.</numerusform>
            <numerusform>%Ln actions were waiting; sent now.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1 is the first that does not fit: %2.</source>
        <translation>Row %1 is the first that does not fit: %2.</translation>
    </message>
    <message>
        <source>Cannot check %1: %2.</source>
        <translation>Cannot check %1: %2.</translation>
    </message>
    <message>
        <source>Cannot use the actions in %1, line %2: %3</source>
        <translation>Cannot use the actions in %1, line %2: %3</translation>
    </message>
    <message>
        <source>Cannot use the actions in %1: %3</source>
        <translation>Cannot use the actions in %1: %3</translation>
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
<context>
    <name>SecretEntry</name>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Password or token</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Use for this run</source>
        <translation>Use for this run</translation>
    </message>
    <message>
        <source>Goes to the keychain, and from there to this feed&apos;s server only.</source>
        <translation>Goes to the keychain, and from there to this feed&apos;s server only.</translation>
    </message>
    <message>
        <source>Is kept in memory only and sent to this feed&apos;s server only.</source>
        <translation>Is kept in memory only and sent to this feed&apos;s server only.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Part of the settings</source>
        <translation>Part of the settings</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation>Plug-ins</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Undo: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Redo: %1</translation>
    </message>
    <message>
        <source>Close the settings (Esc)</source>
        <translation>Close the settings (Esc)</translation>
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
    <name>TestResults</name>
    <message>
        <source>Looking at %1…</source>
        <translation>Looking at %1…</translation>
    </message>
</context>
<context>
    <name>TokenTexts</name>
    <message>
        <source>it is not there or cannot be read</source>
        <translation>it is not there or cannot be read</translation>
    </message>
    <message>
        <source>there is no such file, or it cannot be read</source>
        <translation>there is no such file, or it cannot be read</translation>
    </message>
    <message>
        <source>others can read the file; “chmod 600” cures that</source>
        <translation>others can read the file; “chmod 600” cures that</translation>
    </message>
    <message>
        <source>it holds no certificate</source>
        <translation>it holds no certificate</translation>
    </message>
    <message>
        <source>it holds no private key that can be read</source>
        <translation>it holds no private key that can be read</translation>
    </message>
    <message>
        <source>somebody else could change the file or its folder</source>
        <translation>somebody else could change the file or its folder</translation>
    </message>
    <message>
        <source>it is no transport for Steadfeed</source>
        <translation>it is no transport for Steadfeed</translation>
    </message>
    <message>
        <source>it was built for another version of the interface</source>
        <translation>it was built for another version of the interface</translation>
    </message>
    <message>
        <source>there is a transport of that name already</source>
        <translation>there is a transport of that name already</translation>
    </message>
    <message>
        <source>the program ended while loading it; it stays off until it is tried again or rebuilt</source>
        <translation>the program ended while loading it; it stays off until it is tried again or rebuilt</translation>
    </message>
    <message>
        <source>the system could not load it</source>
        <translation>the system could not load it</translation>
    </message>
    <message>
        <source>what it says of itself is not usable</source>
        <translation>what it says of itself is not usable</translation>
    </message>
    <message>
        <source>no such kind of reference; known are env:, file:, keychain: and ask</source>
        <translation>no such kind of reference; known are env:, file:, keychain: and ask</translation>
    </message>
    <message>
        <source>the variable is not set</source>
        <translation>the variable is not set</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>it is empty</translation>
    </message>
    <message>
        <source>it is larger than 64 KiB, so surely no secret</source>
        <translation>it is larger than 64 KiB, so surely no secret</translation>
    </message>
    <message>
        <source>it holds bytes that no header may carry, a line break perhaps</source>
        <translation>it holds bytes that no header may carry, a line break perhaps</translation>
    </message>
    <message>
        <source>the keychain has no such entry</source>
        <translation>the keychain has no such entry</translation>
    </message>
    <message>
        <source>the keychain is not there or locked</source>
        <translation>the keychain is not there or locked</translation>
    </message>
    <message>
        <source>it reached its size limit</source>
        <translation>it reached its size limit</translation>
    </message>
    <message>
        <source>the disk is too slow</source>
        <translation>the disk is too slow</translation>
    </message>
    <message>
        <source>an event was too long for one line</source>
        <translation>an event was too long for one line</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>disk full</translation>
    </message>
    <message>
        <source>the disk or the file is read-only</source>
        <translation>the disk or the file is read-only</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>the file is damaged</translation>
    </message>
    <message>
        <source>its history is not the server&apos;s</source>
        <translation>its history is not the server&apos;s</translation>
    </message>
    <message>
        <source>it is no file of ours</source>
        <translation>it is no file of ours</translation>
    </message>
    <message>
        <source>a newer Steadfeed wrote it</source>
        <translation>a newer Steadfeed wrote it</translation>
    </message>
    <message>
        <source>its kind is not 1 to 32 of a-z and _</source>
        <translation>its kind is not 1 to 32 of a-z and _</translation>
    </message>
    <message>
        <source>its contents are no JSON object</source>
        <translation>its contents are no JSON object</translation>
    </message>
    <message>
        <source>its contents are longer than 8 KiB</source>
        <translation>its contents are longer than 8 KiB</translation>
    </message>
    <message>
        <source>Steadfeed has it open; close it, or export the log and check that</source>
        <translation>Steadfeed has it open; close it, or export the log and check that</translation>
    </message>
    <message>
        <source>it is no audit log of Steadfeed</source>
        <translation>it is no audit log of Steadfeed</translation>
    </message>
    <message>
        <source>its contents are not those of its hash</source>
        <translation>its contents are not those of its hash</translation>
    </message>
    <message>
        <source>it does not follow the row before it</source>
        <translation>it does not follow the row before it</translation>
    </message>
    <message>
        <source>numbers before it are missing, or rows changed places</source>
        <translation>numbers before it are missing, or rows changed places</translation>
    </message>
    <message>
        <source>its number was there before</source>
        <translation>its number was there before</translation>
    </message>
    <message>
        <source>it has a lower number than the row before it</source>
        <translation>it has a lower number than the row before it</translation>
    </message>
    <message>
        <source>the log does not begin with number 1</source>
        <translation>the log does not begin with number 1</translation>
    </message>
    <message>
        <source>it is not what the head says</source>
        <translation>it is not what the head says</translation>
    </message>
    <message>
        <source>from here on rows are missing up to the head</source>
        <translation>from here on rows are missing up to the head</translation>
    </message>
    <message>
        <source>it cannot be read as an action</source>
        <translation>it cannot be read as an action</translation>
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
    <name>TransportButton</name>
    <message>
        <source>%1 comes by %2</source>
        <translation>%1 comes by %2</translation>
    </message>
    <message>
        <source>Change the transport</source>
        <translation>Change the transport</translation>
    </message>
</context>
<context>
    <name>TransportChoice</name>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>The feed has no address for %1 yet.</source>
        <translation>The feed has no address for %1 yet.</translation>
    </message>
</context>
<context>
    <name>TransportMenu</name>
    <message>
        <source>Transport of %1</source>
        <translation>Transport of %1</translation>
    </message>
    <message>
        <source>%1: no address</source>
        <translation>%1: no address</translation>
    </message>
</context>
<context>
    <name>TransportTexts</name>
    <message>
        <source>Server-Sent Events</source>
        <translation>Server-Sent Events</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Long-poll</source>
        <translation>Long-poll</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Subprotocol</source>
        <translation>Subprotocol</translation>
    </message>
    <message>
        <source>What the server wants to hear in Sec-WebSocket-Protocol; several with commas between.</source>
        <translation>What the server wants to hear in Sec-WebSocket-Protocol; several with commas between.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>How a server that speaks Steadfeed&apos;s own protocol writes messages; CBOR is smaller.</source>
        <translation>How a server that speaks Steadfeed&apos;s own protocol writes messages; CBOR is smaller.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Where the position in the feed stands: in the address (query), in the headers Last-Modified and ETag as Nchan has it (headers), or nowhere (none).</source>
        <translation>Where the position in the feed stands: in the address (query), in the headers Last-Modified and ETag as Nchan has it (headers), or nowhere (none).</translation>
    </message>
    <message>
        <source>Hold time (s)</source>
        <translation>Hold time (s)</translation>
    </message>
    <message>
        <source>How many seconds the server may hold an answer while there is nothing new.</source>
        <translation>How many seconds the server may hold an answer while there is nothing new.</translation>
    </message>
    <message>
        <source>Interval (ms)</source>
        <translation>Interval (ms)</translation>
    </message>
    <message>
        <source>Ask every so many milliseconds. 0: ask again as soon as an answer came (long-polling).</source>
        <translation>Ask every so many milliseconds. 0: ask again as soon as an answer came (long-polling).</translation>
    </message>
</context>
<context>
    <name>TrendHeader</name>
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
    <message>
        <source>No symbol</source>
        <translation>No symbol</translation>
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
    <name>UndoBar</name>
    <message>
        <source>Changed: %1</source>
        <translation>Changed: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>steadfeed::Audit</name>
    <message>
        <source>This profile has no audit log.</source>
        <translation>This profile has no audit log.</translation>
    </message>
    <message>
        <source>The list of saved actions is being opened.</source>
        <translation>The list of saved actions is being opened.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) could be read and stand in %1.</source>
        <translation>
            <numerusform>%Ln action could be read and stands in %1.</numerusform>
            <numerusform>%Ln actions could be read and stand in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them had no answer: the server may have done them or not. Nothing is sent until you decide.</source>
        <translation>
            <numerusform>%Ln of them had no answer: the server may have done them or not. Nothing is sent until you decide.</numerusform>
            <numerusform>%Ln of them had no answer: the server may have done them or not. Nothing is sent until you decide.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: saved as #%2</source>
        <translation>%1: saved as #%2</translation>
    </message>
    <message>
        <source>%1: sent as #%2</source>
        <translation>%1: sent as #%2</translation>
    </message>
    <message>
        <source>%1: confirmed as #%2 at %3 (%4)</source>
        <extracomment>%3 is a time of day, %4 the first digits of a hash.</extracomment>
        <translation>%1: confirmed as #%2 at %3 (%4)</translation>
    </message>
    <message>
        <source>%1: refused by server: %2</source>
        <translation>%1: refused by server: %2</translation>
    </message>
    <message>
        <source>Those that had no answer, if any, cannot be done again from here.</source>
        <translation>Those that had no answer, if any, cannot be done again from here.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) are saved.</source>
        <translation>
            <numerusform>%Ln action is saved.</numerusform>
            <numerusform>%Ln actions are saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>steadfeed::AuditModel</name>
    <message>
        <source>Written to %1</source>
        <translation>Written to %1</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 was not written: %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Refused with</source>
        <translation>Refused with</translation>
    </message>
    <message>
        <source>The server says</source>
        <translation>The server says</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Hash before</source>
        <translation>Hash before</translation>
    </message>
</context>
<context>
    <name>steadfeed::Away</name>
    <message>
        <source>While you were away (%1)</source>
        <translation>While you were away (%1)</translation>
    </message>
    <message>
        <source>While data were missing (%1)</source>
        <translation>While data were missing (%1)</translation>
    </message>
    <message>
        <source>While this computer slept (%1)</source>
        <translation>While this computer slept (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>%Ln row changed</numerusform>
            <numerusform>%Ln rows changed</numerusform>
        </translation>
    </message>
    <message>
        <source>No row changed</source>
        <translation>No row changed</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2: %3</source>
        <translation>%1 – %2: %3</translation>
    </message>
    <message>
        <source>P&amp;L %1: %2 → %3 (%4)</source>
        <translation>P&amp;L %1: %2 → %3 (%4)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Still without data: %1.</source>
        <translation>Still without data: %1.</translation>
    </message>
    <message>
        <source>No sequence numbers, so gaps cannot be detected: %1.</source>
        <translation>No sequence numbers, so gaps cannot be detected: %1.</translation>
    </message>
    <message>
        <source>No event is missing.</source>
        <translation>No event is missing.</translation>
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
    <name>steadfeed::EventLogModel</name>
    <message>
        <source>Audit log</source>
        <translation>Audit log</translation>
    </message>
</context>
<context>
    <name>steadfeed::FeedForm</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>address</source>
        <translation>address</translation>
    </message>
    <message>
        <source>address added</source>
        <translation>address added</translation>
    </message>
    <message>
        <source>address removed</source>
        <translation>address removed</translation>
    </message>
    <message>
        <source>order of addresses</source>
        <translation>order of addresses</translation>
    </message>
    <message>
        <source>ways to fall back to</source>
        <translation>ways to fall back to</translation>
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
    <name>steadfeed::GapsModel</name>
    <message>
        <source>lost: the server no longer has them</source>
        <translation>lost: the server no longer has them</translation>
    </message>
    <message>
        <source>asked for; may still come</source>
        <translation>asked for; may still come</translation>
    </message>
    <message>
        <source>%1 more are missing whose numbers are not kept.</source>
        <translation>%1 more are missing whose numbers are not kept.</translation>
    </message>
    <message>
        <source>%1 came late and are no longer missing.</source>
        <translation>%1 came late and are no longer missing.</translation>
    </message>
</context>
<context>
    <name>steadfeed::HeadlessRun</name>
    <message>
        <source>Audit log: %1</source>
        <translation>Audit log: %1</translation>
    </message>
    <message>
        <source>Audit log: #%1 refused by server: %2</source>
        <translation>Audit log: #%1 refused by server: %2</translation>
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
        <source>Waiting for the server&apos;s greeting.</source>
        <translation>Waiting for the server&apos;s greeting.</translation>
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
        <source>%1 instead of %2</source>
        <translation>%1 instead of %2</translation>
    </message>
    <message>
        <source>Backup address</source>
        <translation>Backup address</translation>
    </message>
    <message>
        <source>Changing to %1…</source>
        <translation>Changing to %1…</translation>
    </message>
    <message>
        <source>Feed %1: %2 %3 %4</source>
        <translation>Feed %1: %2 %3 %4</translation>
    </message>
    <message>
        <source>Live, late</source>
        <translation>Live, late</translation>
    </message>
    <message>
        <source>Age of the newest byte %1, heartbeat %2, value %3</source>
        <translation>Age of the newest byte %1, heartbeat %2, value %3</translation>
    </message>
</context>
<context>
    <name>steadfeed::HealthRibbon</name>
    <message>
        <source>%1 drops</source>
        <translation>%1 drops</translation>
    </message>
</context>
<context>
    <name>steadfeed::HealthView</name>
    <message>
        <source>Nothing is known of this time.</source>
        <translation>Nothing is known of this time.</translation>
    </message>
    <message>
        <source>%1, for %2: %3.</source>
        <translation>%1, for %2: %3.</translation>
    </message>
    <message>
        <source>Flapping: %1 drops.</source>
        <translation>Flapping: %1 drops.</translation>
    </message>
    <message>
        <source>%1 live</source>
        <translation>%1 live</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outage(s)</source>
        <translation>
            <numerusform>%Ln outage</numerusform>
            <numerusform>%Ln outages</numerusform>
        </translation>
    </message>
    <message>
        <source>No outage so far.</source>
        <translation>No outage so far.</translation>
    </message>
    <message>
        <source>The last outage (%1, at %2) took %3 and is over.</source>
        <translation>The last outage (%1, at %2) took %3 and is over.</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>There are no feeds.</source>
        <translation>There are no feeds.</translation>
    </message>
    <message>
        <source>A recording plays; nothing here is live.</source>
        <translation>A recording plays; nothing here is live.</translation>
    </message>
    <message>
        <source>All feeds are live (%1).</source>
        <translation>All feeds are live (%1).</translation>
    </message>
    <message>
        <source>%1 of %2 feeds are not live: %3.</source>
        <translation>%1 of %2 feeds are not live: %3.</translation>
    </message>
    <message>
        <source>Events are missing: %1.</source>
        <translation>Events are missing: %1.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>A server&apos;s history began anew, how much is missing is unknown: %1.</source>
        <translation>A server&apos;s history began anew, how much is missing is unknown: %1.</translation>
    </message>
</context>
<context>
    <name>steadfeed::Lab</name>
    <message>
        <source>The demo&apos;s: all faults</source>
        <translation>The demo&apos;s: all faults</translation>
    </message>
    <message>
        <source>Goes directly to its server</source>
        <translation>Goes directly to its server</translation>
    </message>
    <message>
        <source>Through the proxy, readable there</source>
        <translation>Through the proxy, readable there</translation>
    </message>
    <message>
        <source>Through the proxy, encrypted: no HTTP answers</source>
        <translation>Through the proxy, encrypted: no HTTP answers</translation>
    </message>
    <message>
        <source>All feeds</source>
        <translation>All feeds</translation>
    </message>
    <message>
        <source>%1 (%2 s)</source>
        <translation>%1 (%2 s)</translation>
    </message>
    <message>
        <source>%1 (until stopped)</source>
        <translation>%1 (until stopped)</translation>
    </message>
    <message>
        <source>%1, seed %2: %3 of %4 s, %5 of %6 faults</source>
        <translation>%1, seed %2: %3 of %4 s, %5 of %6 faults</translation>
    </message>
    <message>
        <source>%1, seed %2: %3 s, %4 of %5 faults</source>
        <translation>%1, seed %2: %3 s, %4 of %5 faults</translation>
    </message>
    <message>
        <source>The report could not be written: %1.</source>
        <translation>The report could not be written: %1.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Written to %1.</translation>
    </message>
</context>
<context>
    <name>steadfeed::LabPlot</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 at %2 s</source>
        <translation>%1 at %2 s</translation>
    </message>
    <message>
        <source>%1 since %2 s</source>
        <translation>%1 since %2 s</translation>
    </message>
</context>
<context>
    <name>steadfeed::LabTimeline</name>
    <message>
        <source>%1: begins</source>
        <translation>%1: begins</translation>
    </message>
    <message>
        <source>%1: over</source>
        <translation>%1: over</translation>
    </message>
    <message>
        <source>%1, from the server</source>
        <translation>%1, from the server</translation>
    </message>
    <message>
        <source>%1, to the server</source>
        <translation>%1, to the server</translation>
    </message>
    <message>
        <source>%1 (from no. %2, %3 events)</source>
        <extracomment>%1 what was done, %2 number of the first event, %3 how many events</extracomment>
        <translation>%1 (from no. %2, %3 events)</translation>
    </message>
    <message>
        <source>%1, connection %2</source>
        <translation>%1, connection %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Done on purpose</source>
        <translation>Done on purpose</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Noticed</translation>
    </message>
    <message>
        <source>%1 (no. %2)</source>
        <extracomment>%1 what was done, %2 number of the event</extracomment>
        <translation>%1 (no. %2)</translation>
    </message>
</context>
<context>
    <name>steadfeed::LabVerdict</name>
    <message>
        <source>Waiting until every feed has caught up…</source>
        <translation>Waiting until every feed has caught up…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a feed and its state</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No verdict: the feeds did not give account in time.</source>
        <translation>No verdict: the feeds did not give account in time.</translation>
    </message>
    <message>
        <source>Waiting for %1, %2 s at most…</source>
        <translation>Waiting for %1, %2 s at most…</translation>
    </message>
    <message>
        <source>Waiting until every feed has the newest event…</source>
        <translation>Waiting until every feed has the newest event…</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) do not add up.</source>
        <translation>
            <numerusform>%n feed does not add up.</numerusform>
            <numerusform>%n feeds do not add up.</numerusform>
        </translation>
    </message>
    <message>
        <source>Proved by the sets of numbers: nothing doubled, and nothing lost that was not said.</source>
        <translation>Proved by the sets of numbers: nothing doubled, and nothing lost that was not said.</translation>
    </message>
    <message>
        <source>Proved by the sets of numbers: nothing lost, nothing doubled.</source>
        <translation>Proved by the sets of numbers: nothing lost, nothing doubled.</translation>
    </message>
    <message>
        <source>Not provable: what the servers sent is not known.</source>
        <translation>Not provable: what the servers sent is not known.</translation>
    </message>
    <message>
        <source>Not every feed had caught up within %1 s.</source>
        <translation>Not every feed had caught up within %1 s.</translation>
    </message>
    <message>
        <source>Not compared: it was stopped by hand.</source>
        <translation>Not compared: it was stopped by hand.</translation>
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
    <message>
        <source>flagged: %1</source>
        <translation>flagged: %1</translation>
    </message>
    <message>
        <source>over its limit of %1</source>
        <translation>over its limit of %1</translation>
    </message>
</context>
<context>
    <name>steadfeed::ProfileEditor</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>name of the profile</source>
        <translation>name of the profile</translation>
    </message>
    <message>
        <source>A profile needs at least one feed.</source>
        <translation>A profile needs at least one feed.</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 removed</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 moved</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 added</translation>
    </message>
    <message>
        <source>Stored in the keychain.</source>
        <translation>Stored in the keychain.</translation>
    </message>
    <message>
        <source>This cannot be a secret: it is empty, too long, or holds control characters.</source>
        <translation>This cannot be a secret: it is empty, too long, or holds control characters.</translation>
    </message>
    <message>
        <source>There is no keychain here. Name an environment variable or a file for the proxy&apos;s password.</source>
        <translation>There is no keychain here. Name an environment variable or a file for the proxy&apos;s password.</translation>
    </message>
    <message>
        <source>Kept in memory for this run only: nothing was stored.</source>
        <translation>Kept in memory for this run only: nothing was stored.</translation>
    </message>
    <message>
        <source>Changes hold for this run only: the demo has no file.</source>
        <translation>Changes hold for this run only: the demo has no file.</translation>
    </message>
    <message>
        <source>Changes hold for this run only: the command line chose the transport.</source>
        <translation>Changes hold for this run only: the command line chose the transport.</translation>
    </message>
    <message>
        <source>Changes hold for this run only: %1 may not be written.</source>
        <translation>Changes hold for this run only: %1 may not be written.</translation>
    </message>
    <message>
        <source>Changes hold for this run only: somebody else changed %1. Open it again to go on from there.</source>
        <translation>Changes hold for this run only: somebody else changed %1. Open it again to go on from there.</translation>
    </message>
    <message>
        <source>The last change holds for this run only: %1 was not written (%2).</source>
        <translation>The last change holds for this run only: %1 was not written (%2).</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Written to %1.</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 was not written: %2</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>Expected %1.</translation>
    </message>
    <message>
        <source>Expected %1, found %2.</source>
        <translation>Expected %1, found %2.</translation>
    </message>
</context>
<context>
    <name>steadfeed::Program</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Recording of %1</source>
        <translation>Recording of %1</translation>
    </message>
    <message>
        <source>The fault proxy could not be opened for %1: %2</source>
        <translation>The fault proxy could not be opened for %1: %2</translation>
    </message>
    <message>
        <source>%1 has a proxy of its own in the profile, and is left alone.</source>
        <translation>%1 has a proxy of its own in the profile, and is left alone.</translation>
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
    <name>steadfeed::Trend</name>
    <message>
        <source>Since %1 (%2)</source>
        <translation>Since %1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 – %2 (%3)</source>
        <translation>%1 – %2 (%3)</translation>
    </message>
    <message>
        <source>No data.</source>
        <translation>No data.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>steadfeed::WindowRun</name>
    <message>
        <source>The profile was not opened</source>
        <translation>The profile was not opened</translation>
    </message>
</context>
</TS>
