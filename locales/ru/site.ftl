# Words of the readers' site in Russian.

## Every page
skip-content = Перейти к содержанию
skip-navigation = Перейти к навигации
skip-player = Пропустить плеер
menu = Меню
sections = Рубрики
editions = Языковые версии
other-languages = Другие языки
back-to-top = Наверх
feeds = RSS-ленты
site-language = Сайт на других языках
powered-by = Опубликовано с помощью { $product }
alert-breaking = Срочная новость

## Front and lists
front-latest = Последние новости
front-empty = Здесь пока ничего не опубликовано.
section-empty = В рубрике «{ $section }» пока ничего не опубликовано.
topics = Темы
topic = Тема
topic-empty = На тему «{ $topic }» пока ничего не опубликовано.
byline-empty = { $name }: публикаций пока нет.
stories-by = Автор: { $name }
older = Более ранние
newer = Более поздние
page-number = Страница { $page }
story-count = { $count ->
    [one] { $count } материал
    [few] { $count } материала
    [many] { $count } материалов
   *[other] { $count } материала
}
listen-length = Слушать, { $length }

## Programmes
programmes = Программы
programme-empty = Пока не вышло ни одного выпуска: { $programme }.
programme-ended = Программа завершена.
programme-subscribe = Подписаться в приложении для подкастов
programme-subscribe-light = Подписаться с лёгкими файлами
episode-number = Выпуск { $number }
episode-season-number = Сезон { $season }, выпуск { $number }
episode-trailer = Трейлер
episode-bonus = Бонус
schedule = Сегодня в эфире
schedule-now = Сейчас в эфире
schedule-next = Следующий эфир: { $time }
schedule-empty = Сегодня в эфире ничего нет.
schedule-times = С { $start } до { $end }
schedule-times-yesterday = С { $start } вчера до { $end } сегодня
schedule-over = Завершено
## Alerts
alerts = Срочные сообщения
alert-important = Важно
alert-update = Новое
alert-withdrawal = Отозвано
alert-dismiss = Закрыть это сообщение
alerts-empty = Срочных сообщений ещё не было.

## Notifications, and stories kept on a device
notifications = Срочные сообщения на этом устройстве
notifications-text = Сообщения приходят на это устройство, даже если ни одна страница не открыта. Ошибочное заменяется верным.
notifications-which = Какие сообщения
notifications-breaking = Только срочные новости
notifications-important = Срочные и важные новости
notifications-update = Все сообщения, и обновления тоже
notifications-sections-text = Сообщения для всех приходят независимо от выбранных рубрик.
notifications-topics-text = По выбранным темам приходят все сообщения, в том числе обновления.
notifications-quiet = Часы тишины
notifications-quiet-text = В это время новое не приходит, и позже тоже. Оставьте поля пустыми, чтобы получать сообщения в любое время.
notifications-from = С
notifications-to = До
notifications-on = Включить
notifications-save = Сохранить
notifications-off = Выключить
notifications-is-on = Сообщения на этом устройстве включены.
notifications-is-off = Сообщения на этом устройстве выключены.
notifications-cannot = Этот браузер не может получать сообщения, или скрипты в нём выключены.
notifications-denied = Этот браузер не даёт нам показывать сообщения. Разрешите уведомления этого сайта в его настройках и попробуйте ещё раз.
notifications-problem = Не получилось. Попробуйте ещё раз через минуту.
notifications-privacy = Мы храним только ваш выбор и адрес, который для этого дал ваш браузер. И то и другое удаляется, когда вы выключаете сообщения.
notifications-instead = Все срочные сообщения можно также читать здесь или в программе для чтения лент:
offline = Нет соединения
offline-text = Без соединения можно читать материалы, которые сохранило это устройство.
offline-empty = Это устройство ещё не сохранило ни одного материала.
offline-keep = Материалы без соединения
offline-keep-text = Последние { $number } открытых материалов остаются на этом устройстве, чтобы их можно было читать без соединения. Никто другой не узнает, какие они.
offline-on = Сохранять материалы
offline-off = Не сохранять и удалить все

## Live reports
live-posts = Последние сообщения
live-since = В эфире с: { $time }
live-to-come = Начало: { $time }
live-ended = Завершено: { $time }
live-key-points = Главное
live-pinned = Закреплено
live-empty = Сообщений пока нет.
live-newer = Более новые сообщения
live-older = Более старые сообщения
live-back = К онлайн-репортажу
post-withdrawn = Это сообщение отозвано
live-new-most = Новых сообщений больше { $number }
live-new = { $count ->
    [one] { $count } новое сообщение
    [few] { $count } новых сообщения
    [many] { $count } новых сообщений
   *[other] { $count } нового сообщения
}

