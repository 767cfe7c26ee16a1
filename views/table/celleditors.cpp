// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "table/celleditors.h"

#include "base/text.h"
#include "parts/icons.h"

#include <QtCore/QDate>
#include <QtCore/QtMath>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

bool isKey(const QKeyEvent &event, Qt::Key key, Qt::KeyboardModifiers held)
{
    return event.key() == key && (event.modifiers() & ~Qt::KeypadModifier) == held;
}

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

/// Boxes whose frame has the colour of the text: the frames of some styles vanish on dark ground.
class BoxPainter final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        QStyleOptionViewItem described = option;
        initStyleOption(&described, index);
        const QRect box =
            option.widget->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &described, option.widget);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawRect(box.adjusted(1, 1, -2, -2));
    }
};

/// Where one office ends and the next begins.
const QString partEnds = u"、，,；;\n"_s;

}

CellTextEditor::CellTextEditor(Words kind, const QStringList &words, QWidget *parent)
    : CellEditor(parent), m_edit(new QPlainTextEdit(this)), m_kind(kind)
{
    auto *box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_edit);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setTabChangesFocus(true);
    m_edit->document()->setDocumentMargin(2);
    m_edit->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setInner(m_edit);
    if (kind != Words::None) {
        m_completer = new QCompleter(words, this);
        m_completer->setWidget(m_edit);
        m_completer->setFilterMode(Qt::MatchContains);
        m_completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_completer->setCompletionMode(QCompleter::PopupCompletion);
        connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &CellTextEditor::take);
        m_completer->popup()->installEventFilter(this); // after the completer's own, so it is asked first
    }
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_isFilling)
            return;
        m_wasTyped = m_wasTyped || !text().isEmpty();
        emit resized();
        if (m_completer && !part().isEmpty())
            offer(part());
        else if (m_completer)
            m_completer->popup()->hide();
    });
}

QString CellTextEditor::text() const
{
    return m_edit->toPlainText();
}

void CellTextEditor::begin(const QString &text, EditStart start)
{
    m_isFilling = true;
    m_wasTyped = start == EditStart::Append;
    if (start == EditStart::Append) {
        m_edit->setPlainText(text);
        m_edit->moveCursor(QTextCursor::End);
    }
    // What clears at once may also be left empty.
    if (start == EditStart::Empty)
        m_wasTyped = true;
    m_isFilling = false;
}

void CellTextEditor::resizeEvent(QResizeEvent *event)
{
    CellEditor::resizeEvent(event);
    m_edit->ensureCursorVisible(); // it was placed when there was hardly any room
}

QSize CellTextEditor::sizeOver(QSize cell) const
{
    constexpr int around = 14;       // frame, margins, caret
    constexpr qsizetype most = 3000; // characters; more fills any screen and need not be measured at each key
    const int width = std::max(cell.width(), m_edit->fontMetrics().averageCharWidth() * 16);
    // A scroll bar that is there at first would stay if the text only just fitted beside it.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    return {width, std::max(cell.height(), qCeil(heightOf(text().left(most), width - around - bar)) + around)};
}

/// The view is not laid out yet when the editor opens, and its font's metrics know nothing of the fonts that stand in
/// for missing characters: so the text is laid out here.
qreal CellTextEditor::heightOf(const QString &text, int width) const
{
    QTextOption option;
    option.setWrapMode(m_edit->wordWrapMode());
    qreal height = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph + u'字', m_edit->font());
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            height += line.height();
        }
        layout.endLayout();
    }
    return height;
}

void CellTextEditor::openList()
{
    if (m_completer)
        offer(QString());
}

bool CellTextEditor::takesKey(QKeyEvent *event)
{
    if (isEnter(*event) && (event->modifiers() & Qt::AltModifier)) {
        m_edit->insertPlainText(u"\n"_s);
        return true;
    }
    if (m_completer && isKey(*event, Qt::Key_Down, Qt::AltModifier)) {
        openList();
        return true;
    }
    return false;
}

bool CellTextEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOfList = m_completer && watched == m_completer->popup();
    if (!isOfList)
        return CellEditor::eventFilter(watched, event);
    return event->type() == QEvent::KeyPress && !isComposing() && answersList(*static_cast<QKeyEvent *>(event));
}

/// The completer would hand these keys to the text, where Enter is a new line. Enter and Tab take the line chosen in
/// the list; without one they end the edit as if there were no list. Esc closes the list only.
bool CellTextEditor::answersList(const QKeyEvent &event)
{
    const bool isTab = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    if (!isTab && !isEnter(event) && event.key() != Qt::Key_Escape)
        return false;
    const QModelIndex chosen = m_completer->popup()->currentIndex();
    m_completer->popup()->hide();
    if (event.key() == Qt::Key_Escape)
        return true;
    if (chosen.isValid())
        take(chosen.data().toString());
    // A list of parts may go on; one of whole values is done.
    if (!chosen.isValid() || m_kind == Words::Whole)
        endsBy(event);
    return true;
}

/// What stands between the last separator and the caret.
QString CellTextEditor::part() const
{
    QString before = text().left(m_edit->textCursor().position());
    if (m_kind == Words::Parts) {
        const auto end = std::find_if(before.crbegin(), before.crend(), [](QChar c) { return partEnds.contains(c); });
        before = before.right(end - before.crbegin());
    }
    return before;
}

