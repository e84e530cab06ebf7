# Words of the desk in Arabic.

## Every page
desk-skip-content = انتقل إلى المحتوى
desk-skip-stories = انتقل إلى قائمة المواد
desk-skip-panel = انتقل إلى الحالة والإجراءات
desk-parts = أقسام مكتب التحرير
desk-menu = القائمة
desk-stories = المواد
desk-people = الأشخاص
desk-editions = الإصدارات
desk-audit = سجل التدقيق
desk-settings = الإعدادات
desk-redirects = إعادات التوجيه
desk-edition = الإصدار
desk-editions-all = كل الإصدارات
desk-new-story = مادة جديدة
desk-new-story-where = في أي إصدار؟
desk-me = الحساب الحالي
desk-signed-in = الحساب الحالي: { $name }
desk-account = حسابك
desk-sign-out = تسجيل الخروج
desk-keys = اختصارات لوحة المفاتيح
desk-design = عناصر مكتب التحرير
desk-optional = (اختياري)
desk-any = الكل
desk-anybody = أي شخص
desk-none = لا شيء
desk-number = { $count }
desk-cancel = إلغاء
desk-back = رجوع
desk-problems = { $count ->
    [zero] لا توجد مشكلات
    [one] توجد مشكلة واحدة
    [two] توجد مشكلتان
    [few] توجد { $count } مشكلات
    [many] توجد { $count } مشكلة
   *[other] توجد { $count } مشكلة
}
desk-time-today = اليوم { $time }
desk-time-yesterday = أمس { $time }
desk-time-tomorrow = غداً { $time }
desk-time-date = { $date }، { $time }
desk-by-command-line = سطر الأوامر
desk-by-console = وحدة التحكم
desk-by-import = الاستيراد
desk-by-sample = العيّنة
desk-by-schedule = الجدولة
desk-by-station = المحطة

## Signing in
desk-sign-in = تسجيل الدخول
desk-sign-in-next = سجّل الدخول للمتابعة إلى الصفحة التي طلبتها.
desk-sign-in-again = ابدأ من جديد
desk-login = البريد الإلكتروني
desk-login-hint = تسجّل الدخول به. لا يراه القراء أبداً.
desk-password = كلمة المرور
desk-password-hint = 12 حرفاً على الأقل. عدة كلمات متتالية يسهل حفظها ويصعب تخمينها.
desk-password-lost = هل فقدت كلمة المرور؟ اطلب دعوة جديدة من أحد مالكي المحطة.
desk-passkey-use = استخدم مفتاح مرور
desk-passkey-failed = لم يُقبل مفتاح المرور. حاول مرة أخرى أو استخدم كلمة المرور.
desk-code-title = خطوة أخرى
desk-code = الرمز
desk-code-hint = ستة أرقام من تطبيق المصادقة، أو أحد رموز الاسترداد.
desk-code-send = متابعة
desk-code-lost = إن لم يكن لديك التطبيق ولا الرموز، فاطلب من أحد مالكي المحطة إعادة ضبط الخطوة الثانية.
desk-name = اسمك
desk-name-hint = كما يعرفك زملاؤك.
desk-problem-sign-in = البريد الإلكتروني أو كلمة المرور غير صحيحة.
desk-problem-code = هذا الرمز غير صحيح أو انتهت مدته. انتظر الرمز التالي ثم حاول مرة أخرى.
desk-problem-wait = { $count ->
    [zero] محاولات كثيرة. حاول مرة أخرى بعد قليل.
    [one] محاولات كثيرة. حاول مرة أخرى بعد دقيقة واحدة.
    [two] محاولات كثيرة. حاول مرة أخرى بعد دقيقتين.
    [few] محاولات كثيرة. حاول مرة أخرى بعد { $count } دقائق.
    [many] محاولات كثيرة. حاول مرة أخرى بعد { $count } دقيقة.
   *[other] محاولات كثيرة. حاول مرة أخرى بعد { $count } دقيقة.
}

## Setup and invitations
desk-setup = إعداد المحطة
desk-setup-text = يلزم أمران: أنت، مالك المحطة، وإصدارها الأول. يمكنك تغيير كليهما لاحقاً.
desk-setup-owner = أنت
desk-setup-edition = الإصدار الأول
desk-setup-send = إعداد
desk-edition-name = اسم الإصدار
desk-edition-name-hint = يراه القراء في أعلى كل صفحة.
desk-edition-address = الجزء الخاص به من العنوان
desk-edition-address-hint = أحرف لاتينية صغيرة وأرقام وشرطات، مثل «en» أو «ar». لا يمكن تغييره لاحقاً.
desk-language = اللغة
desk-time-zone = المنطقة الزمنية
desk-time-zone-hint = مثل Europe/Prague. تُعرض أوقات النشر بها.
desk-invitation = الانضمام إلى { $station }
desk-invitation-text = دعوة من { $name } للانضمام إلى مكتب التحرير.
desk-invitation-accept = انضمام
desk-invitation-until = يمكن استخدام هذه الدعوة حتى { $time }.
desk-role-contributor = مساهم
desk-role-contributor-means = يكتب مواده ويرسلها للمراجعة.
desk-role-reporter = مراسل
desk-role-reporter-means = يكتب ويعدّل المواد التي لم تُعتمد بعد.
desk-role-translator = مترجم
desk-role-translator-means = يترجم المواد ويكتب كما يكتب المراسل.
desk-role-editor = محرر
desk-role-editor-means = يراجع المواد ويعتمدها أو يعيدها.
desk-role-publisher = ناشر
desk-role-publisher-means = ينشر المواد ويجدولها ويصوّبها ويسحبها.
desk-role-owner = مالك
desk-role-owner-means = يفعل كل شيء، ويقرر صلاحيات الآخرين.
desk-problem-name = اكتب اسمك.
desk-problem-login = اكتب بريداً إلكترونياً، مثل name@example.org.
desk-problem-login-taken = هذا البريد الإلكتروني مستخدم هنا.
desk-problem-password-short = كلمة المرور قصيرة جداً. استخدم 12 حرفاً على الأقل.
desk-problem-password-known = يسهل تخمين كلمة المرور هذه: فهي شائعة أو سُرقت من مكان آخر أو مركّبة من أسماء. اختر أربع كلمات لا علاقة بينها.
desk-problem-edition-name = اكتب اسم الإصدار.
desk-problem-edition-address = استخدم فقط الأحرف اللاتينية الصغيرة والأرقام والشرطات.
desk-problem-edition-address-taken = هذا العنوان مستخدم في إصدار آخر.
desk-problem-time-zone = هذه المنطقة الزمنية غير معروفة. اختر واحدة من القائمة.

## List of stories
desk-views = قوائم المواد
desk-view-all = الكل
desk-view-mine = موادي
desk-view-needs-me = تنتظرني
desk-view-review = قيد المراجعة
desk-view-due = مجدولة
desk-view-published = منشورة
desk-filters = البحث عن مواد
desk-find = كلمات في العنوان أو المقدمة
desk-find-send = بحث
desk-filters-more = مرشحات أخرى
desk-filters-apply = عرض
desk-filters-clear = مسح المرشحات
desk-state = الحالة
desk-section = القسم
desk-owner = المسؤول
desk-since = عُدّلت منذ
desk-until = عُدّلت حتى
desk-stories-found = { $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
}
desk-stories-none = لا توجد مواد مطابقة
desk-stories-none-text = جرّب كلمات أقل أو حالة أخرى أو مدة أطول.
desk-stories-first = لا توجد مواد بعد
desk-stories-first-text = ابدأ واحدة: تكون مسودة لا يراها إلا مكتب التحرير. وحين تكتمل أرسلها للمراجعة، فيعتمدها محرر ثم ينشرها ناشر.
desk-headline-none = بلا عنوان بعد
desk-needs-me = تنتظرك
desk-due = موعد النشر: { $time }
desk-here-count = { $count ->
    [zero] لا أحد هنا
    [one] شخص واحد هنا
    [two] شخصان هنا
    [few] { $count } أشخاص هنا
    [many] { $count } شخصاً هنا
   *[other] { $count } شخص هنا
}
desk-pages = صفحات القائمة
desk-page = الصفحة { $page }
desk-newer = الأحدث
desk-older = الأقدم

## States
desk-state-draft = مسودة
desk-state-draft-means = لا يراها إلا مكتب التحرير.
desk-state-in_review = قيد المراجعة
desk-state-in_review-means = المادة الآن لدى محرر: يعتمدها أو يعيدها.
desk-state-approved = معتمدة
desk-state-approved-means = يمكن نشرها. وأي تعديل يحتاج إلى اعتماد جديد.
desk-state-scheduled = مجدولة
desk-state-scheduled-means = تُنشر تلقائياً في موعدها.
desk-state-embargoed = تحت حظر النشر
desk-state-embargoed-means = لا يرى أي قارئ شيئاً منها قبل موعدها.
desk-state-published = منشورة
desk-state-published-means = يرى القراء هذا النص.
desk-state-changed = معدّلة بعد النشر
desk-state-changed-means = ما زال القراء يرون النص الأقدم. انشر كي تصلهم التعديلات.
desk-state-withdrawn = مسحوبة
desk-state-withdrawn-means = يرى القراء أنها سُحبت، ويرون السبب.

## Programmes
desk-programmes = البرامج
desk-programmes-text = ما يُبث مراراً تحت اسم واحد. لكل برنامج صفحة للقراء وخلاصة لتطبيقات البودكاست، وحلقاته مواد لها صوت.
desk-programmes-none = لا توجد برامج بعد
desk-programmes-none-text = أنشئ برنامجاً، ثم حدّد في صفحة المادة أنها حلقة منه.
desk-programme-new = عنوان برنامج جديد
desk-programme-new-hint = منه يُؤخذ عنوان البرنامج على الشبكة، وهو لا يتغير إذا غيّرت العنوان لاحقاً.
desk-programme-episodes = { $count ->
    [zero] لا حلقات
    [one] حلقة واحدة
    [two] حلقتان
    [few] { $count } حلقات
    [many] { $count } حلقة
   *[other] { $count } حلقة
}
desk-programme-over = منتهٍ
desk-programme-title = العنوان
desk-programme-description = موضوعه
desk-programme-description-hint = تعرضه تطبيقات البودكاست تحت العنوان. جملتان أو ثلاث، 4000 بايت على الأكثر.
desk-programme-author = من يعدّه
desk-programme-author-hint = شخص أو قسم. إذا تُرك فارغاً فهو الإصدار.
desk-programme-email = البريد الإلكتروني للمالك
desk-programme-email-hint = تكتب إليه الأدلة لتتأكد من أن البودكاست لك. ويمكن للجميع قراءته في الخلاصة.
desk-programme-category = الفئة
desk-programme-medium = النوع
desk-programme-medium-podcast = بودكاست
desk-programme-medium-music = موسيقى
desk-programme-medium-audiobook = كتاب صوتي
desk-programme-serial = تُسمع حلقاته بترتيبها
desk-programme-explicit = ليس للأطفال
desk-programme-locked = لا يجوز لأحد نقل الخلاصة دون استئذان
desk-programme-funding = صفحة يمكن للمستمعين دعمه فيها
desk-programme-funding-words = نص هذا الرابط
desk-programme-moved = عنوان الخلاصة في مكان آخر
desk-programme-moved-hint = إذا انتقل البرنامج إلى مضيف آخر: تتبعه التطبيقات إلى هناك.
desk-programme-ended = انتهى البرنامج: لن تكون هناك حلقات جديدة
desk-programme-waiting = لا يراه القراء بعد: يظهر مع أول حلقة تُنشر منه.
desk-cover = الغلاف
desk-cover-none = بلا غلاف
desk-cover-text = صورة لا تقل عن 1400 × 1400 بكسل. تُقص مربعاً حول النقطة التي يجب أن يظهرها كل قص.
desk-cover-making = يجري إعداد الغلاف. أعد تحميل الصفحة لتراه.
desk-cover-failed = لم يكتمل الغلاف.
desk-cover-stays = وحتى ذلك الحين يبقى الغلاف السابق.
desk-cover-choose = اختيار صورة الغلاف
desk-cover-refused-small = في أحد جوانب الصورة المختارة أقل من 1400 بكسل، وأدلة البودكاست ترفض ذلك: أرسل صورة أكبر واخترها.
desk-cover-refused-file = وصلت الصورة المختارة دون ملفها الأصلي، فلا يمكن إعداد غلاف منها. أرسل الملف واختره.
desk-job-make-cover = إعداد غلاف برنامج
desk-times-on-air = على الهواء
desk-times-on-air-text = بتوقيت { $zone }. يُهمل السطر الذي لا وقت فيه؛ احفظ لتظهر سطور أخرى.
desk-times-on-air-number = الوقت { $number }
desk-times-on-air-days = الأيام
desk-times-on-air-starts = البداية
desk-times-on-air-lasts = الدقائق
desk-times-on-air-save = حفظ الأوقات
desk-days-daily = كل يوم
desk-days-working = من الاثنين إلى الجمعة
desk-days-1 = الاثنين
desk-days-2 = الثلاثاء
desk-days-3 = الأربعاء
desk-days-4 = الخميس
desk-days-5 = الجمعة
desk-days-6 = السبت
desk-days-7 = الأحد
desk-programme-feeds = الخلاصات
desk-programme-feeds-text = أعطِ العنوان الأول لأدلة البودكاست. أما الثاني فملفاته أصغر، لمن يدفع عن كل ميغابايت.
desk-programme-feed = خلاصة البودكاست
desk-programme-feed-light = خلاصة بملفات أصغر
desk-programme-guid = اسم البودكاست الدائم
desk-episode = حلقة من برنامج
desk-episode-text = تصبح الحلقة عامة حالما تُنشر هذه المادة، ويمكن سماعها حالما يجهز صوتها.
desk-episode-none-text = يمكن للناشر إنشاء برنامج.
desk-episode-no-clip = ليس لهذه المادة صوت بعد.
desk-episode-programme = البرنامج
desk-episode-season = الموسم
desk-episode-number = رقم الحلقة
desk-episode-kind = نوع الحلقة
desk-episode-kind-full = حلقة كاملة
desk-episode-kind-trailer = إعلان تشويقي
desk-episode-kind-bonus = حلقة إضافية
desk-episode-explicit = لمن هي
desk-episode-explicit-programme = كما يحدّد البرنامج
desk-episode-explicit-yes = ليست للأطفال
desk-episode-explicit-no = للجميع
desk-episode-soundbites = مقاطع مختارة
desk-episode-soundbites-hint = مقاطع تشوّق إلى السماع، مقطع في كل سطر: من، إلى، الاسم. مثلاً: 1:30 2:10 فتح البوابة
desk-audit-episode = حدّد أي حلقة هي
desk-problem-programme-title = اكتب عنواناً.
desk-problem-programme-choice = اختر من القائمة.
desk-problem-programme-email = اكتب بريداً إلكترونياً، مثل name@example.org.
desk-problem-programme-address = اكتب عنواناً كاملاً يبدأ بـ https://.
desk-problem-programme-funding = اكتب نص الرابط.
desk-problem-programme-times = يحتاج كل وقت إلى أيام وبداية ومدة من 1 إلى 1440 دقيقة.
desk-problem-programme-overlap = وقتان متداخلان. قصّر الأول أو أخّر بداية الثاني.
desk-problem-programme-stale = أجرى { $name } تغييراً هنا أثناء كتابتك. افتح الصفحة من جديد لترى ما صارت إليه، ثم أجرِ تغييرك.
desk-problem-episode-number = اكتب رقماً من 1 فما فوق، أو اتركه فارغاً.
desk-problem-episode-soundbites = اكتب في كل سطر بداية ونهاية واسماً، مثل 1:30 2:10 فتح البوابة. ويجب أن ينتهي قبل نهاية الصوت.
desk-problem-episode-doubled = يبدأ مقطعان في الوقت نفسه. انقل أحدهما أو احذفه.

