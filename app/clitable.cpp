// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "app/clicommands.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk::cli {

namespace {

constexpr Option author{"author"_L1, "NAME", QT_TRANSLATE_NOOP("Cli", "who does it; your login name if not given")};
constexpr Option force{"force"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "replace the file if it exists")};
constexpr Option domain{"domain"_L1, "D", QT_TRANSLATE_NOOP("Cli", "only items of this domain and those below it")};
constexpr Option office{"office"_L1, "O", QT_TRANSLATE_NOOP("Cli", "only items naming this office")};
constexpr Option fields{"fields"_L1, "a,b,…", QT_TRANSLATE_NOOP("Cli", "only these fields")};

constexpr std::array common{
    Option{"json"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "answer with one JSON document")},
    Option{"lang"_L1, "zh_CN|en", QT_TRANSLATE_NOOP("Cli", "the language of messages")},
    Option{"help"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "this help")},
};

constexpr std::array newOptions{
    Option{"starter"_L1, "empty|reference|domains|example", QT_TRANSLATE_NOOP("Cli", "what it begins with")},
    Option{"title"_L1, "T", QT_TRANSLATE_NOOP("Cli", "title of the catalog")},
    Option{"office"_L1, "O", QT_TRANSLATE_NOOP("Cli", "compiling office")},
    author,
    force,
};
constexpr std::array listOptions{
    fields,
    domain,
    office,
    Option{"find"_L1, "TEXT", QT_TRANSLATE_NOOP("Cli", "only records in which every word of the text occurs")},
    Option{"deleted"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "removed records instead of live ones")},
};
constexpr std::array editOptions{author};
constexpr std::array importOptions{
    Option{"dry-run"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "only say what would change")},
    Option{"mapping"_L1, "M.json",
           QT_TRANSLATE_NOOP("Cli", "what the columns hold: “tables” of an import answered with --json, corrected")},
    Option{"sheet"_L1, "S", QT_TRANSLATE_NOOP("Cli", "only the sheet of this name")},
    Option{"domain"_L1, "D", QT_TRANSLATE_NOOP("Cli", "the domain of items whose row names none")},
    author,
};
constexpr Option mask{"mask"_L1, nullptr,
                      QT_TRANSLATE_NOOP("Cli", "masks what looks like identity card, mobile or bank card numbers")};
constexpr std::array exportOptions{
    Option{"as"_L1, "xlsx|working|docx|html|pdf|csv|json|dcat|package", QT_TRANSLATE_NOOP("Cli", "the form")},
    Option{"for"_L1, "review|public|internal", QT_TRANSLATE_NOOP("Cli", "for whom; it decides what stays behind")},
    Option{"layout"_L1, "NAME",
           QT_TRANSLATE_NOOP("Cli", "the layout of the official form: 领域标准目录 or 部门主动公开基本目录")},
    Option{"encoding"_L1, "utf-8|gb18030", QT_TRANSLATE_NOOP("Cli", "of csv files")},
    domain,
    office,
    fields,
    mask,
    force,
};
constexpr std::array freezeOptions{
    Option{"label"_L1, "L", QT_TRANSLATE_NOOP("Cli", "name of the version")},
    Option{"reason"_L1, "R", QT_TRANSLATE_NOOP("Cli", "why it is made")},
    Option{"stage"_L1, "征求意见稿|送审稿|审定稿|发布稿", QT_TRANSLATE_NOOP("Cli", "draft stage")},
    Option{"approved-by"_L1, "NAME", QT_TRANSLATE_NOOP("Cli", "who approved it")},
    Option{"approved-on"_L1, "DATE", QT_TRANSLATE_NOOP("Cli", "the day it was approved, such as 2024-09-28")},
    author,
};
constexpr std::array diffOptions{fields};
constexpr std::array restoreOptions{
    Option{"version"_L1, "N", QT_TRANSLATE_NOOP("Cli", "the version to go back to; 0 is the empty catalog")},
    Option{"item"_L1, "UID", QT_TRANSLATE_NOOP("Cli", "only this record")},
    author,
};
constexpr std::array applyOptions{author};
constexpr std::array printOptions{
    Option{"layout"_L1, "review|public|office|redline|notice|summary",
           QT_TRANSLATE_NOOP("Cli",
                             "review copy (if not given), public copy, a part for each office, changes marked in "
                             "their texts, notice of adjustments, or 情况一览 in figures")},
    Option{"from"_L1, "N",
           QT_TRANSLATE_NOOP("Cli", "redline, notice, summary: since version N; the version before if not given")},
    Option{"paper"_L1, "A4|A3", QT_TRANSLATE_NOOP("Cli", "A4 if not given")},
    mask,
    force,
};
constexpr std::array opinionsOptions{force};
constexpr std::array recoverOptions{author};

