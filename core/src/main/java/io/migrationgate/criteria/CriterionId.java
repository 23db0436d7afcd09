package io.migrationgate.criteria;

import io.migrationgate.evidence.Level;
import io.migrationgate.plan.Parameter;
import io.migrationgate.plan.Parameter.Stricter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every criterion of the product, judged by this version or not, in the order of the report.
 *
 * <p>All rows are here from the first day, so that every plan reads; what a version cannot judge yet is reported as not
 * judged, never as passed.
 */
public enum CriterionId {
    INVENTORY_FOUND(
            Subject.ASSET,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.RUN,
            true,
            false,
            Section.SCOPE,
            "every declared id resolves in the cloud to the declared type, region and owner account; a launch template instead of a future instance is enough"),
    TOOL_FIT(
            Subject.MOVED,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.RUN,
            false,
            true,
            Section.TOOLS,
            "the chosen tool can do the job: source type, target type, engine pair, table, key and version limits"),
    DTS_STATE(
            Subject.DATABASE,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.RUN,
            false,
            false,
            Section.LAG_AND_BACKUPS,
            "the task is in its incremental stage, in its declared direction, not retrying, not failed, not paused"),
    DTS_PRECHECK(
            Subject.DATABASE,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.RUN,
            false,
            true,
            Section.TOOLS,
            "the precheck passed; every skipped or ignored check is named and then needs a waiver"),
    DTS_LAG(
            Subject.DATABASE,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.WINDOW,
            false,
            true,
            Section.LAG_AND_BACKUPS,
            "the delay is below the limit, sustained",
            new Parameter("below", Duration.ofSeconds(5), Stricter.LESS),
            new Parameter("for", Duration.ofSeconds(60), Stricter.MORE),
            new Parameter("coverage", 0.95, Stricter.MORE),
            new Parameter("maxGap", 3, Stricter.LESS),
            new Parameter("pollInterval", Duration.ofSeconds(2), Stricter.LESS),
            new Parameter("timeout", Duration.ofMinutes(30), Stricter.FREE)),
    DTS_PRIVILEGES(
            Subject.DATABASE,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.of(Duration.ofHours(24)),
            false,
            true,
            Section.TOOLS,
            "the replication account holds what engine and task need and nothing more"),
    DTS_SOURCE_SETTINGS(
            Subject.DATABASE,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.of(Duration.ofHours(24)),
            false,
            true,
            Section.TOOLS,
            "log settings and retention of the source serve the way forward, and the way back until its deadline"),
    SCHEMA_HAZARDS(
            Subject.DATABASE,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.of(Duration.ofHours(24)),
            false,
            true,
            Section.TOOLS,
            "no table without a key, trigger, event, cascading key, collation or case difference, or each named in a waiver"),
    DTS_REVERSE_PATH(
            Subject.DATABASE,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.RUN,
            false,
            true,
            Section.ROLLBACK,
            "changes can come back from target to source until the rollback deadline"),
    DATA_VERIFIED(
            Subject.DATABASE,
            EnumSet.of(Stage.READY),
            Level.RECORDED,
            MaxAge.setting("verify.maxAge"),
            false,
            true,
            Section.SEQUENCE,
            "every table, collection and key space compared without difference, or named as not compared",
            new Parameter("maxAge", Duration.ofHours(24), Stricter.LESS)),
    BACKUP_FRESH(
            Subject.DATABASE_OR_SERVER,
            EnumSet.of(Stage.READY, Stage.OPENING),
            Level.LIVE,
            MaxAge.setting("maxAge"),
            false,
            false,
            Section.LAG_AND_BACKUPS,
            "a complete backup of the side, young enough; outside the cloud, a declared manifest whose files were seen in this run",
            new Parameter("maxAge", Duration.ofHours(24), Stricter.LESS)),
    BACKUP_RESTORED(
            Subject.DATABASE_OR_SERVER,
            EnumSet.of(Stage.READY, Stage.OPENING),
            Level.RECORDED,
            MaxAge.setting("restored.maxAge"),
            false,
            false,
            Section.LAG_AND_BACKUPS,
            "a backup of the side was restored, and not too long ago; how far the copy was looked at is told as its grade",
            new Parameter("maxAge", Duration.ofDays(7), Stricter.LESS),
            new Parameter("serverMaxAge", Duration.ofDays(30), Stricter.LESS)),
    SMC_STATE(
            Subject.SERVER,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.RUN,
            false,
            false,
            Section.SEQUENCE,
            "the job is waiting and incremental, its source is online, its last run succeeded"),
    SMC_SYNC_AGE(
            Subject.SERVER,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.RUN,
            false,
            true,
            Section.SEQUENCE,
            "the newest finished run is young enough",
            new Parameter("maxSyncAge", Duration.ofHours(2), Stricter.LESS)),
    SMC_EXPIRY(
            Subject.SERVER,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.RUN,
            false,
            false,
            Section.TOOLS,
            "the job stays valid until after the window and the rollback deadline"),
    OBJECTS_TRANSFERRED(
            Subject.OBJECT_STORE,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.RUN,
            false,
            true,
            Section.SEQUENCE,
            "the transfer finished with successes, nothing pending, dispatched or failed, and the scan is finished"),
    OBJECTS_VERIFIED(
            Subject.OBJECT_STORE,
            EnumSet.of(Stage.READY),
            Level.RECORDED,
            MaxAge.setting("verify.maxAge"),
            true,
            true,
            Section.SEQUENCE,
            "every object is equal in size and checksum; those that cannot be proven are named",
            new Parameter("maxAge", Duration.ofHours(24), Stricter.LESS)),
    TRAFFIC_TTL(
            Subject.TRAFFIC,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.RUN,
            true,
            true,
            Section.SEQUENCE,
            "the authoritative TTL is low enough, and has been for at least the old TTL",
            new Parameter("maxTtl", Duration.ofSeconds(60), Stricter.LESS)),
    TRAFFIC_STATE(
            Subject.TRAFFIC,
            EnumSet.of(Stage.READY),
            Level.LIVE,
            MaxAge.RUN,
            true,
            false,
            Section.SEQUENCE,
            "record, line and backends are what the plan calls from; the to side exists and is as healthy as it can be yet"),
    CUTOVER_ORDER(
            Subject.PLAN,
            EnumSet.of(Stage.READY),
            Level.INFERRED,
            MaxAge.NONE,
            false,
            false,
            Section.SEQUENCE,
            "replicated, verified, frozen, drained, database, servers and objects ready, load balancer, DNS last"),
    CUTOVER_CRITERIA(
            Subject.PHASE,
            EnumSet.of(Stage.READY),
            Level.DECLARED,
            MaxAge.NONE,
            false,
            true,
            Section.SEQUENCE,
            "an owner, a budget and entry criteria"),
    CUTOVER_WINDOW(
            Subject.PLAN,
            EnumSet.of(Stage.READY),
            Level.RECORDED,
            MaxAge.of(Duration.ofDays(7)),
            false,
            true,
            Section.SEQUENCE,
            "a window that is set, ahead, and long enough for all budgets and the way back"),
    ROLLBACK_PATH(
            Subject.PHASE,
            EnumSet.of(Stage.READY),
            Level.DECLARED,
            MaxAge.NONE,
            false,
            true,
            Section.ROLLBACK,
            "a way back with actions, checks, time, data-loss statement, deadline and owner"),
    ROLLBACK_TESTED(
            Subject.PHASE,
            EnumSet.of(Stage.READY),
            Level.RECORDED,
            MaxAge.of(Duration.ofDays(7)),
            false,
            true,
            Section.ROLLBACK,
            "the way back was rehearsed, drilled or proven"),
    TARGET_CLOSED(
            Subject.DATABASE,
            EnumSet.of(Stage.BEFORE_FREEZE),
            Level.LIVE,
            MaxAge.RUN,
            true,
            false,
            Section.SEQUENCE,
            "on the target only the replication account writes; application accounts exist and are still locked"),
    TRANSACTIONS_SHORT(
            Subject.DATABASE,
            EnumSet.of(Stage.BEFORE_FREEZE),
            Level.LIVE,
            MaxAge.RUN,
            false,
            true,
            Section.SEQUENCE,
            "no transaction older than the drain budget, no unknown writer session"),
    FREEZE_PROVEN(
            Subject.DATABASE,
            EnumSet.of(Stage.IN_FREEZE),
            Level.LIVE,
            MaxAge.RUN,
            true,
            false,
            Section.SEQUENCE,
            "probes of every account class are refused and the position moves only by the gate's own heartbeat"),
    FINAL_POSITION(
            Subject.DATABASE,
            EnumSet.of(Stage.IN_FREEZE),
            Level.LIVE,
            MaxAge.RUN,
            true,
            false,
            Section.SEQUENCE,
            "the last heartbeat was read on the target, the position stood still, and the delay stayed below the limit"),
    SEQUENCES_AHEAD(
            Subject.DATABASE,
            EnumSet.of(Stage.OPENING),
            Level.LIVE,
            MaxAge.RUN,
            true,
            false,
            Section.SEQUENCE,
            "the next value on the target is greater than the source's value and the greatest of the column, plus a margin"),
    CANARY_RETURNED(
            Subject.DATABASE,
            EnumSet.of(Stage.OPENING),
            Level.LIVE,
            MaxAge.RUN,
            true,
            true,
            Section.ROLLBACK,
            "the gate's row went from target to source through the reverse task"),
    DTS_REVERSE_RUNNING(
            Subject.DATABASE,
            EnumSet.of(Stage.OPENING, Stage.AFTER),
            Level.LIVE,
            MaxAge.RUN,
            true,
            true,
            Section.ROLLBACK,
            "the reverse task writes, and its delay is below the limit"),
    OLD_SIDE_DRAINED(
            Subject.DATABASE_OR_TRAFFIC,
            EnumSet.of(Stage.AFTER),
            Level.LIVE,
            MaxAge.RUN,
            false,
            true,
            Section.SEQUENCE,
            "no foreign session and no foreign write on the old side, old backends without traffic"),
    POST_CUTOVER(
            Subject.DATABASE_OR_TRAFFIC,
            EnumSet.of(Stage.AFTER),
            Level.LIVE,
            MaxAge.RUN,
            false,
            true,
            Section.SEQUENCE,
            "smoke tests, errors, delay and data spot checks hold over the observation time",
            new Parameter("observe", Duration.ofMinutes(30), Stricter.MORE));

