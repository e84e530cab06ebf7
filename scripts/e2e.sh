#!/usr/bin/env bash
# The journeys in a real browser, against the binary that was just built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash scripts/need.sh node npm chromium java fonts
bash scripts/npm.sh e2e

LONGWAVE_BIN=$(realpath "${LONGWAVE_BIN:-${CARGO_TARGET_DIR:-target}/debug/longwave}")
export LONGWAVE_BIN

# The sample station is made once; each test file serves a copy of its own.
folder=$(mktemp -d "${TMPDIR:-/tmp}/longwave-e2e.XXXXXX")
trap 'rm -rf "$folder"' EXIT
export LONGWAVE_E2E_SAMPLE=$folder/sample
# Passwords are told once: the tests sign in with what is said here.
export LONGWAVE_E2E_ACCOUNTS=$folder/accounts
"$LONGWAVE_BIN" sample --data "$LONGWAVE_E2E_SAMPLE" >"$LONGWAVE_E2E_ACCOUNTS"
head -n 1 "$LONGWAVE_E2E_ACCOUNTS"

cd e2e
node --test --test-concurrency=2 --test-reporter=spec tests/*.test.mjs
