# Words of the readers' site in Urdu.

## Every page
skip-content = مواد پر جائیں
skip-navigation = نیویگیشن پر جائیں
skip-player = پلیئر چھوڑ کر آگے جائیں
menu = مینیو
sections = زمرے
editions = زبانوں کے ایڈیشن
other-languages = دیگر زبانیں
back-to-top = واپس اوپر
feeds = آر ایس ایس فیڈز
site-language = یہ ویب سائٹ دیگر زبانوں میں
powered-by = { $product } کے ذریعے شائع شدہ
alert-breaking = بریکنگ نیوز

## Front and lists
front-latest = تازہ ترین خبریں
front-empty = یہاں ابھی تک کچھ شائع نہیں ہوا۔
section-empty = “{ $section }” میں ابھی تک کچھ شائع نہیں ہوا۔
topics = موضوعات
topic = موضوع
topic-empty = “{ $topic }” کے بارے میں ابھی تک کچھ شائع نہیں ہوا۔
byline-empty = یہاں { $name } کی کوئی تحریر ابھی شائع نہیں ہوئی۔
stories-by = { $name } کی تحریریں
older = پرانی خبریں
newer = نئی خبریں
page-number = صفحہ { $page }
story-count = { $count ->
    [one] { $count } خبر
   *[other] { $count } خبریں
}
listen-length = سنیے، { $length }

## Programmes
programmes = پروگرام
programme-empty = { $programme } کی کوئی قسط ابھی شائع نہیں ہوئی۔
programme-ended = یہ پروگرام ختم ہو چکا ہے۔
programme-subscribe = پوڈکاسٹ ایپ سے سبسکرائب کریں
programme-subscribe-light = چھوٹی فائلوں کے ساتھ سبسکرائب کریں
episode-number = قسط { $number }
episode-season-number = سیزن { $season }، قسط { $number }
episode-trailer = جھلک
episode-bonus = اضافی قسط
schedule = آج نشر ہو رہا ہے
schedule-now = ابھی نشر ہو رہا ہے
schedule-next = اگلی نشریات: { $time }
schedule-empty = آج کوئی نشریات نہیں۔
schedule-times = { $start } سے { $end } تک
schedule-times-yesterday = کل { $start } سے آج { $end } تک
schedule-over = ختم
## Alerts
alerts = انتباہات
alert-important = اہم
alert-update = تازہ معلومات
alert-withdrawal = واپس لیا گیا
alert-dismiss = یہ انتباہ بند کریں
alerts-empty = ابھی تک کوئی انتباہ نہیں بھیجا گیا۔

## Notifications, and stories kept on a device
notifications = اس آلے پر انتباہات
notifications-text = کوئی صفحہ کھلا نہ ہو تب بھی انتباہات اس آلے پر آتے ہیں۔ جو غلط تھا اس کی جگہ درست لے لیتا ہے۔
notifications-which = کون سے انتباہات
notifications-breaking = صرف بریکنگ نیوز
notifications-important = بریکنگ نیوز اور اہم خبریں
notifications-update = تمام انتباہات، تازہ معلومات بھی
notifications-sections-text = تمام قارئین کے لیے انتباہات ہر صورت آتے ہیں، آپ کوئی بھی زمرہ چنیں۔
notifications-topics-text = آپ کے چنے ہوئے موضوعات کے تمام انتباہات آتے ہیں، تازہ معلومات بھی۔
notifications-quiet = خاموشی کے اوقات
notifications-quiet-text = ان اوقات کے درمیان کچھ نیا نہیں آتا، اور بعد میں بھی نہیں آتا۔ ہر وقت انتباہات پانے کے لیے انہیں خالی چھوڑ دیں۔
notifications-from = آغاز
notifications-to = اختتام
notifications-on = چالو کریں
notifications-save = محفوظ کریں
notifications-off = بند کریں
notifications-is-on = اس آلے پر انتباہات چالو ہیں۔
notifications-is-off = اس آلے پر انتباہات بند ہیں۔
notifications-cannot = یہ براؤزر انتباہات وصول نہیں کر سکتا، یا اس میں اسکرپٹ بند ہیں۔
notifications-denied = یہ براؤزر ہمیں انتباہات دکھانے نہیں دیتا۔ اس کی ترتیبات میں اس سائٹ کی اطلاعات کی اجازت دیں، پھر دوبارہ کوشش کریں۔
notifications-problem = یہ نہ ہو سکا۔ براہِ کرم ایک منٹ بعد دوبارہ کوشش کریں۔
notifications-privacy = ہم صرف آپ کی پسند اور آپ کے براؤزر کا دیا ہوا پتا رکھتے ہیں۔ بند کرنے پر دونوں مٹا دیے جاتے ہیں۔
notifications-instead = آپ تمام انتباہات یہاں بھی پڑھ سکتے ہیں، یا فیڈ ریڈر میں دیکھ سکتے ہیں:
offline = آپ آف لائن ہیں
offline-text = رابطے کے بغیر آپ وہ خبریں پڑھ سکتے ہیں جو اس آلے نے رکھی ہیں۔
offline-empty = اس آلے نے ابھی کوئی خبر نہیں رکھی۔
offline-keep = رابطے کے بغیر خبریں
offline-keep-text = آپ کی کھولی ہوئی آخری { $number } خبریں اس آلے پر رہتی ہیں تاکہ آپ انہیں رابطے کے بغیر پڑھ سکیں۔ کسی اور کو معلوم نہیں ہوتا کہ وہ کون سی ہیں۔
offline-on = خبریں رکھیں
offline-off = کچھ نہ رکھیں اور سب مٹا دیں

