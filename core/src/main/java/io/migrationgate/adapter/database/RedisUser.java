package io.migrationgate.adapter.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An account of Redis, by the rules that made it; no password of it is kept, not even its digest.
 *
 * @param on whether it may log in at all
 * @param anybody whether every password is taken
 * @param password whether it has one
 * @param permissions its own, then those of its selectors; each stands by itself
 * @param strange rules of a kind that is not known, as far as they are sure to hold no secret
 */
record RedisUser(
        String name,
        boolean on,
        boolean anybody,
        boolean password,
        List<Permission> permissions,
        List<String> strange) {
    /** Whoever gives no name is this one; its name cannot be changed. */
    static final String DEFAULT = "default";

    private static final Set<String> SILENT =
            Set.of("skip-sanitize-payload", "sanitize-payload", "resetchannels", "resetkeys", "resetpass", "");

    /**
     * What commands on what keys and channels.
     *
     * @param commands rules {@code +x} and {@code -x} in their order
     * @param keys patterns with their mark, for example {@code ~cache:*} or {@code %R~*}
     * @param channels patterns with their mark, for example {@code &*}
     */
    record Permission(List<String> commands, List<String> keys, List<String> channels) {
        /** Whether it may change any key. */
        boolean writesKeys() {
            return keys.stream().anyMatch(key -> !key.startsWith("%R~"));
        }
    }

    /** Before 6 there is one account, which may do everything. */
    static RedisUser ofOldServer(boolean anybody) {
        Permission all = new Permission(List.of("+@all"), List.of("~*"), List.of("&*"));
        return new RedisUser(DEFAULT, true, anybody, !anybody, List.of(all), List.of());
    }

    /** Reads a line of ACL LIST: {@code user <name> <rules>}. */
    static RedisUser ofLine(String line) throws DatabaseTrouble {
        String[] words = line.split(" ", 3);
        if (words.length < 2 || !words[0].equals("user")) {
            throw DatabaseTrouble.of("database.no-answer");
        }
        return ofRules(words[1], words.length == 2 ? "" : words[2]);
    }

    /** Reads the reply of ACL GETUSER, as version 6 gives it with lists and version 7 with texts. */
    static RedisUser ofReply(String name, Map<String, RedisReply> reply) throws DatabaseTrouble {
        List<String> rules = new ArrayList<>();
        for (RedisReply flag : field(reply, "flags").list()) {
            rules.add(flag.text());
        }
        if (!field(reply, "passwords").list().isEmpty()) {
            rules.add("#");
        }
        rules.add(permission(reply));
        RedisReply selectors = reply.get("selectors");
        if (selectors != null) {
            for (RedisReply selector : selectors.list()) {
                rules.add("(" + permission(selector.map()) + ")");
            }
        }
        return ofRules(name, String.join(" ", rules));
    }

    private static String permission(Map<String, RedisReply> reply) throws DatabaseTrouble {
        RedisReply channels = reply.get("channels");
        return field(reply, "commands").text() + " " + patterns("~", field(reply, "keys")) + " "
                + (channels == null ? "" : patterns("&", channels));
    }

    private static String patterns(String mark, RedisReply patterns) throws DatabaseTrouble {
        if (!patterns.isList()) {
            return patterns.text();
        }
        List<String> marked = new ArrayList<>();
        for (RedisReply pattern : patterns.list()) {
            marked.add(mark + pattern.text());
        }
        return String.join(" ", marked);
    }

    private static RedisReply field(Map<String, RedisReply> reply, String name) throws DatabaseTrouble {
        RedisReply field = reply.get(name);
        if (field == null) {
            throw DatabaseTrouble.of("database.no-answer");
        }
        return field;
    }

    private static RedisUser ofRules(String name, String rules) {
        int selectors = rules.indexOf('(');
        String own = selectors < 0 ? rules : rules.substring(0, selectors);
        Set<String> flags = new HashSet<>();
        List<String> strange = new ArrayList<>();
        List<Permission> permissions = new ArrayList<>();
        permissions.add(permission(own, flags, strange));
        if (selectors >= 0) {
            for (String selector : rules.substring(selectors).split("[()]", -1)) {
                if (!selector.isBlank()) {
                    permissions.add(permission(selector, flags, strange));
                }
            }
        }
        return new RedisUser(
                name,
                flags.contains("on"),
                flags.contains("nopass"),
                flags.contains("password"),
                List.copyOf(permissions),
                List.copyOf(strange));
    }

    private static Permission permission(String rules, Set<String> flags, List<String> strange) {
        List<String> commands = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> channels = new HashSet<>();
        for (String rule : Arrays.asList(rules.trim().split(" +", -1))) {
            switch (rule) {
                case "on", "off", "nopass" -> flags.add(rule);
                case "allcommands" -> commands.add("+@all");
                case "nocommands" -> commands.add("-@all");
                case "allkeys" -> keys.add("~*");
                case "allchannels" -> channels.add("&*");
                default -> other(rule, commands, keys, channels, flags, strange);
            }
        }
        return new Permission(
                List.copyOf(commands),
                keys.stream().sorted().toList(),
                channels.stream().sorted().toList());
    }

    private static void other(
            String rule,
            List<String> commands,
            Set<String> keys,
            Set<String> channels,
            Set<String> flags,
            List<String> strange) {
        if (rule.startsWith("+") || rule.startsWith("-")) {
            commands.add(rule);
        } else if (rule.startsWith("~") || rule.matches("%(R|W|RW|WR)~.*")) {
            keys.add(rule);
        } else if (rule.startsWith("&")) {
            channels.add(rule);
        } else if (rule.startsWith("#")) {
            flags.add("password");
        } else if (!SILENT.contains(rule)) {
            strange.add(rule.matches("[a-z-]{1,30}") ? rule : rule.replaceAll("[A-Za-z0-9].*", "") + "...");
        }
    }
}
