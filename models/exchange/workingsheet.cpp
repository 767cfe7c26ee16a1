// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "exchange/workingsheet.h"

#include "base/atomicfile.h"
#include "catalog/fieldhelp.h"
#include "catalog/itemfields.h"
#include "catalog/notes.h"
#include "exchange/notetext.h"
#include "exchange/workingcells.h"
#include "exchange/workingstamp.h"
#include "exchange/xlsxtext.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr lxw_row_t mostRows = LXW_ROW_MAX;
constexpr qsizetype longestChoice = 255; // a list typed into a validation; beyond it stands on a sheet
constexpr std::size_t longestPrompt = 255;
constexpr int pixelsPerHan = 14;
constexpr lxw_col_t uidColumn = 0;
constexpr lxw_col_t serialColumn = 1;
constexpr lxw_col_t firstField = 2;
constexpr uint16_t pagesWide = 3; // on one all the fields would be too small to read
constexpr int mostLines = 8;      // of a row's height; longer texts are read in the cell
constexpr int paperA3 = 8;
constexpr int paperA4 = 9;
const char *const heiTi = "黑体";

/// The names a drop-down offers from the sheet of choices.
struct Choices {
    QStringList domains{};
    QStringList offices{};
};

/// A workbook of several sheets while it is written, in constant memory: each sheet from its top, row by row.
class WorkingBook
{
public:
    static Result<std::unique_ptr<WorkingBook>> create(const QString &path, std::vector<const FieldInfo *> fields,
                                                       const QDateTime &created);
    ~WorkingBook();
    Q_DISABLE_COPY_MOVE(WorkingBook)

    void writeExplanation(const FormHead &head, qint64 items);
    void writeChoices(const Choices &choices);
    Outcome add(const Uid &uid, const QString &serial, const std::vector<QString> &texts,
                const std::vector<Note> &notes);
    Result<SheetSum> finish(qint64 items);

private:
    [[nodiscard]] QString placeOf(const QString &serial, const std::vector<QString> &texts, std::size_t field) const;
    WorkingBook(QString path, std::vector<const FieldInfo *> fields);
    void setUp(const QDateTime &created);
    void setUpTable();
    void putHeadings();
    void offer(std::size_t at, const Choices &choices);
    void putCell(lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *look);
    [[nodiscard]] Error failed() const;

    QString m_path;
    std::vector<const FieldInfo *> m_fields;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_table = nullptr;
    lxw_worksheet *m_explanation = nullptr;
    lxw_worksheet *m_choices = nullptr;
    lxw_worksheet *m_stamp = nullptr;
    lxw_format *m_heading = nullptr;
    lxw_format *m_text = nullptr;
    lxw_format *m_centred = nullptr;
    std::optional<NotedCells> m_noted{}; ///< once there is a book
    lxw_row_t m_row = 1;                 ///< the next of the table
    lxw_row_t m_stampRow = 2;
    SheetSummer m_sum{};
};

WorkingBook::WorkingBook(QString path, std::vector<const FieldInfo *> fields)
    : m_path(std::move(path)), m_fields(std::move(fields))
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    errno = 0;
    const QByteArray name = m_path.toLocal8Bit();
    m_book = workbook_new_opt(name.constData(), &options);
}

WorkingBook::~WorkingBook()
{
    if (m_book)
        lxw_workbook_free(m_book);
}

Error WorkingBook::failed() const
{
    return errno != 0 ? writeError(errno, m_path) : Error{.code = ErrorCode::WriteFailed, .path = m_path};
}

Result<std::unique_ptr<WorkingBook>> WorkingBook::create(const QString &path, std::vector<const FieldInfo *> fields,
                                                         const QDateTime &created)
{
    std::unique_ptr<WorkingBook> book(new WorkingBook(path, std::move(fields)));
    if (!book->m_book)
        return book->failed();
    for (const auto &[sheet, name] : {std::pair{&book->m_table, "目录"}, std::pair{&book->m_explanation, "填写说明"},
                                      std::pair{&book->m_choices, "选项"}, std::pair{&book->m_stamp, "存根"}}) {
        *sheet = workbook_add_worksheet(book->m_book, name);
        if (!*sheet)
            return book->failed();
    }
    book->setUp(created);
    return book;
}

