# Words of the desk in Ukrainian.

## Every page
desk-skip-content = Перейти до змісту
desk-skip-stories = Перейти до списку матеріалів
desk-skip-panel = Перейти до статусу й дій
desk-parts = Розділи редакції
desk-menu = Меню
desk-stories = Матеріали
desk-people = Працівники
desk-editions = Версії
desk-audit = Журнал
desk-settings = Налаштування
desk-redirects = Переадресація
desk-edition = Мовна версія
desk-editions-all = Усі версії
desk-new-story = Новий матеріал
desk-new-story-where = У якій версії?
desk-me = Ви ввійшли як
desk-signed-in = Ви ввійшли як { $name }
desk-account = Ваш профіль
desk-sign-out = Вийти
desk-keys = Клавіші швидкого доступу
desk-design = Елементи редакції
desk-optional = (необов’язково)
desk-any = Будь-яке
desk-anybody = Усі
desk-none = Немає
desk-number = { $count }
desk-cancel = Скасувати
desk-back = Назад
desk-problems = { $count ->
    [one] Виявлено { $count } помилку
    [few] Виявлено { $count } помилки
    [many] Виявлено { $count } помилок
   *[other] Виявлено { $count } помилки
}
desk-time-today = сьогодні, { $time }
desk-time-yesterday = учора, { $time }
desk-time-tomorrow = завтра, { $time }
desk-time-date = { $date }, { $time }
desk-by-command-line = командний рядок
desk-by-console = консоль
desk-by-import = імпорт
desk-by-sample = зразок
desk-by-schedule = розклад
desk-by-station = станція

## Signing in
desk-sign-in = Увійти
desk-sign-in-next = Увійдіть, щоб перейти на потрібну сторінку.
desk-sign-in-again = Почати спочатку
desk-login = Електронна пошта
desk-login-hint = Потрібна для входу. Читачі її не бачать.
desk-password = Пароль
desk-password-hint = Щонайменше 12 знаків. Кілька слів поспіль легко запам’ятати й важко вгадати.
desk-password-lost = Забули пароль? Попросіть у власника станції нове запрошення.
desk-passkey-use = Увійти з ключем доступу
desk-passkey-failed = Ключ доступу не прийнято. Спробуйте ще раз або введіть пароль.
desk-code-title = Ще один крок
desk-code = Код
desk-code-hint = Шість цифр із застосунку для входу або один із резервних кодів.
desk-code-send = Далі
desk-code-lost = Якщо немає ні застосунку, ні кодів, попросіть власника станції скинути другий крок.
desk-name = Ваше ім’я
desk-name-hint = Під яким вас знають колеги.
desk-problem-sign-in = Неправильна адреса пошти або пароль.
desk-problem-code = Код неправильний або застарів. Дочекайтеся наступного і спробуйте ще раз.
desk-problem-wait = { $count ->
    [one] Забагато спроб. Спробуйте за { $count } хвилину.
    [few] Забагато спроб. Спробуйте за { $count } хвилини.
    [many] Забагато спроб. Спробуйте за { $count } хвилин.
   *[other] Забагато спроб. Спробуйте за { $count } хвилини.
}

## Setup and invitations
desk-setup = Налаштування станції
desk-setup-text = Потрібні дві речі: ви, майбутній власник станції, та її перша мовна версія. І те, й інше згодом можна змінити.
desk-setup-owner = Ви
desk-setup-edition = Перша версія
desk-setup-send = Налаштувати
desk-edition-name = Назва версії
desk-edition-name-hint = Читачі бачать її вгорі кожної сторінки.
desk-edition-address = Частина адреси
desk-edition-address-hint = Малі латинські літери, цифри й дефіси, наприклад «en» або «ar». Згодом змінити не можна.
desk-language = Мова
desk-time-zone = Часовий пояс
desk-time-zone-hint = Наприклад, Europe/Prague. За ним показується час публікації.
desk-invitation = Запрошення до { $station }
desk-invitation-text = Вас запрошує до редакції { $name }.
desk-invitation-accept = Прийняти запрошення
desk-invitation-until = Запрошення діє до { $time }.
desk-role-contributor = Позаштатний автор
desk-role-contributor-means = Пише власні матеріали й віддає їх на перевірку.
desk-role-reporter = Кореспондент
desk-role-reporter-means = Пише й править матеріали, які ще не затверджено.
desk-role-translator = Перекладач
desk-role-translator-means = Перекладає матеріали й пише, як кореспондент.
desk-role-editor = Редактор
desk-role-editor-means = Перевіряє, затверджує й повертає матеріали.
desk-role-publisher = Випусковий редактор
desk-role-publisher-means = Публікує матеріали, планує вихід, виправляє та відкликає їх.
desk-role-owner = Власник
desk-role-owner-means = Може все й вирішує, кому що дозволено.
desk-problem-name = Напишіть своє ім’я.
desk-problem-login = Напишіть адресу пошти, наприклад name@example.org.
desk-problem-login-taken = Ця адреса пошти тут уже зайнята.
desk-problem-password-short = Пароль закороткий. Потрібно щонайменше 12 знаків.
desk-problem-password-known = Цей пароль легко вгадати: він поширений, був десь викрадений або складений з імен. Візьміть чотири слова, не пов’язані одне з одним.
desk-problem-edition-name = Напишіть назву версії.
desk-problem-edition-address = Лише малі латинські літери, цифри й дефіси.
desk-problem-edition-address-taken = Таку адресу має інша версія.
desk-problem-time-zone = Такий часовий пояс невідомий. Виберіть зі списку.

## List of stories
desk-views = Списки матеріалів
desk-view-all = Усі
desk-view-mine = Мої
desk-view-needs-me = Чекають на мене
desk-view-review = На перевірці
desk-view-due = Заплановані
desk-view-published = Опубліковані
desk-filters = Пошук матеріалів
desk-find = Слова із заголовка або ліду
desk-find-send = Знайти
desk-filters-more = Інші фільтри
desk-filters-apply = Показати
desk-filters-clear = Скинути фільтри
desk-state = Статус
desk-section = Рубрика
desk-owner = Відповідальний
desk-since = Змінено від
desk-until = Змінено до
desk-stories-found = { $count ->
    [one] { $count } матеріал
    [few] { $count } матеріали
    [many] { $count } матеріалів
   *[other] { $count } матеріалу
}
desk-stories-none = Нічого не знайдено
desk-stories-none-text = Спробуйте менше слів, інший статус або довший строк.
desk-stories-first = Матеріалів поки немає
desk-stories-first-text = Почніть перший: це чернетка, яку бачить лише редакція. Готовий текст надішліть на перевірку. Редактор його затвердить, а випусковий опублікує.
desk-headline-none = Поки без заголовка
desk-needs-me = Чекає на вас
desk-due = Вихід: { $time }
desk-here-count = { $count ->
    [one] Тут { $count } людина
    [few] Тут { $count } людини
    [many] Тут { $count } людей
   *[other] Тут { $count } людини
}
desk-pages = Сторінки списку
desk-page = Сторінка { $page }
desk-newer = Новіші
desk-older = Раніші

## States
desk-state-draft = Чернетка
desk-state-draft-means = Її бачить лише редакція.
desk-state-in_review = На перевірці
desk-state-in_review-means = Матеріал у редактора: він його затвердить або поверне.
desk-state-approved = Затверджено
desk-state-approved-means = Можна публікувати. Після правки треба затвердити знову.
desk-state-scheduled = Заплановано
desk-state-scheduled-means = Вийде сам у призначений час.
desk-state-embargoed = Під ембарго
desk-state-embargoed-means = До строку ніхто з читачів нічого з нього не побачить.
desk-state-published = Опубліковано
desk-state-published-means = Читачі бачать цей текст.
desk-state-changed = Змінено після публікації
desk-state-changed-means = Читачі бачать попередній текст. Опублікуйте, щоб вони побачили правки.
desk-state-withdrawn = Відкликано
desk-state-withdrawn-means = Читачі бачать, що матеріал відкликано і чому.

## Programmes
desk-programmes = Програми
desk-programmes-text = Те, що регулярно виходить в ефір під однією назвою. Кожна програма має сторінку для читачів і стрічку для застосунків із подкастами; її випуски — матеріали зі звуком.
desk-programmes-none = Програм поки немає
desk-programmes-none-text = Створіть програму, а потім на сторінці матеріалу вкажіть, що це її випуск.
desk-programme-new = Назва нової програми
desk-programme-new-hint = Від неї програма отримує адресу, яка не змінюється, навіть якщо назву потім змінити.
desk-programme-episodes = { $count ->
    [one] { $count } випуск
    [few] { $count } випуски
    [many] { $count } випусків
   *[other] { $count } випуску
}
desk-programme-over = Завершена
desk-programme-title = Назва
desk-programme-description = Про що вона
desk-programme-description-hint = Застосунки показують це під назвою. Два-три речення, не більше 4000 байтів.
desk-programme-author = Хто робить
desk-programme-author-hint = Людина або редакція. Якщо залишити поле порожнім, це мовна версія.
desk-programme-email = Електронна пошта власника
desk-programme-email-hint = Каталоги пишуть туди, щоб переконатися, що подкаст ваш. У стрічці цю адресу бачать усі.
desk-programme-category = Категорія
desk-programme-medium = Вид
desk-programme-medium-podcast = Подкаст
desk-programme-medium-music = Музика
desk-programme-medium-audiobook = Аудіокнига
desk-programme-serial = Випуски слухають по порядку
desk-programme-explicit = Не для дітей
desk-programme-locked = Ніхто не може забрати стрічку без дозволу
desk-programme-funding = Сторінка, де слухачі можуть підтримати програму
desk-programme-funding-words = Текст цього посилання
desk-programme-moved = Адреса стрічки в іншому місці
desk-programme-moved-hint = Якщо програма переїхала на інший хостинг: застосунки перейдуть туди за нею.
desk-programme-ended = Програму завершено: нових випусків не буде
desk-cover = Обкладинка
desk-cover-none = Без обкладинки
desk-cover-text = Фото не менше 1400 × 1400 пікселів. Його обрізають у квадрат навколо точки, яку має показувати будь-який кадр.
desk-cover-making = Обкладинка готується. Завантажте сторінку ще раз, щоб її побачити.
desk-cover-choose = Вибрати фото для обкладинки
desk-cover-refused-small = Фото має менше 1400 пікселів з одного боку. Каталоги подкастів таке не приймають: надішліть більше фото й виберіть його.
desk-cover-refused-file = Це фото надійшло без вихідного файлу, тому обкладинку з нього не зробити. Надішліть файл і виберіть його.
desk-job-make-cover = Підготовка обкладинки програми
desk-times-on-air = В ефірі
desk-times-on-air-text = За годинником { $zone }. Рядок без часу пропускається; збережіть, щоб з’явилися нові рядки.
desk-times-on-air-number = Час { $number }
desk-times-on-air-days = Дні
desk-times-on-air-starts = Початок
desk-times-on-air-lasts = Хвилин
desk-times-on-air-save = Зберегти час
desk-days-daily = Щодня
desk-days-working = З понеділка до п’ятниці
desk-days-1 = Понеділок
desk-days-2 = Вівторок
desk-days-3 = Середа
desk-days-4 = Четвер
desk-days-5 = П’ятниця
desk-days-6 = Субота
desk-days-7 = Неділя
desk-programme-feeds = Стрічки
desk-programme-feeds-text = Першу адресу дайте каталогам подкастів. У другій стрічці файли легші — для тих, хто платить за кожен мегабайт.
desk-programme-feed = Стрічка подкасту
desk-programme-feed-light = Стрічка з легкими файлами
desk-programme-guid = Ім’я подкасту назавжди
desk-episode = Випуск програми
desk-episode-text = Випуск стає публічним разом із цим матеріалом, а слухати його можна, щойно готовий звук.
desk-episode-none-text = Створити програму може видавець.
desk-episode-no-clip = Цей матеріал поки не має звуку.
desk-episode-programme = Програма
desk-episode-season = Сезон
desk-episode-number = Номер випуску
desk-episode-kind = Тип
desk-episode-kind-full = Повний випуск
desk-episode-kind-trailer = Трейлер
desk-episode-kind-bonus = Бонус
desk-episode-soundbites = Яскраві уривки
desk-episode-soundbites-hint = Уривки, після яких хочеться слухати далі, по одному в рядку: початок, кінець, назва. Наприклад: 1:30 2:10 Відкривають шлюз
desk-audit-episode = Указано, який це випуск
desk-problem-programme-title = Напишіть назву.
desk-problem-programme-choice = Виберіть зі списку.
desk-problem-programme-email = Напишіть адресу електронної пошти, наприклад name@example.org.
desk-problem-programme-address = Напишіть повну адресу, яка починається з https://.
desk-problem-programme-funding = Напишіть текст посилання.
desk-problem-programme-times = Для кожного часу потрібні дні, початок і тривалість від 1 до 1440 хвилин.
desk-problem-programme-overlap = Два часи перетинаються. Скоротіть перший або почніть другий пізніше.
desk-problem-programme-stale = Поки ви писали, тут зробили зміну: { $name }. Відкрийте сторінку знову, подивіться, як стало, і внесіть свою.
desk-problem-episode-number = Напишіть число від 1 або залиште поле порожнім.
desk-problem-episode-soundbites = Напишіть у кожному рядку початок, кінець і назву, наприклад 1:30 2:10 Відкривають шлюз. Уривок має закінчуватися раніше за звук.

