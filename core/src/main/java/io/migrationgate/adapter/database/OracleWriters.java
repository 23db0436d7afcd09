package io.migrationgate.adapter.database;

import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.evidence.WriterAccounts.Account;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which accounts of Oracle could write. */
final class OracleWriters {
    private static final String ROLES_AND_USERS = "WITH holders AS ("
            + "SELECT grantee FROM dba_sys_privs WHERE privilege IN ('INSERT ANY TABLE', 'UPDATE ANY TABLE',"
            + " 'DELETE ANY TABLE', 'ALTER ANY TABLE', 'DROP ANY TABLE', 'GRANT ANY PRIVILEGE', 'GRANT ANY ROLE',"
            + " 'GRANT ANY OBJECT PRIVILEGE', 'ALTER USER', 'EXECUTE ANY PROCEDURE')"
            + " UNION SELECT grantee FROM dba_tab_privs WHERE privilege IN ('INSERT', 'UPDATE', 'DELETE', 'ALTER',"
            + " 'EXECUTE') AND owner NOT IN " + OracleViews.MAINTAINED
            + " UNION SELECT grantee FROM dba_col_privs WHERE privilege IN ('INSERT', 'UPDATE')"
            + " AND owner NOT IN " + OracleViews.MAINTAINED
            + " UNION SELECT owner FROM dba_tables WHERE owner NOT IN " + OracleViews.MAINTAINED + ")"
            + " SELECT grantee FROM holders UNION SELECT grantee FROM dba_role_privs"
            + " START WITH granted_role IN (SELECT grantee FROM holders)"
            + " CONNECT BY NOCYCLE PRIOR grantee = granted_role";

    private final OracleViews views;

    OracleWriters(OracleViews views) {
        this.views = views;
    }

    /** Every account that is asked for, and every one that can write. */
    WriterAccounts accounts(DatabaseQuestion question) throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        Set<String> writers = new HashSet<>(
                views.list(unseen, "dba_sys_privs, dba_tab_privs", ROLES_AND_USERS, row -> row.getString(1)));
        List<Account> accounts = new ArrayList<>();
        views.each(
                unseen,
                "dba_users",
                "SELECT username, account_status, oracle_maintained FROM dba_users ORDER BY username",
                row -> {
                    String name = row.getString(1);
                    boolean writes = writers.contains(name) || writers.contains("PUBLIC") || !unseen.isEmpty();
                    if (writes || question.accounts().contains(name)) {
                        accounts.add(new Account(
                                name, !"OPEN".equals(row.getString(2)), writes, "Y".equals(row.getString(3))));
                    }
                });
        return new WriterAccounts(accounts, unseen);
    }
}
