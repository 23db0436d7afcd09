package io.migrationgate;

import io.migrationgate.access.CredentialSource;
import io.migrationgate.adapter.file.DirectoryEvidenceStore;
import io.migrationgate.adapter.remote.Asking;
import io.migrationgate.adapter.remote.RemotePlanFolder;
import io.migrationgate.evidence.EvidenceStore;
import io.migrationgate.evidence.NoStore;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.RecordStores;
import io.migrationgate.evidence.Records;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SignedStore;
import io.migrationgate.evidence.Signing;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.StateStore;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the records of a plan are kept: below the directory of its state, keyed by account and migration, or in
 * the simulation.
 *
 * <p>A simulated world has no code path to a file or a credential, whatever its plan names.
 */
final class RecordKeeping {
    private static final String FOLDER = "records";

    private final MigrationPlan plan;
    private final InstantSource clock;

    RecordKeeping(MigrationPlan plan, InstantSource clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /** The records of a simulation: what the plan's files would hold stands in the scenario, too. */
    Records simulated(Ports ports) {
        Optional<RecordStores> stores = ports.find(RecordStores.class);
        if (stores.isEmpty()) {
            NoStore none = none("record.no-simulation");
            Signing unsigned = Signing.find(null, CredentialSource.none());
            return new Records(plan.migration(), true, none, none, () -> unsigned, clock);
        }
        SignedStore signed = stores.get().of(plan.migration());
        return new Records(plan.migration(), true, signed.store(), null, () -> Signing.with(signed.key()), clock);
    }

    /** The records of the real world, read on this machine. */
    Records real(RealSettings settings) {
        return real(settings, null);
    }

    /**
     * The records of the real world.
     *
     * @param asking asks the machine that has the plan's folder; it has no store of records that this one could trust
     */
    Records real(RealSettings settings, @Nullable Asking asking) {
        if (asking != null) {
            return records(none("record.no-files"), new RemotePlanFolder(asking), settings.credentials());
        }
        RealSettings.Files files = settings.files();
        if (files == null) {
            NoStore none = none("record.no-files");
            return records(none, none, settings.credentials());
        }
        return records(store(files), PlanFiles.folder(files, clock), settings.credentials());
    }

    private Records records(EvidenceStore store, PlanFolder folder, CredentialSource credentials) {
        return new Records(
                plan.migration(),
                plan.simulated(),
                store,
                folder,
                () -> Signing.find(plan.state(), credentials),
                clock);
    }

    private EvidenceStore store(RealSettings.Files files) {
        StateStore state = plan.state();
        if (state == null) {
            return none("record.no-state");
        }
        if (state.kind() == StateStore.Kind.OSS) {
            return none("record.no-oss");
        }
        if (state.path() == null) {
            return none("record.no-path");
        }
        try {
            Path directory = files.planFolder()
                    .resolve(state.path())
                    .resolve(account())
                    .resolve(plan.migration())
                    .resolve(FOLDER);
            return new DirectoryEvidenceStore(directory, clock);
        } catch (InvalidPathException e) {
            return none("record.no-path");
        }
    }

    /** With state, every cloud has its account; the first one is that of the plan. */
    private String account() {
        return Objects.requireNonNull(
                plan.clouds().values().iterator().next().account(), "the reader checks that it is there");
    }

    private NoStore none(String reason) {
        return new NoStore(Sentence.of(reason), clock);
    }
}
