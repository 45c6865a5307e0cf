<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <translation>%1 glattstellen?</translation>
    </message>
    <message>
        <source>Limit of %1</source>
        <translation>Limit von %1</translation>
    </message>
    <message>
        <source>Flag %1</source>
        <translation>%1 markieren</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>The whole position of %1 in account %2 is closed at the market. The server refuses if the quantity has changed by then.</source>
        <translation>Die ganze Position von %1 im Konto %2 wird zum Marktpreis geschlossen. Der Server lehnt ab, wenn sich die Menge bis dahin geändert hat.</translation>
    </message>
    <message>
        <source>The most that may be held in account %1, long or short. There is no limit now.</source>
        <translation>Was im Konto %1 höchstens gehalten werden darf, long oder short. Zurzeit gibt es kein Limit.</translation>
    </message>
    <message>
        <source>The most that may be held in account %1, long or short. Empty: no limit.</source>
        <translation>Was im Konto %1 höchstens gehalten werden darf, long oder short. Leer: kein Limit.</translation>
    </message>
    <message>
        <source>The flag is seen by everybody who has this feed.</source>
        <translation>Die Markierung sehen alle, die diesen Feed haben.</translation>
    </message>
    <message>
        <source>The note goes to the audit log.</source>
        <translation>Die Notiz geht ins Audit-Log.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Glattstellen</translation>
    </message>
    <message>
        <source>Remove limit</source>
        <translation>Limit aufheben</translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation>Limit setzen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
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
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason (if there is one)</source>
        <translation>Grund (wenn es einen gibt)</translation>
    </message>
</context>
<context>
    <name>ActionToast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
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
        <source>A feed of a server that speaks Steadfeed&apos;s own protocol. Everything else can be set afterwards.</source>
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
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>0 waiting</source>
        <translation>0 warten</translation>
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
    <name>AuditDetails</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Choose an action.</source>
        <translation>Eine Aktion auswählen.</translation>
    </message>
</context>
<context>
    <name>AuditList</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln insgesamt</numerusform>
            <numerusform>%Ln insgesamt</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>The list cannot be read here.</source>
        <translation>Die Liste kann hier nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No action fits the filter.</source>
        <translation>Keine Aktion passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Right-click a position, acknowledge an alert, write a note, or change a setting: it appears here.</source>
        <translation>Noch ist nichts geschehen. Position mit der rechten Maustaste anklicken, einen Alarm quittieren, eine Notiz schreiben oder eine Einstellung ändern: Dann steht es hier.</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Export the audit log</source>
        <translation>Audit-Log exportieren</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl);;CSV (*.csv)</source>
        <translation>JSON Lines (*.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>This profile has no audit log</source>
        <translation>Dieses Profil hat kein Audit-Log</translation>
    </message>
    <message>
        <source>With an “audit” section in the profile, what people do here goes to a log on the server, in the order in which they did it, and can be proved there.</source>
        <translation>Mit einem Abschnitt „audit“ im Profil geht, was hier getan wird, in ein Log auf dem Server: in der Reihenfolge, in der es geschah, und nachweisbar.</translation>
    </message>
</context>
<context>
    <name>AuditSummary</name>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt neu versuchen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Write a note into the audit log</source>
        <translation>Eine Notiz ins Audit-Log schreiben</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Walk along the chain of all actions on this computer</source>
        <translation>Die Kette aller Aktionen auf diesem Rechner nachprüfen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Write the actions shown as JSON Lines or CSV</source>
        <translation>Die gezeigten Aktionen als JSON Lines oder CSV schreiben</translation>
    </message>
</context>
<context>
    <name>AuditTexts</name>
    <message>
        <source>Acknowledge alert</source>
        <translation>Alarm quittieren</translation>
    </message>
    <message>
        <source>Flag position</source>
        <translation>Position markieren</translation>
    </message>
    <message>
        <source>Remove flag</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Flatten position</source>
        <translation>Position glattstellen</translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation>Limit setzen</translation>
    </message>
    <message>
        <source>Transport changed</source>
        <translation>Transport geändert</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Fault injected</source>
        <translation>Fehler ausgelöst</translation>
    </message>
    <message>
        <source>Held against the head that was given: %1</source>
        <translation>Verglichen mit dem angegebenen Kopf: %1</translation>
    </message>
    <message>
        <source>Held against the last answered action that the file itself names: %1</source>
        <translation>Verglichen mit der letzten beantworteten Aktion, die die Datei selbst nennt: %1</translation>
    </message>
    <message>
        <source>Held against no head: a tail that was cut cannot be seen.</source>
        <translation>Mit keinem Kopf verglichen: Ein abgeschnittenes Ende ist nicht zu erkennen.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>%1: saved, not yet sent</source>
        <translation>%1: gespeichert, noch nicht gesendet</translation>
    </message>
    <message>
        <source>%1: sent, not yet confirmed</source>
        <translation>%1: gesendet, noch nicht bestätigt</translation>
    </message>
    <message>
        <source>%1: confirmed, not yet shown by the feed</source>
        <translation>%1: bestätigt, im Feed noch nicht zu sehen</translation>
    </message>
    <message>
        <source>There are no actions in it.</source>
        <translation>Sie enthält keine Aktionen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s), #%1 to #%2: the chain is whole.</source>
        <translation>
            <numerusform>%Ln Aktion, Nr. %1 bis %2: Die Kette ist unversehrt.</numerusform>
            <numerusform>%Ln Aktionen, Nr. %1 bis %2: Die Kette ist unversehrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands in line %1.</source>
        <translation>Sie steht in Zeile %1.</translation>
    </message>
    <message>
        <source>The file holds a selection of actions: only neighbours could be compared.</source>
        <translation>Die Datei enthält eine Auswahl von Aktionen: Nur benachbarte konnten verglichen werden.</translation>
    </message>
    <message>
        <source>Behind that head nothing vouches that the tail was not cut or made anew.</source>
        <translation>Hinter diesem Kopf bürgt nichts dafür, dass das Ende nicht abgeschnitten oder neu gemacht wurde.</translation>
    </message>
    <message>
        <source>Covered: number, id, time, kind, contents and order of the actions. Not covered: how often they were sent, when and how they were answered, and who clicked.</source>
        <translation>Geschützt: Nummer, Kennung, Zeit, Art, Inhalt und Reihenfolge der Aktionen. Nicht geschützt: wie oft sie gesendet, wann und wie sie beantwortet wurden und wer geklickt hat.</translation>
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
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Notices: %1</source>
        <translation>Hinweise: %1</translation>
    </message>
</context>
<context>
    <name>AwayMoveRow</name>
    <message>
        <source>%1 from %2 to %3, %4</source>
        <translation>%1 von %2 auf %3, %4</translation>
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
        <source>Steadfeed&apos;s own</source>
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
        <source>A mapping is written in the profile&apos;s file; see docs/profiles.md.</source>
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
    <name>HealthDetails</name>
    <message>
        <source>Details of %1</source>
        <translation>Einzelheiten zu %1</translation>
    </message>
</context>
<context>
    <name>HealthExport</name>
    <message>
        <source>No outage so far.</source>
        <translation>Bisher kein Ausfall.</translation>
    </message>
    <message>
        <source>Outages, the newest first:</source>
        <translation>Ausfälle, der neueste zuerst:</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Missing events:</source>
        <translation>Fehlende Ereignisse:</translation>
    </message>
    <message>
        <source>Steadfeed, %1, %2</source>
        <extracomment>%1 is the name of the profile, %2 date and time with the offset from UTC.</extracomment>
        <translation>Steadfeed, %1, %2</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
