// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/importreport.h"

#include "base/text.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>
#include <QtCore/QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr QByteArrayView mark = "import\t1";
constexpr quint32 mostBytes = 512U << 20; // a file of somebody else's must not fill the memory

constexpr std::array fates{"added"_L1, "changed"_L1, "unchanged"_L1, "left_out"_L1};
constexpr std::array matches{"nothing"_L1, "uid"_L1,   "shown"_L1, "stored"_L1, "code"_L1,
                             "literal"_L1, "names"_L1, "moved"_L1, "levels"_L1, "similar"_L1};

QByteArray escaped(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    return bytes.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r");
}

QString unescaped(QByteArrayView bytes)
{
    QByteArray plain;
    plain.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\\' || i + 1 == bytes.size()) {
            plain += bytes[i];
            continue;
        }
        const char c = bytes[++i];
        plain += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
    }
    return QString::fromUtf8(plain);
}

class Packer
{
public:
    void line(const char *kind, std::initializer_list<QByteArray> cells)
    {
        m_text += kind;
        for (const QByteArray &cell : cells)
            m_text.append('\t').append(cell);
        m_text += '\n';
    }
    [[nodiscard]] QByteArray take() { return qCompress(m_text, level); }

private:
    static constexpr int level = 6;
    QByteArray m_text = mark.toByteArray() + '\n';
};

QByteArray number(qint64 n)
{
    return QByteArray::number(n);
}

QByteArray keyOfField(const ImportNote &note)
{
    if (!note.setting.isEmpty())
        return "setting/" + note.setting.toUtf8();
    const FieldInfo *info = note.field ? Fields::standard().find(*note.field) : nullptr;
    return info ? QByteArray(info->key.data(), info->key.size()) : QByteArray();
}

void packTable(Packer &packer, const RecognisedTable &table)
{
    packer.line("table",
                {number(qint64(table.place)), escaped(table.title), escaped(table.domain), number(table.rows)});
    for (const RecognisedColumn &column : table.columns)
        packer.line("column", {number(column.index), escaped(column.heading), escaped(column.field),
                               escaped(column.term), number(column.confidence), number(column.isSaid ? 1 : 0)});
}

/// Strings that are the same are one in memory: there may be a million of them.
class Shared
{
public:
    [[nodiscard]] QString of(QByteArrayView bytes) { return *m_known.insert(unescaped(bytes)); }

private:
    QSet<QString> m_known{};
};

class Unpacker
{
public:
    [[nodiscard]] bool take(const QList<QByteArrayView> &cells)
    {
        const QByteArrayView kind = cells.front();
        m_cells = &cells;
        return kind == "counts"   ? takeCounts()
               : kind == "source" ? takeSource()
               : kind == "table"  ? takeTable()
               : kind == "column" ? takeColumn()
               : kind == "row"    ? takeRow()
               : kind == "note"   ? takeNote()
                                  : false;
    }
    [[nodiscard]] ImportReport made() { return std::move(m_report); }

private:
    [[nodiscard]] bool has(qsizetype count) const { return m_cells->size() == count + 1; }
    [[nodiscard]] qint64 n(qsizetype at) const { return m_cells->at(at).toLongLong(); }
    [[nodiscard]] QString text(qsizetype at) { return m_shared.of(m_cells->at(at)); }

