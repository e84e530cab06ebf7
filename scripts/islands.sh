#!/usr/bin/env bash
# Checks the types of the browser code, builds it, and fails when the built copy
# in the repository is not what its source makes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[[ -f islands/package.json ]] || { echo "no islands/ here: nothing to check"; exit 0; }
bash scripts/npm.sh islands
npm --prefix islands run --silent check
npm --prefix islands run --silent build
if [[ -n $(git status --porcelain -- islands/dist) ]]; then
  git --no-pager diff --stat -- islands/dist
  echo "islands/dist is not what islands/src makes: run 'make gen' and commit it" >&2
  exit 1
fi
