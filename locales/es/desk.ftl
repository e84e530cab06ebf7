# Words of the desk in Spanish.

## Every page
desk-skip-content = Ir al contenido
desk-skip-stories = Ir a la lista de artículos
desk-skip-panel = Ir a estado y acciones
desk-parts = Partes de la redacción
desk-menu = Menú
desk-stories = Artículos
desk-people = Equipo
desk-editions = Ediciones
desk-audit = Registro
desk-edition = Edición
desk-editions-all = Todas las ediciones
desk-new-story = Nuevo artículo
desk-new-story-where = ¿En qué edición?
desk-me = Sesión de
desk-signed-in = Sesión de { $name }
desk-account = Su cuenta
desk-sign-out = Cerrar sesión
desk-keys = Atajos de teclado
desk-design = Componentes de la redacción
desk-optional = (opcional)
desk-any = Cualquiera
desk-anybody = Cualquier persona
desk-none = Ninguno
desk-number = { $count }
desk-cancel = Cancelar
desk-back = Volver
desk-problems = { $count ->
    [one] Hay { $count } problema
    [many] Hay { $count } de problemas
   *[other] Hay { $count } problemas
}

## Signing in
desk-sign-in = Iniciar sesión
desk-sign-in-next = Inicie sesión para seguir a la página que pidió.
desk-sign-in-again = Empezar de nuevo
desk-login = Correo electrónico
desk-login-hint = Sirve para iniciar sesión. Los lectores nunca lo ven.
desk-password = Contraseña
desk-password-hint = Al menos 12 caracteres. Varias palabras juntas son fáciles de recordar y difíciles de adivinar.
desk-password-lost = ¿Ha perdido su contraseña? Pida otra invitación a un propietario de la emisora.
desk-passkey-use = Usar una llave de acceso
desk-passkey-failed = No se aceptó la llave de acceso. Inténtelo de nuevo o use su contraseña.
desk-code-title = Un paso más
desk-code = Código
desk-code-hint = Seis cifras de su aplicación de autenticación, o uno de sus códigos de recuperación.
desk-code-send = Continuar
desk-code-lost = Si no tiene la aplicación ni los códigos, pida a un propietario de la emisora que restablezca su segundo paso.
desk-name = Su nombre
desk-name-hint = Como le conocen sus colegas.
desk-problem-sign-in = El correo electrónico o la contraseña no son correctos.
desk-problem-code = Este código no es correcto o ha caducado. Espere al siguiente e inténtelo de nuevo.
desk-problem-wait = { $count ->
    [one] Demasiados intentos. Inténtelo de nuevo en { $count } minuto.
    [many] Demasiados intentos. Inténtelo de nuevo en { $count } de minutos.
   *[other] Demasiados intentos. Inténtelo de nuevo en { $count } minutos.
}

## Setup and invitations
desk-setup = Configurar la emisora
desk-setup-text = Hacen falta dos cosas: usted, que será propietario de la emisora, y su primera edición. Podrá cambiar ambas más tarde.
desk-setup-owner = Usted
desk-setup-edition = La primera edición
desk-setup-send = Configurar
desk-edition-name = Nombre de la edición
desk-edition-name-hint = Los lectores lo ven en la parte superior de cada página.
desk-edition-address = Parte de la dirección
desk-edition-address-hint = Letras minúsculas, cifras y guiones, como «en» o «ar». No podrá cambiarse después.
desk-language = Idioma
desk-time-zone = Zona horaria
desk-time-zone-hint = Por ejemplo, Europe/Prague. Las horas de publicación se muestran en ella.
desk-invitation = Unirse a { $station }
desk-invitation-text = { $name } le invita a la redacción.
desk-invitation-accept = Unirse
desk-invitation-until = Esta invitación puede usarse hasta el { $time }.
desk-role-contributor = Colaborador
desk-role-contributor-means = Escribe sus artículos y los envía a revisión.
desk-role-reporter = Reportero
desk-role-reporter-means = Escribe y modifica artículos que aún no están aprobados.
desk-role-translator = Traductor
desk-role-translator-means = Traduce artículos y escribe como un reportero.
desk-role-editor = Editor
desk-role-editor-means = Revisa, aprueba y devuelve artículos.
desk-role-publisher = Responsable de publicación
desk-role-publisher-means = Publica, programa, corrige y retira artículos.
desk-role-owner = Propietario
desk-role-owner-means = Puede hacerlo todo y decide qué puede hacer cada uno.
desk-problem-name = Escriba su nombre.
desk-problem-login = Escriba un correo electrónico, como name@example.org.
desk-problem-login-taken = Alguien ya usa aquí este correo electrónico.
desk-problem-password-short = La contraseña es demasiado corta. Use al menos 12 caracteres.
desk-problem-password-known = Esta contraseña figura en filtraciones conocidas. Elija otra.
desk-problem-edition-name = Escriba el nombre de la edición.
desk-problem-edition-address = Use solo letras minúsculas de la a a la z, cifras y guiones.
desk-problem-edition-address-taken = Otra edición ya tiene esta dirección.
desk-problem-time-zone = No se conoce esta zona horaria. Elija una de la lista.

