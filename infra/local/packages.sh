# Sourced by the commands in infra/: what is missing of the system's packages.

# Prints the packages that the stack needs and this machine lacks; with "tests" also those that the tests need.
missing_packages() {
  [ -x "${TONGBAO_RABBITMQ_SERVER:-/usr/lib/rabbitmq/bin/rabbitmq-server}" ] && command -v epmd >/dev/null || echo rabbitmq-server
  command -v unzip >/dev/null || echo unzip
  command -v xz >/dev/null || echo xz-utils
  [ "${1:-}" = tests ] || return 0
  [ -n "${TONGBAO_MAVEN:-}" ] || command -v mvn >/dev/null || echo maven
  command -v chromium >/dev/null || echo chromium
  [ -e /usr/share/doc/fonts-noto-cjk ] || echo fonts-noto-cjk
  command -v jq >/dev/null || echo jq
  command -v openssl >/dev/null || echo openssl
}

# Only root can install; anybody else learns at once, not after a build of minutes, what to ask for.
refuse_missing_packages() {
  [ "$(id -u)" -eq 0 ] && return
  local missing
  missing=$(missing_packages "$@" | xargs)
  [ -z "$missing" ] && return
  echo "Missing on this machine: $missing; install with: sudo apt-get install $missing" >&2
  exit 1
}
