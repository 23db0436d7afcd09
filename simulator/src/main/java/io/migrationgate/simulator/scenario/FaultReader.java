package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the faults of a scenario. */
final class FaultReader {
    private static final Map<String, FaultKind> KINDS =
            Arrays.stream(FaultKind.values()).collect(Collectors.toMap(FaultKind::word, Function.identity()));
    private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1\\]):\\d{1,5}");
    private static final long DEFAULT_BYTES = 64L << 20;

    private FaultReader() {}

    static FaultScript read(Value value) {
        Fields fields = value.fields();
        Value kindWord = fields.required("kind");
        String word = kindWord.word(KINDS.keySet());
        FaultKind kind = FaultKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        Optional<Value> takes = fields.find("takes");
        Optional<Value> to = fields.find("to");
        if (kind == FaultKind.SLOW && takes.isEmpty()) {
            throw kindWord.refused("needs takes: how long the reply takes");
        }
        if (kind == FaultKind.REDIRECT && to.isEmpty()) {
            throw kindWord.refused("needs to: the host:port to go to");
        }
        FaultScript fault = new FaultScript(
                fields.find("action").map(Value::text).orElse("*"),
                kind,
                TimelineReader.period(fields),
                fields.find("afterCalls")
                        .map(calls -> (int) calls.integer(0, 1_000_000))
                        .orElse(0),
                fields.find("times")
                        .map(times -> (int) times.integer(1, 1_000_000))
                        .orElse(null),
                fields.find("code").map(Value::text).orElse(null),
                fields.find("message").map(Value::text).orElse(null),
                fields.find("status")
                        .map(status -> (int) status.integer(200, 599))
                        .orElse(null),
                takes.map(Value::duration).orElse(Duration.ZERO),
                fields.find("bytes").map(bytes -> bytes.integer(1, 1L << 32)).orElse(DEFAULT_BYTES),
                to.map(FaultReader::loopback).orElse(null));
        fields.finish();
        return fault;
    }

    private static String loopback(Value value) {
        if (LOOPBACK.matcher(value.text()).matches()) {
            return value.text();
        }
        throw value.refused("is not a loopback address with a port, such as 127.0.0.1:8080");
    }
}
