package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.Sentence;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What DTS documents for accounts of PostgreSQL.
 *
 * <p>Of a server of one's own it asks for a superuser, of an instance of the cloud for the owner of the database. Both are
 * wide: a superuser must at least end by itself, and must be no application's. A narrower account, which may replicate and
 * read, is as good, and is held to that.
 */
record PostgreSqlAccount(AccountCase account) {
    private static final String DATABASE = "database ";
    private static final List<String> WRITES = List.of("SELECT", "INSERT", "UPDATE", "DELETE");
    /** Kinds of objects that are no data of a database. */
    private static final List<String> SERVER = List.of("function ", "parameter ", "server ");

    private static final Set<String> DATA_ROLES = Set.of("pg_read_all_data", "pg_write_all_data", "pg_database_owner");

    void look() {
        if (account.is(Trait.SUPERUSER)) {
            account.narrowed("SUPERUSER");
            return;
        }
        if (account.managed() && account.holds(this::ownsDatabase)) {
            account.tally().right(Sentence.of("rights.owns", account.database()));
            account.nobodyBut(Trait.REPLICATION, Trait.CREATE_ROLE, Trait.CREATE_DATABASE);
            return;
        }
        if (account.managed()) {
            account.need("OWNER", account.database(), false);
        }
        if (account.reads()) {
            reader();
        } else {
            writer();
        }
    }

    private void reader() {
        account.needAny(List.of("SUPERUSER", "REPLICATION"), account.database(), account.is(Trait.REPLICATION));
        tables("SELECT");
        account.nobodyBut(Trait.REPLICATION);
        account.nothingBut(this::reads);
    }

    private void writer() {
        WRITES.forEach(this::tables);
        account.nobodyBut(Trait.REPLICATION);
        account.nothingBut(this::writes);
    }

    private boolean ownsDatabase(Grant grant) {
        return grant.way() == Way.OWNER && grant.on().equals(DATABASE + account.database());
    }

    /** A right on all tables of a schema; one on some of them leaves it open whether those are all that move. */
    private void tables(String right) {
        Predicate<Grant> gives =
                grant -> grant.right().equals(right) || (grant.right().equals("ALL") && grant.way() == Way.OWNER);
        Predicate<Grant> onTables = grant -> !grant.on().contains(" ");
        boolean whole =
                account.holds(gives.and(onTables).and(grant -> grant.on().endsWith(".*")));
        if (!whole && account.holds(gives.and(onTables))) {
            account.tally().unclear(Sentence.of("rights.in-part", right, account.database()));
        } else {
            account.need(right, account.database(), whole);
        }
    }

    private boolean reads(Grant grant) {
        return switch (grant.right()) {
            case "SELECT", "CONNECT" -> true;
            case "USAGE" -> SERVER.stream().noneMatch(grant.on()::startsWith);
            case "MEMBER" -> grant.on().equals("pg_read_all_data") && !grant.grantable();
            case "TEMPORARY", "TEMP", "EXECUTE" -> grant.way() == Way.PUBLIC;
            default -> false;
        };
    }

    private boolean writes(Grant grant) {
        if (grant.right().equals("MEMBER")) {
            return DATA_ROLES.contains(grant.on()) && !grant.grantable();
        }
        boolean attribute = grant.on().equals("*.*") && !DATA_ROLES.contains(String.valueOf(grant.via()));
        boolean server = SERVER.stream().anyMatch(grant.on()::startsWith);
        return !attribute && !grant.right().equals("SET ROLE") && (!server || grant.way() == Way.PUBLIC);
    }
}
