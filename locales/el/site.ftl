# Words of the readers' site in Greek.

## Every page
skip-content = Μετάβαση στο περιεχόμενο
skip-navigation = Μετάβαση στην πλοήγηση
skip-player = Παράλειψη της αναπαραγωγής ήχου
menu = Μενού
sections = Ενότητες
editions = Εκδόσεις
other-languages = Άλλες γλώσσες
back-to-top = Επιστροφή στην αρχή
feeds = Ροές RSS
site-language = Ο ιστότοπος σε άλλες γλώσσες
powered-by = Δημοσιεύεται με { $product }
alert-breaking = Έκτακτη είδηση

## Front and lists
front-latest = Τελευταία νέα
front-empty = Δεν έχει δημοσιευτεί τίποτα εδώ ακόμη.
section-empty = Δεν έχει δημοσιευτεί τίποτα στην ενότητα «{ $section }» ακόμη.
topics = Θέματα
topic = Θέμα
topic-empty = Δεν έχει δημοσιευτεί τίποτα για το θέμα «{ $topic }» ακόμη.
byline-empty = { $name }: δεν υπάρχουν ακόμη δημοσιεύσεις εδώ.
stories-by = Κείμενα: { $name }
older = Παλαιότερα
newer = Νεότερα
page-number = Σελίδα { $page }
story-count = { $count ->
    [one] { $count } άρθρο
   *[other] { $count } άρθρα
}
listen-length = Ακούστε, { $length }

## Programmes
programmes = Εκπομπές
programme-empty = Δεν έχει δημοσιευτεί ακόμη επεισόδιο: { $programme }.
programme-ended = Η εκπομπή αυτή ολοκληρώθηκε.
programme-subscribe = Εγγραφή με εφαρμογή podcast
programme-subscribe-light = Εγγραφή με μικρότερα αρχεία
episode-number = Επεισόδιο { $number }
episode-season-number = Κύκλος { $season }, επεισόδιο { $number }
episode-trailer = Προεπισκόπηση
episode-bonus = Επιπλέον επεισόδιο
schedule = Σήμερα στον αέρα
schedule-now = Τώρα στον αέρα
schedule-next = Επόμενη μετάδοση: { $time }
schedule-empty = Σήμερα δεν μεταδίδεται τίποτα.
schedule-times = { $start } έως { $end }
schedule-times-yesterday = Χθες { $start } έως σήμερα { $end }
schedule-over = Έληξε
## Alerts
alerts = Ειδοποιήσεις
alert-important = Σημαντικό
alert-update = Ενημέρωση
alert-withdrawal = Αποσύρθηκε
alert-dismiss = Κλείσιμο αυτής της ειδοποίησης
alerts-empty = Δεν έχει σταλεί ακόμη καμία ειδοποίηση.

