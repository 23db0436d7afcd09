package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes what the servers of one database say when they are asked: only what differs from a healthy one, of whatever
 * engine the plan says.
 *
 * @param name of the database in the plan
 * @param copy what a backup was restored to
 */
public record DatabaseScript(String name, Side source, Side target, Side copy) {
    /** What a side is asked about. */
    public enum Topic {
        RIGHTS,
        SETTINGS,
        SCHEMA,
        SESSIONS,
        ACCOUNTS,
        SEQUENCES,
        ROWS,
        PROGRESS,
        COPY
    }

    /**
     * One side.
     *
     * @param silent when it does not answer
     * @param unseen what the reading account may not look at
     * @param rights of the replication account on the source
     * @param reverse rights of the account of the way back
     * @param sessions empty = nobody is connected
     * @param accounts null = those that are asked for
     * @param sequences null = one that is ahead on the target
     * @param rows by table; null = some
     * @param look what a look into a restored copy comes to
     */
    public record Side(
            List<Silence> silent,
            List<Hidden> unseen,
            Timeline<Rights> rights,
            Timeline<Rights> reverse,
            Timeline<Settings> settings,
            Timeline<Schema> schema,
            List<Session> sessions,
            @Nullable List<Account> accounts,
            @Nullable List<Sequence> sequences,
            @Nullable Map<String, Long> rows,
            Timeline<Progress> progress,
            Look look) {
        /** A side of which nothing is said. */
        public static final Side HEALTHY = new Side(
                List.of(),
                List.of(),
                Timeline.constant(Rights.HEALTHY),
                Timeline.constant(Rights.HEALTHY),
                Timeline.constant(Settings.HEALTHY),
                Timeline.constant(Schema.HEALTHY),
                List.of(),
                null,
                null,
                null,
                Timeline.constant(Progress.MOVES),
                Look.HEALTHY);
    }

    /**
     * A stretch without an answer.
     *
     * @param topic null = whatever is asked
     */
    public record Silence(Period period, @Nullable Topic topic) {}

    /** Something that is not shown. */
    public record Hidden(Period period, Topic topic, String what, String needs) {}

    /**
     * A right.
     *
     * @param way direct, role, public or owner
     */
    public record Grant(
            String right, String on, String way, @Nullable String via, boolean grantable) {}

    /**
     * A length of time that is said, or that it is said there is none.
     *
     * @param length null = none
     */
    public record Said(@Nullable Duration length) {
        static final Said NONE = new Said(null);
    }

    /**
     * What an account may do.
     *
     * @param version null = that of the engine
     * @param grants all of its rights; null = those of a healthy one
     * @param without names of rights that it does not have
     * @param also rights that it has besides
     * @param traits what it is, in kebab case; null = as a healthy one
     * @param validFor when its password ends, from the start; without one = never; null = as a healthy one
     */
    public record Rights(
            @Nullable String version,
            @Nullable List<Grant> grants,
            Set<String> without,
            List<Grant> also,
            @Nullable Set<String> traits,
            @Nullable Said validFor) {
        static final Rights HEALTHY = new Rights(null, null, Set.of(), List.of(), null, null);
    }

    /**
     * How the server keeps its log.
     *
     * @param values that differ; empty = not told
     * @param retention without one = not told; null = as a healthy one
     * @param slots null = as a healthy one
     */
    public record Settings(
            @Nullable String product,
            @Nullable String version,
            Map<String, Optional<String>> values,
            @Nullable Said retention,
            @Nullable List<Slot> slots) {
        static final Settings HEALTHY = new Settings(null, null, Map.of(), null, null);
    }

    /** A place in the log that is kept for a reader. */
    public record Slot(String name, boolean active, long retained) {}

    /**
     * What the schema is like.
     *
     * @param defaults that differ; empty = not told
     * @param collations null = as a healthy one
     * @param hazards by danger in kebab case
     * @param same whether tables and columns are those of the other sides
     */
    public record Schema(
            boolean same,
            long tables,
            Map<String, Optional<String>> defaults,
            @Nullable Map<String, Long> collations,
            Map<String, Hazard> hazards) {
        static final Schema HEALTHY = new Schema(true, 12, Map.of(), null, Map.of());
    }

    /** Objects that replication does not carry. */
    public record Hazard(long total, List<String> names) {}

    /** The sessions of one account. */
    public record Session(
            Period period,
            String account,
            long count,
            @Nullable Duration oldestTransaction,
            boolean writing) {}

    /** An account that could write. */
    public record Account(String name, Timeline<Boolean> locked, boolean writes, boolean system) {}

    /** A sequence. */
    public record Sequence(
            String name, Timeline<Long> next, @Nullable Long greatest) {}

    /**
     * How far a side has come.
     *
     * @param lastChange when something was written last, from the start: nothing was since; null = all the time
     * @param tellsChange whether the server says when that was
     * @param heartbeat how old the newest heartbeat is; empty = there is none
     */
    public record Progress(@Nullable Duration lastChange, boolean tellsChange, Optional<Duration> heartbeat) {
        static final Progress MOVES = new Progress(null, true, Optional.of(Duration.ofSeconds(1)));
    }

    /**
     * What a look into a restored copy comes to.
     *
     * @param newest the newest time in it, from the start; empty = no table has one
     * @param keys how many rows are looked for by key
     * @param found how many of them are read back
     */
    public record Look(Optional<Duration> newest, long keys, long found) {
        static final Look HEALTHY = new Look(Optional.of(Duration.ofDays(-7)), 6, 6);
    }
}
