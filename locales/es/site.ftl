# Words of the readers' site in Spanish.

## Every page
skip-content = Ir al contenido
skip-navigation = Ir a la navegación
skip-player = Saltar el reproductor
menu = Menú
sections = Secciones
editions = Ediciones
other-languages = Otros idiomas
back-to-top = Volver arriba
feeds = Canales RSS
site-language = Este sitio en otros idiomas
powered-by = Publicado con { $product }
alert-breaking = Última hora

## Front and lists
front-latest = Últimas noticias
front-empty = Todavía no se ha publicado nada aquí.
section-empty = Todavía no se ha publicado nada en la sección «{ $section }».
topics = Temas
topic = Tema
topic-empty = Todavía no se ha publicado nada sobre «{ $topic }».
byline-empty = Todavía no hay artículos firmados por { $name }.
stories-by = Artículos de { $name }
older = Anteriores
newer = Más recientes
page-number = Página { $page }
story-count = { $count ->
    [one] { $count } artículo
    [many] { $count } de artículos
   *[other] { $count } artículos
}
listen-length = Escuchar, { $length }

## Programmes
programmes = Programas
programme-empty = Todavía no se ha publicado ningún episodio de { $programme }.
programme-ended = Este programa ha terminado.
programme-subscribe = Suscribirse con una aplicación de pódcast
programme-subscribe-light = Suscribirse con archivos más ligeros
episode-number = Episodio { $number }
episode-season-number = Temporada { $season }, episodio { $number }
episode-trailer = Avance
episode-bonus = Extra
schedule = Hoy en antena
schedule-now = Ahora en antena
schedule-next = Próxima emisión: { $time }
schedule-empty = Hoy no hay nada en antena.
schedule-times = De { $start } a { $end }
schedule-times-yesterday = De { $start } de ayer a { $end } de hoy
schedule-over = Terminó
## Alerts
alerts = Alertas
alert-important = Importante
alert-update = Actualización
alert-withdrawal = Retirada
alert-dismiss = Cerrar esta alerta
alerts-empty = Todavía no se ha enviado ninguna alerta.

## Notifications, and stories kept on a device
notifications = Alertas en este dispositivo
notifications-text = Las alertas llegan a este dispositivo aunque no haya ninguna página abierta. Lo que era erróneo se sustituye por lo correcto.
notifications-which = Qué alertas
notifications-breaking = Solo última hora
notifications-important = Última hora y noticias importantes
notifications-update = Todas las alertas, también las actualizaciones
notifications-sections-text = Las alertas para todos llegan sean cuales sean las secciones elegidas.
notifications-topics-text = Llegan todas las alertas sobre los temas elegidos, también las actualizaciones.
notifications-quiet = Horas de silencio
notifications-quiet-text = Entre estas horas no llega nada nuevo, ni tampoco después. Déjelas vacías para recibir alertas a cualquier hora.
notifications-from = Desde
notifications-to = Hasta
notifications-on = Activar
notifications-save = Guardar
notifications-off = Desactivar
notifications-is-on = Las alertas están activadas en este dispositivo.
notifications-is-off = Las alertas están desactivadas en este dispositivo.
notifications-cannot = Este navegador no puede recibir alertas o tiene los scripts desactivados.
notifications-denied = Este navegador no nos deja mostrar alertas. Permita las notificaciones de este sitio en sus ajustes e inténtelo de nuevo.
notifications-problem = No ha funcionado. Inténtelo de nuevo dentro de un minuto.
notifications-privacy = Solo guardamos sus preferencias y la dirección que su navegador nos ha dado para ello. Ambas se borran cuando desactiva las alertas.
notifications-instead = También puede leer todas las alertas aquí o seguirlas en un lector de canales:
offline = No tiene conexión
offline-text = Sin conexión puede leer las noticias que este dispositivo ha guardado.
offline-empty = Este dispositivo todavía no ha guardado ninguna noticia.
offline-keep = Noticias sin conexión
offline-keep-text = Las últimas { $number } noticias que abra se quedan en este dispositivo para que pueda leerlas sin conexión. Nadie más sabrá cuáles son.
offline-on = Guardar noticias
offline-off = No guardar ninguna y borrarlas

## Live reports
live-posts = Últimas entradas
live-since = En vivo desde { $time }
live-to-come = En vivo a partir de { $time }
live-ended = Terminó: { $time }
live-key-points = Puntos clave
live-pinned = Fijada
live-empty = Todavía no hay entradas.
live-newer = Entradas más nuevas
live-older = Entradas más antiguas
live-back = Ir a la cobertura en vivo
post-withdrawn = Esta entrada fue retirada
live-new-most = Más de { $number } entradas nuevas
live-new = { $count ->
    [one] { $count } entrada nueva
    [many] { $count } de entradas nuevas
   *[other] { $count } entradas nuevas
}

