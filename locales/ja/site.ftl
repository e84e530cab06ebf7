# Words of the readers' site in Japanese.

## Every page
skip-content = 本文へ移動
skip-navigation = ナビゲーションへ移動
skip-player = プレーヤーを飛ばす
menu = メニュー
sections = カテゴリー
editions = 各言語版
other-languages = ほかの言語
back-to-top = ページの先頭へ
feeds = RSSフィード
site-language = このサイトのほかの言語版
powered-by = { $product }で配信
alert-breaking = 速報

## Front and lists
front-latest = 最新ニュース
front-empty = まだ記事はありません。
section-empty = 「{ $section }」にはまだ記事がありません。
topics = テーマ一覧
topic = テーマ
topic-empty = 「{ $topic }」についての記事はまだありません。
byline-empty = { $name }の記事はまだありません。
stories-by = { $name }の記事
older = 過去の記事
newer = 新しい記事
page-number = { $page }ページ
story-count = { $count ->
   *[other] 記事{ $count }本
}
listen-length = 音声を聞く（{ $length }）

## Programmes
programmes = 番組
programme-empty = { $programme }はまだ公開されていません。
programme-ended = この番組は終了しました。
programme-subscribe = ポッドキャストアプリで購読
programme-subscribe-light = 軽いファイルで購読
episode-number = 第{ $number }回
episode-season-number = シーズン{ $season } 第{ $number }回
episode-trailer = 予告編
episode-bonus = 番外編
schedule = 今日の放送
schedule-now = 放送中
schedule-next = 次の放送：{ $time }
schedule-empty = 今日の放送はありません。
schedule-times = { $start }～{ $end }
schedule-times-yesterday = 昨日{ $start }～今日{ $end }
schedule-over = 終了
## Alerts
alerts = 速報一覧
alert-important = 重要
alert-update = 続報
alert-withdrawal = 取り消し
alert-dismiss = この速報を閉じる
alerts-empty = まだ速報はありません。

## Notifications, and stories kept on a device
notifications = この端末で速報を受け取る
notifications-text = ページを開いていないときも、この端末に速報が届きます。誤った内容は正しい内容に置き換わります。
notifications-which = 受け取る速報
notifications-breaking = 速報のみ
notifications-important = 速報と重要なニュース
notifications-update = すべて（続報を含む）
notifications-sections-text = 全読者向けの速報は、選んだ分野にかかわらず届きます。
notifications-topics-text = 選んだテーマについては、続報も含めてすべての速報が届きます。
notifications-quiet = 通知しない時間帯
notifications-quiet-text = この時間帯は新しい速報が届かず、後からも届きません。いつでも受け取る場合は空欄にしてください。
notifications-from = 開始
notifications-to = 終了
notifications-on = オンにする
notifications-save = 保存
notifications-off = オフにする
notifications-is-on = この端末の速報はオンです。
notifications-is-off = この端末の速報はオフです。
notifications-cannot = このブラウザーは速報を受け取れないか、スクリプトが無効になっています。
notifications-denied = このブラウザーで通知が許可されていません。設定でこのサイトの通知を許可してから、もう一度お試しください。
notifications-problem = うまくいきませんでした。1分ほどしてからもう一度お試しください。
notifications-privacy = 保存するのは、選んだ内容と、そのためにブラウザーから渡されたアドレスだけです。オフにすると両方とも削除されます。
notifications-instead = 速報はここで読むことも、フィードリーダーで購読することもできます。
offline = オフラインです
offline-text = 接続がないときは、この端末に保存した記事を読めます。
offline-empty = この端末にはまだ記事が保存されていません。
offline-keep = 接続がないときの記事
offline-keep-text = 最後に開いた { $number } 件の記事がこの端末に残り、接続がなくても読めます。どの記事かは他の誰にも知られません。
offline-on = 記事を保存する
offline-off = 保存をやめて削除する

## Live reports
live-posts = 最新の投稿
live-since = ライブ開始：{ $time }
live-to-come = 開始予定：{ $time }
live-ended = 終了：{ $time }
live-key-points = 要点
live-pinned = 固定表示
live-empty = 投稿はまだありません。
live-newer = 新しい投稿
live-older = 以前の投稿
live-back = ライブ報道へ
post-withdrawn = この投稿は取り下げられました
live-new-most = 新しい投稿が{ $number }件以上
live-new = { $count ->
   *[other] 新しい投稿 { $count }件
}

