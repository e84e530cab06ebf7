# Words of the desk in French.

## Every page
desk-skip-content = Aller au contenu
desk-skip-stories = Aller à la liste des articles
desk-skip-panel = Aller à l’état et aux actions
desk-parts = Parties du bureau
desk-menu = Menu
desk-stories = Articles
desk-people = Équipe
desk-editions = Éditions
desk-audit = Journal
desk-edition = Édition
desk-editions-all = Toutes les éditions
desk-new-story = Nouvel article
desk-new-story-where = Dans quelle édition ?
desk-me = Compte connecté :
desk-signed-in = Compte connecté : { $name }
desk-account = Votre compte
desk-sign-out = Se déconnecter
desk-keys = Raccourcis clavier
desk-design = Composants du bureau
desk-optional = (facultatif)
desk-any = Tout
desk-anybody = Tout le monde
desk-none = Aucun choix
desk-number = { $count }
desk-cancel = Annuler
desk-back = Retour
desk-problems = { $count ->
    [one] Il y a une erreur
    [many] Il y a { $count } d’erreurs
   *[other] Il y a { $count } erreurs
}

## Signing in
desk-sign-in = Se connecter
desk-sign-in-next = Connectez-vous pour continuer vers la page demandée.
desk-sign-in-again = Recommencer
desk-login = Adresse e-mail
desk-login-hint = Elle sert à vous connecter. Les lecteurs ne la voient jamais.
desk-password = Mot de passe
desk-password-hint = Au moins 12 caractères. Quelques mots à la suite sont faciles à retenir et difficiles à deviner.
desk-password-lost = Mot de passe perdu ? Demandez une nouvelle invitation à un propriétaire de la station.
desk-passkey-use = Utiliser une clé d’accès
desk-passkey-failed = La clé d’accès n’a pas été acceptée. Réessayez ou utilisez votre mot de passe.
desk-code-title = Encore une étape
desk-code = Code de vérification
desk-code-hint = Les six chiffres de votre application d’authentification, ou l’un de vos codes de secours.
desk-code-send = Continuer
desk-code-lost = Sans votre application ni vos codes, demandez à un propriétaire de la station de réinitialiser votre seconde étape.
desk-name = Votre nom
desk-name-hint = Celui que connaissent vos collègues.
desk-problem-sign-in = L’adresse e-mail ou le mot de passe est incorrect.
desk-problem-code = Ce code est incorrect ou périmé. Attendez le suivant, puis réessayez.
desk-problem-wait = { $count ->
    [one] Trop de tentatives. Réessayez dans { $count } minute.
    [many] Trop de tentatives. Réessayez dans { $count } de minutes.
   *[other] Trop de tentatives. Réessayez dans { $count } minutes.
}

## Setup and invitations
desk-setup = Installer la station
desk-setup-text = Il faut deux choses : vous, propriétaire de la station, et sa première édition. Vous pourrez modifier les deux plus tard.
desk-setup-owner = Vous
desk-setup-edition = La première édition
desk-setup-send = Installer
desk-edition-name = Nom de l’édition
desk-edition-name-hint = Les lecteurs le voient en haut de chaque page.
desk-edition-address = Partie de l’adresse
desk-edition-address-hint = Minuscules, chiffres et traits d’union, par exemple « en » ou « ar ». Elle ne pourra plus être modifiée.
desk-language = Langue
desk-time-zone = Fuseau horaire
desk-time-zone-hint = Par exemple Europe/Prague. Les heures de publication sont affichées selon ce fuseau.
desk-invitation = Rejoindre { $station }
desk-invitation-text = { $name } vous invite au bureau.
desk-invitation-accept = Rejoindre
desk-invitation-until = Cette invitation est valable jusqu’au { $time }.
desk-role-contributor = Contributeur
desk-role-contributor-means = Écrit ses propres articles et les envoie en relecture.
desk-role-reporter = Journaliste
desk-role-reporter-means = Écrit et modifie les articles qui ne sont pas encore validés.
desk-role-translator = Traducteur
desk-role-translator-means = Traduit les articles et écrit comme un journaliste.
desk-role-editor = Rédacteur
desk-role-editor-means = Relit, valide et renvoie les articles.
desk-role-publisher = Responsable de publication
desk-role-publisher-means = Publie, programme, rectifie et retire les articles.
desk-role-owner = Propriétaire
desk-role-owner-means = Peut tout faire et décide des droits de chacun.
desk-problem-name = Saisissez votre nom.
desk-problem-login = Saisissez une adresse e-mail, par exemple name@example.org.
desk-problem-login-taken = Cette adresse e-mail est déjà utilisée ici.
desk-problem-password-short = Le mot de passe est trop court. Utilisez au moins 12 caractères.
desk-problem-password-known = Ce mot de passe figure dans des fuites connues. Choisissez-en un autre.
desk-problem-edition-name = Saisissez le nom de l’édition.
desk-problem-edition-address = Utilisez uniquement les lettres minuscules de a à z, des chiffres et des traits d’union.
desk-problem-edition-address-taken = Une autre édition a déjà cette adresse.
desk-problem-time-zone = Ce fuseau horaire est inconnu. Choisissez-en un dans la liste.

