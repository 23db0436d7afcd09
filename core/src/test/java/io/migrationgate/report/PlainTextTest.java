package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource({
        "001B, \\u001B",
        "000A, \\n",
        "000D, \\r",
        "0009, \\t",
        "009B, \\u009B",
        "202E, \\u202E",
        "2066, \\u2066",
        "200B, \\u200B",
        "FEFF, \\uFEFF",
        "2028, \\u2028",
        "D800, \\uD800",
        "FFFE, \\uFFFE",
        "E0041, \\u{E0041}"
    })
    void whatNobodySeesIsShown(String code, String shown) {
        String hidden = new StringBuilder("a")
                .appendCodePoint(Integer.parseInt(code, 16))
                .append('b')
                .toString();
        assertThat(PlainText.clean(hidden)).isEqualTo("a" + shown + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "杭州 → cn-hangzhou", "שלום", "🚦", "a\u00A0b"})
    void whatPeopleSeeStays(String text) {
        assertThat(PlainText.clean(text)).isEqualTo(text);
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        assertThat(PlainText.clean("x".repeat(50), 10)).isEqualTo("x".repeat(9) + "…");
    }

    @Test
    void cuttingNeverLeavesHalfACharacter() {
        assertThat(PlainText.clean("🚦".repeat(20), 10)).isEqualTo("🚦".repeat(4) + "…");
    }
}
