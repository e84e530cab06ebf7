# Words of the desk, the editors' site. One file a language; the same keys in each.

## Every page
desk-skip-content = Skip to content
desk-skip-stories = Skip to the list of stories
desk-skip-panel = Skip to state and actions
desk-parts = Parts of the desk
desk-menu = Menu
desk-stories = Stories
desk-people = People
desk-editions = Editions
desk-audit = Audit trail
desk-edition = Edition
desk-editions-all = All editions
desk-new-story = New story
desk-new-story-where = In which edition?
desk-me = Signed in as
desk-signed-in = Signed in as { $name }
desk-account = Your account
desk-sign-out = Sign out
desk-keys = Keyboard shortcuts
desk-design = Components of the desk
desk-optional = (optional)
desk-any = Any
desk-anybody = Anybody
desk-none = None
desk-number = { $count }
desk-cancel = Cancel
desk-back = Back
desk-problems = { $count ->
    [one] There is a problem
   *[other] There are { $count } problems
}

## Signing in
desk-sign-in = Sign in
desk-sign-in-next = Sign in to go on to the page you asked for.
desk-sign-in-again = Start again
desk-login = Email address
desk-login-hint = You sign in with it. Readers never see it.
desk-password = Password
desk-password-hint = At least 12 characters. A few words together are easy to keep in mind and hard to guess.
desk-password-lost = Lost your password? Ask an owner of the station for a new invitation.
desk-passkey-use = Use a passkey
desk-passkey-failed = The passkey was not accepted. Try again, or use your password.
desk-code-title = One more step
desk-code = Code
desk-code-hint = Six digits from your authenticator app, or one of your recovery codes.
desk-code-send = Go on
desk-code-lost = Without your app and your codes, ask an owner of the station to reset your second step.
desk-name = Your name
desk-name-hint = As your colleagues know you.
desk-problem-sign-in = The email address or the password is not right.
desk-problem-code = This code is not right or is too old. Wait for the next one, then try again.
desk-problem-wait = { $count ->
    [one] Too many tries. Try again in { $count } minute.
   *[other] Too many tries. Try again in { $count } minutes.
}

## Setup and invitations
desk-setup = Set up the station
desk-setup-text = Two things are needed: you, who will own the station, and its first edition. You can change both later.
desk-setup-owner = You
desk-setup-edition = The first edition
desk-setup-send = Set up
desk-edition-name = Name of the edition
desk-edition-name-hint = Readers see it at the top of each page.
desk-edition-address = Part of the address
desk-edition-address-hint = Small letters, digits and hyphens, such as “en” or “ar”. It cannot be changed later.
desk-language = Language
desk-time-zone = Time zone
desk-time-zone-hint = Such as Europe/Prague. Times of publication are shown in it.
desk-invitation = Join { $station }
desk-invitation-text = { $name } invites you to the desk.
desk-invitation-accept = Join
desk-invitation-until = This invitation can be used until { $time }.
desk-role-contributor = Contributor
desk-role-contributor-means = Writes own stories and sends them for review.
desk-role-reporter = Reporter
desk-role-reporter-means = Writes and changes stories that are not approved yet.
desk-role-translator = Translator
desk-role-translator-means = Translates stories and writes as a reporter does.
desk-role-editor = Editor
desk-role-editor-means = Reviews, approves and returns stories.
desk-role-publisher = Publisher
desk-role-publisher-means = Publishes, schedules, corrects and withdraws stories.
desk-role-owner = Owner
desk-role-owner-means = Does everything, and decides who may do what.
desk-problem-name = Write your name.
desk-problem-login = Write an email address, such as name@example.org.
desk-problem-login-taken = Somebody here has this email address already.
desk-problem-password-short = The password is too short. Use at least 12 characters.
desk-problem-password-known = This password is known from thefts of passwords elsewhere. Choose another.
desk-problem-edition-name = Write the name of the edition.
desk-problem-edition-address = Use only small letters from a to z, digits and hyphens.
desk-problem-edition-address-taken = Another edition has this address.
desk-problem-time-zone = This time zone is not known. Choose one from the list.

