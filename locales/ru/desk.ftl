# Words of the desk in Russian.

## Every page
desk-skip-content = Перейти к содержанию
desk-skip-stories = Перейти к списку материалов
desk-skip-panel = Перейти к статусу и действиям
desk-parts = Разделы редакции
desk-menu = Меню
desk-stories = Материалы
desk-people = Сотрудники
desk-editions = Версии
desk-audit = Журнал
desk-settings = Настройки
desk-redirects = Переадресация
desk-edition = Языковая версия
desk-editions-all = Все версии
desk-new-story = Новый материал
desk-new-story-where = В какой версии?
desk-me = Вход выполнен:
desk-signed-in = Вход выполнен: { $name }
desk-account = Ваш профиль
desk-sign-out = Выйти
desk-keys = Клавиши быстрого доступа
desk-design = Элементы редакции
desk-optional = (необязательно)
desk-any = Любое
desk-anybody = Все
desk-none = Нет
desk-number = { $count }
desk-cancel = Отменить
desk-back = Назад
desk-problems = { $count ->
    [one] Обнаружена { $count } ошибка
    [few] Обнаружены { $count } ошибки
    [many] Обнаружено { $count } ошибок
   *[other] Обнаружено { $count } ошибки
}
desk-time-today = сегодня в { $time }
desk-time-yesterday = вчера в { $time }
desk-time-tomorrow = завтра в { $time }
desk-time-date = { $date }, { $time }
desk-by-command-line = командная строка
desk-by-console = консоль
desk-by-import = импорт
desk-by-sample = образец
desk-by-schedule = расписание
desk-by-station = станция

## Signing in
desk-sign-in = Войти
desk-sign-in-next = Войдите, чтобы перейти на нужную страницу.
desk-sign-in-again = Начать заново
desk-login = Электронная почта
desk-login-hint = Нужна для входа. Читатели её не видят.
desk-password = Пароль
desk-password-hint = Не менее 12 знаков. Несколько слов подряд легко запомнить и трудно угадать.
desk-password-lost = Забыли пароль? Попросите у владельца станции новое приглашение.
desk-passkey-use = Войти с ключом доступа
desk-passkey-failed = Ключ доступа не принят. Попробуйте ещё раз или введите пароль.
desk-code-title = Ещё один шаг
desk-code = Код
desk-code-hint = Шесть цифр из приложения для входа или один из резервных кодов.
desk-code-send = Продолжить
desk-code-lost = Если нет ни приложения, ни кодов, попросите владельца станции сбросить второй шаг.
desk-name = Ваше имя
desk-name-hint = Под которым вас знают коллеги.
desk-problem-sign-in = Неверный адрес почты или пароль.
desk-problem-code = Код неверен или устарел. Дождитесь следующего и попробуйте ещё раз.
desk-problem-wait = { $count ->
    [one] Слишком много попыток. Попробуйте через { $count } минуту.
    [few] Слишком много попыток. Попробуйте через { $count } минуты.
    [many] Слишком много попыток. Попробуйте через { $count } минут.
   *[other] Слишком много попыток. Попробуйте через { $count } минуты.
}

## Setup and invitations
desk-setup = Настройка станции
desk-setup-text = Нужны две вещи: вы, будущий владелец станции, и её первая языковая версия. И то и другое можно потом изменить.
desk-setup-owner = Вы
desk-setup-edition = Первая версия
desk-setup-send = Настроить
desk-edition-name = Название версии
desk-edition-name-hint = Читатели видят его вверху каждой страницы.
desk-edition-address = Часть адреса
desk-edition-address-hint = Строчные латинские буквы, цифры и дефисы, например «en» или «ar». Потом изменить нельзя.
desk-language = Язык
desk-time-zone = Часовой пояс
desk-time-zone-hint = Например, Europe/Prague. По нему показывается время публикации.
desk-invitation = Приглашение в { $station }
desk-invitation-text = Вас приглашает в редакцию { $name }.
desk-invitation-accept = Принять приглашение
desk-invitation-until = Приглашение действует до { $time }.
desk-role-contributor = Внештатный автор
desk-role-contributor-means = Пишет свои материалы и отдаёт их на проверку.
desk-role-reporter = Корреспондент
desk-role-reporter-means = Пишет и правит материалы, которые ещё не утверждены.
desk-role-translator = Переводчик
desk-role-translator-means = Переводит материалы и пишет, как корреспондент.
desk-role-editor = Редактор
desk-role-editor-means = Проверяет, утверждает и возвращает материалы.
desk-role-publisher = Выпускающий редактор
desk-role-publisher-means = Публикует материалы, планирует выход, исправляет и отзывает их.
desk-role-owner = Владелец
desk-role-owner-means = Может всё и решает, кому что можно.
desk-problem-name = Напишите своё имя.
desk-problem-login = Напишите адрес почты, например name@example.org.
desk-problem-login-taken = Этот адрес почты здесь уже занят.
desk-problem-password-short = Пароль слишком короткий. Нужно не менее 12 знаков.
desk-problem-password-known = Этот пароль легко угадать: он распространён, был где-то украден или составлен из имён. Возьмите четыре слова, не связанных друг с другом.
desk-problem-edition-name = Напишите название версии.
desk-problem-edition-address = Только строчные латинские буквы, цифры и дефисы.
desk-problem-edition-address-taken = Такой адрес есть у другой версии.
desk-problem-time-zone = Такой часовой пояс неизвестен. Выберите из списка.

## List of stories
desk-views = Списки материалов
desk-view-all = Все
desk-view-mine = Мои
desk-view-needs-me = Ждут меня
desk-view-review = На проверке
desk-view-due = Запланированные
desk-view-published = Опубликованные
desk-filters = Поиск материалов
desk-find = Слова из заголовка или лида
desk-find-send = Найти
desk-filters-more = Другие фильтры
desk-filters-apply = Показать
desk-filters-clear = Сбросить фильтры
desk-state = Статус
desk-section = Рубрика
desk-owner = Ответственный
desk-since = Изменены с
desk-until = Изменены по
desk-stories-found = { $count ->
    [one] { $count } материал
    [few] { $count } материала
    [many] { $count } материалов
   *[other] { $count } материала
}
desk-stories-none = Ничего не найдено
desk-stories-none-text = Попробуйте меньше слов, другой статус или больший срок.
desk-stories-first = Материалов пока нет
desk-stories-first-text = Начните первый: это черновик, который видит только редакция. Готовый текст отправьте на проверку. Редактор его утвердит, а выпускающий опубликует.
desk-headline-none = Пока без заголовка
desk-needs-me = Ждёт вас
desk-due = Выход: { $time }
desk-here-count = { $count ->
    [one] Здесь { $count } человек
    [few] Здесь { $count } человека
    [many] Здесь { $count } человек
   *[other] Здесь { $count } человека
}
desk-pages = Страницы списка
desk-page = Страница { $page }
desk-newer = Более поздние
desk-older = Более ранние

## States
desk-state-draft = Черновик
desk-state-draft-means = Его видит только редакция.
desk-state-in_review = На проверке
desk-state-in_review-means = Материал у редактора: он его утвердит или вернёт.
desk-state-approved = Утверждён
desk-state-approved-means = Можно публиковать. После правки нужно утвердить заново.
desk-state-scheduled = Запланирован
desk-state-scheduled-means = Выйдет сам в назначенное время.
desk-state-embargoed = Под эмбарго
desk-state-embargoed-means = До срока никто из читателей ничего из него не увидит.
desk-state-published = Опубликован
desk-state-published-means = Читатели видят этот текст.
desk-state-changed = Изменён после публикации
desk-state-changed-means = Читатели видят прежний текст. Опубликуйте, чтобы они увидели правки.
desk-state-withdrawn = Отозван
desk-state-withdrawn-means = Читатели видят, что материал отозван и почему.

## Programmes
desk-programmes = Программы
desk-programmes-text = То, что регулярно выходит в эфир под одним названием. У каждой программы есть страница для читателей и лента для приложений с подкастами; её выпуски — материалы со звуком.
desk-programmes-none = Программ пока нет
desk-programmes-none-text = Создайте программу, а затем на странице материала укажите, что это её выпуск.
desk-programme-new = Название новой программы
desk-programme-new-hint = От него программа получает адрес, который не меняется, даже если название потом изменить.
desk-programme-episodes = { $count ->
    [one] { $count } выпуск
    [few] { $count } выпуска
    [many] { $count } выпусков
   *[other] { $count } выпуска
}
desk-programme-over = Завершена
desk-programme-title = Название
desk-programme-description = О чём она
desk-programme-description-hint = Приложения показывают это под названием. Два-три предложения, не больше 4000 байт.
desk-programme-author = Кто делает
desk-programme-author-hint = Человек или редакция. Если оставить поле пустым, это языковая версия.
desk-programme-email = Электронная почта владельца
desk-programme-email-hint = Каталоги пишут туда, чтобы убедиться, что подкаст ваш. В ленте этот адрес видят все.
desk-programme-category = Категория
desk-programme-medium = Вид
desk-programme-medium-podcast = Подкаст
desk-programme-medium-music = Музыка
desk-programme-medium-audiobook = Аудиокнига
desk-programme-serial = Выпуски слушают по порядку
desk-programme-explicit = Не для детей
desk-programme-locked = Никто не может забрать ленту без спроса
desk-programme-funding = Страница, где слушатели могут поддержать программу
desk-programme-funding-words = Текст этой ссылки
desk-programme-moved = Адрес ленты в другом месте
desk-programme-moved-hint = Если программа переехала на другой хостинг: приложения перейдут туда за ней.
desk-programme-ended = Программа завершена: новых выпусков не будет
desk-cover = Обложка
desk-cover-none = Без обложки
desk-cover-text = Фото не меньше 1400 × 1400 пикселей. Оно обрезается в квадрат вокруг точки, которую должен показывать любой кадр.
desk-cover-making = Обложка готовится. Загрузите страницу ещё раз, чтобы её увидеть.
desk-cover-choose = Выбрать фото для обложки
desk-cover-refused-small = У фото меньше 1400 пикселей по одной стороне. Каталоги подкастов такое не принимают: отправьте фото крупнее и выберите его.
desk-cover-refused-file = Это фото пришло без исходного файла, поэтому обложку из него не сделать. Отправьте файл и выберите его.
desk-job-make-cover = Подготовка обложки программы
desk-times-on-air = В эфире
desk-times-on-air-text = По часам { $zone }. Строка без времени пропускается; сохраните, чтобы появились новые строки.
desk-times-on-air-number = Время { $number }
desk-times-on-air-days = Дни
desk-times-on-air-starts = Начало
desk-times-on-air-lasts = Минут
desk-times-on-air-save = Сохранить время
desk-days-daily = Каждый день
desk-days-working = С понедельника по пятницу
desk-days-1 = Понедельник
desk-days-2 = Вторник
desk-days-3 = Среда
desk-days-4 = Четверг
desk-days-5 = Пятница
desk-days-6 = Суббота
desk-days-7 = Воскресенье
desk-programme-feeds = Ленты
desk-programme-feeds-text = Первый адрес дайте каталогам подкастов. Во второй ленте файлы легче — для тех, кто платит за каждый мегабайт.
desk-programme-feed = Лента подкаста
desk-programme-feed-light = Лента с лёгкими файлами
desk-programme-guid = Имя подкаста навсегда
desk-episode = Выпуск программы
desk-episode-text = Выпуск становится публичным вместе с этим материалом, а слушать его можно, как только готов звук.
desk-episode-none-text = Создать программу может издатель.
desk-episode-no-clip = У этого материала пока нет звука.
desk-episode-programme = Программа
desk-episode-season = Сезон
desk-episode-number = Номер выпуска
desk-episode-kind = Тип
desk-episode-kind-full = Полный выпуск
desk-episode-kind-trailer = Трейлер
desk-episode-kind-bonus = Бонус
desk-episode-soundbites = Яркие отрывки
desk-episode-soundbites-hint = Отрывки, после которых хочется слушать дальше, по одному в строке: начало, конец, название. Например: 1:30 2:10 Открывают шлюз
desk-audit-episode = Указано, какой это выпуск
desk-problem-programme-title = Напишите название.
desk-problem-programme-choice = Выберите из списка.
desk-problem-programme-email = Напишите адрес электронной почты, например name@example.org.
desk-problem-programme-address = Напишите полный адрес, который начинается с https://.
desk-problem-programme-funding = Напишите текст ссылки.
desk-problem-programme-times = Для каждого времени нужны дни, начало и продолжительность от 1 до 1440 минут.
desk-problem-programme-overlap = Два времени пересекаются. Сократите первое или начните второе позже.
desk-problem-programme-stale = Пока вы писали, здесь сделали изменение: { $name }. Откройте страницу снова, посмотрите, как стало, и внесите своё.
desk-problem-episode-number = Напишите число от 1 или оставьте поле пустым.
desk-problem-episode-soundbites = Напишите в каждой строке начало, конец и название, например 1:30 2:10 Открывают шлюз. Отрывок должен кончаться раньше звука.

