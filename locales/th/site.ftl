# Words of the readers' site in Thai.

## Every page
skip-content = ข้ามไปยังเนื้อหา
skip-navigation = ข้ามไปยังเมนูนำทาง
skip-player = ข้ามเครื่องเล่นเสียง
menu = เมนู
sections = หมวดข่าว
editions = ฉบับภาษาต่าง ๆ
other-languages = ภาษาอื่น
back-to-top = กลับขึ้นด้านบน
feeds = ฟีดข่าว RSS
site-language = เว็บไซต์นี้ในภาษาอื่น
powered-by = เผยแพร่ด้วย { $product }
alert-breaking = ข่าวด่วน

## Front and lists
front-latest = ข่าวล่าสุด
front-empty = ยังไม่มีการเผยแพร่เนื้อหาที่นี่
section-empty = ยังไม่มีการเผยแพร่เนื้อหาในหมวด { $section }
topics = หัวข้อที่เกี่ยวข้อง
topic = หัวข้อ
topic-empty = ยังไม่มีการเผยแพร่เนื้อหาในหัวข้อ { $topic }
byline-empty = { $name } ยังไม่มีผลงานเผยแพร่ที่นี่
stories-by = ข่าวโดย { $name }
older = เก่ากว่า
newer = ใหม่กว่า
page-number = หน้า { $page }
story-count = { $count ->
   *[other] { $count } ข่าว
}
listen-length = ฟัง { $length }

## Programmes
programmes = รายการ
programme-empty = ยังไม่มีตอนของ { $programme } เผยแพร่
programme-ended = รายการนี้จบแล้ว
programme-subscribe = ติดตามด้วยแอปพอดแคสต์
programme-subscribe-light = ติดตามด้วยไฟล์ขนาดเล็กกว่า
episode-number = ตอนที่ { $number }
episode-season-number = ซีซัน { $season } ตอนที่ { $number }
episode-trailer = ตัวอย่าง
episode-bonus = ตอนพิเศษ
schedule = ออกอากาศวันนี้
schedule-now = กำลังออกอากาศ
schedule-next = ออกอากาศครั้งต่อไป: { $time }
schedule-empty = วันนี้ไม่มีรายการออกอากาศ
schedule-times = { $start } ถึง { $end }
schedule-times-yesterday = เมื่อวาน { $start } ถึงวันนี้ { $end }
schedule-over = จบแล้ว
## Alerts
alerts = ข่าวแจ้งเตือน
alert-important = สำคัญ
alert-update = ความคืบหน้า
alert-withdrawal = ถอนแล้ว
alert-dismiss = ปิดข่าวแจ้งเตือนนี้
alerts-empty = ยังไม่มีการส่งข่าวแจ้งเตือน

