# Sourced by ./run and ./test: installs what is missing on Debian 12 (or 13), as root or through sudo. Quick when nothing is missing.
# SQLCipher 4.6 comes from backports, in a source file of its own whose pin lets in only its packages; without it the build takes plain SQLite and says so.

build_packages="build-essential cmake ninja-build ccache lld pkg-config libsqlite3-dev libsqlitecpp-dev libimgui-dev libstb-dev libglfw3-dev libgl-dev
 libsodium-dev libzstd-dev libutf8proc-dev libzip-dev libexpat1-dev libxlsxwriter-dev libhpdf-dev libqrencode-dev libjpeg62-turbo-dev libpng-dev libzbar-dev libcli11-dev
 nlohmann-json3-dev doctest-dev fonts-noto-core fonts-liberation2 libgl1-mesa-dri"
test_packages="librapidcheck-dev libicu-dev unicode-data age qpdf poppler-utils zstd sqlite3 xvfb xdotool xauth imagemagick python3 python3-openpyxl
 libreoffice-calc-nogui libreoffice-writer-nogui clang libclang-rt-14-dev jq"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing_of() { # prints those of "$@" that are not installed
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || printf '%s ' "$package"
    done
}

has_sqlcipher() { dpkg --compare-versions "$(dpkg-query -W -f '${Version}' libsqlcipher-dev 2>/dev/null || echo 0)" ge 4.6; }

add_backports() { # the same mirror that this machine already uses for bookworm
    [ "$(. /etc/os-release && echo "${VERSION_CODENAME:-}")" = bookworm ] || return 0
    [ -e /etc/apt/sources.list.d/dondoc-backports.sources ] && [ -e /etc/apt/preferences.d/dondoc-sqlcipher ] && return 0
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' 'Component: main' 2>/dev/null | head -n 1)
    [ -n "$mirror" ] || return 0
    printf 'Types: deb\nURIs: %s\nSuites: bookworm-backports\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' "$mirror" |
        as_root tee /etc/apt/sources.list.d/dondoc-backports.sources >/dev/null
    printf 'Package: *\nPin: release n=bookworm-backports\nPin-Priority: -1\n\nPackage: libsqlcipher-dev libsqlcipher1 sqlcipher\nPin: release n=bookworm-backports\nPin-Priority: 600\n' |
        as_root tee /etc/apt/preferences.d/dondoc-sqlcipher >/dev/null
}

install_packages() { # the names
    missing=$(missing_of "$@")
    has_sqlcipher || missing="$missing libsqlcipher-dev sqlcipher"
    [ -n "$(echo "$missing" | tr -d ' ')" ] || return 0
    echo "installing: $missing"
    add_backports
    as_root apt-get update -q >/dev/null 2>&1 || true
    case "$missing" in *sqlcipher*)
        missing=$(echo "$missing" | sed 's/libsqlcipher-dev//; s/sqlcipher//')
        candidate=$(apt-cache policy libsqlcipher-dev 2>/dev/null | sed -n 's/.*Candidate: //p')
        if dpkg --compare-versions "${candidate:-0}" ge 4.6; then missing="$missing libsqlcipher-dev sqlcipher"
        else echo "SQLCipher 4.6 cannot be had here: the store will NOT be encrypted"; fi ;;
    esac
    # shellcheck disable=SC2086
    [ -z "$(echo "$missing" | tr -d ' ')" ] || as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >/dev/null
}
