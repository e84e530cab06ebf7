# Words of the readers' site in German.

## Every page
skip-content = Zum Inhalt springen
skip-navigation = Zur Navigation springen
skip-player = Player überspringen
menu = Menü
sections = Rubriken
editions = Ausgaben
other-languages = Andere Sprachen
back-to-top = Nach oben
feeds = RSS-Feeds
site-language = Diese Website in anderen Sprachen
powered-by = Veröffentlicht mit { $product }
alert-breaking = Eilmeldung

## Front and lists
front-latest = Aktuelle Beiträge
front-empty = Hier wurde noch nichts veröffentlicht.
section-empty = In der Rubrik „{ $section }“ wurde noch nichts veröffentlicht.
topics = Themen
topic = Thema
topic-empty = Zum Thema „{ $topic }“ wurde noch nichts veröffentlicht.
byline-empty = Von { $name } wurde hier noch nichts veröffentlicht.
stories-by = Beiträge von { $name }
older = Ältere Beiträge
newer = Neuere Beiträge
page-number = Seite { $page }
story-count = { $count ->
    [one] { $count } Beitrag
   *[other] { $count } Beiträge
}
listen-length = Anhören, { $length }

## Programmes
programmes = Sendungen
programme-empty = Von { $programme } ist noch keine Folge erschienen.
programme-ended = Diese Sendung ist eingestellt.
programme-subscribe = Mit einer Podcast-App abonnieren
programme-subscribe-light = Mit kleineren Dateien abonnieren
episode-number = Folge { $number }
episode-season-number = Staffel { $season }, Folge { $number }
episode-trailer = Vorschau
episode-bonus = Zugabe
schedule = Heute auf Sendung
schedule-now = Jetzt auf Sendung
schedule-next = Nächste Ausstrahlung: { $time }
schedule-empty = Heute ist nichts auf Sendung.
schedule-times = { $start } bis { $end }
schedule-times-yesterday = Gestern { $start } bis heute { $end }
schedule-over = Vorbei
## Alerts
alerts = Eilmeldungen
alert-important = Wichtig
alert-update = Aktualisierung
alert-withdrawal = Zurückgezogen
alert-dismiss = Diese Meldung schließen
alerts-empty = Es wurde noch keine Eilmeldung verschickt.

## Notifications, and stories kept on a device
notifications = Eilmeldungen auf diesem Gerät
notifications-text = Eilmeldungen kommen auch dann auf dieses Gerät, wenn keine Seite offen ist. Was falsch war, wird durch das Richtige ersetzt.
notifications-which = Welche Meldungen
notifications-breaking = Nur Eilmeldungen
notifications-important = Eilmeldungen und Wichtiges
notifications-update = Alle Meldungen, auch Aktualisierungen
notifications-sections-text = Meldungen für alle kommen immer, gleich welche Rubriken Sie wählen.
notifications-topics-text = Zu den gewählten Themen kommen alle Meldungen, auch Aktualisierungen.
notifications-quiet = Ruhezeit
notifications-quiet-text = In dieser Zeit kommt nichts Neues, auch nicht nachträglich. Lassen Sie die Felder leer, um jederzeit Meldungen zu bekommen.
notifications-from = Von
notifications-to = Bis
notifications-on = Einschalten
notifications-save = Speichern
notifications-off = Ausschalten
notifications-is-on = Eilmeldungen auf diesem Gerät sind eingeschaltet.
notifications-is-off = Eilmeldungen auf diesem Gerät sind ausgeschaltet.
notifications-cannot = Dieser Browser kann keine Meldungen empfangen, oder Skripte sind ausgeschaltet.
notifications-denied = Dieser Browser erlaubt uns keine Meldungen. Erlauben Sie in seinen Einstellungen Benachrichtigungen für diese Website und versuchen Sie es dann noch einmal.
notifications-problem = Das hat nicht geklappt. Bitte versuchen Sie es in einer Minute noch einmal.
notifications-privacy = Wir bewahren nur Ihre Auswahl auf und die Adresse, die Ihr Browser uns dafür gegeben hat. Beides wird gelöscht, wenn Sie ausschalten.
notifications-instead = Alle Eilmeldungen können Sie auch hier lesen oder mit einem Feedreader verfolgen:
offline = Sie sind offline
offline-text = Ohne Verbindung können Sie die Beiträge lesen, die dieses Gerät aufbewahrt hat.
offline-empty = Dieses Gerät hat noch keine Beiträge aufbewahrt.
offline-keep = Beiträge ohne Verbindung
offline-keep-text = Die letzten { $number } Beiträge, die Sie öffnen, bleiben auf diesem Gerät, damit Sie sie ohne Verbindung lesen können. Niemand sonst erfährt, welche es sind.
offline-on = Beiträge aufbewahren
offline-off = Keine aufbewahren, alle löschen

## Live reports
live-posts = Neueste Beiträge
live-since = Live seit { $time }
live-to-come = Live ab { $time }
live-ended = Beendet: { $time }
live-key-points = Das Wichtigste
live-pinned = Angeheftet
live-empty = Es gibt noch keine Beiträge.
live-newer = Neuere Beiträge
live-older = Ältere Beiträge
live-back = Zum Liveticker
post-withdrawn = Dieser Beitrag wurde zurückgezogen
live-new-most = Mehr als { $number } neue Beiträge
live-new = { $count ->
    [one] { $count } neuer Beitrag
   *[other] { $count } neue Beiträge
}

