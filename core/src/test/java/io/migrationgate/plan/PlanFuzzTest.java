package io.migrationgate.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Breaks good plans in thousands of ways; whatever comes of it is a plan or a list of mistakes, never another failure. */
class PlanFuzzTest {
    private static final int MUTATIONS = 2_000;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}._%+-]+|\\s+|.", Pattern.DOTALL);
    private static final List<String> FOREIGN = List.of(
            "&a ",
            "*a",
            "<<",
            "!!str ",
            "---\n",
            "...\n",
            "? ",
            ": ",
            "- ",
            "|",
            ">",
            "\t",
            "\r",
            "\"",
            "'",
            "\\",
            "%",
            "@",
            "`",
            "#",
            "{",
            "}",
            "[",
            "]",
            ",",
            "~",
            "null",
            "true",
            "12e9",
            "0x1f",
            "2026-99-99T99:99:99Z",
            "9999999999d",
            "server:",
            "server::",
            "127.0.0.1",
            "https://[::1",
            "https://%zz",
            "\u0000",
            "\uFEFF",
            "\uD83D\uDE00",
            "\u2028",
            "99999999999999999999",
            "-1",
            ".inf",
            "LTAI5tExampleKeyId123",
            "");

    private final List<List<String>> plans = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>(FOREIGN);

    PlanFuzzTest() throws IOException {
        for (Path plan : Corpus.good()) {
            List<String> parts = new ArrayList<>();
            Matcher matcher = TOKEN.matcher(Files.readString(plan));
            while (matcher.find()) {
                parts.add(matcher.group());
            }
            plans.add(parts);
            tokens.addAll(parts);
        }
    }

    @Test
    void aBrokenPlanIsReadOrRefusedAndNothingElse() {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            int refused = 0;
            for (int seed = 0; seed < MUTATIONS; seed++) {
                refused += isRefused(mutated(seed), seed) ? 1 : 0;
            }
            assertThat(refused).isBetween(MUTATIONS / 4, MUTATIONS - 1);
        });
    }

    private static boolean isRefused(String plan, int seed) {
        try {
            Corpus.read("p.yaml", plan.getBytes(UTF_8));
            assertThat(ShippedSchema.errors(plan))
                    .as("seed %d, the schema is stricter", seed)
                    .isEmpty();
            return false;
        } catch (PlanException refused) {
            assertThat(refused.mistakes())
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("p.yaml:"));
            assertThat(refused.getMessage()).doesNotContain("LTAI5tExampleKeyId123");
            return true;
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError("seed " + seed + ":\n" + plan, failure);
        }
    }

    private String mutated(int seed) {
        Random random = new Random(seed);
        List<String> parts = new ArrayList<>(plans.get(random.nextInt(plans.size())));
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(parts.size());
            switch (random.nextInt(4)) {
                case 0 -> parts.remove(at);
                case 1 -> parts.add(at, parts.get(at));
                case 2 -> parts.set(at, tokens.get(random.nextInt(tokens.size())));
                default -> parts.add(at, FOREIGN.get(random.nextInt(FOREIGN.size())));
            }
        }
        return String.join("", parts);
    }
}
