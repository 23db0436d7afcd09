package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes one server that SMC moves: its source, its replication job and what it will run on, over time.
 *
 * @param target where it will run; null = the cloud holds no target
 * @param state of the source
 * @param sourceError error code that the source tells; null = none
 * @param status of the job; null = Running during a run, Waiting between two
 * @param jobError error code that the job tells; null = none
 * @param frequency hours between two runs
 * @param validFor how long after the start of the scenario the job is valid; negative = it was
 * @param absent when the cloud does not know a part
 * @param reporting fields of replies that are left out or replaced; the first name is that of the entry in its list
 */
public record ServerScript(
        String name,
        String source,
        String job,
        String region,
        String platform,
        String agentVersion,
        @Nullable Target target,
        Timeline<String> state,
        @Nullable String sourceError,
        @Nullable Timeline<String> status,
        @Nullable String jobError,
        boolean runOnce,
        long frequency,
        String targetType,
        Duration validFor,
        List<Run> runs,
        List<Absence> absent,
        List<ReportingPeriod> reporting) {
    /** A part of a server that the cloud may not know. */
    public enum Part {
        SOURCE,
        JOB,
        TARGET
    }

    /**
     * What a server will run on.
     *
     * @param template whether it is a launch template instead of an instance
     */
    public record Target(String id, boolean template, String region, String osType) {}

    /**
     * One run of the job, by offsets from the start of the scenario that may be negative.
     *
     * @param image whether it leaves an image
     */
    public record Run(Duration start, Duration end, boolean image) {}

    /** A period in which the cloud does not know a part. */
    public record Absence(Part part, Period period) {}

    public ServerScript {
        runs = List.copyOf(runs);
        absent = List.copyOf(absent);
        reporting = List.copyOf(reporting);
    }

    /** Whether the cloud knows that part after that much time. */
    public boolean knows(Part part, Duration elapsed) {
        return absent.stream()
                .noneMatch(absence -> absence.part() == part && absence.period().covers(elapsed));
    }
}
