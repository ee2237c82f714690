<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Ask now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve or refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look the guest up by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press again to take this entry back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ago</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be taken here. Ask a supervisor if it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(deleted option)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Please answer this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please write {min} to {max} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between {min} and {max}, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not below {min}, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not above {max}, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has to be confirmed with yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type a date, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type a time, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type both date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type two letters, such as DE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Approve, let in   ⏎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? (may be left empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve this guest?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Assurance</name>
    <message>
        <source>The platform agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gates agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no contact with the platform yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest list from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last contact {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Tickets that are not there yet are asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync service is not running. The guest list is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync service is not running. Scanning goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline. The guest list is not complete yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline. Scanning goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ButtonsEditor</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalibrationPanel</name>
    <message>
        <source>Test code for hand scanners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a hand scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.  Its name, as the entry log shall show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2.  Scan the code beside with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the test code now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the scanner …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please scan the code once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraArea</name>
    <message>
        <source>Try again now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start scanning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor PIN …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does this kiosk stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change event, list, gate or mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose once; the kiosk remembers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the guest list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event has arrived yet. The sync service is loading the guest list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any gate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Stop scanning at this gate?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep scanning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeEntry</name>
    <message>
        <source>Scan with a hand scanner, or type a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Set up a hand scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand scanners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera and hand scanners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} pictures a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searched in {half} ms, 95 of 100 within {most} ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorPanel</name>
    <message>
        <source>A supervisor&apos;s name and PIN are needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierUse</name>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at another laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a minute, and only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or paste the set-up code here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or in a terminal: kiosk enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your event on the ticket platform and add a device for check-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the set-up code it shows in front of the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest list is loaded. From then on the kiosk works offline, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected. Loading the guest list …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the platform …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, number or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the guest list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuestCount</name>
    <message>
        <source>One guest less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One guest more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Mirror the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InboxModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>What waits for somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled ones, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found out, and by whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contradiction, and the platform has taken everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a decision, or write what was found out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>What was done about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steward: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overridden by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed then: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform changed the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform changed the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform withdrew the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform says: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried so far: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries that wait for it: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the platform did not take</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Guest list {percent} % loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest list is being loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan before it is complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanning begins by itself once it is complete. Until then nobody can say who is on it. A supervisor may begin before that: tickets that are not there yet are then asked about.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogBrowser</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first time may take some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a filter away, or choose a longer span of time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry is like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of all gates appear here as soon as somebody scans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>Admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One laptop alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed or looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NFC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform did not take it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookUpPanel</name>
    <message>
        <source>Check in   ⏎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, booking number, e-mail or phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look a guest up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look a guest up by name (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginnings of words are enough, in any order. Accents do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guest found. Try fewer letters, or another word.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>another gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an earlier time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a later time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the party</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrganizerPage</name>
    <message>
        <source>Back   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry log and reports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverridePanel</name>
    <message>
        <source>Let in   ⏎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes into the log with your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, name and PIN are needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Not now   Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyRow</name>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln guests in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayPanel</name>
    <message>
        <source>Paid, let in   ⏎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash or card?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayRow</name>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureArea</name>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Live picture of the camera</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>No supervisor PIN is chosen yet. Whoever set this kiosk up chooses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No supervisor PIN is chosen yet. Whoever sets this kiosk up chooses it, right after the set-up code, or later in a terminal of this computer: kiosk pin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Supervisor PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it supervisors let guests in whom the rules refuse. Share it with nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two new PINs differ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts wait for the organizer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries to send</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not sent yet. They are safe on this laptop.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were not accepted by the platform. Tell the organizer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not taken by the platform at present. The kiosk keeps trying. Tell the organizer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets could not be read. Tell the organizer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other records of the guest list could not be read. Tell the organizer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guests</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln seconds ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln minutes ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln seconds.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln minutes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Guest list: %Ln records loaded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times a day.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On at most %Ln days.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times since {time}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On at most %Ln days since {time}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go, with something to see to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event and check-in list are chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where this kiosk stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} · entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} · exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: this event ended at {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it tonight&apos;s event? Choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no guest list here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect this kiosk with its platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still coming in: {records} records so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until all of it is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still coming in: {percent} % are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete; compared with the platform {age} ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete; last compared with the platform {age} ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect this laptop to a network for a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows when it was last compared with the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect this laptop to a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted once a check-in list is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tickets} tickets of the event, {guests} guests on this list; all that the platform sent was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unread} records of the platform could not be read; {tickets} tickets are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the organizer: these guests are not found here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform suddenly gives much less, or other times: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the organizer. What was known before is used until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is expected on this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it the right list? Ask the organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: codes are looked up in the guest list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} valid; signed codes are proved without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key ends at {until}, before the event does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the organizer for a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} are here, and none of them is valid now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the clock, and let the sync service run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s off, compared at {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{off} slow, compared at {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set date and time; entries carry corrected times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{off} fast, compared at {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never compared with the platform&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at date and time yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared at {at}, before this laptop was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at date and time yourself, or connect to a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform says another time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On mains, without a battery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On mains; battery at {percent} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On battery, {percent} %: it lasts {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On battery, {percent} %: nobody knows how long it lasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} GiB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {free} GiB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space: entries need a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and encrypted, {size} MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another laptop, and call the organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and encrypted, {size} MiB; its key lies beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a passphrase: kiosk passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an older or copied one: scans may be missing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: kiosk doctor. Call the technician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits; {delivered} were delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{queued} wait for a network; they are safe here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{refused} were not accepted by the platform, {queued} wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs, and the platform answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not run: nothing is sent or fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it: kiosk install-service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs; the platform cannot be reached. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanning works all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs; the platform answers in part. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk is not connected with a platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform no longer accepts this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop works alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{venue}: all {gates} gates are reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{venue}: {present} of {gates} gates are reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the others&apos; network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{venue} cannot be reached: this laptop decides alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the cable, the Wi-Fi and the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug one in, or use a hand scanner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in, or choose another camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} gives no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs that use it; plug it in anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} gives a dark picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it covered? Give it more light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {width} × {height}; a test picture was read in {ms} ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold a code up to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} read a code that was held up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} gives a picture, and no code was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe the lens; hold the code still and closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test picture was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Gatehouse anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is set up; those that type like a keyboard work without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a code to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in, or charge it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} sent a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a loudspeaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a sound to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test sound was heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test sound was not heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the volume up; is a headset plugged in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds are switched off in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch them on in its header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no loudspeaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts are shown, and make no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None; lists on paper are saved as files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is chosen: nobody can override a refusal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one: kiosk pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be looked at. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again; then call the technician.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who checks? Stands on the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I heard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preflight: ready for the evening?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hand scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is at the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Done   ⏎</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Admit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the guest in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was used at {time}, {gate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the guest, then call a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket of this event has this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look the guest up by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is not a ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the ticket&apos;s own code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was not issued by the organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not admit. Call a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the newest ticket, or send to the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the guest to the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was refunded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket now belongs to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the new owner&apos;s code admits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking is not paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the guest to the desk to pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking is not approved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is valid from {from}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the guest to come back then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was valid until {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors open at {from}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event ended at {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is for {event}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the event on the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other entrance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} does not enter here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the entrance printed on the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is for {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date on the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is for {gate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the guest to {gate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket does not open {zone}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the guest to {zones}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry rules do not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next entry is possible from {from}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the guest to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entries left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry of this ticket is used: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No places are free in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until somebody leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is exchanged for a wristband or card before entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the wristband</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was exchanged for a wristband or card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the wristband or card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer is needed before entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several tickets have this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{remaining} of {total} may still enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how many guests walk in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is a picture or too old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the live ticket in the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code shown twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This very code was scanned before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was bought to try out the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the real ticket, or send the guest to the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform says something about this ticket that the kiosk does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk could not decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan again. The guest is not at fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest may leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the guest out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look, then admit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket is valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closely, then let the guest in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking is not paid; you may let it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the payment, or let the guest in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket is genuine, but it has not reached this laptop&apos;s list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the ticket, then let the guest in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest list is not complete. Nobody can say yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the guest to wait, or call a supervisor. The guest is not at fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was used at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {time} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {days} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {names} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket type is let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {names} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gate may let anybody in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest is inside already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest has not come in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again from {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long after an earlier entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only once a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On one day only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only once since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On one day only since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many entries before {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries on too many days before {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few earlier entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organizer&apos;s rules do not allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organizer&apos;s rules cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the payment here, or send the guest to the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it decided here, or send the guest to the desk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentScans</name>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentView</name>
    <message>
        <source>Last scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {scan}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Admitted twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted, and revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted, and cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold at the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid at the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved at the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned down at the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused door sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody was let in wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put right on the platform by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScannerList</name>
    <message>
        <source>Scanners that type like a keyboard work without set-up. Set one up only if its codes arrive wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial, connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial, not connected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scanners</name>
    <message>
        <source>Everything arrives as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its keyboard layout is not this computer&apos;s: letters are put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock is on: upper and lower case are put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends no Enter: a pause ends its codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends every code twice: one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends more than one end key: one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It types “{detail}” before each code: that is taken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It types “{detail}” after each code: that is taken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It types slowly: it is given time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Careful: “{detail}” gets lost. Set the scanner to this computer&apos;s keyboard, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Careful: “{detail}” arrive alike. Set the scanner to this computer&apos;s keyboard, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be told from “{detail}”. Set one of them to type a prefix, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its keyboard layout is not this computer&apos;s ({detail}): letters are put right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SellPanel</name>
    <message>
        <source>Sell, let in   ⏎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell at the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name (may be left empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail, for the ticket (may be left empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell at the door (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the last sale: {sale}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something unexpected happened. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database of this laptop did not answer. Please scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is busy. Please scan again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is full. Free some space, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Call the organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be opened with this laptop&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of this kiosk&apos;s data cannot be written to. Call the technician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file lies where the folder of this kiosk&apos;s data should be. Call the technician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is full or fails. Free some space; if it goes on, use another laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s password store does not work. Log out and in again, then start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s password store is locked. Unlock it, then start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s password store does not answer. Log out and in again, then start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this kiosk&apos;s database cannot be read. Call the technician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others can read the key of this kiosk&apos;s database. Call the technician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this kiosk&apos;s database is missing. Call the technician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase of this laptop to open the guest list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the passphrase of this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key lies beside the guest list: a thief of this laptop could read names, addresses and codes. A passphrase prevents that: kiosk passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database belongs to a newer version of Gatehouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync service could not be started. Restart this computer, or call the technician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take it. Save the sheet as a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the sheet as a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform cannot answer now. The kiosk keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not give everything. Call the organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform refused. Call the organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform cannot be reached. The kiosk keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform answers too slowly. The kiosk keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Wi-Fi asks for a login page. Log in with the browser, or use another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answers in the platform&apos;s place. Use another network, or call the organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s certificate is not trusted. Call the organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform no longer accepts this kiosk. Set it up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s answer made no sense. The kiosk keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s name is not known here. Check the address and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answers at the platform&apos;s address. Check the address and its port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at the platform&apos;s address does not speak https. Check the address and its port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not lead to the platform. Check the proxy settings of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at this address is not a platform of this kind. Check the set-up code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set-up code does not fit the platform. Make a new one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera stopped. The kiosk keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gives no picture. Close other programs that use it, or plug it in anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs that use it, or allow Gatehouse to use it in the settings of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera in the network does not answer. The kiosk keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This video cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This phone picture (HEIC) cannot be read. Save it as JPEG or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a document. Take a picture of the code in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera shows black. Is its lens covered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is frozen. Plug the camera in anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too dark: turn on a light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too bright: tilt it, or dim the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {number} of {total} of one code: show the other parts, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one part of a code. Show its other parts, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing arrived. Hold the scanner to the code and press its trigger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters got lost. Set the scanner to this computer&apos;s keyboard, scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some letters arrive alike. Set the scanner to this computer&apos;s keyboard, scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other gates cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting of this kiosk cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose event, list and gate first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest list has not arrived yet. Please wait a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s address in this set-up code cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy settings of this computer cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s address is not protected by https. Ask for a new set-up code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a set-up code. Show the code from the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set-up code is too old. Make a new one on the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set-up code was used before. Make a new one on the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans still wait for the platform before this one. Let them be sent first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up did not work. Make a new code and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync service does not answer. Start it with: kiosk-sync run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has at least four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a steward, a supervisor or an organizer may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor or an organizer may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor, an organizer or a technician may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an organizer or a technician may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an organizer may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes two people: an organizer, and a supervisor or another organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who you are: whoever may do this has a name and a PIN here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and PIN do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait, or let an organizer choose another PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff need a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody of this name is there already. Add something that tells them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of the staff has to be an organizer with a PIN, who adds the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last organizer stays while others are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of the staff has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shift ends after it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN could not be compared. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done at the door. Send the guest to the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk may not do this. Send the guest to the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is for sale at this door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This type is not sold at this door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many guests cannot be sold at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold out. A supervisor may sell it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No places are free in here. A supervisor may sell it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event is not on. A supervisor may sell it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is for several dates. Choose the list of one date first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash or card?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows the currency. Tell the organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another currency is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another amount is due. Please begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This platform keeps nothing that is not paid. Take the payment now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payment is awaited for this ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket does not wait for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor may decide this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sale cannot be cancelled here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sale was cancelled before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody came in by it. Undo that scan first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scan cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scan cannot be taken back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too late to take this scan back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scan was taken back before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guest has walked in or out again since. Take that scan back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is older than it was. Scans since {time} may be missing until the platform was reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database was made on another laptop. Set this laptop up anew, unless it was moved here for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another laptop works under this one&apos;s name. Set one of them up anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is slow. Entries keep the corrected time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is fast. Entries keep the corrected time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s clock was changed. Please check date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform says another time than before. Please check date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform suddenly has far fewer tickets or events. What was known is kept. Call the organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform suddenly names other times. What was known is kept. Call the organizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has checked this laptop&apos;s clock yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is wrong. Please check date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment. Typed codes and hand scanners work already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold a code in front of the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug a camera in; the kiosk keeps looking. Hand scanners and typed codes work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has the camera. Close it; the kiosk keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera was unplugged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in again; the kiosk keeps trying. Hand scanners and typed codes work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow Gatehouse to use the camera in the settings of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera gives no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the lens cover, or plug the camera in anew. The kiosk keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a webcam to go on, or type a code below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for the hand scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a code, or type it below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Last scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet. The first scan shows up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let out here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Name and PIN do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no PIN for this name. Use the badge, or ask an organizer for a PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is no badge that counts here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not on shift now. A supervisor has to agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisor&apos;s name and PIN do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over, or lock this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor&apos;s name and PIN are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is at this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is at this kiosk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold your badge in front of the camera, or choose your name and type your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over   ⏎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in   ⏎</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>{days} d {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeedTable</name>
    <message>
        <source>Read the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From picture to verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slowest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be shown now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <source>Back to the log   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code that is in no guest list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupervisorLines</name>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Seat {seat}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First entry: {entry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest of {count}: {entry}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Gatehouse is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Next guest   ⏎</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
