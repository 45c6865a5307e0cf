// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Application.h"
#include "AuditCheck.h"
#include "CommandLine.h"
#include "GraphicsChoice.h"
#include "HeadlessRun.h"
#include "OutputFile.h"
#include "ProbeRun.h"
#include "Program.h"
#include "ReasonTexts.h"
#include "SignalWatcher.h"
#include "Translations.h"
#include "WindowRun.h"

#include <QQuickStyle>
#include <QtQml/QQmlExtensionPlugin>

#include <array>
#include <csignal>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

Q_IMPORT_QML_PLUGIN(SteadfeedPlugin)
Q_IMPORT_QML_PLUGIN(Steadfeed_ModelsPlugin)

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

/// Where a caller closed one of the three standard streams, the next file that we open would take its place,
/// and our messages would land in it.
void keepStandardStreams()
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
        if (fcntl(fd, F_GETFD) < 0)
            (void)open("/dev/null", O_RDWR); // takes the lowest free number: this one
    }
}

QString unwritableOutput(const CommandLine &line)
{
    const std::array<std::pair<QString, QString>, 4> outputs{{{u"report"_s, line.report},
                                                              {u"record"_s, line.record},
                                                              {u"screenshot"_s, line.screenshot},
                                                              {u"fault-log"_s, line.faultLog}}};
    for (const auto &[option, file] : outputs) {
        if (const QString problem = outputProblem(option, file); !problem.isEmpty())
            return problem;
    }
    return {};
}

/// A plug-in that cannot be used is told and left out; nothing else depends on it.
void tellPlugins(const Program &program)
{
    for (const PluginStatus &plugin : program.plugins()) {
        if (plugin.problem)
            printLine(texts::sentence(plugin.problem));
    }
}

int runHeadless(int &argc, char **argv, const CommandLine &line)
{
    QCoreApplication application(argc, argv);
    installTranslations(application);
    Program program(line);
    tellPlugins(program);
    if (const Reason problem = program.open()) {
        printLine(texts::sentence(problem));
        return program.statusOf(problem);
    }
    HeadlessRun run(program);
    const SignalWatcher signals_;
    QObject::connect(&run, &HeadlessRun::ended, &application, &QCoreApplication::quit);
    QObject::connect(&signals_, &SignalWatcher::endRequested, &application, &QCoreApplication::quit);
    (void)QCoreApplication::exec();
    return run.finish();
}

int runProbe(int &argc, char **argv, const CommandLine &line)
{
    QCoreApplication application(argc, argv);
    installTranslations(application);
    const Program program(line);
    ProbeRun run(line, program.transports());
    if (const Reason problem = run.start()) {
        printLine(texts::sentence(problem));
        return 1;
    }
    const SignalWatcher signals_;
    QObject::connect(&run, &ProbeRun::ended, &application, &QCoreApplication::quit);
    QObject::connect(&signals_, &SignalWatcher::endRequested, &run, &ProbeRun::cancel);
    (void)QCoreApplication::exec();
    return run.status();
}

int runWindow(int &argc, char **argv, const CommandLine &line)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    Application application(argc, argv);
    installTranslations(application);
    QQuickStyle::setStyle(u"Basic"_s);
    chooseGraphics();
    Program program(line);
    tellPlugins(program);
    WindowRun run(program, application.turns()); // before anything opens: it keeps what is opened in its file
    const Reason problem = program.open();
    if (problem && line.mode == CommandLine::Mode::Replay) {
        printLine(texts::sentence(problem));
        return program.statusOf(problem);
    }
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
    keepStandardStreams();
    std::signal(SIGPIPE, SIG_IGN); // a reader who leaves early ends a report, not the program
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
    if (const QString problem = unwritableOutput(*parsed.commandLine); !problem.isEmpty()) {
        printLine(problem);
        return 1;
    }
    if (parsed.commandLine->mode == CommandLine::Mode::AuditVerify) {
        const QCoreApplication application(argc, argv);
        installTranslations(*QCoreApplication::instance());
        return verifyAudit(*parsed.commandLine);
    }
    if (parsed.commandLine->mode == CommandLine::Mode::Probe)
        return runProbe(argc, argv, *parsed.commandLine);
    return parsed.commandLine->headless ? runHeadless(argc, argv, *parsed.commandLine)
                                        : runWindow(argc, argv, *parsed.commandLine);
}
