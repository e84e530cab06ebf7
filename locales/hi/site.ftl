# Words of the readers' site in Hindi.

## Every page
skip-content = सामग्री पर जाएँ
skip-navigation = नेविगेशन पर जाएँ
skip-player = प्लेयर छोड़कर आगे बढ़ें
menu = मेन्यू
sections = श्रेणियाँ
editions = भाषा संस्करण
other-languages = अन्य भाषाएँ
back-to-top = सबसे ऊपर
feeds = RSS फ़ीड
site-language = यह वेबसाइट अन्य भाषाओं में
powered-by = { $product } से प्रकाशित
alert-breaking = ब्रेकिंग न्यूज़

## Front and lists
front-latest = ताज़ा ख़बरें
front-empty = यहाँ अभी तक कुछ प्रकाशित नहीं हुआ है।
section-empty = ‘{ $section }’ में अभी तक कुछ प्रकाशित नहीं हुआ है।
topics = विषय-सूची
topic = विषय
topic-empty = ‘{ $topic }’ पर अभी तक कुछ प्रकाशित नहीं हुआ है।
byline-empty = यहाँ { $name } का अभी तक कुछ प्रकाशित नहीं हुआ है।
stories-by = { $name } की ख़बरें
older = पुरानी ख़बरें
newer = नई ख़बरें
page-number = पेज { $page }
story-count = { $count ->
    [one] { $count } ख़बर
   *[other] { $count } ख़बरें
}
listen-length = सुनें, { $length }

## Programmes
programmes = कार्यक्रम
programme-empty = { $programme } की कोई कड़ी अभी प्रकाशित नहीं हुई है।
programme-ended = यह कार्यक्रम समाप्त हो चुका है।
programme-subscribe = पॉडकास्ट ऐप से सदस्य बनें
programme-subscribe-light = छोटी फ़ाइलों के साथ सदस्य बनें
episode-number = कड़ी { $number }
episode-season-number = सीज़न { $season }, कड़ी { $number }
episode-trailer = झलक
episode-bonus = अतिरिक्त कड़ी
schedule = आज प्रसारण में
schedule-now = अभी प्रसारण में
schedule-next = अगला प्रसारण: { $time }
schedule-empty = आज कोई प्रसारण नहीं है।
schedule-times = { $start } से { $end } तक
schedule-times-yesterday = कल { $start } से आज { $end } तक
schedule-over = समाप्त
## Alerts
alerts = चेतावनियाँ
alert-important = महत्वपूर्ण
alert-update = ताज़ा जानकारी
alert-withdrawal = वापस ली गई
alert-dismiss = यह चेतावनी बंद करें
alerts-empty = अभी तक कोई चेतावनी नहीं भेजी गई है।

