"""Figure 5: kill -9 while stories are being published."""

import http.client
import os
import random
import re
import signal
import subprocess
import threading
import time

import station
from process import Server, binary, get
from report import Figure

KILLS = 30
SETTLED_S = 5.0
ON_FRONT = 9
IN_FEED = 30
SEED = 7


def measure(stations):
    """Kills server and command at a random moment, 30 times; after each start
    all that was acknowledged must be public, and every place must agree."""
    draw = random.Random(SEED)
    lost, slowest, disagreed, acknowledged = 0, 0.0, 0, []
    with stations.scratch("kills") as data:
        station.make(data, 200, KILLS * 60)
        drafts = station.drafts(data)
        server = Server(data)
        server.start("/-/ready")
        for round_ in range(KILLS):
            batch = drafts[round_ * 60 : (round_ + 1) * 60]
            fresh = _publish_and_kill(server, data, batch, draw.uniform(0.02, 0.35))
            acknowledged += fresh
            began = time.monotonic()
            server.start("/-/ready")
            agree = False
            while not agree and time.monotonic() - began < SETTLED_S:
                agree = _agree(server, data)
            disagreed += not agree
            slowest = max(slowest, time.monotonic() - began)
            lost += sum(not _is_public(server, story) for story in fresh)
        lost += sum(not _is_public(server, story) for story in acknowledged)
        server.stop()
    more = {"kills": KILLS, "acknowledged": len(acknowledged)}
    return [
        Figure("acknowledged publications lost by kill -9", lost, "stories", most=0, more=more),
        Figure("starts after which pages, feeds and sitemap disagree", disagreed, "of 30", most=0, more=more),
        Figure("start to all places agreeing, slowest", slowest, "s", most=SETTLED_S, more=more),
    ]


def _publish_and_kill(server, data, batch, after):
    """Publishes the batch, with readers about, and kills everything after a moment; the ids that were acknowledged."""
    stop = threading.Event()
    readers = [threading.Thread(target=_read, args=(server.port, stop)) for _ in range(2)]
    for reader in readers:
        reader.start()
    # One story a commit, so that acknowledgements come while others are under way.
    command = f'for id in {" ".join(batch)}; do "{binary()}" publish "$id" --data "{data}"; done'
    many = [binary(), "publish", *batch, "--data", str(data)]
    each = after > 0.2
    child = subprocess.Popen(
        ["sh", "-c", command] if each else many, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    time.sleep(after)
    os.killpg(child.pid, signal.SIGKILL)
    server.stop(signal.SIGKILL)
    text, _ = child.communicate()
    stop.set()
    for reader in readers:
        reader.join()
    # The last line may have been cut.
    return re.findall(r"^published (\w{26})\n", text, re.MULTILINE)


def _read(port, stop):
    while not stop.is_set():
        for path in ("/en/", "/en/feed.xml", "/sitemap/1.xml", "/en/section/world/"):
            try:
                get(port, path)
            except (OSError, http.client.HTTPException):
                return


def _is_public(server, story):
    status, headers, _ = get(server.port, f"/en/a/{story}")
    return status == 308 and get(server.port, headers["location"])[0] == 200


def _agree(server, data):
    """Whether each place names just the stories that are public, in order."""
    sql = "SELECT story_id FROM publication WHERE public_until IS NULL ORDER BY first_from DESC, story_id DESC"
    live = [story for (story,) in station.read(data, sql)]
    front = _stories(server, "/en/")
    section = _stories(server, "/en/section/world/")
    feed = _stories(server, "/en/feed.xml")
    json_feed = _stories(server, "/en/feed.json")
    sitemap, part = [], 1
    while (names := _stories(server, f"/sitemap/{part}.xml")):
        sitemap += names
        part += 1
    news = _stories(server, "/news-sitemap.xml")
    return (
        front[:ON_FRONT] == live[:ON_FRONT]
        and section == live[: len(section)] and len(section) >= 24
        and feed == json_feed == live[:IN_FEED]
        and sorted(sitemap) == sorted(live)
        and news == live[:1000]
    )


def _stories(server, path):
    """The ids of the stories that a page names, each once, in order."""
    status, _, body = get(server.port, path)
    if status != 200:
        return []
    return list(dict.fromkeys(re.findall(r"/en/a/[a-z0-9-]+/(\w{26})", body.decode())))
