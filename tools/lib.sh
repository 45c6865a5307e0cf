# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the tools share: where the project lies, messages, packages, building. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root

say() { printf '%s\n' "$*"; }
die() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# Prints the alternatives (a|b) of the given groups, one entry of tools/packages.txt a line, each once.
packages_of() {
    awk -v groups=" $* " '!/^#/ && NF >= 2 && index(groups, " " $1 " ") && !seen[$2]++ { print $2 }' \
        "$root/tools/packages.txt"
}

# Prints those entries of which no alternative is installed.
missing_packages() {
    local entries names
    entries=$(packages_of "$@")
    names=$(tr '|' '\n' <<<"$entries")
    # One call for all: half a second less than one each. It fails when it does not know one of them.
    # shellcheck disable=SC2086,SC2016 # one word per name; the format is dpkg-query's
    dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' $names 2>/dev/null |
        awk -v entries="$entries" '
            $1 ~ /^.i/ { installed[$2] = 1 }
            END {
                count = split(entries, entry, "\n")
                for (i = 1; i <= count; ++i) {
                    found = 0
                    alternatives = split(entry[i], name, "|")
                    for (j = 1; j <= alternatives; ++j)
                        if (name[j] in installed)
                            found = 1
                    if (!found)
                        print entry[i]
                }
            }'
}

# Turns entries (one a line on standard input) into package names: of alternatives the first that apt can
# install. Fails, naming the entry, where apt knows none.
choose_packages() {
    local entry name
    while read -r entry; do
        for name in ${entry//|/ }; do
            if [[ $(apt-cache policy "$name" 2>/dev/null) =~ Candidate:\ [^\(] ]]; then
                printf '%s ' "$name"
                continue 2
            fi
        done
        printf '%s\n' "$entry"
        return 1
    done
}

# Sees to it that the packages of the given groups are installed: installs them as root, otherwise prints
# the one line that does it, and ends. Does nothing, and asks no network, when all are there.
need_packages() {
    local entries chosen
    if ! command -v dpkg-query >/dev/null; then
        say "This is not Debian: see tools/packages.txt for what has to be installed."
        return 0
    fi
    entries=$(missing_packages "$@" || true)
    [ -n "$entries" ] || return 0

    if [ "$(id -u)" -ne 0 ]; then
        chosen=$(choose_packages <<<"$entries") ||
            die "apt does not know '${chosen##* }' (yet). Run 'sudo apt-get update', then this again."
        printf 'Some packages are missing. This installs them:\n\n    %s\n\n' \
            "sudo apt-get install -y --no-install-recommends ${chosen% }" >&2
        exit 1
    fi

    mkdir -p "$root/build"
    say "Installing what is missing ($(wc -l <<<"$entries") packages) ..."
    export DEBIAN_FRONTEND=noninteractive
    local apt=(apt-get -q -o DPkg::Lock::Timeout=600)
    "${apt[@]}" update </dev/null >/dev/null ||
        die "'apt-get update' failed (see above). Is there a network?"
    chosen=$(choose_packages <<<"$entries") ||
        die "apt has no package '${chosen##* }'; Debian 12 and newer are supported."
    # shellcheck disable=SC2086 # one word per package
    "${apt[@]}" install -y --no-install-recommends $chosen </dev/null >"$root/build/packages.log" 2>&1 || {
        tail -n 30 "$root/build/packages.log" >&2
        die "installing packages failed; the whole output is in build/packages.log"
    }
}

# Compiles through ccache where there is one.
use_ccache() {
    command -v ccache >/dev/null || return 0
    export STEADFEED_LAUNCHER=${STEADFEED_LAUNCHER-ccache}
    export CCACHE_DIR=${CCACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-$root/build}/.cache}/ccache}
}

# configure PRESET: quiet unless it fails.
configure() {
    local log="$root/build/configure-$1.log"
    mkdir -p "$root/build"
    (cd "$root" && cmake --preset "$1") >"$log" 2>&1 || {
        cat "$log" >&2
        die "'cmake --preset $1' failed"
    }
}

# build PRESET [TARGET...]: one progress line on a terminal, a line per tenth elsewhere; what the compiler
# says comes in full when it fails, and its warnings always.
build() {
    local preset=$1 log="$root/build/build-$1.log" live=0
    shift
    [ -t 1 ] && live=1
    (cd "$root" && NINJA_STATUS='[%f/%t] ' cmake --build --preset "$preset" ${1:+--target "$@"}) 2>&1 |
        tee "$log" |
        awk -v live="$live" '
            match($0, /^\[[0-9]+\/[0-9]+\]/) {
                split(substr($0, 2, RLENGTH - 2), n, "/")
                percent = n[2] ? int(100 * n[1] / n[2]) : 100
                if (live)
                    printf "\r\033[K  %3d %%  %s", percent, substr($0, RLENGTH + 2, 60)
                else if (int(percent / 10) > tenth)
                    print "  " percent " %"
                tenth = int(percent / 10)
                fflush()
                next
            }
            /warning:/ { printf "%s%s\n", live ? "\r\033[K" : "", $0 }
            END { if (live) printf "\r\033[K" }' || {
        grep -v '^\[[0-9]*/[0-9]*\] [A-Z][a-z]*ing \|^\[[0-9]*/[0-9]*\] Automatic' "$log" | tail -n 200 >&2
        die "building failed; the whole output is in ${log#"$root"/}"
    }
}
