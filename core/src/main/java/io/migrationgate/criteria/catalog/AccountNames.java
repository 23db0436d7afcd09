package io.migrationgate.criteria.catalog;

import java.util.Collection;
import java.util.Locale;

/** Finds names of accounts again as engines tell them: in capitals, in quotes, with the host they come from. */
final class AccountNames {
    private AccountNames() {}

    /** Whether the account that an engine tells is the one that a plan names. */
    static boolean same(String planned, String told) {
        String plain = told.replace("'", "").replace("`", "").toLowerCase(Locale.ROOT);
        String name = planned.toLowerCase(Locale.ROOT);
        return plain.equals(name) || (plain.startsWith(name + "@") && plain.indexOf('@', name.length() + 1) < 0);
    }

    static boolean any(Collection<String> planned, String told) {
        return planned.stream().anyMatch(name -> same(name, told));
    }
}