## Notifications, and stories kept on a device
notifications = Ειδοποιήσεις σε αυτή τη συσκευή
notifications-text = Οι ειδοποιήσεις φτάνουν σε αυτή τη συσκευή και όταν καμία σελίδα δεν είναι ανοιχτή. Το λάθος αντικαθίσταται από το σωστό.
notifications-which = Ποιες ειδοποιήσεις
notifications-breaking = Μόνο έκτακτες ειδήσεις
notifications-important = Έκτακτες και σημαντικές ειδήσεις
notifications-update = Όλες οι ειδοποιήσεις, και οι ενημερώσεις
notifications-sections-text = Οι ειδοποιήσεις για όλους φτάνουν όποιες ενότητες και αν επιλέξετε.
notifications-topics-text = Για τα θέματα που επιλέγετε φτάνουν όλες οι ειδοποιήσεις, και οι ενημερώσεις.
notifications-quiet = Ώρες ησυχίας
notifications-quiet-text = Ανάμεσα σε αυτές τις ώρες δεν φτάνει τίποτα νέο, ούτε αργότερα. Αφήστε τις κενές για ειδοποιήσεις οποιαδήποτε ώρα.
notifications-from = Από
notifications-to = Έως
notifications-on = Ενεργοποίηση
notifications-save = Αποθήκευση
notifications-off = Απενεργοποίηση
notifications-is-on = Οι ειδοποιήσεις σε αυτή τη συσκευή είναι ενεργές.
notifications-is-off = Οι ειδοποιήσεις σε αυτή τη συσκευή είναι ανενεργές.
notifications-cannot = Αυτό το πρόγραμμα περιήγησης δεν μπορεί να λάβει ειδοποιήσεις ή τα σενάριά του είναι ανενεργά.
notifications-denied = Αυτό το πρόγραμμα περιήγησης δεν μας επιτρέπει να δείχνουμε ειδοποιήσεις. Επιτρέψτε τες για αυτόν τον ιστότοπο στις ρυθμίσεις του και δοκιμάστε ξανά.
notifications-problem = Δεν πέτυχε. Δοκιμάστε ξανά σε ένα λεπτό.
notifications-privacy = Κρατάμε μόνο τις επιλογές σας και τη διεύθυνση που μας έδωσε για αυτές το πρόγραμμα περιήγησης. Διαγράφονται όταν απενεργοποιήσετε τις ειδοποιήσεις.
notifications-instead = Μπορείτε επίσης να διαβάζετε όλες τις ειδοποιήσεις εδώ ή σε αναγνώστη ροών:
offline = Είστε εκτός σύνδεσης
offline-text = Χωρίς σύνδεση μπορείτε να διαβάσετε τα κείμενα που κράτησε αυτή η συσκευή.
offline-empty = Αυτή η συσκευή δεν έχει κρατήσει ακόμη κανένα κείμενο.
offline-keep = Κείμενα χωρίς σύνδεση
offline-keep-text = Τα τελευταία { $number } κείμενα που ανοίγετε μένουν σε αυτή τη συσκευή, για να τα διαβάζετε χωρίς σύνδεση. Κανείς άλλος δεν μαθαίνει ποια είναι.
offline-on = Διατήρηση κειμένων
offline-off = Καμία διατήρηση, διαγραφή όλων

## Live reports
live-posts = Τελευταίες αναρτήσεις
live-since = Ζωντανά από: { $time }
live-to-come = Αρχίζει: { $time }
live-ended = Έληξε: { $time }
live-key-points = Κύρια σημεία
live-pinned = Καρφιτσωμένη
live-empty = Δεν υπάρχουν ακόμη αναρτήσεις.
live-newer = Νεότερες αναρτήσεις
live-older = Παλαιότερες αναρτήσεις
live-back = Στη ζωντανή κάλυψη
post-withdrawn = Αυτή η ανάρτηση αποσύρθηκε
live-new-most = Περισσότερες από { $number } νέες αναρτήσεις
live-new = { $count ->
    [one] { $count } νέα ανάρτηση
   *[other] { $count } νέες αναρτήσεις
}

## Story
published-at = Δημοσίευση: { $time }
updated-at = Ενημέρωση: { $time }
by-bylines = Γράφει: { $names }
from-dateline = Τόπος: { $place }
reading-minutes = { $count ->
    [one] { $count } λεπτό ανάγνωσης
   *[other] { $count } λεπτά ανάγνωσης
}
picture-credit = Φωτογραφία: { $credit }
picture-archive = Φωτογραφία αρχείου
picture-archive-date = Φωτογραφία αρχείου, { $date }
picture-archive-place = Φωτογραφία αρχείου, { $place }
picture-archive-date-place = Φωτογραφία αρχείου, { $place }, { $date }
picture-ai-wholly = Δημιουργήθηκε με τεχνητή νοημοσύνη
picture-ai-partly = Δημιουργήθηκε εν μέρει με τεχνητή νοημοσύνη
picture-credentials = Διαπιστευτήρια περιεχομένου
picture-credentials-trusted = Το πρωτότυπο αυτής της εικόνας φέρει την υπογραφή: { $signer }, και η σύνταξη το εμπιστεύεται. Δεν άλλαξε από τότε· εδώ μόνο σμικρύνθηκε ή περικόπηκε.
picture-credentials-intact = Το πρωτότυπο αυτής της εικόνας φέρει την υπογραφή: { $signer }. Δεν άλλαξε από τότε· εδώ μόνο σμικρύνθηκε ή περικόπηκε. Η σύνταξη δεν γνωρίζει ποιος υπέγραψε.
picture-missing = Η φωτογραφία δεν είναι διαθέσιμη.
quotation-said = { $speaker }, { $role }
original-words = Στο πρωτότυπο
table-number = Πίνακας { $number }
corrections = { $count ->
    [one] Διόρθωση
   *[other] Διορθώσεις
}
correction-at = Διόρθωση: { $time }
correction-was = Έγραφε:
correction-is = Το ορθό:
related = Σχετικά άρθρα
translations = Διαβάστε το άρθρο σε άλλες γλώσσες
share = Κοινοποίηση
share-copy = Αντιγραφή συνδέσμου
share-copied = Ο σύνδεσμος αντιγράφηκε
share-mail = Αποστολή με email
print = Εκτύπωση
about-label = Τι σημαίνει «{ $label }»

