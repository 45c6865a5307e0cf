// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileChooser.h"

#include <QFileDialog>

namespace steadfeed {

void FileChooser::open()
{
    auto *dialog = new QFileDialog(nullptr, tr("Open a profile"), {}, tr("Profiles (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileChooser::chosen);
    connect(this, &QObject::destroyed, dialog, &QFileDialog::close);
    dialog->open();
}

} // namespace steadfeed
