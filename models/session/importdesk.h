// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/catalogsession.h"
#include "session/importfiles.h"
#include "session/layoutmemory.h"

#include <stop_token>

namespace gk {

/// An import from its files to the step it becomes: reads them, understands them anew after each correction, both by
/// jobs, and applies what was last understood. Nothing is changed before that.
class ImportDesk : public QObject
{
    Q_OBJECT
public:
    /// @param stateFolder where layouts are remembered; empty = nowhere
    ImportDesk(CatalogSession &session, const QString &stateFolder, QObject *parent = nullptr);
    ~ImportDesk() override;

    /// Reads the files and understands them; `filesRead` and `understood` follow, or `failed`.
    void read(const ImportOrigin &origin);
    [[nodiscard]] const ImportFiles &files() const { return m_files; }
    /// What was understood last; null before the first time.
    [[nodiscard]] const std::shared_ptr<const ImportReading> &reading() const { return m_reading; }
    /// All the user has said, also what is being worked in.
    [[nodiscard]] const ImportCorrections &corrections() const { return m_said.back(); }
    [[nodiscard]] bool isWorking() const { return m_isWorking; }
    [[nodiscard]] const LayoutMemory &memory() const { return m_memory; }

    /// One correction, which can be taken back as one.
    void correct(const std::function<void(ImportCorrections &)> &say);
    [[nodiscard]] bool canTakeBack() const { return m_said.size() > 1; }
    void takeBack();
    /// Ends the work: the last correction is as if it had not been made. Before anything was understood `failed`
    /// follows with Cancelled.
    void cancelWork();
    /// Reads what is remembered of layouts again and understands the files with it.
    void remind();

    /// Applies what was understood as one step, and remembers what was said of columns. Errors as
    /// CatalogSession::apply; Busy while there is work.
    [[nodiscard]] Result<Applied> apply(const QString &label);

signals:
    void filesRead();
    void understood();
    void failed(const gk::Error &error);
    void workingChanged();
    void progressed(qint64 done, qint64 total);

private:
    void understand();
    void take(Result<ImportReading> reading);
    [[nodiscard]] std::stop_token beginWork();
    [[nodiscard]] std::function<void(qint64, qint64)> progress();
    void endWork();
    [[nodiscard]] std::vector<RememberedLayout> layoutsSaid() const;

    CatalogSession &m_session;
    LayoutMemory m_memory;
    ImportFiles m_files{};
    std::shared_ptr<const ImportReading> m_reading{};
    std::vector<ImportCorrections> m_said{{}}; ///< after each correction, the first without any
    std::size_t m_understood = 0;              ///< how many corrections the reading has
    std::vector<RememberedLayout> m_remembered{};
    std::stop_source m_stop{};
    bool m_isWorking = false;
};

}
