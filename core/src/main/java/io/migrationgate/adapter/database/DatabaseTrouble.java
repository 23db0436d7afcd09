package io.migrationgate.adapter.database;

import io.migrationgate.evidence.Sentence;

/**
 * Says why a database gave no answer, in a sentence made of our own words: what a driver or server says may hold data,
 * statements or addresses.
 */
final class DatabaseTrouble extends Exception {
    private final transient Sentence reason;
    private final transient Sentence remedy;
    private final boolean unreachable;

    private DatabaseTrouble(Sentence reason, Sentence remedy, boolean unreachable) {
        super(reason.key(), null, false, false);
        this.reason = reason;
        this.remedy = remedy;
        this.unreachable = unreachable;
    }

    /** The server answered, but not with what was asked for. */
    static DatabaseTrouble of(String key, Object... arguments) {
        return new DatabaseTrouble(Sentence.of(key, arguments), Sentence.of(key + ".remedy", arguments), false);
    }

    /** The server cannot be talked to; asking it for something else would fail the same way. */
    static DatabaseTrouble unreachable(String key, Object... arguments) {
        return new DatabaseTrouble(Sentence.of(key, arguments), Sentence.of(key + ".remedy", arguments), true);
    }

    Sentence reason() {
        return reason;
    }

    Sentence remedy() {
        return remedy;
    }

    boolean isUnreachable() {
        return unreachable;
    }
}
