// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/outputwords.h"
#include "parts/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// The sentences of one code. {file}, {folder}, {detail} and {row} stand for facts.
struct Sentences {
    ErrorCode code;
    const char *message;    ///< needs no fact but the file
    const char *withDetail; ///< instead, when Error::detail is known; nullptr when the detail is no word for people
    const char *safe;
    const char *next;
};

constexpr const char *unchanged = QT_TRANSLATE_NOOP("Words", "Nothing was changed.");
constexpr const char *untouched = QT_TRANSLATE_NOOP("Words", "The file was not touched.");
constexpr const char *notSaved = QT_TRANSLATE_NOOP(
    "Words", "This step was not saved; everything saved before is intact, and what you typed is kept.");
constexpr const char *nothingTaken = QT_TRANSLATE_NOOP("Words", "Nothing was taken over; the catalog is as it was.");
constexpr const char *sendAgain = QT_TRANSLATE_NOOP("Words", "Ask the sender for the file again.");
constexpr const char *saveCopy = QT_TRANSLATE_NOOP("Words", "Save a copy in another place and go on working there.");

constexpr std::array<Sentences, std::size_t(ErrorCode::Bug) + 1> table{{
    {ErrorCode::BadValue, QT_TRANSLATE_NOOP("Words", "This value does not fit the field."),
     QT_TRANSLATE_NOOP("Words", "This value does not fit the field “{detail}”."), unchanged,
     QT_TRANSLATE_NOOP("Words",
                       "Correct the value and try again. Fixed terms are chosen from the list; dates are written "
                       "2024-09-28 or 2024年9月28日.")},
    {ErrorCode::UnknownDomain, QT_TRANSLATE_NOOP("Words", "There is no such domain."),
     QT_TRANSLATE_NOOP("Words", "There is no domain “{detail}”."), unchanged,
     QT_TRANSLATE_NOOP("Words", "Choose a domain of the catalog, or add this one first.")},
    {ErrorCode::UnknownOffice, QT_TRANSLATE_NOOP("Words", "This office is not in the register."),
     QT_TRANSLATE_NOOP("Words", "The office “{detail}” is not in the register."), unchanged,
     QT_TRANSLATE_NOOP("Words", "Add the office to the register, or enter the name as a rule.")},
    {ErrorCode::NoSuchRecord, QT_TRANSLATE_NOOP("Words", "The record is not in the catalog; it may have been removed."),
     nullptr, unchanged,
     QT_TRANSLATE_NOOP("Words", "Look into the list of steps: what was removed can be brought back by undoing.")},
    {ErrorCode::NoSuchField, QT_TRANSLATE_NOOP("Words", "There is no such field."),
     QT_TRANSLATE_NOOP("Words", "There is no field “{detail}”."), unchanged,
     QT_TRANSLATE_NOOP("Words", "Check the name of the field; “list --help” names all of them.")},
    {ErrorCode::NoSuchVersion, QT_TRANSLATE_NOOP("Words", "There is no such version."),
     QT_TRANSLATE_NOOP("Words", "There is no version {detail}."), unchanged,
     QT_TRANSLATE_NOOP("Words", "Choose one from the list of versions.")},
    {ErrorCode::NothingToUndo, QT_TRANSLATE_NOOP("Words", "There is nothing to undo."), nullptr, unchanged,
     QT_TRANSLATE_NOOP("Words", "The list of steps shows what has been done so far.")},
    {ErrorCode::NothingToRedo, QT_TRANSLATE_NOOP("Words", "There is nothing to redo."), nullptr, unchanged,
     QT_TRANSLATE_NOOP("Words", "The list of steps shows what has been done so far.")},
    {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Words", "{file} was not found."), nullptr, unchanged,
     QT_TRANSLATE_NOOP("Words",
                       "Check whether it was moved or renamed, and whether the disk or network drive is connected.")},
    {ErrorCode::NotAFile, QT_TRANSLATE_NOOP("Words", "{file} is a folder or a device, not a file."), nullptr, unchanged,
     QT_TRANSLATE_NOOP("Words", "Choose a file, or give another name.")},
    {ErrorCode::NotACatalog, QT_TRANSLATE_NOOP("Words", "{file} is not a catalog of this program."), nullptr, untouched,
     QT_TRANSLATE_NOOP("Words", "Catalogs end in .gkml; spreadsheets are taken in by importing them.")},
    {ErrorCode::NewerFile, QT_TRANSLATE_NOOP("Words", "{file} was made by a newer version of this program."), nullptr,
     untouched, QT_TRANSLATE_NOOP("Words", "Update the program on this computer, then open the file again.")},
    {ErrorCode::Damaged, QT_TRANSLATE_NOOP("Words", "{file} is damaged."), nullptr,
     QT_TRANSLATE_NOOP("Words", "The file was not changed, and nothing more will be written to it."),
     QT_TRANSLATE_NOOP("Words", "Open the newest backup, or rescue the data into a new file.")},
    {ErrorCode::ForeignSchema, QT_TRANSLATE_NOOP("Words", "{file} contains parts that this program did not make."),
     nullptr, QT_TRANSLATE_NOOP("Words", "For safety it was not opened, and the file was not touched."),
     QT_TRANSLATE_NOOP("Words", "Ask where the file comes from, or rescue the data into a new file.")},
    {ErrorCode::Unreadable, QT_TRANSLATE_NOOP("Words", "{file} could not be read."), nullptr, unchanged,
     QT_TRANSLATE_NOOP("Words",
                       "Check the permissions and the connection of the disk or network drive, then try again.")},
    {ErrorCode::Exists, QT_TRANSLATE_NOOP("Words", "{file} exists already."), nullptr,
     QT_TRANSLATE_NOOP("Words", "The existing file was left as it is."),
     QT_TRANSLATE_NOOP("Words", "Choose another name, or allow the file to be replaced.")},
    {ErrorCode::FolderMissing, QT_TRANSLATE_NOOP("Words", "The folder “{folder}” does not exist."), nullptr,
     QT_TRANSLATE_NOOP("Words", "Nothing was written."),
     QT_TRANSLATE_NOOP("Words", "Choose another folder, or create it first.")},
    {ErrorCode::NotWritable, QT_TRANSLATE_NOOP("Words", "{file} cannot be written: the permission is missing."),
     nullptr, QT_TRANSLATE_NOOP("Words", "Nothing was written; everything saved before is intact."),
     QT_TRANSLATE_NOOP("Words", "Choose another folder, or ask the administrator for the permission.")},
    {ErrorCode::ReadOnly, QT_TRANSLATE_NOOP("Words", "{file} can only be read, not changed."), nullptr, notSaved,
     saveCopy},
    {ErrorCode::Locked, QT_TRANSLATE_NOOP("Words", "{file} is in use elsewhere."),
     QT_TRANSLATE_NOOP("Words", "{file} is in use by {detail}."), unchanged,
     QT_TRANSLATE_NOOP("Words", "Have it closed there and try again, or go on with a copy under another name.")},
    {ErrorCode::Busy, QT_TRANSLATE_NOOP("Words", "{file} is held by another program at the moment."), nullptr, notSaved,
     QT_TRANSLATE_NOOP("Words", "Wait a moment and try again; close other programs that use the file.")},
    {ErrorCode::Full, QT_TRANSLATE_NOOP("Words", "The disk is full: {file} could not be written."), nullptr, notSaved,
     QT_TRANSLATE_NOOP("Words", "Free some space and try again, or save a copy on another disk.")},
    {ErrorCode::WriteFailed, QT_TRANSLATE_NOOP("Words", "{file} could not be written."), nullptr, notSaved,
     QT_TRANSLATE_NOOP("Words", "Check the disk or network drive and try again, or save a copy on another disk.")},
    {ErrorCode::SyncFailed, QT_TRANSLATE_NOOP("Words", "The disk did not confirm that {file} was written."), nullptr,
     QT_TRANSLATE_NOOP("Words",
                       "Everything confirmed before is on disk; whether the last step is, cannot be said. Nothing "
                       "more is written for now, and what you typed is kept."),
     QT_TRANSLATE_NOOP("Words", "Save a copy on another disk, then open the catalog again and look at the last step.")},
    {ErrorCode::Moved, QT_TRANSLATE_NOOP("Words", "{file} was moved, renamed or replaced while it was open."), nullptr,
     notSaved, QT_TRANSLATE_NOOP("Words", "Save a copy under a new name and go on there, or put the file back.")},
    {ErrorCode::Closed,
     QT_TRANSLATE_NOOP("Words", "The catalog takes no more changes because writing it failed before."), nullptr,
     notSaved, QT_TRANSLATE_NOOP("Words", "Save a copy on another disk, then open the catalog again.")},
    {ErrorCode::Outdated, QT_TRANSLATE_NOOP("Words", "The catalog was changed from elsewhere in the meantime."),
     nullptr, QT_TRANSLATE_NOOP("Words", "Nothing was overwritten, and what you typed is kept."),
     QT_TRANSLATE_NOOP("Words", "Look at the present state, then repeat the step.")},
    {ErrorCode::Conflict, QT_TRANSLATE_NOOP("Words", "Both sides changed the same place."), nullptr,
     QT_TRANSLATE_NOOP("Words", "Both texts are kept; nothing was overwritten."),
     QT_TRANSLATE_NOOP("Words", "Decide place by place which text shall stand.")},
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Words", "The work was cancelled."), nullptr,
     QT_TRANSLATE_NOOP("Words", "Everything is as it was before."),
     QT_TRANSLATE_NOOP("Words", "You can start it again at any time.")},
    {ErrorCode::NoTable, QT_TRANSLATE_NOOP("Words", "No table of items was recognised in {file}."), nullptr,
     nothingTaken,
     QT_TRANSLATE_NOOP("Words", "Check that the table has a row of headings such as 一级事项 and 公开内容.")},
    {ErrorCode::TooLarge, QT_TRANSLATE_NOOP("Words", "{file} is larger than can be handled safely."), nullptr,
     unchanged, QT_TRANSLATE_NOOP("Words", "Divide it into smaller parts and try again.")},
    {ErrorCode::Malformed, QT_TRANSLATE_NOOP("Words", "{file} is incomplete or damaged, or not what its name says."),
     nullptr, nothingTaken, sendAgain},
    {ErrorCode::UnknownFormat, QT_TRANSLATE_NOOP("Words", "The format of {file} is not known."), nullptr, unchanged,
     QT_TRANSLATE_NOOP("Words",
                       "Choose a file of a known kind: xlsx, xls, ods, docx, csv, html, a package or a catalog.")},
    {ErrorCode::OtherBase, QT_TRANSLATE_NOOP("Words", "The package starts from another state than this catalog has."),
     nullptr, nothingTaken,
     QT_TRANSLATE_NOOP("Words",
                       "Bring this catalog to the version the package starts from, or ask for the whole catalog.")},
    {ErrorCode::AlreadyApplied, QT_TRANSLATE_NOOP("Words", "This version is in the catalog already."),
     QT_TRANSLATE_NOOP("Words", "Version {detail} is in the catalog already."), nothingTaken,
     QT_TRANSLATE_NOOP("Words", "If the step was undone, redo it or restore the version.")},
    {ErrorCode::WrongDigest, QT_TRANSLATE_NOOP("Words", "The content does not agree with its check code."), nullptr,
     nothingTaken, sendAgain},
    {ErrorCode::NoFont, QT_TRANSLATE_NOOP("Words", "There is no font for Chinese text on this computer."),
     QT_TRANSLATE_NOOP("Words", "The font “{detail}” is not installed on this computer."),
     QT_TRANSLATE_NOOP("Words", "The data are not affected."),
     QT_TRANSLATE_NOOP("Words",
                       "Install a Chinese font, for example 文泉驿正黑 (package fonts-wqy-zenhei), then start the "
                       "program again.")},
    {ErrorCode::Bug, QT_TRANSLATE_NOOP("Words", "The program made a mistake."), nullptr, notSaved,
     QT_TRANSLATE_NOOP("Words", "Start the program again; if it happens once more, pass on the details.")},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (std::size_t(table[i].code) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder());

/// Which limit a file from outside has passed.
struct PassedLimit {
    QLatin1StringView detail;
    const char *message;
};
constexpr const char *unpacksTooLarge =
    QT_TRANSLATE_NOOP("Words", "{file} unpacks to far more than its size; it may have been made to do harm.");
constexpr const char *tooMany =
    QT_TRANSLATE_NOOP("Words", "{file} holds more rows, cells or sheets than this program takes in.");
constexpr const char *tooLong =
    QT_TRANSLATE_NOOP("Words", "{file} holds a text that is longer than this program takes in.");
constexpr const char *oddlyBuilt =
    QT_TRANSLATE_NOOP("Words", "{file} is built as no ordinary program would; it may be damaged or made to do harm.");
constexpr std::array passedLimits{
    PassedLimit{"file"_L1, QT_TRANSLATE_NOOP("Words", "{file} is larger than this program takes in.")},
    PassedLimit{"part"_L1, unpacksTooLarge},
    PassedLimit{"archive"_L1, unpacksTooLarge},
    PassedLimit{"ratio"_L1, unpacksTooLarge},
    PassedLimit{"rows"_L1, tooMany},
    PassedLimit{"cells"_L1, tooMany},
    PassedLimit{"sheets"_L1, tooMany},
    PassedLimit{"merges"_L1, tooMany},
    PassedLimit{"strings"_L1, tooMany},
    PassedLimit{"memory"_L1, tooMany},
    PassedLimit{"depth"_L1, oddlyBuilt},
    PassedLimit{"attributes"_L1, oddlyBuilt},
    PassedLimit{"name"_L1, oddlyBuilt},
    PassedLimit{"entries"_L1, oddlyBuilt},
    PassedLimit{"cell"_L1, tooLong},
    PassedLimit{"field"_L1, tooLong},
    PassedLimit{"line"_L1, tooLong},
    PassedLimit{"text"_L1, tooLong},
    PassedLimit{"record"_L1, tooLong},
};

QString say(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

/// The title of the field whose key is the detail of a BadValue; the key itself when no kind has it.
QString fieldTitle(const QString &key)
{
    for (const Kind kind : allKinds()) {
        if (const FieldInfo *info = Fields::standard().find(kind, key))
            return fieldLabel(*info);
    }
    return key;
}

/// Shown beside the fields, but no field itself.
bool isWorkedOut(const QString &key)
{
    return key == u"limit_structure" || key == u"path";
}

/// What a file of a known kind is that cannot be read, and what to do with it.
struct KnownForm {
    QLatin1StringView detail;
    const char *message;
    const char *next;
};
constexpr const char *saveAnew =
    QT_TRANSLATE_NOOP("Words", "Open it in the program it was made with, save it as xlsx or docx and try again.");
constexpr std::array knownForms{
    KnownForm{"password"_L1, QT_TRANSLATE_NOOP("Words", "{file} is protected by a password."),
              QT_TRANSLATE_NOOP("Words",
                                "Remove the password in the program it was made with, save the file and try again.")},
    KnownForm{"xls"_L1, QT_TRANSLATE_NOOP("Words", "{file} is an old document of Word, or of Excel from before 1997."),
              saveAnew},
    KnownForm{"pdf"_L1, QT_TRANSLATE_NOOP("Words", "{file} is a PDF, from which tables cannot be read reliably."),
              QT_TRANSLATE_NOOP("Words", "Ask for the spreadsheet or document it was made from.")},
    KnownForm{"catalog"_L1, QT_TRANSLATE_NOOP("Words", "{file} is a catalog, not a file with tables."),
              QT_TRANSLATE_NOOP("Words", "Open it as a catalog.")},
    KnownForm{"no-package"_L1, QT_TRANSLATE_NOOP("Words", "{file} is not a catalog data package."),
              QT_TRANSLATE_NOOP("Words", "Packages are exported by this program and end in .gkml.zip; tables and other "
                                         "catalogs are taken in by importing them.")},
    KnownForm{"package"_L1, QT_TRANSLATE_NOOP("Words", "{file} is a catalog data package, not a file with tables."),
              QT_TRANSLATE_NOOP("Words", "Use the command that takes packages in.")},
};

/// Office programs mark a file they hold open by a neighbour of this name.
bool isOfficeMark(const QString &detail)
{
    return detail.startsWith("~$"_L1) || detail.startsWith(".~"_L1);
}

QString fileName(const QString &path, bool isFirst)
{
    if (path.isEmpty())
        return isFirst ? say(QT_TRANSLATE_NOOP("Words", "The file")) : say(QT_TRANSLATE_NOOP("Words", "the file"));
    return say(QT_TRANSLATE_NOOP("Words", "“%1”")).arg(QFileInfo(path).fileName());
}

/// All facts in one pass, so that a name holding "{row}" stays a name.
QString filledIn(const QString &text, const Error &error, const QString &detail)
{
    const std::array<std::pair<QLatin1StringView, QString>, 4> facts{{
        {"{file}"_L1, fileName(error.path, text.startsWith("{file}"_L1))},
        {"{folder}"_L1, QDir::toNativeSeparators(QFileInfo(error.path).path())},
        {"{detail}"_L1, detail},
        {"{row}"_L1, numberText(error.row)},
    }};
    QString filled;
    for (qsizetype at = 0; at < text.size();) {
        bool isFact = false;
        for (const auto &[mark, fact] : facts) {
            if (!isFact && QStringView(text).sliced(at).startsWith(mark)) {
                filled += fact;
                at += mark.size();
                isFact = true;
            }
        }
        if (!isFact)
            filled += text.at(at++);
    }
    return filled;
}

}

QString holderText(const QString &note)
{
    static const QRegularExpression form(uR"(^(.+)@(\S+) \d{4}-\d\d-\d\d (\d\d:\d\d)$)"_s);
    const QRegularExpressionMatch match = form.match(note);
    if (!match.hasMatch())
        return note;
    return say(QT_TRANSLATE_NOOP("Words", "%1 (on %2, since %3)"))
        .arg(match.captured(1), match.captured(2), match.captured(3));
}

Words describe(const Error &error)
{
    const Sentences &sentences = table.at(std::size_t(error.code));
    const char *message = sentences.message;
    QString detail = error.detail;
    if (error.code == ErrorCode::Locked && isOfficeMark(detail))
        message = QT_TRANSLATE_NOOP("Words", "{file} is open in a spreadsheet or word processing program.");
    else if (sentences.withDetail && !detail.isEmpty())
        message = sentences.withDetail;
    if (error.code == ErrorCode::Locked)
        detail = holderText(detail);
    if (error.code == ErrorCode::BadValue)
        detail = fieldTitle(detail);
    const char *next = sentences.next;
    const auto form = std::ranges::find(knownForms, detail, &KnownForm::detail);
    if (error.code == ErrorCode::UnknownFormat && form != knownForms.end()) {
        message = form->message;
        next = form->next;
    }
    if (error.code == ErrorCode::NoSuchVersion && detail == u"present") {
        message = QT_TRANSLATE_NOOP("Words", "The present content is not kept as a version yet.");
        next = QT_TRANSLATE_NOOP("Words", "Make a version first, or choose one of those there are.");
    }
    if (error.code == ErrorCode::NoSuchField && isWorkedOut(error.detail)) {
        message = QT_TRANSLATE_NOOP("Words", "“{detail}” is worked out by the program and cannot be written.");
        next = QT_TRANSLATE_NOOP("Words", "Change the fields it is worked out from.");
    }
    if (error.code == ErrorCode::Exists && detail == u"catalog") {
        message =
            QT_TRANSLATE_NOOP("Words", "{file} is a catalog or belongs to one; no other file is put in its place.");
        next = QT_TRANSLATE_NOOP("Words", "Choose another name.");
    }
    const auto limit = std::ranges::find(passedLimits, error.detail, &PassedLimit::detail);
    if (error.code == ErrorCode::TooLarge && limit != passedLimits.end())
        message = limit->message;
    else if (error.code == ErrorCode::TooLarge && error.row == 0 && !detail.isEmpty()) {
        message = QT_TRANSLATE_NOOP("Words", "There is more text in “{detail}” than a cell of a spreadsheet can hold.");
        next = QT_TRANSLATE_NOOP("Words", "Shorten it to 32,767 characters, or choose a form without cells: Word, web "
                                          "page, CSV or PDF.");
    } else if (error.code == ErrorCode::TooLarge && error.row > 0)
        message = QT_TRANSLATE_NOOP("Words", "There is more text than a spreadsheet can hold.");

    Words words{.message = filledIn(say(message), error, detail), .safe = say(sentences.safe), .next = say(next)};
    if (!error.sheet.isEmpty() && error.row > 0)
        words.message = say(QT_TRANSLATE_NOOP("Words", "Sheet “%1”, row %2: %3"))
                            .arg(error.sheet, numberText(error.row), words.message);
    else if (!error.sheet.isEmpty())
        words.message = say(QT_TRANSLATE_NOOP("Words", "Sheet “%1”: %2")).arg(error.sheet, words.message);
    else if (error.row > 0)
        words.message = say(QT_TRANSLATE_NOOP("Words", "Row %1: %2")).arg(numberText(error.row), words.message);
    return words;
}

Words describeUntyped(const Error &error)
{
    Words words = describe(error);
    if (table.at(std::size_t(error.code)).safe == notSaved)
        words.safe = say(QT_TRANSLATE_NOOP("Words", "Nothing was changed; everything saved before is intact."));
    return words;
}

Words describeOutput(const Error &error)
{
    Words words = describe(error);
    const char *safe = table.at(std::size_t(error.code)).safe;
    if (safe == notSaved || error.code == ErrorCode::SyncFailed)
        words.safe = say(QT_TRANSLATE_NOOP("Words", "No whole file was written; the catalog is as it was."));
    return words;
}

QString inOneText(const Words &words)
{
    return say(QT_TRANSLATE_NOOP("Words", "%1 %2 %3")).arg(words.message, words.safe, words.next);
}

QString technicalFacts(const Error &error)
{
    QStringList facts{nameOf(error.code)};
    if (!error.path.isEmpty())
        facts += QDir::toNativeSeparators(error.path);
    if (!error.detail.isEmpty())
        facts += error.detail;
    if (error.systemCode != 0)
        facts += say(QT_TRANSLATE_NOOP("Words", "System code %1")).arg(error.systemCode);
    if (!error.sheet.isEmpty())
        facts += error.sheet;
    if (error.row > 0)
        facts += say(QT_TRANSLATE_NOOP("Words", "Row %1")).arg(numberText(error.row));
    return facts.join(u'\n');
}

}
