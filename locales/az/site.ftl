# Words of the readers' site in Azerbaijani.

## Every page
skip-content = Məzmuna keç
skip-navigation = Naviqasiyaya keç
skip-player = Pleyeri ötür
menu = Menyu
sections = Rubrikalar
editions = Dil versiyaları
other-languages = Başqa dillər
back-to-top = Yuxarı qayıt
feeds = RSS lentləri
site-language = Bu sayt başqa dillərdə
powered-by = { $product } ilə dərc edilib
alert-breaking = Təcili xəbər

## Front and lists
front-latest = Son xəbərlər
front-empty = Burada hələ heç nə dərc edilməyib.
section-empty = “{ $section }” rubrikasında hələ heç nə dərc edilməyib.
topics = Mövzular
topic = Mövzu
topic-empty = “{ $topic }” mövzusunda hələ heç nə dərc edilməyib.
byline-empty = { $name }: hələ dərc edilmiş material yoxdur.
stories-by = Müəllif: { $name }
older = Daha köhnə
newer = Daha yeni
page-number = Səhifə { $page }
story-count = { $count ->
    [one] { $count } material
   *[other] { $count } material
}
listen-length = Dinləyin, { $length }

## Programmes
programmes = Verilişlər
programme-empty = { $programme }: hələ heç bir buraxılış dərc olunmayıb.
programme-ended = Bu veriliş başa çatıb.
programme-subscribe = Podkast tətbiqində abunə olun
programme-subscribe-light = Daha kiçik fayllarla abunə olun
episode-number = Buraxılış { $number }
episode-season-number = Mövsüm { $season }, buraxılış { $number }
episode-trailer = Treyler
episode-bonus = Əlavə
schedule = Bu gün efirdə
schedule-now = İndi efirdə
schedule-next = Növbəti efir: { $time }
schedule-empty = Bu gün efirdə heç nə yoxdur.
schedule-times = { $start } – { $end }
schedule-times-yesterday = Dünən { $start } – bu gün { $end }
schedule-over = Bitdi
## Alerts
alerts = Xəbərdarlıqlar
alert-important = Mühüm
alert-update = Yenilik
alert-withdrawal = Geri götürülüb
alert-dismiss = Bu xəbərdarlığı bağla
alerts-empty = Hələ heç bir xəbərdarlıq göndərilməyib.

## Notifications, and stories kept on a device
notifications = Bu cihazda xəbərdarlıqlar
notifications-text = Xəbərdarlıqlar heç bir səhifə açıq olmayanda da bu cihaza gəlir. Səhv olanın yerini doğrusu tutur.
notifications-which = Hansı xəbərdarlıqlar
notifications-breaking = Yalnız təcili xəbərlər
notifications-important = Təcili və vacib xəbərlər
notifications-update = Bütün xəbərdarlıqlar, yeniliklər də
notifications-sections-text = Hamı üçün olan xəbərdarlıqlar seçdiyiniz rubrikalardan asılı olmayaraq gəlir.
notifications-topics-text = Seçdiyiniz mövzularla bağlı bütün xəbərdarlıqlar, yenilənmələr də daxil olmaqla, gəlir.
notifications-quiet = Sakit saatlar
notifications-quiet-text = Bu saatlar arasında yeni heç nə gəlmir, sonra da gəlmir. İstənilən vaxt xəbərdarlıq almaq üçün boş saxlayın.
notifications-from = Başlanğıc
notifications-to = Son
notifications-on = Aç
notifications-save = Yadda saxla
notifications-off = Söndür
notifications-is-on = Bu cihazda xəbərdarlıqlar açıqdır.
notifications-is-off = Bu cihazda xəbərdarlıqlar söndürülüb.
notifications-cannot = Bu brauzer xəbərdarlıq ala bilmir və ya skriptlər söndürülüb.
notifications-denied = Bu brauzer xəbərdarlıq göstərməyə imkan vermir. Ayarlarında bu sayt üçün bildirişlərə icazə verin və yenidən cəhd edin.
notifications-problem = Alınmadı. Bir dəqiqədən sonra yenidən cəhd edin.
notifications-privacy = Yalnız seçimlərinizi və brauzerinizin bunun üçün verdiyi ünvanı saxlayırıq. Söndürdükdə ikisi də silinir.
notifications-instead = Bütün xəbərdarlıqları burada da oxuya və ya lent oxuyucusunda izləyə bilərsiniz:
offline = Bağlantı yoxdur
offline-text = Bağlantısız bu cihazın saxladığı materialları oxuya bilərsiniz.
offline-empty = Bu cihaz hələ heç bir material saxlamayıb.
offline-keep = Bağlantısız materiallar
offline-keep-text = Açdığınız son { $number } material bu cihazda qalır ki, onları bağlantısız oxuya biləsiniz. Hansılar olduğunu başqa heç kim bilmir.
offline-on = Materialları saxla
offline-off = Saxlama və hamısını sil

## Live reports
live-posts = Son paylaşımlar
live-since = Canlı yayımın başlanğıcı: { $time }
live-to-come = Başlayır: { $time }
live-ended = Bitdi: { $time }
live-key-points = Əsas məqamlar
live-pinned = Yuxarıda saxlanılıb
live-empty = Hələ paylaşım yoxdur.
live-newer = Daha yeni paylaşımlar
live-older = Daha köhnə paylaşımlar
live-back = Canlı reportaja keç
post-withdrawn = Bu paylaşım geri götürülüb
live-new-most = { $number } paylaşımdan daha çox yeni paylaşım
live-new = { $count ->
    [one] { $count } yeni paylaşım
   *[other] { $count } yeni paylaşım
}

