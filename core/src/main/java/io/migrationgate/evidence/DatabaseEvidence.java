package io.migrationgate.evidence;

import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the databases of a plan directly, one database in each round: a server that answers slowly holds up no other kind
 * of reading for longer than a round.
 */
public final class DatabaseEvidence implements EvidenceSource {
    /** What the replication account may do on the source. */
    public static final EvidenceKind<AccountRights> REPLICATION = AccountRights.TOPIC.of(Side.SOURCE);

    /** What the account of the way back may do where it reads, on the target. */
    public static final EvidenceKind<AccountRights> REVERSE_READER =
            new EvidenceKind<>("reverse-reader-rights", AccountRights.class);

    /** What the account of the way back may do where it writes, on the source. */
    public static final EvidenceKind<AccountRights> REVERSE_WRITER =
            new EvidenceKind<>("reverse-writer-rights", AccountRights.class);

    private record Asked<T>(
            EvidenceKind<T> kind,
            DatabaseTopic<T> topic,
            Side side,
            BiFunction<DatabaseQuestion, Database, @Nullable DatabaseQuestion> about) {}

    private static final List<Asked<?>> ALL = List.of(
            new Asked<>(
                    REPLICATION,
                    AccountRights.TOPIC,
                    Side.SOURCE,
                    (question, database) ->
                            account(question, replication(database).orElse(null))),
            new Asked<>(
                    REVERSE_READER,
                    AccountRights.TOPIC,
                    Side.TARGET,
                    (question, database) ->
                            account(question, database.accounts().reverse())),
            new Asked<>(
                    REVERSE_WRITER,
                    AccountRights.TOPIC,
                    Side.SOURCE,
                    (question, database) ->
                            account(question, database.accounts().reverse())),
            whole(SourceSettings.TOPIC, Side.SOURCE),
            whole(SourceSettings.TOPIC, Side.TARGET),
            whole(SchemaShape.TOPIC, Side.SOURCE),
            whole(SchemaShape.TOPIC, Side.TARGET),
            whole(OpenWork.TOPIC, Side.SOURCE),
            accounts(Side.SOURCE),
            accounts(Side.TARGET),
            whole(SequenceValues.TOPIC, Side.SOURCE),
            whole(SequenceValues.TOPIC, Side.TARGET));

    private final DatabaseReader databases;
    private final InstantSource clock;
    private @Nullable Deque<Database> left;

    public DatabaseEvidence(DatabaseReader databases, InstantSource clock) {
        this.databases = databases;
        this.clock = clock;
    }

    private static <T> Asked<T> whole(DatabaseTopic<T> topic, Side side) {
        return new Asked<>(topic.of(side), topic, side, (question, database) -> question);
    }

    private static Asked<WriterAccounts> accounts(Side side) {
        return new Asked<>(
                WriterAccounts.TOPIC.of(side),
                WriterAccounts.TOPIC,
                side,
                (question, database) -> question.accounts(database.accounts().application()));
    }

    /** The account that replicates; one of Redis that nobody named is the one that everybody is who gives no name. */
    public static Optional<String> replication(Database database) {
        return Optional.ofNullable(database.accounts().replication())
                .or(() -> database.engine() == Database.Engine.REDIS ? Optional.of("default") : Optional.empty());
    }

    private static @Nullable DatabaseQuestion account(DatabaseQuestion question, @Nullable String name) {
        return name == null ? null : question.accounts(List.of(name));
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return ALL.stream().map(Asked::kind).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        Deque<Database> databasesLeft = left;
        if (databasesLeft == null || databasesLeft.isEmpty()) { // the first time, or asked once more
            databasesLeft = new ArrayDeque<>(scope.assets(Database.class));
            left = databasesLeft;
        }
        Database database = databasesLeft.poll();
        EvidenceBook filled = book;
        if (database != null) {
            for (Asked<?> asked : ALL) {
                filled = scope.wants(asked.kind()) ? asked(asked, database, filled, until) : filled;
            }
        }
        return filled;
    }

    @Override
    public boolean finished() {
        return left != null && left.isEmpty();
    }

    private <T> EvidenceBook asked(Asked<T> asked, Database database, EvidenceBook book, Instant until) {
        Optional<DatabaseAddress> address = DatabaseAddress.of(database, asked.side());
        if (address.isEmpty()) {
            return book.with(asked.kind(), database.name(), unaddressed(database, asked.side(), clock));
        }
        DatabasePurpose purpose =
                new DatabasePurpose(database.name(), asked.kind().id());
        DatabaseQuestion question =
                asked.about().apply(DatabaseQuestion.at(address.get()).purpose(purpose), database);
        return question == null
                ? book
                : book.with(asked.kind(), database.name(), databases.ask(asked.topic(), question, until));
    }

    /** What is said where the plan says too little of a side. */
    static <T> Reading<T> unaddressed(Database database, Side side, InstantSource clock) {
        String word = side == Side.SOURCE ? "source" : "target";
        return new NoEvidence<>(
                "plan",
                clock.instant(),
                Sentence.of("database.no-endpoint", database.name(), word),
                Sentence.of("database.no-endpoint.remedy", database.name(), word));
    }
}
