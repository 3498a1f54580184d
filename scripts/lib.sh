# Shared by the scripts beside it: what a machine needs before Duban can run on it. Sourced by bash, never run.
# Everything it does is said in one line on stderr, because stdout belongs to the command.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
PATH="$ROOT/node_modules/.bin:$PATH"
export PATH

# The folder of this installation unless told otherwise, from whatever folder the script was called.
export DATA_DIR="${DATA_DIR:-$ROOT/data}"

say() { printf '%s\n' "$*" >&2; }
# Exit code 3: the machine lacks something that this script may not install.
lacking() { say "$*"; exit 3; }

ensure_machine() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    lacking "Duban needs Node.js 20 or newer with npm 10 or newer. Debian: apt-get install nodejs npm, or https://nodejs.org"
  local node_major npm_major
  node_major="$(node -p 'process.versions.node.split(".")[0]')"
  npm_major="$(npm --version 2>/dev/null | cut -d. -f1)"
  [ "$node_major" -ge 20 ] || lacking "Node.js $(node --version) is too old: Duban needs 20 or newer."
  [ "$npm_major" -ge 10 ] || lacking "npm $npm_major is too old: Duban needs 10 or newer (npm install -g npm)."
}

# Two scripts started together take turns; where flock is missing they are trusted to be alone.
in_turn() (
  if command -v flock >/dev/null; then exec 9<"$ROOT/scripts/lib.sh" && flock 9; fi
  "$@" 9<&-
)

# Not `npm ci`: it refuses the lock where a registry lacks the binaries of some other platform. `--no-save` keeps to
# the lock as strictly and writes neither file.
install_node_modules() { # folder
  local done="$1/node_modules/.package-lock.json"
  [ -e "$done" ] && [ ! "$1/package-lock.json" -nt "$done" ] && return 0
  say "Installing npm packages in $1 …"
  (cd "$1" && npm install --no-save --no-fund --no-audit --loglevel=error >&2) ||
    { say "npm install failed in $1; the lines above say why."; return 1; }
  mkdir -p "$1/node_modules" && touch "$done"
}

ensure_node_modules() {
  ensure_machine
  in_turn install_node_modules "$ROOT" || exit 1
  hash -r
  # The packages bring Node 24 along; where they have none for this platform, the machine's own must do.
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 22 || (a == 22 && b >= 14) ? 0 : 1)' ||
    lacking "npm brought no Node.js 24 for this platform, and Node.js $(node --version) is too old: install 22.14 or newer."
}

ensure_web_modules() { in_turn install_node_modules "$ROOT/web" || exit 1; }

has_redis() { command -v redis-server >/dev/null; }
has_chromium() { [ -n "${CHROMIUM:-}" ] || command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null
has_cjk_font() {
  if command -v fc-list >/dev/null; then [ -n "$(fc-list :lang=zh-cn family | head -n 1)" ]; else [ -d /usr/share/fonts/opentype/noto ]; fi
}

ensure_redis() {
  [ -n "${REDIS_URL:-}" ] || has_redis ||
    install_debian redis-server "Duban runs its jobs on a private redis-server, or on the Redis in REDIS_URL"
}
ensure_redis_server() { has_redis || install_debian redis-server "the tests start their own redis-server"; }
ensure_chromium() { has_chromium || install_debian chromium "the browser tests run in Chromium"; }
ensure_cjk_font() { has_cjk_font || install_debian fonts-noto-cjk "Chromium and PDF files need a font with Chinese characters"; }

# Only wished for: without it slips come as Word, and their PDF is refused in plain words. Tried once by root, so that a
# machine without a network is not held up at every start.
wish_for_pdf_font() {
  local tried="$DATA_DIR/.pdf-font-tried"
  [ -z "${PDF_FONT:-}" ] && [ ! -e "$tried" ] && ! has_cjk_font || return 0
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 0
  mkdir -p "$DATA_DIR" && touch "$tried"
  (install_debian fonts-noto-cjk "PDF slips need a font with Chinese characters") ||
    say "Going on without it: slips can be had as Word (docs/operations.md, PDF_FONT)."
}

install_debian() { # package, reason
  local command="apt-get update && apt-get install -y --no-install-recommends $1"
  command -v apt-get >/dev/null || lacking "$1 is missing: $2. This machine has no apt-get; please install it by hand."
  if [ "$(id -u)" -eq 0 ]; then
    say "Installing $1 ($2): $command"
    with_apt "" "$1"
  elif [ -t 0 ] && [ -t 2 ] && command -v sudo >/dev/null; then
    printf '%s is missing: %s.\nInstall it with "sudo apt-get install %s"? [y/N] ' "$1" "$2" "$1" >&2
    local answer
    read -r answer
    case "$answer" in
      [yY]*) with_apt sudo "$1" ;;
      *) lacking "Not installed. To do it yourself: sudo sh -c '$command'" ;;
    esac
  else
    lacking "$1 is missing: $2. As root: $command"
  fi
}

with_apt() { # sudo or nothing, package
  local log
  log="$(mktemp)"
  # shellcheck disable=SC2086 # $1 is empty or one word
  if $1 apt-get update >"$log" 2>&1 &&
    $1 env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$2" >>"$log" 2>&1; then
    rm -f "$log"
    hash -r
  else
    tail -n 20 "$log" >&2
    rm -f "$log"
    lacking "Installing $2 failed; the lines above say why."
  fi
}

# True when one of the files or folders is newer than the stamp; a deleted file shows in its folder's time.
newer_than() { # stamp, paths…
  local stamp="$1" path
  shift
  [ -e "$stamp" ] || return 0
  for path in "$@"; do
    [ -e "$path" ] || continue
    [ -z "$(find "$path" -newer "$stamp" -print -quit)" ] || return 0
  done
  return 1
}

# Stamped with the moment before the build, so that what changes during it is built the next time.
build() { # stamp, what, command…
  local stamp="$1" what="$2" began log
  shift 2
  say "Building $what …"
  began="$(mktemp)" log="$(mktemp)"
  if ! (cd "$ROOT" && "$@") >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$began" "$log"
    say "Building $what failed."
    return 1
  fi
  touch -r "$began" "$stamp"
  rm -f "$began" "$log"
}

build_server() {
  newer_than "$ROOT/dist/.built" "$ROOT"/{src,migrations,package-lock.json,tsconfig.json,tsconfig.build.json,nest-cli.json,rolldown.config.js} || return 0
  build "$ROOT/dist/.built" "the server" npm run build
}
ensure_server_built() { in_turn build_server || exit 1; }

build_web() {
  newer_than "$ROOT/web/dist/.built" "$ROOT"/web/{src,public,index.html,package-lock.json,tsconfig.json,vite.config.ts} || return 0
  # Before the build begins: what is generated lies among its sources and must not look newer than it.
  (cd "$ROOT" && npm run --silent openapi && npm --silent --prefix web run api) >&2 || return 1
  build "$ROOT/web/dist/.built" "the web interface" npm --prefix web run bundle
}
ensure_web_built() {
  ensure_web_modules
  in_turn build_web || exit 1
}

ensure_built() {
  ensure_server_built
  ensure_web_built
}
