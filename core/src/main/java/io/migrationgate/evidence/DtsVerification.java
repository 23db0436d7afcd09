package io.migrationgate.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the full verification of a DTS task says of every table that it compared, collections and key spaces alike.
 *
 * <p>It does not say how rows were compared (all of them or a sample, with repairs or without), and nothing of tables that
 * DTS left out.
 *
 * @param different number of tables with differences as sent, or null
 * @param failed number of tables whose comparison failed as sent, or null; older replies do not have it
 */
public record DtsVerification(
        @Nullable Long different, @Nullable Long failed, List<Table> tables) {
    public static final EvidenceKind<DtsVerification> KIND =
            new EvidenceKind<>("dts-verification", DtsVerification.class);

    /**
     * One table.
     *
     * @param name of the source, {@code database.table}
     * @param status as sent; {@code 0} is the only one of a comparison that is complete
     * @param rows rows to compare
     * @param compared rows that were compared
     * @param different rows that differ
     * @param error why the comparison failed, as sent
     * @param began when it was made
     */
    public record Table(
            String name,
            @Nullable String status,
            @Nullable Long rows,
            @Nullable Long compared,
            @Nullable Long different,
            @Nullable String error,
            @Nullable Instant began) {}

    public DtsVerification {
        tables = List.copyOf(tables);
    }

    /** When the table was compared that was compared longest ago; empty when no table tells. */
    public Optional<Instant> oldest() {
        return tables.stream()
                .flatMap(table -> Optional.ofNullable(table.began()).stream())
                .min(Comparator.naturalOrder());
    }
}
