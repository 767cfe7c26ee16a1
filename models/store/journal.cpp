// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "store/journal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr qint64 cancelInterval = 500; // rows between two looks at the cancel flag

const QByteArray insertSet = "INSERT INTO change_set(" + changeSetColumns + ") VALUES(?,?,?,?,?,?,?,?,?,?,?)";
const QByteArray insertChange = "INSERT INTO change(seq, kind, record, field, before) VALUES(?,?,?,?,?)";
const QByteArray insertReport = "INSERT INTO report(seq, body) VALUES(?,?)";
const QByteArray selectReport = "SELECT body FROM report WHERE seq=?";
const QByteArray selectReported = "SELECT seq FROM report WHERE seq>?";
const QByteArray selectSets = "SELECT " + changeSetColumns + " FROM change_set ";
// In the order of the primary key, so that the first row met of a field is its first image.
const QByteArray selectImages = R"(
    SELECT seq, kind, record, field, before FROM change
     WHERE seq > ? AND seq <= ?
     ORDER BY seq, kind, record, field)";
const QByteArray selectVersions = R"(
    SELECT number, label, reason, stage, seq, at, author, items, digest, approved_by, approved_on FROM version )";
const QByteArray insertVersionRow = R"(
    INSERT INTO version(number, label, reason, stage, seq, set_seq, at, author, items, digest, approved_by, approved_on)
    VALUES(?,?,?,?,?,?,?,?,?,?,?,?))";

/// A time as it is written, and nothing for any other text: Qt would read past what has been altered in it.
QDateTime readTime(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return isoTime(time) == text ? time : QDateTime();
}

Version readVersion(const Statement &row)
{
    return {.number = int(row.number(0)),
            .label = row.text(1),
            .reason = row.text(2),
            .stage = row.text(3),
            .author = row.text(6),
            .at = readTime(row.text(5)),
            .approvedBy = row.text(9),
            .approvedOn = row.text(10),
            .seq = Seq{row.number(4)},
            .items = row.number(7),
            .digest = Digest::fromBytes(row.blob(8)).value_or(Digest{})};
}

QByteArray decimal(Seq seq)
{
    return QByteArray::number(qint64(seq));
}

}

// — StepStacks

void StepStacks::add(Seq seq, StepKind kind, Seq step, std::optional<Seq> target)
{
    switch (kind) {
    case StepKind::Edit:
    case StepKind::Receive:
        m_redo.clear();
        if (step == seq)
            m_undo.push_back(step);
        break;
    case StepKind::Undo:
        if (target)
            std::erase(m_undo, *target);
        m_redo.push_back(step);
        break;
    case StepKind::Redo:
        if (target)
            std::erase(m_redo, *target);
        m_undo.push_back(step);
        break;
    case StepKind::Freeze:
        break;
    }
}

void StepStacks::clear()
{
    m_undo.clear();
    m_redo.clear();
}

std::optional<Seq> StepStacks::undoable() const
{
    return m_undo.empty() ? std::nullopt : std::optional(m_undo.back());
}

std::optional<Seq> StepStacks::redoable() const
{
    return m_redo.empty() ? std::nullopt : std::optional(m_redo.back());
}

// — Journal

Result<Journal::Head> Journal::head()
{
    // Asked for before every write.
    if (!m_selectHead.isValid())
        m_selectHead = m_connection.prepare(selectSets + "ORDER BY seq DESC LIMIT 1");
    if (!m_selectHead.isValid())
        return m_connection.lastError();
    Head head;
    if (m_selectHead.next()) {
        head = {Seq{m_selectHead.number(0)}, Digest::fromBytes(m_selectHead.blob(10)).value_or(Digest{}),
                Sums::fromBytes(m_selectHead.blob(9))};
        const int code = m_selectHead.code();
        m_selectHead.reset();
        if (code != 0)
            return m_connection.errorOf(code);
    } else if (m_selectHead.code() != 0) {
        return m_connection.lastError();
    }
    return head;
}

