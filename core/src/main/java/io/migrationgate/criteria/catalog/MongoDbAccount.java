package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.AccountRights.Grant;
import java.util.List;
import java.util.Set;

/**
 * What DTS documents for accounts of MongoDB: to read changes, {@code read} on the database, on {@code admin} and on
 * {@code local}; to write them back, {@code readWrite} on the database, {@code dbAdminAnyDatabase}, and {@code read} on
 * {@code local}.
 *
 * <p>A right is a role, or an action that a role gives: those of the documented roles are told beside them.
 */
record MongoDbAccount(AccountCase account) {
    private static final String READ = "READ";
    private static final String READ_WRITE = "READWRITE";
    private static final String DB_ADMIN_ANY = "DBADMINANYDATABASE";
    private static final Set<String> SERVER = Set.of("admin", "local");
    /** What the built-in role read does. */
    private static final Set<String> READING = Set.of(
            READ,
            "CHANGESTREAM",
            "COLLSTATS",
            "DBHASH",
            "DBSTATS",
            "FIND",
            "KILLCURSORS",
            "LISTCOLLECTIONS",
            "LISTINDEXES",
            "LISTSEARCHINDEXES",
            "PLANCACHEREAD");

    /** What dbAdminAnyDatabase does everywhere; it neither reads documents nor writes them. */
    private static final Set<String> ADMINISTERING = Set.of(
            "BYPASSDOCUMENTVALIDATION",
            "COLLMOD",
            "COLLSTATS",
            "COMPACT",
            "CONVERTTOCAPPED",
            "CREATECOLLECTION",
            "CREATEINDEX",
            "DBHASH",
            "DBSTATS",
            "DROPCOLLECTION",
            "DROPDATABASE",
            "DROPINDEX",
            "ENABLEPROFILER",
            "LISTCOLLECTIONS",
            "LISTDATABASES",
            "LISTINDEXES",
            "PLANCACHEINDEXFILTER",
            "PLANCACHEREAD",
            "PLANCACHEWRITE",
            "REINDEX",
            "RENAMECOLLECTIONSAMEDB",
            "STORAGEDETAILS",
            "VALIDATE");

    void look() {
        if (account.reads()) {
            List.of(account.database(), "admin", "local").forEach(this::reading);
            account.nothingBut(grant -> READING.contains(grant.right()) && isKnown(grant));
        } else {
            boolean writes = on(account.database(), READ_WRITE)
                    || List.of("INSERT", "UPDATE", "REMOVE").stream()
                            .allMatch(action -> on(account.database(), action));
            account.need("readWrite", account.database(), writes);
            account.nothingBut(grant -> (READING.contains(grant.right()) && isKnown(grant))
                    || grant.right().equals(DB_ADMIN_ANY)
                    || (ADMINISTERING.contains(grant.right()) && administers())
                    || isOn(grant, account.database()));
        }
    }

    private void reading(String database) {
        account.need(
                "read",
                database,
                on(database, READ)
                        || on(database, "FIND")
                        || on(database, READ_WRITE)
                        || account.holds(grant -> grant.right().equals("READANYDATABASE")));
    }

    private boolean administers() {
        return account.holds(grant -> grant.right().equals(DB_ADMIN_ANY));
    }

    private boolean on(String database, String right) {
        return account.holds(grant -> grant.right().equals(right) && isOn(grant, database));
    }

    private boolean isKnown(Grant grant) {
        return isOn(grant, account.database()) || SERVER.stream().anyMatch(database -> isOn(grant, database));
    }

    private static boolean isOn(Grant grant, String database) {
        return grant.on().equals(database) || grant.on().startsWith(database + ".");
    }
}
