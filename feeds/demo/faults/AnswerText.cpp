// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AnswerText.h"

#include <boost/beast/http/status.hpp>

namespace steadfeed::demo {

std::string answerText(const FaultAnswer &answer, const RequestHead &request)
{
    namespace http = boost::beast::http;
    const auto reason = http::obsolete_reason(http::int_to_status(answer.status));
    std::string text = "HTTP/1.1 " + std::to_string(answer.status) + ' ';
    text.append(reason.data(), reason.size()).append("\r\nConnection: close\r\n");
    const auto line = [&text](std::string_view name, const std::string &value) {
        if (!value.empty())
            text.append(name).append(": ").append(value).append("\r\n");
    };
    line("Retry-After", answer.retryAfter);
    if (answer.location != "loop")
        line("Location", answer.location);
    else if (request.target.starts_with('/'))
        line("Location", "http://" + request.host + request.target);
    else
        line("Location", request.target);
    line("Content-Type", answer.contentType);
    if (answer.status == 204 || answer.status == 304)
        return text + "\r\n"; // these have no body, by definition
    line("Content-Length", std::to_string(answer.body.size()));
    text += "\r\n";
    return request.method == "HEAD" ? text : text + answer.body;
}

} // namespace steadfeed::demo
