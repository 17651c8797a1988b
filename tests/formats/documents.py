"""Documents that are put together, read, edited and taken apart."""

import io
import zipfile

from editor.core.session import Session
from editor.core.text import Edits, Span
from editor.formats import recogniser_json, transcripts

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)  # with the same date each time
    return out.getvalue()


def word(body, namespace=W, **parts):
    """A document of a body and further parts, each related to it by its name."""
    wrap = f'xmlns:w="{namespace}" xmlns:mc="{MC}" xmlns:r="{KIND}"'
    links = "".join(
        f'<Relationship Id="{kind}" Type="{KIND}/{kind}" Target="{kind}.xml"/>' for kind in parts
    )
    files = {
        "word/document.xml": f"<w:document {wrap}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{RELATIONS}">{links}</Relationships>'
        ),
    }
    for kind, content in parts.items():
        files[f"word/{kind}.xml"] = f"<w:{kind} {wrap}>{content}</w:{kind}>"
    return zipped(files)


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = " ".join(
    f'xmlns:{short}="{OFFICE}{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("draw", "drawing"), ("svg", "svg-compatible"),
        ("style", "style"), ("table", "table"),
    )
)  # fmt: skip


def odt(body, styles="", kind="text"):
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    return zipped({"content.xml": content})


def edited(data, repairs):
    """A document of any kind, in which each first wrong text is put right."""
    session = Session(transcripts.read(data, "a.docx"))
    for wrong, right in repairs:
        at = session.current.index(wrong)
        session.replace(Span(at, at + len(wrong)), right)
    return session


def members(data):
    """What the entries of a zip file hold, by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def edited_json(data, *changes):
    """The bytes of a recogniser's JSON in which each first wrong text is put right."""
    transcript = transcripts.read(data, "a.json")
    edits = Edits()
    for wrong, right in changes:
        at = edits.apply(transcript.text).index(wrong)
        edits = edits.replace(Span(at, at + len(wrong)), right)
    return recogniser_json.write(transcript, edits)