void WorkingBook::setUp(const QDateTime &created)
{
    m_heading = workingFormat(m_book, {heiTi, 10.5, true, true});
    format_set_bg_color(m_heading, 0xDDE6F1);
    format_set_border(m_heading, LXW_BORDER_THIN);
    m_text = workingCellFormat(m_book, false);
    m_centred = workingCellFormat(m_book, true);
    m_noted.emplace(m_book, m_table);
    worksheet_hide(m_choices);
    worksheet_hide(m_stamp);
    for (lxw_worksheet *sheet : {m_explanation, m_choices, m_stamp})
        worksheet_protect(sheet, nullptr, nullptr);
    lxw_doc_properties properties{};
    properties.created = created.toSecsSinceEpoch();
    workbook_set_properties(m_book, &properties);
    setUpTable();
    putText(m_stamp, 0, 0, stampMark.toString(), nullptr);
    std::vector<QLatin1StringView> keys;
    for (const FieldInfo *info : m_fields)
        keys.push_back(info->key);
    worksheet_write_string(m_stamp, 1, 0, WorkingStamp::keyLine(keys).constData(), nullptr);
}

void WorkingBook::setUpTable()
{
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    worksheet_set_column_opt(m_table, uidColumn, uidColumn, 34, m_text, &hidden);
    worksheet_set_column_pixels(m_table, serialColumn, serialColumn, 42, m_centred);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const auto column = lxw_col_t(firstField + i);
        const int heading = int(m_fields[i]->title.size());
        const auto pixels = uint32_t(std::max(m_fields[i]->width, std::min(heading, 8)) * pixelsPerHan + 30);
        worksheet_set_column_pixels(m_table, column, column, pixels, m_text);
    }
    const auto isLevel2 = [](const FieldInfo *info) { return info->field == item::level2; };
    const auto level2 = std::ranges::find_if(m_fields, isLevel2);
    const auto frozen = level2 == m_fields.end() ? firstField : lxw_col_t(firstField + (level2 - m_fields.begin()) + 1);
    worksheet_freeze_panes(m_table, 1, frozen);
    worksheet_set_paper(m_table, paperA3);
    worksheet_set_landscape(m_table);
    worksheet_fit_to_pages(m_table, pagesWide, 0);
    worksheet_repeat_rows(m_table, 0, 0);
    worksheet_repeat_columns(m_table, serialColumn, lxw_col_t(frozen - 1));
    worksheet_set_footer(m_table, "&C&\"宋体,Regular\"&9内部工作文件 第&P页 共&N页");
    worksheet_ignore_errors(m_table, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    worksheet_ignore_errors(m_table, LXW_IGNORE_TWO_DIGIT_TEXT_YEAR, "A1:XFD1048576");
    lxw_protection allowed{};
    allowed.format_cells = allowed.format_columns = allowed.format_rows = LXW_TRUE;
    allowed.insert_rows = allowed.delete_rows = allowed.sort = allowed.autofilter = LXW_TRUE;
    allowed.objects = LXW_TRUE; // comments
    worksheet_protect(m_table, nullptr, &allowed);
    putHeadings();
}

void WorkingBook::putHeadings()
{
    constexpr double headingHeight = 36;
    worksheet_set_row(m_table, 0, headingHeight, nullptr);
    putCell(0, uidColumn, u"uid"_s, m_heading);
    putCell(0, serialColumn, u"序号"_s, m_heading);
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        putCell(0, lxw_col_t(firstField + i), m_fields[i]->title.toString(), m_heading);
}

/// A cell of the table, whose texts are verified.
void WorkingBook::putCell(lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *look)
{
    putText(m_table, row, column, text, look);
    if (!text.isEmpty())
        m_sum.add(row, column, text.toUtf8());
}

