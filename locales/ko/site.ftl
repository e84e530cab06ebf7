# Words of the readers' site in Korean.

## Every page
skip-content = 본문으로 건너뛰기
skip-navigation = 내비게이션으로 건너뛰기
skip-player = 플레이어 건너뛰기
menu = 메뉴
sections = 분야
editions = 언어별 서비스
other-languages = 다른 언어
back-to-top = 맨 위로
feeds = RSS 피드
site-language = 다른 언어로 보는 이 사이트
powered-by = { $product } 기반 발행
alert-breaking = 속보

## Front and lists
front-latest = 최신 기사
front-empty = 아직 발행된 기사가 없습니다.
section-empty = ‘{ $section }’ 분야에 아직 발행된 기사가 없습니다.
topics = 주제 목록
topic = 주제
topic-empty = ‘{ $topic }’ 주제로 아직 발행된 기사가 없습니다.
byline-empty = { $name }의 기사가 아직 없습니다.
stories-by = { $name }의 기사
older = 지난 기사
newer = 최근 기사
page-number = { $page }쪽
story-count = { $count ->
   *[other] 기사 { $count }건
}
listen-length = 듣기, { $length }

## Programmes
programmes = 프로그램
programme-empty = 아직 공개된 { $programme } 회차가 없습니다.
programme-ended = 종영한 프로그램입니다.
programme-subscribe = 팟캐스트 앱으로 구독
programme-subscribe-light = 작은 파일로 구독
episode-number = { $number }회
episode-season-number = 시즌 { $season }, { $number }회
episode-trailer = 예고편
episode-bonus = 번외편
schedule = 오늘의 방송
schedule-now = 지금 방송 중
schedule-next = 다음 방송: { $time }
schedule-empty = 오늘은 방송이 없습니다.
schedule-times = { $start } ~ { $end }
schedule-times-yesterday = 어제 { $start } ~ 오늘 { $end }
schedule-over = 종료
## Alerts
alerts = 속보 목록
alert-important = 중요
alert-update = 새 소식
alert-withdrawal = 철회됨
alert-dismiss = 이 속보 닫기
alerts-empty = 아직 보낸 속보가 없습니다.

## Notifications, and stories kept on a device
notifications = 이 기기에서 속보 받기
notifications-text = 열린 페이지가 없어도 이 기기로 속보가 옵니다. 잘못된 내용은 바른 내용으로 바뀝니다.
notifications-which = 받을 속보
notifications-breaking = 속보만
notifications-important = 속보와 중요한 뉴스
notifications-update = 업데이트를 포함한 모든 알림
notifications-sections-text = 모든 독자에게 보내는 속보는 어떤 분야를 선택해도 옵니다.
notifications-topics-text = 선택한 주제에 관한 속보는 후속 소식까지 모두 옵니다.
notifications-quiet = 조용한 시간
notifications-quiet-text = 이 시간에는 새 속보가 오지 않으며 나중에도 오지 않습니다. 언제든 받으려면 비워 두세요.
notifications-from = 시작
notifications-to = 끝
notifications-on = 켜기
notifications-save = 저장
notifications-off = 끄기
notifications-is-on = 이 기기의 속보가 켜져 있습니다.
notifications-is-off = 이 기기의 속보가 꺼져 있습니다.
notifications-cannot = 이 브라우저는 속보를 받을 수 없거나 스크립트가 꺼져 있습니다.
notifications-denied = 이 브라우저가 속보 표시를 허용하지 않습니다. 설정에서 이 사이트의 알림을 허용한 뒤 다시 시도하세요.
notifications-problem = 처리하지 못했습니다. 1분 뒤에 다시 시도하세요.
notifications-privacy = 선택하신 내용과 이를 위해 브라우저가 알려 준 주소만 보관합니다. 끄면 모두 삭제됩니다.
notifications-instead = 모든 속보는 여기에서 읽거나 피드 리더로 구독할 수도 있습니다.
offline = 오프라인 상태입니다
offline-text = 연결이 없어도 이 기기에 보관된 기사를 읽을 수 있습니다.
offline-empty = 이 기기에 아직 보관된 기사가 없습니다.
offline-keep = 연결 없이 읽는 기사
offline-keep-text = 마지막으로 연 기사 { $number }개가 이 기기에 남아 연결 없이 읽을 수 있습니다. 어떤 기사인지 다른 사람은 알 수 없습니다.
offline-on = 기사 보관
offline-off = 보관하지 않고 모두 삭제

## Live reports
live-posts = 최신 게시물
live-since = 생중계 시작: { $time }
live-to-come = 시작 예정: { $time }
live-ended = 종료: { $time }
live-key-points = 핵심 내용
live-pinned = 고정됨
live-empty = 아직 게시물이 없습니다.
live-newer = 더 새로운 게시물
live-older = 이전 게시물
live-back = 실시간 보도로 가기
post-withdrawn = 이 게시물은 철회되었습니다
live-new-most = 새 게시물 { $number }개 초과
live-new = { $count ->
   *[other] 새 게시물 { $count }개
}