## Live reports
live-posts = تازہ ترین پوسٹیں
live-since = براہِ راست، آغاز: { $time }
live-to-come = آغاز: { $time }
live-ended = اختتام: { $time }
live-key-points = اہم نکات
live-pinned = نمایاں
live-empty = ابھی کوئی پوسٹ نہیں۔
live-newer = نئی پوسٹیں
live-older = پرانی پوسٹیں
live-back = براہِ راست کوریج پر جائیں
post-withdrawn = یہ پوسٹ واپس لے لی گئی
live-new-most = { $number } سے زیادہ نئی پوسٹیں
live-new = { $count ->
    [one] { $count } نئی پوسٹ
   *[other] { $count } نئی پوسٹیں
}

## Story
published-at = اشاعت: { $time }
updated-at = تازہ کاری: { $time }
by-bylines = تحریر: { $names }
from-dateline = { $place } سے
reading-minutes = { $count ->
    [one] مطالعے کا وقت { $count } منٹ
   *[other] مطالعے کا وقت { $count } منٹ
}
picture-credit = تصویر: { $credit }
picture-archive = فائل فوٹو
picture-archive-date = فائل فوٹو، { $date }
picture-archive-place = فائل فوٹو، { $place }
picture-archive-date-place = فائل فوٹو، { $place }، { $date }
picture-ai-wholly = مصنوعی ذہانت سے بنائی گئی
picture-ai-partly = جزوی طور پر مصنوعی ذہانت سے بنائی گئی
picture-credentials = مواد کی اسناد
picture-credentials-trusted = اس تصویر کی اصل پر { $signer } کے دستخط ہیں، جن پر ادارہ بھروسا کرتا ہے۔ اس کے بعد اسے تبدیل نہیں کیا گیا؛ یہاں صرف چھوٹا کیا گیا یا تراشا گیا ہے۔
picture-credentials-intact = اس تصویر کی اصل پر { $signer } کے دستخط ہیں۔ اس کے بعد اسے تبدیل نہیں کیا گیا؛ یہاں صرف چھوٹا کیا گیا یا تراشا گیا ہے۔ ادارہ دستخط کرنے والے کو نہیں جانتا۔
picture-missing = تصویر دستیاب نہیں ہے۔
quotation-said = { $speaker }، { $role }
original-words = اصل زبان میں
table-number = جدول { $number }
corrections = { $count ->
    [one] تصحیح
   *[other] تصحیحات
}
correction-at = تصحیح: { $time }
correction-was = پہلے لکھا تھا:
correction-is = درست یہ ہے:
related = متعلقہ خبریں
translations = یہ خبر دیگر زبانوں میں پڑھیے
share = شیئر کریں
share-copy = لنک کاپی کریں
share-copied = لنک کاپی ہو گیا
share-mail = ای میل سے بھیجیں
print = پرنٹ کریں
about-label = “{ $label }” سے کیا مراد ہے؟

