<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Ask now</source>
        <translation>Jetzt fragen</translation>
    </message>
    <message>
        <source>Go through the list</source>
        <translation>Liste durchgehen</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Zahlung annehmen</translation>
    </message>
    <message>
        <source>Approve or refuse</source>
        <translation>Bestätigen oder ablehnen</translation>
    </message>
    <message>
        <source>Let in unpaid</source>
        <translation>Unbezahlt einlassen</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Einlassen</translation>
    </message>
    <message>
        <source>Look the guest up by name</source>
        <translation>Gast nach Namen suchen</translation>
    </message>
    <message>
        <source>Override …</source>
        <translation>Übergehen …</translation>
    </message>
    <message>
        <source>Switch to this event</source>
        <translation>Zu dieser Veranstaltung wechseln</translation>
    </message>
    <message>
        <source>Show the way</source>
        <translation>Weg zeigen</translation>
    </message>
    <message>
        <source>Hand out a wristband</source>
        <translation>Armband ausgeben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Press again to take this entry back</source>
        <translation>Zum Zurücknehmen noch einmal drücken</translation>
    </message>
</context>
<context>
    <name>Ago</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>A file cannot be taken here. Ask a supervisor if it is needed.</source>
        <translation>Eine Datei kann hier nicht angenommen werden. Wenn sie nötig ist, die Leitung fragen.</translation>
    </message>
    <message>
        <source>This answer is not accepted.</source>
        <translation>Diese Antwort wird nicht angenommen.</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>(deleted option)</source>
        <translation>(gelöschte Auswahl)</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Please answer this.</source>
        <translation>Bitte beantworten.</translation>
    </message>
    <message>
        <source>Please write {min} to {max} letters.</source>
        <translation>Bitte {min} bis {max} Zeichen schreiben.</translation>
    </message>
    <message>
        <source>Between {min} and {max}, please.</source>
        <translation>Bitte zwischen {min} und {max}.</translation>
    </message>
    <message>
        <source>Not below {min}, please.</source>
        <translation>Bitte nicht unter {min}.</translation>
    </message>
    <message>
        <source>Not above {max}, please.</source>
        <translation>Bitte nicht über {max}.</translation>
    </message>
    <message>
        <source>Please type a number.</source>
        <translation>Bitte eine Zahl eingeben.</translation>
    </message>
    <message>
        <source>This has to be confirmed with yes.</source>
        <translation>Das muss mit Ja bestätigt werden.</translation>
    </message>
    <message>
        <source>Please type a date, such as {example}.</source>
        <translation>Bitte ein Datum eingeben, etwa {example}.</translation>
    </message>
    <message>
        <source>Please type a time, such as {example}.</source>
        <translation>Bitte eine Uhrzeit eingeben, etwa {example}.</translation>
    </message>
    <message>
        <source>Please type both date and time.</source>
        <translation>Bitte Datum und Uhrzeit eingeben.</translation>
    </message>
    <message>
        <source>Please type two letters, such as DE.</source>
        <translation>Bitte zwei Buchstaben eingeben, etwa DE.</translation>
    </message>
    <message>
        <source>Please type a phone number.</source>
        <translation>Bitte eine Telefonnummer eingeben.</translation>
    </message>
    <message>
        <source>This answer is not accepted.</source>
        <translation>Diese Antwort wird nicht angenommen.</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Approve, let in   ⏎</source>
        <translation>Bestätigen, einlassen   ⏎</translation>
    </message>
    <message>
        <source>Refuse the guest</source>
        <translation>Gast ablehnen</translation>
    </message>
    <message>
        <source>Why? (may be left empty)</source>
        <translation>Warum? (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Approve this guest?</source>
        <translation>Diesen Gast bestätigen?</translation>
    </message>
</context>
<context>
    <name>Assurance</name>
    <message>
        <source>The platform agreed</source>
        <translation>Die Plattform hat zugestimmt</translation>
    </message>
    <message>
        <source>All gates agreed</source>
        <translation>Alle Eingänge haben zugestimmt</translation>
    </message>
    <message>
        <source>This laptop alone</source>
        <translation>Dieser Laptop allein</translation>
    </message>
    <message>
        <source>Decided by this laptop</source>
        <translation>Von diesem Laptop entschieden</translation>
    </message>
    <message>
        <source>no contact with the platform yet</source>
        <translation>noch kein Kontakt zur Plattform</translation>
    </message>
    <message>
        <source>guest list from {time}</source>
        <translation>Gästeliste von {time}</translation>
    </message>
    <message>
        <source>last contact {time}</source>
        <translation>letzter Kontakt {time}</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Save as PNG</source>
        <translation>Als PNG speichern</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>The same in numbers</source>
        <translation>Dasselbe in Zahlen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>Unterteilt nach</translation>
    </message>
    <message>
        <source>Length of a stretch</source>
        <translation>Länge der Zeitabschnitte</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>Gäste drinnen</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>Abweisungen nach Grund</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>Erwartet und gekommen</translation>
    </message>
    <message>
        <source>Speed of the gates</source>
        <translation>Tempo der Eingänge</translation>
    </message>
    <message>
        <source>One laptop alone</source>
        <translation>Ein Laptop allein</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>By gate</source>
        <translation>Nach Eingang</translation>
    </message>
    <message>
        <source>By ticket type</source>
        <translation>Nach Ticketart</translation>
    </message>
    <message>
        <source>By zone</source>
        <translation>Nach Bereich</translation>
    </message>
    <message>
        <source>By list</source>
        <translation>Nach Liste</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>The first time may take some seconds.</source>
        <translation>Beim ersten Mal kann das einige Sekunden dauern.</translation>
    </message>
    <message>
        <source>As soon as there is a guest list or somebody scans, the figures are here.</source>
        <translation>Sobald es eine Gästeliste gibt oder jemand scannt, stehen hier die Zahlen.</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Noch nichts zu zählen</translation>
    </message>
    <message>
        <source>Guests inside by zone</source>
        <translation>Gäste drinnen nach Zone</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The picture could not be saved there.</source>
        <translation>Das Bild konnte dort nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
</context>
<context>
    <name>AttendanceTiles</name>
    <message>
        <source>{came} of {expected} came</source>
        <translation>{came} von {expected} gekommen</translation>
    </message>
    <message>
        <source>{share} % of the limit is reached</source>
        <translation>{share} % der zulässigen Gästezahl erreicht</translation>
    </message>
    <message>
        <source>most: {guests} at {time}</source>
        <translation>Höchststand: {guests} ({time})</translation>
    </message>
    <message>
        <source>half of those who left stayed {minutes} min</source>
        <translation>die Hälfte der Gegangenen blieb {minutes} min</translation>
    </message>
    <message>
        <source>Inside: {list}</source>
        <translation>Drinnen: {list}</translation>
    </message>
    <message>
        <source>in 30 minutes: {count}</source>
        <translation>letzte 30 Minuten: {count}</translation>
    </message>
    <message>
        <source>in an hour: {count}</source>
        <translation>letzte Stunde: {count}</translation>
    </message>
    <message>
        <source>Came in the last 15 minutes</source>
        <translation>Gekommen in den letzten 15 Minuten</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>turned out double: {count}</source>
        <translation>zweimal eingelassen: {count}</translation>
    </message>
    <message>
        <source>of {count} admissions</source>
        <translation>von {count} Einlässen</translation>
    </message>
    <message>
        <source>Decided by one laptop alone</source>
        <translation>Von einem Laptop allein entschieden</translation>
    </message>
</context>
<context>
    <name>AttendanceViews</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>Kein Bereich</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>Abweisungen nach Grund</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>Gäste drinnen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>Erwartet und gekommen</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Gekommen</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Ticketart</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Drinnen</translation>
    </message>
    <message>
        <source>Guests inside by zone</source>
        <translation>Gäste drinnen nach Zone</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Seconds for a guest</source>
        <translation>Sekunden je Gast</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Half of them</source>
        <translation>Die Hälfte</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>95 von 100</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Was helfen würde</translation>
    </message>
    <message>
        <source>Decided by one laptop alone</source>
        <translation>Von einem Laptop allein entschieden</translation>
    </message>
    <message>
        <source>admissions</source>
        <translation>Einlässe</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Allein</translation>
    </message>
    <message>
        <source>Turned out double</source>
        <translation>Zweimal eingelassen</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>Einlässe</translation>
    </message>
    <message>
        <source>No gate</source>
        <translation>Ohne Eingang</translation>
    </message>
    <message>
        <source>Open another lane</source>
        <translation>Weitere Spur öffnen</translation>
    </message>
    <message>
        <source>One lane may close</source>
        <translation>Eine Spur kann schließen</translation>
    </message>
</context>
<context>
    <name>BadgeDialog</name>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>The badge as a QR code</source>
        <translation>Der Ausweis als QR-Code</translation>
    </message>
    <message>
        <source>Print it, or photograph it now: it is not shown again. Badges before it count no more.</source>
        <translation>Jetzt drucken oder abfotografieren: Er wird nicht noch einmal gezeigt. Frühere Ausweise gelten nicht mehr.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>BadgeOffer</name>
    <message>
        <source>Print my badge</source>
        <translation>Mein Schild drucken</translation>
    </message>
    <message>
        <source>Your badge is being printed.</source>
        <translation>Ihr Schild wird gedruckt.</translation>
    </message>
    <message>
        <source>Please ask our staff for your badge.</source>
        <translation>Bitte fragen Sie unser Personal nach Ihrem Schild.</translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message>
        <source>Ticket type as a bar in its colour</source>
        <translation>Ticketart als Balken in ihrer Farbe</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>Code zum Scannen</translation>
    </message>
    <message>
        <source>Organizer&apos;s logo</source>
        <translation>Logo des Veranstalters</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Print a test badge</source>
        <translation>Probe drucken</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Lines below the name</source>
        <translation>Zeilen unter dem Namen</translation>
    </message>
    <message>
        <source>Lines on the back (may be left empty)</source>
        <translation>Zeilen auf der Rückseite (dürfen leer bleiben)</translation>
    </message>
    <message>
        <source>Filled in: {names}</source>
        <translation>Wird ausgefüllt: {names}</translation>
    </message>
    <message>
        <source>Labels left (empty: not counted)</source>
        <translation>Etiketten übrig (leer: nicht gezählt)</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorderseite</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>Rückseite</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Namensschilder</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The printer took it.</source>
        <translation>Der Drucker hat es angenommen.</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Tickets that are not there yet are asked about.</source>
        <translation>Bei Tickets, die noch fehlen, wird gefragt.</translation>
    </message>
    <message>
        <source>{share} % of the limit of guests are inside.</source>
        <translation>{share} % der zulässigen Gästezahl sind drinnen.</translation>
    </message>
    <message>
        <source>The sync service is not running. The guest list is incomplete.</source>
        <translation>Der Abgleichdienst läuft nicht. Die Gästeliste ist unvollständig.</translation>
    </message>
    <message>
        <source>The sync service is not running. Scanning goes on.</source>
        <translation>Der Abgleichdienst läuft nicht. Der Einlass geht weiter.</translation>
    </message>
    <message>
        <source>Offline. The guest list is not complete yet.</source>
        <translation>Offline. Die Gästeliste ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>Offline. Scanning goes on.</source>
        <translation>Offline. Der Einlass geht weiter.</translation>
    </message>
    <message>
        <source>Last contact {time}</source>
        <translation>Letzter Kontakt {time}</translation>
    </message>
</context>
<context>
    <name>BeginningView</name>
    <message>
        <source>Make it the host</source>
        <translation>Zum Host machen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Name of the venue</source>
        <translation>Name des Verbunds</translation>
    </message>
    <message>
        <source>Or paste the invitation here</source>
        <translation>Oder die Einladung hier einfügen</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Gates of one venue let each ticket in once, without the internet.</source>
        <translation>Die Eingänge eines Verbunds lassen jedes Ticket nur einmal ein, auch ohne Internet.</translation>
    </message>
    <message>
        <source>One laptop is the host: on mains, and there until the end. All others ask it before green.</source>
        <translation>Ein Laptop ist der Host: am Netzstrom und bis zum Schluss dabei. Alle anderen fragen ihn, bevor sie Grün zeigen.</translation>
    </message>
    <message>
        <source>Any other laptop: hold its camera to the code that the host shows.</source>
        <translation>Jeder andere Laptop: Seine Kamera auf den Code richten, den der Host zeigt.</translation>
    </message>
</context>
<context>
    <name>BookingList</name>
    <message>
        <source>Booking {number}: {came} of {count} in</source>
        <translation>Buchung {number}: {came} von {count} drinnen</translation>
    </message>
    <message>
        <source>{count} of {all} are shown. The others are found by name.</source>
        <translation>{count} von {all} werden gezeigt. Die anderen findet die Namenssuche.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>All who are not in</source>
        <translation>Alle, die noch nicht drin sind</translation>
    </message>
</context>
<context>
    <name>ButtonsEditor</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>ByHandForm</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Use a set-up code</source>
        <translation>Einrichtungscode benutzen</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Choose the platform</source>
        <translation>Plattform wählen</translation>
    </message>
    <message>
        <source>Address, such as tickets.example.com</source>
        <translation>Adresse, etwa tickets.example.com</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
</context>
<context>
    <name>CalibrationPanel</name>
    <message>
        <source>Test code for hand scanners</source>
        <translation>Testcode für Handscanner</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Handscanner</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Erneut scannen</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>Set up a hand scanner</source>
        <translation>Handscanner einrichten</translation>
    </message>
    <message>
        <source>1.  Its name, as the entry log shall show it</source>
        <translation>1.  Sein Name, wie er im Einlassprotokoll stehen soll</translation>
    </message>
    <message>
        <source>2.  Scan the code beside with it</source>
        <translation>2.  Den Code daneben damit scannen</translation>
    </message>
    <message>
        <source>Name of the scanner</source>
        <translation>Name des Scanners</translation>
    </message>
    <message>
        <source>Scan the test code now</source>
        <translation>Jetzt den Testcode scannen</translation>
    </message>
    <message>
        <source>Waiting for the scanner …</source>
        <translation>Warte auf den Scanner …</translation>
    </message>
    <message>
        <source>Please scan the code once more.</source>
        <translation>Bitte den Code noch einmal scannen.</translation>
    </message>
    <message>
        <source>“{name}” is ready.</source>
        <translation>„{name}“ ist bereit.</translation>
    </message>
    <message>
        <source>Receiving …</source>
        <translation>Empfange …</translation>
    </message>
</context>
<context>
    <name>CameraArea</name>
    <message>
        <source>Try again now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
</context>
<context>
    <name>CashRow</name>
    <message>
        <source>Cash handed over</source>
        <translation>Bar gegeben</translation>
    </message>
    <message>
        <source>Change: {amount}</source>
        <translation>Rückgeld: {amount}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>On now</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>{came} of {expected} are in</source>
        <translation>{came} von {expected} sind drinnen</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>Auslass</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Einlass</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Change event, list, gate or mode</source>
        <translation>Veranstaltung, Liste, Eingang oder Richtung ändern</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>Einlassliste</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Auslass</translation>
    </message>
    <message>
        <source>Further lists</source>
        <translation>Weitere Listen</translation>
    </message>
    <message>
        <source>No further list</source>
        <translation>Keine weitere Liste</translation>
    </message>
    <message>
        <source>Start scanning</source>
        <translation>Einlass beginnen</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>Supervisor PIN …</source>
        <translation>PIN der Leitung …</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Where does this kiosk stand?</source>
        <translation>Wo steht dieser Kiosk?</translation>
    </message>
    <message>
        <source>Find an event: name or date</source>
        <translation>Veranstaltung suchen: Name oder Datum</translation>
    </message>
    <message>
        <source>Find an event</source>
        <translation>Veranstaltung suchen</translation>
    </message>
    <message>
        <source>No event is called like that.</source>
        <translation>Keine Veranstaltung heißt so.</translation>
    </message>
    <message>
        <source>Choose an event.</source>
        <translation>Eine Veranstaltung wählen.</translation>
    </message>
    <message>
        <source>Choose a check-in list.</source>
        <translation>Eine Einlassliste wählen.</translation>
    </message>
    <message>
        <source>This event has no check-in list yet. Ask the organizer to make one.</source>
        <translation>Diese Veranstaltung hat noch keine Einlassliste. Den Veranstalter bitten, eine anzulegen.</translation>
    </message>
    <message>
        <source>Choose a gate.</source>
        <translation>Einen Eingang wählen.</translation>
    </message>
    <message>
        <source>Waiting for the guest list</source>
        <translation>Warten auf die Gästeliste</translation>
    </message>
    <message>
        <source>No event has arrived yet. The sync service is loading the guest list.</source>
        <translation>Noch ist keine Veranstaltung da. Der Abgleichdienst lädt die Gästeliste.</translation>
    </message>
    <message>
        <source>Any gate</source>
        <translation>Beliebiger Eingang</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Stop and close</source>
        <translation>Beenden und schließen</translation>
    </message>
    <message>
        <source>Keep scanning</source>
        <translation>Weiter scannen</translation>
    </message>
    <message>
        <source>Stop scanning at this gate?</source>
        <translation>Den Einlass hier beenden?</translation>
    </message>
</context>
<context>
    <name>CodeEntry</name>
    <message>
        <source>Scan with a hand scanner, or type a code</source>
        <translation>Mit Handscanner scannen oder Code eintippen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>CodeReading</name>
    <message>
        <source>How many codes were read</source>
        <translation>Wie viele Codes gelesen sind</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>These are codes of another log. Stop, and begin again.</source>
        <translation>Das sind Codes eines anderen Protokolls. Beenden und neu beginnen.</translation>
    </message>
    <message>
        <source>This code is no part of a log.</source>
        <translation>Dieser Code gehört zu keinem Protokoll.</translation>
    </message>
    <message>
        <source>Hold the camera to the other laptop&apos;s screen.</source>
        <translation>Die Kamera auf den Bildschirm des anderen Laptops richten.</translation>
    </message>
    <message>
        <source>{count} of {total} codes read</source>
        <translation>{count} von {total} Codes gelesen</translation>
    </message>
    <message>
        <source>Missing: {numbers}</source>
        <translation>Es fehlen: {numbers}</translation>
    </message>
</context>
<context>
    <name>CodeShow</name>
    <message>
        <source>A part of the log as a QR code</source>
        <translation>Ein Teil des Protokolls als QR-Code</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>On the other laptop press “Read its screen” and hold its camera to this code.</source>
        <translation>Am anderen Laptop „Bildschirm lesen“ drücken und seine Kamera auf diesen Code richten.</translation>
    </message>
    <message>
        <source>Code {number} of {total}</source>
        <translation>Code {number} von {total}</translation>
    </message>
</context>
<context>
    <name>ConfirmPanel</name>
    <message>
        <source>All confirmed, admit   ⏎</source>
        <translation>Alles bestätigt, einlassen   ⏎</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CountRow</name>
    <message>
        <source>At the start</source>
        <translation>Zu Beginn</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Stays in the box</source>
        <translation>Bleibt in der Kasse</translation>
    </message>
    <message>
        <source>Taken: {amount}</source>
        <translation>Eingenommen: {amount}</translation>
    </message>
    <message>
        <source>Given back: {amount}</source>
        <translation>Zurückgegeben: {amount}</translation>
    </message>
    <message>
        <source>Expected: {amount}</source>
        <translation>Erwartet: {amount}</translation>
    </message>
    <message>
        <source>Difference: {amount}</source>
        <translation>Differenz: {amount}</translation>
    </message>
</context>
<context>
    <name>DecisionTexts</name>
    <message>
        <source>Guests&apos; names as initials, and back</source>
        <translation>Gästenamen als Initialen, und zurück</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Camera and hand scanners</source>
        <translation>Kamera und Handscanner</translation>
    </message>
    <message>
        <source>Set up a hand scanner</source>
        <translation>Handscanner einrichten</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Hand scanners</source>
        <translation>Handscanner</translation>
    </message>
    <message>
        <source>Speed since the start</source>
        <translation>Tempo seit dem Start</translation>
    </message>
    <message>
        <source>Hold any code up: here it is only read, and nobody is let in by it.</source>
        <translation>Irgendeinen Code hinhalten: Hier wird er nur gelesen, niemand wird damit eingelassen.</translation>
    </message>
    <message>
        <source>“{name}” has read it.</source>
        <translation>„{name}“ hat ihn gelesen.</translation>
    </message>
    <message>
        <source>The camera has read it: {kind}</source>
        <translation>Die Kamera hat ihn gelesen: {kind}</translation>
    </message>
    <message>
        <source>{number} pictures a second</source>
        <translation>{number} Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>searched in {half} ms, 95 of 100 within {most} ms</source>
        <translation>in {half} ms durchsucht, 95 von 100 in {most} ms</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Ready for the first guest</source>
        <translation>Bereit für den ersten Gast</translation>
    </message>
    <message>
        <source>Almost ready</source>
        <translation>Fast bereit</translation>
    </message>
</context>
<context>
    <name>DoorPanel</name>
    <message>
        <source>A supervisor&apos;s name and PIN are needed.</source>
        <translation>Name und PIN der Leitung sind nötig.</translation>
    </message>
</context>
<context>
    <name>EarlierUse</name>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>at another laptop</source>
        <translation>an einem anderen Laptop</translation>
    </message>
    <message>
        <source>Used at {time}</source>
        <translation>Benutzt: {time}</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>von Ihnen</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect this kiosk</source>
        <translation>Diesen Kiosk verbinden</translation>
    </message>
    <message>
        <source>This takes a minute, and only once.</source>
        <translation>Das dauert eine Minute, und nur einmal.</translation>
    </message>
    <message>
        <source>Or paste the set-up code here</source>
        <translation>Oder den Einrichtungscode hier einfügen</translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation>Einrichtungscode</translation>
    </message>
    <message>
        <source>Or in a terminal: kiosk enrol</source>
        <translation>Oder in einem Terminal: kiosk enrol</translation>
    </message>
    <message>
        <source>Type address and token</source>
        <translation>Adresse und Token eingeben</translation>
    </message>
    <message>
        <source>Open your event on the ticket platform and add a device for check-in.</source>
        <translation>Auf der Ticketplattform die Veranstaltung öffnen und ein Gerät für den Einlass hinzufügen.</translation>
    </message>
    <message>
        <source>Hold the set-up code it shows in front of the camera.</source>
        <translation>Den angezeigten Einrichtungscode vor die Kamera halten.</translation>
    </message>
    <message>
        <source>The guest list is loaded. From then on the kiosk works offline, too.</source>
        <translation>Die Gästeliste wird geladen. Danach arbeitet der Kiosk auch offline.</translation>
    </message>
    <message>
        <source>Connected. Loading the guest list …</source>
        <translation>Verbunden. Die Gästeliste wird geladen …</translation>
    </message>
    <message>
        <source>Asking the platform …</source>
        <translation>Die Plattform wird gefragt …</translation>
    </message>
    <message>
        <source>No answer yet. It goes on by itself once there is a network; or try another code.</source>
        <translation>Noch keine Antwort. Sobald ein Netz da ist, geht es von selbst weiter; oder einen anderen Code versuchen.</translation>
    </message>
    <message>
        <source>No answer: the sync service is not running. Start it, and it goes on by itself.</source>
        <translation>Keine Antwort: Der Abgleichdienst läuft nicht. Bitte starten, dann geht es von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>ExchangePanel</name>
    <message>
        <source>Give it out   ⏎</source>
        <translation>Ausgeben   ⏎</translation>
    </message>
    <message>
        <source>Or type its number</source>
        <translation>Oder Nummer eintippen</translation>
    </message>
    <message>
        <source>Scan the wristband or card that the guest gets.</source>
        <translation>Armband oder Karte scannen, die der Gast bekommt.</translation>
    </message>
    <message>
        <source>Hold the wristband or card that the guest gets to the NFC reader.</source>
        <translation>Armband oder Karte für den Gast an den NFC-Leser halten.</translation>
    </message>
</context>
<context>
    <name>FailureCard</name>
    <message>
        <source>This page has failed</source>
        <translation>Diese Seite ist ausgefallen</translation>
    </message>
    <message>
        <source>Scanning goes on, and nothing that was scanned is lost.</source>
        <translation>Es wird weiter gescannt, und kein Scan geht verloren.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
</context>
<context>
    <name>FailureStrip</name>
    <message>
        <source>A part of this window has failed. Scanning goes on.</source>
        <translation>Ein Teil dieses Fensters ist ausgefallen. Es wird weiter gescannt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Any</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Mehr Filter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Einlasskraft</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Ticketart</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Zugestimmt hat</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen mit</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Name, number or code</source>
        <translation>Name, Nummer oder Code</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Zeitraum</translation>
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
        <source>Only these</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>Without these</source>
        <translation>Ohne diese</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>No gate</source>
        <translation>Ohne Eingang</translation>
    </message>
    <message>
        <source>Not in the guest list</source>
        <translation>Nicht auf der Gästeliste</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Sync service</source>
        <translation>Abgleichdienst</translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation>Einrichtungscode</translation>
    </message>
    <message>
        <source>Event and gate</source>
        <translation>Veranstaltung und Eingang</translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation>Gästeliste</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Handscanner</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN der Leitung</translation>
    </message>
</context>
<context>
    <name>FlagBox</name>
    <message>
        <source>Mark this guest for whoever scans next</source>
        <translation>Gast für den nächsten Scan markieren</translation>
    </message>
    <message>
        <source>Why? Everybody at the gates reads it.</source>
        <translation>Warum? Alle an den Eingängen lesen es.</translation>
    </message>
    <message>
        <source>Why is this guest marked?</source>
        <translation>Warum ist der Gast markiert?</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>Check the identity</source>
        <translation>Ausweis prüfen</translation>
    </message>
    <message>
        <source>Was sent away</source>
        <translation>Wurde weggeschickt</translation>
    </message>
    <message>
        <source>Call a supervisor</source>
        <translation>Leitung rufen</translation>
    </message>
    <message>
        <source>Something to pick up</source>
        <translation>Etwas abzuholen</translation>
    </message>
</context>
<context>
    <name>GateLines</name>
    <message>
        <source>Confirm before anybody is admitted</source>
        <translation>Vor dem Einlass bestätigen</translation>
    </message>
    <message>
        <source>Where the gates are, for guests who came to another one</source>
        <translation>Wo die Eingänge sind, für Gäste am falschen Eingang</translation>
    </message>
    <message>
        <source>Set by the settings file; only the file changes it</source>
        <translation>In der Einstellungsdatei festgelegt; nur dort zu ändern</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>What else is to be confirmed</source>
        <translation>Was noch zu bestätigen ist</translation>
    </message>
    <message>
        <source>Every list</source>
        <translation>Jede Liste</translation>
    </message>
    <message>
        <source>No arrow</source>
        <translation>Kein Pfeil</translation>
    </message>
    <message>
        <source>Such as: along the fence, 3 minutes</source>
        <translation>Etwa: am Zaun entlang, 3 Minuten</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Shut out</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>dieser Laptop</translation>
    </message>
</context>
<context>
    <name>GuestCount</name>
    <message>
        <source>One guest less</source>
        <translation>Ein Gast weniger</translation>
    </message>
    <message>
        <source>One guest more</source>
        <translation>Ein Gast mehr</translation>
    </message>
</context>
<context>
    <name>GuestPanel</name>
    <message>
        <source>Print badge</source>
        <translation>Schild drucken</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Look at tickets without letting anybody in (Ctrl+I)</source>
        <translation>Tickets ansehen, ohne jemanden einzulassen (Strg+I)</translation>
    </message>
    <message>
        <source>Scan a ticket to see everything about it. Nobody is let in, and nothing is written.</source>
        <translation>Ein Ticket scannen, um alles darüber zu sehen. Niemand wird eingelassen, nichts wird eingetragen.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>Ticket info: nobody is let in</source>
        <translation>Ticketinfo: Niemand wird eingelassen</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Genau hinsehen</translation>
    </message>
    <message>
        <source>May go out now.</source>
        <translation>Darf jetzt hinaus.</translation>
    </message>
    <message>
        <source>May come in now.</source>
        <translation>Darf jetzt herein.</translation>
    </message>
    <message>
        <source>Check in: {count}   ⏎</source>
        <translation>Einchecken: {count}   ⏎</translation>
    </message>
    <message>
        <source>Check in   ⏎</source>
        <translation>Einchecken   ⏎</translation>
    </message>
</context>
<context>
    <name>GuestScreen</name>
    <message>
        <source>Your ticket, please</source>
        <translation>Ihr Ticket, bitte</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Auf Wiedersehen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Einen Moment, bitte</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>Bitte sprechen Sie unser Personal an</translation>
    </message>
</context>
<context>
    <name>GuestView</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Mirror the picture</source>
        <translation>Bild spiegeln</translation>
    </message>
    <message>
        <source>Sounds on or off</source>
        <translation>Töne an oder aus</translation>
    </message>
    <message>
        <source>Dark, light or high contrast</source>
        <translation>Dunkel, hell oder hoher Kontrast</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Vollbild (F11)</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Auslass</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>Kein Abgleich</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>{heard} of {all} gates</source>
        <translation>{heard} von {all} Eingängen</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>More: language, text size</source>
        <translation>Mehr: Sprache, Schriftgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>Tasten (F1)</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>InboxModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>What waits for somebody</source>
        <translation>Offene Fälle</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Settled ones, too</source>
        <translation>Auch erledigte</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>What was found out, and by whom</source>
        <translation>Was sich ergeben hat, und durch wen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Looking what waits</source>
        <translation>Offene Fälle werden gesucht</translation>
    </message>
    <message>
        <source>No contradiction, and the platform has taken everything.</source>
        <translation>Kein Widerspruch, und die Plattform hat alles angenommen.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts offen</translation>
    </message>
    <message>
        <source>Choose a decision, or write what was found out.</source>
        <translation>Eine Entscheidung wählen oder notieren, was sich ergeben hat.</translation>
    </message>
</context>
<context>
    <name>InvitationView</name>
    <message>
        <source>Invitation as a QR code</source>
        <translation>Einladung als QR-Code</translation>
    </message>
    <message>
        <source>Invitation as text</source>
        <translation>Einladung als Text</translation>
    </message>
    <message>
        <source>That laptop may become host later</source>
        <translation>Der andere Laptop darf später Host werden</translation>
    </message>
    <message>
        <source>Invite a gate</source>
        <translation>Eingang einladen</translation>
    </message>
    <message>
        <source>On the other laptop open this page and hold its camera to the code, or paste the line. It works once, for 15 minutes; press once more for the next laptop.</source>
        <translation>Auf dem anderen Laptop diese Seite öffnen und seine Kamera auf den Code richten oder die Zeile einfügen. Die Einladung gilt einmal, 15 Minuten lang; für den nächsten Laptop noch einmal drücken.</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>What was done about it</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>{count} ausgewählt</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Dieser Laptop</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Die andere Seite</translation>
    </message>
    <message>
        <source>Steward: {name}</source>
        <translation>Einlasskraft: {name}</translation>
    </message>
    <message>
        <source>Overridden by {name}</source>
        <translation>Ausnahme durch {name}</translation>
    </message>
    <message>
        <source>Agreed then: {who}</source>
        <translation>Damals zugestimmt: {who}</translation>
    </message>
    <message>
        <source>The platform changed the ticket</source>
        <translation>Die Plattform hat das Ticket geändert</translation>
    </message>
    <message>
        <source>The platform changed the booking</source>
        <translation>Die Plattform hat die Buchung geändert</translation>
    </message>
    <message>
        <source>The platform withdrew the code</source>
        <translation>Die Plattform hat den Code zurückgezogen</translation>
    </message>
    <message>
        <source>The platform says: {words}</source>
        <translation>Die Plattform meldet: {words}</translation>
    </message>
    <message>
        <source>Tried so far: {count}</source>
        <translation>Bisherige Versuche: {count}</translation>
    </message>
    <message>
        <source>Entries that wait for it: {count}</source>
        <translation>Einträge, die darauf warten: {count}</translation>
    </message>
    <message>
        <source>What the platform did not take</source>
        <translation>Was die Plattform nicht angenommen hat</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>Letzten Buchstaben löschen</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Ziffern und Zeichen</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Buchstaben mit Akzent</translation>
    </message>
    <message>
        <source>Letters of another language</source>
        <translation>Buchstaben einer anderen Sprache</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Tastatur ausblenden</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
</context>
<context>
    <name>KeysOverview</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Diese Übersicht</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>Vollbild und zurück</translation>
    </message>
    <message>
        <source>One step back: the typed code, the verdict, the form, the page</source>
        <translation>Einen Schritt zurück: der getippte Code, das Ergebnis, das Formular, die Seite</translation>
    </message>
    <message>
        <source>On to the next button or line; with Shift back</source>
        <translation>Weiter zur nächsten Schaltfläche oder Zeile; mit Shift zurück</translation>
    </message>
    <message>
        <source>Presses what has the focus; in the empty line for codes: next guest</source>
        <translation>Drückt, was den Fokus hat; in der leeren Codezeile: nächster Gast</translation>
    </message>
    <message>
        <source>Presses or ticks what has the focus</source>
        <translation>Drückt oder kreuzt an, was den Fokus hat</translation>
    </message>
    <message>
        <source>Up and down in a list, also while a name is typed</source>
        <translation>In einer Liste auf und ab, auch während ein Name getippt wird</translation>
    </message>
    <message>
        <source>The same in larger steps</source>
        <translation>Dasselbe in größeren Schritten</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>LayoutChoice</name>
    <message>
        <source>As chosen here</source>
        <translation>Wie hier gewählt</translation>
    </message>
    <message>
        <source>The platform&apos;s</source>
        <translation>Von der Plattform</translation>
    </message>
    <message>
        <source>Of a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Take a layout from a file …</source>
        <translation>Layout aus Datei nehmen …</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Left out: {names}</source>
        <translation>Nicht gedruckt: {names}</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Leave self-service</source>
        <translation>Selbstbedienung beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Looking …</source>
        <translation>Wird nachgesehen …</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Which list?</source>
        <translation>Welche Liste?</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Loading the guest list is stopped</source>
        <translation>Das Laden der Gästeliste ist angehalten</translation>
    </message>
    <message>
        <source>Guest list {percent} % loaded</source>
        <translation>Gästeliste zu {percent} % geladen</translation>
    </message>
    <message>
        <source>The guest list is being loaded</source>
        <translation>Die Gästeliste wird geladen</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN der Leitung</translation>
    </message>
    <message>
        <source>Scan before it is complete</source>
        <translation>Vorher scannen</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden anhalten</translation>
    </message>
    <message>
        <source>Go on loading</source>
        <translation>Weiterladen</translation>
    </message>
    <message>
        <source>Scanning begins by itself once it is complete. Until then nobody can say who is on it. A supervisor may begin before that: tickets that are not there yet are then asked about.</source>
        <translation>Das Scannen beginnt von selbst, sobald sie vollständig ist. Bis dahin lässt sich nicht sagen, wer darauf steht. Die Leitung kann vorher beginnen: Bei Tickets, die noch fehlen, wird dann gefragt.</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
</context>
<context>
    <name>LogBrowser</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Take home</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>Entries, the newest first</source>
        <translation>Einträge, neueste zuerst</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>Einlassprotokoll</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Das Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>The first time may take some seconds.</source>
        <translation>Beim ersten Mal kann das einige Sekunden dauern.</translation>
    </message>
    <message>
        <source>Take a filter away, or choose a longer span of time.</source>
        <translation>Einen Filter entfernen oder einen längeren Zeitraum wählen.</translation>
    </message>
    <message>
        <source>No entry is like this</source>
        <translation>Kein passender Eintrag</translation>
    </message>
    <message>
        <source>Entries of all gates appear here as soon as somebody scans.</source>
        <translation>Einträge aller Eingänge erscheinen hier, sobald jemand scannt.</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Noch keine Einträge</translation>
    </message>
</context>
<context>
    <name>LogColumns</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Ticketart</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Einlasskraft</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Vermerke</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Zugestimmt hat</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen mit</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Device&apos;s own clock</source>
        <translation>Uhr des Geräts</translation>
    </message>
    <message>
        <source>Exact to</source>
        <translation>Genau auf</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>takes another back</source>
        <translation>nimmt anderen zurück</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>Admitted</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Nachgefragt</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Hinausgegangen</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Herein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hinaus</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>Die Plattform</translation>
    </message>
    <message>
        <source>All gates</source>
        <translation>Alle Eingänge</translation>
    </message>
    <message>
        <source>One laptop alone</source>
        <translation>Ein Laptop allein</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Handscanner</translation>
    </message>
    <message>
        <source>Typed or looked up</source>
        <translation>Getippt oder gesucht</translation>
    </message>
    <message>
        <source>NFC</source>
        <translation>NFC</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Auf Papier</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Noch zu senden</translation>
    </message>
    <message>
        <source>The platform has it</source>
        <translation>Bei der Plattform</translation>
    </message>
    <message>
        <source>The platform did not take it</source>
        <translation>Von der Plattform nicht angenommen</translation>
    </message>
    <message>
        <source>± {seconds} s</source>
        <translation>± {seconds} s</translation>
    </message>
</context>
<context>
    <name>LogoLine</name>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Organizer&apos;s logo</source>
        <translation>Logo des Veranstalters</translation>
    </message>
</context>
<context>
    <name>LookUpPanel</name>
    <message>
        <source>Look a guest up by name (Ctrl+F)</source>
        <translation>Gast nach Namen suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Find guest</source>
        <translation>Gast suchen</translation>
    </message>
    <message>
        <source>Check in   ⏎</source>
        <translation>Einchecken   ⏎</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Name, booking number, e-mail or phone</source>
        <translation>Name, Buchungsnummer, E-Mail oder Telefon</translation>
    </message>
    <message>
        <source>Guests found</source>
        <translation>Gefundene Gäste</translation>
    </message>
    <message>
        <source>Look a guest up</source>
        <translation>Gast suchen</translation>
    </message>
    <message>
        <source>Beginnings of words are enough, in any order. Accents do not matter.</source>
        <translation>Wortanfänge genügen, in beliebiger Reihenfolge. Akzente sind egal.</translation>
    </message>
    <message>
        <source>No guest found. Try fewer letters, or another word.</source>
        <translation>Niemand gefunden. Weniger Buchstaben oder ein anderes Wort versuchen.</translation>
    </message>
    <message>
        <source>The first {count} of {all} guests. Type on, and there are fewer.</source>
        <translation>Die ersten {count} von {all} Gästen. Weitertippen, dann sind es weniger.</translation>
    </message>
    <message>
        <source>The first {count} guests. Type on, and there are fewer.</source>
        <translation>Die ersten {count} Gäste. Weitertippen, dann sind es weniger.</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>another gate</source>
        <translation>einem anderen Eingang</translation>
    </message>
    <message>
        <source>an earlier time</source>
        <translation>einem früheren Zeitpunkt</translation>
    </message>
    <message>
        <source>a later time</source>
        <translation>einem späteren Zeitpunkt</translation>
    </message>
    <message>
        <source>This ticket</source>
        <translation>Dieses Ticket</translation>
    </message>
    <message>
        <source>another event</source>
        <translation>eine andere Veranstaltung</translation>
    </message>
    <message>
        <source>another date</source>
        <translation>einen anderen Tag</translation>
    </message>
    <message>
        <source>this zone</source>
        <translation>diesen Bereich</translation>
    </message>
    <message>
        <source>another zone</source>
        <translation>einem anderen Bereich</translation>
    </message>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Einige</translation>
    </message>
    <message>
        <source>the party</source>
        <translation>der Gruppe</translation>
    </message>
</context>
<context>
    <name>NewVersionPage</name>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>From a USB stick …</source>
        <translation>Von einem USB-Stick …</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>New version: {version}</source>
        <translation>Neue Version: {version}</translation>
    </message>
    <message>
        <source>This window closes, the installer opens.</source>
        <translation>Dieses Fenster schließt, der Installer öffnet sich.</translation>
    </message>
    <message>
        <source>This is version {version}</source>
        <translation>Dies ist Version {version}</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
</context>
<context>
    <name>OfferRows</name>
    <message>
        <source>One guest more or fewer on the ticket whose − or + has the focus</source>
        <translation>Ein Gast mehr oder weniger bei der Karte, deren − oder + den Fokus hat</translation>
    </message>
</context>
<context>
    <name>OnOffButton</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>OrganizerPage</name>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>This laptop opens here</source>
        <translation>Dieser Laptop öffnet hier</translation>
    </message>
    <message>
        <source>For an organizer&apos;s own laptop: it needs neither a camera nor a gate.</source>
        <translation>Für den eigenen Laptop des Veranstalters: Er braucht weder Kamera noch Eingang.</translation>
    </message>
    <message>
        <source>Entry log and reports</source>
        <translation>Einlassprotokoll und Berichte</translation>
    </message>
</context>
<context>
    <name>OverridePanel</name>
    <message>
        <source>Let in   ⏎</source>
        <translation>Einlassen   ⏎</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN der Leitung</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>Wer entscheidet?</translation>
    </message>
    <message>
        <source>Goes into the log with your name</source>
        <translation>Steht mit dem Namen im Protokoll</translation>
    </message>
    <message>
        <source>Override: {word}</source>
        <translation>Übergehen: {word}</translation>
    </message>
    <message>
        <source>Reason, name and PIN are needed.</source>
        <translation>Grund, Name und PIN werden gebraucht.</translation>
    </message>
</context>
<context>
    <name>OverrideReasons</name>
    <message>
        <source>Went out for a moment</source>
        <translation>War kurz draußen</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Versehentlich gescannt</translation>
    </message>
    <message>
        <source>Paid at the desk</source>
        <translation>An der Kasse bezahlt</translation>
    </message>
    <message>
        <source>Guest of the organizer</source>
        <translation>Gast des Veranstalters</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Not now   Esc</source>
        <translation>Nicht jetzt   Esc</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Check them in</source>
        <translation>Alle einchecken</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Keep a list in a folder …</source>
        <translation>Liste in einem Ordner führen …</translation>
    </message>
    <message>
        <source>Stop writing it</source>
        <translation>Nicht mehr schreiben</translation>
    </message>
    <message>
        <source>Numbers that were ticked, one in each line</source>
        <translation>Abgehakte Nummern, eine pro Zeile</translation>
    </message>
    <message>
        <source>Printable, with who is in; written again each minute while this window is open, also after the next start.</source>
        <translation>Druckbar, mit allen, die drinnen sind; wird jede Minute neu geschrieben, solange dieses Fenster offen ist, auch nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>The list on paper</source>
        <translation>Die Liste auf Papier</translation>
    </message>
    <message>
        <source>What was ticked on it</source>
        <translation>Was darauf abgehakt wurde</translation>
    </message>
    <message>
        <source>List or ticket numbers, one in each line; *2 behind one for two guests of a party.</source>
        <translation>Listen- oder Ticketnummern, eine pro Zeile; *2 dahinter für zwei Gäste einer Gruppe.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Numbers to put right: {count}</source>
        <translation>Zu berichtigende Nummern: {count}</translation>
    </message>
    <message>
        <source>A digit is wrong</source>
        <translation>Eine Ziffer ist falsch</translation>
    </message>
    <message>
        <source>Several tickets have it: enter the ticket&apos;s own number</source>
        <translation>Mehrere Tickets haben sie: die Nummer des Tickets selbst eingeben</translation>
    </message>
    <message>
        <source>No ticket of this event has it</source>
        <translation>Kein Ticket dieser Veranstaltung hat sie</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>A folder for the list, of a stick for instance</source>
        <translation>Ein Ordner für die Liste, etwa auf einem USB-Stick</translation>
    </message>
    <message>
        <source>Written at {time}: {path}</source>
        <translation>Geschrieben: {time}, {path}</translation>
    </message>
    <message>
        <source>Kept in: {folder}</source>
        <translation>Liegt in: {folder}</translation>
    </message>
</context>
<context>
    <name>PartyRow</name>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>Alle %Ln</numerusform>
            <numerusform>Alle %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayPanel</name>
    <message>
        <source>Paid, let in   ⏎</source>
        <translation>Bezahlt, einlassen   ⏎</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation>Wie wird bezahlt?</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Zahlung annehmen</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>Den bezahlten Betrag eingeben.</translation>
    </message>
    <message>
        <source>Cash or card?</source>
        <translation>Bar oder Karte?</translation>
    </message>
</context>
<context>
    <name>PayRow</name>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Pays later</source>
        <translation>Zahlt später</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>Make a badge</source>
        <translation>Ausweis erstellen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt, wie sie ist</translation>
    </message>
</context>
<context>
    <name>PictureArea</name>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Live picture of the camera</source>
        <translation>Live-Bild der Kamera</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>No supervisor PIN is chosen yet. Whoever set this kiosk up chooses it.</source>
        <translation>Es gibt noch keine PIN der Leitung. Wer diesen Kiosk eingerichtet hat, legt sie fest.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Diese PIN ist falsch.</translation>
    </message>
    <message>
        <source>No supervisor PIN is chosen yet. Whoever sets this kiosk up chooses it, right after the set-up code, or later in a terminal of this computer: kiosk pin</source>
        <translation>Es gibt noch keine PIN der Leitung. Wer diesen Kiosk einrichtet, legt sie fest gleich nach dem Einrichtungscode oder später in einem Terminal dieses Computers: kiosk pin</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN der Leitung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>PIN until now</source>
        <translation>Bisherige PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Neue PIN noch einmal</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Diese PIN behalten</translation>
    </message>
    <message>
        <source>With it supervisors let guests in whom the rules refuse. Share it with nobody else.</source>
        <translation>Damit lässt die Leitung Gäste ein, die die Regeln abweisen. Mit niemandem sonst teilen.</translation>
    </message>
    <message>
        <source>The two new PINs differ.</source>
        <translation>Die beiden neuen PINs sind verschieden.</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN der Leitung</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts wait for the organizer.</source>
        <translation>
            <numerusform>%Ln Konflikt wartet auf den Veranstalter.</numerusform>
            <numerusform>%Ln Konflikte warten auf den Veranstalter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries to send</source>
        <translation>
            <numerusform>%Ln Eintrag zu senden</numerusform>
            <numerusform>%Ln Einträge zu senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not sent yet. They are safe on this laptop.</source>
        <translation>
            <numerusform>%Ln Eintrag ist noch nicht gesendet. Er ist auf diesem Laptop sicher.</numerusform>
            <numerusform>%Ln Einträge sind noch nicht gesendet. Sie sind auf diesem Laptop sicher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were not accepted by the platform. Tell the organizer.</source>
        <translation>
            <numerusform>%Ln Eintrag hat die Plattform nicht angenommen. Dem Veranstalter sagen.</numerusform>
            <numerusform>%Ln Einträge hat die Plattform nicht angenommen. Dem Veranstalter sagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not taken by the platform at present. The kiosk keeps trying. Tell the organizer.</source>
        <translation>
            <numerusform>%Ln Eintrag nimmt die Plattform zurzeit nicht an. Der Kiosk versucht es weiter. Dem Veranstalter sagen.</numerusform>
            <numerusform>%Ln Einträge nimmt die Plattform zurzeit nicht an. Der Kiosk versucht es weiter. Dem Veranstalter sagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets could not be read. Tell the organizer.</source>
        <translation>
            <numerusform>%Ln Ticket ist nicht lesbar. Sagen Sie es dem Veranstalter.</numerusform>
            <numerusform>%Ln Tickets sind nicht lesbar. Sagen Sie es dem Veranstalter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other records of the guest list could not be read. Tell the organizer.</source>
        <translation>
            <numerusform>%Ln weiterer Eintrag der Gästeliste ist nicht lesbar. Sagen Sie es dem Veranstalter.</numerusform>
            <numerusform>%Ln weitere Einträge der Gästeliste sind nicht lesbar. Sagen Sie es dem Veranstalter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln abgewiesen</numerusform>
            <numerusform>%Ln abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send</source>
        <translation>
            <numerusform>%Ln zu senden</numerusform>
            <numerusform>%Ln zu senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guests</source>
        <translation>
            <numerusform>%Ln Gast</numerusform>
            <numerusform>%Ln Gäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln guests in</source>
        <translation>
            <numerusform>%Ln Gast hereinlassen</numerusform>
            <numerusform>%Ln Gäste hereinlassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>noch %Ln</numerusform>
            <numerusform>noch %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln seconds ago</source>
        <translation>
            <numerusform>Vor %Ln Sekunde benutzt</numerusform>
            <numerusform>Vor %Ln Sekunden benutzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln minutes ago</source>
        <translation>
            <numerusform>Vor %Ln Minute benutzt</numerusform>
            <numerusform>Vor %Ln Minuten benutzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln seconds.</source>
        <translation>
            <numerusform>Bitte %Ln Sekunde warten.</numerusform>
            <numerusform>Bitte %Ln Sekunden warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln minutes.</source>
        <translation>
            <numerusform>Bitte %Ln Minute warten.</numerusform>
            <numerusform>Bitte %Ln Minuten warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Guest list: %Ln records loaded</source>
        <translation>
            <numerusform>Gästeliste: %Ln Datensatz geladen</numerusform>
            <numerusform>Gästeliste: %Ln Datensätze geladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times.</source>
        <translation>
            <numerusform>Höchstens %Ln Mal.</numerusform>
            <numerusform>Höchstens %Ln Mal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times a day.</source>
        <translation>
            <numerusform>Höchstens %Ln Mal am Tag.</numerusform>
            <numerusform>Höchstens %Ln Mal am Tag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not after entries on %Ln days.</source>
        <translation>
            <numerusform>Nicht nach Eintritten an %Ln Tag.</numerusform>
            <numerusform>Nicht nach Eintritten an %Ln Tagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not after entries on %Ln days since {time}.</source>
        <translation>
            <numerusform>Nicht nach Eintritten an %Ln Tag seit {time}.</numerusform>
            <numerusform>Nicht nach Eintritten an %Ln Tagen seit {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times since {time}.</source>
        <translation>
            <numerusform>Höchstens %Ln Mal seit {time}.</numerusform>
            <numerusform>Höchstens %Ln Mal seit {time}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointChoice</name>
    <message>
        <source>Each sentence of the organizer</source>
        <translation>Jeden Satz des Veranstalters</translation>
    </message>
    <message>
        <source>Each answer that is shown at the gate</source>
        <translation>Jede Antwort, die am Eingang erscheint</translation>
    </message>
    <message>
        <source>Each add-on of the ticket</source>
        <translation>Jeden Zusatz des Tickets</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>Place</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation>Gästeliste</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Signierschlüssel</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Entries to send</source>
        <translation>Einträge zu senden</translation>
    </message>
    <message>
        <source>Sync service</source>
        <translation>Abgleichdienst</translation>
    </message>
    <message>
        <source>Other gates</source>
        <translation>Andere Eingänge</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Handscanner</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Bondrucker</translation>
    </message>
    <message>
        <source>Badge printer</source>
        <translation>Schilderdrucker</translation>
    </message>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN der Leitung</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht benutzt</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Stops you</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Go, with something to see to</source>
        <translation>Freigabe mit offenen Punkten</translation>
    </message>
    <message>
        <source>No go</source>
        <translation>Keine Freigabe</translation>
    </message>
    <message>
        <source>No event and check-in list are chosen.</source>
        <translation>Veranstaltung und Einlassliste sind nicht gewählt.</translation>
    </message>
    <message>
        <source>Choose where this kiosk stands.</source>
        <translation>Wählen, wo dieser Kiosk steht.</translation>
    </message>
    <message>
        <source>{place} · entry</source>
        <translation>{place} · Einlass</translation>
    </message>
    <message>
        <source>{place} · exit</source>
        <translation>{place} · Auslass</translation>
    </message>
    <message>
        <source>{place}: this event ended at {at}.</source>
        <translation>{place}: Diese Veranstaltung endete: {at}.</translation>
    </message>
    <message>
        <source>Is it tonight&apos;s event? Choose again.</source>
        <translation>Ist es die Veranstaltung von heute Abend? Neu wählen.</translation>
    </message>
    <message>
        <source>There is no guest list here.</source>
        <translation>Hier ist keine Gästeliste.</translation>
    </message>
    <message>
        <source>Connect this kiosk with its platform.</source>
        <translation>Diesen Kiosk mit seiner Plattform verbinden.</translation>
    </message>
    <message>
        <source>It is still coming in: {records} records so far.</source>
        <translation>Sie wird noch geladen: bisher {records} Datensätze.</translation>
    </message>
    <message>
        <source>Wait until all of it is here.</source>
        <translation>Warten, bis alles da ist.</translation>
    </message>
    <message>
        <source>It is still coming in: {percent} % are here.</source>
        <translation>Sie wird noch geladen: {percent} % sind da.</translation>
    </message>
    <message>
        <source>Complete; compared with the platform {age} ago.</source>
        <translation>Vollständig; vor {age} mit der Plattform verglichen.</translation>
    </message>
    <message>
        <source>Complete; last compared with the platform {age} ago.</source>
        <translation>Vollständig; zuletzt vor {age} mit der Plattform verglichen.</translation>
    </message>
    <message>
        <source>Connect this laptop to a network for a minute.</source>
        <translation>Diesen Laptop für eine Minute mit einem Netz verbinden.</translation>
    </message>
    <message>
        <source>Nobody knows when it was last compared with the platform.</source>
        <translation>Wann sie zuletzt mit der Plattform verglichen wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Connect this laptop to a network.</source>
        <translation>Diesen Laptop mit einem Netz verbinden.</translation>
    </message>
    <message>
        <source>Counted once a check-in list is chosen.</source>
        <translation>Gezählt wird, sobald eine Einlassliste gewählt ist.</translation>
    </message>
    <message>
        <source>{tickets} tickets of the event, {guests} guests on this list; all that the platform sent was read.</source>
        <translation>{tickets} Tickets der Veranstaltung, {guests} Gäste auf dieser Liste; alles von der Plattform wurde gelesen.</translation>
    </message>
    <message>
        <source>{unread} records of the platform could not be read; {tickets} tickets are here.</source>
        <translation>{unread} Datensätze der Plattform waren nicht lesbar; {tickets} Tickets sind da.</translation>
    </message>
    <message>
        <source>Tell the organizer: these guests are not found here.</source>
        <translation>Dem Veranstalter sagen: Diese Gäste werden hier nicht gefunden.</translation>
    </message>
    <message>
        <source>The platform suddenly gives much less, or other times: {names}.</source>
        <translation>Die Plattform liefert plötzlich viel weniger oder andere Zeiten: {names}.</translation>
    </message>
    <message>
        <source>Ask the organizer. What was known before is used until then.</source>
        <translation>Den Veranstalter fragen. Bis dahin gilt, was vorher bekannt war.</translation>
    </message>
    <message>
        <source>Nobody is expected on this list.</source>
        <translation>Auf dieser Liste wird niemand erwartet.</translation>
    </message>
    <message>
        <source>Is it the right list? Ask the organizer.</source>
        <translation>Ist es die richtige Liste? Den Veranstalter fragen.</translation>
    </message>
    <message>
        <source>None: codes are looked up in the guest list.</source>
        <translation>Keine: Codes werden in der Gästeliste gesucht.</translation>
    </message>
    <message>
        <source>{count} valid; signed codes are proved without a network.</source>
        <translation>Gültig: {count}; signierte Codes werden ohne Netz geprüft.</translation>
    </message>
    <message>
        <source>A key ends at {until}, before the event does.</source>
        <translation>Ein Schlüssel endet vor der Veranstaltung: {until}.</translation>
    </message>
    <message>
        <source>Ask the organizer for a new key.</source>
        <translation>Den Veranstalter um einen neuen Schlüssel bitten.</translation>
    </message>
    <message>
        <source>{count} are here, and none of them is valid now.</source>
        <translation>Vorhanden: {count}, davon ist jetzt keiner gültig.</translation>
    </message>
    <message>
        <source>Look at the clock, and let the sync service run.</source>
        <translation>Die Uhr prüfen und den Abgleichdienst laufen lassen.</translation>
    </message>
    <message>
        <source>{seconds} s off, compared at {at}.</source>
        <translation>{seconds} s Abweichung, verglichen: {at}.</translation>
    </message>
    <message>
        <source>{off} slow, compared at {at}.</source>
        <translation>Geht {off} nach, verglichen: {at}.</translation>
    </message>
    <message>
        <source>Set date and time; entries carry corrected times.</source>
        <translation>Datum und Uhrzeit einstellen; Einträge tragen die berichtigte Zeit.</translation>
    </message>
    <message>
        <source>{off} fast, compared at {at}.</source>
        <translation>Geht {off} vor, verglichen: {at}.</translation>
    </message>
    <message>
        <source>Never compared with the platform&apos;s.</source>
        <translation>Nie mit der Uhr der Plattform verglichen.</translation>
    </message>
    <message>
        <source>Look at date and time yourself.</source>
        <translation>Datum und Uhrzeit selbst prüfen.</translation>
    </message>
    <message>
        <source>Compared at {at}, before this laptop was started.</source>
        <translation>Verglichen vor dem Start dieses Laptops: {at}.</translation>
    </message>
    <message>
        <source>Look at date and time yourself, or connect to a network.</source>
        <translation>Datum und Uhrzeit selbst prüfen oder mit einem Netz verbinden.</translation>
    </message>
    <message>
        <source>The platform says another time.</source>
        <translation>Die Plattform nennt eine andere Uhrzeit.</translation>
    </message>
    <message>
        <source>On mains, without a battery.</source>
        <translation>Am Netzstrom, ohne Akku.</translation>
    </message>
    <message>
        <source>On mains; battery at {percent} %.</source>
        <translation>Am Netzstrom; Akku bei {percent} %.</translation>
    </message>
    <message>
        <source>On battery, {percent} %: it lasts {left}.</source>
        <translation>Auf Akku, {percent} %: reicht noch {left}.</translation>
    </message>
    <message>
        <source>Plug it in.</source>
        <translation>An den Strom anschließen.</translation>
    </message>
    <message>
        <source>On battery, {percent} %: nobody knows how long it lasts.</source>
        <translation>Auf Akku, {percent} %: Laufzeit nicht bekannt.</translation>
    </message>
    <message>
        <source>This computer does not tell.</source>
        <translation>Dieser Computer gibt keine Auskunft.</translation>
    </message>
    <message>
        <source>{free} GiB are free.</source>
        <translation>{free} GiB sind frei.</translation>
    </message>
    <message>
        <source>Only {free} GiB are free.</source>
        <translation>Nur {free} GiB sind frei.</translation>
    </message>
    <message>
        <source>Free some space: entries need a place.</source>
        <translation>Platz schaffen: Einträge brauchen ihn.</translation>
    </message>
    <message>
        <source>Sound and encrypted, {size} MiB.</source>
        <translation>Unversehrt und verschlüsselt, {size} MiB.</translation>
    </message>
    <message>
        <source>It is damaged: {why}</source>
        <translation>Sie ist beschädigt: {why}</translation>
    </message>
    <message>
        <source>Use another laptop, and call the organizer.</source>
        <translation>Einen anderen Laptop nehmen und den Veranstalter rufen.</translation>
    </message>
    <message>
        <source>Sound and encrypted, {size} MiB; its key lies beside it.</source>
        <translation>Unversehrt und verschlüsselt, {size} MiB; ihr Schlüssel liegt daneben.</translation>
    </message>
    <message>
        <source>Give it a passphrase: kiosk passphrase</source>
        <translation>Eine Passphrase festlegen: kiosk passphrase</translation>
    </message>
    <message>
        <source>It is an older or copied one: scans may be missing in it.</source>
        <translation>Sie ist älter oder eine Kopie: Scans können darin fehlen.</translation>
    </message>
    <message>
        <source>See: kiosk doctor. Call the technician.</source>
        <translation>Siehe: kiosk doctor. Die Technik rufen.</translation>
    </message>
    <message>
        <source>Nothing waits; {delivered} were delivered.</source>
        <translation>Nichts wartet; zugestellt: {delivered}.</translation>
    </message>
    <message>
        <source>{queued} wait for a network; they are safe here.</source>
        <translation>Es warten auf ein Netz: {queued}; hier sind sie sicher.</translation>
    </message>
    <message>
        <source>{refused} were not accepted by the platform, {queued} wait.</source>
        <translation>Von der Plattform nicht angenommen: {refused}; es warten: {queued}.</translation>
    </message>
    <message>
        <source>Tell the organizer.</source>
        <translation>Dem Veranstalter sagen.</translation>
    </message>
    <message>
        <source>It runs, and the platform answers.</source>
        <translation>Er läuft, und die Plattform antwortet.</translation>
    </message>
    <message>
        <source>It does not run: nothing is sent or fetched.</source>
        <translation>Er läuft nicht: Nichts wird gesendet oder geholt.</translation>
    </message>
    <message>
        <source>Start it: kiosk install-service</source>
        <translation>Starten mit: kiosk install-service</translation>
    </message>
    <message>
        <source>It runs; the platform cannot be reached. {why}</source>
        <translation>Er läuft; die Plattform ist nicht erreichbar. {why}</translation>
    </message>
    <message>
        <source>Scanning works all the same.</source>
        <translation>Der Einlass geht trotzdem.</translation>
    </message>
    <message>
        <source>It runs; the platform answers in part. {why}</source>
        <translation>Er läuft; die Plattform antwortet teilweise. {why}</translation>
    </message>
    <message>
        <source>This kiosk is not connected with a platform.</source>
        <translation>Dieser Kiosk ist mit keiner Plattform verbunden.</translation>
    </message>
    <message>
        <source>Connect it.</source>
        <translation>Verbinden.</translation>
    </message>
    <message>
        <source>The platform no longer accepts this kiosk.</source>
        <translation>Die Plattform nimmt diesen Kiosk nicht mehr an.</translation>
    </message>
    <message>
        <source>Connect it anew.</source>
        <translation>Neu verbinden.</translation>
    </message>
    <message>
        <source>This laptop works alone.</source>
        <translation>Dieser Laptop arbeitet allein.</translation>
    </message>
    <message>
        <source>{venue}: all {gates} gates are reached.</source>
        <translation>{venue}: Alle {gates} Eingänge sind erreichbar.</translation>
    </message>
    <message>
        <source>{venue}: {present} of {gates} gates are reached.</source>
        <translation>{venue}: {present} von {gates} Eingängen sind erreichbar.</translation>
    </message>
    <message>
        <source>Look at the others&apos; network.</source>
        <translation>Das Netz der anderen prüfen.</translation>
    </message>
    <message>
        <source>{venue} cannot be reached: this laptop decides alone.</source>
        <translation>{venue} ist nicht erreichbar: Dieser Laptop entscheidet allein.</translation>
    </message>
    <message>
        <source>Look at the cable, the Wi-Fi and the host.</source>
        <translation>Kabel, WLAN und Hostrechner prüfen.</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>Keine Kamera ist angeschlossen.</translation>
    </message>
    <message>
        <source>Plug one in, or use a hand scanner.</source>
        <translation>Eine anschließen oder einen Handscanner benutzen.</translation>
    </message>
    <message>
        <source>{name} is not connected.</source>
        <translation>{name} ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another camera.</source>
        <translation>Anschließen oder eine andere Kamera wählen.</translation>
    </message>
    <message>
        <source>{name} gives no picture.</source>
        <translation>{name} liefert kein Bild.</translation>
    </message>
    <message>
        <source>Close other programs that use it; plug it in anew.</source>
        <translation>Andere Programme schließen, die sie benutzen; neu anstecken.</translation>
    </message>
    <message>
        <source>{name} gives a dark picture.</source>
        <translation>{name} liefert ein dunkles Bild.</translation>
    </message>
    <message>
        <source>Is it covered? Give it more light.</source>
        <translation>Ist sie verdeckt? Für mehr Licht sorgen.</translation>
    </message>
    <message>
        <source>{name}, {width} × {height}; a test picture was read in {ms} ms.</source>
        <translation>{name}, {width} × {height}; ein Testbild wurde in {ms} ms gelesen.</translation>
    </message>
    <message>
        <source>Hold a code up to be sure.</source>
        <translation>Zur Sicherheit einen Code davorhalten.</translation>
    </message>
    <message>
        <source>{name} read a code that was held up.</source>
        <translation>{name} hat einen vorgehaltenen Code gelesen.</translation>
    </message>
    <message>
        <source>{name} gives a picture, and no code was read.</source>
        <translation>{name} liefert ein Bild, aber kein Code wurde gelesen.</translation>
    </message>
    <message>
        <source>Wipe the lens; hold the code still and closer.</source>
        <translation>Die Linse abwischen; den Code still und näher halten.</translation>
    </message>
    <message>
        <source>The test picture was not read.</source>
        <translation>Das Testbild wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Install Gatehouse anew.</source>
        <translation>Gatehouse neu installieren.</translation>
    </message>
    <message>
        <source>None is set up; those that type like a keyboard work without.</source>
        <translation>Keiner ist eingerichtet; die, die wie eine Tastatur tippen, gehen auch so.</translation>
    </message>
    <message>
        <source>Scan a code to be sure.</source>
        <translation>Zur Sicherheit einen Code scannen.</translation>
    </message>
    <message>
        <source>Not connected: {names}</source>
        <translation>Nicht verbunden: {names}</translation>
    </message>
    <message>
        <source>Plug it in, or charge it.</source>
        <translation>Anschließen oder aufladen.</translation>
    </message>
    <message>
        <source>{name} sent a code.</source>
        <translation>{name} hat einen Code gesendet.</translation>
    </message>
    <message>
        <source>There is a loudspeaker.</source>
        <translation>Ein Lautsprecher ist da.</translation>
    </message>
    <message>
        <source>Play a sound to be sure.</source>
        <translation>Zur Sicherheit einen Ton abspielen.</translation>
    </message>
    <message>
        <source>The test sound was heard.</source>
        <translation>Der Testton wurde gehört.</translation>
    </message>
    <message>
        <source>The test sound was not heard.</source>
        <translation>Der Testton wurde nicht gehört.</translation>
    </message>
    <message>
        <source>Turn the volume up; is a headset plugged in?</source>
        <translation>Lauter stellen; ist ein Kopfhörer eingesteckt?</translation>
    </message>
    <message>
        <source>Sounds are switched off in the window.</source>
        <translation>Die Töne sind im Fenster ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch them on in its header.</source>
        <translation>In der Kopfzeile einschalten.</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker.</source>
        <translation>Dieser Computer hat keinen Lautsprecher.</translation>
    </message>
    <message>
        <source>Verdicts are shown, and make no sound.</source>
        <translation>Ergebnisse werden gezeigt, aber ohne Ton.</translation>
    </message>
    <message>
        <source>None; lists on paper are saved as files.</source>
        <translation>Keiner; Listen auf Papier werden als Dateien gespeichert.</translation>
    </message>
    <message>
        <source>None is set.</source>
        <translation>Keiner ist eingestellt.</translation>
    </message>
    <message>
        <source>{name} answers.</source>
        <translation>{name} antwortet.</translation>
    </message>
    <message>
        <source>{name} does not answer.</source>
        <translation>{name} antwortet nicht.</translation>
    </message>
    <message>
        <source>Switch it on; look at its cable and the network.</source>
        <translation>Einschalten; Kabel und Netz prüfen.</translation>
    </message>
    <message>
        <source>{name} answers. Labels left: {labels}</source>
        <translation>{name} antwortet. Etiketten übrig: {labels}</translation>
    </message>
    <message>
        <source>Have another roll at hand, and enter its labels under Badges.</source>
        <translation>Neue Rolle bereitlegen und ihre Etiketten unter Schilder eintragen.</translation>
    </message>
    <message>
        <source>It is chosen.</source>
        <translation>Sie ist festgelegt.</translation>
    </message>
    <message>
        <source>None is chosen: nobody can override a refusal.</source>
        <translation>Keine ist festgelegt: Niemand kann eine Abweisung übergehen.</translation>
    </message>
    <message>
        <source>Choose one: kiosk pin</source>
        <translation>Festlegen mit: kiosk pin</translation>
    </message>
    <message>
        <source>This could not be looked at. {why}</source>
        <translation>Das ließ sich nicht prüfen. {why}</translation>
    </message>
    <message>
        <source>Look again; then call the technician.</source>
        <translation>Noch einmal nachsehen; sonst die Technik rufen.</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>Who checks? Stands on the sheet.</source>
        <translation>Wer prüft? Steht auf dem Blatt.</translation>
    </message>
    <message>
        <source>Who checks</source>
        <translation>Wer prüft</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <source>I heard it</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Nothing heard</source>
        <translation>Nichts gehört</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Preflight: ready for the evening?</source>
        <translation>Startcheck: bereit für den Abend?</translation>
    </message>
    <message>
        <source>A hand scanner</source>
        <translation>Ein Handscanner</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>Die Kamera</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>The sheet is at the printer.</source>
        <translation>Das Blatt ist beim Drucker.</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Done   ⏎</source>
        <translation>Fertig   ⏎</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Admit</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>Willkommen.</translation>
    </message>
    <message>
        <source>Let the guest in.</source>
        <translation>Den Gast hereinlassen.</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>Schon drin</translation>
    </message>
    <message>
        <source>This ticket was used at {time}, {gate}.</source>
        <translation>Dieses Ticket wurde benutzt: {time}, {gate}.</translation>
    </message>
    <message>
        <source>Ask the guest, then call a supervisor.</source>
        <translation>Den Gast fragen, dann die Leitung rufen.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No ticket of this event has this code.</source>
        <translation>Kein Ticket dieser Veranstaltung hat diesen Code.</translation>
    </message>
    <message>
        <source>Look the guest up by name.</source>
        <translation>Den Gast nach Namen suchen.</translation>
    </message>
    <message>
        <source>Not a ticket</source>
        <translation>Kein Ticket</translation>
    </message>
    <message>
        <source>This code is not a ticket.</source>
        <translation>Dieser Code ist kein Ticket.</translation>
    </message>
    <message>
        <source>Ask for the ticket&apos;s own code.</source>
        <translation>Nach dem Code des Tickets fragen.</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>Nicht echt</translation>
    </message>
    <message>
        <source>This ticket was not issued by the organizer.</source>
        <translation>Dieses Ticket stammt nicht vom Veranstalter.</translation>
    </message>
    <message>
        <source>Do not admit. Call a supervisor.</source>
        <translation>Nicht einlassen. Die Leitung rufen.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>This ticket was withdrawn.</source>
        <translation>Dieses Ticket wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>Ask for the newest ticket, or send to the desk.</source>
        <translation>Nach dem neuesten Ticket fragen oder zum Schalter schicken.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>This ticket is blocked.</source>
        <translation>Dieses Ticket ist gesperrt.</translation>
    </message>
    <message>
        <source>Send the guest to the desk.</source>
        <translation>Den Gast zum Schalter schicken.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>This booking was cancelled.</source>
        <translation>Diese Buchung wurde storniert.</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>This ticket was refunded.</source>
        <translation>Dieses Ticket wurde erstattet.</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>This ticket now belongs to somebody else.</source>
        <translation>Dieses Ticket gehört jetzt jemand anderem.</translation>
    </message>
    <message>
        <source>Only the new owner&apos;s code admits.</source>
        <translation>Nur der Code des neuen Besitzers gilt.</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Nicht bezahlt</translation>
    </message>
    <message>
        <source>This booking is not paid.</source>
        <translation>Diese Buchung ist nicht bezahlt.</translation>
    </message>
    <message>
        <source>Send the guest to the desk to pay.</source>
        <translation>Den Gast zum Bezahlen an den Schalter schicken.</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>This booking is not approved yet.</source>
        <translation>Diese Buchung ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>Zu früh</translation>
    </message>
    <message>
        <source>This ticket is valid from {from}.</source>
        <translation>Dieses Ticket gilt ab {from}.</translation>
    </message>
    <message>
        <source>Ask the guest to come back then.</source>
        <translation>Den Gast bitten, dann wiederzukommen.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>This ticket was valid until {until}.</source>
        <translation>Dieses Ticket galt bis {until}.</translation>
    </message>
    <message>
        <source>Doors closed</source>
        <translation>Noch geschlossen</translation>
    </message>
    <message>
        <source>Doors open at {from}.</source>
        <translation>Einlass ab {from}.</translation>
    </message>
    <message>
        <source>Event over</source>
        <translation>Zu Ende</translation>
    </message>
    <message>
        <source>This event ended at {until}.</source>
        <translation>Diese Veranstaltung endete: {until}.</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>Andere Veranstaltung</translation>
    </message>
    <message>
        <source>Check the event on the ticket.</source>
        <translation>Die Veranstaltung auf dem Ticket prüfen.</translation>
    </message>
    <message>
        <source>Other entrance</source>
        <translation>Anderer Zugang</translation>
    </message>
    <message>
        <source>{type} does not enter here.</source>
        <translation>{type} gilt hier nicht.</translation>
    </message>
    <message>
        <source>Check the entrance printed on the ticket.</source>
        <translation>Den Zugang auf dem Ticket prüfen.</translation>
    </message>
    <message>
        <source>Other date</source>
        <translation>Anderer Tag</translation>
    </message>
    <message>
        <source>This ticket is for {date}.</source>
        <translation>Dieses Ticket ist für {date}.</translation>
    </message>
    <message>
        <source>Check the date on the ticket.</source>
        <translation>Das Datum auf dem Ticket prüfen.</translation>
    </message>
    <message>
        <source>Other gate</source>
        <translation>Anderer Eingang</translation>
    </message>
    <message>
        <source>This ticket is for {gate}.</source>
        <translation>Dieses Ticket gehört zu: {gate}.</translation>
    </message>
    <message>
        <source>Send the guest to {gate}.</source>
        <translation>Den Gast weiterschicken: {gate}.</translation>
    </message>
    <message>
        <source>Other zone</source>
        <translation>Anderer Bereich</translation>
    </message>
    <message>
        <source>This ticket does not open {zone}.</source>
        <translation>Dieses Ticket öffnet nicht: {zone}.</translation>
    </message>
    <message>
        <source>Send the guest to {zones}.</source>
        <translation>Den Gast weiterschicken: {zones}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>The entry rules do not allow this.</source>
        <translation>Die Einlassregeln erlauben das nicht.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Bitte warten</translation>
    </message>
    <message>
        <source>The next entry is possible from {from}.</source>
        <translation>Der nächste Einlass ist möglich ab {from}.</translation>
    </message>
    <message>
        <source>Ask the guest to wait.</source>
        <translation>Den Gast bitten zu warten.</translation>
    </message>
    <message>
        <source>No entries left</source>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>Every entry of this ticket is used: {count}.</source>
        <translation>Alle Eintritte dieses Tickets sind verbraucht: {count}.</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Nicht dieses</translation>
    </message>
    <message>
        <source>This wristband or card cannot be given out: it is in use, or not known.</source>
        <translation>Dieses Armband oder diese Karte geht nicht: schon vergeben oder unbekannt.</translation>
    </message>
    <message>
        <source>Take another one.</source>
        <translation>Ein anderes nehmen.</translation>
    </message>
    <message>
        <source>Check first</source>
        <translation>Erst prüfen</translation>
    </message>
    <message>
        <source>The organizer wants something confirmed before this guest goes in.</source>
        <translation>Der Veranstalter will etwas bestätigt haben, bevor dieser Gast hineingeht.</translation>
    </message>
    <message>
        <source>Check every point, then admit.</source>
        <translation>Jeden Punkt prüfen, dann einlassen.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>This could not be confirmed: {point}.</source>
        <translation>Das ließ sich nicht bestätigen: {point}.</translation>
    </message>
    <message>
        <source>Send the guest to the desk: this wristband has a key that gates do not have.</source>
        <translation>Gast zum Schalter schicken: Den Schlüssel dieses Armbands haben die Gates nicht.</translation>
    </message>
    <message>
        <source>Only once since {time}.</source>
        <translation>Nur einmal seit {time}.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>This ticket is for {event}.</source>
        <translation>Dieses Ticket ist für {event}.</translation>
    </message>
    <message>
        <source>No places are free in here.</source>
        <translation>Hier ist kein Platz mehr frei.</translation>
    </message>
    <message>
        <source>Wait until somebody leaves.</source>
        <translation>Warten, bis jemand geht.</translation>
    </message>
    <message>
        <source>Exchange first</source>
        <translation>Erst umtauschen</translation>
    </message>
    <message>
        <source>This ticket is exchanged for a wristband or card before entry.</source>
        <translation>Dieses Ticket wird vor dem Einlass gegen Band oder Karte getauscht.</translation>
    </message>
    <message>
        <source>Show the wristband</source>
        <translation>Band zeigen</translation>
    </message>
    <message>
        <source>This ticket was exchanged for a wristband or card.</source>
        <translation>Dieses Ticket wurde gegen Band oder Karte getauscht.</translation>
    </message>
    <message>
        <source>Ask for the wristband or card.</source>
        <translation>Nach Band oder Karte fragen.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>An answer is needed before entry.</source>
        <translation>Vor dem Einlass wird eine Antwort gebraucht.</translation>
    </message>
    <message>
        <source>Ask the guest.</source>
        <translation>Den Gast fragen.</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Welches?</translation>
    </message>
    <message>
        <source>Several tickets have this code.</source>
        <translation>Mehrere Tickets haben diesen Code.</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>Wie viele?</translation>
    </message>
    <message>
        <source>{remaining} of {total} may still enter.</source>
        <translation>{remaining} von {total} dürfen noch hinein.</translation>
    </message>
    <message>
        <source>Choose how many guests walk in.</source>
        <translation>Wählen, wie viele Gäste hineingehen.</translation>
    </message>
    <message>
        <source>Old code</source>
        <translation>Alter Code</translation>
    </message>
    <message>
        <source>This code is a picture or too old.</source>
        <translation>Dieser Code ist ein Foto oder zu alt.</translation>
    </message>
    <message>
        <source>Ask for the live ticket in the app.</source>
        <translation>Nach dem Live-Ticket in der App fragen.</translation>
    </message>
    <message>
        <source>Code shown twice</source>
        <translation>Code zweimal gezeigt</translation>
    </message>
    <message>
        <source>This very code was scanned before.</source>
        <translation>Genau dieser Code wurde schon gescannt.</translation>
    </message>
    <message>
        <source>Test ticket</source>
        <translation>Testticket</translation>
    </message>
    <message>
        <source>This ticket was bought to try out the shop.</source>
        <translation>Dieses Ticket wurde gekauft, um den Shop auszuprobieren.</translation>
    </message>
    <message>
        <source>Ask for the real ticket, or send the guest to the desk.</source>
        <translation>Frag nach dem echten Ticket oder schick den Gast zur Kasse.</translation>
    </message>
    <message>
        <source>Ask the desk</source>
        <translation>Kasse fragen</translation>
    </message>
    <message>
        <source>The platform says something about this ticket that the kiosk does not know.</source>
        <translation>Die Plattform sagt über dieses Ticket etwas, das der Kiosk nicht kennt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>The kiosk could not decide.</source>
        <translation>Der Kiosk konnte nicht entscheiden.</translation>
    </message>
    <message>
        <source>Scan again. The guest is not at fault.</source>
        <translation>Noch einmal scannen. Der Gast kann nichts dafür.</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Auf Wiedersehen</translation>
    </message>
    <message>
        <source>The guest may leave.</source>
        <translation>Der Gast darf gehen.</translation>
    </message>
    <message>
        <source>Let the guest out.</source>
        <translation>Den Gast hinauslassen.</translation>
    </message>
    <message>
        <source>Look, then admit</source>
        <translation>Ansehen, einlassen</translation>
    </message>
    <message>
        <source>The ticket is valid.</source>
        <translation>Das Ticket ist gültig.</translation>
    </message>
    <message>
        <source>Look closely, then let the guest in.</source>
        <translation>Genau hinsehen, dann den Gast einlassen.</translation>
    </message>
    <message>
        <source>This booking is not paid; you may let it in.</source>
        <translation>Diese Buchung ist nicht bezahlt; Einlass nach Ermessen.</translation>
    </message>
    <message>
        <source>Ask for the payment, or let the guest in.</source>
        <translation>Um die Zahlung bitten oder den Gast einlassen.</translation>
    </message>
    <message>
        <source>Not listed yet</source>
        <translation>Noch nicht gelistet</translation>
    </message>
    <message>
        <source>The ticket is genuine, but it has not reached this laptop&apos;s list.</source>
        <translation>Das Ticket ist echt, aber noch nicht auf der Liste dieses Laptops.</translation>
    </message>
    <message>
        <source>Look at the ticket, then let the guest in.</source>
        <translation>Das Ticket ansehen, dann den Gast einlassen.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch unklar</translation>
    </message>
    <message>
        <source>The guest list is not complete. Nobody can say yet.</source>
        <translation>Die Gästeliste ist noch nicht vollständig. Das lässt sich noch nicht sagen.</translation>
    </message>
    <message>
        <source>Ask the guest to wait, or call a supervisor. The guest is not at fault.</source>
        <translation>Den Gast um Geduld bitten oder die Leitung rufen. Der Gast kann nichts dafür.</translation>
    </message>
    <message>
        <source>This ticket was used at {time}.</source>
        <translation>Dieses Ticket wurde schon benutzt: {time}.</translation>
    </message>
    <message>
        <source>This is a code for an authenticator app.</source>
        <translation>Das ist ein Code für eine Authentifizierungs-App.</translation>
    </message>
    <message>
        <source>From {time}.</source>
        <translation>Ab {time}.</translation>
    </message>
    <message>
        <source>Until {time} only.</source>
        <translation>Nur bis {time}.</translation>
    </message>
    <message>
        <source>On {days} only.</source>
        <translation>Nur am {days}.</translation>
    </message>
    <message>
        <source>For {names} only.</source>
        <translation>Nur für {names}.</translation>
    </message>
    <message>
        <source>No ticket type is let in.</source>
        <translation>Keine Ticketart wird eingelassen.</translation>
    </message>
    <message>
        <source>At {names} only.</source>
        <translation>Nur hier: {names}.</translation>
    </message>
    <message>
        <source>No gate may let anybody in.</source>
        <translation>Kein Eingang darf jemanden einlassen.</translation>
    </message>
    <message>
        <source>The guest is inside already.</source>
        <translation>Der Gast ist schon drinnen.</translation>
    </message>
    <message>
        <source>The guest has not come in yet.</source>
        <translation>Der Gast ist noch nicht hereingekommen.</translation>
    </message>
    <message>
        <source>The guest is not inside.</source>
        <translation>Der Gast ist nicht drinnen.</translation>
    </message>
    <message>
        <source>Again from {time}.</source>
        <translation>Wieder ab {time}.</translation>
    </message>
    <message>
        <source>Too long after an earlier entry.</source>
        <translation>Zu lange nach einem früheren Einlass.</translation>
    </message>
    <message>
        <source>Only once.</source>
        <translation>Nur einmal.</translation>
    </message>
    <message>
        <source>Only once a day.</source>
        <translation>Nur einmal am Tag.</translation>
    </message>
    <message>
        <source>Too many entries before {time}.</source>
        <translation>Zu viele Einlässe vor {time}.</translation>
    </message>
    <message>
        <source>Entries on too many days before {time}.</source>
        <translation>Eintritte an zu vielen Tagen vor {time}.</translation>
    </message>
    <message>
        <source>Too few earlier entries.</source>
        <translation>Zu wenige frühere Einlässe.</translation>
    </message>
    <message>
        <source>Too few earlier entries today.</source>
        <translation>Heute zu wenige frühere Einlässe.</translation>
    </message>
    <message>
        <source>Earlier entries on too few days.</source>
        <translation>Frühere Eintritte an zu wenigen Tagen.</translation>
    </message>
    <message>
        <source>Too few entries since {time}.</source>
        <translation>Zu wenige Einlässe seit {time}.</translation>
    </message>
    <message>
        <source>Too few entries before {time}.</source>
        <translation>Zu wenige Einlässe vor {time}.</translation>
    </message>
    <message>
        <source>Entries on too few days since {time}.</source>
        <translation>Eintritte an zu wenigen Tagen seit {time}.</translation>
    </message>
    <message>
        <source>Entries on too few days before {time}.</source>
        <translation>Eintritte an zu wenigen Tagen vor {time}.</translation>
    </message>
    <message>
        <source>The organizer&apos;s rules do not allow it.</source>
        <translation>Die Regeln des Veranstalters erlauben es nicht.</translation>
    </message>
    <message>
        <source>The organizer&apos;s rules cannot be understood.</source>
        <translation>Die Regeln des Veranstalters sind nicht verständlich.</translation>
    </message>
    <message>
        <source>The ticket was looked at closely</source>
        <translation>Das Ticket wurde genau angesehen</translation>
    </message>
    <message>
        <source>The photo shows this guest</source>
        <translation>Das Foto zeigt diesen Gast</translation>
    </message>
    <message>
        <source>The guest is old enough</source>
        <translation>Der Gast ist alt genug</translation>
    </message>
    <message>
        <source>The name is that of the identity document</source>
        <translation>Der Name ist der im Ausweis</translation>
    </message>
    <message>
        <source>Take the payment here, or send the guest to the desk.</source>
        <translation>Hier kassieren oder den Gast an den Schalter schicken.</translation>
    </message>
    <message>
        <source>Have it decided here, or send the guest to the desk.</source>
        <translation>Hier entscheiden lassen oder den Gast an den Schalter schicken.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Rückzahlung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Tax included {rate} %</source>
        <translation>Enthaltene Steuer {rate} %</translation>
    </message>
</context>
<context>
    <name>RecentScans</name>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
</context>
<context>
    <name>RecentView</name>
    <message>
        <source>Last scans</source>
        <translation>Letzte Scans</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Undo: {scan}</source>
        <translation>Zurücknehmen: {scan}</translation>
    </message>
</context>
<context>
    <name>RedirectPanel</name>
    <message>
        <source>Next guest   ⏎</source>
        <translation>Nächster Gast   ⏎</translation>
    </message>
    <message>
        <source>Please go to</source>
        <translation>Bitte gehen Sie zu</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>List: {names}</source>
        <translation>Liste: {names}</translation>
    </message>
    <message>
        <source>Gate: {names}</source>
        <translation>Eingang: {names}</translation>
    </message>
    <message>
        <source>Device: {names}</source>
        <translation>Gerät: {names}</translation>
    </message>
    <message>
        <source>Ticket type: {names}</source>
        <translation>Ticketart: {names}</translation>
    </message>
    <message>
        <source>Outcome: {names}</source>
        <translation>Ergebnis: {names}</translation>
    </message>
    <message>
        <source>Reason: {names}</source>
        <translation>Grund: {names}</translation>
    </message>
    <message>
        <source>Direction: {names}</source>
        <translation>Richtung: {names}</translation>
    </message>
    <message>
        <source>Agreed by: {names}</source>
        <translation>Zugestimmt hat: {names}</translation>
    </message>
    <message>
        <source>Read by: {names}</source>
        <translation>Gelesen mit: {names}</translation>
    </message>
    <message>
        <source>Steward: {names}</source>
        <translation>Einlasskraft: {names}</translation>
    </message>
    <message>
        <source>Words: {names}</source>
        <translation>Suchworte: {names}</translation>
    </message>
    <message>
        <source>Certain stewards</source>
        <translation>Nur bestimmte Einlasskräfte</translation>
    </message>
    <message>
        <source>Certain guests</source>
        <translation>Nur bestimmte Gäste</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Not overridden</source>
        <translation>Keine Ausnahme</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>Nicht zurückgenommen</translation>
    </message>
    <message>
        <source>Names, numbers, seats and free words are left out; pseudonyms hold in this file only.</source>
        <translation>Namen, Nummern, Plätze und freie Texte fehlen; Pseudonyme gelten nur in dieser Datei.</translation>
    </message>
    <message>
        <source>Guest {number}</source>
        <translation>Gast {number}</translation>
    </message>
    <message>
        <source>Ticket {number}</source>
        <translation>Ticket {number}</translation>
    </message>
    <message>
        <source>Booking {number}</source>
        <translation>Buchung {number}</translation>
    </message>
    <message>
        <source>Seat {number}</source>
        <translation>Platz {number}</translation>
    </message>
    <message>
        <source>Staff {number}</source>
        <translation>Person {number}</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation>Eintrag {number}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
    <message>
        <source>{count} from {time}</source>
        <translation>{count} ab {time}</translation>
    </message>
    <message>
        <source>Arrivals by gate</source>
        <translation>Ankünfte nach Eingang</translation>
    </message>
    <message>
        <source>Refusals over time</source>
        <translation>Abweisungen im Zeitverlauf</translation>
    </message>
    <message>
        <source>no gate</source>
        <translation>ohne Eingang</translation>
    </message>
    <message>
        <source>not in the guest list</source>
        <translation>nicht in der Gästeliste</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>Einlässe</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Abweisungen</translation>
    </message>
    <message>
        <source>{count} at {time}</source>
        <translation>{count} um {time}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>Einlasslisten</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>Erwartet und gekommen</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>guests in 15 minutes</source>
        <translation>Gäste in 15 Minuten</translation>
    </message>
    <message>
        <source>Admissions by ticket type</source>
        <translation>Einlässe nach Ticketart</translation>
    </message>
    <message>
        <source>Admissions by zone</source>
        <translation>Einlässe nach Zone</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>Abweisungen nach Grund</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>{list}: came of expected guests</source>
        <translation>{list}: gekommen von erwarteten Gästen</translation>
    </message>
    <message>
        <source>{list}: inside</source>
        <translation>{list}: drinnen</translation>
    </message>
    <message>
        <source>Busiest quarter of an hour</source>
        <translation>Stärkste Viertelstunde</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Guests expected</source>
        <translation>Erwartete Gäste</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Gekommen</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Drinnen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Alert %</source>
        <translation>Warnung %</translation>
    </message>
    <message>
        <source>Most inside</source>
        <translation>Meiste drinnen</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Stay p50 min</source>
        <translation>Verweildauer p50 min</translation>
    </message>
    <message>
        <source>Stay p95 min</source>
        <translation>Verweildauer p95 min</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Ticketart</translation>
    </message>
    <message>
        <source>Tickets expected</source>
        <translation>Erwartete Tickets</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Nicht gekommen</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>Gäste drinnen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>ohne Zone</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Scans in a row</source>
        <translation>Scans in Folge</translation>
    </message>
    <message>
        <source>Seconds p50</source>
        <translation>Sekunden p50</translation>
    </message>
    <message>
        <source>Seconds p95</source>
        <translation>Sekunden p95</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>Allein entschieden</translation>
    </message>
    <message>
        <source>Turned out double</source>
        <translation>Zweimal eingelassen</translation>
    </message>
    <message>
        <source>{list}: most inside</source>
        <translation>{list}: meiste drinnen</translation>
    </message>
    <message>
        <source>Keep this paper, or a photo of the code, out of the hands of whoever has the laptop. With it, `kiosk verify-log evidence.txt --checkpoint FILE` proves that no entry up to here was changed. It proves nothing of what the laptop recorded later.</source>
        <translation>Bewahren Sie dieses Blatt oder ein Foto des Codes so auf, dass niemand darankommt, der den Laptop hat. Damit beweist `kiosk verify-log evidence.txt --checkpoint FILE`, dass bis hierher kein Eintrag geändert wurde. Über spätere Einträge des Laptops beweist es nichts.</translation>
    </message>
    <message>
        <source>{count} ({share}%)</source>
        <translation>{count} ({share} %)</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>Abschlussbericht</translation>
    </message>
    <message>
        <source>How sure it was</source>
        <translation>Wie sicher es war</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Trotz</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Einlasskraft</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Entries known here</source>
        <translation>Hier bekannte Einträge</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Admissions that one laptop decided alone</source>
        <translation>Einlässe, die ein Laptop allein entschied</translation>
    </message>
    <message>
        <source>of these known to be double</source>
        <translation>davon als doppelt bekannt</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>of these open</source>
        <translation>davon offen</translation>
    </message>
    <message>
        <source>Not taken by the platform</source>
        <translation>Von der Plattform nicht angenommen</translation>
    </message>
    <message>
        <source>of these still open</source>
        <translation>davon noch offen</translation>
    </message>
    <message>
        <source>Overrides by supervisors</source>
        <translation>Ausnahmen der Leitung</translation>
    </message>
    <message>
        <source>Entries that wait for the platform</source>
        <translation>Einträge, die auf die Plattform warten</translation>
    </message>
    <message>
        <source>Checkpoint of this laptop&apos;s log</source>
        <translation>Prüfpunkt des Protokolls dieses Laptops</translation>
    </message>
    <message>
        <source>admitted twice</source>
        <translation>zweimal eingelassen</translation>
    </message>
    <message>
        <source>admitted although withdrawn</source>
        <translation>eingelassen, obwohl zurückgezogen</translation>
    </message>
    <message>
        <source>admitted although cancelled</source>
        <translation>eingelassen, obwohl storniert</translation>
    </message>
    <message>
        <source>it stands as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>was let in wrongly</source>
        <translation>zu Unrecht eingelassen</translation>
    </message>
    <message>
        <source>put right on the platform by hand</source>
        <translation>auf der Plattform von Hand berichtigt</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>nicht mehr nötig</translation>
    </message>
    <message>
        <source>Here at</source>
        <translation>Hier um</translation>
    </message>
    <message>
        <source>Here ± ms</source>
        <translation>Hier ± ms</translation>
    </message>
    <message>
        <source>Here where</source>
        <translation>Hier wo</translation>
    </message>
    <message>
        <source>Here by</source>
        <translation>Hier durch</translation>
    </message>
    <message>
        <source>Here agreed by</source>
        <translation>Hier zugestimmt</translation>
    </message>
    <message>
        <source>There at</source>
        <translation>Dort um</translation>
    </message>
    <message>
        <source>There ± ms</source>
        <translation>Dort ± ms</translation>
    </message>
    <message>
        <source>There where</source>
        <translation>Dort wo</translation>
    </message>
    <message>
        <source>There by</source>
        <translation>Dort durch</translation>
    </message>
    <message>
        <source>There agreed by</source>
        <translation>Dort zugestimmt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Erledigt von</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>known to the platform</source>
        <translation>der Plattform bekannt</translation>
    </message>
    <message>
        <source>What the platform did not take</source>
        <translation>Was die Plattform nicht angenommen hat</translation>
    </message>
    <message>
        <source>door sale</source>
        <translation>Türverkauf</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Entries that wait for it</source>
        <translation>Einträge, die darauf warten</translation>
    </message>
    <message>
        <source>Door sales</source>
        <translation>Türverkäufe</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Sold by type</source>
        <translation>Verkauft nach Ticketart</translation>
    </message>
    <message>
        <source>Counts of the till</source>
        <translation>Kassenzählungen</translation>
    </message>
    <message>
        <source>Door actions</source>
        <translation>Vorgänge an der Tür</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Bezahlt mit</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Eingenommen</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Gezählt von</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Zu Beginn</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>takes back</source>
        <translation>nimmt zurück</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>{reason}, overridden</source>
        <translation>{reason}, Ausnahme</translation>
    </message>
    <message>
        <source>Device&apos;s clock</source>
        <translation>Uhr des Geräts</translation>
    </message>
    <message>
        <source>± ms</source>
        <translation>± ms</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Guest of party</source>
        <translation>Gast der Gruppe</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Zugestimmt hat</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen mit</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>Einlassprotokoll</translation>
    </message>
    <message>
        <source>Times are those of {zone}, by corrected clocks.</source>
        <translation>Zeiten gelten für {zone}, nach berichtigten Uhren.</translation>
    </message>
    <message>
        <source>Made by Gatehouse {version}.</source>
        <translation>Erstellt mit Gatehouse {version}.</translation>
    </message>
    <message>
        <source>Entries from {since} until {until}.</source>
        <translation>Einträge von {since} bis {until}.</translation>
    </message>
    <message>
        <source>Only these entries:</source>
        <translation>Nur diese Einträge:</translation>
    </message>
    <message>
        <source>Entries from {since}.</source>
        <translation>Einträge ab {since}.</translation>
    </message>
    <message>
        <source>Entries until {until}.</source>
        <translation>Einträge bis {until}.</translation>
    </message>
    <message>
        <source>Tick a box for each guest who walks in; [x] came in before this was printed. Afterwards enter the list numbers of ticked rows by `kiosk paper`, as 123-456-785, or 123-456-785*2 for two guests.</source>
        <translation>Kreuzen Sie für jeden Gast, der hineingeht, ein Kästchen an; [x] kam vor dem Druck herein. Geben Sie danach die Listennummern der angekreuzten Zeilen ein, im Fenster oder mit `kiosk paper`, als 123-456-785, oder 123-456-785*2 für zwei Gäste.</translation>
    </message>
    <message>
        <source>{count} of {total}  ____</source>
        <translation>{count} von {total}  ____</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Drin</translation>
    </message>
    <message>
        <source>List number</source>
        <translation>Listennummer</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last entry, no.</source>
        <translation>Letzter Eintrag, Nr.</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>Einlassliste</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Guests who came in</source>
        <translation>Hereingekommene Gäste</translation>
    </message>
    <message>
        <source>Guest list last known to be whole</source>
        <translation>Gästeliste zuletzt sicher vollständig</translation>
    </message>
    <message>
        <source>Guest list on paper</source>
        <translation>Gästeliste auf Papier</translation>
    </message>
    <message>
        <source>nobody knows</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Worauf sie beruht</translation>
    </message>
    <message>
        <source>Each gate up to</source>
        <translation>Stand jedes Eingangs</translation>
    </message>
    <message>
        <source>Signed: ______________________________    Time: ______________</source>
        <translation>Unterschrift: ______________________________    Uhrzeit: ______________</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Tried out by</source>
        <translation>Ausprobiert von</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>Preflight: {decision}</source>
        <translation>Startcheck: {decision}</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>keiner gewählt</translation>
    </message>
    <message>
        <source>not connected with a platform</source>
        <translation>mit keiner Plattform verbunden</translation>
    </message>
    <message>
        <source>nobody signed</source>
        <translation>niemand hat unterschrieben</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>keine Veranstaltung</translation>
    </message>
    <message>
        <source>Where nobody is named, the laptop looked by itself.</source>
        <translation>Wo niemand genannt ist, hat der Laptop selbst geprüft.</translation>
    </message>
    <message>
        <source>Where and by whom</source>
        <translation>Wo und von wem</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>alle Eingänge</translation>
    </message>
    <message>
        <source>local</source>
        <translation>ein Laptop</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>hand scanner</source>
        <translation>Handscanner</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>nfc</source>
        <translation>NFC</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>in</source>
        <translation>herein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>hinaus</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>eingelassen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>nachgefragt</translation>
    </message>
    <message>
        <source>walk in</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <source>cancellation</source>
        <translation>Verkauf zurückgenommen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>bar</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>revocation</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>pending_payment</source>
        <translation>unbezahlt</translation>
    </message>
    <message>
        <source>pending_approval</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>erstattet</translation>
    </message>
    <message>
        <source>waitlisted</source>
        <translation>auf der Warteliste</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>übertragen</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>active</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>{these} or {other}</source>
        <translation>{these} oder {other}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Characters that have no font on this computer: {count}</source>
        <translation>Zeichen, für die dieser Computer keine Schrift hat: {count}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über diese Datei</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Erstellt am</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Old events</source>
        <translation>Alte Veranstaltungen</translation>
    </message>
    <message>
        <source>Remove what is due …</source>
        <translation>Fälliges entfernen …</translation>
    </message>
    <message>
        <source>Each day by itself, while no doors are open</source>
        <translation>Täglich von selbst, solange kein Einlass läuft</translation>
    </message>
    <message>
        <source>By itself, once the platform refused it for a day</source>
        <translation>Von selbst, wenn die Plattform ihn einen Tag abweist</translation>
    </message>
    <message>
        <source>Delete everything once the platform refused this laptop for a day</source>
        <translation>Alles löschen, wenn die Plattform diesen Laptop einen Tag lang abweist</translation>
    </message>
    <message>
        <source>Delete everything …</source>
        <translation>Alles löschen …</translation>
    </message>
    <message>
        <source>Looking how it stands</source>
        <translation>Der Stand wird geprüft</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Days that guests and scans are kept after an event: {days}</source>
        <translation>Tage, die Gäste und Scans nach einer Veranstaltung bleiben: {days}</translation>
    </message>
    <message>
        <source>Events are kept for good while retention_days is not set.</source>
        <translation>Veranstaltungen bleiben auf Dauer, solange retention_days nicht gesetzt ist.</translation>
    </message>
    <message>
        <source>No event is that old</source>
        <translation>Keine Veranstaltung ist so alt</translation>
    </message>
    <message>
        <source>Removed {date} {name}</source>
        <translation>Entfernt {date} {name}</translation>
    </message>
    <message>
        <source>Stays: {count} entries wait for the platform</source>
        <translation>Bleibt, Einträge warten auf die Plattform: {count}</translation>
    </message>
    <message>
        <source>Stays: not signed yet</source>
        <translation>Bleibt: noch nicht signiert</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>{name}: let in {admitted}, refused {refused}</source>
        <translation>{name}: eingelassen {admitted}, abgewiesen {refused}</translation>
    </message>
    <message>
        <source>Signed: {note}</source>
        <translation>Signiert: {note}</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Wird entfernt</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Admitted twice</source>
        <translation>Zweimal eingelassen</translation>
    </message>
    <message>
        <source>Admitted, and revoked</source>
        <translation>Eingelassen, aber zurückgezogen</translation>
    </message>
    <message>
        <source>Admitted, and cancelled</source>
        <translation>Eingelassen, aber storniert</translation>
    </message>
    <message>
        <source>Sold at the door</source>
        <translation>An der Tür verkauft</translation>
    </message>
    <message>
        <source>Paid at the door</source>
        <translation>An der Tür bezahlt</translation>
    </message>
    <message>
        <source>Approved at the door</source>
        <translation>An der Tür bestätigt</translation>
    </message>
    <message>
        <source>Turned down at the door</source>
        <translation>An der Tür abgelehnt</translation>
    </message>
    <message>
        <source>Sale taken back</source>
        <translation>Verkauf zurückgenommen</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Refused door sale</source>
        <translation>Türverkauf abgelehnt</translation>
    </message>
    <message>
        <source>Entry not delivered</source>
        <translation>Eintrag nicht zugestellt</translation>
    </message>
    <message>
        <source>See the note</source>
        <translation>Siehe Notiz</translation>
    </message>
    <message>
        <source>It stands as it is</source>
        <translation>Es bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Somebody was let in wrongly</source>
        <translation>Jemand wurde zu Unrecht eingelassen</translation>
    </message>
    <message>
        <source>Put right on the platform by hand</source>
        <translation>Auf der Plattform von Hand berichtigt</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Nicht mehr nötig</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Erneut versucht</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Save this filter …</source>
        <translation>Diesen Filter speichern …</translation>
    </message>
    <message>
        <source>Forget a filter</source>
        <translation>Filter vergessen</translation>
    </message>
</context>
<context>
    <name>ScannerList</name>
    <message>
        <source>Scanners that type like a keyboard work without set-up. Set one up only if its codes arrive wrong.</source>
        <translation>Scanner, die wie eine Tastatur tippen, gehen von selbst. Einrichten hilft, wenn Codes falsch ankommen.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation>{name} vergessen</translation>
    </message>
    <message>
        <source>Serial, connected.</source>
        <translation>Seriell, verbunden.</translation>
    </message>
    <message>
        <source>Serial, not connected.</source>
        <translation>Seriell, nicht verbunden.</translation>
    </message>
</context>
<context>
    <name>Scanners</name>
    <message>
        <source>Everything arrives as it should.</source>
        <translation>Alles kommt richtig an.</translation>
    </message>
    <message>
        <source>Its keyboard layout is not this computer&apos;s: letters are put right.</source>
        <translation>Seine Tastaturbelegung ist nicht die dieses Computers: Zeichen werden berichtigt.</translation>
    </message>
    <message>
        <source>Caps Lock is on: upper and lower case are put right.</source>
        <translation>Die Feststelltaste ist an: Groß und Klein werden berichtigt.</translation>
    </message>
    <message>
        <source>It sends no Enter: a pause ends its codes.</source>
        <translation>Er sendet kein Enter: eine Pause beendet seine Codes.</translation>
    </message>
    <message>
        <source>It sends every code twice: one counts.</source>
        <translation>Er sendet jeden Code doppelt: einer zählt.</translation>
    </message>
    <message>
        <source>It sends more than one end key: one counts.</source>
        <translation>Er sendet mehr als eine Endtaste: eine zählt.</translation>
    </message>
    <message>
        <source>It types “{detail}” before each code: that is taken off.</source>
        <translation>Er tippt „{detail}“ vor jeden Code: das wird entfernt.</translation>
    </message>
    <message>
        <source>It types “{detail}” after each code: that is taken off.</source>
        <translation>Er tippt „{detail}“ hinter jeden Code: das wird entfernt.</translation>
    </message>
    <message>
        <source>It types slowly: it is given time.</source>
        <translation>Er tippt langsam: er bekommt Zeit.</translation>
    </message>
    <message>
        <source>Careful: “{detail}” gets lost. Set the scanner to this computer&apos;s keyboard, then scan again.</source>
        <translation>Vorsicht: „{detail}“ geht verloren. Den Scanner auf die Tastatur dieses Computers einstellen und erneut scannen.</translation>
    </message>
    <message>
        <source>Careful: “{detail}” arrive alike. Set the scanner to this computer&apos;s keyboard, then scan again.</source>
        <translation>Achtung: „{detail}“ kommen gleich an. Den Scanner auf die Tastatur dieses Computers einstellen, dann erneut scannen.</translation>
    </message>
    <message>
        <source>It cannot be told from “{detail}”. Set one of them to type a prefix, then scan again.</source>
        <translation>Er ist von „{detail}“ nicht zu unterscheiden. Einen von beiden ein Präfix tippen lassen und erneut scannen.</translation>
    </message>
    <message>
        <source>Its keyboard layout is not this computer&apos;s ({detail}): letters are put right.</source>
        <translation>Seine Tastaturbelegung ist nicht die dieses Computers ({detail}): Zeichen werden berichtigt.</translation>
    </message>
</context>
<context>
    <name>SecondPersonDialog</name>
    <message>
        <source>Somebody has to agree</source>
        <translation>Jemand muss zustimmen</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name and PIN are needed.</source>
        <translation>Name und PIN sind nötig.</translation>
    </message>
</context>
<context>
    <name>SelfService</name>
    <message>
        <source>Please show this ticket to our staff.</source>
        <translation>Bitte zeigen Sie dieses Ticket unserem Personal.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>How many of you come in now?</source>
        <translation>Wie viele von Ihnen kommen jetzt herein?</translation>
    </message>
    <message>
        <source>Please go to {gate}.</source>
        <translation>Bitte gehen Sie zu {gate}.</translation>
    </message>
    <message>
        <source>Please ask our staff.</source>
        <translation>Bitte fragen Sie unser Personal.</translation>
    </message>
</context>
<context>
    <name>SelfServicePage</name>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Hold your ticket in front of the camera</source>
        <translation>Halten Sie Ihr Ticket vor die Kamera</translation>
    </message>
    <message>
        <source>Please answer</source>
        <translation>Bitte antworten Sie</translation>
    </message>
    <message numerus="yes">
        <source>Are you still there? Everything here is cleared in %Ln seconds.</source>
        <translation>
            <numerusform>Sind Sie noch da? In %Ln Sekunde wird hier alles gelöscht.</numerusform>
            <numerusform>Sind Sie noch da? In %Ln Sekunden wird hier alles gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help is wanted here</source>
        <translation>Hier wird Hilfe gewünscht</translation>
    </message>
    <message>
        <source>Please wait. Somebody of our staff comes to you.</source>
        <translation>Bitte warten Sie. Jemand von unserem Personal kommt zu Ihnen.</translation>
    </message>
    <message>
        <source>No help needed</source>
        <translation>Keine Hilfe nötig</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Hilfe rufen</translation>
    </message>
</context>
<context>
    <name>SellPanel</name>
    <message>
        <source>Sell at the door (Ctrl+N)</source>
        <translation>An der Tür verkaufen (Strg+N)</translation>
    </message>
    <message>
        <source>Sell ticket</source>
        <translation>Ticket verkaufen</translation>
    </message>
    <message>
        <source>Sell, let in   ⏎</source>
        <translation>Verkaufen, einlassen   ⏎</translation>
    </message>
    <message>
        <source>Print the last receipt</source>
        <translation>Letzten Beleg drucken</translation>
    </message>
    <message>
        <source>Sell at the door</source>
        <translation>An der Tür verkaufen</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>Zu verkaufen</translation>
    </message>
    <message>
        <source>Name (may be left empty)</source>
        <translation>Name (darf leer bleiben)</translation>
    </message>
    <message>
        <source>E-mail, for the ticket (may be left empty)</source>
        <translation>E-Mail für das Ticket (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation>Wie wird bezahlt?</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>Den bezahlten Betrag eingeben.</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Cancel the last sale: {sale}</source>
        <translation>Letzten Verkauf stornieren: {sale}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something unexpected happened. Please try again.</source>
        <translation>Etwas Unerwartetes ist passiert. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The database of this laptop did not answer. Please scan again.</source>
        <translation>Die Datenbank dieses Laptops hat nicht geantwortet. Bitte noch einmal scannen.</translation>
    </message>
    <message>
        <source>The database is busy. Please try again in a moment.</source>
        <translation>Die Datenbank ist beschäftigt. Bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is full. Free some space, then scan again.</source>
        <translation>Die Festplatte dieses Laptops ist voll. Platz schaffen, dann noch einmal scannen.</translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Call the organizer.</source>
        <translation>Die Datenbank dieses Laptops ist beschädigt. Veranstalter rufen.</translation>
    </message>
    <message>
        <source>Another program works with the damaged database. Close every window of this kiosk, then open it again.</source>
        <translation>Ein anderes Programm arbeitet mit der beschädigten Datenbank. Alle Fenster dieses Kiosks schließen, dann neu öffnen.</translation>
    </message>
    <message>
        <source>The database cannot be opened with this laptop&apos;s key.</source>
        <translation>Die Datenbank lässt sich mit dem Schlüssel dieses Laptops nicht öffnen.</translation>
    </message>
    <message>
        <source>The folder of this kiosk&apos;s data cannot be written to. Call the technician.</source>
        <translation>In den Datenordner dieses Kiosks kann nicht geschrieben werden. Bitte die Technik rufen.</translation>
    </message>
    <message>
        <source>A file lies where the folder of this kiosk&apos;s data should be. Call the technician.</source>
        <translation>Wo der Datenordner dieses Kiosks sein soll, liegt eine Datei. Bitte die Technik rufen.</translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is full or fails. Free some space; if it goes on, use another laptop.</source>
        <translation>Die Festplatte ist voll oder defekt. Bitte Platz schaffen; hilft das nicht, einen anderen Laptop nehmen.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store does not work. Log out and in again, then start anew.</source>
        <translation>Der Schlüsselbund dieses Computers funktioniert nicht. Bitte ab- und wieder anmelden, dann neu starten.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store is locked. Unlock it, then start anew.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt. Bitte entsperren, dann neu starten.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store does not answer. Log out and in again, then start anew.</source>
        <translation>Der Schlüsselbund dieses Computers antwortet nicht. Bitte ab- und wieder anmelden, dann neu starten.</translation>
    </message>
    <message>
        <source>The key of this kiosk&apos;s database cannot be read. Call the technician.</source>
        <translation>Der Schlüssel der Datenbank ist nicht lesbar. Bitte die Technik rufen.</translation>
    </message>
    <message>
        <source>Others can read the key of this kiosk&apos;s database. Call the technician.</source>
        <translation>Andere können den Schlüssel der Datenbank lesen. Bitte die Technik rufen.</translation>
    </message>
    <message>
        <source>The key of this kiosk&apos;s database is missing. Call the technician.</source>
        <translation>Der Schlüssel der Datenbank fehlt. Bitte die Technik rufen.</translation>
    </message>
    <message>
        <source>Type the passphrase of this laptop to open the guest list.</source>
        <translation>Bitte die Passphrase dieses Laptops eingeben, um die Gästeliste zu öffnen.</translation>
    </message>
    <message>
        <source>This is not the passphrase of this laptop.</source>
        <translation>Das ist nicht die Passphrase dieses Laptops.</translation>
    </message>
    <message>
        <source>The key lies beside the guest list: a thief of this laptop could read names, addresses and codes. A passphrase prevents that: kiosk passphrase</source>
        <translation>Der Schlüssel liegt neben der Gästeliste: Wer diesen Laptop stiehlt, kann Namen, Adressen und Codes lesen. Eine Passphrase verhindert das: kiosk passphrase</translation>
    </message>
    <message>
        <source>The database belongs to a newer version of Gatehouse.</source>
        <translation>Die Datenbank gehört zu einer neueren Version von Gatehouse.</translation>
    </message>
    <message>
        <source>The sync service could not be started. Restart this computer, or call the technician.</source>
        <translation>Der Abgleichdienst konnte nicht gestartet werden. Diesen Computer neu starten oder die Technik rufen.</translation>
    </message>
    <message>
        <source>The printer did not take it. Save the sheet as a file instead.</source>
        <translation>Der Drucker hat es nicht angenommen. Das Blatt stattdessen als Datei speichern.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the sheet as a file instead.</source>
        <translation>Auf diesem Computer ist kein Drucker eingerichtet. Das Blatt stattdessen als Datei speichern.</translation>
    </message>
    <message>
        <source>The platform could not be reached.</source>
        <translation>Die Plattform war nicht erreichbar.</translation>
    </message>
    <message>
        <source>The platform cannot answer now. The kiosk keeps trying.</source>
        <translation>Die Plattform kann gerade nicht antworten. Der Kiosk versucht es weiter.</translation>
    </message>
    <message>
        <source>The platform does not give everything. Call the organizer.</source>
        <translation>Die Plattform liefert nicht alles. Bitte die Veranstaltungsleitung rufen.</translation>
    </message>
    <message>
        <source>The platform refused. Call the organizer.</source>
        <translation>Die Plattform hat abgelehnt. Veranstalter rufen.</translation>
    </message>
    <message>
        <source>The platform cannot be reached. The kiosk keeps trying.</source>
        <translation>Die Plattform ist nicht erreichbar. Der Kiosk versucht es weiter.</translation>
    </message>
    <message>
        <source>The platform answers too slowly. The kiosk keeps trying.</source>
        <translation>Die Plattform antwortet zu langsam. Der Kiosk versucht es weiter.</translation>
    </message>
    <message>
        <source>This Wi-Fi asks for a login page. Log in with the browser, or use another network.</source>
        <translation>Dieses WLAN verlangt eine Anmeldeseite. Im Browser anmelden oder ein anderes Netz nutzen.</translation>
    </message>
    <message>
        <source>Something else answers in the platform&apos;s place. Use another network, or call the organizer.</source>
        <translation>Etwas anderes antwortet anstelle der Plattform. Nimm ein anderes Netz oder ruf den Veranstalter an.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate is not trusted. Call the organizer.</source>
        <translation>Dem Zertifikat der Plattform wird nicht vertraut. Veranstalter rufen.</translation>
    </message>
    <message>
        <source>The platform no longer accepts this kiosk. Set it up again.</source>
        <translation>Die Plattform nimmt diesen Kiosk nicht mehr an. Bitte neu einrichten.</translation>
    </message>
    <message>
        <source>The platform&apos;s answer made no sense. The kiosk keeps trying.</source>
        <translation>Die Antwort der Plattform ergab keinen Sinn. Der Kiosk versucht es weiter.</translation>
    </message>
    <message>
        <source>The platform&apos;s name is not known here. Check the address and the network.</source>
        <translation>Der Name der Plattform ist hier nicht bekannt. Prüfen Sie Adresse und Netz.</translation>
    </message>
    <message>
        <source>Nobody answers at the platform&apos;s address. Check the address and its port.</source>
        <translation>Unter der Adresse der Plattform antwortet niemand. Prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>What answers at the platform&apos;s address does not speak https. Check the address and its port.</source>
        <translation>Was unter der Adresse antwortet, spricht kein https. Prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>The proxy does not lead to the platform. Check the proxy settings of this computer.</source>
        <translation>Der Proxy führt nicht zur Plattform. Prüfen Sie die Proxy-Einstellungen dieses Rechners.</translation>
    </message>
    <message>
        <source>What answers at this address is not a platform of this kind. Check the set-up code.</source>
        <translation>Was unter dieser Adresse antwortet, ist keine Plattform dieser Art. Prüfen Sie den Einrichtungscode.</translation>
    </message>
    <message>
        <source>This set-up code does not fit the platform. Make a new one there.</source>
        <translation>Dieser Einrichtungscode passt nicht zur Plattform. Dort einen neuen erstellen.</translation>
    </message>
    <message>
        <source>The file could not be written. Try again, or choose another folder.</source>
        <translation>Die Datei ließ sich nicht schreiben. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no room left there. Free some, or choose another folder.</source>
        <translation>Dort ist kein Platz mehr. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>This folder is not there. Is the stick plugged in?</source>
        <translation>Diesen Ordner gibt es nicht. Steckt der Stick?</translation>
    </message>
    <message>
        <source>You may not write there, or another program has the file open. Choose another name or folder.</source>
        <translation>Dort dürfen Sie nicht schreiben, oder ein anderes Programm hat die Datei geöffnet. Wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>This note is too long. Shorten it.</source>
        <translation>Diese Notiz ist zu lang. Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>The camera stopped. The kiosk keeps trying.</source>
        <translation>Die Kamera hat aufgehört. Der Kiosk versucht es weiter.</translation>
    </message>
    <message>
        <source>It gives no picture. Close other programs that use it, or plug it in anew.</source>
        <translation>Sie liefert kein Bild. Andere Programme schließen, die sie benutzen, oder sie neu anstecken.</translation>
    </message>
    <message>
        <source>Close other programs that use it, or allow Gatehouse to use it in the settings of this computer.</source>
        <translation>Andere Programme schließen, die sie benutzen, oder Gatehouse in den Einstellungen dieses Computers erlauben.</translation>
    </message>
    <message>
        <source>The camera in the network does not answer. The kiosk keeps trying.</source>
        <translation>Die Kamera im Netz antwortet nicht. Der Kiosk versucht es weiter.</translation>
    </message>
    <message>
        <source>There is no such video.</source>
        <translation>Dieses Video gibt es nicht.</translation>
    </message>
    <message>
        <source>This video cannot be read.</source>
        <translation>Dieses Video ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This phone picture (HEIC) cannot be read. Save it as JPEG or PNG.</source>
        <translation>Dieses Handyfoto (HEIC) kann nicht gelesen werden. Als JPEG oder PNG speichern.</translation>
    </message>
    <message>
        <source>This picture is too large. Save it with fewer pixels.</source>
        <translation>Dieses Bild ist zu groß. Bitte mit weniger Pixeln speichern.</translation>
    </message>
    <message>
        <source>This is a document. Take a picture of the code in it.</source>
        <translation>Das ist ein Dokument. Den Code darin fotografieren.</translation>
    </message>
    <message>
        <source>The camera shows black. Is its lens covered?</source>
        <translation>Die Kamera zeigt nur Schwarz. Ist die Linse verdeckt?</translation>
    </message>
    <message>
        <source>The picture is frozen. Plug the camera in anew.</source>
        <translation>Das Bild steht. Kamera neu einstecken.</translation>
    </message>
    <message>
        <source>Too dark: turn on a light</source>
        <translation>Zu dunkel: Licht einschalten</translation>
    </message>
    <message>
        <source>Too bright: tilt it, or dim the screen</source>
        <translation>Zu hell: kippen oder Bildschirm dunkler stellen</translation>
    </message>
    <message>
        <source>Closer, please</source>
        <translation>Bitte näher heran</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>Still halten</translation>
    </message>
    <message>
        <source>Part {number} of {total} of one code: show the other parts, too</source>
        <translation>Teil {number} von {total} eines Codes: auch die anderen Teile zeigen</translation>
    </message>
    <message>
        <source>This is one part of a code. Show its other parts, too.</source>
        <translation>Das ist ein Teil eines Codes. Auch die anderen Teile zeigen.</translation>
    </message>
    <message>
        <source>Nothing arrived. Hold the scanner to the code and press its trigger.</source>
        <translation>Nichts angekommen. Den Scanner auf den Code richten und auslösen.</translation>
    </message>
    <message>
        <source>Letters got lost. Set the scanner to this computer&apos;s keyboard, scan again.</source>
        <translation>Zeichen gingen verloren. Den Scanner auf die Tastatur dieses Computers einstellen und erneut scannen.</translation>
    </message>
    <message>
        <source>Some letters arrive alike. Set the scanner to this computer&apos;s keyboard, scan again.</source>
        <translation>Verschiedene Zeichen kommen gleich an. Den Scanner auf die Tastatur dieses Computers einstellen und erneut scannen.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether this laptop&apos;s clock is right: nothing is removed before that.</source>
        <translation>Niemand weiß noch, ob die Uhr dieses Laptops stimmt: Vorher wird nichts entfernt.</translation>
    </message>
    <message>
        <source>Guests come in now: nothing is removed while doors are open.</source>
        <translation>Gerade kommen Gäste herein: Während des Einlasses wird nichts entfernt.</translation>
    </message>
    <message>
        <source>Entries are not sent yet: nothing is deleted before they are saved.</source>
        <translation>Einträge sind noch nicht gesendet: Nichts wird gelöscht, bevor sie gesichert sind.</translation>
    </message>
    <message>
        <source>This laptop was not emptied: something came in that nobody had saved. Order it again.</source>
        <translation>Dieser Laptop wurde nicht geleert: Es kam etwas herein, das noch niemand gesichert hatte. Neu anordnen.</translation>
    </message>
    <message>
        <source>This log is not as it was signed. Nothing of it was taken in.</source>
        <translation>Dieses Protokoll ist nicht so, wie es signiert wurde. Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>This is no log of another gate, or it cannot be read.</source>
        <translation>Das ist kein Protokoll eines anderen Eingangs, oder es ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This log is too large for codes. Use a file.</source>
        <translation>Dieses Protokoll ist zu groß für Codes. Eine Datei benutzen.</translation>
    </message>
    <message>
        <source>The other gates cannot be reached.</source>
        <translation>Die anderen Eingänge sind nicht erreichbar.</translation>
    </message>
    <message>
        <source>The host does not answer. Are both laptops in one network that lets them talk?</source>
        <translation>Der Host antwortet nicht. Sind beide Laptops in einem Netz, das sie miteinander reden lässt?</translation>
    </message>
    <message>
        <source>Another laptop answers than the one that invited. Ask for a new invitation.</source>
        <translation>Es antwortet ein anderer Laptop als der, der eingeladen hat. Eine neue Einladung erbitten.</translation>
    </message>
    <message>
        <source>This is no invitation to a venue. Show the code that the host&apos;s laptop shows.</source>
        <translation>Das ist keine Einladung zu einem Verbund. Den Code zeigen, den der Laptop des Hosts anzeigt.</translation>
    </message>
    <message>
        <source>This invitation was used, or is too old. Ask the host&apos;s laptop for a new one.</source>
        <translation>Diese Einladung ist benutzt oder zu alt. Am Laptop des Hosts eine neue holen.</translation>
    </message>
    <message>
        <source>This laptop belongs to a venue already. Leave it first.</source>
        <translation>Dieser Laptop gehört schon zu einem Verbund. Diesen zuerst verlassen.</translation>
    </message>
    <message>
        <source>Connect this kiosk with its platform first.</source>
        <translation>Diesen Kiosk zuerst mit seiner Plattform verbinden.</translation>
    </message>
    <message>
        <source>This is done on the host&apos;s laptop.</source>
        <translation>Das geht nur am Laptop des Hosts.</translation>
    </message>
    <message>
        <source>This laptop was not invited as one that can become host.</source>
        <translation>Dieser Laptop wurde nicht als möglicher Host eingeladen.</translation>
    </message>
    <message>
        <source>The ledger does not start. Does another program of this laptop run it, or use its port?</source>
        <translation>Das Einlassbuch startet nicht. Führt es ein anderes Programm auf diesem Laptop, oder benutzt eines seinen Port?</translation>
    </message>
    <message>
        <source>Another program of this laptop runs the venue&apos;s ledger: this window leaves it to that one.</source>
        <translation>Ein anderes Programm auf diesem Laptop führt das Einlassbuch des Verbunds: Dieses Fenster überlässt es ihm.</translation>
    </message>
    <message>
        <source>Another program of this laptop uses the port at which gates join.</source>
        <translation>Ein anderes Programm auf diesem Laptop benutzt den Port, über den Eingänge beitreten.</translation>
    </message>
    <message>
        <source>Another laptop has taken over as host. This one goes on as a gate.</source>
        <translation>Ein anderer Laptop hat als Host übernommen. Dieser macht als Eingang weiter.</translation>
    </message>
    <message>
        <source>The two laptops have versions of Gatehouse that do not fit. Install the same one.</source>
        <translation>Die Versionen von Gatehouse auf beiden Laptops passen nicht zusammen. Bitte dieselbe installieren.</translation>
    </message>
    <message>
        <source>There is no such gate any more.</source>
        <translation>Diesen Eingang gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A setting of this kiosk cannot be used.</source>
        <translation>Eine Einstellung dieses Kiosks ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Choose event, list and gate first.</source>
        <translation>Zuerst Veranstaltung, Liste und Eingang wählen.</translation>
    </message>
    <message>
        <source>The guest list has not arrived yet. Please wait a moment.</source>
        <translation>Die Gästeliste ist noch nicht da. Bitte einen Moment warten.</translation>
    </message>
    <message>
        <source>The platform&apos;s address in this set-up code cannot be used.</source>
        <translation>Die Adresse der Plattform in diesem Einrichtungscode ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>The proxy settings of this computer cannot be used.</source>
        <translation>Die Proxy-Einstellungen dieses Rechners können nicht verwendet werden.</translation>
    </message>
    <message>
        <source>This file cannot be the logo. Take a PNG, JPEG or SVG of at most 512 kB, without effects.</source>
        <translation>Diese Datei geht nicht als Logo. PNG, JPEG oder SVG mit höchstens 512 kB und ohne Effekte nehmen.</translation>
    </message>
    <message>
        <source>The platform&apos;s address is not protected by https. Ask for a new set-up code.</source>
        <translation>Die Adresse der Plattform ist nicht durch https geschützt. Neuen Einrichtungscode anfordern.</translation>
    </message>
    <message>
        <source>This is not a set-up code. Show the code from the platform.</source>
        <translation>Das ist kein Einrichtungscode. Den Code der Plattform zeigen.</translation>
    </message>
    <message>
        <source>This set-up code is too old. Make a new one on the platform.</source>
        <translation>Dieser Einrichtungscode ist zu alt. Auf der Plattform einen neuen erstellen.</translation>
    </message>
    <message>
        <source>This set-up code was used before. Make a new one on the platform.</source>
        <translation>Dieser Einrichtungscode wurde schon benutzt. Auf der Plattform einen neuen erstellen.</translation>
    </message>
    <message>
        <source>Scans still wait for the platform before this one. Let them be sent first.</source>
        <translation>Für die bisherige Plattform warten noch Scans. Erst diese senden lassen.</translation>
    </message>
    <message>
        <source>The platform did not take this: it was used before, is too old or mistyped. Make a new one there.</source>
        <translation>Die Plattform hat das nicht angenommen: schon benutzt, zu alt oder vertippt. Dort neu erstellen.</translation>
    </message>
    <message>
        <source>The sync service does not answer. Start it with: kiosk-sync run</source>
        <translation>Der Abgleichdienst antwortet nicht. Starten mit: kiosk-sync run</translation>
    </message>
    <message>
        <source>A PIN has at least four digits.</source>
        <translation>Eine PIN hat mindestens vier Ziffern.</translation>
    </message>
    <message>
        <source>There is a new version of Gatehouse. A supervisor can install it after the event.</source>
        <translation>Es gibt eine neue Version von Gatehouse. Eine Aufsicht kann sie nach der Veranstaltung installieren.</translation>
    </message>
    <message>
        <source>This is the newest version that is known here.</source>
        <translation>Das ist die neueste hier bekannte Version.</translation>
    </message>
    <message>
        <source>Nothing is installed while doors are open or somebody is on shift. Try again after the event.</source>
        <translation>Solange die Türen offen sind oder jemand Schicht hat, wird nichts installiert. Nach der Veranstaltung erneut versuchen.</translation>
    </message>
    <message>
        <source>The new version could not be installed. Try again, or call the technician.</source>
        <translation>Die neue Version konnte nicht installiert werden. Erneut versuchen oder Technik rufen.</translation>
    </message>
    <message>
        <source>The new version is not genuine or out of date, and was not taken. Call the technician.</source>
        <translation>Die neue Version ist nicht echt oder veraltet und wurde nicht übernommen. Technik rufen.</translation>
    </message>
    <message>
        <source>The new version could not be read as a whole. Try again.</source>
        <translation>Die neue Version konnte nicht ganz gelesen werden. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The place of new versions cannot be reached.</source>
        <translation>Der Ort mit neuen Versionen ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>This program takes no updates by itself.</source>
        <translation>Dieses Programm aktualisiert sich nicht selbst.</translation>
    </message>
    <message>
        <source>The updates of this computer&apos;s system bring the new version.</source>
        <translation>Die Systemaktualisierung dieses Computers bringt die neue Version.</translation>
    </message>
    <message>
        <source>Only a steward, a supervisor or an organizer may do this.</source>
        <translation>Das dürfen nur Einlasskräfte, die Leitung oder der Veranstalter.</translation>
    </message>
    <message>
        <source>Only a supervisor or an organizer may do this.</source>
        <translation>Das dürfen nur die Leitung oder der Veranstalter.</translation>
    </message>
    <message>
        <source>Only a supervisor, an organizer or a technician may do this.</source>
        <translation>Das dürfen nur die Leitung, der Veranstalter oder die Technik.</translation>
    </message>
    <message>
        <source>Only an organizer or a technician may do this.</source>
        <translation>Das dürfen nur der Veranstalter oder die Technik.</translation>
    </message>
    <message>
        <source>Only an organizer may do this.</source>
        <translation>Das darf nur der Veranstalter.</translation>
    </message>
    <message>
        <source>This takes two people: a supervisor or an organizer who is somebody else has to agree.</source>
        <translation>Dafür braucht es zwei Personen: Die Leitung oder jemand vom Veranstalter muss zustimmen, und zwar jemand anderes.</translation>
    </message>
    <message>
        <source>The second person has to be somebody else.</source>
        <translation>Die zweite Person muss jemand anderes sein.</translation>
    </message>
    <message>
        <source>This takes the supervisor&apos;s PIN of this kiosk.</source>
        <translation>Dafür ist die PIN der Leitung dieses Kiosks nötig.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Niemand ist angemeldet. Bitte erst anmelden.</translation>
    </message>
    <message>
        <source>Say who you are: whoever may do this has a name and a PIN here.</source>
        <translation>Bitte sagen, wer Sie sind: Wer das darf, hat hier einen Namen und eine PIN.</translation>
    </message>
    <message>
        <source>Name and PIN do not belong together.</source>
        <translation>Name und PIN passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait, or let an organizer choose another PIN.</source>
        <translation>Zu viele falsche PINs. Bitte warten oder vom Veranstalter eine andere PIN festlegen lassen.</translation>
    </message>
    <message>
        <source>Choose a supervisor&apos;s PIN first: without one nobody could leave self-service.</source>
        <translation>Erst eine PIN der Leitung festlegen: Ohne sie könnte niemand die Selbstbedienung beenden.</translation>
    </message>
    <message>
        <source>Staff need a name.</source>
        <translation>Beim Personal ist ein Name nötig.</translation>
    </message>
    <message>
        <source>Somebody of this name is there already. Add something that tells them apart.</source>
        <translation>Diesen Namen gibt es schon. Etwas zur Unterscheidung hinzufügen.</translation>
    </message>
    <message>
        <source>The first of the staff has to be an organizer with a PIN, who adds the others.</source>
        <translation>Zuerst muss jemand vom Veranstalter mit PIN ins Personal. Diese Person fügt die anderen hinzu.</translation>
    </message>
    <message>
        <source>The last organizer stays while others are there.</source>
        <translation>Der letzte Veranstalter bleibt, solange noch andere da sind.</translation>
    </message>
    <message>
        <source>This shift comes from the platform, or is gone already.</source>
        <translation>Diese Schicht kommt von der Plattform oder ist schon weg.</translation>
    </message>
    <message>
        <source>Nobody of the staff has this name.</source>
        <translation>Niemand vom Personal hat diesen Namen.</translation>
    </message>
    <message>
        <source>A shift ends after it begins.</source>
        <translation>Eine Schicht endet nach ihrem Beginn.</translation>
    </message>
    <message>
        <source>The PIN could not be compared. Please try again.</source>
        <translation>Die PIN konnte nicht geprüft werden. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This cannot be done at the door. Send the guest to the desk.</source>
        <translation>Das geht an der Tür nicht. Den Gast an den Schalter schicken.</translation>
    </message>
    <message>
        <source>This kiosk may not do this. Send the guest to the desk.</source>
        <translation>Dieser Kiosk darf das nicht. Den Gast an den Schalter schicken.</translation>
    </message>
    <message>
        <source>Nothing is for sale at this door.</source>
        <translation>An dieser Tür gibt es nichts zu kaufen.</translation>
    </message>
    <message>
        <source>This type is not sold at this door.</source>
        <translation>Diese Ticketart wird hier nicht verkauft.</translation>
    </message>
    <message>
        <source>So many guests cannot be sold at once.</source>
        <translation>So viele Gäste gehen nicht auf einmal.</translation>
    </message>
    <message>
        <source>Sold out. A supervisor may sell it all the same.</source>
        <translation>Ausverkauft. Die Leitung darf trotzdem verkaufen.</translation>
    </message>
    <message>
        <source>Others are before this guest on the waiting list. A supervisor may approve all the same.</source>
        <translation>Auf der Warteliste stehen andere vor diesem Gast. Die Leitung darf trotzdem bestätigen.</translation>
    </message>
    <message>
        <source>No places are free in here. A supervisor may sell it all the same.</source>
        <translation>Hier ist kein Platz mehr frei. Die Leitung darf trotzdem verkaufen.</translation>
    </message>
    <message>
        <source>This event is not on. A supervisor may sell it all the same.</source>
        <translation>Diese Veranstaltung läuft nicht. Die Leitung darf trotzdem verkaufen.</translation>
    </message>
    <message>
        <source>This list is for several dates. Choose the list of one date first.</source>
        <translation>Diese Liste gilt für mehrere Termine. Erst die Liste eines Termins wählen.</translation>
    </message>
    <message>
        <source>Cash or card?</source>
        <translation>Bar oder Karte?</translation>
    </message>
    <message>
        <source>Nobody knows the currency. Tell the organizer.</source>
        <translation>Die Währung ist nicht bekannt. Dem Veranstalter sagen.</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>Den bezahlten Betrag eingeben.</translation>
    </message>
    <message>
        <source>Less was handed over than is due.</source>
        <translation>Es wurde weniger gegeben, als zu zahlen ist.</translation>
    </message>
    <message>
        <source>Something was sold meanwhile. Please count again.</source>
        <translation>Inzwischen wurde etwas verkauft. Bitte noch einmal zählen.</translation>
    </message>
    <message>
        <source>Please count every way of paying.</source>
        <translation>Bitte jede Zahlungsart zählen.</translation>
    </message>
    <message>
        <source>Nothing was sold or paid since the last count.</source>
        <translation>Seit der letzten Zählung wurde nichts verkauft oder bezahlt.</translation>
    </message>
    <message>
        <source>More stays in the box than was counted.</source>
        <translation>Es bleibt mehr in der Kasse, als gezählt wurde.</translation>
    </message>
    <message>
        <source>There is no such receipt on this laptop.</source>
        <translation>Diesen Beleg gibt es auf diesem Laptop nicht.</translation>
    </message>
    <message>
        <source>There is no such ticket on this laptop.</source>
        <translation>Dieses Ticket gibt es auf diesem Laptop nicht.</translation>
    </message>
    <message>
        <source>The printer is away. It will be printed when it is back.</source>
        <translation>Der Drucker ist weg. Gedruckt wird, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>No other laptop of a venue can print this.</source>
        <translation>Kein anderer Laptop des Veranstaltungsorts kann das drucken.</translation>
    </message>
    <message>
        <source>The label roll is nearly empty.</source>
        <translation>Die Etikettenrolle ist fast leer.</translation>
    </message>
    <message>
        <source>No printer is set for this.</source>
        <translation>Dafür ist kein Drucker festgelegt.</translation>
    </message>
    <message>
        <source>The settings name no printer that can be used.</source>
        <translation>Die Einstellungen nennen keinen Drucker, der benutzt werden kann.</translation>
    </message>
    <message>
        <source>The file badge.toml cannot be used.</source>
        <translation>Die Datei badge.toml ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>This file is no badge layout that can be read.</source>
        <translation>Diese Datei ist kein lesbares Schild-Layout.</translation>
    </message>
    <message>
        <source>Another currency is due.</source>
        <translation>Es ist eine andere Währung fällig.</translation>
    </message>
    <message>
        <source>Another amount is due. Please begin anew.</source>
        <translation>Es ist ein anderer Betrag fällig. Bitte neu beginnen.</translation>
    </message>
    <message>
        <source>This platform keeps nothing that is not paid. Take the payment now.</source>
        <translation>Diese Plattform behält nichts Unbezahltes. Jetzt kassieren.</translation>
    </message>
    <message>
        <source>No payment is awaited for this ticket.</source>
        <translation>Für dieses Ticket ist keine Zahlung offen.</translation>
    </message>
    <message>
        <source>This ticket does not wait for approval.</source>
        <translation>Dieses Ticket wartet nicht auf Bestätigung.</translation>
    </message>
    <message>
        <source>Only a supervisor may decide this.</source>
        <translation>Das darf nur die Leitung entscheiden.</translation>
    </message>
    <message>
        <source>This sale cannot be cancelled here.</source>
        <translation>Dieser Verkauf kann hier nicht storniert werden.</translation>
    </message>
    <message>
        <source>This sale was cancelled before.</source>
        <translation>Dieser Verkauf wurde schon storniert.</translation>
    </message>
    <message>
        <source>Somebody came in by it. Undo that scan first.</source>
        <translation>Damit ist jemand hereingekommen. Erst diesen Scan zurücknehmen.</translation>
    </message>
    <message>
        <source>This scan cannot be taken back.</source>
        <translation>Dieser Scan kann nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>This scan cannot be taken back here.</source>
        <translation>Dieser Scan kann hier nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>It is too late to take this scan back.</source>
        <translation>Es ist zu spät, diesen Scan zurückzunehmen.</translation>
    </message>
    <message>
        <source>This scan was taken back before.</source>
        <translation>Dieser Scan wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>This guest has walked in or out again since. Take that scan back first.</source>
        <translation>Dieser Gast ist seither noch einmal hinein- oder hinausgegangen. Nehmen Sie zuerst jenen Scan zurück.</translation>
    </message>
    <message>
        <source>This database is older than it was. Scans since {time} may be missing until the platform was reached.</source>
        <translation>Diese Datenbank ist älter, als sie war. Scans seit {time} können fehlen, bis die Plattform erreicht wurde.</translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Close this window and open it again: a backup takes its place.</source>
        <translation>Die Datenbank dieses Laptops ist beschädigt. Dieses Fenster schließen und neu öffnen: Eine Sicherung tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>The database was damaged, and a backup took its place. Scans since {time} may be missing until the platform was reached.</source>
        <translation>Die Datenbank war beschädigt, eine Sicherung ist an ihre Stelle getreten. Scans seit {time} können fehlen, bis die Plattform erreicht wurde.</translation>
    </message>
    <message>
        <source>This database was made on another laptop. Set this laptop up anew, unless it was moved here for good.</source>
        <translation>Diese Datenbank stammt von einem anderen Laptop. Richten Sie diesen Laptop neu ein, außer sie ist für immer hierher umgezogen.</translation>
    </message>
    <message>
        <source>Another laptop works under this one&apos;s name. Set one of them up anew.</source>
        <translation>Ein anderer Laptop arbeitet unter dem Namen dieses Laptops. Richten Sie einen von beiden neu ein.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is slow. Entries keep the corrected time.</source>
        <translation>Die Uhr dieses Laptops geht nach. Einträge behalten die berichtigte Zeit.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is fast. Entries keep the corrected time.</source>
        <translation>Die Uhr dieses Laptops geht vor. Einträge behalten die berichtigte Zeit.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock was changed. Please check date and time.</source>
        <translation>Die Uhr dieses Laptops wurde verstellt. Bitte Datum und Uhrzeit prüfen.</translation>
    </message>
    <message>
        <source>The platform says another time than before. Please check date and time.</source>
        <translation>Die Plattform nennt eine andere Uhrzeit als bisher. Bitte Datum und Uhrzeit prüfen.</translation>
    </message>
    <message>
        <source>The platform suddenly has far fewer tickets or events. What was known is kept. Call the organizer.</source>
        <translation>Die Plattform hat plötzlich viel weniger Tickets oder Veranstaltungen. Was bekannt war, bleibt. Bitte die Veranstaltungsleitung rufen.</translation>
    </message>
    <message>
        <source>The platform suddenly names other times. What was known is kept. Call the organizer.</source>
        <translation>Die Plattform nennt plötzlich andere Zeiten. Was bekannt war, bleibt. Bitte die Veranstaltungsleitung rufen.</translation>
    </message>
    <message>
        <source>Nobody has checked this laptop&apos;s clock yet.</source>
        <translation>Die Uhr dieses Laptops wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is wrong. Please check date and time.</source>
        <translation>Die Uhr dieses Laptops ist falsch. Bitte Datum und Uhrzeit prüfen.</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Kamera wird gestartet</translation>
    </message>
    <message>
        <source>One moment. Typed codes and hand scanners work already.</source>
        <translation>Einen Moment. Getippte Codes und Handscanner funktionieren schon.</translation>
    </message>
    <message>
        <source>Camera ready</source>
        <translation>Kamera bereit</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera.</source>
        <translation>Einen Code vor die Kamera halten.</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>Keine Kamera gefunden</translation>
    </message>
    <message>
        <source>Plug a camera in; the kiosk keeps looking. Hand scanners and typed codes work.</source>
        <translation>Eine Kamera anschließen; der Kiosk sucht weiter. Handscanner und getippte Codes funktionieren.</translation>
    </message>
    <message>
        <source>Camera is in use</source>
        <translation>Kamera ist belegt</translation>
    </message>
    <message>
        <source>Another program has the camera. Close it; the kiosk keeps trying.</source>
        <translation>Ein anderes Programm hat die Kamera. Bitte schließen; der Kiosk versucht es weiter.</translation>
    </message>
    <message>
        <source>Camera was unplugged</source>
        <translation>Kamera wurde abgezogen</translation>
    </message>
    <message>
        <source>Plug it in again; the kiosk keeps trying. Hand scanners and typed codes work.</source>
        <translation>Wieder anschließen; der Kiosk versucht es weiter. Handscanner und getippte Codes funktionieren.</translation>
    </message>
    <message>
        <source>Camera is not allowed</source>
        <translation>Kamera ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Allow Gatehouse to use the camera in the settings of this computer.</source>
        <translation>Gatehouse in den Einstellungen dieses Computers die Kamera erlauben.</translation>
    </message>
    <message>
        <source>Camera gives no picture</source>
        <translation>Kamera liefert kein Bild</translation>
    </message>
    <message>
        <source>Take off the lens cover, or plug the camera in anew. The kiosk keeps trying.</source>
        <translation>Abdeckung abnehmen oder die Kamera neu anschließen. Der Kiosk versucht es weiter.</translation>
    </message>
    <message>
        <source>The video is over</source>
        <translation>Das Video ist zu Ende</translation>
    </message>
    <message>
        <source>Connect a webcam to go on, or type a code below.</source>
        <translation>Zum Weitermachen eine Webcam anschließen oder unten einen Code eintippen.</translation>
    </message>
    <message>
        <source>Ready for the hand scanner</source>
        <translation>Bereit für den Handscanner</translation>
    </message>
    <message>
        <source>Scan a code, or type it below.</source>
        <translation>Einen Code scannen oder unten eintippen.</translation>
    </message>
</context>
<context>
    <name>ServiceLine</name>
    <message>
        <source>Start it</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>The sync service is running.</source>
        <translation>Der Abgleichdienst läuft.</translation>
    </message>
    <message>
        <source>The sync service is not running. It talks with the platform.</source>
        <translation>Der Abgleichdienst läuft nicht. Er spricht mit der Plattform.</translation>
    </message>
    <message>
        <source>The sync service is starting …</source>
        <translation>Der Abgleichdienst startet …</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Sync service</source>
        <translation>Abgleichdienst</translation>
    </message>
    <message>
        <source>It fetches the guest list and sends entries, also while this window is closed.</source>
        <translation>Er holt die Gästeliste und sendet Einträge, auch wenn dieses Fenster geschlossen ist.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Go through the set-up again</source>
        <translation>Einrichtung noch einmal durchgehen</translation>
    </message>
    <message>
        <source>What is kept, and wiping this laptop</source>
        <translation>Was aufbewahrt wird, und diesen Laptop löschen</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>Leave guests alone with it</source>
        <translation>Den Gästen überlassen</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>At the scan</source>
        <translation>Beim Scan</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>Bild spiegeln</translation>
    </message>
    <message>
        <source>A refusal stays until it is dismissed</source>
        <translation>Eine Abweisung bleibt stehen, bis sie geschlossen wird</translation>
    </message>
    <message>
        <source>Guests&apos; names as initials (F8)</source>
        <translation>Gästenamen als Initialen (F8)</translation>
    </message>
    <message>
        <source>A second screen for guests</source>
        <translation>Zweiter Bildschirm für Gäste</translation>
    </message>
    <message>
        <source>The list on paper is kept in</source>
        <translation>Die Liste auf Papier liegt in</translation>
    </message>
    <message>
        <source>When a finger touches a line</source>
        <translation>Wenn ein Finger ein Feld berührt</translation>
    </message>
    <message>
        <source>Whenever a line is pressed</source>
        <translation>Bei jedem Drücken eines Felds</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Bildschirmtastatur</translation>
    </message>
    <message>
        <source>Who is at this kiosk</source>
        <translation>Wer an diesem Kiosk ist</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>keinem Ordner</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Locks itself when nobody did anything for</source>
        <translation>Sperrt sich ohne Bedienung nach</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>Selbstbedienung</translation>
    </message>
    <message>
        <source>Set by the settings file; only the file changes it</source>
        <translation>Durch die Einstellungsdatei festgelegt; nur die Datei ändert es</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
</context>
<context>
    <name>ShiftBox</name>
    <message>
        <source>Shifts</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Add this shift</source>
        <translation>Diese Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Remove the shift</source>
        <translation>Schicht entfernen</translation>
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
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>Shifts</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Past ones, too</source>
        <translation>Auch vergangene</translation>
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
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>No shifts</source>
        <translation>Keine Schichten</translation>
    </message>
    <message>
        <source>Whoever has no shift may sign in at any time.</source>
        <translation>Wer keine Schicht hat, darf sich jederzeit anmelden.</translation>
    </message>
</context>
<context>
    <name>SideFold</name>
    <message>
        <source>Last scans and counts</source>
        <translation>Letzte Scans und Zahlen</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Last scans</source>
        <translation>Letzte Scans</translation>
    </message>
    <message>
        <source>Nobody yet. The first scan shows up here.</source>
        <translation>Noch niemand. Der erste Scan erscheint hier.</translation>
    </message>
    <message>
        <source>Let out here</source>
        <translation>Hier hinaus</translation>
    </message>
    <message>
        <source>Admitted here</source>
        <translation>Hier herein</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
    <message>
        <source>known here</source>
        <translation>hier bekannt</translation>
    </message>
    <message>
        <source>All gates</source>
        <translation>Alle Eingänge</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Drinnen</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Name and PIN do not belong together.</source>
        <translation>Name und PIN passen nicht zusammen.</translation>
    </message>
    <message>
        <source>There is no PIN for this name. Use the badge, or ask an organizer for a PIN.</source>
        <translation>Für diesen Namen gibt es keine PIN. Den Ausweis benutzen oder den Veranstalter um eine PIN bitten.</translation>
    </message>
    <message>
        <source>This code is no badge that counts here.</source>
        <translation>Dieser Code ist kein Ausweis, der hier gilt.</translation>
    </message>
    <message>
        <source>{name} is not on shift now. A supervisor has to agree.</source>
        <translation>{name} hat jetzt keine Schicht. Die Leitung muss zustimmen.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s name and PIN do not belong together.</source>
        <translation>Name und PIN der Leitung passen nicht zusammen.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Lock this kiosk</source>
        <translation>Kiosk sperren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Take over, or lock this kiosk</source>
        <translation>Kiosk übernehmen oder sperren</translation>
    </message>
    <message>
        <source>A supervisor&apos;s name and PIN are needed.</source>
        <translation>Name und PIN der Leitung sind nötig.</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation>Wählen Sie Ihren Namen und geben Sie Ihre PIN ein.</translation>
    </message>
    <message>
        <source>{name} is at this kiosk</source>
        <translation>{name} ist an diesem Kiosk</translation>
    </message>
    <message>
        <source>Who is at this kiosk?</source>
        <translation>Wer ist an diesem Kiosk?</translation>
    </message>
    <message>
        <source>Hold your badge in front of the camera, or choose your name and type your PIN.</source>
        <translation>Halten Sie Ihren Ausweis vor die Kamera, oder wählen Sie Ihren Namen und geben Sie Ihre PIN ein.</translation>
    </message>
    <message>
        <source>Take over   ⏎</source>
        <translation>Übernehmen   ⏎</translation>
    </message>
    <message>
        <source>Sign in   ⏎</source>
        <translation>Anmelden   ⏎</translation>
    </message>
</context>
<context>
    <name>SoundLines</name>
    <message>
        <source>Admitted</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Genau hinsehen</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>So nicht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>Our fault</source>
        <translation>Unser Fehler</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Verdicts make a sound</source>
        <translation>Ergebnisse mit Ton</translation>
    </message>
    <message>
        <source>The word of each verdict is spoken</source>
        <translation>Das Wort jedes Ergebnisses wird gesprochen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <source>This computer has no voice.</source>
        <translation>Dieser Computer hat keine Stimme.</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Each kind of verdict has a sound of its own. If you hear nothing, turn this computer up.</source>
        <translation>Jede Art von Ergebnis hat einen eigenen Ton. Wenn Sie nichts hören, stellen Sie diesen Computer lauter.</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Ganze Zeit</translation>
    </message>
    <message>
        <source>The last 15 minutes</source>
        <translation>Letzte 15 Minuten</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>The last 3 hours</source>
        <translation>Letzte 3 Stunden</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
</context>
<context>
    <name>SpeedTable</name>
    <message>
        <source>Read the code</source>
        <translation>Code lesen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Aufschreiben</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>From picture to verdict</source>
        <translation>Vom Bild zum Ergebnis</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>half of them</source>
        <translation>die Hälfte</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>95 von 100</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>längste</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Let the others sign in here</source>
        <translation>Die anderen sich hier anmelden lassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Signs in by</source>
        <translation>Anmeldung mit</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Anybody may scan here. Once there is an organizer, whoever uses this kiosk has to sign in.</source>
        <translation>Hier darf jeder scannen. Sobald es jemanden vom Veranstalter gibt, muss sich anmelden, wer diesen Kiosk benutzt.</translation>
    </message>
    <message>
        <source>No staff</source>
        <translation>Kein Personal</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Noch nicht hier</translation>
    </message>
    <message>
        <source>Somebody of this name is here already: {names}</source>
        <translation>Hier gibt es schon jemanden mit diesem Namen: {names}</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Steward</source>
        <translation>Einlasskraft</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Veranstalter</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technik</translation>
    </message>
</context>
<context>
    <name>StandingFlag</name>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take away: {reason}</source>
        <translation>Entfernen: {reason}</translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>This cannot be shown now</source>
        <translation>Das kann gerade nicht angezeigt werden</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {place} of {total}: {title}</source>
        <translation>Schritt {place} von {total}: {title}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>End the set-up</source>
        <translation>Einrichtung beenden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Eingerichtet</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Overridden by: {who}</source>
        <translation>Ausnahme durch: {who}</translation>
    </message>
    <message>
        <source>Took an entry back</source>
        <translation>Eintrag zurückgenommen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Agreed by: {who}</source>
        <translation>Zugestimmt hat: {who}</translation>
    </message>
    <message>
        <source>The device&apos;s own clock: {time}</source>
        <translation>Uhr des Geräts: {time}</translation>
    </message>
</context>
<context>
    <name>StoryLines</name>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>This ticket was never scanned.</source>
        <translation>Dieses Ticket wurde noch nie gescannt.</translation>
    </message>
    <message>
        <source>{count} earlier ones are in the log.</source>
        <translation>Frühere im Protokoll: {count}</translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <source>Back to the log   Esc</source>
        <translation>Zurück zum Protokoll   Esc</translation>
    </message>
    <message>
        <source>A code that is in no guest list</source>
        <translation>Ein Code, der auf keiner Gästeliste steht</translation>
    </message>
</context>
<context>
    <name>SupervisorLines</name>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN der Leitung</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>Wer entscheidet?</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>What was not taken</source>
        <translation>Was nicht angenommen wurde</translation>
    </message>
    <message>
        <source>Runs, the latest first</source>
        <translation>Läufe, neueste zuerst</translation>
    </message>
    <message>
        <source>Parts of the guest list</source>
        <translation>Teile der Gästeliste</translation>
    </message>
    <message>
        <source>The platform&apos;s own counts</source>
        <translation>Zahlen der Plattform</translation>
    </message>
    <message>
        <source>This platform tells no counts of its own.</source>
        <translation>Diese Plattform nennt keine eigenen Zahlen.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Looking how it stands</source>
        <translation>Der Stand wird geprüft</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>Kein Abgleich</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>since: {time}</source>
        <translation>seit: {time}</translation>
    </message>
    <message>
        <source>guest list read: {time}</source>
        <translation>Gästeliste gelesen: {time}</translation>
    </message>
    <message>
        <source>entries delivered: {time}</source>
        <translation>Einträge zugestellt: {time}</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>Die Plattform</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>not taken by the platform: {count}</source>
        <translation>von der Plattform nicht angenommen: {count}</translation>
    </message>
    <message>
        <source>the oldest: {time}</source>
        <translation>ältester: {time}</translation>
    </message>
    <message>
        <source>delivered so far: {count}</source>
        <translation>bisher zugestellt: {count}</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
    <message>
        <source>not complete yet</source>
        <translation>noch nicht vollständig</translation>
    </message>
    <message>
        <source>The guest list is from</source>
        <translation>Stand der Gästeliste</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Part of the guest list</source>
        <translation>Teil der Gästeliste</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>Next run in</source>
        <translation>Nächster Lauf in</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>not to its end yet</source>
        <translation>noch nicht zu Ende</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>At the platform</source>
        <translation>Auf der Plattform</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>It begins as soon as the sync service runs.</source>
        <translation>Er beginnt, sobald der Abgleichdienst läuft.</translation>
    </message>
    <message>
        <source>Asked for. What comes appears here.</source>
        <translation>Angefordert. Was kommt, erscheint hier.</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Send entries</source>
        <translation>Einträge senden</translation>
    </message>
    <message>
        <source>Read the guest list</source>
        <translation>Gästeliste lesen</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>well</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>Einlasslisten</translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation>Ticketarten</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Withdrawn codes</source>
        <translation>Zurückgezogene Codes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Wristbands and cards</source>
        <translation>Armbänder und Karten</translation>
    </message>
    <message>
        <source>Entries of other gates</source>
        <translation>Einträge anderer Eingänge</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>{name}: sold</source>
        <translation>{name}: verkauft</translation>
    </message>
    <message>
        <source>{name}: tickets</source>
        <translation>{name}: Tickets</translation>
    </message>
    <message>
        <source>{name}: came</source>
        <translation>{name}: gekommen</translation>
    </message>
</context>
<context>
    <name>TakeHomePage</name>
    <message>
        <source>Without names (pseudonyms)</source>
        <translation>Ohne Namen (Pseudonyme)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>Only what the log page is narrowed to</source>
        <translation>Nur die gefilterte Auswahl der Protokollseite</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Files of everything that this laptop knows. They are yours: only you can read them.</source>
        <translation>Dateien mit allem, was dieser Laptop weiß. Sie gehören Ihnen: Nur Sie können sie lesen.</translation>
    </message>
    <message>
        <source>Closing report of the evening</source>
        <translation>Abschlussbericht des Abends</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>Einlassprotokoll</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>What was sold and paid at the door</source>
        <translation>Was an der Tür verkauft und bezahlt wurde</translation>
    </message>
    <message>
        <source>PDF, to read and to print</source>
        <translation>PDF, zum Lesen und Drucken</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>CSV, for other programs</source>
        <translation>CSV, für andere Programme</translation>
    </message>
    <message>
        <source>Take home</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>{count} rows written</source>
        <translation>Geschriebene Zeilen: {count}</translation>
    </message>
    <message>
        <source>Calling it off</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Written:</source>
        <translation>Geschrieben:</translation>
    </message>
    <message>
        <source>Called off. Nothing was left behind.</source>
        <translation>Abgebrochen. Nichts ist zurückgeblieben.</translation>
    </message>
</context>
<context>
    <name>TakingsPage</name>
    <message>
        <source>End the shift with this count</source>
        <translation>Schicht mit dieser Zählung beenden</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Note (may be left empty)</source>
        <translation>Notiz (darf leer bleiben)</translation>
    </message>
    <message>
        <source>By ticket type</source>
        <translation>Nach Ticketart</translation>
    </message>
    <message>
        <source>By steward</source>
        <translation>Nach Einlasskraft</translation>
    </message>
    <message>
        <source>Till of this shift</source>
        <translation>Kasse dieser Schicht</translation>
    </message>
    <message>
        <source>Not counted yet on this laptop.</source>
        <translation>Auf diesem Laptop noch nicht gezählt.</translation>
    </message>
    <message>
        <source>Last counted: {time}</source>
        <translation>Zuletzt gezählt: {time}</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Ticketart</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Eingenommen</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Einlasskraft</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Bezahlt mit</translation>
    </message>
    <message>
        <source>Counted.</source>
        <translation>Gezählt.</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Admitted by {name}</source>
        <translation>Eingelassen von {name}</translation>
    </message>
    <message>
        <source>From {before} to {zone}</source>
        <translation>Von {before} nach {zone}</translation>
    </message>
    <message>
        <source>Waiting list: next in line</source>
        <translation>Warteliste: als Nächstes dran</translation>
    </message>
    <message>
        <source>Waiting list: place {place}, {before} before</source>
        <translation>Warteliste: Platz {place}, davor {before}</translation>
    </message>
    <message>
        <source>Flagged: {reason}</source>
        <translation>Markiert: {reason}</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <translation>Platz {seat}</translation>
    </message>
    <message>
        <source>First entry: {entry}</source>
        <translation>Erster Einlass: {entry}</translation>
    </message>
    <message>
        <source>Latest of {count}: {entry}</source>
        <translation>Letzter von {count}: {entry}</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Show log as codes</source>
        <translation>Protokoll als Codes zeigen</translation>
    </message>
    <message>
        <source>Save log as a file …</source>
        <translation>Protokoll als Datei speichern …</translation>
    </message>
    <message>
        <source>Read its screen</source>
        <translation>Bildschirm lesen</translation>
    </message>
    <message>
        <source>Take in its file …</source>
        <translation>Datei übernehmen …</translation>
    </message>
    <message>
        <source>For gates without a network: guests who came in at one are known at the other afterwards.</source>
        <translation>Für Eingänge ohne Netz: Wer an einem hereinkam, ist danach auch am anderen bekannt.</translation>
    </message>
    <message>
        <source>The log of this laptop</source>
        <translation>Das Protokoll dieses Laptops</translation>
    </message>
    <message>
        <source>The log of another laptop</source>
        <translation>Das Protokoll eines anderen Laptops</translation>
    </message>
    <message>
        <source>Gate to gate</source>
        <translation>Eingang zu Eingang</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
    <message>
        <source>New here: {new} of {entries} scans</source>
        <translation>Hier neu: {new} von {entries} Scans</translation>
    </message>
    <message>
        <source>Left out, of events that this laptop does not know: {count}</source>
        <translation>Weggelassen, von Veranstaltungen, die dieser Laptop nicht kennt: {count}</translation>
    </message>
    <message>
        <source>Proved by their own log alone: {count}</source>
        <translation>Nur durch ihr eigenes Protokoll belegt: {count}</translation>
    </message>
    <message>
        <source>Left out, under no signature: {count}</source>
        <translation>Ausgelassen, ohne Unterschrift: {count}</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Gatehouse is locked</source>
        <translation>Gatehouse ist gesperrt</translation>
    </message>
    <message>
        <source>Passphrase of this laptop</source>
        <translation>Passphrase dieses Laptops</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Venue</name>
    <message>
        <source>No venue is set up on this laptop.</source>
        <translation>Auf diesem Laptop ist kein Verbund eingerichtet.</translation>
    </message>
    <message>
        <source>Looking for the host.</source>
        <translation>Der Host wird gesucht.</translation>
    </message>
    <message>
        <source>Catching up with the other gates.</source>
        <translation>Der Stand der anderen Eingänge wird nachgeholt.</translation>
    </message>
    <message>
        <source>All gates agree before anybody is let in.</source>
        <translation>Alle Eingänge stimmen zu, bevor jemand eingelassen wird.</translation>
    </message>
    <message>
        <source>The host does not answer: this laptop decides alone.</source>
        <translation>Der Host antwortet nicht: Dieser Laptop entscheidet allein.</translation>
    </message>
    <message>
        <source>The host counts otherwise: this laptop decides alone.</source>
        <translation>Der Host zählt anders: Dieser Laptop entscheidet allein.</translation>
    </message>
    <message>
        <source>This host was taken over from. Looking for the new one.</source>
        <translation>Dieser Host wurde abgelöst. Der neue wird gesucht.</translation>
    </message>
    <message>
        <source>This laptop is not welcome in the venue any more: it decides alone.</source>
        <translation>Dieser Laptop ist im Verbund nicht mehr zugelassen: Er entscheidet allein.</translation>
    </message>
    <message>
        <source>It runs a version of Gatehouse that does not fit: install the same one everywhere.</source>
        <translation>Seine Version von Gatehouse passt nicht: Überall dieselbe installieren.</translation>
    </message>
    <message>
        <source>It is enrolled at another platform: enrol it anew.</source>
        <translation>Er ist an einer anderen Plattform eingerichtet: Neu einrichten.</translation>
    </message>
    <message>
        <source>It works for another event: choose the same one.</source>
        <translation>Er arbeitet für eine andere Veranstaltung: Dieselbe wählen.</translation>
    </message>
    <message>
        <source>It knows other rules of the same check-in list: let both fetch from the platform.</source>
        <translation>Er kennt andere Regeln derselben Einlassliste: Beide von der Plattform holen lassen.</translation>
    </message>
    <message>
        <source>Its guest list is not complete yet: let it finish loading.</source>
        <translation>Seine Gästeliste ist noch nicht vollständig: Zu Ende laden lassen.</translation>
    </message>
    <message>
        <source>Another laptop works with a copy of this one&apos;s data: enrol that one anew, then let it join.</source>
        <translation>Ein anderer Laptop arbeitet mit einer Kopie der Daten dieses Laptops: Den anderen neu einrichten, dann beitreten lassen.</translation>
    </message>
    <message>
        <source>Its log of scans was changed or cut short: keep this laptop for whoever checks the evening.</source>
        <translation>Das Protokoll seiner Scans wurde geändert oder gekürzt: Laptop für die Prüfung aufbewahren.</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>Keine Meldung</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Noch keine Meldung</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Meldet sich</translation>
    </message>
    <message>
        <source>guest list complete</source>
        <translation>Gästeliste vollständig</translation>
    </message>
    <message>
        <source>guest list: {age}</source>
        <translation>Gästeliste: {age}</translation>
    </message>
    <message>
        <source>guest list not complete</source>
        <translation>Gästeliste nicht vollständig</translation>
    </message>
    <message>
        <source>reaches the platform</source>
        <translation>erreicht die Plattform</translation>
    </message>
    <message>
        <source>no internet</source>
        <translation>kein Internet</translation>
    </message>
    <message>
        <source>battery {percent} %</source>
        <translation>Akku {percent} %</translation>
    </message>
    <message>
        <source>Its clock is {minutes} min ahead: set it right.</source>
        <translation>Seine Uhr geht {minutes} min vor: Richtig stellen.</translation>
    </message>
    <message>
        <source>Its clock is {minutes} min behind: set it right.</source>
        <translation>Seine Uhr geht {minutes} min nach: Richtig stellen.</translation>
    </message>
</context>
<context>
    <name>VenuePage</name>
    <message>
        <source>Invite a gate</source>
        <translation>Eingang einladen</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Zurück   Esc</translation>
    </message>
    <message>
        <source>Venue: several gates, one guest list</source>
        <translation>Verbund: mehrere Eingänge, eine Gästeliste</translation>
    </message>
    <message>
        <source>One venue, several gates</source>
        <translation>Ein Verbund, mehrere Eingänge</translation>
    </message>
    <message>
        <source>{heard} of {all} gates</source>
        <translation>{heard} von {all} Eingängen</translation>
    </message>
    <message>
        <source>The ledger is starting on this laptop.</source>
        <translation>Das Einlassbuch startet auf diesem Laptop.</translation>
    </message>
    <message>
        <source>This laptop is the host, as long as this window is open.</source>
        <translation>Dieser Laptop ist der Host, solange dieses Fenster offen ist.</translation>
    </message>
    <message>
        <source>Really shut out</source>
        <translation>Wirklich ausschließen</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Invite one more</source>
        <translation>Noch einen einladen</translation>
    </message>
    <message>
        <source>Really leave it</source>
        <translation>Wirklich verlassen</translation>
    </message>
    <message>
        <source>Leave the venue</source>
        <translation>Verbund verlassen</translation>
    </message>
    <message>
        <source>Really take over</source>
        <translation>Wirklich übernehmen</translation>
    </message>
    <message>
        <source>Take over as host</source>
        <translation>Als Host übernehmen</translation>
    </message>
    <message>
        <source>Making the venue …</source>
        <translation>Der Verbund wird angelegt …</translation>
    </message>
    <message>
        <source>Asking the host …</source>
        <translation>Der Host wird gefragt …</translation>
    </message>
    <message>
        <source>Is the old host off, or out of reach of all gates? While both run, gates on either side admit what the other side has admitted; every double is listed when they meet. Press once more to take over.</source>
        <translation>Ist der alte Host aus oder für alle Eingänge unerreichbar? Solange beide laufen, lassen die Eingänge der einen Seite ein, wen die andere schon eingelassen hat; alle doppelten Einlässe werden aufgelistet, sobald sie sich treffen. Zum Übernehmen noch einmal drücken.</translation>
    </message>
    <message>
        <source>Making the ledger of all that is known here …</source>
        <translation>Das Einlassbuch wird aus allem angelegt, was hier bekannt ist …</translation>
    </message>
    <message>
        <source>This laptop then decides alone, and forgets the venue&apos;s keys. Its entries stay. Press once more to leave.</source>
        <translation>Dieser Laptop entscheidet dann allein und vergisst die Schlüssel des Verbunds. Seine Einträge bleiben. Zum Verlassen noch einmal drücken.</translation>
    </message>
    <message>
        <source>This gate is cut off at once and can come back by a new invitation only. What it told of stays. Press once more to shut it out.</source>
        <translation>Dieser Eingang wird sofort getrennt und kann nur mit einer neuen Einladung zurückkommen. Was er gemeldet hat, bleibt. Zum Ausschließen noch einmal drücken.</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Next guest   ⏎</source>
        <translation>Nächster Gast   ⏎</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Genau hinsehen</translation>
    </message>
</context>
<context>
    <name>WipeDialog</name>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Guest lists, scans, backups and keys go from this laptop for good, and the window closes.</source>
        <translation>Gästelisten, Scans, Sicherungen und Schlüssel verschwinden endgültig von diesem Laptop; das Fenster schließt sich.</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The platform does not have {count} of them: they are saved into a file before.</source>
        <translation>Der Plattform fehlen {count} davon: Sie werden vorher in eine Datei gesichert.</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>Do it now</source>
        <translation>Jetzt erledigen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
</context>
</TS>
