package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.NameAnswers.Entry;
import io.migrationgate.evidence.NameAnswers.FromServer;
import io.migrationgate.evidence.NameAnswers.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what servers of a zone said, and reads it back: no more servers and records than a zone can have. */
final class NameAnswersForm {
    static final Form<NameAnswers> FORM = new Form<>(NameAnswersForm::write, NameAnswersForm::read);

    private static final int MOST_SERVERS = 100;
    private static final int MOST_RECORDS = 1_000;
    /** A TTL has 31 bits. */
    private static final long LONGEST_TTL = Integer.MAX_VALUE;

    private NameAnswersForm() {}

    private static JsonObject write(NameAnswers answers) {
        List<Object> servers = new ArrayList<>();
        answers.servers().forEach(one -> servers.add(server(one).members()));
        return Members.with("servers", servers).object();
    }

    private static JsonObject server(FromServer one) {
        List<Object> records = new ArrayList<>();
        one.records().forEach(entry -> records.add(record(entry).members()));
        return Members.with("server", one.server())
                .and("outcome", one.outcome().name())
                .and("records", records)
                .object();
    }

    private static JsonObject record(Entry entry) {
        Duration ttl = entry.ttl();
        return Members.with("type", entry.type())
                .and("value", entry.value())
                .and("ttlSeconds", ttl == null ? null : ttl.toSeconds())
                .object();
    }

    private static Optional<NameAnswers> read(JsonObject json) {
        return Members.exactly(json, "servers")
                .flatMap(exact -> all(exact, "servers", MOST_SERVERS, NameAnswersForm::readServer))
                .map(NameAnswers::new);
    }

    private static Optional<FromServer> readServer(JsonObject json) {
        return Members.exactly(json, "server", "outcome", "records")
                .flatMap(exact -> exact.text("outcome").flatMap(name -> Members.constant(Outcome.values(), name)))
                .flatMap(outcome -> json.text("server")
                        .flatMap(server -> all(json, "records", MOST_RECORDS, NameAnswersForm::readRecord)
                                .map(records -> new FromServer(OneLine.of(server), outcome, records))));
    }

    private static Optional<Entry> readRecord(JsonObject json) {
        Optional<JsonObject> exact = Members.exactly(json, "type", "value", "ttlSeconds");
        @Nullable Long ttl = json.count("ttlSeconds")
                .filter(seconds -> seconds <= LONGEST_TTL)
                .orElse(null);
        if (ttl == null && json.has("ttlSeconds")) {
            return Optional.empty();
        }
        return exact.flatMap(one -> one.text("type"))
                .flatMap(type -> Members.text(json, "value")
                        .map(value -> new Entry(
                                OneLine.of(type), OneLine.of(value), ttl == null ? null : Duration.ofSeconds(ttl))));
    }

    private static <T> Optional<List<T>> all(
            JsonObject json, String name, int most, Function<JsonObject, Optional<T>> reader) {
        return json.objects(name).filter(list -> list.size() <= most).flatMap(list -> {
            List<T> read = new ArrayList<>();
            list.forEach(one -> reader.apply(one).ifPresent(read::add));
            return Optional.of(read).filter(whole -> whole.size() == list.size());
        });
    }
}
