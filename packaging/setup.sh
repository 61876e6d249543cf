# Sourced by run and test: a virtual environment with the locked packages, and the system packages that Qt needs.
# Set-up leaves a stamp; while nothing it depends on has changed, the next start goes past it at once.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
VENV=$ROOT/.venv
PYTHON=$VENV/bin/python

LIBRARIES=(
    libglib2.0-0 libgl1 libegl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libgssapi-krb5-2
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1
    libwayland-cursor0 libwayland-egl1
)
FONTS=(fonts-inter fonts-dejavu-core fonts-noto-color-emoji)
TEST_PROGRAMS=(
    git sqlite3 xvfb openbox xdotool x11-utils imagemagick dbus
    libreoffice-writer-nogui libreoffice-calc-nogui
)

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

# set_up run|test
set_up() {
    local kind=$1 lock=$ROOT/packaging/requirements.txt packages=("${LIBRARIES[@]}" "${FONTS[@]}")
    if [[ $kind == test ]]; then
        lock=$ROOT/packaging/requirements-test.txt
        packages+=("${TEST_PROGRAMS[@]}")
    fi
    local stamp=$VENV/.set-up-$kind
    if [[ -x $PYTHON && -f $stamp && $(<"$stamp") == "$(fingerprint "$lock")" ]]; then
        return
    fi
    say "Setting up ($kind); this takes a minute or two the first time."
    # All that is missing is asked for in one go.
    if [[ ! -x $PYTHON ]] && ! look_for_python; then packages+=(python3 python3-venv); fi
    system_packages "${packages[@]}"
    virtual_environment
    install --requirement "$lock"
    install --no-deps --no-build-isolation --editable "$ROOT"
    fingerprint "$lock" >"$stamp"
    # What the tests need holds what a run needs.
    if [[ $kind == test ]]; then fingerprint "$ROOT/packaging/requirements.txt" >"$VENV/.set-up-run"; fi
}

# All that a set-up depends on: the lock, the project, this script, where the checkout is, and which Python it uses.
fingerprint() {
    {
        cat "$1" "$ROOT/pyproject.toml" "${BASH_SOURCE[0]}"
        printf '%s\n' "$ROOT"
        readlink -f "$PYTHON"
    } | sha256sum
}

virtual_environment() {
    if [[ ! -x $PYTHON ]] || ! "$PYTHON" -m pip --version >/dev/null 2>&1; then
        find_python
        "$FOUND_PYTHON" -m venv --clear "$VENV"
    fi
    # First of all pip itself: the one that comes with Python 3.11 has bugs.
    install "$(locked_pip)"
}

# Errors are told, warnings about the reader's own pip settings are not.
install() { "$PYTHON" -m pip install -qq --disable-pip-version-check "$@"; }

locked_pip() { grep -m 1 '^pip==' "$ROOT/packaging/requirements.txt"; }

find_python() {
    look_for_python || fail "No Python 3.11 or newer with its venv module was found." \
        "Install one, or name it: PYTHON_FOR_VENV=/path/to/python3 $0"
}

# Sets FOUND_PYTHON to a Python of at least 3.11 that can make virtual environments.
look_for_python() {
    local candidate
    for candidate in ${PYTHON_FOR_VENV:+"$PYTHON_FOR_VENV"} python3 /usr/bin/python3 python3.{14,13,12,11}; do
        if "$candidate" -c 'import sys, ensurepip, sqlite3, ssl, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            FOUND_PYTHON=$candidate
            return 0
        fi
    done
    return 1
}

on_debian() { command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; }

# Installs those of the named packages that are missing. Fonts are only wished for where we may not install.
system_packages() {
    if ! on_debian; then
        say "Not a Debian system: if Qt does not start, install what your system calls: $*"
        return
    fi
    local installed missing=() needed=() package
    # A package may stand for another: libglib2.0-0t64 provides libglib2.0-0.
    installed=$(dpkg-query -W -f='${db:Status-Abbrev},${Package},${Provides}\n' | grep '^ii' | tr ',' '\n' | awk '{ print $1 }')
    for package in "$@"; do
        if ! grep -qxF "$package" <<<"$installed"; then
            missing+=("$package")
            [[ $package == fonts-* ]] || needed+=("$package")
        fi
    done
    if ((${#missing[@]} == 0)) || ((EUID != 0 && ${#needed[@]} == 0)); then return; fi
    if ((EUID != 0)); then
        say "System packages are missing. Type this line, then start again:"
        fail "sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"
    fi
    say "Installing system packages: ${missing[*]}"
    local log
    log=$(mktemp)
    if ! apt_install "${missing[@]}" >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        fail "apt-get could not install them."
    fi
    rm -f "$log"
}

apt_install() {
    apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}
