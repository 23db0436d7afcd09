package io.migrationgate.report;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the HTML template shows it.
 *
 * @param tone style of the status
 * @param status the status in words
 * @param link the reference, when it is an address that a page may link to
 */
record FindingView(
        String tone,
        String status,
        String criterion,
        String subject,
        String observed,
        String expected,
        String level,
        String where,
        @Nullable String remedy,
        String reference,
        boolean link,
        @Nullable String source,
        @Nullable String time) {
    private static final Set<String> STATUSES = Set.of("PASS", "FAIL", "WAIVED", "INCONCLUSIVE");

    static FindingView of(FindingRow finding, Wording wording) {
        FindingText text = new FindingText(finding, wording);
        Instant at = finding.observedAt();
        String status = STATUSES.contains(finding.status()) ? finding.status() : "INCONCLUSIVE";
        String reference = PlainText.clean(finding.reference());
        return new FindingView(
                status.toLowerCase(Locale.ROOT),
                wording.say("report.status." + status),
                PlainText.clean(finding.criterion()),
                PlainText.clean(text.subject()),
                PlainText.clean(finding.observed()),
                PlainText.clean(finding.expected()),
                PlainText.clean(text.level()),
                PlainText.clean(text.where()),
                PageView.clean(finding.remedy()),
                reference,
                reference.startsWith("https://"),
                PageView.clean(finding.source()),
                at == null ? null : wording.time(at));
    }
}
