package io.migrationgate.report;

import java.nio.charset.StandardCharsets;

/** Writes a report as {@code report.html}: one file without script and without anything from elsewhere. */
final class HtmlPage {
    private static final Template PAGE = new Template("report.html.mustache");

    private HtmlPage() {}

    static byte[] of(Report report, Wording wording) {
        return PAGE.fill(PageView.of(report, wording, Place.PAGE)).getBytes(StandardCharsets.UTF_8);
    }
}