## Page of a story
desk-back-stories = К списку
desk-to-panel = Статус и действия
desk-panel = Статус и действия
desk-story-title = Правка: { $headline }
desk-headline = Заголовок
desk-standfirst = Лид
desk-body = Текст
desk-body-hint = Без скриптов это HTML: абзацы, подзаголовки, списки, цитаты, таблицы и ссылки. Элементы с фото, звуком и карточками не меняйте. Всё остальное при сохранении убирается.
desk-details = Подробности
desk-label = Жанр
desk-bylines = Подписи
desk-bylines-hint = В том порядке, в каком их видят читатели. Сохраните, чтобы добавить ещё.
desk-byline-number = Подпись { $number }
desk-topics = Темы
desk-topics-hint = В том порядке, в каком их видят читатели, не больше { $count }.
desk-topic-number = Тема { $number }
desk-dateline = Место
desk-dateline-hint = Откуда материал.
desk-slug = Читаемая часть адреса
desk-slug-hint = Если поле пустое, берётся из заголовка.
desk-slug-preview = Адрес для читателей:
desk-picture = Фото
desk-picture-none = У этого материала нет фото.
desk-picture-credit = Источник: { $credit }
desk-picture-caption = Подпись к фото
desk-picture-caption-hint = Кто и что на снимке, где и когда.
desk-picture-alt = Описание фото
desk-picture-alt-hint = Что видно на снимке, для тех, кто его не видит. Не повторяйте подпись.
desk-keep = Сохранить этот вариант
desk-keep-reason = Почему изменено
desk-keep-reason-hint = Коллеги увидят это в истории.
desk-save = Сохранить
desk-saved = Сохранено, вариант { $number }.
desk-conflict = Пока вы писали, сохранён вариант { $number } ({ $name }).
desk-conflict-text = Ваш текст ниже, ничего не пропало. Сравните оба, возьмите нужное и сохраните снова.
desk-conflict-compare = Сравнить оба
desk-state-since = { $name }, { $time }
desk-returned = Возвращено ({ $name }):
desk-checks = Перед публикацией
desk-checks-none = Всё на месте.
desk-check-stop = Нужно исправить
desk-check-reason = Нужна причина
desk-check-note = Стоит взглянуть
desk-verbs = Дальше
desk-verbs-none = Для вашей роли здесь больше нет действий. Продолжить может коллега с другой ролью.
desk-verb-review = Отправить на проверку
desk-verb-approval = Утвердить
desk-verb-return = Вернуть автору
desk-verb-publication = Опубликовать
desk-verb-schedule = Запланировать
desk-verb-embargo = Поставить эмбарго
desk-verb-correction = Добавить исправление
desk-verb-withdrawal = Отозвать
desk-people-here = Сейчас здесь
desk-people-alone = Больше никого нет.
desk-more = Ещё
desk-revisions-count = { $count ->
    [one] История: { $count } вариант
    [few] История: { $count } варианта
    [many] История: { $count } вариантов
   *[other] История: { $count } варианта
}
desk-see-published = Посмотреть глазами читателя
desk-in-language = Язык: { $language }
desk-words = Слов
desk-changed = Последнее изменение
desk-problem-headline = Напишите заголовок.
desk-problem-slug = В этой части адреса только буквы, цифры и дефисы.
desk-problem-too-long = { $count ->
    [one] Слишком длинно: лишний { $count } знак.
    [few] Слишком длинно: лишние { $count } знака.
    [many] Слишком длинно: лишних { $count } знаков.
   *[other] Слишком длинно: лишние { $count } знака.
}
desk-problem-document = Текст не удалось прочитать. Он остался ниже: исправьте и сохраните снова.
desk-problem-gone = Выбранного уже нет. Выберите заново.

## Pictures and sound of a story
desk-picture-readers = Для тех, кто его не видит
desk-picture-described = Описано словами
desk-picture-decoration = Это украшение, его пропускают
desk-clip = Звук
desk-clip-none = У этого материала нет звука.
desk-clip-silent = Сейчас читатели его не услышат.
desk-lead-picture = Фото материала
desk-lead-clip = Звук материала
desk-lead-choose-picture = Выбрать фото
desk-lead-change-picture = Выбрать другое фото
desk-lead-choose-clip = Выбрать звук
desk-lead-change-clip = Выбрать другой звук
desk-lead-remove-picture = Убрать фото
desk-lead-remove-clip = Убрать звук
desk-lead-find-picture = Слова из подписи, источника или заголовка
desk-lead-find-clip = Слова из названия или заголовка
desk-lead-now = Выбрано сейчас
desk-lead-found = На выбор
desk-lead-empty = Ничего не найдено. Попробуйте меньше слов или другие.
desk-lead-changed = { $name } изменяет этот выбор одновременно с вами. Посмотрите, что выбрано сейчас, и выберите заново.
desk-offer-no-file = Файла ещё нет: читатели этого не увидят.
desk-offer-gone = Больше недоступно: читатели этого не услышат.
desk-offer-not-public = Его нет на сайте: читатели не увидят эту карточку.
desk-offer-unnamed = Фото пока без подписи

## Pictures

desk-picture-crops = Как оно кадрируется
desk-shape-whole = Целиком
desk-shape-wide = 16:9
desk-shape-classic = 4:3
desk-shape-square = 1:1
desk-shape-social = В карточках других сайтов
desk-picture-making = Его файлы готовятся
desk-picture-making-text = Материалы смогут показать его через мгновение. Обновите эту страницу, чтобы его увидеть.
desk-picture-over = Права на него истекли. Читатели больше не видят его ни на одной странице.
desk-picture-credit-field = Автор
desk-picture-credit-hint = Кого нужно назвать — так, как это увидят читатели.
desk-picture-people = Кто на фото
desk-picture-date = Когда сделано
desk-picture-date-hint = Год, месяц или день: 2019, 2019-05, 2019-05-31.
desk-picture-place = Где сделано
desk-picture-archive = Архивное фото
desk-picture-archive-hint = Читателям на их языке говорится, что на нём другой день.
desk-picture-source = Источник
desk-picture-copyright = Авторские права
desk-picture-terms = Условия использования
desk-picture-rights = Последний день использования
desk-picture-rights-hint = На следующий день оно само исчезнет со всех страниц.
desk-picture-focus = Что должно быть видно в каждом кадре
desk-picture-focus-hint = Точка в сотых долях ширины и высоты. Кадры делаются заново при сохранении.
desk-picture-focus-x = Слева, от 0 до 100
desk-picture-focus-y = Сверху, от 0 до 100
desk-picture-focus-point = Точка, которая видна в каждом кадре
desk-picture-focus-keys = Нажмите на главное или двигайте точку стрелками; с Shift — по десять.
desk-picture-focus-at = { $x } слева, { $y } сверху
desk-crops-own = Как оно кадрируется в этом материале
desk-crops-own-text = Кадры этого фото только в этом материале. Само фото и другие материалы, где оно показано, остаются как есть.
desk-crops-back = Кадрировать как везде
desk-crops-open = Кадрировать иначе в этом материале
desk-problem-picture-date = Напишите дату как год, месяц или день: 2019, 2019-05 или 2019-05-31.
desk-problem-picture-rights = Выберите полный день.
desk-problem-picture-focus = Напишите число от 0 до 100.
desk-problem-picture-uncut = Это фото пришло без файла, поэтому заново кадрировать его нельзя. Уберите точку или выберите другое фото.
desk-problem-picture-file = Этот файл не фото. Он принят как звук; выберите фото.
desk-problem-picture-changed = { $name }: это фото изменено, пока вы писали. Посмотрите, что сказано у полей, и сохраните ещё раз.
desk-job-make-picture = Подготовка файлов фото
desk-job-cut-picture = Кадры фото для материала
desk-job-renew-pictures = Повторный просмотр фото
desk-picture-refused-unknown = Такое изображение принять нельзя; рисунки SVG тоже не принимаются. Сохраните его как PNG и отправьте снова.
desk-picture-refused-large = В фото слишком много пикселей. Отправьте копию поменьше.
desk-picture-refused-reader = Эта станция не умеет читать такие изображения. Сохраните его как JPEG и отправьте снова или попросите того, кто смотрит за станцией, установить libheif-examples.
desk-picture-refused-kind = Изображения такого вида не читаются. Сохраните его как JPEG или PNG и отправьте снова.
desk-picture-refused-broken = Файл повреждён, и прочесть его нельзя. Сохраните его ещё раз как JPEG или PNG и отправьте снова.
## Library of pictures
desk-pictures = Фото
desk-pictures-text = Все фото станции: их можно найти, описать и взять снова.
desk-pictures-upload = Отправить фото
desk-pictures-find = Искать фото по тому, что на них, или по материалам
desk-pictures-since = Сделано с
desk-pictures-until = Сделано по
desk-pictures-rights = Права
desk-pictures-rights-fortnight = Истекают за 14 дней
desk-pictures-rights-month = Истекают за 30 дней
desk-pictures-rights-ended = Истекли
desk-pictures-rights-endless = Бессрочные
desk-pictures-used = Использование
desk-pictures-used-yes = Есть в материале
desk-pictures-used-public = Есть на сайте
desk-pictures-used-no = Нигде
desk-pictures-over = Права истекли
desk-pictures-ends = Права до: { $date }
desk-pictures-first = Самые новые
desk-pictures-none = Фото пока нет
desk-pictures-none-text = Отправьте снимок: он сам кадрируется и уменьшается, и его сможет показать любой материал.
desk-pictures-not-found = Фото не найдены
desk-pictures-not-found-text = Попробуйте меньше слов или другое время. Фото находят по подписи, автору, месту, людям, имени файла и заголовкам материалов.
desk-picture-ends = Права на него истекают: { $date }. На следующий день оно само исчезнет со всех страниц.
desk-picture-alt-own = Что узнают те, кто его не видит, в материалах его редакции, если материал не говорит другого.
desk-picture-unused = Пока ни в одном материале.
desk-picture-use-lead = Фото материала
desk-picture-use-text = В тексте
desk-picture-use-other = вместо другого
desk-picture-use-public = На сайте
desk-picture-use-leaving = На сайте, но не в новом черновике
desk-picture-use-draft = В черновике
desk-picture-replace = Заменить везде
desk-picture-new-file = Новый файл на его место
desk-picture-new-file-hint = Он показывается везде вместо этого фото, как только готовы его файлы. Сказанное о фото в материалах остаётся; автор нового указывается на его странице.
desk-picture-new-file-send = Заменить этим файлом
desk-picture-replace-text = Материалы с этим фото сразу показывают другое, и на сайте тоже. Ни один материал не считается изменённым или исправленным, и это можно отменить.
desk-picture-replace-upload = Другого ещё нет? Сначала отправьте его: новые стоят первыми.
desk-picture-replace-send = Заменить
desk-picture-choose = Выбрать
desk-picture-choose-other = Выбрать другое
desk-picture-now = Показано сейчас
desk-picture-then = Будет показано
desk-picture-changes = Что изменится
desk-picture-changes-text = Эти материалы покажут другое, как только вы его замените.
desk-picture-words = Подпись и описание
desk-picture-words-keep = Оставить слова каждого материала: на обоих одно и то же
desk-picture-words-own = Взять слова другого фото
desk-picture-words-own-hint = В материалах его редакции. Слова на других языках остаются: проверьте эти материалы сами.
desk-picture-words-missing = У него ещё нет описания: сначала напишите его.
desk-picture-replaced = Вместо него показывают другое фото
desk-picture-replaced-by = Выбор: { $name }, { $time }.
desk-picture-replaced-waits = Файлы другого фото ещё готовятся. Пока их нет, читатели видят это.
desk-picture-covers = Из него сделаны обложки программ:
desk-picture-logo-of = Служит логотипом для:
desk-picture-bring-back = Снова показывать это
desk-picture-stands-for = Его показывают там, где в материалах указаны эти:
desk-picture-doubles = Вероятно, то же фото
desk-picture-doubles-text = Они похожи. Пусть лучший файл показывают вместо другого: слова материалов остаются.
desk-picture-merge = Показывать это вместо него
desk-picture-was-replaced = Материалы теперь показывают другое фото.
desk-picture-is-back = Материалы снова показывают это фото.
desk-problem-picture-taken = Это поле тем временем изменили ({ $name }), а вы нет: оно теперь такое.
desk-problem-picture-theirs = Здесь теперь «{ $text }» ({ $name }). Вы видите своё.
desk-problem-picture-emptied = Это поле очистили ({ $name }). Вы видите своё.
desk-problem-picture-same = Это то же самое фото. Выберите другое.
desk-problem-picture-replaced = Одно из двух уже заменено другим. Выберите то, которое показывают.
desk-problem-picture-no-alt = У другого фото нет описания. Напишите его на странице фото или оставьте слова материалов.
desk-pictures-found = { $count ->
    [one] { $count } фотография
    [few] { $count } фотографии
    [many] { $count } фотографий
   *[other] { $count } фотографии
}
desk-pictures-warn = { $count ->
    [one] Права на { $count } фотографию на сайте истекают за 14 дней.
    [few] Права на { $count } фотографии на сайте истекают за 14 дней.
    [many] Права на { $count } фотографий на сайте истекают за 14 дней.
   *[other] Права на { $count } фотографии на сайте истекают за 14 дней.
}

## Content credentials of a picture

desk-credentials = Сведения о происхождении
desk-credentials-none = В файле нет сведений о происхождении: его никто не подписал, поэтому никто не может сказать, изменяли ли его.
desk-credentials-trusted = Файл подписан тем, кому станция доверяет, и после этого не изменялся.
desk-credentials-intact = После подписи файл не изменялся. Станция не знает, кто его подписал: имя известно только из сертификата.
desk-credentials-changed = После подписи файл изменили. Это может быть безобидно, например агентство обрезало снимок, а может и нет: попросите у отправителя исходный файл.
desk-credentials-expired = Срок сертификата подписавшего истёк, и ничто не доказывает, что файл подписан раньше. Изменяли ли его, сказать нельзя.
desk-credentials-broken = Сведения о происхождении повреждены или нарушают правила. Полагаться на них нельзя; попросите у отправителя исходный файл.
desk-credentials-elsewhere = В файле сказано, что сведения о его происхождении лежат на другом сервере. Станция его не запрашивает.
desk-credentials-ai-wholly = В файле сказано, что эту картинку создал искусственный интеллект. Читатели видят это рядом с ней.
desk-credentials-ai-partly = В файле сказано, что часть этой картинки создал искусственный интеллект. Читатели видят это рядом с ней.
desk-credentials-signer = Кто подписал
desk-credentials-signed-at = Когда подписано
desk-credentials-made-at = Когда создано
desk-credentials-made-with = Чем создано
desk-credentials-deeds = Что сделано
desk-credentials-problem = Что не так
desk-credentials-signed = Большие файлы для читателей подписываются заново сертификатом «{ $name }» и называют этот файл исходным.
desk-credentials-not-signed = Файлы для читателей не содержат сведений о происхождении: у исходного файла они не подтверждаются.
desk-credentials-no-certificate = Файлы для читателей не содержат сведений о происхождении: когда их делали, у станции не было сертификата для подписи. Тот, кто её обслуживает, создаёт или устанавливает его командой «longwave key certificate».
desk-credentials-deed-created = Создано
desk-credentials-deed-opened = Открыто
desk-credentials-deed-cropped = Обрезано
desk-credentials-deed-resized = Размер изменён
desk-credentials-deed-turned = Повёрнуто
desk-credentials-deed-colours = Цвета исправлены
desk-credentials-deed-edited = Отредактировано
desk-credentials-deed-described = Описание изменено
desk-credentials-deed-filtered = Применён фильтр
desk-credentials-deed-placed = Собрано из частей
desk-credentials-deed-drawn = Дорисовано
desk-credentials-deed-converted = Преобразовано
desk-credentials-deed-redacted = Данные удалены
desk-credentials-deed-published = Опубликовано
desk-credentials-deed-other = Другое
## Recording with the microphone

