package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.InventoryQuestion;
import io.migrationgate.evidence.InventoryReader;
import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.ObjectStore.OriginType;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Has inventories compared on the machine that has them; what comes back are counts, a few names and a sample. */
public final class RemoteInventories implements InventoryReader {
    /** What comparing two inventories came to. */
    public static final TaskKind<InventoryQuestion, InventoryComparison> COMPARISON = new TaskKind<>(
            "inventory-comparison",
            Level.DECLARED,
            new Form<>(RemoteInventories::write, RemoteInventories::read),
            ComparisonForm.FORM,
            question -> "files " + question.source() + ", " + question.target(),
            TaskKind.LONG);

    private static final Pattern ANY = Pattern.compile(".{1,1024}", Pattern.DOTALL);

    private final Asking asking;

    public RemoteInventories(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Reading<InventoryComparison> compare(InventoryQuestion question, Instant deadline) {
        return asking.ask(COMPARISON, question, deadline);
    }

    private static JsonObject write(InventoryQuestion question) {
        return Members.with("store", question.store())
                .and("origin", question.origin().name())
                .and("source", question.source())
                .and("target", question.target())
                .object();
    }

    private static Optional<InventoryQuestion> read(JsonObject json) {
        MemberReader members = MemberReader.of(json, "store", "origin", "source", "target");
        return members.value(() -> new InventoryQuestion(
                members.text("store", ANY),
                members.constant("origin", OriginType.values()),
                members.text("source", ANY),
                members.text("target", ANY)));
    }
}
