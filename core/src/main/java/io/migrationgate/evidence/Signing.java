package io.migrationgate.evidence;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.plan.StateStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What looking for the key that records are signed with came to.
 *
 * @param key null when there is none that can be used
 * @param named whether the plan names one: then a record is not written without it
 * @param problem why there is no key
 */
public record Signing(
        @Nullable SigningKey key, boolean named, @Nullable Sentence problem) {
    public Signing {
        if ((key == null) == (problem == null)) {
            throw new IllegalArgumentException("there is a key, or a reason why there is none");
        }
    }

    /** A key that can be used. */
    public static Signing with(SigningKey key) {
        return new Signing(key, true, null);
    }

    /** Looks up the key that the plan's state names. */
    public static Signing find(@Nullable StateStore state, CredentialSource credentials) {
        if (state == null || state.signing() == null) {
            return new Signing(null, false, Sentence.of("record.key-none"));
        }
        String name = state.signing();
        Optional<Credential> found;
        try {
            found = credentials.find(name);
        } catch (CredentialException e) {
            return unusable("record.key-unusable", name);
        }
        if (found.isEmpty()) {
            return unusable("record.key-missing", name);
        }
        return SigningKey.of(found.get().password())
                .map(Signing::with)
                .orElseGet(() -> unusable("record.key-short", name));
    }

    private static Signing unusable(String sentence, String name) {
        return new Signing(null, true, Sentence.of(sentence, name, SigningKey.LEAST_BYTES));
    }
}
