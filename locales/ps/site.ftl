# Words of the readers' site in Pashto.

## Every page
skip-content = منځپانګې ته ورشئ
skip-navigation = لړلیک ته ورشئ
skip-player = له غږونکي تېر شئ
menu = لړلیک
sections = برخې
editions = ژبنۍ خپرونې
other-languages = نورې ژبې
back-to-top = بېرته پورته
feeds = RSS خبرسرچینې
site-language = دا وېبپاڼه په نورو ژبو
powered-by = د { $product } په مرسته خپور شوی
alert-breaking = بیړنی خبر

## Front and lists
front-latest = وروستي خبرونه
front-empty = دلته لا څه نه دي خپاره شوي.
section-empty = د «{ $section }» په برخه کې لا څه نه دي خپاره شوي.
topics = موضوعګانې
topic = موضوع
topic-empty = د «{ $topic }» په اړه لا څه نه دي خپاره شوي.
byline-empty = د { $name } لیکنې لا دلته نه دي خپرې شوې.
stories-by = د { $name } لیکنې
older = پخواني
newer = نوي
page-number = { $page } مخ
story-count = { $count ->
    [one] { $count } مطلب
   *[other] { $count } مطلبونه
}
listen-length = واورئ، { $length }

## Programmes
programmes = خپرونې
programme-empty = د { $programme } کومه برخه لا نه ده خپره شوې.
programme-ended = دا خپرونه پای ته رسېدلې ده.
programme-subscribe = د پادکاسټ په اپلیکېشن کې ګډون
programme-subscribe-light = له کوچنیو فایلونو سره ګډون
episode-number = { $number } برخه
episode-season-number = { $season } فصل، { $number } برخه
episode-trailer = لنډه پېژندنه
episode-bonus = اضافي برخه
schedule = نن پر څپو
schedule-now = اوس پر څپو
schedule-next = بله خپرونه: { $time }
schedule-empty = نن هېڅ پر څپو نشته.
schedule-times = له { $start } تر { $end }
schedule-times-yesterday = له پرون { $start } تر نن { $end }
schedule-over = پای ته ورسېده
## Alerts
alerts = خبرتیاوې
alert-important = مهم
alert-update = نوی معلومات
alert-withdrawal = بېرته واخیستل شو
alert-dismiss = دا خبرتیا وتړئ
alerts-empty = تر اوسه هېڅ خبرتیا نه ده لېږل شوې.

## Notifications, and stories kept on a device
notifications = پر دې وسیله خبرتیاوې
notifications-text = خبرتیاوې دې وسیلې ته هغه وخت هم راځي چې هېڅ مخ پرانیستی نه وي. د ناسم پر ځای سم راځي.
notifications-which = کومې خبرتیاوې
notifications-breaking = یوازې بیړني خبرونه
notifications-important = بیړني او مهم خبرونه
notifications-update = ټولې خبرتیاوې، نوي معلومات هم
notifications-sections-text = د ټولو لوستونکو خبرتیاوې راځي، هره برخه چې وټاکئ.
notifications-topics-text = د هغو موضوعګانو ټولې خبرتیاوې راځي چې تاسو ټاکلې دي، تازه معلومات هم.
notifications-quiet = د چوپتیا ساعتونه
notifications-quiet-text = د دې وختونو ترمنځ نوی څه نه راځي، او وروسته هم نه راځي. که په هر وخت کې خبرتیاوې غواړئ، تش یې پرېږدئ.
notifications-from = پیل
notifications-to = پای
notifications-on = چالانول
notifications-save = خوندي کول
notifications-off = بندول
notifications-is-on = پر دې وسیله خبرتیاوې چالانې دي.
notifications-is-off = پر دې وسیله خبرتیاوې بندې دي.
notifications-cannot = دا براوزر خبرتیاوې نه شي ترلاسه کولای، یا یې سکرېپټونه بند دي.
notifications-denied = دا براوزر موږ ته د خبرتیاوو د ښودلو اجازه نه راکوي. په امستنو کې یې د دې وېبپاڼې خبرتیاوو ته اجازه ورکړئ، بیا هڅه وکړئ.
notifications-problem = ونه شول. مهرباني وکړئ یوه دقیقه وروسته بیا هڅه وکړئ.
notifications-privacy = موږ یوازې ستاسو ټاکنې او هغه پته ساتو چې ستاسو براوزر ورته راکړې ده. کله چې یې بندوئ، دواړه ړنګېږي.
notifications-instead = ټولې خبرتیاوې دلته هم لوستلای شئ، یا یې په فیډ لوستونکي کې تعقیبولای شئ:
offline = تاسو انټرنېټ نه لرئ
offline-text = له انټرنېټ پرته هغه مطالب لوستلای شئ چې دې وسیلې ساتلي دي.
offline-empty = دې وسیلې تر اوسه هېڅ مطلب نه دی ساتلی.
offline-keep = له انټرنېټ پرته مطالب
offline-keep-text = وروستي { $number } مطالب چې پرانیزئ پر دې وسیله پاتې کېږي، څو یې له انټرنېټ پرته ولولئ. بل څوک نه پوهېږي چې کوم دي.
offline-on = مطالب ساتل
offline-off = نه ساتل او ټول ړنګول

## Live reports
live-posts = وروستي خپرونې
live-since = ژوندی له: { $time }
live-to-come = پیلېږي: { $time }
live-ended = پای ته ورسېد: { $time }
live-key-points = مهم ټکي
live-pinned = نښلول شوې
live-empty = تر اوسه خپرونې نشته.
live-newer = نوې خپرونې
live-older = زړې خپرونې
live-back = ژوندي راپور ته
post-withdrawn = دا خپرونه بېرته واخیستل شوه
live-new-most = له { $number } زیاتې نوې خپرونې
live-new = { $count ->
    [one] { $count } نوې خپرونه
   *[other] { $count } نوې خپرونې
}

