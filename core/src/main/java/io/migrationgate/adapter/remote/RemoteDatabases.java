package io.migrationgate.adapter.remote;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.CanonicalJson;
import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.DatabaseReader;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.JsonObject;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks databases from another machine, each question by one task; the credential that it takes goes along in its own field.
 *
 * <p>A server that could not be talked to is left alone for a moment, for the other machine remembers nothing between two
 * tasks: the next question would wait for it in turn, and a wrong password that is tried often locks an account.
 */
public final class RemoteDatabases implements DatabaseReader {
    /** Everything that a database can be asked. */
    public static final List<DatabaseTopic<?>> TOPICS = List.of(
            AccountRights.TOPIC,
            SourceSettings.TOPIC,
            SchemaShape.TOPIC,
            OpenWork.TOPIC,
            WriterAccounts.TOPIC,
            RowCounts.TOPIC,
            SequenceValues.TOPIC,
            SourceProgress.TOPIC,
            CopyLook.TOPIC);

    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    /** Reasons that every other question to the same server would have, too. */
    static final Set<String> FOR_EVERY_QUESTION = Set.of(
            "database.barred",
            "database.crowded",
            "database.login",
            "database.lost",
            "database.no-address",
            "database.no-connection",
            "database.no-database",
            "database.no-driver",
            "database.no-host",
            "database.refused-connection",
            "database.shut-out",
            "database.silent",
            "database.tls",
            "database.unknown-database");

    private record Away(Instant until, NoEvidence<?> reading) {}

    private final Asking asking;
    private final CredentialSource credentials;
    private final InstantSource clock;
    private final Map<DatabaseAddress, Away> away = new ConcurrentHashMap<>();

    /** @param credentials looks credentials for reading up, on this machine */
    public RemoteDatabases(Asking asking, CredentialSource credentials, InstantSource clock) {
        this.asking = asking;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** How one topic is asked for on another machine. */
    public static <T> TaskKind<DatabaseQuestion, T> kind(DatabaseTopic<T> topic) {
        return new TaskKind<>(
                "database-" + topic.id(),
                Level.LIVE,
                DatabaseQuestionForm.FORM,
                new Form<>(topic.writer(), json -> exactly(topic, json)),
                question -> source(topic, question.at()),
                TaskKind.LONG);
    }

    /** What is not, member by member, as it would have been written was written by somebody else. */
    private static <T> Optional<T> exactly(DatabaseTopic<T> topic, JsonObject json) {
        return topic.reader()
                .apply(json)
                .filter(value -> CanonicalJson.of(topic.writer().apply(value).members())
                        .equals(CanonicalJson.of(json.members())));
    }

    /** Engine, topic and database; never host or port. */
    private static String source(DatabaseTopic<?> topic, DatabaseAddress at) {
        return at.engine().name().toLowerCase(Locale.ROOT) + " " + topic.id() + " " + at.database();
    }

    @Override
    public <T> Reading<T> ask(DatabaseTopic<T> topic, DatabaseQuestion question, Instant until) {
        DatabaseAddress at = question.at();
        Away known = away.get(at);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.reading().of();
        }
        Optional<Credential> credential;
        try {
            credential = credentials.find(at.credentials(), at.host(), at.port());
        } catch (CredentialException unusable) {
            return none(topic, at, "database.bad-credential", at.credentials(), String.valueOf(unusable.getMessage()));
        }
        if (credential.isEmpty()) {
            return none(topic, at, "database.no-credential", at.credentials());
        }
        Reading<T> reading = asking.ask(kind(topic), question, Map.of(at.credentials(), credential.get()), until);
        if (reading instanceof NoEvidence<T> none
                && FOR_EVERY_QUESTION.contains(none.reason().key())) {
            away.put(at, new Away(clock.instant().plus(LEFT_ALONE), none));
        }
        return reading;
    }

    private <T> Reading<T> none(DatabaseTopic<T> topic, DatabaseAddress at, String reason, Object... arguments) {
        return new NoEvidence<>(
                source(topic, at),
                clock.instant(),
                Sentence.of(reason, arguments),
                Sentence.of(reason + ".remedy", arguments));
    }
}