## List of stories
desk-views = Listas de artículos
desk-view-all = Todos
desk-view-mine = Míos
desk-view-needs-me = Me esperan
desk-view-review = En revisión
desk-view-due = Programados
desk-view-published = Publicados
desk-filters = Buscar artículos
desk-find = Palabras del titular o la entradilla
desk-find-send = Buscar
desk-filters-more = Más filtros
desk-filters-apply = Mostrar
desk-filters-clear = Quitar filtros
desk-state = Estado
desk-section = Sección
desk-owner = Responsable
desk-since = Modificado desde
desk-until = Modificado hasta
desk-stories-found = { $count ->
    [one] { $count } artículo
    [many] { $count } de artículos
   *[other] { $count } artículos
}
desk-stories-none = Ningún artículo coincide
desk-stories-none-text = Pruebe con menos palabras, otro estado o un período más largo.
desk-stories-first = Todavía no hay artículos
desk-stories-first-text = Empiece uno: será un borrador que solo ve la redacción. Cuando esté listo, envíelo a revisión. Un editor lo aprueba y un responsable lo publica.
desk-headline-none = Todavía sin titular
desk-needs-me = Le espera
desk-due = Sale: { $time }
desk-here-count = { $count ->
    [one] { $count } persona aquí
    [many] { $count } de personas aquí
   *[other] { $count } personas aquí
}
desk-pages = Páginas de la lista
desk-page = Página { $page }
desk-newer = Más recientes
desk-older = Anteriores

## States
desk-state-draft = Borrador
desk-state-draft-means = Solo lo ve la redacción.
desk-state-in_review = En revisión
desk-state-in_review-means = Un editor lo lee ahora: lo aprueba o lo devuelve.
desk-state-approved = Aprobado
desk-state-approved-means = Puede publicarse. Todo cambio necesita otra aprobación.
desk-state-scheduled = Programado
desk-state-scheduled-means = Sale solo a su hora.
desk-state-embargoed = Bajo embargo
desk-state-embargoed-means = Ningún lector ve nada de él antes de su hora.
desk-state-published = Publicado
desk-state-published-means = Los lectores ven este texto.
desk-state-changed = Modificado tras publicarse
desk-state-changed-means = Los lectores aún ven el texto anterior. Publique para que les lleguen los cambios.
desk-state-withdrawn = Retirado
desk-state-withdrawn-means = Los lectores ven que se retiró y por qué.

## Page of a story
desk-back-stories = Volver a la lista
desk-to-panel = Estado y acciones
desk-panel = Estado y acciones
desk-story-title = Editar: { $headline }
desk-headline = Titular
desk-standfirst = Entradilla
desk-body = Texto
desk-body-hint = Sin scripts, el texto es HTML: párrafos, intertítulos, listas, citas y enlaces. Lo demás se elimina al guardar.
desk-details = Detalles
desk-label = Género
desk-bylines = Firmas
desk-bylines-hint = En el orden en que las ven los lectores. Guarde para añadir más.
desk-byline-number = Firma { $number }
desk-dateline = Lugar de la noticia
desk-dateline-hint = El lugar desde el que se informó.
desk-slug = Parte legible de la dirección
desk-slug-hint = Si se deja vacía, se toma del titular.
desk-slug-preview = Dirección para los lectores:
desk-picture = Foto
desk-picture-none = Este artículo no tiene foto.
desk-picture-credit = Crédito: { $credit }
desk-picture-caption = Pie de foto
desk-picture-caption-hint = Quién y qué se ve, dónde y cuándo.
desk-picture-alt = Texto alternativo
desk-picture-alt-hint = Lo que muestra la foto, para quien no puede verla. No repita el pie.
desk-keep = Conservar esta versión
desk-keep-reason = Por qué se cambió
desk-keep-reason-hint = Sus colegas lo ven en el historial.
desk-save = Guardar
desk-saved = Guardado como revisión { $number }.
desk-conflict = { $name } guardó la revisión { $number } mientras usted escribía.
desk-conflict-text = Su texto está abajo y no se ha perdido nada. Compare los dos, tome lo que necesite y guarde de nuevo.
desk-conflict-compare = Comparar los dos
desk-state-since = { $name }, { $time }
desk-returned = Devuelto por { $name }:
desk-checks = Antes de publicar
desk-checks-none = No falta nada.
desk-check-stop = Hay que corregirlo
desk-check-reason = Necesita un motivo
desk-check-note = Conviene mirarlo
desk-verbs = Siguientes pasos
desk-verbs-none = Su función no tiene más pasos aquí. Puede continuar alguien con otra función.
desk-verb-review = Enviar a revisión
desk-verb-approval = Aprobar
desk-verb-return = Devolver al autor
desk-verb-publication = Publicar
desk-verb-schedule = Programar
desk-verb-embargo = Poner un embargo
desk-verb-correction = Añadir una corrección
desk-verb-withdrawal = Retirar
desk-people-here = Aquí ahora
desk-people-alone = No hay nadie más aquí.
desk-more = Más
desk-revisions-count = { $count ->
    [one] Historial: { $count } revisión
    [many] Historial: { $count } de revisiones
   *[other] Historial: { $count } revisiones
}
desk-see-published = Verlo como los lectores
desk-in-language = En { $language }
desk-words = Palabras
desk-changed = Último cambio
desk-problem-headline = Escriba un titular.
desk-problem-slug = Esta parte de la dirección solo tiene letras, cifras y guiones.
desk-problem-too-long = { $count ->
    [one] Sobra { $count } carácter.
    [many] Sobran { $count } de caracteres.
   *[other] Sobran { $count } caracteres.
}
desk-problem-document = No se pudo leer el texto. Sigue abajo: corríjalo y guarde de nuevo.
desk-problem-gone = Lo que eligió ya no está. Elija de nuevo.