## Story
published-at = Dərc edilib: { $time }
updated-at = Yenilənib: { $time }
by-bylines = Müəllif: { $names }
from-dateline = Yer: { $place }
reading-minutes = { $count ->
    [one] Oxumaq üçün { $count } dəqiqə
   *[other] Oxumaq üçün { $count } dəqiqə
}
picture-credit = Şəkil: { $credit }
picture-archive = Arxiv şəkli
picture-archive-date = Arxiv şəkli, { $date }
picture-archive-place = Arxiv şəkli, { $place }
picture-archive-date-place = Arxiv şəkli, { $place }, { $date }
picture-ai-wholly = Süni intellektlə yaradılıb
picture-ai-partly = Qismən süni intellektlə yaradılıb
picture-credentials = Məzmun şəhadətnaməsi
picture-credentials-trusted = Bu şəklin əslini redaksiyanın etibar etdiyi { $signer } imzalayıb. Ondan sonra dəyişdirilməyib; burada yalnız kiçildilib və ya kəsilib.
picture-credentials-intact = Bu şəklin əslini { $signer } imzalayıb. Ondan sonra dəyişdirilməyib; burada yalnız kiçildilib və ya kəsilib. Redaksiya imzalayanı tanımır.
picture-missing = Şəkil əlçatan deyil.
quotation-said = { $speaker }, { $role }
original-words = Orijinalda
table-number = Cədvəl { $number }
corrections = { $count ->
    [one] Düzəliş
   *[other] Düzəlişlər
}
correction-at = Düzəliş edilib: { $time }
correction-was = Belə yazılmışdı:
correction-is = Belə olmalıdır:
related = Mövzu ilə bağlı
translations = Bu materialı başqa dillərdə oxuyun
share = Paylaş
share-copy = Linki kopyala
share-copied = Link kopyalandı
share-mail = E-poçtla göndər
print = Çap et
about-label = “{ $label }” nə deməkdir?

## Labels
label-news = Xəbər
label-news-means = Baş verənlər haqqında redaktorlarımızın yoxladığı məlumat.
label-analysis = Təhlil
label-analysis-means = Mövzunu bilən jurnalist xəbərin arxasında nə dayandığını izah edir.
label-opinion = Rəy
label-opinion-means = Müəllifin fikridir, bu yayımçının deyil.
label-editorial = Redaksiyadan
label-editorial-means = Bu yayımçının mövqeyi, xəbərlərdən ayrı saxlanılır.
label-interview = Müsahibə
label-interview-means = Qısalıq və aydınlıq üçün ixtisar edilmiş sual-cavab.
label-explainer = İzah
label-explainer-means = Xəbəri anlamağa kömək edən kontekst.
label-report = Reportaj
label-report-means = Jurnalist hadisə yerində gördüklərini və eşitdiklərini danışır.
label-statement = Bəyanat
label-statement-means = Başqasının sözləri, tam şəkildə dərc edilib.

## Player
player-listen = Bu materialı dinləyin
player-play = Oxut
player-pause = Fasilə
player-back = { $seconds } saniyə geri
player-forward = { $seconds } saniyə irəli
player-position = Mövqe
player-position-of = { $position } / { $length }
player-speed = Sürət
player-quality = Keyfiyyət
player-saver = Trafikə qənaət, { $size }
player-chapters = Fəsillər
player-download = Yüklə
player-download-size = Yüklə, { $size }
player-loading = Səs yüklənir
player-buffering = Bağlantı gözlənilir
player-ended = Son
player-error = Səsi yükləmək mümkün olmadı.
player-retry = Yenidən cəhd et
player-retry-lower = Daha kiçik faylla yenidən cəhd et
player-no-source = Səs hələ mövcud deyil.
player-gone = Səs artıq mövcud deyil.
player-since = { $date } tarixindən
player-transcript = Mətni oxuyun
transcript = Səsin mətni
transcript-of = Səsin mətni: { $headline }
transcript-story = Xəbər
player-follow = Mətn səslə birlikdə sürüşsün
player-sentence-back = Əvvəlki cümləyə
player-sentence-forward = Növbəti cümləyə
player-length-unknown = müddəti məlum deyil
player-resume = Davam et: { $position }
player-play-failed = Bu brauzer səsi oxuda bilmir. Onu yükləyə bilərsiniz.

## Sizes
size-kilobytes = { $size } kilobayt
size-megabytes = { $size } meqabayt

## Pages for what is not there
not-found = Bu səhifə tapılmadı
not-found-text = Ola bilsin, ünvan səhv yazılıb və ya səhifənin yeri dəyişib.
not-found-next = Əsas səhifəyə keç
gone = Bu səhifə artıq yoxdur
gone-text = Burada olan götürülüb və yerinə heç nə qoyulmayıb.
withdrawn = Bu material geri götürülüb
withdrawn-at = Geri götürülüb: { $time }
withdrawn-reason = Səbəb
withdrawn-reason-none = Səbəb göstərilməyib.
withdrawn-next = Son xəbərləri oxuyun
broken = Bizim tərəfdə xəta baş verdi
broken-text = Zəhmət olmasa, bir dəqiqədən sonra yenidən cəhd edin. Xəta davam edərsə, bizə bu nömrəni bildirin: { $reference }
chooser = Dilinizi seçin
