package io.migrationgate.adapter.database;

import io.migrationgate.evidence.Unseen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which commands a server has, by category: what rules that take something away leave over can only be said with it.
 *
 * @param categories each with its commands, in lower case
 */
record RedisCommands(Map<String, Set<String>> categories) {
    private static final String ALL = "all";

    /** Beside the commands of the category "write": who may use these can change everything, or become who can. */
    private static final Set<String> AS_GOOD_AS_WRITING =
            Set.of("acl|setuser", "acl|load", "debug", "replicaof", "slaveof", "module|load");

    /** Change data without naming a key. */
    private static final Set<String> KEYLESS = Set.of("flushall", "flushdb", "swapdb", "function|load");

    /** Asks for every category; empty when that may not be looked at, which is noted. */
    static Optional<RedisCommands> of(RedisConnection connection, List<Unseen> unseen) throws DatabaseTrouble {
        Optional<RedisReply> names = connection.seen(unseen, "+acl|cat", "ACL CAT");
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Set<String>> categories = new TreeMap<>();
        Set<String> all = new HashSet<>();
        for (RedisReply name : names.get().list()) {
            Set<String> commands = new HashSet<>();
            for (RedisReply command :
                    connection.must("+acl|cat", "ACL CAT", name.text()).list()) {
                commands.add(command.text().toLowerCase(Locale.ROOT));
            }
            all.addAll(commands);
            categories.put(name.text().toLowerCase(Locale.ROOT), commands);
        }
        categories.put(ALL, all);
        return Optional.of(new RedisCommands(categories));
    }

    /** Whether rules do more than add to nothing, or to everything. */
    static boolean takeAway(List<String> rules) {
        return rules.stream().dropWhile(rule -> rule.equals("-@all")).anyMatch(rule -> rule.startsWith("-"));
    }

    /** What rules add, one by one; nothing is taken away from it. */
    static List<String> added(List<String> rules) {
        if (rules.contains("+@all")) {
            return List.of("@ALL");
        }
        return rules.stream()
                .filter(rule -> rule.startsWith("+"))
                .map(rule -> rule.substring(1).toUpperCase(Locale.ROOT))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Every command that the rules leave, in upper case and in order. */
    List<String> left(List<String> rules) {
        return new TreeSet<>(held(rules))
                .stream().map(command -> command.toUpperCase(Locale.ROOT)).toList();
    }

    /** Whether the rules allow to change data that those keys hold, or all data. */
    boolean write(RedisUser.Permission permission) {
        Set<String> held = held(permission.commands());
        Set<String> writing = new HashSet<>(categories.getOrDefault("write", Set.of()));
        writing.addAll(KEYLESS);
        writing.retainAll(held);
        boolean keyless = writing.stream().anyMatch(KEYLESS::contains)
                || AS_GOOD_AS_WRITING.stream().anyMatch(command -> holds(held, command));
        return keyless || (permission.writesKeys() && !writing.isEmpty());
    }

    /** Version 6 lists no subcommands: there a command is all of them. */
    private boolean holds(Set<String> held, String command) {
        String container = command.split("\\|", 2)[0];
        boolean listed = meant(container).size() > 1;
        return held.contains(command) || (!listed && held.contains(container));
    }

    private Set<String> held(List<String> rules) {
        Set<String> held = new HashSet<>();
        for (String rule : rules) {
            List<String> meant = meant(rule.substring(1).toLowerCase(Locale.ROOT));
            if (rule.startsWith("+")) {
                held.addAll(meant);
            } else {
                meant.forEach(held::remove);
            }
        }
        return held;
    }

    /** A command stands for its subcommands too; one that the server does not list is taken as it is written. */
    private List<String> meant(String word) {
        if (word.startsWith("@")) {
            return List.copyOf(categories.getOrDefault(word.substring(1), Set.of(word)));
        }
        List<String> meant = new ArrayList<>();
        meant.add(word);
        categories.getOrDefault(ALL, Set.of()).stream()
                .filter(command -> command.startsWith(word + "|"))
                .forEach(meant::add);
        return meant;
    }
}
