// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "support/powercutdisk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

using Bytes = std::vector<unsigned char>;
constexpr std::size_t sectorSize = 512;
constexpr const char *vfsName = "powercut";

struct Operation {
    std::size_t offset = 0;
    Bytes data;
    bool isTruncation = false;
};

struct MemoryFile {
    Bytes now;
    Bytes durable;
    std::vector<Operation> pending;
    bool exists = false;
    bool existsDurably = false;
    std::vector<std::unique_ptr<Bytes>> sharedMemory;
};

void put(Bytes &bytes, std::size_t offset, const Bytes &data)
{
    if (bytes.size() < offset + data.size())
        bytes.resize(offset + data.size());
    std::ranges::copy(data, bytes.begin() + std::ptrdiff_t(offset));
}

void perform(Bytes &bytes, const Operation &operation)
{
    if (operation.isTruncation)
        bytes.resize(operation.offset);
    else
        put(bytes, operation.offset, operation.data);
}

}

struct PowerCutDisk::State {
    std::map<std::string, MemoryFile> files;
    std::mt19937_64 random;
    long operations = 0;
    long cutAt = std::numeric_limits<long>::max();
    bool isCut = false;
    int unnamed = 0;

    /// Counts one operation. @return true when there is no power for it
    bool fails()
    {
        if (!isCut && ++operations >= cutAt)
            isCut = true;
        return isCut;
    }
    std::size_t below(std::size_t bound) { return std::size_t(random() % bound); }
    Bytes survivors(const MemoryFile &file);
};

namespace {

struct OpenFile {
    sqlite3_file base;
    PowerCutDisk::State *disk;
    MemoryFile *file;
};

OpenFile &of(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file);
}

PowerCutDisk::State &diskOf(sqlite3_vfs *vfs)
{
    return *static_cast<PowerCutDisk::State *>(vfs->pAppData);
}

int closeFile(sqlite3_file *)
{
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *target, int count, sqlite3_int64 offset)
{
    if (of(file).disk->isCut)
        return SQLITE_IOERR_READ;
    const Bytes &bytes = of(file).file->now;
    std::memset(target, 0, std::size_t(count));
    if (std::size_t(offset) >= bytes.size())
        return SQLITE_IOERR_SHORT_READ;
    const std::size_t n = std::min(std::size_t(count), bytes.size() - std::size_t(offset));
    std::memcpy(target, bytes.data() + offset, n);
    return n == std::size_t(count) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *file, const void *source, int count, sqlite3_int64 offset)
{
    OpenFile &open = of(file);
    if (open.disk->isCut)
        return SQLITE_IOERR_WRITE;
    const auto *first = static_cast<const unsigned char *>(source);
    open.file->pending.push_back({std::size_t(offset), Bytes(first, first + count), false});
    if (open.disk->fails())
        return SQLITE_IOERR_WRITE;
    perform(open.file->now, open.file->pending.back());
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    OpenFile &open = of(file);
    if (open.disk->isCut)
        return SQLITE_IOERR_TRUNCATE;
    open.file->pending.push_back({std::size_t(size), {}, true});
    if (open.disk->fails())
        return SQLITE_IOERR_TRUNCATE;
    open.file->now.resize(std::size_t(size));
    return SQLITE_OK;
}

int syncFile(sqlite3_file *file, int)
{
    OpenFile &open = of(file);
    if (open.disk->fails())
        return SQLITE_IOERR_FSYNC;
    for (const Operation &operation : open.file->pending)
        perform(open.file->durable, operation);
    open.file->pending.clear();
    open.file->existsDurably = open.file->exists;
    return SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = sqlite3_int64(of(file).file->now.size());
    return SQLITE_OK;
}

int lock(sqlite3_file *, int)
{
    return SQLITE_OK;
}

int checkReservedLock(sqlite3_file *, int *isReserved)
{
    *isReserved = 0;
    return SQLITE_OK;
}

