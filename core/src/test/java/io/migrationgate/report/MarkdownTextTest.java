package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "NO_GO -> NO_GO",
                "_x_ -> \\_x\\_",
                "a|b -> a\\|b",
                "**x** `y` -> \\*\\*x\\*\\* \\`y\\`",
                "<b>& -> &lt;b&gt;&amp;",
                "[a](b) -> \\[a\\](b)",
                "see https://x -> see https&#58;//x",
                "www.x.y -> www&#46;x.y",
                "ask @team -> ask @<!-- -->team",
                "me@x.y -> me@x.y",
                "# title -> \\# title",
                "- item -> \\- item",
                "1. item -> 1&#46; item"
            })
    void nothingFormatsLinksOrNames(String text, String escaped) {
        assertThat(MarkdownText.escape(text)).isEqualTo(escaped);
    }
}
