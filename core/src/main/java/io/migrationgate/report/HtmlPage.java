package io.migrationgate.report;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes a report as {@code report.html}: one file without script and without anything from elsewhere.
 *
 * <p>The template escapes whatever it shows; only the drawings, which escape for themselves, go in as they are.
 */
final class HtmlPage {
    private static final String TEMPLATE = "report.html.mustache";
    private static final Mustache PAGE = compile();

    private HtmlPage() {}

    static byte[] of(Report report, Wording wording) {
        StringWriter page = new StringWriter();
        PAGE.execute(page, PageView.of(report, wording));
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Read beside this class: the library would ask the thread's class loader, which in a host is not ours. */
    private static Mustache compile() {
        try (InputStream template = HtmlPage.class.getResourceAsStream(TEMPLATE)) {
            if (template == null) {
                throw new IllegalStateException("there is no template " + TEMPLATE);
            }
            Reader reader = new InputStreamReader(template, StandardCharsets.UTF_8);
            return new DefaultMustacheFactory().compile(reader, TEMPLATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
