package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.JsonObject;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a database is asked, and reads it back; of credentials only the name is in it. */
final class DatabaseQuestionForm {
    static final Form<DatabaseQuestion> FORM = new Form<>(DatabaseQuestionForm::write, DatabaseQuestionForm::read);

    private static final int LAST_PORT = 65_535;

    private DatabaseQuestionForm() {}

    private static JsonObject write(DatabaseQuestion question) {
        DatabaseAddress at = question.at();
        return Members.with("engine", word(at.engine()))
                .and("host", at.host())
                .and("port", at.port())
                .and("database", at.database())
                .and("tls", word(at.tls()))
                .and("credentials", at.credentials())
                .and("accounts", question.accounts())
                .and("tables", question.tables())
                .and("exclude", question.exclude())
                .and("heartbeat", question.heartbeat())
                .and("after", question.after())
                .object();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<DatabaseQuestion> read(JsonObject json) {
        Optional<DatabaseAddress> at = address(json);
        Optional<List<String>> accounts = json.texts("accounts");
        Optional<List<String>> tables = json.texts("tables");
        Optional<List<String>> exclude = json.texts("exclude");
        boolean whole = Members.exactly(
                                json,
                                "engine",
                                "host",
                                "port",
                                "database",
                                "tls",
                                "credentials",
                                "accounts",
                                "tables",
                                "exclude",
                                "heartbeat",
                                "after")
                        .isPresent()
                && at.isPresent()
                && accounts.isPresent()
                && tables.isPresent()
                && exclude.isPresent()
                && textOrNothing(json, "heartbeat")
                && textOrNothing(json, "after");
        return whole
                ? Optional.of(new DatabaseQuestion(
                        at.get(),
                        accounts.get(),
                        tables.get(),
                        exclude.get(),
                        text(json, "heartbeat"),
                        text(json, "after")))
                : Optional.empty();
    }

    private static boolean textOrNothing(JsonObject json, String name) {
        return !json.has(name) || json.text(name).isPresent();
    }

    private static @Nullable String text(JsonObject json, String name) {
        return json.text(name).orElse(null);
    }

    private static Optional<DatabaseAddress> address(JsonObject json) {
        Optional<Engine> engine = json.word("engine", Engine.class);
        Optional<String> host = json.text("host");
        Optional<Long> port = json.count("port").filter(number -> number >= 1 && number <= LAST_PORT);
        Optional<String> database = json.text("database");
        Optional<Tls> tls = json.word("tls", Tls.class);
        Optional<String> credentials = json.text("credentials");
        boolean whole = engine.isPresent()
                && host.isPresent()
                && port.isPresent()
                && database.isPresent()
                && tls.isPresent()
                && credentials.isPresent();
        return whole
                ? Optional.of(new DatabaseAddress(
                        engine.get(), host.get(), port.get().intValue(), database.get(), tls.get(), credentials.get()))
                : Optional.empty();
    }
}