int fileControl(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sector(sqlite3_file *)
{
    return int(sectorSize);
}

// No promise of overwriting safely: harsher than a normal disk.
int characteristics(sqlite3_file *)
{
    return 0;
}

int mapShared(sqlite3_file *file, int region, int size, int extends, volatile void **memory)
{
    auto &regions = of(file).file->sharedMemory;
    while (std::ssize(regions) <= region) {
        if (!extends) {
            *memory = nullptr;
            return SQLITE_OK;
        }
        regions.push_back(std::make_unique<Bytes>(std::size_t(size)));
    }
    *memory = regions[std::size_t(region)]->data();
    return SQLITE_OK;
}

int lockShared(sqlite3_file *, int, int, int)
{
    return SQLITE_OK;
}

void sharedBarrier(sqlite3_file *) {}

int unmapShared(sqlite3_file *file, int deletes)
{
    if (deletes)
        of(file).file->sharedMemory.clear();
    return SQLITE_OK;
}

const sqlite3_io_methods methods{
    2,          closeFile,     readFile,          writeFile,   truncateFile, syncFile,        fileSize,
    lock,       lock,          checkReservedLock, fileControl, sector,       characteristics, mapShared,
    lockShared, sharedBarrier, unmapShared,       nullptr,     nullptr};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    PowerCutDisk::State &disk = diskOf(vfs);
    file->pMethods = nullptr;
    MemoryFile &memory = disk.files[name ? std::string(name) : "unnamed" + std::to_string(disk.unnamed++)];
    if (!memory.exists) {
        if (!(flags & SQLITE_OPEN_CREATE) || disk.fails())
            return SQLITE_CANTOPEN;
        memory = MemoryFile();
        memory.exists = true;
    }
    of(file).disk = &disk;
    of(file).file = &memory;
    file->pMethods = &methods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncsFolder)
{
    PowerCutDisk::State &disk = diskOf(vfs);
    const auto it = disk.files.find(name);
    if (it == disk.files.end() || !it->second.exists)
        return SQLITE_IOERR_DELETE_NOENT;
    if (disk.fails())
        return SQLITE_IOERR_DELETE;
    it->second.exists = false;
    if (syncsFolder || disk.below(2) == 1)
        it->second.existsDurably = false;
    return SQLITE_OK;
}

int access(sqlite3_vfs *vfs, const char *name, int, int *result)
{
    const auto it = diskOf(vfs).files.find(name);
    *result = it != diskOf(vfs).files.end() && it->second.exists;
    return SQLITE_OK;
}

int fullPathname(sqlite3_vfs *, const char *name, int size, char *full)
{
    sqlite3_snprintf(size, full, "%s", name);
    return SQLITE_OK;
}

sqlite3_vfs registered;

}

/// Nothing, everything, some, or some in another order of the sectors written since the last sync.
Bytes PowerCutDisk::State::survivors(const MemoryFile &file)
{
    const std::size_t mode = below(4);
    if (mode == 0)
        return file.durable;
    if (mode == 1)
        return file.now;
    std::vector<Operation> sectors;
    for (const Operation &operation : file.pending) {
        if (operation.isTruncation)
            sectors.push_back(operation);
        for (std::size_t at = 0; at < operation.data.size();) {
            const std::size_t n =
                std::min(sectorSize - (operation.offset + at) % sectorSize, operation.data.size() - at);
            const auto first = operation.data.begin() + std::ptrdiff_t(at);
            sectors.push_back({operation.offset + at, Bytes(first, first + std::ptrdiff_t(n)), false});
            at += n;
        }
    }
    if (mode == 3)
        std::ranges::shuffle(sectors, random);
    Bytes left = file.durable;
    for (Operation &operation : sectors) {
        const std::size_t luck = below(8);
        if (luck < 4)
            continue;
        if (luck == 4)
            std::ranges::generate(operation.data, [this] { return static_cast<unsigned char>(random()); });
        perform(left, operation);
    }
    return left;
}

PowerCutDisk::PowerCutDisk() : m_state(std::make_unique<State>())
{
    registered = *sqlite3_vfs_find(nullptr);
    registered.zName = vfsName;
    registered.pNext = nullptr;
    registered.pAppData = m_state.get();
    registered.szOsFile = int(sizeof(OpenFile));
    registered.xOpen = openFile;
    registered.xDelete = deleteFile;
    registered.xAccess = access;
    registered.xFullPathname = fullPathname;
    sqlite3_vfs_register(&registered, 0);
}

PowerCutDisk::~PowerCutDisk()
{
    sqlite3_vfs_unregister(&registered);
}

QString PowerCutDisk::vfs()
{
    return QString::fromLatin1(vfsName);
}

void PowerCutDisk::format(unsigned seed, const QString &path, const QByteArray &content)
{
    *m_state = State();
    m_state->random.seed(seed);
    MemoryFile &file = m_state->files[path.toStdString()];
    file.now.assign(content.begin(), content.end());
    file.durable = file.now;
    file.exists = file.existsDurably = true;
}

void PowerCutDisk::cutAfter(long operations)
{
    m_state->cutAt = m_state->operations + operations;
}

bool PowerCutDisk::isCut() const
{
    return m_state->isCut;
}

long PowerCutDisk::operations() const
{
    return m_state->operations;
}

void PowerCutDisk::restore()
{
    for (auto &[name, file] : m_state->files) {
        const bool isSure = file.exists == file.existsDurably;
        const bool exists = isSure ? file.exists : m_state->below(2) == 1;
        file.now = exists ? m_state->survivors(file) : Bytes();
        file.durable = file.now;
        file.pending.clear();
        file.sharedMemory.clear();
        file.exists = file.existsDurably = exists;
    }
    m_state->isCut = false;
    m_state->cutAt = std::numeric_limits<long>::max();
}

}