Digest Journal::link(const Digest &before, const ChangeSetInfo &info, const Sums &sums,
                     const std::vector<BeforeImage> &images, const Version *version, const QByteArray &report)
{
    Sha256 hash;
    hash.addPart(before.toBytes());
    hash.addPart(info.uid.toBytes());
    hash.addPart(isoTime(info.at).toUtf8());
    hash.addPart(info.author.toUtf8());
    hash.addPart(info.label.toUtf8());
    hash.addPart(QByteArray::number(int(info.kind)));
    hash.addPart(decimal(info.step));
    hash.addPart(info.target ? decimal(*info.target) : QByteArray());
    hash.addPart(info.origin.toUtf8());
    hash.addPart(sums.toBytes());
    for (const BeforeImage &image : images) {
        hash.addPart(QByteArray::number(int(image.record.kind)));
        hash.addPart(image.record.uid.toBytes());
        hash.addPart(QByteArray::number(image.field.number));
        hash.addPart(image.before.canonical());
    }
    if (version) {
        hash.addPart(QByteArray::number(version->number));
        hash.addPart(version->label.toUtf8());
        hash.addPart(version->reason.toUtf8());
        hash.addPart(version->stage.toUtf8());
        hash.addPart(version->digest.toBytes());
        hash.addPart(decimal(version->seq));
        // Only when given: versions of schema 1 know neither, and their links must hold.
        if (!version->approvedBy.isEmpty() || !version->approvedOn.isEmpty())
            hash.addPart(version->approvedBy.toUtf8()).addPart(version->approvedOn.toUtf8());
    }
    // Only when given, for the same reason. Before-images come in fours, so it cannot pass for one of them.
    if (!report.isEmpty())
        hash.addPart(report);
    return hash.result();
}

Result<Journal::Head> Journal::append(const Head &before, const ChangeSetInfo &info, const Sums &sums,
                                      const std::vector<BeforeImage> &images, const Version *version,
                                      const QByteArray &report, const Progress &progress)
{
    if (!m_insertSet.isValid() || !m_insertChange.isValid()) {
        m_insertSet = m_connection.prepare(insertSet);
        m_insertChange = m_connection.prepare(insertChange);
    }
    const Digest digest = link(before.digest, info, sums, images, version, report);
    m_insertSet.bind(1, qint64(info.seq)).bind(2, info.uid).bind(3, qint64(info.kind)).bind(4, qint64(info.step));
    if (info.target)
        m_insertSet.bind(5, qint64(*info.target));
    else
        m_insertSet.bindNull(5);
    m_insertSet.bind(6, isoTime(info.at)).bind(7, info.author).bind(8, info.label).bind(9, Value(info.origin));
    m_insertSet.bind(10, sums.toBytes()).bind(11, digest.toBytes());
    if (m_insertSet.run() != 0)
        return m_connection.lastError();
    if (!report.isEmpty()) {
        Statement command = m_connection.prepare(insertReport);
        command.bind(1, qint64(info.seq)).bind(2, report);
        if (command.run() != 0)
            return m_connection.lastError();
    }
    qint64 written = 0;
    for (const BeforeImage &image : images) {
        m_insertChange.bind(1, qint64(info.seq))
            .bind(2, qint64(image.record.kind))
            .bind(3, qint64(image.id))
            .bind(4, qint64(image.field.number))
            .bind(5, image.before);
        if (m_insertChange.run() != 0)
            return m_connection.lastError();
        if (++written % cancelInterval == 0 && progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled, .path = m_connection.path()};
    }
    return Head{info.seq, digest, sums};
}

Outcome Journal::insertVersion(const Version &version, Seq setSeq)
{
    Statement command = m_connection.prepare(insertVersionRow);
    if (!command.isValid())
        return m_connection.lastError();
    command.bind(1, qint64(version.number))
        .bind(2, Value(version.label))
        .bind(3, Value(version.reason))
        .bind(4, Value(version.stage))
        .bind(5, qint64(version.seq))
        .bind(6, qint64(setSeq))
        .bind(7, isoTime(version.at))
        .bind(8, version.author)
        .bind(9, version.items)
        .bind(10, version.digest.toBytes())
        .bind(11, Value(version.approvedBy))
        .bind(12, Value(version.approvedOn));
    if (command.run() != 0)
        return m_connection.lastError();
    return Done{};
}

