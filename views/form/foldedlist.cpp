// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/foldedlist.h"

#include "form/sectionheader.h"
#include "parts/messagestrip.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "session/catalogsession.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace gk {

FoldedList::FoldedList(CatalogSession &session, const QString &add, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_header(new SectionHeader(this))
    , m_body(new QWidget(this))
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(icons::icon(icons::Icon::Add, palette()), add, this))
    , m_strip(new MessageStrip(this))
{
    m_add->setAutoDefault(false);
    m_rows->setSpacing(8);
    auto *inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(8);
    inside->addLayout(m_rows);
    inside->addWidget(m_strip);
    inside->addWidget(m_add, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_header);
    column->addWidget(m_body);
    m_body->hide();
    connect(m_header, &SectionHeader::toggled, m_body, &QWidget::setVisible);
}

void FoldedList::setUnfolded(bool isUnfolded)
{
    m_header->setChecked(isUnfolded);
}

bool FoldedList::isUnfolded() const
{
    return m_header->isChecked();
}

void FoldedList::unfold()
{
    m_header->setChecked(true);
    m_add->setFocus(Qt::OtherFocusReason);
}

void FoldedList::setHeading(const QString &text)
{
    m_header->setText(text);
}

void FoldedList::setRows(const std::vector<QWidget *> &rows)
{
    while (QLayoutItem *old = m_rows->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    for (QWidget *row : rows)
        m_rows->addWidget(row);
    m_add->setEnabled(m_session.isWritable());
}

QToolButton *FoldedList::rowButton(icons::Icon icon, const QString &name, QWidget *row)
{
    auto *button = new QToolButton(row);
    button->setIcon(icons::icon(icon, row->palette()));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void FoldedList::addText(QVBoxLayout &column, const QString &text, bool isQuiet)
{
    auto *label = new PlainLabel(text, column.parentWidget());
    label->setWordWrap(true);
    label->setQuiet(isQuiet);
    column.addWidget(label);
}

void FoldedList::removeRecord(const Change &removal, const QString &label, const QString &told)
{
    if (const auto applied = m_session.apply({removal}, label); !applied)
        return m_strip->say(describe(applied.error()));
    m_strip->say(colours::Tone::Plain, told);
    m_strip->addButton(tr("Undo"), [this] {
        m_strip->clear();
        if (const auto undone = m_session.undo(&undoLabel); !undone)
            m_strip->say(describe(undone.error()));
    });
}

}
