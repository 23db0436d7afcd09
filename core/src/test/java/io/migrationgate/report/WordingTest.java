package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final String ONE_ARGUMENT = "report.log.title";
    private static final Pattern KEY = Pattern.compile("(?:Sentence\\.of|wording\\.say)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private final Wording wording = new Wording(ZoneId.of("Asia/Shanghai"));

    @Test
    void timesAreWordedInTheZone() {
        assertThat(filled(Instant.parse("2026-12-04T16:00:12.345Z"))).isEqualTo("2026-12-05 00:00:12 +08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.8S, 800 ms",
        "PT4.2S, 4.2 s",
        "PT4.999S, 4.999 s",
        "PT60S, 60 s",
        "PT2M, 2 min",
        "PT2M5.3S, 2 min 5.3 s",
        "PT30M, 30 min",
        "PT24H, 24 h",
        "PT26H30M, 26 h 30 min",
        "P7D, 7 d",
        "P7DT3H, 7 d 3 h",
        "PT-4.2S, -4.2 s"
    })
    void durationsAreWordedAsPeopleWriteThem(Duration duration, String words) {
        assertThat(filled(duration)).isEqualTo(words);
    }

    @Test
    void nestedSentencesAndListsAreWordedToo() {
        Sentence inner = Sentence.of(ONE_ARGUMENT, Duration.ofSeconds(5));
        assertThat(filled(List.of(inner, "two", 3))).isEqualTo("MIGRATION GATE: 5 s, two, 3");
    }

    @Test
    void numbersAreWordedWithoutExponentAndWithoutGrouping() {
        assertThat(filled(List.of(1_000_000L, 0.95, 1e-9, new BigDecimal("1E+3"))))
                .isEqualTo("1000000, 0.95, 0, 1000");
    }

    @Test
    void whatIsFilledInIsNeverFilledItself() {
        assertThat(filled("$1 {0} it's '{0}' \\")).isEqualTo("$1 {0} it's '{0}' \\");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> wording.say("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key");
    }

    @Test
    void aPlaceThatNothingFillsNamesItsSentence() {
        assertThatThrownBy(() -> wording.say(ONE_ARGUMENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ONE_ARGUMENT)
                .hasMessageContaining("{0}");
    }

    @Test
    void whatHasNoWordsIsRefused() {
        assertThatThrownBy(() -> filled(Thread.State.NEW)).hasMessageContaining(ONE_ARGUMENT);
    }

    @Test
    void everySentenceThatTheCodeNamesIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher keys = KEY.matcher(Files.readString(source));
                while (keys.find()) {
                    named.add(keys.group(1));
                }
            }
        }
        assertThat(wording.words("").keySet()).hasSizeGreaterThan(50).containsAll(named);
    }

    @Test
    void everyWordOfTheTemplateIsThere() throws IOException {
        String template = Files.readString(
                Path.of("src", "main", "resources", "io", "migrationgate", "report", "report.body.mustache"));
        Matcher words = Pattern.compile("\\{\\{words\\.([a-z-]+)}}").matcher(template);
        Set<String> used = new TreeSet<>();
        while (words.find()) {
            used.add(words.group(1));
        }
        assertThat(wording.words("report.page.").keySet()).containsAll(used);
        assertThat(used).hasSizeGreaterThan(20);
    }

    private String filled(Object argument) {
        return wording.say(ONE_ARGUMENT, argument).replaceFirst("^MIGRATION GATE: ", "");
    }
}
