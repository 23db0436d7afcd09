package io.migrationgate.adapter.database;

/**
 * An account of MySQL or MariaDB, which is a name and the hosts it may come from, or a role.
 *
 * @param host the hosts, as a pattern; empty for a role of MariaDB, which has none
 */
record MySqlAccount(String user, String host) {
    private static final String ANYWHERE = "%";

    /** As the engine writes it, for example {@code 'dts_repl'@'10.0.0.%'}. */
    String title() {
        return host.isEmpty() ? quoted(user) : quoted(user) + "@" + quoted(host);
    }

    /** As people call a role: the host of one hardly ever means anything. */
    String role() {
        return host.isEmpty() || host.equals(ANYWHERE) ? user : title();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
