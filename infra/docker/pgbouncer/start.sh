#!/usr/bin/env bash
# Writes PgBouncer's settings from the environment and becomes PgBouncer. The tests run this same file (scripts/stack/pgbouncer.mjs).
#   PRIMARY_URL, REPLICA_URL   postgresql://user:password@host:port/database, of the servers themselves
#   LISTEN_PORT, DEFAULT_POOL_SIZE (server connections for each database), MAX_CLIENT_CONN, POOL_MODE
#   SERVER_TLS_SSLMODE         verify-full, or disable where everything is on one machine
#   CLIENT_TLS_SSLMODE         require (a certificate is made at the start), or disable
set -euo pipefail
umask 077
directory=$(mktemp --directory "${TMPDIR:-/tmp}/pgbouncer.XXXXXX")

# The parts of a URL, one a line: user, password, host, port, database.
parts() {
  local rest=${1#*://}
  local credentials=${rest%@*} place=${rest##*@}
  place=${place%%\?*}
  local address=${place%%/*}
  local port=5432
  [[ $address == *:* ]] && port=${address##*:}
  printf '%s\n' "${credentials%%:*}" "${credentials#*:}" "${address%%:*}" "$port" "${place#*/}"
}

mapfile -t primary < <(parts "$PRIMARY_URL")
mapfile -t replica < <(parts "${REPLICA_URL:-$PRIMARY_URL}")
database=${DATABASE_NAME:-${primary[4]}}

# Whoever knows the server's password may come in; the same user goes on to the server.
printf '"%s" "%s"\n' "${primary[0]}" "${primary[1]}" > "$directory/users.txt"

tls=()
if [[ ${CLIENT_TLS_SSLMODE:-require} != disable ]]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj /CN=pgbouncer \
    -keyout "$directory/key.pem" -out "$directory/certificate.pem" 2> /dev/null
  tls=("client_tls_key_file = $directory/key.pem" "client_tls_cert_file = $directory/certificate.pem")
fi
authorities=$(dirname "${BASH_SOURCE[0]}")/global-bundle.pem
[[ -e $authorities ]] && tls+=("server_tls_ca_file = $authorities")

cat > "$directory/pgbouncer.ini" << SETTINGS
[databases]
${database} = host=${primary[2]} port=${primary[3]} dbname=${primary[4]}
${database}_readonly = host=${replica[2]} port=${replica[3]} dbname=${replica[4]}
${EXTRA_DATABASES:-}

[pgbouncer]
listen_addr = ${LISTEN_ADDRESS:-0.0.0.0}
listen_port = ${LISTEN_PORT:-6432}
unix_socket_dir =
pidfile = $directory/pid
auth_type = ${AUTH_TYPE:-scram-sha-256}
auth_file = $directory/users.txt
pool_mode = ${POOL_MODE:-transaction}
default_pool_size = ${DEFAULT_POOL_SIZE:-20}
max_client_conn = ${MAX_CLIENT_CONN:-1000}
# node-postgres asks for these at the start of a session; the server's parameter group sets them for everybody.
ignore_startup_parameters = extra_float_digits,statement_timeout,options
server_tls_sslmode = ${SERVER_TLS_SSLMODE:-verify-full}
client_tls_sslmode = ${CLIENT_TLS_SSLMODE:-require}
$(printf '%s\n' "${tls[@]}")
# A server connection that is not asked for a while is given back; an old one is renewed, so that a failover is forgotten.
server_idle_timeout = 60
server_lifetime = 1800
# A client waits no longer than the application waits for a connection.
query_wait_timeout = 15
tcp_keepalive = 1
log_connections = 0
log_disconnections = 0
SETTINGS

exec "${PGBOUNCER:-pgbouncer}" "$directory/pgbouncer.ini"
