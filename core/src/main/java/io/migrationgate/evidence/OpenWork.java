package io.migrationgate.evidence;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is connected to a database, and since when transactions are open; the gate's own sessions are left out.
 *
 * @param unseen what could not be looked at; sessions of others, where the account may only see its own
 */
public record OpenWork(List<Sessions> sessions, List<Unseen> unseen) {
    /** The sessions of a side. */
    public static final DatabaseTopic<OpenWork> TOPIC =
            new DatabaseTopic<>("sessions", OpenWork.class, OpenWork::json, OpenWork::read);

    /**
     * The sessions of one account.
     *
     * @param count how many
     * @param oldestTransaction how long the longest transaction among them has been open; null when none is
     * @param writing whether any of them has written, or holds a lock to write, in an open transaction
     */
    public record Sessions(
            String account, long count, @Nullable Duration oldestTransaction, boolean writing) {
        /** These sessions and others of the same account, as one. */
        public Sessions and(Sessions other) {
            return new Sessions(
                    account,
                    count + other.count,
                    longer(oldestTransaction, other.oldestTransaction),
                    writing || other.writing);
        }

        private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.compareTo(other) < 0 ? other : one;
        }

        private JsonObject json() {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("account", account);
            members.put("count", count);
            if (oldestTransaction != null) {
                members.put("oldestTransactionMillis", oldestTransaction.toMillis());
            }
            members.put("writing", writing);
            return new JsonObject(members);
        }

        private static Optional<Sessions> read(JsonObject json) {
            Optional<Long> oldest = json.count("oldestTransactionMillis");
            return json.text("account")
                    .filter(account -> oldest.isPresent() == json.has("oldestTransactionMillis"))
                    .flatMap(account -> json.count("count")
                            .flatMap(count -> json.flag("writing")
                                    .map(writing -> new Sessions(
                                            account,
                                            count,
                                            oldest.map(Duration::ofMillis).orElse(null),
                                            writing))));
        }
    }

    public OpenWork {
        sessions = List.copyOf(sessions);
        unseen = List.copyOf(unseen);
    }

    JsonObject json() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put(
                "sessions", sessions.stream().map(one -> one.json().members()).toList());
        members.put("unseen", unseen.stream().map(one -> one.json().members()).toList());
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when it is anything else. */
    static Optional<OpenWork> read(JsonObject json) {
        return json.list("sessions", Sessions::read)
                .flatMap(sessions -> json.list("unseen", Unseen::read).map(unseen -> new OpenWork(sessions, unseen)));
    }
}
