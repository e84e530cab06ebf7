# Words of the readers' site in Chinese, in simplified characters.

## Every page
skip-content = 跳到正文
skip-navigation = 跳到导航
skip-player = 跳过播放器
menu = 菜单
sections = 栏目
editions = 语言版本
other-languages = 其他语言
back-to-top = 返回顶部
feeds = RSS订阅
site-language = 本网站的其他语言版本
powered-by = 由{ $product }发布
alert-breaking = 突发新闻

## Front and lists
front-latest = 最新报道
front-empty = 这里还没有发布内容。
section-empty = “{ $section }”栏目还没有发布内容。
topics = 相关话题
topic = 话题
topic-empty = 还没有关于“{ $topic }”的内容。
byline-empty = { $name }还没有在这里发表内容。
stories-by = { $name }的报道
older = 更早
newer = 更新
page-number = 第{ $page }页
story-count = { $count ->
   *[other] { $count }篇报道
}
listen-length = 收听，{ $length }

## Programmes
programmes = 节目
programme-empty = { $programme } 尚未发布任何一期。
programme-ended = 本节目已停播。
programme-subscribe = 用播客应用订阅
programme-subscribe-light = 订阅较小的文件
episode-number = 第 { $number } 期
episode-season-number = 第 { $season } 季第 { $number } 期
episode-trailer = 预告
episode-bonus = 特别篇
schedule = 今日播出
schedule-now = 正在播出
schedule-next = 下次播出：{ $time }
schedule-empty = 今天没有节目播出。
schedule-times = { $start } 至 { $end }
schedule-times-yesterday = 昨天 { $start } 至今天 { $end }
schedule-over = 已结束
## Alerts
alerts = 快讯
alert-important = 重要
alert-update = 最新进展
alert-withdrawal = 已撤回
alert-dismiss = 关闭这条快讯
alerts-empty = 还没有发布过快讯。

## Notifications, and stories kept on a device
notifications = 在此设备上接收快讯
notifications-text = 即使没有打开任何页面，快讯也会送到此设备。错误的内容会被正确的取代。
notifications-which = 接收哪些快讯
notifications-breaking = 仅突发新闻
notifications-important = 突发新闻和重要新闻
notifications-update = 所有快讯，包括最新进展
notifications-sections-text = 面向所有读者的快讯，无论选择哪些栏目都会送达。
notifications-topics-text = 您所选话题的所有快讯都会送达，包括后续更新。
notifications-quiet = 免打扰时段
notifications-quiet-text = 在此时段内不会收到新快讯，之后也不会补发。留空则随时接收。
notifications-from = 从
notifications-to = 到
notifications-on = 开启
notifications-save = 保存
notifications-off = 关闭
notifications-is-on = 此设备上的快讯已开启。
notifications-is-off = 此设备上的快讯已关闭。
notifications-cannot = 此浏览器无法接收快讯，或已停用脚本。
notifications-denied = 此浏览器不允许我们显示快讯。请在浏览器设置中允许本网站的通知，然后重试。
notifications-problem = 没有成功。请一分钟后再试。
notifications-privacy = 我们只保存您的选择，以及浏览器为此提供的地址。关闭后两者都会删除。
notifications-instead = 您也可以在这里阅读所有快讯，或用阅读器订阅：
offline = 您处于离线状态
offline-text = 没有网络时，可以阅读此设备保存的报道。
offline-empty = 此设备还没有保存任何报道。
offline-keep = 离线阅读
offline-keep-text = 您最近打开的 { $number } 篇报道会留在此设备上，没有网络时也能阅读。其他人不会知道是哪些报道。
offline-on = 保存报道
offline-off = 不再保存并全部删除

## Live reports
live-posts = 最新动态
live-since = 直播开始于 { $time }
live-to-come = 将于 { $time } 开始直播
live-ended = 已于 { $time } 结束
live-key-points = 要点
live-pinned = 置顶
live-empty = 还没有动态。
live-newer = 较新的动态
live-older = 较早的动态
live-back = 前往直播报道
post-withdrawn = 这条动态已撤回
live-new-most = 超过 { $number } 条新动态
live-new = { $count ->
   *[other] { $count } 条新动态
}