Result<std::vector<Version>> Journal::versions()
{
    std::vector<Version> versions;
    Statement query = m_connection.prepare(selectVersions + "ORDER BY number");
    while (query.isValid() && query.next())
        versions.push_back(readVersion(query));
    if (!query.isValid() || query.code() != 0)
        return m_connection.lastError();
    return versions;
}

Result<std::optional<Version>> Journal::versionOfSet(Seq setSeq)
{
    Statement query = m_connection.prepare(selectVersions + "WHERE set_seq=?");
    query.bind(1, qint64(setSeq));
    std::optional<Version> version;
    if (query.next())
        version = readVersion(query);
    if (query.code() != 0)
        return m_connection.errorOf(query.code());
    return version;
}

Result<QByteArray> Journal::report(Seq seq)
{
    Statement query = m_connection.prepare(selectReport);
    query.bind(1, qint64(seq));
    QByteArray body;
    if (query.next())
        body = query.blob(0);
    if (query.code() != 0)
        return m_connection.errorOf(query.code());
    return body;
}

Result<bool> Journal::hasReport(Seq seq)
{
    Statement query = m_connection.prepare("SELECT 1 FROM report WHERE seq=?");
    query.bind(1, qint64(seq));
    const bool has = query.next();
    if (query.code() != 0)
        return m_connection.errorOf(query.code());
    return has;
}

Result<QSet<qint64>> Journal::setsWithReport(qint64 after)
{
    Statement query = m_connection.prepare(selectReported);
    query.bind(1, after);
    QSet<qint64> sets;
    while (query.next())
        sets.insert(query.number(0));
    if (query.code() != 0)
        return m_connection.errorOf(query.code());
    return sets;
}

ChangeSetInfo Journal::readInfo(const Statement &row)
{
    return {.seq = Seq{row.number(0)},
            .uid = row.uid(1),
            .kind = StepKind(row.number(2)),
            .step = Seq{row.number(3)},
            .target = row.isNull(4) ? std::nullopt : std::optional(Seq{row.number(4)}),
            .at = readTime(row.text(5)),
            .author = row.text(6),
            .label = row.text(7),
            .origin = row.text(8)};
}

Result<std::vector<ChangeSetInfo>> Journal::history(qint64 count, Seq before)
{
    std::vector<ChangeSetInfo> sets;
    Statement query = m_connection.prepare(selectSets + "WHERE seq < ? ORDER BY seq DESC LIMIT ?");
    if (!query.isValid())
        return m_connection.lastError();
    query.bind(1, before == Seq{} ? std::numeric_limits<qint64>::max() : qint64(before)).bind(2, count);
    while (query.next())
        sets.push_back(readInfo(query));
    if (query.code() != 0)
        return m_connection.lastError();
    return sets;
}

Result<std::optional<ChangeSetInfo>> Journal::changeSet(Seq seq)
{
    Statement query = m_connection.prepare(selectSets + "WHERE seq=?");
    query.bind(1, qint64(seq));
    std::optional<ChangeSetInfo> info;
    if (query.next())
        info = readInfo(query);
    if (query.code() != 0)
        return m_connection.errorOf(query.code());
    return info;
}

Result<std::optional<Step>> Journal::step(std::optional<Seq> first)
{
    if (!first)
        return std::optional<Step>();
    auto info = changeSet(*first);
    // An undo tells of what it undid, a redo of the undo; each stands before what tells of it.
    while (info && *info && ((*info)->kind == StepKind::Undo || (*info)->kind == StepKind::Redo)) {
        if (!(*info)->target || *(*info)->target >= (*info)->seq)
            return std::optional<Step>();
        info = changeSet(*(*info)->target);
    }
    if (!info)
        return info.error();
    return *info ? std::optional(Step{*first, (*info)->kind, (*info)->label}) : std::nullopt;
}