## Notifications, and stories kept on a device
notifications = ข่าวแจ้งเตือนบนอุปกรณ์นี้
notifications-text = ข่าวแจ้งเตือนจะมาถึงอุปกรณ์นี้แม้ไม่ได้เปิดหน้าใดไว้ สิ่งที่ผิดจะถูกแทนที่ด้วยสิ่งที่ถูกต้อง
notifications-which = รับข่าวแจ้งเตือนแบบใด
notifications-breaking = ข่าวด่วนเท่านั้น
notifications-important = ข่าวด่วนและข่าวสำคัญ
notifications-update = ข่าวแจ้งเตือนทั้งหมด รวมถึงความคืบหน้า
notifications-sections-text = ข่าวแจ้งเตือนสำหรับผู้อ่านทุกคนจะมาเสมอไม่ว่าคุณเลือกหมวดใด
notifications-topics-text = ข่าวแจ้งเตือนทั้งหมดเกี่ยวกับหัวข้อที่คุณเลือกจะมาถึง รวมถึงข้อมูลอัปเดต
notifications-quiet = ช่วงเวลางดรบกวน
notifications-quiet-text = ในช่วงเวลานี้จะไม่มีข่าวใหม่มา และจะไม่ส่งตามมาภายหลัง เว้นว่างไว้หากต้องการรับทุกเวลา
notifications-from = ตั้งแต่
notifications-to = ถึง
notifications-on = เปิด
notifications-save = บันทึก
notifications-off = ปิด
notifications-is-on = เปิดข่าวแจ้งเตือนบนอุปกรณ์นี้แล้ว
notifications-is-off = ปิดข่าวแจ้งเตือนบนอุปกรณ์นี้แล้ว
notifications-cannot = เบราว์เซอร์นี้รับข่าวแจ้งเตือนไม่ได้ หรือปิดสคริปต์ไว้
notifications-denied = เบราว์เซอร์นี้ไม่อนุญาตให้เราแสดงข่าวแจ้งเตือน โปรดอนุญาตการแจ้งเตือนของเว็บไซต์นี้ในการตั้งค่า แล้วลองอีกครั้ง
notifications-problem = ไม่สำเร็จ โปรดลองอีกครั้งในหนึ่งนาที
notifications-privacy = เราเก็บเฉพาะสิ่งที่คุณเลือกและที่อยู่ที่เบราว์เซอร์ให้มาเพื่อการนี้ ทั้งสองอย่างจะถูกลบเมื่อคุณปิด
notifications-instead = คุณอ่านข่าวแจ้งเตือนทั้งหมดที่นี่ หรือติดตามด้วยโปรแกรมอ่านฟีดได้ด้วย:
offline = คุณไม่ได้เชื่อมต่อ
offline-text = เมื่อไม่มีการเชื่อมต่อ คุณอ่านข่าวที่อุปกรณ์นี้เก็บไว้ได้
offline-empty = อุปกรณ์นี้ยังไม่ได้เก็บข่าวใดไว้
offline-keep = อ่านข่าวเมื่อไม่มีการเชื่อมต่อ
offline-keep-text = ข่าว { $number } เรื่องล่าสุดที่คุณเปิดจะอยู่บนอุปกรณ์นี้ เพื่อให้อ่านได้เมื่อไม่มีการเชื่อมต่อ ไม่มีใครอื่นรู้ว่าเป็นเรื่องใด
offline-on = เก็บข่าวไว้
offline-off = ไม่เก็บและลบทั้งหมด

## Live reports
live-posts = โพสต์ล่าสุด
live-since = สดตั้งแต่ { $time }
live-to-come = เริ่มสด { $time }
live-ended = จบแล้ว { $time }
live-key-points = ประเด็นสำคัญ
live-pinned = ปักหมุด
live-empty = ยังไม่มีโพสต์
live-newer = โพสต์ที่ใหม่กว่า
live-older = โพสต์ที่เก่ากว่า
live-back = ไปที่รายงานสด
post-withdrawn = โพสต์นี้ถูกถอนแล้ว
live-new-most = โพสต์ใหม่มากกว่า { $number } โพสต์
live-new = { $count ->
   *[other] โพสต์ใหม่ { $count } โพสต์
}

## Story
published-at = เผยแพร่เมื่อ { $time }
updated-at = ปรับปรุงเมื่อ { $time }
by-bylines = โดย { $names }
from-dateline = จาก { $place }
reading-minutes = { $count ->
   *[other] ใช้เวลาอ่าน { $count } นาที
}
picture-credit = ภาพ: { $credit }
picture-archive = ภาพจากแฟ้ม
picture-archive-date = ภาพจากแฟ้ม { $date }
picture-archive-place = ภาพจากแฟ้ม { $place }
picture-archive-date-place = ภาพจากแฟ้ม { $place } { $date }
picture-ai-wholly = สร้างโดยปัญญาประดิษฐ์
picture-ai-partly = บางส่วนสร้างโดยปัญญาประดิษฐ์
picture-credentials = ข้อมูลรับรองเนื้อหา
picture-credentials-trusted = ต้นฉบับของภาพนี้ลงนามโดย { $signer } ซึ่งสถานีเชื่อถือ หลังจากนั้นไม่มีการแก้ไข ที่นี่เพียงย่อหรือตัดขอบภาพเท่านั้น
picture-credentials-intact = ต้นฉบับของภาพนี้ลงนามโดย { $signer } หลังจากนั้นไม่มีการแก้ไข ที่นี่เพียงย่อหรือตัดขอบภาพเท่านั้น สถานีไม่รู้จักผู้ลงนาม
picture-missing = ไม่สามารถแสดงภาพได้
quotation-said = { $speaker } { $role }
original-words = ข้อความต้นฉบับ
table-number = ตาราง { $number }
corrections = { $count ->
   *[other] การแก้ไขข้อมูล
}
correction-at = แก้ไขเมื่อ { $time }
correction-was = ข้อความเดิม:
correction-is = ข้อความที่ถูกต้อง:
related = ข่าวที่เกี่ยวข้อง
translations = อ่านข่าวนี้ในภาษาอื่น
share = แชร์
share-copy = คัดลอกลิงก์
share-copied = คัดลอกลิงก์แล้ว
share-mail = ส่งทางอีเมล
print = พิมพ์
about-label = “{ $label }” หมายถึงอะไร

