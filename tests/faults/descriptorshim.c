/* SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
 * SPDX-License-Identifier: Apache-2.0 */
/* C knows no scoped constants, and what is interposed is called as in the C library. */
/* NOLINTBEGIN(bugprone-reserved-identifier, readability-identifier-naming) */
#define _GNU_SOURCE
#include "descriptorshim.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { mostDescriptors = 4096, lineSize = 4608, mostCalls = 24 };

typedef enum { Nobody, Sqlite, SqliteUnlocked, Other } Opener;

static struct {
    dev_t device;
    ino_t inode;
    Opener opener;
} table[mostDescriptors];
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static long troubles;
static long watched;
static __thread int isInside;

static int isSqlite(const void *caller)
{
    Dl_info info;
    return dladdr(caller, &info) && info.dli_fname && strstr(info.dli_fname, "libsqlite3") != NULL;
}

static int endsWith(const char *name, const char *end)
{
    const size_t size = strlen(name);
    return size >= strlen(end) && strcmp(name + size - strlen(end), end) == 0;
}

static void say(const char *line, int withCalls)
{
    const char *name = getenv("DESCRIPTORS");
    static int (*realOpen)(const char *, int, ...);
    if (!realOpen)
        realOpen = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
    const int fd = name ? realOpen(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666) : -1;
    if (fd < 0)
        return;
    if (write(fd, line, strlen(line)) > 0 && withCalls) {
        void *calls[mostCalls];
        backtrace_symbols_fd(calls, backtrace(calls, mostCalls), fd);
    }
    static int (*realClose)(int);
    if (!realClose)
        realClose = (int (*)(int))dlsym(RTLD_NEXT, "close");
    realClose(fd);
}

/* With the mutex held. */
static int isOpenInSqlite(dev_t device, ino_t inode)
{
    for (int i = 0; i < mostDescriptors; ++i) {
        if (table[i].opener == Sqlite && table[i].device == device && table[i].inode == inode)
            return 1;
    }
    return 0;
}

static void complain(const char *what, const char *name)
{
    char line[lineSize];
    snprintf(line, sizeof line, "%s beside SQLite: %s\n", what, name);
    say(line, 1);
}

static void noteOpen(int fd, const char *name, const void *caller)
{
    struct stat info;
    if (isInside || fd < 0 || fd >= mostDescriptors || fstat(fd, &info) != 0 || !S_ISREG(info.st_mode))
        return;
    isInside = 1;
    Opener opener = isSqlite(caller) ? Sqlite : Other;
    if (opener == Sqlite && (endsWith(name, "-wal") || endsWith(name, "-journal")))
        opener = SqliteUnlocked;
    pthread_mutex_lock(&mutex);
    const int isTrouble = opener == Other && isOpenInSqlite(info.st_dev, info.st_ino);
    table[fd].device = info.st_dev;
    table[fd].inode = info.st_ino;
    table[fd].opener = opener;
    troubles += isTrouble;
    watched += opener == Sqlite;
    pthread_mutex_unlock(&mutex);
    if (isTrouble)
        complain("opened", name);
    isInside = 0;
}

static void noteClose(int fd)
{
    if (isInside || fd < 0 || fd >= mostDescriptors)
        return;
    isInside = 1;
    pthread_mutex_lock(&mutex);
    const Opener opener = table[fd].opener;
    table[fd].opener = Nobody;
    const int isTrouble = opener == Other && isOpenInSqlite(table[fd].device, table[fd].inode);
    troubles += isTrouble;
    pthread_mutex_unlock(&mutex);
    if (isTrouble) {
        char name[64];
        snprintf(name, sizeof name, "descriptor %d", fd);
        complain("closed", name);
    }
    isInside = 0;
}

long descriptor_troubles(void)
{
    pthread_mutex_lock(&mutex);
    const long now = troubles;
    pthread_mutex_unlock(&mutex);
    return now;
}

long descriptor_watched(void)
{
    pthread_mutex_lock(&mutex);
    const long now = watched;
    pthread_mutex_unlock(&mutex);
    return now;
}

__attribute__((destructor)) static void end(void)
{
    char line[64];
    snprintf(line, sizeof line, "watched %ld\n", descriptor_watched());
    say(line, 0);
}

#define REAL(name)                                                                                                     \
    static __typeof__(name) *real;                                                                                     \
    if (!real)                                                                                                         \
    real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
#define MODE(flags, last)                                                                                              \
    mode_t mode = 0;                                                                                                   \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                                                                             \
        va_list arguments;                                                                                             \
        va_start(arguments, last);                                                                                     \
        mode = va_arg(arguments, mode_t);                                                                              \
        va_end(arguments);                                                                                             \
    }

int open(const char *path, int flags, ...)
{
    REAL(open);
    MODE(flags, flags)
    const int fd = real(path, flags, mode);
    noteOpen(fd, path, __builtin_return_address(0));
    return fd;
}

int open64(const char *path, int flags, ...)
{
    REAL(open64);
    MODE(flags, flags)
    const int fd = real(path, flags, mode);
    noteOpen(fd, path, __builtin_return_address(0));
    return fd;
}

int openat(int folder, const char *path, int flags, ...)
{
    REAL(openat);
    MODE(flags, flags)
    const int fd = real(folder, path, flags, mode);
    noteOpen(fd, path, __builtin_return_address(0));
    return fd;
}

int openat64(int folder, const char *path, int flags, ...)
{
    REAL(openat64);
    MODE(flags, flags)
    const int fd = real(folder, path, flags, mode);
    noteOpen(fd, path, __builtin_return_address(0));
    return fd;
}

/* What open() without a mode becomes in a hardened build. */
int __open_2(const char *path, int flags);
int __open_2(const char *path, int flags)
{
    REAL(__open_2);
    const int fd = real(path, flags);
    noteOpen(fd, path, __builtin_return_address(0));
    return fd;
}

int __open64_2(const char *path, int flags);
int __open64_2(const char *path, int flags)
{
    REAL(__open64_2);
    const int fd = real(path, flags);
    noteOpen(fd, path, __builtin_return_address(0));
    return fd;
}

FILE *fopen(const char *path, const char *mode)
{
    REAL(fopen);
    FILE *file = real(path, mode);
    if (file)
        noteOpen(fileno(file), path, __builtin_return_address(0));
    return file;
}

FILE *fopen64(const char *path, const char *mode)
{
    REAL(fopen64);
    FILE *file = real(path, mode);
    if (file)
        noteOpen(fileno(file), path, __builtin_return_address(0));
    return file;
}

int fclose(FILE *file)
{
    REAL(fclose);
    noteClose(fileno(file));
    return real(file);
}

int close(int fd)
{
    REAL(close);
    noteClose(fd);
    return real(fd);
}
/* NOLINTEND(bugprone-reserved-identifier, readability-identifier-naming) */
