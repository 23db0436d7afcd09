package io.migrationgate.evidence;

import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads where sources stand when a watch begins, one in each round, and again when one of them turns out to be idle; then
 * the heartbeat of its target, too. A source that is not idle leaves no evidence: nothing has to be explained.
 */
public final class ProgressEvidence implements ClosingSource {
    private static final EvidenceKind<SourceProgress> SOURCE = SourceProgress.TOPIC.of(Side.SOURCE);
    private static final EvidenceKind<SourceProgress> TARGET = SourceProgress.TOPIC.of(Side.TARGET);

    private final DatabaseReader databases;
    private final InstantSource clock;
    private final Map<String, Reading<SourceProgress>> began = new HashMap<>();
    private @Nullable Deque<Database> left;

    public ProgressEvidence(DatabaseReader databases, InstantSource clock) {
        this.databases = databases;
        this.clock = clock;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(IdleProgress.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        Deque<Database> databasesLeft = left;
        if (databasesLeft == null) {
            databasesLeft = new ArrayDeque<>(scope.assets(Database.class));
            left = databasesLeft;
        }
        Database database = databasesLeft.poll();
        if (database != null) {
            began.put(database.name(), ask(database, Side.SOURCE, SOURCE, until));
        }
        return book;
    }

    @Override
    public boolean finished() {
        return left != null && left.isEmpty();
    }

    @Override
    public EvidenceBook close(Scope scope, EvidenceBook book, String asset, Instant until) {
        Optional<Database> database = scope.assets(Database.class).stream()
                .filter(one -> one.name().equals(asset))
                .findFirst();
        return database.map(one -> book.with(IdleProgress.KIND, asset, closing(one, until)))
                .orElse(book);
    }

    private Reading<IdleProgress> closing(Database database, Instant until) {
        Optional<Evidence<SourceProgress>> first =
                Optional.ofNullable(began.get(database.name())).flatMap(Reading::evidence);
        Reading<SourceProgress> last = ask(database, Side.SOURCE, SOURCE, until);
        Optional<Evidence<SourceProgress>> beat = database.heartbeat() == null
                ? Optional.empty()
                : ask(database, Side.TARGET, TARGET, until).evidence();
        IdleProgress progress = new IdleProgress(
                first.map(Evidence::value).orElse(null),
                first.map(Evidence::observedAt).orElse(null),
                last.evidence().map(Evidence::value).orElse(null),
                beat.map(one -> one.value().heartbeat()).orElse(null));
        Optional<Evidence<SourceProgress>> seen = last.evidence().or(() -> beat);
        return seen.<Reading<IdleProgress>>map(one -> new Evidence<>(
                        one.level(),
                        one.source(),
                        clock.instant(),
                        Digest.ofAll(
                                List.of(one.digest(), beat.map(Evidence::digest).orElse(""))),
                        progress,
                        one.caveat()))
                .orElseGet(() -> last.map(none -> progress));
    }

    private Reading<SourceProgress> ask(
            Database database, Side side, EvidenceKind<SourceProgress> kind, Instant until) {
        return DatabaseAddress.of(database, side)
                .map(address -> DatabaseQuestion.at(address)
                        .purpose(new DatabasePurpose(database.name(), kind.id()))
                        .heartbeat(database.heartbeat()))
                .map(question -> databases.ask(SourceProgress.TOPIC, question, until))
                .orElseGet(() -> DatabaseEvidence.unaddressed(database, side, clock));
    }
}
