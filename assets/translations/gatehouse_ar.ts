<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Ago</name>
    <message>
        <source>just now</source>
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
        <source>The sync service is not running. Scanning goes on.</source>
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
    <name>CameraMessage</name>
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
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does this kiosk stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose once; the kiosk remembers it.</source>
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
    <name>Counted</name>
    <message numerus="yes">
        <source>%n entries to send</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not sent yet. They are safe on this laptop.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were not accepted by the platform. Tell the organizer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
    <name>Header</name>
    <message>
        <source>Change event, list, gate or mode</source>
        <translation type="unfinished"></translation>
    </message>
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
    <name>MainWindow</name>
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
    <name>Messages</name>
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
        <source>The database belongs to a newer version of Gatehouse.</source>
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
        <source>This set-up code does not fit the platform. Make a new one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera stopped. The kiosk keeps trying.</source>
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
        <source>The set-up did not work. Make a new code and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync service does not answer. Start it with: kiosk-sync run</source>
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
        <source>The film is over</source>
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
    <name>PictureView</name>
    <message>
        <source>Live picture of the camera</source>
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
        <source>This ticket is for another event.</source>
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
        <source>This ticket was used {count} times.</source>
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
</context>
<context>
    <name>RecentView</name>
    <message>
        <source>Last scans</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Checking …</source>
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
