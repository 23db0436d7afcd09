package io.migrationgate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every plan of the corpus; a bad one has what is wrong with it beside it. */
class PlanCorpusTest {
    @ParameterizedTest
    @MethodSource("good")
    void aGoodPlanIsRead(Path plan) throws IOException {
        assertThat(Corpus.read(plan).assets()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("good")
    void theSchemaIsNeverStricterThanTheReader(Path plan) throws IOException {
        assertThat(ShippedSchema.errors(Files.readString(plan))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadPlanIsRefusedWithAllItsMistakes(Path plan) throws IOException {
        PlanException refused = catchThrowableOfType(PlanException.class, () -> Corpus.read(plan));

        assertThat(refused).isNotNull();
        Golden.assertSame(Corpus.expected(plan), refused.getMessage() + "\n");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void everyMistakeHasAPlaceAndAPath(Path plan) {
        PlanException refused = catchThrowableOfType(PlanException.class, () -> Corpus.read(plan));

        String name = plan.getFileName().toString();
        assertThat(refused.mistakes())
                .isNotEmpty()
                .allSatisfy(
                        mistake -> assertThat(mistake).matches(Pattern.quote(name) + ":[0-9]+:[0-9]+: \\S.*: .{10,}"));
    }

    @Test
    void theSchemaKnowsRequiredKeysWordsAndForms() {
        String unknown = """
                migration: m
                clouds: { main: { } }
                zzz: 1
                databases: [ { name: a b, engine: db9, dts: { instance: d, job: j, type: sync } } ]
                """;

        assertThat(ShippedSchema.errors(unknown))
                .extracting(Error::getKeyword)
                .contains("required", "additionalProperties", "pattern", "enum");
    }

    static List<Path> good() {
        return Corpus.good();
    }

    static List<Path> bad() {
        return Corpus.bad();
    }
}
