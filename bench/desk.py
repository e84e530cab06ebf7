"""The desk with 20,000 stories: the server's time for its pages."""

import http.client
import re
import subprocess
import time
import urllib.parse

import station
from process import PUBLIC_URL, Server, binary
from report import Figure, p

MOST_MS = 100
TIMES = 60
PASSWORD = "seven grey herons above Brack"


def measure(stations):
    with station.copy(stations.large) as data, Desk(data) as desk:
        story = "/desk/stories/" + station.addresses(data, 1)[0].rsplit("/", 1)[1]
        pages = {
            "list": "/desk/",
            "list, words": "/desk/?q=harbour+council",
            "list, state": "/desk/?state=changed",
            "list, what needs me": "/desk/?view=needs-me",
            "list, page 300": "/desk/?page=300",
            "story": story,
            "history": story + "/revisions/",
            "publication": story + "/publication",
            "audit trail": "/desk/audit/",
        }
        return [_page(desk, name, path) for name, path in pages.items()]


def _page(desk, name, path):
    desk.time(path)
    times = [desk.time(path) for _ in range(TIMES)]
    return Figure(f"desk, 20,000 stories: {name}, p99", p(times, 99), "ms", most=MOST_MS, more={"p50_ms": p(times, 50)})


class Desk(Server):
    """A station that serves, and its owner, who is signed in."""

    def __enter__(self):
        self.start()
        # The console of a second process names the page where the owner is made.
        with subprocess.Popen(
            [binary(), "serve", "--data", str(self.data), "--listen", "127.0.0.1:0", "--public-url", PUBLIC_URL],
            env=self.environment, stdout=subprocess.PIPE, text=True,
        ) as other:
            link = next(found[0] for line in other.stdout if (found := re.search(r"/desk/setup/\w+", line)))
            other.kill()
        form = {"name": "Bench", "login": "bench@bench.example", "password": PASSWORD}
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port)
        headers = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"}
        self.connection.request("POST", link, urllib.parse.urlencode(form), headers)
        answer = self.connection.getresponse()
        answer.read()
        if answer.status != 303:
            raise SystemExit(f"bench: the owner could not be made: {answer.status}")
        self.cookie = answer.headers["set-cookie"].split(";")[0]
        return self

    def time(self, path):
        """Milliseconds from asking to having all of a page."""
        began = time.monotonic()
        self.connection.request("GET", path, headers={"Cookie": self.cookie})
        answer = self.connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"bench: {path} answers {answer.status}")
        return (time.monotonic() - began) * 1000
