package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Span;
import java.time.Duration;
import java.util.List;

/** Reads a DNS record that is switched. */
final class DnsReader {
    private static final Key<String> PROVIDER = Key.required(
            "provider", Choice.of("DNS provider", List.of("alidns", "other")), "Who serves the record.", "alidns");
    private static final Key<String> DOMAIN = Key.optional("domain", Texts.LINE, "The domain.", "example.com");
    private static final Key<String> RECORD =
            Key.optional("record", Texts.LINE, "The record below the domain; `\"@\"` is the domain itself.", "www");
    private static final Key<String> TYPE = Key.optional("type", Texts.RECORD_TYPE, "Type of the record.", "A");
    private static final Key<String> LINE =
            Key.optional("line", Texts.ID, "Resolution line; `default` when absent.", "default");
    private static final Key<String> FROM =
            Key.optional("from", Texts.LINE, "Value before the cutover.", "203.0.113.10");
    private static final Key<String> TO = Key.optional("to", Texts.LINE, "Value after the cutover.", "47.96.0.10");
    private static final Key<Duration> MAX_TTL = Key.optional(
            "maxTtl", Span.SHAPE, "Largest TTL accepted; the default of `traffic-ttl` when absent.", "60s");

    static final Key<Section> KEY = Key.optional(
            "dns",
            new Nested(Form.of("DNS record", PROVIDER, DOMAIN, RECORD, TYPE, LINE, FROM, TO, MAX_TTL)),
            "A DNS record.");

    private final Scope scope;

    DnsReader(Scope scope) {
        this.scope = scope;
    }

    TrafficRoute.Dns read(Section section) {
        scope.notLooser(section, MAX_TTL, "traffic-ttl", "maxTtl");
        return new TrafficRoute.Dns(
                section.need(PROVIDER),
                section.get(DOMAIN),
                section.get(RECORD),
                section.get(TYPE),
                section.get(LINE, "default"),
                section.get(FROM),
                section.get(TO),
                section.get(MAX_TTL));
    }
}
