package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Describes a simulated cloud: what is in it, how that changes, and what goes wrong.
 *
 * @param startsAt the virtual time at which everything begins; all other times are offsets from it
 * @param offset that it is written with; hours of a day are counted in it
 * @param seed what jitter and request ids are derived from
 * @param roles that the throw-away key may take
 * @param chargePerCall the time that one call costs
 * @param throttle calls per second that an action accepts, by action; an action that is not named is not throttled
 * @param clockSkew how far the cloud's clock is ahead of the system clock
 * @param numbersAsText whether replies carry numbers as text, as some actions do
 * @param detailDelayPerType whether {@code DescribeDtsJobDetail} answers the delay of SYNC tasks in seconds, as older
 *     documents say, and not in milliseconds, as newer ones do
 * @param records what earlier runs left behind
 * @param backups what is known of backups, in the cloud and outside
 * @param databases what the databases themselves say when they are asked
 */
public record Scenario(
        Instant startsAt,
        ZoneOffset offset,
        long seed,
        Account account,
        List<RoleScript> roles,
        Duration chargePerCall,
        Map<String, Integer> throttle,
        Duration clockSkew,
        boolean numbersAsText,
        boolean detailDelayPerType,
        List<TaskScript> tasks,
        List<ServerScript> servers,
        TrafficScript traffic,
        List<ObjectsScript> objects,
        List<RecordScript> records,
        List<BackupScript> backups,
        List<DatabaseScript> databases,
        List<FaultScript> faults) {
    public Scenario {
        throttle = Map.copyOf(throttle);
        roles = List.copyOf(roles);
        tasks = List.copyOf(tasks);
        servers = List.copyOf(servers);
        objects = List.copyOf(objects);
        records = List.copyOf(records);
        backups = List.copyOf(backups);
        databases = List.copyOf(databases);
        faults = List.copyOf(faults);
    }
}
