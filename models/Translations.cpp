// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Translations.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace steadfeed {

void installTranslations(QCoreApplication &app, const QLocale &locale)
{
    const auto install = [&app](const QLocale &language) {
        auto *translator = new QTranslator(&app);
        if (translator->load(language, u"steadfeed"_s, u"_"_s, u":/i18n"_s))
            app.installTranslator(translator);
        else
            delete translator;
    };
    install(QLocale(QLocale::English));
    if (locale.language() != QLocale::English && locale.language() != QLocale::C)
        install(locale); // the one installed last is asked first
}

} // namespace steadfeed