## List of stories
desk-views = Lists of stories
desk-view-all = All
desk-view-mine = Mine
desk-view-needs-me = Needs me
desk-view-review = In review
desk-view-due = Scheduled
desk-view-published = Published
desk-filters = Find stories
desk-find = Words in a headline or standfirst
desk-find-send = Find
desk-filters-more = More filters
desk-filters-apply = Show
desk-filters-clear = Clear filters
desk-state = State
desk-section = Section
desk-owner = Owner
desk-since = Changed since
desk-until = Changed until
desk-stories-found = { $count ->
    [one] { $count } story
   *[other] { $count } stories
}
desk-stories-none = No story matches
desk-stories-none-text = Try fewer words, another state or a longer time.
desk-stories-first = No stories yet
desk-stories-first-text = Begin one: it is a draft that only the desk can see. When it is ready, send it for review. An editor approves it, and a publisher makes it public.
desk-headline-none = No headline yet
desk-needs-me = Needs you
desk-due = Goes out { $time }
desk-here-count = { $count ->
    [one] { $count } person here
   *[other] { $count } people here
}
desk-pages = Pages of the list
desk-page = Page { $page }
desk-newer = Newer
desk-older = Older

## States
desk-state-draft = Draft
desk-state-draft-means = Only the desk can see it.
desk-state-in_review = In review
desk-state-in_review-means = An editor reads it now: approve it or return it.
desk-state-approved = Approved
desk-state-approved-means = It can be published. A change needs a new approval.
desk-state-scheduled = Scheduled
desk-state-scheduled-means = It goes out by itself at its time.
desk-state-embargoed = Embargoed
desk-state-embargoed-means = No reader can see any of it before its time.
desk-state-published = Published
desk-state-published-means = Readers see this text.
desk-state-changed = Changed since published
desk-state-changed-means = Readers still see the older text. Publish to bring the changes to them.
desk-state-withdrawn = Withdrawn
desk-state-withdrawn-means = Readers see that it was withdrawn, and the reason.

## Page of a story
desk-back-stories = Back to the list
desk-to-panel = State and actions
desk-panel = State and actions
desk-story-title = Edit: { $headline }
desk-headline = Headline
desk-standfirst = Standfirst
desk-body = Text
desk-body-hint = Without scripts the text is HTML: paragraphs, headings, lists, quotations and links. Everything else is left out when you save.
desk-details = Details
desk-label = Label
desk-bylines = Bylines
desk-bylines-hint = In the order in which readers see them. Save to get room for more.
desk-byline-number = Byline { $number }
desk-dateline = Dateline
desk-dateline-hint = The place the story was reported from.
desk-slug = Slug
desk-slug-hint = The readable part of the address. Empty: made from the headline.
desk-slug-preview = Address for readers:
desk-picture = Picture
desk-picture-none = This story has no picture.
desk-picture-credit = Credit: { $credit }
desk-picture-caption = Caption
desk-picture-caption-hint = Who and what is seen, where and when.
desk-picture-alt = Alternative text
desk-picture-alt-hint = What the picture shows, for readers who cannot see it. Do not repeat the caption.
desk-keep = Keep this version
desk-keep-reason = Why it was changed
desk-keep-reason-hint = Colleagues see it in the history.
desk-save = Save
desk-saved = Saved as revision { $number }.
desk-conflict = { $name } saved revision { $number } while you were writing.
desk-conflict-text = Your text is below and nothing of it is lost. Compare the two, take over what you need, and save again.
desk-conflict-compare = Compare the two
desk-state-since = { $name }, { $time }
desk-returned = { $name } returned it:
desk-checks = Before publishing
desk-checks-none = Nothing is missing.
desk-check-stop = Must be fixed
desk-check-reason = Needs a reason
desk-check-note = Worth a look
desk-verbs = Next steps
desk-verbs-none = Your role has no further steps here. A colleague with another role can take it on.
desk-verb-review = Send for review
desk-verb-approval = Approve
desk-verb-return = Return to the writer
desk-verb-publication = Publish
desk-verb-schedule = Schedule
desk-verb-embargo = Set an embargo
desk-verb-correction = Add a correction
desk-verb-withdrawal = Withdraw
desk-people-here = Here now
desk-people-alone = Nobody else is here.
desk-more = More
desk-revisions-count = { $count ->
    [one] History: { $count } revision
   *[other] History: { $count } revisions
}
desk-see-published = See it as readers do
desk-in-language = In { $language }
desk-words = Words
desk-changed = Last change
desk-problem-headline = Write a headline.
desk-problem-slug = A slug has only letters, digits and hyphens.
desk-problem-too-long = { $count ->
    [one] This is too long by { $count } character.
   *[other] This is too long by { $count } characters.
}
desk-problem-document = The text could not be read. It is still below: put it right and save again.
desk-problem-gone = What you chose is no longer there. Choose again.

