// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;
class QSpinBox;

namespace gk {

class PageView;

/// Above a view of pages: which page, of how many, and how large.
class PageTools : public QWidget
{
    Q_OBJECT
public:
    explicit PageTools(PageView &view, QWidget *parent = nullptr);

    /// Puts a widget between page and size.
    void addBetween(QWidget *widget);
    /// In place of the number of pages, until the view has other ones.
    void sayOfPages(const QString &text);

private:
    void makeZoom(QHBoxLayout *row);

    PageView &m_view;
    QSpinBox *m_page;
    QLabel *m_pageCount;
    QLabel *m_scale;
    QHBoxLayout *m_between;
};

}
