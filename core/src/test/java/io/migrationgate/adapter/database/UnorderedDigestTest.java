package io.migrationgate.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnorderedDigestTest {
    private static String of(List<List<String>> entries) {
        UnorderedDigest digest = new UnorderedDigest();
        entries.forEach(digest::add);
        return digest.hex();
    }

    @Test
    void theOrderDoesNotMatter() {
        Random random = new Random(3);
        List<List<String>> entries = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            entries.add(List.of("t" + random.nextInt(), "c" + i));
        }
        String digest = of(entries);
        Collections.shuffle(entries, random);
        assertThat(of(entries)).isEqualTo(digest).hasSize(64);
    }

    @Test
    void anyOtherEntryDoes() {
        String one = of(List.of(List.of("a", "b")));
        assertThat(one)
                .isNotEqualTo(of(List.of(List.of("ab", ""))))
                .isNotEqualTo(of(List.of(List.of("a", "b"), List.of("a", "b"))))
                .isNotEqualTo(of(List.of(List.of("b", "a"))))
                .isNotEqualTo(of(List.of()));
    }

    @Test
    void whatIsNullIsNotWhatIsEmpty() {
        assertThat(of(List.of(Arrays.asList("a", null)))).isNotEqualTo(of(List.of(List.of("a", ""))));
    }
}
