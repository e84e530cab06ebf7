# Words of the readers' site. One file a language; the same keys in each.

## Every page
skip-content = Skip to content
skip-navigation = Skip to navigation
skip-player = Skip past the player
menu = Menu
sections = Sections
editions = Editions
other-languages = Other languages
back-to-top = Back to top
feeds = Feeds
site-language = This site in other languages
powered-by = Published with { $product }
alert-breaking = Breaking news

## Front and lists
front-latest = Latest stories
front-empty = Nothing has been published here yet.
section-empty = Nothing has been published in { $section } yet.
topics = Topics
topic = Topic
topic-empty = Nothing has been published about { $topic } yet.
byline-empty = { $name } has not published anything here yet.
stories-by = Stories by { $name }
older = Older stories
newer = Newer stories
page-number = Page { $page }
story-count = { $count ->
    [one] { $count } story
   *[other] { $count } stories
}
listen-length = Listen, { $length }

## Programmes
programmes = Programmes
programme-empty = No episode of { $programme } has been published yet.
programme-ended = This programme has ended.
programme-subscribe = Subscribe with a podcast app
programme-subscribe-light = Subscribe with smaller files
episode-number = Episode { $number }
episode-season-number = Season { $season }, episode { $number }
episode-trailer = Trailer
episode-bonus = Bonus
schedule = On air today
schedule-now = On air now
schedule-next = Next on air: { $time }
schedule-empty = Nothing is on air today.
schedule-times = { $start } to { $end }
schedule-times-yesterday = { $start } yesterday to { $end } today
schedule-over = Ended
## Alerts
alerts = Alerts
alert-important = Important
alert-update = Update
alert-withdrawal = Withdrawn
alert-dismiss = Close this alert
alerts-empty = No alert has been sent yet.

## Notifications, and stories kept on a device
notifications = Alerts on this device
notifications-text = Alerts come to this device while no page is open, too. What was wrong is replaced by what is right.
notifications-which = Which alerts
notifications-breaking = Breaking news only
notifications-important = Breaking and important news
notifications-update = All alerts, updates too
notifications-sections-text = Alerts for all readers come whatever sections you choose.
notifications-topics-text = All alerts about the topics you choose come, updates too.
notifications-quiet = Quiet hours
notifications-quiet-text = Between these times nothing new comes, and it does not come later. Leave them empty to get alerts at any time.
notifications-from = From
notifications-to = To
notifications-on = Turn on
notifications-save = Save
notifications-off = Turn off
notifications-is-on = Alerts on this device are on.
notifications-is-off = Alerts on this device are off.
notifications-cannot = This browser cannot receive alerts, or its scripts are off.
notifications-denied = This browser does not let us show alerts. Allow notifications for this site in its settings, then try again.
notifications-problem = That did not work. Please try again in a minute.
notifications-privacy = We keep only your choices and the address that your browser gave us for them. Both are deleted when you turn this off.
notifications-instead = You can also read all alerts here, or follow them in a feed reader:
offline = You are offline
offline-text = Without a connection you can read the stories that this device has kept.
offline-empty = This device has not kept any stories yet.
offline-keep = Stories without a connection
offline-keep-text = The last { $number } stories that you open stay on this device, so that you can read them without a connection. Nobody else learns which they are.
offline-on = Keep stories
offline-off = Keep none, and delete them

## Live reports
live-posts = Latest posts
live-since = Live since { $time }
live-to-come = Live from { $time }
live-ended = Ended { $time }
live-key-points = Key points
live-pinned = Pinned
live-empty = There are no posts yet.
live-newer = Newer posts
live-older = Older posts
live-back = To the live report
post-withdrawn = This post was withdrawn
live-new-most = More than { $number } new posts
live-new = { $count ->
    [one] { $count } new post
   *[other] { $count } new posts
}

## Story
published-at = Published { $time }
updated-at = Updated { $time }
by-bylines = By { $names }
from-dateline = From { $place }
reading-minutes = { $count ->
    [one] { $count } minute to read
   *[other] { $count } minutes to read
}
picture-credit = Picture: { $credit }
picture-archive = Archive picture
picture-archive-date = Archive picture, { $date }
picture-archive-place = Archive picture, { $place }
picture-archive-date-place = Archive picture, { $place }, { $date }
picture-ai-wholly = Made by AI
picture-ai-partly = Partly made by AI
picture-credentials = Content credentials
picture-credentials-trusted = The original of this picture is signed by { $signer }, whom this station trusts. It was not changed after that; here it was only made smaller or cropped.
picture-credentials-intact = The original of this picture is signed by { $signer }. It was not changed after that; here it was only made smaller or cropped. This station does not know who signed.
picture-missing = The picture is not available.
quotation-said = { $speaker }, { $role }
original-words = In the original
table-number = Table { $number }
corrections = { $count ->
    [one] Correction
   *[other] Corrections
}
correction-at = Corrected { $time }
correction-was = It said:
correction-is = It should say:
related = Related stories
translations = Read this story in
share = Share
share-copy = Copy link
share-copied = Link copied
share-mail = Send by email
print = Print
about-label = What “{ $label }” means

## Labels
label-news = News
label-news-means = A report of what happened, checked by our editors.
label-analysis = Analysis
label-analysis-means = A reporter with knowledge of the subject explains what is behind the news.
label-opinion = Opinion
label-opinion-means = The view of its writer, not of this station.
label-editorial = Editorial
label-editorial-means = The view of this station, kept apart from its news.
label-interview = Interview
label-interview-means = Questions and answers, shortened for length and clarity.
label-explainer = Explainer
label-explainer-means = Background that helps to understand the news.
label-report = Report
label-report-means = A reporter tells what was seen and heard on the spot.
label-statement = Statement
label-statement-means = Words of somebody else, published in full.

## Player
player-listen = Listen to this story
player-play = Play
player-pause = Pause
player-back = Back { $seconds } seconds
player-forward = Forward { $seconds } seconds
player-position = Position
player-position-of = { $position } of { $length }
player-speed = Speed
player-quality = Quality
player-saver = Data saver, { $size }
player-chapters = Chapters
player-download = Download
player-download-size = Download, { $size }
player-loading = Loading the sound
player-buffering = Waiting for the line
player-ended = The end
player-error = The sound could not be loaded.
player-retry = Try again
player-retry-lower = Try again with a lighter file
player-no-source = The sound is not available yet.
player-gone = The sound is no longer available.
player-since = Since { $date }
player-transcript = Read the transcript
transcript = Transcript
transcript-of = Transcript: { $headline }
transcript-story = The story
player-follow = Scroll along
player-sentence-back = To the sentence before
player-sentence-forward = To the next sentence
player-length-unknown = length unknown
player-resume = Continue from { $position }
player-play-failed = This browser cannot play the sound. You can download it.

## Sizes
size-kilobytes = { $size } KB
size-megabytes = { $size } MB

## Pages for what is not there
not-found = This page is not here
not-found-text = The address may be misspelt, or the page may have moved.
not-found-next = Go to the front page
gone = This page is gone
gone-text = What was here has been taken down, and nothing took its place.
withdrawn = This story has been withdrawn
withdrawn-at = Withdrawn { $time }
withdrawn-reason = Reason
withdrawn-reason-none = No reason was given.
withdrawn-next = Read the latest stories
broken = Something went wrong on our side
broken-text = Please try again in a minute. If it goes on, tell us this number: { $reference }
chooser = Choose your language