## Checks before publishing
desk-check-headline = El titular está vacío.
desk-check-text = El texto está vacío.
desk-check-standfirst = La entradilla está vacía.
desk-check-section = No se ha elegido sección.
desk-check-byline = No se ha elegido firma.
desk-check-alt = La foto no tiene texto alternativo.
desk-check-credit = La foto no tiene crédito.
desk-check-archive = La foto es anterior al artículo y no está marcada como foto de archivo.
desk-check-headings = Un intertítulo salta un nivel: «{ $text }»
desk-check-link = Hay un enlace roto: { $address }
desk-check-speaker = Una cita no tiene autor: «{ $text }»
desk-check-language = El texto parece escrito en { $language } y la edición está en { $edition }.
desk-check-grade = El texto es difícil de leer. Ayudan las frases más cortas.
desk-check-weight = La página pesa mucho: { $size }, unos { $seconds } s con una línea lenta.
desk-check-slug = Otro artículo tiene la misma parte de la dirección. A esta se le añadirá un número.

## History
desk-back-story = Volver al artículo
desk-history = Historial
desk-revision = Revisión { $number }
desk-revision-public = La que ven los lectores
desk-revision-newest = La más reciente
desk-revision-restored = Restaurada de la revisión { $number }
desk-revisions-none = Todavía no se ha guardado nada
desk-revisions-none-text = Cada vez que alguien guarda, aquí queda una revisión, con quién, cuándo y por qué. Nada se sobrescribe nunca.
desk-words-changed = Palabras añadidas: { $added }, eliminadas: { $removed }
desk-compare = Comparar
desk-compare-from = Comparar
desk-compare-to = con
desk-compare-before = Comparar con la anterior
desk-compare-newest = Comparar con la más reciente
desk-compare-title = Revisiones { $was } y { $is }
desk-compare-was = Antes:
desk-compare-is = Después:
desk-compare-none = Las dos son iguales
desk-compare-skipped = { $count ->
    [one] { $count } párrafo igual
    [many] { $count } de párrafos iguales
   *[other] { $count } párrafos iguales
}
desk-restore = Restaurar
desk-restore-number = Restaurar la revisión { $number }
desk-restore-happens = Se crea una revisión nueva con el texto de la revisión { $number }. Las más recientes se conservan y los lectores no ven ningún cambio hasta que usted publique.
desk-restored = Se ha restaurado la revisión { $number }.

## Doing one thing to a story
desk-happens = Qué ocurrirá
desk-blocked = Antes hay que resolver todo lo marcado como «Hay que corregirlo».
desk-newer-revision = { $name } ha guardado después la revisión { $number }. Esta página trata de la anterior.
desk-note = Nota
desk-note-hint = Sus colegas la ven en el historial. Los lectores, no.
desk-review-title = Enviar a revisión
desk-review-happens = La revisión { $number } llega a los editores de esta edición y el artículo pasa a revisión.
desk-review-happens-next = Puede seguir escribiendo. Ellos ven cada cambio.
desk-review-note = Nota para el editor
desk-review-note-hint = Qué hay que mirar, qué queda pendiente.
desk-approval-title = Aprobar
desk-approval-happens = Usted confirma que la revisión { $number } puede publicarse.
desk-approval-happens-next = Todo cambio posterior necesita otra aprobación.
desk-approval-second = En esta edición, otra persona tiene que publicar lo que usted aprueba.
desk-return-title = Devolver al autor
desk-return-happens = El artículo vuelve a ser un borrador y { $name } ve su motivo al principio.
desk-return-reason = Qué tiene que cambiar
desk-return-reason-hint = Sea preciso: quizá el autor lo lea mientras usted duerme.
desk-publication-title = Publicar
desk-publication-happens = Los lectores de { $edition } ven enseguida la revisión { $number }: en su página, en la portada, en los canales y en la búsqueda.
desk-publication-address = Su dirección:
desk-publication-update = Los lectores ven enseguida la revisión { $number } en lugar del texto actual. La página indica cuándo se actualizó.
desk-publication-update-send = Publicar los cambios
desk-publication-correct = Si antes había un error, añada también una corrección para que los lectores lo sepan.
desk-override = ¿Por qué publicarlo de todos modos?
desk-override-hint = Una comprobación pide un motivo. Se conserva en el registro de auditoría.
desk-withdrawal-title = Retirar
desk-withdrawal-happens = En segundos los lectores dejan de encontrar el artículo: ni en la portada, ni en los canales, ni en la búsqueda.
desk-withdrawal-address = Su dirección dice que se retiró, cuándo y por qué.
desk-withdrawal-keeps = La redacción lo conserva todo. Podrá publicarlo de nuevo.
desk-withdrawal-reason = Motivo
desk-withdrawal-reason-hint = Los lectores lo ven. Diga qué estaba mal, en el idioma del artículo.
desk-correction-title = Añadir una corrección
desk-correction-happens = Los lectores la ven bajo el artículo, con la hora. También figura en la página de correcciones y en su canal.
desk-correction-text = No cambia el texto: corríjalo también y publique.
desk-correction-was = Qué estaba mal
desk-correction-was-hint = Como lo vieron los lectores, en el idioma del artículo.
desk-correction-is = Qué es lo correcto
desk-correction-is-hint = Como debía haberse escrito.
desk-schedule-title = Programar
desk-schedule-happens = La revisión { $number } se publica sola a la hora indicada abajo.
desk-schedule-change = Los cambios posteriores no salen con ella. Hasta entonces puede mover o anular la programación.
desk-schedule-end = Anular la programación
desk-embargo-title = Poner un embargo
desk-embargo-happens = Nadie puede publicar el artículo antes de la hora indicada abajo, y ningún lector ve nada de él, ni siquiera el titular.
desk-embargo-desk = La redacción puede seguir trabajando en él.
desk-embargo-reason = Quién lo pidió
desk-embargo-reason-hint = Para sus colegas.
desk-embargo-end = Levantar el embargo
desk-date = Día
desk-time = Hora
desk-zone = En la zona horaria de la edición, { $zone }. Allí es { $now }.
desk-done-review = Enviado a revisión.
desk-done-approval = Ya está aprobado.
desk-done-return = Devuelto al autor.
desk-done-publication = Publicado. Los lectores ya lo ven.
desk-done-withdrawal = Retirado. Los lectores ya no lo ven.
desk-done-correction = La corrección es pública.
desk-done-schedule = Programado para el { $time }.
desk-done-schedule-end = La programación se ha anulado.
desk-done-embargo = Bajo embargo hasta el { $time }.
desk-done-embargo-end = El embargo se ha levantado.
desk-problem-reason = Escriba un motivo.
desk-problem-was = Escriba qué estaba mal.
desk-problem-is = Escriba qué es lo correcto.
desk-problem-date = Elija un día y una hora.
desk-problem-past = Esa hora ya ha pasado. Elija otra posterior.
desk-problem-stale = El artículo ha cambiado desde que usted abrió esta página. Mire lo nuevo y decida otra vez.
desk-problem-embargo = El artículo está bajo embargo hasta el { $time }.

