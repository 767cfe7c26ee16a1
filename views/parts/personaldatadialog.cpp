// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/personaldatadialog.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "parts/words.h"
#include "session/catalogsession.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gk {

PersonalDataDialog::PersonalDataDialog(const CatalogSession &session, std::vector<PersonalFinding> findings,
                                       QWidget *parent)
    : QDialog(parent), m_findings(std::move(findings)), m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Personal Data"));
    auto *column = new QVBoxLayout(this);
    auto *words =
        new QLabel(tr("These texts look like identity card, mobile or bank card numbers. Ticked ones are masked "
                      "in the file; the catalog itself stays as it is. The choice holds until the text changes."),
                   this);
    words->setWordWrap(true);
    column->addWidget(words);
    m_list->setHeaderLabels({tr("Mask"), tr("Field"), tr("Number"), tr("In the file")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Texts that look like personal data"));
    for (const PersonalFinding &finding : m_findings) {
        const FieldInfo &info = Fields::standard().info(finding.field);
        const auto record = session.record(finding.record);
        const bool isItem = finding.record.kind == Kind::Item;
        QStringList numbers;
        for (const PersonalMatch &match : finding.matches)
            numbers += finding.text.mid(match.at, match.length);
        const QString joined = numbers.join(u'，');
        const QString name = isItem && record ? itemLabel(*record) : tr("Front text");
        auto *row = new QTreeWidgetItem(m_list, {name, fieldLabel(info), joined, maskedNumbers(joined)});
        row->setCheckState(0, Qt::Checked);
        row->setToolTip(2, finding.text);
    }
    const int letter = fontMetrics().horizontalAdvance(u'0');
    m_list->setColumnWidth(0, letter * 32);
    m_list->setColumnWidth(1, letter * 18);
    m_list->setColumnWidth(2, letter * 24);
    column->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole)->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(letter * 104, fontMetrics().height() * 20);
}

PersonalChoices PersonalDataDialog::decided(PersonalChoices before) const
{
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const bool isMasked = m_list->topLevelItem(int(i))->checkState(0) == Qt::Checked;
        before.set(m_findings[i].record, m_findings[i].field, m_findings[i].text,
                   isMasked ? PersonalChoice::Mask : PersonalChoice::Keep);
    }
    return before;
}

}
