// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
//
// Feeds the readers of JSON from outside with whatever libFuzzer thinks of: the catalog and the delta of a package, divided
// by a zero byte, in an archive whose manifest has the right sums, or nothing behind them would ever be reached; and the
// first piece as a starter.

#include "storedzip.h"

#include "exchange/package.h"
#include "exchange/starter.h"

#include <QtCore/QCryptographicHash>

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace gk;

namespace {

QByteArray partOf(const char *name, const QByteArray &bytes)
{
    return QByteArray("{\"name\":\"") + name + "\",\"sha256\":\""
           + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()
           + "\",\"size\":" + QByteArray::number(bytes.size()) + '}';
}

/// The version and the base are those of the seed's delta.
QByteArray manifestOf(const QByteArray &catalog, const QByteArray &delta)
{
    return "{\"format\":\"gkml-package\",\"format_version\":1,\"title\":\"\","
           "\"catalog\":\"6038b40c8023530c448e39e1ebb3c012\",\"base\":{\"number\":0,\"digest\":"
           "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"},\"version\":{"
           "\"at\":\"2026-11-28T05:18:36Z\",\"author\":\"a\",\"digest\":"
           "\"321d52d5593769cd7223ca45341c44c45c0dfdf1afe8b2c3797b61c2aaef87ba\",\"items\":1,\"label\":\"1\","
           "\"number\":1,\"reason\":\"\",\"stage\":\"\"},\"parts\":["
           + partOf("catalog.json", catalog) + ',' + partOf("catalog.xlsx", "") + ',' + partOf("delta.json", delta)
           + "]}";
}

QByteArray packageOf(const QByteArray &catalog, const QByteArray &delta)
{
    StoredZip zip;
    zip.add("manifest.json", manifestOf(catalog, delta));
    zip.add("catalog.json", catalog);
    zip.add("catalog.xlsx", "");
    zip.add("delta.json", delta);
    return zip.finish();
}

void readPackageAt(const QString &path)
{
    if (const auto package = readPackage(path); !package && package.error().path.isEmpty())
        std::abort();
    const auto reader = PackageReader::open(path);
    if (!reader)
        return;
    for (const Kind kind : allKinds()) {
        const auto order = (*reader)->order(kind);
        if (!order)
            continue;
        const auto records = (*reader)->records(kind, *order);
        if (records && records->size() != order->size())
            std::abort();
    }
}

}

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const qsizetype end = bytes.indexOf('\0');
    const QByteArray catalog = (end < 0 ? bytes : bytes.first(end)).toByteArray();
    const QByteArray delta = end < 0 ? QByteArray() : bytes.sliced(end + 1).toByteArray();
    const QByteArray package = packageOf(catalog, delta);
    const int file = memfd_create("input", MFD_CLOEXEC);
    if (file < 0 || write(file, package.constData(), std::size_t(package.size())) != package.size())
        std::abort();
    readPackageAt(u"/proc/self/fd/"_s + QString::number(file));
    close(file);
    quint64 next = 0; // the same input gives the same uids
    (void)starterSteps(Fields::standard(), catalog,
                       [&next] { return *Uid::fromString(QString::number(++next, 16).rightJustified(32, u'0')); });
    return 0;
}
