package io.migrationgate.watch;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.DatabaseReader;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.plan.Database.Engine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Knows the databases of {@link Plans}, with which nothing is wrong unless a test changes it. */
public final class FakeDatabases implements DatabaseReader {
    private static final Instant ENDS = Instant.parse("2027-03-01T00:00:00Z");

    private final InstantSource clock;
    private final Map<String, UnaryOperator<Object>> changes = new HashMap<>();

    public FakeDatabases(InstantSource clock) {
        this.clock = clock;
    }

    /** Changes an answer by the id of the evidence that it becomes. */
    @SuppressWarnings("unchecked") // the kind of evidence decides the type
    <T> void change(String evidence, UnaryOperator<T> change) {
        changes.put(evidence, value -> change.apply((T) value));
    }

    @Override
    public <T> Reading<T> ask(DatabaseTopic<T> topic, DatabaseQuestion question, Instant until) {
        String evidence = question.purpose().evidence();
        Object value =
                changes.getOrDefault(evidence, UnaryOperator.identity()).apply(healthy(topic, question, evidence));
        return new Evidence<>(
                Level.LIVE,
                "database",
                clock.instant(),
                "digest of " + evidence,
                topic.type().cast(value));
    }

    private Object healthy(DatabaseTopic<?> topic, DatabaseQuestion question, String evidence) {
        boolean target = question.purpose().asksTarget();
        boolean mysql = question.at().engine() == Engine.MYSQL;
        if (topic.equals(AccountRights.TOPIC)) {
            return mysql ? mysqlRights(question) : oracleRights(question);
        } else if (topic.equals(SourceSettings.TOPIC)) {
            return mysql ? mysqlSettings() : oracleSettings();
        } else if (topic.equals(SchemaShape.TOPIC)) {
            return schema();
        } else if (topic.equals(OpenWork.TOPIC)) {
            return new OpenWork(List.of(new OpenWork.Sessions("app", 3, null, false)), List.of());
        } else if (topic.equals(WriterAccounts.TOPIC)) {
            return new WriterAccounts(
                    List.of(
                            new WriterAccounts.Account("app", true, true, false),
                            new WriterAccounts.Account("dts_repl", false, true, false)),
                    List.of());
        } else if (topic.equals(SequenceValues.TOPIC)) {
            return new SequenceValues(
                    List.of(new SequenceValues.Value("items.id", target ? 100_000 : 1001, 1000L)), List.of());
        } else if (topic.equals(SourceProgress.TOPIC)) {
            return new SourceProgress("position 1", clock.instant().minusSeconds(600), null);
        }
        throw new IllegalArgumentException("nobody asks for " + evidence);
    }

    private static Grant grant(String right, String on) {
        return new Grant(right, on, Way.DIRECT, null, false);
    }

    static AccountRights mysqlRights(DatabaseQuestion question) {
        String all = question.at().database() + ".*";
        List<Grant> grants = question.purpose().asksWriter()
                ? List.of(grant("ALL PRIVILEGES", all))
                : List.of(
                        grant("REPLICATION SLAVE", "*.*"),
                        grant("REPLICATION CLIENT", "*.*"),
                        grant("CREATE", "*.*"),
                        grant("SELECT", all),
                        grant("SHOW VIEW", all));
        return new AccountRights(
                "'" + question.accounts().get(0) + "'@'%'", "MySQL 8.0.36", Set.of(), null, grants, List.of());
    }

    static AccountRights oracleRights(DatabaseQuestion question) {
        Stream<Grant> rights = question.purpose().asksWriter()
                ? Stream.of("SELECT ANY TABLE", "INSERT ANY TABLE", "UPDATE ANY TABLE", "DELETE ANY TABLE")
                        .map(right -> grant(right, "*"))
                : Stream.concat(
                        Stream.of("SELECT ANY TABLE", "SELECT ANY TRANSACTION", "LOGMINING")
                                .map(right -> grant(right, "*")),
                        Stream.of(
                                        "LOG",
                                        "LOGFILE",
                                        "ARCHIVED_LOG",
                                        "PARAMETER",
                                        "DATABASE",
                                        "ACTIVE_INSTANCES",
                                        "INSTANCE",
                                        "LOGMNR_CONTENTS")
                                .map(view -> grant("SELECT", "SYS.V_$" + view)));
        List<Grant> grants =
                Stream.concat(Stream.of(grant("CREATE SESSION", "*")), rights).toList();
        return new AccountRights(question.accounts().get(0), "Oracle 19.0.0", Set.of(), ENDS, grants, List.of());
    }

    private static SourceSettings mysqlSettings() {
        return new SourceSettings(
                "mysql",
                "8.0.36",
                Map.of("log_bin", "ON", "binlog_format", "ROW", "binlog_row_image", "FULL", "server_id", "17"),
                Duration.ofDays(10),
                List.of(),
                List.of());
    }

    private static SourceSettings oracleSettings() {
        return new SourceSettings(
                "oracle",
                "19.0.0",
                Map.of(
                        "log_mode", "ARCHIVELOG",
                        "supplemental_log_data_min", "YES",
                        "supplemental_log_data_pk", "YES",
                        "supplemental_log_data_ui", "YES"),
                Duration.ofDays(7),
                List.of(),
                List.of());
    }

    private static SchemaShape schema() {
        return new SchemaShape(
                "1",
                12,
                "digest",
                Map.of("character_set_server", "utf8mb4"),
                Map.of("utf8mb4_bin", 30L),
                List.of(),
                List.of());
    }
}
