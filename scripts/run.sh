#!/usr/bin/env bash
# Usage: run.sh DATA LISTEN
# Serves the station in DATA; makes the sample station there first if there is none.
set -euo pipefail
data=$1 listen=$2
binary=${CARGO_TARGET_DIR:-target}/debug/longwave

editions() { "$binary" edition list --data "$data" 2>/dev/null || true; }

if [[ -z $(editions) ]]; then
  before=$(find "$data" -mindepth 1 -maxdepth 1 2>/dev/null | wc -l || true)
  echo "Making the sample station, Harbour Radio, in $data/ …"
  if ! "$binary" sample --data "$data"; then
    # Half a station is worse than none. What was there before stays.
    ((before == 0)) && rm -rf "$data"
    exit 1
  fi
fi

echo
echo "  Look at   http://$listen/"
editions | awk -v at="$listen" '$2 ~ /^\// { printf "            http://%s%s (%s)\n", at, $2, $1 }'
echo
echo "  The station is in $data/; remove that folder to start afresh. Ctrl+C stops the server."
echo
exec "$binary" serve --data "$data" --listen "$listen"
