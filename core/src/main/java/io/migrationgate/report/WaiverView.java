package io.migrationgate.report;

/** A waiver as the HTML template shows it. */
record WaiverView(
        String criterion,
        String asset,
        String by,
        String until,
        String reason,
        String accepts,
        String setting,
        boolean expired) {

    static WaiverView of(WaiverRow waiver, Wording wording) {
        return new WaiverView(
                PlainText.clean(waiver.criterion()),
                PlainText.clean(waiver.asset()),
                PlainText.clean(waiver.by()),
                new WaiverText(waiver, wording).end(),
                PlainText.clean(waiver.reason()),
                PlainText.clean(waiver.accepts()),
                PlainText.clean(waiver.setting()),
                !waiver.inForce());
    }
}
