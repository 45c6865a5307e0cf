<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <source>It is kept in memory only and sent to this feed&apos;s server only.</source>
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
        <translation>Der Feed hat mehr als %1 Symbole; weitere werden abgelehnt.</translation>
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
        <source>Waiting for the server&apos;s greeting.</source>
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
        <source>Feed %1: %2. %3 %4</source>
        <translation>Datenstrom %1: %2. %3 %4</translation>
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
</TS>
