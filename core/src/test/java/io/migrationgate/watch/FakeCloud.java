package io.migrationgate.watch;

import io.migrationgate.evidence.CallerIdentity;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.DtsLag;
import io.migrationgate.evidence.DtsListing;
import io.migrationgate.evidence.DtsPrecheck;
import io.migrationgate.evidence.DtsPrecheck.Item;
import io.migrationgate.evidence.DtsReader;
import io.migrationgate.evidence.DtsSecondReading;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsTask.Endpoint;
import io.migrationgate.evidence.DtsVerification;
import io.migrationgate.evidence.DtsVerificationReader;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.IdentityReader;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.lag.Readings;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Direction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Answers the ports from memory, with a clock that moves by what each call costs. */
public final class FakeCloud implements DtsReader, DtsVerificationReader, IdentityReader, InstantSource {
    private static final Duration CALL = Duration.ofMillis(20);

    private Instant now = Readings.START;
    private final Map<String, UnaryOperator<DtsTask>> changes = new HashMap<>();
    private final Map<String, Duration> seconds = new HashMap<>();
    private UnaryOperator<DtsPrecheck> precheck = UnaryOperator.identity();
    private String account = Plans.ACCOUNT;
    private Instant unreadableFrom = Instant.MAX;
    private Duration precheckTakes = CALL;
    int listings;
    int secondReadings;

    /** The databases that it replicates. */
    public final FakeDatabases databases = new FakeDatabases(this);

    @Override
    public Instant instant() {
        return now;
    }

    public void waitUntil(Instant time) {
        now = time.isAfter(now) ? time : now;
    }

    public Duration elapsed() {
        return Duration.between(Readings.START, now);
    }

    /** Changes a task of that database from now on. */
    public void task(String database, UnaryOperator<DtsTask> change) {
        changes.put(database, change);
    }

    /** Makes the delay of that database so long from now on. */
    public void lag(String database, Duration lag) {
        task(database, task -> with(task, DtsLag.known(lag), now.minus(lag)));
    }

    public void secondLag(String database, Duration lag) {
        seconds.put(database, lag);
    }

    public void precheck(UnaryOperator<DtsPrecheck> change) {
        precheck = change;
    }

    void precheckTakes(Duration time) {
        precheckTakes = time;
    }

    public void account(String answered) {
        account = answered;
    }

    public void unreadableFrom(Duration time) {
        unreadableFrom = Readings.START.plus(time);
    }

    @Override
    public Reading<DtsListing> tasks(Cloud cloud, DtsReference.Type type, Instant deadline) {
        listings++;
        now = now.plus(CALL);
        if (!now.isBefore(unreadableFrom) || now.isAfter(deadline)) {
            return none("list");
        }
        String database = type == DtsReference.Type.SYNC ? "orders" : "ledger";
        DtsTask task = changes.getOrDefault(database, UnaryOperator.identity()).apply(task(database, type));
        List<DtsTask> tasks = new ArrayList<>();
        if (task != null) {
            tasks.add(task);
        }
        if (type == DtsReference.Type.SYNC) {
            tasks.add(ledgerBack());
        }
        return live("list", new DtsListing(tasks, 1, 20));
    }

    /** How many lists were asked for. */
    public int listings() {
        return listings;
    }

    /** The paused task that was prepared to bring changes of the ledger back. */
    private DtsTask ledgerBack() {
        DtsTask forward = task("ledger", DtsReference.Type.MIGRATION);
        return new DtsTask(
                "dtsledgerback",
                "jobledgerback",
                DtsReference.Type.SYNC,
                Direction.FORWARD,
                "cn-hangzhou",
                "Suspending",
                null,
                null,
                true,
                null,
                false,
                null,
                DtsLag.known(Duration.ZERO),
                now,
                /* source= */ forward.target(),
                /* target= */ forward.source());
    }

    @Override
    public Reading<DtsVerification> fullVerification(Cloud cloud, DtsReference task, Instant deadline) {
        now = now.plus(CALL);
        DtsVerification.Table table =
                new DtsVerification.Table("app.items", "0", 8L, 8L, 0L, null, now.minus(Duration.ofHours(2)));
        return live("verification", new DtsVerification(0L, 0L, List.of(table)));
    }

    private DtsTask task(String database, DtsReference.Type type) {
        Duration lag = Duration.ofMillis(800);
        boolean sync = type == DtsReference.Type.SYNC;
        return new DtsTask(
                "dts" + database,
                "job" + database,
                type,
                Direction.FORWARD,
                "cn-hangzhou",
                sync ? "Synchronizing" : "Migrating",
                sync ? "synchronizing" : "Catched",
                true,
                true,
                "Finished",
                false,
                null,
                DtsLag.known(lag),
                now.minus(lag),
                new Endpoint(
                        sync ? "MySQL" : "Oracle",
                        null,
                        sync ? "10.0.0.5" : "10.0.0.8",
                        sync ? "3306" : "1521",
                        "cn-hangzhou",
                        null,
                        "EXPRESS"),
                new Endpoint(
                        sync ? "MySQL" : "POLARDB_O",
                        "rm-" + database,
                        null,
                        null,
                        "cn-hangzhou",
                        null,
                        sync ? "RDS" : "PolarDB"));
    }

    @Override
    public Reading<DtsSecondReading> secondLag(Cloud cloud, DtsReference task, Instant deadline) {
        secondReadings++;
        now = now.plus(CALL);
        String database = task.job().substring(3);
        Duration lag = seconds.getOrDefault(database, Duration.ofMillis(800));
        return lag.isNegative()
                ? none("second")
                : live("second", new DtsSecondReading(DtsLag.known(lag), null, now.minus(lag)));
    }

    @Override
    public Reading<DtsPrecheck> precheck(Cloud cloud, DtsReference task, Instant deadline) {
        now = now.plus(precheckTakes);
        DtsPrecheck passed = new DtsPrecheck(
                "Finished", 0, List.of(new Item("CHECK_CONN_SRC", "Success", false, false, null, null)));
        return live("precheck", precheck.apply(passed));
    }

    @Override
    public Reading<CallerIdentity> callerIdentity(Cloud cloud, Instant deadline) {
        now = now.plus(CALL);
        return live("identity", new CallerIdentity(account, "acs:ram::" + account + ":user/gate"));
    }

    private <T> Evidence<T> live(String source, T value) {
        return new Evidence<>(
                Level.LIVE, source, now, Digest.of(value.toString().getBytes(StandardCharsets.UTF_8)), value);
    }

    private <T> NoEvidence<T> none(String source) {
        return new NoEvidence<>(source, now, Sentence.of("evidence.not-read"), Sentence.of("evidence.read-again"));
    }

    static DtsTask with(DtsTask task, DtsLag lag, Instant checkpoint) {
        return new DtsTask(
                task.instance(),
                task.job(),
                task.type(),
                task.direction(),
                task.region(),
                task.status(),
                task.incremental(),
                task.fullFinished(),
                task.carriesChanges(),
                task.fullCheck(),
                task.retrying(),
                task.errorMessage(),
                lag,
                checkpoint,
                task.source(),
                task.target());
    }
}
