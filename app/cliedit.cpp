// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"
#include "app/clilines.h"
#include "app/clisource.h"
#include "app/editwords.h"
#include "app/stepwords.h"
#include "catalog/itemfields.h"
#include "exchange/changejson.h"
#include "parts/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <unistd.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

/// One durable change set.
struct Answered {
    Applied applied{};
    std::vector<Uid> uids{};
};

/// Carries out the lines of `edit` on an open catalog, each as one change set.
class LineEditor
{
public:
    LineEditor(Store &store, const Call &call) : m_store(store), m_author(call.author()), m_progress(call.progress()) {}

    [[nodiscard]] Result<Answered> apply(const QJsonObject &line)
    {
        auto answered = applyObject(line);
        if (answered)
            takeNotice(answered->applied);
        return answered;
    }

private:
    Result<Answered> applyObject(const QJsonObject &line)
    {
        static const QStringList keys{u"label"_s, u"changes"_s, u"undo"_s, u"redo"_s};
        for (auto it = line.begin(); it != line.end(); ++it) {
            if (!keys.contains(it.key()))
                return Error{.code = ErrorCode::BadValue, .detail = it.key()};
        }
        const bool hasChanges = line.contains("changes"_L1);
        const bool isUndo = line["undo"_L1].toBool();
        const bool isRedo = line["redo"_L1].toBool();
        if (int(hasChanges) + int(isUndo) + int(isRedo) != 1)
            return Error{.code = ErrorCode::BadValue, .detail = u"changes"_s};
        if (isUndo)
            return answered(m_store.undo(&undoLabel, m_author, QDateTime::currentDateTime()));
        if (isRedo)
            return answered(m_store.redo(&redoLabel, m_author, QDateTime::currentDateTime()));
        return applyChanges(line);
    }

    static Result<Answered> answered(Result<Applied> applied)
    {
        if (!applied)
            return applied.error();
        return Answered{.applied = std::move(*applied)};
    }

    Result<Answered> applyChanges(const QJsonObject &line)
    {
        if (!line["changes"_L1].isArray())
            return Error{.code = ErrorCode::BadValue, .detail = u"changes"_s};
        if (!line["label"_L1].isString() && !line["label"_L1].isUndefined())
            return Error{.code = ErrorCode::BadValue, .detail = u"label"_s};
        const auto reader = m_store.reader();
        if (!reader)
            return reader.error();
        if (!m_names) {
            auto names = Names::from(**reader);
            if (!names)
                return names.error();
            m_names = std::move(*names);
        }
        auto read = changesFromJson(line["changes"_L1].toArray(), **reader, *m_names,
                                    [&](Kind kind) { return lastPosition(**reader, kind); });
        if (!read)
            return read.error();
        ChangeSet set{.label = line["label"_L1].toString(), .author = m_author, .at = QDateTime::currentDateTime()};
        if (set.label.isEmpty())
            set.label = labelFor(read->changes, **reader, *m_names);
        set.changes = std::move(read->changes);
        auto applied = m_store.apply(set, {}, m_progress);
        if (!applied)
            return applied.error();
        for (const Change &change : set.changes) {
            if (const auto it = m_positions.find(change.record.kind);
                it != m_positions.end() && change.field == positionOf(change.record.kind))
                *it = std::max(*it, change.value.number());
        }
        return Answered{.applied = std::move(*applied), .uids = std::move(read->uids)};
    }

    /// Reads all positions once, then follows what the lines do.
    Result<qint64> lastPosition(Reader &reader, Kind kind)
    {
        if (const auto it = m_positions.constFind(kind); it != m_positions.cend())
            return *it;
        qint64 last = 0;
        const auto read = reader.each(kind, [&last, kind](const Record &record) {
            last = std::max(last, record.value(positionOf(kind)).number());
            return true;
        });
        if (!read)
            return read.error();
        m_positions.insert(kind, last);
        return last;
    }

    void takeNotice(const Applied &applied)
    {
        const auto isNamed = [](const auto &touched) {
            return touched.first.kind != Kind::Item && touched.first.kind != Kind::Setting;
        };
        if (std::ranges::any_of(applied.touched, isNamed))
            m_names.reset();
    }

    Store &m_store;
    QString m_author;
    Progress m_progress;               ///< an interrupt takes a line back that is being carried out
    std::optional<Names> m_names{};    ///< of the head, until a line touches them
    QHash<Kind, qint64> m_positions{}; ///< the greatest, once asked for
};

QJsonObject answerJson(const Answered &answered)
{
    QJsonArray uids;
    for (const Uid &uid : answered.uids)
        uids.append(uid.toString());
    QJsonObject json{{u"ok"_s, true}, {u"seq"_s, qint64(answered.applied.seq)}, {u"uids"_s, uids}};
    if (answered.applied.isUnchanged)
        json.insert("unchanged"_L1, true);
    return json;
}

/// The object on a line. Errors: Malformed, detail = the byte, from 1, from which it is no JSON; none when it is no object.
Result<QJsonObject> objectOn(const QByteArray &line)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (document.isObject())
        return document.object();
    const bool isJson = problem.error == QJsonParseError::NoError;
    return Error{.code = ErrorCode::Malformed,
                 .detail = isJson ? QString() : QString::number(std::max(1, problem.offset))};
}

/// A refusal by the disk weighs more than one of the input.
ExitCode graver(ExitCode a, ExitCode b)
{
    return int(a) > int(b) ? a : b;
}

ExitCode editLines(const Call &call, Store &store)
{
    LineEditor editor(store, call);
    Lines lines(STDIN_FILENO, call.interrupt());
    ExitCode code = ExitCode::Done;
    for (qint64 number = 1;; ++number) {
        const auto line = lines.next();
        if (!line && line.error().code != ErrorCode::TooLarge)
            return call.refuse(line.error());
        if (line && !*line)
            return code;
        if (line && (*line)->trimmed().isEmpty())
            continue;
        const auto object = line ? objectOn(**line) : Result<QJsonObject>(line.error());
        const auto answered = object ? editor.apply(*object) : Result<Answered>(object.error());
        if (!answered && answered.error().code == ErrorCode::Cancelled)
            return call.refuse(answered.error());
        const QJsonObject json =
            answered
                ? answerJson(*answered)
                : QJsonObject{{u"ok"_s, false},
                              {u"error"_s, lineErrorJson(answered.error(), object ? *object : QJsonObject(), number)}};
        if (!answered) {
            const ExitCode weight = exitCodeOf(answered.error().code);
            code = graver(code, weight == ExitCode::Refused ? ExitCode::No : weight);
        }
        call.out().write(compactJson(json) + '\n');
        // Nobody hears the answers any more: what was not asked for again is not done.
        if (!call.out().flush())
            return code;
    }
}

}

ExitCode runEdit(const Call &call)
{
    const auto store = openToWrite(call.file(0), call);
    if (!store) {
        const ExitCode code = call.refuse(store.error());
        if (!call.isJson()) // its answers are JSON always
            call.out().write(compactJson(QJsonObject{{u"error"_s, errorJson(store.error())}}) + '\n');
        return code;
    }
    const ExitCode code = editLines(call, **store);
    const auto closed = (*store)->close();
    return closed ? code : graver(code, call.refuse(closed.error()));
}

}
