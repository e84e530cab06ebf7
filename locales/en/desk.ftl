# Words of the desk, the editors' site. One file a language; the same keys in each.

## Every page
desk-skip-content = Skip to content
desk-skip-stories = Skip to the list of stories
desk-skip-panel = Skip to state and actions
desk-parts = Parts of the desk
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
desk-saved-same = Nothing has changed since revision { $number }.
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
desk-verbs-none = Your role has no further steps here. An editor can take it on.
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
