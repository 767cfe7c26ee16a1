// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/itemfields.h"
#include "catalog/values.h"
#include "form/fieldeditor.h"
#include "form/growingtext.h"
#include "form/itemcard.h"
#include "form/recordform.h"
#include "session/catalogsession.h"
#include "store/store.h"
#include "tables/notebook.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace gk {

/// A catalog file of one domain with items, and a window with a card over it and a line to go to when leaving the card.
class CardCatalog
{
public:
    CardCatalog()
    {
        using namespace Qt::StringLiterals;
        const QString path = m_folder.filePath(u"目录.gkml"_s);
        if (!Store::create(path, Uid::random()))
            qFatal("cannot create the catalog");
        auto opened = CatalogSession::open(path, u"tester"_s, m_clock);
        if (!opened)
            qFatal("cannot open the catalog");
        session = std::move(*opened);
        ChangeSet set;
        set.add(domain, {{domain::name, Value(u"教育"_s)}, {domain::tiers, termsValue({u"县级"_s}, nullptr)}});
        (void)session->apply(set.changes, u"Begin"_s);
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        notes = std::make_unique<NoteBook>(*session);
        card = new ItemCard(*notes, m_window.get());
        elsewhere = new QLineEdit(m_window.get());
        layout->addWidget(card);
        layout->addWidget(elsewhere);
        m_window->resize(400, 900);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            qFatal("the window does not become active");
    }

    RecordRef add(const std::vector<std::pair<Field, Value>> &values) { return addAll({values}).front(); }

    std::vector<RecordRef> addAll(const std::vector<std::vector<std::pair<Field, Value>>> &items)
    {
        using namespace Qt::StringLiterals;
        ChangeSet set;
        std::vector<RecordRef> refs;
        for (auto values : items) {
            values.emplace_back(item::domain, Value(domain.uid));
            values.emplace_back(item::position, Value(qint64(++m_count) << 32));
            refs.push_back({Kind::Item, Uid::random()});
            set.add(refs.back(), values);
        }
        (void)session->apply(set.changes, u"Add"_s);
        return refs;
    }

    [[nodiscard]] Value stored(const RecordRef &ref, Field field) const
    {
        session->waitForDisk(5000);
        return session->record(ref)->value(field);
    }
    [[nodiscard]] QStringList terms(const RecordRef &ref, Field field) const { return termsOf(stored(ref, field)); }
    [[nodiscard]] FieldEditor &editor(Field field) const { return *card->form().editor(field); }

    /// The widget of an editor by the end of its accessible name.
    template <typename Widget>
    [[nodiscard]] Widget *part(Field field, const QString &name = {}) const
    {
        for (Widget *widget : editor(field).findChildren<Widget *>()) {
            if (!widget->isHidden() && widget->accessibleName().endsWith(name))
                return widget;
        }
        qFatal("no such part: %s", qPrintable(name));
    }

    void leave() const { elsewhere->setFocus(); }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<QWidget> m_window;
    int m_count = 0;

public:
    std::unique_ptr<CatalogSession> session;
    std::unique_ptr<NoteBook> notes;
    ItemCard *card = nullptr;
    QLineEdit *elsewhere = nullptr;
    const RecordRef domain{Kind::Domain, Uid::fromName(u"domain")};

    ~CardCatalog() { m_window.reset(); }
    Q_DISABLE_COPY_MOVE(CardCatalog)
};

}
