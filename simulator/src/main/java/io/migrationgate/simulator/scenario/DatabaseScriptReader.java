package io.migrationgate.simulator.scenario;

import io.migrationgate.simulator.scenario.DatabaseScript.Account;
import io.migrationgate.simulator.scenario.DatabaseScript.Hidden;
import io.migrationgate.simulator.scenario.DatabaseScript.Look;
import io.migrationgate.simulator.scenario.DatabaseScript.Progress;
import io.migrationgate.simulator.scenario.DatabaseScript.Sequence;
import io.migrationgate.simulator.scenario.DatabaseScript.Session;
import io.migrationgate.simulator.scenario.DatabaseScript.Side;
import io.migrationgate.simulator.scenario.DatabaseScript.Silence;
import io.migrationgate.simulator.scenario.DatabaseScript.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the databases of a scenario; one of which nothing is said but its name is healthy. */
final class DatabaseScriptReader {
    static final long MOST = 1_000_000_000_000L;

    private static final Set<String> TOPICS =
            Arrays.stream(Topic.values()).map(DatabaseScriptReader::word).collect(Collectors.toUnmodifiableSet());

    private DatabaseScriptReader() {}

    static List<DatabaseScript> list(Value value) {
        List<DatabaseScript> databases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Value item : value.list()) {
            DatabaseScript database = read(item);
            if (!names.add(database.name())) {
                throw item.refused("has the name of another database");
            }
            databases.add(database);
        }
        return databases;
    }

    private static DatabaseScript read(Value value) {
        Fields fields = value.fields();
        DatabaseScript database = new DatabaseScript(
                fields.required("name").text(),
                fields.find("source").map(DatabaseScriptReader::side).orElse(Side.HEALTHY),
                fields.find("target").map(DatabaseScriptReader::side).orElse(Side.HEALTHY),
                fields.find("copy").map(DatabaseScriptReader::side).orElse(Side.HEALTHY));
        fields.finish();
        return database;
    }

    private static Side side(Value value) {
        Fields fields = value.fields();
        Side side = new Side(
                all(fields, "silent", DatabaseScriptReader::silence),
                all(fields, "unseen", DatabaseScriptReader::hidden),
                changes(fields, "rights", DatabaseRightsReader::read, Side.HEALTHY.rights()),
                changes(fields, "reverse", DatabaseRightsReader::read, Side.HEALTHY.reverse()),
                changes(fields, "settings", DatabaseShapeReader::settings, Side.HEALTHY.settings()),
                changes(fields, "schema", DatabaseShapeReader::schema, Side.HEALTHY.schema()),
                all(fields, "sessions", DatabaseScriptReader::session),
                fields.find("accounts").isPresent() ? all(fields, "accounts", DatabaseScriptReader::account) : null,
                fields.find("sequences").isPresent() ? all(fields, "sequences", DatabaseScriptReader::sequence) : null,
                fields.find("rows").map(rows -> counts(rows)).orElse(null),
                changes(fields, "progress", DatabaseScriptReader::progress, Side.HEALTHY.progress()),
                fields.find("look").map(DatabaseScriptReader::look).orElse(Side.HEALTHY.look()));
        fields.finish();
        return side;
    }

    private static Silence silence(Value value) {
        Fields fields = value.fields();
        Topic topic = fields.find("topic").map(DatabaseScriptReader::topic).orElse(null);
        Period period = TimelineReader.period(fields);
        fields.finish();
        return new Silence(period, topic);
    }

    /** A topic's name alone, or a block that says more. */
    private static Hidden hidden(Value value) {
        if (!value.isMapping()) {
            return new Hidden(Period.ALWAYS, topic(value), "all of it", "the right to look");
        }
        Fields fields = value.fields();
        Hidden hidden = new Hidden(
                TimelineReader.period(fields),
                topic(fields.required("topic")),
                fields.find("what").map(Value::text).orElse("all of it"),
                fields.find("needs").map(Value::text).orElse("the right to look"));
        fields.finish();
        return hidden;
    }

    private static Topic topic(Value value) {
        return Topic.valueOf(value.word(TOPICS).toUpperCase(Locale.ROOT));
    }

    private static Session session(Value value) {
        Fields fields = value.fields();
        Session session = new Session(
                TimelineReader.period(fields),
                fields.required("account").text(),
                fields.find("count").map(count -> count.integer(1, MOST)).orElse(1L),
                fields.find("oldestTransaction").map(Value::duration).orElse(null),
                fields.find("writing").map(Value::flag).orElse(false));
        fields.finish();
        return session;
    }

    private static Account account(Value value) {
        Fields fields = value.fields();
        Account account = new Account(
                fields.required("name").text(),
                changes(fields, "locked", Value::flag, Timeline.constant(false)),
                fields.find("writes").map(Value::flag).orElse(true),
                fields.find("system").map(Value::flag).orElse(false));
        fields.finish();
        return account;
    }

    private static Sequence sequence(Value value) {
        Fields fields = value.fields();
        Sequence sequence = new Sequence(
                fields.required("name").text(),
                TimelineReader.read(fields.required("next"), "next", next -> next.integer(-MOST, MOST)),
                fields.find("greatest").map(most -> most.integer(-MOST, MOST)).orElse(null));
        fields.finish();
        return sequence;
    }

    private static Progress progress(Value value) {
        Fields fields = value.fields();
        Optional<Value> change = fields.find("lastChange");
        boolean untold = change.filter(one -> one.isWord("untold")).isPresent();
        Progress progress = new Progress(
                change.filter(one -> !untold).map(Value::signedDuration).orElse(null),
                !untold,
                fields.find("heartbeat")
                        .map(age -> age.isWord("none") ? Optional.<Duration>empty() : Optional.of(age.duration()))
                        .orElse(Progress.MOVES.heartbeat()));
        fields.finish();
        return progress;
    }

    private static Look look(Value value) {
        Fields fields = value.fields();
        long keys = fields.find("keys").map(count -> count.integer(0, MOST)).orElse(Look.HEALTHY.keys());
        Look look = new Look(
                fields.find("newest")
                        .map(time ->
                                time.isWord("untold") ? Optional.<Duration>empty() : Optional.of(time.signedDuration()))
                        .orElse(Look.HEALTHY.newest()),
                keys,
                fields.find("found").map(count -> count.integer(0, keys)).orElse(keys));
        fields.finish();
        return look;
    }

    static Map<String, Long> counts(Value value) {
        Map<String, Long> counts = new LinkedHashMap<>();
        value.fields().all().forEach((name, count) -> counts.put(name, count.integer(0, MOST)));
        return counts;
    }

    /** Texts that differ, by their names; {@code untold} takes one away. */
    static Map<String, Optional<String>> texts(Fields fields, String key) {
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        fields.find(key)
                .ifPresent(block -> block.fields()
                        .all()
                        .forEach((name, text) ->
                                texts.put(name, text.isWord("untold") ? Optional.empty() : Optional.of(text.text()))));
        return texts;
    }

    static <T> List<T> all(Fields fields, String key, Function<Value, T> reader) {
        return fields.find(key).map(Value::list).orElse(List.of()).stream()
                .map(reader)
                .toList();
    }

    static @Nullable String text(Fields fields, String key) {
        return fields.find(key).map(Value::text).orElse(null);
    }

    private static <T> Timeline<T> changes(
            Fields fields, String key, Function<Value, T> reader, Timeline<T> otherwise) {
        return fields.find(key)
                .map(value -> TimelineReader.read(value, key, reader))
                .orElse(otherwise);
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
