"""By what languages are told apart, and how they are named: tables alone, no code.

They are Python and no file in resources/, since readers of files ask for the language of a text
while they read it, far from where resources are loaded. The words are function words, put together
by hand, of languages with and without a word list of ours.
"""

from __future__ import annotations

_WORDS = {
    "fr": """le la les l' un une des du de d' au aux et est en dans que qu' qui quoi ce c' cet cette
        ces ça il elle ils elles on nous vous je j' tu me m' te t' se s' moi toi lui leur leurs son
        sa ses mon ma mes ton ta tes notre nos votre vos ne n' pas plus jamais rien pour par sur
        avec sans sous chez vers mais ou où donc or ni car si comme quand dont a à ai as avons avez
        ont était étaient été être avoir suis es sommes êtes sont fait faire peut peux dit très
        bien tout tous toute toutes même aussi alors après avant entre encore parce y deux quel
        quelle quels aujourd'hui voilà puis depuis pendant là""",
    "en": """the of and to in is that it you for was on with as are this we have be he she they i
        his her him them their our your my me us at by not but or from an a which who what when
        where why how there here been were had has do does did don't doesn't didn't it's that's i'm
        you're we're they're i've we've isn't wasn't can't won't would could should will can if so
        than then just about into out up down over after before because some any all more very no
        yes one two other its these those going know think get got really well""",
    "de": """der die das den dem des ein eine einen einem einer eines und ist nicht ich du er sie
        es wir ihr mich dich sich uns euch mir dir ihm ihnen ihn mein dein sein ihre unser zu im in
        an auf aus bei mit nach von vom zum zur für über unter vor durch gegen ohne um als wie wenn
        dass daß ob weil aber oder denn doch noch nur auch schon sehr so da hier dort was wer wo
        warum kann können haben hat habe hatte war waren sind bin bist wird werden wurde kein keine
        mehr man heute immer wieder diese dieser dieses""",
    "es": """el la los las un una unos unas de del al y e o u que qué no sí en es por para con sin
        sobre entre hasta desde su sus mi mis tu tus yo tú él ella ellos ellas nosotros usted
        ustedes me te se nos lo le les esto este esta estos estas ese esa eso aquel como cómo
        cuando donde dónde porque pero más muy ya también todo todos toda hay ser está están estoy
        era fue han ha he hemos tiene tengo hacer hace puede así ahora después antes nada algo bien
        sólo aquí allí""",
    "it": """il lo la i gli le un uno una di del dello della dei degli delle dell' a al alla ai
        alle all' da dal dalla in nel nella nei nelle nell' su sul sulla con per tra fra e ed o che
        chi cosa non si sì no mi ti ci vi ne io tu lui lei noi voi loro mio mia tuo suo sua nostro
        questo questa questi quello quella quelli come quando dove perché ma anche più molto già
        ancora sono sei è siamo siete era erano ho hai ha abbiamo hanno essere avere fare fatto può
        qui così poi dopo prima tutto tutti bene c'è""",
    "pt": """o a os as um uma uns umas de do da dos das no na nos nas ao aos à às em por pelo pela
        para com sem sobre entre até e ou que não sim se eu tu ele ela eles elas nós você vocês me
        te lhe meu minha seu sua seus suas nosso isso isto este esta esse essa aquele como quando
        onde porque mas mais muito já também tudo todo todos é são foi era está estão estou tem
        tenho temos têm ser ter fazer há então depois antes agora aqui bem só""",
    "nl": """de het een en van in is dat die dit deze niet ik je jij hij zij ze wij we jullie u
        hem haar hun mij me ons mijn jouw zijn uw op te aan met voor door uit over onder naar bij
        om tot als dan maar of want omdat ook nog al wel er daar hier wat wie waar hoe waarom heb
        hebt heeft hebben had was waren ben bent wordt worden kan kunnen moet zal zou geen meer
        heel goed nu toen veel weer""",
    "ca": """el els la les l' un una uns unes de del dels d' a al als i o que què no sí en és per
        amb sense entre fins des jo tu ell ella nosaltres vosaltres em et es ens us ho hi li seu
        seva meu meva aquest aquesta aquests això allò com quan on perquè però més molt ja també
        tot tots són era hem han ha he tinc té fer està aquí llavors després""",
    "ro": """și în la de pe cu din pentru că nu este sunt un o unei unui al ai ale cel cea cei care
        ce cine când unde cum dar sau dacă mai foarte am ai are avem aveți au fost era fi eu tu el
        ea noi voi ei ele mă te se ne vă îi își său sa acest această acesta asta aici acum și""",
    "pl": """na do nie się to jest że jak co tak ale po za od dla przez przy czy już tylko
        jeszcze był była było były są być mam ma mamy mnie mi ja ty on ona ono my wy oni jego jej
        ich ten ta te tego tej tym który która które kiedy gdzie dlaczego bardzo może więc""",
    "cs": """na se je že to do ale jak co tak není jsem jsi jsme jste jsou byl byla
        bylo byli být mám má máme mě mi já ty on ona ono my vy oni jeho její jejich ten ta tato
        který která které když kde proč velmi může už jen ještě pro při nebo""",
    "sv": """och att det som en ett på är av för med den till inte om har de jag du han hon vi ni
        dom mig dig sig oss er min din sin vår från vid under efter men eller så när var vad vem
        hur kan ska skulle måste här där nu också mycket bara blir var hade sina""",
    "da": """og at det som en et på er af for med den til ikke om har de jeg du han hun vi mig dig
        sig os min din sin vores fra ved under efter men eller så når var hvad hvem hvor hvordan
        kan skal skulle må her der nu også meget kun bliver blev havde""",
    "nb": """og å at det som en et på er av for med den til ikke om har de jeg du han hun vi meg
        deg seg oss min din sin vår fra ved under etter men eller så når var hva hvem hvor hvordan
        kan skal skulle må her der nå også mye bare blir ble hadde""",
    "fi": """ja on ei se että en oli hän minä sinä me te he mutta niin kuin jos myös tämä nämä joka
        mitä missä kun ovat olen ole olla ollut vain nyt sitten vielä jo hyvin mikä kanssa""",
    "hu": """a az és hogy nem is egy ez azt meg van volt de ha csak már még én te ő mi ti ők mint
        lesz vagy vagyok ki ami aki amikor ahol miért nagyon most itt ott kell lehet""",
    "tr": """bir ve bu da de için ne mi çok ben sen o biz siz onlar ama gibi daha var yok değil ile
        olarak olan kadar sonra şey şimdi nasıl neden evet hayır her""",
}
WORDS = {code: frozenset(words.split()) for code, words in _WORDS.items()}
# Words with an apostrophe: those whose first half is one of these (French l'ami) …
ELIDED = {
    "fr": ("l", "d", "c", "j", "qu", "n", "s", "m", "t"), "ca": ("l", "d", "n", "s"),
    "it": ("l", "d", "un", "dell", "all", "dall", "nell", "sull", "c"),
}  # fmt: skip
# … and those whose second half is (English they'll).
CONTRACTED = {"en": ("s", "t", "ll", "re", "ve", "m")}

