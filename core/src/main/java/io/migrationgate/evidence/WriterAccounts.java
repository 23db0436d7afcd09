package io.migrationgate.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts of a side could write to it: every account that is asked for, and every other one that can.
 *
 * @param unseen what could not be looked at; other accounts, where the account may only see itself
 */
public record WriterAccounts(List<Account> accounts, List<Unseen> unseen) {
    /** The accounts of a side. */
    public static final DatabaseTopic<WriterAccounts> TOPIC =
            new DatabaseTopic<>("accounts", WriterAccounts.class, WriterAccounts::json, WriterAccounts::read);

    /**
     * One account.
     *
     * @param locked whether it cannot log in
     * @param writes whether it holds a right to write to the database, by whatever way
     * @param system whether the product itself owns it, for example {@code mysql.sys}
     */
    public record Account(String name, boolean locked, boolean writes, boolean system) {
        private JsonObject json() {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("name", name);
            members.put("locked", locked);
            members.put("writes", writes);
            members.put("system", system);
            return new JsonObject(members);
        }

        private static Optional<Account> read(JsonObject json) {
            return json.text("name")
                    .flatMap(name -> json.flag("locked")
                            .flatMap(locked -> json.flag("writes")
                                    .map(writes -> new Account(
                                            name,
                                            locked,
                                            writes,
                                            json.flag("system").orElse(false)))));
        }
    }

    public WriterAccounts {
        accounts = List.copyOf(accounts);
        unseen = List.copyOf(unseen);
    }

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put(
                "accounts", accounts.stream().map(one -> one.json().members()).toList());
        members.put("unseen", unseen.stream().map(one -> one.json().members()).toList());
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when it is anything else. */
    static Optional<WriterAccounts> read(JsonObject json) {
        return json.list("accounts", Account::read)
                .flatMap(accounts ->
                        json.list("unseen", Unseen::read).map(unseen -> new WriterAccounts(accounts, unseen)));
    }
}