## Account
desk-account-language = Idioma de la redacción
desk-password-now = Contraseña actual
desk-password-again = Para que nadie cambie su forma de entrar desde una pantalla que dejó abierta.
desk-password-new = Contraseña nueva
desk-password-others = Se cerrarán todas sus demás sesiones.
desk-password-send = Cambiar la contraseña
desk-password-changed = Su contraseña ha cambiado. Sus demás sesiones se han cerrado.
desk-problem-password-now = Esta no es su contraseña actual.
desk-second = Segundo paso al iniciar sesión
desk-second-off = Desactivado. Con él, una contraseña robada no basta para entrar en su nombre.
desk-second-on = { $count ->
    [one] Activado. Le queda { $count } código de recuperación.
    [many] Activado. Le quedan { $count } de códigos de recuperación.
   *[other] Activado. Le quedan { $count } códigos de recuperación.
}
desk-second-begin = Configurarlo
desk-second-end = Desactivarlo
desk-second-turn-on = Activarlo
desk-second-step-key = Añada esta clave a su aplicación de autenticación.
desk-second-qr = La clave como código QR. La misma clave está escrita abajo.
desk-second-by-hand = La clave, para escribirla a mano:
desk-second-step-code = Código de la aplicación
desk-second-code-hint = Seis cifras.
desk-codes = Guarde ahora estos códigos de recuperación
desk-codes-text = Solo se muestran esta vez. Cada uno sirve para entrar una vez, cuando no tenga la aplicación.
desk-codes-new = Crear códigos de recuperación nuevos
desk-passkeys = Llaves de acceso
desk-passkeys-text = Con una llave de acceso entra con su teléfono, su ordenador o una llave de seguridad, sin contraseña.
desk-passkey-add = Añadir una llave de acceso
desk-since-time = Desde el { $time }
desk-remove-name = Quitar { $name }
desk-sessions = Sesiones
desk-sessions-text = Dónde ha iniciado sesión. Cierre las que no reconozca y cambie su contraseña.
desk-session-this = Esta
desk-session-end = Cerrar
desk-sessions-end = Cerrar todas las demás sesiones
desk-sessions-ended = Las sesiones se han cerrado.
desk-seen = Última visita: { $time }
desk-seen-never = Sin visitas todavía

## People
desk-person-me = Usted
desk-person-second = Segundo paso activado
desk-role = Función
desk-roles = Qué permite cada función
desk-role-none = Sin función
desk-roles-none = Sin función en ninguna edición
desk-roles-change = Cambiar las funciones de { $name }
desk-roles-changed = Han cambiado las funciones de { $name }.
desk-person-removal-happens = En un segundo se cierran todas las sesiones de { $name }, que no podrá volver sin otra invitación. Los artículos y el historial conservan el nombre.
desk-person-removed = { $name } ya no forma parte del equipo.
desk-invite = Invitar a alguien
desk-invite-text = Recibirá un enlace para enviarlo por un medio de confianza. Funciona una vez, durante siete días.
desk-invite-send = Crear el enlace
desk-invitation-made = La invitación está lista
desk-invitation-made-text = Copie el enlace ahora: no se mostrará otra vez.
desk-invitation-link = Enlace
desk-invitations-open = Invitaciones abiertas
desk-invitation-by = De { $name }, hasta el { $time }
desk-invitation-end = Anular la invitación
desk-invitation-ended = La invitación se ha anulado.
desk-problem-last-owner = Una emisora necesita un propietario. Nombre antes a otro.

