// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TransportContract.h"

#include "DataContract.h"
#include "LifeContract.h"

#include <QTest>

namespace steadfeed::test {

int holdToContract(const std::vector<ContractColumn> &columns, int argc, char **argv)
{
    LifeContract life(columns);
    DataContract data(columns);
    return QTest::qExec(&life, argc, argv) + QTest::qExec(&data, argc, argv);
}

} // namespace steadfeed::test