## Page of a story
desk-back-stories = العودة إلى القائمة
desk-to-panel = الحالة والإجراءات
desk-panel = الحالة والإجراءات
desk-story-title = تحرير: { $headline }
desk-headline = العنوان
desk-standfirst = المقدمة
desk-body = النص
desk-body-hint = النص هنا بصيغة HTML لأن البرامج النصية متوقفة: فقرات وعناوين وقوائم واقتباسات وجداول وروابط. اترك عناصر الصور والأصوات وبطاقات الروابط كما هي. وكل ما عداها يُحذف عند الحفظ.
desk-details = التفاصيل
desk-label = التصنيف
desk-bylines = أسماء الكتّاب
desk-bylines-hint = بالترتيب الذي يراه القراء. احفظ لإضافة المزيد.
desk-byline-number = الكاتب { $number }
desk-topics = الموضوعات
desk-topics-hint = بالترتيب الذي يراه القراء، حتى { $count }.
desk-topic-number = الموضوع { $number }
desk-dateline = مكان الخبر
desk-dateline-hint = المكان الذي أُعدّت منه المادة.
desk-slug = نص الرابط
desk-slug-hint = الجزء المقروء من الرابط. إذا تُرك فارغاً يؤخذ من العنوان.
desk-slug-preview = الرابط للقراء:
desk-picture = الصورة
desk-picture-none = لا صورة لهذه المادة.
desk-picture-credit = مصدر الصورة: { $credit }
desk-picture-caption = تعليق الصورة
desk-picture-caption-hint = من وماذا يظهر فيها، وأين ومتى.
desk-picture-alt = النص البديل
desk-picture-alt-hint = ما تُظهره الصورة، لمن لا يرونها. لا تكرر التعليق.
desk-keep = احتفظ بهذه النسخة
desk-keep-reason = سبب التعديل
desk-keep-reason-hint = يراه الزملاء في سجل النسخ.
desk-save = حفظ
desk-saved = حُفظت بوصفها النسخة { $number }.
desk-conflict = حُفظت النسخة { $number } أثناء كتابتك ({ $name }).
desk-conflict-text = نصك في الأسفل ولم يضع منه شيء. قارن بين النصين، وخذ ما تحتاج إليه، ثم احفظ من جديد.
desk-conflict-compare = قارن بين النصين
desk-state-since = { $name }، { $time }
desk-returned = أعيدت للتعديل ({ $name }):
desk-checks = قبل النشر
desk-checks-none = لا ينقص شيء.
desk-check-stop = يجب إصلاحه
desk-check-reason = يحتاج إلى سبب
desk-check-note = جدير بالمراجعة
desk-verbs = الخطوات التالية
desk-verbs-none = لا خطوات أخرى متاحة لدورك هنا. يمكن لزميل بدور آخر أن يتولاها.
desk-verb-review = إرسال للمراجعة
desk-verb-approval = اعتماد
desk-verb-return = إعادة إلى الكاتب
desk-verb-publication = نشر
desk-verb-schedule = جدولة
desk-verb-embargo = فرض حظر نشر
desk-verb-correction = إضافة تصويب
desk-verb-withdrawal = سحب
desk-people-here = هنا الآن
desk-people-alone = لا أحد غيرك هنا.
desk-more = المزيد
desk-revisions-count = { $count ->
    [zero] السجل: لا نسخ
    [one] السجل: نسخة واحدة
    [two] السجل: نسختان
    [few] السجل: { $count } نسخ
    [many] السجل: { $count } نسخة
   *[other] السجل: { $count } نسخة
}
desk-see-published = اعرضها كما يراها القراء
desk-in-language = باللغة: { $language }
desk-words = عدد الكلمات
desk-changed = آخر تعديل
desk-problem-headline = اكتب عنواناً.
desk-problem-slug = نص الرابط لا يحتوي إلا على أحرف وأرقام وشرطات.
desk-problem-too-long = { $count ->
    [zero] النص أطول من المسموح.
    [one] النص أطول من المسموح بحرف واحد.
    [two] النص أطول من المسموح بحرفين.
    [few] النص أطول من المسموح بـ{ $count } أحرف.
    [many] النص أطول من المسموح بـ{ $count } حرفاً.
   *[other] النص أطول من المسموح بـ{ $count } حرف.
}
desk-problem-document = تعذرت قراءة النص. هو باقٍ في الأسفل: أصلحه واحفظ من جديد.
desk-problem-gone = ما اخترته لم يعد موجوداً. اختر من جديد.

## Pictures and sound of a story
desk-picture-readers = لمن لا يرى الصورة
desk-picture-described = موصوفة بالكلمات
desk-picture-decoration = للزينة فقط، وتُتجاوز
desk-clip = الصوت
desk-clip-none = لا صوت لهذه المادة.
desk-clip-silent = لا يستطيع القراء سماعه الآن.
desk-lead-picture = صورة المادة
desk-lead-clip = صوت المادة
desk-lead-choose-picture = اختر صورة
desk-lead-change-picture = اختر صورة أخرى
desk-lead-choose-clip = اختر صوتاً
desk-lead-change-clip = اختر صوتاً آخر
desk-lead-remove-picture = إزالة الصورة
desk-lead-remove-clip = إزالة الصوت
desk-lead-find-picture = كلمات في التعليق أو المصدر أو العنوان
desk-lead-find-clip = كلمات في اسم التسجيل أو العنوان
desk-lead-now = المختار الآن
desk-lead-found = للاختيار
desk-lead-empty = لم يُعثر على شيء. جرّب كلمات أقل أو غيرها.
desk-lead-changed = غيّر { $name } هذا وأنت تبحث. انظر ما هو مختار الآن، ثم اختر من جديد.
desk-offer-no-file = لا ملف له بعد: لا يراه القراء.
desk-offer-gone = لم يعد متاحاً: لا يسمعه القراء.
desk-offer-not-public = ليست على الموقع: لا يرى القراء هذه البطاقة.
desk-offer-unnamed = صورة بلا تعليق حتى الآن

## Pictures

desk-picture-crops = كيف تُقصّ الصورة
desk-shape-whole = كما هي
desk-shape-wide = 16:9
desk-shape-classic = 4:3
desk-shape-square = 1:1
desk-shape-social = في بطاقات المواقع الأخرى
desk-picture-making = يجري إعداد ملفاتها
desk-picture-making-text = يمكن أن تعرضها الموادّ بعد لحظات. أعد تحميل هذه الصفحة لتراها.
desk-picture-over = انتهت حقوقها، ولم يعد القرّاء يرونها في أي صفحة.
desk-picture-credit-field = صاحب الصورة
desk-picture-credit-hint = الاسم الواجب ذكره كما يراه القرّاء.
desk-picture-people = الأشخاص في الصورة
desk-picture-date = تاريخ التقاطها
desk-picture-date-hint = سنة أو شهر أو يوم: 2019 أو 2019-05 أو 2019-05-31.
desk-picture-place = مكان التقاطها
desk-picture-archive = صورة أرشيفية
desk-picture-archive-hint = يُبلَّغ القرّاء بلغتهم بأنها من يوم آخر.
desk-picture-others = يراها القراء على الموقع، فلا يغيّر ما يُقال عنها هنا إلا من له أن ينشر هناك.
desk-picture-logo-others = هي شعار أحد الإصدارات، فلا يغيّر ما يُقال عنها هنا إلا من يتولى الإصدارات.
desk-picture-source = المصدر
desk-picture-copyright = حقوق النشر
desk-picture-terms = شروط الاستخدام
desk-picture-rights = آخر يوم للاستخدام
desk-picture-rights-hint = في اليوم التالي تختفي من كل الصفحات تلقائيًا.
desk-picture-focus = ما يجب أن يظهر في كل قصّة
desk-picture-focus-hint = نقطة بأجزاء المئة من العرض والارتفاع. يُعاد إعداد القصّات عند الحفظ.
desk-picture-focus-x = من اليسار، من 0 إلى 100
desk-picture-focus-y = من الأعلى، من 0 إلى 100
desk-picture-focus-point = النقطة التي تُظهرها كل قصّة
desk-picture-focus-keys = انقر على ما يهم، أو حرّك النقطة بمفاتيح الأسهم، ومع Shift بعشر خطوات.
desk-picture-focus-at = { $x } من اليسار، { $y } من الأعلى
desk-crops-own = كيف تُقصّ في هذه المادة
desk-crops-own-text = قصّات هذه الصورة في هذه المادة وحدها. تبقى الصورة كما هي، وكذلك المواد الأخرى التي تعرضها.
desk-crops-back = قصّها كما في كل مكان آخر
desk-crops-open = قصّها على نحو آخر في هذه المادة
desk-problem-picture-date = اكتب التاريخ سنةً أو شهرًا أو يومًا: 2019 أو 2019-05 أو 2019-05-31.
desk-problem-picture-rights = اختر يومًا كاملًا.
desk-problem-picture-focus = اكتب رقمًا من 0 إلى 100.
desk-problem-picture-uncut = وصلت هذه الصورة من دون ملفها، فلا يمكن قصّها من جديد. اترك النقطة أو اختر صورة أخرى.
desk-problem-picture-file = هذا الملف ليس صورة، وقد أُخذ بوصفه صوتًا. اختر صورة.
desk-problem-picture-changed = غيّر { $name } هذه الصورة أثناء كتابتك. اقرأ ما بجانب الحقول، ثم احفظ مرة أخرى.
desk-job-make-picture = إعداد ملفات صورة
desk-job-improve-picture = ملفات أخف لصورة
desk-job-cut-picture = قصّ صورة لمادة
desk-job-renew-pictures = فحص الصور من جديد
desk-picture-refused-unknown = هذه ليست صورة يمكن قبولها، ورسوم SVG لا تُقبل. احفظها بصيغة PNG ثم أرسلها مجددًا.
desk-picture-refused-large = عدد بكسلات الصورة أكبر من المسموح. أرسل نسخة أصغر.
desk-picture-refused-reader = لا تستطيع هذه المحطة قراءة هذا النوع من الصور. احفظها بصيغة JPEG ثم أرسلها مجددًا، أو اطلب من المسؤول عن المحطة تثبيت libheif-examples.
desk-picture-refused-kind = لا تُقرأ الصور من هذا النوع. احفظها بصيغة JPEG أو PNG ثم أرسلها مجددًا.
desk-picture-refused-broken = الملف تالف ولا يمكن قراءته. احفظه مرة أخرى بصيغة JPEG أو PNG ثم أرسله مجددًا.
## Library of pictures
desk-pictures = الصور
desk-pictures-text = كل صور المحطة: ابحث عنها وصِفها واستعملها من جديد.
desk-pictures-upload = إرسال صور
desk-pictures-find = البحث عن الصور بما تُظهره أو بموادها
desk-pictures-since = التُقطت من
desk-pictures-until = التُقطت حتى
desk-pictures-rights = الحقوق
desk-pictures-rights-fortnight = تنتهي خلال 14 يومًا
desk-pictures-rights-month = تنتهي خلال 30 يومًا
desk-pictures-rights-ended = انتهت
desk-pictures-rights-endless = بلا نهاية
desk-pictures-used = الاستعمال
desk-pictures-used-yes = مستعملة في مادة
desk-pictures-used-public = مستعملة على الموقع
desk-pictures-used-no = غير مستعملة
desk-pictures-over = انتهت الحقوق
desk-pictures-ends = تنتهي الحقوق: { $date }
desk-pictures-first = الأحدث
desk-pictures-none = لا صور بعد
desk-pictures-none-text = أرسل صورة: تُقصّ وتُصغَّر تلقائيًا، ويمكن لأي مادة أن تعرضها.
desk-pictures-not-found = لم يُعثر على صور
desk-pictures-not-found-text = جرّب كلمات أقل أو وقتًا آخر. تُعرف الصورة بتعليقها وصاحبها ومكانها وأشخاصها واسم ملفها، وبعناوين موادها.
desk-picture-ends = تنتهي حقوقها: { $date }. في اليوم التالي تختفي من كل الصفحات تلقائيًا.
desk-picture-alt-own = ما يُقال لمن لا يراها في مواد طبعتها، ما لم تقل المادة شيئًا آخر.
desk-picture-unused = لا تستعملها أي مادة بعد.
desk-picture-use-lead = صورة المادة
desk-picture-use-text = في النص
desk-picture-use-other = بدلًا من أخرى
desk-picture-use-public = على الموقع
desk-picture-use-leaving = على الموقع، وليست في أحدث مسودة
desk-picture-use-draft = في مسودة
desk-picture-replace = استبدالها في كل مكان
desk-picture-new-file = ملف جديد مكانها
desk-picture-new-file-hint = يُعرض في كل مكان بدل هذه الصورة حالما تُعدّ ملفاته. يبقى ما تقوله المواد عن الصورة، ويُذكر صاحب الجديدة في صفحتها.
desk-picture-new-file-send = استبدلها بهذا الملف
desk-picture-replace-text = تعرض المواد التي تستعمل هذه الصورة صورة أخرى فورًا، على الموقع أيضًا. لا تُعدّ أي مادة معدّلة أو مصحّحة، ويمكن التراجع.
desk-picture-replace-upload = أليست الأخرى هنا بعد؟ أرسلها أولًا: الأحدث في الأعلى.
desk-picture-replace-send = استبدالها
desk-picture-choose = اختيار
desk-picture-choose-other = اختيار أخرى
desk-picture-now = تُعرض الآن
desk-picture-then = تُعرض بعدها
desk-picture-changes = ما الذي يتغير
desk-picture-changes-text = تعرض هذه المواد الأخرى حالما تستبدلها.
desk-picture-words = التعليق والنص البديل
desk-picture-words-keep = إبقاء ما تقوله كل مادة: كلتاهما تُظهران الشيء نفسه
desk-picture-words-own = استعمال ما تقوله الصورة الأخرى عن نفسها
desk-picture-words-own-hint = في مواد طبعتها. تبقى الكلمات بلغات أخرى كما هي: راجع تلك المواد بنفسك.
desk-picture-words-missing = ليس لها نص بديل بعد: اكتبه أولًا.
desk-picture-replaced = تُعرض صورة أخرى بدلًا منها
desk-picture-replaced-by = اختارها { $name }: { $time }.
desk-picture-replaced-waits = ما زالت ملفات الصورة الأخرى قيد الإعداد. وإلى أن تكتمل يرى القراء هذه الصورة.
desk-picture-covers = تُصنع منها أغلفة برامج:
desk-picture-logo-of = هي شعار:
desk-picture-bring-back = عرض هذه من جديد
desk-picture-stands-for = تُعرض حيث تُسمّي المواد هذه الصور:
desk-picture-doubles = قد تكون الصورة نفسها
desk-picture-doubles-text = هذه متشابهة. اعرض الملف الأفضل بدلًا من الآخر: تبقى كلمات المواد.
desk-picture-merge = عرض هذه بدلًا منها
desk-picture-was-replaced = تعرض المواد الصورة الأخرى الآن.
desk-picture-is-back = تعرض المواد هذه الصورة من جديد.
desk-problem-picture-taken = غيّر { $name } هذا في الأثناء ولم تغيّره أنت: فهو كما تركه.
desk-problem-picture-theirs = كتب { $name } هنا: «{ $text }». ما تراه هو ما كتبته أنت.
desk-problem-picture-emptied = أفرغ { $name } هذا الحقل. ما تراه هو ما كتبته أنت.
desk-problem-picture-same = هذه هي الصورة نفسها. اختر أخرى.
desk-problem-picture-replaced = إحداهما مستبدلة بأخرى من قبل. اختر التي تُعرض.
desk-problem-picture-over = انتهت حقوق تلك الصورة، فلن يرى القراء شيئًا. اختر أخرى.
desk-problem-picture-no-alt = ليس للصورة الأخرى نص بديل. اكتبه في صفحتها أو أبقِ ما تقوله المواد.
desk-pictures-found = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
desk-pictures-warn = { $count ->
    [zero] لا صور على الموقع تنتهي حقوقها خلال 14 يومًا.
    [one] صورة واحدة على الموقع تنتهي حقوقها خلال 14 يومًا.
    [two] صورتان على الموقع تنتهي حقوقهما خلال 14 يومًا.
    [few] { $count } صور على الموقع تنتهي حقوقها خلال 14 يومًا.
    [many] { $count } صورة على الموقع تنتهي حقوقها خلال 14 يومًا.
   *[other] { $count } صورة على الموقع تنتهي حقوقها خلال 14 يومًا.
}

## Content credentials of a picture

desk-credentials = بيانات اعتماد المحتوى
desk-credentials-none = لا يحمل الملف بيانات اعتماد: لم يوقّعه أحد، فلا يمكن لأحد أن يقول هل عُدِّل.
desk-credentials-trusted = الملف موقَّع من جهة تثق بها هذه المحطة، ولم يُعدَّل بعد التوقيع.
desk-credentials-intact = لم يُعدَّل الملف بعد توقيعه. لا تعرف هذه المحطة مَن وقّعه، فالاسم ليس إلا ما تقوله الشهادة.
desk-credentials-changed = عُدِّل الملف بعد توقيعه. قد يكون ذلك بريئًا، كأن تكون وكالة قد قصّت الصورة، وقد لا يكون: اطلب الملف كما كان ممّن أرسله.
desk-credentials-expired = انتهت صلاحية شهادة الموقِّع، ولا شيء يثبت أن الملف وُقّع قبل ذلك. لا يمكن القول هل عُدِّل.
desk-credentials-broken = بيانات الاعتماد تالفة أو تخالف القواعد. لا يمكن الاعتماد على شيء منها؛ اطلب الملف كما كان ممّن أرسله.
desk-credentials-elsewhere = يقول الملف إن بيانات اعتماده موجودة على خادم آخر. لا تسأل المحطة ذلك الخادم.
desk-credentials-ai-wholly = يقول الملف إن هذه الصورة من صنع الذكاء الاصطناعي. يرى القرّاء ذلك مع الصورة.
desk-credentials-ai-partly = يقول الملف إن الذكاء الاصطناعي صنع جزءًا من هذه الصورة. يرى القرّاء ذلك مع الصورة.
desk-credentials-signer = الموقِّع
desk-credentials-signed-at = وقت التوقيع
desk-credentials-made-at = وقت الصنع
desk-credentials-made-with = صُنعت بـ
desk-credentials-deeds = ما جرى لها
desk-credentials-problem = الخلل
desk-credentials-signed = تُوقَّع الملفات الكبيرة المعدّة للقرّاء من جديد بالشهادة «{ $name }»، وتذكر هذا الملف أصلًا لها.
desk-credentials-not-signed = لا تحمل ملفات القرّاء بيانات اعتماد، لأن بيانات الأصل غير صحيحة.
desk-credentials-no-certificate = لا تحمل ملفات القرّاء بيانات اعتماد: لم تكن لدى المحطة شهادة توقّع بها حين صُنعت. يصنع القائم عليها شهادة أو يثبّتها بالأمر «longwave key certificate».
desk-credentials-deed-created = صُنعت
desk-credentials-deed-opened = فُتحت
desk-credentials-deed-cropped = قُصّت
desk-credentials-deed-resized = غُيّر حجمها
desk-credentials-deed-turned = أُديرت
desk-credentials-deed-colours = عُدّلت ألوانها
desk-credentials-deed-edited = حُرّرت
desk-credentials-deed-described = غُيّر وصفها
desk-credentials-deed-filtered = رُشّحت
desk-credentials-deed-placed = رُكّبت من أجزاء
desk-credentials-deed-drawn = رُسم عليها
desk-credentials-deed-converted = حُوّلت
desk-credentials-deed-redacted = حُذفت بيانات منها
desk-credentials-deed-published = نُشرت
desk-credentials-deed-other = شيء آخر
## Recording with the microphone

