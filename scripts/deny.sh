#!/usr/bin/env bash
# Usage: deny.sh [CHECK…]
# Runs cargo-deny; without an argument, the checks that need no network. Where it is
# not installed it is built once, in about two minutes, into a folder of its own.
set -euo pipefail
version=0.20.2
tools=${XDG_CACHE_HOME:-$HOME/.cache}/longwave/tools
PATH=$PATH:$tools/bin
if ! command -v cargo-deny >/dev/null; then
  echo "cargo-deny is not here: building it once, into $tools"
  env -u CARGO_TARGET_DIR cargo install cargo-deny --locked --version "$version" --root "$tools"
fi
(($#)) || set -- bans licenses sources
exec cargo deny --locked check "$@"