## List of stories
desk-views = Listes d’articles
desk-view-all = Tous
desk-view-mine = Les miens
desk-view-needs-me = À faire par moi
desk-view-review = En relecture
desk-view-due = Programmés
desk-view-published = Publiés
desk-filters = Chercher des articles
desk-find = Mots du titre ou du chapeau
desk-find-send = Chercher
desk-filters-more = Plus de filtres
desk-filters-apply = Afficher
desk-filters-clear = Effacer les filtres
desk-state = État
desk-section = Rubrique
desk-owner = Responsable
desk-since = Modifié depuis
desk-until = Modifié jusqu’au
desk-stories-found = { $count ->
    [one] { $count } article
    [many] { $count } d’articles
   *[other] { $count } articles
}
desk-stories-none = Aucun article ne correspond
desk-stories-none-text = Essayez moins de mots, un autre état ou une période plus longue.
desk-stories-first = Pas encore d’articles
desk-stories-first-text = Commencez-en un : c’est un brouillon que seul le bureau voit. Quand il est prêt, envoyez-le en relecture. Un rédacteur le valide, puis un responsable le publie.
desk-headline-none = Pas encore de titre
desk-needs-me = À vous
desk-due = Parution : { $time }
desk-here-count = { $count ->
    [one] { $count } personne ici
    [many] { $count } de personnes ici
   *[other] { $count } personnes ici
}
desk-pages = Pages de la liste
desk-page = Page { $page }
desk-newer = Plus récents
desk-older = Plus anciens

## States
desk-state-draft = Brouillon
desk-state-draft-means = Seul le bureau le voit.
desk-state-in_review = En relecture
desk-state-in_review-means = Un rédacteur le lit : il le valide ou le renvoie.
desk-state-approved = Validé
desk-state-approved-means = Il peut être publié. Toute modification demande une nouvelle validation.
desk-state-scheduled = Programmé
desk-state-scheduled-means = Il paraît de lui-même à l’heure dite.
desk-state-embargoed = Sous embargo
desk-state-embargoed-means = Aucun lecteur n’en voit rien avant l’heure.
desk-state-published = Publié
desk-state-published-means = Les lecteurs voient ce texte.
desk-state-changed = Modifié depuis la publication
desk-state-changed-means = Les lecteurs voient encore l’ancien texte. Publiez pour leur donner les modifications.
desk-state-withdrawn = Retiré
desk-state-withdrawn-means = Les lecteurs voient qu’il a été retiré, et pourquoi.

## Page of a story
desk-back-stories = Retour à la liste
desk-to-panel = État et actions
desk-panel = État et actions
desk-story-title = Modifier : { $headline }
desk-headline = Titre
desk-standfirst = Chapeau
desk-body = Texte
desk-body-hint = Sans scripts, le texte est en HTML : paragraphes, intertitres, listes, citations et liens. Tout le reste est supprimé à l’enregistrement.
desk-details = Détails
desk-label = Genre
desk-bylines = Signatures
desk-bylines-hint = Dans l’ordre où les lecteurs les voient. Enregistrez pour en ajouter d’autres.
desk-byline-number = Signature { $number }
desk-dateline = Lieu du reportage
desk-dateline-hint = L’endroit d’où vient l’article.
desk-slug = Partie lisible de l’adresse
desk-slug-hint = Si le champ est vide, elle est tirée du titre.
desk-slug-preview = Adresse pour les lecteurs :
desk-picture = Photo
desk-picture-none = Cet article n’a pas de photo.
desk-picture-credit = Crédit : { $credit }
desk-picture-caption = Légende
desk-picture-caption-hint = Qui et quoi, où et quand.
desk-picture-alt = Texte de remplacement
desk-picture-alt-hint = Ce que montre la photo, pour qui ne la voit pas. Ne répétez pas la légende.
desk-keep = Garder cette version
desk-keep-reason = Raison de la modification
desk-keep-reason-hint = Vos collègues la voient dans l’historique.
desk-save = Enregistrer
desk-saved = Enregistré : révision { $number }.
desk-conflict = { $name } a enregistré la révision { $number } pendant que vous écriviez.
desk-conflict-text = Votre texte est ci-dessous, rien n’en est perdu. Comparez les deux, reprenez ce qu’il faut, puis enregistrez de nouveau.
desk-conflict-compare = Comparer les deux
desk-state-since = { $name }, { $time }
desk-returned = Renvoyé par { $name } :
desk-checks = Avant de publier
desk-checks-none = Il ne manque rien.
desk-check-stop = À corriger
desk-check-reason = À justifier
desk-check-note = À regarder
desk-verbs = Étapes suivantes
desk-verbs-none = Votre rôle ne permet pas d’aller plus loin ici. Un collègue qui a un autre rôle peut prendre la suite.
desk-verb-review = Envoyer en relecture
desk-verb-approval = Valider
desk-verb-return = Renvoyer à l’auteur
desk-verb-publication = Publier
desk-verb-schedule = Programmer
desk-verb-embargo = Mettre sous embargo
desk-verb-correction = Ajouter un rectificatif
desk-verb-withdrawal = Retirer
desk-people-here = Ici en ce moment
desk-people-alone = Personne d’autre n’est ici.
desk-more = Plus
desk-revisions-count = { $count ->
    [one] Historique : { $count } révision
    [many] Historique : { $count } de révisions
   *[other] Historique : { $count } révisions
}
desk-see-published = Voir comme les lecteurs
desk-in-language = En { $language }
desk-words = Mots
desk-changed = Dernière modification
desk-problem-headline = Saisissez un titre.
desk-problem-slug = Cette partie de l’adresse ne contient que des lettres, des chiffres et des traits d’union.
desk-problem-too-long = { $count ->
    [one] Il y a { $count } caractère de trop.
    [many] Il y a { $count } de caractères de trop.
   *[other] Il y a { $count } caractères de trop.
}
desk-problem-document = Le texte n’a pas pu être lu. Il est toujours ci-dessous : corrigez-le et enregistrez de nouveau.
desk-problem-gone = Votre choix n’existe plus. Choisissez de nouveau.

