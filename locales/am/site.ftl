# Words of the readers' site in Amharic.

## Every page
skip-content = ወደ ይዘቱ ይለፉ
skip-navigation = ወደ ማውጫው ይለፉ
skip-player = ማጫወቻውን ይለፉ
menu = ማውጫ
sections = ክፍሎች
editions = የቋንቋ እትሞች
other-languages = ሌሎች ቋንቋዎች
back-to-top = ወደ ላይ ይመለሱ
feeds = RSS መጋቢዎች
site-language = ይህ ድረ ገጽ በሌሎች ቋንቋዎች
powered-by = በ{ $product } የታተመ
alert-breaking = ሰበር ዜና

## Front and lists
front-latest = የቅርብ ዜናዎች
front-empty = እስካሁን እዚህ የታተመ ነገር የለም።
section-empty = በ«{ $section }» ክፍል እስካሁን የታተመ ነገር የለም።
topics = ርዕሰ ጉዳዮች
topic = ርዕሰ ጉዳይ
topic-empty = ስለ «{ $topic }» እስካሁን የታተመ ነገር የለም።
byline-empty = የ{ $name } ጽሑፎች እስካሁን እዚህ አልታተሙም።
stories-by = የ{ $name } ጽሑፎች
older = የቆዩ
newer = አዳዲስ
page-number = ገጽ { $page }
story-count = { $count ->
    [one] { $count } ዘገባ
   *[other] { $count } ዘገባዎች
}
listen-length = ያዳምጡ፣ { $length }

## Programmes
programmes = ፕሮግራሞች
programme-empty = ከ{ $programme } እስካሁን የተለቀቀ ክፍል የለም።
programme-ended = ይህ ፕሮግራም አብቅቷል።
programme-subscribe = በፖድካስት መተግበሪያ ይከታተሉ
programme-subscribe-light = በአነስተኛ ፋይሎች ይከታተሉ
episode-number = ክፍል { $number }
episode-season-number = ምዕራፍ { $season }፣ ክፍል { $number }
episode-trailer = ቅምሻ
episode-bonus = ተጨማሪ
schedule = ዛሬ በአየር ላይ
schedule-now = አሁን በአየር ላይ
schedule-next = ቀጣይ ስርጭት፦ { $time }
schedule-empty = ዛሬ ምንም ስርጭት የለም።
schedule-times = ከ{ $start } እስከ { $end }
schedule-times-yesterday = ከትናንት { $start } እስከ ዛሬ { $end }
schedule-over = አብቅቷል
## Alerts
alerts = ማንቂያዎች
alert-important = አስፈላጊ
alert-update = አዲስ መረጃ
alert-withdrawal = የተሰረዘ
alert-dismiss = ይህን ማንቂያ ዝጋ
alerts-empty = እስካሁን የተላከ ማንቂያ የለም።

## Notifications, and stories kept on a device
notifications = ማንቂያዎች በዚህ መሣሪያ ላይ
notifications-text = ምንም ገጽ ባይከፈትም ማንቂያዎች ወደዚህ መሣሪያ ይመጣሉ። ስህተት የነበረው በትክክለኛው ይተካል።
notifications-which = የትኞቹ ማንቂያዎች
notifications-breaking = ሰበር ዜና ብቻ
notifications-important = ሰበር ዜና እና አስፈላጊ ዜና
notifications-update = ሁሉም ማንቂያዎች፣ አዲስ መረጃም ጭምር
notifications-sections-text = ለሁሉም አንባቢዎች የሆኑ ማንቂያዎች የትኛውንም ክፍል ቢመርጡ ይመጣሉ።
notifications-topics-text = ስለመረጧቸው ርዕሰ ጉዳዮች የሚመለከቱ ማንቂያዎች ሁሉ፣ ዝማኔዎችም ጭምር፣ ይመጣሉ።
notifications-quiet = የጸጥታ ሰዓታት
notifications-quiet-text = በእነዚህ ሰዓታት መካከል አዲስ ነገር አይመጣም፤ በኋላም አይመጣም። በማንኛውም ሰዓት ማንቂያ ለማግኘት ባዶ ይተዉት።
notifications-from = መጀመሪያ
notifications-to = መጨረሻ
notifications-on = ማብራት
notifications-save = ማስቀመጥ
notifications-off = ማጥፋት
notifications-is-on = በዚህ መሣሪያ ላይ ማንቂያዎች በርተዋል።
notifications-is-off = በዚህ መሣሪያ ላይ ማንቂያዎች ጠፍተዋል።
notifications-cannot = ይህ አሳሽ ማንቂያ መቀበል አይችልም፣ ወይም ስክሪፕቶቹ ጠፍተዋል።
notifications-denied = ይህ አሳሽ ማንቂያ እንድናሳይ አይፈቅድም። በቅንብሮቹ ውስጥ የዚህን ድረ ገጽ ማሳወቂያዎች ይፍቀዱ፣ ከዚያ እንደገና ይሞክሩ።
notifications-problem = አልተሳካም። እባክዎ ከአንድ ደቂቃ በኋላ እንደገና ይሞክሩ።
notifications-privacy = የምናስቀምጠው ምርጫዎን እና አሳሽዎ ለዚህ የሰጠንን አድራሻ ብቻ ነው። ሲያጠፉት ሁለቱም ይሰረዛሉ።
notifications-instead = ሁሉንም ማንቂያዎች እዚህ ማንበብ ወይም በምግብር አንባቢ መከታተል ይችላሉ፦
offline = ግንኙነት የለዎትም
offline-text = ያለ ግንኙነት ይህ መሣሪያ ያስቀመጣቸውን ዘገባዎች ማንበብ ይችላሉ።
offline-empty = ይህ መሣሪያ እስካሁን ምንም ዘገባ አላስቀመጠም።
offline-keep = ዘገባዎች ያለ ግንኙነት
offline-keep-text = በመጨረሻ የከፈቷቸው { $number } ዘገባዎች ያለ ግንኙነት እንዲያነቧቸው በዚህ መሣሪያ ላይ ይቆያሉ። የትኞቹ እንደሆኑ ሌላ ማንም አያውቅም።
offline-on = ዘገባዎችን ማስቀመጥ
offline-off = ማስቀመጥን ማቆም እና ሁሉንም መሰረዝ

