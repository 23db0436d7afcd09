package io.migrationgate.report;

/** Says what a waiver accepts, who answers for it, why and how long. */
final class WaiverText {
    private final WaiverRow waiver;
    private final Wording wording;

    WaiverText(WaiverRow waiver, Wording wording) {
        this.waiver = waiver;
        this.wording = wording;
    }

    /** Everything on one line. */
    String line() {
        String text = wording.say(
                "report.waiver.line",
                waiver.criterion(),
                waiver.asset(),
                waiver.by(),
                waiver.reason(),
                waiver.accepts(),
                until());
        return waiver.setting().isEmpty() ? text : text + "; " + wording.say("report.waiver.setting", waiver.setting());
    }

    /** When it ends; says so when it has. */
    String end() {
        return waiver.inForce() ? wording.time(waiver.until()) : wording.say("report.waiver.expired", waiver.until());
    }

    private String until() {
        return waiver.inForce() ? wording.say("report.waiver.until", waiver.until()) : end();
    }
}
