package io.migrationgate.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the readings of one run by kind and subject; the judging criteria see nothing else of the world.
 *
 * <p>Immutable: adding a reading makes a new book.
 */
public final class EvidenceBook {
    /**
     * Where a reading stands.
     *
     * @param subject name of the asset or cloud that was read
     */
    public record Key(EvidenceKind<?> kind, String subject) {}

    private static final EvidenceBook EMPTY = new EvidenceBook(Map.of());

    private final Map<Key, Reading<?>> readings;

    private EvidenceBook(Map<Key, Reading<?>> readings) {
        this.readings = readings;
    }

    /** A book in which nothing was read. */
    public static EvidenceBook empty() {
        return EMPTY;
    }

    /** The same book with this reading in it, in place of an earlier one of the same kind and subject. */
    public <T> EvidenceBook with(EvidenceKind<T> kind, String subject, Reading<T> reading) {
        Map<Key, Reading<?>> copy = new LinkedHashMap<>(readings);
        copy.put(new Key(kind, subject), reading);
        return new EvidenceBook(Collections.unmodifiableMap(copy));
    }

    /** The same book without that reading. */
    public EvidenceBook without(Key key) {
        Map<Key, Reading<?>> copy = new LinkedHashMap<>(readings);
        copy.remove(key);
        return new EvidenceBook(Collections.unmodifiableMap(copy));
    }

    /** The reading of that kind and subject; empty when nobody tried. */
    @SuppressWarnings("unchecked") // with() is the only way in and pairs kind and reading
    public <T> Optional<Reading<T>> find(EvidenceKind<T> kind, String subject) {
        return Optional.ofNullable((Reading<T>) readings.get(new Key(kind, subject)));
    }

    /** Whether a machine that was asked for one of these gave no answer. */
    public boolean away(Set<EvidenceKind<?>> kinds) {
        return readings.entrySet().stream()
                .anyMatch(entry -> kinds.contains(entry.getKey().kind())
                        && entry.getValue() instanceof NoEvidence<?> none
                        && none.away());
    }

    /** The same book with what an earlier one has, where this one has no evidence and that one does. */
    public EvidenceBook keeping(EvidenceBook earlier) {
        Map<Key, Reading<?>> copy = new LinkedHashMap<>(readings);
        earlier.readings.forEach((key, reading) -> copy.merge(
                key,
                reading,
                (newer, older) -> newer.evidence().isEmpty() && older.evidence().isPresent() ? older : newer));
        return new EvidenceBook(Collections.unmodifiableMap(copy));
    }

    /** Everything in the order it was first read. */
    public Map<Key, Reading<?>> all() {
        return readings;
    }
}
