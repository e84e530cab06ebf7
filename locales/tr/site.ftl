# Words of the readers' site in Turkish.

## Every page
skip-content = İçeriğe geç
skip-navigation = Gezinmeye geç
skip-player = Oynatıcıyı atla
menu = Menü
sections = Bölümler
editions = Dil yayınları
other-languages = Diğer diller
back-to-top = Başa dön
feeds = RSS akışları
site-language = Bu site diğer dillerde
powered-by = { $product } ile yayımlandı
alert-breaking = Son dakika

## Front and lists
front-latest = Son haberler
front-empty = Burada henüz yayımlanmış bir haber yok.
section-empty = “{ $section }” bölümünde henüz yayımlanmış bir haber yok.
topics = Konular
topic = Konu
topic-empty = “{ $topic }” konusunda henüz yayımlanmış bir haber yok.
byline-empty = { $name }: henüz yayımlanmış bir haberi yok.
stories-by = Yazar: { $name }
older = Daha eski
newer = Daha yeni
page-number = Sayfa { $page }
story-count = { $count ->
    [one] { $count } haber
   *[other] { $count } haber
}
listen-length = Dinle, { $length }

## Programmes
programmes = Programlar
programme-empty = { $programme } için henüz bölüm yayımlanmadı.
programme-ended = Bu program sona erdi.
programme-subscribe = Podcast uygulamasıyla abone ol
programme-subscribe-light = Daha küçük dosyalarla abone ol
episode-number = Bölüm { $number }
episode-season-number = Sezon { $season }, bölüm { $number }
episode-trailer = Fragman
episode-bonus = Ek bölüm
schedule = Bugün yayında
schedule-now = Şimdi yayında
schedule-next = Sonraki yayın: { $time }
schedule-empty = Bugün yayında bir şey yok.
schedule-times = { $start } – { $end } arası
schedule-times-yesterday = Dün { $start } – bugün { $end } arası
schedule-over = Bitti
## Alerts
alerts = Uyarılar
alert-important = Önemli
alert-update = Güncelleme
alert-withdrawal = Geri çekildi
alert-dismiss = Bu uyarıyı kapat
alerts-empty = Henüz bir uyarı gönderilmedi.

## Notifications, and stories kept on a device
notifications = Bu cihazda uyarılar
notifications-text = Uyarılar, hiçbir sayfa açık değilken de bu cihaza gelir. Yanlış olanın yerine doğrusu geçer.
notifications-which = Hangi uyarılar
notifications-breaking = Yalnızca son dakika haberleri
notifications-important = Son dakika ve önemli haberler
notifications-update = Tüm uyarılar, güncellemeler de
notifications-sections-text = Herkese yönelik uyarılar, hangi bölümleri seçerseniz seçin gelir.
notifications-topics-text = Seçtiğiniz konulardaki tüm uyarılar, güncellemeler dahil gelir.
notifications-quiet = Sessiz saatler
notifications-quiet-text = Bu saatler arasında yeni bir şey gelmez, sonradan da gelmez. Her saatte uyarı almak için boş bırakın.
notifications-from = Başlangıç
notifications-to = Bitiş
notifications-on = Aç
notifications-save = Kaydet
notifications-off = Kapat
notifications-is-on = Bu cihazda uyarılar açık.
notifications-is-off = Bu cihazda uyarılar kapalı.
notifications-cannot = Bu tarayıcı uyarı alamıyor ya da betikler kapalı.
notifications-denied = Bu tarayıcı uyarı göstermemize izin vermiyor. Ayarlarında bu sitenin bildirimlerine izin verin ve yeniden deneyin.
notifications-problem = Olmadı. Lütfen bir dakika sonra yeniden deneyin.
notifications-privacy = Yalnızca seçimlerinizi ve tarayıcınızın bunun için verdiği adresi saklarız. Kapattığınızda ikisi de silinir.
notifications-instead = Tüm uyarıları burada okuyabilir ya da bir akış okuyucuda izleyebilirsiniz:
offline = Çevrimdışısınız
offline-text = Bağlantı yokken bu cihazın sakladığı haberleri okuyabilirsiniz.
offline-empty = Bu cihaz henüz hiçbir haber saklamadı.
offline-keep = Bağlantısız haberler
offline-keep-text = Açtığınız son { $number } haber, bağlantı yokken okuyabilmeniz için bu cihazda kalır. Hangileri olduğunu başka kimse öğrenmez.
offline-on = Haberleri sakla
offline-off = Saklama ve hepsini sil

## Live reports
live-posts = Son paylaşımlar
live-since = Canlı, başlangıç: { $time }
live-to-come = Başlangıç: { $time }
live-ended = Bitti: { $time }
live-key-points = Öne çıkanlar
live-pinned = Sabitlendi
live-empty = Henüz paylaşım yok.
live-newer = Daha yeni paylaşımlar
live-older = Daha eski paylaşımlar
live-back = Canlı anlatıma git
post-withdrawn = Bu paylaşım geri çekildi
live-new-most = { $number } paylaşımdan fazlası yeni
live-new = { $count ->
    [one] { $count } yeni paylaşım
   *[other] { $count } yeni paylaşım
}

