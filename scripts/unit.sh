#!/usr/bin/env bash
# Every Rust test. nextest runs them side by side where it is installed
# (cargo install cargo-nextest --locked); without it, cargo does.
set -euo pipefail
LONGWAVE_TEST_NATS=${LONGWAVE_TEST_NATS:-$(bash scripts/nats.sh)}
export LONGWAVE_TEST_NATS
if cargo nextest --version >/dev/null 2>&1; then
  exec cargo nextest run --workspace --locked --no-fail-fast
fi
exec cargo test --workspace --lib --bins --tests --locked --no-fail-fast