## Audit trail
desk-audit-text = Quién hizo qué y a qué. Aquí nada puede cambiarse ni borrarse.
desk-audit-export = Exportar como CSV
desk-audit-filters = Buscar en el registro de auditoría
desk-audit-when = Cuándo
desk-audit-who = Quién
desk-audit-verb = Qué hizo
desk-audit-what = A qué
desk-audit-since = Desde
desk-audit-until = Hasta
desk-audit-none = Nada coincide
desk-audit-none-text = Pruebe con otra persona, otra acción o un período más largo.

## Editions
desk-edition-new = Nueva edición
desk-edition-add = Añadir la edición
desk-edition-added = Se ha creado { $name }. Añada ahora sus secciones.
desk-tagline = Lema
desk-tagline-hint = Unas palabras junto al nombre.
desk-two-people = Dos personas para cada publicación
desk-two-people-hint = Quien aprueba un artículo no puede publicarlo.
desk-sections = Secciones
desk-sections-new = Nueva sección
desk-bylines-new = Nueva firma
desk-byline-about = Presentación
desk-thing-name = Nombre
desk-add = Añadir
desk-up = Subir
desk-down = Bajar
desk-kept-changes = Guardado.
desk-problem-thing-name = Escriba un nombre.
desk-problem-thing-used = Hay artículos que lo usan. Póngales antes otro.

## Pages for what is not there
desk-not-found = Esta página no existe
desk-not-found-text = Es posible que la dirección esté mal escrita o que se haya eliminado lo que había aquí.
desk-forbidden = Esta página no está abierta para usted
desk-forbidden-text = Su función no lo permite. Un propietario de la emisora puede cambiarla.
desk-broken = Algo ha fallado por nuestra parte
desk-broken-text = No se ha perdido nada de lo guardado. Inténtelo de nuevo en un minuto. Si el problema continúa, indique este número a su administrador: { $reference }
desk-full = El disco está lleno
desk-full-text = No se ha guardado nada de lo que ha enviado, y nada de lo guardado antes se ha perdido. Vuelva atrás: el formulario conserva lo que escribió. Pida a quien administra la emisora que libere espacio y envíelo de nuevo.
desk-problem-full = Esto no se ha guardado: el disco de la emisora está lleno. Lo que escribió sigue aquí. Pida a quien administra la emisora que libere espacio y guarde de nuevo.
desk-ended = Inicie sesión de nuevo
desk-ended-text = Su sesión ha terminado: era demasiado antigua o alguien la cerró.
desk-full = No hay espacio para guardar
desk-full-text = El disco de la emisora está lleno. A los lectores no les afecta. Avise a su administrador, deje abierta esta página e inténtelo de nuevo.
desk-kept = Su texto
desk-kept-hint = No se pudo guardar. Cópielo antes de salir de esta página.

## Keyboard shortcuts
desk-keys-on = Los atajos de una tecla están activados
desk-keys-find = Buscar artículos
desk-keys-next = Artículo siguiente de la lista
desk-keys-before = Artículo anterior de la lista
desk-keys-list = Esta lista
desk-keys-key = Tecla
desk-keys-does = Qué hace
desk-close = Cerrar

## Page of components
desk-design-text = Todos los componentes de la redacción en todos sus estados, de izquierda a derecha y de derecha a izquierda. Con ellos se hacen las páginas nuevas.
desk-design-type = Tipografía
desk-design-colours = Colores
desk-design-buttons = Botones
desk-design-fields = Campos
desk-design-messages = Mensajes
desk-design-states = Estados de un artículo
desk-design-lists = Listas
desk-design-empty = Vacío
desk-design-grave = Un paso grave
desk-design-off = Ahora no
desk-design-link = Enlace
desk-design-value = El puerto reabre tras dos semanas de temporal
desk-colour-ink = Tinta
desk-colour-paper = Papel
desk-colour-soft = Fondo suave
desk-colour-line = Línea
desk-colour-accent = Acento
desk-colour-warn = Alerta
desk-colour-good = Correcto
desk-colour-care = Cuidado