## Story
published-at = 发布于{ $time }
updated-at = 更新于{ $time }
by-bylines = 撰文：{ $names }
from-dateline = 发自{ $place }
reading-minutes = { $count ->
   *[other] 阅读需{ $count }分钟
}
picture-credit = 图片来源：{ $credit }
picture-archive = 资料图片
picture-archive-date = 资料图片，{ $date }
picture-archive-place = 资料图片，{ $place }
picture-archive-date-place = 资料图片，{ $place }，{ $date }
picture-ai-wholly = 由人工智能生成
picture-ai-partly = 部分由人工智能生成
picture-credentials = 内容凭证
picture-credentials-trusted = 这张图片的原件由本台信任的 { $signer } 签名。此后未经改动；此处仅作了缩小或裁剪。
picture-credentials-intact = 这张图片的原件由 { $signer } 签名。此后未经改动；此处仅作了缩小或裁剪。本台不了解签名者。
picture-missing = 图片无法显示。
quotation-said = { $speaker }，{ $role }
original-words = 原文
table-number = 表格 { $number }
corrections = { $count ->
   *[other] 更正
}
correction-at = 更正于{ $time }
correction-was = 原文为：
correction-is = 应为：
related = 相关报道
translations = 阅读本文的其他语言版本
share = 分享
share-copy = 复制链接
share-copied = 链接已复制
share-mail = 用电子邮件发送
print = 打印
about-label = “{ $label }”是什么意思

## Labels
label-news = 新闻
label-news-means = 对事实的报道，经本台编辑核实。
label-analysis = 分析
label-analysis-means = 熟悉该题材的记者解析新闻背后的原因。
label-opinion = 观点
label-opinion-means = 仅代表作者本人，不代表本台立场。
label-editorial = 社论
label-editorial-means = 本台的立场，与新闻报道分开。
label-interview = 专访
label-interview-means = 问答内容经过删节，以求简明清晰。
label-explainer = 背景解读
label-explainer-means = 帮助理解新闻的背景知识。
label-report = 现场报道
label-report-means = 记者讲述在现场的所见所闻。
label-statement = 声明
label-statement-means = 他人或机构的原话，全文发布。

## Player
player-listen = 收听本文
player-play = 播放
player-pause = 暂停
player-back = 后退{ $seconds }秒
player-forward = 前进{ $seconds }秒
player-position = 播放位置
player-position-of = { $position }，共{ $length }
player-speed = 播放速度
player-quality = 音质
player-saver = 节省流量，{ $size }
player-chapters = 章节
player-download = 下载
player-download-size = 下载，{ $size }
player-loading = 正在加载音频
player-buffering = 正在等待网络连接
player-ended = 播放完毕
player-error = 音频无法加载。
player-retry = 重试
player-retry-lower = 用较小的文件重试
player-no-source = 音频暂未提供。
player-gone = 音频已下线。
player-since = 自{ $date }起
player-transcript = 阅读文字稿
transcript = 文字稿
transcript-of = 文字稿：{ $headline }
transcript-story = 报道
player-follow = 随声音滚动
player-sentence-back = 上一句
player-sentence-forward = 下一句
player-length-unknown = 时长未知
player-resume = 从{ $position }继续播放
player-play-failed = 此浏览器无法播放音频，您可以下载收听。

## Sizes
size-kilobytes = { $size } 千字节
size-megabytes = { $size } 兆字节

## Pages for what is not there
not-found = 找不到此页面
not-found-text = 网址可能有误，或页面已移动。
not-found-next = 前往首页
gone = 此页面已不存在
gone-text = 这里原有的内容已被撤下，没有其他内容取代。
withdrawn = 本文已撤回
withdrawn-at = 撤回于{ $time }
withdrawn-reason = 原因
withdrawn-reason-none = 未说明原因。
withdrawn-next = 阅读最新报道
broken = 我们的系统出了问题
broken-text = 请一分钟后再试。如果问题仍然存在，请告诉我们这个编号：{ $reference }
chooser = 选择语言
