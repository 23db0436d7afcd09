package io.migrationgate.simulator.scenario;

import io.migrationgate.simulator.scenario.NameScript.Entry;
import io.migrationgate.simulator.scenario.NameScript.Says;
import io.migrationgate.simulator.scenario.NameScript.Server;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the names of a scenario that DNS outside the cloud serves. */
final class NameScriptReader {
    private static final Set<String> SAYS = Set.of("records", "no-such-name", "nothing");
    private static final Duration DEFAULT_TTL = Duration.ofMinutes(10);

    private NameScriptReader() {}

    static NameScript read(Value value) {
        Fields fields = value.fields();
        Value servers = fields.required("servers");
        NameScript name = new NameScript(
                fields.required("name").text().toLowerCase(Locale.ROOT),
                servers.list().stream().map(NameScriptReader::server).toList());
        fields.finish();
        if (name.servers().isEmpty()) {
            throw servers.refused("is empty");
        }
        return name;
    }

    private static Server server(Value value) {
        Fields fields = value.fields();
        Server server = new Server(
                fields.required("host").text(),
                fields.find("says")
                        .map(says -> TimelineReader.read(says, "says", NameScriptReader::says))
                        .orElse(Timeline.constant(Says.RECORDS)),
                fields.find("records").map(Value::list).orElse(List.of()).stream()
                        .map(NameScriptReader::entry)
                        .toList());
        fields.finish();
        return server;
    }

    private static Says says(Value value) {
        return Says.valueOf(value.word(SAYS).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Entry entry(Value value) {
        Fields fields = value.fields();
        Entry entry = new Entry(
                fields.find("type").map(Value::text).orElse("A"),
                fields.required("value").text(),
                fields.find("ttl")
                        .map(ttl -> TimelineReader.read(ttl, "ttl", Value::duration))
                        .orElse(Timeline.constant(DEFAULT_TTL)));
        fields.finish();
        return entry;
    }
}
