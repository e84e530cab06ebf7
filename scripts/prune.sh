#!/usr/bin/env bash
# Before a run of CI: removes what earlier clones built of our own crates from the
# build folder in LONGWAVE_PRUNE, so that it does not grow. Libraries stay.
set -euo pipefail
[[ -d ${LONGWAVE_PRUNE:-} ]] || exit 0
find "$LONGWAVE_PRUNE" -mindepth 3 -maxdepth 3 \
  \( -name 'lw-*' -o -name 'lw_*' -o -name 'liblw_*' -o -name 'longwave*' -o -name 'liblongwave*' -o -name 'it-*' \) \
  -exec rm -rf {} +