## Checks before publishing
desk-check-headline = Le titre est vide.
desk-check-text = Le texte est vide.
desk-check-standfirst = Le chapeau est vide.
desk-check-section = Aucune rubrique n’est choisie.
desk-check-byline = Aucune signature n’est choisie.
desk-check-alt = La photo n’a pas de texte de remplacement.
desk-check-credit = La photo n’a pas de crédit.
desk-check-archive = La photo est plus ancienne que l’article et n’est pas signalée comme photo d’archives.
desk-check-headings = Un intertitre saute un niveau : « { $text } »
desk-check-link = Un lien est mort : { $address }
desk-check-speaker = Une citation est sans auteur : « { $text } »
desk-check-language = Le texte semble écrit en { $language }, alors que l’édition est en { $edition }.
desk-check-grade = Le texte est difficile à lire. Des phrases plus courtes aident.
desk-check-weight = La page est lourde : { $size }, environ { $seconds } s sur une ligne lente.
desk-check-slug = Un autre article a la même partie d’adresse. Celle-ci recevra un numéro.

## History
desk-back-story = Retour à l’article
desk-history = Historique
desk-revision = Révision { $number }
desk-revision-public = Celle que voient les lecteurs
desk-revision-newest = La plus récente
desk-revision-restored = Rétablie d’après la révision { $number }
desk-revisions-none = Rien n’est encore enregistré
desk-revisions-none-text = À chaque enregistrement, une révision est gardée ici, avec qui, quand et pourquoi. Rien n’est jamais écrasé.
desk-words-changed = Mots ajoutés : { $added }, supprimés : { $removed }
desk-compare = Comparer
desk-compare-from = Comparer
desk-compare-to = avec
desk-compare-before = Comparer avec la précédente
desk-compare-newest = Comparer avec la plus récente
desk-compare-title = Révisions { $was } et { $is }
desk-compare-was = Avant :
desk-compare-is = Après :
desk-compare-none = Les deux sont identiques
desk-compare-skipped = { $count ->
    [one] { $count } paragraphe identique
    [many] { $count } de paragraphes identiques
   *[other] { $count } paragraphes identiques
}
desk-restore = Rétablir
desk-restore-number = Rétablir la révision { $number }
desk-restore-happens = Une nouvelle révision est créée avec le texte de la révision { $number }. Les plus récentes sont gardées, et les lecteurs ne voient aucun changement avant que vous publiiez.
desk-restored = La révision { $number } est rétablie.

## Doing one thing to a story
desk-happens = Ce qui va se passer
desk-blocked = Il faut d’abord régler tout ce qui est marqué « À corriger ».
desk-newer-revision = { $name } a enregistré depuis la révision { $number }. Cette page concerne la précédente.
desk-note = Remarque
desk-note-hint = Vos collègues la voient dans l’historique. Les lecteurs, non.
desk-review-title = Envoyer en relecture
desk-review-happens = La révision { $number } va aux rédacteurs de cette édition, et l’article passe en relecture.
desk-review-happens-next = Vous pouvez continuer à écrire. Ils voient chaque modification.
desk-review-note = Remarque pour le rédacteur
desk-review-note-hint = Les points à regarder, ce qui reste à régler.
desk-approval-title = Valider
desk-approval-happens = Vous confirmez que la révision { $number } peut être publiée.
desk-approval-happens-next = Toute modification ultérieure demande une nouvelle validation.
desk-approval-second = Dans cette édition, une autre personne doit publier ce que vous validez.
desk-return-title = Renvoyer à l’auteur
desk-return-happens = L’article redevient un brouillon, et { $name } voit votre raison tout en haut.
desk-return-reason = Ce qui doit changer
desk-return-reason-hint = Soyez précis : l’auteur vous lira peut-être pendant que vous dormez.
desk-publication-title = Publier
desk-publication-happens = Les lecteurs de { $edition } voient aussitôt la révision { $number } : sur sa page, à la une, dans les flux et dans la recherche.
desk-publication-address = Son adresse :
desk-publication-update = Les lecteurs voient aussitôt la révision { $number } à la place du texte actuel. La page indique l’heure de la mise à jour.
desk-publication-update-send = Publier les modifications
desk-publication-correct = Si quelque chose était faux, ajoutez aussi un rectificatif pour que les lecteurs le sachent.
desk-override = Pourquoi publier malgré tout ?
desk-override-hint = Un contrôle demande une raison. Elle est gardée dans le journal d’audit.
desk-withdrawal-title = Retirer
desk-withdrawal-happens = En quelques secondes, les lecteurs ne trouvent plus l’article : ni à la une, ni dans les flux, ni dans la recherche.
desk-withdrawal-address = Son adresse indique qu’il a été retiré, quand et pourquoi.
desk-withdrawal-keeps = Le bureau garde tout. Vous pourrez le publier de nouveau.
desk-withdrawal-reason = Motif
desk-withdrawal-reason-hint = Les lecteurs le voient. Dites ce qui était faux, dans la langue de l’article.
desk-correction-title = Ajouter un rectificatif
desk-correction-happens = Les lecteurs le voient sous l’article, avec l’heure. Il figure aussi sur la page des rectificatifs et dans leur flux.
desk-correction-text = Il ne modifie pas le texte lui-même : corrigez-le aussi, puis publiez.
desk-correction-was = Ce qui était faux
desk-correction-was-hint = Tel que les lecteurs l’ont vu, dans la langue de l’article.
desk-correction-is = Ce qui est juste
desk-correction-is-hint = Tel qu’il aurait fallu l’écrire.
desk-schedule-title = Programmer
desk-schedule-happens = La révision { $number } est publiée d’elle-même à l’heure ci-dessous.
desk-schedule-change = Les modifications ultérieures ne paraissent pas avec elle. D’ici là, vous pouvez déplacer ou annuler la programmation.
desk-schedule-end = Annuler la programmation
desk-embargo-title = Mettre sous embargo
desk-embargo-happens = Personne ne peut publier l’article avant l’heure ci-dessous, et aucun lecteur n’en voit rien, pas même le titre.
desk-embargo-desk = Le bureau peut continuer à y travailler.
desk-embargo-reason = Qui l’a demandé
desk-embargo-reason-hint = Pour vos collègues.
desk-embargo-end = Lever l’embargo
desk-date = Jour
desk-time = Heure
desk-zone = Dans le fuseau de l’édition, { $zone }. Il y est { $now }.
desk-done-review = Envoyé en relecture.
desk-done-approval = C’est validé.
desk-done-return = Renvoyé à l’auteur.
desk-done-publication = Publié. Les lecteurs le voient maintenant.
desk-done-withdrawal = Retiré. Les lecteurs ne le voient plus.
desk-done-correction = Le rectificatif est public.
desk-done-schedule = Programmé pour le { $time }.
desk-done-schedule-end = La programmation est annulée.
desk-done-embargo = Sous embargo jusqu’au { $time }.
desk-done-embargo-end = L’embargo est levé.
desk-problem-reason = Saisissez une raison.
desk-problem-was = Saisissez ce qui était faux.
desk-problem-is = Saisissez ce qui est juste.
desk-problem-date = Choisissez un jour et une heure.
desk-problem-past = Cette heure est passée. Choisissez-en une plus tardive.
desk-problem-stale = L’article a changé depuis que vous avez ouvert cette page. Regardez ce qui est nouveau, puis décidez.
desk-problem-embargo = L’article est sous embargo jusqu’au { $time }.

