<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddFeedDialog</name>
    <message>
        <source>Add a feed</source>
        <translation>Datenstrom hinzufügen</translation>
    </message>
    <message>
        <source>Enter where the feed is. Steadfeed looks at it and says what it found.</source>
        <translation>Geben Sie an, wo der Datenstrom ist. Steadfeed sieht nach und sagt, was es gefunden hat.</translation>
    </message>
    <message>
        <source>These exchanges are known. Their symbols can be changed afterwards.</source>
        <translation>Diese Börsen sind bekannt. Ihre Symbole lassen sich danach ändern.</translation>
    </message>
    <message>
        <source>A feed of a server that speaks Steadfeed's own protocol. Everything else can be set afterwards.</source>
        <translation>Ein Datenstrom eines Servers, der Steadfeeds eigenes Protokoll spricht. Alles Weitere lässt sich danach einstellen.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Look at an address</source>
        <translation>Adresse ansehen</translation>
    </message>
    <message>
        <source>Known exchanges</source>
        <translation>Bekannte Börsen</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Base address</source>
        <translation>Basisadresse</translation>
    </message>
</context>
<context>
    <name>AddressList</name>
    <message>
        <source>Backup %1</source>
        <translation>Ersatz %1</translation>
    </message>
    <message>
        <source>Base address</source>
        <translation>Basisadresse</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Prefer this address</source>
        <translation>Diese Adresse vorziehen</translation>
    </message>
    <message>
        <source>Remove this address</source>
        <translation>Diese Adresse entfernen</translation>
    </message>
    <message>
        <source>Add a backup</source>
        <translation>Ersatz hinzufügen</translation>
    </message>
    <message>
        <source>Another address of the same feed, for when the first does not answer</source>
        <translation>Eine weitere Adresse desselben Datenstroms, falls die erste nicht antwortet</translation>
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
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open a profile</source>
        <translation>Ein Profil öffnen</translation>
    </message>
    <message>
        <source>Log · %1</source>
        <translation>Protokoll · %1</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show or hide the event log</source>
        <translation>Ereignisprotokoll zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation>Wie der Schreibtisch</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Strg+,)</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>EventLog</name>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all lines</source>
        <translation>Alle Zeilen kopieren</translation>
    </message>
    <message>
        <source>Hide the event log</source>
        <translation>Ereignisprotokoll verbergen</translation>
    </message>
</context>
<context>
    <name>FallbackList</name>
    <message>
        <source>Falls back to</source>
        <translation>Weicht aus auf</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Try %1 earlier</source>
        <translation>%1 früher versuchen</translation>
    </message>
    <message>
        <source>Do not fall back to %1</source>
        <translation>Nicht auf %1 ausweichen</translation>
    </message>
    <message>
        <source>Fall back to %1</source>
        <translation>Auf %1 ausweichen</translation>
    </message>
    <message>
        <source>Where %1 does not get through. The health bar then says so, and why.</source>
        <translation>Wo %1 nicht durchkommt. Die Zustandsleiste sagt es dann, mit dem Grund.</translation>
    </message>
</context>
<context>
    <name>FeedEditor</name>
    <message>
        <source>Stop the test</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Move up (Ctrl+Up in the list)</source>
        <translation>Nach oben (Strg+Auf in der Liste)</translation>
    </message>
    <message>
        <source>Move down (Ctrl+Down in the list)</source>
        <translation>Nach unten (Strg+Ab in der Liste)</translation>
    </message>
    <message>
        <source>Remove this feed from the profile</source>
        <translation>Diesen Datenstrom aus dem Profil entfernen</translation>
    </message>
    <message>
        <source>Not applied yet. %1</source>
        <translation>Noch nicht übernommen. %1</translation>
    </message>
    <message>
        <source>Not applied yet: see the field below. What runs stays as it is.</source>
        <translation>Noch nicht übernommen: siehe das Feld unten. Was läuft, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Limits and HTTP</source>
        <translation>Grenzen und HTTP</translation>
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
        <translation>Mit einem anderen Namen ist er ein anderer Datenstrom: Er beginnt von vorn.</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Steadfeed's own</source>
        <translation>Steadfeeds eigenes</translation>
    </message>
    <message>
        <source>Any, read by a mapping</source>
        <translation>Beliebig, durch eine Abbildung gelesen</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>A mapping is written in the profile's file; see docs/profiles.md.</source>
        <translation>Eine Abbildung steht in der Datei des Profils; siehe docs/profiles.md.</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>What {symbols} stands for in addresses and opening messages.</source>
        <translation>Wofür {symbols} in Adressen und ersten Nachrichten steht.</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Name und Passwort</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the header</source>
        <translation>Name des Headers</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Mich fragen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Secret is in</source>
        <translation>Geheimnis liegt in</translation>
    </message>
    <message>
        <source>The secret itself never stands in a profile.</source>
        <translation>Das Geheimnis selbst steht nie in einem Profil.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Its name in the keychain.</source>
        <translation>Sein Name im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Of the environment that Steadfeed was started in.</source>
        <translation>Der Umgebung, in der Steadfeed gestartet wurde.</translation>
    </message>
    <message>
        <source>One that only you can read (chmod 600).</source>
        <translation>Eine, die nur Sie lesen können (chmod 600).</translation>
    </message>
    <message>
        <source>Own authority</source>
        <translation>Eigene CA</translation>
    </message>
    <message>
        <source>Trusted beside what the system trusts.</source>
        <translation>Gilt neben denen, denen das System vertraut.</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM-Datei</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Eigenes Zertifikat</translation>
    </message>
    <message>
        <source>With its chain; certificate and key go together.</source>
        <translation>Mit seiner Kette; Zertifikat und Schlüssel gehören zusammen.</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sein Schlüssel</translation>
    </message>
    <message>
        <source>Without a passphrase.</source>
        <translation>Ohne Passwort.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>http:// or socks5://. The environment is not asked.</source>
        <translation>http:// oder socks5://. Die Umgebung wird nicht gefragt.</translation>
    </message>
    <message>
        <source>Where the proxy asks for one.</source>
        <translation>Wo der Proxy danach fragt.</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>Gives: more than six feeds from one host share a connection. Costs: a feed that comes too fast cannot be held back, so memory grows.</source>
        <translation>Gibt: Mehr als sechs Datenströme eines Servers teilen eine Verbindung. Kostet: Ein zu schneller lässt sich nicht bremsen, der Speicher wächst.</translation>
    </message>
    <message>
        <source>Largest event (KiB)</source>
        <translation>Größtes Ereignis (KiB)</translation>
    </message>
    <message>
        <source>A larger one is refused.</source>
        <translation>Ein größeres wird abgewiesen.</translation>
    </message>
    <message>
        <source>Connect within (s)</source>
        <translation>Verbunden in (s)</translation>
    </message>
    <message>
        <source>An attempt that is not open by then is given up.</source>
        <translation>Ein Versuch, der bis dahin nicht steht, wird aufgegeben.</translation>
    </message>
    <message>
        <source>Something comes every (s)</source>
        <translation>Etwas kommt alle (s)</translation>
    </message>
    <message>
        <source>0: nothing is promised, then silence only means age.</source>
        <translation>0: Nichts ist versprochen, dann heißt Stille nur Alter.</translation>
    </message>
