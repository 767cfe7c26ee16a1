// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

#include <utility>
#include <vector>

namespace gk {

/// Files as other programs write them, made part by part in a folder that goes with it.
class SourceFiles
{
public:
    using Parts = std::vector<std::pair<QString, QByteArray>>;

    /// Each @return the path; empty when it could not be written.
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString zip(const QString &name, const Parts &parts) const;
    /// A workbook of one sheet "表" whose worksheet holds this XML. Parts of the same name go before the usual ones.
    [[nodiscard]] QString xlsx(const QByteArray &sheet, const Parts &others = {}) const;
    /// @param content  of office:document-content: styles and body
    [[nodiscard]] QString ods(const QByteArray &content) const;
    /// @param body  of w:body
    [[nodiscard]] QString docx(const QByteArray &body, const Parts &others = {}) const;

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir;
};

/// One relationship of an Office Open XML part, and a list of them.
[[nodiscard]] QByteArray officeLink(const QByteArray &id, const QByteArray &type, const QByteArray &target,
                                    const QByteArray &mode = {});
[[nodiscard]] QByteArray officeLinks(const QByteArray &entries);

}