/// "3 · 招生 · 公开内容（要素）": there is no sheet in which its row would help anybody.
QString WorkingBook::placeOf(const QString &serial, const std::vector<QString> &texts, std::size_t field) const
{
    constexpr qsizetype mostCharacters = 30;
    QStringList parts{serial};
    for (const Field level : {item::level2, item::level1}) {
        const auto it = std::ranges::find(m_fields, level, &FieldInfo::field);
        const auto at = std::size_t(it - m_fields.begin());
        if (it == m_fields.end() || at == field || texts[at].isEmpty())
            continue;
        parts += texts[at].left(mostCharacters).simplified();
        break;
    }
    parts += m_fields[field]->title.toString();
    return parts.join(u" · "_s);
}

Outcome WorkingBook::add(const Uid &uid, const QString &serial, const std::vector<QString> &texts,
                         const std::vector<Note> &notes)
{
    if (m_row >= mostRows)
        return Error{.code = ErrorCode::TooLarge, .path = m_path, .row = qint64(m_row) + 1};
    int lines = 1;
    for (std::size_t i = 0; i < texts.size(); ++i)
        lines = std::max(lines, wrappedLines(texts[i], m_fields[i]->width * 2 + 2));
    worksheet_set_row(m_table, m_row, std::min(lines, mostLines) * formSizes.front().line + rowMargin, nullptr);
    putCell(m_row, uidColumn, uid.toString(), m_text);
    QByteArrayList sums;
    const auto note = [&](lxw_col_t column, const QString &field, const std::vector<Note> &onCell) {
        const std::optional<QByteArray> sum = m_noted->write(m_row, column, field, onCell);
        if (sum && !sum->isEmpty())
            sums += *sum;
        return sum.has_value();
    };
    const auto tooLong = [&](const QString &place) {
        return Error{.code = ErrorCode::TooLarge, .path = m_path, .detail = place};
    };
    const std::vector<Note> onItem = notesOn(notes, u"");
    lxw_format *marked = m_noted->look(onItem, true);
    putCell(m_row, serialColumn, serial, marked ? marked : m_centred);
    if (!note(serialColumn, {}, onItem))
        return tooLong(serial);
    constexpr int widestCentred = 6;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto column = lxw_col_t(firstField + i);
        const bool isCentred = m_fields[i]->width <= widestCentred;
        const QString key = notes.empty() ? QString() : QString(m_fields[i]->key);
        const std::vector<Note> onCell = notesOn(notes, key);
        marked = m_noted->look(onCell, isCentred);
        if (texts[i].size() > longestCellText || !note(column, key, onCell))
            return tooLong(placeOf(serial, texts, i));
        putCell(m_row, column, texts[i], marked ? marked : isCentred ? m_centred : m_text);
    }
    putText(m_stamp, m_stampRow, 0, uid.toString(), nullptr);
    worksheet_write_string(m_stamp, m_stampRow, 1, WorkingStamp::sumLine(texts).constData(), nullptr);
    if (!sums.isEmpty())
        worksheet_write_string(m_stamp, m_stampRow, 2, sums.join(' ').constData(), nullptr);
    ++m_row;
    ++m_stampRow;
    return Done{};
}

