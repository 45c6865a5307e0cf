// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <steadfeed/TransportPlugin.h>

#include <QObject>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

// Defined by CMake: PLANTED_IID, and PLANTED_WRONG, one of Wrong.
namespace {

enum class Wrong {
    Nothing,
    ThrowsInConstructor,
    AbortsInConstructor,
    ThrowsDescribing,
    NamesItselfOtherwise,
    HasBadOption,
    MakesNothing,
    ThrowsCreating,
    MissesSymbol,
};
constexpr Wrong kWrong = Wrong::PLANTED_WRONG;

/// Tells a test that code of this library ran.
[[maybe_unused]] const bool kRan = [] {
    const char *const marker = std::getenv("STEADFEED_PLANTED_MARKER");
    if (std::FILE *const file = marker ? std::fopen(marker, "w") : nullptr)
        std::fclose(file);
    return true;
}();

class SilentTransport : public steadfeed::Transport
{
public:
    void open(const steadfeed::OpenRequest &, steadfeed::TransportSink &) override {}
    void close() override {}
    void setReading(bool) override {}
    [[nodiscard]] steadfeed::TransportCounters counters() const override { return {}; }
};

} // namespace

extern "C" void nobodyDefinesThis();

class PlantedPlugin : public QObject, public steadfeed::TransportPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID PLANTED_IID FILE "planted.json")
    Q_INTERFACES(steadfeed::TransportPlugin)

public:
    PlantedPlugin()
    {
        if constexpr (kWrong == Wrong::ThrowsInConstructor)
            throw std::runtime_error("no licence");
        if constexpr (kWrong == Wrong::AbortsInConstructor)
            std::abort();
        if constexpr (kWrong == Wrong::MissesSymbol)
            nobodyDefinesThis();
    }

    steadfeed::TransportDescription describe() const override
    {
        if constexpr (kWrong == Wrong::ThrowsDescribing)
            throw 42;
        steadfeed::TransportDescription description;
        description.name = kWrong == Wrong::NamesItselfOtherwise ? "sse" : "planted";
        description.label = "Planted";
        description.schemes = {"planted"};
        if constexpr (kWrong == Wrong::HasBadOption)
            description.options = {{.name = "depth",
                                    .label = "Depth",
                                    .help = {},
                                    .type = steadfeed::TransportOption::Type::Number,
                                    .defaultValue = "11",
                                    .from = 1,
                                    .to = 10,
                                    .choices = {}}};
        return description;
    }

    std::unique_ptr<steadfeed::Transport> create() const override
    {
        if constexpr (kWrong == Wrong::MakesNothing)
            return nullptr;
        if constexpr (kWrong == Wrong::ThrowsCreating)
            throw std::runtime_error("out of licences");
        return std::make_unique<SilentTransport>();
    }
};

#include "PlantedPlugin.moc"
