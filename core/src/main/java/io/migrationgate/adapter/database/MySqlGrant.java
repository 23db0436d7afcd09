package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one line of {@code SHOW GRANTS} says. A line may hold the hash of a password: none is ever told.
 *
 * @param kind which of the others are filled
 * @param holder whom the line is about; null where it names nobody
 * @param grants rights, each as granted directly
 * @param roles that the line gives
 * @param on what rights are taken away from
 */
record MySqlGrant(
        Kind kind,
        @Nullable MySqlAccount holder,
        List<Grant> grants,
        List<MySqlAccount> roles,
        @Nullable String on) {
    /** What a line can be. */
    enum Kind {
        RIGHTS,
        ROLES,
        /** Takes rights on one schema out of those on all: MySQL 8.0.16. */
        LESS,
        /** Says which role is used without being asked for: gives nothing. */
        NOTHING
    }

    /** Right and, where it is one on columns, their names. */
    private record Right(String name, List<String> columns) {}

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_$%\\\\ -]+");
    private static final String ON_ALL = "*";
    private static final List<String> OBJECTS = List.of("TABLE", "PROCEDURE", "FUNCTION", "PACKAGE");

    /** Reads a line; empty when it says anything else than what is known. */
    static Optional<MySqlGrant> of(String line) {
        return GrantTokens.of(line).flatMap(MySqlGrant::read);
    }

    /** Reads a list of roles, in which a host that is not told is any; empty when it is anything else. */
    static Optional<Set<MySqlAccount>> roles(String list) {
        return GrantTokens.of(list).flatMap(tokens -> {
            Set<MySqlAccount> roles = new LinkedHashSet<>();
            do {
                account(tokens)
                        .ifPresent(
                                role -> roles.add(role.host().isEmpty() ? new MySqlAccount(role.user(), "%") : role));
            } while (tokens.take(","));
            return tokens.done() && !roles.isEmpty() ? Optional.of(roles) : Optional.empty();
        });
    }

    private static Optional<MySqlGrant> read(GrantTokens tokens) {
        if (tokens.take("SET", "DEFAULT", "ROLE")) {
            return Optional.of(new MySqlGrant(Kind.NOTHING, null, List.of(), List.of(), null));
        }
        if (tokens.take("REVOKE")) {
            return rights(tokens).flatMap(ignored -> object(tokens)).flatMap(on -> less(tokens, on));
        }
        if (!tokens.take("GRANT")) {
            return Optional.empty();
        }
        if (tokens.take("PROXY", "ON")) {
            return account(tokens).flatMap(whom -> held(tokens, List.of(new Right("PROXY", List.of())), whom.title()));
        }
        return tokens.isName()
                ? roles(tokens)
                : rights(tokens).flatMap(rights -> object(tokens).flatMap(on -> held(tokens, rights, on)));
    }

    private static Optional<MySqlGrant> less(GrantTokens tokens, String on) {
        return tokens.take("FROM")
                ? account(tokens).map(holder -> new MySqlGrant(Kind.LESS, holder, List.of(), List.of(), on))
                : Optional.empty();
    }

    private static Optional<MySqlGrant> roles(GrantTokens tokens) {
        List<MySqlAccount> roles = new ArrayList<>();
        do {
            Optional<MySqlAccount> role = account(tokens);
            if (role.isEmpty()) {
                return Optional.empty();
            }
            roles.add(role.get());
        } while (tokens.take(","));
        return tokens.take("TO")
                ? account(tokens).map(holder -> new MySqlGrant(Kind.ROLES, holder, admin(tokens, roles), roles, null))
                : Optional.empty();
    }

    /** Who may pass a role on holds a right beside those of the role. */
    private static List<Grant> admin(GrantTokens tokens, List<MySqlAccount> roles) {
        return tokens.later("ADMIN", "OPTION")
                ? roles.stream()
                        .map(role -> new Grant("ADMIN OPTION", role.title(), Way.DIRECT, null, true))
                        .toList()
                : List.of();
    }

    private static Optional<List<Right>> rights(GrantTokens tokens) {
        List<Right> rights = new ArrayList<>();
        do {
            Optional<String> name = tokens.words("ON");
            Optional<List<String>> columns = name.flatMap(found -> columns(tokens));
            if (columns.isEmpty()) {
                return Optional.empty();
            }
            rights.add(new Right(name.get(), columns.get()));
        } while (tokens.take(","));
        return tokens.take("ON") ? Optional.of(rights) : Optional.empty();
    }

    /** The columns behind a right; none when it is not one on columns. */
    private static Optional<List<String>> columns(GrantTokens tokens) {
        List<String> columns = new ArrayList<>();
        if (!tokens.take("(")) {
            return Optional.of(columns);
        }
        do {
            Optional<String> column = tokens.looseName();
            if (column.isEmpty()) {
                return Optional.empty();
            }
            columns.add(column.get());
        } while (tokens.take(","));
        return tokens.take(")") ? Optional.of(columns) : Optional.empty();
    }

    /** Reads {@code *.*}, {@code schema.*} or {@code schema.object}; what kind of object it is stands in the right. */
    private static Optional<String> object(GrantTokens tokens) {
        if (!tokens.take("PACKAGE", "BODY")) {
            OBJECTS.forEach(tokens::take);
        }
        return qualified(tokens);
    }

    private static Optional<String> qualified(GrantTokens tokens) {
        return part(tokens)
                .flatMap(schema ->
                        tokens.take(".") ? part(tokens).map(object -> schema + "." + object) : Optional.empty());
    }

    private static Optional<String> part(GrantTokens tokens) {
        return tokens.take(ON_ALL) ? Optional.of(ON_ALL) : tokens.name().map(MySqlGrant::plain);
    }

    /** A name that could be mistaken for more than one keeps its quotes. */
    static String plain(String name) {
        return PLAIN.matcher(name).matches() ? name : "`" + name.replace("`", "``") + "`";
    }

    private static Optional<MySqlGrant> held(GrantTokens tokens, List<Right> rights, String on) {
        if (!tokens.take("TO")) {
            return Optional.empty();
        }
        return account(tokens).map(holder -> {
            boolean grantable = tokens.later("GRANT", "OPTION");
            List<Grant> grants = new ArrayList<>();
            for (Right right : rights) {
                if (!right.name().equals("USAGE") || grantable) {
                    add(right, on, grantable, grants);
                }
            }
            return new MySqlGrant(Kind.RIGHTS, holder, grants, List.of(), null);
        });
    }

    private static void add(Right right, String on, boolean grantable, List<Grant> grants) {
        if (right.columns().isEmpty()) {
            grants.add(new Grant(right.name(), on, Way.DIRECT, null, grantable));
        }
        for (String column : right.columns()) {
            String place = on + "(" + plain(column) + ")";
            grants.add(new Grant(right.name(), place, Way.DIRECT, null, grantable));
        }
    }

    private static Optional<MySqlAccount> account(GrantTokens tokens) {
        return tokens.looseName()
                .flatMap(user -> tokens.take("@")
                        ? tokens.looseName().map(host -> new MySqlAccount(user, host))
                        : Optional.of(new MySqlAccount(user, "")));
    }
}
