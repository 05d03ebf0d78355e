# Sourced by the commands in infra/: builds the launcher when its sources are newer than it, and runs it.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/infra/local/jdk.sh"
. "$root/infra/local/packages.sh"
find_jdk
maven=${TONGBAO_MAVEN:-mvn}
launcher=$root/infra/local/target/local-$(sed -n '/<artifactId>tongbao</,/<\/version>/s:.*<version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -1).jar

launcher_is_stale() {
  [ ! -f "$launcher" ] || [ ! -d "$root/infra/local/target/lib" ] \
    || [ -n "$(find "$root/pom.xml" "$root/infra/local/pom.xml" "$root/infra/local/src/main" -newer "$launcher" -print -quit)" ]
}

# A first build takes minutes: each module is named as its turn comes.
show_build() {
  awk '
    /^\[INFO\] Building .* \[[0-9]+\/[0-9]+\]/ { $1 = $2 = ""; print "  builds" $0; fflush() }
    /^\[ERROR\]|BUILD FAILURE/ { print; fflush() }'
}

build_launcher() {
  # Only infra/up needs the newest: what is to be stopped must not wait for a build.
  if [ -f "$launcher" ] && { [ "${1:-}" = if-missing ] || [ "${TONGBAO_BUILD:-yes}" = no ]; }; then
    return 0
  fi
  launcher_is_stale || return 0
  if ! command -v "${maven%% *}" >/dev/null; then
    echo "Tongbao is built with Maven 3.8.7 or newer and finds none on the path; install it (apt-get install maven)." >&2
    exit 1
  fi
  local scope=(-pl infra/local -am)
  # A fresh clone is built in one go: a second run of Maven would only cost time.
  if ! ls "$root"/gateway/target/*.jar >/dev/null 2>&1; then
    [ -n "${TONGBAO_RABBITMQ:-}" ] || refuse_missing_packages
    scope=()
  fi
  echo "Builds ${scope[*]:-everything} first."
  local began
  began=$(date +%s.%N)
  if ! (cd "$root" && $maven -B -Pjars-only -DskipTests -Dspotless.check.skip=true "${scope[@]}" package) | show_build; then
    echo "The build failed; its messages stand above." >&2
    exit 1
  fi
  # Jars count as of the moment when Maven began: what somebody edits meanwhile is newer than that, and a jar that
  # Maven kept because nothing in it changed counts as looked at.
  touch -d "@$began" "$launcher"
  find "$root/gateway/target" "$root"/infra/*-stub/target "$root"/services/*/target -maxdepth 1 -name '*.jar' -newermt "@$began" \
    -exec touch -d "@$began" {} + 2>/dev/null || true
}

# Runs the launcher from a copy, so that a build does not write over the jars of a command that is under way.
launch() {
  local copies=${TONGBAO_CACHE:-$root/.local/cache}/launcher own
  own=$copies/$(stat -c %Y "$launcher")
  if [ ! -d "$own" ]; then
    mkdir -p "$copies"
    find "$copies" -mindepth 1 -maxdepth 1 -mtime +1 -exec rm -rf {} +
    cp -r "$root/infra/local/target/lib" "$own.$$"
    cp "$launcher" "$own.$$"
    mv -T "$own.$$" "$own" 2>/dev/null || rm -rf "$own.$$"
  fi
  exec "$JAVA_HOME/bin/java" -Xmx160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dtongbao.root="$root" \
    -cp "$own/*" cn.tongbao.local.Launcher "$@"
}
