#!/usr/bin/env bash
# Makes again every file that is made from others. A test fails while one is stale.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
binary=${CARGO_TARGET_DIR:-target}/debug/longwave
# Written beside and moved, so that a failure leaves the old file whole.
"$binary" routes >docs/routes.txt.new
mv docs/routes.txt.new docs/routes.txt
"$binary" openapi >docs/openapi.json.new
mv docs/openapi.json.new docs/openapi.json
if [[ -f islands/package.json ]]; then
  bash scripts/npm.sh islands
  npm --prefix islands run --silent build
fi
