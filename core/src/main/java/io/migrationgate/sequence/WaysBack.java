package io.migrationgate.sequence;

import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.WayBack;
import io.migrationgate.sequence.PhaseWayBack.Reach;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the way back of a phase: what the plan says of it over what the engine knows.
 *
 * <p>The engine knows that nothing is lost before a target opens, that the way back ends there, and who answers for the
 * phase. It does not know how long a way back takes.
 */
final class WaysBack {
    private static final String NOTHING_LOST = "way-back.nothing-lost";

    private final MigrationPlan plan;
    private @Nullable PhaseId last;

    WaysBack(MigrationPlan plan) {
        this.plan = plan;
    }

    /** The way back of the next phase of the wave; phases must come in their order. */
    PhaseWayBack next(PhaseDraft draft, @Nullable String owner) {
        PhaseId id = draft.id();
        boolean own = !draft.undoActions().isEmpty() || !draft.undoChecks().isEmpty();
        if (own) {
            last = id;
        }
        PhaseId as = last;
        if (as == null) {
            return new PhaseWayBack(
                    Reach.NOTHING_TO_UNDO,
                    null,
                    draft.undoActions(),
                    draft.undoChecks(),
                    Stated.inferred(Duration.ZERO),
                    Stated.inferred(NOTHING_LOST),
                    null,
                    owner == null ? null : Stated.inferred(owner));
        }
        boolean before = id.stretch() == Stretch.BEFORE_PNR1;
        return new PhaseWayBack(
                own ? Reach.OWN : Reach.AS_EARLIER,
                own ? null : as,
                draft.undoActions(),
                draft.undoChecks(),
                said(id, as, WayBack::time).orElse(null),
                said(id, as, WayBack::loss).orElse(before ? Stated.inferred(NOTHING_LOST) : null),
                said(id, as, WayBack::deadline).orElse(null),
                said(id, as, WayBack::by).orElse(owner == null ? null : Stated.inferred(owner)));
    }

    private <T> Optional<Stated<T>> said(PhaseId id, PhaseId as, Function<WayBack, @Nullable T> part) {
        return entry(id).map(part).or(() -> entry(as).map(part)).map(Stated::declared);
    }

    private Optional<WayBack> entry(PhaseId id) {
        return Optional.ofNullable(plan.rollback().get(id.id()));
    }
}
