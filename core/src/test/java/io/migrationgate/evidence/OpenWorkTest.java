package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.OpenWork.Sessions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenWorkTest {
    private static Sessions shop(long count, @Nullable Integer seconds, boolean writing) {
        return new Sessions("shop", count, seconds == null ? null : Duration.ofSeconds(seconds), writing);
    }

    @Test
    void sessionsOfAnAccountAddUpAndTheOldestTransactionCounts() {
        assertThat(shop(2, 7, false).and(shop(3, 90, true))).isEqualTo(shop(5, 90, true));
        assertThat(shop(3, 90, true).and(shop(2, 7, false))).isEqualTo(shop(5, 90, true));
    }

    @Test
    void aSessionWithoutTransactionMakesNoneYounger() {
        assertThat(shop(1, null, false).and(shop(1, 7, false))).isEqualTo(shop(2, 7, false));
        assertThat(shop(1, 7, false).and(shop(1, null, false))).isEqualTo(shop(2, 7, false));
        assertThat(shop(1, null, false).and(shop(1, null, false))).isEqualTo(shop(2, null, false));
    }
}
