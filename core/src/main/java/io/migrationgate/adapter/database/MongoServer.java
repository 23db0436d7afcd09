package io.migrationgate.adapter.database;

import java.util.OptionalLong;
import org.bson.Document;

/**
 * Which server of MongoDB answers; every account may ask that.
 *
 * @param version for example {@code 6.0.14}
 * @param hello what it says of itself and its replica set
 * @param connection the number of our own connection; empty where it is not told
 */
record MongoServer(String version, MongoReply hello, OptionalLong connection) {
    static MongoServer of(MongoCommands commands) throws DatabaseTrouble {
        MongoReply build = commands.must("nothing", "admin", new Document("buildInfo", 1));
        String version = build.text("version")
                .filter(text -> text.matches("[0-9]{1,3}\\.[0-9]{1,3}[0-9A-Za-z.-]{0,30}"))
                .orElseThrow(() -> DatabaseTrouble.of("database.no-answer"));
        MongoReply hello = commands.must("nothing", "admin", new Document("isMaster", 1));
        return new MongoServer(version, hello, hello.number("connectionId"));
    }

    String title() {
        return "MongoDB " + version;
    }

    /** Whether it is a router of a sharded cluster. */
    boolean routes() {
        return hello.text("msg").filter("isdbgrid"::equals).isPresent();
    }
}
