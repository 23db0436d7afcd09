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
    private static final String SCHEMA = "schema ";
    /** Objects that are no data of a database: some of them hold what the server keeps to itself. */
    private static final List<String> SERVER = List.of("function ", "parameter ", "server ", "pg_catalog.");

    /** Objects of a database that are no tables. */
    private static final List<String> BESIDE_TABLES = List.of(DATABASE, SCHEMA, "sequence ", "new ");

    private static final String ALL_OF_IT = ".*";

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
        schemas();
        account.nobodyBut(Trait.REPLICATION);
        account.nothingBut(this::reads);
    }

    private void writer() {
        WRITES.forEach(this::tables);
        schemas();
        account.nobodyBut(Trait.REPLICATION);
        account.nothingBut(this::writes);
    }

    private boolean ownsDatabase(Grant grant) {
        return grant.way() == Way.OWNER && grant.on().equals(DATABASE + account.database());
    }

    /** A right on all tables of a schema; one on some of them leaves it open whether those are all that move. */
    private void tables(String right) {
        Predicate<Grant> given = grant -> gives(grant, right);
        boolean whole = account.holds(
                given.and(PostgreSqlAccount::isWhole).and(grant -> isNamed(grant) || isUsable(schema(grant))));
        if (!whole && account.holds(given)) {
            account.tally().unclear(Sentence.of("rights.in-part", right, account.database()));
        } else {
            account.need(right, account.database(), whole);
        }
    }

    /** Tables whose rights name the account are out of its reach in a schema that it may not use. */
    private void schemas() {
        account.rights().grants().stream()
                .filter(grant -> gives(grant, "SELECT") && isWhole(grant) && isNamed(grant))
                .map(PostgreSqlAccount::schema)
                .distinct()
                .forEach(schema -> account.need("USAGE", SCHEMA + schema, isUsable(schema)));
    }

    /** Whether somebody meant the account, or a role of it, to have a right. */
    private static boolean isNamed(Grant grant) {
        return grant.way() == Way.DIRECT || grant.way() == Way.ROLE;
    }

    private boolean isUsable(String schema) {
        return account.holds(grant -> (grant.right().equals("USAGE") || isOwners(grant))
                && (grant.on().equals(SCHEMA + schema) || grant.on().equals(SCHEMA + "*")));
    }

    private static boolean gives(Grant grant, String right) {
        boolean table = BESIDE_TABLES.stream().noneMatch(grant.on()::startsWith) && !isOfServer(grant);
        return table && (grant.right().equals(right) || isOwners(grant));
    }

    private static boolean isOwners(Grant grant) {
        return grant.right().equals("ALL") && grant.way() == Way.OWNER;
    }

    private static boolean isWhole(Grant grant) {
        return grant.on().endsWith(ALL_OF_IT);
    }

    /** The schema of a right on all of its tables. */
    private static String schema(Grant grant) {
        return grant.on().substring(0, grant.on().length() - ALL_OF_IT.length());
    }

    private static boolean isOfServer(Grant grant) {
        return SERVER.stream().anyMatch(grant.on()::startsWith);
    }

    private boolean reads(Grant grant) {
        return switch (grant.right()) {
            case "CONNECT" -> true;
            case "SELECT", "USAGE" -> !isOfServer(grant);
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
        return !attribute && !grant.right().equals("SET ROLE") && (!isOfServer(grant) || grant.way() == Way.PUBLIC);
    }
}
