// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NginxServer.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <unistd.h>

namespace steadfeed::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTries = 3; ///< a free port may be taken by another before nginx takes it
constexpr int kOtherWorkerWithin = 20'000;

} // namespace

NginxServer::NginxServer(QByteArray http, QList<NginxSite> sites, bool withNchan)
    : m_http(std::move(http))
    , m_sites(std::move(sites))
    , m_withNchan(withNchan)
{
}

QByteArray NginxServer::missing(bool withNchan)
{
    if (ServerProgram::find(u"nginx"_s).isEmpty())
        return "nginx is not installed (package nginx)";
    if (withNchan && !QFile::exists(QString::fromLatin1(kNchanModule)))
        return "Nchan is not installed (package libnginx-mod-nchan)";
    return {};
}

bool NginxServer::start()
{
    const QString file = m_folder.filePath(u"nginx.conf"_s);
    for (int i = 0; i < kTries; ++i) {
        if (m_ports.isEmpty() || i > 0) { // a second start is at the old ports
            const QList<quint16> ports = freePorts(m_sites.size());
            for (qsizetype s = 0; s < m_sites.size(); ++s)
                m_ports[m_sites[s].name] = ports.value(s);
        }
        QFile config(file);
        if (!config.open(QIODevice::WriteOnly) || config.write(configuration()) < 0)
            return false;
        config.close();
        if (!m_program.start(ServerProgram::find(u"nginx"_s),
                             {u"-p"_s, folder(), u"-e"_s, m_folder.filePath(u"error.log"_s), u"-c"_s, file}))
            return false;
        // Its worker is there when all ports are bound.
        if (QTest::qWaitFor([this] { return !m_program.isRunning() || !m_program.children().isEmpty(); },
                            kOtherWorkerWithin) &&
            m_program.isRunning())
            return std::ranges::all_of(m_ports, waitForListener);
        m_program.stop();
    }
    return false;
}

bool NginxServer::reload()
{
    const QList<qint64> before = m_program.children();
    m_program.signal(SIGHUP);
    return waitForOtherWorker(before);
}

bool NginxServer::crashWorker()
{
    const QList<qint64> before = m_program.children();
    for (const qint64 worker : before)
        ::kill(static_cast<pid_t>(worker), SIGKILL);
    return waitForOtherWorker(before);
}

bool NginxServer::waitForOtherWorker(const QList<qint64> &before) const
{
    return QTest::qWaitFor(
        [&] {
            const QList<qint64> now = m_program.children();
            return !now.isEmpty() && std::ranges::none_of(now, [&](qint64 w) { return before.contains(w); });
        },
        kOtherWorkerWithin);
}

std::string NginxServer::url(const QByteArray &site, const std::string &scheme) const
{
    return scheme + "://127.0.0.1:" + std::to_string(m_ports.value(site));
}

QList<QByteArray> NginxServer::log(const QByteArray &site) const
{
    QList<QByteArray> lines = read(u"access.log"_s).split('\n');
    const QByteArray start = QByteArray::number(m_ports.value(site)) + ' ';
    lines.removeIf([&](const QByteArray &line) { return !line.startsWith(start); });
    return lines;
}

QByteArray NginxServer::errors() const
{
    return read(u"error.log"_s);
}

QByteArray NginxServer::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray NginxServer::configuration() const
{
    QByteArray text = geteuid() == 0 ? "user root;\n" : "";
    if (m_withNchan)
        text.append("load_module ").append(kNchanModule).append(";\n");
    text += R"(daemon off;
worker_processes 1;
worker_shutdown_timeout 1s;
pid @DIR@/nginx.pid;
events {}
http {
    client_body_temp_path @DIR@/body;
    proxy_temp_path @DIR@/proxy;
    fastcgi_temp_path @DIR@/fastcgi;
    uwsgi_temp_path @DIR@/uwsgi;
    scgi_temp_path @DIR@/scgi;
    log_format ours "$server_port $server_protocol $status $connection_requests $uri";
    access_log @DIR@/access.log ours;
)";
    text += m_http;
    for (const NginxSite &site : m_sites) {
        text += "server { listen 127.0.0.1:" + QByteArray::number(m_ports.value(site.name)) + ' ' +
                site.listenOptions + ";\n" + site.body + "}\n";
    }
    text += "}\n";
    return text.replace("@DIR@", m_folder.path().toUtf8());
}

} // namespace steadfeed::test
