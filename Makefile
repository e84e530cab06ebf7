# Longwave. `make help` lists what can be asked for; `make test` is what CI runs.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.DEFAULT_GOAL := help

DATA   ?= data
LISTEN ?= 127.0.0.1:8080

export LONGWAVE_STARTED := $(shell date +%s)
step := @bash scripts/step.sh

# CI starts from a fresh clone. A build folder outside of it keeps the libraries
# built from one run to the next; incremental builds only help people.
ifdef CI
export CARGO_INCREMENTAL ?= 0
ifndef CARGO_TARGET_DIR
export CARGO_TARGET_DIR := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/longwave/target
export LONGWAVE_PRUNE := $(CARGO_TARGET_DIR)
endif
endif

help:     ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

# --- use it -------------------------------------------------------------------

run: build       ## build, make the sample station if there is none, serve it
	@bash scripts/run.sh "$(DATA)" "$(LISTEN)"

build:           ## the binary, quick to build, templates read from disk
	@bash scripts/need.sh cargo cc
	$(step) "build" cargo build --locked

release:         ## the binary, optimised, with everything inside it
	@bash scripts/need.sh cargo cc
	$(step) "release build" cargo build --locked --release

# --- check it -----------------------------------------------------------------

test: need fmt clippy deny unit api islands e2e   ## everything CI checks, in order

check: fmt clippy deny tidy                   ## the quick half of it, before a commit

need:            ## install what the tests need, or say what is missing
	@bash scripts/prune.sh
	$(step) "what the tests need" bash scripts/need.sh cargo cc node npm postgresql chromium java fonts ffmpeg espeak-ng heif-convert venv curl nats-server

fmt:             ## is the Rust formatted?
	$(step) "format" cargo fmt --all --check

clippy:          ## lints, each one an error
	$(step) "clippy" cargo clippy --workspace --all-targets --locked -- -D warnings

deny:            ## licences, banned and doubled dependencies (deny.toml)
	$(step) "dependencies" bash scripts/deny.sh

advisories:      ## known holes in what we depend on (needs the network)
	$(step) "advisories" bash scripts/deny.sh advisories

tidy:            ## the rules of the house that a test can read
	$(step) "tidy" cargo test --workspace --lib --bins --tests --locked --quiet tidy

unit:            ## Rust tests: pure, corpora, and through the front door on both engines
	$(step) "Rust tests, SQLite and PostgreSQL" bash scripts/postgres.sh bash scripts/unit.sh

islands:         ## browser code: types, and is the built copy current?
	$(step) "browser code" bash scripts/islands.sh

api:             ## the Content API: its first steps, and requests of all kinds by its description
	$(step) "the binary for the API" cargo build --workspace --tests --locked
	$(step) "the API as it is described" bash scripts/api.sh

# The binary that the Rust tests built: another set of features would be another build.
e2e:             ## journeys in Chromium: accessibility, keyboard, sound, slow lines
	$(step) "the binary for the journeys" cargo build --workspace --tests --locked
	$(step) "browser journeys" bash scripts/e2e.sh

# --- keep it ------------------------------------------------------------------

gen: build       ## make again what is made from the code (docs/routes.txt, docs/openapi.json, islands/dist)
	$(step) "generated files" bash scripts/gen.sh

bench: release   ## the figures to hold (needs a quiet machine)
	$(step) "benchmarks" bash bench/run

sizes:           ## the biggest Rust files, and the length of the middle one
	@bash scripts/sizes.sh

.PHONY: help run build release test check need fmt clippy deny advisories tidy unit api islands e2e gen bench sizes
