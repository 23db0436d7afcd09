package io.migrationgate.it.generated;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Everything that is made to go wrong with cutovers and can be seen before one is planned. */
final class PlanTraps {
    /** A command that was told without what takes it back; only the plan of a cutover is told what commands run. */
    static final PlanTrap NO_UNDO =
            PlanTrap.planned("a command without undo", "rollback-path", "switch-application", whole -> {});

    private PlanTraps() {}

    /** @param random chooses the phases that it happens to */
    static List<PlanTrap> all(RandomGenerator random) {
        return Stream.of(
                        OrderTraps.all(random),
                        PhaseTraps.all(random),
                        WindowTraps.all(),
                        RecordTraps.all(random),
                        WaiverTraps.all())
                .flatMap(List::stream)
                .toList();
    }
}
