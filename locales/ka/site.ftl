# Words of the readers' site in Georgian.

## Every page
skip-content = შინაარსზე გადასვლა
skip-navigation = ნავიგაციაზე გადასვლა
skip-player = დამკვრელის გამოტოვება
menu = მენიუ
sections = რუბრიკები
editions = ენობრივი ვერსიები
other-languages = სხვა ენები
back-to-top = გვერდის დასაწყისში
feeds = RSS არხები
site-language = ეს საიტი სხვა ენებზე
powered-by = გამოქვეყნებულია { $product }-ის მეშვეობით
alert-breaking = სასწრაფო ამბავი

## Front and lists
front-latest = ბოლო ამბები
front-empty = აქ ჯერ არაფერი გამოქვეყნებულა.
section-empty = რუბრიკაში „{ $section }“ ჯერ არაფერი გამოქვეყნებულა.
topics = თემები
topic = თემა
topic-empty = თემაზე „{ $topic }“ ჯერ არაფერი გამოქვეყნებულა.
byline-empty = { $name }: ავტორის მასალები ჯერ არ გამოქვეყნებულა.
stories-by = ავტორი: { $name }
older = უფრო ძველი
newer = უფრო ახალი
page-number = გვერდი { $page }
story-count = { $count ->
    [one] { $count } მასალა
   *[other] { $count } მასალა
}
listen-length = მოისმინეთ, { $length }

## Programmes
programmes = გადაცემები
programme-empty = { $programme }: ჯერ არცერთი გამოშვება არ გამოქვეყნებულა.
programme-ended = ეს გადაცემა დასრულდა.
programme-subscribe = გამოწერა პოდკასტების აპით
programme-subscribe-light = გამოწერა მცირე ზომის ფაილებით
episode-number = გამოშვება { $number }
episode-season-number = სეზონი { $season }, გამოშვება { $number }
episode-trailer = თიზერი
episode-bonus = დამატებითი
schedule = დღეს ეთერში
schedule-now = ახლა ეთერში
schedule-next = შემდეგი ეთერი: { $time }
schedule-empty = დღეს ეთერში არაფერია.
schedule-times = { $start }-დან { $end }-მდე
schedule-times-yesterday = გუშინ { $start }-დან დღეს { $end }-მდე
schedule-over = დასრულდა
## Alerts
alerts = სასწრაფო შეტყობინებები
alert-important = მნიშვნელოვანი
alert-update = სიახლე
alert-withdrawal = გაუქმებულია
alert-dismiss = ამ შეტყობინების დახურვა
alerts-empty = სასწრაფო შეტყობინება ჯერ არ გაგზავნილა.

