# Words of the readers' site in Vietnamese.

## Every page
skip-content = Đến nội dung chính
skip-navigation = Đến phần điều hướng
skip-player = Bỏ qua trình phát
menu = Trình đơn
sections = Chuyên mục
editions = Ấn bản
other-languages = Ngôn ngữ khác
back-to-top = Về đầu trang
feeds = Nguồn tin RSS
site-language = Trang này bằng ngôn ngữ khác
powered-by = Xuất bản bằng { $product }
alert-breaking = Tin nóng

## Front and lists
front-latest = Tin mới nhất
front-empty = Chưa có bài nào được đăng ở đây.
section-empty = Chưa có bài nào được đăng trong mục “{ $section }”.
topics = Chủ đề liên quan
topic = Chủ đề
topic-empty = Chưa có bài nào được đăng về “{ $topic }”.
byline-empty = { $name } chưa có bài nào được đăng ở đây.
stories-by = Bài của { $name }
older = Cũ hơn
newer = Mới hơn
page-number = Trang { $page }
story-count = { $count ->
    [one] { $count } bài
   *[other] { $count } bài
}
listen-length = Nghe, { $length }

## Programmes
programmes = Chương trình
programme-empty = Chưa có tập nào của { $programme } được đăng.
programme-ended = Chương trình này đã kết thúc.
programme-subscribe = Theo dõi bằng ứng dụng podcast
programme-subscribe-light = Theo dõi với tệp nhỏ hơn
episode-number = Tập { $number }
episode-season-number = Mùa { $season }, tập { $number }
episode-trailer = Giới thiệu
episode-bonus = Tập đặc biệt
schedule = Phát sóng hôm nay
schedule-now = Đang phát sóng
schedule-next = Phát sóng tiếp theo: { $time }
schedule-empty = Hôm nay không có gì phát sóng.
schedule-times = { $start } đến { $end }
schedule-times-yesterday = { $start } hôm qua đến { $end } hôm nay
schedule-over = Đã kết thúc
## Alerts
alerts = Tin khẩn
alert-important = Quan trọng
alert-update = Tin cập nhật
alert-withdrawal = Đã rút lại
alert-dismiss = Đóng tin này
alerts-empty = Chưa có tin khẩn nào được gửi.

## Notifications, and stories kept on a device
notifications = Tin khẩn trên thiết bị này
notifications-text = Tin khẩn vẫn đến thiết bị này khi không mở trang nào. Tin sai được thay bằng tin đúng.
notifications-which = Những tin nào
notifications-breaking = Chỉ tin nóng
notifications-important = Tin nóng và tin quan trọng
notifications-update = Mọi tin khẩn, cả tin cập nhật
notifications-sections-text = Tin khẩn cho mọi độc giả vẫn đến dù bạn chọn chuyên mục nào.
notifications-topics-text = Mọi tin khẩn về các chủ đề bạn chọn đều đến, kể cả tin cập nhật.
notifications-quiet = Giờ yên tĩnh
notifications-quiet-text = Giữa các giờ này không có tin mới đến, và cũng không đến sau. Để trống nếu muốn nhận tin bất cứ lúc nào.
notifications-from = Từ
notifications-to = Đến
notifications-on = Bật
notifications-save = Lưu
notifications-off = Tắt
notifications-is-on = Tin khẩn trên thiết bị này đang bật.
notifications-is-off = Tin khẩn trên thiết bị này đang tắt.
notifications-cannot = Trình duyệt này không nhận được tin khẩn, hoặc tập lệnh đang tắt.
notifications-denied = Trình duyệt này không cho chúng tôi hiện tin khẩn. Hãy cho phép thông báo của trang này trong phần cài đặt rồi thử lại.
notifications-problem = Không thành công. Hãy thử lại sau một phút.
notifications-privacy = Chúng tôi chỉ giữ lựa chọn của bạn và địa chỉ mà trình duyệt cung cấp cho việc này. Cả hai bị xóa khi bạn tắt.
notifications-instead = Bạn cũng có thể đọc mọi tin khẩn ở đây, hoặc theo dõi bằng trình đọc nguồn tin:
offline = Bạn đang ngoại tuyến
offline-text = Khi không có kết nối, bạn có thể đọc các bài mà thiết bị này đã giữ.
offline-empty = Thiết bị này chưa giữ bài nào.
offline-keep = Đọc bài khi không có kết nối
offline-keep-text = { $number } bài cuối cùng bạn mở sẽ ở lại trên thiết bị này để đọc khi không có kết nối. Không ai khác biết đó là những bài nào.
offline-on = Giữ bài
offline-off = Không giữ nữa và xóa hết

## Live reports
live-posts = Tin mới nhất
live-since = Trực tiếp từ { $time }
live-to-come = Bắt đầu trực tiếp: { $time }
live-ended = Kết thúc { $time }
live-key-points = Điểm chính
live-pinned = Được ghim
live-empty = Chưa có tin nào.
live-newer = Tin mới hơn
live-older = Tin cũ hơn
live-back = Đến bản tường thuật trực tiếp
post-withdrawn = Tin này đã được rút lại
live-new-most = Hơn { $number } tin mới
live-new = { $count ->
    [one] { $count } tin mới
   *[other] { $count } tin mới
}

