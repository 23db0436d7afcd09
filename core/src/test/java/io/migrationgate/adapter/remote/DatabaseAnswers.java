package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One answer of each topic in which every member is filled. */
final class DatabaseAnswers {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");
    private static final List<Unseen> UNSEEN = List.of(new Unseen("mysql.user", "SELECT"));

    private static final Map<DatabaseTopic<?>, Object> ALL = Map.of(
            AccountRights.TOPIC,
            new AccountRights(
                    "dts_repl@%",
                    "MySQL 8.0.36",
                    Set.of(AccountRights.Trait.LOCKED, AccountRights.Trait.REPLICATION),
                    NOW,
                    List.of(new AccountRights.Grant("SELECT", "orders.*", AccountRights.Way.ROLE, "readers", true)),
                    UNSEEN),
            SourceSettings.TOPIC,
            new SourceSettings(
                    "mysql",
                    "8.0.36",
                    Map.of("log_bin", "ON", "init_connect", ""),
                    Duration.ofDays(7),
                    List.of(new SourceSettings.Slot("dts", true, 5)),
                    UNSEEN),
            SchemaShape.TOPIC,
            new SchemaShape(
                    "MySQL 8.0.36",
                    7,
                    "ab".repeat(32),
                    Map.of("lower_case_table_names", "1"),
                    Map.of("utf8mb4_bin", 3L),
                    List.of(new SchemaShape.Hazard(SchemaShape.Danger.NO_KEY, 2, List.of("orders.a", "orders.b"))),
                    UNSEEN),
            OpenWork.TOPIC,
            new OpenWork(List.of(new OpenWork.Sessions("orders_app", 3, Duration.ofSeconds(9), true)), UNSEEN),
            WriterAccounts.TOPIC,
            new WriterAccounts(List.of(new WriterAccounts.Account("orders_app", true, true, false)), UNSEEN),
            RowCounts.TOPIC,
            new RowCounts(List.of(new RowCounts.Rows("orders.item", 12)), "orders.item", UNSEEN),
            SequenceValues.TOPIC,
            new SequenceValues(List.of(new SequenceValues.Value("orders.item.id", 13, 12L)), UNSEEN),
            SourceProgress.TOPIC,
            new SourceProgress("binlog.000001:4", NOW, NOW),
            CopyLook.TOPIC,
            new CopyLook(NOW, 20, 19, UNSEEN));

    private DatabaseAnswers() {}

    static <T> T of(DatabaseTopic<T> topic) {
        return topic.type().cast(ALL.get(topic));
    }
}