## Story
published-at = Publicado el { $time }
updated-at = Actualizado el { $time }
by-bylines = Por { $names }
from-dateline = Desde { $place }
reading-minutes = { $count ->
    [one] { $count } minuto de lectura
    [many] { $count } de minutos de lectura
   *[other] { $count } minutos de lectura
}
picture-credit = Foto: { $credit }
picture-archive = Foto de archivo
picture-archive-date = Foto de archivo, { $date }
picture-archive-place = Foto de archivo, { $place }
picture-archive-date-place = Foto de archivo, { $place }, { $date }
picture-ai-wholly = Creada por IA
picture-ai-partly = Creada en parte por IA
picture-credentials = Credenciales de contenido
picture-credentials-trusted = El original de esta imagen está firmado por { $signer }, en quien confía la redacción. No se ha modificado desde entonces; aquí solo se ha reducido o recortado.
picture-credentials-intact = El original de esta imagen está firmado por { $signer }. No se ha modificado desde entonces; aquí solo se ha reducido o recortado. La redacción no conoce a quien firma.
picture-missing = La foto no está disponible.
quotation-said = { $speaker }, { $role }
original-words = En el idioma original
table-number = Tabla { $number }
corrections = { $count ->
    [one] Corrección
    [many] Correcciones
   *[other] Correcciones
}
correction-at = Corregido el { $time }
correction-was = Decía:
correction-is = Debe decir:
related = Noticias relacionadas
translations = Leer este artículo en otros idiomas
share = Compartir
share-copy = Copiar enlace
share-copied = Enlace copiado
share-mail = Enviar por correo electrónico
print = Imprimir
about-label = Qué significa «{ $label }»

## Labels
label-news = Noticia
label-news-means = El relato de lo ocurrido, verificado por nuestra redacción.
label-analysis = Análisis
label-analysis-means = Un periodista que conoce el tema explica qué hay detrás de la noticia.
label-opinion = Opinión
label-opinion-means = El punto de vista de su autor, no el de este medio.
label-editorial = Editorial
label-editorial-means = La posición de este medio, separada de sus noticias.
label-interview = Entrevista
label-interview-means = Preguntas y respuestas, resumidas por extensión y claridad.
label-explainer = Claves
label-explainer-means = Contexto que ayuda a entender la noticia.
label-report = Reportaje
label-report-means = Un periodista cuenta lo que vio y oyó en el lugar de los hechos.
label-statement = Comunicado
label-statement-means = Palabras de terceros, publicadas íntegramente.

## Player
player-listen = Escuchar este artículo
player-play = Reproducir
player-pause = Pausar
player-back = Retroceder { $seconds } segundos
player-forward = Avanzar { $seconds } segundos
player-position = Posición
player-position-of = { $position } de { $length }
player-speed = Velocidad
player-quality = Calidad
player-saver = Ahorro de datos, { $size }
player-chapters = Capítulos
player-download = Descargar
player-download-size = Descargar, { $size }
player-loading = Cargando el audio
player-buffering = Esperando la conexión
player-ended = Fin
player-error = No se pudo cargar el audio.
player-retry = Reintentar
player-retry-lower = Reintentar con un archivo más ligero
player-no-source = El audio aún no está disponible.
player-gone = El audio ya no está disponible.
player-since = Desde el { $date }
player-transcript = Leer la transcripción
transcript = Transcripción
transcript-of = Transcripción: { $headline }
transcript-story = La noticia
player-follow = Desplazar el texto con el sonido
player-sentence-back = A la frase anterior
player-sentence-forward = A la frase siguiente
player-length-unknown = duración desconocida
player-resume = Continuar desde { $position }
player-play-failed = Este navegador no puede reproducir el audio. Puede descargarlo.

## Sizes
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## Pages for what is not there
not-found = Esta página no existe
not-found-text = Es posible que la dirección esté mal escrita o que la página se haya movido.
not-found-next = Ir a la portada
gone = Esta página ya no existe
gone-text = Lo que había aquí se retiró y nada ocupó su lugar.
withdrawn = Este artículo ha sido retirado
withdrawn-at = Retirado el { $time }
withdrawn-reason = Motivo
withdrawn-reason-none = No se indicó el motivo.
withdrawn-next = Leer las últimas noticias
broken = Algo ha fallado por nuestra parte
broken-text = Inténtelo de nuevo en un minuto. Si el problema continúa, indíquenos este número: { $reference }
chooser = Elija su idioma
