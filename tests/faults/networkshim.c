/* SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
 * SPDX-License-Identifier: Apache-2.0 */
/* Preloaded, every folder looks as one on a network share (NFS). C knows no scoped constants. */
/* NOLINTBEGIN(bugprone-reserved-identifier) */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/statfs.h>

enum { Nfs = 0x6969 };

int statfs(const char *path, struct statfs *info)
{
    static int (*realStatfs)(const char *, struct statfs *);
    if (!realStatfs)
        realStatfs = (int (*)(const char *, struct statfs *))dlsym(RTLD_NEXT, "statfs");
    const int status = realStatfs(path, info);
    if (status == 0)
        info->f_type = Nfs;
    return status;
}
/* NOLINTEND(bugprone-reserved-identifier) */
