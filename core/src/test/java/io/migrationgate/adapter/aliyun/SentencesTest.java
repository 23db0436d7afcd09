package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {
    @ParameterizedTest
    @EnumSource(Trouble.class)
    void everyTroubleHasASentenceAndARemedy(Trouble trouble) {
        assertThat(Wording.SENTENCES).containsKeys(trouble.key(), trouble.remedyKey());
    }
}