## Story
published-at = د خپرېدو نېټه: { $time }
updated-at = نوې شوې نېټه: { $time }
by-bylines = د { $names } لیکنه
from-dateline = له { $place } څخه
reading-minutes = { $count ->
    [one] د لوستلو وخت { $count } دقیقه
   *[other] د لوستلو وخت { $count } دقیقې
}
picture-credit = انځور: { $credit }
picture-archive = ارشیفي انځور
picture-archive-date = ارشیفي انځور، { $date }
picture-archive-place = ارشیفي انځور، { $place }
picture-archive-date-place = ارشیفي انځور، { $place }، { $date }
picture-ai-wholly = مصنوعي ځيرکتيا جوړ کړی
picture-ai-partly = یوه برخه يې مصنوعي ځيرکتيا جوړه کړې
picture-credentials = د منځپانګې سند
picture-credentials-trusted = د دې انځور اصل { $signer } لاسليک کړی، چې خپرونه پرې باور لري. له هغه وروسته نه دی بدل شوی؛ دلته يوازې وړوکی يا پرې شوی دی.
picture-credentials-intact = د دې انځور اصل { $signer } لاسليک کړی. له هغه وروسته نه دی بدل شوی؛ دلته يوازې وړوکی يا پرې شوی دی. خپرونه لاسليکوونکی نه پېژني.
picture-missing = انځور د لاسرسي وړ نه دی.
quotation-said = { $speaker }، { $role }
original-words = په اصلي ژبه
table-number = جدول { $number }
corrections = { $count ->
    [one] سمونه
   *[other] سمونې
}
correction-at = د سمونې نېټه: { $time }
correction-was = داسې لیکل شوي وو:
correction-is = سم یې داسې دي:
related = اړوند مطلبونه
translations = دا مطلب په نورو ژبو ولولئ
share = شریک کړئ
share-copy = لینک کاپي کړئ
share-copied = لینک کاپي شو
share-mail = په برېښنالیک یې واستوئ
print = چاپ
about-label = د «{ $label }» مانا څه ده؟

## Labels
label-news = خبر
label-news-means = د پېښې راپور چې زموږ ایډیټرانو کتلی دی.
label-analysis = شننه
label-analysis-means = له موضوع سره بلد خبریال د خبر شاته خبرې څرګندوي.
label-opinion = لیدلوری
label-opinion-means = د لیکوال نظر دی، د دې رسنۍ نه دی.
label-editorial = سرمقاله
label-editorial-means = د دې رسنۍ نظر دی او له خبرونو یې جلا دی.
label-interview = مرکه
label-interview-means = پوښتنې او ځوابونه چې د لنډون او روښانتیا لپاره لنډ شوي دي.
label-explainer = په ساده ژبه
label-explainer-means = هغه مخینه چې د خبر په پوهېدو کې مرسته کوي.
label-report = ساحوي راپور
label-report-means = خبریال هغه څه وايي چې په سیمه کې یې لیدلي او اورېدلي دي.
label-statement = اعلامیه
label-statement-means = د نورو خبرې چې په بشپړه توګه خپرې شوې دي.

## Player
player-listen = دا مطلب واورئ
player-play = غږول
player-pause = درول
player-back = { $seconds } ثانیې شاته
player-forward = { $seconds } ثانیې مخته
player-position = د غږ ځای
player-position-of = { $position } له { $length } څخه
player-speed = چټکتیا
player-quality = کیفیت
player-saver = د ډېټا سپما، { $size }
player-chapters = څپرکي
player-download = ښکته کول
player-download-size = ښکته کول، { $size }
player-loading = غږ بارېږي
player-buffering = د نښلېدو په تمه
player-ended = پای
player-error = غږ بار نه شو.
player-retry = بیا هڅه وکړئ
player-retry-lower = له سپکې دوتنې سره بیا هڅه وکړئ
player-no-source = غږ لا نه دی چمتو.
player-gone = غږ نور د لاسرسي وړ نه دی.
player-since = له { $date } راهیسې
player-transcript = د غږ متن ولولئ
transcript = د غږ متن
transcript-of = د غږ متن: { $headline }
transcript-story = خبر
player-follow = متن دې له غږ سره ولاړ شي
player-sentence-back = مخکینۍ جملې ته
player-sentence-forward = بلې جملې ته
player-length-unknown = موده یې نامعلومه ده
player-resume = له { $position } څخه یې واورئ
player-play-failed = دا براوزر غږ نه شي غږولی. کولای شئ ښکته یې کړئ.

## Sizes
size-kilobytes = { $size } کیلوبایټ
size-megabytes = { $size } مېګابایټ

## Pages for what is not there
not-found = دا مخ ونه موندل شو
not-found-text = ښايي پته سمه نه وي لیکل شوې یا مخ لېږدول شوی وي.
not-found-next = لومړي مخ ته ورشئ
gone = دا پاڼه نوره نشته
gone-text = هغه څه چې دلته وو لرې شوي دي، او څه یې پر ځای نه دي راغلي.
withdrawn = دا مطلب بېرته اخیستل شوی دی
withdrawn-at = د بېرته اخیستلو نېټه: { $time }
withdrawn-reason = لامل
withdrawn-reason-none = لامل نه دی ښودل شوی.
withdrawn-next = وروستي خبرونه ولولئ
broken = زموږ له خوا ستونزه رامنځته شوه
broken-text = مهرباني وکړئ یوه دقیقه وروسته بیا هڅه وکړئ. که ستونزه دوام وکړي، دا شمېره راته ووایئ: { $reference }
chooser = خپله ژبه وټاکئ
