package io.migrationgate.report;

/**
 * Draws a report as a part of a host's own page: what {@code report.html} shows, without its frame.
 *
 * <p>It is one {@code div} of the class {@code migration-gate-report}. Headings begin at the second level, every id begins
 * with {@code migration-gate-}, there are no landmarks of a whole page. It has neither script nor style of any kind, so
 * that a page with a strict content security policy may show it; how it looks is up to the host's style sheet, by the
 * classes of {@code report.html}. Everything in it is escaped: a host puts it into its page as it is.
 */
public final class ReportFragment {
    private static final Template FRAGMENT = new Template("fragment.html.mustache");

    private ReportFragment() {}

    /** The HTML of a report; a page holds at most one of them, since their ids are the same. */
    public static String html(Report report) {
        return FRAGMENT.fill(PageView.of(report, report.wording(), Place.FRAGMENT));
    }
}
