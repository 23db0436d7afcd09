package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes one store of objects that moves to OSS: its bucket and the transfer that fills it, over time.
 *
 * @param name of the asset in the plan
 * @param tool that copies, as plans name it
 * @param job name of the tool's job
 * @param settings what the tool's configuration says; defaults are filled in
 * @param absent when nothing of the transfer's files is there
 * @param bucketAbsent when OSS does not know the bucket
 * @param owner the account that the bucket belongs to; empty = that of the scenario
 */
public record ObjectsScript(
        String name,
        String bucket,
        String region,
        String tool,
        String job,
        Map<String, String> settings,
        Timeline<Transfer> transfer,
        List<Period> absent,
        List<Period> bucketAbsent,
        Optional<String> owner) {
    /**
     * How far a transfer has got.
     *
     * @param state {@code succeeded}, {@code running}, {@code failed} or {@code aborted}
     * @param scanned whether all of the source has been listed
     * @param errorLists how many finished tasks list files with errors
     */
    public record Transfer(
            String state,
            boolean scanned,
            long pending,
            long dispatched,
            long succeeded,
            long failed,
            long errorLists) {}

    public ObjectsScript {
        settings = Map.copyOf(settings);
        absent = List.copyOf(absent);
        bucketAbsent = List.copyOf(bucketAbsent);
    }

    /** Whether OSS knows the bucket after that much time. */
    public boolean hasBucket(Duration elapsed) {
        return bucketAbsent.stream().noneMatch(period -> period.covers(elapsed));
    }

    /** Whether the transfer's files are there after that much time. */
    public boolean hasFiles(Duration elapsed) {
        return absent.stream().noneMatch(period -> period.covers(elapsed));
    }
}