## Account
desk-account-language = Langue du bureau
desk-password-now = Mot de passe actuel
desk-password-again = Pour que personne ne change votre façon de vous connecter depuis un écran laissé ouvert.
desk-password-new = Nouveau mot de passe
desk-password-others = Toutes vos autres sessions seront fermées.
desk-password-send = Changer le mot de passe
desk-password-changed = Votre mot de passe est changé. Vos autres sessions sont fermées.
desk-problem-password-now = Ce n’est pas votre mot de passe actuel.
desk-second = Seconde étape à la connexion
desk-second-off = Désactivée. Avec elle, un mot de passe volé ne suffit pas pour se connecter à votre place.
desk-second-on = { $count ->
    [one] Activée. Il vous reste { $count } code de secours.
    [many] Activée. Il vous reste { $count } de codes de secours.
   *[other] Activée. Il vous reste { $count } codes de secours.
}
desk-second-begin = Configurer
desk-second-end = Désactiver
desk-second-turn-on = Activer
desk-second-step-key = Ajoutez cette clé à votre application d’authentification.
desk-second-qr = La clé sous forme de code QR. La même clé est écrite ci-dessous.
desk-second-by-hand = La clé, à saisir à la main :
desk-second-step-code = Code donné par l’application
desk-second-code-hint = Six chiffres.
desk-codes = Gardez ces codes de secours maintenant
desk-codes-text = Ils ne sont montrés qu’une fois. Chacun permet une connexion, quand vous n’avez pas votre application.
desk-codes-new = Créer de nouveaux codes de secours
desk-passkeys = Clés d’accès
desk-passkeys-text = Avec une clé d’accès, vous vous connectez par votre téléphone, votre ordinateur ou une clé de sécurité, sans mot de passe.
desk-passkey-add = Ajouter une clé d’accès
desk-since-time = Depuis le { $time }
desk-remove-name = Retirer { $name }
desk-sessions = Sessions ouvertes
desk-sessions-text = Les appareils où vous êtes connecté. Fermez ceux que vous ne reconnaissez pas et changez votre mot de passe.
desk-session-this = Celle-ci
desk-session-end = Fermer
desk-sessions-end = Fermer toutes les autres sessions
desk-sessions-ended = Les sessions sont fermées.
desk-seen = Dernier passage : { $time }
desk-seen-never = Jamais venu

## People
desk-person-me = Vous
desk-person-second = Seconde étape activée
desk-role = Rôle
desk-roles = Ce que permet chaque rôle
desk-role-none = Aucun rôle
desk-roles-none = Aucun rôle dans aucune édition
desk-roles-change = Changer les rôles de { $name }
desk-roles-changed = Les rôles de { $name } sont changés.
desk-person-removal-happens = { $name } est déconnecté partout en une seconde et ne peut revenir sans nouvelle invitation. Les articles et l’historique gardent son nom.
desk-person-removed = { $name } ne fait plus partie de l’équipe.
desk-invite = Inviter quelqu’un
desk-invite-text = Vous obtenez un lien, à envoyer par un moyen sûr. Il sert une seule fois, pendant sept jours.
desk-invite-send = Créer le lien
desk-invitation-made = L’invitation est prête
desk-invitation-made-text = Copiez le lien maintenant : il ne sera plus montré.
desk-invitation-link = Lien
desk-invitations-open = Invitations en cours
desk-invitation-by = De { $name }, jusqu’au { $time }
desk-invitation-end = Annuler l’invitation
desk-invitation-ended = L’invitation est annulée.
desk-problem-last-owner = Une station a besoin d’un propriétaire. Nommez-en d’abord un autre.

## Audit trail
desk-audit-text = Qui a fait quoi, et à quoi. Rien ici ne peut être modifié ni supprimé.
desk-audit-export = Exporter en CSV
desk-audit-filters = Chercher dans le journal d’audit
desk-audit-when = Quand
desk-audit-who = Qui
desk-audit-verb = A fait quoi
desk-audit-what = À quoi
desk-audit-since = Du
desk-audit-until = Jusqu’au
desk-audit-none = Rien ne correspond
desk-audit-none-text = Essayez une autre personne, une autre action ou une période plus longue.