</context>
<context>
    <name>HealthFacts</name>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <extracomment>A time of day and how long ago that is.</extracomment>
        <translation>seit %1 (%2)</translation>
    </message>
    <message>
        <source>%1 received = %2 applied + %3 conflated + %4 duplicates + %5 refused + %6 ignored + %7 pending</source>
        <translation>%1 empfangen = %2 übernommen + %3 zusammengefasst + %4 doppelt + %5 abgelehnt + %6 übergangen + %7 ausstehend</translation>
    </message>
    <message>
        <source>The difference of the clocks is unknown; it is in the delays.</source>
        <translation>Der Unterschied der Uhren ist unbekannt; er steckt im Verzug.</translation>
    </message>
    <message>
        <source>The server&apos;s clock agrees with ours (± %1).</source>
        <translation>Die Uhr des Servers stimmt mit unserer überein (± %1).</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 ahead (± %2); taken off the delays.</source>
        <translation>Die Uhr des Servers geht %1 vor (± %2); vom Verzug abgezogen.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 behind (± %2); taken off the delays.</source>
        <translation>Die Uhr des Servers geht %1 nach (± %2); vom Verzug abgezogen.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Last byte</source>
        <translation>Letztes Byte</translation>
    </message>
    <message>
        <source>Last heartbeat</source>
        <translation>Letztes Lebenszeichen</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>%1, %2 of them may still come</source>
        <translation>%1, %2 davon können noch kommen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 verworfen</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Vertauscht</translation>
    </message>
    <message>
        <source>%1 put right</source>
        <translation>%1 richtig eingeordnet</translation>
    </message>
    <message>
        <source>History restarts</source>
        <translation>Neuanfänge der Geschichte</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Bilanz</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>%1/s, %2 in all</source>
        <translation>%1/s, %2 insgesamt</translation>
    </message>
    <message>
        <source>Delay p50 / p95 / p99 / most</source>
        <translation>Verzug p50 / p95 / p99 / höchster</translation>
    </message>
    <message>
        <source>Newest value</source>
        <translation>Neuester Wert</translation>
    </message>
    <message>
        <source>%1 on its way</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>%1; how much is missing there is unknown</source>
        <translation>%1; wie viel dort fehlt, ist unbekannt</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Steuerung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all; reconnected: %2, resumed after the last event: %3</source>
        <translation>insgesamt %1; neu verbunden: %2, nach dem letzten Ereignis fortgesetzt: %3</translation>
    </message>
    <message>
        <source>%1, beside the ledger: greetings, heartbeats and the like</source>
        <translation>%1, neben der Bilanz: Begrüßungen, Lebenszeichen und dergleichen</translation>
    </message>
</context>
<context>
    <name>HealthGaps</name>
    <message>
        <source>Missing events</source>
        <translation>Fehlende Ereignisse</translation>
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
    <name>HealthPast</name>
    <message>
        <source>What is listed</source>
        <translation>Was aufgeführt ist</translation>
    </message>
    <message>
        <source>Outages (%1)</source>
        <translation>Ausfälle (%1)</translation>
    </message>
    <message>
        <source>Missing events (%1)</source>
        <translation>Fehlende Ereignisse (%1)</translation>
    </message>
    <message>
        <source>Copy these outages</source>
        <translation>Diese Ausfälle kopieren</translation>
    </message>
    <message>
        <source>Outages of %1</source>
        <translation>Ausfälle von %1</translation>
    </message>
    <message>
        <source>No outage so far.</source>
        <translation>Bisher kein Ausfall.</translation>
    </message>
    <message>
        <source>No event is known to be missing.</source>
        <translation>Es ist kein fehlendes Ereignis bekannt.</translation>
    </message>
</context>
<context>
    <name>HealthRibbonRow</name>
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
    <name>HealthSummary</name>
    <message>
        <source>Export the outages</source>
        <translation>Ausfälle exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the whole page as text</source>
        <translation>Die ganze Seite als Text kopieren</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV …</translation>
    </message>
    <message>
        <source>Export the outages of all feeds</source>
        <translation>Ausfälle aller Datenströme exportieren</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON …</translation>
    </message>
    <message>
        <source>Export everything on this page</source>
        <translation>Alles auf dieser Seite exportieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>HealthTimeline</name>
    <message>
        <source>Feed</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
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
        <translation>In dieser Zeit</translation>
    </message>
    <message>
        <source>States of the feeds over time</source>
        <translation>Zustände der Datenströme im Lauf der Zeit</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Plain: live. Lines along: connecting. Slanted: no data, reconnecting or gaps. Crossed: offline or failed. Point at a band, or use the arrow keys, to read it.</source>
        <translation>Glatt: live. Längslinien: Verbindungsaufbau. Schräg: keine Daten, neuer Verbindungsversuch oder Lücken. Gekreuzt: offline oder gescheitert. Zum Lesen auf ein Band zeigen oder die Pfeiltasten benutzen.</translation>
    </message>
</context>
<context>
    <name>LabButtons</name>
    <message>
        <source>Link</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation>HTTP-Antwort</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Heal · %1</source>
        <translation>Heilen · %1</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Heilen</translation>
    </message>
    <message>
        <source>Ends whatever is broken; a script goes on</source>
        <translation>Beendet alle Störungen; ein Skript läuft weiter</translation>
    </message>
    <message>
        <source>Feed to break</source>
        <translation>Datenstrom, der gestört wird</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Seconds that a fault lasts</source>
        <translation>Dauer einer Störung in Sekunden</translation>
    </message>
    <message>
        <source>0: until healed</source>
        <translation>0: bis zum Heilen</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>s: until healed</source>
        <translation>s: bis zum Heilen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>From the server to us</source>
        <translation>Vom Server zu uns</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>From us to the server</source>
        <translation>Von uns zum Server</translation>
    </message>