## Notifications, and stories kept on a device
notifications = इस डिवाइस पर चेतावनियाँ
notifications-text = कोई पन्ना खुला न हो, तब भी चेतावनियाँ इस डिवाइस पर आती हैं। जो ग़लत था, उसकी जगह सही ले लेता है।
notifications-which = कौन-सी चेतावनियाँ
notifications-breaking = केवल ब्रेकिंग न्यूज़
notifications-important = ब्रेकिंग न्यूज़ और महत्वपूर्ण ख़बरें
notifications-update = सभी चेतावनियाँ, ताज़ा जानकारी भी
notifications-sections-text = सभी पाठकों के लिए चेतावनियाँ हर हाल में आती हैं, आप कोई भी विभाग चुनें।
notifications-topics-text = आपके चुने हुए विषयों की सभी चेतावनियाँ आती हैं, अपडेट भी।
notifications-quiet = शांत समय
notifications-quiet-text = इस समय के बीच कुछ नया नहीं आता, और बाद में भी नहीं आता। किसी भी समय चेतावनी पाने के लिए इसे ख़ाली छोड़ दें।
notifications-from = शुरू
notifications-to = समाप्ति
notifications-on = चालू करें
notifications-save = सहेजें
notifications-off = बंद करें
notifications-is-on = इस डिवाइस पर चेतावनियाँ चालू हैं।
notifications-is-off = इस डिवाइस पर चेतावनियाँ बंद हैं।
notifications-cannot = यह ब्राउज़र चेतावनियाँ नहीं पा सकता, या इसमें स्क्रिप्ट बंद हैं।
notifications-denied = यह ब्राउज़र हमें चेतावनियाँ दिखाने नहीं देता। इसकी सेटिंग में इस साइट की सूचनाओं की अनुमति दें, फिर दोबारा कोशिश करें।
notifications-problem = यह नहीं हो सका। कृपया एक मिनट बाद फिर कोशिश करें।
notifications-privacy = हम केवल आपकी पसंद और आपके ब्राउज़र का दिया पता रखते हैं। बंद करने पर दोनों मिटा दिए जाते हैं।
notifications-instead = आप सभी चेतावनियाँ यहाँ भी पढ़ सकते हैं, या फ़ीड रीडर में पा सकते हैं:
offline = आप ऑफ़लाइन हैं
offline-text = कनेक्शन के बिना आप वे ख़बरें पढ़ सकते हैं जो इस डिवाइस ने रखी हैं।
offline-empty = इस डिवाइस ने अभी कोई ख़बर नहीं रखी है।
offline-keep = कनेक्शन के बिना ख़बरें
offline-keep-text = आपकी खोली हुई पिछली { $number } ख़बरें इस डिवाइस पर रहती हैं, ताकि आप उन्हें कनेक्शन के बिना पढ़ सकें। और किसी को पता नहीं चलता कि वे कौन-सी हैं।
offline-on = ख़बरें रखें
offline-off = कुछ न रखें और सब मिटाएँ

## Live reports
live-posts = ताज़ा पोस्ट
live-since = लाइव, शुरुआत: { $time }
live-to-come = शुरुआत: { $time }
live-ended = समाप्त: { $time }
live-key-points = मुख्य बातें
live-pinned = पिन किया हुआ
live-empty = अभी कोई पोस्ट नहीं है।
live-newer = नए पोस्ट
live-older = पुराने पोस्ट
live-back = लाइव रिपोर्ट पर जाएँ
post-withdrawn = यह पोस्ट वापस ले लिया गया
live-new-most = { $number } से ज़्यादा नए पोस्ट
live-new = { $count ->
    [one] { $count } नया पोस्ट
   *[other] { $count } नए पोस्ट
}

## Story
published-at = प्रकाशित: { $time }
updated-at = अपडेट: { $time }
by-bylines = लेखक: { $names }
from-dateline = { $place } से
reading-minutes = { $count ->
    [one] पढ़ने का समय: { $count } मिनट
   *[other] पढ़ने का समय: { $count } मिनट
}
picture-credit = तस्वीर: { $credit }
picture-archive = फ़ाइल फ़ोटो
picture-archive-date = फ़ाइल फ़ोटो, { $date }
picture-archive-place = फ़ाइल फ़ोटो, { $place }
picture-archive-date-place = फ़ाइल फ़ोटो, { $place }, { $date }
picture-ai-wholly = कृत्रिम बुद्धिमत्ता से बनी
picture-ai-partly = आंशिक रूप से कृत्रिम बुद्धिमत्ता से बनी
picture-credentials = सामग्री का प्रमाण
picture-credentials-trusted = इस तस्वीर की मूल फ़ाइल पर { $signer } के हस्ताक्षर हैं, जिन पर यह संस्था भरोसा करती है। उसके बाद इसे बदला नहीं गया; यहाँ इसे केवल छोटा किया या काटा गया है।
picture-credentials-intact = इस तस्वीर की मूल फ़ाइल पर { $signer } के हस्ताक्षर हैं। उसके बाद इसे बदला नहीं गया; यहाँ इसे केवल छोटा किया या काटा गया है। यह संस्था हस्ताक्षर करने वाले को नहीं जानती।
picture-missing = तस्वीर उपलब्ध नहीं है।
quotation-said = { $speaker }, { $role }
original-words = मूल भाषा में
table-number = तालिका { $number }
corrections = { $count ->
    [one] भूल सुधार
   *[other] भूल सुधार
}
correction-at = सुधार: { $time }
correction-was = पहले लिखा था:
correction-is = सही यह है:
related = संबंधित ख़बरें
translations = यह ख़बर अन्य भाषाओं में पढ़ें
share = शेयर करें
share-copy = लिंक कॉपी करें
share-copied = लिंक कॉपी हो गया
share-mail = ईमेल से भेजें
print = प्रिंट करें
about-label = ‘{ $label }’ का मतलब

