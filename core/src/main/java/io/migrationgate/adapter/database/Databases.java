package io.migrationgate.adapter.database;

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
import io.migrationgate.plan.Database.Engine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks databases of every engine, each question over a connection of its own.
 *
 * <p>A server that could not be talked to is left alone for a moment: the next question would wait for it in turn.
 */
public final class Databases implements DatabaseReader {
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    /** No server of these could be had: what is asked of them follows their documents alone. */
    private static final Set<Engine> NEVER_REAL = Set.of(Engine.MONGODB, Engine.ORACLE);

    private interface Answer {
        Object of(EngineSession session, DatabaseQuestion question) throws DatabaseTrouble;
    }

    private record Away(Instant until, DatabaseTrouble trouble) {}

    private static final Map<DatabaseTopic<?>, Answer> ANSWERS = Map.of(
            AccountRights.TOPIC, EngineSession::rights,
            SourceSettings.TOPIC, EngineSession::settings,
            SchemaShape.TOPIC, EngineSession::schema,
            OpenWork.TOPIC, EngineSession::sessions,
            WriterAccounts.TOPIC, EngineSession::accounts,
            RowCounts.TOPIC, EngineSession::rows,
            SequenceValues.TOPIC, EngineSession::sequences,
            SourceProgress.TOPIC, EngineSession::progress,
            CopyLook.TOPIC, EngineSession::copy);

    private final CredentialSource credentials;
    private final Map<Engine, EngineDriver> drivers;
    private final InstantSource clock;
    private final Map<DatabaseAddress, Away> away = new ConcurrentHashMap<>();

    /** @param credentials looks credentials for reading up */
    public Databases(CredentialSource credentials, InstantSource clock) {
        this(
                credentials,
                Map.of(
                        Engine.MYSQL, new MySqlDriver(),
                        Engine.POSTGRESQL, new PostgreSqlDriver(),
                        Engine.ORACLE, new OracleConnector(),
                        Engine.MONGODB, new MongoDriver(),
                        Engine.REDIS, new RedisDriver()),
                clock);
    }

    Databases(CredentialSource credentials, Map<Engine, EngineDriver> drivers, InstantSource clock) {
        this.credentials = credentials;
        this.drivers = Map.copyOf(drivers);
        this.clock = clock;
    }

    @Override
    public <T> Reading<T> ask(DatabaseTopic<T> topic, DatabaseQuestion question, Instant until) {
        DatabaseAddress address = question.at();
        String source = source(topic, address);
        try {
            T value = topic.type().cast(answer(topic, question, new TimeLimit(clock, until)));
            String json = CanonicalJson.of(topic.writer().apply(value).members());
            String digest = Digest.of(json.getBytes(StandardCharsets.UTF_8));
            return new Evidence<>(Level.LIVE, source, clock.instant(), digest, value, caveat(address.engine()));
        } catch (DatabaseTrouble trouble) {
            if (trouble.isUnreachable()) {
                away.put(address, new Away(clock.instant().plus(LEFT_ALONE), trouble));
            }
            return new NoEvidence<>(source, clock.instant(), trouble.reason(), trouble.remedy());
        }
    }

    private Object answer(DatabaseTopic<?> topic, DatabaseQuestion question, TimeLimit limit) throws DatabaseTrouble {
        Away known = away.get(question.at());
        if (known != null && clock.instant().isBefore(known.until())) {
            throw known.trouble();
        }
        EngineDriver driver = drivers.get(question.at().engine());
        if (driver == null) {
            throw DatabaseTrouble.of("database.no-engine", word(question.at().engine()));
        }
        try (EngineSession session = driver.open(question.at(), credential(question.at()), limit)) {
            return Objects.requireNonNull(ANSWERS.get(topic), topic.id()).of(session, question);
        }
    }

    private Credential credential(DatabaseAddress address) throws DatabaseTrouble {
        try {
            return credentials
                    .find(address.credentials(), address.host(), address.port())
                    .orElseThrow(() -> DatabaseTrouble.of("database.no-credential", address.credentials()));
        } catch (CredentialException unusable) {
            throw DatabaseTrouble.of(
                    "database.bad-credential", address.credentials(), String.valueOf(unusable.getMessage()));
        }
    }

    private static @Nullable Sentence caveat(Engine engine) {
        return NEVER_REAL.contains(engine) ? Sentence.of("database.never-real", word(engine)) : null;
    }

    /** Engine, topic and database; never host or port. */
    private static String source(DatabaseTopic<?> topic, DatabaseAddress address) {
        return word(address.engine()) + " " + topic.id() + " " + address.database();
    }

    private static String word(Engine engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }
}
