# Words of the readers' site in Indonesian.

## Every page
skip-content = Langsung ke konten
skip-navigation = Langsung ke navigasi
skip-player = Lewati pemutar
menu = Menu utama
sections = Rubrik
editions = Edisi bahasa
other-languages = Bahasa lain
back-to-top = Kembali ke atas
feeds = Umpan RSS
site-language = Situs ini dalam bahasa lain
powered-by = Diterbitkan dengan { $product }
alert-breaking = Berita terkini

## Front and lists
front-latest = Berita terbaru
front-empty = Belum ada yang diterbitkan di sini.
section-empty = Belum ada yang diterbitkan di rubrik “{ $section }”.
topics = Topik
topic = Topik ini
topic-empty = Belum ada yang diterbitkan tentang “{ $topic }”.
byline-empty = Belum ada tulisan { $name } yang diterbitkan di sini.
stories-by = Berita oleh { $name }
older = Lebih lama
newer = Lebih baru
page-number = Halaman { $page }
story-count = { $count ->
   *[other] { $count } berita
}
listen-length = Dengarkan, { $length }

## Programmes
programmes = Acara
programme-empty = Belum ada episode { $programme } yang diterbitkan.
programme-ended = Acara ini sudah berakhir.
programme-subscribe = Berlangganan lewat aplikasi podcast
programme-subscribe-light = Berlangganan dengan berkas lebih kecil
episode-number = Episode ke-{ $number }
episode-season-number = Musim { $season }, episode { $number }
episode-trailer = Cuplikan
episode-bonus = Tambahan
schedule = Mengudara hari ini
schedule-now = Sedang mengudara
schedule-next = Mengudara berikutnya: { $time }
schedule-empty = Tidak ada siaran hari ini.
schedule-times = { $start } sampai { $end }
schedule-times-yesterday = { $start } kemarin sampai { $end } hari ini
schedule-over = Sudah selesai
## Alerts
alerts = Peringatan
alert-important = Penting
alert-update = Kabar terbaru
alert-withdrawal = Ditarik
alert-dismiss = Tutup peringatan ini
alerts-empty = Belum ada peringatan yang dikirim.

## Notifications, and stories kept on a device
notifications = Peringatan di perangkat ini
notifications-text = Peringatan tetap datang ke perangkat ini saat tidak ada halaman yang terbuka. Yang keliru diganti dengan yang benar.
notifications-which = Peringatan yang mana
notifications-breaking = Hanya berita terkini
notifications-important = Berita terkini dan penting
notifications-update = Semua peringatan, juga pembaruan
notifications-sections-text = Peringatan untuk semua pembaca tetap datang, rubrik apa pun yang Anda pilih.
notifications-topics-text = Semua peringatan tentang topik yang Anda pilih akan datang, termasuk pembaruan.
notifications-quiet = Jam tenang
notifications-quiet-text = Di antara jam ini tidak ada yang baru datang, dan tidak menyusul kemudian. Kosongkan untuk menerima peringatan kapan saja.
notifications-from = Dari
notifications-to = Sampai
notifications-on = Nyalakan
notifications-save = Simpan
notifications-off = Matikan
notifications-is-on = Peringatan di perangkat ini menyala.
notifications-is-off = Peringatan di perangkat ini mati.
notifications-cannot = Peramban ini tidak dapat menerima peringatan, atau skripnya dimatikan.
notifications-denied = Peramban ini tidak mengizinkan kami menampilkan peringatan. Izinkan notifikasi situs ini dalam pengaturannya, lalu coba lagi.
notifications-problem = Tidak berhasil. Silakan coba lagi sebentar lagi.
notifications-privacy = Kami hanya menyimpan pilihan Anda dan alamat yang diberikan peramban Anda untuk itu. Keduanya dihapus saat Anda mematikannya.
notifications-instead = Anda juga dapat membaca semua peringatan di sini atau mengikutinya di pembaca umpan:
offline = Anda sedang luring
offline-text = Tanpa sambungan Anda dapat membaca artikel yang disimpan perangkat ini.
offline-empty = Perangkat ini belum menyimpan artikel apa pun.
offline-keep = Artikel tanpa sambungan
offline-keep-text = { $number } artikel terakhir yang Anda buka tetap ada di perangkat ini agar dapat dibaca tanpa sambungan. Tidak ada orang lain yang tahu artikel apa saja.
offline-on = Simpan artikel
offline-off = Jangan simpan, dan hapus semua

## Live reports
live-posts = Kiriman terbaru
live-since = Langsung sejak { $time }
live-to-come = Langsung mulai { $time }
live-ended = Berakhir { $time }
live-key-points = Pokok-pokok
live-pinned = Disematkan
live-empty = Belum ada kiriman.
live-newer = Kiriman lebih baru
live-older = Kiriman lebih lama
live-back = Ke laporan langsung
post-withdrawn = Kiriman ini telah ditarik
live-new-most = Lebih dari { $number } kiriman baru
live-new = { $count ->
   *[other] { $count } kiriman baru
}

