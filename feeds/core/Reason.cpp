// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Reason.h"

#include <array>

namespace steadfeed {
namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, 92> kNames{
    "none",
    "connection_refused",
    "connection_lost",
    "host_not_found",
    "no_answer",
    "network_unreachable",
    "no_free_connections",
    "tls_failed",
    "too_many_redirects",
    "redirect_refused",
    "redirect_invalid",
    "interim_response",
    "http_status",
    "unauthorized",
    "not_found",
    "gateway_error",
    "server_busy",
    "too_many_requests",
    "ended_by_server",
    "wrong_content_type",
    "compressed_stream",
    "invalid_url",
    "invalid_header",
    "event_too_large",
    "too_many_events",
    "invalid_cursor",
    "repeated_page",
    "broken_web_socket",
    "split_characters",
    "closed_by_server",
    "server_restarting",
    "handshake_failed",
    "proxy_failed",
    "tls_file_unusable",
    "silence",
    "no_hello",
    "proxy_buffers",
    "no_pong",
    "protocol_error",
    "invalid_event_id",
    "event_number_out_of_range",
    "user_stop",
    "user_reconnect",
    "sleep_noticed",
    "transport_unknown",
    "transport_not_offered",
    "transport_option_invalid",
    "transport_changed",
    "transport_kept",
    "transport_breaks",
    "fell_back",
    "endpoint_changed",
    "came_back",
    "plugin_unusable",
    "gap_found",
    "gap_filled",
    "gap_permanent",
    "epoch_changed",
    "went_back_in_time",
    "order_repaired",
    "no_sequence",
    "unreadable_event",
    "value_not_a_number",
    "value_out_of_range",
    "too_many_fields",
    "too_many_keys",
    "missing_field",
    "secret_missing",
    "secret_other_origin",
    "secret_ask",
    "secret_pending",
    "credentials_dropped",
    "connected",
    "caught_up",
    "resumed",
    "resumed_without",
    "snapshot_complete",
    "restored_from_disk",
    "state_unusable",
    "state_locked",
    "state_write_failed",
    "recording_ended",
    "replay_finished",
    "redirected",
    "feed_added",
    "feed_removed",
    "feed_changed",
    "profile_unreadable",
    "profile_invalid",
    "holdings_invalid",
    "recording_unreadable",
    "port_in_use",
};
static_assert(kNames.size() == static_cast<std::size_t>(ReasonCode::PortInUse) + 1);

} // namespace

std::string_view name(ReasonCode code)
{
    return kNames[static_cast<std::size_t>(code)];
}

} // namespace steadfeed
