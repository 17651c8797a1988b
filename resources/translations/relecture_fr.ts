<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>QShortcut</name>
    <message>
      <source>Return</source>
      <translation>Entrée</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Entrée</translation>
    </message>
    <message>
      <source>Backspace</source>
      <translation>Retour arrière</translation>
    </message>
  </context>
  <context>
    <name>relecture</name>
    <message>
      <source>Relecture is not whole, please install it again. Missing: {}</source>
      <translation>Relecture est incomplet, réinstallez-le. Il manque : {}</translation>
    </message>
    <message>
      <source>Relecture needs a screen: there is no DISPLAY and no WAYLAND_DISPLAY. Without one there are relecture scan, clean and export.</source>
      <translation>Relecture a besoin d’un écran : il n’y a ni DISPLAY ni WAYLAND_DISPLAY. Sans écran, il y a relecture scan, clean et export.</translation>
    </message>
    <message>
      <source>What was found cannot be written ({}).</source>
      <translation>Ce qui a été trouvé ne peut pas être écrit ({}).</translation>
    </message>
    <message>
      <source>{}: the file cannot be read ({}).</source>
      <translation>{} : le fichier ne peut être lu ({}).</translation>
    </message>
    <message>
      <source>“{}” is a wrong form of “{}” in your glossary</source>
      <translation>« {} » est une forme fautive de « {} » dans votre glossaire</translation>
    </message>
    <message>
      <source>“{}” is to be left alone in one and to be put in place in the other</source>
      <translation>« {} » est à laisser tel quel dans l’un et à mettre en place dans l’autre</translation>
    </message>
    <message>
      <source>“{}” is a right form in your glossary</source>
      <translation>« {} » est une forme juste dans votre glossaire</translation>
    </message>
    <message>
      <source>“{}” becomes “{}” in your glossary</source>
      <translation>« {} » devient « {} » dans votre glossaire</translation>
    </message>
    <message>
      <source>The file wants several right forms for “{}”: {}</source>
      <translation>Le fichier veut plusieurs formes justes pour « {} » : {}</translation>
    </message>
    <message>
      <source>Page header</source>
      <translation>En-tête</translation>
    </message>
    <message>
      <source>Cut sentence</source>
      <translation>Phrase coupée</translation>
    </message>
    <message>
      <source>Wrapped line</source>
      <translation>Ligne coupée</translation>
    </message>
    <message>
      <source>Rolling captions</source>
      <translation>Sous-titres défilants</translation>
    </message>
    <message>
      <source>Dropped ne</source>
      <translation>« ne » omis</translation>
    </message>
    <message>
      <source>Loop</source>
      <translation>Boucle</translation>
    </message>
    <message>
      <source>Glossary</source>
      <translation>Glossaire</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>Orthographe</translation>
    </message>
    <message>
      <source>Homophone</source>
      <translation>Homophone</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>Accord</translation>
    </message>
    <message>
      <source>Elision</source>
      <translation>Élision</translation>
    </message>
    <message>
      <source>Repeated word</source>
      <translation>Mot répété</translation>
    </message>
    <message>
      <source>Norm</source>
      <translation>Norme</translation>
    </message>
    <message>
      <source>Unlikely passage</source>
      <translation>Passage improbable</translation>
    </message>
    <message>
      <source>Typography</source>
      <translation>Typographie</translation>
    </message>
    <message>
      <source>Page number</source>
      <translation>Numéro de page</translation>
    </message>
    <message>
      <source>Line number</source>
      <translation>Numéro de ligne</translation>
    </message>
    <message>
      <source>the recogniser was sure here</source>
      <translation>le moteur de reconnaissance était sûr ici</translation>
    </message>
    <message>
      <source>the recogniser was unsure here</source>
      <translation>le moteur de reconnaissance hésitait ici</translation>
    </message>
    <message>
      <source>another rule finds the same</source>
      <translation>une autre règle le trouve aussi</translation>
    </message>
    <message>
      <source>it sounds nearly the same</source>
      <translation>le son est presque le même</translation>
    </message>
    <message>
      <source>what is written here is in no dictionary</source>
      <translation>ce qui est écrit n’est dans aucun dictionnaire</translation>
    </message>
    <message>
      <source>{}; {}</source>
      <translation>{} ; {}</translation>
    </message>
    <message>
      <source>about {}</source>
      <translation>vers {}</translation>
    </message>
    <message>
      <source>A regular expression has at most {} characters.</source>
      <translation>Une expression régulière a au plus {} caractères.</translation>
    </message>
    <message>
      <source>More than {} places.</source>
      <translation>Plus de {} endroits.</translation>
    </message>
    <message>
      <source>Not a valid regular expression: see character {}.</source>
      <translation>Expression régulière invalide : voir le caractère {}.</translation>
    </message>
    <message>
      <source>Not a valid replacement for this pattern: see character {}.</source>
      <translation>Remplacement invalide pour ce motif : voir le caractère {}.</translation>
    </message>
    <message>
      <source>Not a valid regular expression.</source>
      <translation>Expression régulière invalide.</translation>
    </message>
    <message>
      <source>Not a valid replacement for this pattern.</source>
      <translation>Remplacement invalide pour ce motif.</translation>
    </message>
    <message>
      <source>Typing</source>
      <translation>Saisie</translation>
    </message>
    <message>
      <source>Accept “{}”</source>
      <translation>Accepter « {} »</translation>
    </message>
    <message>
      <source>Accept at {} places</source>
      <translation>Accepter à {} endroits</translation>
    </message>
    <message>
      <source>Keep “{}”</source>
      <translation>Garder « {} »</translation>
    </message>
    <message>
      <source>Keep at {} places</source>
      <translation>Garder à {} endroits</translation>
    </message>
    <message>
      <source>Ignore “{}” in this file</source>
      <translation>Ignorer « {} » dans ce fichier</translation>
    </message>
    <message>
      <source>Ignore “{}” always</source>
      <translation>Ignorer « {} » toujours</translation>
    </message>
    <message>
      <source>Mute a rule in this file</source>
      <translation>Taire une règle dans ce fichier</translation>
    </message>
    <message>
      <source>Glossary: {}</source>
      <translation>Glossaire : {}</translation>
    </message>
    <message>
      <source>Reopen decisions: {}</source>
      <translation>Rouvrir des décisions : {}</translation>
    </message>
    <message>
      <source>Ask about a kind again</source>
      <translation>Signaler de nouveau un genre</translation>
    </message>
    <message>
      <source>Mute a kind in this file</source>
      <translation>Ne plus signaler un genre dans ce fichier</translation>
    </message>
    <message>
      <source>{}: the kept work is damaged. It was set aside as {}.</source>
      <translation>{} : le travail gardé est abîmé. Il a été mis de côté sous {}.</translation>
    </message>
    <message>
      <source>{}: this is not a Relecture work file. It was set aside as {}.</source>
      <translation>{} : ce n’est pas un travail de Relecture. Il a été mis de côté sous {}.</translation>
    </message>
    <message>
      <source>{}: the kept work was made by a newer version of Relecture. It was set aside as {}.</source>
      <translation>{} : le travail gardé vient d’une version plus récente de Relecture. Il a été mis de côté sous {}.</translation>
    </message>
    <message>
      <source>{}: the kept work does not fit the text. It was set aside as {}; the review starts anew.</source>
      <translation>{} : le travail gardé ne correspond pas au texte. Il a été mis de côté sous {} ; la relecture recommence.</translation>
    </message>
    <message>
      <source>{}: the kept work cannot be read. It was set aside as {}.</source>
      <translation>{} : le travail gardé ne peut être lu. Il a été mis de côté sous {}.</translation>
    </message>
    <message>
      <source>{}: another program changed the kept work. Its version was set aside as {}.</source>
      <translation>{} : un autre programme a modifié le travail gardé. Sa version a été mise de côté sous {}.</translation>
    </message>
    <message>
      <source>The transcript was changed by another program. Its kept work {} was set aside as {}; the review starts anew.</source>
      <translation>La transcription a été modifiée par un autre programme. Son travail {} a été mis de côté sous {} ; la relecture recommence.</translation>
    </message>
    <message>
      <source>The transcript is another version now. The work on the last one ({}) is kept as {}.</source>
      <translation>La transcription est une autre version. Le travail sur la précédente ({}) est gardé sous {}.</translation>
    </message>
    <message>
      <source>{}: the same places were decided here and on another computer. What was decided here is kept; the other version was set aside as {}.</source>
      <translation>{} : les mêmes endroits ont été décidés ici et sur un autre ordinateur. Ce qui est ici reste ; l’autre version a été mise de côté sous {}.</translation>
    </message>
    <message>
      <source>{}: some rows are left out. The glossary as it was is kept as {}.</source>
      <translation>{} : des lignes ont été laissées de côté. Le glossaire tel qu’il était est gardé sous {}.</translation>
    </message>
    <message>
      <source>{}: this glossary cannot be read. It was set aside as {}; a new one begins.</source>
      <translation>{} : ce glossaire ne peut être lu. Il a été mis de côté sous {} ; un nouveau commence.</translation>
    </message>
    <message>
      <source>no such file or folder</source>
      <translation>aucun fichier ou dossier de ce nom</translation>
    </message>
    <message>
      <source>permission denied</source>
      <translation>droits insuffisants</translation>
    </message>
    <message>
      <source>the disk is read only</source>
      <translation>le disque est en lecture seule</translation>
    </message>
    <message>
      <source>the disk is full</source>
      <translation>le disque est plein</translation>
    </message>
    <message>
      <source>the disk has an error</source>
      <translation>le disque a une erreur</translation>
    </message>
    <message>
      <source>it is a folder</source>
      <translation>c’est un dossier</translation>
    </message>
    <message>
      <source>it is not a folder</source>
      <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
      <source>the name is too long</source>
      <translation>le nom est trop long</translation>
    </message>
    <message>
      <source>another program uses it</source>
      <translation>un autre programme s’en sert</translation>
    </message>
    <message>
      <source>it is there already</source>
      <translation>il existe déjà</translation>
    </message>
    <message>
      <source>“{}” is followed by the plural</source>
      <translation>Après « {} » vient le pluriel</translation>
    </message>
    <message>
      <source>“{}” does not agree with “{}”</source>
      <translation>« {} » ne s’accorde pas avec « {} »</translation>
    </message>
    <message>
      <source>Below two, the noun stays in the singular</source>
      <translation>Au-dessous de deux vient le singulier</translation>
    </message>
    <message>
      <source>“{}” is followed by the singular</source>
      <translation>Après « {} » vient le singulier</translation>
    </message>
    <message>
      <source>The header writes “{}”</source>
      <translation>L’en-tête écrit « {} »</translation>
    </message>
    <message>
      <source>Elsewhere in this text “{}” is in lower case</source>
      <translation>Ailleurs dans ce texte, « {} » est en minuscules</translation>
    </message>
    <message>
      <source>“{}” fits the words around better</source>
      <translation>« {} » convient mieux aux mots voisins</translation>
    </message>
    <message>
      <source>“{}” fits the words around better than “{}”</source>
      <translation>« {} » convient mieux aux mots voisins que « {} »</translation>
    </message>
    <message>
      <source>“{}” loses its vowel before “{}”</source>
      <translation>« {} » s’élide devant « {} »</translation>
    </message>
    <message>
      <source>“{}” keeps the vowel before it: its h is aspirated</source>
      <translation>« {} » commence par un h aspiré : pas d’élision devant lui</translation>
    </message>
    <message>
      <source>By its sound, “{}” takes “{}”</source>
      <translation>Devant « {} », on écrit « {} »</translation>
    </message>
    <message>
      <source>The apostrophe is missing: “{}”</source>
      <translation>L’apostrophe est tombée : « {} »</translation>
    </message>
    <message>
      <source>Nothing is lost before the apostrophe: “{}”</source>
      <translation>Rien ne s’élide avant l’apostrophe : « {} »</translation>
    </message>
    <message>
      <source>“{}” with its article is written with an apostrophe</source>
      <translation>« {} » s’écrit avec une apostrophe après l’article</translation>
    </message>
    <message>
      <source>“{}” loses its vowel before an apostrophe</source>
      <translation>« {} » perd sa voyelle devant l’apostrophe</translation>
    </message>
    <message>
      <source>Your glossary asks for “{}” each time</source>
      <translation>Votre glossaire fait vérifier « {} » à chaque fois</translation>
    </message>
    <message>
      <source>“{}” is a known wrong form of “{}”</source>
      <translation>« {} » est une forme fautive connue de « {} »</translation>
    </message>
    <message>
      <source>Sounds like “{}” in your glossary</source>
      <translation>Se prononce comme « {} » de votre glossaire</translation>
    </message>
    <message>
      <source>Your glossary writes “{}”</source>
      <translation>Votre glossaire écrit « {} »</translation>
    </message>
    <message>
      <source>Sounds like the well-known name “{}”</source>
      <translation>Se prononce comme le nom connu « {} »</translation>
    </message>
    <message>
      <source>The well-known name is written “{}”</source>
      <translation>Le nom connu s’écrit « {} »</translation>
    </message>
    <message>
      <source>Recognisers add such credits over silence</source>
      <translation>Les machines ajoutent ces génériques sur les silences</translation>
    </message>
    <message>
      <source>Rolling captions: the cue before says it already</source>
      <translation>Sous-titres défilants : le sous-titre précédent le dit déjà</translation>
    </message>
    <message>
      <source>The same words are in {} cues in a row; the first keeps them</source>
      <translation>Le même texte occupe {} sous-titres de suite ; le premier le garde</translation>
    </message>
    <message>
      <source>The same words come {} times in a row</source>
      <translation>Les mêmes mots reviennent {} fois de suite</translation>
    </message>
    <message>
      <source>A cue that says nothing</source>
      <translation>Un sous-titre qui ne dit rien</translation>
    </message>
    <message>
      <source>Elsewhere “{}” goes with “{}”</source>
      <translation>« {} » se trouve ailleurs à côté de « {} »</translation>
    </message>
    <message>
      <source>“{}” was heard so at other places</source>
      <translation>« {} » a été entendu ainsi à d’autres endroits</translation>
    </message>
    <message>
      <source>{}: {} places, perhaps one name</source>
      <translation>{} : {} endroits, peut-être un seul nom</translation>
    </message>
    <message>
      <source>Speech drops “ne”; restore it where the text is to be written</source>
      <translation>L’oral omet « ne » ; à rétablir pour un texte écrit</translation>
    </message>
    <message>
      <source>One of {} page numbers that count on</source>
      <translation>L’un des {} numéros de page qui se suivent</translation>
    </message>
    <message>
      <source>Is on {} pages in the same or nearly the same form</source>
      <translation>Revient sur {} pages sous la même forme ou presque</translation>
    </message>
    <message>
      <source>Is in the page header or footer of the document</source>
      <translation>Se trouve dans l’en-tête ou le pied de page du document</translation>
    </message>
    <message>
      <source>Is where a page header is due, in another form</source>
      <translation>Là où un en-tête de page est attendu, sous une autre forme</translation>
    </message>
    <message>
      <source>One of {} line numbers</source>
      <translation>L’un des {} numéros de ligne</translation>
    </message>
    <message>
      <source>An empty line cuts this sentence</source>
      <translation>Une ligne vide coupe cette phrase</translation>
    </message>
    <message>
      <source>A page header cuts this word</source>
      <translation>Un en-tête de page coupe ce mot</translation>
    </message>
    <message>
      <source>A line end cuts this word</source>
      <translation>Une fin de ligne coupe ce mot</translation>
    </message>
    <message>
      <source>A page header cuts this sentence</source>
      <translation>Un en-tête de page coupe cette phrase</translation>
    </message>
    <message>
      <source>Words that hardly ever follow one another: perhaps misheard</source>
      <translation>Ces mots ne se suivent presque jamais : peut-être mal entendus</translation>
    </message>
    <message>
      <source>The name “{}” is rare and occurs only once</source>
      <translation>Le nom « {} » est rare et n’apparaît qu’une fois</translation>
    </message>
    <message>
      <source>“{}” is rare and occurs only once</source>
      <translation>« {} » est rare et n’apparaît qu’une fois</translation>
    </message>
    <message>
      <source>“{}” is written twice</source>
      <translation>« {} » est écrit deux fois</translation>
    </message>
    <message>
      <source>“{}” is one word</source>
      <translation>« {} » s’écrit en un mot</translation>
    </message>
    <message>
      <source>Without “que”, “{}” takes the indicative</source>
      <translation>Sans « que », l’indicatif vient après « {} »</translation>
    </message>
    <message>
      <source>The verb must agree with “{}”</source>
      <translation>Le verbe s’accorde avec « {} »</translation>
    </message>
    <message>
      <source>“{}” is followed by a verb</source>
      <translation>Après « {} » vient un verbe</translation>
    </message>
    <message>
      <source>Typographic quotes and spaces</source>
      <translation>Guillemets et espaces typographiques</translation>
    </message>
    <message>
      <source>The name “{}” is in no dictionary</source>
      <translation>Le nom « {} » n’est dans aucun dictionnaire</translation>
    </message>
    <message>
      <source>“{}” is in no dictionary</source>
      <translation>« {} » n’est dans aucun dictionnaire</translation>
    </message>
    <message>
      <source>A capital keeps its accent: “{}”</source>
      <translation>Une majuscule garde son accent : « {} »</translation>
    </message>
    <message>
      <source>Only the accents differ: “{}”</source>
      <translation>Seuls les accents diffèrent : « {} »</translation>
    </message>
    <message>
      <source>“{}” is right, too, in the spelling of 1990</source>
      <translation>« {} » est aussi correct, selon l’orthographe de 1990</translation>
    </message>
    <message>
      <source>“{}” is followed by the participle</source>
      <translation>Après « {} » vient le participe</translation>
    </message>
    <message>
      <source>“{}” comes before its object: no agreement</source>
      <translation>Le complément de « {} » le suit : pas d’accord</translation>
    </message>
    <message>
      <source>The participle must agree with “{}”</source>
      <translation>Le participe s’accorde avec « {} »</translation>
    </message>
    <message>
      <source>“{}” is followed by the infinitive</source>
      <translation>Après « {} » vient l’infinitif</translation>
    </message>
    <message>
      <source>The line was wrapped by the export</source>
      <translation>La ligne a été coupée par l’export</translation>
    </message>
    <message>
      <source>Relecture is not whole, please install it again. Damaged: {}</source>
      <translation>Relecture est incomplet, réinstallez-le. Fichier abîmé : {}</translation>
    </message>
    <message>
      <source>“{}” is not a language model (GGUF), or is damaged.</source>
      <translation>« {} » n’est pas un modèle de langue (GGUF), ou il est abîmé.</translation>
    </message>
    <message>
      <source>There is no file “{}”.</source>
      <translation>Le fichier « {} » n’existe pas.</translation>
    </message>
    <message>
      <source>“{}” cannot be read.</source>
      <translation>« {} » est illisible.</translation>
    </message>
    <message>
      <source>Language models need llama-cpp-python, which is not installed here.</source>
      <translation>Les modèles de langue demandent llama-cpp-python, qui n’est pas installé ici.</translation>
    </message>
    <message>
      <source>“{}” is damaged, or of a kind that llama.cpp does not know yet.</source>
      <translation>« {} » est abîmé, ou d’un genre que llama.cpp ne connaît pas encore.</translation>
    </message>
    <message>
      <source>“{}” is a model of another kind; a causal language model is needed.</source>
      <translation>« {} » est un modèle d’un autre genre ; il faut un modèle de langue causal.</translation>
    </message>
    <message>
      <source>There is not enough memory for the language model “{}”.</source>
      <translation>La mémoire ne suffit pas pour le modèle de langue « {} ».</translation>
    </message>
    <message>
      <source>The language model “{}” stopped working.</source>
      <translation>Le modèle de langue « {} » a cessé de fonctionner.</translation>
    </message>
    <message>
      <source>There is not enough room on the disk for a copy of “{}”.</source>
      <translation>Le disque n’a pas assez de place pour une copie de « {} ».</translation>
    </message>
    <message>
      <source>{}: the file cannot be removed ({}).</source>
      <translation>{} : le fichier ne peut pas être supprimé ({}).</translation>
    </message>
    <message>
      <source>{}: there is no target “{}” for this file; there are {}.</source>
      <translation>{} : pas de cible « {} » pour ce fichier ; il y a {}.</translation>
    </message>
    <message>
      <source>{}: the text has no times, and how long {} lasts is known once the window opened it.</source>
      <translation>{} : le texte n’a pas de temps, et la durée de {} n’est connue qu’une fois ouvert dans la fenêtre.</translation>
    </message>
    <message>
      <source>{}: {}</source>
      <translation>{} : {}</translation>
    </message>
    <message>
      <source>{}: the text has no times, and no recording lies beside it.</source>
      <translation>{} : le texte n’a pas de temps, et aucun enregistrement n’est à côté.</translation>
    </message>
    <message>
      <source>line {}</source>
      <translation>ligne {}</translation>
    </message>
    <message>
      <source>Typed</source>
      <translation>Saisi</translation>
    </message>
    <message>
      <source>Repaired</source>
      <translation>Corrigé</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Endroit</translation>
    </message>
    <message>
      <source>Machine</source>
      <translation>Machine</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Maintenant</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Genre</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Pourquoi</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Décision</translation>
    </message>
    <message>
      <source>Changes in {}</source>
      <translation>Modifications dans {}</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Locuteur</translation>
    </message>
    <message>
      <source>p. {}</source>
      <translation>p. {}</translation>
    </message>
    <message>
      <source>{}: there is no text in this file.</source>
      <translation>{} : ce fichier ne contient pas de texte.</translation>
    </message>
    <message>
      <source>{}: this is not a proper table.</source>
      <translation>{} : ce tableau est mal formé.</translation>
    </message>
    <message numerus="yes">
      <source>{}: %n row(s) have no proper time; their neighbours’ is used ({}).</source>
      <translation>
        <numerusform>{} : %n ligne sans temps correct ; celui des voisines est repris ({}).</numerusform>
        <numerusform>{} : %n lignes sans temps correct ; celui des voisines est repris ({}).</numerusform>
      </translation>
    </message>
    <message>
      <source>Hidden text is left out: “{}”.</source>
      <translation>Le texte masqué est laissé de côté : « {} ».</translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s) are left out.</source>
      <translation>
        <numerusform>%n commentaire est laissé de côté.</numerusform>
        <numerusform>%n commentaires sont laissés de côté.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{}: %n subtitle(s) without a proper time are left out.</source>
      <translation>
        <numerusform>{} : %n sous-titre sans temps correct est laissé de côté.</numerusform>
        <numerusform>{} : %n sous-titres sans temps correct sont laissés de côté.</numerusform>
      </translation>
    </message>
    <message>
      <source>{}: there are no cues in this file.</source>
      <translation>{} : ce fichier ne contient aucun sous-titre.</translation>
    </message>
    <message>
      <source>{}: the file is protected by a password.</source>
      <translation>{} : le fichier est protégé par un mot de passe.</translation>
    </message>
    <message>
      <source>{}: subtitles of this kind ({}) are not read. Save them as .srt or .vtt, for example with Subtitle Edit, and open that file.</source>
      <translation>{} : les sous-titres de ce type ({}) ne sont pas lus. Enregistrez-les au format .srt ou .vtt, par exemple avec Subtitle Edit, et ouvrez ce fichier-là.</translation>
    </message>
    <message>
      <source>{}: a file of {} is not read. Export its text there as .txt or .srt, and open that file.</source>
      <translation>{} : un fichier de {} n’est pas lu. Exportez-y le texte au format .txt ou .srt et ouvrez ce fichier-là.</translation>
    </message>
    <message>
      <source>{}: this is a file of {}. Export its text as .docx or .txt, and open that file.</source>
      <translation>{} : c’est un fichier de {}. Exportez-en le texte au format .docx ou .txt et ouvrez ce fichier-là.</translation>
    </message>
    <message>
      <source>{}: this is a recording ({}), no transcript. Have it transcribed first.</source>
      <translation>{} : c’est un enregistrement ({}), pas une transcription. Faites-le d’abord transcrire.</translation>
    </message>
    <message>
      <source>{}: this is a picture ({}), no text.</source>
      <translation>{} : c’est une image ({}), pas un texte.</translation>
    </message>
    <message>
      <source>{}: this is an archive ({}). Unpack it and open the transcript in it.</source>
      <translation>{} : c’est une archive ({}). Décompressez-la et ouvrez la transcription qu’elle contient.</translation>
    </message>
    <message>
      <source>{}: this is an XML file ({}), no transcript. Export its text as .txt, .docx or .srt.</source>
      <translation>{} : c’est un fichier XML ({}), pas une transcription. Exportez-en le texte au format .txt, .docx ou .srt.</translation>
    </message>
    <message>
      <source>{}: this is a document of an old version of Office (.doc, .xls, .ppt). Save it as .docx and open that file.</source>
      <translation>{} : c’est un document d’une ancienne version d’Office (.doc, .xls, .ppt). Enregistrez-le au format .docx et ouvrez ce fichier-là.</translation>
    </message>
    <message>
      <source>{}: row {} has no right form.</source>
      <translation>{} : la ligne {} n’a pas de forme juste.</translation>
    </message>
    <message>
      <source>{}: row {} is too long for a term.</source>
      <translation>{} : la ligne {} est trop longue pour un terme.</translation>
    </message>
    <message>
      <source>{}: row {} is not proper CSV ({}).</source>
      <translation>{} : la ligne {} n’est pas du CSV correct ({}).</translation>
    </message>
    <message>
      <source>{}: there are no terms in this XML file.</source>
      <translation>{} : ce fichier XML ne contient aucun terme.</translation>
    </message>
    <message>
      <source>{}: line {} is too long for a word.</source>
      <translation>{} : la ligne {} est trop longue pour un mot.</translation>
    </message>
    <message>
      <source>{}: this is not an oTranscribe file.</source>
      <translation>{} : ce n’est pas un fichier d’oTranscribe.</translation>
    </message>
    <message>
      <source>{}: the file does not say how many frames a second it counts; {} are assumed.</source>
      <translation>{} : le fichier ne dit pas combien d’images il compte par seconde ; {} sont supposées.</translation>
    </message>
    <message>
      <source>{}: this OpenDocument file is not a text document.</source>
      <translation>{} : ce fichier OpenDocument n’est pas un document texte.</translation>
    </message>
    <message>
      <source>{} has tracked changes; they are read as accepted.</source>
      <translation>{} a des modifications suivies ; elles sont lues comme acceptées.</translation>
    </message>
    <message>
      <source>{}: the pages are pictures without text; run text recognition first.</source>
      <translation>{} : les pages sont des images sans texte ; faites d’abord une reconnaissance de texte.</translation>
    </message>
    <message>
      <source>{}: the file is damaged or no PDF.</source>
      <translation>{} : le fichier est abîmé ou n’est pas un PDF.</translation>
    </message>
    <message>
      <source>{}: the file has more than {} pages.</source>
      <translation>{} : le fichier a plus de {} pages.</translation>
    </message>
    <message>
      <source>{}: the file is damaged or no document of this kind.</source>
      <translation>{} : le fichier est abîmé ou n’est pas un document de ce genre.</translation>
    </message>
    <message>
      <source>{}: this is not a text, or its encoding is unknown. Name it under File, Encoding or with --encoding.</source>
      <translation>{} : ce n’est pas un texte, ou son encodage est inconnu. Indiquez-le dans Fichier, Encodage ou avec --encoding.</translation>
    </message>
    <message>
      <source>{}: the file cannot be read as {}. Name another encoding under File, Encoding or with --encoding.</source>
      <translation>{} : le fichier ne peut pas être lu en {}. Indiquez un autre encodage dans Fichier, Encodage ou avec --encoding.</translation>
    </message>
    <message>
      <source>{} bytes are not UTF-8; the first, in line {}, was read as “{}”. Please check them.</source>
      <translation>{} octets ne sont pas de l’UTF-8 ; le premier, à la ligne {}, a été lu « {} ». À vérifier.</translation>
    </message>
    <message>
      <source>Line {}: a byte that is not UTF-8 was read as “{}”; please check it.</source>
      <translation>Ligne {} : un octet qui n’est pas de l’UTF-8 a été lu « {} » ; à vérifier.</translation>
    </message>
    <message>
      <source>{}: the file is larger than {} MB.</source>
      <translation>{} : le fichier dépasse {} Mo.</translation>
    </message>
    <message>
      <source>{}: the file is empty.</source>
      <translation>{} : le fichier est vide.</translation>
    </message>
    <message>
      <source>{}: this is a binary file, not a text.</source>
      <translation>{} : c’est un fichier binaire, pas un texte.</translation>
    </message>
    <message>
      <source>Letters such as “{}” look as if the text had been encoded twice; “{}” under File, Encoding (or --encoding) repairs them all.</source>
      <translation>Des lettres comme « {} » donnent à penser que le texte a été encodé deux fois ; « {} », dans Fichier, Encodage (ou --encoding), les répare toutes.</translation>
    </message>
    <message>
      <source>Line {}: a letter is damaged and could not be read.</source>
      <translation>Ligne {} : une lettre est endommagée et n’a pas pu être lue.</translation>
    </message>
    <message>
      <source>The encoding is doubtful: read as {}. Where letters are wrong, choose another one under File, Encoding (or --encoding).</source>
      <translation>L’encodage est incertain : lu en {}. Si des lettres sont fausses, choisissez-en un autre dans Fichier, Encodage (ou --encoding).</translation>
    </message>
    <message>
      <source>{}: this is not a recogniser's JSON.</source>
      <translation>{} : ce n’est pas le JSON d’un moteur de reconnaissance.</translation>
    </message>
    <message>
      <source>{}: the JSON is nested too deep.</source>
      <translation>{} : le JSON est trop imbriqué.</translation>
    </message>
    <message>
      <source>{}: line {} is not proper JSON.</source>
      <translation>{} : la ligne {} n’est pas du JSON correct.</translation>
    </message>
    <message>
      <source>{}: no segment has a time.</source>
      <translation>{} : aucun segment n’a de temps.</translation>
    </message>
    <message numerus="yes">
      <source>{}: %n segment(s) without a text are left out.</source>
      <translation>
        <numerusform>{} : %n segment sans texte est laissé de côté.</numerusform>
        <numerusform>{} : %n segments sans texte sont laissés de côté.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{}: %n segment(s) have no proper time; their neighbours’ is used ({}).</source>
      <translation>
        <numerusform>{} : %n segment sans temps correct ; celui des voisins est repris ({}).</numerusform>
        <numerusform>{} : %n segments sans temps correct ; celui des voisins est repris ({}).</numerusform>
      </translation>
    </message>
    <message>
      <source>the tiers with the text, times and speakers; words and glosses beside it stay</source>
      <translation>les pistes qui portent le texte, avec les temps et les locuteurs ; les mots et les gloses à côté restent tels quels</translation>
    </message>
    <message>
      <source>The file that was read with only the words changed.</source>
      <translation>Le fichier lu, où seuls les mots ont changé.</translation>
    </message>
    <message>
      <source>Plain text</source>
      <translation>Texte brut</translation>
    </message>
    <message>
      <source>the text, in any usual encoding</source>
      <translation>le texte, dans tout encodage courant</translation>
    </message>
    <message>
      <source>Markdown</source>
      <translation>Markdown</translation>
    </message>
    <message>
      <source>Subtitles SubRip</source>
      <translation>Sous-titres SubRip</translation>
    </message>
    <message>
      <source>subtitles with their times</source>
      <translation>les sous-titres avec leurs temps</translation>
    </message>
    <message>
      <source>Subtitles WebVTT</source>
      <translation>Sous-titres WebVTT</translation>
    </message>
    <message>
      <source>subtitles with their times and speakers</source>
      <translation>les sous-titres avec leurs temps et leurs locuteurs</translation>
    </message>
    <message>
      <source>YouTube captions</source>
      <translation>Sous-titres YouTube</translation>
    </message>
    <message>
      <source>SubStation Alpha</source>
      <translation>SubStation Alpha</translation>
    </message>
    <message>
      <source>SubStation Alpha (SSA)</source>
      <translation>SubStation Alpha (SSA)</translation>
    </message>
    <message>
      <source>Timed Text</source>
      <translation>Timed Text</translation>
    </message>
    <message>
      <source>EBU STL</source>
      <translation>EBU STL</translation>
    </message>
    <message>
      <source>SAMI</source>
      <translation>SAMI</translation>
    </message>
    <message>
      <source>MicroDVD, SubViewer</source>
      <translation>MicroDVD, SubViewer</translation>
    </message>
    <message>
      <source>Table (TSV)</source>
      <translation>Tableau (TSV)</translation>
    </message>
    <message>
      <source>tables of Whisper: text, times</source>
      <translation>les tableaux de Whisper : texte, temps</translation>
    </message>
    <message>
      <source>Table (CSV)</source>
      <translation>Tableau (CSV)</translation>
    </message>
    <message>
      <source>tables of Premiere: text, times, speakers</source>
      <translation>les tableaux de Premiere : texte, temps, locuteurs</translation>
    </message>
    <message>
      <source>JSON of a recogniser</source>
      <translation>JSON d’un moteur de reconnaissance</translation>
    </message>
    <message>
      <source>Whisper and its kin, and most services: turns, times, speakers, language</source>
      <translation>Whisper et les siens, et la plupart des services : tours de parole, temps, locuteurs, langue</translation>
    </message>
    <message>
      <source>oTranscribe</source>
      <translation>oTranscribe</translation>
    </message>
    <message>
      <source>the text with its time marks</source>
      <translation>le texte avec ses repères de temps</translation>
    </message>
    <message>
      <source>Page (HTML)</source>
      <translation>Page (HTML)</translation>
    </message>
    <message>
      <source>the text of a page; times and speakers of noScribe</source>
      <translation>le texte d’une page ; les temps et les locuteurs de noScribe</translation>
    </message>
    <message>
      <source>ELAN</source>
      <translation>ELAN</translation>
    </message>
    <message>
      <source>Praat</source>
      <translation>Praat</translation>
    </message>
    <message>
      <source>EXMARaLDA</source>
      <translation>EXMARaLDA</translation>
    </message>
    <message>
      <source>Transcriber</source>
      <translation>Transcriber</translation>
    </message>
    <message>
      <source>the text with its times and speakers</source>
      <translation>le texte avec ses temps et ses locuteurs</translation>
    </message>
    <message>
      <source>CLAN</source>
      <translation>CLAN</translation>
    </message>
    <message>
      <source>the main lines with their times and speakers</source>
      <translation>les lignes principales avec leurs temps et leurs locuteurs</translation>
    </message>
    <message>
      <source>TEI</source>
      <translation>TEI</translation>
    </message>
    <message>
      <source>utterances, speeches and paragraphs, with times and speakers</source>
      <translation>les énoncés, répliques et paragraphes, avec les temps et les locuteurs</translation>
    </message>
    <message>
      <source>OHMS</source>
      <translation>OHMS</translation>
    </message>
    <message>
      <source>the transcript with its minutes</source>
      <translation>la transcription avec ses minutes</translation>
    </message>
    <message>
      <source>Word</source>
      <translation>Word</translation>
    </message>
    <message>
      <source>the text; tracked changes are read as accepted, hidden text and comments are left out and told</source>
      <translation>le texte ; les modifications suivies sont lues comme acceptées, le texte masqué et les commentaires sont laissés de côté et signalés</translation>
    </message>
    <message>
      <source>OpenDocument</source>
      <translation>OpenDocument</translation>
    </message>
    <message>
      <source>Rich text (RTF)</source>
      <translation>Texte enrichi (RTF)</translation>
    </message>
    <message>
      <source>the text</source>
      <translation>le texte</translation>
    </message>
    <message>
      <source>Book (EPUB)</source>
      <translation>Livre (EPUB)</translation>
    </message>
    <message>
      <source>the text of the chapters in reading order</source>
      <translation>le texte des chapitres dans l’ordre de lecture</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>the text of the pages</source>
      <translation>le texte des pages</translation>
    </message>
    <message>
      <source>Clean text for any program.</source>
      <translation>Le texte propre, pour n’importe quel programme.</translation>
    </message>
    <message>
      <source>Clean text for wikis and websites.</source>
      <translation>Le texte propre, pour les wikis et les sites.</translation>
    </message>
    <message>
      <source>Clean text as a document; a Word document that was read keeps its looks, tables, notes and pictures.</source>
      <translation>Le texte propre en document ; un document Word qui a été ouvert garde sa mise en forme, ses tableaux, ses notes et ses images.</translation>
    </message>
    <message>
      <source>Clean text for LibreOffice; an OpenDocument text that was read keeps its looks, tables, notes and pictures.</source>
      <translation>Le texte propre pour LibreOffice ; un texte OpenDocument qui a été ouvert garde sa mise en forme, ses tableaux, ses notes et ses images.</translation>
    </message>
    <message>
      <source>Subtitles that every player reads; times never move.</source>
      <translation>Des sous-titres que tout lecteur vidéo lit ; les temps ne bougent jamais.</translation>
    </message>
    <message>
      <source>Subtitles for the web, with speakers; times never move.</source>
      <translation>Des sous-titres pour le web, avec les locuteurs ; les temps ne bougent jamais.</translation>
    </message>
    <message>
      <source>The same JSON</source>
      <translation>Le même JSON</translation>
    </message>
    <message>
      <source>The recogniser's file with only the words changed.</source>
      <translation>Le fichier du moteur de reconnaissance, où seuls les mots changent.</translation>
    </message>
    <message>
      <source>The same file ({})</source>
      <translation>Le même fichier ({})</translation>
    </message>
    <message>
      <source>Word with tracked changes</source>
      <translation>Word avec suivi des modifications</translation>
    </message>
    <message>
      <source>Each decision as a tracked change, to be looked through; in the document itself where it was one of Word.</source>
      <translation>Chaque décision en modification suivie, à parcourir ; dans le document même s’il s’agissait d’un document Word.</translation>
    </message>
    <message>
      <source>OpenDocument with tracked changes</source>
      <translation>OpenDocument avec suivi des modifications</translation>
    </message>
    <message>
      <source>Each decision as a tracked change in the document itself.</source>
      <translation>Chaque décision en modification suivie, dans le document même.</translation>
    </message>
    <message>
      <source>List of changes (CSV)</source>
      <translation>Liste des modifications (CSV)</translation>
    </message>
    <message>
      <source>Each change as a row of a table.</source>
      <translation>Chaque changement en ligne d’un tableau.</translation>
    </message>
    <message>
      <source>List of changes (page)</source>
      <translation>Liste des modifications (page)</translation>
    </message>
    <message>
      <source>Each change on a page that every browser shows.</source>
      <translation>Chaque changement sur une page que tout navigateur montre.</translation>
    </message>
    <message>
      <source>Text and changes for archives and research.</source>
      <translation>Le texte et les changements, pour les archives et la recherche.</translation>
    </message>
    <message>
      <source>Transcript for podcast hosts (JSON)</source>
      <translation>Transcription pour hébergeurs de podcasts (JSON)</translation>
    </message>
    <message>
      <source>Podcasting 2.0 JSON with times and speakers, for the podcast's feed.</source>
      <translation>Le JSON Podcasting 2.0 avec temps et locuteurs, pour le flux du podcast.</translation>
    </message>
    <message>
      <source>Page with times and speakers</source>
      <translation>Page avec temps et locuteurs</translation>
    </message>
    <message>
      <source>A page for a website or a podcast's feed, a paragraph for each turn.</source>
      <translation>Une page pour un site ou le flux d’un podcast, un paragraphe par tour de parole.</translation>
    </message>
    <message>
      <source>Labels for Audacity</source>
      <translation>Marqueurs pour Audacity</translation>
    </message>
    <message>
      <source>What was changed and what is open, at its place in the sound.</source>
      <translation>Ce qui a changé et ce qui reste ouvert, à sa place dans le son.</translation>
    </message>
    <message>
      <source>A style for each speaker</source>
      <translation>Un style par locuteur</translation>
    </message>
    <message>
      <source>Each speaker's paragraphs in a style of their own.</source>
      <translation>Les paragraphes de chaque locuteur dans un style à lui.</translation>
    </message>
    <message>
      <source>Numbered lines, speakers in capitals</source>
      <translation>Lignes numérotées, locuteurs en capitales</translation>
    </message>
    <message>
      <source>The layout of records of courts and councils.</source>
      <translation>La mise en page des procès-verbaux et des comptes rendus de conseils.</translation>
    </message>
    <message>
      <source>Subtitles that can be read in time</source>
      <translation>Sous-titres lisibles à temps</translation>
    </message>
    <message>
      <source>Two lines of 42 characters, divided between clauses, 17 characters a second; cues are divided and stay longer.</source>
      <translation>Deux lignes de 42 signes, coupées entre les propositions, 17 signes par seconde ; des sous-titres sont divisés et restent plus longtemps.</translation>
    </message>
    <message>
      <source>The same subtitles with only the words changed.</source>
      <translation>Les mêmes sous-titres, où seuls les mots changent.</translation>
    </message>
    <message>
      <source>The same SubStation Alpha</source>
      <translation>Le même SubStation Alpha</translation>
    </message>
    <message>
      <source>The same SubStation Alpha (SSA)</source>
      <translation>Le même SubStation Alpha (SSA)</translation>
    </message>
    <message>
      <source>The same YouTube captions</source>
      <translation>Les mêmes sous-titres YouTube</translation>
    </message>
    <message>
      <source>The same Timed Text</source>
      <translation>Le même Timed Text</translation>
    </message>
    <message>
      <source>{}: there are several languages; {} is read, {} left out.</source>
      <translation>{} : il y a plusieurs langues ; {} est lue, {} laissée de côté.</translation>
    </message>
    <message>
      <source>{}: more than {} cues.</source>
      <translation>{} : plus de {} sous-titres.</translation>
    </message>
    <message numerus="yes">
      <source>{}: the times of %n cue(s) cannot be read; their neighbours’ are used (line {}).</source>
      <translation>
        <numerusform>{} : les temps de %n sous-titre sont illisibles ; ceux des voisins sont repris (ligne {}).</numerusform>
        <numerusform>{} : les temps de %n sous-titres sont illisibles ; ceux des voisins sont repris (ligne {}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{}: %n cue(s) have an empty line in their text; what follows it is kept (line {}).</source>
      <translation>
        <numerusform>{} : %n sous-titre contient une ligne vide ; la suite du texte est gardée (ligne {}).</numerusform>
        <numerusform>{} : %n sous-titres contiennent une ligne vide ; la suite du texte est gardée (ligne {}).</numerusform>
      </translation>
    </message>
    <message>
      <source>{}: the text before the first cue is left out: “{}”.</source>
      <translation>{} : ce qui précède le premier sous-titre est laissé de côté : « {} ».</translation>
    </message>
    <message>
      <source>{}: line {} is not as Praat writes it.</source>
      <translation>{} : la ligne {} n’est pas telle que Praat l’écrit.</translation>
    </message>
    <message>
      <source>{}: more than {} tiers.</source>
      <translation>{} : plus de {} pistes d’annotation.</translation>
    </message>
    <message numerus="yes">
      <source>{}: %n tier(s) beside the text are kept as they are and not shown ({}).</source>
      <translation>
        <numerusform>{} : %n piste d’annotation à côté du texte est gardée telle quelle et n’est pas montrée ({}).</numerusform>
        <numerusform>{} : %n pistes d’annotation à côté du texte sont gardées telles quelles et ne sont pas montrées ({}).</numerusform>
      </translation>
    </message>
    <message>
      <source>{}: line {}: the file declares entities; it is not read.</source>
      <translation>{} : ligne {} : le fichier déclare des entités ; il n’est pas lu.</translation>
    </message>
    <message>
      <source>{}: line {}: elements lie too deep in one another.</source>
      <translation>{} : ligne {} : éléments trop imbriqués.</translation>
    </message>
    <message>
      <source>{}: line {} is not proper XML ({}).</source>
      <translation>{} : la ligne {} n’est pas du XML correct ({}).</translation>
    </message>
    <message>
      <source>{}: this is not proper XML.</source>
      <translation>{} : ce n’est pas du XML correct.</translation>
    </message>
    <message>
      <source>The part {} of the document cannot be changed; export as text instead.</source>
      <translation>La partie {} du document ne peut pas être changée ; exportez plutôt en texte.</translation>
    </message>
    <message>
      <source>{}: the file has more than {} parts.</source>
      <translation>{} : le fichier a plus de {} parties.</translation>
    </message>
    <message>
      <source>{}: the part {} unpacks to too much.</source>
      <translation>{} : la partie {} devient trop grande une fois décompressée.</translation>
    </message>
    <message>
      <source>{}: the part {} points out of the file.</source>
      <translation>{} : la partie {} pointe hors du fichier.</translation>
    </message>
    <message>
      <source>{}: it cannot be set aside.</source>
      <translation>{} : impossible de le mettre de côté.</translation>
    </message>
    <message>
      <source>The work on another computer and the last decisions here were put together.</source>
      <translation>Le travail fait sur un autre ordinateur et les dernières décisions d’ici ont été réunis.</translation>
    </message>
    <message>
      <source>{}: the file cannot be written ({}).</source>
      <translation>{} : le fichier ne peut être écrit ({}).</translation>
    </message>
    <message>
      <source>{}: this link leads nowhere.</source>
      <translation>{} : ce lien ne mène nulle part.</translation>
    </message>
    <message>
      <source>{}: this is a folder, not a file.</source>
      <translation>{} : c’est un dossier, pas un fichier.</translation>
    </message>
    <message>
      <source>{}: this is the transcript itself; choose another name.</source>
      <translation>{} : c’est la transcription elle-même ; choisissez un autre nom.</translation>
    </message>
    <message>
      <source>{}: there is no such file.</source>
      <translation>{} : ce fichier n’existe pas.</translation>
    </message>
    <message>
      <source>{}: this is not an ordinary file.</source>
      <translation>{} : ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
      <source>{}: the file holds what cannot be read ({}).</source>
      <translation>{} : le fichier contient quelque chose d’illisible ({}).</translation>
    </message>
    <message>
      <source>{}: the file is read only.</source>
      <translation>{} : le fichier est en lecture seule.</translation>
    </message>
    <message>
      <source>{}: the folder cannot be made.</source>
      <translation>{} : le dossier ne peut être créé.</translation>
    </message>
    <message>
      <source>{}: another program holds the file.</source>
      <translation>{} : un autre programme tient le fichier.</translation>
    </message>
    <message>
      <source>{}: there is no transcript in this archive.</source>
      <translation>{} : il n’y a pas de transcription dans cette archive.</translation>
    </message>
    <message>
      <source>{}: the sound is empty.</source>
      <translation>{} : le fichier son est vide.</translation>
    </message>
    <message>
      <source>{}: this is a text, not a sound.</source>
      <translation>{} : c’est un texte, pas un son.</translation>
    </message>
    <message>
      <source>{}: the sound cannot be read ({}).</source>
      <translation>{} : le son ne peut pas être lu ({}).</translation>
    </message>
    <message>
      <source>{}: this kept work is of another text.</source>
      <translation>{} : ce travail gardé est celui d’un autre texte.</translation>
    </message>
    <message>
      <source>{}: this kept work is damaged.</source>
      <translation>{} : ce travail gardé est abîmé.</translation>
    </message>
    <message>
      <source>The earlier work on this version of {} goes on.</source>
      <translation>Le travail antérieur sur cette version de {} continue.</translation>
    </message>
    <message>
      <source>{}: the work kept in {} is damaged or on another version of the text, and none of its decisions is used here. Open the file in the window to go on with what can be saved.</source>
      <translation>{} : le travail gardé dans {} est abîmé ou porte sur une autre version du texte ; aucune de ses décisions n’est reprise ici. Ouvrez le fichier dans la fenêtre pour continuer avec ce qui peut être sauvé.</translation>
    </message>
    <message>
      <source>The folder of {} cannot be written; the work is kept in {}.</source>
      <translation>Le dossier de {} est en lecture seule ; le travail est gardé dans {}.</translation>
    </message>
    <message>
      <source>The last whole state of the work on {} goes on.</source>
      <translation>Le dernier état intact du travail sur {} reprend.</translation>
    </message>
    <message>
      <source>{}: beside so long a name no work fits; it is kept in {}.</source>
      <translation>{} : à côté d’un nom aussi long, le travail n’a pas de place ; il est gardé dans {}.</translation>
    </message>
    <message>
      <source>The work kept for {} goes on here.</source>
      <translation>Le travail gardé pour {} continue ici.</translation>
    </message>
    <message>
      <source>The text is in another language ({}): its spelling and grammar are not checked.</source>
      <translation>Le texte est dans une autre langue ({}) : son orthographe et sa grammaire ne sont pas vérifiées.</translation>
    </message>
    <message>
      <source>A capital I stands for an l: “{}”</source>
      <translation>Un I majuscule tient lieu de l : « {} »</translation>
    </message>
    <message>
      <source>Letters that look alike are taken for one another: “{}”</source>
      <translation>Des lettres qui se ressemblent sont prises l’une pour l’autre : « {} »</translation>
    </message>
    <message>
      <source>{} is open in another window: here it is read only, nothing is kept.</source>
      <translation>{} est ouvert dans une autre fenêtre : ici, lecture seule, rien n’est gardé.</translation>
    </message>
    <message>
      <source>There is no language “{}”; its code is asked for: fr, en …</source>
      <translation>La langue « {} » est inconnue ; indiquez son code : fr, en…</translation>
    </message>
    <message>
      <source>There is no rule “{}”; there are {}.</source>
      <translation>La règle « {} » est inconnue ; il y a {}.</translation>
    </message>
    <message>
      <source>This regular expression does not come to an end.</source>
      <translation>Cette expression régulière n’aboutit pas.</translation>
    </message>
    <message>
      <source>The search could not be started.</source>
      <translation>La recherche n’a pas pu démarrer.</translation>
    </message>
    <message>
      <source>About Relecture</source>
      <translation>À propos de Relecture</translation>
    </message>
    <message>
      <source>{}: there is no transcript in this folder.</source>
      <translation>{} : il n’y a pas de transcription dans ce dossier.</translation>
    </message>
    <message>
      <source>{}: the folder cannot be read ({}).</source>
      <translation>{} : le dossier ne peut pas être lu ({}).</translation>
    </message>
    <message>
      <source>Turns machine transcripts into clean text, offline. GPL-3.0-or-later.</source>
      <translation>Met au propre les transcriptions automatiques, hors ligne. GPL-3.0-or-later.</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versions</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Données</translation>
    </message>
    <message>
      <source>Libraries</source>
      <translation>Bibliothèques</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Copier</translation>
    </message>
    <message>
      <source>The licences of the libraries are installed beside them.</source>
      <translation>Les licences des bibliothèques sont installées à côté d’elles.</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Fichier</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>É&amp;dition</translation>
    </message>
    <message>
      <source>&amp;Review</source>
      <translation>&amp;Relecture</translation>
    </message>
    <message>
      <source>&amp;Glossary</source>
      <translation>&amp;Glossaire</translation>
    </message>
    <message>
      <source>&amp;Sound</source>
      <translation>&amp;Son</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Affichage</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>Aid&amp;e</translation>
    </message>
    <message>
      <source>&amp;Open …</source>
      <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
      <source>Se&amp;ries …</source>
      <translation>Sé&amp;rie…</translation>
    </message>
    <message>
      <source>&amp;Next file of the folder</source>
      <translation>Fichier &amp;suivant du dossier</translation>
    </message>
    <message>
      <source>&amp;Previous file of the folder</source>
      <translation>Fichier &amp;précédent du dossier</translation>
    </message>
    <message>
      <source>Open the &amp;sample</source>
      <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
      <source>Open the &amp;last file at the start</source>
      <translation>Rouvrir le dernier fichier au &amp;démarrage</translation>
    </message>
    <message>
      <source>&amp;Encoding</source>
      <translation>E&amp;ncodage</translation>
    </message>
    <message>
      <source>&amp;Save the work now</source>
      <translation>Enregi&amp;strer le travail</translation>
    </message>
    <message>
      <source>Earlier s&amp;tates …</source>
      <translation>É&amp;tats antérieurs…</translation>
    </message>
    <message>
      <source>&amp;Export …</source>
      <translation>&amp;Exporter…</translation>
    </message>
    <message>
      <source>&amp;Print …</source>
      <translation>&amp;Imprimer…</translation>
    </message>
    <message>
      <source>Print the list of &amp;changes …</source>
      <translation>Imprimer la liste des &amp;modifications…</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Quitter</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Annuler</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Rétablir</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>&amp;Couper</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>C&amp;oller</translation>
    </message>
    <message>
      <source>&amp;Find and replace …</source>
      <translation>&amp;Rechercher et remplacer…</translation>
    </message>
    <message>
      <source>Edit the &amp;word in place</source>
      <translation>Modifier le &amp;mot sur place</translation>
    </message>
    <message>
      <source>Loo&amp;k the word up</source>
      <translation>C&amp;hercher le mot</translation>
    </message>
    <message>
      <source>Page to look words &amp;up …</source>
      <translation>Page où chercher les m&amp;ots…</translation>
    </message>
    <message>
      <source>&amp;Join paragraphs</source>
      <translation>&amp;Joindre les paragraphes</translation>
    </message>
    <message>
      <source>&amp;Split the paragraph</source>
      <translation>Cou&amp;per le paragraphe</translation>
    </message>
    <message>
      <source>C&amp;hange case</source>
      <translation>Changer la c&amp;asse</translation>
    </message>
    <message>
      <source>Rename s&amp;peakers …</source>
      <translation>Renommer les &amp;locuteurs…</translation>
    </message>
    <message>
      <source>&amp;Go to page …</source>
      <translation>Aller à la pa&amp;ge…</translation>
    </message>
    <message>
      <source>&amp;Start or go on with the review</source>
      <translation>&amp;Commencer ou reprendre la relecture</translation>
    </message>
    <message>
      <source>&amp;Next suspect</source>
      <translation>Doute &amp;suivant</translation>
    </message>
    <message>
      <source>&amp;Previous suspect</source>
      <translation>Doute &amp;précédent</translation>
    </message>
    <message>
      <source>&amp;Accept and next</source>
      <translation>&amp;Accepter et suivant</translation>
    </message>
    <message>
      <source>Accept at a&amp;ll places</source>
      <translation>Accepter &amp;partout</translation>
    </message>
    <message>
      <source>&amp;Keep as it is</source>
      <translation>&amp;Garder tel quel</translation>
    </message>
    <message>
      <source>&amp;Type a repair</source>
      <translation>&amp;Taper une correction</translation>
    </message>
    <message>
      <source>&amp;Ignore in this file</source>
      <translation>&amp;Ignorer dans ce fichier</translation>
    </message>
    <message>
      <source>Ignore al&amp;ways</source>
      <translation>Ignorer tou&amp;jours</translation>
    </message>
    <message>
      <source>&amp;How sure: next</source>
      <translation>&amp;Degré de certitude suivant</translation>
    </message>
    <message>
      <source>&amp;Order: next</source>
      <translation>&amp;Ordre : suivant</translation>
    </message>
    <message>
      <source>Only this &amp;page</source>
      <translation>&amp;Cette page seulement</translation>
    </message>
    <message>
      <source>Show &amp;all suspects</source>
      <translation>Montrer &amp;tous les doutes</translation>
    </message>
    <message>
      <source>Accept all su&amp;re …</source>
      <translation>Accepter tous les doutes sû&amp;rs…</translation>
    </message>
    <message>
      <source>&amp;Decisions …</source>
      <translation>&amp;Décisions…</translation>
    </message>
    <message>
      <source>Word &amp;table …</source>
      <translation>&amp;Table des mots…</translation>
    </message>
    <message>
      <source>Names to &amp;verify …</source>
      <translation>Noms à &amp;vérifier…</translation>
    </message>
    <message>
      <source>S&amp;ummary …</source>
      <translation>Résu&amp;mé…</translation>
    </message>
    <message>
      <source>Offer &amp;wrapped lines</source>
      <translation>Proposer les &amp;lignes coupées</translation>
    </message>
    <message>
      <source>Offer &amp;quotes and French spaces</source>
      <translation>Proposer &amp;guillemets et espaces</translation>
    </message>
    <message>
      <source>Offer dropped “n&amp;e”</source>
      <translation>Proposer les « n&amp;e » omis</translation>
    </message>
    <message>
      <source>Offer names that occur &amp;once</source>
      <translation>Proposer les noms &amp;cités une seule fois</translation>
    </message>
    <message>
      <source>Offer doubtful passa&amp;ges</source>
      <translation>Proposer les passa&amp;ges douteux</translation>
    </message>
    <message>
      <source>&amp;Matters of norm</source>
      <translation>Questions de nor&amp;me</translation>
    </message>
    <message>
      <source>Conte&amp;xt model …</source>
      <translation>Modèle de conte&amp;xte…</translation>
    </message>
    <message>
      <source>&amp;Look again</source>
      <translation>&amp;Chercher de nouveau</translation>
    </message>
    <message>
      <source>Pause the &amp;context or go on</source>
      <translation>Mettre le &amp;contexte en pause ou reprendre</translation>
    </message>
    <message>
      <source>&amp;Glossary and fix</source>
      <translation>&amp;Glossaire et corriger</translation>
    </message>
    <message>
      <source>&amp;Edit the glossary …</source>
      <translation>&amp;Modifier le glossaire…</translation>
    </message>
    <message>
      <source>&amp;Text</source>
      <translation>&amp;Texte</translation>
    </message>
    <message>
      <source>&amp;Card</source>
      <translation>&amp;Fiche</translation>
    </message>
    <message>
      <source>&amp;List of suspects</source>
      <translation>&amp;Liste des doutes</translation>
    </message>
    <message>
      <source>Lar&amp;ger</source>
      <translation>Plus &amp;grand</translation>
    </message>
    <message>
      <source>S&amp;maller</source>
      <translation>Plus &amp;petit</translation>
    </message>
    <message>
      <source>&amp;Usual size</source>
      <translation>Taille ha&amp;bituelle</translation>
    </message>
    <message>
      <source>&amp;Font</source>
      <translation>&amp;Police</translation>
    </message>
    <message>
      <source>Reading &amp;width</source>
      <translation>Largeur de &amp;lecture</translation>
    </message>
    <message>
      <source>&amp;Marks of suspects</source>
      <translation>&amp;Marques des doutes</translation>
    </message>
    <message>
      <source>Language of the te&amp;xt</source>
      <translation>Langue du te&amp;xte</translation>
    </message>
    <message>
      <source>T&amp;heme</source>
      <translation>T&amp;hème</translation>
    </message>
    <message>
      <source>&amp;Interface</source>
      <translation>&amp;Interface</translation>
    </message>
    <message>
      <source>&amp;Manual</source>
      <translation>&amp;Manuel</translation>
    </message>
    <message>
      <source>&amp;Change keys …</source>
      <translation>&amp;Changer les touches…</translation>
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation>&amp;Touches</translation>
    </message>
    <message>
      <source>All &amp;commands …</source>
      <translation>Toutes les &amp;commandes…</translation>
    </message>
    <message>
      <source>&amp;Newer version …</source>
      <translation>Version plus &amp;récente…</translation>
    </message>
    <message>
      <source>&amp;About Relecture</source>
      <translation>À &amp;propos de Relecture</translation>
    </message>
    <message>
      <source>&amp;Play the place or pause</source>
      <translation>&amp;Écouter l’endroit ou mettre en pause</translation>
    </message>
    <message>
      <source>Play from here &amp;on</source>
      <translation>Écouter à &amp;partir d’ici</translation>
    </message>
    <message>
      <source>&amp;Back 3 seconds</source>
      <translation>&amp;Reculer de 3 secondes</translation>
    </message>
    <message>
      <source>&amp;Forward 3 seconds</source>
      <translation>&amp;Avancer de 3 secondes</translation>
    </message>
    <message>
      <source>&amp;Slower</source>
      <translation>P&amp;lus lentement</translation>
    </message>
    <message>
      <source>F&amp;aster</source>
      <translation>Plus &amp;vite</translation>
    </message>
    <message>
      <source>&amp;Repeat the stretch</source>
      <translation>Écouter en &amp;boucle</translation>
    </message>
    <message>
      <source>Play the &amp;next suspect at once</source>
      <translation>Écouter aussitôt le doute &amp;suivant</translation>
    </message>
    <message>
      <source>This is &amp;heard now</source>
      <translation>C’est &amp;ici qu’on en est</translation>
    </message>
    <message>
      <source>&amp;Choose the sound …</source>
      <translation>&amp;Choisir le son…</translation>
    </message>
    <message>
      <source>Take repair {}</source>
      <translation>Prendre la correction {}</translation>
    </message>
    <message>
      <source>Until it can be, the work is kept in {}.</source>
      <translation>En attendant, le travail est gardé dans {}.</translation>
    </message>
    <message>
      <source>Untick what shall stay (Space):</source>
      <translation>Décocher ce qui doit rester (Espace) :</translation>
    </message>
    <message>
      <source>Current suspect</source>
      <translation>Doute en cours</translation>
    </message>
    <message>
      <source>Listen</source>
      <translation>Écouter</translation>
    </message>
    <message>
      <source>Listen on</source>
      <translation>Écouter la suite</translation>
    </message>
    <message>
      <source>“{}” for “{}”? Enter once more puts it, Esc goes back.</source>
      <translation>« {} » à la place de « {} » ? Entrée encore une fois pour confirmer, Échap pour revenir.</translation>
    </message>
    <message numerus="yes">
      <source>%n place(s); Enter repairs those that are ticked:</source>
      <translation>
        <numerusform>%n endroit ; Entrée corrige ce qui est coché :</numerusform>
        <numerusform>%n endroits ; Entrée corrige ceux qui sont cochés :</numerusform>
      </translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Garder</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Taper</translation>
    </message>
    <message>
      <source>Ignore in file</source>
      <translation>Ignorer</translation>
    </message>
    <message>
      <source>Ignore always</source>
      <translation>Toujours</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Plus tard</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Précédent</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>First is title</source>
      <translation>1er = titre</translation>
    </message>
    <message>
      <source>All places</source>
      <translation>Partout</translation>
    </message>
    <message>
      <source>Only here</source>
      <translation>Juste ici</translation>
    </message>
    <message>
      <source>{} · {}</source>
      <translation>{} · {}</translation>
    </message>
    <message>
      <source>Enter: {}</source>
      <translation>Entrée : {}</translation>
    </message>
    <message numerus="yes">
      <source>%n place(s)</source>
      <translation>
        <numerusform>%n endroit</numerusform>
        <numerusform>%n endroits</numerusform>
      </translation>
    </message>
    <message>
      <source>Type …</source>
      <translation>Taper…</translation>
    </message>
    <message>
      <source>Enter: into the glossary and into the text. Esc: back.</source>
      <translation>Entrée : au glossaire et dans le texte. Échap : retour à la fiche.</translation>
    </message>
    <message>
      <source>Enter: into the text. Esc: back.</source>
      <translation>Entrée : dans le texte. Échap : retour à la fiche.</translation>
    </message>
    <message>
      <source>No repair was found: type one. Backspace keeps the text, Esc goes back.</source>
      <translation>Aucune correction trouvée : tapez-en une. Retour arrière garde le texte, Échap revient à la fiche.</translation>
    </message>
    <message>
      <source>Nothing is ticked</source>
      <translation>Rien n’est coché</translation>
    </message>
    <message>
      <source>Nothing is typed</source>
      <translation>Rien n’est tapé</translation>
    </message>
    <message>
      <source>Shift+Enter: only here.</source>
      <translation>Maj+Entrée : juste ici.</translation>
    </message>
    <message>
      <source>(remove)</source>
      <translation>(supprimer)</translation>
    </message>
    <message>
      <source>found where one was due</source>
      <translation>trouvé là où il en fallait un</translation>
    </message>
    <message>
      <source>Another version of the transcript: {}, {}, {}.</source>
      <translation>Autre version de la transcription : {}, {}, {}.</translation>
    </message>
    <message numerus="yes">
      <source>%n decision(s) carried over</source>
      <translation>
        <numerusform>%n décision reprise</numerusform>
        <numerusform>%n décisions reprises</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not needed any more</source>
      <translation>
        <numerusform>%n devenue inutile</numerusform>
        <numerusform>%n devenues inutiles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without a place</source>
      <translation>
        <numerusform>%n sans place</numerusform>
        <numerusform>%n sans place</numerusform>
      </translation>
    </message>
    <message>
      <source>… {} [{}: kept as it was] {} …</source>
      <translation>… {} [{} : laissé tel quel] {} …</translation>
    </message>
    <message>
      <source>Decisions without a place</source>
      <translation>Décisions sans place</translation>
    </message>
    <message>
      <source>All decisions found their place.</source>
      <translation>Toutes les décisions ont trouvé leur place.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Comme le système</translation>
    </message>
    <message>
      <source>Other …</source>
      <translation>Autre …</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Clair</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Sombre</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Contraste élevé</translation>
    </message>
    <message numerus="yes">
      <source>%n characters</source>
      <translation>
        <numerusform>%n caractère</numerusform>
        <numerusform>%n caractères</numerusform>
      </translation>
    </message>
    <message>
      <source>As the window</source>
      <translation>Comme la fenêtre</translation>
    </message>
    <message>
      <source>The language model stopped: {}</source>
      <translation>Le modèle de langue s’est arrêté : {}</translation>
    </message>
    <message>
      <source>“{}” → “{}”</source>
      <translation>« {} » → « {} »</translation>
    </message>
    <message>
      <source>Edit the glossary</source>
      <translation>Modifier le glossaire</translation>
    </message>
    <message>
      <source>{}: the work kept for this file cannot be used ({}). The open file stays.</source>
      <translation>{} : le travail gardé pour ce fichier est inutilisable ({}). Le fichier ouvert reste.</translation>
    </message>
    <message>
      <source>Decisions of another computer</source>
      <translation>Décisions d’un autre ordinateur</translation>
    </message>
    <message>
      <source>{}: decisions made on another computer were taken over ({}).</source>
      <translation>{} : des décisions prises sur un autre ordinateur ont été reprises ({}).</translation>
    </message>
    <message>
      <source>The spelling library (Enchant) is missing: {}. The built-in lexicon still works.</source>
      <translation>La bibliothèque d’orthographe (Enchant) manque : {}. Le lexique intégré fonctionne toujours.</translation>
    </message>
    <message>
      <source>The detection stopped: {}</source>
      <translation>La recherche s’est arrêtée : {}</translation>
    </message>
    <message>
      <source>The rule “{}” failed and is off in this file; the others go on.</source>
      <translation>La règle « {} » a échoué et ne sert plus dans ce fichier ; les autres continuent.</translation>
    </message>
    <message>
      <source>Names found in this file, for the glossary: {} …</source>
      <translation>Noms relevés dans ce fichier, à ajouter au glossaire ? {}…</translation>
    </message>
    <message>
      <source>&amp;Copy details</source>
      <translation>&amp;Copier les détails</translation>
    </message>
    <message>
      <source>&amp;Look at them</source>
      <translation>&amp;Les voir</translation>
    </message>
    <message>
      <source>Anywhere</source>
      <translation>Partout</translation>
    </message>
    <message>
      <source>With the focus in the card</source>
      <translation>Dans la fiche</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Touches</translation>
    </message>
    <message>
      <source>All commands</source>
      <translation>Toutes les commandes</translation>
    </message>
    <message>
      <source>Type a part of the name</source>
      <translation>Tapez une partie du nom</translation>
    </message>
    <message>
      <source>No command has this in its name.</source>
      <translation>Aucune commande n’a cela dans son nom.</translation>
    </message>
    <message>
      <source>Dropped: {}</source>
      <translation>Déposés : {}</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>&amp;Ouvrir</translation>
    </message>
    <message>
      <source>This did not succeed ({}).</source>
      <translation>Cela n’a pas réussi ({}).</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Aperçu</translation>
    </message>
    <message>
      <source>Write</source>
      <translation>Écrire</translation>
    </message>
    <message>
      <source>Wrapped lines to paragraphs</source>
      <translation>Lignes coupées en paragraphes</translation>
    </message>
    <message>
      <source>Keep the pages' places as comments</source>
      <translation>Garder l’emplacement des pages en commentaire</translation>
    </message>
    <message>
      <source>Keep speaker labels</source>
      <translation>Garder les étiquettes de locuteurs</translation>
    </message>
    <message>
      <source>Keep time stamps</source>
      <translation>Garder les repères de temps</translation>
    </message>
    <message>
      <source>&amp;Folder</source>
      <translation>&amp;Dossier</translation>
    </message>
    <message>
      <source>Folder to write to</source>
      <translation>Dossier où écrire</translation>
    </message>
    <message>
      <source>&amp;Choose …</source>
      <translation>&amp;Choisir…</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) of that name are there already.</source>
      <translation>
        <numerusform>%n fichier porte déjà ce nom.</numerusform>
        <numerusform>%n fichiers portent déjà ces noms.</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Replace</source>
      <translation>&amp;Remplacer</translation>
    </message>
    <message>
      <source>&amp;Keep both</source>
      <translation>&amp;Garder les deux</translation>
    </message>
    <message numerus="yes">
      <source>%n change(s) will be in the text.</source>
      <translation>
        <numerusform>%n changement sera dans le texte.</numerusform>
        <numerusform>%n changements seront dans le texte.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n suspect(s) are still open.</source>
      <translation>
        <numerusform>%n doute est encore ouvert.</numerusform>
        <numerusform>%n doutes sont encore ouverts.</numerusform>
      </translation>
    </message>
    <message>
      <source>No suspect is open.</source>
      <translation>Aucun doute n’est ouvert.</translation>
    </message>
    <message>
      <source>There already, you will be asked: {}.</source>
      <translation>Existe déjà, une question sera posée : {}.</translation>
    </message>
    <message>
      <source>Apply too</source>
      <translation>Appliquer aussi</translation>
    </message>
    <message numerus="yes">
      <source>%n cue(s) have long lines or are too fast to read.</source>
      <translation>
        <numerusform>%n sous-titre a des lignes trop longues ou va trop vite.</numerusform>
        <numerusform>%n sous-titres ont des lignes trop longues ou vont trop vite.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open</source>
      <translation>
        <numerusform>%n ouvert</numerusform>
        <numerusform>%n ouverts</numerusform>
      </translation>
    </message>
    <message>
      <source>-clean</source>
      <translation>-propre</translation>
    </message>
    <message>
      <source>.redline</source>
      <translation>.suivi</translation>
    </message>
    <message>
      <source>.changes</source>
      <translation>.modifications</translation>
    </message>
    <message>
      <source>.labels</source>
      <translation>.marques</translation>
    </message>
    <message>
      <source>Earlier work on {}</source>
      <translation>Travail antérieur sur {}</translation>
    </message>
    <message numerus="yes">
      <source>There is earlier work on {}: %n decision(s).</source>
      <translation>
        <numerusform>Il existe un travail antérieur sur {} : %n décision.</numerusform>
        <numerusform>Il existe un travail antérieur sur {} : %n décisions.</numerusform>
      </translation>
    </message>
    <message>
      <source>Relecture ended while {} was open. All decisions are there.</source>
      <translation>Relecture s’est arrêté alors que {} était ouvert. Toutes les décisions sont là.</translation>
    </message>
    <message>
      <source>The machine's text is never overwritten: choose another name.</source>
      <translation>Le texte de la machine n’est jamais écrasé : choisissez un autre nom.</translation>
    </message>
    <message>
      <source>The start page comes first at the next start.</source>
      <translation>La page d’accueil sera là au prochain démarrage.</translation>
    </message>
    <message>
      <source>Transcripts</source>
      <translation>Transcriptions</translation>
    </message>
    <message>
      <source>&amp;Go on with it</source>
      <translation>&amp;Continuer</translation>
    </message>
    <message>
      <source>The last decisions could not be written. What shall become of them?</source>
      <translation>Les dernières décisions n’ont pas pu être écrites. Qu’en faire ?</translation>
    </message>
    <message>
      <source>Save &amp;elsewhere …</source>
      <translation>Enregistrer &amp;ailleurs…</translation>
    </message>
    <message>
      <source>&amp;Give them up</source>
      <translation>Y &amp;renoncer</translation>
    </message>
    <message>
      <source>&amp;Stay here</source>
      <translation>&amp;Rester ici</translation>
    </message>
    <message>
      <source>{} was changed by another program.</source>
      <translation>{} a été modifié par un autre programme.</translation>
    </message>
    <message>
      <source>The last file is opened at the next start.</source>
      <translation>Le dernier fichier sera rouvert au prochain démarrage.</translation>
    </message>
    <message>
      <source>Open transcript</source>
      <translation>Ouvrir une transcription</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Enregistré</translation>
    </message>
    <message>
      <source>Earlier states</source>
      <translation>États antérieurs</translation>
    </message>
    <message>
      <source>State:</source>
      <translation>État :</translation>
    </message>
    <message>
      <source>Earlier state of {}</source>
      <translation>État antérieur du {}</translation>
    </message>
    <message>
      <source>&amp;Details</source>
      <translation>&amp;Détails</translation>
    </message>
    <message>
      <source>Read the &amp;original</source>
      <translation>Lire l’&amp;original</translation>
    </message>
    <message>
      <source>Save the work</source>
      <translation>Enregistrer le travail</translation>
    </message>
    <message>
      <source>Open it &amp;again</source>
      <translation>Le &amp;rouvrir</translation>
    </message>
    <message>
      <source>{} is no longer there. The decisions are kept; opened at its new place it goes on.</source>
      <translation>{} n’est plus là. Les décisions sont gardées ; ouvert à son nouvel emplacement, il continue.</translation>
    </message>
    <message>
      <source>No more transcripts in this folder.</source>
      <translation>Plus de transcription dans ce dossier.</translation>
    </message>
    <message>
      <source>No earlier state is kept.</source>
      <translation>Aucun état antérieur n’est gardé.</translation>
    </message>
    <message numerus="yes">
      <source>%n decision(s)</source>
      <translation>
        <numerusform>%n décision</numerusform>
        <numerusform>%n décisions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Replace “{}” at %n place(s)</source>
      <translation>
        <numerusform>Remplacer « {} » à %n endroit</numerusform>
        <numerusform>Remplacer « {} » à %n endroits</numerusform>
      </translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Rechercher</translation>
    </message>
    <message>
      <source>Text to find</source>
      <translation>Texte à rechercher</translation>
    </message>
    <message>
      <source>Match case</source>
      <translation>Respecter la casse</translation>
    </message>
    <message>
      <source>Whole words only</source>
      <translation>Mots entiers seulement</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Mots</translation>
    </message>
    <message>
      <source>Regular expression</source>
      <translation>Expression régulière</translation>
    </message>
    <message>
      <source>In the selected text only</source>
      <translation>Dans le texte sélectionné seulement</translation>
    </message>
    <message>
      <source>Selection</source>
      <translation>Sélection</translation>
    </message>
    <message>
      <source>Close the search</source>
      <translation>Fermer la recherche</translation>
    </message>
    <message>
      <source>Replace by</source>
      <translation>Remplacer par</translation>
    </message>
    <message>
      <source>Text to put in its place</source>
      <translation>Texte à mettre à la place</translation>
    </message>
    <message>
      <source>Places found</source>
      <translation>Endroits trouvés</translation>
    </message>
    <message numerus="yes">
      <source>… and %n more place(s)</source>
      <translation>
        <numerusform>… et %n autre endroit</numerusform>
        <numerusform>… et %n autres endroits</numerusform>
      </translation>
    </message>
    <message>
      <source>Replace a&amp;ll ticked</source>
      <translation>&amp;Tout remplacer</translation>
    </message>
    <message>
      <source>&amp;Next</source>
      <translation>&amp;Suivant</translation>
    </message>
    <message>
      <source>&amp;Previous</source>
      <translation>&amp;Précédent</translation>
    </message>
    <message>
      <source>Searching …</source>
      <translation>Recherche…</translation>
    </message>
    <message>
      <source>{} of {}</source>
      <translation>{} sur {}</translation>
    </message>
    <message>
      <source>Filter of the table “{}”</source>
      <translation>Filtre du tableau « {} »</translation>
    </message>
    <message>
      <source>Terms</source>
      <translation>Termes</translation>
    </message>
    <message numerus="yes">
      <source>%n term(s). Type in the last row to add one.</source>
      <translation>
        <numerusform>%n terme. Tapez dans la dernière ligne pour en ajouter.</numerusform>
        <numerusform>%n termes. Tapez dans la dernière ligne pour en ajouter.</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>E&amp;nregistrer</translation>
    </message>
    <message>
      <source>&amp;Close without saving</source>
      <translation>Fermer s&amp;ans enregistrer</translation>
    </message>
    <message>
      <source>Row {} has no right form.</source>
      <translation>La ligne {} n’a pas de forme juste.</translation>
    </message>
    <message>
      <source>Save the changes of the glossary?</source>
      <translation>Enregistrer les modifications du glossaire ?</translation>
    </message>
    <message>
      <source>Sta&amp;y here</source>
      <translation>Re&amp;ster ici</translation>
    </message>
    <message numerus="yes">
      <source>%n duplicate(s) merged.</source>
      <translation>
        <numerusform>%n doublon fusionné.</numerusform>
        <numerusform>%n doublons fusionnés.</numerusform>
      </translation>
    </message>
    <message>
      <source>Import glossary</source>
      <translation>Importer un glossaire</translation>
    </message>
    <message>
      <source>Export glossary</source>
      <translation>Exporter le glossaire</translation>
    </message>
    <message>
      <source>Type to filter</source>
      <translation>Tapez pour filtrer</translation>
    </message>
    <message>
      <source>&amp;Remove</source>
      <translation>&amp;Supprimer</translation>
    </message>
    <message>
      <source>&amp;Merge duplicates</source>
      <translation>&amp;Fusionner les doublons</translation>
    </message>
    <message>
      <source>Take &amp;back</source>
      <translation>&amp;Défaire</translation>
    </message>
    <message>
      <source>&amp;Import …</source>
      <translation>&amp;Importer…</translation>
    </message>
    <message>
      <source>&amp;Whisper prompt</source>
      <translation>Copier pour &amp;Whisper</translation>
    </message>
    <message>
      <source>Undone.</source>
      <translation>Annulé.</translation>
    </message>
    <message>
      <source>Nothing to undo.</source>
      <translation>Rien à annuler.</translation>
    </message>
    <message numerus="yes">
      <source>%n term(s) imported.</source>
      <translation>
        <numerusform>%n terme importé.</numerusform>
        <numerusform>%n termes importés.</numerusform>
      </translation>
    </message>
    <message>
      <source>Written: {}</source>
      <translation>Écrit : {}</translation>
    </message>
    <message>
      <source>(about {} of 224 tokens).</source>
      <translation>(environ {} jetons sur 224).</translation>
    </message>
    <message>
      <source>Glossaries</source>
      <translation>Glossaires</translation>
    </message>
    <message numerus="yes">
      <source>%n term(s) copied for Whisper's prompt</source>
      <translation>
        <numerusform>%n terme copié pour Whisper</numerusform>
        <numerusform>%n termes copiés pour Whisper</numerusform>
      </translation>
    </message>
    <message>
      <source>To hear {} here, install what plays it (175 MB): “python3 dev.py sound” does it.</source>
      <translation>Pour écouter {} ici, installez le lecteur (175 Mo) : « python3 dev.py sound » s’en charge.</translation>
    </message>
    <message>
      <source>There is no sound device: {} is played without being heard.</source>
      <translation>Aucune sortie audio : {} défile sans qu’on l’entende.</translation>
    </message>
    <message>
      <source>new</source>
      <translation>nouveau</translation>
    </message>
    <message>
      <source>adds wrong forms or notes</source>
      <translation>ajoute des formes fautives ou des notes</translation>
    </message>
    <message>
      <source>conflict</source>
      <translation>conflit</translation>
    </message>
    <message>
      <source>Terms to import</source>
      <translation>Termes à importer</translation>
    </message>
    <message>
      <source>Right form</source>
      <translation>Forme juste</translation>
    </message>
    <message>
      <source>Wrong forms ( | )</source>
      <translation>Formes fautives ( | )</translation>
    </message>
    <message>
      <source>Effect</source>
      <translation>Effet</translation>
    </message>
    <message numerus="yes">
      <source>%n conflict(s): tick what shall win over your glossary.</source>
      <translation>
        <numerusform>%n conflit : cochez ce qui doit l’emporter sur votre glossaire.</numerusform>
        <numerusform>%n conflits : cochez ce qui doit l’emporter sur votre glossaire.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n term(s) would come in.</source>
      <translation>
        <numerusform>%n terme serait importé.</numerusform>
        <numerusform>%n termes seraient importés.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n term(s) are there already.</source>
      <translation>
        <numerusform>%n terme est déjà là.</numerusform>
        <numerusform>%n termes sont déjà là.</numerusform>
      </translation>
    </message>
    <message>
      <source>The word, to be edited</source>
      <translation>Le mot, à modifier</translation>
    </message>
    <message>
      <source>Repairs</source>
      <translation>Corrections</translation>
    </message>
    <message>
      <source>Address of the page for words of this language; {} is the word:</source>
      <translation>Adresse de la page pour les mots de cette langue ; {} est le mot :</translation>
    </message>
    <message>
      <source>The address begins with https:// and has {} for the word:</source>
      <translation>L’adresse commence par https:// et contient {} à la place du mot :</translation>
    </message>
    <message>
      <source>Page to look words up</source>
      <translation>Page où chercher les mots</translation>
    </message>
    <message>
      <source>Look up “{}”</source>
      <translation>Chercher « {} »</translation>
    </message>
    <message>
      <source>The rule “{}” was wrong five times of five.</source>
      <translation>La règle « {} » s’est trompée cinq fois sur cinq.</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation>Exemple</translation>
    </message>
    <message>
      <source>&amp;Mute it in this file</source>
      <translation>La &amp;taire dans ce fichier</translation>
    </message>
    <message>
      <source>Relecture Manual</source>
      <translation>Manuel de Relecture</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Pages</translation>
    </message>
    <message>
      <source>llama-cpp-python, which reads language models, is not installed: no model is used, all else works. “python3 dev.py context” installs it.</source>
      <translation>llama-cpp-python, qui lit les modèles de langue, n’est pas installé : aucun modèle n’est employé, tout le reste fonctionne. « python3 dev.py context » l’installe.</translation>
    </message>
    <message>
      <source>A language model weighs each word against those that sound like it, by the words around. It works on this computer; nothing leaves it.</source>
      <translation>Un modèle de langue compare chaque mot à ceux qui se prononcent comme lui, d’après les mots autour. Il travaille sur cet ordinateur ; rien n’en sort.</translation>
    </message>
    <message>
      <source>This program was made without llama.cpp, which reads language models: no model is used. All else works.</source>
      <translation>Ce programme a été fait sans llama.cpp, qui lit les modèles de langue : aucun modèle n’est employé. Tout le reste fonctionne.</translation>
    </message>
    <message>
      <source>Context model</source>
      <translation>Modèle de contexte</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Avancement</translation>
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation>&amp;Arrêter</translation>
    </message>
    <message>
      <source>&amp;Add a file …</source>
      <translation>A&amp;jouter un fichier…</translation>
    </message>
    <message>
      <source>&amp;Measure the speed</source>
      <translation>&amp;Mesurer la vitesse</translation>
    </message>
    <message>
      <source>&amp;Remove …</source>
      <translation>&amp;Supprimer…</translation>
    </message>
    <message>
      <source>&amp;Where to get one</source>
      <translation>&amp;Où en trouver un</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Arrêté.</translation>
    </message>
    <message>
      <source>Measuring “{}” …</source>
      <translation>Mesure de « {} »…</translation>
    </message>
    <message>
      <source>Add a language model</source>
      <translation>Ajouter un modèle de langue</translation>
    </message>
    <message>
      <source>Copy “{}” ({}) into Relecture's folder?</source>
      <translation>Copier « {} » ({}) dans le dossier de Relecture ?</translation>
    </message>
    <message>
      <source>The disk has no room for a copy of “{}” ({}).</source>
      <translation>Le disque n’a pas de place pour une copie de « {} » ({}).</translation>
    </message>
    <message>
      <source>A copy stays when the file is moved or deleted; used where it is, it takes no room.</source>
      <translation>Une copie reste quand le fichier est déplacé ou supprimé ; employé là où il est, il ne prend pas de place.</translation>
    </message>
    <message>
      <source>&amp;Use it where it is</source>
      <translation>L’&amp;employer là où il est</translation>
    </message>
    <message>
      <source>Adding “{}” …</source>
      <translation>Ajout de « {} »…</translation>
    </message>
    <message>
      <source>Added. OK uses the model that is marked.</source>
      <translation>Ajouté. OK emploie le modèle marqué.</translation>
    </message>
    <message>
      <source>&amp;Keep it</source>
      <translation>&amp;Garder</translation>
    </message>
    <message>
      <source>Delete the file “{}” ({}) from Relecture's folder?</source>
      <translation>Supprimer le fichier « {} » ({}) du dossier de Relecture ?</translation>
    </message>
    <message>
      <source>Take “{}” from the list? The file itself stays.</source>
      <translation>Retirer « {} » de la liste ? Le fichier lui-même reste.</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>&amp;Supprimer</translation>
    </message>
    <message>
      <source>&amp;Take from the list</source>
      <translation>&amp;Retirer de la liste</translation>
    </message>
    <message>
      <source>Language models</source>
      <translation>Modèles de langue</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucun</translation>
    </message>
    <message>
      <source>Words are looked at as before, without a model.</source>
      <translation>Les mots sont regardés comme avant, sans modèle.</translation>
    </message>
    <message>
      <source>licence: {}</source>
      <translation>licence : {}</translation>
    </message>
    <message>
      <source>languages: {}</source>
      <translation>langues : {}</translation>
    </message>
    <message>
      <source>came with Relecture</source>
      <translation>fourni avec Relecture</translation>
    </message>
    <message>
      <source>{} words a second here</source>
      <translation>{} mots par seconde ici</translation>
    </message>
    <message>
      <source>Names to verify</source>
      <translation>Noms à vérifier</translation>
    </message>
    <message>
      <source>Keep in the glossary</source>
      <translation>Garder dans le glossaire</translation>
    </message>
    <message>
      <source>Type the right form, or say that the name is right as it stands.</source>
      <translation>Tapez la forme juste, ou dites que le nom est juste tel quel.</translation>
    </message>
    <message>
      <source>In the glossary: {}</source>
      <translation>Dans le glossaire : {}</translation>
    </message>
    <message>
      <source>Ignored in this file: {}</source>
      <translation>Ignoré dans ce fichier : {}</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Endroits</translation>
    </message>
    <message>
      <source>Sounds like</source>
      <translation>Se prononce comme</translation>
    </message>
    <message>
      <source>First place</source>
      <translation>Premier endroit</translation>
    </message>
    <message>
      <source>Sentence</source>
      <translation>Phrase</translation>
    </message>
    <message>
      <source>&amp;Repair all places</source>
      <translation>&amp;Corriger partout</translation>
    </message>
    <message>
      <source>Is ri&amp;ght</source>
      <translation>Est &amp;juste</translation>
    </message>
    <message>
      <source>&amp;Ignore in file</source>
      <translation>&amp;Ignorer dans le fichier</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Looking for names …</source>
      <translation>Recherche des noms…</translation>
    </message>
    <message numerus="yes">
      <source>%n name(s) to verify</source>
      <translation>
        <numerusform>%n nom à vérifier</numerusform>
        <numerusform>%n noms à vérifier</numerusform>
      </translation>
    </message>
    <message>
      <source>No names to verify.</source>
      <translation>Aucun nom à vérifier.</translation>
    </message>
    <message>
      <source>of the show</source>
      <translation>de l’émission</translation>
    </message>
    <message>
      <source>of this file only</source>
      <translation>de ce fichier seulement</translation>
    </message>
    <message>
      <source>Right &amp;form</source>
      <translation>&amp;Forme juste</translation>
    </message>
    <message>
      <source>In the gl&amp;ossary</source>
      <translation>Dans le &amp;glossaire</translation>
    </message>
    <message>
      <source>No glossary term sounds like it</source>
      <translation>Aucun terme du glossaire ne se prononce ainsi</translation>
    </message>
    <message numerus="yes">
      <source>“{}” is now at %n place(s).</source>
      <translation>
        <numerusform>« {} » est maintenant à %n endroit</numerusform>
        <numerusform>« {} » est maintenant à %n endroits</numerusform>
      </translation>
    </message>
    <message>
      <source>Close the notice</source>
      <translation>Fermer l’avis</translation>
    </message>
    <message numerus="yes">
      <source>Show %n notice(s) whole</source>
      <translation>
        <numerusform>Montrer %n avis en entier</numerusform>
        <numerusform>Montrer %n avis en entier</numerusform>
      </translation>
    </message>
    <message>
      <source>Kept here</source>
      <translation>Gardé ici</translation>
    </message>
    <message>
      <source>Ignored in the file</source>
      <translation>Ignoré dans le fichier</translation>
    </message>
    <message>
      <source>Rule muted in the file</source>
      <translation>Règle muette dans le fichier</translation>
    </message>
    <message>
      <source>Ignored always</source>
      <translation>Ignoré toujours</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>Décisions</translation>
    </message>
    <message>
      <source>Which decisions</source>
      <translation>Quelles décisions</translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation>partout</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Quand</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>Y aller</translation>
    </message>
    <message>
      <source>&amp;Reopen</source>
      <translation>&amp;Rouvrir</translation>
    </message>
    <message>
      <source>Reopen all of this r&amp;ule</source>
      <translation>Rouvrir toute cette rè&amp;gle</translation>
    </message>
    <message>
      <source>All decisions</source>
      <translation>Toutes les décisions</translation>
    </message>
    <message>
      <source>Nothing is changed without your decision; nothing leaves your computer.</source>
      <translation>Rien n’est changé sans votre décision ; rien ne quitte votre ordinateur.</translation>
    </message>
    <message>
      <source>Open a transcript, or drop a file here.</source>
      <translation>Ouvrez une transcription, ou déposez un fichier ici.</translation>
    </message>
    <message numerus="yes">
      <source>%n suspect(s) are hidden by the filter</source>
      <translation>
        <numerusform>%n doute est caché par le filtre</numerusform>
        <numerusform>%n doutes sont cachés par le filtre</numerusform>
      </translation>
    </message>
    <message>
      <source>{} words, {}</source>
      <translation>{} mots, {}</translation>
    </message>
    <message numerus="yes">
      <source>The glossary repaired %n place(s)</source>
      <translation>
        <numerusform>Le glossaire a corrigé %n endroit</numerusform>
        <numerusform>Le glossaire a corrigé %n endroits</numerusform>
      </translation>
    </message>
    <message>
      <source>All suspects are decided</source>
      <translation>Tous les doutes sont traités</translation>
    </message>
    <message>
      <source>No suspects found</source>
      <translation>Aucun doute trouvé</translation>
    </message>
    <message>
      <source>Reading {} …</source>
      <translation>Lecture de {}…</translation>
    </message>
    <message>
      <source>Suspects will be shown here one by one</source>
      <translation>Les doutes s’afficheront ici un à un</translation>
    </message>
    <message>
      <source>Looking for suspects …</source>
      <translation>Recherche de doutes…</translation>
    </message>
    <message numerus="yes">
      <source>%n suspect(s)</source>
      <translation>
        <numerusform>%n doute</numerusform>
        <numerusform>%n doutes</numerusform>
      </translation>
    </message>
    <message>
      <source>{} and saved about {} keys.</source>
      <translation>{} et épargné environ {} frappes.</translation>
    </message>
    <message numerus="yes">
      <source>The glossary learnt %n term(s) here.</source>
      <translation>
        <numerusform>Le glossaire a appris %n terme ici.</numerusform>
        <numerusform>Le glossaire a appris %n termes ici.</numerusform>
      </translation>
    </message>
    <message>
      <source>“{}” still reads: more may come.</source>
      <translation>« {} » lit encore : d’autres doutes peuvent venir.</translation>
    </message>
    <message>
      <source>The text can be read meanwhile.</source>
      <translation>Le texte peut déjà être lu.</translation>
    </message>
    <message>
      <source>Looking for more …</source>
      <translation>La recherche continue…</translation>
    </message>
    <message numerus="yes">
      <source>%n repaired</source>
      <translation>
        <numerusform>%n corrigé</numerusform>
        <numerusform>%n corrigés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left as they were</source>
      <translation>
        <numerusform>%n laissé tel quel</numerusform>
        <numerusform>%n laissés tels quels</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n typed in the text</source>
      <translation>
        <numerusform>%n saisie dans le texte</numerusform>
        <numerusform>%n saisies dans le texte</numerusform>
      </translation>
    </message>
    <message>
      <source>Next: {}</source>
      <translation>Suivant : {}</translation>
    </message>
    <message>
      <source>Undo: {}</source>
      <translation>Annuler : {}</translation>
    </message>
    <message>
      <source>{}: this sound cannot be played.</source>
      <translation>{} : ce son ne peut pas être lu.</translation>
    </message>
    <message>
      <source>{}: there is no sound in this file.</source>
      <translation>{} : il n’y a pas de son dans ce fichier.</translation>
    </message>
    <message>
      <source>Print the text</source>
      <translation>Imprimer le texte</translation>
    </message>
    <message>
      <source>Print the list of changes</source>
      <translation>Imprimer la liste des modifications</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Correction</translation>
    </message>
    <message>
      <source>Undone: {}</source>
      <translation>Annulé : {}</translation>
    </message>
    <message>
      <source>Done again: {}</source>
      <translation>Rétabli : {}</translation>
    </message>
    <message>
      <source>Size: {} %</source>
      <translation>Taille : {} %</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>Série</translation>
    </message>
    <message>
      <source>Episodes</source>
      <translation>Épisodes</translation>
    </message>
    <message>
      <source>Names written differently</source>
      <translation>Noms écrits différemment</translation>
    </message>
    <message>
      <source>Looking for suspects</source>
      <translation>Recherche de doutes</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>en attente</translation>
    </message>
    <message>
      <source>done</source>
      <translation>fini</translation>
    </message>
    <message>
      <source>open</source>
      <translation>ouvert</translation>
    </message>
    <message>
      <source>Folder of a series</source>
      <translation>Dossier d’une série</translation>
    </message>
    <message>
      <source>{} – {}</source>
      <translation>{} – {}</translation>
    </message>
    <message>
      <source>Name to the glossary</source>
      <translation>Nom au glossaire</translation>
    </message>
    <message>
      <source>Right form:</source>
      <translation>Forme juste :</translation>
    </message>
    <message>
      <source>&amp;Episodes</source>
      <translation>&amp;Épisodes</translation>
    </message>
    <message>
      <source>&amp;Names written differently</source>
      <translation>&amp;Noms écrits différemment</translation>
    </message>
    <message>
      <source>&amp;Folder …</source>
      <translation>&amp;Dossier…</translation>
    </message>
    <message>
      <source>Name to the &amp;glossary …</source>
      <translation>Nom au &amp;glossaire…</translation>
    </message>
    <message>
      <source>“{}” is in the show's glossary.</source>
      <translation>« {} » est dans le glossaire de l’émission.</translation>
    </message>
    <message>
      <source>Episode</source>
      <translation>Épisode</translation>
    </message>
    <message>
      <source>Suspects</source>
      <translation>Doutes</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouverts</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Forms</source>
      <translation>Formes</translation>
    </message>
    <message>
      <source>Uses</source>
      <translation>Usages</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Fichiers</translation>
    </message>
    <message numerus="yes">
      <source>%n transcript(s)</source>
      <translation>
        <numerusform>%n transcription</numerusform>
        <numerusform>%n transcriptions</numerusform>
      </translation>
    </message>
    <message>
      <source>Change keys</source>
      <translation>Changer les touches</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Commandes</translation>
    </message>
    <message>
      <source>New key</source>
      <translation>Nouvelle touche</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Commande</translation>
    </message>
    <message>
      <source>New key:</source>
      <translation>Nouvelle touche :</translation>
    </message>
    <message>
      <source>&amp;Add</source>
      <translation>&amp;Ajouter</translation>
    </message>
    <message>
      <source>&amp;Take away</source>
      <translation>&amp;Enlever</translation>
    </message>
    <message>
      <source>&amp;Reset</source>
      <translation>&amp;Rétablir</translation>
    </message>
    <message>
      <source>Reset a&amp;ll</source>
      <translation>&amp;Tout rétablir</translation>
    </message>
    <message>
      <source>This key is used by “{}”: adding it here takes it away there.</source>
      <translation>Cette touche appartient à « {} » : l’ajouter l’y enlève.</translation>
    </message>
    <message>
      <source>Press a key in the field first.</source>
      <translation>Appuyez d’abord sur une touche dans le champ.</translation>
    </message>
    <message>
      <source>Wave form</source>
      <translation>Forme d’onde</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Son</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Vitesse</translation>
    </message>
    <message>
      <source>Speed; a click plays at the usual one</source>
      <translation>Vitesse ; un clic rétablit la vitesse normale</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Écouter</translation>
    </message>
    <message>
      <source>The sound {} is not where it was.</source>
      <translation>Le son {} n’est plus à sa place.</translation>
    </message>
    <message>
      <source>Heard at {}</source>
      <translation>Entendu à {}</translation>
    </message>
    <message>
      <source>This place is heard at {}.</source>
      <translation>Cet endroit s’entend à {}.</translation>
    </message>
    <message>
      <source>Choose the sound</source>
      <translation>Choisir le son</translation>
    </message>
    <message>
      <source>{}: the sound is not there any more.</source>
      <translation>{} : le fichier son a disparu.</translation>
    </message>
    <message>
      <source>Sound and video</source>
      <translation>Son et vidéo</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Tous les fichiers</translation>
    </message>
    <message>
      <source>Speakers</source>
      <translation>Locuteurs</translation>
    </message>
    <message>
      <source>Type the name to use in all labels of a speaker.</source>
      <translation>Tapez le nom à mettre dans toutes les étiquettes d’un locuteur.</translation>
    </message>
    <message>
      <source>No speaker labels were found, as in “Name: …” at the start of lines.</source>
      <translation>Aucune étiquette de locuteur trouvée, comme « Nom : … » en début de ligne.</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Étiquettes</translation>
    </message>
    <message>
      <source>New name</source>
      <translation>Nouveau nom</translation>
    </message>
    <message numerus="yes">
      <source>{} of %n decided</source>
      <translation>
        <numerusform>{} sur %n décidé</numerusform>
        <numerusform>{} sur %n décidés</numerusform>
      </translation>
    </message>
    <message>
      <source>Open a transcript …</source>
      <translation>Ouvrir une transcription…</translation>
    </message>
    <message>
      <source>A short episode to try everything on; nothing of yours is touched.</source>
      <translation>Un court épisode pour tout essayer ; rien de vos fichiers n’est touché.</translation>
    </message>
    <message>
      <source>Last files, and other ways to begin</source>
      <translation>Derniers fichiers, et autres façons de commencer</translation>
    </message>
    <message>
      <source>Open the last file at once the next time</source>
      <translation>Rouvrir le dernier fichier dès le prochain démarrage</translation>
    </message>
    <message>
      <source>From any folder</source>
      <translation>De n’importe quel dossier</translation>
    </message>
    <message>
      <source>The Relecture sample</source>
      <translation>L’exemple de Relecture</translation>
    </message>
    <message>
      <source>Go on with …</source>
      <translation>Reprendre…</translation>
    </message>
    <message>
      <source>Open a transcript</source>
      <translation>Ouvrir une transcription</translation>
    </message>
    <message>
      <source>… or drop a file anywhere in the window.</source>
      <translation>… ou déposez un fichier n’importe où dans la fenêtre.</translation>
    </message>
    <message>
      <source>About {} % of the words look wrong.</source>
      <translation>Environ {} % des mots semblent faux.</translation>
    </message>
    <message>
      <source>Hardly any of the words look wrong.</source>
      <translation>Presque aucun mot ne semble faux.</translation>
    </message>
    <message>
      <source>“{}” weighs the words by those around them. A click goes on{}.</source>
      <translation>« {} » pèse les mots d’après ceux qui les entourent. Un clic le fait reprendre{}.</translation>
    </message>
    <message>
      <source>“{}” weighs the words by those around them. A click pauses it{}.</source>
      <translation>« {} » pèse les mots d’après ceux qui les entourent. Un clic le met en pause{}.</translation>
    </message>
    <message numerus="yes">
      <source>{} of %n decided · {}</source>
      <translation>
        <numerusform>{} sur %n décidé · {}</numerusform>
        <numerusform>{} sur %n décidés · {}</numerusform>
      </translation>
    </message>
    <message>
      <source>Progress of the review</source>
      <translation>Avancement de la relecture</translation>
    </message>
    <message>
      <source>context: {} %, paused</source>
      <translation>contexte : {} %, en pause</translation>
    </message>
    <message>
      <source>context: {} %</source>
      <translation>contexte : {} %</translation>
    </message>
    <message>
      <source>{} h {} min</source>
      <translation>{} h {} min</translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Résumé</translation>
    </message>
    <message>
      <source>Still open</source>
      <translation>Encore ouverts</translation>
    </message>
    <message>
      <source>Suspects repaired</source>
      <translation>Doutes corrigés</translation>
    </message>
    <message>
      <source>Typed in the text</source>
      <translation>Saisis dans le texte</translation>
    </message>
    <message>
      <source>Kept as they were</source>
      <translation>Gardés tels quels</translation>
    </message>
    <message>
      <source>Repaired from the glossary</source>
      <translation>Corrigés par le glossaire</translation>
    </message>
    <message>
      <source>Keys the glossary saved (estimate)</source>
      <translation>Touches épargnées par le glossaire (estimation)</translation>
    </message>
    <message>
      <source>Time in the file</source>
      <translation>Temps passé dans le fichier</translation>
    </message>
    <message>
      <source>Keys pressed</source>
      <translation>Touches frappées</translation>
    </message>
    <message>
      <source>Keys for 1,000 words</source>
      <translation>Touches pour 1 000 mots</translation>
    </message>
    <message numerus="yes">
      <source>&amp;Repair %n place(s)</source>
      <translation>
        <numerusform>Cor&amp;riger %n endroit</numerusform>
        <numerusform>Cor&amp;riger %n endroits</numerusform>
      </translation>
    </message>
    <message>
      <source>Accept all sure</source>
      <translation>Accepter tous les doutes sûrs</translation>
    </message>
    <message>
      <source>How sure a suspect must be</source>
      <translation>Degré de certitude des doutes</translation>
    </message>
    <message>
      <source>&amp;Repair</source>
      <translation>Cor&amp;riger</translation>
    </message>
    <message>
      <source>Nothing of that is open.</source>
      <translation>Il n’en reste aucun.</translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) will be left open.</source>
      <translation>
        <numerusform>%n endroit restera ouvert.</numerusform>
        <numerusform>%n endroits resteront ouverts.</numerusform>
      </translation>
    </message>
    <message>
      <source>Best repair</source>
      <translation>Meilleure correction</translation>
    </message>
    <message>
      <source>&amp;Tick or untick</source>
      <translation>&amp;Cocher ou décocher</translation>
    </message>
    <message numerus="yes">
      <source>Only what is sure: %n place(s)</source>
      <translation>
        <numerusform>Seulement les doutes sûrs : %n endroit</numerusform>
        <numerusform>Seulement les doutes sûrs : %n endroits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>At least “{}”: %n place(s)</source>
      <translation>
        <numerusform>Au moins « {} » : %n endroit</numerusform>
        <numerusform>Au moins « {} » : %n endroits</numerusform>
      </translation>
    </message>
    <message>
      <source>As in the text</source>
      <translation>Ordre du texte</translation>
    </message>
    <message>
      <source>By kind</source>
      <translation>Par genre</translation>
    </message>
    <message>
      <source>Most places first</source>
      <translation>Plus fréquents d’abord</translation>
    </message>
    <message>
      <source>Most certain first</source>
      <translation>Plus sûrs d’abord</translation>
    </message>
    <message>
      <source>Only the suspects of the page one is on</source>
      <translation>Seulement les doutes de la page où l’on est</translation>
    </message>
    <message>
      <source>Open suspects</source>
      <translation>Doutes ouverts</translation>
    </message>
    <message>
      <source>Order of the suspects</source>
      <translation>Ordre des doutes</translation>
    </message>
    <message>
      <source>This page</source>
      <translation>Cette page</translation>
    </message>
    <message numerus="yes">
      <source>%n sure</source>
      <translation>
        <numerusform>%n sûr</numerusform>
        <numerusform>%n sûrs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n likely</source>
      <translation>
        <numerusform>%n probable</numerusform>
        <numerusform>%n probables</numerusform>
      </translation>
    </message>
    <message>
      <source>Show {} and {}</source>
      <translation>Montrer {} et {}</translation>
    </message>
    <message>
      <source>Show {}</source>
      <translation>Montrer {}</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Case</source>
      <translation>Casse</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Laisser</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>Vérifier</translation>
    </message>
    <message>
      <source>Last file</source>
      <translation>Dernier fichier</translation>
    </message>
    <message>
      <source>Another case of it is an error</source>
      <translation>Respecter majuscules et minuscules</translation>
    </message>
    <message>
      <source>Right as it is: only never suspected</source>
      <translation>Juste tel quel : ne jamais signaler</translation>
    </message>
    <message>
      <source>Asked for at each place</source>
      <translation>Vérifié à chaque endroit</translation>
    </message>
    <message>
      <source>Stays in this file, is not given to the show</source>
      <translation>Reste dans ce fichier, n’est pas donné à l’émission</translation>
    </message>
    <message>
      <source>Matters of norm are not asked about in this file.</source>
      <translation>Les questions de norme ne sont plus posées dans ce fichier.</translation>
    </message>
    <message>
      <source>Join paragraphs</source>
      <translation>Joindre des paragraphes</translation>
    </message>
    <message>
      <source>Marks are shown.</source>
      <translation>Les marques sont affichées.</translation>
    </message>
    <message>
      <source>Marks are hidden.</source>
      <translation>Les marques sont masquées.</translation>
    </message>
    <message>
      <source>Matters of norm are asked about.</source>
      <translation>Les questions de norme sont posées.</translation>
    </message>
    <message>
      <source>Split a paragraph</source>
      <translation>Couper un paragraphe</translation>
    </message>
    <message>
      <source>Change case</source>
      <translation>Changer la casse</translation>
    </message>
    <message>
      <source>Rename speakers</source>
      <translation>Renommer des locuteurs</translation>
    </message>
    <message>
      <source>Go to page</source>
      <translation>Aller à la page</translation>
    </message>
    <message>
      <source>Page (1 to {}):</source>
      <translation>Page (1 à {}) :</translation>
    </message>
    <message>
      <source>Go to line</source>
      <translation>Aller à la ligne</translation>
    </message>
    <message>
      <source>Line (1 to {}):</source>
      <translation>Ligne (1 à {}) :</translation>
    </message>
    <message>
      <source>only here</source>
      <translation>juste ici</translation>
    </message>
    <message>
      <source>Select &amp;all</source>
      <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
      <source>{}, {}, {}{}</source>
      <translation>{}, {}, {}{}</translation>
    </message>
    <message numerus="yes">
      <source>%n maybe</source>
      <translation>
        <numerusform>%n peut-être</numerusform>
        <numerusform>%n peut-être</numerusform>
      </translation>
    </message>
    <message>
      <source> + {}</source>
      <translation> + {}</translation>
    </message>
    <message>
      <source>sure</source>
      <translation>sûr</translation>
    </message>
    <message>
      <source>likely</source>
      <translation>probable</translation>
    </message>
    <message>
      <source>maybe</source>
      <translation>peut-être</translation>
    </message>
    <message numerus="yes">
      <source>%n in series</source>
      <translation>
        <numerusform>%n en série</numerusform>
        <numerusform>%n en série</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Remove %n page number(s)</source>
      <translation>
        <numerusform>Supprimer %n numéro de page</numerusform>
        <numerusform>Supprimer %n numéros de page</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Remove %n line number(s)</source>
      <translation>
        <numerusform>Supprimer %n numéro de ligne</numerusform>
        <numerusform>Supprimer %n numéros de ligne</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Remove %n page header(s)</source>
      <translation>
        <numerusform>Supprimer %n en-tête</numerusform>
        <numerusform>Supprimer %n en-têtes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Join %n cut sentence(s)</source>
      <translation>
        <numerusform>Réunir %n phrase coupée</numerusform>
        <numerusform>Réunir %n phrases coupées</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take away %n line(s) said before</source>
      <translation>
        <numerusform>Retirer %n ligne déjà dite</numerusform>
        <numerusform>Retirer %n lignes déjà dites</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Restore %n “ne”</source>
      <translation>
        <numerusform>Rétablir %n « ne »</numerusform>
        <numerusform>Rétablir %n « ne »</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Set %n quote(s) and space(s)</source>
      <translation>
        <numerusform>Mettre %n guillemet ou espace</numerusform>
        <numerusform>Mettre %n guillemets et espaces</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Join %n wrapped line(s)</source>
      <translation>
        <numerusform>Réunir %n ligne</numerusform>
        <numerusform>Réunir %n lignes</numerusform>
      </translation>
    </message>
    <message>
      <source>Transcript</source>
      <translation>Transcription</translation>
    </message>
    <message>
      <source>Welcome to Relecture</source>
      <translation>Bienvenue dans Relecture</translation>
    </message>
    <message>
      <source>Relecture finds what the machine got wrong in a transcript and proposes repairs.</source>
      <translation>Relecture trouve ce que la machine a mal compris dans une transcription et propose des corrections.</translation>
    </message>
    <message>
      <source>Two keys matter: &lt;b&gt;F7&lt;/b&gt; starts the review, &lt;b&gt;Enter&lt;/b&gt; accepts and goes on.</source>
      <translation>Deux touches comptent : &lt;b&gt;F7&lt;/b&gt; commence la relecture, &lt;b&gt;Entrée&lt;/b&gt; accepte et continue.</translation>
    </message>
    <message>
      <source>Try the &amp;sample</source>
      <translation>Essayer avec l’&amp;exemple</translation>
    </message>
    <message>
      <source>&amp;Open a transcript …</source>
      <translation>&amp;Ouvrir une transcription…</translation>
    </message>
    <message numerus="yes">
      <source>%n distinct suspect(s)</source>
      <translation>
        <numerusform>%n doute distinct</numerusform>
        <numerusform>%n doutes distincts</numerusform>
      </translation>
    </message>
    <message>
      <source>To change a repair, type in its row.</source>
      <translation>Pour changer une correction, tapez-la dans sa ligne.</translation>
    </message>
    <message>
      <source>How sure</source>
      <translation>Certitude</translation>
    </message>
    <message>
      <source>&amp;Accept all</source>
      <translation>&amp;Accepter tout</translation>
    </message>
    <message>
      <source>&amp;Keep all</source>
      <translation>&amp;Garder tout</translation>
    </message>
    <message>
      <source>Show in &amp;folder</source>
      <translation>Montrer dans le &amp;dossier</translation>
    </message>
    <message numerus="yes">
      <source>%n change(s)</source>
      <translation>
        <numerusform>%n modification</numerusform>
        <numerusform>%n modifications</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n suspect(s) open</source>
      <translation>
        <numerusform>%n doute en attente</numerusform>
        <numerusform>%n doutes en attente</numerusform>
      </translation>
    </message>
    <message>
      <source>{}: decisions on this transcript are kept; choose another name.</source>
      <translation>{} : des décisions sur cette transcription sont gardées ; choisissez un autre nom.</translation>
    </message>
    <message numerus="yes">
      <source>{}: {} of %n suggestion(s) applied</source>
      <translation>
        <numerusform>{} : suggestions appliquées : {} sur %n</numerusform>
        <numerusform>{} : suggestions appliquées : {} sur %n</numerusform>
      </translation>
    </message>
    <message>
      <source>“{}” changes nothing here: it is for {}.</source>
      <translation>« {} » ne change rien ici : c’est pour {}.</translation>
    </message>
    <message>
      <source>There is no wish “{}”; there are {}.</source>
      <translation>Il n’y a pas de souhait « {} » ; il y a {}.</translation>
    </message>
    <message>
      <source>{}: {}, {}</source>
      <translation>{} : {}, {}</translation>
    </message>
    <message>
      <source>Before a vowel sound, “a” becomes “an”</source>
      <translation>Devant une voyelle vient « an »</translation>
    </message>
    <message>
      <source>Before a consonant sound, “an” becomes “a”</source>
      <translation>Devant une consonne vient « a »</translation>
    </message>
    <message>
      <source>A comparison takes “than”</source>
      <translation>Après un comparatif vient « than »</translation>
    </message>
    <message>
      <source>“too” means also or more than enough</source>
      <translation>« too » veut dire « aussi » ou « trop »</translation>
    </message>
    <message>
      <source>“lose” is the verb, “loose” means not tight</source>
      <translation>« lose » est le verbe, « loose » veut dire « lâche »</translation>
    </message>
    <message>
      <source>“know” is the verb</source>
      <translation>« know » est le verbe</translation>
    </message>
    <message>
      <source>“where” asks for the place</source>
      <translation>« where » demande le lieu</translation>
    </message>
    <message>
      <source>“whether” gives a choice</source>
      <translation>« whether » pose une alternative</translation>
    </message>
    <message>
      <source>This word was meant: it sounds nearly the same</source>
      <translation>C’est ce mot qu’il faut : il se prononce presque pareil</translation>
    </message>
    <message>
      <source>The apostrophe is missing</source>
      <translation>L’apostrophe est tombée</translation>
    </message>
    <message>
      <source>A blank stands for the apostrophe</source>
      <translation>Une espace remplace l’apostrophe</translation>
    </message>
    <message>
      <source>After this verb “have” was meant</source>
      <translation>Après ce verbe, il faut « have »</translation>
    </message>
    <message>
      <source>“they're” stands for “they are”</source>
      <translation>« they’re » est mis pour « they are »</translation>
    </message>
    <message>
      <source>“it's” stands for “it is” or “it has”</source>
      <translation>« it’s » est mis pour « it is » ou « it has »</translation>
    </message>
    <message>
      <source>“you're” stands for “you are”</source>
      <translation>« you’re » est mis pour « you are »</translation>
    </message>
    <message>
      <source>“whose” shows possession, “who's” stands for “who is”</source>
      <translation>« whose » dit à qui, « who’s » est mis pour « who is »</translation>
    </message>
    <message>
      <source>The verb does not fit its subject</source>
      <translation>Le verbe ne s’accorde pas avec son sujet</translation>
    </message>
    <message>
      <source>“there is”, “there are” say that something exists</source>
      <translation>« there is », « there are » disent que quelque chose existe</translation>
    </message>
    <message>
      <source>“their” says whose</source>
      <translation>« their » dit à qui</translation>
    </message>
    <message>
      <source>“its” says whose</source>
      <translation>« its » dit à qui</translation>
    </message>
    <message>
      <source>“your” says whose</source>
      <translation>« your » dit à qui</translation>
    </message>
    <message>
      <source>A small l stands for a capital I</source>
      <translation>Un l minuscule tient lieu de I majuscule</translation>
    </message>
    <message>
      <source>The set phrase is “{}”</source>
      <translation>La locution est « {} »</translation>
    </message>
    <message>
      <source>“où” says the place or the time</source>
      <translation>« où » dit le lieu ou le temps</translation>
    </message>
    <message>
      <source>“mais” joins, “mes” owns</source>
      <translation>« mais » relie, « mes » possède</translation>
    </message>
    <message>
      <source>The verb is “peut”; “peu” is a small quantity</source>
      <translation>Le verbe est « peut » ; « peu » est une petite quantité</translation>
    </message>
    <message>
      <source>“peut-être” means perhaps, “peut être” can be</source>
      <translation>« peut-être » est l’adverbe, « peut être » le verbe « pouvoir » suivi de « être »</translation>
    </message>
    <message>
      <source>“quant à” means about, “quand” means when</source>
      <translation>« quant à » veut dire « à propos de »</translation>
    </message>
    <message>
      <source>“prêt à” is ready, “près de” is near</source>
      <translation>« prêt à » : disposé à ; « près de » : à côté de</translation>
    </message>
    <message>
      <source>“là” is the place, “la” goes with a noun</source>
      <translation>« là » est le lieu, « la » va avec un nom</translation>
    </message>
    <message>
      <source>The preposition here is another: “{}”</source>
      <translation>La préposition est une autre : « {} »</translation>
    </message>
    <message>
      <source>The past of this verb is written with an accent</source>
      <translation>Ce participe prend un accent</translation>
    </message>
    <message>
      <source>“voir” is the verb; “voire” means even</source>
      <translation>« voir » est le verbe ; « voire » veut dire même</translation>
    </message>
    <message>
      <source>Behind “la première fois que”, the verb is in the indicative</source>
      <translation>Après « la première fois que », le verbe est à l’indicatif</translation>
    </message>
    <message>
      <source>“tous” and “toutes” go with the plural</source>
      <translation>« tous » et « toutes » vont avec le pluriel</translation>
    </message>
    <message>
      <source>These words go together: “{}”</source>
      <translation>Ces mots vont ensemble : « {} »</translation>
    </message>
    <message>
      <source>Before a plural, write “leurs”</source>
      <translation>Devant un pluriel, on écrit « leurs »</translation>
    </message>
    <message>
      <source>“cet” goes with a masculine noun, “cette” with a feminine</source>
      <translation>« cet » va avec le masculin, « cette » avec le féminin</translation>
    </message>
    <message>
      <source>“eh” is the interjection; “et” joins two things</source>
      <translation>« eh bien » est l’interjection ; « et » relie deux choses</translation>
    </message>
    <message>
      <source>The set phrase is written with hyphens</source>
      <translation>La locution s’écrit avec des traits d’union</translation>
    </message>
    <message>
      <source>After ce, cette or ces, a hyphen joins “là” or “ci” to the noun</source>
      <translation>Après ce, cette, ces, un trait d’union relie le nom et « là » ou « ci »</translation>
    </message>
    <message>
      <source>“même” after this pronoun takes a hyphen</source>
      <translation>« même » après ce pronom prend un trait d’union</translation>
    </message>
    <message>
      <source>People of a country take a capital as nouns</source>
      <translation>Le nom des habitants prend une majuscule</translation>
    </message>
    <message>
      <source>Before an infinitive, write “à”, not the verb “a”</source>
      <translation>Devant un infinitif vient « à », pas le verbe « a »</translation>
    </message>
    <message>
      <source>The word before calls for the preposition “à”</source>
      <translation>Le mot qui précède appelle la préposition « à »</translation>
    </message>
    <message>
      <source>Behind this verb, write the preposition “à”</source>
      <translation>Après ce verbe, on écrit la préposition « à »</translation>
    </message>
    <message>
      <source>Before a pronoun like this, write the preposition “à”</source>
      <translation>Devant un tel pronom, c’est la préposition « à »</translation>
    </message>
    <message>
      <source>A capital at the start of a sentence keeps its accent: “À”</source>
      <translation>La majuscule en tête de phrase garde son accent : « À »</translation>
    </message>
    <message>
      <source>“ce sont” shows something; “se” belongs to a verb</source>
      <translation>« ce sont » montre quelque chose ; « se » accompagne un verbe</translation>
    </message>
    <message>
      <source>Between a subject and its verb, write “se”</source>
      <translation>Entre un sujet et un verbe vient « se »</translation>
    </message>
    <message>
      <source>Before a noun, write “ce”</source>
      <translation>Devant un nom vient « ce »</translation>
    </message>
    <message>
      <source>“leur” before a verb never takes an s</source>
      <translation>« leur » devant un verbe ne prend jamais d’s</translation>
    </message>
    <message>
      <source>“ça” takes a cedilla</source>
      <translation>« ça » prend une cédille</translation>
    </message>
    <message>
      <source>“ça” is the pronoun, “sa” owns</source>
      <translation>« ça » est le pronom, « sa » possède</translation>
    </message>
    <message>
      <source>Before a verb, write “d'en” or “s'en”</source>
      <translation>« d’en » et « s’en » viennent devant un verbe</translation>
    </message>
    <message>
      <source>Before a feminine noun, write “quelle”</source>
      <translation>Devant un nom féminin vient « quelle »</translation>
    </message>
    <message>
      <source>Before this verb, write “qu'elle”</source>
      <translation>Devant ce verbe vient « qu’elle »</translation>
    </message>
    <message>
      <source>After “qu'est-ce”, write “qu'il”</source>
      <translation>Après « qu’est-ce » vient « qu’il »</translation>
    </message>
    <message>
      <source>“il” and “elle” with a verb of they were “ils”, “elles”</source>
      <translation>Le verbe et son pronom n’ont pas le même nombre</translation>
    </message>
    <message>
      <source>Before the verb, write “n'y”; “ni” joins two things denied</source>
      <translation>Devant le verbe, on écrit « n’y » ; « ni » relie deux choses niées</translation>
    </message>
    <message>
      <source>Before the verb, write “s'y”, not “si”</source>
      <translation>Devant le verbe, on écrit « s’y », non « si »</translation>
    </message>
    <message>
      <source>“met” is the verb; “mais” joins, “mes” owns</source>
      <translation>« met » est le verbe ; « mais » relie, « mes » marque la possession</translation>
    </message>
    <message>
      <source>A wish is said in the conditional</source>
      <translation>Un souhait se dit au conditionnel</translation>
    </message>
    <message>
      <source>After a subject pronoun, write the verb “est”</source>
      <translation>Après un pronom sujet vient le verbe « est »</translation>
    </message>
    <message>
      <source>After a subject pronoun, write “s'est”, not “c'est”</source>
      <translation>Un pronom et « c’est » ne se suivent pas : « s’est »</translation>
    </message>
    <message>
      <source>“s'est” is the verb; “sait” comes from “savoir”</source>
      <translation>Devant le participe, on écrit « s’est » ; « sait » vient de « savoir »</translation>
    </message>
    <message>
      <source>“sais” comes from “savoir”</source>
      <translation>« sais » vient de « savoir »</translation>
    </message>
    <message>
      <source>Before this word, write “c'est”</source>
      <translation>Devant ce mot vient « c’est »</translation>
    </message>
    <message>
      <source>“sont” is the verb of they, “son” owns</source>
      <translation>« sont » est le verbe « être », « son » marque la possession</translation>
    </message>
    <message>
      <source>Before a noun, write “son”</source>
      <translation>Devant un nom vient « son »</translation>
    </message>
    <message>
      <source>Subject and verb: “{}”</source>
      <translation>Sujet et verbe : « {} »</translation>
    </message>
    <message>
      <source>Before a bare plural, write “ces” or “ses”, not “c'est”</source>
      <translation>« c’est » ne vient pas devant un pluriel sans article : « ces » ou « ses »</translation>
    </message>
    <message>
      <source>“est” is the verb, “et” joins two things</source>
      <translation>« est » est le verbe, « et » relie deux choses</translation>
    </message>
    <message>
      <source>At the start of a sentence, “c'était” shows something</source>
      <translation>En tête de phrase, « c’était » présente quelque chose</translation>
    </message>
    <message>
      <source>“ces” and “ses” take a plural; here “c'est” is meant</source>
      <translation>« ces » et « ses » annoncent un pluriel : ici, « c’est »</translation>
    </message>
    <message>
      <source>“sûr” is certain, “sur” means upon</source>
      <translation>« sûr » veut dire certain, « sur » est la préposition</translation>
    </message>
    <message>
      <source>“censé” means supposed, “sensé” reasonable</source>
      <translation>« censé » veut dire supposé, « sensé » raisonnable</translation>
    </message>
    <message>
      <source>After this word, write the verb “a”</source>
      <translation>Après ce mot vient le verbe « a »</translation>
    </message>
    <message>
      <source>Before a participle, write the verb “a”</source>
      <translation>Devant un participe, c’est le verbe « a »</translation>
    </message>
    <message>
      <source>“ont” is the verb of they</source>
      <translation>« ont » est le verbe « avoir », « on » est le sujet</translation>
    </message>
    <message>
      <source>Between a pronoun and a participle, write “l'a”</source>
      <translation>Entre un pronom et un participe vient « l’a »</translation>
    </message>
    <message>
      <source>Between “je” and a participle, write “l'ai” or “les ai”</source>
      <translation>Entre « je » et un participe, on écrit « l’ai » ou « les ai »</translation>
    </message>
    <message>
      <source>“as” goes with “tu” alone</source>
      <translation>« as » ne va qu’avec « tu »</translation>
    </message>
    <message>
      <source>“on” is the subject, “ont” the verb of they</source>
      <translation>« on » est le sujet, « ont » le verbe « avoir » au pluriel</translation>
    </message>
    <message>
      <source>Between a pronoun and a participle, write “m'a” or “t'a”</source>
      <translation>Entre un pronom et un participe vient « m’a » ou « t’a »</translation>
    </message>
    <message>
      <source>Between “tu” and a participle, write “l'as”</source>
      <translation>Entre « tu » et un participe, on écrit « l’as »</translation>
    </message>
    <message>
      <source>Between they and a participle, write “m'ont”</source>
      <translation>Entre « ils » ou « elles » et un participe, on écrit « m’ont »</translation>
    </message>
    <message>
      <source>“ils ont” is the verb of they</source>
      <translation>« ils ont » est le verbe avoir</translation>
    </message>
    <message>
      <source>Behind “que”, the verb is in the subjunctive here</source>
      <translation>Après « que », le verbe est ici au subjonctif</translation>
    </message>
  </context>
</TS>
