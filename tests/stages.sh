# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
#
# What tests/run and .ci/run are made of. Sourced with `root` set; every stage goes on after a failure, adds to the
# counts, and `finish` prints them as the last line.

root=${root:?}
# shellcheck source=../app/setup.sh
source "$root/app/setup.sh"

passed=0 failed=0 skipped=0
failures=()
# The compiler's warnings end the build on the integration machine, not at a user's desk.
cmakeArguments=()
[[ ${CI-} != true ]] || cmakeArguments=(-DWARNINGS_AS_ERRORS=ON)

heading()
{
    printf '\n=== %s  (%d min %02d s)\n' "$*" $((SECONDS / 60)) $((SECONDS % 60))
}

# fail WHAT: a stage that is not a test counts as one failed test.
fail()
{
    failures+=("$1")
    failed=$((failed + 1))
}

# prepare LIST…: the packages of the program and of the lists, or the end.
prepare()
{
    heading "Set-up"
    takeLock || exit 1
    if ! ensurePackages "$(basename "${!#}" .txt)-tests" "$root/app/packages.txt" "$@" 2>&1; then
        fail "set-up"
        finish
    fi
    releaseLock
}

# buildAll PRESET [TARGET]: goes on past the first error so that the rest can still be tested. The lock is held only
# while building, since tests start app/run themselves.
buildAll()
{
    heading "Build $1${2+: $2}"
    takeLock || exit 1
    { configure "$1" "${cmakeArguments[@]}" && build "$1" "${2-all}" -k 0; } 2>&1 || fail "build $1"
    releaseLock
}

# environment: the caller's settings, caches and screen stay out of the tests.
environment()
{
    local home=$buildDir/test-home
    mkdir -p "$home"/{config,data,state,cache,runtime} && chmod 700 "$home/runtime"
    # Qt's own library is not built for the thread sanitizer, which therefore cannot see its locks. Programs that tests
    # start are forked from processes with several threads; QProcess does nothing between fork and exec that minds.
    env -u DISPLAY -u WAYLAND_DISPLAY -u LANGUAGE -u QT_STYLE_OVERRIDE -u QT_QPA_PLATFORMTHEME -u QT_SCALE_FACTOR \
        LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen \
        XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_STATE_HOME="$home/state" \
        XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home/runtime" \
        ASAN_OPTIONS="detect_leaks=1:detect_stack_use_after_return=1" \
        LSAN_OPTIONS="suppressions=$root/tests/house/lsan.supp:print_suppressions=0" \
        UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1" \
        TSAN_OPTIONS="suppressions=$root/tests/house/tsan.supp:ignore_noninstrumented_modules=1:second_deadlock_stack=1:die_after_fork=0" \
        "$@"
}

# onScreen COMMAND…: with an X server and a window manager that is ready, as on a desk.
onScreen()
{
    # shellcheck disable=SC2016 # expanded by the inner shell
    xvfb-run -a -s "-screen 0 1920x1080x24" bash -c '
        ready=$(mktemp -u)
        openbox --sm-disable --startup "touch $ready" 2>/dev/null & manager=$!
        for ((i = 0; i < 100; ++i)); do [[ -e $ready ]] && break; sleep 0.05; done
        rm -f "$ready"
        QT_QPA_PLATFORM=xcb "$@"; status=$?
        kill "$manager"
        exit "$status"' onScreen "$@"
}

# countTests PRESET NAME CTEST ARGUMENT…: one run of ctest, its results added to the counts.
countTests()
{
    local preset=$1 name=$2 result=$buildDir/logs/ctest-$1-$2.xml counts
    shift 2
    local ctest=(ctest --test-dir "$buildDir/$preset" --parallel 2 --timeout 900 --output-on-failure
        --test-output-size-passed 1000000 --no-tests=ignore --output-junit "$result" "$@")
    rm -f "$result"
    if [[ $name == screen ]]; then
        environment bash -c "$(declare -f onScreen); "'onScreen "$@"' onScreen "${ctest[@]}"
    else
        environment "${ctest[@]}"
    fi </dev/null
    local status=$?
    if ! counts=$(/usr/bin/python3 "$root/tests/house/counts.py" "$result"); then
        fail "ctest $preset $name"
        return
    fi
    local p f s
    read -r p f s <<<"$counts"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    if ((f)); then
        failures+=("$f tests ($preset, $name)")
    elif ((status)); then
        fail "ctest $preset $name"
    fi
}

# runTests PRESET LEFT_OUT [CTEST ARGUMENT…]: the tests without the labels left out (joined by |), those that need a
# window server after the others.
runTests()
{
    local preset=$1 leftOut=$2
    shift 2
    heading "Tests $preset"
    countTests "$preset" offscreen -LE "^($leftOut|xvfb)\$" "$@"
    if (cd "$buildDir/$preset" && ctest -N -L '^xvfb$' -LE "^($leftOut)\$" "$@") | grep -q 'Total Tests: [1-9]'; then
        heading "Tests $preset, with a window server"
        countTests "$preset" screen -L '^xvfb$' -LE "^($leftOut)\$" "$@"
    fi
}

# runLabel LABEL [CTEST ARGUMENT…]: only the release tests of one label.
runLabel()
{
    heading "Tests labelled $1"
    countTests release "$1" -L "^$1\$" "${@:2}"
}

# tidy --all|--changed
tidy()
{
    heading "clang-tidy $1"
    /usr/bin/python3 "$root/tests/house/tidy.py" "$root" "$buildDir/release" "$1" || fail "clang-tidy"
}

checkFormat()
{
    heading "clang-format"
    if (cd "$root" && git -c safe.directory='*' ls-files -z --cached --others --exclude-standard '*.h' '*.cpp' |
        while IFS= read -r -d '' file; do [[ ! -f $file ]] || printf '%s\0' "$file"; done |
        xargs -0 -r clang-format-14 --dry-run --Werror); then
        echo "in order"
    else
        fail "clang-format"
    fi
}

# Every header of ours compiles alone.
checkHeaders()
{
    local target=all_verify_interface_header_sets
    heading "Headers compile alone"
    takeLock || exit 1
    if ! configure dev "${cmakeArguments[@]}" 2>&1; then
        fail "configure dev"
    elif ninja -C "$buildDir/dev" -t query "$target" >/dev/null 2>&1; then
        build dev "$target" -k 0 2>&1 || fail "headers"
    else
        echo "no header sets"
    fi
    releaseLock
}

# finish: what failed, the counts, the exit code.
finish()
{
    printf '\n'
    ((${#failures[@]} == 0)) || printf 'FAILED: %s\n' "${failures[@]}"
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    exit $((failed > 0))
}
