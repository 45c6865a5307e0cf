// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileChooser.h"

#include <QFileDialog>

namespace steadfeed {

FileChooser::FileChooser(QObject *parent)
    : QObject(parent)
    , m_title(tr("Open a profile"))
    , m_filter(tr("Profiles (*.json);;All files (*)"))
{
}

void FileChooser::open()
{
    auto *dialog = new QFileDialog(nullptr, m_title, {}, m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_saving ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    if (m_saving) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(m_suffix);
    }
    connect(dialog, &QFileDialog::fileSelected, this, &FileChooser::chosen);
    connect(this, &QObject::destroyed, dialog, &QFileDialog::close);
    dialog->open();
}

} // namespace steadfeed