## Story
published-at = Veröffentlicht am { $time }
updated-at = Aktualisiert am { $time }
by-bylines = Von { $names }
from-dateline = Aus { $place }
reading-minutes = { $count ->
    [one] { $count } Minute Lesezeit
   *[other] { $count } Minuten Lesezeit
}
picture-credit = Foto: { $credit }
picture-archive = Archivbild
picture-archive-date = Archivbild, { $date }
picture-archive-place = Archivbild, { $place }
picture-archive-date-place = Archivbild, { $place }, { $date }
picture-ai-wholly = Von KI erzeugt
picture-ai-partly = Teilweise von KI erzeugt
picture-credentials = Inhaltsnachweise
picture-credentials-trusted = Das Original dieses Bildes ist von { $signer } signiert; dieser Signatur vertraut die Redaktion. Es wurde danach nicht verändert; hier wurde es nur verkleinert oder beschnitten.
picture-credentials-intact = Das Original dieses Bildes ist von { $signer } signiert. Es wurde danach nicht verändert; hier wurde es nur verkleinert oder beschnitten. Wer signiert hat, ist der Redaktion nicht bekannt.
picture-missing = Das Bild ist nicht verfügbar.
quotation-said = { $speaker }, { $role }
original-words = Im Original
table-number = Tabelle { $number }
corrections = { $count ->
    [one] Korrektur
   *[other] Korrekturen
}
correction-at = Korrigiert am { $time }
correction-was = Ursprünglich hieß es:
correction-is = Richtig ist:
related = Mehr zum Thema
translations = Diesen Beitrag in anderen Sprachen lesen
share = Teilen
share-copy = Link kopieren
share-copied = Link kopiert
share-mail = Per E-Mail senden
print = Drucken
about-label = Was „{ $label }“ bedeutet

## Labels
label-news = Nachricht
label-news-means = Ein Bericht über das Geschehene, geprüft von unserer Redaktion.
label-analysis = Analyse
label-analysis-means = Journalistinnen und Journalisten mit Sachkenntnis erklären, was hinter der Nachricht steckt.
label-opinion = Meinung
label-opinion-means = Die Ansicht der Verfasserin oder des Verfassers, nicht die dieses Senders.
label-editorial = Leitartikel
label-editorial-means = Die Haltung dieses Senders, getrennt von seinen Nachrichten.
label-interview = Interview
label-interview-means = Fragen und Antworten, der Länge und Klarheit wegen gekürzt.
label-explainer = Hintergrund
label-explainer-means = Wissen, das hilft, die Nachricht zu verstehen.
label-report = Reportage
label-report-means = Erzählt, was vor Ort zu sehen und zu hören war.
label-statement = Im Wortlaut
label-statement-means = Äußerungen anderer, vollständig veröffentlicht.

## Player
player-listen = Diesen Beitrag anhören
player-play = Abspielen
player-pause = Anhalten
player-back = { $seconds } Sekunden zurück
player-forward = { $seconds } Sekunden vor
player-position = Abspielposition
player-position-of = { $position } von { $length }
player-speed = Tempo
player-quality = Qualität
player-saver = Daten sparen, { $size }
player-chapters = Kapitel
player-download = Herunterladen
player-download-size = Herunterladen, { $size }
player-loading = Audio wird geladen
player-buffering = Warten auf die Verbindung
player-ended = Ende
player-error = Das Audio konnte nicht geladen werden.
player-retry = Erneut versuchen
player-retry-lower = Mit kleinerer Datei erneut versuchen
player-no-source = Das Audio ist noch nicht verfügbar.
player-gone = Das Audio ist nicht mehr verfügbar.
player-since = Seit dem { $date }
player-transcript = Transkript lesen
transcript = Transkript
transcript-of = Transkript: { $headline }
transcript-story = Der Beitrag
player-follow = Beim Hören mitscrollen
player-sentence-back = Zum vorigen Satz
player-sentence-forward = Zum nächsten Satz
player-length-unknown = Länge unbekannt
player-resume = Weiterhören ab { $position }
player-play-failed = Dieser Browser kann das Audio nicht abspielen. Sie können es herunterladen.

## Sizes
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## Pages for what is not there
not-found = Diese Seite gibt es nicht
not-found-text = Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.
not-found-next = Zur Startseite
gone = Diese Seite gibt es nicht mehr
gone-text = Was hier stand, wurde entfernt, und nichts ist an seine Stelle getreten.
withdrawn = Dieser Beitrag wurde zurückgezogen
withdrawn-at = Zurückgezogen am { $time }
withdrawn-reason = Grund
withdrawn-reason-none = Es wurde kein Grund angegeben.
withdrawn-next = Aktuelle Beiträge lesen
broken = Bei uns ist etwas schiefgegangen
broken-text = Bitte versuchen Sie es in einer Minute erneut. Bleibt der Fehler bestehen, nennen Sie uns diese Nummer: { $reference }
chooser = Wählen Sie Ihre Sprache