## Checks before publishing
desk-check-headline = The headline is empty.
desk-check-text = The text is empty.
desk-check-standfirst = The standfirst is empty.
desk-check-section = No section is chosen.
desk-check-byline = No byline is chosen.
desk-check-alt = The picture has no alternative text.
desk-check-credit = The picture has no credit.
desk-check-archive = The picture is older than the story and is not marked as an archive picture.
desk-check-headings = A heading skips a level: “{ $text }”
desk-check-link = A link is dead: { $address }
desk-check-speaker = A quotation has no speaker: “{ $text }”
desk-check-language = The text looks like { $language }, and the edition is in { $edition }.
desk-check-grade = The text is hard to read. Shorter sentences help.
desk-check-weight = The page is heavy: { $size }, about { $seconds } s on a slow line.
desk-check-slug = Another story has this slug. This one gets a number behind it.

## History
desk-back-story = Back to the story
desk-history = History
desk-revision = Revision { $number }
desk-revision-public = Readers see this one
desk-revision-newest = Newest
desk-revision-restored = Restored from revision { $number }
desk-revisions-none = Nothing saved yet
desk-revisions-none-text = Each time somebody saves, a revision is kept here, with who, when and why. Nothing is ever overwritten.
desk-words-changed = Words added: { $added }, removed: { $removed }
desk-compare = Compare
desk-compare-from = Compare
desk-compare-to = with
desk-compare-before = Compare with the one before
desk-compare-newest = Compare with the newest
desk-compare-title = Revisions { $was } and { $is }
desk-compare-was = Before:
desk-compare-is = After:
desk-compare-none = The two are the same
desk-compare-skipped = { $count ->
    [one] { $count } paragraph is the same
   *[other] { $count } paragraphs are the same
}
desk-restore = Restore
desk-restore-number = Restore revision { $number }
desk-restore-happens = Restoring makes a new revision with the text of revision { $number }. The newer ones are kept, and readers see no change until you publish.
desk-restored = Revision { $number } is restored.

## Doing one thing to a story
desk-happens = What will happen
desk-blocked = This has to wait until everything marked “Must be fixed” is put right.
desk-newer-revision = { $name } has saved revision { $number } since. This page is about the one before it.
desk-note = Note
desk-note-hint = Colleagues see it in the history. Readers do not.
desk-review-title = Send for review
desk-review-happens = Revision { $number } goes to the editors of this edition, and the story is in review.
desk-review-happens-next = You can go on writing. They see each change.
desk-review-note = Note for the editor
desk-review-note-hint = What to look at, what is still open.
desk-approval-title = Approve
desk-approval-happens = You confirm that revision { $number } may be published.
desk-approval-happens-next = A change after this needs a new approval.
desk-approval-second = In this edition somebody else has to publish what you approve.
desk-return-title = Return to the writer
desk-return-happens = The story is a draft again, and { $name } sees your reason at its top.
desk-return-reason = What has to change
desk-return-reason-hint = Be exact: the writer may read it when you are asleep.
desk-publication-title = Publish
desk-publication-happens = Readers of { $edition } see revision { $number } at once: on its page, on the front, in feeds and in search.
desk-publication-address = Its address:
desk-publication-update = Readers see revision { $number } at once, in place of the text that is public now. The page says when it was updated.
desk-publication-update-send = Publish the changes
desk-publication-correct = If something was wrong before, add a correction too, so that readers learn of it.
desk-override = Why publish it all the same?
desk-override-hint = A check asks for a reason. It is kept in the audit trail.
desk-withdrawal-title = Withdraw
desk-withdrawal-happens = Within seconds readers no longer find the story: not on the front, not in feeds, not in search.
desk-withdrawal-address = Its address says that it was withdrawn, when, and why.
desk-withdrawal-keeps = The desk keeps everything. You can publish it again.
desk-withdrawal-reason = Reason
desk-withdrawal-reason-hint = Readers see it. Say what was wrong, in the language of the story.
desk-correction-title = Add a correction
desk-correction-happens = Readers see it below the story, with the time. It also stands on the page of corrections and in its feed.
desk-correction-text = The text itself is not changed by it: correct that too, and publish.
desk-correction-was = What was wrong
desk-correction-was-hint = As readers saw it, in the language of the story.
desk-correction-is = What is right
desk-correction-is-hint = As it should have been.
desk-schedule-title = Schedule
desk-schedule-happens = Revision { $number } is published by itself at the time below.
desk-schedule-change = Later changes do not go out with it. You can move or end the schedule until then.
desk-schedule-end = End the schedule
desk-embargo-title = Set an embargo
desk-embargo-happens = Nobody can publish the story before the time below, and no reader sees anything of it, not even its headline.
desk-embargo-desk = The desk can go on working on it.
desk-embargo-reason = Who asked for it
desk-embargo-reason-hint = For your colleagues.
desk-embargo-end = End the embargo
desk-date = Day
desk-time = Time
desk-zone = In the edition’s time zone, { $zone }. There it is { $now }.
desk-done-review = Sent for review.
desk-done-approval = Approved.
desk-done-return = Returned to the writer.
desk-done-publication = Published. Readers see it now.
desk-done-withdrawal = Withdrawn. Readers no longer see it.
desk-done-correction = The correction is public.
desk-done-schedule = Scheduled for { $time }.
desk-done-schedule-end = The schedule is ended.
desk-done-embargo = Under embargo until { $time }.
desk-done-embargo-end = The embargo is ended.
desk-problem-reason = Write a reason.
desk-problem-was = Write what was wrong.
desk-problem-is = Write what is right.
desk-problem-date = Choose a day and a time.
desk-problem-past = This time has passed. Choose a later one.
desk-problem-stale = The story has changed since you opened this page. Look at what is new, then decide again.
desk-problem-embargo = The story is under embargo until { $time }.