## Page of a story
desk-back-stories = До списку
desk-to-panel = Статус і дії
desk-panel = Статус і дії
desk-story-title = Правка: { $headline }
desk-headline = Заголовок
desk-standfirst = Лід
desk-body = Текст
desk-body-hint = Без скриптів це HTML: абзаци, підзаголовки, списки, цитати, таблиці й посилання. Елементи з фото, звуком і картками не змінюйте. Усе інше під час збереження вилучається.
desk-details = Подробиці
desk-label = Жанр
desk-bylines = Підписи
desk-bylines-hint = У тому порядку, в якому їх бачать читачі. Збережіть, щоб додати ще.
desk-byline-number = Підпис { $number }
desk-topics = Теми
desk-topics-hint = У тому порядку, в якому їх бачать читачі, не більше { $count }.
desk-topic-number = Тема { $number }
desk-dateline = Місце
desk-dateline-hint = Звідки матеріал.
desk-slug = Читабельна частина адреси
desk-slug-hint = Якщо поле порожнє, береться із заголовка.
desk-slug-preview = Адреса для читачів:
desk-picture = Фото
desk-picture-none = Цей матеріал не має фото.
desk-picture-credit = Джерело: { $credit }
desk-picture-caption = Підпис до фото
desk-picture-caption-hint = Хто і що на знімку, де й коли.
desk-picture-alt = Опис фото
desk-picture-alt-hint = Що видно на знімку, для тих, хто його не бачить. Не повторюйте підпис.
desk-keep = Зберегти цей варіант
desk-keep-reason = Чому змінено
desk-keep-reason-hint = Колеги побачать це в історії.
desk-save = Зберегти
desk-saved = Збережено, варіант { $number }.
desk-conflict = Поки ви писали, збережено варіант { $number } ({ $name }).
desk-conflict-text = Ваш текст нижче, нічого не пропало. Порівняйте обидва, візьміть потрібне і збережіть знову.
desk-conflict-compare = Порівняти обидва
desk-state-since = { $name }, { $time }
desk-returned = Повернуто ({ $name }):
desk-checks = Перед публікацією
desk-checks-none = Усе на місці.
desk-check-stop = Треба виправити
desk-check-reason = Потрібна причина
desk-check-note = Варто глянути
desk-verbs = Що далі
desk-verbs-none = Для вашої ролі тут більше немає дій. Продовжити може колега з іншою роллю.
desk-verb-review = Надіслати на перевірку
desk-verb-approval = Затвердити
desk-verb-return = Повернути автору
desk-verb-publication = Опублікувати
desk-verb-schedule = Запланувати
desk-verb-embargo = Установити ембарго
desk-verb-correction = Додати виправлення
desk-verb-withdrawal = Відкликати
desk-people-here = Зараз тут
desk-people-alone = Більше нікого немає.
desk-more = Ще
desk-revisions-count = { $count ->
    [one] Історія: { $count } варіант
    [few] Історія: { $count } варіанти
    [many] Історія: { $count } варіантів
   *[other] Історія: { $count } варіанта
}
desk-see-published = Подивитися очима читача
desk-in-language = Мова: { $language }
desk-words = Слів
desk-changed = Остання зміна
desk-problem-headline = Напишіть заголовок.
desk-problem-slug = У цій частині адреси лише літери, цифри й дефіси.
desk-problem-too-long = { $count ->
    [one] Задовго: зайвий { $count } знак.
    [few] Задовго: зайві { $count } знаки.
    [many] Задовго: зайвих { $count } знаків.
   *[other] Задовго: зайві { $count } знака.
}
desk-problem-document = Текст не вдалося прочитати. Він лишився нижче: виправте і збережіть знову.
desk-problem-gone = Вибраного вже немає. Виберіть знову.

## Pictures and sound of a story
desk-picture-readers = Для тих, хто його не бачить
desk-picture-described = Описано словами
desk-picture-decoration = Це прикраса, її пропускають
desk-clip = Звук
desk-clip-none = Цей матеріал не має звуку.
desk-clip-silent = Зараз читачі його не почують.
desk-lead-picture = Фото матеріалу
desk-lead-clip = Звук матеріалу
desk-lead-choose-picture = Вибрати фото
desk-lead-change-picture = Вибрати інше фото
desk-lead-choose-clip = Вибрати звук
desk-lead-change-clip = Вибрати інший звук
desk-lead-remove-picture = Прибрати фото
desk-lead-remove-clip = Прибрати звук
desk-lead-find-picture = Слова з підпису, джерела або заголовка
desk-lead-find-clip = Слова з назви або заголовка
desk-lead-now = Вибрано зараз
desk-lead-found = На вибір
desk-lead-empty = Нічого не знайдено. Спробуйте менше слів або інші.
desk-lead-changed = { $name } змінює цей вибір одночасно з вами. Подивіться, що вибрано зараз, і виберіть знову.
desk-offer-no-file = Файлу ще немає: читачі цього не побачать.
desk-offer-gone = Більше недоступно: читачі цього не почують.
desk-offer-not-public = Його немає на сайті: читачі не побачать цієї картки.
desk-offer-unnamed = Фото поки без підпису

## Pictures

desk-picture-crops = Як його кадровано
desk-shape-whole = Повністю
desk-shape-wide = 16:9
desk-shape-classic = 4:3
desk-shape-square = 1:1
desk-shape-social = На картках інших сайтів
desk-picture-making = Його файли готуються
desk-picture-making-text = Матеріали зможуть показати його за мить. Оновіть цю сторінку, щоб його побачити.
desk-picture-over = Права на нього закінчилися. Читачі більше не бачать його на жодній сторінці.
desk-picture-credit-field = Автор
desk-picture-credit-hint = Кого треба назвати — так, як це побачать читачі.
desk-picture-people = Хто на фото
desk-picture-date = Коли зроблено
desk-picture-date-hint = Рік, місяць або день: 2019, 2019-05, 2019-05-31.
desk-picture-place = Де зроблено
desk-picture-archive = Архівне фото
desk-picture-archive-hint = Читачам їхньою мовою кажуть, що на ньому інший день.
desk-picture-source = Джерело
desk-picture-copyright = Авторські права
desk-picture-terms = Умови використання
desk-picture-rights = Останній день використання
desk-picture-rights-hint = Наступного дня воно саме зникне з усіх сторінок.
desk-picture-focus = Що має бути видно в кожному кадрі
desk-picture-focus-hint = Точка в сотих частках ширини й висоти. Кадри робляться заново під час збереження.
desk-picture-focus-x = Зліва, від 0 до 100
desk-picture-focus-y = Згори, від 0 до 100
desk-picture-focus-point = Точка, яку видно в кожному кадрі
desk-picture-focus-keys = Клацніть на головне або рухайте точку стрілками; із Shift — по десять.
desk-picture-focus-at = { $x } зліва, { $y } згори
desk-crops-own = Як його кадровано в цьому матеріалі
desk-crops-own-text = Кадри цього фото лише в цьому матеріалі. Саме фото та інші матеріали, де його показано, лишаються як є.
desk-crops-back = Кадрувати як скрізь
desk-crops-open = Кадрувати інакше в цьому матеріалі
desk-problem-picture-date = Напишіть дату як рік, місяць або день: 2019, 2019-05 або 2019-05-31.
desk-problem-picture-rights = Виберіть повний день.
desk-problem-picture-focus = Напишіть число від 0 до 100.
desk-problem-picture-uncut = Це фото надійшло без файлу, тож кадрувати його заново не можна. Приберіть точку або виберіть інше фото.
desk-problem-picture-file = Цей файл не фото. Його прийнято як звук; виберіть фото.
desk-problem-picture-changed = { $name }: це фото змінено, поки ви писали. Подивіться, що сказано біля полів, і збережіть ще раз.
desk-job-make-picture = Підготовка файлів фото
desk-job-cut-picture = Кадри фото для матеріалу
desk-job-renew-pictures = Повторний перегляд фото
desk-picture-refused-unknown = Таке зображення прийняти не можна; малюнки SVG теж не приймаються. Збережіть його як PNG і надішліть знову.
desk-picture-refused-large = У фото забагато пікселів. Надішліть меншу копію.
desk-picture-refused-reader = Ця станція не вміє читати такі зображення. Збережіть його як JPEG і надішліть знову або попросіть того, хто дбає про станцію, встановити libheif-examples.
desk-picture-refused-kind = Зображення такого виду не читаються. Збережіть його як JPEG або PNG і надішліть знову.
desk-picture-refused-broken = Файл пошкоджено, і прочитати його не можна. Збережіть його ще раз як JPEG або PNG і надішліть знову.
## Library of pictures
desk-pictures = Фото
desk-pictures-text = Усі фото станції: їх можна знайти, описати й узяти знову.
desk-pictures-upload = Надіслати фото
desk-pictures-find = Шукати фото за тим, що на них, або за матеріалами
desk-pictures-since = Зроблено з
desk-pictures-until = Зроблено до
desk-pictures-rights = Права
desk-pictures-rights-fortnight = Спливають за 14 днів
desk-pictures-rights-month = Спливають за 30 днів
desk-pictures-rights-ended = Сплили
desk-pictures-rights-endless = Безстрокові
desk-pictures-used = Використання
desk-pictures-used-yes = Є в матеріалі
desk-pictures-used-public = Є на сайті
desk-pictures-used-no = Ніде
desk-pictures-over = Права сплили
desk-pictures-ends = Права до: { $date }
desk-pictures-first = Найновіші
desk-pictures-none = Фото поки немає
desk-pictures-none-text = Надішліть знімок: він сам кадрується і зменшується, і його зможе показати будь-який матеріал.
desk-pictures-not-found = Фото не знайдено
desk-pictures-not-found-text = Спробуйте менше слів або інший час. Фото знаходять за підписом, автором, місцем, людьми, назвою файлу й заголовками матеріалів.
desk-picture-ends = Права на нього спливають: { $date }. Наступного дня воно саме зникне з усіх сторінок.
desk-picture-alt-own = Що дізнаються ті, хто його не бачить, у матеріалах його редакції, якщо матеріал не каже іншого.
desk-picture-unused = Поки в жодному матеріалі.
desk-picture-use-lead = Фото матеріалу
desk-picture-use-text = У тексті
desk-picture-use-other = замість іншого
desk-picture-use-public = На сайті
desk-picture-use-leaving = На сайті, але не в новій чернетці
desk-picture-use-draft = У чернетці
desk-picture-replace = Замінити всюди
desk-picture-new-file = Новий файл на його місце
desk-picture-new-file-hint = Його показують скрізь замість цього фото, щойно готові його файли. Сказане про фото в матеріалах лишається; автора нового зазначають на його сторінці.
desk-picture-new-file-send = Замінити цим файлом
desk-picture-replace-text = Матеріали з цим фото одразу показують інше, і на сайті теж. Жоден матеріал не вважається зміненим чи виправленим, і це можна скасувати.
desk-picture-replace-upload = Іншого ще немає? Спершу надішліть його: нові стоять першими.
desk-picture-replace-send = Замінити
desk-picture-choose = Вибрати
desk-picture-choose-other = Вибрати інше
desk-picture-now = Показано зараз
desk-picture-then = Буде показано
desk-picture-changes = Що зміниться
desk-picture-changes-text = Ці матеріали покажуть інше, щойно ви його заміните.
desk-picture-words = Підпис і опис
desk-picture-words-keep = Залишити слова кожного матеріалу: на обох те саме
desk-picture-words-own = Узяти слова іншого фото
desk-picture-words-own-hint = У матеріалах його редакції. Слова іншими мовами лишаються: перевірте ці матеріали самі.
desk-picture-words-missing = У нього ще немає опису: спершу напишіть його.
desk-picture-replaced = Замість нього показують інше фото
desk-picture-replaced-by = Вибір: { $name }, { $time }.
desk-picture-replaced-waits = Файли іншого фото ще готуються. Доки їх немає, читачі бачать це.
desk-picture-covers = З нього зроблено обкладинки програм:
desk-picture-logo-of = Слугує логотипом для:
desk-picture-bring-back = Знову показувати це
desk-picture-stands-for = Його показують там, де в матеріалах вказано ці:
desk-picture-doubles = Імовірно, те саме фото
desk-picture-doubles-text = Вони схожі. Нехай кращий файл показують замість іншого: слова матеріалів лишаються.
desk-picture-merge = Показувати це замість нього
desk-picture-was-replaced = Матеріали тепер показують інше фото.
desk-picture-is-back = Матеріали знову показують це фото.
desk-problem-picture-taken = Це поле тим часом змінили ({ $name }), а ви ні: воно тепер таке.
desk-problem-picture-theirs = Тут тепер «{ $text }» ({ $name }). Ви бачите своє.
desk-problem-picture-emptied = Це поле очистили ({ $name }). Ви бачите своє.
desk-problem-picture-same = Це те саме фото. Виберіть інше.
desk-problem-picture-replaced = Одне з двох уже замінено іншим. Виберіть те, яке показують.
desk-problem-picture-no-alt = Інше фото не має опису. Напишіть його на сторінці фото або залиште слова матеріалів.
desk-pictures-found = { $count ->
    [one] { $count } фотографія
    [few] { $count } фотографії
    [many] { $count } фотографій
   *[other] { $count } фотографії
}
desk-pictures-warn = { $count ->
    [one] Права на { $count } фотографію на сайті спливають за 14 днів.
    [few] Права на { $count } фотографії на сайті спливають за 14 днів.
    [many] Права на { $count } фотографій на сайті спливають за 14 днів.
   *[other] Права на { $count } фотографії на сайті спливають за 14 днів.
}

## Content credentials of a picture

desk-credentials = Відомості про походження
desk-credentials-none = У файлі немає відомостей про походження: його ніхто не підписав, тому ніхто не може сказати, чи його змінювали.
desk-credentials-trusted = Файл підписано тим, кому станція довіряє, і після цього не змінювали.
desk-credentials-intact = Після підпису файл не змінювали. Станція не знає, хто його підписав: ім’я відоме лише із сертифіката.
desk-credentials-changed = Після підпису файл змінили. Це може бути невинно, наприклад агентство обрізало знімок, а може й ні: попросіть у відправника початковий файл.
desk-credentials-expired = Термін дії сертифіката підписувача минув, і ніщо не доводить, що файл підписано раніше. Чи його змінювали, сказати не можна.
desk-credentials-broken = Відомості про походження пошкоджено або вони порушують правила. Покладатися на них не можна; попросіть у відправника початковий файл.
desk-credentials-elsewhere = У файлі сказано, що відомості про його походження лежать на іншому сервері. Станція його не запитує.
desk-credentials-ai-wholly = У файлі сказано, що цю картинку створив штучний інтелект. Читачі бачать це поруч із нею.
desk-credentials-ai-partly = У файлі сказано, що частину цієї картинки створив штучний інтелект. Читачі бачать це поруч із нею.
desk-credentials-signer = Хто підписав
desk-credentials-signed-at = Коли підписано
desk-credentials-made-at = Коли створено
desk-credentials-made-with = Чим створено
desk-credentials-deeds = Що зроблено
desk-credentials-problem = Що не так
desk-credentials-signed = Великі файли для читачів підписуються заново сертифікатом «{ $name }» і називають цей файл початковим.
desk-credentials-not-signed = Файли для читачів не містять відомостей про походження: у початковому файлі вони не підтверджуються.
desk-credentials-no-certificate = Файли для читачів не містять відомостей про походження: коли їх робили, станція не мала сертифіката для підпису. Той, хто її обслуговує, створює або встановлює його командою «longwave key certificate».
desk-credentials-deed-created = Створено
desk-credentials-deed-opened = Відкрито
desk-credentials-deed-cropped = Обрізано
desk-credentials-deed-resized = Розмір змінено
desk-credentials-deed-turned = Повернуто
desk-credentials-deed-colours = Кольори виправлено
desk-credentials-deed-edited = Відредаговано
desk-credentials-deed-described = Опис змінено
desk-credentials-deed-filtered = Застосовано фільтр
desk-credentials-deed-placed = Складено з частин
desk-credentials-deed-drawn = Домальовано
desk-credentials-deed-converted = Перетворено
desk-credentials-deed-redacted = Дані вилучено
desk-credentials-deed-published = Опубліковано
desk-credentials-deed-other = Інше
## Recording with the microphone

