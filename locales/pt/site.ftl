# Words of the readers' site in Portuguese, as written in Brazil.

## Every page
skip-content = Ir para o conteúdo
skip-navigation = Ir para a navegação
skip-player = Pular o reprodutor de áudio
menu = Menu
sections = Seções
editions = Edições
other-languages = Outros idiomas
back-to-top = Voltar ao topo
feeds = Canais RSS
site-language = Este site em outros idiomas
powered-by = Publicado com { $product }
alert-breaking = Urgente

## Front and lists
front-latest = Últimas notícias
front-empty = Ainda não há nada publicado aqui.
section-empty = Ainda não há nada publicado na seção “{ $section }”.
topics = Temas
topic = Tema
topic-empty = Ainda não há nada publicado sobre “{ $topic }”.
byline-empty = { $name } ainda não tem textos publicados aqui.
stories-by = Textos de { $name }
older = Mais antigas
newer = Mais recentes
page-number = Página { $page }
story-count = { $count ->
    [one] { $count } notícia
    [many] { $count } de notícias
   *[other] { $count } notícias
}
listen-length = Ouvir, { $length }

## Programmes
programmes = Programas
programme-empty = Ainda não foi publicado nenhum episódio de { $programme }.
programme-ended = Este programa terminou.
programme-subscribe = Assinar com uma aplicação de podcasts
programme-subscribe-light = Assinar com ficheiros mais leves
episode-number = Episódio { $number }
episode-season-number = Temporada { $season }, episódio { $number }
episode-trailer = Antevisão
episode-bonus = Extra
schedule = No ar hoje
schedule-now = No ar agora
schedule-next = Próxima emissão: { $time }
schedule-empty = Hoje não há nada no ar.
schedule-times = Das { $start } às { $end }
schedule-times-yesterday = Das { $start } de ontem às { $end } de hoje
schedule-over = Terminou
## Alerts
alerts = Alertas
alert-important = Importante
alert-update = Atualização
alert-withdrawal = Retirado
alert-dismiss = Fechar este alerta
alerts-empty = Ainda não foi enviado nenhum alerta.

## Notifications, and stories kept on a device
notifications = Alertas neste dispositivo
notifications-text = Os alertas chegam a este dispositivo mesmo sem nenhuma página aberta. O que estava errado é substituído pelo que está certo.
notifications-which = Quais alertas
notifications-breaking = Só notícias urgentes
notifications-important = Notícias urgentes e importantes
notifications-update = Todos os alertas, também as atualizações
notifications-sections-text = Os alertas para todos chegam quaisquer que sejam as seções escolhidas.
notifications-topics-text = Chegam todos os alertas sobre os temas escolhidos, incluindo as atualizações.
notifications-quiet = Horas de silêncio
notifications-quiet-text = Entre estas horas não chega nada de novo, nem depois. Deixe-as vazias para receber alertas a qualquer hora.
notifications-from = Das
notifications-to = Às
notifications-on = Ativar
notifications-save = Salvar
notifications-off = Desativar
notifications-is-on = Os alertas estão ativados neste dispositivo.
notifications-is-off = Os alertas estão desativados neste dispositivo.
notifications-cannot = Este navegador não consegue receber alertas ou está com os scripts desativados.
notifications-denied = Este navegador não nos deixa mostrar alertas. Permita as notificações deste site nas configurações e tente de novo.
notifications-problem = Não funcionou. Tente de novo daqui a um minuto.
notifications-privacy = Guardamos apenas as suas escolhas e o endereço que o seu navegador nos deu para isso. Ambos são apagados quando você desativa os alertas.
notifications-instead = Você também pode ler todos os alertas aqui ou segui-los num leitor de feeds:
offline = Você está sem conexão
offline-text = Sem conexão, você pode ler as matérias que este dispositivo guardou.
offline-empty = Este dispositivo ainda não guardou nenhuma matéria.
offline-keep = Matérias sem conexão
offline-keep-text = As últimas { $number } matérias que você abrir ficam neste dispositivo para serem lidas sem conexão. Ninguém mais fica sabendo quais são.
offline-on = Guardar matérias
offline-off = Não guardar nenhuma e apagá-las

## Live reports
live-posts = Últimas publicações
live-since = Ao vivo desde { $time }
live-to-come = Ao vivo a partir de { $time }
live-ended = Encerrado: { $time }
live-key-points = Pontos principais
live-pinned = Fixada
live-empty = Ainda não há publicações.
live-newer = Publicações mais recentes
live-older = Publicações mais antigas
live-back = Ir para a cobertura ao vivo
post-withdrawn = Esta publicação foi retirada
live-new-most = Mais de { $number } novas publicações
live-new = { $count ->
    [one] { $count } nova publicação
    [many] { $count } de novas publicações
   *[other] { $count } novas publicações
}