desk-recording = تسجيل
desk-recording-story = تسجيل صوت المادة
desk-recording-record = تسجيل بالميكروفون
desk-recording-text = ما تسجله يصل إلى المحطة وأنت تتكلم، ويبقى في هذا المتصفح حتى تتسلمه المحطة: بعد عطل أو انقطاع الاتصال يظل موجودًا.
desk-recording-name = تسجيل، { $time }
desk-recording-microphone = الميكروفون
desk-recording-level = المستوى
desk-recording-level-quiet = الصوت خافت جدًا. اقترب من الميكروفون.
desk-recording-level-good = المستوى جيد.
desk-recording-level-loud = الصوت عالٍ جدًا. ابتعد عن الميكروفون.
desk-recording-time = مدة التسجيل حتى الآن
desk-recording-open = تشغيل الميكروفون
desk-recording-start = ابدأ التسجيل
desk-recording-started = التسجيل جارٍ
desk-recording-stop = أوقف
desk-recording-stopped = توقف بعد { $length }. استمع إليه، ثم احتفظ به أو سجّل من جديد.
desk-recording-again = سجّل من جديد
desk-recording-keep = احتفظ به
desk-recording-keep-story = احتفظ به للمادة
desk-recording-keeping = يجري حفظه.
desk-recording-sent = وصل إلى المحطة { $percent } منه
desk-recording-line = انقطع الاتصال. كل شيء باقٍ في هذا المتصفح، ويُرسل من تلقاء نفسه حين يعود الاتصال.
desk-recording-unkept = هذا المتصفح لا يحتفظ بالتسجيلات. اترك هذه الصفحة مفتوحة حتى يُرسل.
desk-recording-left = لم تُحفظ بعد
desk-recording-left-text = تسجيلات انقطعت ومحاولات سابقة. استمع إلى كل منها، ثم احتفظ به أو تخلص منه.
desk-recording-until = يبقى هنا حتى { $date }، ثم يُحذف تلقائيًا.
desk-recording-there = تابع في مادته
desk-recording-away = تخلص منه
desk-recording-file = أرسل ملفًا بدلًا من ذلك
desk-recording-file-text = تسجيل من هاتف أو جهاز آخر. التسجيل في هذه الصفحة يحتاج إلى البرامج النصية وميكروفون.
desk-recording-insecure = لا تسمح المتصفحات باستعمال الميكروفون إلا عبر https. اطلب عنوان https ممن يدير خادم المحطة، أو أرسل ملفًا أدناه.
desk-recording-old = هذا المتصفح لا يستطيع التسجيل. استعمل متصفحًا أحدث، أو أرسل ملفًا أدناه.
desk-recording-refused = لا يسمح المتصفح لهذه الصفحة باستعمال الميكروفون. اسمح به في إعدادات المتصفح لهذا الموقع، ثم شغّل الميكروفون مجددًا.
desk-recording-none = لم يُعثر على ميكروفون. صِل واحدًا ثم شغّل الميكروفون مجددًا.
desk-recording-busy = برنامج آخر يستعمل الميكروفون. أغلقه ثم شغّل الميكروفون مجددًا.
desk-recording-lost = انفصل الميكروفون. ما سُجّل حتى الآن موجود.

## Clips
desk-clips = المقاطع الصوتية
desk-clips-text = التسجيلات، والملفات التي تُصنع منها للمستمعين.
desk-clips-find = البحث عن المقاطع بعناوينها أو بعناوين موادها
desk-clips-used = الاستعمال
desk-clips-used-yes = مستعمل في مادة
desk-clips-used-no = لم يُستعمل بعد
desk-clips-found = { $count ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $count } مقاطع
    [many] { $count } مقطعًا
   *[other] { $count } مقطع
}
desk-clips-none = لا مقاطع بعد
desk-clips-none-text = أرسل تسجيلًا فيصير مقطعًا يمكن لأي مادة أن تشغّله.
desk-clips-not-found = لم يُعثر على مقاطع
desk-clips-upload = إرسال تسجيل
desk-clip-state-ready = جاهز
desk-clip-state-making = قيد الإعداد
desk-clip-state-refused = لا يمكن استعماله
desk-clip-state-gone = مسحوب
desk-clip-state-empty = بلا صوت
desk-clip-making-text = الملفات الجاهزة { $made } من { $all }. يمكن للمستمعين سماع المقطع ما إن يجهز أولها.
desk-clip-look-again = النظر مرة أخرى
desk-clip-hear = استماع
desk-clip-hear-failed = لا يستطيع هذا المتصفح تشغيله. نزّل أحد الملفات أدناه.
desk-clip-title = العنوان
desk-clip-title-hint = تعرضه المشغّلات والملفات المنزّلة.
desk-clip-chapters = الفصول
desk-clip-chapters-hint = سطر لكل فصل: متى يبدأ وما اسمه، مثل «1:30 بوابة المد».
desk-clip-level = جعله بعلوّ المقاطع الأخرى
desk-clip-level-hint = يُرفع الصوت كله أو يُخفض إلى { $loudness } LUFS، ولا تُكبح إلا الذرى التي تفوق { $peak } dBTP.
desk-clip-other-target = أُعدّت هذه الملفات لجهارة أخرى. يريد الإصدار الآن { $loudness } LUFS وذرى لا تتجاوز { $peak } dBTP. لا تُعاد المقاطع من تلقاء نفسها.
desk-clip-renew = أعد إعداد الملفات
desk-clip-trim = قطع الصمت في أوله وآخره
desk-clip-trim-hint = مدة الصمت بالثواني: { $seconds }.
desk-clip-anew = عندئذ تُصنع الملفات من جديد، وتبقى للمستمعين الملفات الحالية إلى أن تجهز.
desk-clip-others = يسمعه المستمعون في مواد منشورة على الموقع، فلا يغيّره إلا من له أن ينشر هناك.
desk-clip-elsewhere = هو من الإصدار «{ $edition }»، فلا يغيّره إلا من له أن يرسل تسجيلات إليه.
desk-clip-nowhere = لا يغيّره إلا من له أن يرسل تسجيلات.
desk-clip-recording = التسجيل
desk-clip-kind = الملف
desk-clip-film = فيديو يُؤخذ صوته
desk-clip-length = المدة
desk-clip-channels = القنوات
desk-clip-mono = واحدة (أحادي)
desk-clip-stereo = اثنتان (مجسّم)
desk-clip-tracks = المسارات الصوتية
desk-clip-tracks-of = { $count }، أُخذ منها واحد: الذي يشغّله الملف أولًا.
desk-clip-cancelled = القناتان تُلغي إحداهما الأخرى، كما يحدث حين يُوصَل سلك خطأً. ليس في الملفات ذات القناة الواحدة إلا القناة الأعلى صوتًا.
desk-clip-cut-off = يبدو أن هذا التسجيل مقطوع: يقول الملف إن مدته { $said }، ولا يمكن تشغيل سوى { $there } منه. إن كان لديك التسجيل كاملًا فأرسله.
desk-clip-rate = العيّنات في الثانية
desk-clip-khz = { $value } كيلوهرتز
desk-clip-loudness = علوّ الصوت
desk-clip-value = { $value } { $unit }
desk-clip-silence = صمت
desk-clip-peak = أعلى ذروة
desk-clip-range = من الخافت إلى العالي
desk-clip-waveform = علوّ الصوت من أوله إلى آخره
desk-clip-files = الملفات للمستمعين
desk-clip-quality = الجودة
desk-clip-quality-of = { $codec }، { $bitrate } كيلوبت في الثانية
desk-clip-size = الحجم
desk-clip-uses = أين يُستعمل
desk-clip-unused = لا تشغّله أي مادة بعد.
desk-clip-use-public = على الموقع
desk-clip-withdraw = سحبه من المستمعين
desk-clip-withdraw-text = تبقى المواد التي تشغّله، وتقول مكان المشغّل لماذا لم يعد متاحًا. ولا تُسلَّم ملفاته لأحد بعد ذلك.
desk-clip-reason = السبب
desk-clip-reason-hint = يقرؤه المستمعون، بلغة المادة.
desk-clip-bring-back = إعادته إلى المستمعين
desk-clip-bring-back-text = يعود المشغّل في الحال إلى المواد التي تشغّله.
desk-clip-refused-not-sound = ليس في هذا الملف صوت تقرؤه المحطة. أرسله بصيغة WAV أو MP3 أو M4A أو FLAC أو Ogg أو Opus.
desk-clip-refused-no-sound = في هذا الملف صور ولا صوت فيه. أرسل الملف الذي فيه الصوت.
desk-clip-refused-broken = لا يمكن تشغيل شيء من هذا الملف. احفظه مرة أخرى حيث سُجّل ثم أرسله من جديد.
desk-clip-refused-cut-off = هذا الملف غير كامل: تنقصه نهايته، ولا يمكن تشغيل شيء منه بدونها. أرسله من جديد.
desk-clip-refused-too-long = هذا التسجيل أطول من اثنتي عشرة ساعة. قسّمه إلى أجزاء وأرسل كل جزء.
desk-clip-refused-too-heavy = تتطلب قراءة هذا الملف أكثر مما يجوز لتسجيل. احفظه بصيغة WAV أو FLAC ثم أرسله من جديد.
desk-clip-no-program = برنامج ffmpeg غير مثبّت على خادم المحطة، ولا يمكن صنع شيء من تسجيل بدونه. اطلب ممن يدير الخادم تثبيته ثم أعد المحاولة.
desk-clip-step-measure = قياس مدته وعلوّ صوته
desk-clip-step-render = صنع الملفات للمستمعين
desk-job-make-clip = ملفات مقطع صوتي
desk-problem-clip-title = أعط المقطع عنوانًا.
desk-problem-clip-line = لا يمكن قراءة السطر { $count } من الفصول. اكتب وقتًا ثم مسافة ثم عنوانًا.
desk-problem-clip-chapters = الفصول أكثر مما يسعه مقطع: أقصاها { $count }.
desk-problem-clip-chapter = لكل فصل عنوان: اكتبه.
desk-problem-clip-doubled = يبدأ فصلان في الوقت نفسه.
desk-problem-clip-late = يبدأ فصل بعد نهاية المقطع.
desk-problem-clip-stale = غيّر { $name } هذا المقطع وأنت تكتب. افتح صفحته من جديد لترى حاله الآن ثم أجرِ تغييرك.
desk-problem-clip-reason = قل لماذا يُسحب.

## Timings
desk-timings = التوقيتات
desk-timings-text = موضع كل جملة في الصوت. تُضاء الجملة في الموقع حين تُسمع، وتأخذ منها المشغّلات نصوصًا مرافقة.
desk-timings-unpublished = يُبحث عن الجمل حين يصبح الخبر على الموقع.
desk-timings-no-clip = ليس للخبر المنشور مقطع صوتي. أضف إليه مقطعًا وانشره، فيُبحث عن كل جملة فيه.
desk-timings-silent = لا يمكن سماع المقطع: ملفاته قيد الصنع، أو سُحب من المستمعين.
desk-timings-making = يجري البحث عن الجمل في الصوت. عُد إلى هذه الصفحة بعد دقيقة.
desk-timings-missing = لم يُبحث عن شيء في هذا الصوت بعد.
desk-timings-differs = النص والصوت لا يتطابقان. يقول الصوت شيئًا آخر، أو بلغة أخرى، أو هو موسيقى. تحقق من أنه المقطع الصحيح وأن هذا هو النص المقروء فيه.
desk-timings-no-voice = لا صوت في خادم المحطة يقرأ هذه اللغة، فلا يمكن العثور على جملها.
desk-timings-nothing = لا جملة يُبحث عنها، أو لا صوت يُبحث فيه.
desk-timings-too-long = في النص جمل أكثر مما يُبحث عنه في صوت واحد.
desk-timings-no-program = البرنامج espeak-ng أو ffmpeg غير مثبّت في خادم المحطة، ولا يُعثر على أي جملة بدونهما. اطلب ممن يدير الخادم تثبيتهما ثم حاول من جديد.
desk-timings-newer = هذا هو النص الذي على الموقع. الجمل التي كُتبت بعده يُبحث عنها حين تُنشر.
desk-timings-step-hear = الاستماع إلى النص والصوت
desk-timings-step-find = العثور على الجمل
desk-timings-again = ابحث عنها من جديد
desk-timings-again-text = ما ضُبط يدويًا يبقى كما هو.
desk-timings-found = الجمل التي عُثر عليها: { $found } من { $all }
desk-timings-from = من
desk-timings-to = إلى
desk-timings-hear-of = استمع إلى الجملة { $number }
desk-timings-certain = أكيد
desk-timings-likely = مرجّح
desk-timings-doubtful = مشكوك فيه
desk-timings-guess = تخمين لا يصل إلى القراء
desk-timings-unread = لا تُقرأ
desk-timings-by-hand = ضبطها { $name }
desk-timings-hint = اكتب الوقت هكذا: 1:02.350. اترك وقتي الجملة فارغين إن كانت لا تُقرأ.
desk-timings-keys = والمؤشر في وقت: سهما الأعلى والأسفل يحركانه 50 جزءًا من ألف من الثانية، ومع Shift 250. مفتاح المسافة يُسمعك الجملة. وفي وقت فارغ يكتب السهم اللحظة التي تُسمع.
desk-timings-hand = ضبط الأوقات يدويًا
desk-timings-along = { $time }. تحركت معه: الجملة { $number }
desk-timings-along-more = { $time }. تحركت معه: الجمل { $numbers }
desk-timings-transcript = النص المكتوب
desk-problem-timings-time = الجملة { $count }: اكتب الوقتين هكذا: 1:02.350، أو اتركهما فارغين.
desk-problem-timings-half = الجملة { $count }: أرسل الوقتين معًا، أو لا ترسل أيًّا منهما إن لم تُقرأ.
desk-problem-timings-backwards = الجملة { $count } تنتهي قبل أن تبدأ.
desk-problem-timings-overlaps = الجملة { $count } تبدأ قبل أن تنتهي التي قبلها.
desk-problem-timings-late = الجملة { $count } تنتهي بعد نهاية الصوت.
desk-problem-timings-stale = غيّر { $name } هذه الأوقات وأنت تعمل عليها. افتح الصفحة من جديد لترى كيف صارت، ثم أجرِ تغييرك.
desk-problem-timings-gone = صار النص أو صوته غير ما كان. افتح الصفحة من جديد لترى الموجود.
desk-job-make-timings = الجمل في الصوت
desk-audit-set-timings = ضبط مواضع الجمل في الصوت

