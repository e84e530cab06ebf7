#!/usr/bin/env bash
# Usage: deny.sh [CHECK…]
# Runs cargo-deny; without an argument, the checks that need no network. Where it is
# not installed it is built once, into a folder of its own: unoptimised, which is
# built in half the time and has no more than one project to look at.
set -euo pipefail
version=0.20.2
tools=${XDG_CACHE_HOME:-$HOME/.cache}/longwave/tools
PATH=$PATH:$tools/bin
if ! command -v cargo-deny >/dev/null; then
  echo "cargo-deny is not here: building it once, into $tools"
  env -u CARGO_TARGET_DIR CARGO_PROFILE_DEV_DEBUG=0 \
    cargo install cargo-deny --debug --locked --version "$version" --root "$tools"
fi
(($#)) || set -- bans licenses sources
exec cargo deny --locked check "$@"
