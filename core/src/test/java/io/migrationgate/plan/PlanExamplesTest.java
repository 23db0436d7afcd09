package io.migrationgate.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Items;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Mistakes;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Shape;
import io.migrationgate.plan.form.Table;
import io.migrationgate.plan.form.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the description itself: what it shows people as an example must be read by it. */
class PlanExamplesTest {
    @ParameterizedTest
    @MethodSource("forms")
    void everyExampleIsReadWithoutAMistake(Form form) {
        for (Key<?> key : form.keys()) {
            if (!key.example().isEmpty()) {
                Form alone = Form.of("alone", key);
                Mistakes mistakes = new Mistakes();
                String text = key.name() + ": " + key.example();
                requireNonNull(YamlText.read(text.getBytes(UTF_8), mistakes)).read(new Nested(alone));
                assertThat(mistakes.lines(key.name())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyKeyIsDescribedInASentence(Form form) {
        assertThat(form.keys()).allSatisfy(key -> assertThat(key.doc()).matches("[A-Z`].*[.]"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noKeyIsNamedTwice(Form form) {
        assertThat(form.names()).doesNotHaveDuplicates();
    }

    static List<Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        collect(new Nested(new PlanForm(DesignVocabulary.ALL).form()), forms);
        return List.copyOf(forms.values());
    }

    private static void collect(Shape<?> shape, Map<String, Form> forms) {
        if (shape instanceof Nested nested) {
            Form known = forms.putIfAbsent(nested.form().title(), nested.form());
            assertThat(known).as("titles are unique").isIn(null, nested.form());
            nested.form().keys().forEach(key -> collect(key.shape(), forms));
        } else if (shape instanceof Items<?> items) {
            collect(items.element(), forms);
        } else if (shape instanceof Table<?> table) {
            collect(table.value(), forms);
        }
    }
}
