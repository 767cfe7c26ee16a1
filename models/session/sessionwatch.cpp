// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0

// A window that only reads while another one writes: it shows what that one put on the disk, and says when it has gone.
#include "session/catalogsession.h"
#include "session/sessionprivate.h"

#include "store/filelock.h"

namespace gk {

namespace {

constexpr int lookMilliseconds = 1500;
// More than these are not told one by one: everything is shown anew.
constexpr qint64 mostSteps = 50;
constexpr qsizetype mostTouched = 2000;

}

void CatalogSession::watchHolder()
{
    if (d->access != SessionAccess::HeldByOther || !d->view)
        return;
    d->versionCount = versions().size();
    d->isLockHeld = FileLock::holderOf(d->path).has_value();
    d->watch.setInterval(lookMilliseconds);
    connect(&d->watch, &QTimer::timeout, this, [this] {
        showWhatOthersWrote();
        lookForHolder();
    });
    d->watch.start();
}

/// What was changed between two states, told as one change; nothing when it is too much for that.
std::optional<Changed> CatalogSession::changesSince(Seq before) const
{
    Changed all{.seq = d->head, .touched = {}, .label = {}};
    for (const ChangeSetInfo &step : history(mostSteps + 1)) {
        if (step.seq <= before)
            return all;
        if (all.label.isEmpty())
            all.label = step.label;
        for (const Change &image : beforeImages(step.seq))
            all.touched.emplace_back(image.record, image.field);
        if (all.touched.size() > mostTouched)
            break;
    }
    return std::nullopt;
}

void CatalogSession::showWhatOthersWrote()
{
    // A file that cannot be read for a moment is looked at again.
    if (!d->view->refresh())
        return;
    const Seq before = std::exchange(d->head, d->view->head());
    if (d->head == before)
        return;
    const bool isOldShown = d->shown.has_value(); // what is old stays as it is
    if (!isOldShown) {
        d->names.reset();
        d->counts.reset();
        if (const auto change = changesSince(before))
            emit changed(*change);
        else
            emit reset();
    }
    const auto all = versions(); // freezing is a step, too
    if (std::exchange(d->versionCount, all.size()) < all.size())
        emit versionMade(all.back());
}

void CatalogSession::lookForHolder()
{
    if (!d->isLockHeld)
        return;
    const auto holder = FileLock::holderOf(d->path);
    const SessionAccess access = holder ? SessionAccess::HeldByOther : SessionAccess::Released;
    if (access == d->access && holder.value_or(QString()) == d->holder)
        return;
    d->access = access;
    d->holder = holder.value_or(QString());
    emit accessChanged(this->access());
}

}
