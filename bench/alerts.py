"""Figure 7: an alert in every open page, beside nchan (nginx) on the same machine;
many pages that come at once, and a server that is killed under them.

Both have two workers, and the same process listens to both. Ours keeps what it
is told on the disk before it answers, and publishing it is a request to the
Content API; nchan keeps it in memory. Time counts from before the request.
"""

import http.client
import json
import signal
import tempfile
import time
from pathlib import Path
from statistics import median

import station
from pages import Pages
from process import Nginx, Server, ask, longwave
from report import Figure, p
from streams import Listeners

PAGES = 2_000
SEEN = 100
MANY = 5_000
CROWD, CROWD_S = 10_000, 10
ROUNDS = 15


def measure(stations):
    figures = []
    with station.copy(stations.small) as data, Server(data) as ours, tempfile.TemporaryDirectory() as folder:
        key = longwave("key", "create", "--name", "bench", "--role", "publisher", "--edition", "en", data=data)
        desk = Desk(ours.port, key.split()[-1])
        with Nginx.of_channels(Path(folder)) as nchan:
            sides = {"ours": (ours, "/-/alerts/en", desk.tell), "nchan": (nchan, "/listen", Channel(nchan.port).tell)}
            both = {name: _told(*side, PAGES) for name, side in sides.items()}
        figures.append(_ratio("alert to 2,000 open pages, p99 ÷ nchan", both, "p99_ms", 1.0))
        figures.append(_ratio("CPU a delivery ÷ nchan", both, "cpu_us", 1.0))
        figures.append(Figure("memory a connection", both["ours"]["kib"], "KiB", most=10, more=both))
        many = _told(ours, "/-/alerts/en", desk.tell, MANY)
        figures.append(Figure("alert to 5,000 open pages, p99", many["p99_ms"], "ms", most=1_000, more=many))
        figures.append(Figure("the same, the last of them", many["last_ms"], "ms", most=3_000))
        figures += _seen(ours, desk, stations.small)
        figures += _withdrawn(ours, desk)
        figures += _crowd(ours, desk)
        figures += _killed(ours, desk)
    return figures


def _seen(ours, desk, data):
    """From before an alert is sent until pages have it in their HTML."""
    line, times = http.client.HTTPConnection("127.0.0.1", ours.port), []
    places = ["/en/", "/en/section/world/", *station.addresses(data, 2)]
    for place in places:
        ask(line, place)
    for number in range(SEEN):
        word = f"tide number {number:04} at the gate"
        began = time.monotonic()
        desk.tell(word)
        for place in places:
            _until(lambda place=place: word.encode() in ask(line, place)[2])
        times.append((time.monotonic() - began) * 1000)
    return [Figure("alert in the HTML of front, section and stories, p99", p(times, 99), "ms", most=150, more={"p50": p(times, 50)})]


def _withdrawn(ours, desk):
    """From before an alert is withdrawn until no page that is open or sent has it."""
    line, word = http.client.HTTPConnection("127.0.0.1", ours.port), "a word that is taken back"
    desk.tell(word)
    with Listeners(ours.port, "/-/alerts/en", PAGES) as pages:
        began = time.monotonic()
        desk.withdraw()
        told = max(pages.heard("alert-withdrawal", PAGES)) - began
        _until(lambda: word.encode() not in ask(line, "/en/")[2])
        gone = time.monotonic() - began
    return [Figure(f"withdrawn, and gone from {PAGES:,} open pages and from the HTML", max(told, gone), "s", most=2)]


def _until(is_so, patience=10):
    deadline = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > deadline:
            raise SystemExit(f"bench: nothing was seen within {patience} s")
        time.sleep(0.002)


def _crowd(ours, desk):
    """Pages that come at once, and hear what is said right after."""
    with Pages(ours.port, "/-/alerts/en", CROWD, CROWD_S) as pages:
        came = pages.after(CROWD_S)
        desk.tell("a word to the crowd")
        all_ = pages.after(10, "a word to the crowd")
    lost = CROWD - all_["listen"] if all_["at"] is None else 0
    what = f"{CROWD:,} new pages in {CROWD_S} s: errors"
    return [Figure(what, came["failed"] + all_["failed"] + lost, "", most=0)]


