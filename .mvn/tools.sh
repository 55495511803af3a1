# Read by mvnw: finds a JDK 25 and a Node 24 where those on the PATH are others. What is missing is said in one line.

# The version of the JDK in folder $1, as in "25"; nothing if there is no compiler in it.
jdk_version() {
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# The JDK that javac on the PATH belongs to, behind all links.
jdk_on_path() {
  javac=$(command -v javac) && javac=$(readlink -f "$javac" 2>/dev/null) && dirname "$(dirname "$javac")"
}

find_jdk() {
  for home in "${JAVA_HOME-}" "$(jdk_on_path)" \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /usr/lib/jvm/* /opt/*jdk* /opt/java/* \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    found=$(jdk_version "$home") || continue
    # 25 itself before newer ones: that is what Vitrine is tested with.
    [ "${found:-0}" -ne 25 ] || { JAVA_HOME=$home && return; }
    [ "${found:-0}" -lt 25 ] || newer=${newer:-$home}
  done
  JAVA_HOME=${newer-}
  [ -n "$JAVA_HOME" ]
}

if find_jdk; then
  export JAVA_HOME
else
  echo "Vitrine needs a JDK 25 or newer and found none in JAVA_HOME, on the PATH, in ~/.sdkman, ~/.jdks," \
    "/usr/lib/jvm, /opt or /Library/Java: install one, or set JAVA_HOME to where it is." >&2
  exit 1
fi

# Vaadin builds the front end with Node 24 exactly. Where the PATH has another or none, it comes as a package of the
# npm registry; where there is no npm either, Vaadin fetches it from nodejs.org.
node_from_npm() {
  case $(uname -s) in Linux) os=linux ;; Darwin) os=darwin ;; *) return 1 ;; esac
  case $(uname -m) in x86_64 | amd64) arch=x64 ;; aarch64 | arm64) arch=arm64 ;; *) return 1 ;; esac
  node_home=$(cd "$(dirname "$0")" && pwd)/.node/24.21.0
  [ ! -x "$node_home/node" ] || return 0
  echo "Node 24 is not on the PATH: it comes from the npm registry, once, into .node" >&2
  rm -rf "$node_home" && mkdir -p "$node_home" &&
    npm install --prefix "$node_home" --ignore-scripts --no-save --no-audit --no-fund --loglevel=error --silent \
      "node-$os-$arch@24.21.0" npm@11 &&
    ln -s "node_modules/node-$os-$arch/bin/node" "$node_home/node"
}

if ! node --version 2>/dev/null | grep -q '^v24\.' && command -v npm >/dev/null; then
  if node_from_npm; then
    set -- "-Dvaadin.node.folder=$node_home" "$@"
  else
    echo "Vitrine needs Node 24, which npm could not install: put it on the PATH, if the build stops below." >&2
  fi
fi
