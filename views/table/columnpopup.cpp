// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/columnpopup.h"

#include "parts/icons.h"
#include "parts/palette.h"
#include "parts/plainlabel.h"
#include "parts/words.h"
#include "table/valuelist.h"
#include "tables/itemtable.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// A value to tick, and at the right edge how often it occurs.
class CountDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem left = option;
        const QString count = numberText(index.data(ValueList::CountRole).toLongLong());
        const int room = option.fontMetrics.horizontalAdvance(count) + 10;
        const bool isChosen = option.state & QStyle::State_Selected;
        if (isChosen)
            painter->fillRect(option.rect, option.palette.highlight());
        left.rect.setRight(left.rect.right() - room);
        QStyledItemDelegate::paint(painter, left, index);
        painter->setPen(isChosen ? option.palette.color(QPalette::HighlightedText)
                                 : colours::quietText(option.palette));
        painter->drawText(option.rect.adjusted(0, 0, -5, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    }
};

}

ColumnPopup::ColumnPopup(const ItemTable &table, int column, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_key(table.keyOf(column))
    , m_search(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_values(new ValueList(table, column, this))
    , m_isNegated(new QCheckBox(tr("Leave these out"), this))
    , m_said(new PlainLabel({}, this))
    , m_clear(new QPushButton(tr("No Condition"), this))
    , m_ok(new QPushButton(tr("OK"), this))
{
    setFrameStyle(int(QFrame::StyledPanel) | int(QFrame::Plain));
    setAttribute(Qt::WA_DeleteOnClose);
    build(columnLabel(table.column(column)));
    m_delay.setSingleShot(true);
    m_delay.setInterval(60);
    connect(m_search, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, [this] { m_values->setWords(m_search->text()); });
    connect(m_values, &ValueList::counted, this, &ColumnPopup::showState);
    connect(m_values, &ValueList::tickedChanged, this, &ColumnPopup::showState);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnPopup::showState);
    if (const ColumnCondition *now = table.filter().conditionOn(m_key)) {
        m_isNegated->setChecked(now->isNegated);
        if (now->test == ColumnCondition::Test::Contains)
            m_search->setText(now->texts.value(0));
        else
            m_values->setTicked(now->test == ColumnCondition::Test::IsBlank ? QStringList{QString()} : now->texts);
        m_clear->setEnabled(true);
    } else {
        m_clear->setEnabled(false);
    }
    showState();
    setFocusProxy(m_search);
}

void ColumnPopup::build(const QString &title)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    const auto addRow = [column](std::initializer_list<QWidget *> widgets) {
        auto *row = new QHBoxLayout;
        for (QWidget *widget : widgets) {
            if (widget)
                row->addWidget(widget);
            else
                row->addStretch();
        }
        column->addLayout(row);
    };
    const auto button = [this](icons::Icon icon, const QString &text, const std::function<void()> &run) {
        auto *made = new QPushButton(icons::icon(icon, palette()), text, this);
        made->setFlat(true);
        connect(made, &QPushButton::clicked, this, [this, run] {
            close();
            run();
        });
        return made;
    };
    addRow({button(icons::Icon::Up, tr("Ascending"), [this] { emit sortChosen(Qt::AscendingOrder); }),
            button(icons::Icon::Down, tr("Descending"), [this] { emit sortChosen(Qt::DescendingOrder); }),
            button(icons::Icon::Folder, tr("Group"), [this] { emit groupChosen(); })});
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Find values, also by first letters of pinyin"));
    m_search->setAccessibleName(tr("Values of “%1”").arg(title));
    m_search->installEventFilter(this);
    column->addWidget(m_search);
    m_view->setModel(m_values);
    m_view->setItemDelegate(new CountDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(m_search->accessibleName());
    m_view->installEventFilter(this);
    const QFontMetrics metrics = fontMetrics();
    m_view->setMinimumSize(metrics.horizontalAdvance(u'公') * 22, metrics.height() * 14);
    column->addWidget(m_view, 1);
    m_said->setQuiet(true);
    column->addWidget(m_said);
    auto *blank = new QPushButton(tr("Blank"), this);
    auto *filled = new QPushButton(tr("Not Blank"), this);
    for (QPushButton *each : {blank, filled}) {
        connect(each, &QPushButton::clicked, this, [this, isFilled = each == filled] {
            choose({.column = m_key, .test = ColumnCondition::Test::IsBlank, .isNegated = isFilled});
        });
    }
    addRow({m_isNegated, nullptr, blank, filled});
    m_ok->setDefault(true);
    addRow({m_clear, nullptr, m_ok});
    connect(m_clear, &QPushButton::clicked, this, [this] {
        close();
        emit conditionChosen({});
    });
    connect(m_ok, &QPushButton::clicked, this, &ColumnPopup::accept);
}

/// Says what OK will do.
void ColumnPopup::showState()
{
    const qsizetype ticked = m_values->ticked().size();
    const QString words = m_search->text().trimmed();
    const qint64 unseen = m_values->distinct() - m_values->rowCount();
    QString said = tr("%1 values").arg(numberText(m_values->distinct()));
    if (ticked > 0)
        said = tr("%1 ticked").arg(numberText(ticked));
    else if (!words.isEmpty())
        said = tr("Enter: cells that contain “%1”").arg(words);
    else if (unseen > 0)
        said = tr("%1 values, the commonest %2 listed")
                   .arg(numberText(m_values->distinct()), numberText(m_values->rowCount()));
    m_said->setPlainText(said);
    m_ok->setEnabled(ticked > 0 || !words.isEmpty());
}

void ColumnPopup::accept()
{
    const QStringList ticked = m_values->ticked();
    const QString words = m_search->text().simplified();
    if (!ticked.isEmpty())
        choose({.column = m_key, .isNegated = m_isNegated->isChecked(), .texts = ticked});
    else if (!words.isEmpty())
        choose({.column = m_key,
                .test = ColumnCondition::Test::Contains,
                .isNegated = m_isNegated->isChecked(),
                .texts = {words}});
}

void ColumnPopup::choose(ColumnCondition condition)
{
    condition.texts.sort(); // in one order, whatever the order of ticking
    close();
    emit conditionChosen(condition);
}

void ColumnPopup::tickCurrent()
{
    const QModelIndex now = m_view->currentIndex();
    if (now.isValid())
        m_values->setData(now, now.data(Qt::CheckStateRole).toInt() == int(Qt::Checked) ? Qt::Unchecked : Qt::Checked,
                          Qt::CheckStateRole);
}

bool ColumnPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        accept();
        return true;
    }
    if (watched == m_search && key == Qt::Key_Down && m_values->rowCount() > 0) {
        m_view->setFocus();
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_values->index(0));
        return true;
    }
    if (watched == m_view && key == Qt::Key_Space) {
        tickCurrent();
        return true;
    }
    if (watched == m_view && key == Qt::Key_Up && m_view->currentIndex().row() <= 0) {
        m_search->setFocus();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

}
