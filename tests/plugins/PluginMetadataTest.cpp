// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginMetadata.h"

#include <QJsonDocument>
#include <QTest>

using namespace steadfeed;

class PluginMetadataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void interfaceVersionAndNameAreCompared_data();
    void interfaceVersionAndNameAreCompared();
};

void PluginMetadataTest::interfaceVersionAndNameAreCompared_data()
{
    using P = PluginProblem;
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<PluginProblem>("problem");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *tag, const QByteArray &iid, const QByteArray &own, P problem,
                        const char *detail) {
        QTest::newRow(tag) << R"({"IID":")" + iid + R"(","MetaData":)" + own + "}" << problem
                           << QString::fromLatin1(detail);
    };
    const QByteArray iid("org.steadfeed.TransportPlugin/1");
    row("right", iid, R"({"steadfeed_transport_api":1,"name":"x"})", P::None, "");
    row("later interface", "org.steadfeed.TransportPlugin/10", "{}", P::OtherVersion, "10");
    row("no version of the interface", "org.steadfeed.TransportPlugin", "{}", P::NotAPlugin, "");
    row("another's", "org.qt-project.Qt.QImageIOHandlerFactoryInterface", "{}", P::NotAPlugin, "");
    row("no metadata", iid, "{}", P::OtherVersion, "");
    row("metadata is no object", iid, "3", P::OtherVersion, "");
    row("older", iid, R"({"steadfeed_transport_api":0,"name":"x"})", P::OtherVersion, "0");
    row("fraction", iid, R"({"steadfeed_transport_api":1.5,"name":"x"})", P::OtherVersion, "1.5");
    row("no name", iid, R"({"steadfeed_transport_api":1})", P::BadDescription, "name");
    row("name is a number", iid, R"({"steadfeed_transport_api":1,"name":3})", P::BadDescription, "name");
    QTest::newRow("nothing") << QByteArray("{}") << P::NotAPlugin << QString();
}

void PluginMetadataTest::interfaceVersionAndNameAreCompared()
{
    QFETCH(QByteArray, json);
    QFETCH(PluginProblem, problem);
    QFETCH(QString, detail);
    const auto read = PluginMetadata::read(QJsonDocument::fromJson(json).object());
    QCOMPARE(read.problem, problem);
    QCOMPARE(QString::fromStdString(read.detail), detail);
    QCOMPARE(read.name.empty(), problem != PluginProblem::None);
}

QTEST_APPLESS_MAIN(PluginMetadataTest)
#include "PluginMetadataTest.moc"
