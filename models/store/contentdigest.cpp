// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/store.h"
#include "store/sums.h"

#include "catalog/record.h"

#include <algorithm>

namespace gk {

// A digest of each record's tuples in the order of their keys, then one over (uid, digest) in the order of the uids:
// so records may come in any order and 48 bytes of each are kept, not its texts.
Result<Digest> contentDigest(Reader &reader, const Progress &progress)
{
    const Fields &fields = reader.fields();
    const Tuples tuples(fields);
    Sha256 whole;
    Sha256 one;
    qint64 done = 0;
    for (const Kind kind : allKinds()) {
        std::vector<const FieldInfo *> byKey;
        for (const FieldInfo &info : fields.of(kind))
            byKey.push_back(&info);
        std::ranges::sort(byKey, {}, [](const FieldInfo *info) { return info->key; });
        std::vector<std::pair<Uid, Digest>> records;
        auto read = reader.each(kind, [&](const Record &record) {
            if (!isContent(record))
                return true;
            one.add(tuples.bytes(record.ref, aliveOf(kind), Value(qint64(1))));
            for (const FieldInfo *info : byKey) {
                const Value &value = record.value(info->field);
                if (!value.isEmpty())
                    one.add(tuples.bytes(record.ref, info->field, value));
            }
            records.emplace_back(record.ref.uid, one.result());
            if (++done % 1000 == 0)
                progress.tell(done, 0);
            return !progress.isCancelled();
        });
        if (!read)
            return read.error();
        std::ranges::sort(records);
        const QLatin1StringView key = keyOf(kind);
        for (const auto &[uid, digest] : records)
            whole.addPart(QByteArrayView(key.data(), key.size())).add(uid.toBytes()).add(digest.toBytes());
    }
    return whole.result();
}

}
