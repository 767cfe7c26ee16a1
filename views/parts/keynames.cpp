// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "parts/keynames.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

struct KeyName {
    std::string_view key; ///< as Qt calls it
    QStringView name;
};

constexpr std::array names{KeyName{"Left", u"←"}, KeyName{"Up", u"↑"},         KeyName{"Right", u"→"},
                           KeyName{"Down", u"↓"}, KeyName{"Return", u"Enter"}, KeyName{"Enter", u"Enter"}};

}

QString KeyNames::translate(const char *context, const char *source, const char * /*disambiguation*/,
                            int /*count*/) const
{
    if (!context || !source || std::string_view(context) != "QShortcut")
        return {};
    const auto *const it = std::ranges::find(names, std::string_view(source), &KeyName::key);
    return it == names.end() ? QString() : it->name.toString();
}

}
