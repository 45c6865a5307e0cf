// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TransportContract.h"
#include "LongPollTransport.h"
#include "PlaybackGroup.h"
#include "RecordingTransport.h"
#include "RecordingUrl.h"
#include "RecordingWriter.h"
#include "ScriptServerText.h"
#include "ScriptedContractServer.h"
#include "SseTransport.h"
#include "WebSocketTransport.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <utility>

using namespace steadfeed;
using namespace steadfeed::test;

/*!
 * The transports of this program under the contract table. One that is added here gets every row.
 */
namespace {

using Kind = ContractScript::Step::Kind;

ScriptServerScript asEventStream(const ContractScript &script)
{
    ScriptServerScript out;
    out.waitForRequest();
    for (const ContractScript::Step &step : script.steps()) {
        switch (step.kind) {
        case Kind::Accept:
            out.send(streamHead());
            break;
        case Kind::Unauthorized:
            out.send(answer("401 Who are you"));
            break;
        case Kind::Event:
            out.flood("data: " + step.data + "\n\n", step.times);
            break;
        case Kind::HalfEvent:
            out.send("id: 9\nevent: old\ndata: " + step.data);
            break;
        case Kind::Hold:
            out.hold();
            break;
        case Kind::End:
            out.fin();
            break;
        case Kind::Binary:
        case Kind::AnswerPing:
            qFatal("not in an event stream");
        }
    }
    return out;
}

ScriptServerScript asWebSocket(const ContractScript &script)
{
    ScriptServerScript out;
    for (const ContractScript::Step &step : script.steps()) {
        switch (step.kind) {
        case Kind::Accept:
            out.upgrade();
            break;
        case Kind::Unauthorized:
            out.waitForRequest().send(answer("401 Who are you"));
            break;
        case Kind::Event:
            out.flood(ws::text(step.data), step.times);
            break;
        case Kind::Binary:
            out.send(ws::frame(ws::Binary, step.data));
            break;
        case Kind::HalfEvent:
            out.send(ws::part(ws::Text, step.data));
            break;
        case Kind::AnswerPing:
            out.answerPing();
            break;
        case Kind::Hold:
            out.hold();
            break;
        case Kind::End:
            out.fin();
            break;
        }
    }
    return out;
}

/// The first answer is begun at accept() and ended by the first event; each further event is an answer of its
/// own. What ends an attempt is a status: a connection that closes is only asked again.
ScriptServerScript asPages(const ContractScript &script)
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    const auto length = [](qsizetype bytes) {
        return "Content-Length: " + QByteArray::number(bytes) + "\r\n\r\n";
    };
    ScriptServerScript out;
    bool begun = false;
    bool half = false;
    for (const ContractScript::Step &step : script.steps()) {
        const QByteArray page = head + length(step.data.size()) + step.data;
        switch (step.kind) {
        case Kind::Accept:
            out.waitForRequest().send(head + "Transfer-Encoding: chunked\r\n\r\n");
            begun = true;
            break;
        case Kind::Unauthorized:
            out.waitForRequest().send(answer("401 Who are you"));
            break;
        case Kind::Event:
            for (int i = 0; i < step.times; ++i) {
                if (std::exchange(begun, false))
                    out.send(chunk(step.data) + chunk({}));
                else
                    out.waitForRequest().send(page);
            }
            break;
        case Kind::HalfEvent:
            out.waitForRequest().send(head + length(step.data.size() + 5) + step.data);
            half = true;
            break;
        case Kind::Hold:
            out.hold();
            break;
        case Kind::End:
            if (!half)
                out.waitForRequest().send(answer("503 Over", "Connection: close\r\n"));
            out.fin();
            break;
        case Kind::Binary:
        case Kind::AnswerPing:
            qFatal("not over HTTP");
        }
    }
    return out;
}

/// A file that holds the events of the first script; nobody listens there, and nothing holds.
class RecordedContractServer : public ContractServer
{
public:
    explicit RecordedContractServer(const ContractScript &script);
    [[nodiscard]] std::string url() const override { return m_url.text(); }

private:
    QTemporaryDir m_folder;
    RecordingUrl m_url;
};

ContractColumn sse()
{
    ContractColumn column;
    column.entry = sseTransportEntry();
    column.serve = [](const QList<ContractScript> &scripts) {
        return std::make_unique<ScriptedContractServer>("http", asEventStream, scripts);
    };
    column.resumeAfter = [](OpenRequest &request, const std::string &cursor) { request.cursor = cursor; };
    return column;
}

ContractColumn webSocket()
{
    ContractColumn column;
    column.entry = webSocketTransportEntry();
    column.serve = [](const QList<ContractScript> &scripts) {
        return std::make_unique<ScriptedContractServer>("ws", asWebSocket, scripts);
    };
    column.resumeAfter = [](OpenRequest &request, const std::string &cursor) {
        request.cursor = cursor;
        request.onOpen = {R"({"after":")" + cursor + R"("})"};
    };
    return column;
}

RecordedContractServer::RecordedContractServer(const ContractScript &script)
{
    std::string lines;
    RecordingWriter writer(lines);
    writer.header(0, "{}");
    for (const ContractScript::Step &step : script.steps()) {
        RecordedEvent event;
        event.feed = "feed";
        event.data = {step.data.constData(), static_cast<std::size_t>(step.data.size())};
        event.binary = step.kind == Kind::Binary;
        const bool isEvent = event.binary || step.kind == Kind::Event;
        for (int i = 0; isEvent && i < step.times; ++i)
            writer.event(event);
    }
    QFile file(m_folder.filePath(QStringLiteral("recording.jsonl")));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(lines)) < 0)
        qFatal("cannot write a recording");
    m_url.file = file.fileName().toStdString();
    m_url.feed = "feed";
}

ContractColumn recording()
{
    ContractColumn column;
    column.entry = recordingTransportEntry(std::make_shared<PlaybackGroup>(kUnboundedPlayback));
    column.serve = [](const QList<ContractScript> &scripts) {
        return std::make_unique<RecordedContractServer>(scripts.first());
    };
    column.network = false;
    column.http = false;
    return column;
}

ContractColumn longPoll()
{
    ContractColumn column;
    column.entry = longPollTransportEntry();
    column.serve = [](const QList<ContractScript> &scripts) {
        return std::make_unique<ScriptedContractServer>("http", asPages, scripts);
    };
    column.keepsConnections = true;
    column.resumeAfter = [](OpenRequest &request, const std::string &cursor) {
        request.cursor = cursor;
        request.url += "?after=" + cursor;
    };
    return column;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return holdToContract({sse(), webSocket(), longPoll(), recording()}, argc, argv);
}
