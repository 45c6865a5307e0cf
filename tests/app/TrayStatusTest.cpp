// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrayStatus.h"
#include "Batches.h"
#include "SystemTray.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    bool there = true;
    bool visible = false;
    texts::Severity severity = texts::Severity::Info;
    QString words;
    QStringList told;
    std::function<void()> show;
    std::function<void()> quit;
};

class FakeTray : public Tray
{
public:
    explicit FakeTray(Shown &shown) : m_shown(shown) {}
    bool there() const override { return m_shown.there; }
    void setVisible(bool visible) override { m_shown.visible = visible; }
    void setState(texts::Severity severity, const QString &words) override
    {
        m_shown.severity = severity;
        m_shown.words = words;
    }
    void tell(texts::Severity, const QString &title, const QString &text) override
    {
        m_shown.told << title + u" | "_s + text;
    }
    void setActions(std::function<void()> show, std::function<void()> quit) override
    {
        m_shown.show = std::move(show);
        m_shown.quit = std::move(quit);
    }

private:
    Shown &m_shown;
};

/// A dashboard with a tray; a call of run() lets seconds pass.
struct Desk
{
    double seconds = 0;
    Shown shown;
    Dashboard dashboard{nullptr, [this] { return now(seconds); }};
    TrayStatus status{dashboard, std::make_unique<FakeTray>(shown), [this] { return now(seconds); }};

    Desk() { dashboard.setRunning(u"Desk"_s, false); }
    void run(int howLong, LinkState prices)
    {
        for (int i = 0; i < howLong; ++i, ++seconds) {
            FrameBatch batch = batches::batch(seconds, prices);
            if (prices != LinkState::Live)
                batch.health[0].cause = {ReasonCode::ConnectionRefused, {}};
            dashboard.apply(batch);
            dashboard.repaint();
            status.update();
        }
    }
};

} // namespace

class TrayStatusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTrayTellsTheWorstState()
    {
        Desk desk;
        desk.run(2, LinkState::Live);
        QVERIFY(desk.shown.visible);
        QCOMPARE(desk.shown.severity, texts::Severity::Good);
        QCOMPARE(desk.shown.words, u"Live – Desk"_s);
        desk.run(2, LinkState::Failed);
        QCOMPARE(desk.shown.severity, texts::Severity::Error);
        QCOMPARE(desk.shown.words, u"Failed – Desk"_s);
    }

    void aLossAndAReturnAreOneMessageEach()
    {
        Desk desk;
        desk.run(3, LinkState::Live);
        desk.run(60, LinkState::Offline);
        QCOMPARE(desk.shown.told, QStringList{u"No data from feed0 | Server refused the connection."_s});
        desk.run(60, LinkState::Live);
        QCOMPARE(desk.shown.told.size(), 2);
        QCOMPARE(desk.shown.told.constLast(), u"feed0 is back | Its values are new again."_s);
    }

    void whoDoesNotWantItIsLeftAlone()
    {
        Desk desk;
        desk.dashboard.setTrayWanted(false);
        desk.run(3, LinkState::Live);
        desk.run(60, LinkState::Offline);
        QVERIFY(!desk.shown.visible);
        desk.dashboard.setTrayWanted(true); // and hears no old news
        QVERIFY(desk.shown.visible);
        QVERIFY(desk.shown.told.isEmpty());
    }

    void withoutATrayNothingIsShown()
    {
        Desk desk;
        desk.shown.there = false;
        desk.run(60, LinkState::Live);
        QVERIFY(!desk.shown.visible);
        QVERIFY(!desk.dashboard.trayThere());
    }

    void itsMenuShowsAndQuits()
    {
        Desk desk;
        QSignalSpy show(&desk.status, &TrayStatus::showRequested);
        QSignalSpy quit(&desk.status, &TrayStatus::quitRequested);
        desk.shown.show();
        QCOMPARE(show.size(), 1);
        desk.shown.quit();
        QCOMPARE(quit.size(), 1);
    }

    void eachStateHasAnIconOfItsOwn()
    {
        QList<QImage> images;
        for (const auto severity : {texts::Severity::Good, texts::Severity::Info, texts::Severity::Warning,
                                    texts::Severity::Error}) {
            const QImage image = SystemTray::iconOf(severity).pixmap(32, 32).toImage();
            QVERIFY(!images.contains(image));
            images << image;
        }
    }
};

QTEST_MAIN(TrayStatusTest)
#include "TrayStatusTest.moc"
