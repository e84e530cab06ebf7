"""Figure 3: from `longwave publish` to the story being seen everywhere.

A station of 20,000 stories serves. Drafts are published one by one by the
command; meanwhile each place where the story must appear is asked every few
milliseconds. Time counts from the moment the command says that it is done,
and from its start.
"""

import http.client
import subprocess
import threading
import time

import station
from process import PUBLIC_URL, Server, ask, binary
from report import Figure, p

MOST_MS = 150
EVERY_S = 0.004
PATIENCE_S = 10


def measure(stations):
    figures, times = [], {}
    with station.copy(stations.large) as data, Server(data) as server:
        last = _last_sitemap(server)
        places = {
            "front": "/en/",
            "section": "/en/section/world/",
            "feed.xml": "/en/feed.xml",
            "feed.json": "/en/feed.json",
            "news sitemap": "/news-sitemap.xml",
            "sitemap": last,
        }
        for place in places.values():
            ask(http.client.HTTPConnection("127.0.0.1", server.port), place)
        for draft in stations.drafts:
            for place, (done, begun) in _publish(server, data, draft, places).items():
                times.setdefault(place, []).append((done, begun))
            time.sleep(0.05)
    for place, pairs in times.items():
        done, begun = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        more = {"p50": p(done, 50), "from_start_p50": p(begun, 50), "from_start_p99": p(begun, 99), "count": len(done)}
        figures.append(Figure(f"publish to visible, p99: {place}", p(done, 99), "ms", most=MOST_MS, more=more))
    return figures


def _last_sitemap(server):
    _, _, index = ask(http.client.HTTPConnection("127.0.0.1", server.port), "/sitemap.xml")
    return index.decode().rsplit("<loc>", 1)[1].split("</loc>")[0].removeprefix(PUBLIC_URL)


def _publish(server, data, story, places):
    """Publishes, and says for each place when the story was seen, in ms since the command's end and start."""
    seen, stop = {}, threading.Event()
    watchers = [
        threading.Thread(target=_watch, args=(server.port, place, path, story, seen, stop)) for place, path in places.items()
    ]
    watchers.append(threading.Thread(target=_watch_page, args=(server.port, story, seen, stop)))
    for watcher in watchers:
        watcher.start()
    begun = time.monotonic()
    command = [binary(), "publish", story, "--data", str(data)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    line = child.stdout.readline()
    done = time.monotonic()
    if not line.startswith("published"):
        raise SystemExit(f"bench: {story} was not published")
    child.wait()
    for watcher in watchers:
        watcher.join(PATIENCE_S)
    stop.set()
    missing = {"page", *places} - set(seen)
    if missing:
        raise SystemExit(f"bench: {story} was not seen on {', '.join(sorted(missing))} within {PATIENCE_S} s")
    return {place: (max(0.0, at - done) * 1000, (at - begun) * 1000) for place, at in seen.items()}


def _watch(port, place, path, story, seen, stop):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    tag = ""
    # A feed names a story by its address.
    needle = story.encode()
    while not stop.is_set():
        status, headers, body = ask(connection, path, If_None_Match=tag)
        if status == 200:
            if needle in body:
                seen[place] = time.monotonic()
                break
            tag = headers.get("etag", "")
        time.sleep(EVERY_S)
    connection.close()


def _watch_page(port, story, seen, stop):
    """The short address leads to the story's page once it is public."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    path = f"/en/a/{story}"
    while not stop.is_set():
        status, headers, _ = ask(connection, path)
        if status in (301, 308):
            path = headers["location"]
        elif status == 200:
            seen["page"] = time.monotonic()
            break
        else:
            time.sleep(EVERY_S)
    connection.close()
