package io.migrationgate.adapter.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosureTest {
    @TempDir
    private Path home;

    private Path workspace;
    private Path plans;
    private Enclosure enclosure;

    @BeforeEach
    void open() throws IOException {
        workspace = Files.createDirectory(home.resolve("workspace"));
        plans = Files.createDirectory(workspace.resolve("plans"));
        enclosure = Enclosure.of(plans, workspace);
    }

    private void refuses(String path, String sentence) {
        assertThat(enclosure.refusal(path)).contains(Sentence.of(sentence));
    }

    private static void link(Path link, Path target) {
        assumeThatCode(() -> Files.createSymbolicLink(link, target)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "drills/a.json", "./a.json", "a..b", "..a", ""})
    void aPathInsideIsFine(String path) {
        assertThat(enclosure.refusal(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "\\\\server\\share", "C:\\a", "c:a", "~/a", "//a"})
    void anAbsolutePathIsRefusedInEverySystemsWriting(String path) {
        refuses(path, "path.absolute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../a", "a/../../b", "..\\a", "a\\..\\b"})
    void aPathUpwardsIsRefused(String path) {
        refuses(path, "path.above");
    }

    @Test
    void aNameThatNoFileCanHaveIsRefused() {
        refuses("a\u0000b", "path.invalid");
    }

    @Test
    void aLinkOutOfTheWorkspaceIsRefused() throws IOException {
        Path outside = Files.createDirectory(home.resolve("outside"));
        Files.writeString(outside.resolve("a.json"), "{}");
        link(plans.resolve("folder"), outside);
        link(plans.resolve("file"), outside.resolve("a.json"));
        link(plans.resolve("nothing"), home.resolve("nothing"));

        refuses("folder", "path.link");
        refuses("folder/a.json", "path.link");
        refuses("folder/absent", "path.link");
        refuses("file", "path.link");
        refuses("nothing", "path.link");
    }

    @Test
    void aLinkInsideTheWorkspaceIsFine() throws IOException {
        Files.writeString(workspace.resolve("a.json"), "{}");
        link(plans.resolve("file"), workspace.resolve("a.json"));

        assertThat(enclosure.refusal("file")).isEmpty();
    }

    @Test
    void aWorkspaceThatIsALinkItselfIsFine() {
        link(home.resolve("link"), workspace);

        assertThat(Enclosure.of(home.resolve("link/plans"), home.resolve("link"))
                        .refusal("a.json"))
                .isEmpty();
    }

    @Test
    void aPlanFolderThatLeavesTheWorkspaceIsRefused() throws IOException {
        Path outside = Files.createDirectory(home.resolve("outside"));
        link(workspace.resolve("other"), outside);

        assertThat(Enclosure.of(workspace.resolve("other"), workspace).refusal("a.json"))
                .contains(Sentence.of("path.link"));
    }

    @Test
    void aWorkspaceThatIsGoneCannotBeRead() throws IOException {
        Files.delete(plans);
        Files.delete(workspace);

        refuses("a.json", "file.unreadable");
    }

    @Test
    void withoutAnEnclosureEveryPathIsFine() {
        assertThat(Enclosure.open().refusal("/etc/../passwd")).isEmpty();
    }
}
