package io.migrationgate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.plan.form.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Checks that the schema and the reference are what the description of the keys says now. */
class GeneratedFilesTest {
    private static final Path SHIPPED = Path.of("src/main/resources/io/migrationgate/plan/migration.schema.json");
    private static final Path DOCS = Path.of("../docs");
    private static final String INTRODUCTION = """
            # The plan: `migration.yaml`

            <!-- Written by GeneratedFilesTest from the description of the keys; change it there. -->

            A plan says what moves, with which tool, how the cutover goes and which losses somebody accepts. It is YAML (JSON is
            YAML too) in UTF-8, at most 1 MiB. For completion in an editor use [migration.schema.json](migration.schema.json).

            All mistakes are reported at once, each as `file:line:column: path: what is wrong; what is allowed`.

            ## Rules

            - **No secrets.** A password, token or AccessKey anywhere, comments included, is refused. A plan names credentials; the
              Maven or Jenkins side looks them up.
            - **No tricks.** Anchors, aliases, merge keys, explicit tags, several documents, repeated keys and unknown keys are refused.
              Unquoted words mean what they mean in YAML 1.2: `true` and `false` are booleans, `yes` and `no` are text. An id that
              looks like a number needs quotes.
            - **Units and offsets.** A duration has a unit (`500ms`, `60s`, `30m`, `24h`, `7d`), a time has an offset
              (`2026-12-05T02:00:00+08:00`), a share has a percent sign (`95%`).
            - **Names.** No two assets share a name, and whatever is referred to must exist: a cloud, the asset of a waiver,
              the server in `server:NAME:port`, the assets of a phase.
            - **Stricter is free, looser needs a waiver.** A value that is looser than the default of its criterion, in `criteria` or in
              an asset, is a mistake; the `setting` of a waiver carries it. With `simulated: true` nothing real is decided, so any value
              may stand.
            - **Form only.** The reader opens no file, host or credential. What a criterion needs and the plan lacks is a finding later.
            - **Paths** are relative to the plan's folder and written with `/`. What stands in the files of `objects`:
              [objects.md](objects.md).
            - A waiver that has expired is no mistake: its criterion is simply not waived any more.
            """;

    private static final Form FORM = new PlanForm(DesignVocabulary.ALL).form();

    @Test
    void theShippedSchemaIsTheOneOfTheDescription() throws IOException {
        Golden.assertSame(SHIPPED, new SchemaWriter().write(FORM));
    }

    @Test
    void theDocumentedSchemaIsTheShippedOne() throws IOException {
        Golden.assertSame(DOCS.resolve("migration.schema.json"), new SchemaWriter().write(FORM));
    }

    @Test
    void theSchemaIsAResourceOfTheJar() throws IOException {
        try (var schema = PlanReader.class.getResourceAsStream("migration.schema.json")) {
            assertThat(schema).isNotNull();
        }
    }

    @Test
    void theReferenceIsTheOneOfTheDescription() throws IOException {
        String example = Files.readString(Path.of("src/test/resources/plans/good/full.yaml"));
        Golden.assertSame(DOCS.resolve("plan.md"), new ReferenceWriter().write(INTRODUCTION, FORM, example));
    }
}
