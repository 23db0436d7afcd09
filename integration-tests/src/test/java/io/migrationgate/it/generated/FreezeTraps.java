package io.migrationgate.it.generated;

import static io.migrationgate.it.generated.PlanTrap.DATABASE;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Everything that is made to go wrong in the moments before a freeze; only the plan of a cutover asks for it. */
final class FreezeTraps {
    private static final String SHORT = "transactions-short";
    private static final String CLOSED = "target-closed";

    private FreezeTraps() {}

    static List<PlanTrap> all() {
        return List.of(
                session("a transaction that outlives the drain", one -> one.put("oldestTransaction", "6m")),
                new PlanTrap(
                        "a transaction older than a short drain",
                        SHORT,
                        DATABASE,
                        whole -> whole.phase("drain").put("budget", "2m"),
                        whole -> session(whole).put("oldestTransaction", "3m")),
                session(
                        "a writer that nobody knows",
                        one -> one.put("account", "batch").put("writing", true)),
                held("sessions that may not be seen", SHORT, whole -> unseen(whole, "source", "sessions")),
                held("a silent source", SHORT, whole -> silent(whole, "source", "sessions")),
                held(
                        "no account of the application",
                        CLOSED,
                        whole -> whole.side("target").putArray("accounts")),
                account("the application may write already", one -> one.put("locked", false)),
                account("somebody else may write", one -> one.put("name", "batch")),
                held("accounts that may not be seen", CLOSED, whole -> unseen(whole, "target", "accounts")),
                held("a silent target", CLOSED, whole -> silent(whole, "target", "accounts")),
                PlanTrap.planned(
                        "nobody says who the application is",
                        CLOSED,
                        DATABASE,
                        whole -> whole.planned("databases")
                                .withObject("/accounts")
                                .remove("application")));
    }

    private static PlanTrap held(String name, String criterion, Consumer<Whole> held) {
        return PlanTrap.held(name, criterion, DATABASE, held);
    }

    private static PlanTrap session(String name, Consumer<ObjectNode> changed) {
        return held(name, SHORT, whole -> changed.accept(session(whole)));
    }

    /** A session of the application. */
    private static ObjectNode session(Whole whole) {
        return whole.side("source").putArray("sessions").addObject().put("account", Databases.APPLICATION);
    }

    /** One account of the target beside the locked one of the application, or instead of it where it has its name. */
    private static PlanTrap account(String name, Consumer<ObjectNode> changed) {
        return held(name, CLOSED, whole -> {
            ArrayNode accounts = whole.side("target").putArray("accounts");
            ObjectNode one = accounts.addObject().put("name", Databases.APPLICATION);
            changed.accept(one);
            if (!one.get("name").asText().equals(Databases.APPLICATION)) {
                accounts.addObject().put("name", Databases.APPLICATION).put("locked", true);
            }
        });
    }

    private static void unseen(Whole whole, String side, String topic) {
        whole.side(side).putArray("unseen").add(topic);
    }

    private static void silent(Whole whole, String side, String topic) {
        whole.side(side).putArray("silent").addObject().put("from", "0s").put("topic", topic);
    }
}
