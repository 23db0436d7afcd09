package io.migrationgate.sequence;

import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DtsReference.Reverse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each phase does for a database: statements on both sides and calls about its tasks. */
record DatabaseSteps(Database database, DtsCalls dts) {
    private static final Set<Engine> WITH_SEQUENCES = EnumSet.of(Engine.MYSQL, Engine.POSTGRESQL, Engine.ORACLE);

    void into(PhaseDraft draft) {
        switch (draft.id()) {
            case PREPARE_REVERSE -> prepareReverse(draft);
            case FREEZE -> freeze(draft.about(database));
            case DRAIN ->
                look(draft, Observation.HEARTBEAT_ON_TARGET, Observation.POSITION_STANDS_STILL)
                        .look(database.name(), Observation.LAG_STABLE);
            case FINAL_VERIFY -> look(draft, Observation.CHANGES_EQUAL);
            case SUSPEND_FORWARD -> suspendForward(draft.about(database));
            case START_REVERSE -> startReverse(draft);
            case OPEN_TARGET -> openTarget(draft.about(database));
            case SWITCH_APPLICATION, SMOKE_TEST -> draft.about(database);
            case DRAIN_OLD -> look(draft, Observation.NO_FOREIGN_SESSIONS);
            case OBSERVE -> look(draft, Observation.POST_CUTOVER_HOLDS);
            case PREFLIGHT, HOLD, CUT_OVER_SERVERS, LAST_OBJECTS, LOAD_BALANCER, DNS -> {}
        }
    }

    private PhaseDraft look(PhaseDraft draft, Observation... observations) {
        return draft.about(database).look(database.name(), observations);
    }

    private boolean comesBack() {
        Reverse reverse = database.dts().reverse();
        return reverse instanceof Reverse.Auto || reverse instanceof Reverse.Prepared;
    }

    private void prepareReverse(PhaseDraft draft) {
        Reverse reverse = database.dts().reverse();
        if (reverse instanceof Reverse.Auto) {
            draft.about(database)
                    .act(dts.createReverse())
                    .look(database.name(), Observation.REVERSE_TASK_READY)
                    .undo(dts.deleteReverse())
                    .undoLook(database.name(), Observation.REVERSE_TASK_GONE);
        } else if (reverse instanceof Reverse.Prepared) {
            look(draft, Observation.REVERSE_TASK_PAUSED);
        }
    }

    private void freeze(PhaseDraft draft) {
        draft.act(source(StatementSet.CLOSE_SOURCE, applications()))
                .act(source(
                        StatementSet.WRITE_LAST_HEARTBEAT,
                        account("heartbeat", database.accounts().heartbeat())))
                .look(database.name(), Observation.SOURCE_REFUSES_WRITES, Observation.POSITION_STANDS_STILL)
                .undo(source(StatementSet.REOPEN_SOURCE, applications()))
                .undoLook(database.name(), Observation.SOURCE_ACCEPTS_WRITES);
    }

    private void suspendForward(PhaseDraft draft) {
        List<String> writer = account("replication", database.accounts().replication());
        draft.act(dts.suspendForward())
                .act(target(StatementSet.REVOKE_FORWARD_WRITES, writer))
                .look(database.name(), Observation.FORWARD_SUSPENDED)
                .undo(target(StatementSet.GRANT_FORWARD_WRITES, writer))
                .undo(dts.resumeForward())
                .undoLook(database.name(), Observation.FORWARD_RUNS);
    }

    private void startReverse(PhaseDraft draft) {
        if (comesBack()) {
            List<String> reverse = account("reverse", database.accounts().reverse());
            draft.about(database)
                    .act(source(StatementSet.OPEN_SOURCE_TO_REVERSE, reverse))
                    .act(dts.startReverse())
                    .act(target(
                            StatementSet.WRITE_CANARY,
                            account("heartbeat", database.accounts().heartbeat())))
                    .look(database.name(), Observation.REVERSE_WRITES, Observation.CANARY_ON_SOURCE)
                    .undo(dts.suspendReverse())
                    .undo(source(StatementSet.CLOSE_SOURCE_TO_REVERSE, reverse))
                    .undoLook(database.name(), Observation.REVERSE_DRAINED, Observation.SOURCE_REFUSES_WRITES);
        }
        if (WITH_SEQUENCES.contains(database.engine())) {
            draft.about(database)
                    .act(target(StatementSet.SET_SEQUENCES_AHEAD, List.of()))
                    .look(database.name(), Observation.SEQUENCES_AHEAD);
        }
    }

    private void openTarget(PhaseDraft draft) {
        draft.act(target(StatementSet.OPEN_TARGET, applications()))
                .look(database.name(), Observation.TARGET_ACCEPTS_WRITES)
                .undo(target(StatementSet.CLOSE_TARGET, applications()))
                .undoLook(database.name(), Observation.TARGET_REFUSES_WRITES);
    }

    private List<String> applications() {
        List<String> named = database.accounts().application();
        return named.isEmpty() ? List.of(Placeholder.of("application accounts", database.name())) : named;
    }

    private List<String> account(String what, @Nullable String named) {
        return List.of(named == null ? Placeholder.of(what + " account", database.name()) : named);
    }

    private ActionSpec source(StatementSet set, List<String> accounts) {
        return new ActionSpec.Statements(database.name(), Side.SOURCE, database.engine(), set, accounts);
    }

    private ActionSpec target(StatementSet set, List<String> accounts) {
        return new ActionSpec.Statements(database.name(), Side.TARGET, database.engine(), set, accounts);
    }
}
