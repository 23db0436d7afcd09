package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param count how many objects there are
 * @param inventoryAge how long before the start of the scenario both inventories were made
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
        Optional<String> owner,
        long count,
        Duration inventoryAge,
        List<Difference> differences) {
    /** A side of a store: what its inventory lists, or what the bucket holds. */
    public enum Side {
        SOURCE,
        TARGET,
        BUCKET
    }

    /**
     * An object that is otherwise on one side.
     *
     * @param object its number, from 1 on
     * @param absent whether it is not there at all
     * @param size in bytes; empty = as everywhere
     * @param checksum whether the side tells a checksum
     */
    public record Difference(long object, Side side, boolean absent, Optional<Long> size, boolean checksum) {}

    /** An object of one side: every one has the same few bytes, and so the same checksums. */
    public record StoredObject(String key, long size, boolean checksum) {}

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

    /** What every object consists of: {@code hello}. */
    public static final long SIZE = 5;

    /** Of these bytes. */
    public static final String MD5 = "5D41402ABC4B2A76B9719D911017C592";

    public ObjectsScript {
        settings = Map.copyOf(settings);
        absent = List.copyOf(absent);
        bucketAbsent = List.copyOf(bucketAbsent);
        differences = List.copyOf(differences);
    }

    /** The objects of one side, in order. */
    public List<StoredObject> objects(Side side) {
        List<StoredObject> objects = new ArrayList<>();
        for (long number = 1; number <= count; number++) {
            long here = number;
            Optional<Difference> difference = differences.stream()
                    .filter(one -> one.object() == here && one.side() == side)
                    .findFirst();
            if (difference.isEmpty() || !difference.get().absent()) {
                objects.add(new StoredObject(
                        String.format(Locale.ROOT, "img/object %06d.png", number),
                        difference.flatMap(Difference::size).orElse(SIZE),
                        difference.map(Difference::checksum).orElse(true)));
            }
        }
        return objects;
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
