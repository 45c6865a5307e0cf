// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoFaultLab.h"
#include "ExchangeArguments.h"
#include "FaultFiles.h"
#include "Secrets.h"
#include "TokenFile.h"

#include <QCoreApplication>

#include <csignal>
#include <ctime>
#include <iostream>
#include <optional>

namespace {

int refuse(const std::string &line)
{
    std::cerr << "steadfeed-exchange: " << line << std::endl;
    return 1;
}

std::string fileName(const QString &name)
{
    return name.toLocal8Bit().toStdString();
}

int refuseToStart(steadfeed::ReasonCode failure, std::uint16_t port, const std::string &error)
{
    if (failure == steadfeed::ReasonCode::PortInUse)
        return refuse("port " + std::to_string(port) +
                      " is in use; give another with --port, or 0 for a free one");
    return refuse(error);
}

void sayWhere(std::uint16_t port, const std::string &token, const std::string &base)
{
    std::cout << R"({"port":)" << port << R"(,"token":")" << token << R"(","base":")" << base << "\"}"
              << std::endl;
}

int run(const steadfeed::ExchangeOptions &options, const sigset_t &ends)
{
    std::string error;
    steadfeed::Exchange exchange(options);
    if (!exchange.start(error))
        return refuseToStart(exchange.failure(), options.port, error);
    sayWhere(exchange.port(), exchange.token(), exchange.baseUrl());
    int signal = 0;
    sigwait(&ends, &signal);
    exchange.stop();
    return 0;
}

/// With the fault proxy in front.
int runBroken(const steadfeed::ExchangeOptions &options, const steadfeed::FaultPlan &plan,
              steadfeed::FaultLogFile &log, const sigset_t &ends)
{
    std::string error;
    steadfeed::DemoFaultLab lab(options);
    if (!lab.start(error))
        return refuseToStart(lab.failure(), options.port, error);
    lab.run(plan);
    sayWhere(lab.port(), lab.exchange()->token(), lab.baseUrl());
    const timespec pause{0, 200'000'000};
    while (sigtimedwait(&ends, nullptr, &pause) < 0)
        log.write(lab.takeLog());
    lab.stop();
    log.write(lab.takeLog());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    using namespace steadfeed;

    QCoreApplication application(argc, argv);
    ExchangeArguments arguments = parseExchangeArguments(application.arguments());
    if (arguments.action == ExchangeArguments::Action::Refuse)
        return refuse(arguments.text.toStdString());
    if (arguments.action == ExchangeArguments::Action::ShowText) {
        std::cout << arguments.text.toStdString() << std::flush;
        return 0;
    }

    arguments.options.auditFile = fileName(arguments.auditFile);
    std::string error;
    if (!arguments.tokenFile.isEmpty()) {
        arguments.options.token =
            readOrWriteToken(fileName(arguments.tokenFile), demo::randomText(32), error);
        if (arguments.options.token.empty())
            return refuse(error);
    }

    // Blocked before the exchange starts its thread, which inherits that: so they wait for sigwait.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);

    std::optional<FaultPlan> plan;
    FaultLogFile log;
    if (!arguments.faults.isEmpty()) {
        plan = readFaultPlan(fileName(arguments.faults), arguments.options.seed, error);
        if (!plan)
            return refuse(error);
        if (!arguments.faultPlan.isEmpty() && !writeFaultPlan(*plan, fileName(arguments.faultPlan), error))
            return refuse(error);
        if (!arguments.faultLog.isEmpty() && !log.open(fileName(arguments.faultLog), error))
            return refuse(error);
    }
    return plan ? runBroken(arguments.options, *plan, log, ends) : run(arguments.options, ends);
}
