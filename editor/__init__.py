"""Relecture: from a machine transcript to clean text.

Layers, each importing only what stands right of it (tests/test_architecture.py):

    app → ui, commands → series, opening, export → detectors → structure → language → core
                         formats, keeping, engines →             language → core

core         Pure values: Span and Edits against a source text that never changes, Document,
             Glossary, Suggestion, Review; Session is the only object that changes.
language     What a language knows, as one value: Language; its lexicon, sounds, patterns.
structure    How a text is laid out: running heads, page and line numbers, repeats.
detectors    One file each: find(document, language, glossary) yields Suggestions. Order of the
             DETECTORS tuple is priority. They never act and never import each other.
formats      One file each: bytes to Transcript and back; what is wrong is a FormatError.
keeping      What touches the disk: reading, atomic writing, journal, sidecar, a show's glossary.
engines      What comes from outside, each with its failure(): Enchant, espeak-ng, llama.cpp.
commands     The program without a window, over the same core (scanning, writing_commands).
ui           PySide6. ReviewController holds the Session; views read it and redraw.

Invariants
- Positions are code points of the source text; UTF-16 exists in ui/display_map.py alone.
- The source text never changes: a decision is an Edit, a rejection a key, both in Review.
- Everything else is derived: suggestions, states, marks. Nothing derived is saved.
- One door for changes (Session), one undo stack, one step a gesture.
- Values are frozen; threads get and give only frozen values; stale answers are dropped.
- Text is never read back from a widget but for the letters just typed.
- Errors stop at the border with a sentence that names file and place (UserError).
"""

__version__ = "0.1.0"
# Where newer versions are; ".example" until the project has a page of its own.
HOMEPAGE = "https://relecture.example/"
