# Words of the readers' site in Arabic.

## Every page
skip-content = انتقل إلى المحتوى
skip-navigation = انتقل إلى قائمة التنقل
skip-player = تخطَّ المشغّل
menu = القائمة
sections = الأقسام
editions = الإصدارات
other-languages = لغات أخرى
back-to-top = العودة إلى الأعلى
feeds = خلاصات RSS
site-language = هذا الموقع بلغات أخرى
powered-by = نُشر باستخدام { $product }
alert-breaking = عاجل

## Front and lists
front-latest = آخر الأخبار
front-empty = لم يُنشر شيء هنا بعد.
section-empty = لم يُنشر شيء في قسم «{ $section }» بعد.
topics = الموضوعات
topic = موضوع
topic-empty = لم يُنشر شيء عن «{ $topic }» بعد.
byline-empty = لا توجد هنا مواد منشورة باسم { $name } حتى الآن.
stories-by = مواد بقلم { $name }
older = الأقدم
newer = الأحدث
page-number = الصفحة { $page }
story-count = { $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
}
listen-length = استمع، { $length }

## Programmes
programmes = البرامج
programme-empty = لم تُنشر أي حلقة من { $programme } بعد.
programme-ended = انتهى هذا البرنامج.
programme-subscribe = الاشتراك عبر تطبيق بودكاست
programme-subscribe-light = الاشتراك بملفات أصغر
episode-number = الحلقة { $number }
episode-season-number = الموسم { $season }، الحلقة { $number }
episode-trailer = إعلان تشويقي
episode-bonus = حلقة إضافية
schedule = على الهواء اليوم
schedule-now = على الهواء الآن
schedule-next = موعد البث التالي: { $time }
schedule-empty = لا شيء على الهواء اليوم.
schedule-times = من { $start } إلى { $end }
schedule-times-yesterday = من { $start } أمس إلى { $end } اليوم
schedule-over = انتهى
## Alerts
alerts = التنبيهات
alert-important = مهم
alert-update = تحديث
alert-withdrawal = سُحب
alert-dismiss = إغلاق هذا التنبيه
alerts-empty = لم يُرسل أي تنبيه بعد.

## Notifications, and stories kept on a device
notifications = التنبيهات على هذا الجهاز
notifications-text = تصل التنبيهات إلى هذا الجهاز حتى إن لم تكن أي صفحة مفتوحة. ويحل الصواب محل ما كان خطأ.
notifications-which = أي تنبيهات
notifications-breaking = الأخبار العاجلة فقط
notifications-important = الأخبار العاجلة والمهمة
notifications-update = كل التنبيهات، والتحديثات أيضًا
notifications-sections-text = التنبيهات الموجهة إلى الجميع تصل مهما كانت الأقسام التي تختارها.
notifications-topics-text = تصل كل التنبيهات المتعلقة بالموضوعات التي تختارها، بما فيها التحديثات.
notifications-quiet = ساعات الهدوء
notifications-quiet-text = بين هذين الوقتين لا يصل جديد، ولا يصل لاحقًا. اتركهما فارغين لتلقي التنبيهات في أي وقت.
notifications-from = من
notifications-to = إلى
notifications-on = تفعيل
notifications-save = حفظ
notifications-off = إيقاف
notifications-is-on = التنبيهات مفعّلة على هذا الجهاز.
notifications-is-off = التنبيهات متوقفة على هذا الجهاز.
notifications-cannot = لا يستطيع هذا المتصفح تلقي التنبيهات، أو أن البرامج النصية متوقفة فيه.
notifications-denied = لا يسمح لنا هذا المتصفح بعرض التنبيهات. اسمح بإشعارات هذا الموقع في إعداداته ثم حاول مرة أخرى.
notifications-problem = لم ينجح ذلك. حاول مرة أخرى بعد دقيقة.
notifications-privacy = لا نحتفظ إلا باختياراتك وبالعنوان الذي أعطانا إياه متصفحك من أجلها. ويُحذف كلاهما عند الإيقاف.
notifications-instead = يمكنك أيضًا قراءة كل التنبيهات هنا أو متابعتها في قارئ خلاصات:
offline = أنت غير متصل
offline-text = من دون اتصال يمكنك قراءة المواد التي احتفظ بها هذا الجهاز.
offline-empty = لم يحتفظ هذا الجهاز بأي مادة بعد.
offline-keep = مواد من دون اتصال
offline-keep-text = تبقى آخر { $number } مادة تفتحها على هذا الجهاز لتقرأها من دون اتصال. ولا يعرف أحد غيرك ما هي.
offline-on = الاحتفاظ بالمواد
offline-off = عدم الاحتفاظ بشيء وحذفها

## Live reports
live-posts = آخر المنشورات
live-since = مباشر منذ { $time }
live-to-come = مباشر ابتداءً من { $time }
live-ended = انتهى { $time }
live-key-points = أبرز النقاط
live-pinned = مثبّت
live-empty = لا توجد منشورات بعد.
live-newer = منشورات أحدث
live-older = منشورات أقدم
live-back = إلى التغطية المباشرة
post-withdrawn = سُحب هذا المنشور
live-new-most = أكثر من { $number } منشور جديد
live-new = { $count ->
    [zero] لا منشورات جديدة
    [one] منشور جديد واحد
    [two] منشوران جديدان
    [few] { $count } منشورات جديدة
    [many] { $count } منشورًا جديدًا
   *[other] { $count } منشور جديد
}

