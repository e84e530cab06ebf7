#!/usr/bin/env bash
# Usage: postgres.sh COMMAND…
# Runs the command with a PostgreSQL of its own, named in LONGWAVE_TEST_POSTGRES:
# a new, empty cluster in a temporary folder, gone when the command ends. It never
# touches a PostgreSQL that is already on the machine. To use one all the same, set
# LONGWAVE_TEST_POSTGRES to a database whose owner may create others.
#
# It is for tests only: it forgets everything in a power cut (fsync is off), and
# anyone on this machine may connect while it runs. It sorts in the C collation,
# as Longwave asks of every PostgreSQL.
set -euo pipefail

if [[ -n ${LONGWAVE_TEST_POSTGRES:-} ]]; then
  exec "$@"
fi

bin=$(dirname "$(command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1)")
[[ -x $bin/initdb ]] || { echo "PostgreSQL's initdb was not found: run 'make need'" >&2; exit 1; }
bin=$(dirname "$(readlink -f "$bin/initdb")")

folder=$(mktemp -d "${TMPDIR:-/tmp}/longwave-postgres.XXXXXX")
as=()
if ((EUID == 0)); then
  # PostgreSQL refuses to run as root.
  owner=$(id -un postgres 2>/dev/null || echo nobody)
  chown "$owner" "$folder"
  as=(runuser -u "$owner" --)
fi

stop() {
  code=$?
  trap - EXIT
  (cd / && "${as[@]}" "$bin/pg_ctl" --pgdata="$folder/data" --mode=immediate stop >/dev/null 2>&1) || true
  rm -rf "$folder"
  exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

complain() {
  echo "PostgreSQL did not $1. The end of what it said:" >&2
  tail -qn 20 "$folder"/*.log >&2
  exit 1
}

(cd / && "${as[@]}" "$bin/initdb" --pgdata="$folder/data" --username=longwave --auth=trust \
  --encoding=UTF8 --no-locale --no-sync >"$folder/initdb.log" 2>&1) || complain "make a cluster"

# A port that is taken is only noticed when the server starts: try a few.
for try in 1 2 3 4 5 6 7 8; do
  port=$((20000 + RANDOM % 12000))
  options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder"
  options+=" -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  options+=" -c max_connections=300 -c shared_buffers=128MB -c max_wal_size=2GB"
  # A database lives for a test: nothing is worth tidying.
  options+=" -c autovacuum=off -c jit=off"
  if (cd / && "${as[@]}" "$bin/pg_ctl" --pgdata="$folder/data" --log="$folder/server.log" --options="$options" \
    --timeout=60 --wait start >/dev/null 2>&1); then
    break
  fi
  ((try < 8)) || complain "start"
done

export LONGWAVE_TEST_POSTGRES="postgres://longwave@127.0.0.1:$port/postgres"
echo "PostgreSQL $("$bin/postgres" --version | grep -oE '[0-9.]+' | head -n 1) on port $port"
"$@"
