# Words of the readers' site in Armenian.

## Every page
skip-content = Անցնել բովանդակությանը
skip-navigation = Անցնել նավարկմանը
skip-player = Բաց թողնել նվագարկիչը
menu = Ընտրացանկ
sections = Բաժիններ
editions = Լեզվական տարբերակներ
other-languages = Այլ լեզուներ
back-to-top = Վերադառնալ վերև
feeds = RSS հոսքեր
site-language = Այս կայքն այլ լեզուներով
powered-by = Հրապարակված է { $product } համակարգով
alert-breaking = Հրատապ լուր

## Front and lists
front-latest = Վերջին լուրերը
front-empty = Այստեղ դեռ ոչինչ չի հրապարակվել։
section-empty = «{ $section }» բաժնում դեռ ոչինչ չի հրապարակվել։
topics = Թեմաներ
topic = Թեմա
topic-empty = «{ $topic }» թեմայով դեռ ոչինչ չի հրապարակվել։
byline-empty = { $name }․ հրապարակումներ դեռ չկան։
stories-by = Հեղինակ՝ { $name }
older = Ավելի հին
newer = Ավելի նոր
page-number = Էջ { $page }
story-count = { $count ->
    [one] { $count } նյութ
   *[other] { $count } նյութ
}
listen-length = Լսել, { $length }

## Programmes
programmes = Հաղորդումներ
programme-empty = { $programme }. դեռ ոչ մի թողարկում չի հրապարակվել։
programme-ended = Այս հաղորդումն ավարտված է։
programme-subscribe = Բաժանորդագրվել փոդքաստների հավելվածով
programme-subscribe-light = Բաժանորդագրվել ավելի փոքր ֆայլերով
episode-number = Թողարկում { $number }
episode-season-number = Եթերաշրջան { $season }, թողարկում { $number }
episode-trailer = Թրեյլեր
episode-bonus = Լրացուցիչ
schedule = Այսօր եթերում
schedule-now = Հիմա եթերում
schedule-next = Հաջորդ եթերը՝ { $time }
schedule-empty = Այսօր եթերում ոչինչ չկա։
schedule-times = { $start }-ից { $end }
schedule-times-yesterday = Երեկ { $start }-ից այսօր { $end }
schedule-over = Ավարտվել է
## Alerts
alerts = Ահազանգեր
alert-important = Կարևոր
alert-update = Նոր տեղեկություն
alert-withdrawal = Հետ է կանչված
alert-dismiss = Փակել այս ահազանգը
alerts-empty = Դեռ ոչ մի ահազանգ չի ուղարկվել։

## Notifications, and stories kept on a device
notifications = Ահազանգեր այս սարքում
notifications-text = Ահազանգերը գալիս են այս սարք, նույնիսկ երբ ոչ մի էջ բաց չէ։ Սխալը փոխարինվում է ճիշտով։
notifications-which = Որ ահազանգերը
notifications-breaking = Միայն հրատապ լուրեր
notifications-important = Հրատապ և կարևոր լուրեր
notifications-update = Բոլոր ահազանգերը, թարմացումները նույնպես
notifications-sections-text = Բոլորին ուղղված ահազանգերը գալիս են՝ անկախ ընտրված բաժիններից։
notifications-topics-text = Ընտրված թեմաների մասին գալիս են բոլոր ահազանգերը, նաև թարմացումները։
notifications-quiet = Լռության ժամեր
notifications-quiet-text = Այս ժամերի միջև նոր բան չի գալիս, ավելի ուշ՝ նույնպես։ Թողեք դատարկ՝ ցանկացած ժամի ահազանգեր ստանալու համար։
notifications-from = Սկիզբ
notifications-to = Վերջ
notifications-on = Միացնել
notifications-save = Պահպանել
notifications-off = Անջատել
notifications-is-on = Այս սարքում ահազանգերը միացված են։
notifications-is-off = Այս սարքում ահազանգերն անջատված են։
notifications-cannot = Այս դիտարկիչը չի կարող ահազանգեր ստանալ, կամ նրա սկրիպտներն անջատված են։
notifications-denied = Այս դիտարկիչը թույլ չի տալիս ահազանգեր ցույց տալ։ Կարգավորումներում թույլատրեք այս կայքի ծանուցումները և նորից փորձեք։
notifications-problem = Չստացվեց։ Նորից փորձեք մեկ րոպեից։
notifications-privacy = Մենք պահում ենք միայն ձեր ընտրությունը և այն հասցեն, որը դրա համար տվել է ձեր դիտարկիչը։ Երկուսն էլ ջնջվում են, երբ անջատում եք։
notifications-instead = Բոլոր ահազանգերը կարող եք կարդալ նաև այստեղ կամ հետևել դրանց հոսքերի ընթերցիչով՝
offline = Դուք կապ չունեք
offline-text = Առանց կապի կարող եք կարդալ այն նյութերը, որոնք պահել է այս սարքը։
offline-empty = Այս սարքը դեռ ոչ մի նյութ չի պահել։
offline-keep = Նյութեր առանց կապի
offline-keep-text = Ձեր բացած վերջին { $number } նյութերը մնում են այս սարքում, որպեսզի կարդաք առանց կապի։ Ուրիշ ոչ ոք չի իմանում, թե որոնք են դրանք։
offline-on = Պահել նյութերը
offline-off = Չպահել և ջնջել բոլորը

