package io.migrationgate.adapter.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which server answers.
 *
 * @param product as it calls itself, in lower case
 * @param version for example {@code 7.0.15}
 * @param connection the number of our own connection; empty before 6
 * @param cluster whether it holds a part of the keys alone
 * @param modules loaded ones, by name; empty before 6 too
 * @param acl whether it knows accounts
 */
record RedisServer(
        String product, String version, OptionalLong connection, boolean cluster, List<String> modules, boolean acl) {
    private static final Pattern VERSION = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})[0-9.]{0,20}");

    /** Asks with HELLO, which every account may; servers before 6 do not know it. */
    static RedisServer of(RedisConnection connection) throws DatabaseTrouble {
        Optional<RedisReply> hello = connection.ask("HELLO");
        return hello.isPresent()
                ? greeted(hello.get().map())
                : old(connection.must("+info", "INFO", "server").lines());
    }

    private static RedisServer greeted(Map<String, RedisReply> hello) throws DatabaseTrouble {
        List<String> modules = new ArrayList<>();
        for (RedisReply module : field(hello, "modules").list()) {
            modules.add(field(module.map(), "name").text());
        }
        return new RedisServer(
                product(field(hello, "server").text()),
                supported(field(hello, "version").text()),
                OptionalLong.of(field(hello, "id").number()),
                field(hello, "mode").text().equals("cluster"),
                modules.stream().sorted().toList(),
                true);
    }

    private static RedisServer old(Map<String, String> info) throws DatabaseTrouble {
        return new RedisServer(
                "redis",
                supported(info.getOrDefault("redis_version", "")),
                OptionalLong.empty(),
                "cluster".equals(info.get("redis_mode")),
                List.of(),
                false);
    }

    private static RedisReply field(Map<String, RedisReply> fields, String name) throws DatabaseTrouble {
        RedisReply field = fields.get(name);
        if (field == null) {
            throw DatabaseTrouble.of("database.no-answer");
        }
        return field;
    }

    private static String product(String name) {
        return name.matches("[a-zA-Z]{1,20}") ? name.toLowerCase(Locale.ROOT) : "redis";
    }

    /** DTS replicates from 2.8 on, the first that PSYNC is in. */
    private static String supported(String version) throws DatabaseTrouble {
        Matcher known = VERSION.matcher(version);
        if (!known.matches()) {
            throw DatabaseTrouble.of("database.no-answer");
        }
        int major = Integer.parseInt(known.group(1));
        if (major < 2 || (major == 2 && Integer.parseInt(known.group(2)) < 8)) {
            throw DatabaseTrouble.of("database.version", "Redis " + version);
        }
        return version;
    }

    /** Product and version as people write them. */
    String title() {
        return product.substring(0, 1).toUpperCase(Locale.ROOT) + product.substring(1) + " " + version;
    }
}
