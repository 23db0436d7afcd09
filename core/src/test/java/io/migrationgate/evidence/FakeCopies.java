package io.migrationgate.evidence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Servers, by their hosts, that answer what a look into a restored copy asks. */
public final class FakeCopies implements DatabaseReader {
    public static final Map<String, String> NONE = Map.of();

    public final Map<String, SchemaShape> schemas = new TreeMap<>();
    public final Map<String, CopyLook> looks = new TreeMap<>();
    public final FakeRows rows;
    public final List<String> asked = new ArrayList<>();
    /** What every server refuses, by topic. */
    public final Map<String, String> refused = new TreeMap<>();

    private final InstantSource clock;

    public FakeCopies(Instant now) {
        this.rows = new FakeRows(now);
        this.clock = rows;
    }

    public Instant now() {
        return clock.instant();
    }

    @Override
    public <T> Reading<T> ask(DatabaseTopic<T> topic, DatabaseQuestion question, Instant until) {
        String host = question.at().host();
        asked.add(host + " " + topic.id());
        String reason = refused.get(topic.id());
        if (reason != null) {
            return new NoEvidence<>("database", now(), Sentence.of(reason), Sentence.of(reason + ".remedy"));
        }
        if (topic.equals(RowCounts.TOPIC)) {
            return rows.ask(topic, question, until);
        }
        Object answer = topic.equals(SchemaShape.TOPIC)
                ? schemas.get(host)
                : topic.equals(CopyLook.TOPIC) ? looks.get(host) : null;
        if (answer == null) {
            return new NoEvidence<>(
                    "database", now(), Sentence.of("database.no-simulation"), Sentence.of("evidence.read-again"));
        }
        return new Evidence<>(Level.LIVE, "database", now(), "d", topic.type().cast(answer));
    }

    public static SchemaShape schema(String version, String digest, Unseen... unseen) {
        return new SchemaShape(version, 3, digest, NONE, Map.of(), List.of(), List.of(unseen));
    }
}
