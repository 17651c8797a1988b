"""The adjective behind a noun, and whether it belongs to that."""

from __future__ import annotations

from editor.core.document import Gap
from editor.language.clause import Clause, is_participle
from editor.language.readings import Analysis


def epithet(clause: Clause, index: int, at: int, readings: list[Analysis]) -> list[str]:
    """« un porte-monnaie virtuelle »: forms of the adjective behind a noun that sound like it.

    Determiner and noun are at `index` and `at`. None where the adjective agrees, or may belong to
    another noun.
    """
    after, word, grammar = at + 1, clause.folded[index], clause.grammar
    if not clause.follows(after) or not clause.is_plain(after):
        return []
    adjectives = [r for r in clause.readings(after) if r.pos == "ADJ" or is_participle(r)]
    if not adjectives or not _is_epithet(clause, index, after):
        return []
    genders = {reading.gender for reading in readings}
    if len(genders) != 1:
        return []
    gender = genders.pop().replace("x", "")
    if gender and grammar.gender_of(word) not in ("", gender):
        return []  # the noun has two genders, or another one than the lexicon says
    number = "p" if word in grammar.plural_determiners else "s"
    if not any(reading.number in (number, "x") for reading in readings):
        return []
    agree = [
        (not gender or r.gender in (gender, "x"), r.number in (number, "x")) for r in adjectives
    ]
    if any(map(all, agree)):
        return []
    if not any(map(any, agree)) and clause.share(after, "ADJ", "VER") < 0.95:
        return []
    if _is_linked(clause, index) or _is_owner(clause, index):
        return []  # the adjective may belong to the noun before
    if _is_of_subject(clause, index, at) or _is_shade(clause, after, number):
        return []
    if _is_before_noun(clause, after, adjectives):
        return []
    if number == "p" and (_is_one_of_several(clause, after) or _is_active(clause, after)):
        return []
    return clause.alike(after, clause.inflected(adjectives, gender, number))


def belongs_to_noun(clause: Clause, of: int, at: int) -> bool:
    """« il y a un projet de lancé », « un projet d'arrêté », « une envie de sucré »: no infinitive.

    The word at `at`, a participle elsewhere, stands behind the « de » at `of`; False behind others.
    """
    noun = of - 1
    if clause.folded[of] not in clause.grammar.of or clause.share(noun, "NOM") < 0.5:
        return False
    if clause.readings(at, "NOM") or clause.share(at, "ADJ") > 0.5:
        return True
    said = [r for r in clause.readings(at, "VER", "ADJ") if r.mood in ("", "par")]
    nouns = clause.readings(noun, "NOM")
    agrees = any(r.agrees(n.gender.replace("x", r.gender), n.number) for r in said for n in nouns)
    return agrees and clause.before(noun) in clause.grammar.indefinite_articles


def _is_epithet(clause: Clause, index: int, at: int) -> bool:
    """Whether a word is mostly an adjective, or nothing but that and a participle.

    A participle may say something of what stands before « dans la liste » and the like.
    """
    if clause.share(at, "ADJ") >= 0.6:
        return True
    verbs = clause.readings(at, "VER")
    is_part = bool(verbs) and all(map(is_participle, verbs))
    is_apart = not clause.follows(index) or clause.before(index) not in clause.grammar.prepositions
    return is_part and is_apart and clause.share(at, "ADJ", "VER") >= 0.95


def _is_linked(clause: Clause, index: int) -> bool:
    """Whether a noun belongs to another word before: « la porte de la maison »."""
    return clause.before(index) in clause.grammar.noun_linkers and (
        index > 1 and clause.follows(index - 1)
    )


def _is_owner(clause: Clause, index: int) -> bool:
    """« la couleur des pommes », « parler des »: an article with « de » or « à » in it.

    Behind a verb « des » is the article alone: « il mange des pommes ».
    """
    grammar, before = clause.grammar, index - 1
    if clause.folded[index] not in grammar.contracted_articles:
        return False
    if before < 0 or not clause.follows(index):
        return False
    return not clause.share(before, "VER", "AUX") > 0.8


def _is_of_subject(clause: Clause, index: int, at: int) -> bool:
    """« elle rentre le soir fatiguée », « il a quitté la ville épuisé », « l'air fatiguée »."""
    grammar, word = clause.grammar, clause.folded[index]
    if clause.folded[at] in grammar.looks:
        return True
    if not index or not clause.follows(index):
        return False
    is_contracted = word in grammar.contracted_articles
    if clause.folded[at] in grammar.times and clause.share(at + 1, "ADJ") < 0.6:
        if not is_contracted:
            return True  # « il a depuis un mois travaillé », « elle est rentrée un soir épuisée »
    if word in grammar.indefinite_articles:
        return False
    verb, said = index - 1, clause.readings(at + 1, "ADJ", "VER")
    if any(reading.lemma in grammar.alone for reading in said):
        return clause.share(verb, "VER") > 0.5
    is_beside = clause.folded[verb] in grammar.prepositions
    if (is_contracted or is_beside) and not any(map(is_participle, said)):
        return False
    verbs = clause.readings(verb - 1 if is_beside and verb else verb, "VER")
    return any(reading.lemma in grammar.verbs_of_way for reading in verbs)


def _is_before_noun(clause: Clause, at: int, adjectives: list[Analysis]) -> bool:
    """« je pose la question chers collègues »: the adjective of the noun behind it."""
    if not clause.follows(at + 1) or clause.share(at + 1, "NOM") < 0.6:
        return False
    nouns = clause.readings(at + 1, "NOM")
    return any(
        a.pos == "ADJ" and a.agrees(n.gender.replace("x", a.gender), n.number)
        for a in adjectives
        for n in nouns
    )


def _is_shade(clause: Clause, at: int, number: str) -> bool:
    """« des robes rouge vif »: a colour with an adjective of its own, which change with no noun."""
    if number != "p" or not clause.follows(at + 1) or clause.share(at + 1, "ADJ") < 0.5:
        return False
    return all(r.number == "s" for i in (at, at + 1) for r in clause.readings(i, "ADJ"))


def _is_one_of_several(clause: Clause, at: int) -> bool:
    """« les langues anglaise et française », « les canaux rouge, vert et bleu », « les numéros
    majeur/mineur »: one for each."""
    words, after = clause.words, at + 1
    if clause.document.text[words[at].end : words[at].end + 1] == "/":
        return True
    while after + 1 < len(words) and words[after].gap is Gap.PUNCTUATION:
        after += 1  # a word of the list and the comma before it
    other = after + 1
    return (
        clause.follows(after)
        and clause.folded[after] in clause.grammar.coordinators
        and clause.follows(other)
        and (
            not clause.readings(other)
            or any(r.number in "sx" for r in clause.readings(other, "ADJ"))
        )
    )


def _is_active(clause: Clause, at: int) -> bool:
    """« les mots satisfaisant ces conditions »: a present participle with its object."""
    grammar, after = clause.grammar, at + 1
    if not any(r.mood == "par" and r.tense == "pre" for r in clause.readings(at, "VER")):
        return False
    return clause.follows(after) and (
        clause.folded[after] in clause.before_noun or clause.folded[after] in grammar.prepositions
    )
