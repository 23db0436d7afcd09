package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsTask.Endpoint;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DatabaseEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what a plan declares of a database with what the task list says of its task. */
final class DeclaredIds {
    /** A declared name may stand for any address; a declared address must be answered by one. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private final List<Sentence> same = new ArrayList<>();
    private final List<Sentence> different = new ArrayList<>();
    private final List<Sentence> unknown = new ArrayList<>();

    private DeclaredIds() {}

    static DeclaredIds of(Database database, Cloud cloud, DtsTask task) {
        DeclaredIds ids = new DeclaredIds();
        ids.compare("instance", database.dts().instance(), task.instance());
        ids.compare("region", cloud.region(), task.region());
        ids.compare("type", word(database.dts().type()), task.type() == null ? null : word(task.type()));
        ids.compareEngine(database.engine(), task.source().engine());
        ids.compareEnd("source", database.source(), task.source());
        ids.compareEnd("target", database.target(), task.target());
        return ids;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void compareEnd(String side, @Nullable DatabaseEndpoint declared, Endpoint found) {
        if (declared == null) {
            return;
        }
        if (declared.instance() != null) {
            compare(side + ".instance", declared.instance(), found.instance());
            return;
        }
        String host = declared.host();
        if (host == null || !isAddress(host)) {
            return;
        }
        compare(side + ".host", host, found.host() != null && isAddress(found.host()) ? found.host() : null);
        if (declared.port() != null) {
            compare(side + ".port", String.valueOf(declared.port()), found.port());
        }
    }

    private static boolean isAddress(String host) {
        return ADDRESS.matcher(host).matches();
    }

    /** DTS names engines in its own words; one that we do not know is not taken for another. */
    private void compareEngine(Database.Engine declared, @Nullable String found) {
        String word = found == null ? "" : found.toLowerCase(Locale.ROOT);
        boolean known = List.of("mysql", "mariadb", "postgresql", "oracle", "mongodb", "redis")
                .contains(word);
        boolean mysql = declared == Database.Engine.MYSQL && word.equals("mariadb");
        compare("engine", word(declared), mysql ? word(declared) : known ? word : null);
    }

    private void compare(String what, String declared, @Nullable String found) {
        if (found == null || found.isEmpty()) {
            unknown.add(Sentence.of("inventory-found.item-unknown", what, declared));
        } else if (declared.equals(found)) {
            same.add(Sentence.of("inventory-found.item-same", what, found));
        } else {
            different.add(Sentence.of("inventory-found.item-different", what, found, declared));
        }
    }

    List<Sentence> same() {
        return same;
    }

    List<Sentence> different() {
        return different;
    }

    List<Sentence> unknown() {
        return unknown;
    }
}