## Account
desk-account-language = Language of the desk
desk-password-now = Password you have now
desk-password-new = New password
desk-password-others = All your other sessions are ended.
desk-password-send = Change password
desk-password-changed = Your password is changed. Your other sessions are ended.
desk-problem-password-now = This is not the password you have now.
desk-second = Second step at signing in
desk-second-off = Off. With it, a stolen password is not enough to sign in as you.
desk-second-on = { $count ->
    [one] On. You have { $count } recovery code left.
   *[other] On. You have { $count } recovery codes left.
}
desk-second-begin = Set it up
desk-second-end = Turn it off
desk-second-turn-on = Turn it on
desk-second-step-key = Add this key to your authenticator app.
desk-second-qr = The key as a QR code. The same key is written below.
desk-second-by-hand = The key, to be typed in:
desk-second-step-code = Code from the app
desk-second-code-hint = Six digits.
desk-codes = Keep these recovery codes now
desk-codes-text = They are shown this once. Each one signs you in once, when you do not have your app.
desk-codes-new = Make new recovery codes
desk-passkeys = Passkeys
desk-passkeys-text = With a passkey you sign in by your phone, your computer or a security key, without a password.
desk-passkey-add = Add a passkey
desk-since-time = Since { $time }
desk-remove-name = Remove { $name }
desk-sessions = Sessions
desk-sessions-text = Where you are signed in. End those that you do not know, and change your password.
desk-session-this = This one
desk-session-end = End
desk-sessions-end = End all other sessions
desk-sessions-ended = The sessions are ended.
desk-seen = Seen { $time }
desk-seen-never = Not seen yet

## People
desk-person-me = You
desk-person-second = Second step on
desk-role = Role
desk-roles = What each role may do
desk-role-none = No role
desk-roles-none = No role in any edition
desk-roles-change = Change the roles of { $name }
desk-roles-changed = The roles of { $name } are changed.
desk-person-removal-happens = { $name } is signed out everywhere within a second and cannot come back without a new invitation. Stories and history keep the name.
desk-person-removed = { $name } is removed.
desk-invite = Invite somebody
desk-invite-text = You get a link to send by a way you trust. It works once, for seven days.
desk-invite-send = Make the link
desk-invitation-made = The invitation is ready
desk-invitation-made-text = Copy the link now: it is not shown again.
desk-invitation-link = Link
desk-invitations-open = Open invitations
desk-invitation-by = From { $name }, until { $time }
desk-invitation-end = End the invitation
desk-invitation-ended = The invitation is ended.
desk-problem-last-owner = A station needs an owner. Make somebody else an owner first.

