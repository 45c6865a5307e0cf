// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ServerProgram.h"

#include <QMap>
#include <QTemporaryDir>

#include <string>

namespace steadfeed::test {

/// One `server` of nginx's configuration, on a port of its own.
struct NginxSite
{
    QByteArray name;
    QByteArray body;
    QByteArray listenOptions = {}; ///< "ssl http2"
};

/*!
 * An nginx with one worker, whose files all lie in a temporary folder. It runs as whoever runs the test. A
 * worker that shuts down (reload) gives its connections one second.
 *
 * Threading: lives in the thread of the test.
 */
class NginxServer
{
public:
    static constexpr auto kNchanModule = "/usr/lib/nginx/modules/ngx_nchan_module.so";

    /// \a http stands in `http`, before the sites; in both, @DIR@ is the folder.
    NginxServer(QByteArray http, QList<NginxSite> sites, bool withNchan = false);

    /// Why it cannot be used here; empty where it can.
    [[nodiscard]] static QByteArray missing(bool withNchan = false);

    [[nodiscard]] bool start();
    /// All connections end at once.
    void stop() { m_program.stop(); }
    /// Another worker with a fresh configuration takes over; the old one has ended when this returns.
    [[nodiscard]] bool reload();
    /// The worker is killed, and nginx makes another.
    [[nodiscard]] bool crashWorker();

    /// "http://127.0.0.1:port", or another scheme.
    [[nodiscard]] std::string url(const QByteArray &site, const std::string &scheme = "http") const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Requests that ended so far, one a line: site's port, protocol, status, requests on its connection so
    /// far, path.
    [[nodiscard]] QList<QByteArray> log(const QByteArray &site) const;
    [[nodiscard]] QByteArray errors() const;

private:
    [[nodiscard]] QByteArray configuration() const;
    [[nodiscard]] bool waitForOtherWorker(const QList<qint64> &before) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    const QByteArray m_http;
    const QList<NginxSite> m_sites;
    const bool m_withNchan;
    QTemporaryDir m_folder;
    QMap<QByteArray, quint16> m_ports;
    ServerProgram m_program;
};

} // namespace steadfeed::test
