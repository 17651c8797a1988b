<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>relecture</name>
    <message numerus="yes">
      <source>{}: %n row(s) have no proper time; their neighbours’ is used ({}).</source>
      <translation>
        <numerusform>{}: %n row has no proper time; its neighbours’ is used ({}).</numerusform>
        <numerusform>{}: %n rows have no proper time; their neighbours’ is used ({}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s) are left out.</source>
      <translation>
        <numerusform>%n comment is left out.</numerusform>
        <numerusform>%n comments are left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{}: %n subtitle(s) without a proper time are left out.</source>
      <translation>
        <numerusform>{}: %n subtitle without a proper time is left out.</numerusform>
        <numerusform>{}: %n subtitles without a proper time are left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{}: %n segment(s) without a text are left out.</source>
      <translation>
        <numerusform>{}: %n segment without a text is left out.</numerusform>
        <numerusform>{}: %n segments without a text are left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{}: %n segment(s) have no proper time; their neighbours’ is used ({}).</source>
      <translation>
        <numerusform>{}: %n segment has no proper time; its neighbours’ is used ({}).</numerusform>
        <numerusform>{}: %n segments have no proper time; their neighbours’ is used ({}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{}: the times of %n cue(s) cannot be read; their neighbours’ are used (line {}).</source>
      <translation>
        <numerusform>{}: the times of %n cue cannot be read; its neighbours’ are used (line {}).</numerusform>
        <numerusform>{}: the times of %n cues cannot be read; their neighbours’ are used (line {}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{}: %n cue(s) have an empty line in their text; what follows it is kept (line {}).</source>
      <translation>
        <numerusform>{}: %n cue has an empty line in its text; what follows it is kept (line {}).</numerusform>
        <numerusform>{}: %n cues have an empty line in their text; what follows it is kept (line {}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{}: %n tier(s) beside the text are kept as they are and not shown ({}).</source>
      <translation>
        <numerusform>{}: %n tier beside the text is kept as it is and not shown ({}).</numerusform>
        <numerusform>{}: %n tiers beside the text are kept as they are and not shown ({}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s); Enter repairs those that are ticked:</source>
      <translation>
        <numerusform>%n place; Enter repairs it where ticked:</numerusform>
        <numerusform>%n places; Enter repairs those that are ticked:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s)</source>
      <translation>
        <numerusform>%n place</numerusform>
        <numerusform>%n places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decision(s) carried over</source>
      <translation>
        <numerusform>%n decision carried over</numerusform>
        <numerusform>%n decisions carried over</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not needed any more</source>
      <translation>
        <numerusform>%n not needed any more</numerusform>
        <numerusform>%n not needed any more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without a place</source>
      <translation>
        <numerusform>%n without a place</numerusform>
        <numerusform>%n without a place</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n characters</source>
      <translation>
        <numerusform>%n character</numerusform>
        <numerusform>%n characters</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) of that name are there already.</source>
      <translation>
        <numerusform>%n file of that name is there already.</numerusform>
        <numerusform>%n files of those names are there already.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s) will be in the text.</source>
      <translation>
        <numerusform>%n change will be in the text.</numerusform>
        <numerusform>%n changes will be in the text.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n suspect(s) are still open.</source>
      <translation>
        <numerusform>%n suspect is still open.</numerusform>
        <numerusform>%n suspects are still open.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cue(s) have long lines or are too fast to read.</source>
      <translation>
        <numerusform>%n cue has long lines or is too fast to read.</numerusform>
        <numerusform>%n cues have long lines or are too fast to read.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open</source>
      <translation>
        <numerusform>%n open</numerusform>
        <numerusform>%n open</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>There is earlier work on {}: %n decision(s).</source>
      <translation>
        <numerusform>There is earlier work on {}: %n decision.</numerusform>
        <numerusform>There is earlier work on {}: %n decisions.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decision(s)</source>
      <translation>
        <numerusform>%n decision</numerusform>
        <numerusform>%n decisions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Replace “{}” at %n place(s)</source>
      <translation>
        <numerusform>Replace “{}” at %n place</numerusform>
        <numerusform>Replace “{}” at %n places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>… and %n more place(s)</source>
      <translation>
        <numerusform>… and %n more place</numerusform>
        <numerusform>… and %n more places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n term(s). Type in the last row to add one.</source>
      <translation>
        <numerusform>%n term. Type in the last row to add one.</numerusform>
        <numerusform>%n terms. Type in the last row to add one.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n duplicate(s) merged.</source>
      <translation>
        <numerusform>%n duplicate merged.</numerusform>
        <numerusform>%n duplicates merged.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n term(s) imported.</source>
      <translation>
        <numerusform>%n term imported.</numerusform>
        <numerusform>%n terms imported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n term(s) copied for Whisper's prompt</source>
      <translation>
        <numerusform>%n term copied for Whisper's prompt</numerusform>
        <numerusform>%n terms copied for Whisper's prompt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n conflict(s): tick what shall win over your glossary.</source>
      <translation>
        <numerusform>%n conflict: tick what shall win over your glossary.</numerusform>
        <numerusform>%n conflicts: tick what shall win over your glossary.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n term(s) would come in.</source>
      <translation>
        <numerusform>%n term would come in.</numerusform>
        <numerusform>%n terms would come in.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n term(s) are there already.</source>
      <translation>
        <numerusform>%n term is there already.</numerusform>
        <numerusform>%n terms are there already.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s) to verify</source>
      <translation>
        <numerusform>%n name to verify</numerusform>
        <numerusform>%n names to verify</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{}” is now at %n place(s).</source>
      <translation>
        <numerusform>“{}” stands at %n place now.</numerusform>
        <numerusform>“{}” stands at %n places now.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show %n notice(s) whole</source>
      <translation>
        <numerusform>Show %n notice whole</numerusform>
        <numerusform>Show %n notices whole</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n suspect(s) are hidden by the filter</source>
      <translation>
        <numerusform>%n suspect is hidden by the filter</numerusform>
        <numerusform>%n suspects are hidden by the filter</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The glossary repaired %n place(s)</source>
      <translation>
        <numerusform>The glossary repaired %n place</numerusform>
        <numerusform>The glossary repaired %n places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n suspect(s)</source>
      <translation>
        <numerusform>%n suspect</numerusform>
        <numerusform>%n suspects</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The glossary learnt %n term(s) here.</source>
      <translation>
        <numerusform>The glossary learnt %n term here.</numerusform>
        <numerusform>The glossary learnt %n terms here.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n repaired</source>
      <translation>
        <numerusform>%n repaired</numerusform>
        <numerusform>%n repaired</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left as they were</source>
      <translation>
        <numerusform>%n left as it was</numerusform>
        <numerusform>%n left as they were</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n typed in the text</source>
      <translation>
        <numerusform>%n typed in the text</numerusform>
        <numerusform>%n typed in the text</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n transcript(s)</source>
      <translation>
        <numerusform>%n transcript</numerusform>
        <numerusform>%n transcripts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{} of %n decided</source>
      <translation>
        <numerusform>{} of %n decided</numerusform>
        <numerusform>{} of %n decided</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{} of %n decided · {}</source>
      <translation>
        <numerusform>{} of %n decided · {}</numerusform>
        <numerusform>{} of %n decided · {}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>&amp;Repair %n place(s)</source>
      <translation>
        <numerusform>&amp;Repair %n place</numerusform>
        <numerusform>&amp;Repair %n places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) will be left open.</source>
      <translation>
        <numerusform>%n place will be left open.</numerusform>
        <numerusform>%n places will be left open.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Only what is sure: %n place(s)</source>
      <translation>
        <numerusform>Only what is sure: %n place</numerusform>
        <numerusform>Only what is sure: %n places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>At least “{}”: %n place(s)</source>
      <translation>
        <numerusform>At least “{}”: %n place</numerusform>
        <numerusform>At least “{}”: %n places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sure</source>
      <translation>
        <numerusform>%n sure</numerusform>
        <numerusform>%n sure</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n likely</source>
      <translation>
        <numerusform>%n likely</numerusform>
        <numerusform>%n likely</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n maybe</source>
      <translation>
        <numerusform>%n maybe</numerusform>
        <numerusform>%n maybe</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n in series</source>
      <translation>
        <numerusform>%n in series</numerusform>
        <numerusform>%n in series</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Remove %n page number(s)</source>
      <translation>
        <numerusform>Remove %n page number</numerusform>
        <numerusform>Remove %n page numbers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Remove %n line number(s)</source>
      <translation>
        <numerusform>Remove %n line number</numerusform>
        <numerusform>Remove %n line numbers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Remove %n page header(s)</source>
      <translation>
        <numerusform>Remove %n page header</numerusform>
        <numerusform>Remove %n page headers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Join %n cut sentence(s)</source>
      <translation>
        <numerusform>Join %n cut sentence</numerusform>
        <numerusform>Join %n cut sentences</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take away %n line(s) said before</source>
      <translation>
        <numerusform>Take away %n line said before</numerusform>
        <numerusform>Take away %n lines said before</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Restore %n “ne”</source>
      <translation>
        <numerusform>Restore %n “ne”</numerusform>
        <numerusform>Restore %n “ne”</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Set %n quote(s) and space(s)</source>
      <translation>
        <numerusform>Set %n quote or space</numerusform>
        <numerusform>Set %n quotes and spaces</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Join %n wrapped line(s)</source>
      <translation>
        <numerusform>Join %n wrapped line</numerusform>
        <numerusform>Join %n wrapped lines</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n distinct suspect(s)</source>
      <translation>
        <numerusform>%n distinct suspect</numerusform>
        <numerusform>%n distinct suspects</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s)</source>
      <translation>
        <numerusform>%n change</numerusform>
        <numerusform>%n changes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n suspect(s) open</source>
      <translation>
        <numerusform>%n suspect open</numerusform>
        <numerusform>%n suspects open</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{}: {} of %n suggestion(s) applied</source>
      <translation>
        <numerusform>{}: {} of %n suggestion applied</numerusform>
        <numerusform>{}: {} of %n suggestions applied</numerusform>
      </translation>
    </message>
  </context>
</TS>