desk-recording = Запис
desk-recording-story = Записати звук матеріалу
desk-recording-record = Записати
desk-recording-text = Запис іде на станцію, поки ви говорите, і лишається в цьому браузері, доки станція його не отримає: після збою чи обриву зв’язку він нікуди не дінеться.
desk-recording-name = Запис, { $time }
desk-recording-microphone = Мікрофон
desk-recording-level = Рівень
desk-recording-level-quiet = Надто тихо. Підійдіть ближче до мікрофона.
desk-recording-level-good = Рівень добрий.
desk-recording-level-loud = Надто гучно. Відійдіть від мікрофона.
desk-recording-time = Уже записано
desk-recording-open = Увімкнути мікрофон
desk-recording-start = Записати
desk-recording-started = Триває запис
desk-recording-stop = Стоп
desk-recording-stopped = Зупинено через { $length }. Прослухайте, потім збережіть або запишіть знову.
desk-recording-again = Записати знову
desk-recording-keep = Зберегти
desk-recording-keep-story = Зберегти для матеріалу
desk-recording-keeping = Запис зберігається.
desk-recording-sent = На станції вже { $percent }
desk-recording-line = Зв’язок перервався. Усе лишається в цьому браузері й надішлеться саме, коли зв’язок повернеться.
desk-recording-unkept = Цей браузер не зберігає записів. Не закривайте сторінку, доки запис не надіслано.
desk-recording-left = Ще не збережено
desk-recording-left-text = Записи, що обірвалися, і попередні спроби. Прослухайте кожен, потім збережіть або викиньте.
desk-recording-until = Зберігається тут до { $date }, потім видаляється автоматично.
desk-recording-there = Продовжити в його матеріалі
desk-recording-away = Викинути
desk-recording-file = Надіслати файл
desk-recording-file-text = Запис із телефону чи іншого пристрою. Щоб записувати на цій сторінці, потрібні скрипти й мікрофон.
desk-recording-insecure = Браузери дають сторінці мікрофон лише через https. Дізнайтеся адресу https у того, хто веде сервер станції, або надішліть файл нижче.
desk-recording-old = Цей браузер не вміє записувати. Візьміть новіший або надішліть файл нижче.
desk-recording-refused = Браузер не дає цій сторінці мікрофон. Дозвольте його в налаштуваннях браузера для цього сайту й увімкніть мікрофон знову.
desk-recording-none = Мікрофона не знайдено. Під’єднайте його й увімкніть мікрофон знову.
desk-recording-busy = Мікрофон зайнятий іншою програмою. Закрийте її й увімкніть мікрофон знову.
desk-recording-lost = Мікрофон від’єднався. Записане до цього збереглося.

## Clips
desk-clips = Аудіо
desk-clips-text = Записи та файли, які роблять із них для слухачів.
desk-clips-find = Шукати аудіо за назвою або за заголовками матеріалів
desk-clips-used = Використання
desk-clips-used-yes = Є в матеріалі
desk-clips-used-no = Поки ніде
desk-clips-found = { $count ->
    [one] { $count } запис
    [few] { $count } записи
    [many] { $count } записів
   *[other] { $count } запису
}
desk-clips-none = Аудіо поки немає
desk-clips-none-text = Надішліть запис: його зможе програти будь-який матеріал.
desk-clips-not-found = Нічого не знайдено
desk-clips-upload = Надіслати запис
desk-clip-state-ready = Готово
desk-clip-state-making = Готується
desk-clip-state-refused = Використати не можна
desk-clip-state-gone = Знято
desk-clip-state-empty = Без звуку
desk-clip-making-text = Готово файлів: { $made } з { $all }. Слухати можна, щойно з’явиться перший.
desk-clip-look-again = Оновити
desk-clip-hear = Слухати
desk-clip-hear-failed = Цей браузер не може відтворити запис. Завантажте файл нижче.
desk-clip-title = Назва
desk-clip-title-hint = Її показують програвачі та завантажені файли.
desk-clip-chapters = Розділи
desk-clip-chapters-hint = Кожен з нового рядка: початок і назва, наприклад «1:30 Припливний затвор».
desk-clip-level = Зробити таким гучним, як інші
desk-clip-level-hint = Гучність змінюється цілком, до { $loudness } LUFS; стримуються лише піки понад { $peak } dBTP.
desk-clip-other-target = Ці файли зроблено для іншої гучності. Тепер мовній версії потрібні { $loudness } LUFS і піки не вище { $peak } dBTP. Самі собою файли заново не робляться.
desk-clip-renew = Зробити файли заново
desk-clip-trim = Відрізати тишу на початку й наприкінці
desk-clip-trim-hint = Секунд тиші: { $seconds }.
desk-clip-anew = Файли тоді робляться заново. Поки їх немає, у слухачів залишаються теперішні.
desk-clip-recording = Вихідний запис
desk-clip-kind = Файл
desk-clip-film = Відео, з якого взято звук
desk-clip-length = Тривалість
desk-clip-channels = Канали
desk-clip-mono = Один (моно)
desk-clip-stereo = Два (стерео)
desk-clip-rate = Відліків за секунду
desk-clip-khz = { $value } кГц
desk-clip-loudness = Гучність
desk-clip-value = { $value } { $unit }
desk-clip-silence = Тиша
desk-clip-peak = Найвищий пік
desk-clip-range = Від тихого до гучного
desk-clip-waveform = Гучність від початку до кінця
desk-clip-files = Файли для слухачів
desk-clip-quality = Якість
desk-clip-quality-of = { $codec }, { $bitrate } кбіт/с
desk-clip-size = Розмір
desk-clip-uses = Де звучить
desk-clip-unused = Поки не звучить у жодному матеріалі.
desk-clip-use-public = На сайті
desk-clip-withdraw = Забрати від слухачів
desk-clip-withdraw-text = Матеріали з цим записом залишаються. Замість програвача вони кажуть, чому його більше немає.
desk-clip-reason = Причина
desk-clip-reason-hint = Її прочитають слухачі, мовою матеріалу.
desk-clip-bring-back = Повернути слухачам
desk-clip-bring-back-text = У матеріалах одразу знову з’явиться програвач.
desk-clip-refused-not-sound = У цьому файлі немає звуку, який читає станція. Надішліть його як WAV, MP3, M4A, FLAC, Ogg або Opus.
desk-clip-refused-no-sound = У цьому файлі є зображення, але немає звуку. Надішліть файл зі звуком.
desk-clip-refused-broken = Нічого в цьому файлі не можна відтворити. Збережіть його ще раз там, де записували, і надішліть знову.
desk-clip-refused-too-long = Цей запис довший за дванадцять годин. Розріжте його на частини й надішліть кожну.
desk-clip-refused-too-heavy = Щоб прочитати цей файл, треба більше, ніж дозволено для запису. Збережіть його як WAV або FLAC і надішліть знову.
desk-clip-no-program = На сервері станції не встановлено ffmpeg, а без нього із запису нічого не можна зробити. Попросіть того, хто веде сервер, встановити його і спробуйте знову.
desk-clip-step-measure = Вимірюється тривалість і гучність
desk-clip-step-render = Робляться файли для слухачів
desk-job-make-clip = Файли аудіо
desk-problem-clip-title = Дайте запису назву.
desk-problem-clip-line = Рядок { $count } у розділах не вдалося прочитати. Напишіть час, пробіл і назву.
desk-problem-clip-chapters = Розділів забагато: у записі вміщається { $count }.
desk-problem-clip-chapter = Кожен розділ повинен мати назву.
desk-problem-clip-doubled = Два розділи починаються одночасно.
desk-problem-clip-late = Розділ починається після кінця запису.
desk-problem-clip-stale = { $name } вносить зміни одночасно з вами: запис уже інший. Відкрийте його сторінку знову, подивіться, який він зараз, і повторіть правку.
desk-problem-clip-reason = Скажіть, чому запис забирають.

## Timings
desk-timings = Розмітка
desk-timings-text = Де в звуці кожне речення. На сайті воно підсвічується, поки звучить, а плеєри отримують субтитри.
desk-timings-unpublished = Речення шукаються, щойно матеріал з’являється на сайті.
desk-timings-no-clip = У матеріалу на сайті немає аудіо. Додайте його й опублікуйте матеріал — кожне речення шукатиметься у звуці.
desk-timings-silent = Аудіо не можна почути: його файли ще робляться або його знято для слухачів.
desk-timings-making = Речення шукаються у звуці. Відкрийте цю сторінку знову за хвилину.
desk-timings-missing = У цьому звуці ще нічого не шукали.
desk-timings-differs = Текст і звук не збігаються. Звучить щось інше, або іншою мовою, або це музика. Перевірте, чи це те аудіо й чи той текст у ньому читають.
desk-timings-no-voice = На сервері станції немає голосу, що читає цією мовою, тому речень не знайти.
desk-timings-nothing = Немає речень, які можна шукати, або немає звуку, у якому шукати.
desk-timings-too-long = У тексті більше речень, ніж шукається в одному звуці.
desk-timings-no-program = На сервері станції не встановлено espeak-ng або ffmpeg, а без них жодного речення не знайти. Попросіть того, хто веде сервер, установити обидві програми й спробуйте знову.
desk-timings-newer = Це текст, що на сайті. Речення, написані пізніше, шукаються, коли їх публікують.
desk-timings-step-hear = Прослуховуються текст і звук
desk-timings-step-find = Шукаються речення
desk-timings-again = Шукати знову
desk-timings-again-text = Те, що поставлено вручну, лишиться як є.
desk-timings-found = Знайдено речень: { $found } із { $all }
desk-timings-from = Від
desk-timings-to = До
desk-timings-hear-of = Прослухати речення { $number }
desk-timings-certain = точно
desk-timings-likely = імовірно
desk-timings-doubtful = сумнівно
desk-timings-guess = здогад, читачі його не отримують
desk-timings-unread = не читається
desk-timings-by-hand = вручну: { $name }
desk-timings-hint = Пишіть час так: 1:02.350. Лишіть обидва часи порожніми, якщо речення не читається.
desk-timings-keys = Коли курсор стоїть у часі: кома й крапка зсувають його на 50 мілісекунд, із Shift — на 250. Пробіл програє речення.
desk-timings-transcript = Розшифровка
desk-problem-timings-time = Речення { $count }: напишіть обидва часи як 1:02.350 або лишіть обидва порожніми.
desk-problem-timings-half = Речення { $count }: надішліть обидва часи або жодного, якщо його не читають.
desk-problem-timings-backwards = Речення { $count } закінчується раніше, ніж починається.
desk-problem-timings-overlaps = Речення { $count } починається раніше, ніж закінчується попереднє.
desk-problem-timings-late = Речення { $count } закінчується пізніше за кінець звуку.
desk-problem-timings-stale = Поки ви працювали, цей час змінено. Хто змінив: { $name }. Відкрийте сторінку знову, подивіться, як він тепер, і внесіть свою правку.
desk-problem-timings-gone = Текст або його звук уже інший. Відкрийте сторінку знову й подивіться, що є.
desk-job-make-timings = Речення у звуці
desk-audit-set-timings = Поставлено вручну, де речення у звуці

