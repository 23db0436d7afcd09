package io.migrationgate.it.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.generated.MadeUp.Moving;
import java.util.List;
import java.util.random.RandomGenerator;

/** Adds object stores, what their tool left behind, and the bucket that they were copied to. */
final class Stores {
    private static final List<String> SOURCES = List.of("s3", "azure", "local");

    private Stores() {}

    static Moving add(MadeUp made, int number, RandomGenerator random) {
        String name = "store" + number;
        boolean hdfs = random.nextInt(4) == 0;
        String tool = hdfs ? "jindo-distcp" : "ossimport";
        String source = hdfs ? "hdfs" : SOURCES.get(random.nextInt(SOURCES.size()));

        ObjectNode planned = made.planned("objects").addObject().put("name", name);
        planned.putObject("transfer")
                .put("tool", tool)
                .put("workDir", name + "/")
                .put("job", name);
        planned.putObject("source").put("type", source).put("inventory", name + "/source.csv");
        planned.putObject("target").put("bucket", name + "-bucket").put("inventory", name + "/target.csv");

        ObjectNode held = made.held("objects")
                .addObject()
                .put("name", name)
                .put("bucket", name + "-bucket")
                .put("tool", tool)
                .put("job", name)
                .put("count", 5 + random.nextInt(60));
        if (!hdfs) {
            held.putObject("settings").put("srcType", source);
        }
        return made.moves(new Moving(name, "store", planned, List.of(held)));
    }
}
