// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/leftoutline.h"

#include "parts/leftoutdialog.h"
#include "parts/plainlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace gk {

LeftOutLine::LeftOutLine(const CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(new PlainLabel({}, this))
    , m_list(new QPushButton(tr("Show…", "left-out items"), this))
{
    m_text->setWordWrap(true);
    m_list->setAccessibleName(tr("Show the items left out"));
    m_list->setAutoDefault(false);
    m_list->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_list);
    connect(m_list, &QPushButton::clicked, this, [this] { LeftOutDialog(m_session, m_leftOut, this).exec(); });
}

void LeftOutLine::tell(std::vector<LeftOut> leftOut)
{
    m_leftOut = std::move(leftOut);
    const auto count = [this](LeftOutWhy why) { return std::ranges::count(m_leftOut, why, &LeftOut::why); };
    QStringList parts;
    if (const auto drafts = count(LeftOutWhy::NotApproved); drafts > 0)
        parts += tr("%1 not approved yet").arg(drafts);
    if (const auto withheld = count(LeftOutWhy::Withheld); withheld > 0)
        parts += tr("%1 withheld").arg(withheld);
    if (const auto retired = count(LeftOutWhy::Retired); retired > 0)
        parts += tr("%1 retired").arg(retired);
    m_text->setPlainText(parts.isEmpty() ? tr("no item") : parts.join(tr(", ")));
    m_list->setVisible(!parts.isEmpty());
}

void LeftOutLine::say(const QString &text)
{
    m_text->setPlainText(text);
    m_list->hide();
}

}
