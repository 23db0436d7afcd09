package io.migrationgate;

import io.migrationgate.adapter.file.DirectoryPlanFolder;
import io.migrationgate.adapter.transfer.DirectoryTransfers;
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
            return ports.transfers() == null
                    ? TransferReader.none(Sentence.of("transfer.no-simulation"), clock)
                    : ports.transfers();
        }
        RealSettings.Files files = settings.files();
        // Links inside a work directory are followed: where paths are held back, nothing of it is read here.
        return files == null || files.outermost() != null
                ? TransferReader.none(Sentence.of("transfer.no-files"), clock)
                : new DirectoryTransfers(files.planFolder(), new DirectoryPlanFolder(files.planFolder(), clock), clock);
    }
}