## Story
published-at = { $time } 公開
updated-at = { $time } 更新
by-bylines = { $names }
from-dateline = { $place }から
reading-minutes = { $count ->
   *[other] 読了まで約{ $count }分
}
picture-credit = 写真：{ $credit }
picture-archive = 資料写真
picture-archive-date = 資料写真（{ $date }）
picture-archive-place = 資料写真（{ $place }）
picture-archive-date-place = 資料写真（{ $place }、{ $date }）
picture-ai-wholly = 人工知能による作成
picture-ai-partly = 一部は人工知能による作成
picture-credentials = コンテンツの来歴証明
picture-credentials-trusted = この画像の元のファイルには、当局が信頼する { $signer } の署名があります。署名後の変更はなく、ここでは縮小または切り抜きのみを行っています。
picture-credentials-intact = この画像の元のファイルには { $signer } の署名があります。署名後の変更はなく、ここでは縮小または切り抜きのみを行っています。当局は署名者を確認していません。
picture-missing = 写真を表示できません。
quotation-said = { $speaker }（{ $role }）
original-words = 原文
table-number = 表 { $number }
corrections = { $count ->
   *[other] 訂正
}
correction-at = { $time } 訂正
correction-was = 誤：
correction-is = 正：
related = 関連記事
translations = この記事をほかの言語で読む
share = 共有
share-copy = リンクをコピー
share-copied = リンクをコピーしました
share-mail = メールで送る
print = 印刷
about-label = 「{ $label }」とは

## Labels
label-news = ニュース
label-news-means = 起きたことを伝える記事です。編集者が内容を確認しています。
label-analysis = 分析
label-analysis-means = 担当分野に詳しい記者が、ニュースの背景を読み解きます。
label-opinion = オピニオン
label-opinion-means = 筆者個人の見解で、この放送局の見解ではありません。
label-editorial = 社説
label-editorial-means = この放送局の見解で、ニュースとは区別しています。
label-interview = インタビュー
label-interview-means = 質問と回答を、長さと読みやすさのために編集しています。
label-explainer = 解説
label-explainer-means = ニュースの理解を助ける背景情報です。
label-report = 現地ルポ
label-report-means = 記者が現場で見聞きしたことを伝えます。
label-statement = 声明
label-statement-means = 第三者の発言や文書の全文です。

## Player
player-listen = この記事を聞く
player-play = 再生
player-pause = 一時停止
player-back = { $seconds }秒戻る
player-forward = { $seconds }秒進む
player-position = 再生位置
player-position-of = { $position }／{ $length }
player-speed = 再生速度
player-quality = 音質
player-saver = データ節約、{ $size }
player-chapters = チャプター
player-download = ダウンロード
player-download-size = ダウンロード（{ $size }）
player-loading = 音声を読み込んでいます
player-buffering = 接続を待っています
player-ended = 終わり
player-error = 音声を読み込めませんでした。
player-retry = もう一度試す
player-retry-lower = 軽いファイルでもう一度試す
player-no-source = 音声はまだ用意されていません。
player-gone = 音声の提供は終了しました。
player-since = { $date }以降
player-transcript = 書き起こしを読む
transcript = 書き起こし
transcript-of = 書き起こし：{ $headline }
transcript-story = 記事
player-follow = 音声に合わせてスクロール
player-sentence-back = 前の文へ
player-sentence-forward = 次の文へ
player-length-unknown = 長さ不明
player-resume = { $position }から再開
player-play-failed = このブラウザーでは音声を再生できません。ダウンロードしてお聞きください。

## Sizes
size-kilobytes = { $size }キロバイト
size-megabytes = { $size }メガバイト

## Pages for what is not there
not-found = ページが見つかりません
not-found-text = アドレスが間違っているか、ページが移動した可能性があります。
not-found-next = トップページへ
gone = このページはなくなりました
gone-text = ここにあった内容は取り下げられ、代わりのページはありません。
withdrawn = この記事は取り下げられました
withdrawn-at = { $time } 取り下げ
withdrawn-reason = 理由
withdrawn-reason-none = 理由は示されていません。
withdrawn-next = 最新ニュースを読む
broken = サーバー側で問題が起きました
broken-text = 1分ほどしてからもう一度お試しください。続く場合は、この番号をお知らせください：{ $reference }
chooser = 言語を選んでください
