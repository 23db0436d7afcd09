package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Items;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Span;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the databases of a plan. */
final class DatabaseReader {
    private static final Key<Database.Engine> ENGINE =
            Key.required("engine", Choice.of("engine", Database.Engine.class), "Engine of both sides.", "mysql");

    private static final Key<String> TABLE = Key.required(
            "table", Texts.LINE, "Table that the gate writes its heartbeat to.", "migration_gate.heartbeat");
    private static final Key<Section> HEARTBEAT = Key.optional(
            "heartbeat", new Nested(Form.of("Heartbeat", TABLE)), "Heartbeat that proves that replication moves.");

    private static final Key<List<Found<String>>> TABLES = Key.optional(
            "tables", new Items<>(Texts.LINE), "Patterns of the tables that are compared.", "[\"orders.*\"]");
    private static final Key<List<Found<String>>> EXCLUDE = Key.optional(
            "exclude", new Items<>(Texts.LINE), "Patterns that are left out by name.", "[\"orders.tmp_*\"]");
    private static final Key<Duration> MAX_AGE = Key.optional(
            "maxAge", Span.SHAPE, "Oldest comparison accepted; the default of `data-verified` when absent.", "24h");
    private static final Key<Section> VERIFY = Key.optional(
            "verify",
            new Nested(Form.of("Comparison", TABLES, EXCLUDE, MAX_AGE)),
            "What a comparison of both sides covers.");

    private static final Form FORM = Form.of(
            "Database",
            AssetKeys.NAME,
            AssetKeys.CLOUD,
            ENGINE,
            DtsReader.KEY,
            EndpointReader.SOURCE,
            EndpointReader.TARGET,
            AccountsReader.KEY,
            HEARTBEAT,
            BackupReader.KEY,
            VERIFY);

    static final Key<List<Found<Section>>> KEY =
            Key.optional("databases", new Items<>(new Nested(FORM)), "Databases that DTS moves.");

    private final Scope scope;

    DatabaseReader(Scope scope) {
        this.scope = scope;
    }

    List<Database> read(Section plan) {
        return Found.values(plan.get(KEY)).stream().map(this::database).toList();
    }

    private Database database(Section section) {
        Section heartbeat = section.get(HEARTBEAT);
        return new Database(
                scope.name(section),
                scope.cloud(section),
                section.need(ENGINE),
                DtsReader.read(section),
                EndpointReader.find(section.get(EndpointReader.SOURCE)),
                EndpointReader.find(section.get(EndpointReader.TARGET)),
                AccountsReader.read(section),
                heartbeat == null ? null : heartbeat.need(TABLE),
                new BackupReader(scope, "maxAge").read(section),
                comparison(section.get(VERIFY)));
    }

    private Database.@Nullable Comparison comparison(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        scope.notLooser(section, MAX_AGE, "data-verified", "maxAge");
        return new Database.Comparison(
                Found.values(section.get(TABLES)), Found.values(section.get(EXCLUDE)), section.get(MAX_AGE));
    }
}