## Checks before publishing
desk-check-fact = للعلم
desk-check-go = إلى الموضع
desk-check-go-to = إلى الموضع: { $text }
desk-check-headline = العنوان فارغ.
desk-check-headline-why = تعرض القوائم ونتائج البحث والرسائل المادة بعنوانها. اكتب عنواناً.
desk-check-text = النص فارغ.
desk-check-text-why = لا شيء للقراءة بعد. اكتب النص.
desk-check-alt = الصورة بلا نص بديل.
desk-check-alt-why = من لا يرى الصورة يحصل على هذا النص بدلاً منها. صف في جملة ما تُظهره.
desk-check-credit = الصورة بلا مصدر.
desk-check-credit-why = لصاحب الصورة حق في ذكر اسمه. ابحث عنه، أو اكتب سبباً لنشرها من دونه.
desk-check-archive = الكلام المرافق للصورة يقول إنها من الأرشيف، وهي غير موسومة بذلك.
desk-check-archive-why = الوسم وحده يخبر كل قارئ بكل لغة أن الصورة ليوم آخر. ضع وسم الصورة الأرشيفية، أو احذف ذلك الكلام.
desk-check-archive-date = يبدو أن الصورة من { $date }، وهي غير موسومة بأنها أرشيفية.
desk-check-archive-date-why = يظن القراء أن الصورة من يوم الحدث. ضع وسم الصورة الأرشيفية، أو اكتب سبب كونها حديثة.
desk-check-link-dead = رابط معطّل: { $address }
desk-check-link-dead-why = لا شيء يجيب هناك منذ { $time }. صحّح العنوان أو احذف الرابط.
desk-check-link-private = رابط يقود إلى حيث لا يصل القراء: { $address }
desk-check-link-private-why = العنوان يخص شبكة خاصة أو يحمل كلمة مرور. اربط بصفحة يستطيع الجميع فتحها.
desk-check-link-unpublished = رابط يقود إلى مادة غير منشورة: { $address }
desk-check-link-unpublished-why = من يتبعه من القراء لا يجد شيئاً. انشر تلك المادة أولاً أو احذف الرابط.
desk-check-link-withdrawn = رابط يقود إلى مادة سُحبت: { $address }
desk-check-link-withdrawn-why = من يتبعه من القراء يُخبَر بأن المادة رُفعت من الموقع. اربط بشيء آخر أو احذف الرابط.
desk-check-link-nowhere = رابط يقود إلى مادة غير موجودة: { $address }
desk-check-link-nowhere-why = من يتبعه من القراء لا يجد شيئاً. صحّح العنوان أو احذف الرابط.
desk-check-language = يبدو أن لغة النص { $language }، ولغة الإصدار { $edition }.
desk-check-language-why = سيقرؤه قارئ الشاشة بالصوت الخطأ، وستعرضه محركات البحث على غير قرائه. انقله إلى إصدار لغته { $language }، أو اكتب سبب بقائه هنا.
desk-check-weight = الصفحة ثقيلة: { $size }، وتُقرأ بعد نحو { $seconds } ث على خط الجيل الثاني.
desk-check-weight-why = ما زاد على 14.6 كيلوبايت لا تحمله أول دفعة من الخادم. اختصر النص أو قسّمه، أو اكتب سبباً. سرعة خط الجيل الثاني هنا 70 كيلوبت في الثانية، ويحتاج 1.4 ث إلى الخادم ذهاباً وإياباً.
desk-check-section = لم يُختر قسم.
desk-check-section-why = من دون قسم لا تظهر المادة في قائمة أي قسم ولا في خلاصته. اختر قسماً.
desk-check-standfirst = المقدمة فارغة.
desk-check-standfirst-why = تظهر تحت العنوان في القوائم ونتائج البحث والرسائل. اكتب جملة أو جملتين.
desk-check-byline = لم يُختر اسم كاتب.
desk-check-byline-why = يثق القراء بالمادة أكثر حين يعرفون كاتبها. اختر من كتبها.
desk-check-headline-long = العنوان أطول مما تعرضه الهواتف ونتائج البحث.
desk-check-headline-long-why = تقطعه بعد نحو 110 أحرف. ابدأ بالأهم أو اختصره.
desk-check-headings = عنوان فرعي يتخطى مستوى: «{ $text }»
desk-check-headings-why = يسرد قارئ الشاشة العناوين بحسب مستوياتها، والمستوى الناقص يبدو كجزء ناقص. اختر المستوى الذي يلي العنوان السابق.
desk-check-speaker = اقتباس بلا قائل: «{ $text }»
desk-check-speaker-why = لا يعرف القراء من قاله، ولا يعرف البحث ذلك. سمِّ القائل في تفاصيل الاقتباس.
desk-check-text-alt = الصورة { $text } في النص بلا نص بديل.
desk-check-text-alt-why = من لا يرى الصورة يُقرأ له هذا النص. افتح الصورة في المحرر وقل في جملة ما تُظهره، أو إنها للزينة.
desk-check-text-credit = الصورة { $text } في النص بلا مصدر.
desk-check-text-credit-why = لصاحب الصورة حق في أن يُذكر. اعرف من هو، أو اختر صورة أخرى، أو اذكر سبب الاستغناء عن ذلك.
desk-check-text-picture-gone = الصورة { $text } في النص لم تعد موجودة. لا يراها القراء.
desk-check-text-picture-gone-why = تُعرض الصفحة من دونها. اختر صورة أخرى، أو احذفها من النص.
desk-check-text-clip-gone = الصوت { $text } في النص لا يُسمع. لا يراه القراء.
desk-check-text-clip-gone-why = تُعرض الصفحة من دونه. اختر صوتاً آخر، أو احذفه من النص.
desk-check-rights-over = انتهت حقوق صورة المادة، ولا يراها القرّاء.
desk-check-rights-over-why = تُعرض الصفحة من دونها. اختر صورة أخرى، أو أخّر يومها الأخير إن جُدّدت الحقوق.
desk-check-rights-end = تنتهي حقوق صورة المادة في { $date }.
desk-check-rights-end-why = في اليوم التالي تختفي من الصفحة تلقائيًا. اطلب حقوقًا أطول، أو اختر صورة يمكن أن تبقى.
desk-check-text-rights-end = تنتهي حقوق الصورة { $text } في النص في { $date }.
desk-check-text-rights-end-why = في اليوم التالي تختفي من الصفحة تلقائيًا. اطلب حقوقًا أطول، أو اختر صورة يمكن أن تبقى.
desk-check-text-story-gone = مادة البطاقة { $text } ليست على الموقع. لا يرى القراء البطاقة.
desk-check-text-story-gone-why = تُعرض الصفحة من دون البطاقة، ثم معها حالما تصبح تلك المادة على الموقع.
desk-check-link-silent = رابط لا يجيب الآن: { $address }
desk-check-link-silent-why = كانت آخر محاولة في { $time }، وتُعاد تلقائياً. افتحه بنفسك للتأكد.
desk-check-link-elsewhere = رابط يقود إلى إصدار آخر: { $address }
desk-check-link-elsewhere-why = من يتبعه من القراء ينتقل إلى لغة أخرى. إن كانت له ترجمة في هذا الإصدار فاربط بها.
desk-check-paragraph = فقرة تبدو لغتها { $language }: «{ $text }»
desk-check-paragraph-why = إن كانت كذلك فضع عليها في المحرر وسم { $language }: عندها يغيّر قارئ الشاشة صوته ويتركها المترجمون كما هي.
desk-check-grade = النص صعب القراءة: { $formula } { $score }، والمطلوب { $target }.
desk-check-grade-why = متوسط طول الجملة { $words } من الكلمات. الجمل الأقصر والكلمات الأبسط تساعد من يقرأ بلغة ثانية أو بصوت عالٍ.
desk-check-link-waiting = { $count ->
    [zero] لا روابط قيد الفحص.
    [one] رابط واحد قيد الفحص.
    [two] رابطان قيد الفحص.
    [few] { $count } روابط قيد الفحص.
    [many] { $count } رابطاً قيد الفحص.
   *[other] { $count } رابط قيد الفحص.
}
desk-check-link-waiting-why = يستغرق ذلك نحو دقيقة. حمّل هذه الصفحة من جديد لترى ما أجاب.
desk-check-grade-fact = سهولة القراءة: { $formula } { $score }، والمطلوب { $target }.
desk-check-grade-fact-why = متوسط طول الجملة { $words } من الكلمات.
desk-check-weight-fact = حجم الصفحة { $size }: تُقرأ بعد نحو { $seconds } ث على خط الجيل الثاني.
desk-check-weight-fact-why = محسوبة كما تصل إلى القراء: مضغوطة ومعها أنماطها، في أول زيارة. سرعة خط الجيل الثاني هنا 70 كيلوبت في الثانية، ويحتاج 1.4 ث إلى الخادم ذهاباً وإياباً.
desk-check-picture-fact = { $count ->
    [zero] لا تضيف الصور شيئاً: { $size }، نحو { $seconds } ث أخرى.
    [one] تضيف الصورة { $size }: نحو { $seconds } ث أخرى.
    [two] تضيف الصورتان { $size }: نحو { $seconds } ث أخرى.
    [few] تضيف { $count } صور { $size }: نحو { $seconds } ث أخرى.
    [many] تضيف { $count } صورة { $size }: نحو { $seconds } ث أخرى.
   *[other] تضيف { $count } صورة { $size }: نحو { $seconds } ث أخرى.
}
desk-check-picture-fact-why = هذا ما يأخذه هاتف صغير. ويصل بينما يكون النص قابلاً للقراءة.
desk-check-sound-fact = حجم الصوت { $size }.
desk-check-sound-fact-why = هذا أصغر ملفاته. ولا يجلبه إلا من يستمع.

## History
desk-back-story = العودة إلى المادة
desk-history = سجل النسخ
desk-revision = النسخة { $number }
desk-revision-public = يراها القراء
desk-revision-newest = الأحدث
desk-revision-restored = مستعادة من النسخة { $number }
desk-revisions-none = لم يُحفظ شيء بعد
desk-revisions-none-text = مع كل حفظ تبقى هنا نسخة تبيّن من ومتى ولماذا. ولا يُمحى شيء أبداً.
desk-words-changed = كلمات مضافة: { $added }، محذوفة: { $removed }
desk-compare = قارن
desk-compare-from = قارن بين
desk-compare-to = وبين
desk-compare-before = قارنها بالتي قبلها
desk-compare-newest = قارنها بالأحدث
desk-compare-title = النسختان { $was } و{ $is }
desk-compare-was = قبل:
desk-compare-is = بعد:
desk-compare-none = النسختان متطابقتان
desk-compare-from-empty = النسخة { $was } فارغة، فكل ما هنا جاء مع النسخة { $is }.
desk-compare-a-picture = صورة. التعليق: { $caption }. النص البديل: { $alt }
desk-compare-a-clip = صوت: { $title }
desk-compare-a-card = بطاقة رابط: { $title }. { $about }
desk-compare-a-table = جدول: { $caption }
desk-compare-decoration = للزينة
desk-compare-skipped = { $count ->
    [zero] لا فقرات متطابقة
    [one] فقرة واحدة متطابقة
    [two] فقرتان متطابقتان
    [few] { $count } فقرات متطابقة
    [many] { $count } فقرة متطابقة
   *[other] { $count } فقرة متطابقة
}
desk-restore = استعادة
desk-restore-number = استعادة النسخة { $number }
desk-restore-happens = تُنشئ الاستعادة نسخة جديدة بنص النسخة { $number }. وتبقى النسخ الأحدث محفوظة، ولا يرى القراء أي تغيير حتى تنشر.
desk-restored = استُعيدت النسخة { $number }.

## Notes in the margin
desk-notes = الملاحظات
desk-notes-open = الملاحظات المفتوحة: { $count }
desk-notes-text = ما يسأل عنه الزملاء ويجيبون به حول المادة. لا يراه القراء أبداً.
desk-notes-none = لا ملاحظات مفتوحة. اكتب واحدة أدناه: اسأل، أو نبّه إلى شيء، أو أشر إلى زميل.
desk-note-new = كتابة ملاحظة
desk-note-about = حول
desk-note-about-story = حول المادة كلها
desk-note-words = ملاحظتك
desk-note-answer-words = ردك
desk-note-answer = ردّ
desk-note-send = إرسال الملاحظة
desk-note-mention = الإشارة إلى زملاء
desk-note-mention-hint = يجدون المادة ضمن «تنتظرني» إلى أن يردّوا أو تُحسم الملاحظة.
desk-note-mentioned = المشار إليهم
desk-note-gone = حول كلمات حُذفت أو تغيّرت:
desk-note-removed = حُذفت هذه الملاحظة.
desk-note-remove = حذف
desk-note-resolve = حسم
desk-note-reopen = إعادة الفتح
desk-note-settled-by = حسمها { $name }، { $time }
desk-note-done = أُرسلت الملاحظة.
desk-note-done-resolve = حُسمت الملاحظة.
desk-note-done-reopen = الملاحظة مفتوحة من جديد.
desk-note-done-remove = حُذفت الملاحظة.
desk-mentioned-by = أشار إليك { $name } في ملاحظة
desk-problem-note-wordless = اكتب ما تريد قوله.
desk-problem-note-long = الملاحظة طويلة جداً. اختصرها أو أرسلها في جزأين.
desk-problem-note-mention = أحد من أشرت إليهم لم يعد يستطيع قراءة هذه المادة. اختر من جديد.
desk-problem-notes-many = بلغت ملاحظات هذه المادة حدّها الأقصى. تحدّث إلى زملائك مباشرة.
desk-audit-note = كتابة ملاحظة
desk-audit-answer = الرد على ملاحظة
desk-audit-resolve = حسم ملاحظة
desk-audit-reopen = إعادة فتح ملاحظة
desk-audit-remove-note = حذف ملاحظة
editor-note = كتابة ملاحظة أو الانتقال إلى الملاحظة هنا
editor-notes-none = حدّد كلمات، أو قف في سطر، واضغط { $key } لكتابة ملاحظة.
editor-notes-settled = الملاحظات المحسومة: { $count }
editor-note-hint = اكتب @ للإشارة إلى زميل. Ctrl+Enter للإرسال.
editor-note-to-text = الانتقال إلى الكلمات:
editor-note-new = كتب { $name } ملاحظة.
editor-note-here = ملاحظة من { $name }: { $text } اضغط { $key } للانتقال إليها.
editor-note-waiting = لم تُرسل بعد: لا يوجد اتصال. هي محفوظة هنا وستُرسل عند عودة الاتصال.
editor-note-offline = لا يوجد اتصال. حاول مجدداً عند عودته.
editor-note-failed = لم ينجح ذلك. أعد تحميل الصفحة.
editor-note-remove-sure = حذف نهائي؟
editor-mention-list = الزملاء
editor-mention-count = عدد الزملاء: { $count }. اختر بمفاتيح الأسهم وEnter.

## Doing one thing to a story
desk-happens = ماذا سيحدث
desk-blocked = ينتظر هذا حتى يُصلح كل ما كُتب عنده «يجب إصلاحه».
desk-blocked-state = لا يمكن فعل ذلك بالمادة على حالها الآن: عد إليها لترى أين وصلت.
desk-newer-revision = حُفظت بعد ذلك النسخة { $number } ({ $name }). وهذه الصفحة عن النسخة التي قبلها.
desk-note = ملاحظة
desk-note-hint = يراها الزملاء في السجل، ولا يراها القراء.
desk-review-title = إرسال للمراجعة
desk-review-happens = تصل النسخة { $number } إلى محرري هذا الإصدار، وتصير المادة قيد المراجعة.
desk-review-happens-next = يمكنك متابعة الكتابة، وهم يرون كل تعديل.
desk-review-note = ملاحظة للمحرر
desk-review-note-hint = ما ينبغي النظر فيه، وما لم يُحسم بعد.
desk-approval-title = اعتماد
desk-approval-happens = تؤكد أن النسخة { $number } صالحة للنشر.
desk-approval-happens-next = أي تعديل بعد ذلك يحتاج إلى اعتماد جديد.
desk-approval-second = في هذا الإصدار ينشر شخص آخر ما تعتمده أنت.
desk-return-title = إعادة إلى الكاتب
desk-return-happens = تعود المادة مسودة، ويظهر السبب في أعلاها لكاتبها: { $name }.
desk-return-reason = ما الذي يجب تغييره
desk-return-reason-hint = كن دقيقاً: قد يقرأ الكاتب هذا وأنت نائم.
desk-publication-title = نشر
desk-publication-happens = يرى قراء { $edition } النسخة { $number } فوراً: في صفحتها وفي الصفحة الأولى وفي الخلاصات والبحث.
desk-publication-address = رابطها:
desk-publication-update = يرى القراء النسخة { $number } فوراً بدلاً من النص المنشور الآن، وتذكر الصفحة وقت التحديث.
desk-publication-update-send = نشر التعديلات
desk-publication-correct = إن كان في النص السابق خطأ، فأضف تصويباً أيضاً كي يعلم به القراء.
desk-override = لماذا تُنشر رغم ذلك؟
desk-override-hint = أحد الفحوص يطلب سبباً. ويُحفظ في سجل التدقيق.
desk-withdrawal-title = سحب
desk-withdrawal-happens = خلال ثوانٍ لا يجد القراء المادة: لا في الصفحة الأولى ولا في الخلاصات ولا في البحث.
desk-withdrawal-address = يذكر رابطها أنها سُحبت، ومتى ولماذا.
desk-withdrawal-keeps = يحتفظ مكتب التحرير بكل شيء، ويمكنك نشرها من جديد.
desk-withdrawal-reason = السبب
desk-withdrawal-reason-hint = يراه القراء. اذكر الخطأ بلغة المادة.
desk-correction-title = إضافة تصويب
desk-correction-happens = يراه القراء أسفل المادة مع وقته، ويظهر أيضاً في صفحة التصويبات وفي خلاصتها.
desk-correction-text = لا يغيّر هذا النص نفسه: صحّحه أيضاً ثم انشر.
desk-correction-was = ما كان خطأ
desk-correction-was-hint = كما رآه القراء، بلغة المادة.
desk-correction-is = ما هو الصواب
desk-correction-is-hint = كما كان ينبغي أن يُكتب.
desk-schedule-title = جدولة
desk-schedule-happens = تُنشر النسخة { $number } تلقائياً في الوقت المحدد أدناه.
desk-schedule-change = لا تُنشر معها التعديلات اللاحقة. ويمكنك حتى ذلك الحين تغيير الموعد أو إلغاؤه.
desk-schedule-end = إلغاء الجدولة
desk-embargo-title = فرض حظر نشر
desk-embargo-happens = لا يستطيع أحد نشر المادة قبل الوقت المحدد أدناه، ولا يرى أي قارئ شيئاً منها، ولا حتى عنوانها.
desk-embargo-desk = يمكن لمكتب التحرير متابعة العمل عليها.
desk-embargo-reason = من طلب الحظر
desk-embargo-reason-hint = لزملائك.
desk-embargo-end = رفع الحظر
desk-date = اليوم
desk-time = الوقت
desk-zone = بتوقيت الإصدار، { $zone }. الوقت هناك الآن { $now }.
desk-done-review = أُرسلت للمراجعة.
desk-done-approval = اعتُمدت.
desk-done-return = أعيدت إلى الكاتب.
desk-done-publication = نُشرت. يراها القراء الآن.
desk-done-withdrawal = سُحبت. لم يعد القراء يرونها.
desk-done-correction = نُشر التصويب.
desk-done-schedule = جُدولت للنشر في { $time }.
desk-done-schedule-end = أُلغيت الجدولة.
desk-done-embargo = تحت حظر النشر حتى { $time }.
desk-done-embargo-end = رُفع الحظر.
desk-problem-reason = اكتب السبب.
desk-problem-was = اكتب ما كان خطأ.
desk-problem-is = اكتب ما هو الصواب.
desk-problem-date = اختر يوماً ووقتاً.
desk-problem-past = هذا الوقت قد مضى. اختر وقتاً لاحقاً.
desk-problem-stale = تغيرت المادة منذ فتحت هذه الصفحة. اطلع على الجديد ثم قرر من جديد.
desk-problem-embargo = المادة تحت حظر النشر حتى { $time }.
desk-problem-apart = حُفظ النص في النسخة { $number }، لكن الصفحة التي تكتبون عليها معاً لم تتمكن من أخذه وتعرض ما قبله. انسخ ما ينقص هنا من السجل وأخبر أحد المالكين.

