package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReportFragmentTest {
    static final List<Report> REPORTS =
            List.of(Samples.go(), Samples.noGo(), Samples.interrupted(), Samples.resumed(), Samples.hostile("x"));

    static final List<String> HOSTILE = HostileReportTest.HOSTILE;

    private static final String PLANTED = "<img src=x onerror=alert(1)>";
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)[^>]*>");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern REFERENCE =
            Pattern.compile("href=\"#([^\"]*)\"|labelledby=\"([^\"]*)\"|url\\(#([^)]*)\\)");

    @ParameterizedTest
    @FieldSource("REPORTS")
    void hasNothingThatAStrictContentSecurityPolicyForbids(Report report) {
        String html = ReportFragment.html(report);

        assertThat(html).doesNotContain(" style=", "<script", "<style", "javascript:", " src=");
        assertThat(tags(html)).isNotEmpty().noneMatch(tag -> tag.matches(".*\\son\\w+\\s*=.*"));
    }

    @ParameterizedTest
    @FieldSource("REPORTS")
    void hasNothingThatOnlyAWholePageHas(Report report) {
        String html = ReportFragment.html(report);

        assertThat(html).startsWith("<div class=\"migration-gate-report\">").endsWith("</div>\n");
        assertThat(names(html))
                .contains("h2", "h3")
                .doesNotContain("html", "head", "body", "main", "header", "footer", "h1", "link", "meta");
    }

    @ParameterizedTest
    @FieldSource("REPORTS")
    void everyIdIsItsOwnAndEveryReferenceLeadsToOne(Report report) {
        String html = ReportFragment.html(report);
        List<String> ids = found(ID, html);

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> id.startsWith("migration-gate-"));
        List<String> references = found(REFERENCE, html).stream()
                .flatMap(one -> Pattern.compile(" ").splitAsStream(one))
                .toList();
        assertThat(references).isNotEmpty().isSubsetOf(ids);
    }

    @ParameterizedTest
    @FieldSource("REPORTS")
    void saysWhatThePageSays(Report report) {
        assertThat(words(ReportFragment.html(report))).isEqualTo(words(page(report)));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void holdsNoElementOrAttributeFromOutside(String text) {
        String html = ReportFragment.html(Samples.hostile(text));
        String plain = ReportFragment.html(Samples.hostile(text.startsWith("https://") ? "https://plain" : "plain"));

        assertThat(shapes(html)).isEqualTo(shapes(plain));
        assertThat(html).doesNotContain("href=\"javascript");
    }

    @Test
    void whatComesFromOutsideIsShownEscapedInEveryField() {
        String html = ReportFragment.html(Samples.hostile(PLANTED));
        String escaped = "&lt;img src=x onerror=alert(1)&gt;";
        String plain = "no-such-word-elsewhere";

        assertThat(html).doesNotContain("<img");
        assertThat(html.replace("&#61;", "=").split(Pattern.quote(escaped), -1))
                .hasSameSizeAs(ReportFragment.html(Samples.hostile(plain)).split(plain, -1))
                .hasSizeGreaterThan(20);
    }

    @Test
    void isDrawnWhateverClassLoaderTheThreadHas() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(new Template("fragment.html.mustache")
                            .fill(PageView.of(Samples.go(), Samples.go().wording(), Place.FRAGMENT)))
                    .isEqualTo(ReportFragment.html(Samples.go()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String page(Report report) {
        String page = new String(report.files().getOrDefault("report.html", new byte[0]), StandardCharsets.UTF_8);
        return page.substring(page.indexOf("<body>")).replaceAll("(?s)<footer>.*?</footer>", "");
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    private static List<String> tags(String html) {
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            tags.add(tag.group().replaceAll("\"[^\"]*\"", "\"\""));
        }
        return tags;
    }

    /** The tags without links, which come and go with the reference. */
    private static List<String> shapes(String html) {
        return tags(html).stream()
                .filter(tag -> !tag.startsWith("<a href=\"\" rel") && !tag.equals("</a>"))
                .toList();
    }

    private static Set<String> names(String html) {
        Set<String> names = new TreeSet<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            names.add(tag.group(1));
        }
        return names;
    }

    private static List<String> found(Pattern pattern, String html) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(html);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    found.add(matcher.group(group));
                }
            }
        }
        return found;
    }
}
