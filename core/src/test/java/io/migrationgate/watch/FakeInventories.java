package io.migrationgate.watch;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.InventoryComparison.Names;
import io.migrationgate.evidence.InventoryQuestion;
import io.migrationgate.evidence.InventoryReader;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.ListedObject;
import io.migrationgate.evidence.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Knows two inventories of {@link Plans} that list the same. */
public final class FakeInventories implements InventoryReader {
    public static final Names NO_NAMES = new Names(List.of(), List.of(), List.of(), List.of(), List.of());

    private final InstantSource clock;

    public FakeInventories(InstantSource clock) {
        this.clock = clock;
    }

    public static ListedObject listed(String key) {
        return new ListedObject(key, 5, "5d41402abc4b2a76b9719d911017c592", true, "1");
    }

    public static InventoryComparison equal(Instant madeAt) {
        return new InventoryComparison(40, 0, 0, 0, 0, 0, NO_NAMES, List.of(listed("a.png"), listed("b.png")), madeAt);
    }

    /** The same comparison as one in which nothing could be compared. */
    static InventoryComparison nothing(InventoryComparison of) {
        return new InventoryComparison(0, 0, 0, 0, 0, 40, NO_NAMES, of.sample(), of.madeAt());
    }

    @Override
    public Reading<InventoryComparison> compare(InventoryQuestion question, Instant deadline) {
        Instant madeAt = clock.instant().minus(Duration.ofHours(1));
        return new Evidence<>(Level.DECLARED, "files", clock.instant(), "digest of files", equal(madeAt));
    }
}