## Story
published-at = Опубликовано { $time }
updated-at = Обновлено { $time }
by-bylines = Автор: { $names }
from-dateline = Место: { $place }
reading-minutes = { $count ->
    [one] { $count } минута на чтение
    [few] { $count } минуты на чтение
    [many] { $count } минут на чтение
   *[other] { $count } минуты на чтение
}
picture-credit = Фото: { $credit }
picture-archive = Архивное фото
picture-archive-date = Архивное фото, { $date }
picture-archive-place = Архивное фото, { $place }
picture-archive-date-place = Архивное фото, { $place }, { $date }
picture-ai-wholly = Создано искусственным интеллектом
picture-ai-partly = Частично создано искусственным интеллектом
picture-credentials = Сведения о происхождении
picture-credentials-trusted = Оригинал снимка подписан: { $signer }; этой подписи редакция доверяет. С тех пор его не изменяли; здесь он только уменьшен или обрезан.
picture-credentials-intact = Оригинал снимка подписан: { $signer }. С тех пор его не изменяли; здесь он только уменьшен или обрезан. Кто подписал, редакции неизвестно.
picture-missing = Фото недоступно.
quotation-said = { $speaker }, { $role }
original-words = На языке оригинала
table-number = Таблица { $number }
corrections = { $count ->
    [one] Исправление
    [few] Исправления
    [many] Исправления
   *[other] Исправления
}
correction-at = Исправлено { $time }
correction-was = Было:
correction-is = Следует читать:
related = Материалы по теме
translations = Читать на других языках
share = Поделиться
share-copy = Скопировать ссылку
share-copied = Ссылка скопирована
share-mail = Отправить по почте
print = Распечатать
about-label = Что значит «{ $label }»

## Labels
label-news = Новость
label-news-means = Сообщение о случившемся, проверенное нашими редакторами.
label-analysis = Анализ
label-analysis-means = Журналист, знающий тему, объясняет, что стоит за новостью.
label-opinion = Мнение
label-opinion-means = Точка зрения автора, а не нашей редакции.
label-editorial = От редакции
label-editorial-means = Позиция нашей редакции, отделённая от новостей.
label-interview = Интервью
label-interview-means = Вопросы и ответы, сокращённые для краткости и ясности.
label-explainer = Разбор
label-explainer-means = Контекст, который помогает понять новость.
label-report = Репортаж
label-report-means = Журналист рассказывает, что видел и слышал на месте событий.
label-statement = Заявление
label-statement-means = Чужие слова, опубликованные полностью.

## Player
player-listen = Слушать материал
player-play = Слушать
player-pause = Пауза
player-back = Назад на { $seconds } сек.
player-forward = Вперёд на { $seconds } сек.
player-position = Позиция
player-position-of = { $position } из { $length }
player-speed = Скорость
player-quality = Качество
player-saver = Экономия трафика, { $size }
player-chapters = Главы
player-download = Скачать
player-download-size = Скачать, { $size }
player-loading = Аудио загружается
player-buffering = Ожидание соединения
player-ended = Конец
player-error = Не удалось загрузить аудио.
player-retry = Повторить попытку
player-retry-lower = Повторить с файлом меньшего размера
player-no-source = Аудио пока недоступно.
player-gone = Аудио больше недоступно.
player-since = С { $date }
player-transcript = Читать расшифровку
transcript = Расшифровка
transcript-of = Расшифровка: { $headline }
transcript-story = Материал
player-follow = Прокручивать текст вслед за звуком
player-sentence-back = К предыдущему предложению
player-sentence-forward = К следующему предложению
player-length-unknown = длительность неизвестна
player-resume = Продолжить с { $position }
player-play-failed = Этот браузер не может воспроизвести аудио. Его можно скачать.

## Sizes
size-kilobytes = { $size } КБ
size-megabytes = { $size } МБ

## Pages for what is not there
not-found = Такой страницы нет
not-found-text = Возможно, в адресе опечатка или страница переехала.
not-found-next = На главную
gone = Этой страницы больше нет
gone-text = То, что здесь было, убрано, и ничто его не заменило.
withdrawn = Материал отозван
withdrawn-at = Отозван { $time }
withdrawn-reason = Причина
withdrawn-reason-none = Причина не указана.
withdrawn-next = Читать последние новости
broken = Произошла ошибка на нашей стороне
broken-text = Попробуйте ещё раз через минуту. Если ошибка повторится, сообщите нам этот номер: { $reference }
chooser = Выберите язык
