// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "base/loginname.h"

#include <pwd.h>
#include <unistd.h>

namespace gk {

QString loginName()
{
    const passwd *user = ::getpwuid(::getuid());
    return user ? QString::fromUtf8(user->pw_name) : qEnvironmentVariable("USER");
}

}
