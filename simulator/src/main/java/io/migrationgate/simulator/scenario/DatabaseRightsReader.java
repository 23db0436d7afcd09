package io.migrationgate.simulator.scenario;

import io.migrationgate.simulator.scenario.DatabaseScript.Grant;
import io.migrationgate.simulator.scenario.DatabaseScript.Rights;
import io.migrationgate.simulator.scenario.DatabaseScript.Said;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what an account of a database may do, mostly as what differs from a healthy one. */
final class DatabaseRightsReader {
    private static final Set<String> WAYS = Set.of("direct", "role", "inactive-role", "public", "owner");
    private static final Set<String> TRAITS = Set.of(
            "superuser",
            "replication",
            "create-role",
            "create-database",
            "bypass-row-security",
            "locked",
            "expired",
            "no-login",
            "no-password");
    private static final String ON = " on ";

    private DatabaseRightsReader() {}

    static Rights read(Value value) {
        Fields fields = value.fields();
        Rights rights = new Rights(
                DatabaseScriptReader.text(fields, "version"),
                fields.find("grants").isPresent()
                        ? DatabaseScriptReader.all(fields, "grants", DatabaseRightsReader::grant)
                        : null,
                DatabaseScriptReader.all(fields, "without", DatabaseRightsReader::right).stream()
                        .collect(Collectors.toUnmodifiableSet()),
                DatabaseScriptReader.all(fields, "also", DatabaseRightsReader::grant),
                fields.find("traits").isPresent()
                        ? Set.copyOf(DatabaseScriptReader.all(fields, "traits", trait -> trait.word(TRAITS)))
                        : null,
                validFor(fields));
        fields.finish();
        return rights;
    }

    private static @Nullable Said validFor(Fields fields) {
        return fields.find("validFor")
                .map(until -> until.isWord("ever") ? Said.NONE : new Said(until.signedDuration()))
                .orElse(null);
    }

    private static String right(Value value) {
        return value.text().toUpperCase(Locale.ROOT);
    }

    /** {@code SUPER on *.*}, or a block that also says by which way it came. */
    private static Grant grant(Value value) {
        if (!value.isMapping()) {
            String text = value.text();
            int on = text.indexOf(ON);
            if (on <= 0 || on + ON.length() == text.length()) {
                throw value.refused("does not read: RIGHT on OBJECT");
            }
            return new Grant(
                    text.substring(0, on).toUpperCase(Locale.ROOT),
                    text.substring(on + ON.length()),
                    "direct",
                    null,
                    false);
        }
        Fields fields = value.fields();
        Grant grant = new Grant(
                right(fields.required("right")),
                fields.required("on").text(),
                fields.find("way").map(way -> way.word(WAYS)).orElse("direct"),
                DatabaseScriptReader.text(fields, "via"),
                fields.find("grantable").map(Value::flag).orElse(false));
        fields.finish();
        return grant;
    }
}