void WorkingBook::writeExplanation(const FormHead &head, qint64 items)
{
    lxw_format *title = workingFormat(m_book, {"方正小标宋简体", 18, true, true});
    lxw_format *line = workingFormat(m_book, {.size = 11, .isLocked = true});
    lxw_format *cell = workingFormat(m_book, {.size = 10.5, .isLocked = true});
    format_set_border(cell, LXW_BORDER_THIN);
    lxw_format *name = workingFormat(m_book, {heiTi, 10.5, true, true});
    format_set_border(name, LXW_BORDER_THIN);
    worksheet_set_column(m_explanation, 0, 0, 18, nullptr);
    worksheet_set_column(m_explanation, 1, 2, 52, nullptr);
    worksheet_set_paper(m_explanation, paperA4);
    worksheet_set_landscape(m_explanation);
    worksheet_fit_to_pages(m_explanation, 1, 0);
    const auto spread = [&](lxw_row_t row, const QString &text, double height, lxw_format *look) {
        worksheet_set_row(m_explanation, row, height, nullptr);
        worksheet_merge_range(m_explanation, row, 0, row, 2, cellUtf8(text).constData(), look);
    };
    const QString state = QStringList{head.office, head.date, u"共%1项"_s.arg(items)}.join(u"　"_s).trimmed();
    constexpr double lineHeight = 20;
    spread(0, head.title + u"（工作文件）"_s, 36, title);
    spread(1, state, lineHeight, line);
    spread(2, u"一、在“目录”表中填写，一行是一个事项。可以排序、筛选、隐藏栏目、增加行；不要改动栏目名称。"_s,
           lineHeight, line);
    spread(3, u"二、填好后在软件中用“导入”取回：只取改动过的单元格，没有动过的保持目录中的内容。"_s, lineHeight, line);
    spread(4, u"三、不再公开的事项，把“状态”改为“取消”；删除整行不会删除目录中的事项。"_s, lineHeight, line);
    spread(5, u"四、本文件供内部使用，严禁录入、存储、传递涉密信息。"_s, lineHeight, line);
    spread(6, u"五、带底色的单元格有标记，右上角有角标的有批注；新写的批注、新涂的底色导入时一并取回。"_s, lineHeight,
           line);
    constexpr lxw_row_t headingRow = 8;
    const std::array headings{u"栏目"_s, u"怎样填写"_s, u"可选内容"_s};
    for (std::size_t i = 0; i < headings.size(); ++i)
        putText(m_explanation, headingRow, lxw_col_t(i), headings[i], m_heading);
    worksheet_repeat_rows(m_explanation, headingRow, headingRow);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const auto row = lxw_row_t(headingRow + 1 + i);
        const QString help = helpText(*m_fields[i]);
        const QString terms = m_fields[i]->vocabulary ? m_fields[i]->vocabulary->terms.join(u"、"_s) : QString();
        const int lines = std::max(wrappedLines(help, 50), wrappedLines(terms, 50));
        worksheet_set_row(m_explanation, row, lines * 14.5 + rowMargin, nullptr);
        putText(m_explanation, row, 0, m_fields[i]->title.toString(), name);
        putText(m_explanation, row, 1, help, cell);
        putText(m_explanation, row, 2, terms, cell);
    }
}

void WorkingBook::writeChoices(const Choices &choices)
{
    putText(m_choices, 0, 0, u"领域"_s, nullptr);
    putText(m_choices, 0, 1, u"机构"_s, nullptr);
    const qsizetype most = std::max(choices.domains.size(), choices.offices.size());
    for (qsizetype i = 0; i < most; ++i) {
        putText(m_choices, lxw_row_t(i + 1), 0, choices.domains.value(i), nullptr);
        putText(m_choices, lxw_row_t(i + 1), 1, choices.offices.value(i), nullptr);
    }
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        offer(i, choices);
}

/// The drop-down or hint of one column, for all its cells down to the sheet's end.
void WorkingBook::offer(std::size_t at, const Choices &choices)
{
    const FieldInfo &info = *m_fields[at];
    const auto column = lxw_col_t(firstField + at);
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_ANY;
    rule.ignore_blank = LXW_VALIDATION_ON;
    QByteArray formula;
    const bool isDomain = info.type == ValueType::Reference && info.target == Kind::Domain;
    const QStringList &names = isDomain ? choices.domains : choices.offices;
    if ((isDomain || info.type == ValueType::Parties) && !names.isEmpty()) {
        formula = QByteArray("='选项'!$") + (isDomain ? "A" : "B") + "$2:$" + (isDomain ? "A" : "B") + '$'
                  + QByteArray::number(names.size() + 1);
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = formula.data();
        rule.show_error = LXW_VALIDATION_OFF; // new domains, several offices and rules may be written
    }
    std::vector<QByteArray> terms;
    std::vector<char *> list;
    if (info.type == ValueType::Choice && info.vocabulary
        && info.vocabulary->terms.join(u',').size() <= longestChoice) {
        for (const QString &term : info.vocabulary->terms)
            terms.push_back(term.toUtf8());
        for (QByteArray &term : terms)
            list.push_back(term.data());
        list.push_back(nullptr);
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = list.data();
        rule.error_type =
            info.vocabulary->isOpen ? LXW_VALIDATION_ERROR_TYPE_INFORMATION : LXW_VALIDATION_ERROR_TYPE_STOP;
    }
    QByteArray errorTitle = "不在可选范围内";
    QByteArray error = "请从下拉列表中选一项。";
    rule.error_title = errorTitle.data();
    rule.error_message = error.data();
    QByteArray prompt;
    QByteArray title = info.title.toUtf8();
    if (info.type == ValueType::Terms && info.vocabulary) {
        prompt = (helpText(info) + u'\n' + info.vocabulary->terms.join(u'、')).left(longestPrompt).toUtf8();
        rule.input_title = title.data();
        rule.input_message = prompt.data();
    }
    if (rule.validate != LXW_VALIDATION_TYPE_ANY || rule.input_message)
        worksheet_data_validation_range(m_table, 1, column, mostRows - 1, column, &rule);
}

