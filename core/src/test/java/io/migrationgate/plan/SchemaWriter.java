package io.migrationgate.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Count;
import io.migrationgate.plan.form.Flag;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Items;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.ReadLater;
import io.migrationgate.plan.form.Scalar;
import io.migrationgate.plan.form.ShapeVisitor;
import io.migrationgate.plan.form.Table;
import io.migrationgate.plan.form.WordOrNested;
import java.util.Locale;

/**
 * Writes the JSON Schema of a plan from the description of its keys.
 *
 * <p>Every form is one definition, so that an editor shows its name. What the schema cannot say (references, looser
 * settings, secrets) it leaves to the reader; it is never stricter.
 */
final class SchemaWriter implements ShapeVisitor<ObjectNode> {
    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode definitions = json.createObjectNode();

    /** The schema as text. */
    String write(Form plan) throws JsonProcessingException {
        ObjectNode schema = json.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Migration Gate plan");
        schema.setAll(object(plan));
        schema.set("$defs", definitions);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultPrettyPrinter.FixedSpaceIndenter());
        return json.writer(printer).writeValueAsString(schema) + "\n";
    }

    private ObjectNode object(Form form) {
        ObjectNode object = type("object");
        object.put("additionalProperties", false);
        ArrayNode required = json.createArrayNode();
        ObjectNode properties = json.createObjectNode();
        for (Key<?> key : form.keys()) {
            ObjectNode value = key.shape().accept(this);
            value.put("description", key.doc().replace("`", ""));
            properties.set(key.name(), value);
            if (key.required()) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        object.set("properties", properties);
        return object;
    }

    private ObjectNode type(String name) {
        return json.createObjectNode().put("type", name);
    }

    @Override
    public ObjectNode scalar(Scalar<?> scalar) {
        return type("string").put("pattern", "^(?:" + scalar.pattern() + ")$");
    }

    @Override
    public ObjectNode choice(Choice<?> choice) {
        ObjectNode words = json.createObjectNode();
        choice.names().forEach(words.putArray("enum")::add);
        return words;
    }

    @Override
    public ObjectNode flag(Flag flag) {
        return type("boolean");
    }

    @Override
    public ObjectNode count(Count count) {
        return type("integer").put("minimum", count.least()).put("maximum", count.most());
    }

    @Override
    public ObjectNode nested(Nested nested) {
        String name = nested.form().title().toLowerCase(Locale.ROOT).replace(' ', '-');
        if (!definitions.has(name)) {
            definitions.putObject(name); // holds the place in the order of first use
            definitions.set(name, object(nested.form()));
        }
        return json.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    @Override
    public ObjectNode items(Items<?> items) {
        return type("array").set("items", items.element().accept(this));
    }

    @Override
    public ObjectNode table(Table<?> table) {
        ObjectNode object = type("object");
        object.set("propertyNames", table.names().accept(this));
        object.set("additionalProperties", table.value().accept(this));
        return object;
    }

    @Override
    public ObjectNode wordOrNested(WordOrNested<?> either) {
        ObjectNode any = json.createObjectNode();
        any.putArray("anyOf").add(choice(either.choice())).add(nested(either.nested()));
        return any;
    }

    @Override
    public ObjectNode readLater(ReadLater later) {
        return type("object");
    }
}
