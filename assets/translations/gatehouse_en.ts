<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n entries to send</source>
        <translation>
            <numerusform>%n entry to send</numerusform>
            <numerusform>%n entries to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not sent yet. They are safe on this laptop.</source>
        <translation>
            <numerusform>%n entry is not sent yet. It is safe on this laptop.</numerusform>
            <numerusform>%n entries are not sent yet. They are safe on this laptop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were not accepted by the platform. Tell the organizer.</source>
        <translation>
            <numerusform>%n entry was not accepted by the platform. Tell the organizer.</numerusform>
            <numerusform>%n entries were not accepted by the platform. Tell the organizer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
</context>
</TS>
