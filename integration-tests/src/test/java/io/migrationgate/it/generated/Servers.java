package io.migrationgate.it.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.generated.MadeUp.Moving;
import java.util.List;
import java.util.random.RandomGenerator;

/** Adds servers with the SMC job that moves each of them. */
final class Servers {
    private static final List<String> PLATFORMS = List.of("CentOS", "Ubuntu", "Debian", "Rocky Linux");

    private Servers() {}

    static Moving add(MadeUp made, int number, RandomGenerator random) {
        String name = "server" + number;
        boolean intoInstance = random.nextBoolean();
        String target = intoInstance ? "instance" : "launchTemplate";
        String id = (intoInstance ? "i-" : "lt-") + name;

        ObjectNode planned = made.planned("servers").addObject().put("name", name);
        planned.putObject("smc").put("source", "s-" + name).put("job", "j-" + name);
        planned.putObject("target").put(target, id);

        ObjectNode held = made.held("servers")
                .addObject()
                .put("name", name)
                .put("source", "s-" + name)
                .put("job", "j-" + name)
                .put("region", MadeUp.REGION)
                .put("platform", PLATFORMS.get(random.nextInt(PLATFORMS.size())));
        held.putObject("target").put(target, id);
        ObjectNode backup = Backups.ofClient(made, planned, name);
        return made.moves(new Moving(name, "server", planned, List.of(held, backup)));
    }
}