desk-recording = Запись
desk-recording-story = Записать звук материала
desk-recording-record = Записать
desk-recording-text = Запись уходит на станцию, пока вы говорите, и остаётся в этом браузере, пока станция её не получит: после сбоя или обрыва связи она никуда не денется.
desk-recording-name = Запись, { $time }
desk-recording-microphone = Микрофон
desk-recording-level = Уровень
desk-recording-level-quiet = Слишком тихо. Подойдите ближе к микрофону.
desk-recording-level-good = Уровень хороший.
desk-recording-level-loud = Слишком громко. Отойдите от микрофона.
desk-recording-time = Уже записано
desk-recording-open = Включить микрофон
desk-recording-start = Записать
desk-recording-started = Идёт запись
desk-recording-stop = Стоп
desk-recording-stopped = Остановлено через { $length }. Прослушайте, затем сохраните или запишите заново.
desk-recording-again = Записать заново
desk-recording-keep = Сохранить
desk-recording-keep-story = Сохранить для материала
desk-recording-keeping = Запись сохраняется.
desk-recording-sent = На станции уже { $percent }
desk-recording-line = Связь прервалась. Всё остаётся в этом браузере и отправится само, когда связь вернётся.
desk-recording-unkept = Этот браузер не хранит записи. Не закрывайте страницу, пока запись не отправлена.
desk-recording-left = Ещё не сохранено
desk-recording-left-text = Оборвавшиеся записи и прежние попытки. Прослушайте каждую, затем сохраните или выбросьте.
desk-recording-until = Хранится здесь до { $date }, затем удаляется автоматически.
desk-recording-there = Продолжить в её материале
desk-recording-away = Выбросить
desk-recording-file = Отправить файл
desk-recording-file-text = Запись с телефона или другого устройства. Чтобы записывать на этой странице, нужны скрипты и микрофон.
desk-recording-insecure = Браузеры дают странице микрофон только по https. Узнайте адрес https у того, кто ведёт сервер станции, или отправьте файл ниже.
desk-recording-old = Этот браузер не умеет записывать. Возьмите более новый или отправьте файл ниже.
desk-recording-refused = Браузер не даёт этой странице микрофон. Разрешите его в настройках браузера для этого сайта и включите микрофон снова.
desk-recording-none = Микрофон не найден. Подключите его и включите микрофон снова.
desk-recording-busy = Микрофон занят другой программой. Закройте её и включите микрофон снова.
desk-recording-lost = Микрофон отключился. Записанное до этого сохранилось.

## Clips
desk-clips = Аудио
desk-clips-text = Записи и файлы, которые делаются из них для слушателей.
desk-clips-find = Искать аудио по названию или по заголовкам материалов
desk-clips-used = Использование
desk-clips-used-yes = Есть в материале
desk-clips-used-no = Пока нигде
desk-clips-found = { $count ->
    [one] { $count } запись
    [few] { $count } записи
    [many] { $count } записей
   *[other] { $count } записи
}
desk-clips-none = Аудио пока нет
desk-clips-none-text = Отправьте запись: её сможет включить любой материал.
desk-clips-not-found = Ничего не найдено
desk-clips-upload = Отправить запись
desk-clip-state-ready = Готово
desk-clip-state-making = Готовится
desk-clip-state-refused = Использовать нельзя
desk-clip-state-gone = Снято
desk-clip-state-empty = Без звука
desk-clip-making-text = Готово файлов: { $made } из { $all }. Слушать можно, как только появится первый.
desk-clip-look-again = Обновить
desk-clip-hear = Слушать
desk-clip-hear-failed = Этот браузер не может воспроизвести запись. Скачайте файл ниже.
desk-clip-title = Название
desk-clip-title-hint = Его показывают плееры и скачанные файлы.
desk-clip-chapters = Главы
desk-clip-chapters-hint = Каждая с новой строки: начало и название, например «1:30 Приливный затвор».
desk-clip-level = Сделать такой же громкой, как другие
desk-clip-level-hint = Громкость меняется целиком, до { $loudness } LUFS; сдерживаются только пики выше { $peak } dBTP.
desk-clip-other-target = Эти файлы сделаны для другой громкости. Теперь языковой версии нужны { $loudness } LUFS и пики не выше { $peak } dBTP. Сами по себе файлы заново не делаются.
desk-clip-renew = Сделать файлы заново
desk-clip-trim = Отрезать тишину в начале и в конце
desk-clip-trim-hint = Секунд тишины: { $seconds }.
desk-clip-anew = Файлы тогда делаются заново. Пока их нет, у слушателей остаются нынешние.
desk-clip-recording = Исходная запись
desk-clip-kind = Файл
desk-clip-film = Видео, из которого взят звук
desk-clip-length = Длительность
desk-clip-channels = Каналы
desk-clip-mono = Один (моно)
desk-clip-stereo = Два (стерео)
desk-clip-rate = Отсчётов в секунду
desk-clip-khz = { $value } кГц
desk-clip-loudness = Громкость
desk-clip-value = { $value } { $unit }
desk-clip-silence = Тишина
desk-clip-peak = Самый высокий пик
desk-clip-range = От тихого до громкого
desk-clip-waveform = Громкость от начала до конца
desk-clip-files = Файлы для слушателей
desk-clip-quality = Качество
desk-clip-quality-of = { $codec }, { $bitrate } кбит/с
desk-clip-size = Размер
desk-clip-uses = Где звучит
desk-clip-unused = Пока не звучит ни в одном материале.
desk-clip-use-public = На сайте
desk-clip-withdraw = Убрать от слушателей
desk-clip-withdraw-text = Материалы с этой записью остаются. Вместо плеера они говорят, почему её больше нет.
desk-clip-reason = Причина
desk-clip-reason-hint = Её прочтут слушатели, на языке материала.
desk-clip-bring-back = Вернуть слушателям
desk-clip-bring-back-text = В материалах сразу снова появится плеер.
desk-clip-refused-not-sound = В этом файле нет звука, который станция читает. Отправьте его как WAV, MP3, M4A, FLAC, Ogg или Opus.
desk-clip-refused-no-sound = В этом файле есть изображение, но нет звука. Отправьте файл со звуком.
desk-clip-refused-broken = Ничего в этом файле нельзя воспроизвести. Сохраните его ещё раз там, где записывали, и отправьте снова.
desk-clip-refused-too-long = Эта запись длиннее двенадцати часов. Разрежьте её на части и отправьте каждую.
desk-clip-refused-too-heavy = Чтобы прочитать этот файл, нужно больше, чем допустимо для записи. Сохраните его как WAV или FLAC и отправьте снова.
desk-clip-no-program = На сервере станции не установлен ffmpeg, а без него из записи ничего нельзя сделать. Попросите того, кто ведёт сервер, установить его и попробуйте снова.
desk-clip-step-measure = Измеряется длительность и громкость
desk-clip-step-render = Делаются файлы для слушателей
desk-job-make-clip = Файлы аудио
desk-problem-clip-title = Дайте записи название.
desk-problem-clip-line = Строку { $count } в главах не удалось прочитать. Напишите время, пробел и название.
desk-problem-clip-chapters = Глав слишком много: в записи помещается { $count }.
desk-problem-clip-chapter = У каждой главы должно быть название.
desk-problem-clip-doubled = Две главы начинаются одновременно.
desk-problem-clip-late = Глава начинается после конца записи.
desk-problem-clip-stale = { $name } вносит изменения одновременно с вами: запись уже другая. Откройте её страницу снова, посмотрите, какая она сейчас, и повторите правку.
desk-problem-clip-reason = Скажите, почему запись убирают.

## Timings
desk-timings = Разметка
desk-timings-text = Где в звуке каждое предложение. На сайте оно подсвечивается, пока звучит, а плееры получают субтитры.
desk-timings-unpublished = Предложения ищутся, как только материал появляется на сайте.
desk-timings-no-clip = У материала на сайте нет аудио. Добавьте его и опубликуйте материал — каждое предложение будет найдено в звуке.
desk-timings-silent = Аудио нельзя услышать: его файлы ещё делаются или оно снято для слушателей.
desk-timings-making = Предложения ищутся в звуке. Откройте эту страницу снова через минуту.
desk-timings-missing = В этом звуке ещё ничего не искали.
desk-timings-differs = Текст и звук не совпадают. Звучит что-то другое, или на другом языке, или это музыка. Проверьте, то ли это аудио и тот ли текст в нём читают.
desk-timings-no-voice = На сервере станции нет голоса, который читает на этом языке, поэтому предложения не найти.
desk-timings-nothing = Нет предложений, которые можно искать, или нет звука, в котором искать.
desk-timings-too-long = В тексте больше предложений, чем ищется в одном звуке.
desk-timings-no-program = На сервере станции не установлены espeak-ng или ffmpeg, а без них ни одного предложения не найти. Попросите того, кто ведёт сервер, установить обе программы и попробуйте снова.
desk-timings-newer = Это текст, который на сайте. Предложения, написанные позже, ищутся, когда их публикуют.
desk-timings-step-hear = Прослушиваются текст и звук
desk-timings-step-find = Ищутся предложения
desk-timings-again = Искать снова
desk-timings-again-text = То, что поставлено вручную, останется как есть.
desk-timings-found = Найдено предложений: { $found } из { $all }
desk-timings-from = От
desk-timings-to = До
desk-timings-hear-of = Прослушать предложение { $number }
desk-timings-certain = точно
desk-timings-likely = вероятно
desk-timings-doubtful = сомнительно
desk-timings-guess = догадка, читатели её не получают
desk-timings-unread = не читается
desk-timings-by-hand = вручную: { $name }
desk-timings-hint = Пишите время так: 1:02.350. Оставьте оба времени пустыми, если предложение не читается.
desk-timings-keys = Когда курсор стоит во времени: запятая и точка сдвигают его на 50 миллисекунд, с Shift — на 250. Пробел проигрывает предложение.
desk-timings-transcript = Расшифровка
desk-problem-timings-time = Предложение { $count }: напишите оба времени как 1:02.350 или оставьте оба пустыми.
desk-problem-timings-half = Предложение { $count }: передайте оба времени или ни одного, если оно не читается.
desk-problem-timings-backwards = Предложение { $count } кончается раньше, чем начинается.
desk-problem-timings-overlaps = Предложение { $count } начинается раньше, чем кончается предыдущее.
desk-problem-timings-late = Предложение { $count } кончается позже конца звука.
desk-problem-timings-stale = Пока вы работали, это время изменено. Кто изменил: { $name }. Откройте страницу снова, посмотрите, как оно теперь, и внесите свою правку.
desk-problem-timings-gone = Текст или его звук уже другой. Откройте страницу снова и посмотрите, что есть.
desk-job-make-timings = Предложения в звуке
desk-audit-set-timings = Поставлено вручную, где предложения в звуке

