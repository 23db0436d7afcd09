package io.migrationgate.adapter.database;

import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.RowCounts.Rows;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.plan.TablePatterns;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts and samples the keys of Redis; a data base of it is what a table is elsewhere, by the name {@code db0}. */
final class RedisKeys {
    static final Unseen OTHER_NODES = new Unseen("the other nodes of the cluster", "asking each of them");

    private static final String PREFIX = "db";
    private static final int SAMPLES = 20;
    /** How many keys are drawn for the samples: some end meanwhile, some are too large to be read in passing. */
    private static final int DRAWN = 100;
    /** Largest value that is read, in bytes as the server counts them. */
    private static final long LARGEST = 1L << 20;

    private static final Pattern NAMED = Pattern.compile("db([0-9]{1,5})\\.(.+)");
    private static final Pattern COUNTED = Pattern.compile("keys=([0-9]{1,18}),.*");

    private final RedisConnection connection;
    private final RedisServer server;
    private final int database;

    RedisKeys(RedisConnection connection, RedisServer server, int database) {
        this.connection = connection;
        this.server = server;
        this.database = database;
    }

    SchemaShape schema() throws DatabaseTrouble {
        List<Unseen> unseen = unseen();
        List<String> modules = server.modules();
        if (!server.acl()) {
            modules = new ArrayList<>();
            Optional<RedisReply> listed = connection.seen(unseen, "+module|list", "MODULE LIST");
            for (RedisReply module : listed.isPresent() ? listed.get().list() : List.<RedisReply>of()) {
                RedisReply name = module.map().get("name");
                modules.add(name == null ? "?" : name.text());
            }
        }
        long keys = 0;
        for (long one : keyspace(unseen).values()) {
            keys += one;
        }
        List<Hazard> hazards = modules.isEmpty()
                ? List.of()
                : List.of(new Hazard(
                        Danger.UNSUPPORTED,
                        modules.size(),
                        modules.stream()
                                .sorted()
                                .limit(SchemaShape.NAMES)
                                .map(name -> "module " + name)
                                .toList()));
        String digest = Digest.of(String.join("\n", modules).getBytes(StandardCharsets.UTF_8));
        return new SchemaShape(server.title(), keys, digest, Map.of(), Map.of(), hazards, unseen);
    }

    RowCounts rows(DatabaseQuestion question) throws DatabaseTrouble {
        List<Unseen> unseen = unseen();
        TablePatterns patterns = new TablePatterns(question.tables(), question.exclude());
        String after = question.after();
        List<String> names = keyspace(unseen).keySet().stream()
                .filter(name -> patterns.include(name) && (after == null || name.compareTo(after) > 0))
                .toList();
        List<Rows> rows = new ArrayList<>();
        for (String name : names.subList(0, Math.min(names.size(), RowCounts.TABLES))) {
            Optional<RedisReply> size = select(name.substring(PREFIX.length()), unseen)
                    ? connection.seen(unseen, "+dbsize", "DBSIZE")
                    : Optional.empty();
            if (size.isPresent()) {
                rows.add(new Rows(name, size.get().number()));
            }
        }
        return new RowCounts(rows, names.size() > RowCounts.TABLES ? names.get(RowCounts.TABLES - 1) : null, unseen);
    }

    /** Data bases that hold keys, by name; at least the one that the plan names. */
    private Map<String, Long> keyspace(List<Unseen> unseen) throws DatabaseTrouble {
        Map<String, Long> keys = new TreeMap<>();
        keys.put(PREFIX + database, 0L);
        Optional<RedisReply> info = connection.seen(unseen, "+info", "INFO", "keyspace");
        if (info.isPresent()) {
            for (Map.Entry<String, String> line : info.get().lines().entrySet()) {
                Matcher counted = COUNTED.matcher(line.getValue());
                if (line.getKey().matches("db[0-9]{1,5}") && counted.matches()) {
                    keys.put(line.getKey(), Long.parseLong(counted.group(1)));
                }
            }
        }
        return keys;
    }

    private boolean select(String number, List<Unseen> unseen) throws DatabaseTrouble {
        return server.cluster()
                || connection.seen(unseen, "+select", "SELECT", number).isPresent();
    }

    private List<Unseen> unseen() {
        List<Unseen> unseen = new ArrayList<>();
        if (server.cluster()) {
            unseen.add(OTHER_NODES);
        }
        return unseen;
    }

    /** Draws keys and reads them whole; what was read is measured and thrown away. */
    CopyLook copy() throws DatabaseTrouble {
        List<Unseen> unseen = unseen();
        long asked = 0;
        long found = 0;
        if (select(Integer.toString(database), unseen)) {
            for (int i = 0; i < DRAWN && asked < SAMPLES && unseen.size() == unseen().size(); i++) {
                Optional<RedisReply> key = connection.seen(unseen, "+randomkey", "RANDOMKEY");
                if (key.isEmpty() || key.get().isNothing()) {
                    break;
                }
                Optional<Boolean> whole = whole(key.get(), unseen);
                asked += whole.isPresent() ? 1 : 0;
                found += whole.orElse(false) ? 1 : 0;
            }
        }
        return new CopyLook(null, asked, found, unseen);
    }

    /** Whether a key can be read back; empty when it is no sample: gone meanwhile, too large, or not ours to read. */
    private Optional<Boolean> whole(RedisReply key, List<Unseen> unseen) throws DatabaseTrouble {
        Optional<RedisReply> size = connection.about(key, unseen, "+memory|usage on %R~*", "MEMORY USAGE");
        if (size.isEmpty() || size.get().isNothing() || size.get().number() > LARGEST) {
            return Optional.empty();
        }
        Optional<RedisReply> value = connection.about(key, unseen, "+dump on %R~*", "DUMP");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isNothing()) {
            return Optional.of(true);
        }
        Optional<RedisReply> type = connection.about(key, unseen, "+type on %R~*", "TYPE");
        return type.isPresent() && !type.get().text().equals("none") ? Optional.of(false) : Optional.empty();
    }

    /** The time that a key holds; null when there is none. */
    @Nullable Instant heartbeat(String name) throws DatabaseTrouble {
        Matcher named = NAMED.matcher(name);
        boolean elsewhere = named.matches();
        connection.must("+select", "SELECT", elsewhere ? named.group(1) : Integer.toString(database));
        RedisReply value = connection.must("+get on %R~" + name, "GET", elsewhere ? named.group(2) : name);
        if (value.isNothing()) {
            return null;
        }
        try {
            return Instant.parse(value.text());
        } catch (DateTimeException e) {
            throw DatabaseTrouble.of("database.heartbeat", name);
        }
    }
}
