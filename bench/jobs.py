"""Pictures and sound at work: what readers feel of it, what it takes, and whether what comes of it is as loud as it
should be. Files by others are those of ../shared/corpora/media, where they are there."""

import http.client
import os
import re
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from statistics import median

import station
from desk import Desk
from load import wrk
from report import Figure, p

PICTURES, SOUNDS = 20, 4
HOURS = 4
TURN_S = 2
CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "media"
SETS = ("audio-mutagen", "av-news", "av-wordpress")


def measure(stations):
    with tempfile.TemporaryDirectory(prefix="longwave-files-") as folder:
        folder = Path(folder)
        figures = []
        for part in (_one_picture, _many, _hours, _by_others):
            with station.copy(stations.small) as data, Desk(data) as desk:
                figures += part(desk, data, folder)
        return figures


def _one_picture(desk, data, folder):
    before = _cpu_s(desk)
    _send(desk, _picture(folder, 0))
    _wait(data)
    return [Figure("12-megapixel JPEG to all renditions: CPU of all programs", _cpu_s(desk) - before, "s", most=20)]


def _many(desk, data, folder):
    files = [_picture(folder, number) for number in range(1, PICTURES + 1)]
    files += [_sound(folder, number, 600) for number in range(SOUNDS)]
    address = station.addresses(data, 1)[0]
    ask = lambda: wrk(desk, address, 8, TURN_S, "br")
    ask()
    idle = [ask() for _ in range(5)]
    for file in files:
        _send(desk, file)
    busy, until = [], time.monotonic() + 1_200
    while _waiting(data) and time.monotonic() < until:
        busy.append(ask())
    memory = desk.memory_mb()[1]
    middle = lambda turns, key: median(turn[key] for turn in turns)
    more = {f"{name}_{key}": middle(turns, key) for name, turns in (("idle", idle), ("busy", busy)) for key in ("p50_ms", "p99_ms", "per_second")}
    return [
        Figure(f"readers' p99 while {PICTURES} pictures and {SOUNDS} sounds are made ÷ idle", more["busy_p99_ms"] / more["idle_p99_ms"], "×", most=2, more=more),
        Figure(f"memory of the server at its highest, {PICTURES} pictures of 12 megapixels", memory, "MB", most=300),
    ]


def _hours(desk, data, folder):
    """Hours of sound: first stopped on its way, then to its end."""
    memory = _Watch(desk)
    sound = _sound(folder, 0, HOURS * 3600)
    before = _cpu_s(desk)
    _send(desk, sound)
    steps = []
    while _waiting(data):
        steps += [it for (it,) in station.read(data, "SELECT progress FROM job WHERE name = 'make_clip'")]
        time.sleep(0.5)
    cpu = _cpu_s(desk) - before
    return [
        Figure(f"{HOURS} hours of sound to all files: CPU of all programs for a minute of it", cpu / HOURS / 60, "s"),
        Figure(f"{HOURS} hours of sound: memory of the server at its highest", desk.memory_mb()[1], "MB", most=300),
        Figure(f"{HOURS} hours of sound: memory of a program at its highest", memory.end(), "MB", most=512),
        Figure(f"{HOURS} hours of sound: different states of progress shown", len(set(steps)), "", least=20),
    ]


