package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DatabaseEndpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account of DTS on one side of a database, and the way its rights are weighed: what every engine has in common is
 * looked at here, the rest by the engine's own rule.
 */
record AccountCase(Case subject, Side side, Role role, AccountRights rights, Tally tally) {
    /** What DTS does by the account. */
    enum Role {
        /** Reads changes. */
        READER,
        /** Writes changes that come back. */
        WRITER
    }

    private static final int MOST_NAMED = 10;
    /** Rights that hold all others: of many rights too much they are named, whatever else is counted only. */
    private static final Set<String> WORST =
            Set.of("ALL", "ALL PRIVILEGES", "SUPER", "SUPERUSER", "SYSDBA", "DBA", "ROOT", "@ALL");

    void look() {
        standing();
        rights.unseen().stream().map(AccountCase::unseen).forEach(tally::unclear);
        switch (subject.database().engine()) {
            case MYSQL -> new MySqlAccount(this).look();
            case POSTGRESQL -> new PostgreSqlAccount(this).look();
            case ORACLE -> new OracleAccount(this).look();
            case MONGODB -> new MongoDbAccount(this).look();
            case REDIS -> new RedisAccount(this).look();
        }
        tally.right(Sentence.of("rights.held", rights.account(), rights.version()));
    }

    static Sentence unseen(Unseen one) {
        return Sentence.of("database.unseen", one.what(), one.needs());
    }

    private void standing() {
        Instant until = rights.validUntil();
        if (is(Trait.LOCKED)) {
            tally.wrong(Sentence.of("rights.locked", rights.account()));
        }
        if (is(Trait.NO_LOGIN)) {
            tally.wrong(Sentence.of("rights.no-login", rights.account()));
        }
        if (is(Trait.NO_PASSWORD)) {
            tally.wrong(Sentence.of("rights.no-password", rights.account()));
        }
        if (until != null && !until.isAfter(subject.now())) {
            tally.wrong(Sentence.of("rights.ended", rights.account(), until));
        } else if (is(Trait.EXPIRED)) {
            tally.wrong(Sentence.of("rights.expired", rights.account()));
        } else if (until != null && windowEnd().filter(until::isBefore).isPresent()) {
            tally.wrong(Sentence.of("rights.ends-early", rights.account(), until));
        }
        if (AccountNames.any(subject.database().accounts().application(), rights.account())) {
            tally.wrong(Sentence.of("rights.shared", rights.account()));
        }
    }

    /** Where what the documents ask for is wide, an end of its password is what narrows it. */
    void narrowed(String wide) {
        if (rights.validUntil() == null) {
            tally.wrong(Sentence.of("rights.endless", wide, rights.account()));
        } else {
            tally.right(Sentence.of("rights.narrowed", wide, rights.validUntil()));
        }
    }

    private Optional<Instant> windowEnd() {
        return Optional.ofNullable(subject.plan().cutover())
                .map(Cutover::window)
                .map(Cutover.Window::notAfter);
    }

    boolean is(Trait trait) {
        return rights.traits().contains(trait);
    }

    boolean reads() {
        return role == Role.READER;
    }

    private @Nullable DatabaseEndpoint endpoint() {
        Database database = subject.database();
        return side == Side.SOURCE ? database.source() : database.target();
    }

    /** Whether the side is an instance that the cloud runs, where nobody gets all rights. */
    boolean managed() {
        DatabaseEndpoint endpoint = endpoint();
        return endpoint != null && endpoint.product() != null;
    }

    /** The name of the database on its server. */
    String database() {
        DatabaseEndpoint endpoint = endpoint();
        return endpoint == null || endpoint.database() == null ? "" : endpoint.database();
    }

    /** Whether it has such a right from the login on. */
    boolean holds(Predicate<Grant> right) {
        return rights.grants().stream()
                .filter(grant -> grant.way() != AccountRights.Way.INACTIVE_ROLE)
                .anyMatch(right);
    }

    /** A right that must be held. */
    void need(String right, String on, boolean held) {
        if (!held) {
            lacks("rights.missing", "rights.not-found", right, on);
        }
    }

    /** One right of these must be held. */
    void needAny(List<String> oneOf, String on, boolean held) {
        if (!held) {
            lacks("rights.missing-any", "rights.not-found-any", oneOf, on);
        }
    }

    /** A right that was not found is missing only where everything could be looked at. */
    private void lacks(String missing, String notFound, Object right, String on) {
        if (rights.unseen().isEmpty()) {
            tally.wrong(Sentence.of(missing, right, on));
        } else {
            tally.unclear(Sentence.of(notFound, right, on));
        }
    }

    /**
     * Every right that is not needed is named with the way it came by, the worst and the first ones of many; so is one that
     * may be passed on, unless the account owns what it is on.
     */
    void nothingBut(Predicate<Grant> needed) {
        named(
                "rights.surplus",
                rights.grants().stream()
                        .filter(needed.negate())
                        .sorted(Comparator.comparing(grant -> !WORST.contains(grant.right())))
                        .map(AccountCase::named));
        named(
                "rights.passed-on",
                rights.grants().stream()
                        .filter(needed)
                        .filter(grant -> grant.grantable() && grant.way() != AccountRights.Way.OWNER)
                        .map(AccountCase::named));
    }

    /** No trait but these. */
    void nobodyBut(Trait... allowed) {
        List<Trait> rest =
                new ArrayList<>(List.of(Trait.SUPERUSER, Trait.REPLICATION, Trait.CREATE_ROLE, Trait.CREATE_DATABASE));
        rest.add(Trait.BYPASS_ROW_SECURITY);
        rest.removeAll(List.of(allowed));
        named(
                "rights.surplus",
                rest.stream()
                        .filter(this::is)
                        .map(trait -> Sentence.of("rights.trait", trait.name().replace('_', ' '))));
    }

    private void named(String key, Stream<Sentence> found) {
        List<Sentence> all = found.distinct().collect(Collectors.toList());
        if (all.isEmpty()) {
            return;
        }
        List<Object> shown = new ArrayList<>(all.subList(0, Math.min(MOST_NAMED, all.size())));
        if (all.size() > MOST_NAMED) {
            shown.add(Sentence.of("rights.more", all.size() - MOST_NAMED));
        }
        tally.wrong(Sentence.of(key, shown));
    }

    private static Sentence named(Grant grant) {
        return switch (grant.way()) {
            case DIRECT -> Sentence.of("rights.direct", grant.right(), grant.on());
            case ROLE -> Sentence.of("rights.by-role", grant.right(), grant.on(), via(grant));
            case INACTIVE_ROLE -> Sentence.of("rights.by-inactive-role", grant.right(), grant.on(), via(grant));
            case PUBLIC -> Sentence.of("rights.public", grant.right(), grant.on());
            case OWNER -> Sentence.of("rights.owner", grant.right(), grant.on());
        };
    }

    private static String via(Grant grant) {
        return Objects.requireNonNullElse(grant.via(), "-");
    }
}
