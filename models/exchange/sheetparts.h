// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/cellfacts.h"
#include "exchange/numberformat.h"
#include "exchange/xml.h"

#include <QtCore/QHash>

#include <vector>

namespace gk {

/// The namespaces of SpreadsheetML, transitional and strict.
[[nodiscard]] QList<QByteArray> spreadsheetNamespaces();

/// One relationship of a part: where it points, what for.
struct PartLink {
    QString id{};
    QString type{};   ///< its last step: "worksheet", "styles", …
    QString target{}; ///< name of the part in the package
};

/// The internal relationships of a part; external ones are never followed and left out.
/// @param part the part they belong to, "" for the package
[[nodiscard]] Result<std::vector<PartLink>> readLinks(QByteArrayView xml, const QString &part, const Limits &limits);

struct WorkbookSheet {
    QString name{};
    QString link{}; ///< id of its relationship
    SheetVisibility visibility = SheetVisibility::Visible;
};

struct Workbook {
    std::vector<WorkbookSheet> sheets{};
    DateSystem dates = DateSystem::From1900;
};

/// Errors: TooLarge "sheets", or as XmlParser.
[[nodiscard]] Result<Workbook> readWorkbook(QByteArrayView xml, const Limits &limits);

/// Where the external relationships of a part point, by id. For showing only: nothing outside a file is ever opened.
[[nodiscard]] Result<QHash<QString, QString>> readAddresses(QByteArrayView xml, const Limits &limits);

/// The texts cells share, end to end in one array: rich runs joined, phonetic ones left out, escapes decoded.
class SharedTexts
{
public:
    /// @return nothing when there is no text of that number
    [[nodiscard]] std::optional<QByteArrayView> at(qint64 index) const;
    void append(QByteArrayView utf8);
    [[nodiscard]] qint64 count() const { return qint64(m_ends.size()); }
    [[nodiscard]] qint64 bytes() const { return m_bytes.size(); }

private:
    QByteArray m_bytes;
    std::vector<quint32> m_ends;
};

/// Takes sharedStrings.xml. Errors: TooLarge "strings" or "cell".
class SharedTextsHandler final : public XmlHandler
{
public:
    SharedTextsHandler(SharedTexts &texts, const Limits &limits) : m_texts(texts), m_limits(limits) {}
    void start(QByteArrayView name, const XmlAttributes &attributes) override;
    void end(QByteArrayView name) override;
    void text(QByteArrayView utf8) override;

private:
    SharedTexts &m_texts;
    Limits m_limits;
    QByteArray m_text;
    bool m_isInText = false;
    int m_phonetic = 0;
};

}