def _killed(ours, desk):
    """Pages whose server is killed: told while nobody listened, all hear it once."""
    with Pages(ours.port, "/-/alerts/en", MANY, 5) as pages:
        desk.tell("said before it is killed")
        pages.after(20, "said before it is killed")
        ours.stop(signal.SIGKILL)
        began = time.monotonic()
        ours.start()
        Desk(ours.port, desk.key).tell("said while nobody listened")
        back = pages.after(30, "said while nobody listened")
    seconds = (back["at"] or began + 60) - began
    return [
        Figure(f"kill -9 with {MANY:,} pages: all are back and know all", seconds, "s", most=10),
        Figure("the same: messages that came twice", back["twice"], "", most=0),
    ]


def _ratio(what, both, key, most):
    return Figure(what, both["ours"][key] / both["nchan"][key], "×", most=most, more=both)


def _told(server, path, tell, count):
    """Tells so many pages something, a number of times."""
    before = _memory(server)
    with Listeners(server.port, path, count) as pages:
        kib = (_memory(server) - before) / count / 1024
        times, last, cpu = [], [], []
        for number in range(ROUNDS + 1):
            word = f"collision number {number:04} in the harbour"
            spent, began = server.cpu_ms(), time.monotonic()
            tell(word)
            heard = [(at - began) * 1000 for at in pages.heard(word, count)]
            if number:  # the first one warms up
                times += heard
                last.append(max(heard))
                cpu.append((server.cpu_ms() - spent) * 1000 / count)
            time.sleep(0.1)
    return {"p50_ms": p(times, 50), "p99_ms": p(times, 99), "last_ms": max(last), "cpu_us": median(cpu), "kib": kib}


def _memory(server):
    """Memory in bytes that all workers hold. Pages of the program itself are not counted: they are read when a
    part of it runs for the first time, whoever listens."""
    pids = getattr(server, "workers", None) or [server.child.pid]
    lines = (line.split() for pid in pids for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return sum(int(words[1]) * 1024 for words in lines if words[0] == "RssAnon:")


class Desk:
    """Raises alerts by the Content API."""

    def __init__(self, port, key):
        self.line, self.key = http.client.HTTPConnection("127.0.0.1", port), key
        self.path, self.version = None, 0

    def tell(self, word):
        texts = [{"edition": "en", "text": word}]
        if self.path is None:
            made = self._asks("POST", "/api/v1/alerts", {"texts": texts, "minutes": 600})
            self.path, self.version = f"/api/v1/alerts/{made['id']}", 1
        else:
            self._asks("PUT", self.path, {"texts": texts, "minutes": 600})
            self.version += 1
        self._asks("POST", f"{self.path}/sendings", {"editions": ["en"], "kind": "update"})

    def withdraw(self):
        self._asks("POST", f"{self.path}/withdrawal", {"reason": "It was not so."})
        self.path = None

    def _asks(self, method, path, body):
        headers = {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json", "If-Match": f'"{self.version}"'}
        self.line.request(method, path, json.dumps(body), headers)
        answer = self.line.getresponse()
        said = answer.read()
        if answer.status >= 300:
            raise SystemExit(f"bench: {method} {path}: {answer.status} {said[:300]!r}")
        return json.loads(said)


class Channel:
    """Publishes to nchan what ours would send."""

    def __init__(self, port):
        self.line = http.client.HTTPConnection("127.0.0.1", port)

    def tell(self, word):
        html = f'<div class="alert alert-breaking" data-alert="{"0" * 26}" data-sending="{"0" * 26}"><p><strong>Breaking news</strong> <span>{word}</span> <time datetime="2000-01-01T00:00:00Z">00:00</time></p><button type="button" hidden><span class="unseen">Close this alert</span></button></div>'
        self.line.request("POST", "/tell", html)
        self.line.getresponse().read()