void CellTextEditor::offer(const QString &beginning)
{
    m_completer->setCompletionPrefix(beginning);
    const bool isAlreadyThere = m_completer->completionCount() == 1 && m_completer->currentCompletion() == beginning;
    if (m_completer->completionCount() == 0 || isAlreadyThere) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = m_edit->cursorRect();
    place.setLeft(0);
    place.setWidth(std::max(m_edit->width(), m_completer->popup()->sizeHintForColumn(0) + 24));
    m_completer->complete(place);
}

void CellTextEditor::take(const QString &word)
{
    QTextCursor cursor = m_edit->textCursor();
    if (m_kind == Words::Whole)
        cursor.select(QTextCursor::Document);
    else
        cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(part().size()));
    m_isFilling = true;
    cursor.insertText(word);
    m_isFilling = false;
    m_wasTyped = true;
    m_edit->setTextCursor(cursor);
    emit resized();
}

CellTermsEditor::CellTermsEditor(const Vocabulary &vocabulary, QWidget *parent)
    : CellEditor(parent), m_vocabulary(vocabulary), m_list(new QListWidget(this)), m_own(new QLineEdit(this))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(1, 1, 1, 1);
    box->setSpacing(0);
    box->addWidget(m_own);
    box->addWidget(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new BoxPainter(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_own->setFrame(false);
    // With a closed vocabulary the line shows nothing, but keys still arrive in it.
    m_own->setReadOnly(!vocabulary.isOpen);
    m_own->setMaximumHeight(vocabulary.isOpen ? QWIDGETSIZE_MAX : 0);
    m_own->setPlaceholderText(tr("Other, separated by 、"));
    setInner(m_own);
}

QString CellTermsEditor::text() const
{
    QStringList terms;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            terms += m_list->item(i)->text();
    }
    return (terms + splitList(m_own->text())).join(u'、');
}

void CellTermsEditor::begin(const QString &text, EditStart start)
{
    const QStringList chosen = start == EditStart::Empty ? QStringList() : splitList(text);
    for (const QString &term : m_vocabulary.terms) {
        auto *item = new QListWidgetItem(term, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(term) ? Qt::Checked : Qt::Unchecked);
    }
    QStringList own = chosen;
    own.removeIf([this](const QString &term) { return m_vocabulary.terms.contains(term); });
    m_own->setText(own.join(u'、'));
    m_list->setCurrentRow(0);
}

QSize CellTermsEditor::sizeOver(QSize cell) const
{
    const int line = m_vocabulary.isOpen ? m_own->sizeHint().height() : 0;
    const int list = m_list->sizeHintForRow(0) * m_list->count() + 4;
    return {std::max(cell.width(), m_list->sizeHintForColumn(0) + 28), std::max(cell.height(), line + list + 8)};
}

bool CellTermsEditor::takesKey(QKeyEvent *event)
{
    const int row = m_list->currentRow();
    switch (event->key()) {
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(0, row - 1));
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(m_list->count() - 1, row + 1));
        return true;
    case Qt::Key_Space:
        toggleCurrent();
        return true;
    default:
        return false;
    }
}

void CellTermsEditor::toggleCurrent()
{
    if (QListWidgetItem *item = m_list->currentItem())
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

CellDateEditor::CellDateEditor(QWidget *parent)
    : CellEditor(parent), m_edit(new QLineEdit(this)), m_button(new QToolButton(this))
{
    auto *box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_edit);
    box->addWidget(m_button);
    m_edit->setFrame(false);
    m_button->setAutoRaise(true);
    m_button->setIcon(icons::icon(icons::Icon::Calendar, palette()));
    m_button->setToolTip(tr("Calendar (Alt+Down)"));
    m_button->setAccessibleName(m_button->toolTip());
    m_button->setFocusPolicy(Qt::NoFocus);
    setInner(m_edit);
    connect(m_button, &QToolButton::clicked, this, &CellDateEditor::openList);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_wasTyped = true; });
}

QString CellDateEditor::text() const
{
    return m_edit->text().trimmed();
}

void CellDateEditor::begin(const QString &text, EditStart start)
{
    m_wasTyped = start != EditStart::Replace;
    if (start == EditStart::Append)
        m_edit->setText(text);
}

QSize CellDateEditor::sizeOver(QSize cell) const
{
    const int width = m_edit->fontMetrics().horizontalAdvance(u"2019-09-28"_s) + m_button->sizeHint().width() + 20;
    return {std::max(cell.width(), width), cell.height()};
}

bool CellDateEditor::takesKey(QKeyEvent *event)
{
    if (!isKey(*event, Qt::Key_Down, Qt::AltModifier))
        return false;
    openList();
    return true;
}

void CellDateEditor::openList()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    const QDate shown = QDate::fromString(text(), Qt::ISODate);
    if (shown.isValid())
        calendar->setSelectedDate(shown);
    auto *holder = new QWidgetAction(menu);
    holder->setDefaultWidget(calendar);
    menu->addAction(holder);
    const auto take = [this, menu](QDate date) {
        m_edit->setText(date.toString(Qt::ISODate));
        m_wasTyped = true;
        menu->close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    menu->popup(mapToGlobal(rect().bottomLeft()));
    calendar->setFocus();
}

}