## Labels
label-news = Είδηση
label-news-means = Αναφορά σε όσα συνέβησαν, ελεγμένη από τους συντάκτες μας.
label-analysis = Ανάλυση
label-analysis-means = Δημοσιογράφος που γνωρίζει το θέμα εξηγεί τι κρύβεται πίσω από την είδηση.
label-opinion = Άποψη
label-opinion-means = Η γνώμη του συντάκτη, όχι του σταθμού.
label-editorial = Κύριο άρθρο
label-editorial-means = Η θέση του σταθμού, χωριστά από τις ειδήσεις του.
label-interview = Συνέντευξη
label-interview-means = Ερωτήσεις και απαντήσεις, συντομευμένες για λόγους έκτασης και σαφήνειας.
label-explainer = Με απλά λόγια
label-explainer-means = Το υπόβαθρο που βοηθά να κατανοήσουμε την είδηση.
label-report = Ανταπόκριση
label-report-means = Δημοσιογράφος μεταφέρει όσα είδε και άκουσε επί τόπου.
label-statement = Ανακοίνωση
label-statement-means = Λόγια τρίτων, δημοσιευμένα ολόκληρα.

## Player
player-listen = Ακούστε το άρθρο
player-play = Αναπαραγωγή
player-pause = Παύση
player-back = { $seconds } δευτερόλεπτα πίσω
player-forward = { $seconds } δευτερόλεπτα μπροστά
player-position = Θέση
player-position-of = { $position } από { $length }
player-speed = Ταχύτητα
player-quality = Ποιότητα
player-saver = Εξοικονόμηση δεδομένων, { $size }
player-chapters = Κεφάλαια
player-download = Λήψη
player-download-size = Λήψη, { $size }
player-loading = Φόρτωση ήχου
player-buffering = Αναμονή για σύνδεση
player-ended = Τέλος
player-error = Δεν ήταν δυνατή η φόρτωση του ήχου.
player-retry = Δοκιμάστε ξανά
player-retry-lower = Δοκιμάστε ξανά με μικρότερο αρχείο
player-no-source = Ο ήχος δεν είναι ακόμη διαθέσιμος.
player-gone = Ο ήχος δεν είναι πλέον διαθέσιμος.
player-since = Από { $date }
player-transcript = Διαβάστε το κείμενο
transcript = Κείμενο του ήχου
transcript-of = Κείμενο του ήχου: { $headline }
transcript-story = Το ρεπορτάζ
player-follow = Κύλιση μαζί με τον ήχο
player-sentence-back = Στην προηγούμενη πρόταση
player-sentence-forward = Στην επόμενη πρόταση
player-length-unknown = άγνωστη διάρκεια
player-resume = Συνέχεια από { $position }
player-play-failed = Αυτό το πρόγραμμα περιήγησης δεν μπορεί να αναπαραγάγει τον ήχο. Μπορείτε να τον κατεβάσετε.

## Sizes
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## Pages for what is not there
not-found = Η σελίδα δεν βρέθηκε
not-found-text = Ίσως η διεύθυνση είναι λανθασμένη ή η σελίδα μεταφέρθηκε.
not-found-next = Στην αρχική σελίδα
gone = Αυτή η σελίδα δεν υπάρχει πια
gone-text = Ό,τι υπήρχε εδώ αφαιρέθηκε και τίποτα δεν πήρε τη θέση του.
withdrawn = Το άρθρο αποσύρθηκε
withdrawn-at = Απόσυρση: { $time }
withdrawn-reason = Αιτιολογία
withdrawn-reason-none = Δεν αναφέρθηκε αιτιολογία.
withdrawn-next = Διαβάστε τα τελευταία νέα
broken = Παρουσιάστηκε σφάλμα από την πλευρά μας
broken-text = Δοκιμάστε ξανά σε ένα λεπτό. Αν το πρόβλημα συνεχιστεί, ενημερώστε μας για αυτόν τον αριθμό: { $reference }
chooser = Επιλέξτε γλώσσα
