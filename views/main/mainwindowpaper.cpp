// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/mainwindow.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "catalog/officialform.h"
#include "catalog/opinions.h"
#include "form/itemcard.h"
#include "main/desk.h"
#include "main/questions.h"
#include "parts/errorbox.h"
#include "parts/messagestrip.h"
#include "parts/words.h"
#include "report/rowcodes.h"
#include "session/tablefile.h"
#include "session/transfer.h"
#include "table/gridpanel.h"
#include "table/gridview.h"
#include "tables/itemtable.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtWidgets/QLineEdit>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

// The way of paper: copies go out, their rows' codes and the opinions written beside them come back.
namespace gk {

/// The text searched for may be the code printed beside a row. Texts that occur in the catalog go before, unless one
/// asks with Enter.
void MainWindow::lookUpCode(CodeFirst first)
{
    m_lookingUp.request_stop();
    m_lookingUp = {};
    const auto code = RowCodes::typed(m_search->text());
    if (!code)
        return;
    m_session->run<Result<std::vector<Uid>>>(
        [code = *code](Reader &reader, const Progress &progress) -> Result<std::vector<Uid>> {
            std::vector<Uid> found;
            const auto read = reader.eachWith(Kind::Item, {item::position}, [&](const Record &record) {
                if (RowCodes::isCodeOf(code, record.ref.uid))
                    found.push_back(record.ref.uid);
                return !progress.isCancelled();
            });
            return read ? Result<std::vector<Uid>>(std::move(found)) : Result<std::vector<Uid>>(read.error());
        },
        [this, window = QPointer(this), first](const Result<std::vector<Uid>> &found) {
            const bool isAsked = first == CodeFirst::Yes || (window && m_table->rowCount() == 0);
            if (!window || !isAsked || !found || found->empty())
                return;
            if (found->size() == 1)
                takeUpOpinion({Kind::Item, found->front()});
            else
                offerItems(*found);
        },
        m_lookingUp.get_token());
}

/// A copy of a part may have given a shorter code than the whole catalog would.
void MainWindow::offerItems(const std::vector<Uid> &items)
{
    constexpr std::size_t mostOffered = 3;
    constexpr qsizetype longestName = 16;
    MessageStrip &strip = m_gridPanel->strip();
    strip.say(
        colours::Tone::Plain,
        tr("%1 may have been printed with this code. Which one is it?").arg(countOf(Kind::Item, qint64(items.size()))));
    for (const Uid &uid : std::span(items).first(std::min(mostOffered, items.size()))) {
        const auto record = m_session->record({Kind::Item, uid});
        QString name = (record ? itemLabel(*record) : QString()).left(longestName);
        name.replace(u'&', "&&"_L1); // no accelerator
        strip.addButton(name.isEmpty() ? tr("Item without a name") : name, [this, uid] {
            m_gridPanel->strip().clear();
            takeUpOpinion({Kind::Item, uid});
        });
    }
}

/// Goes to the item of a row on paper, ready to enter what stands beside it.
void MainWindow::takeUpOpinion(const RecordRef &item)
{
    m_search->clear();
    applyFilter();
    goToItem(item, 1);
    m_desk->setCardOpen(true);
    showCurrentItem();
    m_card->focusOpinions();
}

void MainWindow::saveOpinionTable()
{
    if (!m_grid->commitOpenEditor() || !m_card->commit() || !waitForDisk())
        return;
    const QDateTime now = m_environment.clock.now();
    const QString title = catalogTitle(m_session->setting(u"title")) + u"征求意见采纳情况汇总表"_s;
    QString name = exportFileName({.form = ExportForm::OfficialSheet, .purpose = Purpose::Review}, title, now.date());
    const QString path = m_environment.questions.fileToSave(
        this, tr("Table of Opinions"), QFileInfo(this->path()).dir().filePath(name),
        tr("Spreadsheet (*.xlsx)") + ";;"_L1 + tr("Document (*.docx)") + ";;"_L1 + tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    m_session->run<Outcome>(
        [path, now](Reader &reader, const Progress &progress) -> Outcome {
            const auto table = opinionTable(reader, progress);
            // The file dialog has asked about a file that is there.
            return table ? writeTableFile(reader, table->table, path, Replace::Yes, now, progress) : table.error();
        },
        [this, window = QPointer(this), path](const Outcome &outcome) {
            if (!window)
                return;
            if (!outcome)
                return ErrorBox::show(outcome.error(), this);
            MessageStrip &strip = m_gridPanel->strip();
            strip.say(colours::Tone::Good, tr("The table of opinions is saved as %1.").arg(QFileInfo(path).fileName()));
            strip.addButton(tr("Open Folder"), [this, path] { m_environment.questions.showFolder(path); });
            strip.hideAfter(15000);
        });
}

}
