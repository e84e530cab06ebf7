# Words of the readers' site in Swahili.

## Every page
skip-content = Ruka hadi maudhui
skip-navigation = Ruka hadi urambazaji
skip-player = Ruka kichezeshi
menu = Menyu
sections = Sehemu
editions = Matoleo
other-languages = Lugha nyingine
back-to-top = Rudi juu
feeds = Milisho ya RSS
site-language = Tovuti hii kwa lugha nyingine
powered-by = Imechapishwa kwa { $product }
alert-breaking = Habari za hivi punde

## Front and lists
front-latest = Habari mpya
front-empty = Bado hakuna kilichochapishwa hapa.
section-empty = Bado hakuna kilichochapishwa katika { $section }.
topics = Mada
topic = Mada hii
topic-empty = Bado hakuna kilichochapishwa kuhusu { $topic }.
byline-empty = { $name } bado hajachapisha chochote hapa.
stories-by = Habari za { $name }
older = Za zamani
newer = Mpya zaidi
page-number = Ukurasa wa { $page }
story-count = { $count ->
    [one] Habari { $count }
   *[other] Habari { $count }
}
listen-length = Sikiliza, { $length }

## Programmes
programmes = Vipindi
programme-empty = Hakuna sehemu ya { $programme } iliyochapishwa bado.
programme-ended = Kipindi hiki kimemalizika.
programme-subscribe = Jiandikishe kwa programu ya podikasti
programme-subscribe-light = Jiandikishe kwa faili ndogo
episode-number = Sehemu ya { $number }
episode-season-number = Msimu wa { $season }, sehemu ya { $number }
episode-trailer = Kionjo
episode-bonus = Ziada
schedule = Hewani leo
schedule-now = Hewani sasa
schedule-next = Hewani tena: { $time }
schedule-empty = Hakuna kitu hewani leo.
schedule-times = { $start } hadi { $end }
schedule-times-yesterday = { $start } jana hadi { $end } leo
schedule-over = Kimeisha
## Alerts
alerts = Tahadhari
alert-important = Muhimu
alert-update = Habari mpya
alert-withdrawal = Imeondolewa
alert-dismiss = Funga tahadhari hii
alerts-empty = Bado hakuna tahadhari iliyotumwa.

## Notifications, and stories kept on a device
notifications = Tahadhari kwenye kifaa hiki
notifications-text = Tahadhari hufika kwenye kifaa hiki hata kama hakuna ukurasa uliofunguliwa. Lililokuwa na kosa hubadilishwa na lililo sahihi.
notifications-which = Tahadhari zipi
notifications-breaking = Habari za hivi punde tu
notifications-important = Habari za hivi punde na muhimu
notifications-update = Tahadhari zote, pamoja na taarifa mpya
notifications-sections-text = Tahadhari za wasomaji wote hufika hata ukichagua sehemu gani.
notifications-topics-text = Tahadhari zote kuhusu mada unazochagua hufika, hata taarifa mpya.
notifications-quiet = Saa za utulivu
notifications-quiet-text = Kati ya saa hizi hakuna jipya linalofika, wala halifiki baadaye. Ziache tupu ili kupata tahadhari wakati wowote.
notifications-from = Kuanzia
notifications-to = Hadi
notifications-on = Washa
notifications-save = Hifadhi
notifications-off = Zima
notifications-is-on = Tahadhari kwenye kifaa hiki zimewashwa.
notifications-is-off = Tahadhari kwenye kifaa hiki zimezimwa.
notifications-cannot = Kivinjari hiki hakiwezi kupokea tahadhari, au skripti zake zimezimwa.
notifications-denied = Kivinjari hiki hakituruhusu kuonyesha tahadhari. Ruhusu arifa za tovuti hii kwenye mipangilio yake, kisha ujaribu tena.
notifications-problem = Haikufaulu. Tafadhali jaribu tena baada ya dakika moja.
notifications-privacy = Tunahifadhi tu ulichochagua na anwani ambayo kivinjari chako kilitupa kwa ajili yake. Vyote hufutwa unapozima.
notifications-instead = Pia unaweza kusoma tahadhari zote hapa, au kuzifuata kwa kisoma mlisho:
offline = Huna muunganisho
offline-text = Bila muunganisho unaweza kusoma habari ambazo kifaa hiki kimehifadhi.
offline-empty = Kifaa hiki bado hakijahifadhi habari yoyote.
offline-keep = Habari bila muunganisho
offline-keep-text = Habari { $number } za mwisho unazofungua hubaki kwenye kifaa hiki, ili uzisome bila muunganisho. Hakuna mwingine anayejua ni zipi.
offline-on = Hifadhi habari
offline-off = Usihifadhi, na uzifute

## Live reports
live-posts = Machapisho ya karibuni
live-since = Mubashara tangu { $time }
live-to-come = Mubashara kuanzia { $time }
live-ended = Imeisha { $time }
live-key-points = Mambo makuu
live-pinned = Imebandikwa
live-empty = Bado hakuna machapisho.
live-newer = Machapisho mapya zaidi
live-older = Machapisho ya zamani zaidi
live-back = Nenda kwenye ripoti ya moja kwa moja
post-withdrawn = Chapisho hili limeondolewa
live-new-most = Zaidi ya machapisho mapya { $number }
live-new = { $count ->
    [one] Chapisho jipya { $count }
   *[other] Machapisho mapya { $count }
}