## Live reports
live-posts = Վերջին գրառումները
live-since = Ուղիղ՝ սկսած { $time }
live-to-come = Սկիզբը՝ { $time }
live-ended = Ավարտվել է՝ { $time }
live-key-points = Գլխավորը
live-pinned = Ամրացված
live-empty = Գրառումներ դեռ չկան։
live-newer = Ավելի նոր գրառումներ
live-older = Ավելի հին գրառումներ
live-back = Դեպի ուղիղ լուսաբանում
post-withdrawn = Այս գրառումը հետ է վերցվել
live-new-most = Ավելի քան { $number } նոր գրառում
live-new = { $count ->
    [one] { $count } նոր գրառում
   *[other] { $count } նոր գրառում
}

## Story
published-at = Հրապարակվել է՝ { $time }
updated-at = Թարմացվել է՝ { $time }
by-bylines = Հեղինակ՝ { $names }
from-dateline = Վայրը՝ { $place }
reading-minutes = { $count ->
    [one] Ընթերցելու ժամանակը՝ { $count } րոպե
   *[other] Ընթերցելու ժամանակը՝ { $count } րոպե
}
picture-credit = Լուսանկարը՝ { $credit }
picture-archive = Արխիվային լուսանկար
picture-archive-date = Արխիվային լուսանկար, { $date }
picture-archive-place = Արխիվային լուսանկար, { $place }
picture-archive-date-place = Արխիվային լուսանկար, { $place }, { $date }
picture-ai-wholly = Ստեղծվել է արհեստական բանականությամբ
picture-ai-partly = Մասամբ ստեղծվել է արհեստական բանականությամբ
picture-credentials = Տեղեկություններ ծագման մասին
picture-credentials-trusted = Այս լուսանկարի բնօրինակն ստորագրել է { $signer }-ը, որին խմբագրությունը վստահում է։ Դրանից հետո այն չի փոփոխվել. այստեղ միայն փոքրացվել կամ կտրվել է։
picture-credentials-intact = Այս լուսանկարի բնօրինակն ստորագրել է { $signer }-ը։ Դրանից հետո այն չի փոփոխվել. այստեղ միայն փոքրացվել կամ կտրվել է։ Խմբագրությունը չգիտի, թե ով է ստորագրողը։
picture-missing = Լուսանկարը հասանելի չէ։
quotation-said = { $speaker }, { $role }
original-words = Բնագրի լեզվով
table-number = Աղյուսակ { $number }
corrections = { $count ->
    [one] Ուղղում
   *[other] Ուղղումներ
}
correction-at = Ուղղվել է՝ { $time }
correction-was = Գրված էր՝
correction-is = Պետք է լինի՝
related = Թեմայի շուրջ
translations = Կարդալ այլ լեզուներով
share = Տարածել
share-copy = Պատճենել հղումը
share-copied = Հղումը պատճենված է
share-mail = Ուղարկել էլ. փոստով
print = Տպել
about-label = Ի՞նչ է նշանակում «{ $label }»

