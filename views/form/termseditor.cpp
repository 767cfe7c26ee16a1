// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "form/termseditor.h"

#include "catalog/itemfields.h"
#include "form/checklist.h"
#include "parts/chiplist.h"
#include "parts/flowlayout.h"
#include "parts/icons.h"
#include "parts/plainlabel.h"
#include "parts/words.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace gk {

TermsEditor::TermsEditor(const FieldInfo &info, const FormSource &source, QWidget *parent)
    : FieldEditor(info, source, parent), m_chips(new ChipList(this)), m_button(new QToolButton(this))
{
    m_button->setText(tr("Choose…"));
    m_button->setIcon(icons::icon(icons::Icon::Add, palette()));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::StrongFocus);
    body()->addWidget(m_chips);
    m_button->setAutoRaise(true);
    addCommand(m_button);
    watch(m_button);
    connect(m_button, &QToolButton::clicked, this, &TermsEditor::choose);
    connect(m_chips, &ChipList::removeAsked, this, [this](const QString &text) {
        m_keys.removeIf([&](const QString &key) { return textOf(key) == text; });
        touchAndCommit();
    });
}

QStringList TermsEditor::keysOf(const Value &value) const
{
    return termsOf(value); // uids of records are stored as texts, too
}

QString TermsEditor::textOf(const QString &key) const
{
    if (!isOfRecords())
        return key;
    const Uid uid = Uid::fromString(key).value_or(Uid{});
    const QString name = names().nameOf({info().target, uid});
    return name.isEmpty() ? u'<' + key + u'>' : name;
}

void TermsEditor::choose()
{
    std::vector<CheckList::Entry> entries;
    QStringList offered;
    const auto add = [&](const QString &key, const QString &text) {
        entries.push_back(
            {.key = key, .text = text, .isChecked = m_keys.contains(key), .isPartly = m_partly.contains(key)});
        offered += key;
    };
    if (isOfRecords()) {
        for (const FormSource::Entry &entry : source().entries(info().target))
            add(entry.uid.toString(), entry.name);
    } else if (info().vocabulary) {
        for (const QString &term : info().vocabulary->terms)
            add(term, term);
    }
    for (const QString &key : m_keys + m_partly) {
        if (!offered.contains(key))
            add(key, textOf(key));
    }
    const bool isOpen = !isOfRecords() && (!info().vocabulary || info().vocabulary->isOpen);
    auto *list = new CheckList(entries, isOpen ? FreeAdditions::Yes : FreeAdditions::No, this);
    connect(list, &CheckList::accepted, this, [this](const QStringList &checked, const QStringList &partly) {
        for (const QString &key : std::as_const(m_partly)) {
            if (!checked.contains(key) && !partly.contains(key))
                m_dropped += key;
        }
        m_keys = checked;
        m_partly = partly;
        touchAndCommit();
    });
    list->openAt(m_button);
}

void TermsEditor::present()
{
    m_keys = keysOf(effectiveValue());
    m_partly = shown().isMixed ? keysOf(shown().some) : QStringList();
    m_partly.removeIf([this](const QString &key) { return m_keys.contains(key); });
    m_dropped.clear();
    const bool isInherited = shown().value.isEmpty() && !shown().isMixed;
    std::vector<ChipList::Chip> chips;
    for (const QString &key : std::as_const(m_keys)) {
        const bool isKnown = isOfRecords() || (info().vocabulary && info().vocabulary->terms.contains(key));
        chips.push_back({.text = textOf(key),
                         .look = isInherited ? ChipLook::Inherited
                                 : isKnown   ? ChipLook::Known
                                             : ChipLook::Own});
    }
    for (const QString &key : std::as_const(m_partly))
        chips.push_back({.text = tr("%1 (some)", "a term some of several items have").arg(textOf(key)),
                         .look = ChipLook::Inherited});
    m_chips->setPlaceholder(mixedHint());
    m_chips->setChips(chips);
    m_chips->setVisible(!chips.empty() || shown().isMixed);
}

Value TermsEditor::valueOf(const QStringList &keys) const
{
    return termsValue(keys, isOfRecords() ? nullptr : info().vocabulary);
}

Result<Value> TermsEditor::entered() const
{
    return normalised(info(), valueOf(m_keys));
}

Value TermsEditor::partShown() const
{
    return valueOf(keysOf(shown().common) + m_dropped);
}

void TermsEditor::applyReadOnly(bool isReadOnly)
{
    m_chips->setRemovable(!isReadOnly);
    m_button->setEnabled(!isReadOnly);
}

