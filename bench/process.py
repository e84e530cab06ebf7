"""Programs under test: start, wait, stop, and what they cost."""

import http.client
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PUBLIC_URL = "https://bench.example"


def binary():
    """The release binary: LONGWAVE_BIN, or where cargo puts it."""
    target = Path(os.environ.get("CARGO_TARGET_DIR") or HERE.parent / "target")
    found = Path(os.environ.get("LONGWAVE_BIN") or target / "release" / "longwave")
    if not found.exists():
        raise SystemExit(f"bench: there is no {found}: run “make release”, or name one with LONGWAVE_BIN")
    return str(found)


def free_port():
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        return it.getsockname()[1]


def longwave(*words, data, **options):
    """Runs a command of longwave to its end and returns what it printed."""
    command = [binary(), *map(str, words), "--data", str(data)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode != 0:
        raise SystemExit(f"bench: {' '.join(command[:4])} … failed: {done.stderr[-2000:]}")
    return done.stdout


class Server:
    """A longwave that serves, for the length of a `with`."""

    def __init__(self, data, memory_mb=None):
        self.data, self.port = data, free_port()
        self.environment = dict(os.environ, LONGWAVE_LOG="error")
        if memory_mb is not None:
            self.environment["LONGWAVE_PAGES_MEMORY_MB"] = str(memory_mb)

    def start(self, first="/-/live"):
        """Starts it and waits for the first 200 at an address; returns the CPU spent so far, in ms."""
        command = [binary(), "serve", "--data", str(self.data), "--listen", f"127.0.0.1:{self.port}"]
        # Pages name the station's address: with another one they would be made anew.
        command += ["--public-url", PUBLIC_URL]
        self.child = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            try:
                status, _, _ = get(self.port, first)
                if status == 200:
                    return self.cpu_ms()
            except OSError:
                pass
            if self.child.poll() is not None:
                raise SystemExit("bench: longwave serve stopped")
            time.sleep(0.002)
        raise SystemExit(f"bench: {first} was no 200 within 20 s")

    def stop(self, how=signal.SIGTERM):
        self.child.send_signal(how)
        self.child.wait()

    def cpu_ms(self):
        return cpu_ms([self.child.pid])

    def memory_mb(self):
        """Resident memory now and at its highest, in millions of bytes."""
        fields = dict(line.split(":", 1) for line in Path(f"/proc/{self.child.pid}/status").read_text().splitlines())
        return tuple(int(fields[name].split()[0]) * 1024 / 1e6 for name in ("VmRSS", "VmHWM"))

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()


class Nginx:
    """nginx with two workers."""

    def __init__(self, folder, main, http):
        self.folder, self.main, self.http, self.port = folder, main, http, free_port()

    @classmethod
    def of_files(cls, folder, headers):
        """Serves a folder as static files, with headers added."""
        # What nginx writes by itself is not added a second time.
        own = {"date", "server", "content-length", "content-type", "connection", "last-modified", "transfer-encoding"}
        added = "\n".join(
            f"add_header {name} {_quoted(value)};" for name, value in headers.items() if name.lower() not in own
        )
        kind = _quoted(headers.get("content-type", "text/html"))
        return cls(folder, "", f"types {{ }} default_type {kind}; server {{ LISTEN root files; {added} }}")

    @classmethod
    def of_channels(cls, folder):
        """A channel of nchan that pages listen to."""
        module = Path("/usr/lib/nginx/modules/ngx_nchan_module.so")
        if not module.exists():
            raise SystemExit("bench: nchan is missing: install it (apt-get install libnginx-mod-nchan)")
        listen = "location /listen { nchan_subscriber eventsource; nchan_channel_id alerts; }"
        tell = "location /tell { nchan_publisher; nchan_channel_id alerts; }"
        return cls(folder, f"load_module {module};", f"server {{ LISTEN {listen} {tell} }}")

    def __enter__(self):
        user = "user root;" if os.geteuid() == 0 else ""
        http = self.http.replace("LISTEN", f"listen 127.0.0.1:{self.port} backlog=1024;")
        (self.folder / "nginx.conf").write_text(f"""
{self.main} {user}
daemon off; worker_processes 2; worker_rlimit_nofile 20000; pid nginx.pid; error_log error.log crit;
events {{ worker_connections 8192; }}
http {{
    access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; etag off;
    keepalive_requests 100000000; keepalive_timeout 600s;
    client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp; uwsgi_temp_path tmp; scgi_temp_path tmp;
    {http}
}}""")
        command = ["nginx", "-p", str(self.folder), "-c", "nginx.conf", "-e", "error.log"]
        self.child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(500):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                break
            except OSError:
                if self.child.poll() is not None:
                    raise SystemExit("bench: nginx stopped: " + (self.folder / "error.log").read_text())
                time.sleep(0.01)
        children = Path(f"/proc/{self.child.pid}/task/{self.child.pid}/children")
        while len(children.read_text().split()) < 2:
            time.sleep(0.01)
        self.workers = [int(pid) for pid in children.read_text().split()]
        return self

    def __exit__(self, *_):
        self.child.send_signal(signal.SIGTERM)
        self.child.wait()

    def cpu_ms(self):
        return cpu_ms(self.workers)


def _quoted(value):
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def cpu_ms(pids):
    """User and system time of these processes so far, in ms, with threads that have ended."""
    # The number of a process's clock, as clock_getcpuclockid(3) makes it on Linux.
    return sum(time.clock_gettime(~pid << 3 | 2) for pid in pids) * 1000


def get(port, path, **headers):
    """One request on its own connection: status, headers with lower-case names, body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        return ask(connection, path, **headers)
    finally:
        connection.close()


def ask(connection, path, **headers):
    """One request on a connection that stays open."""
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body