## Editions
desk-edition-new = Nouvelle édition
desk-edition-add = Ajouter l’édition
desk-edition-added = L’édition { $name } est créée. Ajoutez maintenant ses rubriques.
desk-tagline = Devise
desk-tagline-hint = Quelques mots à côté du nom.
desk-two-people = Deux personnes pour chaque publication
desk-two-people-hint = Qui valide un article ne peut pas le publier.
desk-sections = Rubriques
desk-sections-new = Nouvelle rubrique
desk-bylines-new = Nouvelle signature
desk-byline-about = Présentation
desk-thing-name = Nom
desk-add = Ajouter
desk-up = Monter
desk-down = Descendre
desk-kept-changes = Enregistré.
desk-problem-thing-name = Saisissez un nom.
desk-problem-thing-used = Des articles s’en servent. Donnez-leur d’abord autre chose.

## Pages for what is not there
desk-not-found = Cette page est introuvable
desk-not-found-text = L’adresse est peut-être mal saisie, ou ce qui était ici a été supprimé.
desk-forbidden = Cette page ne vous est pas ouverte
desk-forbidden-text = Votre rôle ne le permet pas. Un propriétaire de la station peut le changer.
desk-broken = Une erreur s’est produite de notre côté
desk-broken-text = Rien de ce qui était enregistré n’est perdu. Réessayez dans une minute. Si le problème persiste, donnez ce numéro à votre administrateur : { $reference }
desk-full = Le disque est plein
desk-full-text = Rien de ce que vous avez envoyé n’a été enregistré, et rien de ce qui l’était n’est perdu. Revenez en arrière : le formulaire a gardé votre texte. Demandez à l’exploitant de la station de libérer de la place, puis envoyez-le de nouveau.
desk-problem-full = Ce n’est pas enregistré : le disque de la station est plein. Votre texte est toujours ici. Demandez à l’exploitant de la station de libérer de la place, puis enregistrez de nouveau.
desk-ended = Connectez-vous de nouveau
desk-ended-text = Votre session est terminée : elle était trop ancienne, ou quelqu’un l’a fermée.
desk-full = Plus de place pour enregistrer
desk-full-text = Le disque de la station est plein. Les lecteurs ne sont pas touchés. Prévenez votre administrateur, gardez cette page ouverte et réessayez.
desk-kept = Votre texte
desk-kept-hint = Il n’a pas pu être enregistré. Copiez-le avant de quitter cette page.

## Keyboard shortcuts
desk-keys-on = Les raccourcis à une touche sont actifs
desk-keys-find = Chercher des articles
desk-keys-next = Article suivant de la liste
desk-keys-before = Article précédent de la liste
desk-keys-list = Cette liste
desk-keys-key = Touche
desk-keys-does = Ce qu’elle fait
desk-close = Fermer

## Page of components
desk-design-text = Tous les composants du bureau dans tous leurs états, de gauche à droite et de droite à gauche. Les nouvelles pages en sont faites.
desk-design-type = Typographie
desk-design-colours = Couleurs
desk-design-buttons = Boutons
desk-design-fields = Champs
desk-design-messages = Avis
desk-design-states = États d’un article
desk-design-lists = Listes
desk-design-empty = Vide
desk-design-grave = Une étape grave
desk-design-off = Pas maintenant
desk-design-link = Lien
desk-design-value = Le port rouvre après deux semaines de tempête
desk-colour-ink = Encre
desk-colour-paper = Papier
desk-colour-soft = Fond doux
desk-colour-line = Trait
desk-colour-accent = Couleur d’accent
desk-colour-warn = Alerte
desk-colour-good = Bon
desk-colour-care = Prudence

