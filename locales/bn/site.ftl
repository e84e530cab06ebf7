# Words of the readers' site in Bengali.

## Every page
skip-content = মূল লেখায় যান
skip-navigation = নেভিগেশনে যান
skip-player = প্লেয়ার বাদ দিয়ে এগিয়ে যান
menu = মেনু
sections = বিভাগ
editions = ভাষা সংস্করণ
other-languages = অন্যান্য ভাষা
back-to-top = উপরে ফিরে যান
feeds = আরএসএস ফিড
site-language = অন্যান্য ভাষায় এই ওয়েবসাইট
powered-by = { $product } দিয়ে প্রকাশিত
alert-breaking = ব্রেকিং নিউজ

## Front and lists
front-latest = সর্বশেষ খবর
front-empty = এখানে এখনো কিছু প্রকাশিত হয়নি।
section-empty = ‘{ $section }’ বিভাগে এখনো কিছু প্রকাশিত হয়নি।
topics = বিষয়সমূহ
topic = বিষয়
topic-empty = ‘{ $topic }’ বিষয়ে এখনো কিছু প্রকাশিত হয়নি।
byline-empty = { $name }-এর কোনো লেখা এখানে এখনো প্রকাশিত হয়নি।
stories-by = { $name }-এর লেখা
older = আগের খবর
newer = পরের খবর
page-number = পৃষ্ঠা { $page }
story-count = { $count ->
    [one] { $count }টি খবর
   *[other] { $count }টি খবর
}
listen-length = শুনুন, { $length }

## Programmes
programmes = অনুষ্ঠান
programme-empty = { $programme }-এর কোনো পর্ব এখনো প্রকাশিত হয়নি।
programme-ended = এই অনুষ্ঠান শেষ হয়েছে।
programme-subscribe = পডকাস্ট অ্যাপে সাবস্ক্রাইব করুন
programme-subscribe-light = ছোট ফাইলে সাবস্ক্রাইব করুন
episode-number = পর্ব { $number }
episode-season-number = মৌসুম { $season }, পর্ব { $number }
episode-trailer = ট্রেলার
episode-bonus = বাড়তি পর্ব
schedule = আজ সম্প্রচারে
schedule-now = এখন সম্প্রচারে
schedule-next = পরবর্তী সম্প্রচার: { $time }
schedule-empty = আজ কোনো সম্প্রচার নেই।
schedule-times = { $start } থেকে { $end }
schedule-times-yesterday = গতকাল { $start } থেকে আজ { $end }
schedule-over = শেষ হয়েছে
## Alerts
alerts = সতর্কবার্তা
alert-important = গুরুত্বপূর্ণ
alert-update = হালনাগাদ
alert-withdrawal = প্রত্যাহৃত
alert-dismiss = এই সতর্কবার্তা বন্ধ করুন
alerts-empty = এখনও কোনো সতর্কবার্তা পাঠানো হয়নি।

