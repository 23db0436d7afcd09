package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.Sentence;
import java.util.List;
import java.util.Set;

/**
 * What DTS documents for Redis: it must be able to replicate. Which other commands it uses is not documented, so that
 * reading and asking the server are let be, and what administers or writes is named.
 *
 * <p>Before 6 a server knows no accounts: whoever has the password may do everything.
 */
record RedisAccount(AccountCase account) {
    /** All of them, as Redis writes it: no right is on one of its databases. */
    private static final String KEYS = "~*";

    private static final List<String> REPLICATE = List.of("PSYNC", "SYNC");
    private static final List<String> WRITE = List.of("@ALL", "@WRITE");
    private static final Set<String> READING = Set.of(
            "PSYNC",
            "SYNC",
            "REPLCONF",
            "PING",
            "ECHO",
            "AUTH",
            "HELLO",
            "SELECT",
            "INFO",
            "DBSIZE",
            "SCAN",
            "DUMP",
            "TYPE",
            "TTL",
            "PTTL",
            "EXISTS",
            "COMMAND",
            "TIME",
            "WAIT",
            "CLIENT|SETNAME",
            "CLIENT|GETNAME",
            "CLIENT|ID",
            "@READ",
            "@CONNECTION",
            "@KEYSPACE");

    private static final int FIRST_WITH_ACCOUNTS = 6;

    void look() {
        if (!hasAccounts()) {
            account.tally()
                    .right(Sentence.of("rights.no-accounts", account.rights().version()));
            return;
        }
        if (account.reads()) {
            account.needAny(REPLICATE, KEYS, account.holds(grant -> REPLICATE.contains(grant.right())));
            account.nothingBut(RedisAccount::reads);
        } else {
            account.needAny(WRITE, KEYS, account.holds(grant -> WRITE.contains(grant.right())));
            account.nothingBut(grant -> reads(grant) || grant.right().equals("@WRITE"));
        }
    }

    /** The category is named, and not also what it holds. */
    private static boolean reads(Grant grant) {
        return READING.contains(grant.right()) || grant.right().equals("CHANNELS");
    }

    private boolean hasAccounts() {
        String version = account.rights().version();
        return !version.matches("\\D*[1-" + (FIRST_WITH_ACCOUNTS - 1) + "]\\..*");
    }
}
