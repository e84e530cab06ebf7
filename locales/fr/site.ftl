# Words of the readers' site in French.

## Every page
skip-content = Aller au contenu
skip-navigation = Aller à la navigation
skip-player = Passer le lecteur audio
menu = Menu
sections = Rubriques
editions = Éditions
other-languages = Autres langues
back-to-top = Haut de page
feeds = Flux RSS
site-language = Ce site dans d’autres langues
powered-by = Publié avec { $product }
alert-breaking = Dernière minute

## Front and lists
front-latest = Derniers articles
front-empty = Rien n’a encore été publié ici.
section-empty = Rien n’a encore été publié dans la rubrique « { $section } ».
topics = Thèmes
topic = Thème
topic-empty = Rien n’a encore été publié sur « { $topic } ».
byline-empty = Aucun article signé { $name } n’a encore été publié ici.
stories-by = Articles signés { $name }
older = Articles plus anciens
newer = Articles plus récents
page-number = Page { $page }
story-count = { $count ->
    [one] { $count } article
    [many] { $count } d’articles
   *[other] { $count } articles
}
listen-length = Écouter, { $length }

## Programmes
programmes = Émissions
programme-empty = Aucun épisode de { $programme } n’a encore été publié.
programme-ended = Cette émission est terminée.
programme-subscribe = S’abonner avec une application de podcasts
programme-subscribe-light = S’abonner avec des fichiers plus légers
episode-number = Épisode { $number }
episode-season-number = Saison { $season }, épisode { $number }
episode-trailer = Bande-annonce
episode-bonus = Supplément
schedule = À l’antenne aujourd’hui
schedule-now = À l’antenne en ce moment
schedule-next = Prochaine diffusion : { $time }
schedule-empty = Rien à l’antenne aujourd’hui.
schedule-times = De { $start } à { $end }
schedule-times-yesterday = De { $start } hier à { $end } aujourd’hui
schedule-over = Terminé
## Alerts
alerts = Alertes
alert-important = Important
alert-update = Du nouveau
alert-withdrawal = Retirée
alert-dismiss = Fermer cette alerte
alerts-empty = Aucune alerte n’a encore été envoyée.

## Notifications, and stories kept on a device
notifications = Alertes sur cet appareil
notifications-text = Les alertes arrivent sur cet appareil même quand aucune page n’est ouverte. Ce qui était faux est remplacé par ce qui est juste.
notifications-which = Quelles alertes
notifications-breaking = Dernière minute seulement
notifications-important = Dernière minute et nouvelles importantes
notifications-update = Toutes les alertes, mises à jour comprises
notifications-sections-text = Les alertes destinées à tous arrivent quelles que soient les rubriques choisies.
notifications-topics-text = Toutes les alertes sur les thèmes choisis arrivent, mises à jour comprises.
notifications-quiet = Heures de silence
notifications-quiet-text = Entre ces heures, rien de nouveau n’arrive, ni plus tard. Laissez les champs vides pour recevoir des alertes à toute heure.
notifications-from = De
notifications-to = À
notifications-on = Activer
notifications-save = Enregistrer
notifications-off = Désactiver
notifications-is-on = Les alertes sont activées sur cet appareil.
notifications-is-off = Les alertes sont désactivées sur cet appareil.
notifications-cannot = Ce navigateur ne peut pas recevoir d’alertes, ou ses scripts sont désactivés.
notifications-denied = Ce navigateur ne nous laisse pas afficher d’alertes. Autorisez les notifications de ce site dans ses réglages, puis réessayez.
notifications-problem = Cela n’a pas fonctionné. Réessayez dans une minute.
notifications-privacy = Nous ne gardons que vos choix et l’adresse que votre navigateur nous a donnée pour cela. Tout est effacé quand vous désactivez les alertes.
notifications-instead = Vous pouvez aussi lire toutes les alertes ici, ou les suivre dans un lecteur de flux :
offline = Vous êtes hors ligne
offline-text = Sans connexion, vous pouvez lire les articles que cet appareil a gardés.
offline-empty = Cet appareil n’a encore gardé aucun article.
offline-keep = Articles sans connexion
offline-keep-text = Les { $number } derniers articles que vous ouvrez restent sur cet appareil, pour être lus sans connexion. Personne d’autre n’apprend lesquels.
offline-on = Garder les articles
offline-off = Ne rien garder et tout effacer

## Live reports
live-posts = Dernières publications
live-since = En direct depuis : { $time }
live-to-come = En direct à partir de : { $time }
live-ended = Terminé : { $time }
live-key-points = Points clés
live-pinned = Épinglé
live-empty = Aucune publication pour l’instant.
live-newer = Publications plus récentes
live-older = Publications plus anciennes
live-back = Vers le direct
post-withdrawn = Cette publication a été retirée
live-new-most = Plus de { $number } nouvelles publications
live-new = { $count ->
    [one] { $count } nouvelle publication
    [many] { $count } de nouvelles publications
   *[other] { $count } nouvelles publications
}