## Checks before publishing
desk-check-fact = Варто знати
desk-check-go = Перейти
desk-check-go-to = Перейти: { $text }
desk-check-headline = Немає заголовка.
desk-check-headline-why = Списки, пошук і повідомлення показують матеріал за заголовком. Напишіть його.
desk-check-text = Немає тексту.
desk-check-text-why = Читати ще нічого. Напишіть текст.
desk-check-alt = Фото не має опису.
desk-check-alt-why = Хто не бачить фото, отримує замість нього ці слова. Скажіть одним реченням, що на ньому.
desk-check-credit = Для фото не вказано джерело.
desk-check-credit-why = Автор має право бути названим. Дізнайтеся, хто це, або вкажіть причину обійтися без імені.
desk-check-archive = Слова біля фото кажуть, що воно з архіву, а позначки немає.
desk-check-archive-why = Лише позначка скаже кожному читачеві будь-якою мовою, що знято іншого дня. Позначте фото як архівне або приберіть ці слова.
desk-check-archive-date = Схоже, фото зроблено { $date }, але воно не позначене як архівне.
desk-check-archive-date-why = Читачі вважатимуть його сьогоднішнім. Позначте фото як архівне або вкажіть, чому воно свіже.
desk-check-link-dead = Посилання не працює: { $address }
desk-check-link-dead-why = Там нічого немає з { $time }. Виправте адресу або приберіть посилання.
desk-check-link-private = Посилання веде туди, куди читачам не потрапити: { $address }
desk-check-link-private-why = Адреса із закритої мережі або містить пароль. Пошліться на сторінку, яку відкриє кожен.
desk-check-link-unpublished = Посилання веде на матеріал, якого немає на сайті: { $address }
desk-check-link-unpublished-why = Перейшовши за ним, читачі нічого не знайдуть. Спершу опублікуйте той матеріал або приберіть посилання.
desk-check-link-withdrawn = Посилання веде на знятий матеріал: { $address }
desk-check-link-withdrawn-why = Перейшовши за ним, читачі дізнаються, що матеріал знято із сайту. Пошліться на інше або приберіть посилання.
desk-check-link-nowhere = Посилання веде на матеріал, якого не існує: { $address }
desk-check-link-nowhere-why = Перейшовши за ним, читачі нічого не знайдуть. Виправте адресу або приберіть посилання.
desk-check-language = Схоже, мова тексту: { $language }, а мова версії: { $edition }.
desk-check-language-why = Програми читання з екрана прочитають його не тим голосом, а пошук запропонує не тим читачам. Перенесіть його до версії мовою { $language } або вкажіть, чому він тут.
desk-check-weight = Сторінка важка: { $size }, читати можна приблизно за { $seconds } с за зв’язку 2G.
desk-check-weight-why = Понад 14,6 КБ не вміщується в першу відповідь сервера. Скоротіть або поділіть текст чи вкажіть причину. Зв’язок 2G тут — 70 кбіт/с і 1,4 с до сервера й назад.
desk-check-section = Не вибрано рубрику.
desk-check-section-why = Без неї матеріалу не буде ні в списку рубрики, ні в її стрічці. Виберіть рубрику.
desk-check-standfirst = Немає ліду.
desk-check-standfirst-why = Він стоїть під заголовком у списках, пошуку та повідомленнях. Напишіть одне-два речення.
desk-check-byline = Не вибрано підпис.
desk-check-byline-why = Читачі більше довіряють матеріалу, коли знають, чий він. Виберіть, хто його написав.
desk-check-headline-long = Заголовок довший, ніж показують телефони й пошук.
desk-check-headline-long-why = Вони обрізають його приблизно після 110 літер. Головне поставте на початок або скоротіть.
desk-check-headings = Підзаголовок пропускає рівень: «{ $text }»
desk-check-headings-why = Програми читання з екрана перелічують підзаголовки за рівнями, і пропуск звучить як втрачена частина. Виберіть рівень, наступний за попереднім.
desk-check-speaker = У цитати не вказано, хто сказав: «{ $text }»
desk-check-speaker-why = Ні читачі, ні пошук не дізнаються, чиї це слова. Назвіть автора в даних цитати.
desk-check-text-alt = Фото { $text } у тексті не має опису.
desk-check-text-alt-why = Тим, хто не бачить знімка, дістається цей текст. Відкрийте фото в редакторі й напишіть одним реченням, що на ньому, або зазначте, що це прикраса.
desk-check-text-credit = Для фото { $text } у тексті не вказано джерело.
desk-check-text-credit-why = Автор має право бути названим. Дізнайтеся, хто це, виберіть інше фото або поясніть, чому можна без цього.
desk-check-text-picture-gone = Фото { $text } у тексті більше немає. Читачі його не побачать.
desk-check-text-picture-gone-why = Сторінка показується без нього. Виберіть інше фото або приберіть його з тексту.
desk-check-text-clip-gone = Звук { $text } у тексті недоступний. Читачі його не побачать.
desk-check-text-clip-gone-why = Сторінка показується без нього. Виберіть інший звук або приберіть його з тексту.
desk-check-rights-over = Права на фото матеріалу сплили. Читачі його не бачать.
desk-check-rights-over-why = Сторінка показується без нього. Виберіть інше фото або відсуньте останній день, якщо права продовжено.
desk-check-rights-end = Права на фото матеріалу спливають { $date }.
desk-check-rights-end-why = Наступного дня воно саме зникне зі сторінки. Попросіть продовжити права або виберіть фото, яке може лишитися.
desk-check-text-rights-end = Права на фото { $text } у тексті спливають { $date }.
desk-check-text-rights-end-why = Наступного дня воно саме зникне зі сторінки. Попросіть продовжити права або виберіть фото, яке може лишитися.
desk-check-text-story-gone = Матеріалу картки { $text } немає на сайті. Читачі її не побачать.
desk-check-text-story-gone-why = Сторінка показується без картки, а щойно матеріал вийде на сайті, — з нею.
desk-check-link-silent = Посилання зараз не відповідає: { $address }
desk-check-link-silent-why = Остання спроба: { $time }, нова буде сама собою. Відкрийте посилання самі, щоб переконатися.
desk-check-link-elsewhere = Посилання веде до іншої версії: { $address }
desk-check-link-elsewhere-why = Перейшовши за ним, читачі потраплять до іншої мови. Якщо тут є переклад, пошліться на нього.
desk-check-paragraph = Схоже, мова абзацу: { $language }: «{ $text }»
desk-check-paragraph-why = Якщо це так, позначте мову { $language } в редакторі: програми читання з екрана змінять голос, а перекладачі залишать абзац як є.
desk-check-grade = Текст важко читати: { $formula } { $score }, мета: { $target }.
desk-check-grade-why = У реченні в середньому слів: { $words }. Коротші речення й простіші слова допоможуть тим, хто читає нерідною мовою чи вголос.
desk-check-link-waiting = { $count ->
    [one] Перевіряється { $count } посилання.
    [few] Перевіряються { $count } посилання.
    [many] Перевіряються { $count } посилань.
   *[other] Перевіряються { $count } посилання.
}
desk-check-link-waiting-why = Це триватиме близько хвилини. Завантажте сторінку ще раз, щоб побачити відповідь.
desk-check-grade-fact = Як читається: { $formula } { $score }, мета: { $target }.
desk-check-grade-fact-why = У реченні в середньому слів: { $words }.
desk-check-weight-fact = Сторінка займає { $size }: читати можна приблизно за { $seconds } с за зв’язку 2G.
desk-check-weight-fact-why = Пораховано так, як отримують читачі: стисненою, зі стилями, за першого відвідування. Зв’язок 2G тут — 70 кбіт/с і 1,4 с до сервера й назад.
desk-check-picture-fact = { $count ->
    [one] { $count } фото додає { $size }: ще близько { $seconds } с.
    [few] { $count } фото додають { $size }: ще близько { $seconds } с.
    [many] { $count } фото додають { $size }: ще близько { $seconds } с.
   *[other] { $count } фото додають { $size }: ще близько { $seconds } с.
}
desk-check-picture-fact-why = Це те, що візьме невеликий телефон. Надходить, коли текст уже можна читати.
desk-check-sound-fact = Звук займає { $size }.
desk-check-sound-fact-why = Це найменший із його файлів. Його завантажує лише той, хто слухає.

## History
desk-back-story = До матеріалу
desk-history = Історія
desk-revision = Варіант { $number }
desk-revision-public = Його бачать читачі
desk-revision-newest = Останній
desk-revision-restored = Відновлено з варіанта { $number }
desk-revisions-none = Поки нічого не збережено
desk-revisions-none-text = Під час кожного збереження тут лишається варіант тексту: хто, коли й чому. Нічого не затирається.
desk-words-changed = Слів додано: { $added }, вилучено: { $removed }
desk-compare = Порівняти
desk-compare-from = Порівняти
desk-compare-to = з чим
desk-compare-before = Порівняти з попереднім
desk-compare-newest = Порівняти з останнім
desk-compare-title = Варіанти { $was } і { $is }
desk-compare-was = Було:
desk-compare-is = Стало:
desk-compare-none = Вони однакові
desk-compare-from-empty = Варіант { $was } порожній: усе це з’явилося у варіанті { $is }.
desk-compare-a-picture = Фото. Підпис: { $caption }. Опис: { $alt }
desk-compare-a-clip = Звук: { $title }
desk-compare-a-card = Картка: { $title }. { $about }
desk-compare-a-table = Таблиця: { $caption }
desk-compare-decoration = прикраса
desk-compare-skipped = { $count ->
    [one] { $count } абзац без змін
    [few] { $count } абзаци без змін
    [many] { $count } абзаців без змін
   *[other] { $count } абзацу без змін
}
desk-restore = Відновити
desk-restore-number = Відновити варіант { $number }
desk-restore-happens = З’явиться новий варіант із текстом варіанта { $number }. Пізніші збережуться, а читачі нічого не помітять, доки ви не опублікуєте.
desk-restored = Варіант { $number } відновлено.

## Notes in the margin
desk-notes = Нотатки
desk-notes-open = Відкритих нотаток: { $count }
desk-notes-text = Що колеги запитують і відповідають про матеріал. Читачі цього ніколи не бачать.
desk-notes-none = Відкритих нотаток немає. Напишіть першу нижче: запитайте, зверніть увагу, згадайте колегу.
desk-note-new = Написати нотатку
desk-note-about = Про що
desk-note-about-story = Про матеріал загалом
desk-note-words = Ваша нотатка
desk-note-answer-words = Ваша відповідь
desk-note-answer = Відповісти
desk-note-send = Надіслати нотатку
desk-note-mention = Згадати колег
desk-note-mention-hint = Матеріал буде в них у списку «Чекають на мене», доки вони не дадуть відповідь або нотатку не буде вирішено.
desk-note-mentioned = Згадані
desk-note-gone = Про слова, яких уже немає або які змінилися:
desk-note-removed = Цю нотатку видалено.
desk-note-remove = Видалити
desk-note-resolve = Вирішено
desk-note-reopen = Відкрити знову
desk-note-settled-by = Закрито: { $name }, { $time }
desk-note-done = Нотатку надіслано.
desk-note-done-resolve = Нотатку позначено як вирішену.
desk-note-done-reopen = Нотатку знову відкрито.
desk-note-done-remove = Нотатку видалено.
desk-mentioned-by = Вас згадує в нотатці { $name }
desk-problem-note-wordless = Напишіть, що ви хочете сказати.
desk-problem-note-long = Нотатка задовга. Скоротіть її або надішліть двома частинами.
desk-problem-note-mention = Хтось зі згаданих більше не може читати цей матеріал. Виберіть ще раз.
desk-problem-notes-many = Цей матеріал уже має стільки нотаток, скільки можливо. Поговоріть із колегами безпосередньо.
desk-audit-note = Написано нотатку
desk-audit-answer = Дано відповідь на нотатку
desk-audit-resolve = Нотатку вирішено
desk-audit-reopen = Нотатку знову відкрито
desk-audit-remove-note = Нотатку видалено
editor-note = Написати нотатку або перейти до тієї, що тут
editor-notes-none = Виділіть слова або станьте в рядок і натисніть { $key }, щоб написати нотатку.
editor-notes-settled = Вирішених нотаток: { $count }
editor-note-hint = Введіть @, щоб згадати колегу. Ctrl+Enter надсилає.
editor-note-to-text = Перейти до слів:
editor-note-new = Нова нотатка: { $name }.
editor-note-here = Нотатка, { $name }: { $text } Натисніть { $key }, щоб перейти до неї.
editor-note-waiting = Ще не надіслано: немає зв’язку. Текст збережено тут, його буде надіслано, коли зв’язок з’явиться.
editor-note-offline = Немає зв’язку. Спробуйте ще раз, коли він з’явиться.
editor-note-failed = Не вдалося. Завантажте сторінку ще раз.
editor-note-remove-sure = Видалити назавжди?
editor-mention-list = Колеги
editor-mention-count = Знайдено колег: { $count }. Вибирайте стрілками та клавішею Enter.

## Doing one thing to a story
desk-happens = Що станеться
desk-blocked = Спершу треба усунути все, що позначено «Треба виправити».
desk-blocked-state = За нинішнього стану матеріалу це неможливо: поверніться й подивіться, що з ним.
desk-newer-revision = Після цього збережено варіант { $number } ({ $name }). Ця сторінка про попередній.
desk-note = Примітка
desk-note-hint = Колеги побачать її в історії. Читачі — ні.
desk-review-title = Надіслати на перевірку
desk-review-happens = Варіант { $number } потрапить до редакторів цієї мовної версії, матеріал буде на перевірці.
desk-review-happens-next = Можна писати далі. Вони бачать кожну правку.
desk-review-note = Примітка для редактора
desk-review-note-hint = На що звернути увагу, що ще не вирішено.
desk-approval-title = Затвердити
desk-approval-happens = Ви підтверджуєте, що варіант { $number } можна публікувати.
desk-approval-happens-next = Після будь-якої правки треба затвердити знову.
desk-approval-second = У цій версії затверджене вами має опублікувати інша людина.
desk-return-title = Повернути автору
desk-return-happens = Матеріал знову стане чернеткою, і { $name } побачить вашу причину вгорі.
desk-return-reason = Що треба змінити
desk-return-reason-hint = Пишіть точно: автор може прочитати це, коли ви спите.
desk-publication-title = Опублікувати
desk-publication-happens = Читачі { $edition } одразу побачать варіант { $number }: на його сторінці, на головній, у стрічках і в пошуку.
desk-publication-address = Його адреса:
desk-publication-update = Читачі одразу побачать варіант { $number } замість нинішнього тексту. На сторінці буде вказано час оновлення.
desk-publication-update-send = Опублікувати правки
desk-publication-correct = Якщо раніше була помилка, додайте й виправлення, щоб читачі про неї дізналися.
desk-override = Чому все ж публікувати?
desk-override-hint = Перевірка вимагає причини. Вона лишиться в журналі дій.
desk-withdrawal-title = Відкликати
desk-withdrawal-happens = За кілька секунд читачі не знайдуть матеріалу ні на головній, ні в стрічках, ні в пошуку.
desk-withdrawal-address = За його адресою буде сказано, що його відкликано, коли й чому.
desk-withdrawal-keeps = Редакція збереже все. Матеріал можна опублікувати знову.
desk-withdrawal-reason = Причина
desk-withdrawal-reason-hint = Її побачать читачі. Напишіть, що було хибно, мовою матеріалу.
desk-correction-title = Додати виправлення
desk-correction-happens = Читачі побачать його під матеріалом, із часом. Воно буде й на сторінці виправлень, і в їхній стрічці.
desk-correction-text = Сам текст від цього не змінюється: виправте й його, потім опублікуйте.
desk-correction-was = Що було хибно
desk-correction-was-hint = Як це бачили читачі, мовою матеріалу.
desk-correction-is = Як правильно
desk-correction-is-hint = Як слід було написати.
desk-schedule-title = Запланувати
desk-schedule-happens = Варіант { $number } вийде сам у вказаний нижче час.
desk-schedule-change = Пізніші правки з ним не вийдуть. До того часу вихід можна перенести або скасувати.
desk-schedule-end = Скасувати вихід
desk-embargo-title = Установити ембарго
desk-embargo-happens = До вказаного нижче часу ніхто не зможе опублікувати матеріал, і читачі не побачать навіть заголовка.
desk-embargo-desk = Редакція може працювати далі.
desk-embargo-reason = Хто попросив
desk-embargo-reason-hint = Для колег.
desk-embargo-end = Зняти ембарго
desk-date = День
desk-time = Час
desk-zone = За часовим поясом версії, { $zone }. Там зараз { $now }.
desk-done-review = Надіслано на перевірку.
desk-done-approval = Матеріал затверджено.
desk-done-return = Повернуто автору.
desk-done-publication = Опубліковано. Читачі вже бачать.
desk-done-withdrawal = Відкликано. Читачі більше не бачать.
desk-done-correction = Виправлення опубліковано.
desk-done-schedule = Вихід призначено: { $time }.
desk-done-schedule-end = Вихід скасовано.
desk-done-embargo = Під ембарго до { $time }.
desk-done-embargo-end = Ембарго знято.
desk-problem-reason = Напишіть причину.
desk-problem-was = Напишіть, що було хибно.
desk-problem-is = Напишіть, як правильно.
desk-problem-date = Виберіть день і час.
desk-problem-past = Цей час уже минув. Виберіть пізніший.
desk-problem-stale = Матеріал змінився, поки ця сторінка була відкрита. Подивіться, що нового, і вирішіть знову.
desk-problem-embargo = Матеріал під ембарго до { $time }.
desk-problem-apart = Текст збережено як варіант { $number }, але сторінка, на якій ви пишете разом, не змогла його прийняти й показує попередній. Скопіюйте з історії те, чого тут немає, і повідомте власника.

## Account
desk-account-language = Мова редакції
desk-password-now = Нинішній пароль
desk-password-again = Щоб ніхто не змінив ваш спосіб входу з екрана, залишеного без нагляду.
desk-password-new = Новий пароль
desk-password-others = Усі інші ваші сеанси буде завершено.
desk-password-send = Змінити пароль
desk-password-changed = Пароль змінено. Інші сеанси завершено.
desk-problem-password-now = Нинішній пароль інший.
desk-second = Другий крок під час входу
desk-second-off = Вимкнено. З ним самого лише вкраденого пароля не досить, щоб увійти під вашим іменем.
desk-second-on = { $count ->
    [one] Увімкнено. Лишився { $count } резервний код.
    [few] Увімкнено. Лишилося { $count } резервні коди.
    [many] Увімкнено. Лишилося { $count } резервних кодів.
   *[other] Увімкнено. Лишилося { $count } резервного коду.
}
desk-second-begin = Налаштувати
desk-second-end = Вимкнути
desk-second-turn-on = Увімкнути
desk-second-step-key = Додайте цей ключ до застосунку для входу.
desk-second-qr = Ключ у вигляді квадратного коду. Той самий ключ написано нижче.
desk-second-by-hand = Ключ для введення вручну:
desk-second-step-code = Код із застосунку
desk-second-code-hint = Шість цифр.
desk-codes = Збережіть ці резервні коди зараз
desk-codes-text = Їх показано один раз. Кожен код дасть змогу один раз увійти без застосунку.
desk-codes-new = Створити нові резервні коди
desk-passkeys = Ключі доступу
desk-passkeys-text = З ключем доступу ви входите через телефон, комп’ютер або апаратний ключ, без пароля.
desk-passkey-add = Додати ключ доступу
desk-since-time = Від { $time }
desk-remove = Прибрати
desk-remove-name = Вилучити: { $name }
desk-sessions = Сеанси
desk-sessions-text = Де виконано вхід. Завершіть незнайомі сеанси та змініть пароль.
desk-session-this = Цей
desk-session-end = Завершити
desk-sessions-end = Завершити всі інші сеанси
desk-sessions-ended = Сеанси завершено.
desk-seen = Останній візит: { $time }
desk-seen-never = Ще не заходили

