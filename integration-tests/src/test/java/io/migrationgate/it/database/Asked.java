package io.migrationgate.it.database;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.adapter.database.Databases;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.DatabaseReader;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks a database as the gate does, with the credentials that a test gives it. */
final class Asked {
    /** How long one question may take here. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Map<String, Credential> credentials = new HashMap<>();
    private final Databases databases;
    private final Duration longest;

    Asked() {
        this(LONGEST);
    }

    Asked(Duration longest) {
        this.longest = longest;
        CredentialSource source = name -> Optional.ofNullable(credentials.get(name));
        this.databases = new Databases(source, Clock.systemUTC());
    }

    /** A credential that is called as its account. */
    Asked as(String account, String password) {
        credentials.put(account, new Credential(account, password, null));
        return this;
    }

    DatabaseReader reader() {
        return databases;
    }

    <T> Reading<T> reading(DatabaseTopic<T> topic, DatabaseQuestion question) {
        return databases.ask(topic, question, Clock.systemUTC().instant().plus(longest));
    }

    /** The answer, which there must be. */
    <T> T value(DatabaseTopic<T> topic, DatabaseQuestion question) {
        Reading<T> reading = reading(topic, question);
        if (reading instanceof Evidence<T> evidence) {
            return evidence.value();
        }
        throw new AssertionError("no answer: " + reading);
    }

    /** Why there is no answer, which there must not be. */
    <T> String trouble(DatabaseTopic<T> topic, DatabaseQuestion question) {
        Reading<T> reading = reading(topic, question);
        if (reading instanceof NoEvidence<T> none) {
            return none.reason().key();
        }
        throw new AssertionError("an answer: " + reading);
    }
}