## Story
published-at = نُشر في { $time }
updated-at = حُدِّث في { $time }
by-bylines = بقلم { $names }
from-dateline = من { $place }
reading-minutes = { $count ->
    [zero] القراءة في أقل من دقيقة
    [one] القراءة في دقيقة واحدة
    [two] القراءة في دقيقتين
    [few] القراءة في { $count } دقائق
    [many] القراءة في { $count } دقيقة
   *[other] القراءة في { $count } دقيقة
}
picture-credit = الصورة: { $credit }
picture-archive = صورة أرشيفية
picture-archive-date = صورة أرشيفية، { $date }
picture-archive-place = صورة أرشيفية، { $place }
picture-archive-date-place = صورة أرشيفية، { $place }، { $date }
picture-ai-wholly = من صنع الذكاء الاصطناعي
picture-ai-partly = من صنع الذكاء الاصطناعي جزئيًا
picture-credentials = بيانات اعتماد المحتوى
picture-credentials-trusted = الصورة الأصلية موقَّعة من { $signer }، وهي جهة تثق بها المحطة. لم تُعدَّل منذ توقيعها، وهنا جرى تصغيرها أو قصّها فقط.
picture-credentials-intact = الصورة الأصلية موقَّعة من { $signer }. لم تُعدَّل منذ توقيعها، وهنا جرى تصغيرها أو قصّها فقط. ولا تعرف المحطة مَن وقّعها.
picture-missing = الصورة غير متاحة.
quotation-said = { $speaker }، { $role }
original-words = بالنص الأصلي
table-number = الجدول { $number }
corrections = { $count ->
    [zero] تصويبات
    [one] تصويب
    [two] تصويبان
    [few] تصويبات
    [many] تصويبات
   *[other] تصويبات
}
correction-at = صُوِّب في { $time }
correction-was = كان النص:
correction-is = والصواب:
related = مواضيع ذات صلة
translations = اقرأ هذه المادة بلغات أخرى
share = مشاركة
share-copy = نسخ الرابط
share-copied = نُسخ الرابط
share-mail = إرسال بالبريد الإلكتروني
print = طباعة
about-label = ما معنى «{ $label }»؟

## Labels
label-news = خبر
label-news-means = تقرير عما حدث، راجعه محررونا.
label-analysis = تحليل
label-analysis-means = صحفي مطّلع على الموضوع يشرح ما وراء الخبر.
label-opinion = رأي
label-opinion-means = رأي كاتبه، ولا يعبّر عن رأي هذه المحطة.
label-editorial = افتتاحية
label-editorial-means = رأي هذه المحطة، وهو منفصل عن أخبارها.
label-interview = مقابلة
label-interview-means = أسئلة وأجوبة اختُصرت مراعاةً للطول والوضوح.
label-explainer = شرح مبسّط
label-explainer-means = خلفية تساعد على فهم الخبر.
label-report = تقرير ميداني
label-report-means = صحفي يروي ما رآه وسمعه في مكان الحدث.
label-statement = بيان
label-statement-means = كلام صادر عن جهة أخرى، منشور كاملاً.

## Player
player-listen = استمع إلى هذه المادة
player-play = تشغيل
player-pause = إيقاف مؤقت
player-back = { $seconds ->
    [zero] رجوع { $seconds } ثانية
    [one] رجوع ثانية واحدة
    [two] رجوع ثانيتين
    [few] رجوع { $seconds } ثوانٍ
    [many] رجوع { $seconds } ثانية
   *[other] رجوع { $seconds } ثانية
}
player-forward = { $seconds ->
    [zero] تقديم { $seconds } ثانية
    [one] تقديم ثانية واحدة
    [two] تقديم ثانيتين
    [few] تقديم { $seconds } ثوانٍ
    [many] تقديم { $seconds } ثانية
   *[other] تقديم { $seconds } ثانية
}
player-position = الموضع
player-position-of = { $position } من { $length }
player-speed = السرعة
player-quality = الجودة
player-saver = توفير البيانات، { $size }
player-chapters = الفصول
player-download = تنزيل
player-download-size = تنزيل، { $size }
player-loading = جارٍ تحميل الصوت
player-buffering = في انتظار الاتصال
player-ended = انتهى
player-error = تعذّر تحميل الصوت.
player-retry = حاول مجدداً
player-retry-lower = حاول مجدداً بملف أصغر
player-no-source = الصوت غير متاح بعد.
player-gone = لم يعد الصوت متاحاً.
player-since = منذ { $date }
player-transcript = اقرأ النص المكتوب
transcript = النص المكتوب
transcript-of = النص المكتوب: { $headline }
transcript-story = الخبر
player-follow = تحريك النص مع الصوت
player-sentence-back = إلى الجملة السابقة
player-sentence-forward = إلى الجملة التالية
player-length-unknown = المدة غير معروفة
player-resume = المتابعة من { $position }
player-play-failed = لا يستطيع هذا المتصفح تشغيل الصوت. يمكنك تنزيله.

## Sizes
size-kilobytes = { $size } كيلوبايت
size-megabytes = { $size } ميغابايت

## Pages for what is not there
not-found = هذه الصفحة غير موجودة
not-found-text = قد يكون في العنوان خطأ إملائي، أو ربما نُقلت الصفحة.
not-found-next = إلى الصفحة الرئيسية
gone = لم تعد هذه الصفحة موجودة
gone-text = أُزيل ما كان هنا، ولم يحلّ محلّه شيء.
withdrawn = سُحبت هذه المادة
withdrawn-at = سُحبت في { $time }
withdrawn-reason = السبب
withdrawn-reason-none = لم يُذكر سبب.
withdrawn-next = اقرأ آخر الأخبار
broken = حدث خطأ من جانبنا
broken-text = يُرجى المحاولة مجدداً بعد دقيقة. وإن استمرت المشكلة فأرسل إلينا هذا الرقم: { $reference }
chooser = اختر لغتك
