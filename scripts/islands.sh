#!/usr/bin/env bash
# Checks the types of the browser code, tests it, builds it, and fails when the
# built copy in the repository was not what its source makes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[[ -f islands/package.json ]] || { echo "no islands/ here: nothing to check"; exit 0; }
bash scripts/npm.sh islands
npm --prefix islands run --silent check
npm --prefix islands run --silent --if-present test

before=$(mktemp -d "${TMPDIR:-/tmp}/longwave-islands.XXXXXX")
trap 'rm -rf "$before"' EXIT
cp -r islands/dist "$before/"
npm --prefix islands run --silent build
if ! diff -rq "$before/dist" islands/dist; then
  echo "islands/dist was not what islands/src makes. It is now: commit it." >&2
  exit 1
fi