    bool takeCounts()
    {
        if (!has(4))
            return false;
        m_report.added = n(1);
        m_report.changed = n(2);
        m_report.unchanged = n(3);
        m_report.skipped = n(4);
        return true;
    }
    bool takeSource()
    {
        if (!has(2))
            return false;
        m_report.sources.push_back({text(1), text(2)});
        return true;
    }
    bool takeTable()
    {
        if (!has(4) || !isSource(n(1)))
            return false;
        const TablePlace &place = m_report.sources[std::size_t(n(1))];
        m_report.tables.push_back({.source = place.source,
                                   .sheet = place.sheet,
                                   .title = text(2),
                                   .domain = text(3),
                                   .rows = n(4),
                                   .place = std::size_t(n(1))});
        return true;
    }
    bool takeColumn()
    {
        if (!has(6) || m_report.tables.empty())
            return false;
        m_report.tables.back().columns.push_back({.index = int(n(1)),
                                                  .heading = text(2),
                                                  .field = text(3),
                                                  .term = text(4),
                                                  .confidence = int(n(5)),
                                                  .isSaid = n(6) != 0});
        return true;
    }
    bool takeRow()
    {
        const auto fate = has(7) ? placeOf(fates, m_cells->at(3)) : std::nullopt;
        const auto by = has(7) ? placeOf(matches, m_cells->at(4)) : std::nullopt;
        if (!fate || !by || !isSource(n(1)))
            return false;
        constexpr double percent = 100;
        m_report.rows.push_back({.source = std::size_t(n(1)),
                                 .number = n(2),
                                 .fate = RowFate(*fate),
                                 .label = text(7),
                                 .by = MatchedBy(*by),
                                 .likeness = double(n(5)) / percent,
                                 .why = importNoteKind(m_cells->at(6))});
        return true;
    }
    bool takeNote()
    {
        const auto kind = has(7) ? importNoteKind(m_cells->at(4)) : std::nullopt;
        if (!kind || !isSource(n(1)))
            return false;
        const TablePlace &place = m_report.sources[std::size_t(n(1))];
        constexpr QByteArrayView ofSetting = "setting/";
        const bool isSetting = m_cells->at(5).startsWith(ofSetting);
        const FieldInfo *info = isSetting ? nullptr : Fields::standard().find(Kind::Item, text(5));
        const int column = int(n(3));
        m_report.notes.push_back({.source = place.source,
                                  .sheet = place.sheet,
                                  .cell = column < 0 ? QString() : columnLetters(column) + QString::number(n(2)),
                                  .row = n(2),
                                  .column = column,
                                  .field = info ? std::optional(info->field) : std::nullopt,
                                  .setting = isSetting ? text(5).sliced(ofSetting.size()) : QString(),
                                  .kind = *kind,
                                  .original = text(6),
                                  .taken = text(7)});
        return true;
    }
    [[nodiscard]] bool isSource(qint64 at) const { return at >= 0 && at < qint64(m_report.sources.size()); }
    template <typename Keys>
    static std::optional<std::size_t> placeOf(const Keys &keys, QByteArrayView key)
    {
        const auto it = std::ranges::find(keys, QLatin1StringView(key));
        return it == keys.end() ? std::nullopt : std::optional(std::size_t(it - keys.begin()));
    }

    ImportReport m_report{};
    Shared m_shared{};
    const QList<QByteArrayView> *m_cells = nullptr;
};

QList<QByteArrayView> cellsOf(QByteArrayView line)
{
    QList<QByteArrayView> cells;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        if (at < line.size() && line[at] != '\t')
            continue;
        cells += line.sliced(from, at - from);
        from = at + 1;
    }
    return cells;
}

}

QByteArray packed(const ImportReport &report)
{
    Packer packer;
    packer.line("counts",
                {number(report.added), number(report.changed), number(report.unchanged), number(report.skipped)});
    for (const TablePlace &place : report.sources)
        packer.line("source", {escaped(place.source), escaped(place.sheet)});
    for (const RecognisedTable &table : report.tables)
        packTable(packer, table);
    const auto bytes = [](QLatin1StringView key) { return QByteArray(key.data(), key.size()); };
    for (const RowOutcome &row : report.rows)
        packer.line("row", {number(qint64(row.source)), number(row.number), bytes(fates.at(std::size_t(row.fate))),
                            bytes(matches.at(std::size_t(row.by))), number(qRound64(row.likeness * 100)),
                            row.why ? bytes(keyOf(*row.why)) : QByteArray(), escaped(row.label)});
    std::size_t source = 0;
    for (const ImportNote &note : report.notes) {
        const TablePlace place{note.source, note.sheet};
        if (source >= report.sources.size() || report.sources[source] != place)
            source = std::size_t(std::ranges::find(report.sources, place) - report.sources.begin());
        if (source < report.sources.size())
            packer.line("note", {number(qint64(source)), number(note.row), number(note.column), bytes(keyOf(note.kind)),
                                 keyOfField(note), escaped(note.original), escaped(note.taken)});
    }
    return packer.take();
}

Result<ImportReport> unpackedReport(const QByteArray &bytes)
{
    const Error damaged{.code = ErrorCode::Damaged, .detail = u"report"_s};
    if (bytes.size() < qsizetype(sizeof(quint32)) || qFromBigEndian<quint32>(bytes.constData()) > mostBytes)
        return damaged;
    const QByteArray text = qUncompress(bytes);
    Unpacker unpacker;
    qsizetype from = 0;
    for (qsizetype end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        const QByteArrayView line = QByteArrayView(text).sliced(from, end - from);
        if (from == 0 && line != mark)
            return line.startsWith("import\t") ? Error{.code = ErrorCode::NewerFile, .detail = u"report"_s} : damaged;
        if (from > 0 && !unpacker.take(cellsOf(line)))
            return damaged;
        from = end + 1;
    }
    return from == 0 ? Result<ImportReport>(damaged) : unpacker.made();
}

}
