"""Texts for a language model to read, and a model that says what it was asked.

English counts of word sequences are a scorer like any other, so that nothing needs llama.cpp.
"""

import random
import threading

from editor.language.scorer import keep_all, on

WRONG, RIGHT = "We went for a long rode along the river.", "road"
AGAIN = "You have to pay the fair before you go."
THIRD = "They have been leaving in this town for years."
PLAIN = (
    "She opened the window and looked at the river.",
    "The children went home before it got dark.",
    "He told me that the train was late again.",
    "Nobody knew what to say about the weather.",
    "They bought some bread and a bottle of milk.",
    "My brother works in a small town by the sea.",
    "The old man sat down and read the paper.",
    "You can see the mountains from the kitchen.",
    "It took us three days to clean the garage.",
)


def text_of(*parts, seed=7):
    """Sentences, and for each number so many plain ones, in paragraphs."""
    numbers, said = random.Random(seed), []
    for part in parts:
        if isinstance(part, str):
            said.append(part)
        else:
            said += (numbers.choice(PLAIN) for _ in range(part))
    lines = (" ".join(said[low : low + 4]) for low in range(0, len(said), 4))
    return "\n\n".join(lines) + "\n"


class Witness:
    """A scorer that answers by another one and remembers what it was asked.

    It answers no more than it is let: `let` so many stretches, or all that come.
    """

    def __init__(self, scorer, name="witness 0123"):
        self.name = name
        self.asked = []  # for each call the words that were asked, as they stand
        self.read = []  # and the text that was read with them
        self._scorer = scorer
        self._room = threading.Semaphore(0)
        self._is_free = True

    def hold(self):
        """Answer nothing from now on but what is let."""
        self._is_free = False

    def let(self, count=1):
        self._room.release(count)

    def let_all(self):
        self._is_free = True
        self._room.release()

    def weigh(self, document, places, keep=keep_all, step=on):
        while not self._is_free and not self._room.acquire(timeout=0.01):
            step()
        self.read.append(document.text)
        self.asked.append([place.choices[0] for place in places])
        return self._scorer.weigh(document, places, keep, step)

    def surprises(self, document, step=on):
        return self._scorer.surprises(document, step)

    def words(self):
        """All words that were asked."""
        return [word for asked in self.asked for word in asked]
