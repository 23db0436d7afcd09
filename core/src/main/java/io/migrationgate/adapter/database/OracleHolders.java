package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Through whom rights come to an account of Oracle: itself, everybody, roles that are enabled when it logs in, and others,
 * which give it nothing until it sets them.
 *
 * @param enabled roles that are enabled at login, with all roles in them
 */
record OracleHolders(String account, Set<String> enabled) {
    private static final String EVERYBODY = "PUBLIC";

    /**
     * A role that was granted.
     *
     * @param byDefault whether it is enabled when the grantee logs in; means nothing of a role in a role, which is enabled
     *     with it
     */
    record Granted(String grantee, String role, boolean passes, boolean byDefault) {}

    /** @param granted to the account, to everybody, and to roles of theirs */
    static OracleHolders of(String account, List<Granted> granted) {
        Set<String> enabled = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(account, EVERYBODY));
        while (!open.isEmpty()) {
            String grantee = open.remove(open.size() - 1);
            granted.stream()
                    .filter(one -> one.grantee().equals(grantee))
                    .filter(one -> one.byDefault() || !grantee.equals(account))
                    .map(Granted::role)
                    .filter(enabled::add)
                    .forEach(open::add);
        }
        return new OracleHolders(account, enabled);
    }

    /** The role itself, as a right. */
    Grant grant(Granted role) {
        return enabled.contains(role.role())
                ? grant(role.grantee(), role.role(), "*.*", role.passes())
                : new Grant(role.role(), "*.*", Way.INACTIVE_ROLE, role.role(), role.passes());
    }

    Grant grant(String holder, String right, String on, boolean passes) {
        if (holder.equals(account)) {
            return new Grant(right, on, Way.DIRECT, null, passes);
        }
        if (holder.equals(EVERYBODY)) {
            return new Grant(right, on, Way.PUBLIC, null, passes);
        }
        return new Grant(right, on, enabled.contains(holder) ? Way.ROLE : Way.INACTIVE_ROLE, holder, passes);
    }
}
