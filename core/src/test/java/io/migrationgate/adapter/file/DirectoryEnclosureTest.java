package io.migrationgate.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import io.migrationgate.evidence.OutsideException;
import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryEnclosureTest {
    @TempDir
    private Path home;

    private Path workspace;
    private Path plans;
    private DirectoryEnclosure enclosure;

    @BeforeEach
    void open() throws IOException {
        workspace = Files.createDirectory(home.resolve("workspace"));
        plans = Files.createDirectory(workspace.resolve("plans"));
        enclosure = new DirectoryEnclosure(plans, workspace);
    }

    private void refuses(String path, String sentence) {
        refuses(enclosure, path, sentence);
    }

    private static void refuses(DirectoryEnclosure enclosure, String path, String sentence) {
        assertThatThrownBy(() -> enclosure.find(path))
                .isInstanceOfSatisfying(
                        OutsideException.class,
                        outside -> assertThat(outside.reason()).isEqualTo(Sentence.of(sentence)));
    }

    private static void link(Path link, Path target) {
        assumeThatCode(() -> Files.createSymbolicLink(link, target)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "drills/a.json", "./a.json", "a..b", "..a", ""})
    void aPathInsideIsFine(String path) throws IOException {
        assertThat(enclosure.find(path)).isEqualTo(plans.resolve(path));
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

        assertThat(enclosure.find("file")).isEqualTo(workspace.resolve("a.json").toRealPath());
    }

    @Test
    void whatLiesInAFolderThatWasFoundIsHeldInsideToo() throws IOException {
        Path work = Files.createDirectory(plans.resolve("work"));
        Files.createDirectory(work.resolve("logs"));
        link(work.resolve("conf"), Files.createDirectory(home.resolve("outside")));
        Path found = enclosure.find("work");

        assertThat(enclosure.find(found.resolve("logs/absent"))).isEqualTo(found.resolve("logs/absent"));
        assertThatThrownBy(() -> enclosure.find(found.resolve("conf/job.cfg"))).isInstanceOf(OutsideException.class);
        assertThatThrownBy(() -> enclosure.find(found.resolve("../../.."))).isInstanceOf(OutsideException.class);
    }

    @Test
    void aWorkspaceThatIsALinkItselfIsFine() throws IOException {
        link(home.resolve("link"), workspace);
        Files.writeString(plans.resolve("a.json"), "{}");

        assertThat(new DirectoryEnclosure(home.resolve("link/plans"), home.resolve("link")).find("a.json"))
                .isEqualTo(plans.resolve("a.json").toRealPath());
    }

    @Test
    void aPlanFolderThatLeavesTheWorkspaceIsRefused() throws IOException {
        Path outside = Files.createDirectory(home.resolve("outside"));
        link(workspace.resolve("other"), outside);

        refuses(new DirectoryEnclosure(workspace.resolve("other"), workspace), "a.json", "path.link");
    }

    @Test
    void aWorkspaceThatIsGoneCannotBeRead() throws IOException {
        Files.delete(plans);
        Files.delete(workspace);

        refuses("a.json", "file.unreadable");
    }

    @Test
    void whereAPlanMayNameAnyFileEveryPathIsFine() throws IOException {
        DirectoryEnclosure open = new DirectoryEnclosure(plans, null);

        assertThat(open.find("/etc/../passwd")).isEqualTo(Path.of("/etc/../passwd"));
        assertThat(open.find("../a")).isEqualTo(plans.resolve("../a"));
        refuses(open, "a\u0000b", "path.invalid");
    }
}