## Notifications, and stories kept on a device
notifications = სასწრაფო შეტყობინებები ამ მოწყობილობაზე
notifications-text = შეტყობინებები ამ მოწყობილობაზე მაშინაც მოდის, როცა არცერთი გვერდი არ არის ღია. მცდარს სწორი ცვლის.
notifications-which = რომელი შეტყობინებები
notifications-breaking = მხოლოდ სასწრაფო ამბები
notifications-important = სასწრაფო და მნიშვნელოვანი ამბები
notifications-update = ყველა შეტყობინება, სიახლეებიც
notifications-sections-text = ყველასთვის განკუთვნილი შეტყობინება მოდის, რომელი რუბრიკაც უნდა აირჩიოთ.
notifications-topics-text = არჩეულ თემებზე ყველა შეტყობინება მოდის, განახლებებიც.
notifications-quiet = სიჩუმის საათები
notifications-quiet-text = ამ საათებს შორის ახალი არაფერი მოდის, და არც მოგვიანებით. დატოვეთ ცარიელი, თუ ნებისმიერ დროს გსურთ შეტყობინებები.
notifications-from = დასაწყისი
notifications-to = დასასრული
notifications-on = ჩართვა
notifications-save = შენახვა
notifications-off = გამორთვა
notifications-is-on = შეტყობინებები ამ მოწყობილობაზე ჩართულია.
notifications-is-off = შეტყობინებები ამ მოწყობილობაზე გამორთულია.
notifications-cannot = ეს ბრაუზერი შეტყობინებებს ვერ იღებს, ან მისი სკრიპტები გამორთულია.
notifications-denied = ეს ბრაუზერი შეტყობინებების ჩვენების უფლებას არ გვაძლევს. დაუშვით ამ საიტის შეტყობინებები მის პარამეტრებში და სცადეთ ხელახლა.
notifications-problem = ვერ მოხერხდა. სცადეთ ხელახლა ერთ წუთში.
notifications-privacy = ჩვენ ვინახავთ მხოლოდ თქვენს არჩევანს და მისამართს, რომელიც ამისთვის თქვენმა ბრაუზერმა მოგვცა. გამორთვისას ორივე იშლება.
notifications-instead = ყველა შეტყობინება შეგიძლიათ აქაც წაიკითხოთ ან არხების წამკითხველით მიჰყვეთ:
offline = კავშირი არ გაქვთ
offline-text = კავშირის გარეშე შეგიძლიათ წაიკითხოთ მასალები, რომლებიც ამ მოწყობილობამ შეინახა.
offline-empty = ამ მოწყობილობას ჯერ არცერთი მასალა არ შეუნახავს.
offline-keep = მასალები კავშირის გარეშე
offline-keep-text = თქვენ მიერ ბოლოს გახსნილი { $number } მასალა ამ მოწყობილობაზე რჩება, რომ კავშირის გარეშე წაიკითხოთ. სხვა ვერავინ გაიგებს, რომელია.
offline-on = მასალების შენახვა
offline-off = შენახვის შეწყვეტა და ყველას წაშლა

## Live reports
live-posts = ბოლო პოსტები
live-since = პირდაპირი, დასაწყისი: { $time }
live-to-come = დაიწყება: { $time }
live-ended = დასრულდა: { $time }
live-key-points = მთავარი
live-pinned = მიმაგრებული
live-empty = პოსტები ჯერ არ არის.
live-newer = უფრო ახალი პოსტები
live-older = უფრო ძველი პოსტები
live-back = პირდაპირ რეპორტაჟზე გადასვლა
post-withdrawn = ეს პოსტი უკან იქნა გაწვეული
live-new-most = { $number }-ზე მეტი ახალი პოსტი
live-new = { $count ->
    [one] { $count } ახალი პოსტი
   *[other] { $count } ახალი პოსტი
}

## Story
published-at = გამოქვეყნდა: { $time }
updated-at = განახლდა: { $time }
by-bylines = ავტორი: { $names }
from-dateline = ადგილი: { $place }
reading-minutes = { $count ->
    [one] საკითხავად { $count } წუთი
   *[other] საკითხავად { $count } წუთი
}
picture-credit = ფოტო: { $credit }
picture-archive = საარქივო ფოტო
picture-archive-date = საარქივო ფოტო, { $date }
picture-archive-place = საარქივო ფოტო, { $place }
picture-archive-date-place = საარქივო ფოტო, { $place }, { $date }
picture-ai-wholly = შექმნილია ხელოვნური ინტელექტით
picture-ai-partly = ნაწილობრივ შექმნილია ხელოვნური ინტელექტით
picture-credentials = ცნობები წარმოშობის შესახებ
picture-credentials-trusted = ამ ფოტოს ორიგინალს ხელს აწერს { $signer }, რომელსაც რედაქცია ენდობა. მას შემდეგ ის არ შეცვლილა; აქ მხოლოდ დაპატარავდა ან ჩამოიჭრა.
picture-credentials-intact = ამ ფოტოს ორიგინალს ხელს აწერს { $signer }. მას შემდეგ ის არ შეცვლილა; აქ მხოლოდ დაპატარავდა ან ჩამოიჭრა. რედაქციამ არ იცის, ვინ არის ხელმომწერი.
picture-missing = ფოტო მიუწვდომელია.
quotation-said = { $speaker }, { $role }
original-words = ორიგინალის ენაზე
table-number = ცხრილი { $number }
corrections = { $count ->
    [one] შესწორება
   *[other] შესწორებები
}
correction-at = შესწორდა: { $time }
correction-was = ეწერა:
correction-is = უნდა ეწეროს:
related = ამავე თემაზე
translations = წაიკითხეთ სხვა ენებზე
share = გაზიარება
share-copy = ბმულის კოპირება
share-copied = ბმული დაკოპირდა
share-mail = ელფოსტით გაგზავნა
print = ბეჭდვა
about-label = რას ნიშნავს „{ $label }“

