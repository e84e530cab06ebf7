#!/usr/bin/env bash
# Usage: step.sh HEADING COMMAND…
# Prints the heading with the time since `make` began, then runs the command.
set -euo pipefail
elapsed=$(( $(date +%s) - ${LONGWAVE_STARTED:-$(date +%s)} ))
printf '\n── %d:%02d ── %s\n' $((elapsed / 60)) $((elapsed % 60)) "$1"
shift
exec "$@"