## Account
desk-account-language = لغة مكتب التحرير
desk-password-now = كلمة المرور الحالية
desk-password-again = حتى لا يغيّر أحد طريقة تسجيل دخولك من شاشة تركتها مفتوحة.
desk-password-new = كلمة المرور الجديدة
desk-password-others = تُنهى كل جلساتك الأخرى.
desk-password-send = تغيير كلمة المرور
desk-password-changed = تغيرت كلمة المرور وأُنهيت جلساتك الأخرى.
desk-problem-password-now = هذه ليست كلمة المرور الحالية.
desk-second = الخطوة الثانية عند تسجيل الدخول
desk-second-off = متوقفة. بتشغيلها لا تكفي كلمة مرور مسروقة للدخول باسمك.
desk-second-on = { $count ->
    [zero] مشغّلة. لم يبق لديك أي رمز استرداد.
    [one] مشغّلة. بقي لديك رمز استرداد واحد.
    [two] مشغّلة. بقي لديك رمزا استرداد.
    [few] مشغّلة. بقي لديك { $count } رموز استرداد.
    [many] مشغّلة. بقي لديك { $count } رمز استرداد.
   *[other] مشغّلة. بقي لديك { $count } رمز استرداد.
}
desk-second-begin = إعداد
desk-second-end = إيقاف
desk-second-turn-on = تشغيل
desk-second-step-key = أضف هذا المفتاح إلى تطبيق المصادقة.
desk-second-qr = المفتاح في رمز مربع. وهو مكتوب أيضاً أدناه.
desk-second-by-hand = المفتاح للكتابة يدوياً:
desk-second-step-code = الرمز من التطبيق
desk-second-code-hint = ستة أرقام.
desk-codes = احتفظ برموز الاسترداد هذه الآن
desk-codes-text = تُعرض هذه المرة فقط. كل رمز يتيح لك الدخول مرة واحدة حين لا يكون التطبيق معك.
desk-codes-new = إنشاء رموز استرداد جديدة
desk-passkeys = مفاتيح المرور
desk-passkeys-text = بمفتاح المرور تدخل عبر هاتفك أو حاسوبك أو مفتاح أمان، من دون كلمة مرور.
desk-passkey-add = إضافة مفتاح مرور
desk-since-time = منذ { $time }
desk-remove = إزالة
desk-remove-name = إزالة { $name }
desk-sessions = الجلسات
desk-sessions-text = الأجهزة التي سُجّل الدخول منها. أنهِ ما لا تعرفه منها وغيّر كلمة المرور.
desk-session-this = هذه الجلسة
desk-session-end = إنهاء
desk-sessions-end = إنهاء كل الجلسات الأخرى
desk-sessions-ended = أُنهيت الجلسات.
desk-seen = آخر ظهور: { $time }
desk-seen-never = لم يظهر بعد

## People
desk-person-me = أنت
desk-person-second = الخطوة الثانية مشغّلة
desk-role = الدور
desk-roles = صلاحيات كل دور
desk-role-none = بلا دور
desk-roles-none = بلا دور في أي إصدار
desk-roles-change = تغيير أدوار { $name }
desk-person-change = تغيير أدوار { $name } أو إزالة الحساب
desk-roles-changed = تغيرت أدوار { $name }.
desk-person-removal-happens = تُنهى كل جلسات { $name } في غضون ثانية، ولا عودة إلا بدعوة جديدة. ويبقى الاسم في المواد والسجل.
desk-person-removal-keys = { $count ->
    [zero] لا يتوقف أي مفتاح للواجهة البرمجية أنشأه { $name }.
    [one] يتوقف أيضاً مفتاح الواجهة البرمجية الذي أنشأه { $name }.
    [two] يتوقف أيضاً مفتاحا الواجهة البرمجية اللذان أنشأهما { $name }.
    [few] تتوقف أيضاً { $count } مفاتيح للواجهة البرمجية أنشأها { $name }.
    [many] يتوقف أيضاً { $count } مفتاحاً للواجهة البرمجية أنشأها { $name }.
   *[other] يتوقف أيضاً { $count } مفتاح للواجهة البرمجية أنشأها { $name }.
}
desk-person-removed = تمت إزالة { $name }.
desk-invite = دعوة شخص
desk-invite-text = تحصل على رابط ترسله بوسيلة تثق بها. يعمل مرة واحدة ولمدة سبعة أيام.
desk-invite-send = إنشاء الرابط
desk-invitation-made = الدعوة جاهزة
desk-invitation-made-text = انسخ الرابط الآن: لن يُعرض مرة أخرى.
desk-invitation-link = الرابط
desk-invitations-open = الدعوات المفتوحة
desk-invitation-by = من { $name }، حتى { $time }
desk-invitation-end = إلغاء الدعوة
desk-invitation-ended = أُلغيت الدعوة.
desk-problem-last-owner = لا بد للمحطة من مالك. عيّن مالكاً آخر أولاً.

## API keys
desk-api-keys = مفاتيح الواجهة البرمجية
desk-api-keys-text = تستخدم البرامج المحطة بهذه المفاتيح. يستطيع المفتاح ما يستطيعه دوره، ويُحسب على من أنشأه، ويعمل إلى أن يُزال أو تنتهي مدته. وتزول بإزالة شخص المفاتيح التي أنشأها.
desk-api-keys-there = المفاتيح الموجودة
desk-api-keys-none = لا توجد مفاتيح بعد. أنشئ مفتاحًا لكل برنامج، بأقل دور يحتاج إليه.
desk-api-key-new = مفتاح جديد
desk-api-key-name-hint = الغرض منه، مثل «استيراد الوكالات».
desk-api-key-days = مدة الصلاحية
desk-api-key-for-30 = 30 يومًا
desk-api-key-for-90 = 90 يومًا
desk-api-key-for-365 = سنة
desk-api-key-for-ever = إلى أن يُزال
desk-api-key-make = أنشئ المفتاح
desk-api-key-made = المفتاح جاهز
desk-api-key-made-text = انسخ المفتاح الآن: لن يُعرض مرة أخرى.
desk-api-key = المفتاح
desk-api-key-by = أنشأه { $name }، { $time }
desk-api-key-until = صالح حتى { $time }
desk-api-key-ended = انتهى { $time }
desk-api-key-used = آخر استخدام: { $time }
desk-api-key-unused = لم يُستخدم بعد
desk-api-key-removed = أُزيل المفتاح.
desk-api-document = ما تستطيعه الواجهة البرمجية (OpenAPI)

## Webhooks
desk-webhooks = خطافات الويب
desk-webhook = خطاف ويب
desk-webhook-new = خطاف ويب جديد
desk-webhooks-text = عناوين لدى شركاء وتطبيقات وغرف محادثة وشاشات تعرف فوراً ما يُقال للقراء. وكل رسالة موقّعة.
desk-webhooks-none = لا توجد خطافات ويب بعد
desk-webhooks-none-text = أنشئ واحداً لكل شريك، ولا تعطِ سرّه إلا لذلك الشريك.
desk-webhook-kinds-of = أنواع الأحداث: { $count }
desk-webhook-active = يعمل
desk-webhook-failing-since = متعثر منذ { $time }
desk-webhook-paused-since = موقوف منذ { $time }
desk-webhook-why-wanted = أوقفه { $name } مؤقتاً. وما يحدث في الأثناء لا يُرسَل.
desk-webhook-why-gone = أجاب الخادم بأن هذا العنوان زال (410). اطلب العنوان الجديد من الشريك وغيّره أدناه، ثم استأنف.
desk-webhook-why-failing = لم يُستلم هناك شيء منذ ثلاثة أيام، لذلك أُوقف. متى أصلحه الشريك فاستأنف: يُرسل ما لا يزال ينتظر.
desk-webhook-resume = استئناف
desk-webhook-pause = إيقاف مؤقت
desk-webhook-name-hint = الغرض منه، مثل «تطبيق الطقس».
desk-webhook-address = العنوان
desk-webhook-address-hint = كما يذكره الشريك، ويبدأ بـ https.
desk-webhook-kinds = يُبلَّغ بما يلي
desk-webhook-kind-alert-sent = أُرسل تنبيه
desk-webhook-kind-alert-updated = حُدّث تنبيه
desk-webhook-kind-alert-corrected = صُحّح تنبيه
desk-webhook-kind-alert-withdrawn = سُحب تنبيه
desk-webhook-kind-story-published = نُشرت مادة
desk-webhook-kind-story-updated = حُدّثت مادة
desk-webhook-kind-story-corrected = صُحّحت مادة
desk-webhook-kind-story-withdrawn = سُحبت مادة
desk-webhook-kind-post-posted = منشور جديد في تغطية مباشرة
desk-webhook-kind-post-corrected = صُحّح منشور
desk-webhook-kind-post-withdrawn = سُحب منشور
desk-webhook-kind-webhook-test = تجربة
desk-webhook-editions = من هذه الطبعات
desk-webhook-editions-hint = إن لم تُختر أي منها: منها جميعاً، ومما سيُضاف أيضاً.
desk-webhook-make = إنشاء خطاف الويب
desk-webhook-secret = السر
desk-webhook-secret-made = السر جاهز
desk-webhook-secret-made-text = انسخه الآن وأعطه للشريك: لن يُعرض مرة أخرى.
desk-webhook-secret-text = به يتحقق الشريك من أن الرسالة منا. وبعد إنشاء سر جديد تُوقَّع الرسائل بالسرّين مدة يوم.
desk-webhook-secret-old = السر السابق صالح حتى { $time }
desk-webhook-secret-renew = إنشاء سر جديد
desk-webhook-deliveries = آخر الرسائل
desk-webhook-deliveries-none = لم يُرسل شيء بعد. أرسل تجربة لترى هل تصل.
desk-webhook-test = إرسال تجربة
desk-webhook-number = { $number }.
desk-webhook-status = الرد { $status }
desk-webhook-took = { $count } مللي ثانية
desk-webhook-attempts = المحاولات: { $count }
desk-webhook-failure-refused = لا يجوز طلب هذا العنوان: فهو يؤدي إلى شبكة خاصة.
desk-webhook-failure-no-host = لا يوجد مضيف بهذا الاسم.
desk-webhook-failure-untrusted = شهادته غير صالحة.
desk-webhook-failure-silent = لا يجيب.
desk-webhook-waiting = في الانتظار
desk-webhook-delivered = سُلّمت
desk-webhook-failed = لم تُسلّم
desk-webhook-again = إعادة الإرسال
desk-webhook-end = الإيقاف أو الإزالة
desk-webhook-end-text = ما دام موقوفاً يُحفظ ما ينتظر ولا يُرسل ما يحدث. وإذا أُزيل نُسي ما ينتظر.
desk-webhook-is-paused = أُوقف خطاف الويب مؤقتاً.
desk-webhook-resumed = عاد خطاف الويب إلى العمل.
desk-webhook-tested = التجربة في طريقها. أعد تحميل الصفحة لترى النتيجة.
desk-webhook-sent-again = يُعاد إرسالها. أعد تحميل الصفحة لترى النتيجة.
desk-webhook-removed = أُزيل خطاف الويب.
desk-problem-webhook-address = اكتب عنواناً يستطيع الجميع طلبه، مثل https://name.example.
desk-problem-webhook-plain = اكتب عنواناً يبدأ بـ https حتى لا يقرأه أحد في الطريق.
desk-problem-webhook-kinds = اختر ما يُبلَّغ به.
desk-problem-webhook-stale = غيّره أحدهم في الأثناء. افتحه مجدداً ثم أجرِ تعديلك.
desk-problem-webhook-enough = بلغ عدد خطافات الويب حدّه. أزل واحداً أولاً.
desk-audit-pause = أوقف خطاف ويب مؤقتاً
desk-audit-resume = استأنف خطاف ويب
desk-audit-renew-secret = أنشأ سراً جديداً
desk-audit-test = أرسل تجربة

## Problems of the API
desk-api-problem-unreadable = تعذّرت قراءة الطلب.
desk-api-problem-no-key = يلزم مفتاح API صالح. أرسله هكذا: Authorization: Bearer lw_….
desk-api-problem-forbidden = دور هذا المفتاح لا يسمح بذلك.
desk-api-problem-not-found = لا شيء هنا مما يجوز لهذا المفتاح أن يراه.
desk-api-problem-not-allowed = هذا العنوان لا يقبل هذه الطريقة. تجد الطرق المقبولة في Allow.
desk-api-problem-taken = يوجد شيء بهذا الاسم من قبل.
desk-api-problem-used = تستخدمه مواد. اختر لها غيره أولًا.
desk-api-problem-last-owner = لا بد للمحطة من مالك. عيّن مالكًا آخر أولًا.
desk-api-problem-not-approved = يجب أن يعتمد هذه النسخة أولًا شخص لم يكتبها.
desk-api-problem-own-words = لا يجوز للمفتاح أن يعتمد ما حفظه هو أو من أنشأه.
desk-api-problem-unfinished = ليس للمادة عنوان أو نص بعد.
desk-api-problem-not-public = ليست المادة على الموقع.
desk-api-problem-is-public = المادة على الموقع. لن يُخفي حظر النشر شيئًا.
desk-api-problem-embargoed = المادة تحت حظر النشر.
desk-api-problem-scheduled = المادة مجدولة لوقت يسبق نهاية حظر النشر.
desk-api-problem-enough = بلغ العدد أقصاه. أزل بعضها أولًا.
desk-api-problem-over = لم يعد ينتظر. حان وقته أو سحبه أحد.
desk-api-problem-under-way = يجري الآن الرد على طلب يحمل Idempotency-Key نفسه. أعد السؤال.
desk-api-problem-stale = تغيّر منذ أن قُرئ. اقرأه من جديد.
desk-api-problem-too-large = المتن أكبر مما يُقبل.
desk-api-problem-not-json = يجب أن يكون المتن application/json بترميز UTF-8.
desk-api-problem-invalid = في المتن ما لا يصح. انظر errors.
desk-api-problem-reused = استُخدم Idempotency-Key هذا لطلب آخر.
desk-api-problem-unconditional = حدّد في If-Match ما قرأته.
desk-api-problem-too-many = الطلبات كثيرة جدًا. انتظر المدة المذكورة في Retry-After.
desk-api-problem-other-offset = يتابَع الملف من موضع آخر. اسأل عنه بالطريقة HEAD.
desk-api-problem-other-protocol = تُرفع الملفات وفق tus 1.0.0. أرسل Tus-Resumable: 1.0.0.
desk-api-problem-not-a-piece = يجب أن يكون المتن application/offset+octet-stream.
desk-api-problem-held = جزء آخر من هذا الملف في الطريق. أعد السؤال.
desk-api-problem-full = القرص ممتلئ ولم يُحفظ شيء من هذا الطلب. أعد الطلب حين تتوفر مساحة.
desk-api-problem-broken = الخطأ منا، وهو في السجل تحت رقم هذا الجواب.
desk-api-redirects-none = لا شيء فيه. أرسل سطرًا واحدًا على الأقل.
desk-api-order = ذُكر موضع أو مادة أو قسم مرتين، أو العدد أكبر من المسموح.
desk-api-bands = الأقسام أسفل الصفحة لواجهة الإصدار وحدها.

## Audit trail
desk-audit-text = من فعل ماذا وبماذا. لا يمكن تغيير شيء هنا أو حذفه.
desk-audit-export = تصدير بصيغة CSV
desk-audit-filters = البحث في سجل التدقيق
desk-audit-when = متى
desk-audit-who = من
desk-audit-verb = ماذا فعل
desk-audit-what = بماذا
desk-audit-since = من
desk-audit-until = حتى
desk-audit-none = لا نتائج مطابقة
desk-audit-none-text = جرّب شخصاً آخر أو فعلاً آخر أو مدة أطول.

