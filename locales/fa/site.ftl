# Words of the readers' site in Persian.

## Every page
skip-content = رفتن به محتوا
skip-navigation = رفتن به فهرست
skip-player = گذشتن از پخش‌کننده
menu = فهرست
sections = بخش‌ها
editions = نسخه‌های زبانی
other-languages = زبان‌های دیگر
back-to-top = بازگشت به بالا
feeds = خوراک‌های RSS
site-language = این وب‌سایت به زبان‌های دیگر
powered-by = منتشرشده با { $product }
alert-breaking = خبر فوری

## Front and lists
front-latest = تازه‌ترین خبرها
front-empty = هنوز مطلبی اینجا منتشر نشده است.
section-empty = هنوز مطلبی در بخش «{ $section }» منتشر نشده است.
topics = موضوع‌ها
topic = موضوع
topic-empty = هنوز مطلبی دربارهٔ «{ $topic }» منتشر نشده است.
byline-empty = هنوز مطلبی از { $name } اینجا منتشر نشده است.
stories-by = مطالب { $name }
older = قدیمی‌تر
newer = تازه‌تر
page-number = صفحهٔ { $page }
story-count = { $count ->
    [one] { $count } مطلب
   *[other] { $count } مطلب
}
listen-length = بشنوید، { $length }

## Programmes
programmes = برنامه‌ها
programme-empty = هنوز قسمتی از { $programme } منتشر نشده است.
programme-ended = این برنامه پایان یافته است.
programme-subscribe = دنبال کردن با برنامهٔ پادکست
programme-subscribe-light = دنبال کردن با فایل‌های کوچک‌تر
episode-number = قسمت { $number }
episode-season-number = فصل { $season }، قسمت { $number }
episode-trailer = پیش‌نمایش
episode-bonus = قسمت ویژه
schedule = امروز روی آنتن
schedule-now = اکنون روی آنتن
schedule-next = پخش بعدی: { $time }
schedule-empty = امروز چیزی پخش نمی‌شود.
schedule-times = از { $start } تا { $end }
schedule-times-yesterday = از { $start } دیروز تا { $end } امروز
schedule-over = پایان یافت
## Alerts
alerts = هشدارها
alert-important = مهم
alert-update = به‌روزرسانی
alert-withdrawal = پس گرفته شد
alert-dismiss = بستن این هشدار
alerts-empty = هنوز هشداری فرستاده نشده است.

## Notifications, and stories kept on a device
notifications = هشدارها روی این دستگاه
notifications-text = هشدارها حتی وقتی هیچ صفحه‌ای باز نیست به این دستگاه می‌رسند. آنچه نادرست بود با درست آن جایگزین می‌شود.
notifications-which = کدام هشدارها
notifications-breaking = فقط خبرهای فوری
notifications-important = خبرهای فوری و مهم
notifications-update = همهٔ هشدارها، به‌روزرسانی‌ها هم
notifications-sections-text = هشدارهای عمومی، هر بخشی را که برگزینید، می‌رسند.
notifications-topics-text = همهٔ هشدارهای مربوط به موضوع‌هایی که برمی‌گزینید می‌رسند، به‌روزرسانی‌ها هم.
notifications-quiet = ساعت‌های سکوت
notifications-quiet-text = میان این دو زمان چیز تازه‌ای نمی‌رسد و بعداً هم نمی‌رسد. برای دریافت هشدار در هر ساعتی آن‌ها را خالی بگذارید.
notifications-from = از
notifications-to = تا
notifications-on = روشن کردن
notifications-save = ذخیره
notifications-off = خاموش کردن
notifications-is-on = هشدارها روی این دستگاه روشن است.
notifications-is-off = هشدارها روی این دستگاه خاموش است.
notifications-cannot = این مرورگر نمی‌تواند هشدار دریافت کند یا اسکریپت‌ها در آن خاموش است.
notifications-denied = این مرورگر اجازهٔ نمایش هشدار نمی‌دهد. اعلان‌های این وبگاه را در تنظیمات آن مجاز کنید و دوباره تلاش کنید.
notifications-problem = نشد. یک دقیقهٔ دیگر دوباره تلاش کنید.
notifications-privacy = ما فقط انتخاب‌های شما و نشانی‌ای را که مرورگرتان برای آن داده نگه می‌داریم. با خاموش کردن، هر دو پاک می‌شوند.
notifications-instead = همهٔ هشدارها را می‌توانید این‌جا هم بخوانید یا در خبرخوان دنبال کنید:
offline = شما آفلاین هستید
offline-text = بدون اتصال می‌توانید مطالبی را بخوانید که این دستگاه نگه داشته است.
offline-empty = این دستگاه هنوز مطلبی نگه نداشته است.
offline-keep = مطالب بدون اتصال
offline-keep-text = آخرین { $number } مطلبی که باز می‌کنید روی این دستگاه می‌ماند تا بدون اتصال بخوانید. هیچ‌کس دیگری نمی‌فهمد کدام‌ها هستند.
offline-on = نگه داشتن مطالب
offline-off = نگه نداشتن و پاک کردن همه

## Live reports
live-posts = تازه‌ترین مطالب
live-since = زنده از { $time }
live-to-come = آغاز پوشش زنده: { $time }
live-ended = پایان: { $time }
live-key-points = نکته‌های اصلی
live-pinned = سنجاق‌شده
live-empty = هنوز مطلبی نیست.
live-newer = مطالب تازه‌تر
live-older = مطالب قدیمی‌تر
live-back = به پوشش زنده
post-withdrawn = این مطلب پس گرفته شد
live-new-most = بیش از { $number } مطلب تازه
live-new = { $count ->
    [one] { $count } مطلب تازه
   *[other] { $count } مطلب تازه
}

