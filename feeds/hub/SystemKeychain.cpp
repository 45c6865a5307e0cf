// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SystemKeychain.h"

#include <QObject>
#include <QThread>
#include <qt6keychain/keychain.h>

namespace steadfeed {
namespace {

QString service()
{
    return QStringLiteral("Steadfeed");
}

SecretProblem problemOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return SecretProblem::None;
    case QKeychain::EntryNotFound:
        return SecretProblem::NotInKeychain;
    default:
        return SecretProblem::KeychainUnavailable;
    }
}

/// Starts \a job. A job has no parent and ends itself: QtKeychain's backends call back into one that was
/// deleted while they worked.
template <typename Job, typename Done>
void run(Job *job, QObject *home, const std::string &name, Done done)
{
    job->setKey(QString::fromStdString(name));
    QObject::connect(job, &QKeychain::Job::finished, home, [job, done](QKeychain::Job *) { done(*job); });
    job->start();
}

} // namespace

void SystemKeychain::AtHome::operator()(QObject *object) const
{
    // The last one to hold the keychain may stand in another thread.
    if (object->thread() == QThread::currentThread())
        delete object;
    else
        object->deleteLater();
}

SystemKeychain::SystemKeychain() : m_home(new QObject) {}
SystemKeychain::~SystemKeychain() = default;

void SystemKeychain::read(const std::string &name, Read done)
{
    const auto start = [home = m_home.get(), name, done = std::move(done)] {
        run(new QKeychain::ReadPasswordJob(service()), home, name, [done](QKeychain::ReadPasswordJob &job) {
            const SecretProblem problem = problemOf(job.error());
            if (problem == SecretProblem::None)
                done({job.textData().toStdString(), problem});
            else
                done({std::nullopt, problem});
        });
    };
    QMetaObject::invokeMethod(m_home.get(), start, Qt::QueuedConnection);
}

void SystemKeychain::write(const std::string &name, const std::string &secret, Written done)
{
    const auto start = [home = m_home.get(), name, secret, done = std::move(done)] {
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setTextData(QString::fromStdString(secret));
        run(job, home, name, [done](QKeychain::Job &ended) { done(problemOf(ended.error())); });
    };
    QMetaObject::invokeMethod(m_home.get(), start, Qt::QueuedConnection);
}

void SystemKeychain::remove(const std::string &name, Written done)
{
    const auto start = [home = m_home.get(), name, done = std::move(done)] {
        run(new QKeychain::DeletePasswordJob(service()), home, name, [done](QKeychain::Job &ended) {
            const SecretProblem problem = problemOf(ended.error());
            done(problem == SecretProblem::NotInKeychain ? SecretProblem::None : problem);
        });
    };
    QMetaObject::invokeMethod(m_home.get(), start, Qt::QueuedConnection);
}

} // namespace steadfeed