## Live reports
live-posts = የቅርብ ጽሑፎች
live-since = ቀጥታ ከ፦ { $time }
live-to-come = ይጀምራል፦ { $time }
live-ended = አብቅቷል፦ { $time }
live-key-points = ዋና ዋና ነጥቦች
live-pinned = ከላይ የተቀመጠ
live-empty = እስካሁን ምንም ጽሑፍ የለም።
live-newer = አዳዲስ ጽሑፎች
live-older = የቆዩ ጽሑፎች
live-back = ወደ ቀጥታ ዘገባው
post-withdrawn = ይህ ጽሑፍ ተነሥቷል
live-new-most = ከ{ $number } በላይ አዲስ ጽሑፎች
live-new = { $count ->
    [one] { $count } አዲስ ጽሑፍ
   *[other] { $count } አዲስ ጽሑፎች
}

## Story
published-at = የታተመው፦ { $time }
updated-at = የተሻሻለው፦ { $time }
by-bylines = በ{ $names }
from-dateline = ከ{ $place }
reading-minutes = { $count ->
    [one] የ{ $count } ደቂቃ ንባብ
   *[other] የ{ $count } ደቂቃዎች ንባብ
}
picture-credit = ፎቶ፦ { $credit }
picture-archive = የማህደር ፎቶ
picture-archive-date = የማህደር ፎቶ፣ { $date }
picture-archive-place = የማህደር ፎቶ፣ { $place }
picture-archive-date-place = የማህደር ፎቶ፣ { $place }፣ { $date }
picture-ai-wholly = በሰው ሠራሽ አስተውሎት የተሠራ
picture-ai-partly = በከፊል በሰው ሠራሽ አስተውሎት የተሠራ
picture-credentials = የይዘት ማረጋገጫ
picture-credentials-trusted = የዚህ ፎቶ ዋና ቅጂ ጣቢያው በሚያምነው { $signer } ተፈርሟል። ከዚያ በኋላ አልተቀየረም፤ እዚህ ያነሰው ወይም የተቆረጠው ብቻ ነው።
picture-credentials-intact = የዚህ ፎቶ ዋና ቅጂ በ{ $signer } ተፈርሟል። ከዚያ በኋላ አልተቀየረም፤ እዚህ ያነሰው ወይም የተቆረጠው ብቻ ነው። ጣቢያው ፈራሚውን አያውቅም።
picture-missing = ፎቶው አይገኝም።
quotation-said = { $speaker }፣ { $role }
original-words = በመጀመሪያው ቋንቋ
table-number = ሠንጠረዥ { $number }
corrections = { $count ->
    [one] እርማት
   *[other] እርማቶች
}
correction-at = የታረመው፦ { $time }
correction-was = እንዲህ ይል ነበር፦
correction-is = እንዲህ መባል ነበረበት፦
related = ተዛማጅ ዘገባዎች
translations = ይህን ዘገባ በሌሎች ቋንቋዎች ያንብቡ
share = ያጋሩ
share-copy = ሊንኩን ይቅዱ
share-copied = ሊንኩ ተቀድቷል
share-mail = በኢሜይል ይላኩ
print = ያትሙ
about-label = «{ $label }» ማለት ምን ማለት ነው?

