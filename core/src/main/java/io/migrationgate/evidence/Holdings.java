package io.migrationgate.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the lists of an account hold in one region; each list was read by itself.
 *
 * @param identity who read them
 * @param tasks of DTS, one reading for each type of task
 * @param jobs of SMC, of every region
 * @param candidates what may or may not move: nothing but a person knows
 */
public record Holdings(
        Reading<CallerIdentity> identity,
        List<Reading<DtsListing>> tasks,
        Reading<List<SmcJob>> jobs,
        List<Candidates> candidates) {
    /** Kinds of things that a list alone makes no asset of. */
    public enum Kind {
        /** A database instance of RDS: {@code instance}, {@code engine}. */
        RDS,
        /** A bucket of OSS in the region: {@code bucket}. */
        BUCKET,
        /** A DNS record: {@code domain}, {@code record}, {@code type}, {@code line}, {@code from}. */
        RECORD,
        /** A group of servers behind a load balancer: {@code product}, {@code serverGroup}. */
        SERVER_GROUP
    }

    /**
     * One list of them.
     *
     * @param entries what each is known by, in the words of the plan where it has one
     */
    public record Candidates(Kind kind, Reading<List<Map<String, String>>> entries) {}

    public Holdings {
        tasks = List.copyOf(tasks);
        candidates = List.copyOf(candidates);
    }

    /** Makes an entry of names and values in turn; a value that the reply does not hold is left out. */
    public static Map<String, String> entry(List<String> names, List<String> values) {
        Map<String, String> entry = new LinkedHashMap<>();
        for (int index = 0; index < names.size(); index++) {
            if (!values.get(index).isEmpty()) {
                entry.put(names.get(index), values.get(index));
            }
        }
        return entry;
    }
}
