package io.migrationgate.jenkins.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The steps of the plugin, and all points at which one of them waits. */
enum Steps implements Supplier<GateStep> {
    LAG_GATE("GO") {
        @Override
        public GateStep get() {
            return Lab.lagGate();
        }
    },
    READINESS("GO") {
        @Override
        public GateStep get() {
            return Lab.readiness();
        }
    },
    BACKUPS("GO") {
        @Override
        public GateStep get() {
            return Lab.backups();
        }
    },
    CUTOVER("GO") {
        @Override
        public GateStep get() {
            return Lab.cutover();
        }
    },
    ROLLBACK("GO") {
        @Override
        public GateStep get() {
            return new RollbackStep();
        }
    },
    ADVICE("DONE") {
        @Override
        public GateStep get() {
            MigrationReadinessStep step = Lab.readiness();
            step.setAdvisory(true);
            return step;
        }
    };

    /** What a run ends with when all is well. */
    final String outcome;

    Steps(String outcome) {
        this.outcome = outcome;
    }

    /** Every step with the number of ticks made so far, from none to all but the last. */
    static Stream<Arguments> waitPoints() {
        return Stream.of(values())
                .flatMap(step -> IntStream.range(0, step.ticks()).mapToObj(tick -> Arguments.of(step, tick)));
    }

    private int ticks() {
        try {
            Path home = Files.createTempDirectory("gate");
            try (Lab lab = new Lab(home, Texts.HEALTHY)) {
                lab.start(get());
                int ticks = 0;
                while (lab.runtime.step()) {
                    ticks++;
                }
                return ticks;
            } finally {
                delete(home);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
