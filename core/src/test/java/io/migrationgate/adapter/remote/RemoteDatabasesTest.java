package io.migrationgate.adapter.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.access.Errand;
import io.migrationgate.evidence.CanonicalJson;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.DatabaseReader;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that a database which only an agent reaches answers as if it had been asked here, that credentials travel beside the
 * task and nowhere else, and that no answer is believed that is not of its form.
 */
class RemoteDatabasesTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");
    private static final DatabaseAddress SOURCE =
            new DatabaseAddress(Engine.MYSQL, "10.0.0.5", 3306, "orders", Tls.VERIFY_FULL, "orders-source");
    private static final DatabaseQuestion QUESTION = DatabaseQuestion.at(SOURCE)
            .accounts(List.of("dts_repl"))
            .tables(List.of("orders.*"), List.of("orders.tmp_*"))
            .heartbeat("migration_gate.heartbeat")
            .after("orders.item");
    private static final DatabaseQuestion PLAIN = DatabaseQuestion.at(SOURCE);

    private Instant now = NOW;
    private final List<DatabaseQuestion> asked = new ArrayList<>();
    private final List<String> lookedUp = new ArrayList<>();
    private final DatabaseReader there = new DatabaseReader() {
        @Override
        public <T> Reading<T> ask(DatabaseTopic<T> topic, DatabaseQuestion question, Instant until) {
            asked.add(question);
            return refusal == null
                    ? new Evidence<>(
                            Level.LIVE,
                            "mysql",
                            NOW,
                            "ab".repeat(32),
                            topic.type().cast(answer(topic)))
                    : new NoEvidence<>("mysql", NOW, Sentence.of(refusal), Sentence.of(refusal + ".remedy"));
        }
    };
    private String refusal;
    private Object other;
    private final FakeChannel channel = new FakeChannel(answering()::answer);
    private CredentialSource credentials = new CredentialSource() {
        @Override
        public Optional<Credential> find(String name) {
            throw new AssertionError("it must be said where it is sent");
        }

        @Override
        public Optional<Credential> find(String name, String host, int port) {
            lookedUp.add(name + " for " + host + ":" + port);
            return Optional.of(new Credential("reader", "plantedPassword", "plantedToken"));
        }
    };

    private Object answer(DatabaseTopic<?> topic) {
        return other == null ? DatabaseAnswers.of(topic) : other;
    }

    private Answering answering() {
        Answering answering = new Answering(() -> NOW);
        RemoteDatabases.TOPICS.forEach(topic -> with(answering, topic));
        return answering;
    }

    private <T> void with(Answering answering, DatabaseTopic<T> topic) {
        answering.with(RemoteDatabases.kind(topic), (question, until) -> there.ask(topic, question, until));
    }

    private RemoteDatabases remote() {
        return new RemoteDatabases(new Asking(channel, () -> now, sentence -> true), credentials, () -> now);
    }

    private <T> Reading<T> ask(DatabaseTopic<T> topic) {
        return remote().ask(topic, PLAIN, NOW.plusSeconds(60));
    }

    private static Sentence reason(Reading<?> reading) {
        assertThat(reading).isInstanceOf(NoEvidence.class);
        return ((NoEvidence<?>) reading).reason();
    }

    private static Stream<DatabaseTopic<?>> topics() {
        return RemoteDatabases.TOPICS.stream();
    }

    @Test
    void everyTopicThatThereIsTravels() {
        Object[] all = new ClassFileImporter()
                .importPackages("io.migrationgate.evidence").stream()
                        .filter(type -> type.tryGetField("TOPIC").isPresent())
                        .map(JavaClass::reflect)
                        .map(RemoteDatabasesTest::topic)
                        .toArray();

        assertThat(all).isNotEmpty();
        assertThat(RemoteDatabases.TOPICS).map(Object.class::cast).containsExactlyInAnyOrder(all);
    }

    private static Object topic(Class<?> type) {
        try {
            return type.getField("TOPIC").get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a topic cannot be read", e);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyAnswerCrossesWhole(DatabaseTopic<?> topic) {
        assertThat(ask(topic))
                .isEqualTo(new Evidence<>(
                        Level.LIVE,
                        "mysql " + topic.id() + " orders, agent linux-1",
                        NOW,
                        "ab".repeat(32),
                        DatabaseAnswers.of(topic)));
    }

    @Test
    void everythingThatIsAskedCrossesWhole() {
        remote().ask(SchemaShape.TOPIC, QUESTION, NOW.plusSeconds(60));
        remote().ask(SchemaShape.TOPIC, PLAIN, NOW.plusSeconds(60));

        assertThat(asked).containsExactly(QUESTION, PLAIN);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theCredentialIsInTheFieldForItAndInNothingThatIsWritten(DatabaseTopic<?> topic) {
        List<String> answers = new ArrayList<>();
        channel.onTheWay = answer -> {
            answers.add(answer);
            return answer;
        };

        Reading<?> reading = ask(topic);

        assertThat(lookedUp).containsExactly("orders-source for 10.0.0.5:3306");
        Errand errand = channel.errands.get(0);
        assertThat(errand.secrets().keySet()).containsExactly("orders-source");
        assertThat(errand.secrets().get("orders-source").password()).isEqualTo("plantedPassword");
        assertThat(errand.task() + errand + answers + reading).doesNotContain("planted");
    }

    @Test
    void withoutACredentialNobodyIsAsked() {
        credentials = CredentialSource.none();

        assertThat(reason(ask(SchemaShape.TOPIC))).isEqualTo(Sentence.of("database.no-credential", "orders-source"));
        assertThat(channel.errands).isEmpty();
    }

    @Test
    void aCredentialThatIsNotForThatHostIsNotSent() {
        credentials = name -> {
            throw new CredentialException("it is kept for other hosts");
        };

        assertThat(reason(ask(SchemaShape.TOPIC)))
                .isEqualTo(Sentence.of("database.bad-credential", "orders-source", "it is kept for other hosts"));
        assertThat(channel.errands).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"600,60", "60,60", "10,10", "-5,0"})
    void oneTaskTakesAMinuteAtMost(long left, long given) {
        remote().ask(SchemaShape.TOPIC, PLAIN, NOW.plusSeconds(left));

        assertThat(channel.errands)
                .singleElement()
                .satisfies(errand -> assertThat(errand.within()).isEqualTo(Duration.ofSeconds(given)));
    }

    @Test
    void anAgentThatIsBackIsAskedAgain() {
        RemoteDatabases remote = remote();
        channel.away = "the agent is not connected";
        assertThat(reason(remote.ask(SchemaShape.TOPIC, PLAIN, NOW.plusSeconds(60)))
                        .key())
                .isEqualTo("remote.away");
        channel.away = null;
        now = NOW.plusSeconds(11);

        assertThat(remote.ask(SchemaShape.TOPIC, PLAIN, now.plusSeconds(60)).evidence())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"database.login", "database.silent", "database.tls", "database.no-driver"})
    void aServerThatCannotBeTalkedToIsNotAskedForEverythingInTurn(String sentence) {
        RemoteDatabases remote = remote();
        refusal = sentence;
        List<String> reasons = new ArrayList<>();
        for (DatabaseTopic<?> topic : RemoteDatabases.TOPICS) {
            reasons.add(reason(remote.ask(topic, PLAIN, NOW.plusSeconds(60))).key());
        }
        refusal = null;

        assertThat(reasons).containsOnly(sentence).hasSize(RemoteDatabases.TOPICS.size());
        assertThat(channel.errands).hasSize(1);
        DatabaseAddress elsewhere =
                new DatabaseAddress(Engine.MYSQL, "10.0.0.6", 3306, "orders", Tls.VERIFY_FULL, "orders-source");
        assertThat(remote.ask(SchemaShape.TOPIC, DatabaseQuestion.at(elsewhere), NOW.plusSeconds(60))
                        .evidence())
                .isPresent();
        now = NOW.plusSeconds(30);
        assertThat(remote.ask(SchemaShape.TOPIC, PLAIN, now.plusSeconds(60)).evidence())
                .isPresent();
    }

    /** What the adapters call unreachable stands in their sources alone: on the way it becomes a sentence like any other. */
    @Test
    void everyReasonWithWhichADatabaseIsLeftAloneHereIsOneElsewhere() throws IOException {
        Pattern reason = Pattern.compile("unreachable\\(\\s*\"([^\"]+)\"");
        Set<String> reasons = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/migrationgate/adapter/database"))) {
            for (Path file : files.toList()) {
                reason.matcher(Files.readString(file)).results().forEach(found -> reasons.add(found.group(1)));
            }
        }

        assertThat(reasons).contains("database.silent");
        assertThat(RemoteDatabases.FOR_EVERY_QUESTION).containsAll(reasons);
    }

    @Test
    void aQuestionThatIsRefusedAloneHoldsUpNoOther() {
        RemoteDatabases remote = remote();
        refusal = "database.statement";
        remote.ask(SchemaShape.TOPIC, PLAIN, NOW.plusSeconds(60));
        refusal = null;

        assertThat(remote.ask(RowCounts.TOPIC, PLAIN, NOW.plusSeconds(60)).evidence())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"tables\":7                   | \"tables\":-7",
                "\"tables\":7                   | \"tables\":\"7\"",
                "\"tables\":7                   | \"tables\":7,\"more\":1",
                "\"tables\":7                   | \"tables\":7.0",
                "\"total\":2                    | \"total\":1",
                "\"danger\":\"no-key\"          | \"danger\":\"none\"",
                "\"what\":\"mysql.user\"        | \"what\":\"\"",
                "\"what\":\"mysql.user\"        | \"what\":\"mysql.user\",\"why\":\"\"",
                "\"names\":[\"orders.a\"        | \"names\":[1",
                "\"utf8mb4_bin\":3              | \"utf8mb4_bin\":null",
                "\"version\":\"MySQL 8.0.36\"   | \"version\":null",
            })
    void anAnswerOfAnotherFormIsNoEvidence(String what, String by) {
        channel.onTheWay = answer -> {
            assertThat(answer).contains(what);
            return answer.replace(what, by);
        };

        assertThat(reason(ask(SchemaShape.TOPIC))).isEqualTo(Sentence.of("remote.garbled", "agent linux-1", "value"));
    }

    @Test
    void anAnswerThatWasCutIsNoEvidence() {
        for (int part = 1; part <= 20; part++) {
            int of = part;
            channel.onTheWay = answer -> answer.substring(0, answer.length() - of);

            assertThat(reason(ask(SchemaShape.TOPIC)).key()).isEqualTo("remote.garbled");
        }
    }

    @Test
    void theAnswerToAnotherTopicIsNoEvidence() {
        String rows = CanonicalJson.of(RowCounts.TOPIC
                .writer()
                .apply(DatabaseAnswers.of(RowCounts.TOPIC))
                .members());
        String progress = CanonicalJson.of(SourceProgress.TOPIC
                .writer()
                .apply(DatabaseAnswers.of(SourceProgress.TOPIC))
                .members());
        channel.onTheWay = answer -> answer.replace(progress, rows);

        assertThat(reason(ask(SourceProgress.TOPIC)).key()).isEqualTo("remote.garbled");
    }

    @Test
    void aPartOfMoreTablesThanOneMayHaveIsNoEvidence() {
        other = rows(RowCounts.TABLES);
        assertThat(ask(RowCounts.TOPIC).evidence()).isPresent();

        other = rows(RowCounts.TABLES + 1);
        assertThat(reason(ask(RowCounts.TOPIC)).key()).isEqualTo("remote.garbled");
    }

    private static RowCounts rows(int tables) {
        return new RowCounts(
                IntStream.range(0, tables)
                        .mapToObj(number -> new RowCounts.Rows("orders.t" + number, number))
                        .toList(),
                null,
                List.of());
    }

    @Test
    void anAnswerThatIsTooLongIsNotGivenAndNotBelieved() {
        other = new RowCounts(
                Collections.nCopies(1, new RowCounts.Rows("x".repeat(Answer.LONGEST), 1)), null, List.of());
        assertThat(reason(ask(RowCounts.TOPIC)).key()).isEqualTo("remote.refused");

        other = rows(1);
        channel.onTheWay = answer -> answer + " ".repeat(Answer.LONGEST);
        assertThat(reason(ask(RowCounts.TOPIC)).key()).isEqualTo("remote.too-long");
    }

    @Test
    void noChangedAnswerIsMoreThanAReadingOrNone() {
        Random random = new Random(12);
        channel.onTheWay = answer -> {
            StringBuilder changed = new StringBuilder(answer);
            for (int i = 0; i <= random.nextInt(3); i++) {
                String by = List.of("\"", "{", "}", "[", "]", ",", ":", "0", "-", "9", "null", "T", "\\", "é")
                        .get(random.nextInt(14));
                int at = random.nextInt(changed.length());
                changed.replace(at, Math.min(changed.length(), at + random.nextInt(3)), by);
            }
            return changed.toString();
        };
        for (int i = 0; i < 3_000; i++) {
            DatabaseTopic<?> topic = RemoteDatabases.TOPICS.get(i % RemoteDatabases.TOPICS.size());
            assertThatCode(() -> ask(topic)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine",
                "host",
                "port",
                "database",
                "tls",
                "credentials",
                "accounts",
                "tables",
                "exclude",
                "after"
            })
    void aQuestionWithoutAMemberIsRefused(String member) {
        channel.other = task -> {
            JsonObject json = JsonObject.read(task).orElseThrow();
            Map<String, Object> question = json.object("question").orElseThrow().members().entrySet().stream()
                    .filter(one -> one.getValue() != null && !one.getKey().equals(member))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Map<String, Object> changed = new HashMap<>(json.members());
            changed.put("question", question);
            String text = answering().answer(CanonicalJson.of(changed));
            assertThat(text).contains("task.question");
            return text.replaceAll(
                    "\"task\":\"[0-9a-f]+\"", "\"task\":\"" + Digest.of(task.getBytes(StandardCharsets.UTF_8)) + "\"");
        };

        assertThat(reason(remote().ask(SchemaShape.TOPIC, QUESTION, NOW.plusSeconds(60)))
                        .key())
                .isEqualTo("remote.refused");
        assertThat(asked).isEmpty();
    }
}