## People
desk-person-me = Ви
desk-person-second = Другий крок увімкнено
desk-role = Роль
desk-roles = Що може кожна роль
desk-role-none = Без ролі
desk-roles-none = Немає ролі в жодній версії
desk-roles-change = Змінити ролі: { $name }
desk-person-change = Змінити ролі або вилучити: { $name }
desk-roles-changed = Ролі змінено: { $name }.
desk-person-removal-happens = { $name }: усі сеанси завершаться протягом секунди, повернутися можна буде лише за новим запрошенням. У матеріалах та історії ім’я лишиться.
desk-person-removal-keys = { $count ->
    [one] Перестане працювати й { $count } ключ API, створений цією людиною ({ $name }).
    [few] Перестануть працювати й { $count } ключі API, створені цією людиною ({ $name }).
    [many] Перестануть працювати й { $count } ключів API, створених цією людиною ({ $name }).
   *[other] Перестануть працювати й { $count } ключа API, створені цією людиною ({ $name }).
}
desk-person-removed = Більше не в редакції: { $name }.
desk-invite = Запросити працівника
desk-invite-text = Ви отримаєте посилання, яке слід передати надійним шляхом. Воно спрацює один раз, протягом семи днів.
desk-invite-send = Створити посилання
desk-invitation-made = Запрошення готове
desk-invitation-made-text = Скопіюйте посилання зараз: більше воно не з’явиться.
desk-invitation-link = Посилання
desk-invitations-open = Чинні запрошення
desk-invitation-by = Від: { $name }, до { $time }
desk-invitation-end = Скасувати запрошення
desk-invitation-ended = Запрошення скасовано.
desk-problem-last-owner = Станції потрібен власник. Спершу призначте іншого.

## API keys
desk-api-keys = Ключі API
desk-api-keys-text = За цими ключами зі станцією працюють програми. Ключ може те саме, що його роль, вважається тим, хто його створив, і діє, доки його не вилучать або не мине строк. Разом із людиною вилучаються й створені нею ключі.
desk-api-keys-there = Наявні ключі
desk-api-keys-none = Ключів поки немає. Створіть окремий для кожної програми, з найменшою потрібною їй роллю.
desk-api-key-new = Новий ключ
desk-api-key-name-hint = Для чого він, наприклад «Імпорт стрічок агентств».
desk-api-key-days = Строк дії
desk-api-key-for-30 = 30 днів
desk-api-key-for-90 = 90 днів
desk-api-key-for-365 = Рік
desk-api-key-for-ever = Доки не вилучать
desk-api-key-make = Створити ключ
desk-api-key-made = Ключ готовий
desk-api-key-made-text = Скопіюйте ключ зараз: більше його не буде показано.
desk-api-key = Ключ
desk-api-key-by = Хто створив: { $name }, { $time }
desk-api-key-until = Діє до { $time }
desk-api-key-ended = Строк минув { $time }
desk-api-key-used = Востаннє використано: { $time }
desk-api-key-unused = Ще не використовувався
desk-api-key-removed = Ключ вилучено.
desk-api-document = Що вміє API (OpenAPI)

## Webhooks
desk-webhooks = Вебхуки
desk-webhook = Вебхук
desk-webhook-new = Новий вебхук
desk-webhooks-text = Адреси партнерів, застосунків, чатів та екранів, які одразу дізнаються те, що повідомлено читачам. Кожне повідомлення підписане.
desk-webhooks-none = Вебхуків поки немає
desk-webhooks-none-text = Створіть по одному для кожного партнера й повідомте секрет лише йому.
desk-webhook-kinds-of = Видів подій: { $count }
desk-webhook-active = Працює
desk-webhook-failing-since = Не приймає з { $time }
desk-webhook-paused-since = На паузі з { $time }
desk-webhook-why-wanted = Призупинено: { $name }. Те, що відбувається тим часом, не надсилається.
desk-webhook-why-gone = Сервер відповів, що цієї адреси більше немає (410). Дізнайтеся в партнера нову, змініть її нижче й відновіть надсилання.
desk-webhook-why-failing = Три дні там нічого не приймали, тому надсилання призупинено. Коли партнер усе виправить, відновіть його: те, що ще чекає, буде надіслано.
desk-webhook-resume = Відновити
desk-webhook-pause = Призупинити
desk-webhook-name-hint = Для чого він, наприклад «Застосунок погоди».
desk-webhook-address = Адреса
desk-webhook-address-hint = Як її називає партнер, з https.
desk-webhook-kinds = Про що повідомляти
desk-webhook-kind-alert-sent = Термінове повідомлення надіслано
desk-webhook-kind-alert-updated = Термінове повідомлення оновлено
desk-webhook-kind-alert-corrected = Термінове повідомлення виправлено
desk-webhook-kind-alert-withdrawn = Термінове повідомлення відкликано
desk-webhook-kind-story-published = Матеріал опубліковано
desk-webhook-kind-story-updated = Матеріал оновлено
desk-webhook-kind-story-corrected = Матеріал виправлено
desk-webhook-kind-story-withdrawn = Матеріал знято
desk-webhook-kind-post-posted = Нове повідомлення в онлайн-репортажі
desk-webhook-kind-post-corrected = Повідомлення в репортажі виправлено
desk-webhook-kind-post-withdrawn = Повідомлення в репортажі відкликано
desk-webhook-kind-webhook-test = Перевірка
desk-webhook-editions = З цих видань
desk-webhook-editions-hint = Якщо не вибрано жодного: з усіх, зокрема майбутніх.
desk-webhook-make = Створити вебхук
desk-webhook-secret = Секрет
desk-webhook-secret-made = Секрет готовий
desk-webhook-secret-made-text = Скопіюйте його зараз і передайте партнерові: більше його не буде показано.
desk-webhook-secret-text = За ним партнер бачить, що повідомлення наше. Після зміни повідомлення добу підписуються обома.
desk-webhook-secret-old = Попередній секрет дійсний до { $time }
desk-webhook-secret-renew = Створити новий секрет
desk-webhook-deliveries = Останні повідомлення
desk-webhook-deliveries-none = Поки нічого не надіслано. Надішліть перевірку, щоб побачити, чи дійде вона.
desk-webhook-test = Надіслати перевірку
desk-webhook-number = { $number }.
desk-webhook-status = відповідь { $status }
desk-webhook-took = { $count } мс
desk-webhook-attempts = спроб: { $count }
desk-webhook-failure-refused = До цієї адреси не можна звертатися: вона веде в приватну мережу.
desk-webhook-failure-no-host = Такого сервера немає.
desk-webhook-failure-untrusted = Його сертифікат недійсний.
desk-webhook-failure-silent = Він не відповідає.
desk-webhook-waiting = Чекає
desk-webhook-delivered = Доставлено
desk-webhook-failed = Не доставлено
desk-webhook-again = Надіслати знову
desk-webhook-end = Призупинити чи вилучити
desk-webhook-end-text = На паузі те, що чекає, зберігається, а нове не надсилається. Після вилучення те, що чекає, забувається.
desk-webhook-is-paused = Вебхук призупинено.
desk-webhook-resumed = Вебхук знову працює.
desk-webhook-tested = Перевірку надіслано. Оновіть сторінку, щоб побачити результат.
desk-webhook-sent-again = Надсилається знову. Оновіть сторінку, щоб побачити результат.
desk-webhook-removed = Вебхук вилучено.
desk-problem-webhook-address = Напишіть адресу, до якої може звернутися кожен, наприклад https://name.example.
desk-problem-webhook-plain = Напишіть адресу, що починається з https, щоб ніхто не прочитав дорогою.
desk-problem-webhook-kinds = Виберіть, про що повідомляти.
desk-problem-webhook-stale = Хтось тим часом його змінив. Відкрийте його знову й внесіть зміну.
desk-problem-webhook-enough = Вебхуків уже стільки, скільки може бути. Спершу вилучіть один.
desk-audit-pause = Призупинено вебхук
desk-audit-resume = Вебхук відновлено
desk-audit-renew-secret = Створено новий секрет
desk-audit-test = Надіслано перевірку

## Problems of the API
desk-api-problem-unreadable = Запит не вдалося прочитати.
desk-api-problem-no-key = Потрібен чинний ключ API. Надішліть його так: Authorization: Bearer lw_….
desk-api-problem-forbidden = Роль цього ключа цього не дозволяє.
desk-api-problem-not-found = Тут немає нічого, що може бачити цей ключ.
desk-api-problem-not-allowed = Ця адреса не приймає такого методу. Що вона приймає, сказано в Allow.
desk-api-problem-taken = Таке ім’я вже зайняте.
desk-api-problem-used = Є матеріали, де це вказано. Спершу вкажіть у них інше.
desk-api-problem-last-owner = Станції потрібен власник. Спершу призначте іншого.
desk-api-problem-not-approved = Спершу цей варіант має затвердити той, хто його не писав.
desk-api-problem-own-words = Ключ не може затвердити те, що зберіг він сам або його творець.
desk-api-problem-unfinished = Матеріал ще не має заголовка або тексту.
desk-api-problem-not-public = Матеріалу немає на сайті.
desk-api-problem-is-public = Матеріал на сайті. Ембарго нічого б не приховало.
desk-api-problem-embargoed = Матеріал під ембарго.
desk-api-problem-scheduled = Матеріал заплановано на час до кінця ембарго.
desk-api-problem-enough = Більше додати не можна. Спершу вилучіть щось.
desk-api-problem-over = Це більше не чекає. Час настав, або хтось це скасував.
desk-api-problem-under-way = На запит із цим Idempotency-Key саме готується відповідь. Запитайте ще раз.
desk-api-problem-stale = Відколи це прочитали, воно змінилося. Прочитайте знову.
desk-api-problem-too-large = Тіло запиту завелике.
desk-api-problem-not-json = Тіло запиту має бути application/json у UTF-8.
desk-api-problem-invalid = Щось у тілі запиту неприпустиме. Дивіться errors.
desk-api-problem-reused = Цей Idempotency-Key уже використано для іншого запиту.
desk-api-problem-unconditional = Укажіть в If-Match, що ви прочитали.
desk-api-problem-too-many = Забагато запитів. Зачекайте, скільки сказано в Retry-After.
desk-api-problem-other-offset = Файл продовжується з іншого місця. Дізнайтеся його методом HEAD.
desk-api-problem-other-protocol = Файли завантажуються за tus 1.0.0. Надішліть Tus-Resumable: 1.0.0.
desk-api-problem-not-a-piece = Тіло запиту має бути application/offset+octet-stream.
desk-api-problem-held = Зараз надходить інша частина цього файлу. Запитайте ще раз.
desk-api-problem-full = Диск заповнено, з цього запиту нічого не збережено. Повторіть його, коли з’явиться місце.
desk-api-problem-broken = Помилка на нашому боці. Вона в журналі під номером цієї відповіді.
desk-api-redirects-none = Тут нічого немає. Надішліть хоча б один рядок.
desk-api-order = Місце, матеріал або рубрику вказано двічі, або їх забагато.
desk-api-bands = Розділи нижче є лише на головній сторінці версії.

## Audit trail
desk-audit-text = Хто, що і з чим зробив. Тут нічого не можна змінити чи вилучити.
desk-audit-export = Вивантажити в CSV
desk-audit-filters = Пошук у журналі дій
desk-audit-when = Коли
desk-audit-who = Хто
desk-audit-verb = Що зроблено
desk-audit-what = З чим
desk-audit-since = Від
desk-audit-until = До
desk-audit-none = Нічого не знайдено
desk-audit-none-text = Спробуйте іншу людину, іншу дію або довший строк.

## Editions
desk-edition-new = Нова версія
desk-edition-add = Додати версію
desk-edition-added = Версію створено: { $name }. Тепер додайте рубрики.
desk-tagline = Гасло
desk-tagline-hint = Кілька слів поруч із назвою.
desk-calendar = Календар
desk-calendar-gregory = Григоріанський
desk-calendar-persian = Сонячна хіджра
desk-calendar-buddhist = Буддійський
desk-calendar-islamic-umalqura = Ісламський (Умм аль-Кура)
desk-calendar-ethiopic = Ефіопський
desk-calendar-coptic = Коптський
desk-calendar-hebrew = Єврейський
desk-calendar-indian = Національний індійський
desk-calendar-japanese = Японський
desk-calendar-roc = Міньґо
desk-digits = Цифри
desk-digits-latn = Західні
desk-digits-arab = Арабські східні
desk-digits-arabext = Перські
desk-digits-beng = Бенгальські
desk-digits-deva = Деванагарі
desk-digits-gujr = Гуджаратські
desk-digits-guru = Гурмукхі
desk-digits-khmr = Кхмерські
desk-digits-knda = Каннада
desk-digits-laoo = Лаоські
desk-digits-mlym = Малаялам
desk-digits-mymr = Бірманські
desk-digits-olck = Ол-чікі
desk-digits-orya = Орія
desk-digits-tamldec = Тамільські
desk-digits-telu = Телугу
desk-digits-thai = Тайські
desk-digits-tibt = Тибетські
desk-looks-like = { $name }: { $example }
desk-two-people = Для кожної публікації потрібні двоє
desk-two-people-hint = Матеріал виходить лише після того, як його затвердив той, хто його не писав.
desk-edition-loudness = Гучність аудіо, у LUFS
desk-edition-loudness-hint = Від -24 до -14 за EBU R128; більшості застосунків для подкастів потрібно -16. Один канал рахується за дві колонки. Готові аудіо лишаються як є, доки хтось не накаже зробити їх заново.
desk-edition-peak = Найвищий пік, у dBTP
desk-edition-peak-hint = Від -6 до -1.
desk-problem-edition-loudness = Гучність — ціле число від -24 до -14.
desk-problem-edition-peak = Найвищий пік — ціле число від -6 до -1.
desk-logo = Логотип
desk-logo-text = Квадратне зображення, яке програвачі показують поруч зі звуком цієї версії, а пристрої — поруч із її терміновими повідомленнями. Воно потрапляє до звукових файлів, які робляться відтепер, і лишається в них: виберіть те, права на яке не закінчуються. Його обрізають навколо точки, яку має показувати будь-який кадр.
desk-logo-choose = Вибрати логотип
desk-problem-logo = Цього фото більше немає, або права на нього колись закінчаться. Логотип лишається у звукових файлах назавжди: виберіть фото, права на яке не закінчуються.
desk-problem-logo-other = Тим часом хтось вибрав інший логотип. Подивіться, який вибрано зараз, і виберіть знову.
desk-sections = Рубрики
desk-sections-new = Нова рубрика
desk-bylines-new = Новий підпис
desk-byline-about = Про автора
desk-thing-name = Назва
desk-add = Додати
desk-up = Вище
desk-down = Нижче
desk-kept-changes = Збережено.
desk-problem-thing-name = Напишіть назву.
desk-problem-thing-used = Є матеріали, де це вказано. Спершу вкажіть у них інше.

