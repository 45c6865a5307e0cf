// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditCheck.h"

#include "AuditTexts.h"
#include "DisplayText.h"
#include "HeadlessRun.h"
#include "OutboxVerifier.h"
#include "ReasonTexts.h"

#include <cstdio>

namespace steadfeed {

int verifyAudit(const CommandLine &line)
{
    const AuditVerification found = verifyAuditFile(line.file.toStdString(), line.head);
    if (found.problem.code == ReasonCode::AuditFileUnreadable) {
        printLine(texts::sentence(found.problem));
        return 1;
    }
    for (const QString &text : audittexts::verification(found))
        std::fprintf(stdout, "%s\n", qUtf8Printable(displayText(text)));
    return found.problem ? 4 : 0;
}

} // namespace steadfeed