Result<std::optional<ChangeSetInfo>> Journal::firstOf(Statement query)
{
    if (!query.isValid())
        return m_connection.lastError();
    std::optional<ChangeSetInfo> info;
    if (query.next())
        info = readInfo(query);
    if (query.code() != 0)
        return m_connection.errorOf(query.code());
    return info;
}

Result<std::optional<ChangeSetInfo>> Journal::changeSet(const Uid &uid)
{
    Statement query = m_connection.prepare(selectSets + "WHERE uid=?");
    query.bind(1, uid);
    return firstOf(std::move(query));
}

Result<std::optional<ChangeSetInfo>> Journal::lastSetOf(Kind kind, RowId record)
{
    // The index leads by field before seq: one short look for each field, none through the journal.
    Statement query =
        m_connection.prepare(selectSets + "WHERE seq=(SELECT max(seq) FROM change WHERE kind=? AND record=?)");
    query.bind(1, qint64(kind)).bind(2, qint64(record));
    return firstOf(std::move(query));
}

Result<std::optional<ChangeSetInfo>> Journal::setOfVersion(int number)
{
    Statement query = m_connection.prepare(selectSets + "WHERE seq=(SELECT set_seq FROM version WHERE number=?)");
    query.bind(1, qint64(number));
    return firstOf(std::move(query));
}

Result<std::vector<BeforeImage>> Journal::images(Seq seq, Rows &rows)
{
    return firstImages(Seq{qint64(seq) - 1}, seq, rows);
}

Result<std::vector<BeforeImage>> Journal::firstImages(Seq after, Seq until, Rows &rows, const Progress &progress)
{
    Statement query = m_connection.prepare(selectImages);
    if (!query.isValid())
        return m_connection.lastError();
    query.bind(1, qint64(after)).bind(2, qint64(until));
    std::vector<BeforeImage> images;
    QHash<std::pair<Field, qint64>, bool> seen;
    qint64 read = 0;
    while (query.next()) {
        if (++read % cancelInterval == 0 && progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled, .path = m_connection.path()};
        const Kind kind = Kind(query.number(1));
        const Field field{kind, quint16(query.number(3))};
        const RowId id{query.number(2)};
        const std::pair key(field, qint64(id));
        if (seen.contains(key))
            continue;
        seen.insert(key, true);
        images.push_back({{kind, {}}, id, field, query.value(4)});
    }
    if (query.code() != 0)
        return m_connection.lastError();
    const BeforeImage *last = nullptr;
    for (BeforeImage &image : images) {
        if (last && last->record.kind == image.record.kind && last->id == image.id) {
            image.record.uid = last->record.uid;
            continue;
        }
        const auto uid = rows.uidOf(image.record.kind, image.id);
        if (!uid)
            return uid.error();
        image.record.uid = *uid;
        last = &image;
    }
    return images;
}

Result<StepStacks> Journal::stacks()
{
    StepStacks stacks;
    Statement query = m_connection.prepare("SELECT seq, kind, step, target FROM change_set ORDER BY seq");
    while (query.next())
        stacks.add(Seq{query.number(0)}, StepKind(query.number(1)), Seq{query.number(2)},
                   query.isNull(3) ? std::nullopt : std::optional(Seq{query.number(3)}));
    // Half a list would be another list of steps.
    if (query.code() != 0)
        return m_connection.errorOf(query.code());
    return stacks;
}

Result<Seq> Journal::lastOfStep(Seq step)
{
    Statement query = m_connection.prepare("SELECT seq, step FROM change_set WHERE seq >= ? ORDER BY seq");
    query.bind(1, qint64(step));
    Seq last = step;
    // Folded sets follow each other without a gap.
    while (query.next() && query.number(1) == qint64(step))
        last = Seq{query.number(0)};
    if (query.code() != 0)
        return m_connection.errorOf(query.code());
    return last;
}

void Journal::clear()
{
    m_selectHead = {};
    m_insertSet = {};
    m_insertChange = {};
}

}