## Story
published-at = انتشار: { $time }
updated-at = به‌روزرسانی: { $time }
by-bylines = نوشتهٔ { $names }
from-dateline = از { $place }
reading-minutes = { $count ->
    [one] { $count } دقیقه برای خواندن
   *[other] { $count } دقیقه برای خواندن
}
picture-credit = عکس: { $credit }
picture-archive = عکس آرشیوی
picture-archive-date = عکس آرشیوی، { $date }
picture-archive-place = عکس آرشیوی، { $place }
picture-archive-date-place = عکس آرشیوی، { $place }، { $date }
picture-ai-wholly = ساختهٔ هوش مصنوعی
picture-ai-partly = بخشی ساختهٔ هوش مصنوعی
picture-credentials = گواهی محتوا
picture-credentials-trusted = اصل این تصویر را { $signer } امضا کرده که تحریریه به آن اعتماد دارد. پس از آن تغییری نکرده است؛ اینجا فقط کوچک یا بریده شده است.
picture-credentials-intact = اصل این تصویر را { $signer } امضا کرده است. پس از آن تغییری نکرده است؛ اینجا فقط کوچک یا بریده شده است. تحریریه امضاکننده را نمی‌شناسد.
picture-missing = عکس در دسترس نیست.
quotation-said = { $speaker }، { $role }
original-words = به زبان اصلی
table-number = جدول { $number }
corrections = { $count ->
    [one] اصلاحیه
   *[other] اصلاحیه‌ها
}
correction-at = اصلاح: { $time }
correction-was = متن پیشین:
correction-is = متن درست:
related = مطالب مرتبط
translations = این مطلب به زبان‌های دیگر
share = هم‌رسانی
share-copy = کپی لینک
share-copied = لینک کپی شد
share-mail = فرستادن با ایمیل
print = چاپ
about-label = «{ $label }» یعنی چه؟

## Labels
label-news = خبر
label-news-means = گزارش آنچه رخ داده، پس از بررسی دبیران ما.
label-analysis = تحلیل
label-analysis-means = روزنامه‌نگاری آشنا با موضوع، پشت پردهٔ خبر را توضیح می‌دهد.
label-opinion = دیدگاه
label-opinion-means = نظر نویسنده است و نه نظر این رسانه.
label-editorial = سرمقاله
label-editorial-means = نظر این رسانه که از خبرهایش جداست.
label-interview = گفت‌وگو
label-interview-means = پرسش و پاسخ که برای کوتاهی و روشنی ویرایش شده است.
label-explainer = به زبان ساده
label-explainer-means = پیش‌زمینه‌ای که به فهم خبر کمک می‌کند.
label-report = گزارش میدانی
label-report-means = خبرنگار آنچه را در محل دیده و شنیده بازمی‌گوید.
label-statement = بیانیه
label-statement-means = سخن دیگران که به‌طور کامل منتشر شده است.

## Player
player-listen = به این مطلب گوش کنید
player-play = پخش
player-pause = مکث
player-back = { $seconds } ثانیه عقب
player-forward = { $seconds } ثانیه جلو
player-position = زمان پخش
player-position-of = { $position } از { $length }
player-speed = سرعت
player-quality = کیفیت
player-saver = صرفه‌جویی در داده، { $size }
player-chapters = فصل‌ها
player-download = دانلود
player-download-size = دانلود، { $size }
player-loading = در حال بارگذاری صدا
player-buffering = در انتظار اتصال
player-ended = پایان
player-error = صدا بارگذاری نشد.
player-retry = دوباره تلاش کنید
player-retry-lower = دوباره با فایل سبک‌تر تلاش کنید
player-no-source = صدا هنوز در دسترس نیست.
player-gone = صدا دیگر در دسترس نیست.
player-since = از { $date }
player-transcript = متن پیاده‌شده را بخوانید
transcript = متن پیاده‌شده
transcript-of = متن پیاده‌شده: { $headline }
transcript-story = خبر
player-follow = متن همراه صدا حرکت کند
player-sentence-back = به جملهٔ پیشین
player-sentence-forward = به جملهٔ بعد
player-length-unknown = مدت نامعلوم
player-resume = ادامه از { $position }
player-play-failed = این مرورگر نمی‌تواند صدا را پخش کند. می‌توانید آن را دانلود کنید.

## Sizes
size-kilobytes = { $size } کیلوبایت
size-megabytes = { $size } مگابایت

## Pages for what is not there
not-found = این صفحه پیدا نشد
not-found-text = شاید نشانی درست نوشته نشده یا صفحه جابه‌جا شده باشد.
not-found-next = رفتن به صفحهٔ اصلی
gone = این صفحه دیگر وجود ندارد
gone-text = آنچه اینجا بود برداشته شده و چیزی جای آن نیامده است.
withdrawn = این مطلب پس گرفته شده است
withdrawn-at = زمان پس‌گرفتن: { $time }
withdrawn-reason = دلیل
withdrawn-reason-none = دلیلی ذکر نشده است.
withdrawn-next = تازه‌ترین خبرها را بخوانید
broken = مشکلی از سوی ما پیش آمد
broken-text = لطفاً یک دقیقهٔ دیگر دوباره تلاش کنید. اگر مشکل ادامه یافت، این شماره را به ما بدهید: { $reference }
chooser = زبان خود را انتخاب کنید
