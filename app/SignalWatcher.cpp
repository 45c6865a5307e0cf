// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignalWatcher.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace steadfeed {
namespace {

int g_pair[2] = {-1, -1}; // a signal handler can reach nothing else

void onSignal(int number)
{
    const char byte = 1;
    (void)!write(g_pair[0], &byte, 1);
    std::signal(number, SIG_DFL); // the next one is not asked
}

} // namespace

SignalWatcher::SignalWatcher(QObject *parent) : QObject(parent)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, g_pair) != 0)
        return;
    auto *notifier = new QSocketNotifier(g_pair[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        (void)!read(g_pair[1], &byte, 1);
        Q_EMIT endRequested();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

SignalWatcher::~SignalWatcher()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    close(g_pair[0]);
    close(g_pair[1]);
}

} // namespace steadfeed
