"""Figure 1: what a reader on a slow line waits for before the text can be read."""

import re

import station
from process import Server, get, longwave
from report import Figure

MOST_BYTES = 14_600
NEEDED_FIRST = re.compile(
    rb"<link\b[^>]*\brel=[\"']?stylesheet[^>]*>|<script\b(?![^>]*\b(?:async|defer|type=[\"']?(?:module|application/ld\+json)))[^>]*\bsrc="
    rb"|@import\b|@font-face\b",
    re.IGNORECASE,
)


def measure(stations):
    """Story pages of the sample station, and of the pages that the bench makes."""
    with stations.scratch("sample") as data:
        longwave("sample", data=data)
        sample = _pages(data)
    with station.copy(stations.small) as data:
        made = _pages(data, 50)
    sizes = sorted(size for size, _ in sample)
    blocking = max(requests for _, requests in sample + made)
    most = max(size for size, _ in sample + made)
    return [
        Figure("story page, HTML with its CSS, brotli: largest", most, "bytes", most=MOST_BYTES,
               more={"sample_median": sizes[len(sizes) // 2], "sample_largest": sizes[-1], "pages": len(sample + made)}),
        Figure("requests before the text is readable", blocking, "requests", most=1),
    ]


def _pages(data, count=10_000):
    """For each story page: its bytes in brotli, and the requests it needs before its text shows."""
    pages = []
    with Server(data) as server:
        for address in station.addresses(data, count):
            _, _, body = get(server.port, address, Accept_Encoding="br")
            _, _, text = get(server.port, address)
            pages.append((len(body), 1 + len(NEEDED_FIRST.findall(text))))
    return pages
