/* SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
 * SPDX-License-Identifier: Apache-2.0 */
/* Preloaded, the disk takes its time: every sync lasts as long as the test says. C knows no scoped constants. */
/* NOLINTBEGIN(bugprone-reserved-identifier) */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <unistd.h>

enum { MicrosecondsPerMillisecond = 1000 };

static atomic_int delayMilliseconds;
static atomic_int syncs;

/* For the test, which finds it by its name. */
void setSyncDelay(int milliseconds);
void setSyncDelay(int milliseconds)
{
    delayMilliseconds = milliseconds;
    syncs = 0;
}

int countSyncs(void);
int countSyncs(void)
{
    return syncs;
}

static void wait(void)
{
    ++syncs;
    if (delayMilliseconds > 0)
        usleep((useconds_t)(delayMilliseconds * MicrosecondsPerMillisecond));
}

int fsync(int file)
{
    static int (*real)(int);
    if (!real)
        real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    wait();
    return real(file);
}

int fdatasync(int file)
{
    static int (*real)(int);
    if (!real)
        real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    wait();
    return real(file);
}
/* NOLINTEND(bugprone-reserved-identifier) */
