package io.migrationgate.jenkins.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.report.Report;
import io.migrationgate.report.ReportFragment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the style sheet of the page and the engine's fragment together: the page has no other style. */
class StyleSheetTest {
    private static final String SCOPE = "migration-gate-report";
    /** What marks a part of the drawing for a reader of its source, and looks like its surroundings. */
    private static final Set<String> WITHOUT_RULE = Set.of("lag-gap");
    /** Set by the template where a report needs them; no sample has all of them. */
    private static final Set<String> TONES = Set.of("go", "no_go", "inconclusive", "pass", "fail", "waived", "none");

    private final String css = withoutComments(sheet());

    @Test
    void hasARuleForEveryClassOfTheFragment() {
        Set<String> unruled = used();
        unruled.removeAll(ruled());

        assertThat(unruled).isEqualTo(WITHOUT_RULE);
    }

    @Test
    void hasNoRuleForAClassThatTheFragmentDoesNotUse() {
        Set<String> dead = ruled();
        dead.removeAll(used());
        dead.removeAll(TONES);

        assertThat(dead).isEmpty();
    }

    @Test
    void touchesNothingElseOfThePage() {
        assertThat(selectors()).isNotEmpty().allMatch(selector -> selector.startsWith("." + SCOPE));
    }

    @Test
    void fetchesNothing() {
        assertThat(css).doesNotContain("url(", "@import", "expression(");
    }

    @Test
    void takesItsColoursFromTheTheme() {
        String rules = css.substring(css.indexOf('}'));

        assertThat(css).contains("var(--text-color,", "var(--card-background,", "var(--red,", "var(--green,");
        assertThat(rules).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b").doesNotContain("rgb(", "prefers-color-scheme");
    }

    @Test
    void liesWhereThePageLinksIt() throws IOException {
        String page = Files.readString(
                sources().resolve("resources/io/migrationgate/jenkins/report/MigrationReportAction/index.jelly"));

        assertThat(page).contains("<link rel=\"stylesheet\" href=\"${resURL}/plugin/migration-gate/css/report.css\"/>");
    }

    /** Classes of pages with everything in them, and those that the template names. */
    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (Report report : List.of(Reports.go(), Reports.noGo(), Reports.inconclusive(5))) {
            used.addAll(classes(ReportFragment.html(report)));
        }
        used.addAll(classes(template()));
        return used;
    }

    private static Set<String> classes(String html) {
        return Pattern.compile("class=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split("\\s+")))
                .filter(name -> !name.contains("{") && !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> ruled() {
        return selectors().stream()
                .flatMap(selector -> Pattern.compile("\\.([A-Za-z_][\\w-]*)")
                        .matcher(selector)
                        .results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> selectors() {
        return Pattern.compile("([^{}]+)\\{")
                .matcher(css)
                .results()
                .map(match -> match.group(1).strip())
                .filter(prelude -> !prelude.startsWith("@"))
                .flatMap(prelude -> Stream.of(prelude.split(",")))
                .map(String::strip)
                .toList();
    }

    private static String withoutComments(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private static String sheet() {
        try {
            return Files.readString(sources().resolve("webapp/css/report.css"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String template() {
        try (InputStream template = Report.class.getResourceAsStream("report.body.mustache")) {
            assertThat(template).isNotNull();
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path sources() {
        Path here = Path.of("src", "main");
        return Files.isDirectory(here) ? here : Path.of("..", "src", "main");
    }
}