## Labels
label-news = ዜና
label-news-means = የሆነውን የሚገልጽ፣ በአዘጋጆቻችን የተረጋገጠ ዘገባ።
label-analysis = ትንታኔ
label-analysis-means = ስለ ጉዳዩ እውቀት ያለው ጋዜጠኛ ከዜናው ጀርባ ያለውን ያብራራል።
label-opinion = አስተያየት
label-opinion-means = የጸሐፊው አመለካከት እንጂ የዚህ ጣቢያ አይደለም።
label-editorial = ርዕሰ አንቀጽ
label-editorial-means = የዚህ ጣቢያ አቋም፤ ከዜናው የተለየ ነው።
label-interview = ቃለ ምልልስ
label-interview-means = ለአጭርነትና ለግልጽነት ያጠሩ ጥያቄዎችና መልሶች።
label-explainer = ማብራሪያ
label-explainer-means = ዜናውን ለመረዳት የሚያግዝ ዳራ።
label-report = ከስፍራው ዘገባ
label-report-means = ጋዜጠኛው በቦታው ያየውንና የሰማውን ይተርካል።
label-statement = መግለጫ
label-statement-means = የሌላ ወገን ቃል፣ ሙሉ በሙሉ የታተመ።

## Player
player-listen = ይህን ዘገባ ያዳምጡ
player-play = ያጫውቱ
player-pause = ለአፍታ ያቁሙ
player-back = { $seconds } ሰከንድ ወደ ኋላ
player-forward = { $seconds } ሰከንድ ወደ ፊት
player-position = ቦታ
player-position-of = { $position } ከ{ $length }
player-speed = ፍጥነት
player-quality = ጥራት
player-saver = የዳታ ቆጣቢ፣ { $size }
player-chapters = ምዕራፎች
player-download = ያውርዱ
player-download-size = ያውርዱ፣ { $size }
player-loading = ድምፁ እየተጫነ ነው
player-buffering = ግንኙነት በመጠበቅ ላይ
player-ended = ተጠናቀቀ
player-error = ድምፁን መጫን አልተቻለም።
player-retry = እንደገና ይሞክሩ
player-retry-lower = በቀለለ ፋይል እንደገና ይሞክሩ
player-no-source = ድምፁ ገና አልተዘጋጀም።
player-gone = ድምፁ ከአሁን በኋላ አይገኝም።
player-since = ከ{ $date } ጀምሮ
player-transcript = የጽሑፍ ቅጂውን ያንብቡ
transcript = የጽሑፍ ቅጂ
transcript-of = የጽሑፍ ቅጂ፦ { $headline }
transcript-story = ዜናው
player-follow = ከድምፁ ጋር አብሮ ይሸብልል
player-sentence-back = ወደ ቀደመው ዓረፍተ ነገር
player-sentence-forward = ወደ ቀጣዩ ዓረፍተ ነገር
player-length-unknown = ርዝመቱ አይታወቅም
player-resume = ከ{ $position } ይቀጥሉ
player-play-failed = ይህ ማሰሻ ድምፁን ማጫወት አይችልም። ሊያወርዱት ይችላሉ።

## Sizes
size-kilobytes = { $size } ኪሎባይት
size-megabytes = { $size } ሜጋባይት

## Pages for what is not there
not-found = ይህ ገጽ እዚህ የለም
not-found-text = አድራሻው በስህተት ተጽፎ ወይም ገጹ ተዛውሮ ሊሆን ይችላል።
not-found-next = ወደ መነሻ ገጽ ይሂዱ
gone = ይህ ገጽ ከእንግዲህ የለም
gone-text = እዚህ የነበረው ተወግዷል፤ በምትኩም ምንም አልመጣም።
withdrawn = ይህ ዘገባ ተነስቷል
withdrawn-at = የተነሳው፦ { $time }
withdrawn-reason = ምክንያት
withdrawn-reason-none = ምክንያት አልተሰጠም።
withdrawn-next = የቅርብ ዜናዎችን ያንብቡ
broken = በእኛ በኩል ችግር ተፈጥሯል
broken-text = እባክዎ ከአንድ ደቂቃ በኋላ እንደገና ይሞክሩ። ችግሩ ከቀጠለ ይህን ቁጥር ይንገሩን፦ { $reference }
chooser = ቋንቋዎን ይምረጡ
