# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
#
# Packages, the build lock and the build, shared by app/run, tests/run and .ci/run. Sourced with `root` set to the
# top of the source tree. Says everything on stderr: stdout belongs to the program that is started.

root=${root:?}
buildDir=$root/build
logDir=$buildDir/logs

say()
{
    printf '%s\n' "$*" >&2
}

# showFailure LOG MESSAGE: what went wrong and where to read all of it. Always "fails".
showFailure()
{
    tail -n 40 "$1" >&2
    say "$2  （${1}）"
    return 1
}

# One build at a time; whoever comes second waits. The lock is given back by releaseLock, or when the process ends.
takeLock()
{
    mkdir -p "$logDir" || return 1
    exec {lockFd}>"$buildDir/.lock" || return 1
    flock --nonblock "$lockFd" && return
    say "另一处正在编译，请稍候 …  Waiting for another build."
    flock "$lockFd"
}

releaseLock()
{
    exec {lockFd}>&-
}

# asRoot COMMAND…: as root, through sudo where we are not. In a process of its own without the lock: a service started
# by a package would otherwise hold it for ever.
asRoot()
(
    exec {lockFd}>&-
    if ((EUID == 0)); then
        exec "$@"
    else
        exec sudo "$@"
    fi
)

# installPackages LOG PACKAGE…
installPackages()
{
    local log=$1
    shift
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        say "缺少软件包，安装需要管理员权限。请以 root 身份执行：  Packages are missing; as root, run:"
        say "    apt-get update && apt-get install --no-install-recommends $*"
        return 1
    fi
    say "正在安装所需软件包 …  Installing packages: $*"
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
    # A failed update is not the end, the lists on the machine may do.
    asRoot "${apt[@]}" update </dev/null >"$log" 2>&1
    asRoot "${apt[@]}" install -y --no-install-recommends "$@" </dev/null >>"$log" 2>&1 ||
        showFailure "$log" "软件包没有装好。  Installing packages failed."
}

# ensurePackages NAME LIST…: installs what is missing of the packages in the list files. A stamp newer than the
# package database says that all was there; it names the machine, since a source tree may be shared between several.
ensurePackages()
{
    local stamp=$buildDir/.packages-$1 list line wanted=() text=$HOSTNAME
    shift
    for list in "$@"; do
        while IFS= read -r line || [[ -n $line ]]; do
            [[ -z $line || $line == '#'* ]] || wanted+=("$line")
        done <"$list"
    done
    text+=$'\n'${wanted[*]}
    [[ $stamp -nt /var/lib/dpkg/status && $(<"$stamp") == "$text" ]] && return

    if ! command -v dpkg-query >/dev/null; then
        say "这不是 Debian 系统，请自行安装：  Not a Debian system; please install the equivalents of: ${wanted[*]}"
        return
    fi
    local installed missing=() package
    # shellcheck disable=SC2016 # the format is dpkg's
    installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' "${wanted[@]}" 2>/dev/null || true)"
    for package in "${wanted[@]}"; do
        [[ $installed == *" installed:$package "* ]] || missing+=("$package")
    done
    if ((${#missing[@]})); then
        installPackages "$logDir/packages.log" "${missing[@]}" || return
    fi
    printf '%s' "$text" >"$stamp"
}

# configure PRESET [CMAKE ARGUMENT…]: only when the build folder is new, foreign, older than the presets or unlike the
# arguments.
configure()
{
    local preset=$1 dir=$buildDir/$1 log=$logDir/configure-$1.log argument
    shift
    if [[ -f $dir/CMakeCache.txt ]]; then
        if ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$dir/CMakeCache.txt"; then
            rm -rf "$dir" # the tree was moved or copied
        elif [[ -f $dir/build.ninja && ! $root/CMakePresets.json -nt $dir/build.ninja ]]; then
            for argument in "$@"; do
                argument=${argument#-D}
                grep -q "^${argument%%=*}:[A-Z]*=${argument#*=}\$" "$dir/CMakeCache.txt" || break
                argument=
            done
            [[ -z ${argument-} ]] && return
        fi
    fi
    if ! (cd "$root" && cmake --preset "$preset" "$@") </dev/null >"$log" 2>&1; then
        rm -f "$buildDir"/.packages-* # look again the next time, in case something was uninstalled
        showFailure "$log" "构建准备失败。  Configuring failed."
        return
    fi
    touch "$dir/build.ninja"
}

# ninjaProgress LOG: ninja's output goes to the log; a terminal sees how far it is.
ninjaProgress()
{
    local line
    if [[ ! -t 2 ]]; then
        cat >"$1"
        return
    fi
    while IFS= read -r line; do
        printf '%s\n' "$line"
        [[ $line =~ ^\[([0-9]+/[0-9]+)\] ]] && printf '\r  %s ' "${BASH_REMATCH[1]}" >&2
    done >"$1"
    printf '\r\033[K' >&2
}

# build PRESET TARGET [NINJA ARGUMENT…]: a dry run first, which for a finished build is all there is to do.
build()
{
    local preset=$1 target=$2 dir=$buildDir/$1 log=$logDir/build-$1.log
    shift 2
    [[ $(ninja -C "$dir" -n "$target" 2>/dev/null) == *"ninja: no work to do."* ]] && return
    say "正在编译，首次约需几分钟 …  Building $preset; the first time takes some minutes."
    # Ccache finds what another copy of the tree has compiled when paths are taken relative to the top.
    CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 NINJA_STATUS='[%f/%t] ' \
        ninja -C "$dir" "$@" "$target" </dev/null 2>&1 | ninjaProgress "$log"
    ((PIPESTATUS[0] == 0)) || showFailure "$log" "编译失败。  Building failed."
}
