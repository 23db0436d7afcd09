package io.migrationgate.evidence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records of one migration and reads them back, each checked against its signature.
 *
 * <p>A record that is valid is {@link Level#RECORDED}; one that nobody signed, or that cannot be checked for want of a
 * key, is {@link Level#DECLARED} and says so; any other is no evidence.
 *
 * @param simulated whether the run is a simulated one
 * @param folder where files lie that the plan names; null in a simulation, whose store holds what they would
 * @param signing looks the key up, at each use
 */
public record Records(
        String migration,
        boolean simulated,
        EvidenceStore store,
        @Nullable PlanFolder folder,
        Supplier<Signing> signing,
        InstantSource clock) {

    /** Reads the newest record of a kind and asset. */
    public <T> Reading<T> newest(RecordKind<T> kind, String asset) {
        return checked(kind, asset, store.newest(kind.id(), asset));
    }

    /**
     * Reads the records of a kind and asset next to a time, before and behind it.
     *
     * <p>They are found by what they are kept under; when they were observed is what each of them says itself.
     */
    public <T> List<Reading<T>> around(RecordKind<T> kind, String asset, Instant time) {
        return store.around(kind.id(), asset, time).stream()
                .map(text -> checked(kind, asset, text))
                .toList();
    }

    /** Reads a record from a file that the plan names. */
    public <T> Reading<T> file(String path, RecordKind<T> kind, String asset) {
        return folder == null ? newest(kind, asset) : checked(kind, asset, folder.text(path));
    }

    private <T> Reading<T> checked(RecordKind<T> kind, String asset, Reading<String> text) {
        if (text instanceof NoEvidence<String> none) {
            return none.of();
        }
        Evidence<String> found = text.evidence().orElseThrow();
        RecordQuestion<T> question = new RecordQuestion<>(kind, migration, asset, simulated, clock.instant(), null);
        return new RecordCheck<>(question, signing.get()).check(found.value()).reading(found);
    }

    /**
     * Writes a record, signed when the plan names a key.
     *
     * @return why it was not written; empty when it was
     */
    public <T> Optional<Sentence> write(
            RecordKind<T> kind, String asset, RecordOrigin origin, Instant observedAt, T value) {
        Signing with = signing.get();
        if (with.named() && with.key() == null) {
            return Optional.ofNullable(with.problem());
        }
        EvidenceRecord record = new EvidenceRecord(
                kind.schema(),
                migration,
                asset,
                origin,
                observedAt,
                kind.writer().apply(value),
                simulated);
        EvidenceStore.Name name = new EvidenceStore.Name(kind.id(), asset, observedAt, origin.run());
        return store.write(name, record.text(with.key()));
    }
}
