package io.migrationgate.sequence;

import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.plan.Server;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.sequence.ActionSpec.Command;
import io.migrationgate.sequence.ActionSpec.Unassigned;
import io.migrationgate.sequence.ActionSpec.Work;
import io.migrationgate.sequence.NamedCommands.Arguments;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a phase does for the assets of one wave.
 *
 * <p>A phase exists where it is about an asset, or where the plan names a command for it. The command is the first thing that
 * the phase does, and is the whole phase where nothing else can do it.
 */
record WaveSteps(MigrationPlan plan, NamedCommands commands, List<Asset> assets) {
    /** What somebody must be told to do, in phases that no call can do. */
    private static final Map<PhaseId, Work> BY_COMMAND = new EnumMap<>(Map.of(
            PhaseId.SWITCH_APPLICATION, Work.SWITCH_APPLICATION,
            PhaseId.SMOKE_TEST, Work.SMOKE_TEST,
            PhaseId.LAST_OBJECTS, Work.LAST_OBJECTS));

    PhaseDraft draft(PhaseId id) {
        PhaseDraft draft = new PhaseDraft(id);
        Optional<String> command = Optional.ofNullable(named().get(id.id()));
        command.ifPresent(name -> command(draft, name));
        assets.forEach(asset -> asset(asset, draft));
        command.ifPresent(name -> takeBack(draft, name));
        if (command.isPresent() && !draft.exists()) {
            assets.forEach(draft::about);
        }
        if (id == PhaseId.HOLD) {
            draft.look(id.id(), Observation.RELEASED_BY_A_PERSON);
        }
        Work work = BY_COMMAND.get(id);
        if (work != null && command.isEmpty() && draft.exists()) {
            draft.act(new Unassigned(id.id(), work));
        }
        return draft;
    }

    private Map<String, String> named() {
        return Optional.ofNullable(plan.cutover()).map(Cutover::commands).orElse(Map.of());
    }

    private void command(PhaseDraft draft, String name) {
        String phase = draft.id().id();
        Optional<Arguments> told = commands.find(name);
        draft.act(new Command(
                phase, name, false, told.isPresent(), told.map(Arguments::argv).orElse(null)));
        draft.look(phase, Observation.COMMAND_SUCCEEDED);
    }

    /** What was done first is taken back last. */
    private void takeBack(PhaseDraft draft, String name) {
        String phase = draft.id().id();
        Optional<Arguments> told = commands.find(name);
        if (changes(draft.id())) {
            draft.undo(new Command(
                    phase,
                    name,
                    true,
                    told.isPresent(),
                    told.map(Arguments::undo).orElse(null)));
            draft.undoLook(phase, Observation.COMMAND_SUCCEEDED);
        }
    }

    /** A smoke test only looks, and copied objects do no harm where the source stays the truth. */
    private static boolean changes(PhaseId id) {
        return id != PhaseId.SMOKE_TEST && id != PhaseId.LAST_OBJECTS;
    }

    private void asset(Asset asset, PhaseDraft draft) {
        Cloud cloud = Objects.requireNonNull(plan.clouds().get(asset.cloud()), "the reader checks that it exists");
        if (draft.id() == PhaseId.PREFLIGHT) {
            draft.about(asset).look(asset.name(), Observation.CRITERIA_FRESH);
        }
        if (draft.id() == PhaseId.HOLD) {
            draft.about(asset);
        }
        if (asset instanceof Database database) {
            new DatabaseSteps(database, new DtsCalls(cloud, database)).into(draft);
        } else if (asset instanceof Server server) {
            new ServerSteps(server, cloud).into(draft);
        } else if (asset instanceof ObjectStore && draft.id() == PhaseId.LAST_OBJECTS) {
            draft.about(asset).look(asset.name(), Observation.NEW_OBJECTS_EQUAL);
        } else if (asset instanceof TrafficRoute route) {
            new RouteSteps(plan, route, cloud, List.copyOf(named().keySet())).into(draft);
        }
    }
}
