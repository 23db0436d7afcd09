package io.migrationgate.evidence;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an account of a database may do, with roles, ownership and what everybody may do expanded.
 *
 * @param account as the engine calls it
 * @param version of the server, for example {@code MySQL 8.0.36}
 * @param traits what the account is, beside what it was granted
 * @param validUntil when the account's password ends; null when it does not, or the engine has no such thing
 * @param unseen what could not be looked at; an account with any is known in part only
 */
public record AccountRights(
        String account,
        String version,
        Set<Trait> traits,
        @Nullable Instant validUntil,
        List<Grant> grants,
        List<Unseen> unseen) {
    /** What the replication account, or the reverse one, may do. */
    public static final DatabaseTopic<AccountRights> TOPIC =
            new DatabaseTopic<>("account-rights", AccountRights.class, AccountRights::json, AccountRights::read);

    /** What an account is. */
    public enum Trait {
        SUPERUSER,
        REPLICATION,
        CREATE_ROLE,
        CREATE_DATABASE,
        BYPASS_ROW_SECURITY,
        LOCKED,
        EXPIRED,
        NO_LOGIN,
        /** Anybody may log in as it. */
        NO_PASSWORD
    }

    /** How a right came to the account. */
    public enum Way {
        DIRECT,
        /** By a role that works from the login on. */
        ROLE,
        /** By a role that gives nothing until the account sets it, which a program that does not know of it never does. */
        INACTIVE_ROLE,
        PUBLIC,
        OWNER
    }

    /**
     * One right.
     *
     * @param right in upper case and as the engine calls it, for example {@code REPLICATION SLAVE}
     * @param on what it is on, for example {@code *.*}, {@code orders.*}, {@code orders.item}, {@code orders.item(price)}
     * @param via the role it came by, where it came by one
     * @param grantable whether the account may pass it on
     */
    public record Grant(
            String right, String on, Way way, @Nullable String via, boolean grantable) {
        private JsonObject json() {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("right", right);
            members.put("on", on);
            members.put("way", word(way));
            if (via != null) {
                members.put("via", via);
            }
            members.put("grantable", grantable);
            return new JsonObject(members);
        }

        private static Optional<Grant> read(JsonObject json) {
            Optional<Way> way = json.has("way") ? json.word("way", Way.class) : Optional.of(Way.DIRECT);
            return json.text("right")
                    .flatMap(right -> json.text("on")
                            .flatMap(on -> way.map(found -> new Grant(
                                    right,
                                    on,
                                    found,
                                    json.text("via").orElse(null),
                                    json.flag("grantable").orElse(false)))));
        }
    }

    public AccountRights {
        traits = Set.copyOf(traits);
        grants = List.copyOf(grants);
        unseen = List.copyOf(unseen);
    }

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("account", account);
        members.put("version", version);
        members.put("traits", traits.stream().sorted().map(AccountRights::word).toList());
        if (validUntil != null) {
            members.put("validUntil", validUntil.toString());
        }
        members.put(
                "grants", grants.stream().map(grant -> grant.json().members()).toList());
        members.put("unseen", unseen.stream().map(one -> one.json().members()).toList());
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when it is anything else. */
    static Optional<AccountRights> read(JsonObject json) {
        Optional<String> account = json.text("account");
        Optional<String> version = json.text("version");
        Optional<Set<Trait>> traits = json.texts("traits").flatMap(AccountRights::traits);
        Optional<List<Grant>> grants = json.list("grants", Grant::read);
        Optional<List<Unseen>> unseen = json.list("unseen", Unseen::read);
        Optional<Instant> until = json.time("validUntil");
        boolean readable = account.isPresent()
                && version.isPresent()
                && traits.isPresent()
                && grants.isPresent()
                && unseen.isPresent()
                && until.isPresent() == json.has("validUntil");
        return readable
                ? Optional.of(new AccountRights(
                        account.get(), version.get(), traits.get(), until.orElse(null), grants.get(), unseen.get()))
                : Optional.empty();
    }

    private static Optional<Set<Trait>> traits(List<String> words) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            if (words.contains(word(trait))) {
                traits.add(trait);
            }
        }
        return traits.size() == Set.copyOf(words).size() ? Optional.of(traits) : Optional.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
