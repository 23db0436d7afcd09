package io.migrationgate;

import io.migrationgate.adapter.remote.Asking;
import io.migrationgate.adapter.remote.RemoteInventories;
import io.migrationgate.adapter.remote.RemoteTransfers;
import io.migrationgate.adapter.transfer.DirectoryTransfers;
import io.migrationgate.adapter.transfer.FileInventories;
import io.migrationgate.evidence.InventoryReader;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TransferReader;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Finds what reads the files of transfers: on this machine or another one, in the simulation, or nothing. */
final class TransferPorts {
    private TransferPorts() {}

    /**
     * What reads work directories and counters.
     *
     * @param settings of the real world; null = a simulation, which has no code path to a file
     * @param asking asks the machine that has the files; null when it is this one
     */
    static TransferReader transfers(
            @Nullable RealSettings settings, @Nullable Asking asking, Ports ports, InstantSource clock) {
        if (settings == null) {
            return ports.find(TransferReader.class)
                    .orElseGet(() -> TransferReader.none(Sentence.of("transfer.no-simulation"), clock));
        }
        return asking == null ? transfers(settings, clock) : new RemoteTransfers(asking);
    }

    /** The same for inventories. */
    static InventoryReader inventories(
            @Nullable RealSettings settings, @Nullable Asking asking, Ports ports, InstantSource clock) {
        if (settings == null) {
            return ports.find(InventoryReader.class)
                    .orElseGet(() -> InventoryReader.none(Sentence.of("inventory.no-simulation"), clock));
        }
        return asking == null ? inventories(settings, clock) : new RemoteInventories(asking);
    }

    /** What reads work directories and counters on this machine. */
    static TransferReader transfers(RealSettings settings, InstantSource clock) {
        RealSettings.Files files = settings.files();
        return files == null
                ? TransferReader.none(Sentence.of("transfer.no-files"), clock)
                : new DirectoryTransfers(PlanFiles.enclosure(files), PlanFiles.folder(files, clock), clock);
    }

    /** The same for inventories. */
    static InventoryReader inventories(RealSettings settings, InstantSource clock) {
        RealSettings.Files files = settings.files();
        return files == null
                ? InventoryReader.none(Sentence.of("transfer.no-files"), clock)
                : FileInventories.in(PlanFiles.enclosure(files), PlanFiles.folder(files, clock), clock);
    }
}