</context>
<context>
    <name>FeedList</name>
    <message>
        <source>Feeds of the profile</source>
        <translation>Datenströme des Profils</translation>
    </message>
    <message>
        <source>Add a feed…</source>
        <translation>Datenstrom hinzufügen …</translation>
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
        <translation>Änderung nicht übernommen</translation>
    </message>
    <message>
        <source>Change not applied</source>
        <translation>Änderung nicht übernommen</translation>
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
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Choose a file for: %1</source>
        <translation>Datei wählen für: %1</translation>
    </message>
</context>
<context>
    <name>HeaderCell</name>
    <message>
        <source>Sort by %1</source>
        <translation>Nach %1 ordnen</translation>
    </message>
    <message>
        <source>%1, sorted, highest first</source>
        <translation>%1, geordnet, höchste zuerst</translation>
    </message>
    <message>
        <source>%1, sorted, lowest first</source>
        <translation>%1, geordnet, niedrigste zuerst</translation>
    </message>
</context>
<context>
    <name>HealthBar</name>
    <message>
        <source>Health of the feeds</source>
        <translation>Zustand der Datenströme</translation>
    </message>
</context>
<context>
    <name>HealthHeader</name>
    <message>
        <source>Feed</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Delay p50</source>
        <translation>Verzug p50</translation>
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
        <translation>Neuverb.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neuester</translation>
    </message>
</context>
<context>
    <name>HealthRow</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>Jetzt verbinden</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
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
        <translation>Messwerte</translation>
    </message>
</context>
<context>
    <name>NoticeBanner</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Gelesen</translation>
    </message>
</context>
<context>
    <name>PluginPage</name>
    <message>
        <source>Load transports from the plug-in folder</source>
        <translation>Transporte aus dem Plug-in-Ordner laden</translation>
    </message>
    <message>
        <source>A plug-in is a program: it can do whatever you can. A profile never loads one.</source>
        <translation>Ein Plug-in ist ein Programm: Es kann alles, was Sie können. Ein Profil lädt nie eines.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>There are no plug-ins.</source>
        <translation>Es gibt keine Plug-ins.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Takes effect at the next start of Steadfeed.</source>
        <translation>Gilt ab dem nächsten Start von Steadfeed.</translation>
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
        <translation>Menge</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Einstand</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>Seit Beginn</translation>
    </message>
    <message>
        <source>Since close</source>
        <translation>Seit Schluss</translation>
    </message>
    <message>
        <source>Change %</source>
        <translation>Änderung %</translation>
    </message>
    <message>
        <source>P&amp;L</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>PositionsPanel</name>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a symbol</source>
        <translation>Symbol suchen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>All symbols</source>
        <translation>Alle Symbole</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>Waiting for the first values…</source>
        <translation>Warten auf die ersten Werte …</translation>
    </message>
</context>
<context>
    <name>PositionsTable</name>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
