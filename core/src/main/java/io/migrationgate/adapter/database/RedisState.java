package io.migrationgate.adapter.database;

import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.OpenWork.Sessions;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.Unseen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells how a server of Redis is set, who is connected to it and how far it has come. */
final class RedisState {
    /** Of what INFO tells, only what does not change while nobody changes it. */
    private static final List<String> TOLD = List.of(
            "redis_mode",
            "role",
            "repl_backlog_active",
            "repl_backlog_size",
            "aof_enabled",
            "rdb_last_bgsave_status",
            "aof_last_write_status",
            "loading",
            "maxmemory",
            "maxmemory_policy");

    private static final List<String> CONFIGURED = List.of(
            "maxmemory-policy",
            "client-output-buffer-limit",
            "repl-backlog-size",
            "repl-backlog-ttl",
            "repl-timeout",
            "notify-keyspace-events",
            "databases");

    private final RedisConnection connection;
    private final RedisServer server;

    RedisState(RedisConnection connection, RedisServer server) {
        this.connection = connection;
        this.server = server;
    }

    SourceSettings settings() throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        Map<String, String> values = new TreeMap<>();
        Optional<RedisReply> info = connection.seen(unseen, "+info", "INFO");
        if (info.isPresent()) {
            Map<String, String> lines = info.get().lines();
            TOLD.stream()
                    .filter(lines::containsKey)
                    .forEach(name -> values.put(name.replace('_', '-'), lines.get(name)));
        }
        for (String name : CONFIGURED) {
            Optional<RedisReply> set = connection.seen(unseen, "+config|get", "CONFIG GET", name);
            if (set.isEmpty()) {
                break;
            }
            for (Map.Entry<String, RedisReply> one : set.get().map().entrySet()) {
                values.put(one.getKey(), one.getValue().text());
            }
        }
        Optional<RedisReply> psync = connection.seen(unseen, "+command|info", "COMMAND INFO", "psync");
        if (psync.isPresent()) {
            List<RedisReply> known = psync.get().list();
            values.put("psync", known.isEmpty() || known.get(0).isNothing() ? "no" : "yes");
        }
        values.put("cluster", server.cluster() ? "yes" : "no");
        return new SourceSettings(server.product(), server.version(), values, null, List.of(), unseen);
    }

    OpenWork sessions() throws DatabaseTrouble {
        List<Unseen> unseen = new ArrayList<>();
        otherNodes(unseen);
        Map<String, Sessions> sessions = new TreeMap<>();
        Optional<RedisReply> list = connection.seen(unseen, "+client|list", "CLIENT LIST");
        if (list.isPresent()) {
            for (String line : list.get().text().split("\n", -1)) {
                Map<String, String> client = client(line);
                if (!client.isEmpty() && !own(client)) {
                    Sessions one = session(client);
                    sessions.merge(one.account(), one, Sessions::and);
                }
            }
        }
        return new OpenWork(List.copyOf(sessions.values()), unseen);
    }

    private static Map<String, String> client(String line) {
        Map<String, String> client = new HashMap<>();
        for (String field : line.trim().split(" ", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                client.put(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        return client;
    }

    /** Before 6 a connection does not know its number; it is the one whose last command was to list them all. */
    private boolean own(Map<String, String> client) {
        return server.connection().isPresent()
                ? Long.toString(server.connection().getAsLong()).equals(client.get("id"))
                : client.getOrDefault("cmd", "").startsWith("client");
    }

    /** A transaction is told without its beginning: it is at most as old as its connection. */
    private static Sessions session(Map<String, String> client) throws DatabaseTrouble {
        long queued = number(client.getOrDefault("multi", "-1"));
        Duration open = queued < 0 ? null : Duration.ofSeconds(number(client.getOrDefault("age", "0")));
        return new Sessions(client.getOrDefault("user", RedisUser.DEFAULT), 1, open, queued > 0);
    }

    private static long number(String text) throws DatabaseTrouble {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw DatabaseTrouble.of("database.no-answer");
        }
    }

    /**
     * The position counts changes since the last dump, and tells which history and dump: the offset of the replication would
     * move by pings alone, and not at all without a replica.
     */
    SourceProgress progress(@Nullable Instant heartbeat) throws DatabaseTrouble {
        if (server.cluster()) {
            throw DatabaseTrouble.of("database.cluster");
        }
        Map<String, String> info = connection.must("+info", "INFO").lines();
        String position = info.getOrDefault("master_replid", "-") + " " + told(info, "rdb_last_save_time") + "+"
                + told(info, "rdb_changes_since_last_save");
        return new SourceProgress(position, null, heartbeat);
    }

    private static String told(Map<String, String> info, String name) throws DatabaseTrouble {
        String value = info.get(name);
        if (value == null) {
            throw DatabaseTrouble.of("database.no-answer");
        }
        return value;
    }

    private void otherNodes(List<Unseen> unseen) {
        if (server.cluster()) {
            unseen.add(RedisKeys.OTHER_NODES);
        }
    }
}