## Labels
label-news = ข่าว
label-news-means = รายงานเหตุการณ์ที่เกิดขึ้น ผ่านการตรวจสอบโดยบรรณาธิการของเรา
label-analysis = บทวิเคราะห์
label-analysis-means = ผู้สื่อข่าวที่รู้เรื่องนั้นดีอธิบายเบื้องหลังข่าว
label-opinion = ทัศนะ
label-opinion-means = ความเห็นของผู้เขียน ไม่ใช่ของสถานีนี้
label-editorial = บทบรรณาธิการ
label-editorial-means = จุดยืนของสถานีนี้ ซึ่งแยกจากการรายงานข่าว
label-interview = สัมภาษณ์
label-interview-means = คำถามและคำตอบ เรียบเรียงให้กระชับและชัดเจน
label-explainer = อธิบายข่าว
label-explainer-means = ข้อมูลพื้นหลังที่ช่วยให้เข้าใจข่าว
label-report = รายงานจากพื้นที่
label-report-means = ผู้สื่อข่าวเล่าสิ่งที่ได้เห็นและได้ยินในที่เกิดเหตุ
label-statement = แถลงการณ์
label-statement-means = ถ้อยคำของผู้อื่น เผยแพร่ฉบับเต็ม

## Player
player-listen = ฟังข่าวนี้
player-play = เล่น
player-pause = หยุดชั่วคราว
player-back = ย้อนกลับ { $seconds } วินาที
player-forward = ข้ามไป { $seconds } วินาที
player-position = ตำแหน่ง
player-position-of = { $position } จาก { $length }
player-speed = ความเร็ว
player-quality = คุณภาพเสียง
player-saver = ประหยัดข้อมูล { $size }
player-chapters = ตอน
player-download = ดาวน์โหลด
player-download-size = ดาวน์โหลด { $size }
player-loading = กำลังโหลดเสียง
player-buffering = กำลังรอสัญญาณ
player-ended = จบแล้ว
player-error = ไม่สามารถโหลดเสียงได้
player-retry = ลองอีกครั้ง
player-retry-lower = ลองอีกครั้งด้วยไฟล์ที่เล็กลง
player-no-source = ยังไม่มีเสียงให้ฟัง
player-gone = ไม่มีเสียงให้ฟังแล้ว
player-since = ตั้งแต่ { $date }
player-transcript = อ่านบทถอดเสียง
transcript = บทถอดเสียง
transcript-of = บทถอดเสียง: { $headline }
transcript-story = ข่าว
player-follow = เลื่อนข้อความตามเสียง
player-sentence-back = ไปประโยคก่อนหน้า
player-sentence-forward = ไปประโยคถัดไป
player-length-unknown = ไม่ทราบความยาว
player-resume = ฟังต่อจาก { $position }
player-play-failed = เบราว์เซอร์นี้เล่นเสียงไม่ได้ คุณสามารถดาวน์โหลดไฟล์ได้

## Sizes
size-kilobytes = { $size } กิโลไบต์
size-megabytes = { $size } เมกะไบต์

## Pages for what is not there
not-found = ไม่พบหน้านี้
not-found-text = อาจพิมพ์ที่อยู่ผิด หรือหน้านี้ถูกย้ายไปแล้ว
not-found-next = ไปหน้าแรก
gone = หน้านี้ไม่มีอยู่อีกแล้ว
gone-text = สิ่งที่เคยอยู่ที่นี่ถูกนำออกแล้ว และไม่มีอะไรมาแทน
withdrawn = ข่าวนี้ถูกถอนแล้ว
withdrawn-at = ถอนเมื่อ { $time }
withdrawn-reason = เหตุผล
withdrawn-reason-none = ไม่ได้ระบุเหตุผล
withdrawn-next = อ่านข่าวล่าสุด
broken = เกิดข้อผิดพลาดในระบบของเรา
broken-text = โปรดลองอีกครั้งในหนึ่งนาที หากยังพบปัญหา โปรดแจ้งหมายเลขนี้แก่เรา: { $reference }
chooser = เลือกภาษาของคุณ
