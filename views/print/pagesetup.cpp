// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "print/pagesetup.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace gk {

namespace {

constexpr double widestMargin = 60; // millimetres
constexpr double smallestLetter = 5;
constexpr double largestBody = 16;
constexpr double largestTitle = 36;

}

PageSetup::PageSetup(QWidget *parent)
    : QWidget(parent)
    , m_paper(new QComboBox(this))
    , m_turn(new QComboBox(this))
    , m_sections(new QComboBox(this))
    , m_bodySize(makeSize(tr("Letters of the table")))
    , m_titleSize(makeSize(tr("Letters of the title")))
    , m_title(new QLineEdit(this))
    , m_office(new QLineEdit(this))
{
    m_paper->addItem(tr("A4, main columns"), int(Paper::A4));
    m_paper->addItem(tr("A3, full form"), int(Paper::A3));
    m_turn->addItem(tr("Landscape"), int(Turn::Landscape));
    m_turn->addItem(tr("Portrait"), int(Turn::Portrait));
    m_sections->addItem(tr("All in one"), int(Sections::None));
    m_sections->addItem(tr("Each domain on its own pages"), int(Sections::Domains));
    m_sections->addItem(tr("Each office on its own pages"), int(Sections::Offices));
    m_titleSize->setMaximum(largestTitle);
    m_title->setPlaceholderText(tr("Title of the catalog"));
    m_office->setPlaceholderText(tr("Compiling office"));
    m_margins = {makeMargin(tr("Left margin")), makeMargin(tr("Top margin")), makeMargin(tr("Right margin")),
                 makeMargin(tr("Bottom margin"))};
    auto *margins = new QGridLayout;
    margins->setHorizontalSpacing(8);
    const std::array names{tr("Left"), tr("Top"), tr("Right"), tr("Bottom")};
    for (int i = 0; i < 4; ++i) {
        margins->addWidget(new QLabel(names.at(std::size_t(i)), this), i / 2, i % 2 * 2);
        margins->addWidget(m_margins.at(std::size_t(i)), i / 2, i % 2 * 2 + 1);
    }
    margins->setColumnStretch(1, 1);
    margins->setColumnStretch(3, 1);

    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("P&aper:"), m_paper);
    form->addRow(tr("&Orientation:"), m_turn);
    form->addRow(tr("&Division:"), m_sections);
    form->addRow(tr("Margins:"), margins);
    form->addRow(tr("Ta&ble letters:"), m_bodySize);
    form->addRow(tr("Title &letters:"), m_titleSize);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("Line &under it:"), m_office);

    connect(m_paper, &QComboBox::currentIndexChanged, this, &PageSetup::paperChanged);
    for (const QComboBox *box : {m_turn, m_sections})
        connect(box, &QComboBox::currentIndexChanged, this, &PageSetup::changed);
    for (const QDoubleSpinBox *box : {m_margins[0], m_margins[1], m_margins[2], m_margins[3], m_bodySize, m_titleSize})
        connect(box, &QDoubleSpinBox::valueChanged, this, &PageSetup::changed);
    for (const QLineEdit *line : {m_title, m_office})
        connect(line, &QLineEdit::textChanged, this, &PageSetup::changed);
}

QDoubleSpinBox *PageSetup::makeMargin(const QString &name)
{
    auto *box = new QDoubleSpinBox(this);
    box->setRange(0, widestMargin);
    box->setDecimals(0);
    box->setSuffix(tr(" mm"));
    box->setAccessibleName(name);
    box->setKeyboardTracking(false);
    return box;
}

QDoubleSpinBox *PageSetup::makeSize(const QString &name)
{
    auto *box = new QDoubleSpinBox(this);
    // One step below the smallest size: chosen by the program.
    box->setRange(smallestLetter - 0.5, largestBody);
    box->setSingleStep(0.5);
    box->setDecimals(1);
    box->setSuffix(tr(" pt"));
    box->setSpecialValueText(tr("as the columns need"));
    box->setAccessibleName(name);
    box->setKeyboardTracking(false);
    return box;
}

void PageSetup::setLayoutShown(const PrintLayout &layout)
{
    const QSignalBlocker blocker(this);
    m_paper->setCurrentIndex(m_paper->findData(int(layout.paper)));
    m_turn->setCurrentIndex(m_turn->findData(int(layout.turn)));
    m_sections->setCurrentIndex(m_sections->findData(int(layout.sections)));
    m_sections->setEnabled(layout.content == PrintContent::Form);
    const QMarginsF &margins = layout.look.margins;
    m_margins[0]->setValue(margins.left());
    m_margins[1]->setValue(margins.top());
    m_margins[2]->setValue(margins.right());
    m_margins[3]->setValue(margins.bottom());
    m_bodySize->setValue(layout.look.bodySize);
    m_titleSize->setValue(layout.look.titleSize);
    m_title->setText(layout.title);
    m_office->setText(layout.office);
}

void PageSetup::take(PrintLayout &layout) const
{
    const auto size = [](const QDoubleSpinBox *box) { return box->value() < smallestLetter ? 0 : box->value(); };
    layout.paper = Paper(m_paper->currentData().toInt());
    layout.turn = Turn(m_turn->currentData().toInt());
    layout.sections = Sections(m_sections->currentData().toInt());
    layout.look.margins = {m_margins[0]->value(), m_margins[1]->value(), m_margins[2]->value(), m_margins[3]->value()};
    layout.look.bodySize = size(m_bodySize);
    layout.look.titleSize = size(m_titleSize);
    layout.title = m_title->text().trimmed();
    layout.office = m_office->text().trimmed();
}

}