</context>
<context>
    <name>ProbeTexts</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>%1, status %2</source>
        <translation>%1, Status %2</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>To another server: credentials were not sent there.</source>
        <translation>Zu einem anderen Server: Anmeldedaten wurden dorthin nicht gesendet.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>An intermediary says it is there: %1</source>
        <translation>Eine Zwischenstelle gibt sich zu erkennen: %1</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Asked to wait %1 s.</source>
        <translation>Bat um %1 s Wartezeit.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>%1 in %2 s, %3 per second</source>
        <translation>%1 in %2 s, %3 je Sekunde</translation>
    </message>
    <message>
        <source>The stream opened, but not a byte came.</source>
        <translation>Der Strom öffnete sich, aber es kam kein Byte.</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>%1 to %2, half of them up to %3</source>
        <translation>%1 bis %2, die Hälfte davon bis %3</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>The server wishes %1 s of waiting.</source>
        <translation>Der Server wünscht %1 s Wartezeit.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 JSON, %2 binary, %3 other</source>
        <translation>%1 JSON, %2 binär, %3 anderes</translation>
    </message>
    <message>
        <source>%1 events hold bytes that are not UTF-8.</source>
        <translation>%1 Ereignisse enthalten Bytes, die kein UTF-8 sind.</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>promised every %1 s</source>
        <translation>versprochen alle %1 s</translation>
    </message>
    <message>
        <source>none seen</source>
        <translation>keines gesehen</translation>
    </message>
    <message>
        <source>every %1 s where nothing else comes (%2 seen)</source>
        <translation>alle %1 s, wenn sonst nichts kommt (%2 gesehen)</translation>
    </message>
    <message>
        <source>every %1 s (%2 seen)</source>
        <translation>alle %1 s (%2 gesehen)</translation>
    </message>
    <message>
        <source>Buffering</source>
        <translation>Pufferung</translation>
    </message>
    <message>
        <source>none: events come one by one</source>
        <translation>keine: Ereignisse kommen einzeln</translation>
    </message>
    <message>
        <source>%1 events at once, %2 s apart</source>
        <translation>%1 Ereignisse auf einmal, alle %2 s</translation>
    </message>
    <message>
        <source>Likely: %1, in the sizes of a proxy's buffer.</source>
        <translation>Wahrscheinlich: %1, in den Größen eines Proxy-Puffers.</translation>
    </message>
    <message>
        <source>Perhaps: %1.</source>
        <translation>Vielleicht: %1.</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>The server closed after %1 s of silence.</source>
        <translation>Der Server schloss nach %1 s Stille.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>The stream ended after %1 s: %2</source>
        <translation>Der Strom endete nach %1 s: %2</translation>
    </message>
    <message>
        <source>not cut within %1 s of silence</source>
        <translation>in %1 s Stille nicht getrennt</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>%1, asked %2 times, changed %3 times</source>
        <translation>%1, %2-mal gefragt, %3-mal geändert</translation>
    </message>
    <message>
        <source>Resuming</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>not possible: there are no ids to go on after</source>
        <translation>nicht möglich: Es gibt keine Nummern, nach denen es weiterginge</translation>
    </message>
    <message>
        <source>works: the server says that it goes on behind %1</source>
        <translation>geht: Der Server sagt, dass er nach %1 weitermacht</translation>
    </message>
    <message>
        <source>works: went on behind %1, %2 events compared</source>
        <translation>geht: ging nach %1 weiter, %2 Ereignisse verglichen</translation>
    </message>
    <message>
        <source>works: nothing missing behind %1, but %2 events came once more</source>
        <translation>geht: nach %1 fehlt nichts, aber %2 Ereignisse kamen noch einmal</translation>
    </message>
    <message>
        <source>The server gives ids but goes on elsewhere than behind %1.</source>
        <translation>Der Server vergibt Nummern, macht aber anderswo weiter als nach %1.</translation>
    </message>
    <message>
        <source>not known: nothing came behind %1 in the time there was</source>
        <translation>nicht bekannt: In der Zeit kam nach %1 nichts</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>No symbol and price were found in the messages.</source>
        <translation>In den Nachrichten wurden Symbol und Preis nicht gefunden.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>%1 grew by one in %2 of %3 steps</source>
        <translation>%1 wuchs in %2 von %3 Schritten um eins</translation>
    </message>
    <message>
        <source>Cancelled before anything was found.</source>
        <translation>Abgebrochen, bevor etwas gefunden wurde.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts wurde gefunden.</translation>
    </message>
    <message>
        <source>It is the only one that was found there.</source>
        <translation>Es ist der einzige Transport, der dort gefunden wurde.</translation>
    </message>
    <message>
        <source>Data only comes; plain HTTP carries that through every proxy.</source>
        <translation>Daten kommen nur; einfaches HTTP bringt das durch jeden Proxy.</translation>
    </message>
    <message>
        <source>It resumes: %1 events compared.</source>
        <translation>Er setzt fort: %1 Ereignisse verglichen.</translation>
    </message>
    <message>
        <source>It does not resume: what happens during an interruption is lost.</source>
        <translation>Er setzt nicht fort: Was während einer Unterbrechung geschieht, ist verloren.</translation>
    </message>
    <message>
        <source>It carries %1 events per second with ease.</source>
        <translation>Er trägt %1 Ereignisse je Sekunde mit Leichtigkeit.</translation>
    </message>
    <message>
        <source>%1 events per second are more than the %2 that it carries.</source>
        <translation>%1 Ereignisse je Sekunde sind mehr als die %2, die er trägt.</translation>
    </message>
    <message>
        <source>Not the event stream: %1 events came at once, %2 s apart, so something on the way holds them back.</source>
        <translation>Nicht der Ereignisstrom: %1 Ereignisse kamen auf einmal, alle %2 s; etwas auf dem Weg hält sie zurück.</translation>
    </message>
    <message>
        <source>Not the event stream: it opened, but nothing came for %1 s.</source>
        <translation>Nicht der Ereignisstrom: Er öffnete sich, aber %1 s lang kam nichts.</translation>
    </message>
    <message>
        <source>%1 messages were binary.</source>
        <translation>%1 Nachrichten waren binär.</translation>
    </message>
    <message>
        <source>It says nothing by itself: it may want to be told what to send ("on_open").</source>
        <translation>Von selbst sagt er nichts: Vielleicht will er hören, was er senden soll („on_open“).</translation>
    </message>
    <message>
        <source>A document of %1 bytes, asked for every %2 s.</source>
        <translation>Ein Dokument von %1 Bytes, alle %2 s abgefragt.</translation>
    </message>
    <message>
        <source>An unchanged answer costs next to nothing (304).</source>
        <translation>Eine unveränderte Antwort kostet fast nichts (304).</translation>
    </message>
    <message>
        <source>Looking at the address</source>
        <translation>Die Adresse wird angesehen</translation>
    </message>
    <message>
        <source>Watching the stream</source>
        <translation>Der Strom wird beobachtet</translation>
    </message>
    <message>
        <source>Trying to resume</source>
        <translation>Das Fortsetzen wird versucht</translation>
    </message>
    <message>
        <source>Asking again</source>
        <translation>Es wird noch einmal gefragt</translation>
    </message>
    <message>
        <source>Looking for other transports</source>
        <translation>Andere Transporte werden gesucht</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>An event stream (Server-Sent Events)</source>
        <translation>Ein Ereignisstrom (Server-Sent Events)</translation>
    </message>
    <message>
        <source>A WebSocket</source>
        <translation>Ein WebSocket</translation>
    </message>
    <message>
        <source>A JSON document, to be polled</source>
        <translation>Ein JSON-Dokument, regelmäßig abzufragen</translation>
    </message>
    <message>
        <source>A feed of Steadfeed's own protocol</source>
        <translation>Ein Datenstrom in Steadfeeds eigenem Protokoll</translation>
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
        <translation>Long-Polling</translation>
    </message>
    <message>
        <source>It says that it resumes.</source>
        <translation>Er sagt, dass er fortsetzt.</translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message>
        <source>Expected %1.</source>
        <translation>Erwartet wird: %1.</translation>
    </message>
    <message>
        <source>Expected %1, found %2.</source>
        <translation>Erwartet wird: %1; gefunden: %2.</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Import a profile</source>
        <translation>Profil importieren</translation>
    </message>
    <message>
        <source>Export the profile</source>
        <translation>Profil exportieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>none: this is the demo</source>
        <translation>keine: Dies ist die Demo</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Anderes öffnen …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Copies a profile into Steadfeed's own folder and opens the copy</source>
        <translation>Kopiert ein Profil in Steadfeeds eigenen Ordner und öffnet die Kopie</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Writes the profile as it is now. Secrets are never in it.</source>
        <translation>Schreibt das Profil, wie es jetzt ist. Geheimnisse stehen nie darin.</translation>
    </message>
    <message>
        <source>Recent profiles</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Use for this session</source>
        <translation>Für diese Sitzung verwenden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Passwort oder Token</translation>
    </message>
    <message>
        <source>It is kept in memory only and sent to this feed's server only.</source>
        <translation>Es bleibt nur im Speicher und geht nur an den Server dieses Datenstroms.</translation>
    </message>
    <message>
        <source>Send a stored secret to another server?</source>
        <translation>Ein gespeichertes Geheimnis an einen anderen Server senden?</translation>
    </message>
    <message>
        <source>Send it there</source>
        <translation>Dorthin senden</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
