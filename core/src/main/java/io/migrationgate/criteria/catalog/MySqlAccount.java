package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What DTS documents for accounts of MySQL and MariaDB.
 *
 * <p>Reading changes takes the two replication rights, to read the objects, and to make a schema of its own in which it
 * keeps the log from ending; an instance of the cloud gives the replication rights by itself. Coming back takes all rights
 * on the database and none elsewhere.
 */
record MySqlAccount(AccountCase account) {
    private static final String SLAVE = "REPLICATION SLAVE";
    private static final String CLIENT = "REPLICATION CLIENT";
    private static final String ALL = "ALL PRIVILEGES";
    private static final String EVERYWHERE = "*.*";

    /** MariaDB and newer versions of MySQL tell rights by other names. */
    private static final Map<String, String> SAME = Map.of(
            "REPLICATION REPLICA", SLAVE,
            "BINLOG MONITOR", CLIENT,
            "ALL", ALL);

    /** Schemas that DTS makes for itself. */
    private static final Set<String> OWN = Set.of("dts", "test");

    /** What an account that can only read has on an instance of the cloud, whether anybody wants it or not. */
    private static final Set<String> READ_ONLY = Set.of("LOCK TABLES", "PROCESS");

    private static final List<String> WRITES = List.of("SELECT", "INSERT", "UPDATE", "DELETE");

    void look() {
        if (account.reads()) {
            reader();
        } else {
            writer();
        }
    }

    private void reader() {
        objects("SELECT");
        objects("SHOW VIEW");
        if (!account.managed()) {
            account.need(SLAVE, EVERYWHERE, everywhere(SLAVE));
            account.need(CLIENT, EVERYWHERE, everywhere(CLIENT));
            account.need("CREATE", EVERYWHERE, everywhere("CREATE") || ofItsOwn("CREATE"));
        }
        account.nothingBut(this::reads);
    }

    private void writer() {
        WRITES.forEach(this::objects);
        account.nothingBut(this::writes);
    }

    private boolean reads(Grant grant) {
        MySqlScope scope = new MySqlScope(grant.on());
        return switch (right(grant)) {
            case "USAGE" -> !grant.grantable();
            case SLAVE, CLIENT -> scope.everywhere();
            case "CREATE" -> scope.everywhere() || isItsOwn(scope);
            case "SELECT" -> scope.inside(account.database());
            case "SHOW VIEW" -> scope.everywhere() || scope.inside(account.database());
            default ->
                account.managed()
                        && READ_ONLY.contains(right(grant))
                        && (scope.everywhere() || scope.inside(account.database()));
        };
    }

    private boolean writes(Grant grant) {
        MySqlScope scope = new MySqlScope(grant.on());
        return switch (right(grant)) {
            case "USAGE" -> !grant.grantable();
            case SLAVE, CLIENT, "CREATE", "SHOW VIEW" ->
                scope.everywhere() || isItsOwn(scope) || scope.inside(account.database());
            default -> isItsOwn(scope) || scope.inside(account.database());
        };
    }

    private static boolean isItsOwn(MySqlScope scope) {
        return OWN.stream().anyMatch(scope::inside);
    }

    private static String right(Grant grant) {
        return SAME.getOrDefault(grant.right(), grant.right());
    }

    /** A right on all objects of the database; one on some of them leaves it open whether those are all that move. */
    private void objects(String right) {
        boolean whole = account.holds(
                grant -> gives(grant, right) && new MySqlScope(grant.on()).coversAllOf(account.database()));
        boolean some =
                account.holds(grant -> gives(grant, right) && new MySqlScope(grant.on()).inside(account.database()));
        if (!whole && some) {
            account.tally().unclear(Sentence.of("rights.in-part", right, account.database()));
        } else {
            account.need(right, account.database() + ".*", whole);
        }
    }

    private boolean everywhere(String right) {
        return account.holds(grant -> gives(grant, right) && new MySqlScope(grant.on()).everywhere());
    }

    private boolean ofItsOwn(String right) {
        return account.holds(grant -> gives(grant, right) && isItsOwn(new MySqlScope(grant.on())));
    }

    private static boolean gives(Grant grant, String right) {
        return right(grant).equals(right) || right(grant).equals(ALL);
    }
}
