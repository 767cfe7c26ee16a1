// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/catalogpropertiesdialog.h"

#include "catalog/itemfields.h"
#include "catalog/layout.h"
#include "catalog/vocabulary.h"
#include "form/growingtext.h"
#include "form/quietcombo.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "session/catalogsession.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QScreen>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

CatalogPropertiesDialog::CatalogPropertiesDialog(CatalogSession &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_strip(new MessageStrip(this))
{
    setWindowTitle(tr("Title and front text of the catalog"));
    auto *content = new QWidget(this);
    auto *form = new QFormLayout(content);
    form->setContentsMargins(16, 16, 16, 16);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addLine(*form, "title"_L1, tr("Title"), false, u"××区主动公开基本目录"_s);
    addLine(*form, "year"_L1, tr("Year"), false, u"2019"_s);
    addLine(*form, "office"_L1, tr("Compiling office"), false);
    addNumbering(*form);
    addTierNames(*form);
    auto *front = new PlainLabel(tr("Front text"), content);
    QFont bold = front->font();
    bold.setBold(true);
    front->setFont(bold);
    form->addRow(front);
    addLine(*form, "front_basis"_L1, tr("Basis of compilation"), true);
    addLine(*form, "front_scope"_L1, tr("Scope"), true);
    addLine(*form, "front_time_limit"_L1, tr("General time limit"), true);
    addLine(*form, "front_channels"_L1, tr("Ways of disclosure"), true);
    addLine(*form, "front_responsibility"_L1, tr("Responsible offices"), true);
    addLine(*form, "front_supervision"_L1, tr("Supervision"), true);
    addLine(*form, "front_not_covered"_L1, tr("Domains not covered"), true);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    scroll->setWidget(content);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->setContentsMargins(16, 0, 16, 0);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(session.isWritable());
    connect(buttons, &QDialogButtonBox::accepted, this, &CatalogPropertiesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &CatalogPropertiesDialog::reject);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 12);
    outer->setSpacing(8);
    outer->addWidget(m_strip);
    outer->addWidget(scroll, 1);
    outer->addWidget(buttons);
    const QSize comfortable(fontMetrics().horizontalAdvance(u'汉') * 52, fontMetrics().height() * 44);
    resize(comfortable.boundedTo(screen()->availableSize() * 0.9));
}

void CatalogPropertiesDialog::addLine(QFormLayout &form, QLatin1StringView key, const QString &label, bool isLong,
                                      const QString &hint)
{
    auto *text = new GrowingText(isLong ? GrowingText::Lines::Many : GrowingText::Lines::One, form.parentWidget());
    text->setPlain(m_session.setting(key.toString()));
    text->setHint(hint);
    text->setAccessibleName(label);
    text->setReadOnly(!m_session.isWritable());
    form.addRow(new PlainLabel(label, form.parentWidget()), text);
    m_lines.push_back({key, text});
}

void CatalogPropertiesDialog::addNumbering(QFormLayout &form)
{
    m_numbering = new QuietCombo(form.parentWidget());
    // Words of the official form: data, whatever the language of the program.
    m_numbering->addItems({u"全目录连续"_s, u"按领域重排"_s, u"沿用国家编号"_s});
    const QString present = m_session.setting(u"numbering");
    if (!present.isEmpty() && m_numbering->findText(present) < 0)
        m_numbering->addItem(present);
    m_numbering->setCurrentIndex(std::max(0, m_numbering->findText(present)));
    m_numbering->setAccessibleName(tr("Numbering"));
    m_numbering->setEnabled(m_session.isWritable());
    form.addRow(new PlainLabel(tr("Numbering"), form.parentWidget()), m_numbering);
}

void CatalogPropertiesDialog::addTierNames(QFormLayout &form)
{
    const QHash<QString, QString> present = readTierNames(m_session.setting(u"tier_names"));
    QStringList tiers = vocabulary::tiers().terms;
    for (auto it = present.cbegin(); it != present.cend(); ++it) {
        if (!tiers.contains(it.key()))
            tiers += it.key();
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const QString &tier : std::as_const(tiers)) {
        auto *name = new QLineEdit(present.value(tier), form.parentWidget());
        name->setPlaceholderText(tier);
        name->setAccessibleName(tr("Name of %1 here").arg(tier));
        name->setReadOnly(!m_session.isWritable());
        const int row = grid->rowCount();
        grid->addWidget(new PlainLabel(tier, form.parentWidget()), row, 0);
        grid->addWidget(name, row, 1);
        m_tierNames.emplace_back(tier, name);
    }
    form.addRow(new PlainLabel(tr("Names of the tiers here"), form.parentWidget()), grid);
}

QString CatalogPropertiesDialog::tierNames() const
{
    // The signs that part names in the setting.
    static const QRegularExpression parting(u"[、，,；;=\\n\\t]"_s);
    const QString stored = m_session.setting(u"tier_names");
    const QHash<QString, QString> present = readTierNames(stored);
    QStringList pairs;
    bool isSame = true;
    for (const auto &[tier, line] : m_tierNames) {
        const QString name = QString(line->text()).replace(parting, u" "_s).simplified();
        isSame = isSame && name == present.value(tier);
        if (!name.isEmpty())
            pairs += tier + u'=' + name;
    }
    return isSame ? stored : pairs.join(u'、');
}

GrowingText *CatalogPropertiesDialog::text(QLatin1StringView key) const
{
    const auto line = std::ranges::find(m_lines, key, &Line::key);
    return line == m_lines.end() ? nullptr : line->text;
}

ChangeSet CatalogPropertiesDialog::changes() const
{
    ChangeSet set;
    const auto put = [&](QLatin1StringView key, const QString &value) {
        if (value == m_session.setting(key.toString()))
            return;
        const RecordRef ref{Kind::Setting, Uid::fromName(key.toString())};
        set.add(ref, {{setting::key, Value(key.toString())}, {setting::value, Value(value)}});
    };
    for (const Line &line : m_lines)
        put(line.key, line.text->toPlainText());
    put("tier_names"_L1, tierNames());
    const bool isDefault = m_numbering->currentIndex() == 0 && m_session.setting(u"numbering").isEmpty();
    if (!isDefault)
        put("numbering"_L1, m_numbering->currentText());
    return set;
}

void CatalogPropertiesDialog::accept()
{
    ChangeSet set = changes();
    if (!set.changes.empty()) {
        const auto applied = m_session.apply(std::move(set.changes), tr("Change title and front text of the catalog"));
        if (!applied) {
            m_strip->say(describe(applied.error()));
            return;
        }
    }
    QDialog::accept();
}

void CatalogPropertiesDialog::reject()
{
    // A stray Esc must not cost a page of front text.
    if (!m_session.isWritable() || changes().changes.empty()) {
        QDialog::reject();
        return;
    }
    m_strip->say(colours::Tone::Warning, tr("What you changed here is not saved yet."));
    m_strip->addButton(tr("Save"), [this] { accept(); });
    m_strip->addButton(tr("Discard"), [this] { QDialog::reject(); });
}

}
