# Words of the readers' site in Ukrainian.

## Every page
skip-content = Перейти до змісту
skip-navigation = Перейти до навігації
skip-player = Пропустити плеєр
menu = Меню
sections = Рубрики
editions = Мовні версії
other-languages = Інші мови
back-to-top = Нагору
feeds = RSS-стрічки
site-language = Сайт іншими мовами
powered-by = Опубліковано за допомогою { $product }
alert-breaking = Термінова новина

## Front and lists
front-latest = Останні новини
front-empty = Тут поки нічого не опубліковано.
section-empty = У рубриці «{ $section }» поки нічого не опубліковано.
topics = Теми
topic = Тема
topic-empty = На тему «{ $topic }» поки нічого не опубліковано.
byline-empty = { $name }: публікацій поки немає.
stories-by = Автор: { $name }
older = Раніші
newer = Новіші
page-number = Сторінка { $page }
story-count = { $count ->
    [one] { $count } матеріал
    [few] { $count } матеріали
    [many] { $count } матеріалів
   *[other] { $count } матеріалу
}
listen-length = Слухати, { $length }

## Programmes
programmes = Програми
programme-empty = Поки не вийшло жодного випуску: { $programme }.
programme-ended = Програму завершено.
programme-subscribe = Підписатися в застосунку для подкастів
programme-subscribe-light = Підписатися з легкими файлами
episode-number = Випуск { $number }
episode-season-number = Сезон { $season }, випуск { $number }
episode-trailer = Трейлер
episode-bonus = Бонус
schedule = Сьогодні в ефірі
schedule-now = Зараз в ефірі
schedule-next = Наступний ефір: { $time }
schedule-empty = Сьогодні в ефірі нічого немає.
schedule-times = З { $start } до { $end }
schedule-times-yesterday = З { $start } учора до { $end } сьогодні
schedule-over = Завершено
## Alerts
alerts = Термінові повідомлення
alert-important = Важливо
alert-update = Нове
alert-withdrawal = Відкликано
alert-dismiss = Закрити це повідомлення
alerts-empty = Термінових повідомлень ще не було.

## Notifications, and stories kept on a device
notifications = Термінові повідомлення на цьому пристрої
notifications-text = Повідомлення надходять на цей пристрій, навіть коли жодна сторінка не відкрита. Помилкове замінюється правильним.
notifications-which = Які повідомлення
notifications-breaking = Лише термінові новини
notifications-important = Термінові та важливі новини
notifications-update = Усі повідомлення, й оновлення теж
notifications-sections-text = Повідомлення для всіх надходять незалежно від вибраних рубрик.
notifications-topics-text = За вибраними темами надходять усі повідомлення, зокрема оновлення.
notifications-quiet = Години тиші
notifications-quiet-text = У цей час нове не надходить, і пізніше теж. Залиште поля порожніми, щоб отримувати повідомлення будь-коли.
notifications-from = З
notifications-to = До
notifications-on = Увімкнути
notifications-save = Зберегти
notifications-off = Вимкнути
notifications-is-on = Повідомлення на цьому пристрої увімкнено.
notifications-is-off = Повідомлення на цьому пристрої вимкнено.
notifications-cannot = Цей браузер не може отримувати повідомлення, або скрипти в ньому вимкнено.
notifications-denied = Цей браузер не дає нам показувати повідомлення. Дозвольте сповіщення цього сайту в його налаштуваннях і спробуйте ще раз.
notifications-problem = Не вдалося. Спробуйте ще раз за хвилину.
notifications-privacy = Ми зберігаємо лише ваш вибір і адресу, яку для цього дав ваш браузер. І те й інше видаляється, коли ви вимикаєте повідомлення.
notifications-instead = Усі термінові повідомлення можна також читати тут або в програмі для читання стрічок:
offline = Немає з’єднання
offline-text = Без з’єднання можна читати матеріали, які зберіг цей пристрій.
offline-empty = Цей пристрій ще не зберіг жодного матеріалу.
offline-keep = Матеріали без з’єднання
offline-keep-text = Останні { $number } відкритих матеріалів залишаються на цьому пристрої, щоб їх можна було читати без з’єднання. Ніхто інший не дізнається, які вони.
offline-on = Зберігати матеріали
offline-off = Не зберігати й видалити всі

## Live reports
live-posts = Останні повідомлення
live-since = Наживо з: { $time }
live-to-come = Початок: { $time }
live-ended = Завершено: { $time }
live-key-points = Головне
live-pinned = Закріплено
live-empty = Повідомлень поки немає.
live-newer = Новіші повідомлення
live-older = Давніші повідомлення
live-back = До онлайн-репортажу
post-withdrawn = Це повідомлення відкликано
live-new-most = Нових повідомлень більше ніж { $number }
live-new = { $count ->
    [one] { $count } нове повідомлення
    [few] { $count } нові повідомлення
    [many] { $count } нових повідомлень
   *[other] { $count } нового повідомлення
}

