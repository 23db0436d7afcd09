package io.migrationgate;

import io.migrationgate.evidence.FileSizes;
import io.migrationgate.evidence.InventoryReader;
import io.migrationgate.evidence.NameReader;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.SignedStore;
import io.migrationgate.evidence.TransferReader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a simulated world answers beside its clouds; a port that is not given is not available there.
 *
 * @param records the records that earlier runs of a migration of that name left behind, or null
 * @param transfers what the tools that copy objects left behind, or null
 * @param names what the servers of DNS zones answer, or null
 * @param inventories compares inventories of both sides, or null
 * @param folder the small files that a plan names, or null
 * @param sizes how large other files are, or null
 */
public record Ports(
        @Nullable Function<String, SignedStore> records,
        @Nullable TransferReader transfers,
        @Nullable NameReader names,
        @Nullable InventoryReader inventories,
        @Nullable PlanFolder folder,
        @Nullable FileSizes sizes) {
    /** Records and nothing else. */
    public Ports(@Nullable Function<String, SignedStore> records) {
        this(records, null, null, null, null, null);
    }

    /** Nothing but clouds. */
    public static final Ports NONE = new Ports(null, null, null, null, null, null);
}
