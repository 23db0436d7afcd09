package io.migrationgate.plan;

import static java.util.Objects.requireNonNull;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Validates plans by the schema of the jar, as an editor does. */
final class ShippedSchema {
    private static final Schema SCHEMA = schema();

    private ShippedSchema() {}

    static List<Error> errors(String plan) {
        return SCHEMA.validate(YamlAsJson.read(plan));
    }

    private static Schema schema() {
        try (var stream = requireNonNull(PlanReader.class.getResourceAsStream("migration.schema.json"))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
