import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { clean } from "../src/editor/paste/clean";

const parser = new new JSDOM("").window.DOMParser() as unknown as DOMParser;

function check(name: string, html: string, expect: string): void {
  test(name, () => assert.equal(clean(html, "en", parser).replace(/\u00a0/g, "&nbsp;"), expect));
}

const head = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal{margin:0}</style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->`;
const bullet = (level: number, text: string, marker = "·") =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${text}<o:p></o:p></span></p>`;

check("Word: a heading, a line with stress, an empty line",
  `${head}<h1><b>The harbour</b><o:p></o:p></h1><p class=MsoNormal><span style='color:red'>It <b>opens</b>
<i style='mso-bidi-font-style:normal'>today</i>.</span><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`,
  "<h2>The harbour</h2><p>It <strong>opens</strong> <em>today</em>.</p>");

check("Word: a list that is written as paragraphs",
  `${head}<p class=MsoNormal>Before</p>${bullet(1, "one")}${bullet(2, "inner", "o")}${bullet(1, "two")}<p class=MsoNormal>After</p>`,
  "<p>Before</p><ul><li><p>one</p><ul><li><p>inner</p></li></ul></li><li><p>two</p></li></ul><p>After</p>");

check("Word: a numbered list, then one with bullets",
  `${head}${bullet(1, "one", "1.")}${bullet(1, "two", "2.")}${bullet(1, "other")}`,
  "<ol><li><p>one</p></li><li><p>two</p></li></ol><ul><li><p>other</p></li></ul>");

check("Word: two levels down at once",
  `${head}${bullet(3, "deep")}${bullet(1, "shallow")}`,
  "<ul><li><p>deep</p></li></ul><ul><li><p>shallow</p></li></ul>");

check("Google Docs: the wrapper is not bold, styles are stress",
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;">It </span><span style="font-weight:700;">opens</span><span style="font-style:italic;"> today</span></p><br /><h2 dir="ltr"><span style="font-weight:700">Part</span></h2></b>`,
  "<p>It <strong>opens</strong><em> today</em></p><h2>Part</h2>");

check("Google Docs: a list inside a list beside its item",
  `<ul style="margin:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>one</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span>inner</span></p></li></ul><li><p><span>two</span></p></li></ul>`,
  "<ul><li><p>one</p><ul><li><p>inner</p></li></ul></li><li><p>two</p></li></ul>");

check("Google Docs: a link without its detour",
  `<p><a href="https://www.google.com/url?q=https://example.org/a%3Futm_source%3Dx%26id%3D7&amp;sa=D" style="text-decoration:none"><span style="color:#1155cc">here</span></a></p>`,
  `<p><a href="https://example.org/a?id=7">here</a></p>`);

check("Gmail: lines are divs, a break is a space, two are a new line",
  `<div dir="ltr">Dear desk,<div><br></div><div>first<br>second<br><br>third</div><img width="1" height="1" src="https://track.example/open.gif"><div class="gmail_quote"><blockquote class="gmail_quote"><div>earlier</div></blockquote></div></div>`,
  "<p>Dear desk,</p><p>first second</p><p>third</p><p>earlier</p>");

check("Outlook: a safe link is the address behind it",
  `<p class="MsoNormal"><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&amp;data=05">here</a></p>`,
  `<p><a href="https://example.org/a">here</a></p>`);

check("a table keeps its rows, columns and names",
  `<table><caption> Ships </caption><thead><tr><th>Port</th><th>Ships</th></tr></thead><tr><td>Vell</td><td>7</td></tr></table>`,
  "<table><caption>Ships</caption><tr><th>Port</th><th>Ships</th></tr><tr><td>Vell</td><td>7</td></tr></table>");

check("Word: a table whose cells are paragraphs",
  `${head}<p class=MsoNormal>Before</p><table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=200 style='border:solid windowtext 1.0pt'><p class=MsoNormal><b>Port<o:p></o:p></b></p></td><td><p class=MsoNormal>Ships<o:p></o:p></p><p class=MsoNormal>in May</p></td></tr><tr><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td><td><p class=MsoNormal>7</p></td></tr></table><p class=MsoNormal>After</p>`,
  "<p>Before</p><table><tr><td><strong>Port</strong></td><td>Ships in May</td></tr><tr><td>&nbsp;</td><td>7</td></tr></table><p>After</p>");

check("Google Docs: a table with a wide cell",
  `<b style="font-weight:normal;" id="docs-internal-guid-2"><div dir="ltr" align="left"><table style="border:none"><colgroup><col width="300"/><col/></colgroup><tbody><tr><td colspan="2"><p dir="ltr"><span style="font-weight:700;">All</span></p></td></tr><tr><td><p><span>Vell</span></p></td><td><ul><li><p><span>7</span></p></li></ul></td></tr></tbody></table></div></b>`,
  "<table><tr><td><strong>All</strong></td><td></td></tr><tr><td>Vell</td><td>7</td></tr></table>");