## Editions
desk-edition-new = إصدار جديد
desk-edition-add = إضافة الإصدار
desk-edition-added = أُضيف { $name }. أضف أقسامه الآن.
desk-tagline = الشعار
desk-tagline-hint = بضع كلمات بجانب الاسم.
desk-calendar = التقويم
desk-calendar-gregory = الميلادي
desk-calendar-persian = الهجري الشمسي
desk-calendar-buddhist = البوذي
desk-calendar-islamic-umalqura = الهجري (أم القرى)
desk-calendar-ethiopic = الإثيوبي
desk-calendar-coptic = القبطي
desk-calendar-hebrew = العبري
desk-calendar-indian = الهندي الوطني
desk-calendar-japanese = الياباني
desk-calendar-roc = مينغو
desk-digits = الأرقام
desk-digits-latn = غربية
desk-digits-arab = عربية مشرقية
desk-digits-arabext = فارسية
desk-digits-beng = بنغالية
desk-digits-deva = ديفاناغارية
desk-digits-gujr = غوجاراتية
desk-digits-guru = غورموخية
desk-digits-khmr = خميرية
desk-digits-knda = كانادية
desk-digits-laoo = لاوية
desk-digits-mlym = مالايالامية
desk-digits-mymr = بورمية
desk-digits-olck = أول تشيكي
desk-digits-orya = أوديا
desk-digits-tamldec = تاميلية
desk-digits-telu = تيلوغوية
desk-digits-thai = تايلاندية
desk-digits-tibt = تبتية
desk-looks-like = { $name }: { $example }
desk-two-people = شخصان لكل نشر
desk-two-people-hint = لا تُنشر المادة إلا بعد أن يعتمدها شخص لم يكتبها.
desk-edition-loudness = جهارة المقاطع بوحدة LUFS
desk-edition-loudness-hint = من -24 إلى -14 وفق EBU R128؛ معظم تطبيقات البودكاست تريد -16. تُحسب القناة الواحدة كمكبّرين. المقاطع الموجودة تبقى كما هي حتى يطلب أحد إعدادها من جديد.
desk-edition-peak = أعلى ذروة بوحدة dBTP
desk-edition-peak-hint = من -6 إلى -1.
desk-problem-edition-loudness = الجهارة عدد صحيح من -24 إلى -14.
desk-problem-edition-peak = أعلى ذروة عدد صحيح من -6 إلى -1.
desk-logo = الشعار
desk-logo-text = الصورة المربعة التي تعرضها المشغّلات إلى جانب صوت هذا الإصدار، والأجهزة إلى جانب تنبيهاته. تُضاف إلى الملفات الصوتية التي تُعدّ من الآن فصاعدًا وتبقى فيها: اختر صورة لا تنتهي حقوقها. تُقص حول النقطة التي يجب أن يظهرها كل قص.
desk-logo-choose = اختيار الشعار
desk-problem-logo = لم تعد هذه الصورة موجودة، أو أن حقوقها تنتهي يومًا ما. يبقى الشعار في الملفات الصوتية دائمًا: اختر صورة لا تنتهي حقوقها.
desk-problem-logo-other = اختار شخص آخر شعارًا غيره في هذه الأثناء. انظر ما هو مختار الآن، ثم اختر مجددًا.
desk-sections = الأقسام
desk-sections-new = قسم جديد
desk-bylines-new = اسم كاتب جديد
desk-byline-about = نبذة
desk-thing-name = الاسم
desk-add = إضافة
desk-up = إلى أعلى
desk-down = إلى أسفل
desk-kept-changes = حُفظ.
desk-problem-thing-name = اكتب اسماً.
desk-problem-thing-used = تستخدمه مواد. اختر لها غيره أولاً.

## Topics of an edition
desk-topics-text = ما تتناوله المواد، أياً كان قسمها. ولكل موضوع صفحته وخلاصاته.
desk-topics-arrange = ترتيب الموضوعات
desk-topics-new = موضوع جديد
desk-topics-find = البحث عن موضوع
desk-topics-not-found = لا موضوع يطابق البحث
desk-topics-none = لا موضوعات بعد
desk-topics-none-text = أضف موضوعاً هنا ثم اختره في مادة. يراه القراء في آخر المادة، ويجدون في صفحته كل ما كُتب عنه.
desk-topic-name-hint = يبقى العنوان كما هو: فهو لدى القراء.
desk-topic-about = عن الموضوع
desk-topic-about-hint = جملة في أعلى صفحته.
desk-topic-also = صار جزءاً منه: { $names }
desk-topic-merge = الدمج في موضوع آخر
desk-topic-merge-text = تنتقل مواد «{ $name }» إلى الموضوع الآخر، ويقود عنوانه إليه. لا يمكن التراجع عن ذلك.
desk-topic-into = الموضوع الذي يبقى
desk-topic-remove = إزالة الموضوع
desk-topic-remove-text = لا تستخدمه أي مادة. ولن يقود عنوانه إلى شيء.
desk-problem-topic = «{ $name }» ليس من موضوعات هذا الإصدار. اختر موضوعاً من القائمة.
desk-problem-topics-many = للمادة { $count } موضوعاً على الأكثر. أزل بعضها.
desk-problem-topic-taken = لموضوع آخر هذا الاسم، أو كان لموضوع دُمج في غيره.
desk-problem-topic-used = تستخدمه مواد، أو استخدمته في نسخة أقدم. ادمجه في موضوع آخر بدلاً من ذلك.
desk-problem-topic-into = اختر موضوعاً آخر من هذا الإصدار.

## Settings
desk-settings-text = ما يسري على المحطة كلها. يرى القراء التغيير فوراً.
desk-setting-elsewhere = محدّد في { $place }. غيّره هناك.
desk-setting-alert-minutes = الدقائق التي يبقى فيها التنبيه
desk-setting-alert-minutes-hint = { $count ->
    [zero] ما لم يُحدَّد غير ذلك في التنبيه. إن تُرك فارغًا: { $count } دقيقة.
    [one] ما لم يُحدَّد غير ذلك في التنبيه. إن تُرك فارغًا: دقيقة واحدة ({ $count }).
    [two] ما لم يُحدَّد غير ذلك في التنبيه. إن تُرك فارغًا: دقيقتان ({ $count }).
    [few] ما لم يُحدَّد غير ذلك في التنبيه. إن تُرك فارغًا: { $count } دقائق.
    [many] ما لم يُحدَّد غير ذلك في التنبيه. إن تُرك فارغًا: { $count } دقيقة.
   *[other] ما لم يُحدَّد غير ذلك في التنبيه. إن تُرك فارغًا: { $count } دقيقة.
}
desk-station-name = اسم المحطة
desk-station-name-hint = في قائمة الإصدارات، وفي أعلى مكتب التحرير.
desk-security-contact = أين يُبلَّغ عن ثغرة أمنية
desk-security-contact-hint = عنوان بريد، أو عنوان موقع مشفّر. إن تُرك فارغاً: { $address }
desk-usual-language = لغة المكتب المعتادة
desk-usual-language-hint = لمن لا يعرفه المكتب بعد ويطلب متصفحه لغة لا يتحدثها المكتب.
desk-problem-contact = اكتب عنوان بريد، أو عنوان موقع مشفّراً.
desk-problem-desk-language = لا يتحدث المكتب هذه اللغة. اختر واحدة من القائمة.

## Redirects
desk-redirects-text = إلى أين تقود العناوين القديمة. لا تجيب إلا حيث لا توجد صفحة، فلا تُخفي أي صفحة.
desk-redirect-from = العنوان القديم
desk-redirect-from-hint = مسار في هذا الموقع، مع استعلامه إن كان مهماً.
desk-redirect-to = العنوان الجديد
desk-redirect-to-hint = مسار في هذا الموقع، أو عنوان مشفّر كامل. اتركه فارغاً إن زال.
desk-redirect-kind = المدة
desk-redirect-kind-hint = تنسى محركات البحث ما انتقل نهائياً.
desk-redirect-permanent = نهائياً
desk-redirect-temporary = مؤقتاً
desk-redirect-gone = زال
desk-redirect-by = الإنشاء
desk-redirects-find = البحث في العناوين
desk-redirects-not-found = لا شيء يطابق البحث
desk-redirects-none = لا إعادات توجيه بعد
desk-redirects-none-text = أضف عناوين موقعك السابق أعلاه، أو كثيراً منها دفعة واحدة أدناه، كي تصل الروابط المنشورة في أماكن أخرى.
desk-redirects-many = كثير دفعة واحدة
desk-redirects-many-text = ملف قيم مفصولة بفواصل يحفظه برنامج الجداول، في كل سطر إعادة توجيه. وتحل محل ما له العنوان القديم نفسه. الأعمدة:
desk-redirects-file = ملف الجدول
desk-redirects-take = إدخال الملف
desk-redirects-taken = جديد: { $new } · معدّل: { $changed } · موجود من قبل: { $same } · لم يُؤخذ: { $refused }
desk-redirects-line = السطر { $number }
desk-problem-redirects-file = لا إعادة توجيه في الملف. اختر ملف قيم مفصولة بفواصل.
desk-problem-redirect-source = اكتب العنوان القديم مساراً في هذا الموقع يبدأ بشرطة مائلة.
desk-problem-redirect-own = تستخدم المحطة نفسها هذا العنوان، فلا يمكن إعادة توجيهه.
desk-problem-redirect-target = اكتب العنوان الجديد مساراً في هذا الموقع يبدأ بشرطة مائلة، أو عنواناً مشفّراً كاملاً.
desk-problem-redirect-kind = اختر نهائياً أو مؤقتاً أو زال.
desk-problem-redirect-loop = سيقود إلى نفسه. اختر عنواناً جديداً آخر.
desk-problem-redirect-leads-on = للعنوان { $address } نفسه إعادة توجيه. اكتب إلى أين تقود.
desk-problem-redirect-is-led-to = يقود { $address } إلى هنا. غيّر إعادة توجيهه أولاً.
desk-problem-redirect-full = إعادات التوجيه كثيرة جداً. أزل بعضها أولاً.

## Uploads
desk-uploads = الملفات المرفوعة
desk-uploads-text = الصور حتى { $picture } ميغابايت، والصوت والفيديو حتى { $recording } ميغابايت. يُعرف نوع كل ملف من محتواه لا من اسمه.
desk-upload-files = الملفات
desk-upload-files-hint = اختر ما شئت من الملفات. ويتيح الهاتف الكاميرا أيضًا.
desk-upload-drop = يمكنك أيضًا إفلات الملفات على هذه الصفحة أو لصقها.
desk-upload-send = إرسال
desk-upload-waiting = ينتظر دوره.
desk-upload-sent = وصل { $percent }
desk-upload-took = جارٍ الإرسال: { $name }
desk-upload-line = انقطع الاتصال. يُستأنف الإرسال من تلقاء نفسه.
desk-upload-full = قرص المحطة ممتلئ. يُستأنف الإرسال من تلقاء نفسه حين يتوفر متسع.
desk-upload-signed-out = انتهت جلستك. سجّل الدخول في صفحة أخرى فيُستأنف الإرسال من تلقاء نفسه.
desk-upload-forgotten = لم يعد هذا الملف لدى المحطة: إمّا أنه انتظر طويلًا أو أُزيل في صفحة أخرى. زر «متابعة» يرسله من جديد من بدايته.
desk-upload-paused = متوقف مؤقتًا
desk-upload-pause = إيقاف مؤقت
desk-upload-go-on = متابعة
desk-uploads-there = ما أرسلته
desk-uploads-none = لم ترسل شيئًا بعد
desk-uploads-none-text = يُحفظ كل ملف كما أرسلته. ولا يحصل القراء إلا على ما يُصنع منه، من دون المكان والجهاز اللذين تسجلهما الكاميرا في صورها.
desk-upload-nameless = ملف بلا اسم
desk-upload-open = وصل { $count }٪
desk-upload-open-ended = لم يصل آخره بعد: التسجيل مستمر أو انقطع.
desk-upload-complete = خذ ما وصل
desk-upload-held = ما زالت صفحة أخرى ترسله. انتظر قليلًا ثم حاول مجددًا.
desk-upload-taken = تم استلامه
desk-upload-refused-because = لم يُقبل: { $text }
desk-upload-removed = أُزيل الملف المرفوع.
desk-upload-empty = الملف فارغ. اختر ملفًا آخر.
desk-upload-unknown = ليس هذا صورة أو صوتًا أو فيديو يمكن استعماله هنا. احفظه بصيغة JPEG أو PNG أو WAV أو MP3 ثم أرسله من جديد.
desk-upload-large-picture = الصورة أكبر من { $count } ميغابايت. أرسل نسخة أصغر.
desk-upload-large-recording = الملف أكبر من { $count } ميغابايت. أرسل نسخة أصغر.
desk-upload-many = لديك ملفات كثيرة لم يكتمل رفعها. انتظر اكتمال بعضها أو أزلها.
desk-audit-upload = أرسل ملفًا
desk-audit-install = وضع ما تُوقَّع به الصور
desk-audit-trust = حدّد من يوثق بتوقيعه

## Jobs
desk-jobs = العمل على الملفات
desk-jobs-text = ما يُصنع من الصور والأصوات، والتنبيهات في طريقها إلى الأجهزة. يستمر العمل بعد مغادرتك هذه الصفحة.
desk-jobs-running = قيد التنفيذ
desk-jobs-waiting = في الانتظار
desk-jobs-failed = لم يُنجز
desk-jobs-none = لا شيء يُنتظر
desk-jobs-none-text = حين ترسل صورة أو صوتًا يظهر العمل عليه هنا إلى أن ينتهي.
desk-job-percent = { $count }٪
desk-job-by = { $name }، { $time }
desk-job-done = أُنجز: { $name }
desk-job-failed = لم يُنجز: { $name }
desk-job-next = لم ينجح الأمر. المحاولة التالية: { $time }
desk-job-stop = إيقاف
desk-job-ends = يجري إيقافه.
desk-job-again = إعادة المحاولة
desk-job-broken = وقع خطأ من جانبنا عدة مرات. أعد المحاولة لاحقًا، وإن تكرر الخطأ فأخبر من يتولى أمر المحطة.
desk-job-stopped = أُوقف العمل.
desk-job-stopping = طُلب إيقاف العمل.
desk-job-begins-again = يبدأ العمل من جديد.
desk-audit-stop = أوقف العمل على ملف
desk-audit-retry = أعاد محاولة العمل على ملف

## Pages for what is not there
desk-not-found = هذه الصفحة غير موجودة
desk-not-found-text = قد يكون في الرابط خطأ، أو ربما أُزيل ما كان هنا.
desk-forbidden = هذا غير متاح لك
desk-forbidden-text = دورك لا يسمح بذلك. ويمكن لأحد مالكي المحطة تغييره.
desk-broken = حدث خطأ من جانبنا
desk-broken-text = لم يضع شيء مما حُفظ. حاول مرة أخرى بعد دقيقة. وإن استمرت المشكلة فأبلغ مشغّل المحطة بهذا الرقم: { $reference }
desk-full = القرص ممتلئ
desk-full-text = لم يُحفظ شيء مما أرسلته، ولم يضع شيء مما حُفظ من قبل. ارجع إلى الصفحة السابقة، فما كتبته ما زال في النموذج. اطلب من مشغّل المحطة إخلاء مساحة ثم أرسله من جديد.
desk-problem-full = لم يُحفظ هذا، فقرص المحطة ممتلئ. ما كتبته ما زال هنا. اطلب من مشغّل المحطة إخلاء مساحة ثم احفظ من جديد.
desk-ended = سجّل الدخول من جديد
desk-ended-text = انتهت جلستك: إما لقدمها وإما لأن أحداً أنهاها.
desk-kept = نصك
desk-kept-hint = تعذر حفظه. انسخه قبل مغادرة هذه الصفحة.

## Keyboard shortcuts
desk-keys-on = اختصارات المفتاح الواحد مشغّلة
desk-keys-find = البحث عن مواد
desk-keys-next = المادة التالية في القائمة
desk-keys-before = المادة السابقة في القائمة
desk-keys-list = هذه القائمة
desk-keys-key = المفتاح
desk-keys-does = وظيفته
desk-close = إغلاق

## Page of components
desk-design-text = كل عناصر مكتب التحرير بكل حالاتها، من اليسار إلى اليمين ومن اليمين إلى اليسار. منها تُبنى الصفحات الجديدة.
desk-design-type = الخطوط
desk-design-colours = الألوان
desk-design-buttons = الأزرار
desk-design-fields = الحقول
desk-design-messages = الرسائل
desk-design-states = حالات المادة
desk-design-lists = القوائم
desk-design-chips = مختار من قائمة طويلة
desk-design-offers = للاختيار
desk-design-pictures = صور المكتبة
desk-design-cards = بطاقات الواجهة
desk-design-empty = الفراغ
desk-design-grave = خطوة خطيرة
desk-design-off = غير متاح الآن
desk-design-link = رابط
desk-design-value = إعادة فتح الميناء بعد أسبوعين من العواصف
desk-colour-ink = الحبر
desk-colour-paper = الورق
desk-colour-soft = الخلفية الهادئة
desk-colour-line = الخط
desk-colour-accent = التمييز
desk-colour-warn = التحذير
desk-colour-good = السلامة
desk-colour-care = التنبيه

