// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/clicall.h"
#include "catalog/personaldata.h"

#include <QtCore/QJsonObject>

namespace gk::cli {

/// Puts the texts that look like personal data into the answer, without their numbers, and says on stderr how many of
/// them stand in the file unmasked.
void tellPersonal(const Call &call, const std::vector<PersonalFinding> &findings, QJsonObject &answer);

}
