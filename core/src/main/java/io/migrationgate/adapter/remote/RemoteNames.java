package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.NameReader;
import io.migrationgate.evidence.Reading;
import java.time.Instant;
import java.util.Optional;

/** Asks the servers of a zone from another machine, which may see names that this one does not. */
public final class RemoteNames implements NameReader {
    /**
     * One name and type.
     *
     * @param type of the records, for example {@code A}
     */
    public record Question(String name, String type) {}

    /** What the servers of a zone say of one name and type. */
    public static final TaskKind<Question, NameAnswers> NAMES = new TaskKind<>(
            "names",
            Level.LIVE,
            new Form<>(
                    asked -> Members.with("name", asked.name())
                            .and("type", asked.type())
                            .object(),
                    RemoteNames::question),
            NameAnswersForm.FORM,
            asked -> "dns " + asked.type() + " " + asked.name(),
            TaskKind.SHORT);

    private final Asking asking;

    public RemoteNames(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Reading<NameAnswers> ask(String name, String type, Instant deadline) {
        return asking.ask(NAMES, new Question(name, type), deadline);
    }

    private static Optional<Question> question(JsonObject json) {
        return Members.exactly(json, "name", "type")
                .flatMap(exact ->
                        exact.text("name").flatMap(name -> exact.text("type").map(type -> new Question(name, type))));
    }
}
