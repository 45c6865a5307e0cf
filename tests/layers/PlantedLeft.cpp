// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Planted for layers.link.selftest: no library defines this.
void onlyTheRightLayerHasThis();

void leftLayer()
{
    onlyTheRightLayerHasThis();
}