## Checks before publishing
desk-check-fact = Полезно знать
desk-check-go = Перейти
desk-check-go-to = Перейти: { $text }
desk-check-headline = Нет заголовка.
desk-check-headline-why = Списки, поиск и сообщения показывают материал по заголовку. Напишите его.
desk-check-text = Нет текста.
desk-check-text-why = Читать пока нечего. Напишите текст.
desk-check-alt = У фото нет описания.
desk-check-alt-why = Тот, кто не видит фото, получает вместо него эти слова. Скажите одним предложением, что на нём.
desk-check-credit = У фото не указан источник.
desk-check-credit-why = Автор имеет право быть названным. Узнайте, кто он, или укажите причину обойтись без имени.
desk-check-archive = Слова рядом с фото говорят, что оно из архива, а пометки нет.
desk-check-archive-why = Только пометка скажет каждому читателю на любом языке, что снято в другой день. Отметьте фото как архивное или уберите эти слова.
desk-check-archive-date = Похоже, фото сделано { $date }, но не отмечено как архивное.
desk-check-archive-date-why = Читатели примут его за сегодняшнее. Отметьте фото как архивное или укажите, почему оно свежее.
desk-check-link-dead = Ссылка не работает: { $address }
desk-check-link-dead-why = Там ничего нет с { $time }. Исправьте адрес или уберите ссылку.
desk-check-link-private = Ссылка ведёт туда, куда читателям не попасть: { $address }
desk-check-link-private-why = Адрес из закрытой сети или содержит пароль. Сошлитесь на страницу, которую откроет каждый.
desk-check-link-unpublished = Ссылка ведёт на материал, которого нет на сайте: { $address }
desk-check-link-unpublished-why = Перейдя по ней, читатели ничего не найдут. Сначала опубликуйте тот материал или уберите ссылку.
desk-check-link-withdrawn = Ссылка ведёт на снятый материал: { $address }
desk-check-link-withdrawn-why = Перейдя по ней, читатели узнают, что материал снят с сайта. Сошлитесь на другое или уберите ссылку.
desk-check-link-nowhere = Ссылка ведёт на материал, которого не существует: { $address }
desk-check-link-nowhere-why = Перейдя по ней, читатели ничего не найдут. Исправьте адрес или уберите ссылку.
desk-check-language = Похоже, язык текста: { $language }, а язык версии: { $edition }.
desk-check-language-why = Программы чтения с экрана прочтут его не тем голосом, а поиск предложит не тем читателям. Перенесите его в версию на языке { $language } или укажите, почему он здесь.
desk-check-weight = Страница тяжёлая: { $size }, читать можно примерно через { $seconds } с при связи 2G.
desk-check-weight-why = Больше 14,6 КБ не помещается в первый ответ сервера. Сократите или разделите текст либо укажите причину. Связь 2G здесь — 70 кбит/с и 1,4 с до сервера и обратно.
desk-check-section = Не выбрана рубрика.
desk-check-section-why = Без неё материала не будет ни в списке рубрики, ни в её ленте. Выберите рубрику.
desk-check-standfirst = Нет лида.
desk-check-standfirst-why = Он стоит под заголовком в списках, поиске и сообщениях. Напишите одно-два предложения.
desk-check-byline = Не выбрана подпись.
desk-check-byline-why = Читатели больше доверяют материалу, когда знают, чей он. Выберите, кто его написал.
desk-check-headline-long = Заголовок длиннее, чем показывают телефоны и поиск.
desk-check-headline-long-why = Они обрезают его примерно после 110 букв. Главное поставьте в начало или сократите.
desk-check-headings = Подзаголовок пропускает уровень: «{ $text }»
desk-check-headings-why = Программы чтения с экрана перечисляют подзаголовки по уровням, и пропуск звучит как потерянная часть. Выберите уровень, следующий за предыдущим.
desk-check-speaker = У цитаты не указано, кто сказал: «{ $text }»
desk-check-speaker-why = Ни читатели, ни поиск не узнают, чьи это слова. Назовите автора в данных цитаты.
desk-check-text-alt = У фото { $text } в тексте нет описания.
desk-check-text-alt-why = Тем, кто не видит снимок, достаётся этот текст. Откройте фото в редакторе и напишите одним предложением, что на нём, или отметьте, что это украшение.
desk-check-text-credit = У фото { $text } в тексте не указан источник.
desk-check-text-credit-why = У автора есть право на упоминание. Узнайте, кто это, выберите другое фото или объясните, почему без этого можно обойтись.
desk-check-text-picture-gone = Фото { $text } в тексте больше нет. Читатели его не увидят.
desk-check-text-picture-gone-why = Страница показывается без него. Выберите другое фото или уберите его из текста.
desk-check-text-clip-gone = Звук { $text } в тексте недоступен. Читатели его не увидят.
desk-check-text-clip-gone-why = Страница показывается без него. Выберите другой звук или уберите его из текста.
desk-check-rights-over = Права на фото материала истекли. Читатели его не видят.
desk-check-rights-over-why = Страница показывается без него. Выберите другое фото или продлите последний день, если права продлены.
desk-check-rights-end = Права на фото материала истекают { $date }.
desk-check-rights-end-why = На следующий день оно само исчезнет со страницы. Попросите продлить права или выберите фото, которое может остаться.
desk-check-text-rights-end = Права на фото { $text } в тексте истекают { $date }.
desk-check-text-rights-end-why = На следующий день оно само исчезнет со страницы. Попросите продлить права или выберите фото, которое может остаться.
desk-check-text-story-gone = Материала карточки { $text } нет на сайте. Читатели её не увидят.
desk-check-text-story-gone-why = Страница показывается без карточки, а как только материал выйдет на сайте, — с ней.
desk-check-link-silent = Ссылка сейчас не отвечает: { $address }
desk-check-link-silent-why = Последняя попытка: { $time }, новая будет сама собой. Откройте ссылку сами, чтобы убедиться.
desk-check-link-elsewhere = Ссылка ведёт в другую версию: { $address }
desk-check-link-elsewhere-why = Перейдя по ней, читатели попадут в другой язык. Если здесь есть перевод, сошлитесь на него.
desk-check-paragraph = Похоже, язык абзаца: { $language }: «{ $text }»
desk-check-paragraph-why = Если это так, отметьте язык { $language } в редакторе: программы чтения с экрана сменят голос, а переводчики оставят абзац как есть.
desk-check-grade = Текст трудно читать: { $formula } { $score }, цель: { $target }.
desk-check-grade-why = В предложении в среднем слов: { $words }. Короткие предложения и простые слова помогут тем, кто читает на неродном языке или вслух.
desk-check-link-waiting = { $count ->
    [one] Проверяется { $count } ссылка.
    [few] Проверяются { $count } ссылки.
    [many] Проверяются { $count } ссылок.
   *[other] Проверяются { $count } ссылки.
}
desk-check-link-waiting-why = Это займёт около минуты. Загрузите страницу ещё раз, чтобы увидеть ответ.
desk-check-grade-fact = Как читается: { $formula } { $score }, цель: { $target }.
desk-check-grade-fact-why = В предложении в среднем слов: { $words }.
desk-check-weight-fact = Страница занимает { $size }: читать можно примерно через { $seconds } с при связи 2G.
desk-check-weight-fact-why = Посчитано так, как получают читатели: в сжатом виде, со стилями, при первом заходе. Связь 2G здесь — 70 кбит/с и 1,4 с до сервера и обратно.
desk-check-picture-fact = { $count ->
    [one] { $count } фото добавляет { $size }: ещё около { $seconds } с.
    [few] { $count } фото добавляют { $size }: ещё около { $seconds } с.
    [many] { $count } фото добавляют { $size }: ещё около { $seconds } с.
   *[other] { $count } фото добавляют { $size }: ещё около { $seconds } с.
}
desk-check-picture-fact-why = Это то, что возьмёт небольшой телефон. Приходит, когда текст уже можно читать.
desk-check-sound-fact = Звук занимает { $size }.
desk-check-sound-fact-why = Это самый малый из его файлов. Его загружает только тот, кто слушает.

## History
desk-back-story = К материалу
desk-history = История
desk-revision = Вариант { $number }
desk-revision-public = Его видят читатели
desk-revision-newest = Последний
desk-revision-restored = Восстановлен из варианта { $number }
desk-revisions-none = Пока ничего не сохранено
desk-revisions-none-text = При каждом сохранении здесь остаётся вариант текста: кто, когда и почему. Ничего не затирается.
desk-words-changed = Слов добавлено: { $added }, убрано: { $removed }
desk-compare = Сравнить
desk-compare-from = Сравнить
desk-compare-to = с чем
desk-compare-before = Сравнить с предыдущим
desk-compare-newest = Сравнить с последним
desk-compare-title = Варианты { $was } и { $is }
desk-compare-was = Было:
desk-compare-is = Стало:
desk-compare-none = Они одинаковы
desk-compare-from-empty = Вариант { $was } пуст: всё это появилось в варианте { $is }.
desk-compare-a-picture = Фото. Подпись: { $caption }. Описание: { $alt }
desk-compare-a-clip = Звук: { $title }
desk-compare-a-card = Карточка: { $title }. { $about }
desk-compare-a-table = Таблица: { $caption }
desk-compare-decoration = украшение
desk-compare-skipped = { $count ->
    [one] { $count } абзац без изменений
    [few] { $count } абзаца без изменений
    [many] { $count } абзацев без изменений
   *[other] { $count } абзаца без изменений
}
desk-restore = Восстановить
desk-restore-number = Восстановить вариант { $number }
desk-restore-happens = Появится новый вариант с текстом варианта { $number }. Более поздние сохранятся, а читатели ничего не заметят, пока вы не опубликуете.
desk-restored = Вариант { $number } восстановлен.

## Notes in the margin
desk-notes = Заметки
desk-notes-open = Открытых заметок: { $count }
desk-notes-text = Что коллеги спрашивают и отвечают о материале. Читатели этого никогда не видят.
desk-notes-none = Открытых заметок нет. Напишите первую ниже: спросите, обратите внимание, упомяните коллегу.
desk-note-new = Написать заметку
desk-note-about = О чём
desk-note-about-story = О материале в целом
desk-note-words = Ваша заметка
desk-note-answer-words = Ваш ответ
desk-note-answer = Ответить
desk-note-send = Отправить заметку
desk-note-mention = Упомянуть коллег
desk-note-mention-hint = Материал будет у них в списке «Ждут меня», пока они не ответят или заметка не будет решена.
desk-note-mentioned = Упомянуты
desk-note-gone = О словах, которых больше нет или которые изменились:
desk-note-removed = Эта заметка удалена.
desk-note-remove = Удалить
desk-note-resolve = Решено
desk-note-reopen = Открыть снова
desk-note-settled-by = Закрыто: { $name }, { $time }
desk-note-done = Заметка отправлена.
desk-note-done-resolve = Заметка отмечена как решённая.
desk-note-done-reopen = Заметка снова открыта.
desk-note-done-remove = Заметка удалена.
desk-mentioned-by = Вас упоминает в заметке { $name }
desk-problem-note-wordless = Напишите, что вы хотите сказать.
desk-problem-note-long = Заметка слишком длинная. Сократите её или отправьте двумя частями.
desk-problem-note-mention = Кто-то из упомянутых больше не может читать этот материал. Выберите заново.
desk-problem-notes-many = У этого материала уже столько заметок, сколько возможно. Поговорите с коллегами напрямую.
desk-audit-note = Написана заметка
desk-audit-answer = Дан ответ на заметку
desk-audit-resolve = Заметка решена
desk-audit-reopen = Заметка снова открыта
desk-audit-remove-note = Заметка удалена
editor-note = Написать заметку или перейти к той, что здесь
editor-notes-none = Выделите слова или встаньте в строку и нажмите { $key }, чтобы написать заметку.
editor-notes-settled = Решённых заметок: { $count }
editor-note-hint = Введите @, чтобы упомянуть коллегу. Ctrl+Enter отправляет.
editor-note-to-text = Перейти к словам:
editor-note-new = Новая заметка: { $name }.
editor-note-here = Заметка, { $name }: { $text } Нажмите { $key }, чтобы перейти к ней.
editor-note-waiting = Ещё не отправлено: нет связи. Текст сохранён здесь и уйдёт, когда связь появится.
editor-note-offline = Нет связи. Попробуйте снова, когда она появится.
editor-note-failed = Не получилось. Загрузите страницу заново.
editor-note-remove-sure = Удалить навсегда?
editor-mention-list = Коллеги
editor-mention-count = Найдено коллег: { $count }. Выбирайте стрелками и клавишей Enter.

## Doing one thing to a story
desk-happens = Что произойдёт
desk-blocked = Сначала нужно устранить всё, что отмечено «Нужно исправить».
desk-blocked-state = В нынешнем состоянии материала это невозможно: вернитесь и посмотрите, что с ним.
desk-newer-revision = После этого сохранён вариант { $number } ({ $name }). Эта страница о предыдущем.
desk-note = Примечание
desk-note-hint = Коллеги увидят его в истории. Читатели — нет.
desk-review-title = Отправить на проверку
desk-review-happens = Вариант { $number } попадёт к редакторам этой языковой версии, материал будет на проверке.
desk-review-happens-next = Можно писать дальше. Они видят каждую правку.
desk-review-note = Примечание для редактора
desk-review-note-hint = На что обратить внимание, что ещё не решено.
desk-approval-title = Утвердить
desk-approval-happens = Вы подтверждаете, что вариант { $number } можно публиковать.
desk-approval-happens-next = После любой правки нужно утвердить заново.
desk-approval-second = В этой версии утверждённое вами должен опубликовать другой человек.
desk-return-title = Вернуть автору
desk-return-happens = Материал снова станет черновиком, и { $name } увидит вашу причину вверху.
desk-return-reason = Что нужно изменить
desk-return-reason-hint = Пишите точно: автор может прочитать это, когда вы спите.
desk-publication-title = Опубликовать
desk-publication-happens = Читатели { $edition } сразу увидят вариант { $number }: на его странице, на главной, в лентах и в поиске.
desk-publication-address = Его адрес:
desk-publication-update = Читатели сразу увидят вариант { $number } вместо нынешнего текста. На странице будет указано время обновления.
desk-publication-update-send = Опубликовать правки
desk-publication-correct = Если раньше была ошибка, добавьте и исправление, чтобы читатели о ней узнали.
desk-override = Почему всё же публиковать?
desk-override-hint = Проверка требует причины. Она останется в журнале действий.
desk-withdrawal-title = Отозвать
desk-withdrawal-happens = Через несколько секунд читатели не найдут материал ни на главной, ни в лентах, ни в поиске.
desk-withdrawal-address = По его адресу будет сказано, что он отозван, когда и почему.
desk-withdrawal-keeps = Редакция сохранит всё. Материал можно опубликовать снова.
desk-withdrawal-reason = Причина
desk-withdrawal-reason-hint = Её увидят читатели. Напишите, что было неверно, на языке материала.
desk-correction-title = Добавить исправление
desk-correction-happens = Читатели увидят его под материалом, со временем. Оно будет и на странице исправлений, и в их ленте.
desk-correction-text = Сам текст от этого не меняется: исправьте и его, затем опубликуйте.
desk-correction-was = Что было неверно
desk-correction-was-hint = Как это видели читатели, на языке материала.
desk-correction-is = Как верно
desk-correction-is-hint = Как следовало написать.
desk-schedule-title = Запланировать
desk-schedule-happens = Вариант { $number } выйдет сам в указанное ниже время.
desk-schedule-change = Более поздние правки с ним не выйдут. До этого времени выход можно перенести или отменить.
desk-schedule-end = Отменить выход
desk-embargo-title = Поставить эмбарго
desk-embargo-happens = До указанного ниже времени никто не сможет опубликовать материал, и читатели не увидят даже заголовка.
desk-embargo-desk = Редакция может работать дальше.
desk-embargo-reason = Кто попросил
desk-embargo-reason-hint = Для коллег.
desk-embargo-end = Снять эмбарго
desk-date = День
desk-time = Время
desk-zone = По часовому поясу версии, { $zone }. Там сейчас { $now }.
desk-done-review = Отправлено на проверку.
desk-done-approval = Утверждено.
desk-done-return = Возвращено автору.
desk-done-publication = Опубликовано. Читатели уже видят.
desk-done-withdrawal = Отозвано. Читатели больше не видят.
desk-done-correction = Исправление опубликовано.
desk-done-schedule = Выход назначен: { $time }.
desk-done-schedule-end = Выход отменён.
desk-done-embargo = Под эмбарго до { $time }.
desk-done-embargo-end = Эмбарго снято.
desk-problem-reason = Напишите причину.
desk-problem-was = Напишите, что было неверно.
desk-problem-is = Напишите, как верно.
desk-problem-date = Выберите день и время.
desk-problem-past = Это время уже прошло. Выберите более позднее.
desk-problem-stale = Материал изменился, пока эта страница была открыта. Посмотрите, что нового, и решите снова.
desk-problem-embargo = Материал под эмбарго до { $time }.
desk-problem-apart = Текст сохранён как вариант { $number }, но страница, на которой вы пишете вместе, не смогла его принять и показывает прежний. Скопируйте из истории то, чего здесь нет, и сообщите владельцу.