## Editor
editor-toolbar-name = التنسيق
editor-text = نص المادة
editor-undo = تراجع
editor-redo = إعادة
editor-heading-2 = عنوان فرعي، المستوى 2
editor-heading-3 = عنوان فرعي، المستوى 3
editor-heading-4 = عنوان فرعي، المستوى 4
editor-paragraph = فقرة
editor-bold = غليظ
editor-italic = مائل
editor-link = رابط
editor-phrase = كلام منقول داخل الفقرة
editor-language = اللغة والاتجاه
editor-bullets = قائمة نقطية
editor-numbers = قائمة مرقمة
editor-indent = إزاحة البند إلى الداخل
editor-outdent = إزاحة البند إلى الخارج
editor-quotation = اقتباس
editor-divider = فاصل
editor-help = اختصارات لوحة المفاتيح
editor-save = حفظ
editor-toolbar = انتقل إلى أزرار التنسيق
editor-help-toolbar = في أزرار التنسيق تنقلك مفاتيح الأسهم من زر إلى آخر، ويعيدك مفتاح الهروب إلى النص. ومفتاح الجدولة يخرج من النص.
editor-close = إغلاق
editor-done = تم
editor-cancel = إلغاء
editor-remove = إزالة
editor-address = العنوان
editor-address-hint = عنوان موقع، أو بريد إلكتروني، أو رقم هاتف بصيغة tel:…، أو مسار في هذا الموقع يبدأ بـ /.
editor-address-problem = لا يمكن استخدام هذا العنوان. اكتبه بصيغة https://… أو mailto:… أو tel:… أو مساراً يبدأ بـ /.
editor-link-text = كلمات الرابط
editor-speaker = القائل
editor-role = صفته حينها
editor-said-on = متى
editor-said-on-hint = يوم أو شهر أو سنة، بصيغة 2026-11-23 أو 2026-11 أو 2026.
editor-said-on-problem = تعذرت قراءة هذا التاريخ. اكتبه بصيغة 2026-11-23 أو 2026-11 أو 2026.
editor-place = أين
editor-original-lang = اللغة التي قيل بها
editor-original = الكلام كما قيل
editor-who-said-this = من قال هذا؟
editor-language-tag = اللغة
editor-language-hint = اختر من القائمة أو اكتب رمز اللغة، مثل ar أو pt-BR.
editor-language-problem = رمز اللغة هذا غير معروف. اختر واحداً من القائمة.
editor-direction = الاتجاه
editor-direction-auto = بحسب حروفه
editor-direction-ltr = من اليسار إلى اليمين
editor-direction-rtl = من اليمين إلى اليسار
editor-language-for = على ماذا ينطبق
editor-language-phrase = الكلمات المحددة
editor-language-paragraph = الفقرة كلها
editor-words = عدد الكلمات: { $count }
editor-minutes = دقائق القراءة: { $count }
editor-people = الأشخاص في هذه المادة
editor-you = { $name } (أنت)
editor-joined = فُتحت هذه المادة لدى { $name }.
editor-left = أُغلقت هذه المادة لدى { $name }.
editor-connecting = يجري فتح المادة…
editor-saved = حُفظت كل التعديلات.
editor-saving = يجري الحفظ…
editor-unsaved = لم تُحفظ بعد.
editor-offline = أنت غير متصل. يمكنك متابعة الكتابة.
editor-offline-changes = أنت غير متصل. تعديلات محفوظة على هذا الجهاز: { $count }. تُرسل حين يعود الاتصال.
editor-read-only = يمكنك قراءة هذه المادة ولا يمكنك تعديلها.
editor-outdated = كُتبت هذه المادة بإصدار أحدث من مكتب التحرير. أعد تحميل الصفحة كي تكتب فيها.
editor-refused-removed = لم تعد لديك صلاحية الوصول إلى هذه المادة. ما لم يُحفظ ما زال في هذه الصفحة: انسخه الآن.
editor-refused-read-only = يمكنك قراءة هذه المادة ولا يمكنك تعديلها.
editor-refused-too-large = كبرت المادة حتى تعذر حفظها. انسخ آخر تعديلاتك، وأعد تحميل الصفحة، وقسّم المادة.
editor-refused-gone = لم تعد هذه المادة هنا. ما لم يُحفظ ما زال في هذه الصفحة: انسخه الآن.
editor-full = لم يُحفظ: قرص المحطة ممتلئ. أبقِ هذه الصفحة مفتوحة، وسيُرسل ما تكتبه حالما تتوفر مساحة.
editor-paste-too-long = هذا أطول من أن يُلصق مرة واحدة. الصقه على أجزاء.

## Pictures, sounds, tables and cards in the editor
editor-picture = صورة
editor-sound = صوت
editor-table = جدول
editor-link-card = بطاقة رابط
editor-edit = تغيير الصورة أو الصوت أو البطاقة المحددة
editor-cells = في جدول: الخلية التالية، الخلية السابقة
editor-row-add = إضافة صف أسفل
editor-row-remove = حذف الصف
editor-column-add = إضافة عمود بعده
editor-column-remove = حذف العمود
editor-header-row = الصف الأول يسمّي الأعمدة
editor-header-column = العمود الأول يسمّي الصفوف
editor-search = بحث
editor-search-pictures = كلمات في التعليق أو المصدر أو العنوان. السهم الأسفل ينتقل إلى ما عُثر عليه.
editor-search-clips = كلمات في اسم التسجيل أو العنوان. السهم الأسفل ينتقل إلى ما عُثر عليه.
editor-search-stories = كلمات في العنوان، أو عنوان صفحة. السهم الأسفل ينتقل إلى ما عُثر عليه.
editor-found = النتائج: { $count }
editor-found-none = لم يُعثر على شيء. جرّب كلمات أقل أو غيرها.
editor-search-failed = لا رد من مكتب التحرير. انتظر عودة الاتصال ثم ابحث من جديد.
editor-use-address = استخدام هذا العنوان
editor-listen = استماع: { $name }
editor-gone = لم يعد موجوداً، أو لا يحق لك رؤيته. والقراء لا يرونه أيضاً.
editor-decorative = للزينة
editor-alt-missing = لا نص بديل بعد
editor-caption = التعليق
editor-caption-hint = من وماذا يظهر فيها، وأين ومتى.
editor-alt-kind = لمن لا يرى الصورة
editor-alt-described = موصوفة بالكلمات
editor-alt-decorative = للزينة فقط، وتُتجاوز
editor-alt = النص البديل
editor-alt-hint = ما تُظهره الصورة. لا تكرر التعليق.
editor-alt-problem = اكتب ما تُظهره الصورة، أو قل إنها للزينة.
editor-title = العنوان
editor-title-hint = فارغ: اسمه الأصلي.
editor-card-title-hint = فارغ: عنوان المادة، حتى إذا تغيّر.
editor-title-problem = اكتب ما يقوله الرابط.
editor-about = جملة عنه
editor-about-hint = ما يجده القراء هناك.
editor-table-caption = عنوان الجدول
editor-table-caption-hint = ما يُظهره الجدول، في سطر واحد.
editor-table-caption-none = أضف عنواناً للجدول
editor-headers = ما يسمّي الخلايا
editor-headers-row = الصف الأول
editor-headers-column = العمود الأول
editor-headers-both = الصف الأول والعمود الأول
editor-headers-none = لا شيء منهما
editor-rows = الصفوف
editor-columns = الأعمدة
editor-size-problem = اكتب عدداً من 1 إلى { $most }.
editor-another-pictures = صورة أخرى
editor-another-clips = صوت آخر
editor-another-stories = صفحة أخرى
editor-remove-pictures = إزالة الصورة
editor-remove-clips = إزالة الصوت
editor-none-pictures = لا صورة لهذه المادة.
editor-none-clips = لا صوت لهذه المادة.
editor-paste-pictures = تُركت الصور: فهي في مكان آخر وبلا مصدر هنا. أضفها عبر «صورة» من صور المحطة.

## Checks and refusals
desk-problem-not-approved = يجب أولاً أن يعتمد هذه النسخة شخص لم يكتبها. أرسلها للمراجعة.
desk-problem-unfinished = ما زال ينقصها العنوان أو النص. اكتبهما أولاً.
desk-problem-not-public = ليست هذه المادة على الموقع.
desk-problem-changed = تغيرت المادة منذ فتحت هذه الصفحة. اقرأ أحدث نسخة ثم قرر.
desk-problem-checks = يجب إصلاح شيء قبل النشر. انظر أعلاه.
desk-problem-password-long = كلمة المرور طويلة جداً. استخدم 500 حرف على الأكثر.
desk-problem-edition-language = هذه اللغة غير معروفة. اختر واحدة من القائمة.
desk-join = الانضمام إلى مكتب التحرير
desk-done-signed-out = سُجّل خروجك.
desk-done-saved = حُفظ.
desk-done-restored = عادت النسخة القديمة لتكون الأحدث.
desk-unreadable = تعذر قبول ما أُرسل
desk-unreadable-text = لم يُرسل من صفحة في مكتب التحرير، أو وصل ناقصاً. لم يتغير شيء. ارجع وأعد تحميل الصفحة ثم أرسله مرة أخرى.

## Station pages
desk-problem-step-ended = استغرق هذا وقتاً أطول من اللازم. سجّل الدخول من جديد.
desk-problem-language = اختر إحدى هذه اللغات.
desk-device = { $browser }، { $system }
desk-device-unknown = جهاز غير معروف
desk-session-ended = أُنهيت الجلسة.
desk-second-ended = أُوقفت الخطوة الثانية.
desk-second-reset = إعادة ضبط الخطوة الثانية: { $name }
desk-second-was-reset = أعيد ضبط الخطوة الثانية: { $name }. ويمكن إعدادها من جديد في صفحة الحساب.
desk-problem-invite = المالك يملك المحطة كلها. اختر «كل الإصدارات» و«مالك»، أو إصداراً واحداً ودوراً آخر.

editor-paste-file = لا يمكن وضع الملفات في النص. اختر الصور والصوت بالأزرار التي فوقه.
editor-send-picture = إرسال صورة من هذا الجهاز
editor-sending = جارٍ إرسال { $name }
editor-sending-stop = إيقاف
editor-sending-line = انقطع الاتصال. سيستأنف تلقائيًا.
editor-sending-full = قرص المحطة ممتلئ. سيستأنف عند توفر مكان.
editor-sending-none = { $name } ليس صورة يمكن استعمالها هنا.
editor-sent = { $name } في المحطة.
editor-signed-out = انتهت جلستك. سجّل الدخول من جديد في نافذة أخرى: ما كتبته محفوظ هنا ويُرسل بعد ذلك.
editor-topics-add = ابحث عن موضوع لإضافته
editor-topics-found = الموضوعات الموجودة: { $count }
editor-topics-none = لا موضوع يطابق البحث
editor-topics-full = للمادة { $count } موضوعاً على الأكثر. أزل واحداً أولاً.
editor-topic-added = أُضيف: { $name }
editor-topic-removed = أُزيل: { $name }
editor-topic-remove = إزالة { $name }
editor-topic-keys = مفتاح الحذف يزيله، والسهم مع البديل ينقله
editor-write-alone = الكتابة دون الزملاء

desk-audit-create = إنشاء
desk-audit-save = حفظ
desk-audit-restore = استعادة نسخة أقدم
desk-audit-ask = إرسال للمراجعة
desk-audit-approve = اعتماد
desk-audit-approve-revision = اعتماد النسخة { $number }
desk-audit-return = إعادة إلى الكاتب
desk-audit-publish = نشر
desk-audit-correct = إضافة تصويب
desk-audit-withdraw = سحب
desk-audit-schedule = جدولة
desk-audit-embargo = فرض حظر نشر
desk-audit-change = تعديل
desk-audit-move = نقل ضمن القائمة
desk-audit-merge = دمج في آخر
desk-audit-replace = جعل أخرى تُعرض بدلًا منها
desk-audit-remove = إزالة
desk-audit-import = إدخال إعادات توجيه من ملف
desk-audit-invite = دعوة شخص
desk-audit-invite-role = دعوة شخص إلى { $edition }: { $role }
desk-audit-invite-owner = دعوة شخص إلى المحطة كلها: { $role }
desk-audit-link = إنشاء رابط
desk-audit-unlink = إنهاء رابط
desk-audit-end = إلغاء
desk-audit-make = منح دور
desk-audit-make-role = منح دور في { $edition }: { $role }
desk-audit-make-owner = منح دور في المحطة كلها: { $role }
desk-audit-exclude = سحب دور
desk-audit-exclude-edition = سحب الدور في { $edition }
desk-audit-exclude-owner = سحب دور في المحطة كلها: { $role }
desk-audit-password = تغيير كلمة المرور
desk-audit-second-step-on = تشغيل الخطوة الثانية
desk-audit-second-step-off = إيقاف الخطوة الثانية
desk-audit-recovery-codes = إنشاء رموز استرداد جديدة
desk-audit-passkey = إضافة مفتاح مرور
desk-audit-passkey-end = إزالة مفتاح مرور
desk-audit-end-session = إنهاء جلسة
desk-audit-end-sessions = إنهاء كل الجلسات الأخرى
desk-audit-invitation = الدعوة { $id }

## Times
desk-due-embargo = نهاية حظر النشر: { $time }
desk-problem-gap = هذا الوقت غير موجود: تُقدَّم الساعات فيه. اختر وقتاً قبله أو بعده.
desk-problem-embargo-public = القراء يرون هذه المادة بالفعل، فلن يُخفي الحظر شيئاً.
desk-problem-embargo-schedule = المادة مجدولة للنشر في { $time }، أي قبل نهاية الحظر. غيّر الموعد أو ألغِه أولاً.
desk-embargo-end-reason = سبب رفع الحظر قبل موعده
desk-embargo-end-reason-hint = يُحفظ في سجل التدقيق.
desk-refused-not-approved = لم تُنشر المادة في موعدها ({ $time }): لم يعتمدها أحد غير كاتبها. اطلب اعتمادها، ثم انشرها أو جدولها من جديد.
desk-refused-embargoed = لم تُنشر المادة في موعدها ({ $time }): كانت تحت حظر النشر. انشرها أو جدولها من جديد بعد انتهاء الحظر.
desk-refused-unfinished = لم تُنشر المادة في موعدها ({ $time }): لم يكن لها عنوان أو نص يمكن قراءته. أصلح ذلك، ثم انشرها أو جدولها من جديد.
desk-audit-schedule-end = إلغاء الجدولة
desk-audit-refuse = امتناع عن النشر في الموعد
desk-audit-embargo-end = رفع حظر النشر

## Fronts
desk-fronts = الواجهات
desk-fronts-text = ما يراه القراء أولًا. أحدث المواد تظهر من تلقاء نفسها؛ ثبّت ما هو أهم.
desk-fronts-all = كل الواجهات
desk-front = ترتيب الصفحة
desk-front-front = الواجهة
desk-front-since = رتّبها { $name }، { $time }
desk-front-next = الترتيب التالي { $time }
desk-front-by-rule = تلقائيًا: الأحدث أولًا
desk-front-by-rule-text = لم يرتّب أحد هذه الصفحة: أحدث المواد تأتي أولًا.
desk-front-from = تبدأ بالترتيب الذي وضعه { $name }، { $time }. لا يصل إلى القراء إلا حين تنشره.
desk-front-from-ahead = هذا الترتيب الذي وضعه { $name } ينتظر { $time }. ما تجدوله أو تنشره يحلّ محله.
desk-front-slots = الصفحة
desk-front-rule = تلقائيًا
desk-front-pinned-by = ثبّتها { $name }
desk-front-pinned-until = ثبّتها { $name } حتى { $time }
desk-front-pinned-new = مثبّتة، لم تُنشر بعد
desk-front-pinned-new-until = مثبّتة حتى { $time }، لم تُنشر بعد
desk-front-not-yet = لا يراها القراء بعد. إلى ذلك الحين يُملأ مكانها تلقائيًا.
desk-front-grip = تحريك
desk-front-grip-help = اضغط مفتاح المسافة لالتقاطها، والأسهم لتحريكها، والمسافة لوضعها، وEsc لإعادتها.
desk-front-do-first = إلى الأعلى
desk-front-do-last = إلى الموضع الأخير
desk-front-do-up = أبكر
desk-front-do-down = لاحقًا
desk-front-do-pin = تثبيت هنا
desk-front-do-unpin = إلغاء التثبيت
desk-front-do-back = إعادة
desk-front-do-out = استبعاد
desk-front-until = حتى …
desk-front-until-label = تثبيت { $headline } حتى
desk-front-find = إضافة مادة
desk-front-find-words = كلمات من عنوانها
desk-front-found-none = لم يُعثر على غير ذلك بين المواد المنشورة والمعتمدة والمجدولة.
desk-front-line = التالي في الدور
desk-front-line-text = هذه ما يأتي تلقائيًا بعد ذلك.
desk-front-out = مستبعدة
desk-front-out-text = ليست في هذه الصفحة، وتبقى في الصفحات التالية وفي كل مكان آخر.
desk-front-bands = الأقسام أسفلها
desk-front-bands-text = يبدأ كل منها بالمواد المثبّتة في قسمه. ما ليس فيه مواد لا يُعرض.
desk-front-band-shown = معروض
desk-front-band-stories = المواد
desk-front-empty = لا مواد بعد
desk-front-empty-text = ما إن تُنشر مادة حتى تظهر هنا. ويمكن تثبيت مادة معتمدة أو مجدولة قبل ذلك: ابحث عنها بكلماتها.
desk-front-unsaved = لم يُنشر بعد
desk-front-publish = نشر هذا الترتيب
desk-front-undo = تراجع
desk-front-later = لاحقًا أو مع ملاحظة
desk-front-reason = السبب
desk-front-schedule = جدولة هذا الترتيب
desk-front-ahead = مجدول
desk-front-ahead-by = من { $name }
desk-front-ahead-none = لا شيء مجدول لهذه الصفحة.
desk-front-open = فتح
desk-front-take-back = سحب
desk-front-back = العودة إلى الصفحة
desk-front-preview = معاينة صفحة
desk-front-preview-text = الصفحة كما سيراها القراء لو نُشر هذا الترتيب الآن. المواد التي لم تُنشر بعد ليست فيها.
desk-front-preview-later = يصل هذا الترتيب إلى القراء في { $time } بالمواد المنشورة حينها. أما هنا ففيه المواد المنشورة الآن.
desk-fronts-find = ابحث عن قسم أو موضوع
desk-fronts-not-found = لا قسم ولا موضوع يحمل هذا في اسمه.
desk-fronts-more = { $count ->
    [zero] لا موضوعات أخرى تُرتَّب تلقائيًا.
    [one] موضوع آخر يُرتَّب تلقائيًا. ابحث عنه باسمه.
    [two] موضوعان آخران يُرتَّبان تلقائيًا. ابحث عنهما باسميهما.
    [few] { $count } موضوعات أخرى تُرتَّب تلقائيًا. ابحث عنها بأسمائها.
    [many] { $count } موضوعاً آخر تُرتَّب تلقائيًا. ابحث عنها بأسمائها.
   *[other] { $count } موضوع آخر تُرتَّب تلقائيًا. ابحث عنها بأسمائها.
}
desk-front-conflict = رتّب { $name } هذه الصفحة { $time } بينما كنت تعمل عليها
desk-front-conflict-none = رُتّبت هذه الصفحة بينما كنت تعمل عليها
desk-front-conflict-text = لم يُستبدل شيء من عملهم. هذا ترتيبهم، وترتيبك ما زال أدناه. انشر ترتيبك مرة أخرى ليحلّ محل ترتيبهم.
desk-front-take-theirs = البدء من ترتيبهم
desk-front-say-held = التُقطت { $headline }. الموضع { $place } من { $count }.
desk-front-say-at = { $headline }: الموضع { $place } من { $count }.
desk-front-say-put = وُضعت { $headline } في الموضع { $place }.
desk-front-say-back = عادت { $headline } إلى مكانها.
desk-front-say-unpinned = أُلغي تثبيت { $headline }.
desk-front-say-out = استُبعدت { $headline }.
desk-front-say-undone = أُلغيت الخطوة الأخيرة.
desk-arrangements = الترتيبات السابقة
desk-arrangements-none = لا ترتيبات بعد
desk-arrangement-by = { $name }، { $time }
desk-arrangement-waits = ينتظر { $time }
desk-arrangement-here = لدى القراء منذ { $time }
desk-arrangement-over = كان لدى القراء من { $from } إلى { $to }
desk-arrangement-taken-back = سحبه { $name }، { $time }
desk-arrangement-restore = استعادة
desk-done-front = هذا الترتيب لدى القراء الآن.
desk-done-front-later = الترتيب مجدول. تجده أدناه، ويصل إلى القراء في وقته.
desk-done-front-end = سُحب الترتيب المجدول.
desk-problem-front-until = ينتهي تثبيت قبل أن يراه القراء. اختر له وقتًا لاحقًا، أو لا وقت.
desk-problem-front-changed = رتّب أحدهم هذه الصفحة في هذه الأثناء. انظر إلى الترتيبين ثم قرّر.
desk-problem-front-gone = الترتيب المجدول الذي فتحته لم يعد ينتظر: حان وقته أو سحبه أحدهم. أرسل ترتيبك مرة أخرى ليُحفظ جديدًا.
desk-problem-front-many = خمسون ترتيبًا تنتظر هذه الصفحة بالفعل. اسحب واحدًا أولًا.
desk-audit-arrange = رتّب ما يُعرض أولًا
desk-audit-arrange-later = جدول ترتيبًا
desk-audit-arrange-end = سحب ترتيبًا مجدولًا
desk-audit-alert = إرسال تنبيه
desk-audit-alert-edition = إرساله في { $edition }
desk-audit-alert-update = تحديث تنبيه
desk-audit-alert-update-edition = تحديثه في { $edition }
desk-audit-alert-correction = تصحيح تنبيه
desk-audit-alert-correction-edition = تصحيحه في { $edition }
desk-audit-alert-withdrawal = سحب تنبيه
desk-audit-alert-withdrawal-edition = سحبه من { $edition }
desk-audit-live = حدّد وقت تغطية مباشرة
desk-audit-post = نشر في تغطية مباشرة
desk-audit-post-correction = صحّح منشورًا
desk-audit-post-withdrawal = سحب منشورًا
desk-audit-post-mark = علّم منشورًا

