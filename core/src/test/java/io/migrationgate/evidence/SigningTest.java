package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.plan.StateStore;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningTest {
    private static final String SECRET = "a key of a test that has more than 32 bytes";
    private static final StateStore STATE =
            new StateStore(StateStore.Kind.DIRECTORY, "state", null, null, "gate-signing");

    private static CredentialSource holding(String secret) {
        return name ->
                name.equals("gate-signing") ? Optional.of(new Credential("gate", secret, null)) : Optional.empty();
    }

    @Test
    void theKeyOfThatNameIsUsed() {
        assertThat(Signing.find(STATE, holding(SECRET)).key()).isNotNull();
    }

    @Test
    void theSignatureIsTheStandardOne() {
        // Worked out with another implementation of HMAC-SHA256.
        assertThat(SigningKey.of(SECRET).orElseThrow().sign("{\"a\":1}"))
                .isEqualTo("91187c11dacbbdbb5e8adcf12601f2f7dbdc3aa3b02f2896057ff25d1dbcdec8");
    }

    @Test
    void aPlanWithoutStateOrKeyHasNone() {
        StateStore unsigned = new StateStore(StateStore.Kind.DIRECTORY, "state", null, null, null);
        assertThat(Signing.find(null, holding(SECRET)))
                .isEqualTo(new Signing(null, false, Sentence.of("record.key-none")));
        assertThat(Signing.find(unsigned, holding(SECRET)).named()).isFalse();
    }

    @Test
    void aKeyThatIsNotKnownIsNamed() {
        Signing signing = Signing.find(STATE, CredentialSource.none());
        assertThat(signing.named()).isTrue();
        assertThat(signing.problem()).isEqualTo(Sentence.of("record.key-missing", "gate-signing", 32));
    }

    @Test
    void aKeyThatCannotBeUsedIsNamed() {
        CredentialSource broken = name -> {
            throw new CredentialException("of the wrong kind");
        };
        assertThat(Signing.find(STATE, broken).problem())
                .isEqualTo(Sentence.of("record.key-unusable", "gate-signing", 32));
    }

    @Test
    void aKeyHasAtLeast32Bytes() {
        assertThat(Signing.find(STATE, holding("x".repeat(31))).problem())
                .isEqualTo(Sentence.of("record.key-short", "gate-signing", 32));
        assertThat(Signing.find(STATE, holding("x".repeat(32))).key()).isNotNull();
        assertThat(SigningKey.of("\u00e4".repeat(16)))
                .as("bytes count, not letters")
                .isPresent();
    }

    @Test
    void noTextShowsTheKey() {
        Signing signing = Signing.find(STATE, holding(SECRET));
        assertThat(signing.toString()).doesNotContain(SECRET).contains("redacted");
    }
}
