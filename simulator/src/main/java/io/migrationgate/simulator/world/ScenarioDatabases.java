package io.migrationgate.simulator.world;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.CanonicalJson;
import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabasePurpose;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.DatabaseReader;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.simulator.scenario.DatabaseScript;
import io.migrationgate.simulator.scenario.DatabaseScript.Side;
import io.migrationgate.simulator.scenario.DatabaseScript.Topic;
import io.migrationgate.simulator.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Answers for the databases of a scenario; no connection is opened, whatever address the plan gives. */
record ScenarioDatabases(Scenario scenario, InstantSource clock) implements DatabaseReader {
    private record Answer(Topic topic, Function<DatabaseNow, Object> answer) {}

    private static final Map<DatabaseTopic<?>, Answer> ANSWERS = Map.of(
            AccountRights.TOPIC, new Answer(Topic.RIGHTS, DatabaseNow::rights),
            SourceSettings.TOPIC, new Answer(Topic.SETTINGS, DatabaseNow::settings),
            SchemaShape.TOPIC, new Answer(Topic.SCHEMA, DatabaseNow::schema),
            OpenWork.TOPIC, new Answer(Topic.SESSIONS, DatabaseNow::sessions),
            WriterAccounts.TOPIC, new Answer(Topic.ACCOUNTS, DatabaseNow::accounts),
            SequenceValues.TOPIC, new Answer(Topic.SEQUENCES, DatabaseNow::sequences),
            RowCounts.TOPIC, new Answer(Topic.ROWS, DatabaseNow::rows),
            SourceProgress.TOPIC, new Answer(Topic.PROGRESS, DatabaseNow::progress),
            CopyLook.TOPIC, new Answer(Topic.COPY, DatabaseNow::copy));

    @Override
    public <T> Reading<T> ask(DatabaseTopic<T> topic, DatabaseQuestion question, Instant until) {
        String source = question.at().engine().name().toLowerCase(Locale.ROOT) + " " + topic.id() + " "
                + question.at().database();
        Instant now = clock.instant();
        Answer answer = Objects.requireNonNull(ANSWERS.get(topic), topic.id());
        Optional<DatabaseNow> found = find(question, now);
        if (found.isEmpty()) {
            return none(source, "database.no-simulation");
        }
        if (found.get().silent(answer.topic())) {
            return none(source, "database.silent");
        }
        T value = topic.type().cast(answer.answer().apply(found.get()));
        String json = CanonicalJson.of(topic.writer().apply(value).members());
        String digest = Digest.of(json.getBytes(StandardCharsets.UTF_8));
        return new Evidence<>(Level.LIVE, source, now, digest, value);
    }

    private <T> Reading<T> none(String source, String reason) {
        return new NoEvidence<>(source, clock.instant(), Sentence.of(reason), Sentence.of(reason + ".remedy"));
    }

    private Optional<DatabaseNow> find(DatabaseQuestion question, Instant now) {
        DatabasePurpose purpose = question.purpose();
        if (purpose == null) {
            return Optional.empty();
        }
        Duration elapsed = Duration.between(scenario.startsAt(), now);
        return scenario.databases().stream()
                .filter(script -> script.name().equals(purpose.database()))
                .findFirst()
                .map(script -> new DatabaseNow(question, purpose, side(script, purpose), scenario.startsAt(), elapsed));
    }

    private static Side side(DatabaseScript script, DatabasePurpose purpose) {
        if (purpose.asksCopy()) {
            return script.copy();
        }
        return purpose.asksTarget() ? script.target() : script.source();
    }
}