</context>
<context>
    <name>LabFaults</name>
    <message>
        <source>Cut</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Resets the connection (RST), as a crashed router does.</source>
        <translation>Setzt die Verbindung zurück (RST), wie ein abgestürzter Router.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Ends the stream in good order (FIN). For a feed that is no success.</source>
        <translation>Beendet den Strom ordentlich (FIN). Für einen Datenstrom ist das kein Erfolg.</translation>
    </message>
    <message>
        <source>Half-close</source>
        <translation>Halb schließen</translation>
    </message>
    <message>
        <source>Ends the way down only; the way up stays open.</source>
        <translation>Beendet nur den Weg herab; der Weg hinauf bleibt offen.</translation>
    </message>
    <message>
        <source>Go silent</source>
        <translation>Verstummen</translation>
    </message>
    <message>
        <source>Half-open: nothing arrives, and nobody says that the connection is dead. Noticed by the missing heartbeat.</source>
        <translation>Halb offen: Nichts kommt an, und niemand sagt, dass die Verbindung tot ist. Bemerkt am fehlenden Lebenszeichen.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögern</translation>
    </message>
    <message>
        <source>Every byte comes 2 s later, give or take 1 s, in order.</source>
        <translation>Jedes Byte kommt 2 s später, 1 s mehr oder weniger, in der Reihenfolge.</translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation>Drosseln</translation>
    </message>
    <message>
        <source>20 kB a second: less than the prices need, so they fall behind.</source>
        <translation>20 kB je Sekunde: weniger, als die Kurse brauchen; sie geraten in Rückstand.</translation>
    </message>
    <message>
        <source>Drip</source>
        <translation>Tröpfeln</translation>
    </message>
    <message>
        <source>100 bytes every 50 ms: events come in pieces, and late.</source>
        <translation>100 Bytes alle 50 ms: Ereignisse kommen in Stücken und verspätet.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Cuts, and nobody listens: new connections are refused.</source>
        <translation>Trennt, und niemand lauscht: Neue Verbindungen werden abgelehnt.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Cuts; new connections are accepted, and then nothing is said.</source>
        <translation>Trennt; neue Verbindungen werden angenommen, und dann kommt nichts.</translation>
    </message>
    <message>
        <source>Corrupt</source>
        <translation>Verfälschen</translation>
    </message>
    <message>
        <source>One bit of a byte that passes is turned over.</source>
        <translation>Ein Bit eines durchlaufenden Bytes wird umgedreht.</translation>
    </message>
    <message>
        <source>Insert junk</source>
        <translation>Müll einfügen</translation>
    </message>
    <message>
        <source>64 bytes that no server sent.</source>
        <translation>64 Bytes, die kein Server gesendet hat.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The last 512 bytes come once more.</source>
        <translation>Die letzten 512 Bytes kommen noch einmal.</translation>
    </message>
    <message>
        <source>503 Busy</source>
        <translation>503 Ausgelastet</translation>
    </message>
    <message>
        <source>Cuts; requests are answered with 503 and Retry-After: 7.</source>
        <translation>Trennt; Anfragen werden mit 503 und Retry-After: 7 beantwortet.</translation>
    </message>
    <message>
        <source>429 Too many</source>
        <translation>429 Zu viele</translation>
    </message>
    <message>
        <source>Cuts; requests are answered with 429 and Retry-After: 5.</source>
        <translation>Trennt; Anfragen werden mit 429 und Retry-After: 5 beantwortet.</translation>
    </message>
    <message>
        <source>502 Gateway</source>
        <translation>502 Gateway</translation>
    </message>
    <message>
        <source>Cuts; a gateway answers that it does not reach the server.</source>
        <translation>Trennt; ein Gateway antwortet, dass es den Server nicht erreicht.</translation>
    </message>
    <message>
        <source>401 Sign in</source>
        <translation>401 Anmelden</translation>
    </message>
    <message>
        <source>Cuts; the token is no longer accepted.</source>
        <translation>Trennt; das Token wird nicht mehr angenommen.</translation>
    </message>
    <message>
        <source>403 Forbidden</source>
        <translation>403 Verboten</translation>
    </message>
    <message>
        <source>Cuts; access is forbidden.</source>
        <translation>Trennt; der Zugang ist verboten.</translation>
    </message>
    <message>
        <source>404 Not found</source>
        <translation>404 Nicht gefunden</translation>
    </message>
    <message>
        <source>Cuts; the address is gone.</source>
        <translation>Trennt; die Adresse gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>204 The end</source>
        <translation>204 Das Ende</translation>
    </message>
    <message>
        <source>Cuts; the server says that this feed is over for good.</source>
        <translation>Trennt; der Server sagt, dass dieser Datenstrom endgültig zu Ende ist.</translation>
    </message>
    <message>
        <source>301 Loop</source>
        <translation>301 Schleife</translation>
    </message>
    <message>
        <source>Cuts; the address redirects to itself, for ever.</source>
        <translation>Trennt; die Adresse leitet endlos auf sich selbst um.</translation>
    </message>
    <message>
        <source>Login page</source>
        <translation>Anmeldeseite</translation>
    </message>
    <message>
        <source>Cuts; a captive portal answers with 200 and a page of HTML.</source>
        <translation>Trennt; ein Anmeldeportal antwortet mit 200 und einer HTML-Seite.</translation>
    </message>
    <message>
        <source>Send twice</source>
        <translation>Doppelt senden</translation>
    </message>
    <message>
        <source>An event is sent twice; the second one has to be dropped.</source>
        <translation>Ein Ereignis wird zweimal gesendet; das zweite muss verworfen werden.</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Vertauschen</translation>
    </message>
    <message>
        <source>An event is sent after the three that follow it.</source>
        <translation>Ein Ereignis wird erst nach den drei folgenden gesendet.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Three events are not sent, but can be asked for again.</source>
        <translation>Drei Ereignisse werden nicht gesendet, lassen sich aber nachfordern.</translation>
    </message>
    <message>
        <source>Lose for good</source>
        <translation>Endgültig verlieren</translation>
    </message>
    <message>
        <source>Three events are not sent and can never be had: a gap that has to be named.</source>
        <translation>Drei Ereignisse werden nicht gesendet und sind nie mehr zu bekommen: eine Lücke, die benannt werden muss.</translation>
    </message>
    <message>
        <source>Restart, history lost</source>
        <translation>Neustart, Geschichte verloren</translation>
    </message>
    <message>
        <source>A new epoch: numbers begin at 1 again, and how much is missing nobody knows.</source>
        <translation>Eine neue Epoche: Die Nummern beginnen wieder bei 1, und wie viel fehlt, weiß niemand.</translation>
    </message>
    <message>
        <source>Forget history</source>
        <translation>Geschichte vergessen</translation>
    </message>
    <message>
        <source>What a feed misses while it is down cannot be had any more: press it during an outage.</source>
        <translation>Was ein Datenstrom während eines Ausfalls versäumt, ist nicht mehr zu bekommen: während eines Ausfalls drücken.</translation>
    </message>
    <message>
        <source>Restored backup</source>
        <translation>Sicherung eingespielt</translation>
    </message>
    <message>
        <source>The server comes back from a backup that knows nothing of the last ten events.</source>
        <translation>Der Server kommt mit einer Sicherung zurück, die von den letzten zehn Ereignissen nichts weiß.</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>Dripping</source>
        <translation>Tröpfelt</translation>
    </message>
    <message>
        <source>Silent (half-open)</source>
        <translation>Stumm (halb offen)</translation>
    </message>
    <message>
        <source>Closed (FIN)</source>
        <translation>Geschlossen (FIN)</translation>
    </message>
    <message>
        <source>Half-closed</source>
        <translation>Halb geschlossen</translation>
    </message>
    <message>
        <source>Cut (RST)</source>
        <translation>Getrennt (RST)</translation>
    </message>
    <message>
        <source>Byte corrupted</source>
        <translation>Byte verfälscht</translation>
    </message>
    <message>
        <source>Junk inserted</source>
        <translation>Müll eingefügt</translation>
    </message>
    <message>
        <source>Bytes repeated</source>
        <translation>Bytes wiederholt</translation>
    </message>
    <message>
        <source>Connections refused</source>
        <translation>Verbindungen abgelehnt</translation>
    </message>
    <message>
        <source>Accepted, no answer</source>
        <translation>Angenommen, keine Antwort</translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation>HTTP-Antwort</translation>
    </message>
    <message>
        <source>Event sent twice</source>
        <translation>Ereignis doppelt gesendet</translation>
    </message>
    <message>
        <source>Events out of order</source>
        <translation>Ereignisse vertauscht</translation>
    </message>
    <message>
        <source>Events left out</source>
        <translation>Ereignisse ausgelassen</translation>
    </message>
    <message>
        <source>New epoch</source>
        <translation>Neue Epoche</translation>
    </message>
    <message>
        <source>History forgotten</source>
        <translation>Geschichte vergessen</translation>
    </message>
    <message>
        <source>Went back to a backup</source>
        <translation>Zurück auf eine Sicherung</translation>
    </message>
</context>
<context>
    <name>LabLines</name>
    <message>
        <source>What was done and what was noticed</source>
        <translation>Was getan und was bemerkt wurde</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>noticed</source>
        <translation>bemerkt</translation>
    </message>
    <message>
        <source>all feeds</source>
        <translation>alle Datenströme</translation>
    </message>
    <message>
        <source>Nothing happened yet. Press a button, or run a script.</source>
        <translation>Noch ist nichts geschehen. Einen Knopf drücken oder ein Skript starten.</translation>
    </message>
</context>
<context>
    <name>LabNothing</name>
    <message>
        <source>Nothing to break here</source>
        <translation>Hier gibt es nichts zu stören</translation>
    </message>
    <message>
        <source>A recording has no connection that could be cut. Open the demo, or a profile whose feeds you lead through the fault proxy.</source>
        <translation>Eine Aufzeichnung hat keine Verbindung, die sich trennen ließe. Öffnen Sie die Demo oder ein Profil, dessen Datenströme Sie durch den Störproxy leiten.</translation>
    </message>
</context>
<context>
    <name>LabReportHtml</name>
    <message>
        <source>%1 more are in the JSON form of this report.</source>
        <translation>%1 weitere stehen in der JSON-Fassung dieses Berichts.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>%1 of %2 planned</source>
        <translation>%1 von %2 geplanten</translation>
    </message>
    <message>
        <source>none: faults were made by hand</source>
        <translation>keines: Störungen von Hand</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>The sets were not compared.</source>
        <translation>Die Mengen wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>not provable</source>
        <translation>nicht beweisbar</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <source>does not add up</source>
        <translation>geht nicht auf</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Declared missing</source>
        <translation>Als fehlend gemeldet</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Doubled</source>
        <translation>Verdoppelt</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Vertauscht</translation>
    </message>
    <message>
        <source>Undeclared</source>
        <translation>Nicht gemeldet</translation>
    </message>
    <message>
        <source>Declared too much</source>
        <translation>Zu viel gemeldet</translation>
    </message>
    <message>
        <source>Duplicates dropped</source>
        <translation>Doppelte verworfen</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Bilanz</translation>
    </message>
    <message>
        <source>Received is the sum of applied, conflated, duplicates, refused and ignored.</source>
        <translation>Empfangen ist die Summe aus übernommen, zusammengefasst, doppelt, abgelehnt und übergangen.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Conflated</source>
        <translation>Zusammengefasst</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Neuverb.</translation>
    </message>
    <message>
        <source>Resumes</source>
        <translation>Fortsetzungen</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Last byte before, s</source>
        <translation>Letztes Byte davor, s</translation>
    </message>
    <message>
        <source>Noticed, s</source>
        <translation>Bemerkt, s</translation>
    </message>
    <message>
        <source>Reconnected, s</source>
        <translation>Neu verbunden, s</translation>
    </message>
    <message>
        <source>First byte, s</source>
        <translation>Erstes Byte, s</translation>
    </message>
    <message>
        <source>Fresh again, s</source>
        <translation>Wieder frisch, s</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>Im Einzelnen</translation>
    </message>
    <message>
        <source>What was done (%1)</source>
        <translation>Was getan wurde (%1)</translation>
    </message>
    <message>
        <source>At, s</source>
        <translation>Bei, s</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Byte or event</source>
        <translation>Byte oder Ereignis</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>What the program noticed (%1)</source>
        <translation>Was das Programm bemerkte (%1)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Per feed, above: what was done. Below: the state that the program was in.</source>
        <translation>Je Datenstrom oben: was getan wurde. Unten: der Zustand, in dem das Programm war.</translation>
    </message>
    <message>
        <source>Age of the newest value</source>
        <translation>Alter des neuesten Werts</translation>
    </message>
    <message>
        <source>Lag behind the server</source>
        <translation>Rückstand hinter dem Server</translation>
    </message>
    <message>
        <source>Steadfeed: report of the flap laboratory</source>
        <translation>Steadfeed: Bericht des Störlabors</translation>
    </message>
    <message>
        <source>What was done above what was noticed</source>
        <translation>Was getan wurde, darunter, was bemerkt wurde</translation>
    </message>
    <message>
        <source>In a snapshot</source>
        <translation>In einem Bestand</translation>
    </message>
    <message>
        <source>Gone with history</source>
        <translation>Mit der Geschichte verloren</translation>
    </message>