## Account
desk-account-language = Язык редакции
desk-password-now = Нынешний пароль
desk-password-again = Чтобы никто не изменил ваш способ входа с экрана, оставленного без присмотра.
desk-password-new = Новый пароль
desk-password-others = Все остальные ваши сеансы завершатся.
desk-password-send = Сменить пароль
desk-password-changed = Пароль изменён. Остальные сеансы завершены.
desk-problem-password-now = Нынешний пароль другой.
desk-second = Второй шаг при входе
desk-second-off = Выключен. С ним одного украденного пароля не хватит, чтобы войти под вашим именем.
desk-second-on = { $count ->
    [one] Включён. Остался { $count } резервный код.
    [few] Включён. Осталось { $count } резервных кода.
    [many] Включён. Осталось { $count } резервных кодов.
   *[other] Включён. Осталось { $count } резервного кода.
}
desk-second-begin = Настроить
desk-second-end = Выключить
desk-second-turn-on = Включить
desk-second-step-key = Добавьте этот ключ в приложение для входа.
desk-second-qr = Ключ в виде квадратного кода. Тот же ключ написан ниже.
desk-second-by-hand = Ключ для ввода вручную:
desk-second-step-code = Код из приложения
desk-second-code-hint = Шесть цифр.
desk-codes = Сохраните эти резервные коды сейчас
desk-codes-text = Они показаны один раз. Каждый код позволит один раз войти без приложения.
desk-codes-new = Создать новые резервные коды
desk-passkeys = Ключи доступа
desk-passkeys-text = С ключом доступа вы входите через телефон, компьютер или аппаратный ключ, без пароля.
desk-passkey-add = Добавить ключ доступа
desk-since-time = С { $time }
desk-remove = Убрать
desk-remove-name = Удалить: { $name }
desk-sessions = Сеансы
desk-sessions-text = Где выполнен вход. Завершите незнакомые сеансы и смените пароль.
desk-session-this = Этот
desk-session-end = Завершить
desk-sessions-end = Завершить все остальные сеансы
desk-sessions-ended = Сеансы завершены.
desk-seen = Последний визит: { $time }
desk-seen-never = Ещё не заходили

## People
desk-person-me = Вы
desk-person-second = Второй шаг включён
desk-role = Роль
desk-roles = Что может каждая роль
desk-role-none = Без роли
desk-roles-none = Нет роли ни в одной версии
desk-roles-change = Изменить роли: { $name }
desk-person-change = Изменить роли или удалить: { $name }
desk-roles-changed = Роли изменены: { $name }.
desk-person-removal-happens = { $name }: все сеансы завершатся в течение секунды, вернуться можно будет только по новому приглашению. В материалах и истории имя останется.
desk-person-removal-keys = { $count ->
    [one] Перестанет работать и { $count } ключ API, созданный этим человеком ({ $name }).
    [few] Перестанут работать и { $count } ключа API, созданные этим человеком ({ $name }).
    [many] Перестанут работать и { $count } ключей API, созданных этим человеком ({ $name }).
   *[other] Перестанут работать и { $count } ключа API, созданные этим человеком ({ $name }).
}
desk-person-removed = Больше не в редакции: { $name }.
desk-invite = Пригласить сотрудника
desk-invite-text = Вы получите ссылку, которую надо передать надёжным путём. Она сработает один раз, в течение семи дней.
desk-invite-send = Создать ссылку
desk-invitation-made = Приглашение готово
desk-invitation-made-text = Скопируйте ссылку сейчас: больше она не появится.
desk-invitation-link = Ссылка
desk-invitations-open = Действующие приглашения
desk-invitation-by = От: { $name }, до { $time }
desk-invitation-end = Отменить приглашение
desk-invitation-ended = Приглашение отменено.
desk-problem-last-owner = Станции нужен владелец. Сначала назначьте другого.

## API keys
desk-api-keys = Ключи API
desk-api-keys-text = По этим ключам со станцией работают программы. Ключ может то же, что его роль, считается тем, кто его создал, и действует, пока его не удалят или не выйдет срок. Вместе с человеком удаляются и созданные им ключи.
desk-api-keys-there = Имеющиеся ключи
desk-api-keys-none = Ключей пока нет. Создайте отдельный для каждой программы, с наименьшей нужной ей ролью.
desk-api-key-new = Новый ключ
desk-api-key-name-hint = Для чего он, например «Импорт лент агентств».
desk-api-key-days = Срок действия
desk-api-key-for-30 = 30 дней
desk-api-key-for-90 = 90 дней
desk-api-key-for-365 = Год
desk-api-key-for-ever = Пока не удалят
desk-api-key-make = Создать ключ
desk-api-key-made = Ключ готов
desk-api-key-made-text = Скопируйте ключ сейчас: больше он не будет показан.
desk-api-key = Ключ
desk-api-key-by = Кто создал: { $name }, { $time }
desk-api-key-until = Действует до { $time }
desk-api-key-ended = Срок вышел { $time }
desk-api-key-used = Последнее использование: { $time }
desk-api-key-unused = Ещё не использовался
desk-api-key-removed = Ключ удалён.
desk-api-document = Что умеет API (OpenAPI)

## Webhooks
desk-webhooks = Вебхуки
desk-webhook = Вебхук
desk-webhook-new = Новый вебхук
desk-webhooks-text = Адреса партнёров, приложений, чатов и экранов, которые сразу узнают то, что сообщено читателям. Каждое сообщение подписано.
desk-webhooks-none = Вебхуков пока нет
desk-webhooks-none-text = Создайте по одному для каждого партнёра и сообщите секрет только ему.
desk-webhook-kinds-of = Видов событий: { $count }
desk-webhook-active = Работает
desk-webhook-failing-since = Не принимает с { $time }
desk-webhook-paused-since = На паузе с { $time }
desk-webhook-why-wanted = Приостановлено: { $name }. То, что происходит тем временем, не отправляется.
desk-webhook-why-gone = Сервер ответил, что этого адреса больше нет (410). Узнайте у партнёра новый, измените его ниже и возобновите отправку.
desk-webhook-why-failing = Три дня там ничего не принимали, поэтому отправка приостановлена. Когда партнёр всё исправит, возобновите её: то, что ещё ждёт, будет отправлено.
desk-webhook-resume = Возобновить
desk-webhook-pause = Приостановить
desk-webhook-name-hint = Для чего он, например «Приложение погоды».
desk-webhook-address = Адрес
desk-webhook-address-hint = Как его называет партнёр, с https.
desk-webhook-kinds = О чём сообщать
desk-webhook-kind-alert-sent = Срочное сообщение отправлено
desk-webhook-kind-alert-updated = Срочное сообщение обновлено
desk-webhook-kind-alert-corrected = Срочное сообщение исправлено
desk-webhook-kind-alert-withdrawn = Срочное сообщение отозвано
desk-webhook-kind-story-published = Материал опубликован
desk-webhook-kind-story-updated = Материал обновлён
desk-webhook-kind-story-corrected = Материал исправлен
desk-webhook-kind-story-withdrawn = Материал снят
desk-webhook-kind-post-posted = Новое сообщение в онлайн-репортаже
desk-webhook-kind-post-corrected = Сообщение в репортаже исправлено
desk-webhook-kind-post-withdrawn = Сообщение в репортаже отозвано
desk-webhook-kind-webhook-test = Проверка
desk-webhook-editions = Из этих изданий
desk-webhook-editions-hint = Если не выбрано ни одного: из всех, в том числе будущих.
desk-webhook-make = Создать вебхук
desk-webhook-secret = Секрет
desk-webhook-secret-made = Секрет готов
desk-webhook-secret-made-text = Скопируйте его сейчас и передайте партнёру: больше он показан не будет.
desk-webhook-secret-text = По нему партнёр видит, что сообщение наше. После смены сообщения сутки подписываются обоими.
desk-webhook-secret-old = Прежний секрет действует до { $time }
desk-webhook-secret-renew = Создать новый секрет
desk-webhook-deliveries = Последние сообщения
desk-webhook-deliveries-none = Пока ничего не отправлено. Отправьте проверку, чтобы увидеть, дойдёт ли она.
desk-webhook-test = Отправить проверку
desk-webhook-number = { $number }.
desk-webhook-status = ответ { $status }
desk-webhook-took = { $count } мс
desk-webhook-attempts = попыток: { $count }
desk-webhook-failure-refused = К этому адресу нельзя обращаться: он ведёт в частную сеть.
desk-webhook-failure-no-host = Такого сервера нет.
desk-webhook-failure-untrusted = Его сертификат недействителен.
desk-webhook-failure-silent = Он не отвечает.
desk-webhook-waiting = Ждёт
desk-webhook-delivered = Доставлено
desk-webhook-failed = Не доставлено
desk-webhook-again = Отправить снова
desk-webhook-end = Приостановить или удалить
desk-webhook-end-text = На паузе то, что ждёт, сохраняется, а новое не отправляется. При удалении то, что ждёт, забывается.
desk-webhook-is-paused = Вебхук приостановлен.
desk-webhook-resumed = Вебхук снова работает.
desk-webhook-tested = Проверка отправлена. Обновите страницу, чтобы увидеть результат.
desk-webhook-sent-again = Отправляется снова. Обновите страницу, чтобы увидеть результат.
desk-webhook-removed = Вебхук удалён.
desk-problem-webhook-address = Напишите адрес, к которому может обратиться каждый, например https://name.example.
desk-problem-webhook-plain = Напишите адрес, начинающийся с https, чтобы никто не прочитал по дороге.
desk-problem-webhook-kinds = Выберите, о чём сообщать.
desk-problem-webhook-stale = Кто-то тем временем его изменил. Откройте его заново и внесите изменение.
desk-problem-webhook-enough = Вебхуков уже столько, сколько может быть. Сначала удалите один.
desk-audit-pause = Приостановлен вебхук
desk-audit-resume = Вебхук возобновлён
desk-audit-renew-secret = Создан новый секрет
desk-audit-test = Отправлена проверка

## Problems of the API
desk-api-problem-unreadable = Запрос не удалось прочитать.
desk-api-problem-no-key = Нужен действующий ключ API. Отправьте его так: Authorization: Bearer lw_….
desk-api-problem-forbidden = Роль этого ключа этого не позволяет.
desk-api-problem-not-found = Здесь нет ничего, что этот ключ может видеть.
desk-api-problem-not-allowed = Этот адрес не принимает такой метод. Что он принимает, сказано в Allow.
desk-api-problem-taken = Такое имя уже занято.
desk-api-problem-used = Есть материалы, где это указано. Сначала укажите в них другое.
desk-api-problem-last-owner = Станции нужен владелец. Сначала назначьте другого.
desk-api-problem-not-approved = Сначала этот вариант должен утвердить тот, кто его не писал.
desk-api-problem-own-words = Ключ не может утвердить то, что сохранил он сам или его создатель.
desk-api-problem-unfinished = У материала ещё нет заголовка или текста.
desk-api-problem-not-public = Материала нет на сайте.
desk-api-problem-is-public = Материал на сайте. Эмбарго ничего бы не скрыло.
desk-api-problem-embargoed = Материал под эмбарго.
desk-api-problem-scheduled = Материал запланирован на время до конца эмбарго.
desk-api-problem-enough = Больше добавить нельзя. Сначала удалите что-нибудь.
desk-api-problem-over = Это больше не ждёт. Время пришло, или кто-то это отменил.
desk-api-problem-under-way = На запрос с этим Idempotency-Key сейчас готовится ответ. Спросите ещё раз.
desk-api-problem-stale = С тех пор как это прочитали, оно изменилось. Прочитайте снова.
desk-api-problem-too-large = Тело запроса слишком велико.
desk-api-problem-not-json = Тело запроса должно быть application/json в UTF-8.
desk-api-problem-invalid = Что-то в теле запроса недопустимо. Смотрите errors.
desk-api-problem-reused = Этот Idempotency-Key уже использован для другого запроса.
desk-api-problem-unconditional = Укажите в If-Match, что вы прочитали.
desk-api-problem-too-many = Слишком много запросов. Подождите, сколько сказано в Retry-After.
desk-api-problem-other-offset = Файл продолжается с другого места. Узнайте его методом HEAD.
desk-api-problem-other-protocol = Файлы загружаются по tus 1.0.0. Отправьте Tus-Resumable: 1.0.0.
desk-api-problem-not-a-piece = Тело запроса должно быть application/offset+octet-stream.
desk-api-problem-held = Сейчас поступает другая часть этого файла. Спросите ещё раз.
desk-api-problem-full = Диск заполнен, из этого запроса ничего не сохранено. Повторите его, когда появится место.
desk-api-problem-broken = Ошибка на нашей стороне. Она в журнале под номером этого ответа.
desk-api-redirects-none = Здесь ничего нет. Отправьте хотя бы одну строку.
desk-api-order = Место, материал или рубрика указаны дважды, или их слишком много.
desk-api-bands = Разделы ниже есть только на главной странице версии.

## Audit trail
desk-audit-text = Кто, что и с чем сделал. Здесь ничего нельзя изменить или удалить.
desk-audit-export = Выгрузить в CSV
desk-audit-filters = Поиск в журнале действий
desk-audit-when = Когда
desk-audit-who = Кто
desk-audit-verb = Что сделано
desk-audit-what = С чем
desk-audit-since = С
desk-audit-until = По
desk-audit-none = Ничего не найдено
desk-audit-none-text = Попробуйте другого человека, другое действие или больший срок.

## Editions
desk-edition-new = Новая версия
desk-edition-add = Добавить версию
desk-edition-added = Версия создана: { $name }. Теперь добавьте рубрики.
desk-tagline = Девиз
desk-tagline-hint = Несколько слов рядом с названием.
desk-calendar = Календарь
desk-calendar-gregory = Григорианский
desk-calendar-persian = Солнечная хиджра
desk-calendar-buddhist = Буддийский
desk-calendar-islamic-umalqura = Исламский (Умм аль-Кура)
desk-calendar-ethiopic = Эфиопский
desk-calendar-coptic = Коптский
desk-calendar-hebrew = Еврейский
desk-calendar-indian = Национальный индийский
desk-calendar-japanese = Японский
desk-calendar-roc = Миньго
desk-digits = Цифры
desk-digits-latn = Западные
desk-digits-arab = Арабские восточные
desk-digits-arabext = Персидские
desk-digits-beng = Бенгальские
desk-digits-deva = Деванагари
desk-digits-gujr = Гуджаратские
desk-digits-guru = Гурмукхи
desk-digits-khmr = Кхмерские
desk-digits-knda = Каннада
desk-digits-laoo = Лаосские
desk-digits-mlym = Малаялам
desk-digits-mymr = Бирманские
desk-digits-olck = Ол-чики
desk-digits-orya = Ория
desk-digits-tamldec = Тамильские
desk-digits-telu = Телугу
desk-digits-thai = Тайские
desk-digits-tibt = Тибетские
desk-looks-like = { $name }: { $example }
desk-two-people = Для каждой публикации нужны двое
desk-two-people-hint = Материал выходит только после того, как его утвердил тот, кто его не писал.
desk-edition-loudness = Громкость аудио, в LUFS
desk-edition-loudness-hint = От -24 до -14 по EBU R128; большинству приложений для подкастов нужно -16. Один канал считается за две колонки. Готовые аудио остаются как есть, пока кто-нибудь не велит сделать их заново.
desk-edition-peak = Самый высокий пик, в dBTP
desk-edition-peak-hint = От -6 до -1.
desk-problem-edition-loudness = Громкость — целое число от -24 до -14.
desk-problem-edition-peak = Самый высокий пик — целое число от -6 до -1.
desk-logo = Логотип
desk-logo-text = Квадратная картинка, которую плееры показывают рядом со звуком этой версии, а устройства — рядом с её срочными сообщениями. Она попадает в звуковые файлы, которые делаются с этого момента, и остаётся в них: выберите ту, права на которую не кончаются. Она обрезается вокруг точки, которую должен показывать любой кадр.
desk-logo-choose = Выбрать логотип
desk-problem-logo = Этого фото больше нет, или права на него однажды кончатся. Логотип остаётся в звуковых файлах навсегда: выберите фото, права на которое не кончаются.
desk-problem-logo-other = Тем временем кто-то выбрал другой логотип. Посмотрите, какой выбран сейчас, и выберите снова.
desk-sections = Рубрики
desk-sections-new = Новая рубрика
desk-bylines-new = Новая подпись
desk-byline-about = Об авторе
desk-thing-name = Название
desk-add = Добавить
desk-up = Выше
desk-down = Ниже
desk-kept-changes = Сохранено.
desk-problem-thing-name = Напишите название.
desk-problem-thing-used = Есть материалы, где это указано. Сначала укажите в них другое.

