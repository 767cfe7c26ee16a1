// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/version.h"

#include <QtWidgets/QWidget>

#include <array>
#include <optional>
#include <vector>

namespace gk {

/// All versions on one line, oldest left, the present at the right end, with two handles that choose what is compared.
/// Mouse: click or drag the nearer handle. Keyboard: Left and Right move the handle, Space takes up the other one.
class VersionTimeline : public QWidget
{
    Q_OBJECT
public:
    explicit VersionTimeline(QWidget *parent = nullptr);

    /// @param versions by number
    void setVersions(const std::vector<Version> &versions);
    /// Nothing = the present.
    [[nodiscard]] std::optional<int> from() const { return stateAt(m_handles[0]); }
    [[nodiscard]] std::optional<int> to() const { return stateAt(m_handles[1]); }
    void setRange(std::optional<int> from, std::optional<int> to);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void rangeChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] std::optional<int> stateAt(int place) const;
    [[nodiscard]] int placeOf(std::optional<int> version) const;
    [[nodiscard]] int lastPlace() const { return int(m_versions.size()); }
    [[nodiscard]] double margin() const;
    [[nodiscard]] double xOf(int place) const;
    [[nodiscard]] int placeNear(double x) const;
    /// Where names stand under the marks without touching each other.
    [[nodiscard]] std::vector<int> namedPlaces() const;
    void moveHandle(int place);
    [[nodiscard]] QString toolTipAt(int place) const;

    std::vector<Version> m_versions;
    std::array<int, 2> m_handles{}; ///< places; the later one may lie left
    std::size_t m_active = 0;
};

}
