// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "support/cutoff.h"

#include <QtCore/QHash>
#include <QtGui/QAccessible>
#include <QtGui/QScreen>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStyleOptionComboBox>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace gk::layout {

namespace {

QString nameOf(const QWidget &widget)
{
    QString text = widget.objectName();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        text = button->text();
    else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        text = line->placeholderText();
    return QString::fromLatin1(widget.metaObject()->className()) + u" “"_s + text.left(40).replace(u'\n', u' ') + u'”';
}

/// What scrolls may lie beyond the edge, and is cut only by its own size.
bool isScrolled(const QWidget &widget, const QWidget &window)
{
    for (const QWidget *above = widget.parentWidget(); above && above != &window; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above))
            return true;
    }
    return false;
}

QString labelFault(const QLabel &label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull() || !label.toolTip().isEmpty())
        return {};
    if (label.wordWrap()) {
        const int needed = label.heightForWidth(label.width());
        return label.height() < needed ? u"%1 high, needs %2"_s.arg(label.height()).arg(needed) : QString();
    }
    const int needed = label.sizeHint().width();
    return label.width() < needed ? u"%1 wide, needs %2"_s.arg(label.width()).arg(needed) : QString();
}

QString comboFault(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const int needed = box.fontMetrics().horizontalAdvance(box.currentText());
    return room.width() < needed ? u"room %1, text %2 “%3”"_s.arg(room.width()).arg(needed).arg(box.currentText())
                                 : QString();
}

QString headerFault(const QHeaderView &header)
{
    if (header.orientation() != Qt::Horizontal || !header.model())
        return {};
    for (int i = 0; i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
        const int needed = header.fontMetrics().horizontalAdvance(text);
        if (!header.isSectionHidden(i) && QByteArrayView(header.metaObject()->className()) == "QHeaderView"
            && header.sectionSize(i) < needed + 4)
            return u"section “%1” %2 wide, text %3"_s.arg(text).arg(header.sectionSize(i)).arg(needed);
    }
    return {};
}

QString faultOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return labelFault(*label);
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        return comboFault(*combo);
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return headerFault(*header);
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        const int needed = line->fontMetrics().horizontalAdvance(line->placeholderText());
        return line->text().isEmpty() && line->width() < needed + 8
                   ? u"%1 wide, placeholder %2"_s.arg(line->width()).arg(needed)
                   : QString();
    }
    if (const auto *area = qobject_cast<const QScrollArea *>(&widget);
        area && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
        && area->widget()->width() > area->viewport()->width())
        return u"content %1 wide, room %2"_s.arg(area->widget()->width()).arg(area->viewport()->width());
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const bool isInLine = qobject_cast<const QLineEdit *>(widget.parentWidget()); // Qt's own sign at its edge
    if (button && !isInLine && (!button->text().isEmpty() || !button->icon().isNull())) {
        const QSize needed = button->text().isEmpty() ? button->iconSize() : button->sizeHint();
        if (button->width() < needed.width() || button->height() < needed.height())
            return u"%1×%2, needs %3×%4"_s.arg(button->width())
                .arg(button->height())
                .arg(needed.width())
                .arg(needed.height());
    }
    if (widget.objectName() == "qt_toolbar_ext_button"_L1)
        return u"the tool bar has more than it can show"_s;
    return {};
}

}

QStringList cutOff(const QWidget &window)
{
    QStringList faults;
    const QRect screen = window.screen()->availableGeometry();
    constexpr int frame = 30; // the title bar
    if (window.width() > screen.width() || window.height() + frame > screen.height())
        faults += u"the window: %1×%2"_s.arg(window.width()).arg(window.height());
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const QString fault = faultOf(*widget); !fault.isEmpty())
            faults += nameOf(*widget) + u": "_s + fault;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        if (!isScrolled(*widget, window) && !window.rect().contains(place) && !widget->size().isEmpty())
            faults += nameOf(*widget) + u": beyond the edge"_s;
        if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
            for (QAction *action : bar->actions()) {
                if (action->isVisible() && !bar->rect().contains(bar->actionGeometry(action)))
                    faults += u"menu "_s + action->text();
            }
        }
    }
    return faults;
}

QStringList nameless(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->focusProxy() || qobject_cast<QLabel *>(widget)
            || qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<QComboBox *>(widget->parentWidget()))
            continue;
        const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
        if (told && told->text(QAccessible::Name).isEmpty())
            found += nameOf(*widget);
    }
    return found;
}

QStringList doubleMnemonics(const QWidget &window)
{
    QHash<QChar, QString> owners;
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label && label->buddy() ? label->text() : button ? button->text() : QString();
        const qsizetype at = QString(text).replace(u"&&"_s, u"  "_s).indexOf(u'&');
        if (at < 0 || at + 1 >= text.size())
            continue;
        const QChar letter = text[at + 1].toLower();
        if (owners.contains(letter))
            found += owners[letter] + u" / "_s + text;
        owners.insert(letter, text);
    }
    return found;
}

}