## Story
published-at = Imechapishwa { $time }
updated-at = Imesasishwa { $time }
by-bylines = Na { $names }
from-dateline = Kutoka { $place }
reading-minutes = { $count ->
    [one] Dakika { $count } ya kusoma
   *[other] Dakika { $count } za kusoma
}
picture-credit = Picha: { $credit }
picture-archive = Picha ya maktaba
picture-archive-date = Picha ya maktaba, { $date }
picture-archive-place = Picha ya maktaba, { $place }
picture-archive-date-place = Picha ya maktaba, { $place }, { $date }
picture-ai-wholly = Imetengenezwa na akili bandia
picture-ai-partly = Sehemu yake imetengenezwa na akili bandia
picture-credentials = Vithibitisho vya maudhui
picture-credentials-trusted = Picha halisi imetiwa saini na { $signer }, ambaye kituo hiki kinamwamini. Haijabadilishwa tangu hapo; hapa imepunguzwa au kukatwa tu.
picture-credentials-intact = Picha halisi imetiwa saini na { $signer }. Haijabadilishwa tangu hapo; hapa imepunguzwa au kukatwa tu. Kituo hiki hakimjui aliyetia saini.
picture-missing = Picha haipatikani.
quotation-said = { $speaker }, { $role }
original-words = Kwa lugha asilia
table-number = Jedwali { $number }
corrections = { $count ->
    [one] Sahihisho
   *[other] Masahihisho
}
correction-at = Imesahihishwa { $time }
correction-was = Ilisema:
correction-is = Inapaswa kusema:
related = Habari zinazohusiana
translations = Soma habari hii kwa lugha nyingine
share = Shiriki
share-copy = Nakili kiungo
share-copied = Kiungo kimenakiliwa
share-mail = Tuma kwa barua pepe
print = Chapisha
about-label = Maana ya “{ $label }”

## Labels
label-news = Habari
label-news-means = Taarifa ya kilichotokea, iliyohakikiwa na wahariri wetu.
label-analysis = Uchambuzi
label-analysis-means = Mwandishi anayeijua mada anaeleza kilicho nyuma ya habari.
label-opinion = Maoni
label-opinion-means = Mtazamo wa mwandishi, si wa kituo hiki.
label-editorial = Tahariri
label-editorial-means = Msimamo wa kituo hiki, uliotengwa na habari zake.
label-interview = Mahojiano
label-interview-means = Maswali na majibu, yaliyofupishwa ili yaeleweke.
label-explainer = Ufafanuzi
label-explainer-means = Usuli unaosaidia kuielewa habari.
label-report = Ripoti kutoka eneo la tukio
label-report-means = Mwandishi anasimulia alichokiona na kukisikia katika eneo la tukio.
label-statement = Tamko
label-statement-means = Maneno ya mtu au taasisi nyingine, yaliyochapishwa kwa ukamilifu.

## Player
player-listen = Sikiliza habari hii
player-play = Cheza
player-pause = Sitisha
player-back = Rudi nyuma sekunde { $seconds }
player-forward = Nenda mbele sekunde { $seconds }
player-position = Nafasi
player-position-of = { $position } kati ya { $length }
player-speed = Kasi
player-quality = Ubora
player-saver = Okoa data, { $size }
player-chapters = Sura
player-download = Pakua
player-download-size = Pakua, { $size }
player-loading = Sauti inapakiwa
player-buffering = Inasubiri mtandao
player-ended = Mwisho
player-error = Sauti haikuweza kupakiwa.
player-retry = Jaribu tena
player-retry-lower = Jaribu tena kwa faili jepesi zaidi
player-no-source = Sauti bado haijapatikana.
player-gone = Sauti haipatikani tena.
player-since = Tangu { $date }
player-transcript = Soma maandishi ya sauti
transcript = Maandishi ya sauti
transcript-of = Maandishi ya sauti: { $headline }
transcript-story = Habari
player-follow = Maandishi yafuate sauti
player-sentence-back = Kwenye sentensi iliyotangulia
player-sentence-forward = Kwenye sentensi inayofuata
player-length-unknown = urefu haujulikani
player-resume = Endelea kutoka { $position }
player-play-failed = Kivinjari hiki hakiwezi kucheza sauti. Unaweza kuipakua.

## Sizes
size-kilobytes = KB { $size }
size-megabytes = MB { $size }

## Pages for what is not there
not-found = Ukurasa huu haupo
not-found-text = Huenda anwani imekosewa, au ukurasa umehamishwa.
not-found-next = Nenda ukurasa wa mwanzo
gone = Ukurasa huu haupo tena
gone-text = Kilichokuwa hapa kimeondolewa, na hakuna kilichochukua nafasi yake.
withdrawn = Habari hii imeondolewa
withdrawn-at = Imeondolewa { $time }
withdrawn-reason = Sababu
withdrawn-reason-none = Hakuna sababu iliyotolewa.
withdrawn-next = Soma habari mpya
broken = Hitilafu imetokea kwa upande wetu
broken-text = Tafadhali jaribu tena baada ya dakika moja. Ikiendelea, tueleze nambari hii: { $reference }
chooser = Chagua lugha yako