## Story
published-at = Diterbitkan { $time }
updated-at = Diperbarui { $time }
by-bylines = Oleh { $names }
from-dateline = Dari { $place }
reading-minutes = { $count ->
   *[other] Waktu baca { $count } menit
}
picture-credit = Foto: { $credit }
picture-archive = Foto arsip
picture-archive-date = Foto arsip, { $date }
picture-archive-place = Foto arsip, { $place }
picture-archive-date-place = Foto arsip, { $place }, { $date }
picture-ai-wholly = Dibuat oleh AI
picture-ai-partly = Sebagian dibuat oleh AI
picture-credentials = Kredensial konten
picture-credentials-trusted = Berkas asli gambar ini ditandatangani oleh { $signer }, yang dipercaya redaksi kami. Sejak itu tidak diubah; di sini hanya diperkecil atau dipotong.
picture-credentials-intact = Berkas asli gambar ini ditandatangani oleh { $signer }. Sejak itu tidak diubah; di sini hanya diperkecil atau dipotong. Redaksi kami tidak mengenal penanda tangannya.
picture-missing = Foto tidak tersedia.
quotation-said = { $speaker }, { $role }
original-words = Dalam bahasa asli
table-number = Tabel { $number }
corrections = { $count ->
   *[other] Ralat
}
correction-at = Diralat { $time }
correction-was = Tertulis:
correction-is = Seharusnya:
related = Berita terkait
translations = Baca berita ini dalam bahasa lain
share = Bagikan
share-copy = Salin tautan
share-copied = Tautan disalin
share-mail = Kirim lewat email
print = Cetak
about-label = Arti “{ $label }”

## Labels
label-news = Berita
label-news-means = Laporan tentang apa yang terjadi, sudah diperiksa redaktur kami.
label-analysis = Analisis
label-analysis-means = Wartawan yang memahami masalahnya menjelaskan apa yang ada di balik berita.
label-opinion = Opini
label-opinion-means = Pandangan penulisnya, bukan pandangan stasiun ini.
label-editorial = Tajuk rencana
label-editorial-means = Pandangan stasiun ini, terpisah dari pemberitaannya.
label-interview = Wawancara
label-interview-means = Tanya jawab yang dipersingkat agar ringkas dan jelas.
label-explainer = Penjelasan
label-explainer-means = Latar belakang yang membantu memahami berita.
label-report = Laporan lapangan
label-report-means = Wartawan menceritakan apa yang dilihat dan didengar di lokasi.
label-statement = Pernyataan
label-statement-means = Perkataan pihak lain, dimuat secara utuh.

## Player
player-listen = Dengarkan berita ini
player-play = Putar
player-pause = Jeda
player-back = Mundur { $seconds } detik
player-forward = Maju { $seconds } detik
player-position = Posisi
player-position-of = { $position } dari { $length }
player-speed = Kecepatan
player-quality = Kualitas
player-saver = Hemat data, { $size }
player-chapters = Bab
player-download = Unduh
player-download-size = Unduh, { $size }
player-loading = Memuat audio
player-buffering = Menunggu koneksi
player-ended = Selesai
player-error = Audio tidak dapat dimuat.
player-retry = Coba lagi
player-retry-lower = Coba lagi dengan berkas yang lebih ringan
player-no-source = Audio belum tersedia.
player-gone = Audio tidak tersedia lagi.
player-since = Sejak { $date }
player-transcript = Baca transkrip
transcript = Transkrip
transcript-of = Transkrip: { $headline }
transcript-story = Beritanya
player-follow = Gulir mengikuti suara
player-sentence-back = Ke kalimat sebelumnya
player-sentence-forward = Ke kalimat berikutnya
player-length-unknown = durasi tidak diketahui
player-resume = Lanjutkan dari { $position }
player-play-failed = Peramban ini tidak dapat memutar audio. Anda dapat mengunduhnya.

## Sizes
size-kilobytes = { $size } kilobita
size-megabytes = { $size } megabita

## Pages for what is not there
not-found = Halaman ini tidak ditemukan
not-found-text = Mungkin alamatnya salah ketik atau halamannya sudah dipindahkan.
not-found-next = Ke halaman depan
gone = Halaman ini sudah tidak ada
gone-text = Yang dulu ada di sini telah dihapus dan tidak digantikan.
withdrawn = Berita ini telah ditarik
withdrawn-at = Ditarik { $time }
withdrawn-reason = Alasan
withdrawn-reason-none = Tidak ada alasan yang diberikan.
withdrawn-next = Baca berita terbaru
broken = Ada gangguan di pihak kami
broken-text = Silakan coba lagi satu menit lagi. Jika masih terjadi, beri tahu kami nomor ini: { $reference }
chooser = Pilih bahasa Anda