check("a mail's table that only sets things side by side is what stands in it",
  `<table><tr><td><table><tr><td><h1>News</h1><p>One.</p></td></tr></table></td><td><p>Two.</p></td></tr><tr><td>a</td><td>b</td></tr></table>`,
  "<h2>News</h2><p>One.</p><p>Two.</p><p>a b</p>");

check("a quotation with who said it",
  `<figure class="quotation" data-speaker="Mara Lind" data-said-on="2026" onclick="alert(1)"><blockquote><p>We open.</p></blockquote><figcaption>— Mara Lind</figcaption></figure>`,
  `<figure data-speaker="Mara Lind" data-said-on="2026" class="quotation"><blockquote><p>We open.</p></blockquote></figure>`);

for (const line of ["<footer>— <cite>Mara Lind</cite>, harbour minister</footer>", "<cite>Mara Lind, harbour minister</cite>", "<p><cite>– Mara Lind,\n harbour minister</cite></p>"])
  check(`a quotation with who said it below: ${line}`, `<blockquote class="wp-block-quote"><p>We open.</p>${line}</blockquote>`,
    `<figure data-speaker="Mara Lind" data-role="harbour minister" class="quotation"><blockquote><p>We open.</p></blockquote></figure>`);
check("a quotation in a foreign figure", `<figure><blockquote><p>We open.</p></blockquote><figcaption>— Mara Lind</figcaption></figure>`,
  `<figure data-speaker="Mara Lind" class="quotation"><blockquote><p>We open.</p></blockquote></figure>`);
check("a work named inside of quoted words has not said them", `<blockquote>I read <cite>The Harbour</cite></blockquote>`,
  `<figure class="quotation"><blockquote><p>I read <em>The Harbour</em></p></blockquote></figure>`);

check("words without an element are a line", "one <b>two</b>", "<p>one <strong>two</strong></p>");
check("a divider stays", "<p>a</p><hr><p>b</p>", "<p>a</p><hr><p>b</p>");
check("right to left", `<p dir="rtl" style="text-align:right">مرحبا <b>بكم</b></p>`, "<p>مرحبا <strong>بكم</strong></p>");
check("what is hidden is not pasted", `<p>a<span style="display: none">b</span><span style="mso-hide:all">c</span></p>`, "<p>a</p>");
check("a heading that holds a block", `<h1><div>a</div></h1>`, "<p>a</p>");

check("a phrase in another language keeps it, the story's own is no news",
  `<p lang="en-GB">He said <span lang="ar" dir="rtl">مرحبا</span> to <i lang="EN">us</i></p>`,
  `<p>He said <span lang="ar">مرحبا</span> to <em>us</em></p>`);

const HOSTILE: [string, string][] = [
  [`<script>alert(1)</script>a`, "<p>a</p>"],
  [`<img src=x onerror=alert(1)>a`, "<p>a</p>"],
  [`<a href="javascript:alert(1)">a</a>`, "<p>a</p>"],
  [`<a href="&#1;java&#10;script:alert(1)">a</a>`, "<p>a</p>"],
  [`<a href="https://example.org" onclick="alert(1)" style="x:expression(alert(1))">a</a>`, `<p><a href="https://example.org/">a</a></p>`],
  [`<svg><style><img src=x onerror=alert(1)></style></svg>a`, "<p>a</p>"],
  [`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`, ""],
  [`<noscript><p title="</noscript><img src=x onerror=alert(1)>">a`, "<p>a</p>"],
  [`<p>&lt;img src=x onerror=alert(1)&gt;</p>`, "<p>&lt;img src=x onerror=alert(1)&gt;</p>"],
  [`<iframe srcdoc="<script>alert(1)</script>"></iframe><form><input autofocus onfocus=alert(1)></form>a`, "<p>a</p>"],
  [`<template><script>alert(1)</script></template><style>@import "//evil"</style>a`, "<p>a</p>"],
  [`<span class="quotation" data-speaker='"><img src=x onerror=alert(1)>'>a</span>`, `<p><span data-speaker="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;" class="quotation">a</span></p>`],
];
for (const [html, expect] of HOSTILE) check(`hostile: ${html.slice(0, 60)}`, html, expect);

test("a thousand elements inside each other keep their words", () => {
  assert.match(clean(`${"<div>".repeat(1000)}deep`, "en", parser), /^<p>deep<\/p>$/);
});

test("of a megabyte every line is there", () => {
  const html = `<p class=MsoNormal style="color:red"><span>${"word ".repeat(40)}</span></p>`.repeat(5000);
  assert.equal(clean(html, "en", parser).split("<p>").length, 5001);
});