## Story
published-at = Publié le { $time }
updated-at = Mis à jour le { $time }
by-bylines = Par { $names }
from-dateline = Lieu : { $place }
reading-minutes = { $count ->
    [one] { $count } minute de lecture
    [many] { $count } de minutes de lecture
   *[other] { $count } minutes de lecture
}
picture-credit = Photo : { $credit }
picture-archive = Photo d’archives
picture-archive-date = Photo d’archives, { $date }
picture-archive-place = Photo d’archives, { $place }
picture-archive-date-place = Photo d’archives, { $place }, { $date }
picture-ai-wholly = Créée par IA
picture-ai-partly = Créée en partie par IA
picture-credentials = Attestations de contenu
picture-credentials-trusted = L’original de cette image est signé par { $signer }, à qui la rédaction fait confiance. Il n’a pas été modifié depuis ; ici, il a seulement été réduit ou recadré.
picture-credentials-intact = L’original de cette image est signé par { $signer }. Il n’a pas été modifié depuis ; ici, il a seulement été réduit ou recadré. La rédaction ne connaît pas le signataire.
picture-missing = La photo n’est pas disponible.
quotation-said = { $speaker }, { $role }
original-words = En version originale
table-number = Tableau { $number }
corrections = { $count ->
    [one] Rectificatif
    [many] Rectificatifs
   *[other] Rectificatifs
}
correction-at = Rectifié le { $time }
correction-was = Nous avions écrit :
correction-is = Il fallait lire :
related = Sur le même sujet
translations = Lire cet article dans d’autres langues
share = Partager
share-copy = Copier le lien
share-copied = Lien copié
share-mail = Envoyer par e-mail
print = Imprimer
about-label = Que signifie « { $label } » ?

## Labels
label-news = Actualité
label-news-means = Le récit des faits, vérifié par notre rédaction.
label-analysis = Analyse
label-analysis-means = Un journaliste qui connaît le sujet explique ce qu’il y a derrière l’actualité.
label-opinion = Opinion
label-opinion-means = Le point de vue de son auteur, pas celui de notre média.
label-editorial = Éditorial
label-editorial-means = La position de notre média, distincte de l’information.
label-interview = Entretien
label-interview-means = Des questions et des réponses, abrégées pour plus de concision et de clarté.
label-explainer = Décryptage
label-explainer-means = Le contexte qui aide à comprendre l’actualité.
label-report = Reportage
label-report-means = Un journaliste raconte ce qu’il a vu et entendu sur place.
label-statement = Déclaration
label-statement-means = Les propos d’un tiers, publiés dans leur intégralité.

## Player
player-listen = Écouter cet article
player-play = Lecture
player-pause = Pause
player-back = Reculer de { $seconds } secondes
player-forward = Avancer de { $seconds } secondes
player-position = Position
player-position-of = { $position } sur { $length }
player-speed = Vitesse
player-quality = Qualité
player-saver = Économie de données, { $size }
player-chapters = Chapitres
player-download = Télécharger
player-download-size = Télécharger, { $size }
player-loading = Chargement du son
player-buffering = En attente de la connexion
player-ended = Fin
player-error = Le son n’a pas pu être chargé.
player-retry = Réessayer
player-retry-lower = Réessayer avec un fichier plus léger
player-no-source = Le son n’est pas encore disponible.
player-gone = Le son n’est plus disponible.
player-since = Depuis le { $date }
player-transcript = Lire la transcription
transcript = Transcription
transcript-of = Transcription : { $headline }
transcript-story = L’article
player-follow = Faire défiler le texte avec le son
player-sentence-back = À la phrase précédente
player-sentence-forward = À la phrase suivante
player-length-unknown = durée inconnue
player-resume = Reprendre à { $position }
player-play-failed = Ce navigateur ne peut pas lire le son. Vous pouvez le télécharger.

## Sizes
size-kilobytes = { $size } Ko
size-megabytes = { $size } Mo

## Pages for what is not there
not-found = Cette page est introuvable
not-found-text = L’adresse est peut-être mal saisie, ou la page a été déplacée.
not-found-next = Aller à la page d’accueil
gone = Cette page n’existe plus
gone-text = Ce qui se trouvait ici a été retiré, et rien ne l’a remplacé.
withdrawn = Cet article a été retiré
withdrawn-at = Retiré le { $time }
withdrawn-reason = Motif
withdrawn-reason-none = Aucun motif n’a été donné.
withdrawn-next = Lire les derniers articles
broken = Une erreur s’est produite de notre côté
broken-text = Veuillez réessayer dans une minute. Si le problème persiste, indiquez-nous ce numéro : { $reference }
chooser = Choisissez votre langue