## Editor
editor-toolbar-name = Mise en forme
editor-text = Le texte de l’article
editor-undo = Annuler la dernière action
editor-redo = Rétablir la dernière action
editor-heading-2 = Intertitre, niveau 2
editor-heading-3 = Intertitre, niveau 3
editor-heading-4 = Intertitre, niveau 4
editor-paragraph = Paragraphe
editor-bold = Gras
editor-italic = Italique
editor-link = Lien
editor-phrase = Propos cités dans un paragraphe
editor-language = Langue et sens d’écriture
editor-bullets = Liste à puces
editor-numbers = Liste numérotée
editor-indent = Rentrer l’élément
editor-outdent = Sortir l’élément
editor-quotation = Citation
editor-divider = Séparateur
editor-help = Raccourcis clavier
editor-save = Enregistrer
editor-toolbar = Aller aux boutons de mise en forme
editor-help-toolbar = Dans les boutons de mise en forme, les flèches mènent de l’un à l’autre et Échap ramène au texte. Tab sort du texte.
editor-close = Fermer
editor-done = Terminé
editor-cancel = Annuler
editor-remove = Supprimer
editor-address = Adresse
editor-address-hint = Une adresse web, une adresse e-mail, un numéro de téléphone écrit tel:…, ou un chemin sur ce site qui commence par /.
editor-address-problem = Cette adresse n’est pas utilisable. Écrivez-la sous la forme https://…, mailto:…, tel:… ou un chemin qui commence par /.
editor-link-text = Mots du lien
editor-speaker = Auteur des propos
editor-role = Sa fonction à ce moment-là
editor-said-on = Date
editor-said-on-hint = Un jour, un mois ou une année, écrits 2026-11-23, 2026-11 ou 2026.
editor-said-on-problem = Cette date est illisible. Écrivez-la 2026-11-23, 2026-11 ou 2026.
editor-place = Lieu
editor-original-lang = Langue dans laquelle cela a été dit
editor-original = Les propos d’origine
editor-who-said-this = Qui a dit cela ?
editor-language-tag = Langue
editor-language-hint = Choisissez dans la liste, ou saisissez le code de la langue, par exemple ar ou pt-BR.
editor-language-problem = Ce code de langue est inconnu. Choisissez-en un dans la liste.
editor-direction = Sens d’écriture
editor-direction-auto = Selon ses lettres
editor-direction-ltr = De gauche à droite
editor-direction-rtl = De droite à gauche
editor-language-for = S’applique à
editor-language-phrase = Les mots sélectionnés
editor-language-paragraph = Tout le paragraphe
editor-words = Mots : { $count }
editor-minutes = Minutes de lecture : { $count }
editor-people = Personnes présentes dans cet article
editor-you = { $name } (vous)
editor-joined = { $name } a ouvert cet article.
editor-left = { $name } a quitté cet article.
editor-connecting = Ouverture de l’article…
editor-saved = Toutes les modifications sont enregistrées.
editor-saving = Enregistrement…
editor-unsaved = Pas encore enregistré.
editor-offline = Vous êtes hors ligne. Vous pouvez continuer à écrire.
editor-offline-changes = Vous êtes hors ligne. Modifications gardées sur cet appareil : { $count }. Elles seront envoyées au retour de la connexion.
editor-read-only = Vous pouvez lire cet article, mais pas le modifier.
editor-outdated = Cet article a été écrit avec une version plus récente du bureau. Rechargez la page pour y écrire.
editor-refused-removed = Vous n’avez plus accès à cet article. Ce qui n’a pas été enregistré est encore dans cette page : copiez-le maintenant.
editor-refused-read-only = Vous pouvez lire cet article, mais pas le modifier.
editor-refused-too-large = L’article est devenu trop grand pour être enregistré. Copiez vos dernières modifications, rechargez la page et divisez l’article.
editor-refused-gone = Cet article n’est plus ici. Ce qui n’a pas été enregistré est encore dans cette page : copiez-le maintenant.
editor-full = Non enregistré : le disque de la station est plein. Gardez cette page ouverte ; ce que vous écrivez sera envoyé dès qu’il y aura de la place.
editor-paste-too-long = C’est trop long pour être collé d’un coup. Collez par parties.

## Checks and refusals
desk-check-headline-long = Le titre est plus long que ce que montrent les téléphones et les résultats de recherche.
desk-problem-not-approved = Quelqu’un qui ne l’a pas écrite doit d’abord valider cette révision. Envoyez-la en relecture.
desk-problem-unfinished = Il n’y a pas encore de titre ou de texte. Écrivez-les d’abord.
desk-problem-not-public = Il n’est pas sur le site.
desk-problem-changed = L’article a changé depuis que vous avez ouvert cette page. Lisez la révision la plus récente, puis décidez.
desk-problem-checks = Il faut corriger quelque chose avant la parution. Voir ci-dessus.
desk-problem-password-long = Le mot de passe est trop long. Utilisez au plus 500 caractères.
desk-problem-edition-language = Cette langue est inconnue. Choisissez-en une dans la liste.
desk-join = Rejoindre le bureau
desk-done-signed-out = Vous êtes déconnecté.
desk-done-saved = Enregistré.
desk-done-restored = L’ancienne révision est de nouveau la plus récente.
desk-unreadable = L’envoi n’a pas pu être accepté
desk-unreadable-text = Il ne venait pas d’une page du bureau, ou il est arrivé incomplet. Rien n’a été modifié. Revenez en arrière, rechargez la page et envoyez de nouveau.

## Station pages
desk-problem-step-ended = Cela a pris trop de temps. Connectez-vous de nouveau.
desk-problem-language = Choisissez l’une de ces langues.
desk-device = { $browser }, { $system }
desk-device-unknown = Appareil inconnu
desk-session-ended = La session est fermée.
desk-second-ended = La seconde étape est désactivée.
desk-second-reset = Réinitialiser la seconde étape de { $name }
desk-second-was-reset = La seconde étape de { $name } est réinitialisée. Elle peut être configurée de nouveau dans son compte.
desk-problem-invite = Un propriétaire l’est pour toute la station. Choisissez « Toutes les éditions » et « Propriétaire », ou une édition et un autre rôle.

editor-paste-file = Un fichier ne peut pas être mis dans le texte. Ajoutez les photos et le son à côté.
editor-signed-out = Vous êtes déconnecté. Reconnectez-vous dans une autre fenêtre : ce que vous avez écrit est gardé ici et sera envoyé ensuite.
editor-write-alone = Écrire sans collègues

desk-audit-create = A créé
desk-audit-save = A enregistré
desk-audit-restore = A rétabli une révision plus ancienne
desk-audit-ask = A envoyé en relecture
desk-audit-approve = A validé
desk-audit-approve-revision = A validé la révision { $number }
desk-audit-return = A renvoyé à l’auteur
desk-audit-publish = A publié
desk-audit-correct = A ajouté un rectificatif
desk-audit-withdraw = A retiré du site
desk-audit-schedule = A programmé
desk-audit-embargo = A mis sous embargo
desk-audit-change = A modifié
desk-audit-move = A déplacé dans la liste
desk-audit-remove = A supprimé
desk-audit-invite = A invité quelqu’un
desk-audit-invite-role = A invité quelqu’un dans { $edition } : { $role }
desk-audit-invite-owner = A invité quelqu’un dans toute la station : { $role }
desk-audit-link = A créé un lien
desk-audit-unlink = A mis fin à un lien
desk-audit-end = A annulé
desk-audit-make = A donné un rôle
desk-audit-make-role = A donné un rôle dans { $edition } : { $role }
desk-audit-make-owner = A donné un rôle dans toute la station : { $role }
desk-audit-exclude = A retiré un rôle
desk-audit-exclude-edition = A retiré le rôle dans { $edition }
desk-audit-exclude-owner = A retiré un rôle dans toute la station : { $role }
desk-audit-password = A changé le mot de passe
desk-audit-second-step-on = A activé la seconde étape
desk-audit-second-step-off = A désactivé la seconde étape
desk-audit-recovery-codes = A créé de nouveaux codes de secours
desk-audit-passkey = A ajouté une clé d’accès
desk-audit-passkey-end = A supprimé une clé d’accès
desk-audit-end-session = A fermé une session
desk-audit-end-sessions = A fermé toutes les autres sessions
desk-audit-invitation = Invitation n° { $id }

