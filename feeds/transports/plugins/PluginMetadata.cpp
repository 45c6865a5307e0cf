// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginMetadata.h"

#include <steadfeed/TransportPlugin.h>

#include <QJsonValue>
#include <QString>

#include <string_view>

namespace steadfeed {
namespace {

constexpr std::string_view kInterface = STEADFEED_TRANSPORT_PLUGIN_IID;
constexpr std::string_view kAnyVersion = kInterface.substr(0, kInterface.find('/') + 1);
static_assert(kInterface.substr(kAnyVersion.size()) == "1" && kTransportApiVersion == 1,
              "the version stands in TransportTypes.h and in TransportPlugin.h");

} // namespace

PluginMetadata PluginMetadata::read(const QJsonObject &metadata)
{
    const std::string interface = metadata[QLatin1String("IID")].toString().toStdString();
    if (!interface.starts_with(kAnyVersion))
        return {{}, PluginProblem::NotAPlugin, {}};
    if (interface != kInterface)
        return {{}, PluginProblem::OtherVersion, interface.substr(kAnyVersion.size())};

    const QJsonObject own = metadata[QLatin1String("MetaData")].toObject();
    const QJsonValue version = own[QLatin1String("steadfeed_transport_api")];
    if (version.toInteger(-1) != kTransportApiVersion)
        return {{}, PluginProblem::OtherVersion, version.toVariant().toString().toStdString()};
    const std::string name = own[QLatin1String("name")].toString().toStdString();
    if (name.empty())
        return {{}, PluginProblem::BadDescription, "name"};
    return {name, PluginProblem::None, {}};
}

} // namespace steadfeed