    private final Subject subject;
    private final Set<Stage> stages;
    private final Level minimum;
    private final MaxAge maxAge;
    private final boolean readAgain;
    private final boolean waivable;
    private final Section section;
    private final String rule;
    private final List<Parameter> parameters;

    CriterionId(
            Subject subject,
            Set<Stage> stages,
            Level minimum,
            MaxAge maxAge,
            boolean readAgain,
            boolean waivable,
            Section section,
            String rule,
            Parameter... parameters) {
        this.subject = subject;
        this.stages = stages;
        this.minimum = minimum;
        this.maxAge = maxAge;
        this.readAgain = readAgain;
        this.waivable = waivable;
        this.section = section;
        this.rule = rule;
        this.parameters = List.of(parameters);
    }

    /** The criterion of that id. */
    public static Optional<CriterionId> find(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** The id as plans and reports write it, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What findings are made for. */
    public Subject subject() {
        return subject;
    }

    /** When it is judged. */
    public Set<Stage> stages() {
        return EnumSet.copyOf(stages);
    }

    /** The weakest level that may pass. */
    public Level minimum() {
        return minimum;
    }

    /** The oldest evidence accepted. */
    public MaxAge maxAge() {
        return maxAge;
    }

    /** Whether its evidence is read again at the first point of no return. */
    public boolean readAgain() {
        return readAgain;
    }

    /** Whether a person may accept that it does not hold. */
    public boolean waivable() {
        return waivable;
    }

    /** The section of the report that shows it. */
    public Section section() {
        return section;
    }

    /** What must hold, in one clause. */
    public String rule() {
        return rule;
    }

    /** Its settings with their defaults. */
    public List<Parameter> parameters() {
        return parameters;
    }
}