</context>
<context>
    <name>ReasonTexts</name>
    <message>
        <source>Server refused the connection.</source>
        <translation>Der Server hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Connection lost. Reconnecting; nothing skipped so far.</source>
        <translation>Verbindung verloren. Neuer Versuch; bisher fehlt nichts.</translation>
    </message>
    <message>
        <source>Cannot find the server name %1.</source>
        <translation>Der Servername %1 ist nicht zu finden.</translation>
    </message>
    <message>
        <source>The server did not answer within %1 s.</source>
        <translation>Der Server hat nicht binnen %1 s geantwortet.</translation>
    </message>
    <message>
        <source>The network cannot be reached: %1</source>
        <translation>Das Netz ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>The network cannot be reached.</source>
        <translation>Das Netz ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>This computer has no free connections.</source>
        <translation>Dieser Rechner hat keine freien Verbindungen.</translation>
    </message>
    <message>
        <source>The secure connection failed: %1</source>
        <translation>Die sichere Verbindung ist gescheitert: %1</translation>
    </message>
    <message>
        <source>Too many redirects.</source>
        <translation>Zu viele Umleitungen.</translation>
    </message>
    <message>
        <source>Redirect to an insecure address refused: %1</source>
        <translation>Umleitung zu einer unsicheren Adresse abgelehnt: %1</translation>
    </message>
    <message>
        <source>Redirect to an insecure address refused.</source>
        <translation>Umleitung zu einer unsicheren Adresse abgelehnt.</translation>
    </message>
    <message>
        <source>The server redirects (%1) but does not say where to.</source>
        <translation>Der Server leitet um (%1), sagt aber nicht wohin.</translation>
    </message>
    <message>
        <source>The server sent the interim answer %1, which ends the connection in this version of Qt.</source>
        <translation>Der Server sandte die Zwischenantwort %1, die in dieser Version von Qt die Verbindung beendet.</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>Der Server antwortete %1.</translation>
    </message>
    <message>
        <source>Signed out (%1). Sign in to continue.</source>
        <translation>Abgemeldet (%1). Zum Fortfahren anmelden.</translation>
    </message>
    <message>
        <source>The server does not know this feed (%1).</source>
        <translation>Der Server kennt diesen Datenstrom nicht (%1).</translation>
    </message>
    <message>
        <source>The gateway answered %1.</source>
        <translation>Das Gateway antwortete %1.</translation>
    </message>
    <message>
        <source>Server busy, asked to wait %2 s.</source>
        <translation>Server ausgelastet, bittet um %2 s Geduld.</translation>
    </message>
    <message>
        <source>Server busy.</source>
        <translation>Server ausgelastet.</translation>
    </message>
    <message>
        <source>Too many requests, asked to wait %1 s.</source>
        <translation>Zu viele Anfragen, Wartezeit %1 s.</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>Zu viele Anfragen.</translation>
    </message>
    <message>
        <source>The server ended this feed.</source>
        <translation>Der Server hat diesen Datenstrom beendet.</translation>
    </message>
    <message>
        <source>Not an event stream (%1). A login page may be in the way.</source>
        <translation>Kein Ereignisstrom (%1). Vielleicht ist eine Anmeldeseite im Weg.</translation>
    </message>
    <message>
        <source>The server compresses this feed (%1); that is not supported.</source>
        <translation>Der Server komprimiert diesen Datenstrom (%1); das geht nicht.</translation>
    </message>
    <message>
        <source>The server compresses this feed; that is not supported.</source>
        <translation>Der Server komprimiert diesen Datenstrom; das geht nicht.</translation>
    </message>
    <message>
        <source>The address of this feed cannot be used: %1</source>
        <translation>Die Adresse dieses Datenstroms ist nicht brauchbar: %1</translation>
    </message>
    <message>
        <source>The header %1 holds characters that a header may not hold; it was not sent.</source>
        <translation>Die Kopfzeile %1 enthält unerlaubte Zeichen; sie wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>An event was larger than %1 and was refused.</source>
        <translation>Ein Ereignis war größer als %1 und wurde abgelehnt.</translation>
    </message>
    <message>
        <source>No data for %1 s. Values may be old.</source>
        <translation>Seit %1 s keine Daten. Werte können alt sein.</translation>
    </message>
    <message>
        <source>The server opened the feed but did not greet within 5 s.</source>
        <translation>Der Server hat den Datenstrom geöffnet, aber nicht binnen 5 s gegrüßt.</translation>
    </message>
    <message>
        <source>A proxy seems to hold back the stream.</source>
        <translation>Ein Proxy scheint den Strom zurückzuhalten.</translation>
    </message>
    <message>
        <source>The server broke the protocol: %1</source>
        <translation>Der Server hat das Protokoll verletzt: %1</translation>
    </message>
    <message>
        <source>The server sent an invalid event id (%1).</source>
        <translation>Der Server sandte eine ungültige Ereignisnummer (%1).</translation>
    </message>
    <message>
        <source>The server sent an invalid event id.</source>
        <translation>Der Server sandte eine ungültige Ereignisnummer.</translation>
    </message>
    <message>
        <source>Event number out of range.</source>
        <translation>Ereignisnummer außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>Von Ihnen angehalten.</translation>
    </message>
    <message>
        <source>Reconnecting because you asked.</source>
        <translation>Neue Verbindung auf Ihren Wunsch.</translation>
    </message>
    <message>
        <source>Back from sleep; checking what was missed.</source>
        <translation>Aus dem Ruhezustand zurück; prüft, was fehlt.</translation>
    </message>
    <message>
        <source>There is no transport named %1. Known: %2.</source>
        <translation>Es gibt keinen Transport namens %1. Bekannt: %2.</translation>
    </message>
    <message>
        <source>The profile gives no %1 address for the feed %2.</source>
        <translation>Das Profil nennt keine %1-Adresse für den Datenstrom %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) (%2–%3) are missing; asking for them.</source>
        <translation>
            <numerusform>%Ln Ereignis (%2) fehlt; es wird nachgefordert.</numerusform>
            <numerusform>%Ln Ereignisse (%2–%3) fehlen; sie werden nachgefordert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The missing events %1–%2 arrived.</source>
        <translation>Die fehlenden Ereignisse %1–%2 sind da.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) (%2–%3) are missing; the server no longer has them.</source>
        <translation>
            <numerusform>%Ln Ereignis (%2) fehlt; der Server hat es nicht mehr.</numerusform>
            <numerusform>%Ln Ereignisse (%2–%3) fehlen; der Server hat sie nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server restarted and lost its history; how many events are missing is unknown.</source>
        <translation>Der Server ist neu gestartet und hat seine Geschichte verloren; wie viele Ereignisse fehlen, ist unbekannt.</translation>
    </message>
    <message>
        <source>The server went back in time.</source>
        <translation>Der Server ist in der Zeit zurückgegangen.</translation>
    </message>
    <message>
        <source>Order repaired.</source>
        <translation>Reihenfolge wiederhergestellt.</translation>
    </message>
    <message>
        <source>This feed has no sequence numbers: gaps cannot be detected.</source>
        <translation>Dieser Datenstrom hat keine Nummern: Lücken sind nicht erkennbar.</translation>
    </message>
    <message>
        <source>1 event could not be read: %1</source>
        <translation>1 Ereignis war nicht lesbar: %1</translation>
    </message>
    <message>
        <source>1 event could not be read.</source>
        <translation>1 Ereignis war nicht lesbar.</translation>
    </message>
    <message>
        <source>Value refused: not a number (%1).</source>
        <translation>Wert abgelehnt: keine Zahl (%1).</translation>
    </message>
    <message>
        <source>Value refused: not a number.</source>
        <translation>Wert abgelehnt: keine Zahl.</translation>
    </message>
    <message>
        <source>Value refused: out of range (%1).</source>
        <translation>Wert abgelehnt: außerhalb des Bereichs (%1).</translation>
    </message>
    <message>
        <source>Value refused: out of range.</source>
        <translation>Wert abgelehnt: außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>An event had more than %1 fields and was refused.</source>
        <translation>Ein Ereignis hatte mehr als %1 Felder und wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The feed has more than %1 symbols; further ones are refused.</source>
        <translation>Der Datenstrom hat mehr als %1 Symbole; weitere werden abgelehnt.</translation>
    </message>
    <message>
        <source>An event lacked the field %1 and was refused.</source>
        <translation>Einem Ereignis fehlte das Feld %1; es wurde abgelehnt.</translation>
    </message>
    <message>
        <source>No secret found at %1.</source>
        <translation>Kein Geheimnis unter %1.</translation>
    </message>
    <message>
        <source>The secret %1 was given for %2, and the profile wants to send it to %3. Nothing was sent.</source>
        <translation>Das Geheimnis %1 gilt für %2, und das Profil will es an %3 senden. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The feed %1 needs a password or token.</source>
        <translation>Der Datenstrom %1 braucht ein Passwort oder Token.</translation>
    </message>
    <message>
        <source>Redirected to %1; credentials were not sent there.</source>
        <translation>Umgeleitet zu %1; Zugangsdaten gingen nicht dorthin.</translation>
    </message>
    <message>
        <source>Connected by %1.</source>
        <translation>Verbunden über %1.</translation>
    </message>
    <message numerus="yes">
        <source>Caught up: %Ln event(s) replayed.</source>
        <translation>
            <numerusform>Aufgeholt: %Ln Ereignis nachgeliefert.</numerusform>
            <numerusform>Aufgeholt: %Ln Ereignisse nachgeliefert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resuming after event %1.</source>
        <translation>Fortsetzung nach Ereignis %1.</translation>
    </message>
    <message>
        <source>Reconnected without an event id: %1</source>
        <translation>Neu verbunden ohne Ereignisnummer: %1</translation>
    </message>
    <message numerus="yes">
        <source>Snapshot complete: %Ln row(s).</source>
        <translation>
            <numerusform>Bestand vollständig: %Ln Zeile.</numerusform>
            <numerusform>Bestand vollständig: %Ln Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) from the last run, shown as stale.</source>
        <translation>
            <numerusform>%Ln Wert vom letzten Mal, als veraltet gezeigt.</numerusform>
            <numerusform>%Ln Werte vom letzten Mal, als veraltet gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The saved state %1 cannot be used (%2). A copy was kept at %3.</source>
        <translation>Der gespeicherte Stand %1 ist nicht brauchbar (%2). Eine Kopie liegt unter %3.</translation>
    </message>
    <message>
        <source>Another Steadfeed uses %1; this one does not save its state.</source>
        <translation>Ein anderes Steadfeed benutzt %1; dieses speichert seinen Stand nicht.</translation>
    </message>
    <message>
        <source>The state was not saved: %1</source>
        <translation>Der Stand wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>The recording %1 ended: %2</source>
        <translation>Die Aufzeichnung %1 endete: %2</translation>
    </message>
    <message>
        <source>The recording has been played to its end.</source>
        <translation>Die Aufzeichnung ist zu Ende.</translation>
    </message>
    <message>
        <source>Redirected to %1.</source>
        <translation>Umgeleitet zu %1.</translation>
    </message>
    <message>
        <source>Cannot read the profile %1: %2</source>
        <translation>Das Profil %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1: at %2: expected %3, found %4</source>
        <translation>%1: bei %2: erwartet %3, gefunden %4</translation>
    </message>
    <message>
        <source>%1, line %2: expected %3</source>
        <translation>%1, Zeile %2: erwartet %3</translation>
    </message>
    <message>
        <source>Cannot read the recording %1: %2</source>
        <translation>Die Aufzeichnung %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Port %1 is in use. Stop the other program or choose another port.</source>
        <translation>Port %1 ist belegt. Das andere Programm beenden oder einen anderen Port wählen.</translation>
    </message>
    <message>
        <source>A page held more than %1 events and was refused.</source>
        <translation>Eine Seite hatte mehr als %1 Ereignisse und wurde abgewiesen.</translation>
    </message>
    <message>
        <source>Invalid cursor from server.</source>
        <translation>Ungültige Position vom Server.</translation>
    </message>
    <message>
        <source>The server repeats the same page.</source>
        <translation>Der Server wiederholt dieselbe Seite.</translation>
    </message>
    <message>
        <source>The server broke the WebSocket protocol: %1</source>
        <translation>Der Server hat das WebSocket-Protokoll verletzt: %1</translation>
    </message>
    <message>
        <source>The server broke the WebSocket protocol.</source>
        <translation>Der Server hat das WebSocket-Protokoll verletzt.</translation>
    </message>
    <message>
        <source>The server splits characters across WebSocket frames; Qt 6.4 cannot read this. Use SSE or unfragmented messages.</source>
        <translation>Der Server teilt Zeichen auf mehrere WebSocket-Frames auf; Qt 6.4 kann das nicht lesen. Nehmen Sie SSE oder ungeteilte Nachrichten.</translation>
    </message>
    <message>
        <source>The server closed the connection (%1): %2</source>
        <translation>Der Server hat die Verbindung beendet (%1): %2</translation>
    </message>
    <message>
        <source>The server closed the connection (%1).</source>
        <translation>Der Server hat die Verbindung beendet (%1).</translation>
    </message>
    <message>
        <source>Server restarting.</source>
        <translation>Der Server startet neu.</translation>
    </message>
    <message>
        <source>There is no WebSocket at this address: %1</source>
        <translation>Unter dieser Adresse ist kein WebSocket: %1</translation>
    </message>
    <message>
        <source>There is no WebSocket at this address.</source>
        <translation>Unter dieser Adresse ist kein WebSocket.</translation>
    </message>
    <message>
        <source>The proxy did not let us through: %1</source>
        <translation>Der Proxy ließ uns nicht durch: %1</translation>
    </message>
    <message>
        <source>The file %1 cannot be used (%2).</source>
        <translation>Die Datei %1 ist nicht zu gebrauchen (%2).</translation>
    </message>
    <message>
        <source>No answer to a ping for %1 s. Values may be old.</source>
        <translation>Seit %1 s keine Antwort auf ein Ping. Werte können alt sein.</translation>
    </message>
    <message>
        <source>The option %2 of %1 cannot be “%3”.</source>
        <translation>Die Option %2 von %1 kann nicht „%3“ sein.</translation>
    </message>
    <message>
        <source>Changed from %1 to %2; nothing was missed.</source>
        <translation>Von %1 zu %2 gewechselt; nichts ging verloren.</translation>
    </message>
    <message>
        <source>%1 stays: %2 did not take over.</source>
        <translation>%1 bleibt: %2 hat nicht übernommen.</translation>
    </message>
    <message>
        <source>Changing from %1 to %2: their event ids cannot be compared, so what came between is unknown.</source>
        <translation>Wechsel von %1 zu %2: Ihre Ereignisnummern sind nicht vergleichbar, was dazwischen kam, ist unbekannt.</translation>
    </message>
    <message>
        <source>%2 instead of %1.</source>
        <translation>%2 statt %1.</translation>
    </message>
    <message>
        <source>Now at %2 instead of %1.</source>
        <translation>Jetzt bei %2 statt %1.</translation>
    </message>
    <message>
        <source>Back from %1 to %2.</source>
        <translation>Zurück von %1 zu %2.</translation>
    </message>
    <message>
        <source>The plug-in %1 was not loaded: %2</source>
        <translation>Das Plug-in %1 wurde nicht geladen: %2</translation>
    </message>
    <message>
        <source>Waiting for the keychain to give %1.</source>
        <translation>Warten auf %1 aus dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Settings changed.</source>
        <translation>Einstellungen geändert.</translation>
    </message>
    <message>
        <source>Not JSON (%1). A login page may be in the way.</source>
        <translation>Kein JSON (%1). Eine Anmeldeseite kann im Weg sein.</translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <source>Recording, never live</source>
        <translation>Aufzeichnung, niemals live</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play again from the beginning</source>
        <translation>Noch einmal von vorn</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Step: the next event, of whichever feed</source>
        <translation>Schritt: das nächste Ereignis, gleich von welchem Feed</translation>
    </message>
    <message>
        <source>Position %1</source>
        <translation>Stelle %1</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Stelle in der Aufzeichnung</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>Länge %1</translation>
    </message>
    <message>
        <source>Time then: %1</source>
        <translation>Uhrzeit damals: %1</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Geschwindigkeit %1</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
