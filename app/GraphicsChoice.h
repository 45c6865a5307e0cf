// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace steadfeed {

/*!
 * Chooses Qt Quick's software renderer where the machine has no GPU (qt-facts M13, M14): there OpenGL is
 * rasterised by llvmpipe, which takes a whole core for what the software renderer does with a tenth of one. A
 * QT_QUICK_BACKEND or QSG_RHI_BACKEND that the user set is left alone.
 *
 * Call once, after the application object and before the first window. GUI thread.
 */
void chooseGraphics();

} // namespace steadfeed