BoxesEditor::BoxesEditor(const FieldInfo &info, const FormSource &source, QWidget *parent)
    : FieldEditor(info, source, parent), m_boxes(new QWidget(this))
{
    m_flow = new FlowLayout(m_boxes, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_boxes->setSizePolicy(policy);
    body()->addWidget(m_boxes);
    build(termsToShow());
    if (info.type == ValueType::Terms && info.vocabulary->isOpen) {
        m_more = new QToolButton(this);
        m_more->setText(tr("Other…"));
        m_more->setAutoRaise(true);
        m_more->setFocusPolicy(Qt::StrongFocus);
        addCommand(m_more);
        watch(m_more, tr("Other…"));
        connect(m_more, &QToolButton::clicked, this, &BoxesEditor::addLocal);
    }
}

QStringList BoxesEditor::termsToShow() const
{
    // 全社会、特定群体 is both ticks, not a third.
    QStringList terms = info().vocabulary->terms;
    terms.removeIf([](const QString &term) { return term.contains(u'、'); });
    const Value &held = shown().isMixed ? shown().some : effectiveValue();
    for (const QString &own : info().type == ValueType::Terms ? termsOf(held) : QStringList()) {
        if (!terms.contains(own))
            terms += own;
    }
    return terms;
}

void BoxesEditor::build(const QStringList &terms)
{
    const auto local = info().key == "tiers"_L1 ? source().tierNames() : QHash<QString, QString>();
    if (terms == m_terms && local == m_localNames)
        return;
    m_terms = terms;
    m_localNames = local;
    for (QCheckBox *box : m_boxes->findChildren<QCheckBox *>(Qt::FindDirectChildrenOnly)) {
        m_flow->removeWidget(box);
        box->hide();
        box->deleteLater();
    }
    for (const QString &term : terms) {
        auto *box = new QCheckBox(QString(local.value(term, term)).replace(u'&', u"&&"_s), m_boxes);
        box->setObjectName(term);
        m_flow->addWidget(box);
        box->show();
        watch(box, local.value(term, term));
        connect(box, &QCheckBox::clicked, this, [this, term](bool isOn) {
            m_value = withTerm(info(), m_value, term, isOn);
            touchAndCommit();
        });
    }
    emit rearranged();
}

void BoxesEditor::addLocal()
{
    std::vector<CheckList::Entry> entries;
    for (const QString &term : std::as_const(m_terms)) {
        entries.push_back({.key = term,
                           .text = m_localNames.value(term, term),
                           .isChecked = hasTerm(info(), m_value, term),
                           .isPartly = shown().isMixed && hasTerm(info(), shown().some, term)});
    }
    auto *list = new CheckList(entries, FreeAdditions::Yes, this);
    connect(list, &CheckList::accepted, this, [this](const QStringList &checked, const QStringList &partly) {
        if (shown().isMixed) {
            m_dropped = termsOf(shown().some);
            m_dropped.removeIf([&](const QString &term) { return checked.contains(term) || partly.contains(term); });
        }
        m_value = termsValue(checked, info().vocabulary);
        touchAndCommit();
    });
    list->openAt(m_more);
}

void BoxesEditor::present()
{
    m_value = effectiveValue();
    m_dropped.clear();
    build(termsToShow());
    for (QCheckBox *box : m_boxes->findChildren<QCheckBox *>(Qt::FindDirectChildrenOnly)) {
        if (m_terms.contains(box->objectName()) && !box->isHidden())
            present(*box);
    }
}

void BoxesEditor::present(QCheckBox &box) const
{
    const QString term = box.objectName();
    const bool isChecked = hasTerm(info(), m_value, term);
    const bool isPartly = !isChecked && shown().isMixed && hasTerm(info(), shown().some, term);
    box.setTristate(isPartly);
    box.setCheckState(isChecked ? Qt::Checked : isPartly ? Qt::PartiallyChecked : Qt::Unchecked);
    box.setToolTip(isPartly ? tr("Some of the items have it. A click gives it to all.") : QString());
    const bool isInherited = shown().value.isEmpty() && !shown().isMixed && !shown().inherited.isEmpty();
    QPalette own;
    if (isInherited)
        own.setColor(QPalette::WindowText, colours::quietText(palette()));
    box.setPalette(own);
}

Result<Value> BoxesEditor::entered() const
{
    return normalised(info(), m_value);
}

Value BoxesEditor::partShown() const
{
    return m_dropped.isEmpty() ? shown().common : termsValue(termsOf(shown().common) + m_dropped, info().vocabulary);
}

void BoxesEditor::applyReadOnly(bool isReadOnly)
{
    m_boxes->setEnabled(!isReadOnly);
}

}