## Editor
editor-toolbar-name = Formato
editor-text = El texto del artículo
editor-undo = Deshacer
editor-redo = Rehacer
editor-heading-2 = Intertítulo, nivel 2
editor-heading-3 = Intertítulo, nivel 3
editor-heading-4 = Intertítulo, nivel 4
editor-paragraph = Párrafo
editor-bold = Negrita
editor-italic = Cursiva
editor-link = Enlace
editor-phrase = Palabras citadas dentro de un párrafo
editor-language = Idioma y dirección
editor-bullets = Lista con viñetas
editor-numbers = Lista numerada
editor-indent = Meter el elemento
editor-outdent = Sacar el elemento
editor-quotation = Cita
editor-divider = Separador
editor-help = Atajos de teclado
editor-save = Guardar
editor-toolbar = Ir a los botones de formato
editor-help-toolbar = En los botones de formato, las flechas llevan de uno a otro y Escape vuelve al texto. El tabulador sale del texto.
editor-close = Cerrar
editor-done = Hecho
editor-cancel = Cancelar
editor-remove = Quitar
editor-address = Dirección
editor-address-hint = Una dirección web, un correo electrónico, un teléfono escrito como tel:…, o una ruta de este sitio que empiece por /.
editor-address-problem = Esta dirección no puede usarse. Escríbala como https://…, mailto:…, tel:… o una ruta que empiece por /.
editor-link-text = Palabras del enlace
editor-speaker = Quién lo dijo
editor-role = Su cargo en ese momento
editor-said-on = Cuándo
editor-said-on-hint = Un día, un mes o un año, escritos como 2026-11-23, 2026-11 o 2026.
editor-said-on-problem = No se puede leer esta fecha. Escríbala como 2026-11-23, 2026-11 o 2026.
editor-place = Dónde
editor-original-lang = Idioma en que se dijo
editor-original = Las palabras tal como se dijeron
editor-who-said-this = ¿Quién dijo esto?
editor-language-tag = Idioma
editor-language-hint = Elija de la lista o escriba el código del idioma, como ar o pt-BR.
editor-language-problem = No se conoce este código de idioma. Elija uno de la lista.
editor-direction = Dirección de escritura
editor-direction-auto = Según sus letras
editor-direction-ltr = De izquierda a derecha
editor-direction-rtl = De derecha a izquierda
editor-language-for = Se aplica a
editor-language-phrase = Las palabras seleccionadas
editor-language-paragraph = Todo el párrafo
editor-words = Palabras: { $count }
editor-minutes = Minutos de lectura: { $count }
editor-people = Personas en este artículo
editor-you = { $name } (usted)
editor-joined = { $name } ha abierto este artículo.
editor-left = { $name } ha salido de este artículo.
editor-connecting = Abriendo el artículo…
editor-saved = Todos los cambios están guardados.
editor-saving = Guardando…
editor-unsaved = Aún sin guardar.
editor-offline = No hay conexión. Puede seguir escribiendo.
editor-offline-changes = No hay conexión. Cambios guardados en este dispositivo: { $count }. Se enviarán cuando vuelva la conexión.
editor-read-only = Puede leer este artículo, pero no modificarlo.
editor-outdated = Este artículo se escribió con una versión más reciente de la redacción. Recargue la página para escribir en él.
editor-refused-removed = Ya no tiene acceso a este artículo. Lo que no se guardó sigue en esta página: cópielo ahora.
editor-refused-read-only = Puede leer este artículo, pero no modificarlo.
editor-refused-too-large = El artículo es demasiado grande para guardarlo. Copie sus últimos cambios, recargue la página y divida el artículo.
editor-refused-gone = Este artículo ya no está aquí. Lo que no se guardó sigue en esta página: cópielo ahora.
editor-full = Sin guardar: el disco de la emisora está lleno. Deje esta página abierta; lo que escriba se enviará en cuanto haya espacio.
editor-paste-too-long = Es demasiado largo para pegarlo de una vez. Péguelo por partes.

## Checks and refusals
desk-check-headline-long = El titular es más largo de lo que muestran los teléfonos y los resultados de búsqueda.
desk-problem-not-approved = Antes debe aprobar esta revisión alguien que no la haya escrito. Envíela a revisión.
desk-problem-unfinished = Todavía no tiene titular o texto. Escríbalos antes.
desk-problem-not-public = No está en el sitio.
desk-problem-changed = El artículo ha cambiado desde que usted abrió esta página. Lea la revisión más reciente y decida después.
desk-problem-checks = Hay que corregir algo antes de que salga. Véalo arriba.
desk-problem-password-long = La contraseña es demasiado larga. Use como máximo 500 caracteres.
desk-problem-edition-language = No se conoce este idioma. Elija uno de la lista.
desk-join = Unirse a la redacción
desk-done-signed-out = Ha cerrado la sesión.
desk-done-saved = Guardado.
desk-done-restored = La revisión antigua vuelve a ser la más reciente.
desk-unreadable = No se pudo aceptar el envío
desk-unreadable-text = No se envió desde una página de la redacción o llegó incompleto. No se ha cambiado nada. Vuelva atrás, recargue la página y envíelo otra vez.

## Station pages
desk-problem-step-ended = Ha pasado demasiado tiempo. Inicie sesión de nuevo.
desk-problem-language = Elija uno de estos idiomas.
desk-device = { $browser }, { $system }
desk-device-unknown = Dispositivo desconocido
desk-session-ended = La sesión se ha cerrado.
desk-second-ended = El segundo paso está desactivado.
desk-second-reset = Restablecer el segundo paso de { $name }
desk-second-was-reset = Se ha restablecido el segundo paso de { $name }. Puede configurarse de nuevo en su cuenta.
desk-problem-invite = Un propietario lo es de toda la emisora. Elija «Todas las ediciones» y «Propietario», o una edición y otra función.

editor-paste-file = Los archivos no pueden ponerse en el texto. Añada las fotos y el sonido aparte.
editor-signed-out = Su sesión se ha cerrado. Inicie sesión de nuevo en otra ventana: lo que escribió se conserva aquí y se enviará después.
editor-write-alone = Escribir sin colegas

