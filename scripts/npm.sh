#!/usr/bin/env bash
# Usage: npm.sh FOLDER
# Installs the npm packages of a folder, when its lock file changed since last time.
set -euo pipefail
lock=$1/package-lock.json stamp=$1/node_modules/.package-lock.json
if [[ ! -f $stamp || $lock -nt $stamp ]]; then
  npm --prefix "$1" ci --no-audit --no-fund
  touch "$stamp"
fi
