package io.migrationgate.jenkins.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.migrationgate.report.JsonReport;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationReportActionTest {
    private final MigrationReportAction action = MigrationReportAction.of("12", "dtsLagGate", Reports.noGo());

    @Test
    void storesNothingButText() {
        assertThat(Arrays.stream(MigrationReportAction.class.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .filter(field -> !Modifier.isTransient(field.getModifiers())))
                .isNotEmpty()
                .extracting(Field::getType)
                .allMatch(String.class::equals);
    }

    @Test
    void hasAnAddressAndANameOfItsOwn() {
        assertThat(action.getUrlName()).isEqualTo("migration-gate-12");
        assertThat(action.getDisplayName()).isEqualTo("Migration report of dtsLagGate");
        assertThat(action.getIconFileName()).startsWith("symbol-");
    }

    @Test
    void showsTheReport() {
        assertThat(action.getPage())
                .startsWith("<div class=\"migration-gate-report\">")
                .contains("NO_GO in short", "Do this now.", "<svg");
        assertThat(action.getSummary()).extracting(ReportSummary::getHeadline).isEqualTo("NO_GO in short");
    }

    @Test
    void showsPlantedMarkupAsText() {
        String planted = "<script>alert(1)</script><img src=x onerror=\"alert(2)\">'";

        String page = MigrationReportAction.of("12", "dtsLagGate", Reports.noGo(planted))
                .getPage();

        assertThat(page)
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "</script", "<img")
                .doesNotContainPattern("<[^>]*\\s(style|on\\w+)=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"schema\":\"migration-gate/report/1\"}"})
    void saysThatABrokenTextCannotBeRead(String text) throws Exception {
        MigrationReportAction broken = stored(text);

        assertThat(broken.getPage()).isNull();
        assertThat(broken.getSummary()).isNull();
    }

    @Test
    void saysThatATextOfANewerVersionCannotBeRead() throws Exception {
        String newer = json().replace("migration-gate/report/1", "migration-gate/report/2");

        assertThat(stored(newer).getPage()).isNull();
        assertThat(stored(newer).getSummary()).isNull();
    }

    @Test
    void saysThatATextWithAWrongTimeZoneCannotBeRead() throws Exception {
        assertThat(stored(json().replace("\"UTC\"", "\"Nowhere/Land\"")).getPage())
                .isNull();
    }

    @Test
    void givesTheTextAsItIsEvenWhenItCannotBeRead() throws Exception {
        MigrationReportAction broken = stored("{ broken");
        broken.onLoad(new ReadableBuild(true));

        assertThat(broken.doReportJson()).hasToString("{ broken");
    }

    @Test
    void isShownToThoseWhoMayReadTheBuild() throws Exception {
        action.onAttached(new ReadableBuild(true));

        assertThat(action.getTarget()).isSameAs(action);
        assertThat(action.doReportJson()).hasToString(json());
    }

    @Test
    void isShownToNobodyElse() throws Exception {
        action.onLoad(new ReadableBuild(false));

        assertThatExceptionOfType(SecurityException.class).isThrownBy(action::getTarget);
        assertThatExceptionOfType(SecurityException.class).isThrownBy(action::doReportJson);
    }

    @Test
    void isShownToNobodyWithoutItsBuild() {
        assertThatIllegalStateException().isThrownBy(action::getTarget);
        assertThatIllegalStateException().isThrownBy(action::doReportJson);
    }

    private static String json() {
        return new String(JsonReport.write(Reports.noGo()), StandardCharsets.UTF_8);
    }

    /** The action as it is after a restart, with a text that something else has left. */
    private static MigrationReportAction stored(String text) throws Exception {
        MigrationReportAction action = MigrationReportAction.of("12", "dtsLagGate", Reports.go());
        Field json = MigrationReportAction.class.getDeclaredField("json");
        json.setAccessible(true);
        json.set(action, text);
        return action;
    }
}
