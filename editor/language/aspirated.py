"""Whether a French word makes the one before it lose its vowel: l'homme, but le héros."""

from __future__ import annotations

from editor.core.letters import fold
from editor.language.lexicon import Lexicon

_VOWELS = frozenset("aeiouàâäéèêëîïôöùûüœæ")
_VOWEL_SOUNDS = frozenset("iyueɛøəoɔaãẽõ")
# Words whose vowel stops elision, and sounds people make: Grevisse, Le bon usage, § 48-50.
_STOPS = frozenset(
    (
        "onze onzième onzièmes oui ouistiti ouistitis ouate uhlan ouah ouais euh ah oh eh heu "
        "hein hum hop un uns une unes a e i o u y et ou"
    ).split()
)
# Words with an aspirated h, as lemmas: Grevisse, Le bon usage, § 49; Trésor de la langue française.
_ASPIRATED = frozenset(
    (
        "hâbler haï hâblerie hâbleur hache haché hacher hachette hachis hachoir hachisch haschich "
        "hachure hachurer hacker haddock hagard haie haillon haine haineux haïr haïssable halage "
        "hâle hâlé haler hâler haletant halètement haleter hall halle hallebarde hallebardier halo "
        "halte hamac hamburger hameau hampe hamster hanche hand handball handballeur handicap "
        "handicapé handicaper hangar hanneton hanse hanté hanter hantise happer haranguer harangue "
        "haras harassant harassé harasser harcèlement harceler hardes hardi hardiesse hardiment "
        "hardware harem hareng hargne hargneux haricot harnachement harnacher harnais harpe harpie "
        "harpiste harpon harponner hasard hasarder hasardeux hasch hâte hâter hâtif hâtivement "
        "hauban hausse hausser haut haute hautain hautbois hautement hauteur haut-parleur "
        "haut-le-cœur havre hayon heaume héler henné hennir hennissement hérissé hérisser hérisson "
        "hernie héron héros herse hêtre heurt heurter heurtoir hibou hic hideux hideusement "
        "hideur hiérarchie hiérarchique hiérarchiser hip-hop hippie hissage hisser hit hit-parade "
        "hobby hochement hocher hochet hockey hockeyeur hold-up holding hollandais homard home "
        "hongrois honte honteux honteusement hoquet hoqueter horde hors hors-bord hors-d'œuvre "
        "hors-jeu hors-la-loi hot-dog hotte houblon houe houille houle houleux houppe houppelande "
        "hourra housse houspiller houx hublot huche huée huer huguenot huit huitaine huitante "
        "huitième hululement hululer humer hune huppe huppé hurlant hurlement hurler hurleur "
        "huron hussard hutte hard hello hip hot hub husky hype hashtag halal haka"
    ).split()
)
# Words with a mute h that are English, too.
_MUTE = frozenset(
    (
        "habit habits habitat habitats hier hospice huile humain humaine humains humaines humanité "
        "humble humbles humeur humour humus hypothèse hommage horizon horizons horrible horribles "
        "hostile hostiles hostilité hôpital hôtel hotel hôtels hebdo hectare hectares herbe herbes "
        "heure heures hiver homme hommes hormone hormones honorable honorables héritage "
        "hydrogène hygiène hélas hélicoptère historique histoire horaire hallucination "
        "hallucinations harmonica hélice hésitation hésitations hibernation hyperactif "
        "humiliation humiliations habile habiles hôte hôtes hystérique hexagonal "
        "harmonie héroïne héroïnes"
    ).split()
)


def elides(word: str, lexicon: Lexicon) -> bool | None:
    """Whether « le », « que », « ce » lose or change before the word; None where it is not clear.

    Also None for what is no word of the lexicon and begins with h.
    """
    return _elides(fold(word), lexicon)


def is_aspirated(word: str, lexicon: Lexicon) -> bool:
    """Whether the word has an aspirated h, by its form or lemma."""
    low = fold(word)
    if low[:1] != "h" or low in _MUTE:
        return False
    lemmas = {a.lemma for a in lexicon.analyses(low)} | {low}
    return not lemmas.isdisjoint(_ASPIRATED)


def _elides(word: str, lexicon: Lexicon) -> bool | None:
    if word in _STOPS or not word:
        return False
    first = word[0]
    if first == "h":
        if is_aspirated(word, lexicon):
            return False
        if word in _MUTE:
            return True
        foreign = lexicon.foreign is not None and lexicon.foreign.kind(word) == "d"
        return True if lexicon.analyses(word) and not foreign else None
    if first not in _VOWELS or word[1:2] == "-":
        return False  # « le y », « le e-commerce »
    return lexicon.sound(word)[:1] in _VOWEL_SOUNDS or word.startswith("oi")
