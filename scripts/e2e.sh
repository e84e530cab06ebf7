#!/usr/bin/env bash
# The journeys in a real browser, against the binary that was just built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash scripts/need.sh node npm chromium java fonts
bash scripts/npm.sh e2e
export LONGWAVE_BIN=${LONGWAVE_BIN:-$(realpath "${CARGO_TARGET_DIR:-target}/debug/longwave")}
cd e2e
exec node --test --test-concurrency=2 --test-reporter=spec tests/*.test.mjs