## Topics of an edition
desk-topics-text = Про що матеріали, хоч би в якій рубриці вони були. Кожна тема має свою сторінку і свої стрічки.
desk-topics-arrange = Упорядкувати теми
desk-topics-new = Нова тема
desk-topics-find = Знайти тему
desk-topics-not-found = Такої теми немає
desk-topics-none = Тем поки немає
desk-topics-none-text = Додайте тему тут і виберіть її в матеріалі. Читачі побачать її в кінці та знайдуть за нею все інше.
desk-topic-name-hint = Адреса не змінюється: вона є в читачів.
desk-topic-about = Про тему
desk-topic-about-hint = Одне речення вгорі її сторінки.
desk-topic-also = Увійшли до неї: { $names }
desk-topic-merge = Об’єднати з іншою темою
desk-topic-merge-text = Матеріали теми «{ $name }» перейдуть до іншої, і її адреса вестиме туди. Скасувати це не можна.
desk-topic-into = Тема, яка залишиться
desk-topic-remove = Вилучити тему
desk-topic-remove-text = Її немає в жодному матеріалі. Її адреса нікуди не вестиме.
desk-problem-topic = «{ $name }» — не тема цієї версії. Виберіть тему зі списку.
desk-problem-topics-many = У матеріалу не більше { $count } тем. Приберіть зайві.
desk-problem-topic-taken = Так називається інша тема або називалася та, що увійшла до іншої.
desk-problem-topic-used = Вона є в матеріалах або була в давніших версіях. Об’єднайте її з іншою темою.
desk-problem-topic-into = Виберіть іншу тему цієї версії.

## Settings
desk-settings-text = Те, що діє для всієї станції. Читачі бачать зміни одразу.
desk-setting-elsewhere = Задано тут: { $place }. Там і змінюється.
desk-setting-alert-minutes = Скільки хвилин діє повідомлення
desk-setting-alert-minutes-hint = { $count ->
    [one] Якщо для повідомлення не вказано інше. Якщо поле порожнє — { $count } хвилина.
    [few] Якщо для повідомлення не вказано інше. Якщо поле порожнє — { $count } хвилини.
    [many] Якщо для повідомлення не вказано інше. Якщо поле порожнє — { $count } хвилин.
   *[other] Якщо для повідомлення не вказано інше. Якщо поле порожнє — { $count } хвилини.
}
desk-station-name = Назва станції
desk-station-name-hint = У списку версій і вгорі редакції.
desk-security-contact = Куди повідомити про вразливість
desk-security-contact-hint = Адреса пошти або адреса сайту з шифруванням. Якщо порожньо: { $address }
desk-usual-language = Звична мова редакції
desk-usual-language-hint = Для тих, кого редакція ще не знає і чий браузер просить мову, якою вона не говорить.
desk-problem-contact = Напишіть адресу пошти або адресу сайту з шифруванням.
desk-problem-desk-language = Цією мовою редакція не говорить. Виберіть мову зі списку.

## Redirects
desk-redirects-text = Куди ведуть старі адреси. Вони відповідають лише там, де сторінки немає, і жодної не заступають.
desk-redirect-from = Стара адреса
desk-redirect-from-hint = Шлях на цьому сайті, із запитом, якщо він важливий.
desk-redirect-to = Нова адреса
desk-redirect-to-hint = Шлях на цьому сайті або повна адреса з шифруванням. Порожньо, якщо сторінки більше немає.
desk-redirect-kind = Чи надовго
desk-redirect-kind-hint = Пошукові системи забувають те, що переїхало назавжди.
desk-redirect-permanent = Назавжди
desk-redirect-temporary = На час
desk-redirect-gone = Більше немає
desk-redirect-by = Створено
desk-redirects-find = Знайти в адресах
desk-redirects-not-found = Нічого не знайдено
desk-redirects-none = Переадресації поки немає
desk-redirects-none-text = Додайте адреси колишнього сайту вище або одразу багато нижче, щоб посилання з інших місць і далі приводили до вас.
desk-redirects-many = Одразу багато
desk-redirects-many-text = Файл, який електронна таблиця зберігає як значення через кому, по адресі в рядку. Запис із тією самою старою адресою замінюється. Стовпці:
desk-redirects-file = Файл таблиці
desk-redirects-take = Завантажити файл
desk-redirects-taken = Нових: { $new } · змінених: { $changed } · вже було: { $same } · не прийнято: { $refused }
desk-redirects-line = Рядок { $number }
desk-problem-redirects-file = У файлі немає жодної адреси. Виберіть файл таблиці зі значеннями через кому.
desk-problem-redirect-source = Напишіть стару адресу як шлях на цьому сайті, починаючи з косої риски.
desk-problem-redirect-own = Ця адреса потрібна самій станції. Переадресувати її не можна.
desk-problem-redirect-target = Напишіть нову адресу як шлях на цьому сайті, починаючи з косої риски, або як повну адресу з шифруванням.
desk-problem-redirect-kind = Виберіть: назавжди, на час або більше немає.
desk-problem-redirect-loop = Адреса вела б сама на себе. Виберіть іншу нову адресу.
desk-problem-redirect-leads-on = { $address } сама веде далі. Напишіть, куди.
desk-problem-redirect-is-led-to = { $address } веде сюди. Спершу змініть її.
desk-problem-redirect-full = Записів забагато. Спершу приберіть частину.

## Uploads
desk-uploads = Завантаження
desk-uploads-text = Знімки до { $picture } МБ, звук і відео до { $recording } МБ. Що це за файл, видно з його вмісту, а не з назви.
desk-upload-files = Файли
desk-upload-files-hint = Виберіть скільки завгодно. Телефон запропонує й камеру.
desk-upload-drop = Файли можна й перетягнути на цю сторінку або вставити.
desk-upload-send = Надіслати
desk-upload-waiting = Чекає своєї черги.
desk-upload-sent = Отримано { $percent }
desk-upload-took = Надсилається: { $name }
desk-upload-line = Зв’язок перервався. Надсилання продовжиться саме.
desk-upload-full = Диск станції повний. Надсилання продовжиться саме, коли звільниться місце.
desk-upload-signed-out = Ви вийшли із системи. Увійдіть на іншій сторінці, і надсилання продовжиться саме.
desk-upload-paused = Призупинено
desk-upload-pause = Призупинити
desk-upload-go-on = Продовжити
desk-uploads-there = Що ви надіслали
desk-uploads-none = Ви ще нічого не надіслали
desk-uploads-none-text = Кожен файл зберігається таким, яким ви його надіслали. Читачі отримують лише те, що з нього зроблено, — без місця та пристрою, які камера записує у знімки.
desk-upload-nameless = Файл без назви
desk-upload-open = Отримано { $count } %
desk-upload-open-ended = Кінець ще не надійшов: запис триває або обірвався.
desk-upload-complete = Узяти те, що надійшло
desk-upload-held = Його ще надсилає інша сторінка. Зачекайте трохи й спробуйте знову.
desk-upload-taken = Прийнято
desk-upload-refused-because = Не прийнято: { $text }
desk-upload-removed = Завантаження вилучено.
desk-upload-empty = Файл порожній. Виберіть інший.
desk-upload-unknown = Це не знімок, не звук і не відео, які можна тут використати. Збережіть файл як JPEG, PNG, WAV або MP3 і надішліть знову.
desk-upload-large-picture = Знімок більший за { $count } МБ. Надішліть меншу копію.
desk-upload-large-recording = Файл більший за { $count } МБ. Надішліть меншу копію.
desk-upload-many = У вас забагато незавершених завантажень. Дайте деяким завершитися або вилучіть їх.
desk-audit-upload = Надіслано файл
desk-audit-install = Установлено сертифікат підпису фото
desk-audit-trust = Зазначено, чиїм підписам довіряти

## Jobs
desk-jobs = Робота з файлами
desk-jobs-text = Що робиться зі знімків і звуку, та повідомлення на шляху до пристроїв. Робота триває, коли ви йдете з цієї сторінки.
desk-jobs-running = Виконується
desk-jobs-waiting = У черзі
desk-jobs-failed = Не зроблено
desk-jobs-none = Чекати нема на що
desk-jobs-none-text = Коли ви надсилаєте знімок або звук, робота з ним видна тут, доки не закінчиться.
desk-job-percent = { $count } %
desk-job-by = { $name }, { $time }
desk-job-next = Не вийшло. Наступна спроба: { $time }
desk-job-stop = Зупинити
desk-job-ends = Зупиняється.
desk-job-again = Спробувати знову
desk-job-broken = Кілька разів щось не спрацювало з нашого боку. Спробуйте пізніше. Якщо не допоможе, повідомте того, хто відповідає за станцію.
desk-job-stopped = Роботу зупинено.
desk-job-stopping = Роботі наказано зупинитися.
desk-job-begins-again = Робота починається заново.
desk-audit-stop = Зупинено роботу з файлом
desk-audit-retry = Повторено роботу з файлом

## Pages for what is not there
desk-not-found = Такої сторінки немає
desk-not-found-text = Можливо, в адресі помилка або те, що тут було, вилучено.
desk-forbidden = Ця сторінка вам недоступна
desk-forbidden-text = Ваша роль цього не дозволяє. Змінити її може власник станції.
desk-broken = Сталася помилка на нашому боці
desk-broken-text = Усе збережене ціле. Спробуйте за хвилину. Якщо помилка повториться, повідомте адміністраторові цей номер: { $reference }
desk-full = Диск заповнено
desk-full-text = Надіслане не збережено, але нічого зі збереженого раніше не втрачено. Поверніться назад: написане залишилося у формі. Попросіть адміністратора станції звільнити місце й надішліть ще раз.
desk-problem-full = Це не збережено: диск станції заповнено. Написане залишилося тут. Попросіть адміністратора станції звільнити місце й збережіть ще раз.
desk-ended = Увійдіть знову
desk-ended-text = Сеанс завершено: він застарів або його хтось завершив.
desk-kept = Ваш текст
desk-kept-hint = Його не вдалося зберегти. Скопіюйте його, перш ніж піти зі сторінки.

## Keyboard shortcuts
desk-keys-on = Команди однією клавішею увімкнено
desk-keys-find = Знайти матеріали
desk-keys-next = Наступний матеріал у списку
desk-keys-before = Попередній матеріал у списку
desk-keys-list = Цей список
desk-keys-key = Клавіша
desk-keys-does = Що робить
desk-close = Закрити

## Page of components
desk-design-text = Усі елементи редакції в усіх станах, зліва направо і справа наліво. З них будуються нові сторінки.
desk-design-type = Шрифти
desk-design-colours = Кольори
desk-design-buttons = Кнопки
desk-design-fields = Поля
desk-design-messages = Повідомлення
desk-design-states = Статуси матеріалу
desk-design-lists = Списки
desk-design-chips = Вибране з довгого списку
desk-design-offers = На вибір
desk-design-pictures = Фото бібліотеки
desk-design-cards = Картки головної сторінки
desk-design-empty = Порожньо
desk-design-grave = Серйозний крок
desk-design-off = Не зараз
desk-design-link = Посилання
desk-design-value = Порт знову відкрито після двох тижнів шторму
desk-colour-ink = Чорнило
desk-colour-paper = Папір
desk-colour-soft = М’яке тло
desk-colour-line = Лінія
desk-colour-accent = Акцент
desk-colour-warn = Тривога
desk-colour-good = Лад
desk-colour-care = Увага

## Editor
editor-toolbar-name = Оформлення
editor-text = Текст матеріалу
editor-undo = Скасувати
editor-redo = Повернути
editor-heading-2 = Підзаголовок, рівень 2
editor-heading-3 = Підзаголовок, рівень 3
editor-heading-4 = Підзаголовок, рівень 4
editor-paragraph = Абзац
editor-bold = Напівжирний
editor-italic = Курсив
editor-link = Посилання
editor-phrase = Чужі слова всередині абзацу
editor-language = Мова й напрям
editor-bullets = Маркований список
editor-numbers = Нумерований список
editor-indent = Вкласти пункт глибше
editor-outdent = Винести пункт назовні
editor-quotation = Цитата
editor-divider = Роздільник
editor-help = Клавіші швидкого доступу
editor-save = Зберегти
editor-toolbar = Перейти до кнопок оформлення
editor-help-toolbar = Між кнопками оформлення ведуть стрілки, клавіша скасування повертає до тексту. Клавіша табуляції виводить із тексту.
editor-close = Закрити
editor-done = Готово
editor-cancel = Скасувати
editor-remove = Вилучити
editor-address = Адреса
editor-address-hint = Адреса в мережі, адреса пошти, номер телефону у вигляді tel:… або шлях на цьому сайті, що починається з /.
editor-address-problem = Така адреса не годиться. Напишіть її у вигляді https://…, mailto:…, tel:… або як шлях, що починається з /.
editor-link-text = Слова посилання
editor-speaker = Хто сказав
editor-role = Посада на той час
editor-said-on = Коли
editor-said-on-hint = День, місяць або рік у вигляді 2026-11-23, 2026-11 або 2026.
editor-said-on-problem = Дату не вдалося прочитати. Напишіть її у вигляді 2026-11-23, 2026-11 або 2026.
editor-place = Де
editor-original-lang = Якою мовою сказано
editor-original = Слова в оригіналі
editor-who-said-this = Хто це сказав?
editor-language-tag = Мова
editor-language-hint = Виберіть зі списку або напишіть код мови, наприклад ar або pt-BR.
editor-language-problem = Такий код мови невідомий. Виберіть зі списку.
editor-direction = Напрям
editor-direction-auto = За літерами
editor-direction-ltr = Зліва направо
editor-direction-rtl = Справа наліво
editor-language-for = Чого стосується
editor-language-phrase = Виділених слів
editor-language-paragraph = Усього абзацу
editor-words = Слів: { $count }
editor-minutes = Хвилин на читання: { $count }
editor-people = Хто в цьому матеріалі
editor-you = { $name } (ви)
editor-joined = Матеріал відкрито ще в одного учасника: { $name }.
editor-left = Більше не в матеріалі: { $name }.
editor-connecting = Матеріал відкривається…
editor-saved = Усі зміни збережено.
editor-saving = Зберігається…
editor-unsaved = Поки не збережено.
editor-offline = Немає зв’язку. Можна писати далі.
editor-offline-changes = Немає зв’язку. Змін на цьому пристрої: { $count }. Їх буде надіслано, коли зв’язок повернеться.
editor-read-only = Цей матеріал можна читати, але не змінювати.
editor-outdated = Матеріал написано в новішій версії редакції. Завантажте сторінку знову, щоб писати в ньому.
editor-refused-removed = Ви більше не маєте доступу до цього матеріалу. Незбережене лишилося на сторінці: скопіюйте його зараз.
editor-refused-read-only = Цей матеріал можна читати, але не змінювати.
editor-refused-too-large = Матеріал завеликий, щоб його зберегти. Скопіюйте останні зміни, завантажте сторінку знову й розділіть матеріал.
editor-refused-gone = Цього матеріалу тут більше немає. Незбережене лишилося на сторінці: скопіюйте його зараз.
editor-full = Не збережено: диск станції заповнено. Не закривайте сторінку: написане буде надіслано, щойно з’явиться місце.
editor-paste-too-long = Задовго, щоб вставити за один раз. Вставляйте частинами.

