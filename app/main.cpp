// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Application.h"
#include "CommandLine.h"
#include "GraphicsChoice.h"
#include "HeadlessRun.h"
#include "Program.h"
#include "ReasonTexts.h"
#include "SignalWatcher.h"
#include "Translations.h"
#include "WindowRun.h"

#include <QQuickStyle>
#include <QtQml/QQmlExtensionPlugin>

#include <cstdio>

Q_IMPORT_QML_PLUGIN(SteadfeedPlugin)
Q_IMPORT_QML_PLUGIN(Steadfeed_ModelsPlugin)

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

int runHeadless(int &argc, char **argv, const CommandLine &line)
{
    QCoreApplication application(argc, argv);
    installTranslations(application);
    Program program(line);
    if (const Reason problem = program.open()) {
        printLine(texts::sentence(problem));
        return 1;
    }
    HeadlessRun run(program);
    const SignalWatcher signals_;
    QObject::connect(&run, &HeadlessRun::ended, &application, &QCoreApplication::quit);
    QObject::connect(&signals_, &SignalWatcher::endRequested, &application, &QCoreApplication::quit);
    (void)QCoreApplication::exec();
    return run.finish();
}

int runWindow(int &argc, char **argv, const CommandLine &line)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    Application application(argc, argv);
    installTranslations(application);
    QQuickStyle::setStyle(u"Basic"_s);
    chooseGraphics();
    Program program(line);
    const Reason problem = program.open();
    if (problem && line.mode == CommandLine::Mode::Replay) {
        printLine(texts::sentence(problem));
        return problem.code == ReasonCode::RecordingUnreadable ? 4 : 1;
    }
    WindowRun run(program, application.turns());
    const SignalWatcher signals_;
    QObject::connect(&run, &WindowRun::ended, &application, &QCoreApplication::quit);
    QObject::connect(&signals_, &SignalWatcher::endRequested, &application, &QCoreApplication::quit);
    if (!run.show(problem)) {
        printLine(u"The window could not be loaded; this installation is incomplete."_s);
        return 1;
    }
    (void)QCoreApplication::exec();
    return run.finish();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"steadfeed"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STEADFEED_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const ParsedCommandLine parsed = parseCommandLine(arguments);
    if (!parsed.commandLine) {
        if (parsed.exitStatus == 0)
            std::fputs(qUtf8Printable(parsed.message), stdout);
        else
            printLine(parsed.message);
        return parsed.exitStatus;
    }
    return parsed.commandLine->headless ? runHeadless(argc, argv, *parsed.commandLine)
                                        : runWindow(argc, argv, *parsed.commandLine);
}