## Times
desk-due-embargo = Sous embargo jusqu’au { $time }
desk-problem-gap = Cette heure n’existe pas : les horloges avancent à ce moment-là. Choisissez-en une plus tôt ou plus tard.
desk-problem-embargo-public = Les lecteurs voient déjà cet article, un embargo ne cacherait rien.
desk-problem-embargo-schedule = L’article est programmé pour le { $time }, avant la fin prévue de l’embargo. Déplacez ou annulez d’abord la programmation.
desk-embargo-end-reason = Pourquoi l’embargo est levé avant l’heure
desk-embargo-end-reason-hint = La raison est gardée dans le journal d’audit.
desk-refused-not-approved = L’article n’est pas paru à l’heure prévue ({ $time }) : personne d’autre que son auteur ne l’avait validé. Faites-le valider, puis publiez ou programmez-le de nouveau.
desk-refused-embargoed = L’article n’est pas paru à l’heure prévue ({ $time }) : il était sous embargo. Publiez ou programmez-le de nouveau une fois l’embargo terminé.
desk-refused-unfinished = L’article n’est pas paru à l’heure prévue ({ $time }) : il n’avait pas de titre ou pas de texte lisible. Corrigez cela, puis publiez ou programmez-le de nouveau.
desk-audit-schedule-end = A annulé la programmation
desk-audit-refuse = N’a pas publié à l’heure prévue
desk-audit-embargo-end = A levé l’embargo

## Fronts
desk-fronts = Unes
desk-fronts-text = Ce que les lecteurs voient en premier. Les articles les plus récents s’y placent d’eux-mêmes ; épinglez ceux qui comptent davantage.
desk-fronts-all = Toutes les unes
desk-front = Composer la page
desk-front-front = La une
desk-front-since = Composée par { $name }, { $time }
desk-front-next = Prochaine composition : { $time }
desk-front-by-rule = Par règle : le plus récent d’abord
desk-front-by-rule-text = Personne n’a composé cette page : les articles les plus récents viennent d’abord.
desk-front-from = Vous partez de la composition de { $name }, { $time }. Les lecteurs ne l’auront que lorsque vous la publierez.
desk-front-from-ahead = Cette composition de { $name } attend { $time }. Ce que vous programmez ou publiez la remplace.
desk-front-slots = La page
desk-front-rule = Par règle
desk-front-pinned-by = Épinglé par { $name }
desk-front-pinned-until = Épinglé par { $name } jusqu’à { $time }
desk-front-pinned-new = Épinglé, pas encore publié
desk-front-pinned-new-until = Épinglé jusqu’à { $time }, pas encore publié
desk-front-not-yet = Les lecteurs ne le voient pas encore. D’ici là, la règle occupe sa place.
desk-front-grip = Déplacer
desk-front-grip-help = Appuyez sur Espace pour le saisir, sur les flèches pour le déplacer, sur Espace pour le poser, sur Échap pour le remettre.
desk-front-do-first = Tout en haut
desk-front-do-last = À la dernière place
desk-front-do-up = Plus haut
desk-front-do-down = Plus bas
desk-front-do-pin = Épingler ici
desk-front-do-unpin = Désépingler
desk-front-do-back = Remettre
desk-front-do-out = Écarter
desk-front-until = Jusqu’à…
desk-front-until-label = Épingler { $headline } jusqu’à
desk-front-find = Ajouter un article
desk-front-find-words = Mots du titre
desk-front-found-none = Rien d’autre parmi les articles publics, approuvés et programmés.
desk-front-line = Les suivants
desk-front-line-text = La règle prendra ceux-ci ensuite.
desk-front-out = Écartés
desk-front-out-text = Absents de cette page ; toujours sur les suivantes et partout ailleurs.
desk-front-bands = Rubriques en dessous
desk-front-bands-text = Chacune commence par les articles épinglés dans sa rubrique. Celle qui n’a pas d’article n’apparaît pas.
desk-front-band-shown = Affichée
desk-front-band-stories = Articles
desk-front-empty = Pas encore d’article
desk-front-empty-text = Dès qu’un article est publié, il apparaît ici. Un article approuvé ou programmé peut être épinglé avant : cherchez-le par ses mots.
desk-front-unsaved = Pas encore publié
desk-front-publish = Publier cette composition
desk-front-undo = Annuler
desk-front-later = Plus tard ou avec une note
desk-front-reason = Pourquoi
desk-front-schedule = Programmer cette composition
desk-front-ahead = Programmé
desk-front-ahead-by = Par { $name }
desk-front-ahead-none = Rien n’est programmé pour cette page.
desk-front-open = Ouvrir
desk-front-take-back = Retirer
desk-front-back = Retour à la page
desk-front-preview = Aperçu d’une page
desk-front-preview-text = La page telle que les lecteurs l’auraient si cette composition était publiée maintenant. Les articles qui ne sont pas encore publics n’y sont pas.
desk-front-conflict = { $name } a composé cette page { $time } pendant que vous y travailliez
desk-front-conflict-none = Cette page a été composée pendant que vous y travailliez
desk-front-conflict-text = Rien n’a été écrasé. Voici l’autre composition ; la vôtre est toujours ci-dessous. Publiez la vôtre à nouveau pour la mettre à sa place.
desk-front-take-theirs = Repartir de l’autre composition
desk-front-say-held = { $headline } : saisi. Place { $place } sur { $count }.
desk-front-say-at = { $headline } : place { $place } sur { $count }.
desk-front-say-put = { $headline } : posé à la place { $place }.
desk-front-say-back = { $headline } : remis à sa place.
desk-front-say-unpinned = { $headline } : désépinglé.
desk-front-say-out = { $headline } : écarté.
desk-front-say-undone = La dernière étape est annulée.
desk-arrangements = Compositions précédentes
desk-arrangements-none = Aucune composition encore
desk-arrangement-by = { $name }, { $time }
desk-arrangement-waits = Attend { $time }
desk-arrangement-here = Les lecteurs l’ont depuis { $time }
desk-arrangement-over = Les lecteurs l’ont eue de { $from } à { $to }
desk-arrangement-taken-back = Retirée par { $name }, { $time }
desk-arrangement-restore = Reprendre
desk-done-front = Les lecteurs ont maintenant cette composition.
desk-done-front-later = La composition est programmée. Elle figure ci-dessous, et les lecteurs l’auront à l’heure dite.
desk-done-front-end = La composition programmée est retirée.
desk-problem-front-until = Une épingle prend fin avant que les lecteurs ne la voient. Choisissez une heure plus tardive, ou aucune.
desk-problem-front-changed = Quelqu’un a composé cette page entre-temps. Regardez les deux, puis décidez.
desk-problem-front-gone = La composition programmée que vous avez ouverte n’attend plus : son heure est venue ou quelqu’un l’a retirée. Renvoyez la vôtre pour en faire une nouvelle.
desk-problem-front-many = Cinquante compositions attendent déjà pour cette page. Retirez-en une d’abord.
desk-audit-arrange = A composé ce qui s’affiche en premier
desk-audit-arrange-later = A programmé une composition
desk-audit-arrange-end = A retiré une composition programmée

