// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "session/importdesk.h"

#include "base/keptforworker.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <utility>

namespace gk {

ImportDesk::ImportDesk(CatalogSession &session, const QString &stateFolder, QObject *parent)
    : QObject(parent), m_session(session), m_memory(stateFolder), m_remembered(m_memory.layouts())
{}

ImportDesk::~ImportDesk()
{
    m_stop.request_stop();
}

std::stop_token ImportDesk::beginWork()
{
    m_stop.request_stop(); // what was under way is out of date
    m_stop = {};
    if (!std::exchange(m_isWorking, true))
        emit workingChanged();
    return m_stop.get_token();
}

void ImportDesk::endWork()
{
    if (std::exchange(m_isWorking, false))
        emit workingChanged();
}

std::function<void(qint64, qint64)> ImportDesk::progress()
{
    return [desk = QPointer(this)](qint64 done, qint64 total) {
        if (desk)
            emit desk->progressed(done, total);
    };
}

void ImportDesk::read(const ImportOrigin &origin)
{
    m_session.run<Result<ImportFiles>>(
        [origin](Reader & /*reader*/, const Progress &told) { return ImportFiles::read(origin, told); },
        [desk = QPointer(this)](const Result<ImportFiles> &files) {
            if (!desk)
                return;
            if (!files) {
                desk->endWork();
                emit desk->failed(files.error());
                return;
            }
            desk->m_files = *files;
            emit desk->filesRead();
            desk->understand();
        },
        beginWork(), {}, progress());
}

void ImportDesk::understand()
{
    m_session.run<Result<ImportReading>>(
        [files = m_files, said = m_said.back(), remembered = m_remembered](Reader &reader, const Progress &told) {
            return understandFiles(reader, files, said, remembered, told);
        },
        [desk = QPointer(this)](Result<ImportReading> reading) {
            if (desk)
                desk->take(std::move(reading));
        },
        beginWork(), {}, progress());
}

void ImportDesk::take(Result<ImportReading> reading)
{
    if (!reading) {
        m_said.resize(m_understood + 1);
        endWork();
        emit failed(reading.error());
        return;
    }
    m_reading = keptForWorker(std::move(*reading));
    m_understood = m_said.size() - 1;
    endWork();
    emit understood();
}

void ImportDesk::correct(const std::function<void(ImportCorrections &)> &say)
{
    ImportCorrections said = m_said.back();
    say(said);
    if (said == m_said.back())
        return;
    m_said.push_back(std::move(said));
    understand();
}

void ImportDesk::takeBack()
{
    if (!canTakeBack())
        return;
    m_said.pop_back();
    understand();
}

void ImportDesk::cancelWork()
{
    if (!m_isWorking)
        return;
    m_stop.request_stop();
    m_said.resize(std::min(m_said.size(), m_understood + 1));
    endWork();
    if (m_reading)
        emit understood();
    else
        emit failed(Error{.code = ErrorCode::Cancelled});
}

void ImportDesk::remind()
{
    m_remembered = m_memory.layouts();
    if (m_files.count() > 0)
        understand();
}

/// Of each recognised table with columns the user spoke of, all of those.
std::vector<RememberedLayout> ImportDesk::layoutsSaid() const
{
    std::vector<RememberedLayout> layouts;
    for (const RecognisedTable &table : m_reading->preview.tables) {
        RememberedLayout layout{.signature = table.signature};
        for (const RecognisedColumn &column : table.columns) {
            layout.headings += column.heading;
            if (!column.isSaid)
                continue;
            layout.columns.push_back({.index = column.index - table.columns.front().index,
                                      .heading = column.heading,
                                      .field = column.field,
                                      .term = column.term});
        }
        const bool isKnown =
            std::ranges::find(layouts, layout.signature, &RememberedLayout::signature) != layouts.end();
        if (!layout.signature.isEmpty() && !layout.columns.empty() && !isKnown)
            layouts.push_back(std::move(layout));
    }
    return layouts;
}

Result<Applied> ImportDesk::apply(const QString &label)
{
    if (m_isWorking || !m_reading)
        return Error{.code = ErrorCode::Busy};
    const auto report = [reading = m_reading] { return packed(reportOf(reading->preview)); };
    const std::shared_ptr<const std::vector<Change>> changes(m_reading, &m_reading->preview.changes);
    auto applied = m_session.apply(changes, label, m_reading->preview.sourceName, report);
    if (!applied)
        return applied;
    if (const auto layouts = layoutsSaid(); !layouts.empty())
        (void)m_memory.remember(layouts); // a convenience: the import stands without it
    return applied;
}

}
