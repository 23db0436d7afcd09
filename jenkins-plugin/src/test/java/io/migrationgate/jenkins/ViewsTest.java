package io.migrationgate.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Holds every view and every help page to what a strict content security policy and untrusted text ask for. */
class ViewsTest {
    private static final String ESCAPE = "<?jelly escape-by-default='true'?>\n";

    static List<View> views() {
        return View.all(".jelly");
    }

    static List<View> help() {
        return View.all(".html");
    }

    static Stream<View> pages() {
        return Stream.concat(views().stream(), help().stream());
    }

    @Test
    void findsTheViews() {
        assertThat(views()).hasSizeGreaterThan(6);
        assertThat(help()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("views")
    void escapesByDefault(View view) {
        assertThat(view.text()).startsWith(ESCAPE);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNeitherScriptNorStyle(View view) {
        assertThat(view.elements())
                .extracting(element -> element.getLocalName().toLowerCase(Locale.ROOT))
                .doesNotContain("script", "style", "iframe", "object", "embed");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoInlineStyleAndNoHandler(View view) {
        assertThat(view.elements())
                .flatExtracting(View::attributes)
                .noneMatch(name -> name.equals("style") || name.startsWith("on") || name.equals("checkUrl"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToNoScript(View view) {
        assertThat(view.text().toLowerCase(Locale.ROOT)).doesNotContain("javascript:", "rawhtml", "data:text");
    }

    @Test
    void putsOnlyTheReportThatTheEngineEscapedIntoAPageAsItIs() {
        List<String> raw = views().stream()
                .flatMap(view -> view.elements("out").stream().map(out -> view + " " + out.getAttribute("value")))
                .toList();

        assertThat(raw)
                .containsExactly("resources/io/migrationgate/jenkins/report/MigrationReportAction/index.jelly ${page}");
    }

    @ParameterizedTest
    @MethodSource("views")
    void showsExactlyTheMessagesItHas(View view) {
        assertThat(view.keys()).isEqualTo(view.messages());
    }

    @ParameterizedTest
    @MethodSource("help")
    void isOneDivision(View help) {
        Element root = help.elements().get(0);

        assertThat(root.getTagName()).isEqualTo("div");
        assertThat(root.getTextContent().strip()).isNotEmpty();
    }
}
