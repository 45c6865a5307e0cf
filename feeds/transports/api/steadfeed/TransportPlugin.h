// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/Transport.h>

#include <QtPlugin>

/// Ends with kTransportApiVersion. moc needs it as text.
#define STEADFEED_TRANSPORT_PLUGIN_IID "org.steadfeed.TransportPlugin/1"

namespace steadfeed {

/*!
 * What the root object of a plug-in implements: a QObject that also is a TransportPlugin. No QObject itself,
 * because a cast to a QObject of the program yields null in another library (qt-facts M6).
 *
 *     class MyPlugin : public QObject, public steadfeed::TransportPlugin
 *     {
 *         Q_OBJECT
 *         Q_PLUGIN_METADATA(IID STEADFEED_TRANSPORT_PLUGIN_IID FILE "my-transport.json")
 *         Q_INTERFACES(steadfeed::TransportPlugin)
 *     public:
 *         steadfeed::TransportDescription describe() const override;
 *         std::unique_ptr<steadfeed::Transport> create() const override;
 *     };
 *
 * The metadata file is read before anything of the library runs; the program loads only its own version:
 *
 *     {"steadfeed_transport_api": 1, "name": "my-transport"}
 *
 * Threading: made, and asked to describe(), in the thread that starts the program; create() comes in the feed
 * thread. Once loaded, a plug-in is never unloaded.
 */
class TransportPlugin
{
public:
    virtual ~TransportPlugin() = default;

    /// What the transport is. Its name is that of the metadata, and not one that the program has itself.
    [[nodiscard]] virtual TransportDescription describe() const = 0;
    /// A new transport, never null. Called once per feed and change of transport.
    [[nodiscard]] virtual std::unique_ptr<Transport> create() const = 0;
};

} // namespace steadfeed

Q_DECLARE_INTERFACE(steadfeed::TransportPlugin, STEADFEED_TRANSPORT_PLUGIN_IID)
