<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PartyRow</name>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>All %Ln</numerusform>
            <numerusform>All %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts wait for the organizer.</source>
        <translation>
            <numerusform>%Ln conflict waits for the organizer.</numerusform>
            <numerusform>%Ln conflicts wait for the organizer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries to send</source>
        <translation>
            <numerusform>%Ln entry to send</numerusform>
            <numerusform>%Ln entries to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not sent yet. They are safe on this laptop.</source>
        <translation>
            <numerusform>%Ln entry is not sent yet. It is safe on this laptop.</numerusform>
            <numerusform>%Ln entries are not sent yet. They are safe on this laptop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were not accepted by the platform. Tell the organizer.</source>
        <translation>
            <numerusform>%Ln entry was not accepted by the platform. Tell the organizer.</numerusform>
            <numerusform>%Ln entries were not accepted by the platform. Tell the organizer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not taken by the platform at present. The kiosk keeps trying. Tell the organizer.</source>
        <translation>
            <numerusform>%Ln entry is not taken by the platform at present. The kiosk keeps trying. Tell the organizer.</numerusform>
            <numerusform>%Ln entries are not taken by the platform at present. The kiosk keeps trying. Tell the organizer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets could not be read. Tell the organizer.</source>
        <translation>
            <numerusform>%Ln ticket could not be read. Tell the organizer.</numerusform>
            <numerusform>%Ln tickets could not be read. Tell the organizer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other records of the guest list could not be read. Tell the organizer.</source>
        <translation>
            <numerusform>%Ln other record of the guest list could not be read. Tell the organizer.</numerusform>
            <numerusform>%Ln other records of the guest list could not be read. Tell the organizer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send</source>
        <translation>
            <numerusform>%Ln to send</numerusform>
            <numerusform>%Ln to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guests</source>
        <translation>
            <numerusform>%Ln guest</numerusform>
            <numerusform>%Ln guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln guests in</source>
        <translation>
            <numerusform>Let %Ln guest in</numerusform>
            <numerusform>Let %Ln guests in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln seconds ago</source>
        <translation>
            <numerusform>Used %Ln second ago</numerusform>
            <numerusform>Used %Ln seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln minutes ago</source>
        <translation>
            <numerusform>Used %Ln minute ago</numerusform>
            <numerusform>Used %Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln seconds.</source>
        <translation>
            <numerusform>Please wait %Ln second.</numerusform>
            <numerusform>Please wait %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln minutes.</source>
        <translation>
            <numerusform>Please wait %Ln minute.</numerusform>
            <numerusform>Please wait %Ln minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Guest list: %Ln records loaded</source>
        <translation>
            <numerusform>Guest list: %Ln record loaded</numerusform>
            <numerusform>Guest list: %Ln records loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times.</source>
        <translation>
            <numerusform>At most %Ln time.</numerusform>
            <numerusform>At most %Ln times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times a day.</source>
        <translation>
            <numerusform>At most %Ln time a day.</numerusform>
            <numerusform>At most %Ln times a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not after entries on %Ln days.</source>
        <translation>
            <numerusform>Not after entries on %Ln day.</numerusform>
            <numerusform>Not after entries on %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not after entries on %Ln days since {time}.</source>
        <translation>
            <numerusform>Not after entries on %Ln day since {time}.</numerusform>
            <numerusform>Not after entries on %Ln days since {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times since {time}.</source>
        <translation>
            <numerusform>At most %Ln time since {time}.</numerusform>
            <numerusform>At most %Ln times since {time}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfServicePage</name>
    <message numerus="yes">
        <source>Are you still there? Everything here is cleared in %Ln seconds.</source>
        <translation>
            <numerusform>Are you still there? Everything here is cleared in %Ln second.</numerusform>
            <numerusform>Are you still there? Everything here is cleared in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