## Audit trail
desk-audit-text = Who did what to what. Nothing here can be changed or removed.
desk-audit-export = Export as CSV
desk-audit-filters = Find in the audit trail
desk-audit-when = When
desk-audit-who = Who
desk-audit-verb = Did what
desk-audit-what = To what
desk-audit-since = From
desk-audit-until = Until
desk-audit-none = Nothing matches
desk-audit-none-text = Try another person, another verb or a longer time.

## Editions
desk-edition-new = New edition
desk-edition-add = Add the edition
desk-edition-added = { $name } is there. Add its sections next.
desk-tagline = Tagline
desk-tagline-hint = A few words beside the name.
desk-two-people = Two people for each publication
desk-two-people-hint = Who approves a story cannot be the one who publishes it.
desk-sections = Sections
desk-sections-new = New section
desk-bylines-new = New byline
desk-byline-about = About
desk-thing-name = Name
desk-add = Add
desk-up = Up
desk-down = Down
desk-kept-changes = Saved.
desk-problem-thing-name = Write a name.
desk-problem-thing-used = Stories use it. Give them another first.

## Pages for what is not there
desk-not-found = This page is not here
desk-not-found-text = The address may be misspelt, or what was here has been removed.
desk-forbidden = This is not open to you
desk-forbidden-text = Your role does not allow it. An owner of the station can change that.
desk-broken = Something went wrong on our side
desk-broken-text = Nothing that was saved is lost. Try again in a minute. If it goes on, tell your operator this number: { $reference }
desk-full = The disk is full
desk-full-text = Nothing of what you sent was kept, and nothing that was saved before is lost. Go back: the form still has what you wrote. Ask whoever runs the station to make room, then send it again.
desk-problem-full = This is not kept: the station’s disk is full. What you wrote is still here. Ask whoever runs the station to make room, then save again.
desk-ended = Sign in again
desk-ended-text = Your session has ended: it was too old, or somebody ended it.
desk-full = There is no room to save
desk-full-text = The disk of the station is full. Readers are not affected. Tell your operator, keep this page open, and try again.
desk-kept = Your text
desk-kept-hint = It could not be saved. Copy it before you leave this page.

## Keyboard shortcuts
desk-keys-on = Shortcuts of one key are on
desk-keys-find = Find stories
desk-keys-next = Next story in the list
desk-keys-before = Story before it in the list
desk-keys-list = This list
desk-keys-key = Key
desk-keys-does = What it does
desk-close = Close

## Page of components
desk-design-text = Every component of the desk in all its states, from left to right and from right to left. New pages are made of these.
desk-design-type = Type
desk-design-colours = Colours
desk-design-buttons = Buttons
desk-design-fields = Fields
desk-design-messages = Messages
desk-design-states = States of a story
desk-design-lists = Lists
desk-design-empty = Empty
desk-design-grave = A grave step
desk-design-off = Not now
desk-design-link = Link
desk-design-value = Harbour reopens after two weeks of storms
desk-colour-ink = Ink
desk-colour-paper = Paper
desk-colour-soft = Soft
desk-colour-line = Line
desk-colour-accent = Accent
desk-colour-warn = Warning
desk-colour-good = Good
desk-colour-care = Care

