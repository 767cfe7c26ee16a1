// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "import/columnmenu.h"

#include "catalog/itemfields.h"
#include "catalog/vocabulary.h"
#include "import/importwording.h"
#include "parts/words.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// One menu being filled.
class Filler
{
public:
    Filler(const RecognisedColumn *now, const std::function<void(const ColumnChoice &)> &choose)
        : m_now(now), m_choose(choose)
    {}

    void add(QMenu &menu, const QString &field, const QString &term, const QString &text) const
    {
        QString plain = text;
        QAction *action = menu.addAction(plain.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(m_now && m_now->field == field && m_now->term == term);
        QObject::connect(action, &QAction::triggered, &menu, [choose = m_choose, field, term] {
            choose({field, term});
        });
    }
    void add(QMenu &menu, Field field) const
    {
        const FieldInfo &info = Fields::standard().info(field);
        add(menu, info.key, {}, fieldLabel(info));
    }
    void addTerms(QMenu &menu, Field field, const QString &title, const QStringList &terms) const
    {
        QMenu *below = menu.addMenu(title);
        for (const QString &term : terms)
            add(*below, Fields::standard().info(field).key, term, term);
    }

private:
    const RecognisedColumn *m_now;
    const std::function<void(const ColumnChoice &)> &m_choose;
};

}

void fillColumnMenu(QMenu &menu, const RecognisedColumn *now, const std::function<void(const ColumnChoice &)> &choose)
{
    const Filler filler(now, choose);
    constexpr std::array usual{item::domain,   item::level1,   item::level2,    item::level3,  item::level4,
                               item::content,  item::basis,    item::timeLimit, item::subject, item::section,
                               item::channels, item::audience, item::attribute, item::tiers};
    for (const Field field : usual)
        filler.add(menu, field);
    filler.add(menu, u"basis+time_limit"_s, {},
               importwords::columnName(RecognisedColumn{.field = u"basis+time_limit"_s}));
    menu.addSeparator();
    filler.addTerms(menu, item::channels, QCoreApplication::translate("gk::ColumnMenu", "One Channel"),
                    vocabulary::channels().terms);
    filler.addTerms(menu, item::audience, QCoreApplication::translate("gk::ColumnMenu", "One Audience"),
                    vocabulary::audiences().terms);
    filler.addTerms(menu, item::attribute, QCoreApplication::translate("gk::ColumnMenu", "One Attribute"),
                    vocabulary::attributes().terms);
    filler.addTerms(menu, item::tiers, QCoreApplication::translate("gk::ColumnMenu", "One Tier"),
                    vocabulary::tiers().terms);
    filler.addTerms(menu, item::stages, QCoreApplication::translate("gk::ColumnMenu", "One Stage"),
                    vocabulary::stages().terms);
    filler.addTerms(menu, item::subject, QCoreApplication::translate("gk::ColumnMenu", "Offices by Role"),
                    vocabulary::roles().terms);
    QMenu *others = menu.addMenu(QCoreApplication::translate("gk::ColumnMenu", "Other Fields"));
    for (const FieldInfo &info : Fields::standard().of(Kind::Item)) {
        const bool isUsual = std::ranges::find(usual, info.field) != usual.end();
        if (!isUsual && info.use != FieldUse::Technical && info.field != item::extra)
            filler.add(*others, info.field);
    }
    menu.addSeparator();
    filler.add(menu, u"extra"_s, {}, QCoreApplication::translate("gk::ColumnMenu", "Keep It Beside the Item"));
    filler.add(menu, {}, {}, QCoreApplication::translate("gk::ColumnMenu", "Leave the Column Out"));
}

}
