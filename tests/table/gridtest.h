// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "table/gridpanel.h"
#include "table/gridview.h"
#include "tables/itemtable.h"
#include "tables/samplecatalog.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace gk {

/// The small sample catalog in a grid that has the keyboard; what tests of the grid do with it.
class GridTest : public QObject
{
    Q_OBJECT
protected:
    [[nodiscard]] GridView &grid() const { return m_panel->grid(); }
    [[nodiscard]] CatalogSession &session() const { return m_catalog->session(); }
    [[nodiscard]] QModelIndex cell(int row, Field field) const { return m_table->index(row, m_table->columnOf(field)); }
    [[nodiscard]] QString text(int row, Field field) const { return cell(row, field).data().toString(); }
    [[nodiscard]] int steps() const { return int(session().history(1000).size()); }
    [[nodiscard]] CellEditor *editor() const { return grid().findChild<CellEditor *>(); }

    void go(int row, Field field)
    {
        grid().selectionModel()->setCurrentIndex(cell(row, field), QItemSelectionModel::ClearAndSelect);
        grid().setFocus();
        QCoreApplication::processEvents();
    }
    void select(int firstRow, Field firstField, int lastRow, Field lastField)
    {
        go(firstRow, firstField);
        grid().selectionModel()->select(QItemSelection(cell(firstRow, firstField), cell(lastRow, lastField)),
                                        QItemSelectionModel::ClearAndSelect);
    }
    /// Keys go where the keyboard focus is, as in life.
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, held);
    }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key(c.toUpper().unicode()), QString(c),
                                Qt::NoModifier);
    }
    void settle()
    {
        QVERIFY(session().waitForDisk(10000));
        QCoreApplication::processEvents();
    }

    std::unique_ptr<SampleCatalog> m_catalog;
    std::unique_ptr<ItemTable> m_table;
    std::unique_ptr<GridPanel> m_panel;

private slots:
    void init()
    {
        m_catalog = std::make_unique<SampleCatalog>();
        m_catalog->fillSmall();
        m_table = std::make_unique<ItemTable>(session(), wordsOfEdit);
        m_panel = std::make_unique<GridPanel>(*m_table);
        m_panel->resize(1200, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QTRY_VERIFY_WITH_TIMEOUT(m_table->isIndexed(), 30000);
    }
    void cleanup()
    {
        m_panel.reset();
        m_table.reset();
        m_catalog.reset();
    }
};

}
