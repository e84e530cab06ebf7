"""Stations to measure: made by the commands that anybody has."""

import json
import shutil
import sqlite3
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import stories
from process import Server, longwave

AT_ONCE = 5_000


def make(data, count, drafts=0):
    """A station of `count` published stories and some drafts in one edition
    with a section. Returns the seconds that the import and the publishing took."""
    longwave("edition", "create", "en", "--name", "Bench", "--section", "world=World", data=data)
    with tempfile.TemporaryDirectory() as folder:
        stories.write(Path(folder), count + drafts)
        began = time.monotonic()
        report = longwave("import", "page", folder, "--edition", "en", "--section", "world", "--json", data=data)
        imported = time.monotonic() - began
    ids = [story["id"] for story in json.loads(report)["made"]]
    if len(ids) != count + drafts:
        raise SystemExit(f"bench: {len(ids)} stories were made of {count + drafts} pages")
    began = time.monotonic()
    for start in range(0, count, AT_ONCE):
        longwave("publish", *ids[start : min(start + AT_ONCE, count)], data=data)
    published = time.monotonic() - began
    _settle(data)
    return {"import_s": imported, "publish_s": published}


def drafts(data):
    """The ids of stories that were never published."""
    sql = "SELECT id FROM story WHERE NOT EXISTS (SELECT 1 FROM publication WHERE story_id = story.id) ORDER BY id"
    return [story for (story,) in read(data, sql)]


def _settle(data):
    """Serves until nothing waits: after a publication a job makes the story's page."""
    with Server(data):
        while read(data, "SELECT COUNT(*) FROM job") != [(0,)]:
            time.sleep(0.25)


@contextmanager
def copy(data):
    """A copy of a station that nobody writes to."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copytree(data, Path(folder) / "data"))


def read(data, sql, *values):
    """Rows of a station's database."""
    base = sqlite3.connect(data / "longwave.db", timeout=10)
    try:
        return base.execute(sql, values).fetchall()
    finally:
        base.close()


def forget_pages(data):
    """Drops all kept pages, so that each must be made anew."""
    base = sqlite3.connect(data / "longwave.db", timeout=10)
    try:
        base.execute("PRAGMA foreign_keys = ON")
        base.execute("DELETE FROM page")
        base.commit()
    finally:
        base.close()


def addresses(data, count):
    """Addresses of published stories, newest first."""
    sql = (
        "SELECT '/' || edition_id || '/a/' || revision.slug || '/' || publication.story_id FROM publication "
        "JOIN revision ON revision.id = revision_id WHERE public_until IS NULL ORDER BY first_from DESC LIMIT ?"
    )
    return [address for (address,) in read(data, sql, count)]