## Notifications, and stories kept on a device
notifications = এই ডিভাইসে সতর্কবার্তা
notifications-text = কোনো পাতা খোলা না থাকলেও এই ডিভাইসে সতর্কবার্তা আসে। যা ভুল ছিল, তার জায়গায় সঠিকটি আসে।
notifications-which = কোন সতর্কবার্তা
notifications-breaking = শুধু ব্রেকিং নিউজ
notifications-important = ব্রেকিং ও গুরুত্বপূর্ণ খবর
notifications-update = সব সতর্কবার্তা, হালনাগাদও
notifications-sections-text = আপনি যে বিভাগই বেছে নিন, সব পাঠকের জন্য সতর্কবার্তা আসে।
notifications-topics-text = আপনি যে বিষয়গুলো বেছে নেন, সেগুলো নিয়ে সব সতর্কবার্তা আসে, হালনাগাদও।
notifications-quiet = নীরব সময়
notifications-quiet-text = এই সময়ের মধ্যে নতুন কিছু আসে না, পরেও আসে না। যেকোনো সময় সতর্কবার্তা পেতে ঘর দুটি খালি রাখুন।
notifications-from = শুরু
notifications-to = শেষ
notifications-on = চালু করুন
notifications-save = সংরক্ষণ করুন
notifications-off = বন্ধ করুন
notifications-is-on = এই ডিভাইসে সতর্কবার্তা চালু আছে।
notifications-is-off = এই ডিভাইসে সতর্কবার্তা বন্ধ আছে।
notifications-cannot = এই ব্রাউজার সতর্কবার্তা পেতে পারে না, অথবা এতে স্ক্রিপ্ট বন্ধ আছে।
notifications-denied = এই ব্রাউজার আমাদের সতর্কবার্তা দেখাতে দেয় না। এর সেটিংসে এই সাইটের নোটিফিকেশনের অনুমতি দিয়ে আবার চেষ্টা করুন।
notifications-problem = কাজ হয়নি। এক মিনিট পরে আবার চেষ্টা করুন।
notifications-privacy = আমরা শুধু আপনার পছন্দ আর আপনার ব্রাউজারের দেওয়া ঠিকানা রাখি। বন্ধ করলে দুটিই মুছে যায়।
notifications-instead = সব সতর্কবার্তা এখানেও পড়তে পারেন, অথবা ফিড রিডারে পেতে পারেন:
offline = আপনি অফলাইনে আছেন
offline-text = সংযোগ ছাড়া এই ডিভাইসে রাখা খবরগুলো পড়তে পারেন।
offline-empty = এই ডিভাইসে এখনও কোনো খবর রাখা হয়নি।
offline-keep = সংযোগ ছাড়া খবর
offline-keep-text = আপনার খোলা শেষ { $number }টি খবর এই ডিভাইসে থাকে, যাতে সংযোগ ছাড়াও পড়তে পারেন। কোনগুলো, তা আর কেউ জানে না।
offline-on = খবর রাখুন
offline-off = কিছু রাখবেন না, সব মুছুন

## Live reports
live-posts = সর্বশেষ পোস্ট
live-since = সরাসরি, শুরু: { $time }
live-to-come = শুরু: { $time }
live-ended = শেষ: { $time }
live-key-points = মূল বিষয়
live-pinned = পিন করা
live-empty = এখনো কোনো পোস্ট নেই।
live-newer = নতুনতর পোস্ট
live-older = পুরোনো পোস্ট
live-back = সরাসরি প্রতিবেদনে যান
post-withdrawn = এই পোস্ট প্রত্যাহার করা হয়েছে
live-new-most = { $number }টির বেশি নতুন পোস্ট
live-new = { $count ->
    [one] { $count }টি নতুন পোস্ট
   *[other] { $count }টি নতুন পোস্ট
}

## Story
published-at = প্রকাশিত: { $time }
updated-at = হালনাগাদ: { $time }
by-bylines = লিখেছেন { $names }
from-dateline = { $place } থেকে
reading-minutes = { $count ->
    [one] পড়তে { $count } মিনিট
   *[other] পড়তে { $count } মিনিট
}
picture-credit = ছবি: { $credit }
picture-archive = ফাইল ছবি
picture-archive-date = ফাইল ছবি, { $date }
picture-archive-place = ফাইল ছবি, { $place }
picture-archive-date-place = ফাইল ছবি, { $place }, { $date }
picture-ai-wholly = কৃত্রিম বুদ্ধিমত্তায় তৈরি
picture-ai-partly = আংশিকভাবে কৃত্রিম বুদ্ধিমত্তায় তৈরি
picture-credentials = বিষয়বস্তুর প্রমাণপত্র
picture-credentials-trusted = এই ছবির মূল ফাইলে { $signer } স্বাক্ষর করেছে, যার ওপর এই প্রতিষ্ঠান আস্থা রাখে। এরপর তা বদলানো হয়নি; এখানে শুধু ছোট করা বা কাটা হয়েছে।
picture-credentials-intact = এই ছবির মূল ফাইলে { $signer } স্বাক্ষর করেছে। এরপর তা বদলানো হয়নি; এখানে শুধু ছোট করা বা কাটা হয়েছে। কে স্বাক্ষর করেছে, তা এই প্রতিষ্ঠান জানে না।
picture-missing = ছবিটি পাওয়া যাচ্ছে না।
quotation-said = { $speaker }, { $role }
original-words = মূল ভাষায়
table-number = সারণি { $number }
corrections = { $count ->
    [one] সংশোধনী
   *[other] সংশোধনী
}
correction-at = সংশোধিত: { $time }
correction-was = যা লেখা ছিল:
correction-is = যা হবে:
related = সম্পর্কিত খবর
translations = অন্য ভাষায় খবরটি পড়ুন
share = শেয়ার করুন
share-copy = লিংক কপি করুন
share-copied = লিংক কপি হয়েছে
share-mail = ইমেইলে পাঠান
print = প্রিন্ট করুন
about-label = ‘{ $label }’ বলতে কী বোঝায়

