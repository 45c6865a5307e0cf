// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace steadfeed::test {

/// Where the program is.
[[nodiscard]] QString programFile();

/// What a run that ended left behind.
struct Outcome
{
    int status = -1; ///< -1: it was killed, crashed, or did not end in time
    QByteArray output;
    QByteArray errors;

    /// Lines on standard error, but for what Qt says where a model is asked for an index before it has one.
    [[nodiscard]] QList<QByteArray> errorLines() const;
    /// Standard output as a report.
    [[nodiscard]] QJsonObject report() const;
    /// For QVERIFY2.
    [[nodiscard]] QByteArray told() const;
};

/*!
 * One home folder of a person, and the programs that run in it. All of them end with it.
 */
class Home
{
public:
    [[nodiscard]] QString path(const QString &name = {}) const;
    QString write(const QString &name, const QByteArray &bytes) const;
    /// Of programs that run here, without a screen.
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QByteArray read(const QString &name) const;
    /// All files in it, also in folders below.
    [[nodiscard]] QStringList files() const;
    /// A native profile of the feeds prices, positions, notices and metrics at \a base, the token being read
    /// from the file \a tokenFile.
    QString writeProfile(const QString &name, const QString &base, const QString &tokenFile) const;

private:
    QTemporaryDir m_folder;
};

/// A program that runs; killed where a test fails before its end.
class ProgramRun
{
public:
    ProgramRun(const Home &home, const QStringList &arguments);
    ~ProgramRun();
    ProgramRun(const ProgramRun &) = delete;
    ProgramRun &operator=(const ProgramRun &) = delete;

    /// Waits until \a text stands on standard error.
    [[nodiscard]] bool waitForError(const QByteArray &text);
    void signal(int number);
    /// Waits for the end.
    [[nodiscard]] Outcome outcome();

private:
    QProcess m_process;
    QByteArray m_errors;
};

/// Starts the program and waits for its end.
[[nodiscard]] Outcome run(const Home &home, const QStringList &arguments);

/// A steadfeed-exchange in a process of its own.
class ExchangeRun
{
public:
    ExchangeRun(const Home &home, const QStringList &arguments = {});
    ~ExchangeRun();

    [[nodiscard]] QString base() const { return m_ready.value(QLatin1String("base")).toString(); }
    [[nodiscard]] QByteArray token() const;
    [[nodiscard]] QString tokenFile() const { return m_tokenFile; }

private:
    QString m_tokenFile;
    QProcess m_process;
    QJsonObject m_ready;
};

/// The feed of that name in a report.
[[nodiscard]] QJsonObject feedOf(const QJsonObject &report, const QString &name);
/// Each event in exactly one class, and nothing pending.
[[nodiscard]] bool balanced(const QJsonObject &feed);

} // namespace steadfeed::test