## Labels
label-news = Լուր
label-news-means = Տեղի ունեցածի մասին հաղորդում՝ ստուգված մեր խմբագիրների կողմից։
label-analysis = Վերլուծություն
label-analysis-means = Թեմային տիրապետող լրագրողը բացատրում է լուրի խորքային պատճառները։
label-opinion = Կարծիք
label-opinion-means = Հեղինակի տեսակետն է, ոչ թե այս լրատվամիջոցի։
label-editorial = Խմբագրական
label-editorial-means = Այս լրատվամիջոցի դիրքորոշումը՝ տարանջատված լուրերից։
label-interview = Հարցազրույց
label-interview-means = Հարց ու պատասխան՝ կրճատված սեղմության և հստակության համար։
label-explainer = Պարզաբանում
label-explainer-means = Համատեքստ, որն օգնում է հասկանալ լուրը։
label-report = Ռեպորտաժ
label-report-means = Լրագրողը պատմում է այն, ինչ տեսել և լսել է դեպքի վայրում։
label-statement = Հայտարարություն
label-statement-means = Այլոց խոսքերը՝ ամբողջությամբ հրապարակված։

## Player
player-listen = Լսել այս նյութը
player-play = Նվագարկել
player-pause = Դադար
player-back = { $seconds } վայրկյան հետ
player-forward = { $seconds } վայրկյան առաջ
player-position = Դիրքը
player-position-of = { $position } / { $length }
player-speed = Արագությունը
player-quality = Որակը
player-saver = Տվյալների խնայողություն, { $size }
player-chapters = Գլուխներ
player-download = Ներբեռնել
player-download-size = Ներբեռնել, { $size }
player-loading = Ձայնագրությունը բեռնվում է
player-buffering = Սպասում է կապին
player-ended = Ավարտ
player-error = Ձայնագրությունը չհաջողվեց բեռնել։
player-retry = Կրկին փորձել
player-retry-lower = Կրկին փորձել ավելի փոքր ֆայլով
player-no-source = Ձայնագրությունը դեռ հասանելի չէ։
player-gone = Ձայնագրությունն այլևս հասանելի չէ։
player-since = Սկսած՝ { $date }
player-transcript = Կարդալ տեքստը
transcript = Ձայնի տեքստը
transcript-of = Ձայնի տեքստը՝ { $headline }
transcript-story = Նյութը
player-follow = Տեքստը շարժվի ձայնի հետ
player-sentence-back = Նախորդ նախադասությանը
player-sentence-forward = Հաջորդ նախադասությանը
player-length-unknown = տևողությունն անհայտ է
player-resume = Շարունակել՝ { $position }
player-play-failed = Այս դիտարկիչը չի կարող նվագարկել ձայնագրությունը։ Կարող եք ներբեռնել այն։

## Sizes
size-kilobytes = { $size } ԿԲ
size-megabytes = { $size } ՄԲ

## Pages for what is not there
not-found = Այս էջը գոյություն չունի
not-found-text = Հնարավոր է՝ հասցեում սխալ կա, կամ էջը տեղափոխվել է։
not-found-next = Անցնել գլխավոր էջ
gone = Այս էջն այլևս չկա
gone-text = Այն, ինչ այստեղ էր, հեռացվել է, և ոչինչ չի փոխարինել դրան։
withdrawn = Այս նյութը հետ է կանչվել
withdrawn-at = Հետ է կանչվել՝ { $time }
withdrawn-reason = Պատճառը
withdrawn-reason-none = Պատճառը նշված չէ։
withdrawn-next = Կարդալ վերջին լուրերը
broken = Մեր կողմից սխալ է տեղի ունեցել
broken-text = Խնդրում ենք կրկին փորձել մեկ րոպեից։ Եթե սխալը կրկնվի, հայտնեք մեզ այս համարը՝ { $reference }
chooser = Ընտրեք ձեր լեզուն