## Labels
label-news = خبر
label-news-means = پیش آنے والے واقعے کی رپورٹ جسے ہمارے مدیروں نے جانچا ہے۔
label-analysis = تجزیہ
label-analysis-means = موضوع سے واقف صحافی خبر کے پس منظر کی وضاحت کرتا ہے۔
label-opinion = رائے
label-opinion-means = یہ مصنف کی رائے ہے، اس ادارے کی نہیں۔
label-editorial = اداریہ
label-editorial-means = اس ادارے کا مؤقف، جو خبروں سے الگ رکھا جاتا ہے۔
label-interview = انٹرویو
label-interview-means = سوال و جواب جنھیں مختصر اور واضح کیا گیا ہے۔
label-explainer = آسان الفاظ میں
label-explainer-means = وہ پس منظر جو خبر سمجھنے میں مدد دیتا ہے۔
label-report = گراؤنڈ رپورٹ
label-report-means = صحافی نے موقعے پر جو دیکھا اور سنا، اس کا احوال۔
label-statement = بیان
label-statement-means = کسی اور کے الفاظ جو مکمل شائع کیے گئے ہیں۔

## Player
player-listen = یہ خبر سنیے
player-play = چلائیں
player-pause = روکیں
player-back = { $seconds } سیکنڈ پیچھے
player-forward = { $seconds } سیکنڈ آگے
player-position = مقام
player-position-of = { $length } میں سے { $position }
player-speed = رفتار
player-quality = معیار
player-saver = ڈیٹا کی بچت، { $size }
player-chapters = ابواب
player-download = ڈاؤن لوڈ کریں
player-download-size = ڈاؤن لوڈ کریں، { $size }
player-loading = آڈیو لوڈ ہو رہی ہے
player-buffering = کنکشن کا انتظار ہے
player-ended = اختتام
player-error = آڈیو لوڈ نہیں ہو سکی۔
player-retry = دوبارہ کوشش کریں
player-retry-lower = چھوٹی فائل کے ساتھ دوبارہ کوشش کریں
player-no-source = آڈیو ابھی دستیاب نہیں ہے۔
player-gone = آڈیو اب دستیاب نہیں ہے۔
player-since = { $date } سے
player-transcript = تحریری متن پڑھیے
transcript = تحریری متن
transcript-of = تحریری متن: { $headline }
transcript-story = خبر
player-follow = متن آواز کے ساتھ چلے
player-sentence-back = پچھلے جملے پر
player-sentence-forward = اگلے جملے پر
player-length-unknown = دورانیہ نامعلوم
player-resume = { $position } سے آگے سنیے
player-play-failed = یہ براؤزر آڈیو نہیں چلا سکتا۔ آپ اسے ڈاؤن لوڈ کر سکتے ہیں۔

## Sizes
size-kilobytes = { $size } کلوبائٹ
size-megabytes = { $size } میگابائٹ

## Pages for what is not there
not-found = یہ صفحہ یہاں نہیں ہے
not-found-text = ہو سکتا ہے کہ پتہ غلط لکھا گیا ہو یا صفحہ منتقل ہو گیا ہو۔
not-found-next = پہلے صفحے پر جائیں
gone = یہ صفحہ اب موجود نہیں
gone-text = جو کچھ یہاں تھا ہٹا دیا گیا ہے اور اس کی جگہ کچھ نہیں آیا۔
withdrawn = یہ خبر واپس لے لی گئی ہے
withdrawn-at = واپس لی گئی: { $time }
withdrawn-reason = وجہ
withdrawn-reason-none = کوئی وجہ نہیں بتائی گئی۔
withdrawn-next = تازہ ترین خبریں پڑھیے
broken = ہماری طرف سے کوئی خرابی ہوئی ہے
broken-text = براہِ کرم ایک منٹ بعد دوبارہ کوشش کریں۔ اگر مسئلہ برقرار رہے تو ہمیں یہ نمبر بتائیں: { $reference }
chooser = اپنی زبان منتخب کریں
