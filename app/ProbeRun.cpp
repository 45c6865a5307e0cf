// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeRun.h"

#include "AppPaths.h"
#include "DisplayText.h"
#include "HeadlessRun.h"
#include "LocalSecretStore.h"
#include "ProbeJson.h"
#include "ProbeTexts.h"
#include "SecretBroker.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFeed = "probe"; // for the broker, which knows feeds by name
constexpr std::size_t kLongestSecret = 64 * 1024;

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// A line from standard input, not shown where that is a terminal.
std::string askForSecret()
{
    termios before{};
    const bool terminal = isatty(STDIN_FILENO) && tcgetattr(STDIN_FILENO, &before) == 0;
    if (terminal) {
        print(stderr, u"Token: "_s);
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    std::string secret;
    for (int c = std::getchar(); c != EOF && c != '\n' && secret.size() < kLongestSecret; c = std::getchar())
        secret += static_cast<char>(c);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        print(stderr, u"\n"_s);
    }
    return secret;
}

} // namespace

ProbeRun::ProbeRun(CommandLine line, TransportRegistry transports, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_transports(std::move(transports))
    , m_terminal(isatty(STDERR_FILENO) != 0)
{
    connect(&m_probe, &ProbeThread::progress, this, &ProbeRun::show);
    connect(&m_probe, &ProbeThread::finished, this, &ProbeRun::finish);
}

Reason ProbeRun::start()
{
    ProbeRequest request;
    request.url = m_line.file.toStdString();
    request.time = Millis(static_cast<Millis::rep>(m_line.probeSeconds * 1000));
    for (const auto &[name, value] : m_line.headers)
        request.headers.push_back({name.toStdString(), value.toStdString(), false});
    if (!m_line.credentials.isEmpty()) {
        request.credentials.scheme = CredentialSpec::Scheme::Bearer;
        request.credentials.source = m_line.credentials.toStdString();
        if (Reason problem = addCredentials(request))
            return problem;
    }
    m_probe.start(request, m_transports);
    return {};
}

Reason ProbeRun::addCredentials(ProbeRequest &request) const
{
    LocalSecretStore store;
    SecretBroker broker(store, bindingsFile().toStdString());
    Credentials credentials = broker.resolve(kFeed, request.credentials, request.url);
    if (credentials.reason.code == ReasonCode::SecretAsk) {
        broker.give(kFeed, askForSecret());
        credentials = broker.resolve(kFeed, request.credentials, request.url);
    }
    std::ranges::move(credentials.headers, std::back_inserter(request.headers));
    return credentials.reason;
}

void ProbeRun::show(const ProbeProgress &progress)
{
    if (!m_terminal)
        return;
    const auto seconds = [](Millis time) { return QString::number(time.count() / 1000); };
    print(stderr,
          u"\r\033[K%1: %2 of %3 s, %4 events"_s
              .arg(texts::phaseWord(progress.phase), seconds(progress.elapsed), seconds(progress.budget))
              .arg(progress.events));
}

void ProbeRun::finish(const ProbeReport &report)
{
    if (m_terminal)
        print(stderr, u"\r\033[K"_s);
    if (m_line.json)
        print(stdout, QString::fromUtf8(QJsonDocument(jsonOf(report)).toJson()));
    else if (report.found())
        printText(report);
    if (!report.found()) {
        printLine(texts::probeSummary(report));
        m_status = report.problem.code == ReasonCode::InvalidUrl ? 1 : 4;
    }
    Q_EMIT ended();
}

void ProbeRun::printText(const ProbeReport &report) const
{
    const auto lines = texts::probeLines(report);
    qsizetype width = 0;
    for (const texts::ProbeLine &line : lines)
        width = std::max(width, line.label.size());
    QString last;
    for (const texts::ProbeLine &line : lines) {
        const QString label = line.label == last ? QString() : line.label;
        last = line.label;
        const QString mark =
            line.severity == texts::Severity::Warning || line.severity == texts::Severity::Error ? u"! "_s
                                                                                                 : u"  "_s;
        print(stdout, label.leftJustified(width) + mark + line.text + u'\n');
    }
    if (!report.profile.empty())
        print(stdout, u"\n"_s + QString::fromStdString(report.profile));
}

} // namespace steadfeed
