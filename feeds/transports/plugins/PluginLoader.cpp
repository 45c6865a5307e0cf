// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginLoader.h"

#include "CrashGuard.h"
#include "DescriptionCheck.h"
#include "PluginMetadata.h"
#include "TransportRegistry.h"
#include "UnusableTransport.h"

#include <steadfeed/TransportPlugin.h>

#include <QPluginLoader>
#include <QString>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <system_error>

namespace steadfeed {
namespace {

PluginStatus refused(const std::string &file, PluginProblem problem, std::string detail = {})
{
    return {file, {}, {ReasonCode::PluginUnusable, {file, std::string(name(problem)), std::move(detail)}}};
}

std::string systemWords()
{
    return std::generic_category().message(errno);
}

/// Runs \a call of a plug-in; what it throws becomes words.
template <typename Call>
bool guarded(std::string &words, Call &&call)
{
    try {
        call();
        return true;
    } catch (const std::exception &thrown) {
        words = thrown.what();
    } catch (...) {
        words = "unknown exception";
    }
    return false;
}

std::unique_ptr<Transport> create(const TransportPlugin &plugin, const std::string &file)
{
    std::unique_ptr<Transport> transport;
    std::string words = "no transport";
    if (!guarded(words, [&] { transport = plugin.create(); }) || !transport)
        transport = std::make_unique<UnusableTransport>(
            refused(file, PluginProblem::LoadFailed, std::move(words)).problem);
    return transport;
}

/// Runs code of the library.
PluginStatus loadLibrary(QPluginLoader &library, const std::string &file, const std::string &name,
                         TransportRegistry &registry)
{
    // A symbol that is missing is to be noticed here, not when it is first called in the feed thread.
    library.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
    QObject *root = nullptr;
    std::string words;
    if (!guarded(words, [&] { root = library.instance(); }))
        return refused(file, PluginProblem::LoadFailed, words);
    if (!root)
        return refused(file, PluginProblem::LoadFailed, library.errorString().toStdString());
    const auto *plugin = qobject_cast<TransportPlugin *>(root);
    if (!plugin)
        return refused(file, PluginProblem::NotAPlugin);

    TransportDescription description;
    if (!guarded(words, [&] { description = plugin->describe(); }))
        return refused(file, PluginProblem::LoadFailed, words);
    std::string fault = descriptionFault(description);
    if (fault.empty() && description.name != name)
        fault = "name"; // the metadata says otherwise, and that one was looked up
    if (!fault.empty())
        return refused(file, PluginProblem::BadDescription, fault);

    TransportEntry entry{description, [plugin, file] { return create(*plugin, file); }, file};
    registry.add(std::move(entry));
    return {file, name, {}};
}

PluginStatus tryLibrary(const std::filesystem::path &path, CrashGuard &guard, TransportRegistry &registry)
{
    PluginFile file;
    if (const auto problem = inspectPlugin(path, file); problem != PluginProblem::None)
        return refused(file.path, problem);
    QPluginLoader library(QString::fromStdString(file.path)); // reads the metadata, runs nothing
    const PluginMetadata metadata = PluginMetadata::read(library.metaData());

    PluginStatus status;
    if (metadata.problem != PluginProblem::None)
        status = refused(file.path, metadata.problem, metadata.detail);
    else if (registry.find(metadata.name))
        status = refused(file.path, PluginProblem::NameTaken, metadata.name);
    else if (guard.hasCrashed(file))
        status = refused(file.path, PluginProblem::CrashedBefore);
    else if (!guard.enter(file))
        status = refused(file.path, PluginProblem::LoadFailed, systemWords());
    else {
        status = loadLibrary(library, file.path, metadata.name, registry);
        // Where this fails, a good plug-in is taken for a crashed one at the next start: safe, and it can be
        // cleared.
        (void)guard.leave(file.path);
    }
    status.name = metadata.name;
    return status;
}

} // namespace

std::vector<PluginStatus> PluginLoader::loadInto(TransportRegistry &registry) const
{
    std::vector<PluginStatus> all;
    if (!m_options.enabled || m_options.folders.empty())
        return all;
    CrashGuard guard;
    if (!guard.open(m_options.guardFile)) {
        all.push_back(refused(m_options.guardFile.string(), PluginProblem::Unreadable, systemWords()));
        return all;
    }
    for (const std::filesystem::path &folder : m_options.folders) {
        std::vector<std::filesystem::path> libraries;
        if (const auto problem = listPlugins(folder, libraries); problem != PluginProblem::None)
            all.push_back(refused(folder.string(), problem));
        for (const std::filesystem::path &library : libraries)
            all.push_back(tryLibrary(library, guard, registry));
    }
    return all;
}

bool PluginLoader::clearCrashed(std::string_view file) const
{
    CrashGuard guard;
    return guard.open(m_options.guardFile) && guard.leave(file);
}

std::vector<std::filesystem::path> pluginFolders(const std::filesystem::path &chosen,
                                                 std::string_view searchPath)
{
    std::vector<std::filesystem::path> folders;
    if (!chosen.empty())
        folders.push_back(chosen);
    while (!searchPath.empty()) {
        const std::string_view folder = searchPath.substr(0, searchPath.find(':'));
        if (!folder.empty())
            folders.emplace_back(folder);
        searchPath.remove_prefix(std::min(folder.size() + 1, searchPath.size()));
    }
    return folders;
}

} // namespace steadfeed
