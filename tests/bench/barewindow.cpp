// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/barewindow.h"

#include <QtCore/QStringListModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace gk::bench {

PlainTable::PlainTable(std::vector<QStringList> rows, QObject *parent)
    : QAbstractTableModel(parent), m_rows(std::move(rows))
{}

int PlainTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlainTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_rows.empty() ? 0 : int(m_rows.front().size());
}

QVariant PlainTable::data(const QModelIndex &index, int role) const
{
    return role == Qt::DisplayRole ? m_rows[std::size_t(index.row())].at(index.column()) : QVariant();
}

BareWindow::BareWindow(std::vector<QStringList> rows, const std::vector<int> &columnWidths) : m_table(new QTableView)
{
    for (const QString &menu : {u"文件"_s, u"编辑"_s, u"视图"_s, u"目录"_s, u"版本"_s, u"帮助"_s}) {
        QMenu *list = menuBar()->addMenu(menu);
        for (int i = 0; i < 10; ++i)
            list->addAction(menu);
    }
    QToolBar *tools = addToolBar(u"工具"_s);
    for (const QString &tool : {u"撤销"_s, u"重做"_s, u"新增事项"_s, u"导出"_s, u"打印"_s})
        tools->addAction(tool);
    statusBar()->showMessage(u"已保存"_s);
    auto *tree = new QTreeView;
    tree->setModel(new QStringListModel({u"义务教育"_s, u"社会救助"_s, u"财政预决算"_s, u"涉农补贴"_s}, tree));
    m_table->setModel(new PlainTable(std::move(rows), m_table));
    m_table->verticalHeader()->hide();
    // As high as the rows of the grid, which shows three lines.
    m_table->verticalHeader()->setDefaultSectionSize(3 * m_table->fontMetrics().height());
    for (std::size_t column = 0; column < columnWidths.size(); ++column)
        m_table->setColumnWidth(int(column), columnWidths[column]);
    auto *centre = new QSplitter;
    centre->addWidget(tree);
    centre->addWidget(m_table);
    centre->setStretchFactor(1, 1);
    setCentralWidget(centre);
    resize(1600, 960);
    m_table->setFocus();
}

std::vector<QStringList> someRows()
{
    constexpr int rows = 40;
    constexpr int columns = 16;
    std::vector<QStringList> made;
    for (int row = 0; row < rows; ++row) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells += u"办学性质、办学地点、招生计划与联系方式 %1-%2"_s.arg(row).arg(column);
        made.push_back(cells);
    }
    return made;
}

}
