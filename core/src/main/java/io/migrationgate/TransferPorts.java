package io.migrationgate;

import io.migrationgate.adapter.file.DirectoryPlanFolder;
import io.migrationgate.adapter.transfer.DirectoryTransfers;
import io.migrationgate.adapter.transfer.FileInventories;
import io.migrationgate.evidence.InventoryReader;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TransferReader;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Finds what reads the files of transfers: where the plan lies, in the simulation, or nothing. */
final class TransferPorts {
    private TransferPorts() {}

    /** @param settings of the real world; null = a simulation, which has no code path to a file */
    static TransferReader transfers(@Nullable RealSettings settings, Ports ports, InstantSource clock) {
        if (settings == null) {
            return ports.find(TransferReader.class)
                    .orElseGet(() -> TransferReader.none(Sentence.of("transfer.no-simulation"), clock));
        }
        RealSettings.Files files = readable(settings);
        return files == null
                ? TransferReader.none(Sentence.of("transfer.no-files"), clock)
                : new DirectoryTransfers(files.planFolder(), new DirectoryPlanFolder(files.planFolder(), clock), clock);
    }

    /** The same for inventories. */
    static InventoryReader inventories(@Nullable RealSettings settings, Ports ports, InstantSource clock) {
        if (settings == null) {
            return ports.find(InventoryReader.class)
                    .orElseGet(() -> InventoryReader.none(Sentence.of("inventory.no-simulation"), clock));
        }
        RealSettings.Files files = readable(settings);
        return files == null
                ? InventoryReader.none(Sentence.of("transfer.no-files"), clock)
                : FileInventories.in(files.planFolder(), new DirectoryPlanFolder(files.planFolder(), clock), clock);
    }

    /** Links inside a work directory are followed: where paths are held back, nothing of it is read here. */
    private static RealSettings.@Nullable Files readable(RealSettings settings) {
        RealSettings.Files files = settings.files();
        return files == null || files.outermost() != null ? null : files;
    }
}