## Labels
label-news = খবর
label-news-means = যা ঘটেছে তার বিবরণ, আমাদের সম্পাদকেরা যাচাই করেছেন।
label-analysis = বিশ্লেষণ
label-analysis-means = বিষয়টি জানেন এমন সাংবাদিক খবরের পেছনের কারণ ব্যাখ্যা করেন।
label-opinion = মতামত
label-opinion-means = লেখকের নিজস্ব মত, এই সম্প্রচারমাধ্যমের নয়।
label-editorial = সম্পাদকীয়
label-editorial-means = এই সম্প্রচারমাধ্যমের মত, যা খবর থেকে আলাদা রাখা হয়।
label-interview = সাক্ষাৎকার
label-interview-means = প্রশ্ন ও উত্তর, সংক্ষিপ্ত ও স্পষ্ট করা হয়েছে।
label-explainer = সহজ ভাষায়
label-explainer-means = খবর বুঝতে সাহায্য করে এমন প্রেক্ষাপট।
label-report = সরেজমিন
label-report-means = ঘটনাস্থলে যা দেখেছেন ও শুনেছেন, তা জানাচ্ছেন প্রতিবেদক।
label-statement = বিবৃতি
label-statement-means = অন্যের বক্তব্য, সম্পূর্ণ প্রকাশিত।

## Player
player-listen = খবরটি শুনুন
player-play = চালান
player-pause = থামান
player-back = { $seconds } সেকেন্ড পেছনে
player-forward = { $seconds } সেকেন্ড সামনে
player-position = অবস্থান
player-position-of = { $length }-এর মধ্যে { $position }
player-speed = গতি
player-quality = শব্দের মান
player-saver = ডেটা সাশ্রয়, { $size }
player-chapters = অধ্যায়
player-download = ডাউনলোড করুন
player-download-size = ডাউনলোড করুন, { $size }
player-loading = অডিও লোড হচ্ছে
player-buffering = সংযোগের অপেক্ষায়
player-ended = সমাপ্ত
player-error = অডিও লোড করা যায়নি।
player-retry = আবার চেষ্টা করুন
player-retry-lower = ছোট ফাইল দিয়ে আবার চেষ্টা করুন
player-no-source = অডিও এখনো পাওয়া যাচ্ছে না।
player-gone = অডিওটি আর পাওয়া যাবে না।
player-since = { $date } থেকে
player-transcript = লিখিত রূপ পড়ুন
transcript = লিখিত রূপ
transcript-of = লিখিত রূপ: { $headline }
transcript-story = খবরটি
player-follow = শব্দের সঙ্গে লেখা সরুক
player-sentence-back = আগের বাক্যে
player-sentence-forward = পরের বাক্যে
player-length-unknown = দৈর্ঘ্য অজানা
player-resume = { $position } থেকে আবার শুনুন
player-play-failed = এই ব্রাউজারে অডিও চালানো যাচ্ছে না। আপনি ডাউনলোড করে নিতে পারেন।

## Sizes
size-kilobytes = { $size } কিলোবাইট
size-megabytes = { $size } মেগাবাইট

## Pages for what is not there
not-found = পৃষ্ঠাটি পাওয়া যায়নি
not-found-text = ঠিকানায় ভুল থাকতে পারে, অথবা পৃষ্ঠাটি সরিয়ে নেওয়া হয়েছে।
not-found-next = প্রথম পাতায় যান
gone = এই পাতাটি আর নেই
gone-text = এখানে যা ছিল তা সরিয়ে নেওয়া হয়েছে, তার জায়গায় কিছু আসেনি।
withdrawn = খবরটি প্রত্যাহার করা হয়েছে
withdrawn-at = প্রত্যাহার: { $time }
withdrawn-reason = কারণ
withdrawn-reason-none = কোনো কারণ জানানো হয়নি।
withdrawn-next = সর্বশেষ খবর পড়ুন
broken = আমাদের দিক থেকে একটি সমস্যা হয়েছে
broken-text = এক মিনিট পরে আবার চেষ্টা করুন। সমস্যা থেকে গেলে এই নম্বরটি আমাদের জানান: { $reference }
chooser = আপনার ভাষা বেছে নিন