## Topics of an edition
desk-topics-text = О чём материалы, в какой бы рубрике они ни были. У каждой темы своя страница и свои ленты.
desk-topics-arrange = Упорядочить темы
desk-topics-new = Новая тема
desk-topics-find = Найти тему
desk-topics-not-found = Такой темы нет
desk-topics-none = Тем пока нет
desk-topics-none-text = Добавьте тему здесь и выберите её в материале. Читатели увидят её в конце и найдут по ней всё остальное.
desk-topic-name-hint = Адрес не меняется: он есть у читателей.
desk-topic-about = О теме
desk-topic-about-hint = Одно предложение вверху её страницы.
desk-topic-also = Вошли в неё: { $names }
desk-topic-merge = Объединить с другой темой
desk-topic-merge-text = Материалы темы «{ $name }» перейдут в другую, и её адрес будет вести туда. Отменить это нельзя.
desk-topic-into = Тема, которая останется
desk-topic-remove = Удалить тему
desk-topic-remove-text = Её нет ни в одном материале. Её адрес никуда не приведёт.
desk-problem-topic = «{ $name }» — не тема этой версии. Выберите тему из списка.
desk-problem-topics-many = У материала не больше { $count } тем. Уберите лишние.
desk-problem-topic-taken = Так называется другая тема или называлась та, что вошла в другую.
desk-problem-topic-used = Она есть в материалах или была в прежних версиях. Объедините её с другой темой.
desk-problem-topic-into = Выберите другую тему этой версии.

## Settings
desk-settings-text = То, что действует для всей станции. Читатели видят изменения сразу.
desk-setting-elsewhere = Задано здесь: { $place }. Там и меняется.
desk-setting-alert-minutes = Сколько минут действует сообщение
desk-setting-alert-minutes-hint = { $count ->
    [one] Если для сообщения не указано иное. Если поле пусто — { $count } минута.
    [few] Если для сообщения не указано иное. Если поле пусто — { $count } минуты.
    [many] Если для сообщения не указано иное. Если поле пусто — { $count } минут.
   *[other] Если для сообщения не указано иное. Если поле пусто — { $count } минуты.
}
desk-station-name = Название станции
desk-station-name-hint = В списке версий и вверху редакции.
desk-security-contact = Куда сообщить об уязвимости
desk-security-contact-hint = Адрес почты или адрес сайта с шифрованием. Если пусто: { $address }
desk-usual-language = Обычный язык редакции
desk-usual-language-hint = Для тех, кого редакция ещё не знает и чей браузер просит язык, на котором она не говорит.
desk-problem-contact = Напишите адрес почты или адрес сайта с шифрованием.
desk-problem-desk-language = На этом языке редакция не говорит. Выберите язык из списка.

## Redirects
desk-redirects-text = Куда ведут старые адреса. Они отвечают только там, где страницы нет, и ни одной не заслоняют.
desk-redirect-from = Старый адрес
desk-redirect-from-hint = Путь на этом сайте, с запросом, если он важен.
desk-redirect-to = Новый адрес
desk-redirect-to-hint = Путь на этом сайте или полный адрес с шифрованием. Пусто, если страницы больше нет.
desk-redirect-kind = Надолго ли
desk-redirect-kind-hint = Поисковики забывают то, что переехало навсегда.
desk-redirect-permanent = Навсегда
desk-redirect-temporary = На время
desk-redirect-gone = Больше нет
desk-redirect-by = Создано
desk-redirects-find = Найти в адресах
desk-redirects-not-found = Ничего не найдено
desk-redirects-none = Переадресации пока нет
desk-redirects-none-text = Добавьте адреса прежнего сайта выше или сразу много ниже, чтобы ссылки из других мест по-прежнему приводили к вам.
desk-redirects-many = Сразу много
desk-redirects-many-text = Файл, который электронная таблица сохраняет как значения через запятую, по адресу в строке. Запись с тем же старым адресом заменяется. Столбцы:
desk-redirects-file = Файл таблицы
desk-redirects-take = Загрузить файл
desk-redirects-taken = Новых: { $new } · изменённых: { $changed } · уже было: { $same } · не принято: { $refused }
desk-redirects-line = Строка { $number }
desk-problem-redirects-file = В файле нет ни одного адреса. Выберите файл таблицы со значениями через запятую.
desk-problem-redirect-source = Напишите старый адрес как путь на этом сайте, начиная с косой черты.
desk-problem-redirect-own = Этот адрес нужен самой станции. Переадресовать его нельзя.
desk-problem-redirect-target = Напишите новый адрес как путь на этом сайте, начиная с косой черты, или как полный адрес с шифрованием.
desk-problem-redirect-kind = Выберите: навсегда, на время или больше нет.
desk-problem-redirect-loop = Адрес вёл бы сам на себя. Выберите другой новый адрес.
desk-problem-redirect-leads-on = { $address } сам ведёт дальше. Напишите, куда.
desk-problem-redirect-is-led-to = { $address } ведёт сюда. Сначала измените его.
desk-problem-redirect-full = Записей слишком много. Сначала уберите часть.

## Uploads
desk-uploads = Загрузки
desk-uploads-text = Снимки до { $picture } МБ, звук и видео до { $recording } МБ. Что это за файл, видно по его содержанию, а не по имени.
desk-upload-files = Файлы
desk-upload-files-hint = Выберите сколько угодно. Телефон предложит и камеру.
desk-upload-drop = Файлы можно и перетащить на эту страницу или вставить.
desk-upload-send = Отправить
desk-upload-waiting = Ждёт своей очереди.
desk-upload-sent = Получено { $percent }
desk-upload-took = Отправляется: { $name }
desk-upload-line = Связь прервалась. Отправка продолжится сама.
desk-upload-full = Диск станции полон. Отправка продолжится сама, когда освободится место.
desk-upload-signed-out = Вы вышли из системы. Войдите на другой странице, и отправка продолжится сама.
desk-upload-paused = Приостановлено
desk-upload-pause = Приостановить
desk-upload-go-on = Продолжить
desk-uploads-there = Что вы отправили
desk-uploads-none = Вы ещё ничего не отправили
desk-uploads-none-text = Каждый файл хранится таким, каким вы его отправили. Читатели получают только то, что из него сделано, — без места и устройства, которые камера записывает в снимки.
desk-upload-nameless = Файл без имени
desk-upload-open = Получено { $count } %
desk-upload-open-ended = Конец ещё не пришёл: запись продолжается или оборвалась.
desk-upload-complete = Взять то, что пришло
desk-upload-held = Её ещё отправляет другая страница. Подождите немного и попробуйте снова.
desk-upload-taken = Принято
desk-upload-refused-because = Не принято: { $text }
desk-upload-removed = Загрузка удалена.
desk-upload-empty = Файл пуст. Выберите другой.
desk-upload-unknown = Это не снимок, не звук и не видео, которые можно здесь использовать. Сохраните файл как JPEG, PNG, WAV или MP3 и отправьте снова.
desk-upload-large-picture = Снимок больше { $count } МБ. Отправьте копию поменьше.
desk-upload-large-recording = Файл больше { $count } МБ. Отправьте копию поменьше.
desk-upload-many = У вас слишком много незаконченных загрузок. Дайте некоторым завершиться или удалите их.
desk-audit-upload = Отправлен файл
desk-audit-install = Установлен сертификат подписи фото
desk-audit-trust = Указано, чьим подписям доверять

## Jobs
desk-jobs = Работа с файлами
desk-jobs-text = Что делается из снимков и звука, и сообщения на пути к устройствам. Работа продолжается, когда вы уходите с этой страницы.
desk-jobs-running = Выполняется
desk-jobs-waiting = В очереди
desk-jobs-failed = Не сделано
desk-jobs-none = Ждать нечего
desk-jobs-none-text = Когда вы отправляете снимок или звук, работа с ним видна здесь, пока не закончится.
desk-job-percent = { $count } %
desk-job-by = { $name }, { $time }
desk-job-next = Не получилось. Следующая попытка: { $time }
desk-job-stop = Остановить
desk-job-ends = Останавливается.
desk-job-again = Попробовать снова
desk-job-broken = Несколько раз что-то не сработало с нашей стороны. Попробуйте позже. Если не поможет, сообщите тому, кто отвечает за станцию.
desk-job-stopped = Работа остановлена.
desk-job-stopping = Работе велено остановиться.
desk-job-begins-again = Работа начинается заново.
desk-audit-stop = Остановлена работа с файлом
desk-audit-retry = Повторена работа с файлом

## Pages for what is not there
desk-not-found = Такой страницы нет
desk-not-found-text = Возможно, в адресе опечатка или то, что здесь было, удалено.
desk-forbidden = Эта страница вам недоступна
desk-forbidden-text = Ваша роль этого не позволяет. Изменить её может владелец станции.
desk-broken = Произошла ошибка на нашей стороне
desk-broken-text = Всё сохранённое цело. Попробуйте через минуту. Если ошибка повторится, сообщите администратору этот номер: { $reference }
desk-full = Диск заполнен
desk-full-text = Отправленное не сохранено, но ничего из сохранённого раньше не пропало. Вернитесь назад: написанное осталось в форме. Попросите администратора станции освободить место и отправьте ещё раз.
desk-problem-full = Это не сохранено: диск станции заполнен. Написанное осталось здесь. Попросите администратора станции освободить место и сохраните ещё раз.
desk-ended = Войдите снова
desk-ended-text = Сеанс завершён: он устарел или его кто-то завершил.
desk-kept = Ваш текст
desk-kept-hint = Его не удалось сохранить. Скопируйте его, прежде чем уйти со страницы.

## Keyboard shortcuts
desk-keys-on = Команды по одной клавише включены
desk-keys-find = Найти материалы
desk-keys-next = Следующий материал в списке
desk-keys-before = Предыдущий материал в списке
desk-keys-list = Этот список
desk-keys-key = Клавиша
desk-keys-does = Что делает
desk-close = Закрыть

## Page of components
desk-design-text = Все элементы редакции во всех состояниях, слева направо и справа налево. Из них строятся новые страницы.
desk-design-type = Шрифты
desk-design-colours = Цвета
desk-design-buttons = Кнопки
desk-design-fields = Поля
desk-design-messages = Сообщения
desk-design-states = Статусы материала
desk-design-lists = Списки
desk-design-chips = Выбранное из длинного списка
desk-design-offers = На выбор
desk-design-pictures = Фото библиотеки
desk-design-cards = Карточки главной страницы
desk-design-empty = Пусто
desk-design-grave = Серьёзный шаг
desk-design-off = Не сейчас
desk-design-link = Ссылка
desk-design-value = Порт снова открыт после двух недель шторма
desk-colour-ink = Чернила
desk-colour-paper = Бумага
desk-colour-soft = Мягкий фон
desk-colour-line = Линия
desk-colour-accent = Акцент
desk-colour-warn = Тревога
desk-colour-good = Порядок
desk-colour-care = Внимание

## Editor
editor-toolbar-name = Оформление
editor-text = Текст материала
editor-undo = Отменить
editor-redo = Вернуть
editor-heading-2 = Подзаголовок, уровень 2
editor-heading-3 = Подзаголовок, уровень 3
editor-heading-4 = Подзаголовок, уровень 4
editor-paragraph = Абзац
editor-bold = Полужирный
editor-italic = Курсив
editor-link = Ссылка
editor-phrase = Чужие слова внутри абзаца
editor-language = Язык и направление
editor-bullets = Маркированный список
editor-numbers = Нумерованный список
editor-indent = Вложить пункт глубже
editor-outdent = Вынести пункт наружу
editor-quotation = Цитата
editor-divider = Разделитель
editor-help = Клавиши быстрого доступа
editor-save = Сохранить
editor-toolbar = Перейти к кнопкам оформления
editor-help-toolbar = Между кнопками оформления ведут стрелки, клавиша отмены возвращает к тексту. Клавиша табуляции выводит из текста.
editor-close = Закрыть
editor-done = Готово
editor-cancel = Отменить
editor-remove = Убрать
editor-address = Адрес
editor-address-hint = Адрес в сети, адрес почты, номер телефона в виде tel:… или путь на этом сайте, который начинается с /.
editor-address-problem = Такой адрес не подходит. Напишите его в виде https://…, mailto:…, tel:… или как путь, который начинается с /.
editor-link-text = Слова ссылки
editor-speaker = Кто сказал
editor-role = Должность в то время
editor-said-on = Когда
editor-said-on-hint = День, месяц или год в виде 2026-11-23, 2026-11 или 2026.
editor-said-on-problem = Дату не удалось прочитать. Напишите её в виде 2026-11-23, 2026-11 или 2026.
editor-place = Где
editor-original-lang = На каком языке сказано
editor-original = Слова в подлиннике
editor-who-said-this = Кто это сказал?
editor-language-tag = Язык
editor-language-hint = Выберите из списка или напишите код языка, например ar или pt-BR.
editor-language-problem = Такой код языка неизвестен. Выберите из списка.
editor-direction = Направление
editor-direction-auto = По буквам
editor-direction-ltr = Слева направо
editor-direction-rtl = Справа налево
editor-language-for = К чему относится
editor-language-phrase = К выделенным словам
editor-language-paragraph = Ко всему абзацу
editor-words = Слов: { $count }
editor-minutes = Минут на чтение: { $count }
editor-people = Кто в этом материале
editor-you = { $name } (вы)
editor-joined = Материал открыт ещё у одного участника: { $name }.
editor-left = Больше не в материале: { $name }.
editor-connecting = Материал открывается…
editor-saved = Все изменения сохранены.
editor-saving = Сохраняется…
editor-unsaved = Пока не сохранено.
editor-offline = Нет связи. Можно писать дальше.
editor-offline-changes = Нет связи. Изменений на этом устройстве: { $count }. Они уйдут, когда связь вернётся.
editor-read-only = Этот материал можно читать, но не менять.
editor-outdated = Материал написан в более новой версии редакции. Загрузите страницу заново, чтобы писать в нём.
editor-refused-removed = У вас больше нет доступа к этому материалу. Несохранённое осталось на странице: скопируйте его сейчас.
editor-refused-read-only = Этот материал можно читать, но не менять.
editor-refused-too-large = Материал слишком велик, чтобы его сохранить. Скопируйте последние изменения, загрузите страницу заново и разделите материал.
editor-refused-gone = Этого материала здесь больше нет. Несохранённое осталось на странице: скопируйте его сейчас.
editor-full = Не сохранено: диск станции заполнен. Не закрывайте страницу: написанное отправится, как только появится место.
editor-paste-too-long = Слишком длинно, чтобы вставить за один раз. Вставляйте по частям.

