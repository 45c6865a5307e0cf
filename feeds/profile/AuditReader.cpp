// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditReader.h"

#include "CredentialReader.h"
#include "EndpointReader.h"
#include "NetworkReader.h"
#include "ProfileKeys.h"

namespace steadfeed {

AuditProfile AuditReader::read(const JsonNode &node, const QDir &folder)
{
    if (!node.isObject())
        node.fail("an object");
    node.allowKeys(keys::kAudit);
    AuditProfile audit;
    audit.url = EndpointReader::webSocketAddress(node.at("url"));
    if (const JsonNode credentials = node.at("credentials"); credentials.exists())
        audit.credentials = CredentialReader::read(credentials);
    audit.tls = NetworkReader(folder).tlsOf(node);
    audit.proxy = NetworkReader::proxyOf(node);
    return audit;
}

} // namespace steadfeed
