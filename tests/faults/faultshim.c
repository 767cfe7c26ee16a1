/* SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
 * SPDX-License-Identifier: Apache-2.0 */
/* C knows no scoped constants, and what is interposed is called as in the C library. */
/* NOLINTBEGIN(bugprone-reserved-identifier, readability-identifier-naming) */
#define _GNU_SOURCE
#include "faultshim.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

enum { pathSize = 256, callSize = 32, nameSize = 4096 };

static struct {
    char path[pathSize];
    char call[callSize];
    long n;
    int error;
    int sticky;
    int isArmed;
} fault;
static struct {
    char path[pathSize];
    char call[callSize];
    long milliseconds;
} slow;
static long count;
static int hasReadEnvironment;
static __thread int isInside;

static int errorNamed(const char *name)
{
    static const struct {
        const char *name;
        int error;
    } errors[] = {{"ENOSPC", ENOSPC}, {"EIO", EIO},       {"EDQUOT", EDQUOT}, {"EFBIG", EFBIG},
                  {"EROFS", EROFS},   {"EACCES", EACCES}, {"ENOLCK", ENOLCK}};
    for (size_t i = 0; i < sizeof errors / sizeof *errors; ++i) {
        if (strncmp(errors[i].name, name, strlen(errors[i].name)) == 0)
            return errors[i].error;
    }
    return EIO;
}

static void readEnvironment(void)
{
    char path[pathSize];
    char call[callSize];
    char error[callSize];
    long n = 0;
    hasReadEnvironment = 1;
    const char *text = getenv("FAULT");
    if (text && sscanf(text, "%255[^:]:%31[^:]:%ld:%31s", path, call, &n, error) == 4)
        fault_arm(path, call, n, errorNamed(error), strchr(error, '+') != NULL);
    text = getenv("SLOW");
    if (text && sscanf(text, "%255[^:]:%31[^:]:%ld", path, call, &n) == 3)
        fault_slow(path, call, n);
}

void fault_arm(const char *path, const char *call, long n, int error, int sticky)
{
    hasReadEnvironment = 1;
    snprintf(fault.path, sizeof fault.path, "%s", path);
    snprintf(fault.call, sizeof fault.call, "%s", call);
    fault.n = n;
    fault.error = error;
    fault.sticky = sticky;
    __atomic_store_n(&count, 0, __ATOMIC_SEQ_CST);
    fault.isArmed = 1;
}

void fault_slow(const char *path, const char *call, long milliseconds)
{
    hasReadEnvironment = 1;
    snprintf(slow.path, sizeof slow.path, "%s", path);
    snprintf(slow.call, sizeof slow.call, "%s", call);
    slow.milliseconds = milliseconds;
}

void fault_disarm(void)
{
    fault.isArmed = 0;
    slow.milliseconds = 0;
}

long fault_count(void)
{
    return __atomic_load_n(&count, __ATOMIC_SEQ_CST);
}

static int isMeant(const char *name, const char *call, const char *path, const char *wanted)
{
    const size_t length = strlen(path);
    if (strcmp(call, wanted) != 0 || length == 0)
        return 0;
    if (path[length - 1] != '$')
        return strstr(name, path) != NULL;
    const size_t end = strlen(name);
    return end >= length - 1 && strncmp(name + end - (length - 1), path, length - 1) == 0;
}

/* The errno that this call shall fail with, or 0. */
static int trouble(int fd, const char *name, const char *call)
{
    if (isInside)
        return 0;
    isInside = 1;
    if (!hasReadEnvironment)
        readEnvironment();
    int error = 0;
    char target[nameSize];
    if (fault.isArmed || slow.milliseconds > 0) {
        if (!name) {
            char link[callSize * 2];
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
            const ssize_t n = readlink(link, target, sizeof target - 1);
            target[n < 0 ? 0 : n] = '\0';
            name = target;
        }
        if (slow.milliseconds > 0 && isMeant(name, call, slow.path, slow.call)) {
            const struct timespec pause = {slow.milliseconds / 1000, slow.milliseconds % 1000 * 1000000L};
            nanosleep(&pause, NULL);
        }
        if (fault.isArmed && isMeant(name, call, fault.path, fault.call)) {
            const long now = __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST);
            if (fault.n > 0 && (now == fault.n || (fault.sticky && now > fault.n)))
                error = fault.error;
        }
    }
    isInside = 0;
    return error;
}

