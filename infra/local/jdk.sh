# Sourced by the commands in infra/: finds a JDK 25 or newer and sets JAVA_HOME to it.

jdk_release() {
  # Prints the major version of the JDK in the folder $1, or nothing.
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
  local candidate release
  for candidate in "${JAVA_HOME:-}" "${JDK_HOME:-}" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$candidate" ] || continue
    release=$(jdk_release "$candidate") || continue
    if [ -n "$release" ] && [ "$release" -ge 25 ]; then
      export JAVA_HOME=$candidate
      # Libraries of Maven itself use what newer JDKs warn of.
      export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
      return
    fi
  done
  echo "Tongbao needs a JDK 25 and finds none in JAVA_HOME or /usr/lib/jvm; install one (Temurin 25, for example) and set JAVA_HOME to it." >&2
  exit 1
}
