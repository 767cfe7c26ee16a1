// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "main/undochain.h"

#include <QtCore/QSet>

namespace gk {

std::vector<ChangeSetInfo> undoChain(const std::vector<ChangeSetInfo> &history)
{
    QSet<qint64> undone;
    std::vector<ChangeSetInfo> chain;
    for (const ChangeSetInfo &info : history) {
        if (info.kind == StepKind::Undo && info.target)
            undone.insert(qint64(*info.target));
        // A folded step is one line: its first change set stands for it.
        const bool isStep = info.seq == info.step;
        const bool canBeUndone =
            info.kind == StepKind::Edit || info.kind == StepKind::Receive || info.kind == StepKind::Redo;
        if (isStep && canBeUndone && !undone.contains(qint64(info.seq)))
            chain.push_back(info);
    }
    return chain;
}

}
