// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "versions/versionmenu.h"

#include "versions/changecounts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

constexpr std::size_t mostLines = 15;

QString lineOf(const Version &version)
{
    QStringList parts{stateName(version.number), version.at.toString(u"yyyy-MM-dd"_s), version.stage, version.label};
    parts.removeAll(QString());
    return parts.join(u"  "_s).replace(u'&', u"&&"_s).replace(u'\n', u' ');
}

}

VersionMenu::VersionMenu(CatalogSession &session, QWidget *parent) : QMenu(parent), m_session(session)
{
    connect(this, &QMenu::aboutToShow, this, &VersionMenu::fill);
}

void VersionMenu::fill()
{
    clear();
    std::vector<Version> versions = m_session.versions();
    std::ranges::sort(versions, std::greater{}, &Version::number);
    const auto shown = m_session.shownVersion();
    for (std::size_t i = 0; i < std::min(versions.size(), mostLines); ++i) {
        QAction *line = addAction(lineOf(versions[i]));
        line->setEnabled(versions[i].number != shown);
        connect(line, &QAction::triggered, this, [this, number = versions[i].number] { emit chosen(number); });
    }
    if (versions.size() <= mostLines)
        return;
    addSeparator();
    connect(addAction(tr("All Versions…")), &QAction::triggered, this, &VersionMenu::listRequested);
}

}
