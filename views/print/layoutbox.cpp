// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "print/layoutbox.h"

#include "catalog/itemfields.h"
#include "parts/icons.h"
#include "session/catalogsession.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace gk {

namespace {

QString presetName(Preset preset)
{
    switch (preset) {
    case Preset::Public:
        return LayoutBox::tr("Public copy");
    case Preset::Offices:
        return LayoutBox::tr("Office copies");
    case Preset::Summary:
        return LayoutBox::tr("Overview");
    case Preset::Redline:
        return LayoutBox::tr("Redline copy");
    case Preset::Notice:
        return LayoutBox::tr("Notice of adjustments");
    case Preset::Review:
        break;
    }
    return LayoutBox::tr("Review copy");
}

/// What the short name leaves unsaid.
QString presetTip(Preset preset)
{
    switch (preset) {
    case Preset::Public:
        return LayoutBox::tr("What may be published, without boxes");
    case Preset::Offices:
        return LayoutBox::tr("A part for each office, numbered for itself");
    case Preset::Summary:
        return LayoutBox::tr("The catalog in figures, for the leader");
    case Preset::Redline:
        return LayoutBox::tr("What has changed since a version, with what was deleted and inserted marked in the text");
    case Preset::Notice:
        return LayoutBox::tr("What has changed since a version, before beside after, to be announced");
    case Preset::Review:
        break;
    }
    return LayoutBox::tr("For review and for asking opinions: boxes to tick and a column to write in");
}

QToolButton *command(icons::Icon icon, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icons::icon(icon, parent->palette()));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}

LayoutBox::LayoutBox(CatalogSession &session, AskName askName, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_askName(std::move(askName))
    , m_box(new QComboBox(this))
    , m_keep(command(icons::Icon::Save, tr("Keep this layout in the catalog under a name"), this))
    , m_drop(command(icons::Icon::Remove, tr("Drop the kept layout"), this))
{
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_box, 1);
    row->addWidget(m_keep);
    row->addWidget(m_drop);
    setFocusProxy(m_box);
    fill({});
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        showCommands();
        emit chosen();
    });
    connect(m_keep, &QToolButton::clicked, this, &LayoutBox::keep);
    connect(m_drop, &QToolButton::clicked, this, &LayoutBox::drop);
}

void LayoutBox::fill(const QString &current)
{
    const QSignalBlocker blocker(m_box);
    m_box->clear();
    m_layouts.clear();
    const auto add = [this](const QString &text, PrintLayout layout) {
        m_box->addItem(text, int(m_layouts.size()));
        m_layouts.push_back(std::move(layout));
    };
    for (const Preset preset : allPresets) {
        add(presetName(preset), presetLayout(preset));
        m_box->setItemData(m_box->count() - 1, presetTip(preset), Qt::ToolTipRole);
    }
    std::vector<PrintLayout> kept;
    for (const Record &record : m_session.records(Kind::Setting, m_session.order(Kind::Setting))) {
        const auto name = layoutName(record.text(setting::key));
        auto layout = name ? layoutFromText(m_session.fields(), *name, record.text(setting::value)) : std::nullopt;
        if (layout)
            kept.push_back(std::move(*layout));
    }
    std::ranges::sort(kept, {}, &PrintLayout::name);
    if (!kept.empty())
        m_box->insertSeparator(m_box->count());
    for (PrintLayout &layout : kept) {
        const QString name = layout.name;
        add(name, std::move(layout));
        if (name == current)
            m_box->setCurrentIndex(m_box->count() - 1);
    }
    showCommands();
}

PrintLayout LayoutBox::current() const
{
    return m_layouts.at(std::size_t(m_box->currentData().toInt()));
}

void LayoutBox::showCommands()
{
    m_keep->setEnabled(m_session.isWritable());
    m_drop->setEnabled(m_session.isWritable() && !current().name.isEmpty());
}

void LayoutBox::keep()
{
    const auto name = m_askName(this, current().name);
    if (!name || name->trimmed().isEmpty())
        return;
    const QString given = name->trimmed();
    const auto written = m_session.setSetting(layoutKey(given), layoutText(m_session.fields(), m_layoutToKeep()),
                                              tr("Keep the print layout “%1”").arg(given));
    if (!written) {
        emit failed(written.error());
        return;
    }
    fill(given);
}

void LayoutBox::drop()
{
    const QString name = current().name;
    const RecordRef ref{Kind::Setting, Uid::fromName(layoutKey(name))};
    const auto applied =
        m_session.apply({{ref, aliveOf(Kind::Setting), Value(qint64(0))}}, tr("Drop the print layout “%1”").arg(name));
    if (!applied) {
        emit failed(applied.error());
        return;
    }
    fill({});
    emit chosen();
}

}