constexpr std::array table{
    Command{"help"_L1, "[COMMAND]", QT_TRANSLATE_NOOP("Cli", "Explains the commands."), {}, 0, 1, runHelp},
    Command{"new"_L1, "FILE", QT_TRANSLATE_NOOP("Cli", "Makes a new catalog."), newOptions, 1, 1, runNew},
    Command{"info"_L1, "FILE", QT_TRANSLATE_NOOP("Cli", "Says what is in a catalog."), {}, 1, 1, runInfo},
    Command{"list"_L1, "FILE[@N] [KIND]",
            QT_TRANSLATE_NOOP("Cli",
                              "Lists the records of a kind: item, domain, office, document, task, setting or opinion."),
            listOptions, 1, 2, runList},
    Command{"edit"_L1, "FILE",
            QT_TRANSLATE_NOOP("Cli", "Reads change sets from standard input, one JSON object a line."), editOptions, 1,
            1, runEdit},
    Command{"import"_L1, "FILE SOURCE…",
            QT_TRANSLATE_NOOP("Cli",
                              "Brings in catalogs from spreadsheets, documents, web pages, csv files, packages or "
                              "other catalogs, as one step."),
            importOptions, 2, 1000, runImport},
    Command{"cells"_L1,
            "SOURCE",
            QT_TRANSLATE_NOOP("Cli", "Shows the cells of a spreadsheet, document or web page as they are read."),
            {},
            1,
            1,
            runCells},
    Command{"export"_L1, "FILE[@N] OUT", QT_TRANSLATE_NOOP("Cli", "Writes the catalog in another form."), exportOptions,
            2, 2, runExport},
    Command{"freeze"_L1, "FILE", QT_TRANSLATE_NOOP("Cli", "Makes a version of the present state."), freezeOptions, 1, 1,
            runFreeze},
    Command{"diff"_L1, "A B", QT_TRANSLATE_NOOP("Cli", "Compares two versions, files or packages."), diffOptions, 2, 2,
            runDiff},
    Command{"restore"_L1, "FILE --version N",
            QT_TRANSLATE_NOOP("Cli", "Makes the content what it was in a version, as a new step."), restoreOptions, 1,
            1, runRestore},
    Command{"verify"_L1,
            "FILE|PACKAGE",
            QT_TRANSLATE_NOOP("Cli", "Proves that nothing was altered behind the program."),
            {},
            1,
            1,
            runVerify},
    Command{"apply"_L1, "FILE PACKAGE",
            QT_TRANSLATE_NOOP("Cli", "Brings a copy of the catalog to the version of a package."), applyOptions, 2, 2,
            runApply},
    Command{"print"_L1, "FILE[@N] OUT.pdf", QT_TRANSLATE_NOOP("Cli", "Writes a paginated copy as PDF."), printOptions,
            2, 2, runPrint},
    Command{"opinions"_L1, "FILE OUT.xlsx|OUT.docx|OUT.pdf",
            QT_TRANSLATE_NOOP("Cli", "Writes the table of opinions received and what became of them."), opinionsOptions,
            2, 2, runOpinions},
    Command{"recover"_L1, "DAMAGED NEW",
            QT_TRANSLATE_NOOP("Cli", "Saves what can be saved of a damaged catalog into a new file."), recoverOptions,
            2, 2, runRecover},
};

}

std::span<const Command> commands()
{
    return table;
}

const Command *findCommand(QStringView name)
{
    const auto it = std::ranges::find_if(table, [name](const Command &command) { return name == command.name; });
    return it == table.end() ? nullptr : &*it;
}

std::span<const Option> commonOptions()
{
    return common;
}

}