## Pictures, sounds, tables and cards in the editor
editor-picture = Фото
editor-sound = Звук
editor-table = Таблица
editor-link-card = Карточка со ссылкой
editor-edit = Изменить выбранное фото, звук или карточку
editor-cells = В таблице: следующая ячейка, предыдущая ячейка
editor-row-add = Добавить строку ниже
editor-row-remove = Удалить строку
editor-column-add = Добавить столбец после
editor-column-remove = Удалить столбец
editor-header-row = Первая строка называет столбцы
editor-header-column = Первый столбец называет строки
editor-search = Найти
editor-search-pictures = Слова из подписи, источника или заголовка. Стрелка вниз ведёт к найденному.
editor-search-clips = Слова из названия или заголовка. Стрелка вниз ведёт к найденному.
editor-search-stories = Слова из заголовка или адрес страницы. Стрелка вниз ведёт к найденному.
editor-found = Найдено: { $count }
editor-found-none = Ничего не найдено. Попробуйте меньше слов или другие.
editor-search-failed = Редакция не отвечает. Дождитесь связи и поищите снова.
editor-use-address = Взять этот адрес
editor-listen = Слушать: { $name }
editor-gone = Этого больше нет, или у вас нет доступа. Читатели этого тоже не увидят.
editor-decorative = Украшение
editor-alt-missing = Описания ещё нет
editor-caption = Подпись
editor-caption-hint = Кто и что на снимке, где и когда.
editor-alt-kind = Для тех, кто его не видит
editor-alt-described = Описано словами
editor-alt-decorative = Это украшение, его пропускают
editor-alt = Описание фото
editor-alt-hint = Что видно на снимке. Не повторяйте подпись.
editor-alt-problem = Напишите, что видно на снимке, или отметьте, что это украшение.
editor-title = Название
editor-title-hint = Пусто: собственное название.
editor-card-title-hint = Пусто: заголовок материала, даже если он изменится.
editor-title-problem = Напишите текст ссылки.
editor-about = Одно предложение об этом
editor-about-hint = Что там найдут читатели.
editor-table-caption = Заголовок таблицы
editor-table-caption-hint = Что показывает таблица, одной строкой.
editor-table-caption-none = Добавить заголовок таблицы
editor-headers = Что называет ячейки
editor-headers-row = Первая строка
editor-headers-column = Первый столбец
editor-headers-both = Первая строка и первый столбец
editor-headers-none = Ничего из этого
editor-rows = Строки
editor-columns = Столбцы
editor-size-problem = Напишите число от 1 до { $most }.
editor-another-pictures = Другое фото
editor-another-clips = Другой звук
editor-another-stories = Другая страница
editor-remove-pictures = Убрать фото
editor-remove-clips = Убрать звук
editor-none-pictures = У этого материала нет фото.
editor-none-clips = У этого материала нет звука.
editor-paste-pictures = Фото не вставлены: они лежат на чужом сайте и без источника. Добавьте их кнопкой «Фото» из снимков станции.

## Checks and refusals
desk-problem-not-approved = Сначала этот вариант должен утвердить тот, кто его не писал. Отправьте его на проверку.
desk-problem-unfinished = Пока нет заголовка или текста. Сначала напишите их.
desk-problem-not-public = Этого материала нет на сайте.
desk-problem-changed = Материал изменился, пока эта страница была открыта. Прочитайте последний вариант, затем решите.
desk-problem-checks = Перед публикацией кое-что нужно исправить. Смотрите выше.
desk-problem-password-long = Пароль слишком длинный. Нужно не более 500 знаков.
desk-problem-edition-language = Такой язык неизвестен. Выберите из списка.
desk-join = Вступить в редакцию
desk-done-signed-out = Вы вышли.
desk-done-saved = Сохранено.
desk-done-restored = Прежний вариант снова последний.
desk-unreadable = Не удалось это принять
desk-unreadable-text = Данные отправлены не со страницы редакции или дошли не полностью. Ничего не изменилось. Вернитесь, загрузите страницу заново и отправьте ещё раз.

## Station pages
desk-problem-step-ended = Прошло слишком много времени. Войдите снова.
desk-problem-language = Выберите один из этих языков.
desk-device = { $browser }, { $system }
desk-device-unknown = Неизвестное устройство
desk-session-ended = Сеанс завершён.
desk-second-ended = Второй шаг выключен.
desk-second-reset = Сбросить второй шаг: { $name }
desk-second-was-reset = Второй шаг сброшен: { $name }. Настроить его снова можно в профиле.
desk-problem-invite = Владельцу принадлежит вся станция. Выберите «Все версии» и «Владелец» или одну версию и другую роль.

editor-paste-file = Файлы нельзя вставить в текст. Выберите фото и звук кнопками над ним.
editor-send-picture = Отправить с этого устройства
editor-sending = Отправка: { $name }
editor-sending-stop = Остановить
editor-sending-line = Связь пропала. Отправка продолжится сама.
editor-sending-full = Диск станции полон. Отправка продолжится, когда будет место.
editor-sending-none = { $name } — не изображение, которое можно использовать.
editor-sent = { $name } уже на станции.
editor-signed-out = Сеанс завершён. Войдите снова в другом окне: написанное сохранено здесь и уйдёт после входа.
editor-topics-add = Найти и добавить тему
editor-topics-found = Найдено тем: { $count }
editor-topics-none = Такой темы нет
editor-topics-full = У материала не больше { $count } тем. Сначала уберите одну.
editor-topic-added = Добавлено: { $name }
editor-topic-removed = Убрано: { $name }
editor-topic-remove = Убрать: { $name }
editor-topic-keys = Клавиша удаления убирает, стрелка с альтом переставляет
editor-write-alone = Писать без коллег

desk-audit-create = Создано
desk-audit-save = Сохранено
desk-audit-restore = Восстановлен прежний вариант
desk-audit-ask = Отправлено на проверку
desk-audit-approve = Утверждено
desk-audit-approve-revision = Утверждён вариант { $number }
desk-audit-return = Возвращено автору
desk-audit-publish = Опубликовано
desk-audit-correct = Добавлено исправление
desk-audit-withdraw = Отозвано
desk-audit-schedule = Назначен выход
desk-audit-embargo = Поставлено эмбарго
desk-audit-change = Изменено
desk-audit-move = Перемещено в списке
desk-audit-merge = Объединено с другой темой
desk-audit-replace = Заменил(а) другим
desk-audit-remove = Удалено
desk-audit-import = Загружена переадресация из файла
desk-audit-invite = Создано приглашение
desk-audit-invite-role = Создано приглашение в версию { $edition }: { $role }
desk-audit-invite-owner = Создано приглашение на всю станцию: { $role }
desk-audit-link = Создана ссылка
desk-audit-unlink = Ссылка закрыта
desk-audit-end = Отменено
desk-audit-make = Дана роль
desk-audit-make-role = Дана роль в версии { $edition }: { $role }
desk-audit-make-owner = Дана роль на всей станции: { $role }
desk-audit-exclude = Снята роль
desk-audit-exclude-edition = Снята роль в версии { $edition }
desk-audit-exclude-owner = Снята роль на всей станции: { $role }
desk-audit-password = Сменён пароль
desk-audit-second-step-on = Включён второй шаг
desk-audit-second-step-off = Выключен второй шаг
desk-audit-recovery-codes = Созданы новые резервные коды
desk-audit-passkey = Добавлен ключ доступа
desk-audit-passkey-end = Удалён ключ доступа
desk-audit-end-session = Завершён сеанс
desk-audit-end-sessions = Завершены все остальные сеансы
desk-audit-invitation = Приглашение { $id }

## Times
desk-due-embargo = Конец эмбарго: { $time }
desk-problem-gap = Такого времени нет: часы в этот момент переводят вперёд. Выберите более раннее или более позднее.
desk-problem-embargo-public = Читатели уже видят этот материал, эмбарго ничего не скроет.
desk-problem-embargo-schedule = Выход назначен раньше, чем закончится эмбарго: { $time }. Сначала перенесите или отмените выход.
desk-embargo-end-reason = Почему эмбарго снимается раньше срока
desk-embargo-end-reason-hint = Останется в журнале действий.
desk-refused-not-approved = Материал не вышел в назначенное время ({ $time }): никто, кроме автора, его не утвердил. Отдайте его на утверждение, затем опубликуйте или запланируйте снова.
desk-refused-embargoed = Материал не вышел в назначенное время ({ $time }): он был под эмбарго. Опубликуйте или запланируйте его снова, когда эмбарго закончится.
desk-refused-unfinished = Материал не вышел в назначенное время ({ $time }): не было заголовка или текст не удалось прочитать. Исправьте это, затем опубликуйте или запланируйте снова.
desk-audit-schedule-end = Отменён выход
desk-audit-refuse = Не опубликовано в назначенное время
desk-audit-embargo-end = Снято эмбарго

## Fronts
desk-fronts = Главные страницы
desk-fronts-text = То, что читатели видят первым. Новые материалы появляются сами; закрепите те, что важнее.
desk-fronts-all = Все главные страницы
desk-front = Порядок на странице
desk-front-front = Главная страница
desk-front-since = Порядок задал(а) { $name }, { $time }
desk-front-next = Следующий порядок: { $time }
desk-front-by-rule = По правилу: сначала новые
desk-front-by-rule-text = Эту страницу никто не упорядочивал: сначала идут новые материалы.
desk-front-from = Вы начинаете с порядка, который задал(а) { $name }, { $time }. Читатели увидят его, только когда вы его опубликуете.
desk-front-from-ahead = Этот порядок ({ $name }) ждёт времени { $time }. То, что вы запланируете или опубликуете, заменит его.
desk-front-slots = Страница
desk-front-rule = По правилу
desk-front-pinned-by = Закрепил(а) { $name }
desk-front-pinned-until = Закрепил(а) { $name } до { $time }
desk-front-pinned-new = Закреплён, ещё не опубликовано
desk-front-pinned-new-until = Закреплён до { $time }, ещё не опубликовано
desk-front-not-yet = Читатели его пока не видят. До тех пор место заполняется по правилу.
desk-front-grip = Переместить
desk-front-grip-help = Нажмите пробел, чтобы взять, стрелки, чтобы двигать, пробел, чтобы положить, Esc, чтобы вернуть.
desk-front-do-first = В самый верх
desk-front-do-last = На последнее место
desk-front-do-up = Раньше
desk-front-do-down = Позже
desk-front-do-pin = Закрепить здесь
desk-front-do-unpin = Открепить
desk-front-do-back = Вернуть
desk-front-do-out = Убрать
desk-front-until = До…
desk-front-until-label = Закрепить { $headline } до
desk-front-find = Добавить материал
desk-front-find-words = Слова из заголовка
desk-front-found-none = Больше ничего не найдено среди опубликованных, одобренных и запланированных материалов.
desk-front-line = Следующие на очереди
desk-front-line-text = По правилу следующими идут эти.
desk-front-out = Убранные
desk-front-out-text = Их нет на этой странице; на следующих и в других местах они остаются.
desk-front-bands = Разделы ниже
desk-front-bands-text = Каждый начинается с материалов, закреплённых в разделе. Пустой раздел не показывается.
desk-front-band-shown = Показан
desk-front-band-stories = Материалы
desk-front-empty = Материалов пока нет
desk-front-empty-text = Опубликованный материал появится здесь сам. Одобренный или запланированный можно закрепить заранее: найдите его по словам.
desk-front-unsaved = Ещё не опубликовано
desk-front-publish = Опубликовать этот порядок
desk-front-undo = Отменить
desk-front-later = Позже или с пояснением
desk-front-reason = Почему
desk-front-schedule = Запланировать этот порядок
desk-front-ahead = Запланировано
desk-front-ahead-by = { $name }
desk-front-ahead-none = Для этой страницы ничего не запланировано.
desk-front-open = Открыть
desk-front-take-back = Отозвать
desk-front-back = Назад к странице
desk-front-preview = Предпросмотр страницы
desk-front-preview-text = Страница, какой её увидели бы читатели, если опубликовать этот порядок сейчас. Материалов, которые ещё не опубликованы, на ней нет.
desk-front-preview-later = Читатели получат этот порядок в такое время: { $time }, с материалами, опубликованными к тому моменту. Здесь в нём те, что опубликованы сейчас.
desk-fronts-find = Найти рубрику или тему
desk-fronts-not-found = Ни в одном названии рубрики или темы этого нет.
desk-fronts-more = { $count ->
    [one] Ещё { $count } тема идёт по правилу. Найдите её по названию.
    [few] Ещё { $count } темы идут по правилу. Найдите их по названию.
    [many] Ещё { $count } тем идут по правилу. Найдите их по названию.
   *[other] Ещё { $count } темы идут по правилу. Найдите их по названию.
}
desk-front-conflict = Пока вы работали, порядок на этой странице задал(а) { $name }, { $time }
desk-front-conflict-none = Пока вы работали, порядок на этой странице изменился
desk-front-conflict-text = Ничего не перезаписано. Вот другой порядок; ваш остался ниже. Опубликуйте свой ещё раз, чтобы заменить его.
desk-front-take-theirs = Начать заново с другого порядка
desk-front-say-held = { $headline }: взято. Место { $place } из { $count }.
desk-front-say-at = { $headline }: место { $place } из { $count }.
desk-front-say-put = { $headline }: положено на место { $place }.
desk-front-say-back = { $headline }: возвращено на прежнее место.
desk-front-say-unpinned = { $headline }: откреплено.
desk-front-say-out = { $headline }: убрано.
desk-front-say-undone = Последний шаг отменён.
desk-arrangements = Прежние порядки
desk-arrangements-none = Порядков пока нет
desk-arrangement-by = { $name }, { $time }
desk-arrangement-waits = Ждёт времени { $time }
desk-arrangement-here = У читателей с { $time }
desk-arrangement-over = Был у читателей с { $from } по { $to }
desk-arrangement-taken-back = Отозвал(а) { $name }, { $time }
desk-arrangement-restore = Вернуть
desk-done-front = Читатели видят этот порядок.
desk-done-front-later = Порядок запланирован. Он указан ниже и появится у читателей в своё время.
desk-done-front-end = Запланированный порядок отозван.
desk-problem-front-until = Закрепление кончается раньше, чем его увидят читатели. Выберите более позднее время или не указывайте его.
desk-problem-front-changed = Кто-то тем временем изменил порядок на этой странице. Посмотрите оба и решите.
desk-problem-front-gone = Запланированный порядок, который вы открыли, больше не ждёт: его время пришло или его отозвали. Отправьте свой ещё раз, чтобы сохранить его как новый.
desk-problem-front-many = Для этой страницы ждут уже пятьдесят порядков. Сначала отзовите один.
desk-audit-arrange = Задал(а) порядок показа
desk-audit-arrange-later = Запланировал(а) порядок
desk-audit-arrange-end = Отозвал(а) запланированный порядок
desk-audit-alert = Отправка срочного сообщения
desk-audit-alert-edition = Отправка в издании { $edition }
desk-audit-alert-update = Новое в срочном сообщении
desk-audit-alert-update-edition = Новое в издании { $edition }
desk-audit-alert-correction = Поправка к срочному сообщению
desk-audit-alert-correction-edition = Поправка в издании { $edition }
desk-audit-alert-withdrawal = Отзыв срочного сообщения
desk-audit-alert-withdrawal-edition = Отзыв в издании { $edition }
desk-audit-live = Указал(а) время онлайн-репортажа
desk-audit-post = Опубликовал(а) сообщение в онлайн-репортаже
desk-audit-post-correction = Исправил(а) сообщение
desk-audit-post-withdrawal = Отозвал(а) сообщение
desk-audit-post-mark = Отметил(а) сообщение

