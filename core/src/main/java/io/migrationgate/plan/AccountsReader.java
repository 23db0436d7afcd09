package io.migrationgate.plan;

import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Items;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import java.util.List;

/** Reads which accounts of a database do what. */
final class AccountsReader {
    private static final Key<String> REPLICATION =
            Key.optional("replication", Texts.LINE, "Account name that DTS replicates with.", "dts_repl");
    private static final Key<List<Found<String>>> APPLICATION =
            Key.optional("application", new Items<>(Texts.LINE), "Account names of the application.", "[orders_app]");
    private static final Key<List<Found<String>>> PROBE = Key.optional(
            "probe",
            new Items<>(Texts.CREDENTIAL),
            "Credentials of every account class that must be refused while the source is frozen.",
            "[orders-probe]");
    private static final Key<String> HEARTBEAT =
            Key.optional("heartbeat", Texts.CREDENTIAL, "Credential that writes the heartbeat.", "orders-heartbeat");
    private static final Key<String> REVERSE =
            Key.optional("reverse", Texts.LINE, "Account name that the reverse task writes with.", "dts_reverse");

    static final Key<Section> KEY = Key.optional(
            "accounts",
            new Nested(Form.of("Accounts", REPLICATION, APPLICATION, PROBE, HEARTBEAT, REVERSE)),
            "Accounts of the database. `replication`, `application` and `reverse` are account names, `probe` and"
                    + " `heartbeat` names of credentials.");

    private AccountsReader() {}

    static Database.Accounts read(Section database) {
        Section accounts = database.get(KEY);
        return accounts == null
                ? Database.Accounts.NONE
                : new Database.Accounts(
                        accounts.get(REPLICATION),
                        Found.values(accounts.get(APPLICATION)),
                        Found.values(accounts.get(PROBE)),
                        accounts.get(HEARTBEAT),
                        accounts.get(REVERSE));
    }
}
