// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QJsonValue>
#include <QtCore/QString>

#include <optional>

namespace gk {

/// Why an entry of "changes" says nothing that could be carried out, whatever its values.
struct ShapeFault {
    enum class What {
        NotAnObject,
        UnknownKind, ///< "kind" is missing or names none
        UnknownKey,
        NotOneVerb, ///< none or several of "add", "set" and "remove"
        WrongForm,  ///< the verb's value: an object after "add" and "set", true after "remove"
        NoRecord,   ///< which record is meant: "uid", or "key" of a setting; neither beside "add"
    };
    What what = What::NotAnObject;
    QString key{}; ///< the key at fault

    bool operator==(const ShapeFault &) const = default;
};

/// Looks at one entry of "changes" (CLI.md). @return nothing when its shape is right
[[nodiscard]] std::optional<ShapeFault> shapeFaultOf(const QJsonValue &entry);

}
