// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TcpLinesTransport.h"

#include <steadfeed/TransportPlugin.h>

#include <QObject>

/// What the program finds in the library.
class TcpLinesPlugin : public QObject, public steadfeed::TransportPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID STEADFEED_TRANSPORT_PLUGIN_IID FILE "tcp-lines.json")
    Q_INTERFACES(steadfeed::TransportPlugin)

public:
    steadfeed::TransportDescription describe() const override
    {
        steadfeed::TransportOption separator;
        separator.name = "id_separator";
        separator.label = "Id separator";
        separator.help = "What stands between the id of a line and its data. Empty: lines have no ids.";

        steadfeed::TransportDescription description;
        description.name = "tcp-lines";
        description.label = "Lines over TCP";
        description.schemes = {"tcp"};
        description.capabilities.pausesReading = true;
        description.capabilities.sends = true;
        description.options = {separator};
        return description;
    }

    std::unique_ptr<steadfeed::Transport> create() const override
    {
        return std::make_unique<TcpLinesTransport>();
    }
};

#include "TcpLinesPlugin.moc"
