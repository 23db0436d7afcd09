package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.WordOrNested;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads which DTS task moves a database. */
final class DtsReader {
    private static final Key<String> INSTANCE =
            Key.required("instance", Texts.ID, "Id of the DTS instance.", "dtsxxxxxxxx");
    private static final Key<String> JOB = Key.required("job", Texts.ID, "Id of the DTS task.", "xxxxxxxx");
    private static final Key<DtsReference.Type> TYPE = Key.required(
            "type",
            Choice.of("type of DTS task", DtsReference.Type.class),
            "Kind of the task; it decides how its delay is read.",
            "sync");
    private static final Key<DtsReference.Direction> DIRECTION = Key.optional(
            "direction",
            Choice.of("direction", DtsReference.Direction.class),
            "Which way of a two-way task carries this database; `forward` when absent.",
            "forward");
    private static final Key<DtsReference.Reverse> REVERSE = Key.optional(
            "reverse",
            new WordOrNested<>(
                    new Choice<>("reverse path", words()),
                    new Nested(Form.of("Reverse", INSTANCE, JOB)),
                    DtsReader::prepared),
            "Way back after the cutover: `auto` (the API creates the task: sync tasks of MySQL and MongoDB alone),"
                    + " a task that you prepared and paused, or `none`, which needs a waiver of `dts-reverse-path`.",
            "auto");

    static final Key<Section> KEY = Key.required(
            "dts",
            new Nested(Form.of("DTS task", INSTANCE, JOB, TYPE, DIRECTION, REVERSE)),
            "The DTS task that moves the database.");

    private DtsReader() {}

    private static Map<String, DtsReference.Reverse> words() {
        Map<String, DtsReference.Reverse> words = new LinkedHashMap<>();
        words.put("auto", new DtsReference.Reverse.Auto());
        words.put("none", new DtsReference.Reverse.None());
        return words;
    }

    private static DtsReference.Reverse prepared(Section task) {
        return new DtsReference.Reverse.Prepared(task.need(INSTANCE), task.need(JOB));
    }

    static DtsReference read(Section database) {
        Section task = database.need(KEY);
        return new DtsReference(
                task.need(INSTANCE),
                task.need(JOB),
                task.need(TYPE),
                task.get(DIRECTION, DtsReference.Direction.FORWARD),
                task.get(REVERSE, new DtsReference.Reverse.Undeclared()));
    }
}