## Story
published-at = Đăng { $time }
updated-at = Cập nhật { $time }
by-bylines = Tác giả: { $names }
from-dateline = Từ { $place }
reading-minutes = { $count ->
    [one] { $count } phút đọc
   *[other] { $count } phút đọc
}
picture-credit = Ảnh: { $credit }
picture-archive = Ảnh tư liệu
picture-archive-date = Ảnh tư liệu, { $date }
picture-archive-place = Ảnh tư liệu, { $place }
picture-archive-date-place = Ảnh tư liệu, { $place }, { $date }
picture-ai-wholly = Do AI tạo ra
picture-ai-partly = Một phần do AI tạo ra
picture-credentials = Chứng thực nội dung
picture-credentials-trusted = Bản gốc của ảnh này được { $signer }, bên mà tòa soạn tin cậy, ký xác nhận. Từ đó ảnh không bị thay đổi; ở đây ảnh chỉ được thu nhỏ hoặc cắt bớt.
picture-credentials-intact = Bản gốc của ảnh này được { $signer } ký xác nhận. Từ đó ảnh không bị thay đổi; ở đây ảnh chỉ được thu nhỏ hoặc cắt bớt. Tòa soạn không biết bên ký là ai.
picture-missing = Không xem được ảnh.
quotation-said = { $speaker }, { $role }
original-words = Nguyên văn
table-number = Bảng { $number }
corrections = { $count ->
    [one] Đính chính
   *[other] Đính chính
}
correction-at = Đính chính { $time }
correction-was = Bài đã viết:
correction-is = Xin đọc là:
related = Tin liên quan
translations = Đọc bài này bằng ngôn ngữ khác
share = Chia sẻ
share-copy = Sao chép liên kết
share-copied = Đã sao chép liên kết
share-mail = Gửi qua email
print = In bài
about-label = “{ $label }” nghĩa là gì?

## Labels
label-news = Tin tức
label-news-means = Tường thuật sự việc, đã được biên tập viên của chúng tôi kiểm chứng.
label-analysis = Phân tích
label-analysis-means = Nhà báo am hiểu đề tài giải thích điều đằng sau tin tức.
label-opinion = Quan điểm
label-opinion-means = Ý kiến của người viết, không phải của đài.
label-editorial = Xã luận
label-editorial-means = Lập trường của đài, tách biệt với tin tức.
label-interview = Phỏng vấn
label-interview-means = Phần hỏi đáp, đã rút gọn cho súc tích và rõ ràng.
label-explainer = Giải thích
label-explainer-means = Thông tin nền giúp hiểu tin tức.
label-report = Phóng sự
label-report-means = Nhà báo kể lại điều mắt thấy tai nghe tại chỗ.
label-statement = Tuyên bố
label-statement-means = Lời của bên khác, đăng toàn văn.

## Player
player-listen = Nghe bài này
player-play = Phát
player-pause = Tạm dừng
player-back = Lùi { $seconds } giây
player-forward = Tiến { $seconds } giây
player-position = Vị trí
player-position-of = { $position } trên { $length }
player-speed = Tốc độ
player-quality = Chất lượng
player-saver = Tiết kiệm dữ liệu, { $size }
player-chapters = Chương
player-download = Tải về
player-download-size = Tải về, { $size }
player-loading = Đang tải âm thanh
player-buffering = Đang chờ kết nối
player-ended = Hết
player-error = Không tải được âm thanh.
player-retry = Thử lại
player-retry-lower = Thử lại với tệp nhẹ hơn
player-no-source = Chưa có âm thanh.
player-gone = Âm thanh không còn nữa.
player-since = Từ { $date }
player-transcript = Đọc bản ghi lời
transcript = Bản ghi lời
transcript-of = Bản ghi lời: { $headline }
transcript-story = Bài viết
player-follow = Cuộn theo tiếng
player-sentence-back = Đến câu trước
player-sentence-forward = Đến câu sau
player-length-unknown = không rõ thời lượng
player-resume = Nghe tiếp từ { $position }
player-play-failed = Trình duyệt này không phát được âm thanh. Bạn có thể tải về.

## Sizes
size-kilobytes = { $size } kilobyte
size-megabytes = { $size } megabyte

## Pages for what is not there
not-found = Không tìm thấy trang này
not-found-text = Có thể địa chỉ bị gõ sai, hoặc trang đã được chuyển đi.
not-found-next = Về trang nhất
gone = Trang này không còn nữa
gone-text = Nội dung từng ở đây đã được gỡ xuống và không có gì thay thế.
withdrawn = Bài này đã bị rút
withdrawn-at = Rút bài { $time }
withdrawn-reason = Lý do
withdrawn-reason-none = Không nêu lý do.
withdrawn-next = Đọc tin mới nhất
broken = Đã có lỗi từ phía chúng tôi
broken-text = Xin thử lại sau một phút. Nếu vẫn lỗi, xin báo cho chúng tôi số này: { $reference }
chooser = Chọn ngôn ngữ
