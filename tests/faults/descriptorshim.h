/* SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
 * SPDX-License-Identifier: Apache-2.0 */
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/* Watches who opens and closes files. Closing any descriptor of a file drops all locks a process holds on it (POSIX), those
 * of SQLite too: while SQLite has a catalog open, no other code may have a descriptor of it. A test that links this
 * library before the C library is watched itself; other programs preload it. Each trouble is a line, with the calls that
 * led to it, in the file that DESCRIPTORS names in the environment; at its end a process adds a line "watched N". */

/* Descriptors that others than SQLite opened or closed while SQLite had the same file open. */
long descriptor_troubles(void);
/* Files that SQLite opened, logs and journals not counted: on them it takes no locks. */
long descriptor_watched(void);

#ifdef __cplusplus
}
#endif
