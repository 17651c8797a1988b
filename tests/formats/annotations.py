"""Small files of linguists' programs, all of the same talk, for the tests of their readers."""

TALK = [
    ("Anne", 0.5, 2.0, "Le chat dort, n'est-ce pas ?"),
    ("Bob", 2.25, 3.0, "Oui & non."),
    ("Anne", 3.5, 6.0, "Il rêve d'un « grand » oiseau."),
]


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def below(name, kind, annotations):
    return (f'<TIER TIER_ID="{name}" PARENT_REF="Anne" LINGUISTIC_TYPE_REF="{kind}">'
            f"{''.join(annotations)}</TIER>")  # fmt: skip


def eaf(*, words=True, translation=True):
    slots, tiers = [], {"Anne": [], "Bob": []}
    parts, english = [], []
    for number, (who, start, end, text) in enumerate(TALK):
        for at, edge in enumerate((start, end)):
            slots.append(f'<TIME_SLOT TIME_SLOT_ID="ts{2 * number + at}" '
                         f'TIME_VALUE="{round(edge * 1000)}"/>')  # fmt: skip
        tiers[who].append(
            f'<ANNOTATION>\n<ALIGNABLE_ANNOTATION ANNOTATION_ID="a{number}" '
            f'TIME_SLOT_REF1="ts{2 * number}" TIME_SLOT_REF2="ts{2 * number + 1}">\n'
            f"<ANNOTATION_VALUE>{escaped(text)}</ANNOTATION_VALUE>\n"
            "</ALIGNABLE_ANNOTATION></ANNOTATION>"
        )
        before = ""
        for index, word in enumerate(text.split()) if who == "Anne" else ():
            key = f"w{number}{index}"
            parts.append(
                f'<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="{key}" ANNOTATION_REF="a{number}"'
                f"{before}><ANNOTATION_VALUE>{escaped(word)}</ANNOTATION_VALUE></REF_ANNOTATION>"
                "</ANNOTATION>"
            )
            before = f' PREVIOUS_ANNOTATION="{key}"'
        if who == "Anne":
            english.append(
                f'<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="e{number}" ANNOTATION_REF="a{number}">'
                "<ANNOTATION_VALUE>some words in English</ANNOTATION_VALUE></REF_ANNOTATION>"
                "</ANNOTATION>"
            )
    more = ""
    if words:
        more += below("mots", "w", parts)
    if translation:
        more += below("en", "en", english)
    said = "".join(
        f'<TIER TIER_ID="{who}" PARTICIPANT="{who}" LANG_REF="fra" LINGUISTIC_TYPE_REF="t">'
        f"{''.join(own)}</TIER>\n"
        for who, own in tiers.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\r\n<ANNOTATION_DOCUMENT FORMAT="3.0"><HEADER '
        'TIME_UNITS="milliseconds"><MEDIA_DESCRIPTOR MEDIA_URL="file:///talk.wav"/></HEADER>'
        f'<TIME_ORDER>{"".join(slots)}</TIME_ORDER>\r\n{said}{more}'
        '<LANGUAGE LANG_ID="fra" LANG_DEF="http://x/?q=1#fra" LANG_LABEL="French"/>'
        "</ANNOTATION_DOCUMENT>\r\n"
    )  # fmt: skip


def _intervals(who):
    """Intervals without a gap, empty where somebody else speaks."""
    found, at = [], 0.0
    for speaker, start, end, text in TALK:
        if speaker == who:
            if start > at:
                found.append((at, start, ""))
            found.append((start, end, text))
            at = end
    return [*found, (at, 7.0, "")]


def _words(who):
    found = []
    for start, end, text in _intervals(who):
        said = text.split() or [""]
        step = (end - start) / len(said)
        found += [(start + n * step, start + (n + 1) * step, word) for n, word in enumerate(said)]
    return found


def _tiers(*, words):
    tiers = [("Anne", _intervals("Anne")), ("Bob", _intervals("Bob"))]
    return [*tiers, ("mots", _words("Anne"))] if words else tiers


def quoted(text):
    return '"' + text.replace('"', '""') + '"'


def textgrid(*, words=True):
    tiers = _tiers(words=words)
    lines = [
        'File type = "ooTextFile"', 'Object class = "TextGrid"', "", "xmin = 0 ", "xmax = 7 ",
        "tiers? <exists> ", f"size = {len(tiers) + 1} ", "item []: ",
    ]  # fmt: skip
    for number, (name, intervals) in enumerate(tiers, 1):
        lines += [f"    item [{number}]:", '        class = "IntervalTier" ',
                  f"        name = {quoted(name)} ", "        xmin = 0 ", "        xmax = 7 ",
                  f"        intervals: size = {len(intervals)} "]  # fmt: skip
        for index, (start, end, text) in enumerate(intervals, 1):
            lines += [f"        intervals [{index}]:", f"            xmin = {start} ",
                      f"            xmax = {end} ", f"            text = {quoted(text)} ",
                      ]  # fmt: skip
    lines += [f"    item [{len(tiers) + 1}]:", '        class = "TextTier" ',
              '        name = "clics" ', "        xmin = 0 ", "        xmax = 7 ",
              "        points: size = 1 ", "        points [1]:", "            number = 1.5 ",
              '            mark = "clic de la souris" ']  # fmt: skip
    return "\n".join(lines) + "\n"