desk-audit-create = Creó
desk-audit-save = Guardó
desk-audit-restore = Restauró una revisión anterior
desk-audit-ask = Envió a revisión
desk-audit-approve = Aprobó
desk-audit-approve-revision = Aprobó la revisión { $number }
desk-audit-return = Devolvió al autor
desk-audit-publish = Publicó
desk-audit-correct = Añadió una corrección
desk-audit-withdraw = Retiró
desk-audit-schedule = Programó
desk-audit-embargo = Puso un embargo
desk-audit-change = Cambió
desk-audit-move = Movió en su lista
desk-audit-remove = Eliminó
desk-audit-invite = Invitó a alguien
desk-audit-invite-role = Invitó a alguien a { $edition }: { $role }
desk-audit-invite-owner = Invitó a alguien a toda la emisora: { $role }
desk-audit-link = Creó un enlace
desk-audit-unlink = Puso fin a un enlace
desk-audit-end = Anuló
desk-audit-make = Dio una función
desk-audit-make-role = Dio una función en { $edition }: { $role }
desk-audit-make-owner = Dio una función en toda la emisora: { $role }
desk-audit-exclude = Quitó una función
desk-audit-exclude-edition = Quitó la función en { $edition }
desk-audit-exclude-owner = Quitó una función en toda la emisora: { $role }
desk-audit-password = Cambió la contraseña
desk-audit-second-step-on = Activó el segundo paso
desk-audit-second-step-off = Desactivó el segundo paso
desk-audit-recovery-codes = Creó códigos de recuperación nuevos
desk-audit-passkey = Añadió una llave de acceso
desk-audit-passkey-end = Quitó una llave de acceso
desk-audit-end-session = Cerró una sesión
desk-audit-end-sessions = Cerró todas las demás sesiones
desk-audit-invitation = Invitación { $id }

## Times
desk-due-embargo = Bajo embargo hasta el { $time }
desk-problem-gap = Esa hora no existe: los relojes se adelantan en ese momento. Elija una anterior o una posterior.
desk-problem-embargo-public = Los lectores ya ven este artículo, así que un embargo no ocultaría nada.
desk-problem-embargo-schedule = El artículo está programado para el { $time }, antes de que termine el embargo. Mueva o anule antes la programación.
desk-embargo-end-reason = Por qué termina antes de tiempo
desk-embargo-end-reason-hint = Se conserva en el registro de auditoría.
desk-refused-not-approved = El artículo no salió a su hora ({ $time }): nadie salvo su autor lo había aprobado. Haga que lo aprueben y publíquelo o prográmelo de nuevo.
desk-refused-embargoed = El artículo no salió a su hora ({ $time }): estaba bajo embargo. Publíquelo o prográmelo de nuevo cuando el embargo haya terminado.
desk-refused-unfinished = El artículo no salió a su hora ({ $time }): no tenía titular o no tenía un texto legible. Corríjalo y publíquelo o prográmelo de nuevo.
desk-audit-schedule-end = Anuló la programación
desk-audit-refuse = No publicó a su hora
desk-audit-embargo-end = Levantó el embargo

## Fronts
desk-fronts = Portadas
desk-fronts-text = Lo primero que ven los lectores. Los artículos más recientes aparecen solos; fije los que importan más.
desk-fronts-all = Todas las portadas
desk-front = Ordenar la página
desk-front-front = La portada
desk-front-since = Ordenada por { $name }, { $time }
desk-front-next = Siguiente orden: { $time }
desk-front-by-rule = Por regla: primero lo más reciente
desk-front-by-rule-text = Nadie ha ordenado esta página: los artículos más recientes van primero.
desk-front-from = Parte del orden que hizo { $name }, { $time }. Los lectores lo verán solo cuando lo publique.
desk-front-from-ahead = Este orden de { $name } espera a { $time }. Lo que programe o publique ocupará su lugar.
desk-front-slots = La página
desk-front-rule = Por regla
desk-front-pinned-by = Fijado por { $name }
desk-front-pinned-until = Fijado por { $name } hasta { $time }
desk-front-pinned-new = Fijado, aún sin publicar
desk-front-pinned-new-until = Fijado hasta { $time }, aún sin publicar
desk-front-not-yet = Los lectores aún no lo ven. Hasta entonces la regla ocupa su lugar.
desk-front-grip = Mover
desk-front-grip-help = Pulse Espacio para cogerlo, las flechas para moverlo, Espacio para soltarlo y Escape para devolverlo.
desk-front-do-first = Al principio
desk-front-do-last = Al último lugar
desk-front-do-up = Antes
desk-front-do-down = Después
desk-front-do-pin = Fijar aquí
desk-front-do-unpin = Soltar
desk-front-do-back = Devolver
desk-front-do-out = Dejar fuera
desk-front-until = Hasta…
desk-front-until-label = Fijar { $headline } hasta
desk-front-find = Añadir un artículo
desk-front-find-words = Palabras del titular
desk-front-found-none = No se ha encontrado nada más entre los artículos públicos, aprobados y programados.
desk-front-line = Los siguientes
desk-front-line-text = La regla toma estos a continuación.
desk-front-out = Fuera
desk-front-out-text = No están en esta página; siguen en las siguientes y en los demás sitios.
desk-front-bands = Secciones debajo
desk-front-bands-text = Cada una empieza por los artículos fijados en su sección. La que no tiene artículos no se muestra.
desk-front-band-shown = Se muestra
desk-front-band-stories = Artículos
desk-front-empty = Aún no hay artículos
desk-front-empty-text = En cuanto se publique un artículo aparecerá aquí. Uno aprobado o programado se puede fijar antes: búsquelo por sus palabras.
desk-front-unsaved = Aún sin publicar
desk-front-publish = Publicar este orden
desk-front-undo = Deshacer
desk-front-later = Más tarde o con una nota
desk-front-reason = Por qué
desk-front-schedule = Programar este orden
desk-front-ahead = Programado
desk-front-ahead-by = De { $name }
desk-front-ahead-none = No hay nada programado para esta página.
desk-front-open = Abrir
desk-front-take-back = Retirar
desk-front-back = Volver a la página
desk-front-preview = Vista previa de una página
desk-front-preview-text = La página como la verían los lectores si este orden se publicara ahora. Los artículos que aún no son públicos no están en ella.
desk-front-conflict = { $name } ordenó esta página { $time } mientras usted trabajaba
desk-front-conflict-none = Esta página se ordenó mientras usted trabajaba
desk-front-conflict-text = No se ha sobrescrito nada. Este es el otro orden; el suyo sigue abajo. Publique el suyo otra vez para ponerlo en su lugar.
desk-front-take-theirs = Empezar de nuevo con ese orden
desk-front-say-held = { $headline }: cogido. Lugar { $place } de { $count }.
desk-front-say-at = { $headline }: lugar { $place } de { $count }.
desk-front-say-put = { $headline }: colocado en el lugar { $place }.
desk-front-say-back = { $headline }: de vuelta en su lugar.
desk-front-say-unpinned = { $headline }: ya no está fijado.
desk-front-say-out = { $headline }: fuera de la página.
desk-front-say-undone = El último paso se ha deshecho.
desk-arrangements = Órdenes anteriores
desk-arrangements-none = Aún no hay órdenes
desk-arrangement-by = { $name }, { $time }
desk-arrangement-waits = Espera a { $time }
desk-arrangement-here = Los lectores lo ven desde { $time }
desk-arrangement-over = Los lectores lo vieron de { $from } a { $to }
desk-arrangement-taken-back = Retirado por { $name }, { $time }
desk-arrangement-restore = Recuperar
desk-done-front = Los lectores ya ven este orden.
desk-done-front-later = El orden está programado. Figura abajo y los lectores lo verán a su hora.
desk-done-front-end = El orden programado se ha retirado.
desk-problem-front-until = Un artículo fijado termina antes de que lo vean los lectores. Elija una hora posterior, o ninguna.
desk-problem-front-changed = Alguien ha ordenado esta página mientras tanto. Mire los dos órdenes y decida.
desk-problem-front-gone = El orden programado que abrió ya no espera: llegó su hora o alguien lo retiró. Envíe el suyo otra vez para guardarlo como nuevo.
desk-problem-front-many = Ya hay cincuenta órdenes en espera para esta página. Retire uno primero.
desk-audit-arrange = Ordenó lo que se muestra primero
desk-audit-arrange-later = Programó un orden
desk-audit-arrange-end = Retiró un orden programado