Result<SheetSum> WorkingBook::finish(qint64 items)
{
    const auto lastColumn = lxw_col_t(firstField + m_fields.size() - 1);
    worksheet_autofilter(m_table, 0, serialColumn, std::max(lxw_row_t(1), lxw_row_t(items)), lastColumn);
    errno = 0;
    // libxlsxwriter does not look whether its rows reached their temporary file; a full disk shows here.
    for (const lxw_worksheet *sheet : {m_table, m_stamp}) {
        FILE *rows = sheet->optimize_tmpfile;
        if (rows && (std::fflush(rows) != 0 || std::ferror(rows) != 0))
            return failed();
    }
    if (workbook_close(std::exchange(m_book, nullptr)) != LXW_NO_ERROR)
        return failed();
    return m_sum.result();
}

Result<std::vector<const FieldInfo *>> wantedFields(const Fields &fields, const QStringList &keys)
{
    for (const QString &key : keys) {
        if (!fields.find(Kind::Item, key))
            return Error{.code = ErrorCode::NoSuchField, .detail = key};
    }
    std::vector<const FieldInfo *> wanted;
    for (const FieldInfo &info : fields.of(Kind::Item)) {
        if (info.use != FieldUse::Technical && (keys.isEmpty() || keys.contains(info.key)))
            wanted.push_back(&info);
    }
    return wanted;
}

}

Result<WorkingReport> writeWorkingFile(Reader &reader, const WorkingRequest &request, const QString &temporaryPath,
                                       const Progress &progress)
{
    const auto names = Names::from(reader);
    if (!names)
        return names.error();
    const auto settings = Settings::from(reader);
    if (!settings)
        return settings.error();
    const auto fields = wantedFields(reader.fields(), request.fields);
    if (!fields)
        return fields.error();
    auto book = WorkingBook::create(temporaryPath, *fields, createdAt(request.version, request.at));
    if (!book)
        return book.error();
    Choices choices{.offices = names->officeNames()};
    for (const Uid &domain : names->domains())
        choices.domains += names->domainPath(domain);
    (*book)->writeChoices(choices);

    QHash<Uid, std::vector<Note>> notes;
    const auto noted = reader.each(Kind::Note, [&notes](const Record &record) {
        const Note note = noteFrom(record);
        notes[note.item].push_back(note);
        return true;
    });
    if (!noted)
        return noted.error();
    WorkingReport report;
    SerialNumbers serials(settings->value(u"numbering"));
    Outcome written = Done{};
    const auto read = eachSelected(reader, request.selection, [&](const Record &record) {
        std::vector<QString> texts;
        texts.reserve(fields->size());
        for (const FieldInfo *info : *fields)
            texts.push_back(displayText(*info, record.value(info->field), *names));
        written = (*book)->add(record.ref.uid, serials.next(record), texts, notes.value(record.ref.uid));
        if (++report.items % 1000 == 0)
            progress.tell(report.items, request.selection.ids ? qint64(request.selection.ids->size()) : 0);
        return bool(written) && !progress.isCancelled();
    });
    if (!written)
        return written.error();
    if (!read)
        return read.error();
    // It calls itself a working file, which says more than （内部）.
    (*book)->writeExplanation(formHead(*settings, Purpose::Review, request.version, request.at.date()), report.items);
    const auto sum = (*book)->finish(report.items);
    if (!sum)
        return sum.error();
    if (progress.isCancelled())
        return Error{.code = ErrorCode::Cancelled};
    report.sum = *sum;
    return report;
}

}