def short_textgrid(*, words=True):
    tiers = _tiers(words=words)
    lines = ['File type = "ooTextFile"', '"TextGrid"', "", "0", "7", "<exists>", str(len(tiers))]
    for name, intervals in tiers:
        lines += ['"IntervalTier"', quoted(name), "0", "7", str(len(intervals))]
        for start, end, text in intervals:
            lines += [str(start), str(end), quoted(text)]
    return "\n".join(lines) + "\n"


def exb():
    moments = sorted({at for _, start, end, _ in TALK for at in (start, (start + end) / 2, end)})
    keys = {at: f"T{n}" for n, at in enumerate(moments)}
    tiers = {"Anne": [], "Bob": []}
    for who, start, end, text in TALK:
        middle = (start + end) / 2
        first, _, rest = text.partition(" ")
        tiers[who] += [
            f'<event start="{keys[start]}" end="{keys[middle]}">{escaped(first)} </event>',
            f'<event start="{keys[middle]}" end="{keys[end]}">{escaped(rest)}</event>',
        ]
    line = "".join(f'<tli id="{key}" time="{at}"/>' for at, key in keys.items())
    speakers = "".join(
        f'<speaker id="S{who}"><abbreviation>{who}</abbreviation><languages-used>'
        '<language lang="fra"/></languages-used></speaker>'
        for who in tiers
    )
    said = "".join(
        f'<tier id="T{who}" speaker="S{who}" category="v" type="t" display-name="{who} [v]">'
        f"{''.join(own)}</tier>"
        for who, own in tiers.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<basic-transcription><head><speakertable>'
        f"{speakers}</speakertable></head><basic-body><common-timeline>{line}</common-timeline>{said}"
        '<tier id="en" speaker="SAnne" category="en" type="a" display-name="en"><event start="T0" '
        'end="T2">some English words</event></tier></basic-body></basic-transcription>\n'
    )  # fmt: skip


def trs():
    turns = ""
    for who, start, end, text in TALK:
        middle = (start + end) / 2
        first, _, rest = text.partition(", ")
        body = f'<Sync time="{start}"/>\n{escaped(text)}\n<Event desc="rire" type="noise"/>\n'
        if rest:  # a point in time inside of the turn
            body = f'<Sync time="{start}"/>\n{escaped(first)},\n<Sync time="{middle}"/>\n'
            body += f"{escaped(rest)}\n"
        turns += f'<Turn speaker="{who[0]}" startTime="{start}" endTime="{end}">\n{body}</Turn>\n'
    return (
        '<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE Trans SYSTEM "trans-14.dtd">\n'
        '<Trans audio_filename="talk" xml:lang="fr"><Speakers><Speaker id="A" name="Anne"/>'
        '<Speaker id="B" name="Bob"/></Speakers><Episode><Section type="report" startTime="0" '
        f'endTime="7">\n{turns}</Section></Episode></Trans>\n'
    )


def tei():
    line = '<timeline unit="s" origin="#T0"><when xml:id="T0"/>'
    said = ""
    for number, (who, start, end, text) in enumerate(TALK):
        for at, edge in (("s", start), ("e", end)):
            line += f'<when xml:id="{at}{number}" interval="{edge}" since="#T0"/>'
        said += (f'<u who="#{who[0]}" start="#s{number}" end="#e{number}">\n    {escaped(text)}'
                 "<pause/>\n  </u>\n  <incident><desc>une porte</desc></incident>\n")  # fmt: skip
    people = "".join(
        f'<person xml:id="{who[0]}"><persName>{who}</persName></person>' for who in ("Anne", "Bob")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">'
        "<teiHeader><fileDesc><titleStmt><title>Titre</title></titleStmt></fileDesc><profileDesc>"
        f"<particDesc><listPerson>{people}</listPerson></particDesc></profileDesc></teiHeader>"
        f'<text xml:lang="fr">{line}</timeline><body>\n  {said}</body></text></TEI>\n'
    )


def cha():
    said = ""
    for who, start, end, text in TALK:
        first, _, rest = text.rpartition(" ")
        said += (f"*{who[:3].upper()}:\t{first}\n\t{rest} \x15{round(start * 1000)}_"
                 f"{round(end * 1000)}\x15\n%mor:\tn|chat v|dormir .\n\tpro|ce\n")  # fmt: skip
    return (
        "\ufeff@UTF8\n@Begin\n@Languages:\tfra\n@Participants:\tANN Anne Adult, BOB Bob Adult\n"
        f"@Media:\ttalk, audio\n{said}@Comment:\tfin\n@End\n"
    )


FILES = {
    "a.eaf": eaf().encode(), "b.eaf": eaf(words=False, translation=False).encode(),
    "a.TextGrid": textgrid().encode(), "b.TextGrid": textgrid().encode("utf-16"),
    "c.TextGrid": b"\xfe\xff" + textgrid().encode("utf-16-be"),
    "d.TextGrid": short_textgrid().replace("\n", "\r\n").encode(),
    "e.TextGrid": short_textgrid(words=False).encode("mac_roman"), "a.exb": exb().encode(),
    "a.trs": trs().encode("latin-1"), "a.tei": tei().encode(),
    "a.cha": cha().encode(),
}  # fmt: skip
