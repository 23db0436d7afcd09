package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What DTS documents for accounts of Oracle: the role DBA, or a list of single rights.
 *
 * <p>DBA is wide: it must at least end by itself. An account without it is held to the list.
 */
record OracleAccount(AccountCase account) {
    private static final String DBA = "DBA";
    private static final List<String> SYSTEM = List.of("CREATE SESSION", "SELECT ANY TABLE", "SELECT ANY TRANSACTION");
    private static final String LOGMINING = "LOGMINING";
    private static final List<String> VIEWS = List.of(
            "V_$LOG",
            "V_$LOGFILE",
            "V_$ARCHIVED_LOG",
            "V_$PARAMETER",
            "V_$DATABASE",
            "V_$ACTIVE_INSTANCES",
            "V_$INSTANCE",
            "V_$LOGMNR_CONTENTS");
    /** Roles that the list names; what they hold is part of it. */
    private static final Set<String> ROLES = Set.of("CONNECT", "RESOURCE");

    private static final Set<String> READS = Set.of("SELECT", "READ");
    private static final List<String> WRITES = List.of("SELECT", "INSERT", "UPDATE", "DELETE");
    private static final int FIRST_WITH_LOGMINING = 12;

    void look() {
        if (account.holds(grant -> grant.right().equals(DBA) || DBA.equals(grant.via()))) {
            account.narrowed(DBA);
        } else if (account.reads()) {
            reader();
        } else {
            writer();
        }
    }

    private void reader() {
        SYSTEM.forEach(right -> account.need(right, account.database(), holds(right)));
        if (major() >= FIRST_WITH_LOGMINING) {
            account.need(LOGMINING, account.database(), holds(LOGMINING));
        }
        VIEWS.forEach(view -> account.need(
                "SELECT",
                view,
                account.holds(grant -> READS.contains(grant.right())
                                && grant.on().toUpperCase(Locale.ROOT).endsWith(view))
                        || holds("SELECT ANY DICTIONARY")));
        account.nothingBut(this::reads);
    }

    private void writer() {
        account.need("CREATE SESSION", account.database(), holds("CREATE SESSION"));
        for (String right : WRITES) {
            boolean whole = holds(right + " ANY TABLE") || account.holds(grant -> grant.way() == Way.OWNER);
            boolean some = account.holds(grant -> grant.right().equals(right) && !isServers(grant));
            if (!whole && some) {
                account.tally().unclear(Sentence.of("rights.in-part", right, account.database()));
            } else {
                account.need(right, account.database(), whole);
            }
        }
        account.nothingBut(this::writes);
    }

    private boolean reads(Grant grant) {
        return SYSTEM.contains(grant.right())
                || grant.right().equals(LOGMINING)
                || isListedRole(grant)
                || isItsOwn(grant)
                || (READS.contains(grant.right()) && isServers(grant))
                || (READS.contains(grant.right()) && grant.way() == Way.PUBLIC)
                || (grant.right().equals("EXECUTE") && grant.way() == Way.PUBLIC);
    }

    private boolean writes(Grant grant) {
        return grant.right().equals("CREATE SESSION")
                || isListedRole(grant)
                || grant.way() == Way.OWNER
                || grant.way() == Way.PUBLIC
                || WRITES.stream()
                        .anyMatch(right ->
                                grant.right().equals(right) || grant.right().equals(right + " ANY TABLE"));
    }

    private static boolean isListedRole(Grant grant) {
        return ROLES.contains(grant.right()) || ROLES.contains(String.valueOf(grant.via()));
    }

    /** Its own schema, in which RESOURCE lets it make what it likes. */
    private static boolean isItsOwn(Grant grant) {
        return grant.right().equals("OWNER") && grant.way() == Way.OWNER;
    }

    /** What belongs to the server itself. */
    private static boolean isServers(Grant grant) {
        String on = grant.on().toUpperCase(Locale.ROOT);
        return on.startsWith("SYS.") || on.startsWith("V_$") || on.startsWith("V$");
    }

    private boolean holds(String right) {
        return account.holds(grant -> grant.right().equals(right));
    }

    /** The number behind the name of the product; none reads as an old one. */
    private int major() {
        String digits = account.rights().version().replaceAll("^\\D*", "").replaceAll("\\D.*$", "");
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }
}
