package io.migrationgate.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every broken plan fails a build with its mistakes, each with file and line, and leaves nothing but the outcome. */
class BrokenPlansIT {
    private static final int TEN_MEGABYTES = 10 << 20;
    private static final int SEVENTEEN_MEGABYTES = 17 << 20;

    @TempDir
    private static Path around;

    private static ManyProjects projects;
    private static MavenRun run;

    @BeforeAll
    static void runAll() throws Exception {
        projects = new ManyProjects(Files.createDirectory(around.resolve("projects")));
        for (String name : BadCorpus.names()) {
            BadCorpus.copyPlan(name, projects.add(name, name + ".yaml"));
        }
        ofSize("ten-megabytes", TEN_MEGABYTES);
        ofSize("seventeen-megabytes", SEVENTEEN_MEGABYTES);
        Files.createDirectory(projects.add("a-folder", "folder.yaml").resolve("folder.yaml"));
        run = projects.verify(around);
    }

    private static void ofSize(String name, int bytes) throws IOException {
        String comment = "# " + "x".repeat(97) + "\n";
        byte[] text = comment.repeat(bytes / comment.length()).getBytes(StandardCharsets.US_ASCII);
        Files.write(projects.add(name, name + ".yaml").resolve(name + ".yaml"), text);
    }

    @Test
    void everyMistakeIsNamedWithFileAndLine() throws Exception {
        String output = run.output();
        for (String name : BadCorpus.names()) {
            assertThat(output).as(name).contains(BadCorpus.mistakes(name));
        }
    }

    @Test
    void theOutcomeIsABrokenPlan() throws Exception {
        for (String name : BadCorpus.names()) {
            assertThat(projects.report(name).outcome())
                    .as(name)
                    .containsEntry("outcome", "BROKEN_PLAN")
                    .containsEntry("code", "2");
        }
    }

    @Test
    void theMessageOfASingleMistakeStandsBesideTheOutcome() throws Exception {
        for (String name : BadCorpus.names()) {
            List<String> mistakes = BadCorpus.mistakes(name);
            String said = mistakes.size() == 1 ? mistakes.get(0) : "the plan has " + mistakes.size() + " mistakes";
            assertThat(projects.report(name).outcome()).as(name).containsEntry("message", "BROKEN_PLAN(2): " + said);
        }
    }

    @Test
    void nothingButTheOutcomeIsWritten() throws Exception {
        for (String name : projects.names()) {
            assertThat(projects.report(name).names()).as(name).containsExactly("outcome.properties");
        }
    }

    @Test
    void aPlanOfTenMegabytesIsRefusedByItsSize() throws Exception {
        assertThat(projects.report("ten-megabytes").outcome())
                .containsEntry("outcome", "BROKEN_PLAN")
                .containsEntry(
                        "message",
                        "BROKEN_PLAN(2): ten-megabytes.yaml:1:1: plan: is 10,485,700 bytes long; a plan has at most 1,048,576");
    }

    @Test
    void aPlanThatIsLargerStillIsNotRead() throws Exception {
        assertThat(projects.report("seventeen-megabytes").outcome()).containsEntry("outcome", "USAGE");
        assertThat(projects.report("seventeen-megabytes").outcome().getProperty("message"))
                .startsWith("USAGE(2): plan ")
                .endsWith("seventeen-megabytes.yaml is larger than 16 MiB");
    }

    @Test
    void aFolderIsNoPlan() throws Exception {
        assertThat(projects.report("a-folder").outcome()).containsEntry("outcome", "USAGE");
        assertThat(projects.report("a-folder").outcome().getProperty("message")).endsWith("folder.yaml is not a file");
    }

    @Test
    void aMistakeOfAPersonShowsNoStackTrace() throws Exception {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).doesNotContainPattern(MavenRun.STACK_FRAME);
    }
}
