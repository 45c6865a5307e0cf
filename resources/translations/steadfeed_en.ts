<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>NoticeBanner</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
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
</context>
</TS>