</context>
<context>
    <name>LabRoutes</name>
    <message>
        <source>Through the fault proxy</source>
        <translation>Durch den Störproxy</translation>
    </message>
    <message>
        <source>No feed goes through the proxy yet, so nothing can be broken. Open the demo, or lead a feed through it; that holds for this run only.</source>
        <translation>Noch führt kein Datenstrom durch den Proxy, also lässt sich nichts stören. Öffnen Sie die Demo, oder leiten Sie einen Datenstrom hindurch; das gilt nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>%1 through the fault proxy</source>
        <translation>%1 durch den Störproxy</translation>
    </message>
</context>
<context>
    <name>LabScript</name>
    <message>
        <source>Open a fault script</source>
        <translation>Störskript öffnen</translation>
    </message>
    <message>
        <source>Fault scripts (*.json);;All files (*)</source>
        <translation>Störskripte (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Fault script</source>
        <translation>Störskript</translation>
    </message>
    <message>
        <source>Open a fault script of your own</source>
        <translation>Ein eigenes Störskript öffnen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same script and seed do the same again</source>
        <translation>Gleiches Skript und gleicher Startwert tun wieder dasselbe</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Runs the script with this seed, then compares</source>
        <translation>Führt das Skript mit diesem Startwert aus, dann wird verglichen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ends the script and whatever is broken, then compares</source>
        <translation>Beendet das Skript und alle Störungen, dann wird verglichen</translation>
    </message>
</context>
<context>
    <name>LabScriptTexts</name>
    <message>
        <source>The gateway has lost its server</source>
        <translation>Das Gateway hat seinen Server verloren</translation>
    </message>
    <message>
        <source>Streams end, and for a while every new request is answered 502, then 504, by a gateway with an HTML page of its own.</source>
        <translation>Datenströme enden, und eine Weile beantwortet ein Gateway jede neue Anfrage mit 502, dann 504 und einer eigenen HTML-Seite.</translation>
    </message>
    <message>
        <source>A login page is in the way</source>
        <translation>Eine Anmeldeseite steht im Weg</translation>
    </message>
    <message>
        <source>The network of a hotel forgets who you are: open connections die, and every request is answered 200 with a login page instead of the feed, until somebody has signed in.</source>
        <translation>Das Netz eines Hotels vergisst, wer Sie sind: Offene Verbindungen sterben, und jede Anfrage wird mit 200 und einer Anmeldeseite statt des Datenstroms beantwortet, bis sich jemand angemeldet hat.</translation>
    </message>
    <message>
        <source>On the train</source>
        <translation>Im Zug</translation>
    </message>
    <message>
        <source>A phone as hot spot on a train: slow and jittery all the time, two tunnels, a change of cell that cuts every connection, and a station where nothing gets through for a while.</source>
        <translation>Ein Telefon als Hotspot im Zug: durchgehend langsam und schwankend, zwei Tunnel, ein Wechsel der Funkzelle, der jede Verbindung trennt, und ein Bahnhof, an dem eine Weile nichts durchkommt.</translation>
    </message>
    <message>
        <source>A new version is rolled out</source>
        <translation>Eine neue Version wird eingespielt</translation>
    </message>
    <message>
        <source>The server ends all streams in good order, its gateway answers 503 and names a waiting time, then the new version takes over with the history of the old one.</source>
        <translation>Der Server beendet alle Datenströme ordentlich, sein Gateway antwortet 503 und nennt eine Wartezeit, dann übernimmt die neue Version mit der Geschichte der alten.</translation>
    </message>
    <message>
        <source>Weak mobile network</source>
        <translation>Schwaches Mobilfunknetz</translation>
    </message>
    <message>
        <source>Latency between a tenth of a second and almost a second, bytes in small slices, resets, stalls in one direction only, and a line that is sometimes too thin for the feed.</source>
        <translation>Verzug zwischen einer Zehntelsekunde und fast einer Sekunde, Bytes in kleinen Stücken, Abbrüche, Stockungen in nur einer Richtung und eine Leitung, die manchmal zu dünn für den Datenstrom ist.</translation>
    </message>
    <message>
        <source>Connections that die without telling</source>
        <translation>Verbindungen, die sterben, ohne es zu sagen</translation>
    </message>
    <message>
        <source>From one moment on nothing comes any more, but every connection stays open: no end, no reset. Only a missing heartbeat tells. The second time the stall ends just before the connection is given up.</source>
        <translation>Von einem Augenblick an kommt nichts mehr, aber jede Verbindung bleibt offen: kein Ende, kein Abbruch. Nur ein fehlendes Lebenszeichen verrät es. Beim zweiten Mal endet die Stockung, kurz bevor die Verbindung aufgegeben wird.</translation>
    </message>
    <message>
        <source>A router forgets its connections</source>
        <translation>Ein Router vergisst seine Verbindungen</translation>
    </message>
    <message>
        <source>The address table of a home router is full: what comes on an open connection is lost from then on, and nobody is told. New connections work at once.</source>
        <translation>Die Adresstabelle eines Heimrouters ist voll: Was auf einer offenen Verbindung kommt, geht von da an verloren, und niemand erfährt es. Neue Verbindungen funktionieren sofort.</translation>
    </message>
    <message>
        <source>Crowded office Wi-Fi</source>
        <translation>Überfülltes WLAN im Büro</translation>
    </message>
    <message>
        <source>Many short stalls of half a second to two seconds, some bytes late, now and then a connection that the access point drops. Nothing lasts; everything adds up.</source>
        <translation>Viele kurze Stockungen von einer halben bis zwei Sekunden, manche Bytes spät, ab und zu eine Verbindung, die der Zugangspunkt fallen lässt. Nichts dauert; alles summiert sich.</translation>
    </message>
    <message>
        <source>A proxy with a short patience</source>
        <translation>Ein Proxy mit wenig Geduld</translation>
    </message>
    <message>
        <source>A gateway ends every stream after a fixed time, in good order, whether something comes or not: every 10 to 12 seconds all feeds begin anew.</source>
        <translation>Ein Gateway beendet jeden Datenstrom ordentlich nach fester Zeit, ob etwas kommt oder nicht: Alle 10 bis 12 Sekunden beginnen alle Datenströme neu.</translation>
    </message>
    <message>
        <source>The server restarts and has lost its history</source>
        <translation>Der Server startet neu und hat seine Geschichte verloren</translation>
    </message>
    <message>
        <source>First history is cut down to its newest event while a client is away, so that a gap stays and can be named exactly. Later the server comes back with a new epoch and numbers from 1: how much is missing nobody can know.</source>
        <translation>Erst wird die Geschichte bis auf ihr neuestes Ereignis gekürzt, während ein Client fort ist, sodass eine Lücke bleibt und genau benannt werden kann. Später kommt der Server mit einer neuen Epoche und Nummern ab 1 zurück: Wie viel fehlt, kann niemand wissen.</translation>
    </message>
    <message>
        <source>A line that is too thin</source>
        <translation>Eine zu dünne Leitung</translation>
    </message>
    <message>
        <source>Nothing breaks: for half a minute fewer bytes get through than the prices need. The feeds stay live, and each value says how late it is; then the line is wide again and everything catches up.</source>
        <translation>Nichts bricht ab: Eine halbe Minute lang kommen weniger Bytes durch, als die Kurse brauchen. Die Datenströme bleiben live, und jeder Wert sagt, wie spät er ist; dann ist die Leitung wieder breit, und alles holt auf.</translation>
    </message>
    <message>
        <source>Everything at once</source>
        <translation>Alles auf einmal</translation>
    </message>
    <message>
        <source>Cuts every second or two, in the middle of events too, stalls, refusals, slow lines, and a server that sends events twice, in the wrong order, not at all, and restarts without its history.</source>
        <translation>Trennungen alle ein, zwei Sekunden, auch mitten in Ereignissen, Stockungen, Ablehnungen, langsame Leitungen und ein Server, der Ereignisse doppelt, vertauscht und gar nicht sendet und ohne seine Geschichte neu startet.</translation>
    </message>
</context>
<context>
    <name>LabTimelinePanel</name>
    <message>
        <source>Time line</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Follow the present again</source>
        <translation>Wieder der Gegenwart folgen</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
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
        <translation>Alles</translation>
    </message>
    <message>
        <source>noticed</source>
        <translation>bemerkt</translation>
    </message>
    <message>
        <source>Time line of faults and states; the list below says the same</source>
        <translation>Zeitleiste der Störungen und Zustände; die Liste darunter sagt dasselbe</translation>
    </message>
</context>
<context>
    <name>LabVerdictPanel</name>
    <message>
        <source>Export the report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Web page (*.html);;JSON (*.json)</source>
        <translation>Webseite (*.html);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Holds the market, waits until the feeds have caught up, and compares the sets</source>
        <translation>Hält den Markt an, wartet, bis die Datenströme aufgeholt haben, und vergleicht die Mengen</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Bericht exportieren …</translation>
    </message>
    <message>
        <source>As one web page, or as JSON</source>
        <translation>Als eine Webseite oder als JSON</translation>
    </message>
    <message>
        <source>At the end of a script, or now: is every event that the exchange published accounted for, exactly once?</source>
        <translation>Am Ende eines Skripts oder jetzt: Ist über jedes Ereignis, das die Börse veröffentlicht hat, genau einmal Rechenschaft gegeben?</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelt</translation>
    </message>
</context>
<context>
    <name>LabWords</name>
    <message>
        <source>Nothing lost unsaid, nothing doubled.</source>
        <translation>Nichts ungemeldet verloren, nichts doppelt.</translation>
    </message>
    <message>
        <source>Every event is accounted for: nothing lost, nothing doubled.</source>
        <translation>Über jedes Ereignis ist Rechenschaft gegeben: nichts verloren, nichts doppelt.</translation>
    </message>
    <message>
        <source>Declared missing: %1, exactly those that the server withheld.</source>
        <translation>Als fehlend gemeldet: %1, genau die, die der Server zurückhielt.</translation>
    </message>
    <message>
        <source>Gone with the server&apos;s history, which was told: %1.</source>
        <translation>Mit der Geschichte des Servers verloren, was gemeldet wurde: %1.</translation>
    </message>
    <message>
        <source>Held in a snapshot instead: %1.</source>
        <translation>Stattdessen in einem Bestand enthalten: %1.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Not provable: what the server sent is not known.</source>
        <translation>Nicht beweisbar: Was der Server sandte, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Lost: %1 (%2).</source>
        <translation>Verloren: %1 (%2).</translation>
    </message>
    <message>
        <source>Doubled: %1.</source>
        <translation>Doppelt: %1.</translation>
    </message>
    <message>
        <source>Out of order: %1.</source>
        <translation>Nicht in der Reihenfolge: %1.</translation>
    </message>
    <message>
        <source>Missing and not declared: %1 (%2).</source>
        <translation>Fehlend und nicht gemeldet: %1 (%2).</translation>
    </message>
    <message>
        <source>Declared missing though they could be had: %1 (%2).</source>
        <translation>Als fehlend gemeldet, obwohl sie zu haben waren: %1 (%2).</translation>
    </message>
    <message>
        <source>Never published: %1 (%2).</source>
        <translation>Nie veröffentlicht: %1 (%2).</translation>
    </message>
    <message>
        <source>In two classes at once: %1 (%2).</source>
        <translation>In zwei Klassen zugleich: %1 (%2).</translation>
    </message>
    <message>
        <source>Last value is not the one last published: %1.</source>
        <translation>Letzter Wert ist nicht der zuletzt veröffentlichte: %1.</translation>
    </message>
    <message>
        <source>The account does not add up.</source>
        <translation>Die Rechnung geht nicht auf.</translation>
    </message>
</context>
<context>
    <name>LagTexts</name>
    <message>
        <source>Data arrives %1 late.</source>
        <translation>Daten kommen %1 zu spät.</translation>
    </message>
    <message>
        <source>Falling behind: %1 late.</source>
        <translation>Fällt zurück: %1 zu spät.</translation>
    </message>
    <message>
        <source>Showing 1 of %1 updates.</source>
        <translation>Von %1 Änderungen wird eine gezeigt.</translation>
    </message>
    <message>
        <source>Server clock is %1 ahead.</source>
        <translation>Die Uhr des Servers geht %1 vor.</translation>
    </message>
    <message>
        <source>Server clock is %1 behind.</source>
        <translation>Die Uhr des Servers geht %1 nach.</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>1 of %1</source>
        <translation>1 von %1</translation>
    </message>
</context>
<context>
    <name>LossWatch</name>
    <message>
        <source>No data from %1</source>
        <translation>Keine Daten von %1</translation>
    </message>
    <message>
        <source>Its values are old.</source>
        <translation>Die Werte sind alt.</translation>
    </message>
    <message>
        <source>No data from %1 feeds</source>
        <translation>Keine Daten von %1 Datenströmen</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist wieder da</translation>
    </message>
    <message>
        <source>%1 feeds are back</source>
        <translation>%1 Datenströme sind wieder da</translation>
    </message>
    <message>
        <source>Its values are new again.</source>
        <translation>Die Werte sind wieder neu.</translation>
    </message>
    <message>
        <source>Show Steadfeed</source>
        <translation>Steadfeed zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
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
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Positions and prices (Ctrl+1)</source>
        <translation>Positionen und Kurse (Strg+1)</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Connections, outages and gaps (Ctrl+2)</source>
        <translation>Verbindungen, Ausfälle und Lücken (Strg+2)</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Break the network on purpose (Ctrl+3)</source>
        <translation>Das Netz absichtlich stören (Strg+3)</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>What was done here, and what became of it (Ctrl+4)</source>
        <translation>Was hier getan wurde und was daraus wurde (Strg+4)</translation>
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
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
</context>
<context>
    <name>OutageRow</name>
    <message>
        <source>under way</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy this outage as a line of text</source>
        <translation>Diesen Ausfall als Textzeile kopieren</translation>
    </message>
</context>
<context>
    <name>OutageTexts</name>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Cause unknown.</source>
        <translation>Ursache unbekannt.</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>Verbindung verloren.</translation>
    </message>
    <message>
        <source>No data came, though a heartbeat was promised.</source>
        <translation>Es kamen keine Daten, obwohl ein Lebenszeichen versprochen war.</translation>
    </message>
    <message>
        <source>No answer to a ping.</source>
        <translation>Keine Antwort auf ein Ping.</translation>
    </message>
    <message>
        <source>Reconnected because you asked.</source>
        <translation>Neu verbunden auf Ihren Wunsch.</translation>
    </message>
    <message>
        <source>The computer slept.</source>
        <translation>Der Rechner war im Ruhezustand.</translation>
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
        <translation>Letztes Byte davor</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>Reconnected</source>
        <translation>Neu verbunden</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>Erstes Byte</translation>
    </message>
    <message>
        <source>Everything fresh</source>
        <translation>Alles frisch</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
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
    <name>PositionMenu</name>
    <message>
        <source>Remove flag</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Flag…</source>
        <translation>Markieren …</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Set limit…</source>
        <translation>Limit setzen …</translation>
    </message>
    <message>
        <source>Flatten…</source>
        <translation>Glattstellen …</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>Aktionen für %1</translation>
    </message>
</context>
<context>
    <name>PositionRow</name>
    <message>
        <source>Flagged: %1</source>
        <translation>Markiert: %1</translation>
    </message>
    <message>
        <source>Over its limit of %1</source>
        <translation>Über dem Limit von %1</translation>
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
    <message>
        <source>No values yet: %1</source>
        <translation>Noch keine Werte: %1</translation>
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
        <source>Likely: %1, in the sizes of a proxy&apos;s buffer.</source>
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
        <source>It says nothing by itself: it may want to be told what to send (&quot;on_open&quot;).</source>
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
        <source>A feed of Steadfeed&apos;s own protocol</source>
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
    <message>
        <source>Likely: nothing of the stream came, but a page of the feed did.</source>
        <translation>Wahrscheinlich: Vom Datenstrom kam nichts, von einer Seite desselben schon.</translation>
    </message>
    <message>
        <source>not known: the stream was never silent for a second</source>
        <translation>nicht bekannt: Der Datenstrom schwieg keine Sekunde lang</translation>
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
        <source>Copies a profile into Steadfeed&apos;s own folder and opens the copy</source>
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
    <message>
        <source>Show the worst state in the desktop&apos;s tray, and tell of lost feeds there</source>
        <translation>Den schlechtesten Zustand im Infobereich des Schreibtischs zeigen und dort verlorene Datenströme melden</translation>
    </message>
    <message>
        <source>Show in the tray</source>
        <translation>Im Infobereich zeigen</translation>
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
    <message>
        <source>The list of saved actions is damaged</source>
        <translation>Die Liste der gespeicherten Aktionen ist beschädigt</translation>
    </message>
    <message>
        <source>Do them again</source>
        <translation>Noch einmal ausführen</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Nicht ausführen</translation>
    </message>
    <message>
        <source>The action history does not match the server&apos;s</source>
        <translation>Der Verlauf der Aktionen ist nicht der des Servers</translation>
    </message>
    <message>
        <source>%1 Everything stays in its file. With a new list, what waits can be done again; the old file is kept beside it.</source>
        <translation>%1 Alles bleibt in seiner Datei. Mit einer neuen Liste kann, was wartet, noch einmal ausgeführt werden; die alte Datei bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>Begin a new list</source>
        <translation>Neue Liste beginnen</translation>
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
        <source>%Ln event(s) (%2–%3) are missing; waiting for them.</source>
        <translation>
            <numerusform>%Ln Ereignis (%2) fehlt; es kann noch kommen.</numerusform>
            <numerusform>%Ln Ereignisse (%2–%3) fehlen; sie können noch kommen.</numerusform>
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
    <message>
        <source>The file %1 cannot be used: %2.</source>
        <translation>Die Datei %1 ist nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>Clock changed by %1 s. Timers do not follow it; times of day before and after do not fit together.</source>
        <translation>Die Uhr wurde um %1 s verstellt. Zeitgeber folgen ihr nicht; Uhrzeiten davor und danach passen nicht zusammen.</translation>
    </message>
    <message>
        <source>The plug-in %1 was not loaded: %2.</source>
        <translation>Das Plug-in %1 wurde nicht geladen: %2.</translation>
    </message>
    <message>
        <source>No secret found at %1: %2.</source>
        <translation>Kein Geheimnis unter %1: %2.</translation>
    </message>
    <message>
        <source>The recording %1 ended: %2.</source>
        <translation>Die Aufzeichnung %1 endete: %2.</translation>
    </message>
    <message>
        <source>Cannot use the fault script %1, line %2: %3</source>
        <translation>Das Störskript %1 ist nicht zu gebrauchen, Zeile %2: %3</translation>
    </message>
    <message>
        <source>Cannot use the fault script %1: %3</source>
        <translation>Das Störskript %1 ist nicht zu gebrauchen: %3</translation>
    </message>
    <message>
        <source>No answer within %1 s. If the server is up, a proxy on the way may hold back the stream: switch its buffering off, or use long-polling.</source>
        <translation>Keine Antwort innerhalb von %1 s. Wenn der Server läuft, hält vielleicht ein Proxy auf dem Weg den Datenstrom zurück: Schalten Sie dessen Pufferung ab, oder nehmen Sie Long-Polling.</translation>
    </message>
    <message>
        <source>A proxy seems to hold back the stream. Switch its buffering off, or use long-polling.</source>
        <translation>Ein Proxy scheint den Datenstrom zurückzuhalten. Schalten Sie dessen Pufferung ab, oder nehmen Sie Long-Polling.</translation>
    </message>
    <message>
        <source>The state was not saved: %2</source>
        <translation>Der Stand wurde nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>Another window already sends actions.</source>
        <translation>Ein anderes Fenster sendet bereits Aktionen.</translation>
    </message>
    <message>
        <source>The list of saved actions is damaged (%2). A copy was kept at %1.</source>
        <translation>Die Liste der gespeicherten Aktionen ist beschädigt (%2). Eine Kopie liegt unter %1.</translation>
    </message>
    <message>
        <source>The list of saved actions %1 cannot be used: %2.</source>
        <translation>Die Liste der gespeicherten Aktionen %1 ist nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>Not saved: %2. The action was not sent.</source>
        <translation>Nicht gespeichert: %2. Die Aktion wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The action “%1” cannot be stored: %2.</source>
        <translation>Die Aktion „%1“ kann nicht gespeichert werden: %2.</translation>
    </message>
    <message>
        <source>Your role (%1) may not do this.</source>
        <translation>Ihre Rolle (%1) darf das nicht.</translation>
    </message>
    <message>
        <source>The action history does not match the server&apos;s from number %1 on. Sending stopped.</source>
        <translation>Ab Nummer %1 ist der Verlauf der Aktionen nicht der des Servers. Es wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>The server knows actions only up to number %1, and had confirmed them up to %2. Sending stopped.</source>
        <translation>Der Server kennt Aktionen nur bis Nummer %1 und hatte sie bis %2 bestätigt. Es wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>The server acknowledged an action that was never sent.</source>
        <translation>Der Server hat eine Aktion bestätigt, die nie gesendet wurde.</translation>
    </message>
    <message>
        <source>The server has not confirmed an action for %1 s.</source>
        <translation>Der Server hat seit %1 s keine Aktion bestätigt.</translation>
    </message>
    <message>
        <source>The server asks to send the actions again in %2 s (%1).</source>
        <translation>Der Server bittet, die Aktionen in %2 s noch einmal zu senden (%1).</translation>
    </message>
    <message>
        <source>Another window took over sending actions.</source>
        <translation>Ein anderes Fenster hat das Senden von Aktionen übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) were waiting; sent now.</source>
        <translation>
            <numerusform>%Ln Aktion wartete und ist jetzt gesendet.</numerusform>
            <numerusform>%Ln Aktionen warteten und sind jetzt gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1 is the first that does not fit: %2.</source>
        <translation>Zeile %1 ist die erste, die nicht passt: %2.</translation>
    </message>
    <message>
        <source>Cannot check %1: %2.</source>
        <translation>%1 kann nicht geprüft werden: %2.</translation>
    </message>
    <message>
        <source>Cannot use the actions in %1, line %2: %3</source>
        <translation>Die Aktionen in %1, Zeile %2, sind nicht zu gebrauchen: %3</translation>
    </message>
    <message>
        <source>Cannot use the actions in %1: %3</source>
        <translation>Die Aktionen in %1 sind nicht zu gebrauchen: %3</translation>
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
        <source>Goes to the keychain, and from there to this feed&apos;s server only.</source>
        <translation>Kommt in den Schlüsselbund und von dort nur zum Server dieses Datenstroms.</translation>
    </message>
    <message>
        <source>Is kept in memory only and sent to this feed&apos;s server only.</source>
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
    <name>TokenTexts</name>
    <message>
        <source>it is not there or cannot be read</source>
        <translation>sie ist nicht da oder nicht lesbar</translation>
    </message>
    <message>
        <source>there is no such file, or it cannot be read</source>
        <translation>es gibt keine solche Datei, oder sie ist nicht lesbar</translation>
    </message>
    <message>
        <source>others can read the file; “chmod 600” cures that</source>
        <translation>andere können die Datei lesen; „chmod 600“ behebt das</translation>
    </message>
    <message>
        <source>it holds no certificate</source>
        <translation>sie enthält kein Zertifikat</translation>
    </message>
    <message>
        <source>it holds no private key that can be read</source>
        <translation>sie enthält keinen lesbaren privaten Schlüssel</translation>
    </message>
    <message>
        <source>somebody else could change the file or its folder</source>
        <translation>jemand anderes könnte die Datei oder ihren Ordner ändern</translation>
    </message>
    <message>
        <source>it is no transport for Steadfeed</source>
        <translation>es ist kein Transport für Steadfeed</translation>
    </message>
    <message>
        <source>it was built for another version of the interface</source>
        <translation>es wurde für eine andere Version der Schnittstelle gebaut</translation>
    </message>
    <message>
        <source>there is a transport of that name already</source>
        <translation>es gibt schon einen Transport dieses Namens</translation>
    </message>
    <message>
        <source>the program ended while loading it; it stays off until it is tried again or rebuilt</source>
        <translation>das Programm endete beim Laden; es bleibt aus, bis es noch einmal versucht oder neu gebaut wird</translation>
    </message>
    <message>
        <source>the system could not load it</source>
        <translation>das System konnte es nicht laden</translation>
    </message>
    <message>
        <source>what it says of itself is not usable</source>
        <translation>was es über sich sagt, ist nicht brauchbar</translation>
    </message>
    <message>
        <source>no such kind of reference; known are env:, file:, keychain: and ask</source>
        <translation>diese Art von Verweis gibt es nicht; bekannt sind env:, file:, keychain: und ask</translation>
    </message>
    <message>
        <source>the variable is not set</source>
        <translation>die Variable ist nicht gesetzt</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message>
        <source>it is larger than 64 KiB, so surely no secret</source>
        <translation>es ist größer als 64 KiB, also sicher kein Geheimnis</translation>
    </message>
    <message>
        <source>it holds bytes that no header may carry, a line break perhaps</source>
        <translation>es enthält Bytes, die kein Header tragen darf, vielleicht einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>the keychain has no such entry</source>
        <translation>der Schlüsselbund hat keinen solchen Eintrag</translation>
    </message>
    <message>
        <source>the keychain is not there or locked</source>
        <translation>der Schlüsselbund ist nicht da oder gesperrt</translation>
    </message>
    <message>
        <source>it reached its size limit</source>
        <translation>sie hat ihre Größengrenze erreicht</translation>
    </message>
    <message>
        <source>the disk is too slow</source>
        <translation>der Datenträger ist zu langsam</translation>
    </message>
    <message>
        <source>an event was too long for one line</source>
        <translation>ein Ereignis war zu lang für eine Zeile</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>Datenträger voll</translation>
    </message>
    <message>
        <source>the disk or the file is read-only</source>
        <translation>der Datenträger oder die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>its history is not the server&apos;s</source>
        <translation>ihr Verlauf ist nicht der des Servers</translation>
    </message>
    <message>
        <source>it is no file of ours</source>
        <translation>es ist keine Datei von Steadfeed</translation>
    </message>
    <message>
        <source>a newer Steadfeed wrote it</source>
        <translation>ein neueres Steadfeed hat sie geschrieben</translation>
    </message>
    <message>
        <source>its kind is not 1 to 32 of a-z and _</source>
        <translation>ihre Art besteht nicht aus 1 bis 32 Zeichen a-z und _</translation>
    </message>
    <message>
        <source>its contents are no JSON object</source>
        <translation>ihr Inhalt ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>its contents are longer than 8 KiB</source>
        <translation>ihr Inhalt ist länger als 8 KiB</translation>
    </message>
    <message>
        <source>Steadfeed has it open; close it, or export the log and check that</source>
        <translation>Steadfeed hat sie geöffnet; schließen Sie es, oder exportieren Sie das Log und prüfen Sie den Export</translation>
    </message>
    <message>
        <source>it is no audit log of Steadfeed</source>
        <translation>es ist kein Audit-Log von Steadfeed</translation>
    </message>
    <message>
        <source>its contents are not those of its hash</source>
        <translation>ihr Inhalt passt nicht zu ihrem Hash</translation>
    </message>
    <message>
        <source>it does not follow the row before it</source>
        <translation>sie schließt nicht an die Zeile davor an</translation>
    </message>
    <message>
        <source>numbers before it are missing, or rows changed places</source>
        <translation>davor fehlen Nummern, oder Zeilen wurden vertauscht</translation>
    </message>
    <message>
        <source>its number was there before</source>
        <translation>ihre Nummer kam schon vor</translation>
    </message>
    <message>
        <source>it has a lower number than the row before it</source>
        <translation>ihre Nummer ist kleiner als die der Zeile davor</translation>
    </message>
    <message>
        <source>the log does not begin with number 1</source>
        <translation>das Log beginnt nicht mit Nummer 1</translation>
    </message>
    <message>
        <source>it is not what the head says</source>
        <translation>sie ist nicht, was der Kopf sagt</translation>
    </message>
    <message>
        <source>from here on rows are missing up to the head</source>
        <translation>ab hier fehlen Zeilen bis zum Kopf</translation>
    </message>
    <message>
        <source>it cannot be read as an action</source>
        <translation>sie ist nicht als Aktion zu lesen</translation>
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
        <source>How a server that speaks Steadfeed&apos;s own protocol writes messages; CBOR is smaller.</source>
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
    <message>
        <source>No symbol</source>
        <translation>Kein Symbol</translation>
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
    <name>steadfeed::Audit</name>
    <message>
        <source>This profile has no audit log.</source>
        <translation>Dieses Profil hat kein Audit-Log.</translation>
    </message>
    <message>
        <source>The list of saved actions is being opened.</source>
        <translation>Die Liste der gespeicherten Aktionen wird geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) could be read and stand in %1.</source>
        <translation>
            <numerusform>%Ln Aktion war lesbar und steht in %1.</numerusform>
            <numerusform>%Ln Aktionen waren lesbar und stehen in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them had no answer: the server may have done them or not. Nothing is sent until you decide.</source>
        <translation>
            <numerusform>%Ln davon hatte keine Antwort: Der Server kann sie ausgeführt haben oder nicht. Bis Sie entscheiden, wird nichts gesendet.</numerusform>
            <numerusform>%Ln davon hatten keine Antwort: Der Server kann sie ausgeführt haben oder nicht. Bis Sie entscheiden, wird nichts gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: saved as #%2</source>
        <translation>%1: gespeichert als Nr. %2</translation>
    </message>
    <message>
        <source>%1: sent as #%2</source>
        <translation>%1: gesendet als Nr. %2</translation>
    </message>
    <message>
        <source>%1: confirmed as #%2 at %3 (%4)</source>
        <extracomment>%3 is a time of day, %4 the first digits of a hash.</extracomment>
        <translation>%1: bestätigt als Nr. %2 um %3 (%4)</translation>
    </message>
    <message>
        <source>%1: refused by server: %2</source>
        <translation>%1: vom Server abgelehnt: %2</translation>
    </message>
    <message>
        <source>Those that had no answer, if any, cannot be done again from here.</source>
        <translation>Was davon keine Antwort hatte, kann von hier aus nicht noch einmal ausgeführt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) are saved.</source>
        <translation>
            <numerusform>%Ln Aktion ist gespeichert.</numerusform>
            <numerusform>%Ln Aktionen sind gespeichert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>steadfeed::AuditModel</name>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Getan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Refused with</source>
        <translation>Abgelehnt mit</translation>
    </message>
    <message>
        <source>The server says</source>
        <translation>Der Server sagt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln Mal</numerusform>
            <numerusform>%Ln Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Hash before</source>
        <translation>Hash davor</translation>
    </message>