## Story
published-at = 입력 { $time }
updated-at = 수정 { $time }
by-bylines = 글 { $names }
from-dateline = { $place }에서
reading-minutes = { $count ->
   *[other] 읽는 시간 { $count }분
}
picture-credit = 사진: { $credit }
picture-archive = 자료 사진
picture-archive-date = 자료 사진, { $date }
picture-archive-place = 자료 사진, { $place }
picture-archive-date-place = 자료 사진, { $place }, { $date }
picture-ai-wholly = 인공지능이 만든 이미지
picture-ai-partly = 일부를 인공지능이 만든 이미지
picture-credentials = 콘텐츠 인증 정보
picture-credentials-trusted = 이 이미지의 원본에는 본 방송국이 신뢰하는 { $signer }의 서명이 있습니다. 서명 뒤 변경되지 않았으며, 여기서는 크기를 줄이거나 잘라 내기만 했습니다.
picture-credentials-intact = 이 이미지의 원본에는 { $signer }의 서명이 있습니다. 서명 뒤 변경되지 않았으며, 여기서는 크기를 줄이거나 잘라 내기만 했습니다. 본 방송국은 서명자를 알지 못합니다.
picture-missing = 사진을 볼 수 없습니다.
quotation-said = { $speaker }, { $role }
original-words = 원문
table-number = 표 { $number }
corrections = { $count ->
   *[other] 정정
}
correction-at = { $time } 정정
correction-was = 정정 전:
correction-is = 정정 후:
related = 관련 기사
translations = 다른 언어로 읽기
share = 공유
share-copy = 링크 복사
share-copied = 링크를 복사했습니다
share-mail = 이메일로 보내기
print = 인쇄
about-label = ‘{ $label }’의 의미

## Labels
label-news = 뉴스
label-news-means = 일어난 일을 전하는 기사로, 편집자의 확인을 거쳤습니다.
label-analysis = 분석
label-analysis-means = 해당 분야를 잘 아는 기자가 뉴스의 이면을 설명합니다.
label-opinion = 오피니언
label-opinion-means = 필자의 견해이며, 본 방송의 견해가 아닙니다.
label-editorial = 사설
label-editorial-means = 본 방송의 견해로, 뉴스와 구분됩니다.
label-interview = 인터뷰
label-interview-means = 분량과 명확성을 위해 줄인 문답입니다.
label-explainer = 해설
label-explainer-means = 뉴스를 이해하는 데 도움이 되는 배경입니다.
label-report = 현장 르포
label-report-means = 기자가 현장에서 보고 들은 것을 전합니다.
label-statement = 성명
label-statement-means = 다른 사람이나 기관의 말을 전문 그대로 싣습니다.

## Player
player-listen = 이 기사 듣기
player-play = 재생
player-pause = 일시 정지
player-back = { $seconds }초 뒤로
player-forward = { $seconds }초 앞으로
player-position = 재생 위치
player-position-of = { $length } 중 { $position }
player-speed = 재생 속도
player-quality = 음질
player-saver = 데이터 절약, { $size }
player-chapters = 챕터
player-download = 내려받기
player-download-size = 내려받기, { $size }
player-loading = 음성을 불러오는 중
player-buffering = 연결을 기다리는 중
player-ended = 끝
player-error = 음성을 불러오지 못했습니다.
player-retry = 다시 시도
player-retry-lower = 더 가벼운 파일로 다시 시도
player-no-source = 음성이 아직 준비되지 않았습니다.
player-gone = 음성을 더 이상 들을 수 없습니다.
player-since = { $date }부터
player-transcript = 녹취록 읽기
transcript = 녹취록
transcript-of = 녹취록: { $headline }
transcript-story = 기사
player-follow = 소리에 맞춰 스크롤
player-sentence-back = 이전 문장으로
player-sentence-forward = 다음 문장으로
player-length-unknown = 길이 알 수 없음
player-resume = { $position }부터 이어 듣기
player-play-failed = 이 브라우저에서는 음성을 재생할 수 없습니다. 내려받아 들을 수 있습니다.

## Sizes
size-kilobytes = { $size }킬로바이트
size-megabytes = { $size }메가바이트

## Pages for what is not there
not-found = 페이지를 찾을 수 없습니다
not-found-text = 주소가 잘못되었거나 페이지가 옮겨졌을 수 있습니다.
not-found-next = 첫 화면으로
gone = 이 페이지는 더 이상 없습니다
gone-text = 여기 있던 내용은 내려졌으며 대신하는 페이지는 없습니다.
withdrawn = 이 기사는 철회되었습니다
withdrawn-at = { $time } 철회
withdrawn-reason = 사유
withdrawn-reason-none = 사유는 밝혀지지 않았습니다.
withdrawn-next = 최신 기사 읽기
broken = 저희 쪽에서 문제가 생겼습니다
broken-text = 1분 뒤에 다시 시도해 주세요. 문제가 계속되면 이 번호를 알려 주세요: { $reference }
chooser = 언어를 선택하세요
