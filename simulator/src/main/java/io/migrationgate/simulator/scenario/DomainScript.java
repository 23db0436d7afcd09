package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes a domain that the account's DNS serves. */
public record DomainScript(String name, List<HostRecord> records) {
    /**
     * Describes one record of a domain over time.
     *
     * @param host name below the domain; {@code @} is the domain itself
     * @param changed when it was last changed before the scenario, by an offset; what changes in it later counts, too
     * @param weight null = none
     * @param absent when the domain does not hold it
     * @param reporting fields of replies that are left out or replaced, each with {@code Record.} before it
     */
    public record HostRecord(
            String id,
            String host,
            String type,
            String line,
            Timeline<String> value,
            Timeline<Duration> ttl,
            Timeline<String> status,
            boolean locked,
            @Nullable Integer weight,
            Duration changed,
            List<Period> absent,
            List<ReportingPeriod> reporting) {
        public HostRecord {
            absent = List.copyOf(absent);
            reporting = List.copyOf(reporting);
        }

        /** Whether the domain holds it after that much time. */
        public boolean known(Duration elapsed) {
            return absent.stream().noneMatch(period -> period.covers(elapsed));
        }

        /** The offset of the last change that has happened by then. */
        public Duration lastChange(Duration elapsed) {
            return Stream.of(value, ttl, status)
                    .flatMap(line -> line.changes().stream())
                    .map(Timeline.Change::at)
                    .filter(at -> !at.isZero() && at.compareTo(elapsed) <= 0)
                    .reduce(changed, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
    }

    public DomainScript {
        records = List.copyOf(records);
    }
}