## Alerts
desk-alerts = Срочные сообщения
desk-alerts-text = То, что сразу узнают все, у кого открыта страница: над каждой страницей, пока не выйдет время.
desk-alerts-none = Срочных сообщений ещё нет
desk-alerts-none-text = Сообщение доходит до каждой открытой страницы за секунду, на каждом готовом языке. До отправки вы видите, что получат читатели.
desk-alert = Срочное сообщение
desk-alert-new = Новое сообщение
desk-alert-steps = Два шага: напишите его здесь, затем посмотрите, что получат читатели, и отправьте.
desk-alert-empty = Без текста
desk-alert-where = Где что
desk-alert-changed = Изменено
desk-alert-changed-by = Изменено: { $name }, { $time }
desk-alert-urgency = Насколько это важно
desk-alert-breaking = Срочно
desk-alert-breaking-means = это должны узнать все и сейчас
desk-alert-important = Важно
desk-alert-important-means = многие захотят узнать это сегодня
desk-alert-update = Новое
desk-alert-update-means = новое о том, что уже известно
desk-alert-correction = Поправка
desk-alert-withdrawal = Отзыв
desk-alert-draft = Не отправлено
desk-alert-live = У читателей
desk-alert-over = Время вышло
desk-alert-withdrawn = Отозвано
desk-alert-text = Текст
desk-alert-text-hint = Телефон показывает целиком { $guide } букв; самое большее — { $longest }. Если оставить пустым, в этом издании ничего не будет сказано.
desk-alert-story = Материал, где сказано больше
desk-alert-no-story = Материала пока нет
desk-alert-scope = Разделы, на страницах которых оно видно
desk-alert-scope-hint = Если не выбрано ничего, сообщение видно на всех страницах издания.
desk-alert-minutes = Сколько минут действует
desk-alert-minutes-hint = Со всех страниц сообщение уходит само.
desk-alert-go-on = Дальше: что получат читатели
desk-alert-withdraw = Отозвать…
desk-alert-withdraw-title = Отозвать сообщение
desk-alert-told = Что было сказано читателям
desk-alert-until = У читателей до: { $time }
desk-alert-notified = Устройства: получено { $sent }, ожидает { $waiting }
desk-job-tell-subscribers = Срочные сообщения на устройства
desk-alert-send = Отправить сообщение
desk-alert-send-text = { $count ->
    [one] Оно сразу уходит на каждую открытую страницу и стоит { $count } минуту.
    [few] Оно сразу уходит на каждую открытую страницу и стоит { $count } минуты.
    [many] Оно сразу уходит на каждую открытую страницу и стоит { $count } минут.
   *[other] Оно сразу уходит на каждую открытую страницу и стоит { $count } минуты.
}
desk-alert-was = Сейчас у читателей:
desk-alert-blocked-own = Этот текст написали вы: здесь его отправляет кто-то другой.
desk-alert-blocked-same = Этот текст у читателей уже есть.
desk-alert-blocked-withdrawn = Здесь сообщение отозвано: сделайте другое.
desk-alert-not-ready = Не готово и не отправляется; отправить можно позже с этой же страницы:
desk-alert-kind = Что это для тех, кто знает прежний текст?
desk-alert-kind-update = есть что добавить
desk-alert-kind-correction = сказанное было неверно, верно это
desk-alert-send-now = Отправить сейчас
desk-alert-back = Назад к тексту
desk-alert-withdraw-happens = Оно сразу уходит со всех страниц.
desk-alert-withdraw-told = Страницы, где оно стояло, скажут, что оно отозвано и почему. В списке сообщений оно останется зачёркнутым.
desk-alert-reason = Почему сообщение отзывается?
desk-alert-reason-hint = Это читают читатели.
desk-alert-raise = Срочное сообщение об этом
desk-done-alert = Сообщение отправлено.
desk-done-alert-withdrawal = Сообщение отозвано.
desk-problem-alert-minutes = { $count ->
    [one] Сообщение стоит от 1 до { $count } минуты.
    [few] Сообщение стоит от 1 до { $count } минут.
    [many] Сообщение стоит от 1 до { $count } минут.
   *[other] Сообщение стоит от 1 до { $count } минут.
}
desk-problem-alert-edition = «{ $name }» — не ваше издание. Выберите другое.
desk-problem-alert-long = { $name }: текст слишком длинный. Сократите его.
desk-problem-alert-story = { $name }: этого материала нет в издании. Выберите другой.
desk-problem-alert-section = { $name }: этой рубрики нет в издании. Выберите другую.
desk-problem-alert-nothing = Напишите текст хотя бы для одного издания.
desk-problem-alert-no-text = { $name }: текста ещё нет. Сначала напишите его.
desk-problem-alert-own = { $name }: этот текст написали вы, поэтому отправляет его кто-то другой.
desk-problem-alert-withdrawn = { $name }: сообщение отозвано. Сделайте другое.
desk-problem-alert-same = { $name }: этот текст у читателей уже есть.
desk-problem-alert-kind = Скажите, новое это или поправка.
desk-problem-alert-not-sent = Отзывать нечего: ничего не отправлено.
desk-problem-alert-stale = Тем временем сообщение изменено: { $name }. Откройте его снова, чтобы увидеть последний текст.

## Links
desk-preview = Предпросмотр
desk-preview-text = Вариант { $number }, каким его увидят читатели.
desk-preview-until = Ссылка действует до { $time }. Не передавайте её дальше: материал, возможно, ещё не опубликован.
desk-preview-width = Ширина предпросмотра
desk-preview-360 = Телефон
desk-preview-1280 = Компьютер
desk-preview-alone = Только страница, в новой вкладке
desk-preview-frame = Страница, какой её увидят читатели
desk-links = Ссылки для других
desk-links-text = Покажите этот материал тому, у кого нет учётной записи. По ссылке пароль не нужен: передайте её надёжным путём. Ссылка действует семь дней или пока вы её не отмените.
desk-links-there = Ссылки на этот материал
desk-links-none = Ссылок пока нет.
desk-link-new = Новая ссылка
desk-link-kind = Для чего она
desk-link-preview = Посмотреть материал
desk-link-preview-means = Всегда показывает последний вариант, каким его увидят читатели.
desk-link-approval = Утвердить материал
desk-link-approval-means = Просит одного человека, например юриста, утвердить вариант { $number } и никакой другой.
desk-link-approval-number = Утвердить вариант { $number }
desk-link-whom = Для кого
desk-link-whom-hint = Имя. Оно будет стоять под утверждением и в журнале действий.
desk-link-make = Создать ссылку
desk-link-made = Ссылка готова
desk-link-by = От: { $name }, { $time }
desk-link-open = Действует до { $time }
desk-link-ended = Отменена: { $time }
desk-link-expired = Действовала до { $time }
desk-link-approved = Утверждено: { $time }
desk-link-refused = Не утверждено: { $time }
desk-link-end = Отменить ссылку: { $name }
desk-done-link = Ссылка отменена. По ней больше ничего не видно.
desk-vouch = Можно ли публиковать этот материал?
desk-vouch-text = Кому: { $whom }. { $name } просит прочитать вариант { $number } и ответить, можно ли его публиковать.
desk-vouch-record = Ваш ответ относится именно к этому тексту. Он сохранится под вашим именем, и дать его можно один раз.
desk-vouch-note-hint = Если не утверждаете, напишите, что нужно изменить.
desk-vouch-yes = Утверждаю
desk-vouch-no = Не утверждаю
desk-vouch-approved = Вы утвердили этот текст: { $time }.
desk-vouch-refused = Вы не утвердили этот текст: { $time }.
desk-vouch-newer = С тех пор текст изменился, и ответ о нём принять нельзя. Новую ссылку может дать { $name }.
desk-problem-link-whom = Напишите, для кого ссылка.
desk-problem-link-unfinished = Утверждать пока нечего. Сначала напишите заголовок и текст.
desk-problem-link-own = В этой версии для каждой публикации нужны двое, а этот вариант сохранили вы. Попросите коллегу создать ссылку.

desk-passkey-added = Ключ доступа добавлен. Теперь с ним можно входить.
desk-passkey-removed = Ключ доступа удалён.

## Live reports
desk-live = Онлайн-репортаж
desk-live-text = Сообщения сразу выходят под этим материалом. Никто другой не читает их заранее.
desk-live-none = Этот материал ещё не онлайн-репортаж
desk-live-none-text = В онлайн-репортаж пишут сразу несколько корреспондентов. Каждое сообщение доходит до открытых страниц за секунду и навсегда сохраняет собственный адрес.
desk-live-to-come = Начало: { $time }
desk-live-live = В эфире с: { $time }
desk-live-ended = Завершено: { $time }
desk-live-ends = Окончание: { $time }
desk-live-hidden = Читатели увидят сообщения, когда материал будет опубликован.
desk-live-times = Начало и конец
desk-live-start-date = День начала
desk-live-start-time = Время начала
desk-live-end-date = День окончания
desk-live-end-time = Время окончания
desk-live-times-hint = Без начала репортаж идёт сразу, без окончания — пока кто-нибудь его не завершит.
desk-live-open = Сделать онлайн-репортажем
desk-live-end = Завершить сейчас
desk-live-go-on = Продолжить
desk-live-posts-none = Сообщений пока нет
desk-post = Сообщение
desk-post-new = Новое сообщение
desk-post-headline = Заголовок
desk-post-text = Текст
desk-post-text-hint = Каждая строка — абзац. Можно и HTML.
desk-post-byline = Подпись
desk-post-is-key = Главное
desk-post-send = Опубликовать
desk-post-key = Отметить как главное
desk-post-unkey = Больше не главное
desk-post-pin = Закрепить
desk-post-unpin = Открепить
desk-post-pinned = Закреплено
desk-post-correct = Исправить…
desk-post-correct-title = Исправить сообщение
desk-post-correct-happens = Читатели сразу получат верный текст и прочтут, что он исправлен и что было неверно.
desk-post-note = Что было неверно?
desk-post-note-hint = Читатели прочтут это под сообщением.
desk-post-withdraw = Отозвать сообщение
desk-post-withdraw-happens = Его текст сразу исчезнет со всех страниц.
desk-post-withdraw-told = На его месте и по его адресу читатели прочтут, что оно отозвано и почему.
desk-post-told = Что сообщили читателям
desk-post-correction = Исправлено
desk-post-withdrawal = Отозвано
desk-done-live = Начало и конец указаны.
desk-done-post = Сообщение вышло.
desk-done-post-correction = Сообщение исправлено.
desk-done-post-withdrawal = Сообщение отозвано.
desk-problem-live-order = Онлайн-репортаж заканчивается после начала. Выберите более позднее окончание.
desk-problem-live-ended = Онлайн-репортаж завершён. Продолжите его, затем публикуйте.
desk-problem-post-headline = Напишите заголовок.
desk-problem-post-long = Текст слишком длинный для одного сообщения. Сделайте из него два.
desk-problem-post-same = У читателей уже есть этот текст.
desk-problem-post-withdrawn = Сообщение отозвано. Напишите другое.
desk-problem-post-stale = { $name } тем временем меняет сообщение. Откройте его снова, чтобы увидеть новый текст.
desk-live-posts = { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
    [many] { $count } сообщений
   *[other] { $count } сообщения
}
desk-problem-post-headline-long = { $count ->
    [one] В заголовке больше { $count } буквы. Сократите его.
    [few] В заголовке больше { $count } букв. Сократите его.
    [many] В заголовке больше { $count } букв. Сократите его.
   *[other] В заголовке больше { $count } буквы. Сократите его.
}
desk-post-sending = Публикуется…
desk-post-failed = Не опубликовано. Текст остался здесь: опубликуйте его ещё раз.
desk-post-kept = Не опубликовано. Текст ждёт под этой формой, пока в ней не останется ничего другого.
desk-post-back = Вернуть в форму
desk-post-keys = N ведёт к заголовку, Ctrl + Enter публикует.