## Pictures, sounds, tables and cards in the editor
editor-picture = Фото
editor-sound = Звук
editor-table = Таблиця
editor-link-card = Картка з посиланням
editor-edit = Змінити вибране фото, звук або картку
editor-cells = У таблиці: наступна клітинка, попередня клітинка
editor-row-add = Додати рядок нижче
editor-row-remove = Вилучити рядок
editor-column-add = Додати стовпець після
editor-column-remove = Вилучити стовпець
editor-header-row = Перший рядок називає стовпці
editor-header-column = Перший стовпець називає рядки
editor-search = Знайти
editor-search-pictures = Слова з підпису, джерела або заголовка. Стрілка вниз веде до знайденого.
editor-search-clips = Слова з назви або заголовка. Стрілка вниз веде до знайденого.
editor-search-stories = Слова із заголовка або адреса сторінки. Стрілка вниз веде до знайденого.
editor-found = Знайдено: { $count }
editor-found-none = Нічого не знайдено. Спробуйте менше слів або інші.
editor-search-failed = Редакція не відповідає. Дочекайтеся зв’язку й пошукайте знову.
editor-use-address = Узяти цю адресу
editor-listen = Слухати: { $name }
editor-gone = Цього більше немає, або ви не маєте доступу. Читачі цього теж не побачать.
editor-decorative = Прикраса
editor-alt-missing = Опису ще немає
editor-caption = Підпис
editor-caption-hint = Хто і що на знімку, де й коли.
editor-alt-kind = Для тих, хто його не бачить
editor-alt-described = Описано словами
editor-alt-decorative = Це прикраса, її пропускають
editor-alt = Опис фото
editor-alt-hint = Що видно на знімку. Не повторюйте підпис.
editor-alt-problem = Напишіть, що видно на знімку, або зазначте, що це прикраса.
editor-title = Назва
editor-title-hint = Порожньо: власна назва.
editor-card-title-hint = Порожньо: заголовок матеріалу, навіть якщо він зміниться.
editor-title-problem = Напишіть текст посилання.
editor-about = Одне речення про це
editor-about-hint = Що там знайдуть читачі.
editor-table-caption = Заголовок таблиці
editor-table-caption-hint = Що показує таблиця, одним рядком.
editor-table-caption-none = Додати заголовок таблиці
editor-headers = Що називає клітинки
editor-headers-row = Перший рядок
editor-headers-column = Перший стовпець
editor-headers-both = Перший рядок і перший стовпець
editor-headers-none = Нічого з цього
editor-rows = Рядки
editor-columns = Стовпці
editor-size-problem = Напишіть число від 1 до { $most }.
editor-another-pictures = Інше фото
editor-another-clips = Інший звук
editor-another-stories = Інша сторінка
editor-remove-pictures = Прибрати фото
editor-remove-clips = Прибрати звук
editor-none-pictures = Цей матеріал не має фото.
editor-none-clips = Цей матеріал не має звуку.
editor-paste-pictures = Фото не вставлено: вони лежать на чужому сайті й без джерела. Додайте їх кнопкою «Фото» зі знімків станції.

## Checks and refusals
desk-problem-not-approved = Спершу цей варіант має затвердити той, хто його не писав. Надішліть його на перевірку.
desk-problem-unfinished = Поки немає заголовка або тексту. Спершу напишіть їх.
desk-problem-not-public = Цього матеріалу немає на сайті.
desk-problem-changed = Матеріал змінився, поки ця сторінка була відкрита. Прочитайте останній варіант, потім вирішіть.
desk-problem-checks = Перед публікацією дещо треба виправити. Дивіться вище.
desk-problem-password-long = Пароль задовгий. Потрібно щонайбільше 500 знаків.
desk-problem-edition-language = Така мова невідома. Виберіть зі списку.
desk-join = Приєднатися до редакції
desk-done-signed-out = Ви вийшли.
desk-done-saved = Збережено.
desk-done-restored = Попередній варіант знову останній.
desk-unreadable = Не вдалося це прийняти
desk-unreadable-text = Дані надіслано не зі сторінки редакції або вони надійшли не повністю. Нічого не змінилося. Поверніться, завантажте сторінку знову й надішліть ще раз.

## Station pages
desk-problem-step-ended = Минуло забагато часу. Увійдіть знову.
desk-problem-language = Виберіть одну з цих мов.
desk-device = { $browser }, { $system }
desk-device-unknown = Невідомий пристрій
desk-session-ended = Сеанс завершено.
desk-second-ended = Другий крок вимкнено.
desk-second-reset = Скинути другий крок: { $name }
desk-second-was-reset = Другий крок скинуто: { $name }. Налаштувати його знову можна в профілі.
desk-problem-invite = Власникові належить уся станція. Виберіть «Усі версії» і «Власник» або одну версію та іншу роль.

editor-paste-file = Файли не можна вставити в текст. Виберіть фото й звук кнопками над ним.
editor-send-picture = Надіслати з цього пристрою
editor-sending = Надсилання: { $name }
editor-sending-stop = Зупинити
editor-sending-line = Зв’язок зник. Надсилання продовжиться саме.
editor-sending-full = Диск станції повний. Надсилання продовжиться, коли буде місце.
editor-sending-none = { $name } — не зображення, яке можна використати.
editor-sent = { $name } уже на станції.
editor-signed-out = Сеанс завершено. Увійдіть знову в іншому вікні: написане збережено тут і буде надіслано після входу.
editor-topics-add = Знайти й додати тему
editor-topics-found = Знайдено тем: { $count }
editor-topics-none = Такої теми немає
editor-topics-full = У матеріалу не більше { $count } тем. Спершу приберіть одну.
editor-topic-added = Додано: { $name }
editor-topic-removed = Прибрано: { $name }
editor-topic-remove = Прибрати: { $name }
editor-topic-keys = Клавіша видалення прибирає, стрілка з альтом переставляє
editor-write-alone = Писати без колег

desk-audit-create = Створено
desk-audit-save = Збережено
desk-audit-restore = Відновлено попередній варіант
desk-audit-ask = Надіслано на перевірку
desk-audit-approve = Затверджено
desk-audit-approve-revision = Затверджено варіант { $number }
desk-audit-return = Повернуто автору
desk-audit-publish = Опубліковано
desk-audit-correct = Додано виправлення
desk-audit-withdraw = Відкликано
desk-audit-schedule = Призначено вихід
desk-audit-embargo = Установлено ембарго
desk-audit-change = Змінено
desk-audit-move = Переміщено в списку
desk-audit-merge = Об’єднано з іншою темою
desk-audit-replace = Замінив (-ла) іншим
desk-audit-remove = Вилучено
desk-audit-import = Завантажено переадресацію з файлу
desk-audit-invite = Створено запрошення
desk-audit-invite-role = Створено запрошення до версії { $edition }: { $role }
desk-audit-invite-owner = Створено запрошення на всю станцію: { $role }
desk-audit-link = Створено посилання
desk-audit-unlink = Посилання закрито
desk-audit-end = Скасовано
desk-audit-make = Надано роль
desk-audit-make-role = Надано роль у версії { $edition }: { $role }
desk-audit-make-owner = Надано роль на всій станції: { $role }
desk-audit-exclude = Знято роль
desk-audit-exclude-edition = Знято роль у версії { $edition }
desk-audit-exclude-owner = Знято роль на всій станції: { $role }
desk-audit-password = Змінено пароль
desk-audit-second-step-on = Увімкнено другий крок
desk-audit-second-step-off = Вимкнено другий крок
desk-audit-recovery-codes = Створено нові резервні коди
desk-audit-passkey = Додано ключ доступу
desk-audit-passkey-end = Вилучено ключ доступу
desk-audit-end-session = Завершено сеанс
desk-audit-end-sessions = Завершено всі інші сеанси
desk-audit-invitation = Запрошення { $id }

## Times
desk-due-embargo = Кінець ембарго: { $time }
desk-problem-gap = Такого часу немає: годинники в цю мить переводять уперед. Виберіть раніший або пізніший.
desk-problem-embargo-public = Читачі вже бачать цей матеріал, ембарго нічого не приховає.
desk-problem-embargo-schedule = Вихід призначено раніше, ніж закінчиться ембарго: { $time }. Спершу перенесіть або скасуйте вихід.
desk-embargo-end-reason = Чому ембарго знімають раніше строку
desk-embargo-end-reason-hint = Лишиться в журналі дій.
desk-refused-not-approved = Матеріал не вийшов у призначений час ({ $time }): ніхто, крім автора, його не затвердив. Віддайте його на затвердження, потім опублікуйте або заплануйте знову.
desk-refused-embargoed = Матеріал не вийшов у призначений час ({ $time }): він був під ембарго. Опублікуйте або заплануйте його знову, коли ембарго закінчиться.
desk-refused-unfinished = Матеріал не вийшов у призначений час ({ $time }): не було заголовка або текст не вдалося прочитати. Виправте це, потім опублікуйте або заплануйте знову.
desk-audit-schedule-end = Скасовано вихід
desk-audit-refuse = Не опубліковано в призначений час
desk-audit-embargo-end = Знято ембарго

## Fronts
desk-fronts = Головні сторінки
desk-fronts-text = Те, що читачі бачать першим. Нові матеріали з’являються самі; закріпіть важливіші.
desk-fronts-all = Усі головні сторінки
desk-front = Порядок на сторінці
desk-front-front = Головна сторінка
desk-front-since = Порядок задав(ла) { $name }, { $time }
desk-front-next = Наступний порядок: { $time }
desk-front-by-rule = За правилом: спершу нові
desk-front-by-rule-text = Цю сторінку ніхто не впорядковував: спершу йдуть нові матеріали.
desk-front-from = Ви починаєте з порядку, який задав(ла) { $name }, { $time }. Читачі побачать його, лише коли ви його опублікуєте.
desk-front-from-ahead = Цей порядок ({ $name }) чекає на { $time }. Те, що ви заплануєте чи опублікуєте, замінить його.
desk-front-slots = Сторінка
desk-front-rule = За правилом
desk-front-pinned-by = Закріпив(ла) { $name }
desk-front-pinned-until = Закріпив(ла) { $name } до { $time }
desk-front-pinned-new = Закріплено, ще не опубліковано
desk-front-pinned-new-until = Закріплено до { $time }, ще не опубліковано
desk-front-not-yet = Читачі його поки не бачать. До того місце заповнюється за правилом.
desk-front-grip = Перемістити
desk-front-grip-help = Натисніть пробіл, щоб узяти, стрілки, щоб рухати, пробіл, щоб покласти, Esc, щоб повернути.
desk-front-do-first = На самий верх
desk-front-do-last = На останнє місце
desk-front-do-up = Раніше
desk-front-do-down = Пізніше
desk-front-do-pin = Закріпити тут
desk-front-do-unpin = Відкріпити
desk-front-do-back = Повернути
desk-front-do-out = Прибрати
desk-front-until = До…
desk-front-until-label = Закріпити { $headline } до
desk-front-find = Додати матеріал
desk-front-find-words = Слова із заголовка
desk-front-found-none = Більше нічого не знайдено серед опублікованих, схвалених і запланованих матеріалів.
desk-front-line = Наступні в черзі
desk-front-line-text = За правилом наступними йдуть ці.
desk-front-out = Прибрані
desk-front-out-text = Їх немає на цій сторінці; на наступних і в інших місцях вони лишаються.
desk-front-bands = Розділи нижче
desk-front-bands-text = Кожен починається з матеріалів, закріплених у розділі. Порожній розділ не показується.
desk-front-band-shown = Показано
desk-front-band-stories = Матеріали
desk-front-empty = Матеріалів поки немає
desk-front-empty-text = Опублікований матеріал з’явиться тут сам. Схвалений або запланований можна закріпити заздалегідь: знайдіть його за словами.
desk-front-unsaved = Ще не опубліковано
desk-front-publish = Опублікувати цей порядок
desk-front-undo = Скасувати
desk-front-later = Пізніше або з поясненням
desk-front-reason = Чому
desk-front-schedule = Запланувати цей порядок
desk-front-ahead = Заплановано
desk-front-ahead-by = { $name }
desk-front-ahead-none = Для цієї сторінки нічого не заплановано.
desk-front-open = Відкрити
desk-front-take-back = Відкликати
desk-front-back = Назад до сторінки
desk-front-preview = Попередній перегляд сторінки
desk-front-preview-text = Сторінка, якою її побачили б читачі, якби цей порядок опублікували зараз. Матеріалів, які ще не опубліковані, на ній немає.
desk-front-preview-later = Читачі отримають цей порядок у такий час: { $time }, з матеріалами, опублікованими на той момент. Тут у ньому ті, що опубліковані зараз.
desk-fronts-find = Знайти рубрику або тему
desk-fronts-not-found = У жодній назві рубрики чи теми цього немає.
desk-fronts-more = { $count ->
    [one] Ще { $count } тема йде за правилом. Знайдіть її за назвою.
    [few] Ще { $count } теми йдуть за правилом. Знайдіть їх за назвою.
    [many] Ще { $count } тем ідуть за правилом. Знайдіть їх за назвою.
   *[other] Ще { $count } теми йдуть за правилом. Знайдіть їх за назвою.
}
desk-front-conflict = Поки ви працювали, порядок на цій сторінці задав(ла) { $name }, { $time }
desk-front-conflict-none = Поки ви працювали, порядок на цій сторінці змінився
desk-front-conflict-text = Нічого не перезаписано. Ось інший порядок; ваш лишився нижче. Опублікуйте свій ще раз, щоб замінити його.
desk-front-take-theirs = Почати знову з іншого порядку
desk-front-say-held = { $headline }: узято. Місце { $place } з { $count }.
desk-front-say-at = { $headline }: місце { $place } з { $count }.
desk-front-say-put = { $headline }: покладено на місце { $place }.
desk-front-say-back = { $headline }: повернуто на попереднє місце.
desk-front-say-unpinned = { $headline }: відкріплено.
desk-front-say-out = { $headline }: прибрано.
desk-front-say-undone = Останній крок скасовано.
desk-arrangements = Попередні порядки
desk-arrangements-none = Порядків поки немає
desk-arrangement-by = { $name }, { $time }
desk-arrangement-waits = Чекає на { $time }
desk-arrangement-here = У читачів із { $time }
desk-arrangement-over = Був у читачів з { $from } до { $to }
desk-arrangement-taken-back = Відкликав(ла) { $name }, { $time }
desk-arrangement-restore = Повернути
desk-done-front = Читачі бачать цей порядок.
desk-done-front-later = Порядок заплановано. Його вказано нижче, і читачі побачать його у свій час.
desk-done-front-end = Запланований порядок відкликано.
desk-problem-front-until = Закріплення закінчується раніше, ніж його побачать читачі. Виберіть пізніший час або не вказуйте його.
desk-problem-front-changed = Хтось тим часом змінив порядок на цій сторінці. Перегляньте обидва й вирішіть.
desk-problem-front-gone = Запланований порядок, який ви відкрили, більше не чекає: його час настав або його відкликали. Надішліть свій ще раз, щоб зберегти його як новий.
desk-problem-front-many = Для цієї сторінки вже чекають п’ятдесят порядків. Спершу відкличте один.
desk-audit-arrange = Задав(ла) порядок показу
desk-audit-arrange-later = Запланував(ла) порядок
desk-audit-arrange-end = Відкликав(ла) запланований порядок
desk-audit-alert = Надсилання термінового повідомлення
desk-audit-alert-edition = Надсилання у виданні { $edition }
desk-audit-alert-update = Нове в терміновому повідомленні
desk-audit-alert-update-edition = Нове у виданні { $edition }
desk-audit-alert-correction = Виправлення термінового повідомлення
desk-audit-alert-correction-edition = Виправлення у виданні { $edition }
desk-audit-alert-withdrawal = Відкликання термінового повідомлення
desk-audit-alert-withdrawal-edition = Відкликання у виданні { $edition }
desk-audit-live = Вказав(-ла) час онлайн-репортажу
desk-audit-post = Опублікував(-ла) повідомлення в онлайн-репортажі
desk-audit-post-correction = Виправив(-ла) повідомлення
desk-audit-post-withdrawal = Відкликав(-ла) повідомлення
desk-audit-post-mark = Позначив(-ла) повідомлення

