/* SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
 * SPDX-License-Identifier: Apache-2.0 */
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/* Calls of the C library that fail or dawdle on request. A test that links this library before the C library has its
 * own calls and those of SQLite and Qt pass through it; other programs can preload it and arm it by FAULT in the
 * environment ("path:call:n:errno", with + after the errno for sticky) or SLOW ("path:call:milliseconds").
 * A path is any part of the file's; one that ends with $ is its end. Calls: read, write, sync, truncate, rename, link, unlink, open,
 * lock (of an open file description). */

/* The n-th matching call from now on fails with `error`; with `sticky` all later ones too. n = 0 fails none, but counts. */
void fault_arm(const char *path, const char *call, long n, int error, int sticky);
/* Every matching call takes so much longer. 0 milliseconds ends it. */
void fault_slow(const char *path, const char *call, long milliseconds);
void fault_disarm(void);
/* Matching calls since arming. */
long fault_count(void);

#ifdef __cplusplus
}
#endif