## Editor
editor-toolbar-name = Formatting
editor-text = The story’s text
editor-undo = Undo
editor-redo = Redo
editor-heading-2 = Heading, level 2
editor-heading-3 = Heading, level 3
editor-heading-4 = Heading, level 4
editor-paragraph = Paragraph
editor-bold = Bold
editor-italic = Italic
editor-link = Link
editor-phrase = Quoted words within a paragraph
editor-language = Language and direction
editor-bullets = List with bullets
editor-numbers = Numbered list
editor-indent = Move the item in
editor-outdent = Move the item out
editor-quotation = Quotation
editor-divider = Divider
editor-help = Keyboard shortcuts
editor-save = Save
editor-toolbar = Go to the formatting buttons
editor-help-toolbar = In the formatting buttons the arrow keys move from one to the next, and Escape goes back to the text. Tab leaves the text.
editor-close = Close
editor-done = Done
editor-cancel = Cancel
editor-remove = Remove
editor-address = Address
editor-address-hint = A web address, an e-mail address, a telephone number as tel:…, or a path on this site that begins with /.
editor-address-problem = This address cannot be used. Write it as https://…, mailto:…, tel:… or a path that begins with /.
editor-link-text = Words of the link
editor-speaker = Who said it
editor-role = Their role at the time
editor-said-on = When
editor-said-on-hint = A day, a month or a year, written as 2026-11-23, 2026-11 or 2026.
editor-said-on-problem = This date cannot be read. Write it as 2026-11-23, 2026-11 or 2026.
editor-place = Where
editor-original-lang = Language in which it was said
editor-original = The words as they were said
editor-who-said-this = Who said this?
editor-language-tag = Language
editor-language-hint = Choose from the list, or write the language’s code, such as ar or pt-BR.
editor-language-problem = This language code is not known. Choose one from the list.
editor-direction = Direction
editor-direction-auto = As its letters are written
editor-direction-ltr = From left to right
editor-direction-rtl = From right to left
editor-language-for = What it is for
editor-language-phrase = The selected words
editor-language-paragraph = The whole paragraph
editor-words = Words: { $count }
editor-minutes = Minutes to read: { $count }
editor-people = People in this story
editor-you = { $name } (you)
editor-joined = { $name } has opened this story.
editor-left = { $name } has left this story.
editor-connecting = Opening the story…
editor-saved = All changes are saved.
editor-saving = Saving…
editor-unsaved = Not saved yet.
editor-offline = You are offline. You can go on writing.
editor-offline-changes = You are offline. Changes kept on this device: { $count }. They are sent when the connection is back.
editor-read-only = You can read this story, but not change it.
editor-outdated = This story was written with a newer version of the desk. Load the page again to write in it.
editor-refused-removed = You no longer have access to this story. What was not saved is still in this page: copy it now.
editor-refused-read-only = You can read this story, but not change it.
editor-refused-too-large = The story has become too large to save. Copy your last changes, load the page again, and split the story.
editor-refused-gone = This story is no longer here. What was not saved is still in this page: copy it now.
editor-full = Not kept: the station’s disk is full. Keep this page open; what you write is sent as soon as there is room.
editor-paste-too-long = This is too long to paste at once. Paste it in parts.

## Checks and refusals
desk-check-headline-long = The headline is longer than phones and search results show.
desk-problem-not-approved = Somebody who did not write it must approve this revision first. Send it for review.
desk-problem-unfinished = It has no headline or no text yet. Write them first.
desk-problem-not-public = It is not on the site.
desk-problem-changed = The story has changed since you opened this page. Read the newest revision, then decide.
desk-problem-checks = Something must be mended before it can go out. See above.
desk-problem-password-long = The password is too long. Use at most 500 characters.
desk-problem-edition-language = This language is not known. Choose one from the list.
desk-join = Join the desk
desk-done-signed-out = You are signed out.
desk-done-saved = Saved.
desk-done-restored = The old revision is the newest again.
desk-unreadable = This could not be taken
desk-unreadable-text = It was not sent from a page of the desk, or arrived incomplete. Nothing was changed. Go back, load the page again and send it once more.

## Station pages
desk-problem-step-ended = This took too long. Sign in again.
desk-problem-language = Choose one of these languages.
desk-device = { $browser }, { $system }
desk-device-unknown = Unknown device
desk-session-ended = The session is ended.
desk-second-ended = The second step is turned off.
desk-second-reset = Reset the second step of { $name }
desk-second-was-reset = The second step of { $name } is reset. They can set it up again in their account.
desk-problem-invite = An owner owns the whole station. Choose “All editions” and “Owner”, or one edition and another role.

editor-paste-file = Files cannot be put into the text. Add pictures and sound beside it.
editor-signed-out = You are signed out. Sign in again in another window: what you wrote is kept here and is sent afterwards.
editor-write-alone = Write without colleagues