#define REAL(name)                                                                                                     \
    static __typeof__(name) *real;                                                                                     \
    if (!real)                                                                                                         \
    real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
#define FAIL(fd, name, call)                                                                                           \
    do {                                                                                                               \
        const int error = trouble(fd, name, call);                                                                     \
        if (error) {                                                                                                   \
            errno = error;                                                                                             \
            return -1;                                                                                                 \
        }                                                                                                              \
    } while (0)

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset)
{
    REAL(pwrite64);
    FAIL(fd, NULL, "write");
    return real(fd, bytes, size, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset)
{
    REAL(pwrite);
    FAIL(fd, NULL, "write");
    return real(fd, bytes, size, offset);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    REAL(write);
    FAIL(fd, NULL, "write");
    return real(fd, bytes, size);
}

ssize_t pread64(int fd, void *bytes, size_t size, off64_t offset)
{
    REAL(pread64);
    FAIL(fd, NULL, "read");
    return real(fd, bytes, size, offset);
}

ssize_t pread(int fd, void *bytes, size_t size, off_t offset)
{
    REAL(pread);
    FAIL(fd, NULL, "read");
    return real(fd, bytes, size, offset);
}

ssize_t read(int fd, void *bytes, size_t size)
{
    REAL(read);
    FAIL(fd, NULL, "read");
    return real(fd, bytes, size);
}

int fsync(int fd)
{
    REAL(fsync);
    FAIL(fd, NULL, "sync");
    return real(fd);
}

int fdatasync(int fd)
{
    REAL(fdatasync);
    FAIL(fd, NULL, "sync");
    return real(fd);
}

int ftruncate64(int fd, off64_t size)
{
    REAL(ftruncate64);
    FAIL(fd, NULL, "truncate");
    return real(fd, size);
}

int ftruncate(int fd, off_t size)
{
    REAL(ftruncate);
    FAIL(fd, NULL, "truncate");
    return real(fd, size);
}

/* Only the locks of open file descriptions: SQLite's are of the other kind. */
int fcntl64(int fd, int command, ...)
{
    REAL(fcntl64);
    va_list arguments;
    va_start(arguments, command);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    if (command == F_OFD_SETLK || command == F_OFD_GETLK)
        FAIL(fd, NULL, "lock");
    return real(fd, command, argument);
}

int fcntl(int fd, int command, ...)
{
    REAL(fcntl);
    va_list arguments;
    va_start(arguments, command);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    if (command == F_OFD_SETLK || command == F_OFD_GETLK)
        FAIL(fd, NULL, "lock");
    return real(fd, command, argument);
}

int rename(const char *from, const char *to)
{
    REAL(rename);
    FAIL(-1, to, "rename");
    return real(from, to);
}

int link(const char *from, const char *to)
{
    REAL(link);
    FAIL(-1, to, "link");
    return real(from, to);
}

int unlink(const char *path)
{
    REAL(unlink);
    FAIL(-1, path, "unlink");
    return real(path);
}

int open64(const char *path, int flags, ...)
{
    REAL(open64);
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    FAIL(-1, path, "open");
    return real(path, flags, mode);
}

int open(const char *path, int flags, ...)
{
    REAL(open);
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    FAIL(-1, path, "open");
    return real(path, flags, mode);
}
/* NOLINTEND(bugprone-reserved-identifier, readability-identifier-naming) */