## Alerts
desk-alerts = التنبيهات
desk-alerts-text = ما يُقال في الحال لكل من فتح صفحة، فوق كل صفحة، حتى ينتهي وقته.
desk-alerts-none = لم يُكتب أي تنبيه بعد
desk-alerts-none-text = يصل التنبيه إلى كل صفحة مفتوحة خلال ثانية، بكل لغة جاهزة. وترى ما سيصل إلى القراء قبل إرساله.
desk-alert = تنبيه
desk-alert-new = تنبيه جديد
desk-alert-steps = خطوتان: اكتبه هنا، ثم انظر ما سيصل إلى القراء وأرسله.
desk-alert-empty = بلا نص
desk-alert-where = حاله
desk-alert-changed = آخر تغيير
desk-alert-changed-by = غيّره { $name }، { $time }
desk-alert-urgency = مدى أهميته
desk-alert-breaking = عاجل
desk-alert-breaking-means = ينبغي أن يعرفه الجميع الآن
desk-alert-important = مهم
desk-alert-important-means = سيود كثيرون معرفته اليوم
desk-alert-update = تحديث
desk-alert-update-means = جديد في أمر معروف
desk-alert-correction = تصحيح
desk-alert-withdrawal = سحب
desk-alert-draft = لم يُرسل
desk-alert-live = لدى القراء
desk-alert-over = انتهى وقته
desk-alert-withdrawn = سُحب
desk-alert-text = النص
desk-alert-text-hint = يعرض الهاتف { $guide } حرفًا كاملة، والحد الأقصى { $longest }. إذا تُرك فارغًا فلن يُقال شيء في هذه النسخة.
desk-alert-story = الخبر الذي يفصّله
desk-alert-no-story = لا خبر بعد
desk-alert-scope = الأقسام التي تعرضه صفحاتها
desk-alert-scope-hint = إن لم يُختر أي قسم، عرضته كل صفحات النسخة.
desk-alert-minutes = الدقائق حتى ينتهي
desk-alert-minutes-hint = يغادر كل الصفحات من تلقاء نفسه.
desk-alert-go-on = متابعة: ما سيصل إلى القراء
desk-alert-withdraw = سحب…
desk-alert-withdraw-title = سحب التنبيه
desk-alert-told = ما قيل للقراء
desk-alert-until = لدى القراء حتى: { $time }
desk-alert-notified = الأجهزة: وصل إلى { $sent }، وبقي { $waiting }
desk-job-tell-subscribers = تنبيهات إلى الأجهزة
desk-alert-send = إرسال التنبيه
desk-alert-send-text = { $count ->
    [zero] يذهب في الحال إلى كل صفحة مفتوحة ولا يبقى أي دقيقة.
    [one] يذهب في الحال إلى كل صفحة مفتوحة ويبقى دقيقة واحدة.
    [two] يذهب في الحال إلى كل صفحة مفتوحة ويبقى دقيقتين.
    [few] يذهب في الحال إلى كل صفحة مفتوحة ويبقى { $count } دقائق.
    [many] يذهب في الحال إلى كل صفحة مفتوحة ويبقى { $count } دقيقة.
   *[other] يذهب في الحال إلى كل صفحة مفتوحة ويبقى { $count } دقيقة.
}
desk-alert-was = لدى القراء الآن:
desk-alert-blocked-own = أنت كتبت هذا النص: هنا يجب أن يرسله شخص آخر.
desk-alert-blocked-same = هذا النص لدى القراء بالفعل.
desk-alert-blocked-withdrawn = سُحب هنا: أنشئ تنبيهًا آخر.
desk-alert-not-ready = غير جاهزة ولن تُرسل، ويمكنك إرسالها لاحقًا من الصفحة نفسها:
desk-alert-kind = ما هو لمن يعرف النص السابق؟
desk-alert-kind-update = هناك المزيد
desk-alert-kind-correction = ما قلناه كان خطأ، وهذا هو الصواب
desk-alert-send-now = أرسله الآن
desk-alert-back = العودة إلى النص
desk-alert-withdraw-happens = يغادر كل الصفحات في الحال.
desk-alert-withdraw-told = تقول الصفحات التي عرضته إنه سُحب، ولماذا. وتبقيه قائمة التنبيهات مشطوبًا.
desk-alert-reason = لماذا يُسحب؟
desk-alert-reason-hint = يقرأ القراء هذا.
desk-alert-raise = إطلاق تنبيه
desk-done-alert = أُرسل التنبيه.
desk-done-alert-withdrawal = سُحب التنبيه.
desk-problem-alert-minutes = { $count ->
    [zero] يبقى التنبيه دقيقة على الأقل.
    [one] يبقى التنبيه دقيقة واحدة.
    [two] يبقى التنبيه من دقيقة إلى دقيقتين.
    [few] يبقى التنبيه من دقيقة إلى { $count } دقائق.
    [many] يبقى التنبيه من دقيقة إلى { $count } دقيقة.
   *[other] يبقى التنبيه من دقيقة إلى { $count } دقيقة.
}
desk-problem-alert-edition = «{ $name }» ليست من نسخك. اختر غيرها.
desk-problem-alert-long = { $name }: النص طويل جدًا. اختصره.
desk-problem-alert-story = { $name }: هذا الخبر ليس في النسخة. اختر غيره.
desk-problem-alert-section = { $name }: هذا القسم ليس في النسخة. اختر غيره.
desk-problem-alert-nothing = اكتب النص لنسخة واحدة على الأقل.
desk-problem-alert-no-text = { $name }: لا نص بعد. اكتبه أولًا.
desk-problem-alert-own = { $name }: أنت كتبت هذا النص، لذا يجب أن يرسله شخص آخر.
desk-problem-alert-withdrawn = { $name }: سُحب التنبيه. أنشئ تنبيهًا آخر.
desk-problem-alert-same = { $name }: هذا النص لدى القراء بالفعل.
desk-problem-alert-kind = حدد هل هو تحديث أم تصحيح.
desk-problem-alert-not-sent = لم يُرسل شيء يمكن سحبه.
desk-problem-alert-stale = غيّر { $name } التنبيه في هذه الأثناء. افتحه من جديد لترى أحدث نص.

## Links
desk-preview = معاينة
desk-preview-text = النسخة { $number } كما سيراها القراء.
desk-preview-until = يعمل هذا الرابط حتى { $time }. لا تمرره إلى غيرك: ربما لم تُنشر المادة بعد.
desk-preview-width = عرض المعاينة
desk-preview-360 = هاتف
desk-preview-1280 = حاسوب
desk-preview-alone = الصفحة وحدها، في علامة تبويب جديدة
desk-preview-frame = الصفحة كما سيراها القراء
desk-links = روابط للآخرين
desk-links-text = اعرض هذه المادة على شخص لا حساب له. من لديه الرابط لا يحتاج إلى كلمة مرور: أرسله بوسيلة تثق بها. يعمل الرابط سبعة أيام، أو حتى تلغيه.
desk-links-there = روابط هذه المادة
desk-links-none = لا روابط بعد.
desk-link-new = رابط جديد
desk-link-kind = الغرض منه
desk-link-preview = الاطلاع على المادة
desk-link-preview-means = يعرض دائماً أحدث نسخة كما سيراها القراء.
desk-link-approval = اعتماد المادة
desk-link-approval-means = يطلب من شخص واحد، كمحامٍ مثلاً، أن يعتمد النسخة { $number } دون غيرها.
desk-link-approval-number = اعتماد النسخة { $number }
desk-link-whom = لمن
desk-link-whom-hint = اسم. يظهر مع الاعتماد وفي سجل التدقيق.
desk-link-make = إنشاء الرابط
desk-link-made = الرابط جاهز
desk-link-by = من { $name }، { $time }
desk-link-open = يعمل حتى { $time }
desk-link-ended = أُلغي في { $time }
desk-link-expired = عمل حتى { $time }
desk-link-approved = اعتُمدت في { $time }
desk-link-refused = رُفض الاعتماد في { $time }
desk-link-end = إلغاء الرابط: { $name }
desk-done-link = أُلغي الرابط. لم يعد يعرض شيئاً.
desk-vouch = هل يجوز نشر هذه المادة؟
desk-vouch-text = من { $name } إلى { $whom }: المطلوب قراءة النسخة { $number } والإفادة بجواز نشرها أو عدمه.
desk-vouch-record = جوابك يخص هذا النص بعينه. ويبقى مسجلاً باسمك، ويُعطى مرة واحدة فقط.
desk-vouch-note-hint = إن لم تعتمد، فاذكر ما يجب تغييره.
desk-vouch-yes = أعتمد
desk-vouch-no = لا أعتمد
desk-vouch-approved = اعتمدت هذا النص في { $time }.
desk-vouch-refused = لم تعتمد هذا النص، وكان ذلك في { $time }.
desk-vouch-newer = تغير هذا النص منذ ذلك الحين، فلا يمكن أخذ جوابك عنه. اطلب رابطاً جديداً من { $name }.
desk-problem-link-whom = اكتب لمن هذا الرابط.
desk-problem-link-unfinished = لا شيء للاعتماد بعد. اكتب عنواناً ونصاً أولاً.
desk-problem-link-own = يلزم في هذا الإصدار شخصان لكل نشر، وأنت من حفظ هذه النسخة. اطلب من أحد الزملاء إنشاء الرابط.

desk-passkey-added = أُضيف مفتاح المرور. يمكنك تسجيل الدخول به الآن.
desk-passkey-removed = أُزيل مفتاح المرور.

## Live reports
desk-live = تغطية مباشرة
desk-live-text = تخرج المنشورات فورًا تحت هذه المادة، ولا يقرؤها أحد قبل ذلك.
desk-live-none = هذه المادة ليست تغطية مباشرة بعد
desk-live-none-text = تتلقى التغطية المباشرة منشورات عدة مراسلين في آن واحد. يصل كل منها إلى الصفحات المفتوحة في ثانية ويحتفظ بعنوانه إلى الأبد.
desk-live-to-come = تبدأ: { $time }
desk-live-live = مباشر منذ: { $time }
desk-live-ended = انتهت: { $time }
desk-live-ends = تنتهي: { $time }
desk-live-hidden = يرى القراء المنشورات عند نشر المادة.
desk-live-times = البداية والنهاية
desk-live-start-date = يوم البداية
desk-live-start-time = وقت البداية
desk-live-end-date = يوم النهاية
desk-live-end-time = وقت النهاية
desk-live-times-hint = من دون بداية تبدأ التغطية فورًا، ومن دون نهاية تستمر إلى أن ينهيها أحد.
desk-live-open = اجعلها تغطية مباشرة
desk-live-end = أنهها الآن
desk-live-go-on = دعها تستمر
desk-live-posts-none = لا منشورات بعد
desk-post = منشور
desk-post-new = منشور جديد
desk-post-headline = العنوان
desk-post-text = النص
desk-post-text-hint = كل سطر فقرة. ويصلح HTML أيضًا.
desk-post-byline = التوقيع
desk-post-is-key = نقطة رئيسية
desk-post-send = انشره
desk-post-key = اجعله نقطة رئيسية
desk-post-unkey = لم يعد نقطة رئيسية
desk-post-pin = ثبّته
desk-post-unpin = ألغِ تثبيته
desk-post-pinned = مثبّت
desk-post-correct = تصحيح…
desk-post-correct-title = صحّح المنشور
desk-post-correct-happens = يتلقى القراء النص الصحيح فورًا، ويقرؤون أنه صُحّح وما كان الخطأ.
desk-post-note = ما الذي كان خطأ؟
desk-post-note-hint = يقرأ القراء هذا تحت المنشور.
desk-post-withdraw = اسحب المنشور
desk-post-withdraw-happens = يغادر نصه كل الصفحات فورًا.
desk-post-withdraw-told = في مكانه وعلى عنوانه يقرأ القراء أنه سُحب، ولماذا.
desk-post-told = ما قيل للقراء
desk-post-correction = مصحّح
desk-post-withdrawal = مسحوب
desk-done-live = حُدّدت البداية والنهاية.
desk-done-post = خرج المنشور.
desk-done-post-correction = صُحّح المنشور.
desk-done-post-withdrawal = سُحب المنشور.
desk-problem-live-order = تنتهي التغطية المباشرة بعد بدايتها. اختر نهاية لاحقة.
desk-problem-live-ended = انتهت التغطية المباشرة. دعها تستمر ثم انشر.
desk-problem-post-headline = اكتب عنوانًا.
desk-problem-post-long = النص أطول من أن يكون منشورًا واحدًا. اجعله اثنين.
desk-problem-post-same = لدى القراء هذا النص بالفعل.
desk-problem-post-withdrawn = المنشور مسحوب. اكتب غيره.
desk-problem-post-stale = غيّر { $name } المنشور في هذه الأثناء. افتحه من جديد لترى آخر نص.
desk-live-posts = { $count ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $count } منشورات
    [many] { $count } منشورًا
   *[other] { $count } منشور
}
desk-problem-post-headline-long = { $count ->
    [zero] في العنوان حروف زائدة. اختصره.
    [one] في العنوان أكثر من حرف. اختصره.
    [two] في العنوان أكثر من حرفين. اختصره.
    [few] في العنوان أكثر من { $count } أحرف. اختصره.
    [many] في العنوان أكثر من { $count } حرفًا. اختصره.
   *[other] في العنوان أكثر من { $count } حرف. اختصره.
}
desk-post-sending = جارٍ النشر…
desk-post-failed = لم يُنشر. ما كتبته ما زال هنا: انشره من جديد.
desk-post-kept = لم يُنشر. ينتظر أسفل هذا النموذج إلى أن يخلو مما كُتب فيه.
desk-post-back = أعده إلى النموذج
desk-post-keys = يقود المفتاح N إلى العنوان، وينشر Ctrl + Enter.
