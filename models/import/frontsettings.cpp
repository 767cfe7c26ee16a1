// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/frontsettings.h"

#include "base/text.h"
#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "import/domainname.h"
#include "import/frontlines.h"

#include <QtCore/QSet>

#include <algorithm>
#include <iterator>
#include <map>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

bool isOurs(const UnderstoodTable &table)
{
    return table.sheet->table().stamp || std::ranges::any_of(table.header.columns, [](const SourceColumn &column) {
               return column.use == SourceColumn::Use::Uid;
           });
}

void addRow(const SheetView &sheet, std::size_t at, std::size_t source, std::vector<FrontLine> &lines)
{
    QString last;
    for (int column = 0; column < sheet.width(); ++column) {
        const QString text = sheet.row(at).cell(column).trimmed();
        if (!text.isEmpty() && text != last)
            lines.push_back({source, sheet.row(at).number, column, text});
        last = text.isEmpty() ? last : text;
    }
}

std::vector<FrontLine> linesAbove(const UnderstoodTable &table)
{
    std::vector<FrontLine> lines;
    for (const SourceLine &line : table.sheet->table().before)
        lines.push_back({table.source, -1, 0, line.text});
    for (const std::size_t at : table.part.titleRows)
        addRow(*table.sheet, at, table.source, lines);
    std::vector<FrontLine> headings;
    for (std::size_t at = table.part.header.first; at < table.part.header.body(); ++at)
        addRow(*table.sheet, at, table.source, headings);
    std::ranges::copy_if(headings, std::back_inserter(lines),
                         [](const FrontLine &line) { return isLabelled(line.text); });
    return lines;
}

/// Of a sheet that holds no table but 编制说明 alone.
std::vector<FrontLine> linesOfSheet(const SheetView &sheet, std::size_t source)
{
    std::vector<FrontLine> lines;
    constexpr std::size_t most = 100;
    if (sheet.rowCount() == 0 || sheet.rowCount() > most)
        return lines;
    for (std::size_t at = 0; at < sheet.rowCount(); ++at) {
        if (sheet.onlyText(at).isEmpty() && !sheet.row(at).cells.empty()
            && std::ranges::any_of(sheet.row(at).cells, [](const QString &cell) { return !cell.trimmed().isEmpty(); }))
            return {};
        addRow(sheet, at, source, lines);
    }
    return !lines.empty() && isFrontSheet(lines.front().text) ? lines : std::vector<FrontLine>();
}

/// What the front says, put into the settings that are empty.
class FrontTaker
{
public:
    FrontTaker(const std::vector<std::shared_ptr<const SheetView>> &sheets, const Settings &settings, TableImport &made)
        : m_sheets(sheets), m_settings(settings), m_made(made)
    {}

    void add(const std::vector<FrontLine> &lines)
    {
        for (FrontFact &fact : understandFront(lines)) {
            if (fact.setting.isEmpty())
                tell(fact, ImportNoteKind::FrontLine, {});
            else if (fact.setting == u"title")
                m_titles.push_back(std::move(fact));
            else if (std::ranges::find(m_facts[fact.setting], fact.text, &FrontFact::text)
                     == m_facts[fact.setting].end())
                m_facts[fact.setting].push_back(std::move(fact));
        }
    }

    void take()
    {
        if (const auto title = chosenTitle())
            m_facts[u"title"_s] = {*title};
        for (const auto &[setting, facts] : m_facts)
            take(setting, facts);
    }

private:
    /// The one title there is; of several the first that names no domain: the others are those of parts.
    [[nodiscard]] std::optional<FrontFact> chosenTitle() const
    {
        QSet<QString> titles;
        for (const FrontFact &fact : m_titles)
            titles.insert(fact.text);
        const auto whole =
            std::ranges::find_if(m_titles, [](const FrontFact &fact) { return !domainInTitle(fact.text).has_value(); });
        if (titles.size() == 1)
            return m_titles.front();
        return whole == m_titles.end() ? std::nullopt : std::optional(*whole);
    }

    void take(const QString &setting, std::vector<FrontFact> facts)
    {
        const bool isParagraphs = setting.startsWith(u"front_");
        if (!isParagraphs && facts.size() > 1)
            facts.resize(1); // the first office and year are those of the catalog
        QStringList texts;
        for (const FrontFact &fact : facts)
            texts += storedText(fact.text).value_or(QString());
        const QString text = texts.join(u'\n');
        // A catalog without a title of its own is written with the usual one.
        if (text.isEmpty() || (setting == u"title" && text == catalogTitle({})))
            return;
        const QString now = m_settings.value(setting).trimmed();
        if (!now.isEmpty()) {
            for (const FrontFact &fact : facts) {
                if (!bare(now).contains(bare(fact.text)))
                    tell(fact, ImportNoteKind::FrontKept, now);
            }
            return;
        }
        const RecordRef ref{Kind::Setting, Uid::fromName(setting)};
        m_made.changes.add(ref, {{setting::key, Value(setting)}, {setting::value, Value(text)}});
        for (const FrontFact &fact : facts)
            tell(fact, ImportNoteKind::FrontTaken, fact.text);
    }

    static QString bare(const QString &text)
    {
        QString plain;
        std::ranges::copy_if(text, std::back_inserter(plain), [](QChar c) { return c.isLetterOrNumber(); });
        return plain;
    }

    void tell(const FrontFact &fact, ImportNoteKind kind, const QString &taken)
    {
        const SourceTable &table = m_sheets[fact.line.source]->table();
        ImportNote note = noteOn(table, fact.line.row, fact.line.column, kind, fact.line.text, taken);
        note.setting = fact.setting;
        if (fact.line.row < 0) { // a line of a document stands in no cell
            note.cell.clear();
            note.row = 0;
            note.column = -1;
        }
        m_made.notes.push_back(std::move(note));
    }

    const std::vector<std::shared_ptr<const SheetView>> &m_sheets;
    const Settings &m_settings;
    TableImport &m_made;
    std::vector<FrontFact> m_titles{};
    std::map<QString, std::vector<FrontFact>> m_facts{}; ///< by setting
};

}

void takeFront(const std::vector<std::shared_ptr<const SheetView>> &sheets, const Understanding &understood,
               const Settings &settings, TableImport &made)
{
    FrontTaker taker(sheets, settings, made);
    std::vector<bool> hasTable(sheets.size(), false);
    bool isForeign = false;
    for (const UnderstoodTable &table : understood.tables) {
        if (table.source < sheets.size())
            hasTable[table.source] = true;
        if (isOurs(table) || table.cards || table.source >= sheets.size())
            continue;
        isForeign = true;
        taker.add(linesAbove(table));
    }
    for (std::size_t source = 0; isForeign && source < sheets.size(); ++source) {
        if (!hasTable[source])
            taker.add(linesOfSheet(*sheets[source], source));
    }
    if (isForeign)
        taker.take();
}

}