# First and last code point of blocks, and the language most written in them (Unicode, Blocks.txt).
SCRIPTS = (
    (0x370, 0x3FF, "el"), (0x400, 0x52F, "ru"), (0x530, 0x58F, "hy"), (0x590, 0x5FF, "he"),
    (0x600, 0x77F, "ar"), (0x900, 0x97F, "hi"), (0x980, 0x9FF, "bn"), (0xB80, 0xBFF, "ta"),
    (0xE00, 0xE7F, "th"), (0x10A0, 0x10FF, "ka"), (0x1100, 0x11FF, "ko"), (0x3040, 0x30FF, "ja"),
    (0x3400, 0x9FFF, "zh"), (0xAC00, 0xD7AF, "ko"),
)  # fmt: skip

# Each language's name for itself, which needs no translation; ours have it in their words.toml.
NAMES = {
    "de": "Deutsch", "es": "español", "it": "italiano",
    "pt": "português", "nl": "Nederlands", "ca": "català", "ro": "română", "pl": "polski",
    "cs": "čeština", "sv": "svenska", "da": "dansk", "nb": "norsk", "fi": "suomi", "hu": "magyar",
    "tr": "Türkçe", "el": "ελληνικά", "ru": "русский", "uk": "українська", "hy": "հայերեն",
    "he": "עברית", "ar": "العربية", "hi": "हिन्दी", "bn": "বাংলা", "ta": "தமிழ்", "th": "ไทย",
    "ka": "ქართული", "ko": "한국어", "ja": "日本語", "zh": "中文",
}  # fmt: skip
# As Whisper names languages (openai-whisper, tokenizer.py), and codes of three letters (ISO 639-2).
CODES = {
    "french": "fr", "english": "en", "german": "de", "spanish": "es", "castilian": "es",
    "italian": "it", "portuguese": "pt", "dutch": "nl", "flemish": "nl", "catalan": "ca",
    "romanian": "ro", "polish": "pl", "czech": "cs", "swedish": "sv", "danish": "da",
    "norwegian": "nb", "no": "nb", "finnish": "fi", "hungarian": "hu", "turkish": "tr",
    "greek": "el", "russian": "ru", "ukrainian": "uk", "hebrew": "he", "arabic": "ar",
    "korean": "ko", "japanese": "ja", "chinese": "zh", "mandarin": "zh", "basque": "eu",
    "breton": "br", "bulgarian": "bg", "croatian": "hr", "estonian": "et", "galician": "gl",
    "hindi": "hi", "indonesian": "id", "latvian": "lv", "lithuanian": "lt", "luxembourgish": "lb",
    "occitan": "oc", "persian": "fa", "serbian": "sr", "slovak": "sk", "slovenian": "sl",
    "valencian": "ca", "vietnamese": "vi", "fra": "fr", "fre": "fr", "eng": "en",
    "deu": "de", "ger": "de", "spa": "es", "ita": "it", "por": "pt", "nld": "nl", "dut": "nl",
    "cat": "ca", "ron": "ro", "pol": "pl", "ces": "cs", "swe": "sv", "dan": "da", "nor": "nb",
    "rus": "ru", "ukr": "uk", "ara": "ar", "zho": "zh", "jpn": "ja", "kor": "ko",
}  # fmt: skip
