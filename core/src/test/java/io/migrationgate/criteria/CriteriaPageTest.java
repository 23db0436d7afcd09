package io.migrationgate.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.catalog.Catalog;
import io.migrationgate.plan.Golden;
import io.migrationgate.plan.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writes docs/criteria.md from the catalogue and holds the committed page to it. */
class CriteriaPageTest {
    private static final Path PAGE = Path.of("..", "docs", "criteria.md");

    @Test
    void theCatalogueOfCriteriaIsWhatTheCodeSays() throws IOException {
        Golden.assertSame(PAGE, page());
    }

    @Test
    void everyJudgedCriterionNamesAnOfficialSource() {
        assertThat(Catalog.all()).allMatch(one -> one.reference().startsWith("https://www.alibabacloud.com/help/"));
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Criteria

                <!-- Written by CriteriaPageTest from CriterionId and the catalogue; change it there. -->

                A criterion is a rule with the evidence it needs. Its finding for an asset is PASS, FAIL, INCONCLUSIVE or
                WAIVED; missing, stale, contradictory and unreadable evidence is INCONCLUSIVE. Some FAIL makes the verdict
                NO_GO, else some INCONCLUSIVE makes it INCONCLUSIVE; both block.

                Stage says when a criterion is judged, level is the weakest that may pass, age the oldest evidence accepted
                (`run`: read in this run), PNR1 whether it is read again at the first point of no return, waivable whether a
                person may accept that it does not hold.

                | criterion | on | stage | level | age | PNR1 | waivable | judged by this version |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (CriterionId id : CriterionId.values()) {
            page.append("| [`%s`](#%s) | %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            id.id(),
                            id.id(),
                            id.subject().words(),
                            stages(id),
                            id.minimum(),
                            id.maxAge().text(),
                            yesNo(id.readAgain()),
                            yesNo(id.waivable()),
                            judged(id)));
        }
        for (CriterionId id : CriterionId.values()) {
            page.append(section(id));
        }
        return page.toString();
    }

    private static String section(CriterionId id) {
        StringBuilder section = new StringBuilder("\n## %s\n\nMust hold: %s.\n".formatted(id.id(), id.rule()));
        if (!id.parameters().isEmpty()) {
            section.append("\n| setting | default | allowed without a waiver |\n| --- | --- | --- |\n");
            for (Parameter parameter : id.parameters()) {
                section.append(
                        "| `%s` | %s | %s |\n".formatted(parameter.name(), parameter.written(), parameter.allowed()));
            }
        }
        Optional<Criterion> criterion = Catalog.find(id);
        section.append(criterion
                .map(one -> "\nOfficial source: <" + one.reference() + ">\n")
                .orElse("\nNot judged by this version: where it applies, a real run is INCONCLUSIVE.\n"));
        return section.toString();
    }

    private static String stages(CriterionId id) {
        return id.stages().stream()
                .map(stage -> stage.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String judged(CriterionId id) {
        if (Catalog.find(id).isEmpty()) {
            return "no";
        }
        return switch (id) {
            case INVENTORY_FOUND -> "for databases and servers";
            case TOOL_FIT -> "for servers";
            default -> "yes";
        };
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}