</context>
<context>
    <name>SecretEntry</name>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Passwort oder Token</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Use for this run</source>
        <translation>Für diesen Lauf nehmen</translation>
    </message>
    <message>
        <source>Goes to the keychain, and from there to this feed's server only.</source>
        <translation>Kommt in den Schlüsselbund und von dort nur zum Server dieses Datenstroms.</translation>
    </message>
    <message>
        <source>Is kept in memory only and sent to this feed's server only.</source>
        <translation>Bleibt nur im Speicher und geht nur zum Server dieses Datenstroms.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Part of the settings</source>
        <translation>Teil der Einstellungen</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Datenströme</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation>Plug-ins</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Rückgängig: %1 (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Close the settings (Esc)</source>
        <translation>Einstellungen schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>This profile cannot be used</source>
        <translation>Dieses Profil ist nicht brauchbar</translation>
    </message>
    <message>
        <source>No feeds yet</source>
        <translation>Noch keine Datenströme</translation>
    </message>
    <message>
        <source>A profile names the feeds to watch. The demo needs none: it starts a small exchange on this computer and shows its prices.</source>
        <translation>Ein Profil nennt die Datenströme, die zu beobachten sind. Die Demo braucht keines: sie startet eine kleine Börse auf diesem Rechner und zeigt deren Kurse.</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message>
        <source>Open another profile…</source>
        <translation>Anderes Profil öffnen …</translation>
    </message>
    <message>
        <source>Open a profile…</source>
        <translation>Profil öffnen …</translation>
    </message>
</context>
<context>
    <name>StateTexts</name>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Holt auf</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Replaying</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Gaps cannot be detected</source>
        <translation>Lücken nicht erkennbar</translation>
    </message>
    <message>
        <source>Nothing missed</source>
        <translation>Nichts versäumt</translation>
    </message>
    <message>
        <source>Events missing</source>
        <translation>Ereignisse fehlen</translation>
    </message>
    <message>
        <source>History began anew</source>
        <translation>Geschichte begann neu</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>TestResults</name>
    <message>
        <source>Looking at %1…</source>
        <translation>%1 wird angesehen …</translation>
    </message>
</context>
<context>
    <name>TotalsBar</name>
    <message>
        <source>Sums per currency</source>
        <translation>Summen je Währung</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln position(s)</source>
        <translation>
            <numerusform>%Ln Position</numerusform>
            <numerusform>%Ln Positionen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransportButton</name>
    <message>
        <source>%1 comes by %2</source>
        <translation>%1 kommt über %2</translation>
    </message>
    <message>
        <source>Change the transport</source>
        <translation>Transport wechseln</translation>
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
        <translation>Der Datenstrom hat noch keine Adresse für %1.</translation>
    </message>
</context>
<context>
    <name>TransportMenu</name>
    <message>
        <source>Transport of %1</source>
        <translation>Transport von %1</translation>
    </message>
    <message>
        <source>%1: no address</source>
        <translation>%1: keine Adresse</translation>
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
        <translation>Long-Polling</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Subprotocol</source>
        <translation>Unterprotokoll</translation>
    </message>
    <message>
        <source>What the server wants to hear in Sec-WebSocket-Protocol; several with commas between.</source>
        <translation>Was der Server in Sec-WebSocket-Protocol hören will; mehrere durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>How a server that speaks Steadfeed's own protocol writes messages; CBOR is smaller.</source>
        <translation>Wie ein Server, der Steadfeeds eigenes Protokoll spricht, Nachrichten schreibt; CBOR ist kleiner.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Where the position in the feed stands: in the address (query), in the headers Last-Modified and ETag as Nchan has it (headers), or nowhere (none).</source>
        <translation>Wo die Position im Datenstrom steht: in der Adresse (query), in den Headern Last-Modified und ETag wie bei Nchan (headers), oder nirgends (none).</translation>
    </message>
    <message>
        <source>Hold time (s)</source>
        <translation>Haltezeit (s)</translation>
    </message>
    <message>
        <source>How many seconds the server may hold an answer while there is nothing new.</source>
        <translation>Wie viele Sekunden der Server eine Antwort halten darf, solange es nichts Neues gibt.</translation>
    </message>
    <message>
        <source>Interval (ms)</source>
        <translation>Abstand (ms)</translation>
    </message>
    <message>
        <source>Ask every so many milliseconds. 0: ask again as soon as an answer came (long-polling).</source>
        <translation>Alle so viele Millisekunden fragen. 0: wieder fragen, sobald eine Antwort kam (Long-Polling).</translation>
    </message>
</context>
<context>
    <name>TrendHeader</name>
    <message>
        <source>No symbol selected</source>
        <translation>Kein Symbol gewählt</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
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
        <translation>Alles</translation>
    </message>
    <message>
        <source>Go on; nothing was lost meanwhile</source>
        <translation>Weiter; nichts ging verloren</translation>
    </message>
    <message>
        <source>Hold the picture</source>
        <translation>Bild anhalten</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
</context>
<context>
    <name>TrendPanel</name>
    <message>
        <source>%1, %2, stale</source>
        <translation>%1, %2, veraltet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Noch keine Werte</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>steadfeed::Dashboard</name>
    <message>
        <source>Total P&amp;L</source>
        <translation>Gewinn gesamt</translation>
    </message>
    <message>
        <source>Total P&amp;L, %1</source>
        <translation>Gewinn gesamt, %1</translation>
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
        <translation>Adresse</translation>
    </message>
    <message>
        <source>address added</source>
        <translation>Adresse hinzugefügt</translation>
    </message>
    <message>
        <source>address removed</source>
        <translation>Adresse entfernt</translation>
    </message>
    <message>
        <source>order of addresses</source>
        <translation>Reihenfolge der Adressen</translation>
    </message>
    <message>
        <source>ways to fall back to</source>
        <translation>Ausweichwege</translation>
    </message>
</context>
<context>
    <name>steadfeed::FileChooser</name>
    <message>
        <source>Open a profile</source>
        <translation>Ein Profil öffnen</translation>
    </message>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation>Profile (*.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>steadfeed::HealthModel</name>
    <message>
        <source>Connecting… (try %1)</source>
        <translation>Verbindet … (Versuch %1)</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>No data for %1</source>
        <translation>Seit %1 keine Daten</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s</source>
        <translation>Neuer Versuch in %1 s</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline seit %1</translation>
    </message>
    <message>
        <source>Live, with gaps</source>
        <translation>Live, mit Lücken</translation>
    </message>
    <message>
        <source>Catching up: %1 of %2.</source>
        <translation>Holt auf: %1 von %2.</translation>
    </message>
    <message>
        <source>Waiting for the server's greeting.</source>
        <translation>Wartet auf den Gruß des Servers.</translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation>Nächster Versuch in %1 s.</translation>
    </message>
    <message>
        <source>The snapshot is still arriving.</source>
        <translation>Der Bestand trifft noch ein.</translation>
    </message>
    <message>
        <source>Outside trading hours.</source>
        <translation>Außerhalb der Handelszeit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) missing</source>
        <translation>
            <numerusform>%Ln Ereignis fehlt</numerusform>
            <numerusform>%Ln Ereignisse fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Last byte %1 ago, heartbeat %2, value %3</source>
        <translation>Letztes Byte vor %1, Lebenszeichen %2, Wert %3</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>Backup address</source>
        <translation>Ersatzadresse</translation>
    </message>
    <message>
        <source>Changing to %1…</source>
        <translation>Wechselt zu %1 …</translation>
    </message>
    <message>
        <source>Feed %1: %2 %3 %4</source>
        <translation>Datenstrom %1: %2 %3 %4</translation>
    </message>
</context>
<context>
    <name>steadfeed::MetricsModel</name>
    <message>
        <source>%1, stale</source>
        <translation>%1, veraltet</translation>
    </message>
</context>
<context>
    <name>steadfeed::Playback</name>
    <message>
        <source>Going there…</source>
        <translation>Auf dem Weg …</translation>
    </message>
    <message>
        <source>At its end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Läuft</translation>
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
        <translation>Mitte</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>still</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>letzter %1</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>Änderung %1</translation>
    </message>
    <message>
        <source>profit or loss %1</source>
        <translation>Gewinn oder Verlust %1</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>Alter %1</translation>
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
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>A profile needs at least one feed.</source>
        <translation>Ein Profil braucht mindestens einen Datenstrom.</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 verschoben</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>Stored in the keychain.</source>
        <translation>Im Schlüsselbund abgelegt.</translation>
    </message>
    <message>
        <source>This cannot be a secret: it is empty, too long, or holds control characters.</source>
        <translation>Das kann kein Geheimnis sein: Es ist leer, zu lang oder enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>There is no keychain here. Name an environment variable or a file for the proxy's password.</source>
        <translation>Hier gibt es keinen Schlüsselbund. Nennen Sie eine Variable oder eine Datei für das Passwort des Proxys.</translation>
    </message>
    <message>
        <source>Kept in memory for this run only: nothing was stored.</source>
        <translation>Nur für diesen Lauf im Speicher behalten: Nichts wurde abgelegt.</translation>
    </message>
    <message>
        <source>Changes hold for this run only: the demo has no file.</source>
        <translation>Änderungen gelten nur für diesen Lauf: Die Demo hat keine Datei.</translation>
    </message>
    <message>
        <source>Changes hold for this run only: the command line chose the transport.</source>
        <translation>Änderungen gelten nur für diesen Lauf: Die Kommandozeile hat den Transport gewählt.</translation>
    </message>
    <message>
        <source>Changes hold for this run only: %1 may not be written.</source>
        <translation>Änderungen gelten nur für diesen Lauf: %1 darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Changes hold for this run only: somebody else changed %1. Open it again to go on from there.</source>
        <translation>Änderungen gelten nur für diesen Lauf: %1 wurde von anderer Seite geändert. Öffnen Sie die Datei neu, um von dort weiterzumachen.</translation>
    </message>
    <message>
        <source>The last change holds for this run only: %1 was not written (%2).</source>
        <translation>Die letzte Änderung gilt nur für diesen Lauf: %1 wurde nicht geschrieben (%2).</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
</context>
<context>
    <name>steadfeed::TotalsModel</name>
    <message numerus="yes">
        <source>built on %Ln stale value(s)</source>
        <translation>
            <numerusform>beruht auf %Ln veralteten Wert</numerusform>
            <numerusform>beruht auf %Ln veralteten Werten</numerusform>
        </translation>
    </message>
    <message>
        <source>positions still arriving</source>
        <translation>Positionen treffen noch ein</translation>
    </message>
    <message numerus="yes">
        <source>without %Ln position(s) that have no price</source>
        <translation>
            <numerusform>ohne %Ln Position ohne Kurs</numerusform>
            <numerusform>ohne %Ln Positionen ohne Kurs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: profit or loss %2, value %3</source>
        <translation>%1: Gewinn oder Verlust %2, Wert %3</translation>
    </message>
</context>
</TS>
