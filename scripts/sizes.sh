#!/usr/bin/env bash
# The biggest Rust files and the length of the middle one. Past about 400 lines a
# file becomes a folder; the middle one is to stay under 150.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lines=$(git ls-files -z 'crates/*.rs' | xargs -0 wc -l | grep -v ' total$' | sort -rn)
head -n 10 <<<"$lines"
awk '{ size[NR] = $1; all += $1 } END { print NR " files, " all " lines, the middle one has " size[int((NR + 1) / 2)] }' <<<"$lines"
