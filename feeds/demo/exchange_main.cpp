// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "ExchangeArguments.h"
#include "Secrets.h"
#include "TokenFile.h"

#include <QCoreApplication>

#include <csignal>
#include <iostream>

namespace {

int refuse(const std::string &line)
{
    std::cerr << "steadfeed-exchange: " << line << std::endl;
    return 1;
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

    std::string error;
    if (!arguments.tokenFile.isEmpty()) {
        arguments.options.token =
            readOrWriteToken(arguments.tokenFile.toLocal8Bit().toStdString(), demo::randomText(32), error);
        if (arguments.options.token.empty())
            return refuse(error);
    }

    // Blocked before the exchange starts its thread, which inherits that: so they wait for sigwait.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);

    Exchange exchange(arguments.options);
    if (!exchange.start(error)) {
        if (exchange.failure() == ReasonCode::PortInUse)
            return refuse("port " + std::to_string(arguments.options.port) +
                          " is in use; give another with --port, or 0 for a free one");
        return refuse(error);
    }
    std::cout << R"({"port":)" << exchange.port() << R"(,"token":")" << exchange.token() << R"(","base":")"
              << exchange.baseUrl() << "\"}" << std::endl;

    int signal = 0;
    sigwait(&ends, &signal);
    exchange.stop();
    return 0;
}
