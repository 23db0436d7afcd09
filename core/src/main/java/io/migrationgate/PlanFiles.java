package io.migrationgate;

import io.migrationgate.adapter.file.DirectoryEnclosure;
import io.migrationgate.adapter.file.DirectoryPlanFolder;
import io.migrationgate.adapter.remote.Asking;
import io.migrationgate.adapter.remote.RemoteFileSizes;
import io.migrationgate.adapter.remote.RemotePlanFolder;
import io.migrationgate.evidence.Enclosure;
import io.migrationgate.evidence.FileSizes;
import io.migrationgate.evidence.NoFiles;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Sentence;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The files that belong to a migration: those of a machine where the face lets them be read, or what a simulation plays.
 *
 * <p>A simulated world has no code path to a file, whatever its plan names.
 */
record PlanFiles(PlanFolder folder, FileSizes sizes) {
    static PlanFiles simulated(Ports ports, InstantSource clock) {
        NoFiles none = new NoFiles(Sentence.of("manifest.no-simulation"), clock);
        return new PlanFiles(
                ports.find(PlanFolder.class).orElse(none),
                ports.find(FileSizes.class).orElse(none));
    }

    /** @param asking asks the machine that has the files; null when it is this one */
    static PlanFiles real(RealSettings settings, @Nullable Asking asking, InstantSource clock) {
        if (asking != null) {
            return new PlanFiles(new RemotePlanFolder(asking), new RemoteFileSizes(asking));
        }
        RealSettings.Files files = settings.files();
        if (files == null) {
            NoFiles none = new NoFiles(Sentence.of("record.no-files"), clock);
            return new PlanFiles(none, none);
        }
        DirectoryPlanFolder folder = folder(files, clock);
        return new PlanFiles(folder, folder);
    }

    /** The small files of this machine. */
    static DirectoryPlanFolder folder(RealSettings.Files files, InstantSource clock) {
        return new DirectoryPlanFolder(enclosure(files), clock);
    }

    /** What every file of a plan is found by that is read on this machine. */
    static Enclosure enclosure(RealSettings.Files files) {
        return new DirectoryEnclosure(files.planFolder(), files.outermost());
    }
}