## Story
published-at = Publicado em { $time }
updated-at = Atualizado em { $time }
by-bylines = Por { $names }
from-dateline = De { $place }
reading-minutes = { $count ->
    [one] { $count } minuto de leitura
    [many] { $count } de minutos de leitura
   *[other] { $count } minutos de leitura
}
picture-credit = Foto: { $credit }
picture-archive = Foto de arquivo
picture-archive-date = Foto de arquivo, { $date }
picture-archive-place = Foto de arquivo, { $place }
picture-archive-date-place = Foto de arquivo, { $place }, { $date }
picture-ai-wholly = Criada por IA
picture-ai-partly = Criada em parte por IA
picture-credentials = Credenciais de conteúdo
picture-credentials-trusted = O original desta imagem está assinado por { $signer }, em quem a redação confia. Não foi alterado desde então; aqui só foi reduzido ou recortado.
picture-credentials-intact = O original desta imagem está assinado por { $signer }. Não foi alterado desde então; aqui só foi reduzido ou recortado. A redação não conhece quem assinou.
picture-missing = A foto não está disponível.
quotation-said = { $speaker }, { $role }
original-words = No idioma original
table-number = Tabela { $number }
corrections = { $count ->
    [one] Correção
    [many] Correções
   *[other] Correções
}
correction-at = Corrigido em { $time }
correction-was = Dizia:
correction-is = O correto é:
related = Notícias relacionadas
translations = Ler este texto em outros idiomas
share = Compartilhar
share-copy = Copiar link
share-copied = Link copiado
share-mail = Enviar por e-mail
print = Imprimir
about-label = O que significa “{ $label }”

## Labels
label-news = Notícia
label-news-means = Relato do que aconteceu, verificado por nossos editores.
label-analysis = Análise
label-analysis-means = Um jornalista que conhece o assunto explica o que está por trás da notícia.
label-opinion = Opinião
label-opinion-means = A visão de quem escreve, não a desta emissora.
label-editorial = Editorial
label-editorial-means = A posição desta emissora, separada de suas notícias.
label-interview = Entrevista
label-interview-means = Perguntas e respostas, editadas para maior concisão e clareza.
label-explainer = Entenda
label-explainer-means = Contexto que ajuda a compreender a notícia.
label-report = Reportagem
label-report-means = Um jornalista conta o que viu e ouviu no local.
label-statement = Comunicado
label-statement-means = Palavras de terceiros, publicadas na íntegra.

## Player
player-listen = Ouvir este texto
player-play = Reproduzir
player-pause = Pausar
player-back = Voltar { $seconds } segundos
player-forward = Avançar { $seconds } segundos
player-position = Posição
player-position-of = { $position } de { $length }
player-speed = Velocidade
player-quality = Qualidade
player-saver = Economia de dados, { $size }
player-chapters = Capítulos
player-download = Baixar
player-download-size = Baixar, { $size }
player-loading = Carregando o áudio
player-buffering = Aguardando a conexão
player-ended = Fim
player-error = Não foi possível carregar o áudio.
player-retry = Tentar novamente
player-retry-lower = Tentar novamente com um arquivo mais leve
player-no-source = O áudio ainda não está disponível.
player-gone = O áudio não está mais disponível.
player-since = Desde { $date }
player-transcript = Ler a transcrição
transcript = Transcrição
transcript-of = Transcrição: { $headline }
transcript-story = A notícia
player-follow = Rolar o texto com o som
player-sentence-back = À frase anterior
player-sentence-forward = À frase seguinte
player-length-unknown = duração desconhecida
player-resume = Continuar de { $position }
player-play-failed = Este navegador não consegue reproduzir o áudio. Você pode baixá-lo.

## Sizes
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## Pages for what is not there
not-found = Esta página não existe
not-found-text = O endereço pode estar errado, ou a página pode ter mudado de lugar.
not-found-next = Ir para a página inicial
gone = Esta página não existe mais
gone-text = O que estava aqui foi retirado e nada ficou no lugar.
withdrawn = Este texto foi retirado do ar
withdrawn-at = Retirado do ar em { $time }
withdrawn-reason = Motivo
withdrawn-reason-none = Nenhum motivo foi informado.
withdrawn-next = Ler as últimas notícias
broken = Algo deu errado do nosso lado
broken-text = Tente de novo em um minuto. Se o problema continuar, informe-nos este número: { $reference }
chooser = Escolha seu idioma