## Story
published-at = Yayımlanma: { $time }
updated-at = Güncelleme: { $time }
by-bylines = Yazan: { $names }
from-dateline = Yer: { $place }
reading-minutes = { $count ->
    [one] { $count } dakikalık okuma
   *[other] { $count } dakikalık okuma
}
picture-credit = Fotoğraf: { $credit }
picture-archive = Arşiv fotoğrafı
picture-archive-date = Arşiv fotoğrafı, { $date }
picture-archive-place = Arşiv fotoğrafı, { $place }
picture-archive-date-place = Arşiv fotoğrafı, { $place }, { $date }
picture-ai-wholly = Yapay zekâ ile üretildi
picture-ai-partly = Kısmen yapay zekâ ile üretildi
picture-credentials = İçerik kimliği
picture-credentials-trusted = Bu görselin aslı, yayın kuruluşumuzun güvendiği { $signer } tarafından imzalandı. O zamandan beri değiştirilmedi; burada yalnızca küçültüldü veya kırpıldı.
picture-credentials-intact = Bu görselin aslı { $signer } tarafından imzalandı. O zamandan beri değiştirilmedi; burada yalnızca küçültüldü veya kırpıldı. Yayın kuruluşumuz imzalayanı tanımıyor.
picture-missing = Fotoğraf görüntülenemiyor.
quotation-said = { $speaker }, { $role }
original-words = Özgün dilinde
table-number = Tablo { $number }
corrections = { $count ->
    [one] Düzeltme
   *[other] Düzeltmeler
}
correction-at = Düzeltme: { $time }
correction-was = Eski hali:
correction-is = Doğrusu:
related = İlgili haberler
translations = Bu haberi diğer dillerde okuyun
share = Paylaş
share-copy = Bağlantıyı kopyala
share-copied = Bağlantı kopyalandı
share-mail = E-posta ile gönder
print = Yazdır
about-label = “{ $label }” ne demek?

## Labels
label-news = Haber
label-news-means = Olan bitenin, editörlerimizce denetlenmiş haberi.
label-analysis = Analiz
label-analysis-means = Konuyu bilen bir gazeteci haberin arka planını açıklar.
label-opinion = Görüş
label-opinion-means = Yazarının görüşüdür, bu yayın kuruluşunun değil.
label-editorial = Başyazı
label-editorial-means = Bu yayın kuruluşunun görüşüdür ve haberlerinden ayrı tutulur.
label-interview = Söyleşi
label-interview-means = Kısalık ve açıklık için kısaltılmış sorular ve yanıtlar.
label-explainer = Açıklayıcı haber
label-explainer-means = Haberi anlamaya yardımcı olan arka plan bilgisi.
label-report = Sahadan
label-report-means = Bir gazeteci olay yerinde görüp duyduklarını anlatır.
label-statement = Bildiri
label-statement-means = Başkalarının sözleri, tam metin olarak.

## Player
player-listen = Bu haberi dinle
player-play = Oynat
player-pause = Duraklat
player-back = { $seconds } saniye geri
player-forward = { $seconds } saniye ileri
player-position = Konum
player-position-of = { $position } / { $length }
player-speed = Hız
player-quality = Kalite
player-saver = Veri tasarrufu, { $size }
player-chapters = Bölümler
player-download = İndir
player-download-size = İndir, { $size }
player-loading = Ses yükleniyor
player-buffering = Bağlantı bekleniyor
player-ended = Bitti
player-error = Ses yüklenemedi.
player-retry = Yeniden dene
player-retry-lower = Daha küçük dosyayla yeniden dene
player-no-source = Ses henüz hazır değil.
player-gone = Ses artık yayında değil.
player-since = { $date } tarihinden beri
player-transcript = Ses dökümünü oku
transcript = Ses dökümü
transcript-of = Ses dökümü: { $headline }
transcript-story = Haber
player-follow = Metin sesle birlikte kaysın
player-sentence-back = Önceki cümleye
player-sentence-forward = Sonraki cümleye
player-length-unknown = süresi bilinmiyor
player-resume = Kaldığı yerden devam et: { $position }
player-play-failed = Bu tarayıcı sesi oynatamıyor. Dosyayı indirebilirsiniz.

## Sizes
size-kilobytes = { $size } kilobayt
size-megabytes = { $size } megabayt

## Pages for what is not there
not-found = Bu sayfa bulunamadı
not-found-text = Adres yanlış yazılmış veya sayfa taşınmış olabilir.
not-found-next = Ana sayfaya git
gone = Bu sayfa artık yok
gone-text = Burada olan kaldırıldı ve yerine bir şey konmadı.
withdrawn = Bu haber geri çekildi
withdrawn-at = Geri çekilme: { $time }
withdrawn-reason = Gerekçe
withdrawn-reason-none = Gerekçe belirtilmedi.
withdrawn-next = Son haberleri oku
broken = Bizden kaynaklanan bir sorun oluştu
broken-text = Lütfen bir dakika sonra yeniden deneyin. Sorun sürerse bize bu numarayı bildirin: { $reference }
chooser = Dilinizi seçin
