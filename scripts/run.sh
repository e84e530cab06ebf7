#!/usr/bin/env bash
# Usage: run.sh DATA LISTEN
# Serves the station in DATA; makes the sample station there first if DATA is empty.
set -euo pipefail
data=$1 listen=$2
binary=${CARGO_TARGET_DIR:-target}/debug/longwave

if [[ -z $(ls -A "$data" 2>/dev/null) ]]; then
  echo "Making the sample station, Harbour Radio, in $data/ …"
  # Half a station is worse than none: what a failed attempt leaves is removed.
  "$binary" sample --data "$data" || { rm -rf "$data"; exit 1; }
fi

cat <<TEXT

  Harbour Radio     http://$listen/
  in English        http://$listen/en/
  بالعربية           http://$listen/ar/

  The station is in $data/ (remove it to start afresh). Ctrl+C stops the server.

TEXT
exec "$binary" serve --data "$data" --listen "$listen"
