package io.migrationgate.simulator.backup;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.BackupScript;
import io.migrationgate.simulator.scenario.BackupScript.Product;
import io.migrationgate.simulator.scenario.ReportingPeriod;
import io.migrationgate.simulator.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the backups that the cloud knows at the moment of a call, in the order of the scenario. */
record Backups(Scenario scenario) {
    /** One of them at that moment. */
    record Now(BackupScript script, Instant startsAt, Duration elapsed) {
        /** Backups that have begun. */
        Stream<BackupScript.Taken> taken() {
            return script.taken().stream().filter(one -> one.start().compareTo(elapsed) <= 0);
        }

        boolean ended(BackupScript.Taken one) {
            return one.end().compareTo(elapsed) <= 0;
        }

        /** Restores that have ended. */
        Stream<BackupScript.Restored> restored() {
            return script.restored().stream().filter(one -> one.at().compareTo(elapsed) <= 0);
        }

        Instant at(Duration offset) {
            return startsAt.plus(offset).truncatedTo(ChronoUnit.SECONDS);
        }

        Map<String, Object> reported(String entry, Map<String, Object> fields) {
            return ReportingPeriod.applied(script.reporting(), elapsed, entry, fields);
        }
    }

    List<Now> known(Product product, Call call) {
        Duration elapsed = Duration.between(scenario.startsAt(), call.now());
        return scenario.backups().stream()
                .filter(backup -> backup.product() == product && backup.known(elapsed))
                .map(backup -> new Now(backup, scenario.startsAt(), elapsed))
                .toList();
    }
}
