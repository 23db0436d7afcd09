package io.migrationgate.plan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void aSwapOfNeighboursIsNear() {
        assertThat(Nearest.of("tpye", List.of("job", "type"))).contains("type");
    }

    @Test
    void caseAndSeparatorsDoNotCount() {
        assertThat(Nearest.of("MAX_SYNC_AGE", List.of("maxAge", "maxSyncAge"))).contains("maxSyncAge");
    }

    @Test
    void theNearestOfSeveralWins() {
        assertThat(Nearest.of("database", List.of("databases", "dataset"))).contains("databases");
    }

    @Test
    void anotherWordIsNotNear() {
        assertThat(Nearest.of("zzz", List.of("job", "type"))).isEmpty();
    }

    @Test
    void anEndlessWordIsNotCompared() {
        assertThat(Nearest.of("x".repeat(100_000), List.of("x"))).isEmpty();
    }

    @Test
    void ofManyWordsOnlyTheFirstAreListed() {
        List<String> many = java.util.stream.IntStream.range(0, 25)
                .mapToObj(i -> "word" + i)
                .toList();

        assertThat(Nearest.list(many)).startsWith("word0, ").endsWith("word19 and 5 more");
    }
}