</context>
<context>
    <name>steadfeed::Away</name>
    <message>
        <source>While you were away (%1)</source>
        <translation>Während Sie weg waren (%1)</translation>
    </message>
    <message>
        <source>While data were missing (%1)</source>
        <translation>Während Daten fehlten (%1)</translation>
    </message>
    <message>
        <source>While this computer slept (%1)</source>
        <translation>Während dieser Rechner im Ruhezustand war (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>%Ln Zeile geändert</numerusform>
            <numerusform>%Ln Zeilen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>No row changed</source>
        <translation>Keine Zeile geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln weggefallen</numerusform>
            <numerusform>%Ln weggefallen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2: %3</source>
        <translation>%1 – %2: %3</translation>
    </message>
    <message>
        <source>P&amp;L %1: %2 → %3 (%4)</source>
        <translation>Gewinn %1: %2 → %3 (%4)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Still without data: %1.</source>
        <translation>Noch ohne Daten: %1.</translation>
    </message>
    <message>
        <source>No sequence numbers, so gaps cannot be detected: %1.</source>
        <translation>Keine Nummern, Lücken sind daher nicht erkennbar: %1.</translation>
    </message>
    <message>
        <source>No event is missing.</source>
        <translation>Kein Ereignis fehlt.</translation>
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
        <translation>Gewinn, %1</translation>
    </message>
</context>
<context>
    <name>steadfeed::EventLogModel</name>
    <message>
        <source>Audit log</source>
        <translation>Audit-Log</translation>
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
    <name>steadfeed::GapsModel</name>
    <message>
        <source>lost: the server no longer has them</source>
        <translation>verloren: Der Server hat sie nicht mehr</translation>
    </message>
    <message>
        <source>asked for; may still come</source>
        <translation>nachgefordert; können noch kommen</translation>
    </message>
    <message>
        <source>%1 more are missing whose numbers are not kept.</source>
        <translation>Es fehlen %1 weitere, deren Nummern nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>%1 came late and are no longer missing.</source>
        <translation>%1 kamen spät und fehlen nicht mehr.</translation>
    </message>
</context>
<context>
    <name>steadfeed::HeadlessRun</name>
    <message>
        <source>Audit log: %1</source>
        <translation>Audit-Log: %1</translation>
    </message>
    <message>
        <source>Audit log: #%1 refused by server: %2</source>
        <translation>Audit-Log: Nr. %1 vom Server abgelehnt: %2</translation>
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
    <message>
        <source>Live, late</source>
        <translation>Live, verspätet</translation>
    </message>
    <message>
        <source>Age of the newest byte %1, heartbeat %2, value %3</source>
        <translation>Alter des neuesten Bytes: %1, Lebenszeichens: %2, Werts: %3</translation>
    </message>
</context>
<context>
    <name>steadfeed::HealthRibbon</name>
    <message>
        <source>%1 drops</source>
        <translation>%1 Abbrüche</translation>
    </message>
</context>
<context>
    <name>steadfeed::HealthView</name>
    <message>
        <source>Nothing is known of this time.</source>
        <translation>Über diese Zeit ist nichts bekannt.</translation>
    </message>
    <message>
        <source>%1, for %2: %3.</source>
        <translation>%1, Dauer %2: %3.</translation>
    </message>
    <message>
        <source>Flapping: %1 drops.</source>
        <translation>Instabil: %1 Abbrüche.</translation>
    </message>
    <message>
        <source>%1 live</source>
        <translation>%1 live</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outage(s)</source>
        <translation>
            <numerusform>%Ln Ausfall</numerusform>
            <numerusform>%Ln Ausfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>No outage so far.</source>
        <translation>Bisher kein Ausfall.</translation>
    </message>
    <message>
        <source>The last outage (%1, at %2) took %3 and is over.</source>
        <translation>Der letzte Ausfall (%1, um %2) dauerte %3 und ist vorbei.</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>There are no feeds.</source>
        <translation>Es gibt keine Datenströme.</translation>
    </message>
    <message>
        <source>A recording plays; nothing here is live.</source>
        <translation>Eine Aufzeichnung läuft; nichts hier ist live.</translation>
    </message>
    <message>
        <source>All feeds are live (%1).</source>
        <translation>Alle Datenströme sind live (%1).</translation>
    </message>
    <message>
        <source>%1 of %2 feeds are not live: %3.</source>
        <translation>%1 von %2 Datenströmen sind nicht live: %3.</translation>
    </message>
    <message>
        <source>Events are missing: %1.</source>
        <translation>Ereignisse fehlen: %1.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>A server&apos;s history began anew, how much is missing is unknown: %1.</source>
        <translation>Die Geschichte eines Servers begann neu, wie viel fehlt, ist unbekannt: %1.</translation>
    </message>
</context>
<context>
    <name>steadfeed::Lab</name>
    <message>
        <source>The demo&apos;s: all faults</source>
        <translation>Aus der Demo: alle Störungen</translation>
    </message>
    <message>
        <source>Goes directly to its server</source>
        <translation>Geht direkt zu seinem Server</translation>
    </message>
    <message>
        <source>Through the proxy, readable there</source>
        <translation>Durch den Proxy, dort lesbar</translation>
    </message>
    <message>
        <source>Through the proxy, encrypted: no HTTP answers</source>
        <translation>Durch den Proxy, verschlüsselt: keine HTTP-Antworten</translation>
    </message>
    <message>
        <source>All feeds</source>
        <translation>Alle Datenströme</translation>
    </message>
    <message>
        <source>%1 (%2 s)</source>
        <translation>%1 (%2 s)</translation>
    </message>
    <message>
        <source>%1 (until stopped)</source>
        <translation>%1 (bis zum Anhalten)</translation>
    </message>
    <message>
        <source>%1, seed %2: %3 of %4 s, %5 of %6 faults</source>
        <translation>%1, Startwert %2: %3 von %4 s, %5 von %6 Störungen</translation>
    </message>
    <message>
        <source>%1, seed %2: %3 s, %4 of %5 faults</source>
        <translation>%1, Startwert %2: %3 s, %4 von %5 Störungen</translation>
    </message>
    <message>
        <source>The report could not be written: %1.</source>
        <translation>Der Bericht konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
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
        <translation>%1 bei %2 s</translation>
    </message>
    <message>
        <source>%1 since %2 s</source>
        <translation>%1 seit %2 s</translation>
    </message>
</context>
<context>
    <name>steadfeed::LabTimeline</name>
    <message>
        <source>%1: begins</source>
        <translation>%1: beginnt</translation>
    </message>
    <message>
        <source>%1: over</source>
        <translation>%1: vorbei</translation>
    </message>
    <message>
        <source>%1, from the server</source>
        <translation>%1, vom Server</translation>
    </message>
    <message>
        <source>%1, to the server</source>
        <translation>%1, zum Server</translation>
    </message>
    <message>
        <source>%1 (from no. %2, %3 events)</source>
        <extracomment>%1 what was done, %2 number of the first event, %3 how many events</extracomment>
        <translation>%1 (ab Nr. %2, %3 Ereignisse)</translation>
    </message>
    <message>
        <source>%1, connection %2</source>
        <translation>%1, Verbindung %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Done on purpose</source>
        <translation>Absichtlich getan</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>%1 (no. %2)</source>
        <extracomment>%1 what was done, %2 number of the event</extracomment>
        <translation>%1 (Nr. %2)</translation>
    </message>
</context>
<context>
    <name>steadfeed::LabVerdict</name>
    <message>
        <source>Waiting until every feed has caught up…</source>
        <translation>Warten, bis jeder Datenstrom aufgeholt hat …</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a feed and its state</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No verdict: the feeds did not give account in time.</source>
        <translation>Kein Urteil: Die Datenströme haben nicht rechtzeitig Rechenschaft gegeben.</translation>
    </message>
    <message>
        <source>Waiting for %1, %2 s at most…</source>
        <translation>Warten auf %1, höchstens %2 s …</translation>
    </message>
    <message>
        <source>Waiting until every feed has the newest event…</source>
        <translation>Warten, bis jeder Datenstrom das neueste Ereignis hat …</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) do not add up.</source>
        <translation>
            <numerusform>Bei %n Datenstrom geht die Rechnung nicht auf.</numerusform>
            <numerusform>Bei %n Datenströmen geht die Rechnung nicht auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Proved by the sets of numbers: nothing doubled, and nothing lost that was not said.</source>
        <translation>Durch die Nummernmengen bewiesen: nichts doppelt, und nichts verloren, was nicht gemeldet wurde.</translation>
    </message>
    <message>
        <source>Proved by the sets of numbers: nothing lost, nothing doubled.</source>
        <translation>Durch die Nummernmengen bewiesen: nichts verloren, nichts doppelt.</translation>
    </message>
    <message>
        <source>Not provable: what the servers sent is not known.</source>
        <translation>Nicht beweisbar: Was die Server sandten, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Not every feed had caught up within %1 s.</source>
        <translation>Nicht jeder Datenstrom hatte binnen %1 s aufgeholt.</translation>
    </message>
    <message>
        <source>Not compared: it was stopped by hand.</source>
        <translation>Nicht verglichen: von Hand angehalten.</translation>
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
    <message>
        <source>flagged: %1</source>
        <translation>markiert: %1</translation>
    </message>
    <message>
        <source>over its limit of %1</source>
        <translation>über dem Limit von %1</translation>
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
        <source>There is no keychain here. Name an environment variable or a file for the proxy&apos;s password.</source>
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
    <name>steadfeed::Program</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Recording of %1</source>
        <translation>Aufzeichnung von %1</translation>
    </message>
    <message>
        <source>The fault proxy could not be opened for %1: %2</source>
        <translation>Der Störungs-Proxy für %1 konnte nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>%1 has a proxy of its own in the profile, and is left alone.</source>
        <translation>%1 hat im Profil einen eigenen Proxy und bleibt, wie es ist.</translation>
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
    <name>steadfeed::Trend</name>
    <message>
        <source>Since %1 (%2)</source>
        <translation>Seit %1 (%2)</translation>
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
        <translation>Keine Daten.</translation>
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
        <translation>Das Profil wurde nicht geöffnet</translation>
    </message>
</context>
</TS>