## Labels
label-news = ख़बर
label-news-means = जो हुआ उसकी रिपोर्ट, जिसे हमारे संपादकों ने जाँचा है।
label-analysis = विश्लेषण
label-analysis-means = विषय के जानकार पत्रकार ख़बर के पीछे की वजहें समझाते हैं।
label-opinion = नज़रिया
label-opinion-means = यह लेखक की राय है, इस प्रसारक की नहीं।
label-editorial = संपादकीय
label-editorial-means = इस प्रसारक की राय, जो ख़बरों से अलग रखी जाती है।
label-interview = इंटरव्यू
label-interview-means = सवाल-जवाब, जिन्हें संक्षिप्त और स्पष्ट किया गया है।
label-explainer = आसान भाषा में
label-explainer-means = ख़बर समझने में मदद करने वाली पृष्ठभूमि।
label-report = ग्राउंड रिपोर्ट
label-report-means = पत्रकार ने मौक़े पर जो देखा और सुना, उसका ब्योरा।
label-statement = बयान
label-statement-means = किसी और के शब्द, जो पूरे प्रकाशित किए गए हैं।

## Player
player-listen = यह ख़बर सुनें
player-play = चलाएँ
player-pause = रोकें
player-back = { $seconds } सेकंड पीछे
player-forward = { $seconds } सेकंड आगे
player-position = स्थिति
player-position-of = { $length } में से { $position }
player-speed = रफ़्तार
player-quality = गुणवत्ता
player-saver = डेटा की बचत, { $size }
player-chapters = अध्याय
player-download = डाउनलोड करें
player-download-size = डाउनलोड करें, { $size }
player-loading = ऑडियो लोड हो रहा है
player-buffering = कनेक्शन का इंतज़ार है
player-ended = समाप्त
player-error = ऑडियो लोड नहीं हो सका।
player-retry = फिर कोशिश करें
player-retry-lower = छोटी फ़ाइल के साथ फिर कोशिश करें
player-no-source = ऑडियो अभी उपलब्ध नहीं है।
player-gone = ऑडियो अब उपलब्ध नहीं है।
player-since = { $date } से
player-transcript = लिखित रूप पढ़ें
transcript = लिखित रूप
transcript-of = लिखित रूप: { $headline }
transcript-story = ख़बर
player-follow = आवाज़ के साथ पाठ चले
player-sentence-back = पिछले वाक्य पर
player-sentence-forward = अगले वाक्य पर
player-length-unknown = अवधि पता नहीं
player-resume = { $position } से आगे सुनें
player-play-failed = यह ब्राउज़र ऑडियो नहीं चला सकता। आप इसे डाउनलोड कर सकते हैं।

## Sizes
size-kilobytes = { $size } केबी
size-megabytes = { $size } एमबी

## Pages for what is not there
not-found = यह पेज यहाँ नहीं है
not-found-text = हो सकता है कि पता ग़लत लिखा गया हो या पेज की जगह बदल गई हो।
not-found-next = होम पेज पर जाएँ
gone = यह पृष्ठ अब नहीं है
gone-text = यहाँ जो था उसे हटा दिया गया है और उसकी जगह कुछ नहीं आया।
withdrawn = यह ख़बर वापस ले ली गई है
withdrawn-at = वापस ली गई: { $time }
withdrawn-reason = वजह
withdrawn-reason-none = कोई वजह नहीं बताई गई।
withdrawn-next = ताज़ा ख़बरें पढ़ें
broken = हमारी ओर से कुछ गड़बड़ी हुई है
broken-text = कृपया एक मिनट बाद फिर कोशिश करें। अगर दिक़्क़त बनी रहे तो हमें यह नंबर बताएँ: { $reference }
chooser = अपनी भाषा चुनें