## Alerts
desk-alerts = Термінові повідомлення
desk-alerts-text = Те, що відразу дізнаються всі, у кого відкрита сторінка: над кожною сторінкою, доки не мине час.
desk-alerts-none = Термінових повідомлень ще немає
desk-alerts-none-text = Повідомлення доходить до кожної відкритої сторінки за секунду, кожною готовою мовою. До надсилання ви бачите, що отримають читачі.
desk-alert = Термінове повідомлення
desk-alert-new = Нове повідомлення
desk-alert-steps = Два кроки: напишіть його тут, потім подивіться, що отримають читачі, і надішліть.
desk-alert-empty = Без тексту
desk-alert-where = Де що
desk-alert-changed = Змінено
desk-alert-changed-by = Змінено: { $name }, { $time }
desk-alert-urgency = Наскільки це важливо
desk-alert-breaking = Терміново
desk-alert-breaking-means = це мають знати всі й зараз
desk-alert-important = Важливо
desk-alert-important-means = багато хто захоче дізнатися це сьогодні
desk-alert-update = Нове
desk-alert-update-means = нове про те, що вже відомо
desk-alert-correction = Виправлення
desk-alert-withdrawal = Відкликання
desk-alert-draft = Не надіслано
desk-alert-live = У читачів
desk-alert-over = Час минув
desk-alert-withdrawn = Відкликано
desk-alert-text = Текст
desk-alert-text-hint = Телефон показує цілком { $guide } літер; найбільше — { $longest }. Якщо лишити порожнім, у цьому виданні нічого не буде сказано.
desk-alert-story = Матеріал, де сказано більше
desk-alert-no-story = Матеріалу поки немає
desk-alert-scope = Розділи, на сторінках яких воно видно
desk-alert-scope-hint = Якщо нічого не вибрано, повідомлення видно на всіх сторінках видання.
desk-alert-minutes = Скільки хвилин діє
desk-alert-minutes-hint = З усіх сторінок повідомлення зникає саме.
desk-alert-go-on = Далі: що отримають читачі
desk-alert-withdraw = Відкликати…
desk-alert-withdraw-title = Відкликати повідомлення
desk-alert-told = Що було сказано читачам
desk-alert-until = У читачів до: { $time }
desk-alert-notified = Пристрої: отримано { $sent }, очікує { $waiting }
desk-job-tell-subscribers = Термінові повідомлення на пристрої
desk-alert-send = Надіслати повідомлення
desk-alert-send-text = { $count ->
    [one] Воно відразу йде на кожну відкриту сторінку і стоїть { $count } хвилину.
    [few] Воно відразу йде на кожну відкриту сторінку і стоїть { $count } хвилини.
    [many] Воно відразу йде на кожну відкриту сторінку і стоїть { $count } хвилин.
   *[other] Воно відразу йде на кожну відкриту сторінку і стоїть { $count } хвилини.
}
desk-alert-was = Зараз у читачів:
desk-alert-blocked-own = Цей текст написали ви: тут його надсилає хтось інший.
desk-alert-blocked-same = Цей текст у читачів уже є.
desk-alert-blocked-withdrawn = Тут повідомлення відкликано: зробіть інше.
desk-alert-not-ready = Не готово і не надсилається; надіслати можна пізніше з цієї ж сторінки:
desk-alert-kind = Що це для тих, хто знає попередній текст?
desk-alert-kind-update = є що додати
desk-alert-kind-correction = сказане було неправильним, правильне це
desk-alert-send-now = Надіслати зараз
desk-alert-back = Назад до тексту
desk-alert-withdraw-happens = Воно відразу зникає з усіх сторінок.
desk-alert-withdraw-told = Сторінки, де воно стояло, скажуть, що його відкликано і чому. У списку повідомлень воно лишиться закресленим.
desk-alert-reason = Чому повідомлення відкликають?
desk-alert-reason-hint = Це читають читачі.
desk-alert-raise = Термінове повідомлення про це
desk-done-alert = Повідомлення надіслано.
desk-done-alert-withdrawal = Повідомлення відкликано.
desk-problem-alert-minutes = { $count ->
    [one] Повідомлення стоїть від 1 до { $count } хвилини.
    [few] Повідомлення стоїть від 1 до { $count } хвилин.
    [many] Повідомлення стоїть від 1 до { $count } хвилин.
   *[other] Повідомлення стоїть від 1 до { $count } хвилин.
}
desk-problem-alert-edition = «{ $name }» — не ваше видання. Виберіть інше.
desk-problem-alert-long = { $name }: текст задовгий. Скоротіть його.
desk-problem-alert-story = { $name }: цього матеріалу немає у виданні. Виберіть інший.
desk-problem-alert-section = { $name }: цієї рубрики немає у виданні. Виберіть іншу.
desk-problem-alert-nothing = Напишіть текст принаймні для одного видання.
desk-problem-alert-no-text = { $name }: тексту ще немає. Спочатку напишіть його.
desk-problem-alert-own = { $name }: цей текст написали ви, тому надсилає його хтось інший.
desk-problem-alert-withdrawn = { $name }: повідомлення відкликано. Зробіть інше.
desk-problem-alert-same = { $name }: цей текст у читачів уже є.
desk-problem-alert-kind = Скажіть, нове це чи виправлення.
desk-problem-alert-not-sent = Відкликати нічого: нічого не надіслано.
desk-problem-alert-stale = Тим часом повідомлення змінено: { $name }. Відкрийте його знову, щоб побачити останній текст.

## Links
desk-preview = Попередній перегляд
desk-preview-text = Варіант { $number }, яким його побачать читачі.
desk-preview-until = Посилання діє до { $time }. Не передавайте його далі: матеріал, можливо, ще не опубліковано.
desk-preview-width = Ширина попереднього перегляду
desk-preview-360 = Телефон
desk-preview-1280 = Комп’ютер
desk-preview-alone = Лише сторінка, у новій вкладці
desk-preview-frame = Сторінка, якою її побачать читачі
desk-links = Посилання для інших
desk-links-text = Покажіть цей матеріал тому, хто не має облікового запису. За посиланням пароль не потрібен: передайте його надійним шляхом. Посилання діє сім днів або доки ви його не скасуєте.
desk-links-there = Посилання на цей матеріал
desk-links-none = Посилань поки немає.
desk-link-new = Нове посилання
desk-link-kind = Для чого воно
desk-link-preview = Переглянути матеріал
desk-link-preview-means = Завжди показує останній варіант, яким його побачать читачі.
desk-link-approval = Затвердити матеріал
desk-link-approval-means = Просить одну людину, наприклад юриста, затвердити варіант { $number } і жодного іншого.
desk-link-approval-number = Затвердити варіант { $number }
desk-link-whom = Для кого
desk-link-whom-hint = Ім’я. Воно стоятиме під затвердженням і в журналі дій.
desk-link-make = Створити посилання
desk-link-made = Посилання готове
desk-link-by = Від: { $name }, { $time }
desk-link-open = Діє до { $time }
desk-link-ended = Скасовано: { $time }
desk-link-expired = Діяло до { $time }
desk-link-approved = Затверджено: { $time }
desk-link-refused = Не затверджено: { $time }
desk-link-end = Скасувати посилання: { $name }
desk-done-link = Посилання скасовано. За ним більше нічого не видно.
desk-vouch = Чи можна публікувати цей матеріал?
desk-vouch-text = Кому: { $whom }. { $name } просить прочитати варіант { $number } і відповісти, чи можна його публікувати.
desk-vouch-record = Ваша відповідь стосується саме цього тексту. Вона збережеться під вашим іменем, і дати її можна один раз.
desk-vouch-note-hint = Якщо не затверджуєте, напишіть, що треба змінити.
desk-vouch-yes = Затверджую
desk-vouch-no = Не затверджую
desk-vouch-approved = Ви затвердили цей текст: { $time }.
desk-vouch-refused = Ви не затвердили цей текст: { $time }.
desk-vouch-newer = Відтоді текст змінився, і відповідь про нього прийняти не можна. Нове посилання може дати { $name }.
desk-problem-link-whom = Напишіть, для кого посилання.
desk-problem-link-unfinished = Затверджувати поки нічого. Спершу напишіть заголовок і текст.
desk-problem-link-own = У цій версії для кожної публікації потрібні двоє, а цей варіант зберегли ви. Попросіть колегу створити посилання.

desk-passkey-added = Ключ доступу додано. Тепер із ним можна входити.
desk-passkey-removed = Ключ доступу вилучено.

## Live reports
desk-live = Онлайн-репортаж
desk-live-text = Повідомлення одразу виходять під цим матеріалом. Ніхто інший не читає їх заздалегідь.
desk-live-none = Цей матеріал ще не онлайн-репортаж
desk-live-none-text = В онлайн-репортаж пишуть одразу кілька кореспондентів. Кожне повідомлення доходить до відкритих сторінок за секунду й назавжди зберігає власну адресу.
desk-live-to-come = Початок: { $time }
desk-live-live = Наживо з: { $time }
desk-live-ended = Завершено: { $time }
desk-live-ends = Закінчення: { $time }
desk-live-hidden = Читачі побачать повідомлення, коли матеріал буде опубліковано.
desk-live-times = Початок і кінець
desk-live-start-date = День початку
desk-live-start-time = Час початку
desk-live-end-date = День закінчення
desk-live-end-time = Час закінчення
desk-live-times-hint = Без початку репортаж триває одразу, без закінчення — доки хтось його не завершить.
desk-live-open = Зробити онлайн-репортажем
desk-live-end = Завершити зараз
desk-live-go-on = Продовжити
desk-live-posts-none = Повідомлень поки немає
desk-post = Повідомлення
desk-post-new = Нове повідомлення
desk-post-headline = Заголовок
desk-post-text = Текст
desk-post-text-hint = Кожен рядок — абзац. Можна й HTML.
desk-post-byline = Підпис
desk-post-is-key = Головне
desk-post-send = Опублікувати
desk-post-key = Позначити як головне
desk-post-unkey = Більше не головне
desk-post-pin = Закріпити
desk-post-unpin = Відкріпити
desk-post-pinned = Закріплено
desk-post-correct = Виправити…
desk-post-correct-title = Виправити повідомлення
desk-post-correct-happens = Читачі одразу отримають правильний текст і прочитають, що його виправлено й що було неправильно.
desk-post-note = Що було неправильно?
desk-post-note-hint = Читачі прочитають це під повідомленням.
desk-post-withdraw = Відкликати повідомлення
desk-post-withdraw-happens = Його текст одразу зникне з усіх сторінок.
desk-post-withdraw-told = На його місці й за його адресою читачі прочитають, що його відкликано й чому.
desk-post-told = Що повідомили читачам
desk-post-correction = Виправлено
desk-post-withdrawal = Відкликано
desk-done-live = Початок і кінець вказано.
desk-done-post = Повідомлення вийшло.
desk-done-post-correction = Повідомлення виправлено.
desk-done-post-withdrawal = Повідомлення відкликано.
desk-problem-live-order = Онлайн-репортаж закінчується після початку. Оберіть пізніше закінчення.
desk-problem-live-ended = Онлайн-репортаж завершено. Продовжте його, потім публікуйте.
desk-problem-post-headline = Напишіть заголовок.
desk-problem-post-long = Текст задовгий для одного повідомлення. Зробіть із нього два.
desk-problem-post-same = Читачі вже мають цей текст.
desk-problem-post-withdrawn = Повідомлення відкликано. Напишіть інше.
desk-problem-post-stale = { $name } тим часом змінює повідомлення. Відкрийте його знову, щоб побачити новий текст.
desk-live-posts = { $count ->
    [one] { $count } повідомлення
    [few] { $count } повідомлення
    [many] { $count } повідомлень
   *[other] { $count } повідомлення
}
desk-problem-post-headline-long = { $count ->
    [one] У заголовку більше { $count } літери. Скоротіть його.
    [few] У заголовку більше { $count } літер. Скоротіть його.
    [many] У заголовку більше { $count } літер. Скоротіть його.
   *[other] У заголовку більше { $count } літери. Скоротіть його.
}
desk-post-sending = Публікується…
desk-post-failed = Не опубліковано. Текст лишився тут: опублікуйте його ще раз.
desk-post-kept = Не опубліковано. Текст чекає під цією формою, доки в ній не залишиться нічого іншого.
desk-post-back = Повернути у форму
desk-post-keys = N веде до заголовка, Ctrl + Enter публікує.
