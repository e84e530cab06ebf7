"""Figure 4: 20,000 stories against 1,000: memory, start, time of a page."""

import http.client
import tempfile
import time
from pathlib import Path
from statistics import median

import station
from load import wrk
from process import Nginx, Server, ask, get
from report import Figure

MOST_MB = 150
MOST_START_MS = 300
MOST_RATIO = 1.2
MOST_KEPT_CPU = 3.0
DISTINCT = 4_000
STARTS = 7
RENDERINGS = 40
ROUNDS = 5


def measure(stations):
    with station.copy(stations.large) as large, station.copy(stations.small) as small:
        return [
            *_start(large),
            *_memory(large),
            *_rendering(large, small),
            *_from_memory(large, small),
            *_kept(large),
        ]


def _start(large):
    """CPU from the start of the process to the first front page: kept from before, and made anew."""
    kept, anew = [], []
    server = Server(large)
    for _ in range(STARTS):
        for forget, times in ((True, anew), (False, kept)):
            if forget:
                station.forget_pages(large)
            times.append(server.start("/en/"))
            while not station.read(large, "SELECT 1 FROM page WHERE address = '/en/'"):
                time.sleep(0.01)
            server.stop()
    return [
        Figure("cold start to the first 200, CPU: front page kept", median(kept), "ms", most=MOST_START_MS),
        Figure("cold start to the first 200, CPU: front page made", median(anew), "ms", most=MOST_START_MS),
    ]


def _memory(large):
    """Resident memory after each of some thousand pages was asked for, in both forms."""
    with tempfile.TemporaryDirectory() as folder, Server(large) as server:
        paths = Path(folder) / "paths.txt"
        paths.write_text("\n".join(station.addresses(large, DISTINCT)) + "\n")
        for coding in ("br", "gzip", "identity", "br"):
            wrk(server, "/", 32, 10, coding, paths)
        _get_all(server, ["/en/", "/en/feed.xml", "/en/feed.json", "/sitemap.xml", "/sitemap/1.xml", "/news-sitemap.xml"])
        now, highest = server.memory_mb()
    return [
        Figure("memory after load", now, "MB", most=MOST_MB),
        Figure("memory after load, at its highest", highest, "MB"),
    ]


def _rendering(large, small):
    """Time of a page that neither memory nor the table has."""
    with Server(large, memory_mb=0) as many, Server(small, memory_mb=0) as few:
        servers = ((many, large), (few, small))
        story = {server: station.addresses(data, 1)[0] for server, data in servers}
        places = {"story": None, "front": "/en/", "section": "/en/section/world/", "feed": "/en/feed.xml"}
        times = {(name, server): [] for name in places for server, _ in servers}
        for _ in range(RENDERINGS):
            for name, path in places.items():
                for server, data in servers:
                    station.forget_pages(data)
                    times[name, server].append(_time(server, path or story[server]))
    ratio = lambda name: median(times[name, many]) / median(times[name, few])
    return [
        Figure(f"rendering at 20,000 ÷ 1,000: {name}", ratio(name), "×", most=MOST_RATIO,
               more={"large_ms": median(times[name, many]), "small_ms": median(times[name, few])})
        for name in places
    ]


def _from_memory(large, small):
    """CPU of a page that memory has."""
    figures = []
    with Server(large) as many, Server(small) as few:
        for name, path in {"story": None, "front": "/en/", "feed": "/en/feed.xml"}.items():
            ratios = []
            for _ in range(ROUNDS):
                cost = [
                    wrk(server, path or station.addresses(data, 1)[0], 32, 1, "br")["cpu_us"]
                    for server, data in ((many, large), (few, small))
                ]
                ratios.append(cost[0] / cost[1])
            figures.append(Figure(f"from memory at 20,000 ÷ 1,000, CPU: {name}", median(ratios), "×", most=MOST_RATIO))
    return figures


def _kept(large):
    """CPU of a page that is in the table and not in memory, against nginx with as many files."""
    addresses = station.addresses(large, DISTINCT)
    with tempfile.TemporaryDirectory() as folder, Server(large, memory_mb=0) as server:
        folder = Path(folder)
        (folder / "files").mkdir()
        connection = http.client.HTTPConnection("127.0.0.1", server.port)
        for number, address in enumerate(addresses):
            _, headers, body = ask(connection, address, Accept_Encoding="br")
            (folder / "files" / f"{number}").write_bytes(body)
        (folder / "ours.txt").write_text("\n".join(addresses) + "\n")
        (folder / "nginx.txt").write_text("\n".join(f"/{number}" for number in range(len(addresses))) + "\n")
        time.sleep(1)  # pages are kept a moment after they were sent
        ratios, costs = [], []
        with Nginx.of_files(folder, headers) as nginx:
            for _ in range(ROUNDS):
                ours = wrk(server, "/", 32, 2, "br", folder / "ours.txt")
                theirs = wrk(nginx, "/", 32, 2, "br", folder / "nginx.txt")
                ratios.append(ours["cpu_us"] / theirs["cpu_us"])
                costs.append((ours["cpu_us"], theirs["cpu_us"]))
    more = {"ours_us": median(it[0] for it in costs), "nginx_us": median(it[1] for it in costs)}
    return [Figure("page not in memory, CPU ÷ nginx", median(ratios), "×", most=MOST_KEPT_CPU, more=more)]


def _time(server, path):
    began = time.monotonic()
    status, _, _ = get(server.port, path, Accept_Encoding="br")
    if status != 200:
        raise SystemExit(f"bench: {path} answers {status}")
    return (time.monotonic() - began) * 1000


def _get_all(server, paths):
    for path in paths:
        get(server.port, path, Accept_Encoding="br")