## Story
published-at = Опубліковано { $time }
updated-at = Оновлено { $time }
by-bylines = Автор: { $names }
from-dateline = Місце: { $place }
reading-minutes = { $count ->
    [one] { $count } хвилина на читання
    [few] { $count } хвилини на читання
    [many] { $count } хвилин на читання
   *[other] { $count } хвилини на читання
}
picture-credit = Фото: { $credit }
picture-archive = Архівне фото
picture-archive-date = Архівне фото, { $date }
picture-archive-place = Архівне фото, { $place }
picture-archive-date-place = Архівне фото, { $place }, { $date }
picture-ai-wholly = Створено штучним інтелектом
picture-ai-partly = Частково створено штучним інтелектом
picture-credentials = Відомості про походження
picture-credentials-trusted = Оригінал знімка підписано: { $signer }; цьому підпису редакція довіряє. Відтоді його не змінювали; тут його лише зменшено або обрізано.
picture-credentials-intact = Оригінал знімка підписано: { $signer }. Відтоді його не змінювали; тут його лише зменшено або обрізано. Хто підписав, редакції невідомо.
picture-missing = Фото недоступне.
quotation-said = { $speaker }, { $role }
original-words = Мовою оригіналу
table-number = Таблиця { $number }
corrections = { $count ->
    [one] Виправлення
    [few] Виправлення
    [many] Виправлення
   *[other] Виправлення
}
correction-at = Виправлено { $time }
correction-was = Було:
correction-is = Має бути:
related = Читайте також
translations = Читати іншими мовами
share = Поділитися
share-copy = Скопіювати посилання
share-copied = Посилання скопійовано
share-mail = Надіслати поштою
print = Роздрукувати
about-label = Що означає «{ $label }»

## Labels
label-news = Новина
label-news-means = Повідомлення про подію, перевірене нашими редакторами.
label-analysis = Аналітика
label-analysis-means = Журналіст, який знає тему, пояснює, що стоїть за новиною.
label-opinion = Думка
label-opinion-means = Погляд автора, а не нашої редакції.
label-editorial = Від редакції
label-editorial-means = Позиція нашої редакції, відокремлена від новин.
label-interview = Інтерв’ю
label-interview-means = Запитання й відповіді, скорочені задля стислості та ясності.
label-explainer = Пояснюємо
label-explainer-means = Контекст, який допомагає зрозуміти новину.
label-report = Репортаж
label-report-means = Журналіст розповідає, що бачив і чув на місці подій.
label-statement = Заява
label-statement-means = Чужі слова, опубліковані повністю.

## Player
player-listen = Слухати матеріал
player-play = Слухати
player-pause = Пауза
player-back = Назад на { $seconds } с
player-forward = Уперед на { $seconds } с
player-position = Позиція
player-position-of = { $position } з { $length }
player-speed = Швидкість
player-quality = Якість
player-saver = Економія трафіку, { $size }
player-chapters = Розділи
player-download = Завантажити
player-download-size = Завантажити, { $size }
player-loading = Аудіо завантажується
player-buffering = Очікування з’єднання
player-ended = Кінець
player-error = Не вдалося завантажити аудіо.
player-retry = Спробувати ще раз
player-retry-lower = Спробувати з файлом меншого розміру
player-no-source = Аудіо ще недоступне.
player-gone = Аудіо більше недоступне.
player-since = З { $date }
player-transcript = Читати розшифровку
transcript = Розшифровка
transcript-of = Розшифровка: { $headline }
transcript-story = Матеріал
player-follow = Прокручувати текст услід за звуком
player-sentence-back = До попереднього речення
player-sentence-forward = До наступного речення
player-length-unknown = тривалість невідома
player-resume = Продовжити з { $position }
player-play-failed = Цей браузер не може відтворити аудіо. Його можна завантажити.

## Sizes
size-kilobytes = { $size } КБ
size-megabytes = { $size } МБ

## Pages for what is not there
not-found = Такої сторінки немає
not-found-text = Можливо, в адресі помилка або сторінку перенесено.
not-found-next = На головну
gone = Цієї сторінки більше немає
gone-text = Те, що тут було, прибрано, і ніщо його не замінило.
withdrawn = Матеріал відкликано
withdrawn-at = Відкликано { $time }
withdrawn-reason = Причина
withdrawn-reason-none = Причину не вказано.
withdrawn-next = Читати останні новини
broken = Сталася помилка на нашому боці
broken-text = Спробуйте ще раз за хвилину. Якщо помилка повториться, повідомте нам цей номер: { $reference }
chooser = Оберіть мову
