package io.migrationgate.adapter.database;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.DatabaseAddress;
import java.util.regex.Pattern;

/** Connects to MongoDB by its driver for Java; accounts are those of the database {@code admin}. */
final class MongoDriver implements EngineDriver {
    /** What a name may hold by the documents; the rest is refused before it is sent anywhere. */
    private static final Pattern DATABASE = Pattern.compile("[^/\\\\. \"$*<>:|?\\p{Cntrl}]{1,63}");

    @Override
    public EngineSession open(DatabaseAddress address, Credential credential, TimeLimit limit) throws DatabaseTrouble {
        if (!DATABASE.matcher(address.database()).matches()) {
            throw DatabaseTrouble.of("database.no-address");
        }
        try {
            MongoLink link = MongoClientLink.open(address, credential, limit);
            try {
                return new MongoSession(link, address.database());
            } catch (DatabaseTrouble trouble) {
                link.close();
                throw trouble;
            }
        } catch (NoClassDefFoundError missing) {
            throw DatabaseTrouble.of("database.no-driver", "MongoDB", "org.mongodb:mongodb-driver-sync");
        }
    }
}