## Labels
label-news = ახალი ამბავი
label-news-means = ცნობა მომხდარზე, რომელიც ჩვენმა რედაქტორებმა გადაამოწმეს.
label-analysis = ანალიზი
label-analysis-means = თემის მცოდნე ჟურნალისტი ხსნის, რა დგას ამბის უკან.
label-opinion = მოსაზრება
label-opinion-means = ავტორის პოზიცია და არა ამ მაუწყებლის.
label-editorial = რედაქციის სვეტი
label-editorial-means = ამ მაუწყებლის პოზიცია, გამიჯნული ახალი ამბებისგან.
label-interview = ინტერვიუ
label-interview-means = კითხვა-პასუხი, შემოკლებული მოცულობისა და სიცხადისთვის.
label-explainer = განმარტება
label-explainer-means = კონტექსტი, რომელიც ამბის გაგებაში გვეხმარება.
label-report = რეპორტაჟი
label-report-means = ჟურნალისტი გვიყვება, რა ნახა და გაიგონა ადგილზე.
label-statement = განცხადება
label-statement-means = სხვისი სიტყვები, გამოქვეყნებული სრულად.

## Player
player-listen = მოისმინეთ ეს მასალა
player-play = დაკვრა
player-pause = პაუზა
player-back = { $seconds } წამით უკან
player-forward = { $seconds } წამით წინ
player-position = პოზიცია
player-position-of = { $position } / { $length }
player-speed = სიჩქარე
player-quality = ხარისხი
player-saver = მონაცემების დაზოგვა, { $size }
player-chapters = თავები
player-download = ჩამოტვირთვა
player-download-size = ჩამოტვირთვა, { $size }
player-loading = აუდიო იტვირთება
player-buffering = კავშირის მოლოდინში
player-ended = დასასრული
player-error = აუდიოს ჩატვირთვა ვერ მოხერხდა.
player-retry = სცადეთ ხელახლა
player-retry-lower = სცადეთ ხელახლა უფრო მცირე ფაილით
player-no-source = აუდიო ჯერ არ არის ხელმისაწვდომი.
player-gone = აუდიო აღარ არის ხელმისაწვდომი.
player-since = თარიღიდან: { $date }
player-transcript = წაიკითხეთ ტექსტი
transcript = ტექსტი
transcript-of = ტექსტი: { $headline }
transcript-story = სტატია
player-follow = ტექსტი ხმას მიჰყვეს
player-sentence-back = წინა წინადადებაზე
player-sentence-forward = შემდეგ წინადადებაზე
player-length-unknown = ხანგრძლივობა უცნობია
player-resume = გაგრძელება: { $position }
player-play-failed = ეს ბრაუზერი აუდიოს ვერ უკრავს. შეგიძლიათ ჩამოტვირთოთ.

## Sizes
size-kilobytes = { $size } კბ
size-megabytes = { $size } მბ

## Pages for what is not there
not-found = ეს გვერდი ვერ მოიძებნა
not-found-text = შესაძლოა, მისამართი არასწორადაა აკრეფილი ან გვერდი გადატანილია.
not-found-next = მთავარ გვერდზე გადასვლა
gone = ეს გვერდი აღარ არსებობს
gone-text = რაც აქ იყო, წაშლილია და მის ადგილას არაფერი განთავსებულა.
withdrawn = ეს მასალა გაუქმებულია
withdrawn-at = გაუქმდა: { $time }
withdrawn-reason = მიზეზი
withdrawn-reason-none = მიზეზი არ არის მითითებული.
withdrawn-next = წაიკითხეთ ბოლო ამბები
broken = ჩვენს მხარეს შეცდომა მოხდა
broken-text = გთხოვთ, სცადოთ ერთ წუთში. თუ შეცდომა განმეორდა, შეგვატყობინეთ ეს ნომერი: { $reference }
chooser = აირჩიეთ ენა
