package io.migrationgate.report;

import io.migrationgate.report.LagCurve.Sample;
import java.time.Duration;
import java.util.List;

/**
 * A lag curve as the HTML template shows it.
 *
 * @param svg the drawing, already escaped
 * @param notable readings to look at
 * @param more how many of them are left out
 */
record CurveView(String database, String summary, String svg, boolean noted, List<SampleView> notable, String more) {
    private static final int MOST_NOTABLE = 20;

    /** A reading as the template shows it. */
    record SampleView(String at, String delay, String task, String reason, String source) {}

    static CurveView of(LagCurve curve, Wording wording, String id) {
        LagSummary summary = new LagSummary(curve, wording);
        List<Sample> notable = summary.notable();
        int more = notable.size() - MOST_NOTABLE;
        return new CurveView(
                PlainText.clean(curve.database()),
                PlainText.clean(summary.text()),
                LagChart.draw(curve, wording, id),
                !notable.isEmpty(),
                notable.stream()
                        .limit(MOST_NOTABLE)
                        .map(sample -> sample(sample, wording))
                        .toList(),
                more > 0 ? wording.say("report.log.more", more) : "");
    }

    private static SampleView sample(Sample sample, Wording wording) {
        Long lag = sample.lagMillis();
        String why = sample.why();
        return new SampleView(
                wording.time(sample.at()),
                lag == null ? "" : wording.duration(Duration.ofMillis(lag)),
                PlainText.clean(sample.state()),
                why == null ? "" : PlainText.clean(why),
                PlainText.clean(sample.source()));
    }
}