def _by_others(desk, data, _folder):
    files = sorted(file for name in SETS for file in (CORPUS / name).glob("*") if file.is_file()) if CORPUS.is_dir() else []
    over, memory = [], _Watch(desk)
    for file in files:
        before = _cpu_s(desk)
        sent = _send(desk, file)
        _wait(data)
        seconds = station.read(data, "SELECT COALESCE(MAX(length_ms), 0) FROM recording JOIN clip ON clip.id = clip_id WHERE created_at >= ?", sent)[0][0] / 1000
        # To decode and to encode five files takes so much of a second for each second of sound.
        over.append(_cpu_s(desk) - before - seconds)
    if not files:
        return []
    rows = station.read(data, "SELECT loudness, target_loudness, clip_id FROM clip_rendition WHERE loudness > -6000 AND target_loudness IS NOT NULL")
    quiet = {clip for (clip,) in station.read(data, "SELECT clip_id FROM recording WHERE loudness IS NULL OR loudness < -5000")}
    off = [abs(loudness / 100 - target) for loudness, target, clip in rows if clip not in quiet]
    unsaid = station.read(data, "SELECT COUNT(*) FROM upload WHERE ended_at IS NULL OR (subject IS NULL AND refusal IS NULL)")[0][0]
    more = {"files": len(files), "clips": len({clip for _, _, clip in rows}), "p99_lu": p(off, 99) if off else None}
    return [
        Figure("files by others: how far the loudness of a file for listeners is from its target, at most", max(off, default=0), "LU", most=0.5, more=more),
        Figure("files by others: CPU of all programs beyond the length of the sound, at most", max(over), "s", most=5),
        Figure("files by others: memory of a program, at most", memory.end(), "MB", most=512),
        Figure("files by others: of which nothing became and nothing is said", unsaid, "", most=0),
    ]


class _Watch:
    """The most memory that a program of the server takes, in MB."""

    def __init__(self, server):
        self.pid, self.most, self.is_over = server.child.pid, 0.0, False
        self.thread = threading.Thread(target=self._look, daemon=True)
        self.thread.start()

    def _look(self):
        while not self.is_over:
            for task in Path(f"/proc/{self.pid}/task").glob("*/children"):
                for child in _text(task).split():
                    found = re.search(r"VmHWM:\s+(\d+)", _text(Path(f"/proc/{child}/status")))
                    self.most = max(self.most, int(found[1]) * 1024 / 1e6 if found else 0)
            time.sleep(0.02)

    def end(self):
        self.is_over = True
        self.thread.join()
        return self.most


def _text(file):
    try:
        return file.read_text()
    except OSError:
        return ""


def _cpu_s(server):
    """User and system time of the server and of the programs that it has waited for, in seconds."""
    fields = Path(f"/proc/{server.child.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _picture(folder, number):
    file = folder / f"{number}.jpg"
    source = f"gradients=size=4000x3000:n=8:seed={number},noise=alls=5:all_seed={number}"
    _ffmpeg("-f", "lavfi", "-i", source, "-frames:v", "1", "-q:v", "4", file)
    return file


def _sound(folder, number, seconds):
    """Noise whose loudness goes up and down, as that of speech does."""
    file = folder / f"{number}.mp3"
    source = f"anoisesrc=color=pink:amplitude=0.3:duration={seconds}:seed={seconds + number},tremolo=f=0.3:d=0.8"
    _ffmpeg("-f", "lavfi", "-i", source, "-b:a", "64k", file)
    return file


def _ffmpeg(*words):
    subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", *map(str, words)], check=True)


def _send(desk, file):
    """Sends a file by the form; returns when, in ms."""
    now = int(time.time() * 1000)
    bound = "harbour-bench"
    head = f'--{bound}\r\nContent-Disposition: form-data; name="edition"\r\n\r\nen\r\n--{bound}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"\r\n\r\n'
    body = head.encode() + file.read_bytes() + f"\r\n--{bound}--\r\n".encode()
    connection = http.client.HTTPConnection("127.0.0.1", desk.port)
    headers = {"Cookie": desk.cookie, "Sec-Fetch-Site": "same-origin", "Content-Type": f"multipart/form-data; boundary={bound}"}
    connection.request("POST", "/desk/uploads/", body, headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    # An empty file is refused at once, with a sentence.
    if answer.status not in (303, 422):
        raise SystemExit(f"bench: {file.name} was answered with {answer.status}")
    return now


def _waiting(data):
    """Jobs that wait or are being done."""
    return station.read(data, "SELECT COUNT(*) FROM job WHERE failed_at IS NULL AND cancelled_at IS NULL AND name IN ('make_picture', 'make_clip')")[0][0]


def _wait(data):
    while _waiting(data):
        time.sleep(0.05)
