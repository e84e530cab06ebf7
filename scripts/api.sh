#!/usr/bin/env bash
# The API against a station of its own: the first steps of docs/api.md, then
# requests of all kinds, good and bad, that Schemathesis makes of docs/openapi.json,
# with an owner's key and with one that may least.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash scripts/need.sh venv curl

venv=${XDG_CACHE_HOME:-$HOME/.cache}/longwave/schemathesis
if ! cmp --silent scripts/schemathesis.txt "$venv/made-of.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/schemathesis.txt
  # Last, so that half of it is not taken for the whole.
  cp scripts/schemathesis.txt "$venv/made-of.txt"
fi

scripts=$(realpath scripts)
binary=$(realpath "${LONGWAVE_BIN:-${CARGO_TARGET_DIR:-target}/debug/longwave}")
folder=$(mktemp -d "${TMPDIR:-/tmp}/longwave-api.XXXXXX")
server=
trap 'kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
export LONGWAVE_DATA=$folder/data LONGWAVE_LOG=warn LONGWAVE_API_PER_SECOND=1000000
"$binary" sample | head -n 1
: >"$folder/said"
"$binary" serve --listen 127.0.0.1:0 >"$folder/said" 2>"$folder/log" &
server=$!
until grep --quiet 'http://' "$folder/said"; do
  kill -0 "$server" || { cat "$folder/log"; exit 1; }
  sleep 0.1
done
station=$(grep --only-matching --max-count 1 'http://[0-9.:]*' "$folder/said")

echo "The first steps of docs/api.md"
awk '/^```sh$/ { on = 1; next } /^```$/ { on = 0 } on' docs/api.md >"$folder/steps.sh"
[[ $(wc -l <"$folder/steps.sh") -ge 10 ]]
(cd "$folder" && PATH=$(dirname "$binary"):$PATH STATION=$station bash -euo pipefail steps.sh >steps.txt) ||
  { cat "$folder/steps.txt"; exit 1; }

# Stories that are there, so that not every request names one that is not.
stories=$("$binary" stories --count 3 | cut -d ' ' -f 1 | sed 's/.*/"&"/' | paste -sd ,)
asks() {
  echo "Requests of all kinds, as $1"
  local key
  key=$("$binary" key create --name "$1" "${@:2}")
  { cat scripts/schemathesis.toml; printf '\n[dictionaries.stories]\nvalues = [%s]\n' "$stories"; } >"$folder/schemathesis.toml"
  (cd "$folder" && PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$scripts SCHEMATHESIS_HOOKS=schemathesis_hooks "$venv/bin/st" --config-file schemathesis.toml --no-color run "$station/api/v1/openapi.json" \
    --header "Authorization: Bearer $key" >"asked.txt") || { cat "$folder/asked.txt"; tail -n 20 "$folder/log"; exit 1; }
  grep -E 'generated|passed' "$folder/asked.txt"
}
asks owner --role owner
asks contributor --role contributor --edition en

# What failed inside is in the log, whatever was answered.
if grep --quiet '"level":"ERROR"' "$folder/log"; then
  grep '"level":"ERROR"' "$folder/log" | head -n 20
  exit 1
fi