## Links
desk-preview = Aperçu
desk-preview-text = Révision { $number }, telle que les lecteurs la verront.
desk-preview-until = Ce lien fonctionne jusqu’au { $time }. Ne le transmettez pas : l’article n’est peut-être pas encore public.
desk-preview-width = Largeur de l’aperçu
desk-preview-360 = Téléphone
desk-preview-1280 = Ordinateur
desk-preview-alone = La page seule, dans un nouvel onglet
desk-preview-frame = La page telle que les lecteurs la verront
desk-links = Liens pour d’autres personnes
desk-links-text = Montrez cet article à quelqu’un qui n’a pas de compte. Qui a le lien n’a pas besoin de mot de passe : envoyez-le par un moyen sûr. Un lien fonctionne pendant sept jours, ou jusqu’à ce que vous l’annuliez.
desk-links-there = Liens vers cet article
desk-links-none = Pas encore de liens.
desk-link-new = Nouveau lien
desk-link-kind = À quoi il sert
desk-link-preview = Voir l’article
desk-link-preview-means = Montre toujours la révision la plus récente, telle que les lecteurs la verront.
desk-link-approval = Valider l’article
desk-link-approval-means = Demande à une personne, par exemple un avocat, de valider la révision { $number } et aucune autre.
desk-link-approval-number = Valider la révision { $number }
desk-link-whom = Pour qui
desk-link-whom-hint = Un nom. Il figure sur la validation et dans le journal d’audit.
desk-link-make = Créer le lien
desk-link-made = Le lien est prêt
desk-link-by = De { $name }, le { $time }
desk-link-open = Fonctionne jusqu’au { $time }
desk-link-ended = Annulé le { $time }
desk-link-expired = A fonctionné jusqu’au { $time }
desk-link-approved = Validé le { $time }
desk-link-refused = Non validé le { $time }
desk-link-end = Annuler le lien pour { $name }
desk-done-link = Le lien est annulé. Il ne montre plus rien.
desk-vouch = Cet article peut-il paraître ?
desk-vouch-text = { $name } demande à { $whom } de lire la révision { $number } et de dire si elle peut être publiée.
desk-vouch-record = Votre réponse porte exactement sur ce texte. Elle est conservée sous votre nom, et vous ne la donnez qu’une fois.
desk-vouch-note-hint = Si vous ne validez pas, dites ce qui doit changer.
desk-vouch-yes = Je valide
desk-vouch-no = Je ne valide pas
desk-vouch-approved = Vous avez validé ce texte le { $time }.
desk-vouch-refused = Vous avez refusé de valider ce texte le { $time }.
desk-vouch-newer = Ce texte a été modifié depuis, et votre réponse ne peut plus être prise. Demandez un nouveau lien à { $name }.
desk-problem-link-whom = Saisissez pour qui est le lien.
desk-problem-link-unfinished = Il n’y a encore rien à valider. Écrivez d’abord un titre et un texte.
desk-problem-link-own = Cette édition demande deux personnes pour chaque publication, et vous avez enregistré vous-même cette révision. Demandez à un collègue de créer le lien.

desk-passkey-added = La clé d’accès est ajoutée. Vous pouvez maintenant vous connecter avec elle.
desk-passkey-removed = La clé d’accès est supprimée.