## Links
desk-preview = Vista previa
desk-preview-text = Revisión { $number }, como la verán los lectores.
desk-preview-until = Este enlace funciona hasta el { $time }. No lo comparta: quizá el artículo aún no sea público.
desk-preview-width = Anchura de la vista previa
desk-preview-360 = Teléfono
desk-preview-1280 = Ordenador
desk-preview-alone = Solo la página, en una pestaña nueva
desk-preview-frame = La página como la verán los lectores
desk-links = Enlaces para otras personas
desk-links-text = Muestre este artículo a alguien que no tiene cuenta. Quien tiene el enlace no necesita contraseña: envíelo por un medio de confianza. Un enlace funciona siete días, o hasta que usted lo anule.
desk-links-there = Enlaces a este artículo
desk-links-none = Todavía no hay enlaces.
desk-link-new = Nuevo enlace
desk-link-kind = Para qué sirve
desk-link-preview = Ver el artículo
desk-link-preview-means = Muestra siempre la revisión más reciente, como la verán los lectores.
desk-link-approval = Aprobar el artículo
desk-link-approval-means = Pide a una persona, por ejemplo un abogado, que apruebe la revisión { $number } y ninguna otra.
desk-link-approval-number = Aprobar la revisión { $number }
desk-link-whom = Para quién
desk-link-whom-hint = Un nombre. Figura en la aprobación y en el registro de auditoría.
desk-link-make = Crear el enlace
desk-link-made = El enlace está listo
desk-link-by = De { $name }, { $time }
desk-link-open = Funciona hasta el { $time }
desk-link-ended = Anulado el { $time }
desk-link-expired = Funcionó hasta el { $time }
desk-link-approved = Aprobado el { $time }
desk-link-refused = No aprobado el { $time }
desk-link-end = Anular el enlace para { $name }
desk-done-link = El enlace se ha anulado. Ya no muestra nada.
desk-vouch = ¿Puede salir este artículo?
desk-vouch-text = { $name } pide a { $whom } que lea la revisión { $number } y diga si puede publicarse.
desk-vouch-record = Su respuesta se refiere exactamente a este texto. Queda registrada con su nombre y se da una sola vez.
desk-vouch-note-hint = Si no aprueba, diga qué tiene que cambiar.
desk-vouch-yes = Apruebo
desk-vouch-no = No apruebo
desk-vouch-approved = Usted aprobó este texto el { $time }.
desk-vouch-refused = Usted no aprobó este texto el { $time }.
desk-vouch-newer = Este texto ha cambiado después, así que ya no puede recogerse su respuesta. Pida un enlace nuevo a { $name }.
desk-problem-link-whom = Escriba para quién es el enlace.
desk-problem-link-unfinished = Todavía no hay nada que aprobar. Escriba antes un titular y un texto.
desk-problem-link-own = Esta edición pide dos personas para cada publicación, y esta revisión la guardó usted. Pida a un colega que cree el enlace.

desk-passkey-added = La llave de acceso se ha añadido. Ya puede iniciar sesión con ella.
desk-passkey-removed = La llave de acceso se ha quitado.
