package io.migrationgate.plan;

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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the plan reference from the description of its keys: one table per form. */
final class ReferenceWriter implements ShapeVisitor<String> {
    private final Map<String, String> tables = new LinkedHashMap<>();

    /** The reference as Markdown. */
    String write(String introduction, Form plan, String example) {
        nested(new Nested(plan));
        return introduction + "\n## Keys\n" + String.join("", tables.values()) + "\n## Every key once\n\n```yaml\n"
                + example + "```\n";
    }

    private String table(Form form) {
        StringBuilder table = new StringBuilder();
        table.append("\n### ")
                .append(form.title())
                .append("\n\n| key | value | meaning | example |\n|---|---|---|---|\n");
        for (Key<?> key : form.keys()) {
            if (isWorthARow(key)) {
                String name = "`" + key.name() + "`" + (key.required() ? " (required)" : "");
                String example = key.example().isEmpty() ? "" : "`" + key.example() + "`";
                String value = key.shape().accept(this);
                table.append(String.format(Locale.ROOT, "| %s | %s | %s | %s |%n", name, value, key.doc(), example)
                        .replace(System.lineSeparator(), "\n"));
            }
        }
        return table.toString();
    }

    /** Criteria without settings are no reading matter. */
    private static boolean isWorthARow(Key<?> key) {
        return !(key.shape() instanceof Nested nested) || !nested.form().keys().isEmpty();
    }

    @Override
    public String scalar(Scalar<?> scalar) {
        return scalar.words();
    }

    @Override
    public String choice(Choice<?> choice) {
        return choice.names().size() > 12
                ? "id of a " + choice.noun()
                : choice.names().stream().collect(Collectors.joining("`, `", "`", "`"));
    }

    @Override
    public String flag(Flag flag) {
        return "`true`, `false`";
    }

    @Override
    public String count(Count count) {
        return count.words();
    }

    @Override
    public String nested(Nested nested) {
        String title = nested.form().title();
        if (!tables.containsKey(title)) {
            tables.put(title, ""); // holds the place in the order of first use
            tables.put(title, table(nested.form()));
        }
        return "[" + title + "](#" + title.toLowerCase(Locale.ROOT).replace(' ', '-') + ")";
    }

    @Override
    public String items(Items<?> items) {
        return "list: " + items.element().accept(this);
    }

    @Override
    public String table(Table<?> table) {
        return table.noun() + ": " + table.value().accept(this);
    }

    @Override
    public String wordOrNested(WordOrNested<?> either) {
        return choice(either.choice()) + ", " + nested(either.nested());
    }

    @Override
    public String readLater(ReadLater later) {
        return later.words();
    }
}
