package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.SourceSettings.Slot;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint;
import io.migrationgate.plan.DtsReference.Reverse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The log of one side, and the way its settings are weighed: what every engine has in common is looked at here, the rest by
 * the engine's own rule.
 */
record LogCase(Case subject, Side side, SourceSettings settings, Tally tally) {
    private static final Map<Engine, Set<String>> PRODUCTS = Map.of(
            Engine.MYSQL, Set.of("mysql", "mariadb"),
            Engine.POSTGRESQL, Set.of("postgresql"),
            Engine.ORACLE, Set.of("oracle"),
            Engine.MONGODB, Set.of("mongodb"),
            Engine.REDIS, Set.of("redis"));

    void look() {
        Database database = subject.database();
        settings.unseen().stream().map(AccountCase::unseen).forEach(tally::unclear);
        if (!PRODUCTS.getOrDefault(database.engine(), Set.of()).contains(settings.product())) {
            tally.wrong(Sentence.of("settings.product", settings.product()));
            return;
        }
        switch (database.engine()) {
            case MYSQL -> new MySqlLog(this).look();
            case POSTGRESQL -> new PostgreSqlLog(this).look();
            case ORACLE -> new OracleLog(this).look();
            case MONGODB -> new MongoDbLog(this).look();
            case REDIS -> new RedisLog(this).look();
        }
        tally.right(Sentence.of("settings.seen", settings.product(), settings.version()));
    }

    /** Whether a task reads this side's log, now or on the way back. */
    boolean isRead() {
        return side == Side.SOURCE || comesBack();
    }

    private boolean comesBack() {
        Reverse reverse = subject.database().dts().reverse();
        return reverse instanceof Reverse.Auto || reverse instanceof Reverse.Prepared;
    }

    boolean isPrepared() {
        return subject.database().dts().reverse() instanceof Reverse.Prepared;
    }

    boolean managed() {
        DatabaseEndpoint endpoint = endpoint();
        return endpoint != null && endpoint.product() != null;
    }

    @Nullable DatabaseEndpoint endpoint() {
        Database database = subject.database();
        return side == Side.SOURCE ? database.source() : database.target();
    }

    @Nullable String value(String... names) {
        for (String name : names) {
            String value = settings.values().get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** A setting that must have one of these values, whatever their case; the first of its names is told. */
    void must(List<String> allowed, String... names) {
        String value = value(names);
        if (value == null) {
            tally.unclear(Sentence.of("settings.untold", names[0], allowed));
        } else if (allowed.stream().noneMatch(value::equalsIgnoreCase)) {
            tally.wrong(Sentence.of("settings.other", names[0], value, allowed));
        }
    }

    /** A setting that must be a number of at least that. */
    void atLeast(long least, String name) {
        String value = value(name);
        if (value == null || !value.matches("\\d{1,18}")) {
            tally.unclear(Sentence.of("settings.untold", name, List.of(least)));
        } else if (Long.parseLong(value) < least) {
            tally.wrong(Sentence.of("settings.too-low", name, value, least));
        }
    }

    /**
     * How long the log is kept.
     *
     * @param least of the source, by the documents
     * @param unlimited whether the server says that it never ends
     */
    void kept(Duration least, boolean unlimited) {
        if (side == Side.SOURCE) {
            keptFor(least, unlimited, Sentence.of("settings.forward"));
        } else {
            RollbackDeadline.of(subject.plan())
                    .ifPresentOrElse(
                            deadline ->
                                    keptFor(deadline.plusMillis(1), unlimited, Sentence.of("settings.back", deadline)),
                            () -> tally.unclear(Sentence.of("settings.no-deadline")));
        }
    }

    private void keptFor(Duration least, boolean unlimited, Sentence why) {
        Duration kept = settings.retention();
        if (unlimited) {
            tally.right(Sentence.of("settings.kept-always"));
        } else if (kept == null) {
            tally.unclear(Sentence.of("settings.kept-untold", why));
        } else if (kept.compareTo(least) < 0) {
            tally.wrong(Sentence.of("settings.kept-short", kept, why));
        } else {
            tally.right(Sentence.of("settings.kept", kept, why));
        }
    }

    /** Places in the log whose reader is gone keep it until the disk is full. */
    void noneLeftOver() {
        List<Sentence> left = settings.slots().stream()
                .filter(slot -> !slot.active())
                .limit(10)
                .map(slot -> Sentence.of("settings.slot", slot.name(), slot.retainedBytes()))
                .toList();
        if (!left.isEmpty()) {
            tally.wrong(Sentence.of("settings.left-over", left));
        }
    }

    boolean hasSlot(String prefix) {
        return settings.slots().stream().map(Slot::name).anyMatch(name -> name.startsWith(prefix));
    }
}