desk-audit-create = Made it
desk-audit-save = Saved it
desk-audit-restore = Restored an older revision
desk-audit-ask = Sent it for review
desk-audit-approve = Approved it
desk-audit-approve-revision = Approved revision { $number }
desk-audit-return = Returned it to the writer
desk-audit-publish = Published it
desk-audit-correct = Added a correction
desk-audit-withdraw = Withdrew it
desk-audit-schedule = Scheduled it
desk-audit-embargo = Set an embargo
desk-audit-change = Changed it
desk-audit-move = Moved it in its list
desk-audit-remove = Removed it
desk-audit-invite = Invited somebody
desk-audit-invite-role = Invited somebody to { $edition }: { $role }
desk-audit-invite-owner = Invited somebody to the whole station: { $role }
desk-audit-link = Made a link
desk-audit-unlink = Ended a link
desk-audit-end = Ended it
desk-audit-make = Gave a role
desk-audit-make-role = Gave a role in { $edition }: { $role }
desk-audit-make-owner = Gave a role in the whole station: { $role }
desk-audit-exclude = Took a role away
desk-audit-exclude-edition = Took the role in { $edition } away
desk-audit-exclude-owner = Took a role in the whole station away: { $role }
desk-audit-password = Changed the password
desk-audit-second-step-on = Turned the second step on
desk-audit-second-step-off = Turned the second step off
desk-audit-recovery-codes = Made new recovery codes
desk-audit-passkey = Added a passkey
desk-audit-passkey-end = Removed a passkey
desk-audit-end-session = Ended a session
desk-audit-end-sessions = Ended all other sessions
desk-audit-invitation = Invitation { $id }

desk-passkey-added = The passkey is added. You can sign in with it now.
desk-passkey-removed = The passkey is removed.

## Times
desk-due-embargo = Under embargo until { $time }
desk-problem-gap = This time does not exist: the clocks go forward over it. Choose an earlier or a later one.
desk-problem-embargo-public = Readers see this story already, so an embargo would hide nothing.
desk-problem-embargo-schedule = The story is scheduled for { $time }, before the embargo would end. Move or end the schedule first.
desk-embargo-end-reason = Why it ends early
desk-embargo-end-reason-hint = It is kept in the audit trail.
desk-refused-not-approved = It did not go out at its time, { $time }: nobody but its writer had approved it. Have it approved, then publish or schedule it again.
desk-refused-embargoed = It did not go out at its time, { $time }: it was under embargo. Publish or schedule it again once the embargo has ended.
desk-refused-unfinished = It did not go out at its time, { $time }: it had no headline or no text that could be read. Put that right, then publish or schedule it again.
desk-audit-schedule-end = Ended the schedule
desk-audit-refuse = Did not publish it at its time
desk-audit-embargo-end = Lifted the embargo

## Links
desk-preview = Preview
desk-preview-text = Revision { $number }, as readers will get it.
desk-preview-until = This link works until { $time }. Do not pass it on: the story may not be public yet.
desk-preview-width = Width of the preview
desk-preview-360 = Phone
desk-preview-1280 = Desktop
desk-preview-alone = The page by itself, in a new tab
desk-preview-frame = The story as readers will get it
desk-links = Links for others
desk-links-text = Show this story to somebody without an account. Who has a link needs no password: send it by a way you trust. A link works for seven days, or until you end it.
desk-links-there = Links to this story
desk-links-none = No links yet.
desk-link-new = New link
desk-link-kind = What it is for
desk-link-preview = See the story
desk-link-preview-means = Always shows the newest revision, as readers will get it.
desk-link-approval = Approve the story
desk-link-approval-means = Asks one person, such as a lawyer, to approve revision { $number } and no other.
desk-link-approval-number = Approve revision { $number }
desk-link-whom = For whom
desk-link-whom-hint = A name. It stands on an approval and in the audit trail.
desk-link-make = Make the link
desk-link-made = The link is ready
desk-link-by = From { $name }, { $time }
desk-link-open = Works until { $time }
desk-link-ended = Ended { $time }
desk-link-expired = Worked until { $time }
desk-link-approved = Approved { $time }
desk-link-refused = Not approved { $time }
desk-link-end = End the link for { $name }
desk-done-link = The link is ended. It shows nothing any more.
desk-vouch = May this story go out?
desk-vouch-text = { $name } asks { $whom } to read revision { $number } and to say whether it may be published.
desk-vouch-record = Your answer is about exactly this text. It stays on record under your name, and you give it once.
desk-vouch-note-hint = If you do not approve, say what has to change.
desk-vouch-yes = I approve
desk-vouch-no = I do not approve
desk-vouch-approved = You approved this text { $time }.
desk-vouch-refused = You did not approve this text { $time }.
desk-vouch-newer = This text has been changed since, so your answer to it cannot be taken. Ask { $name } for a new link.
desk-problem-link-whom = Write for whom the link is.
desk-problem-link-unfinished = There is nothing to approve yet. Write a headline and a text first.
desk-problem-link-own = This edition wants two people for each publication, and you saved this revision yourself. Ask a colleague to make the link.
