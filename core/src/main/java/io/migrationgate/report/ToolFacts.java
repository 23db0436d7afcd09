package io.migrationgate.report;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.plan.Server;
import io.migrationgate.report.SectionRow.Fact;
import io.migrationgate.watch.AssessmentResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says for each asset which tool moves it, whether it fits, and why.
 *
 * <p>Whether and why are the words of the finding, which tells the settings that it read: a criterion that judges one more
 * kind of asset needs nothing here.
 */
final class ToolFacts {
    private final AssessmentResult result;
    private final Wording wording;
    private final List<Fact> facts = new ArrayList<>();

    private ToolFacts(AssessmentResult result, Wording wording) {
        this.result = result;
        this.wording = wording;
    }

    static List<Fact> of(AssessmentResult result, Wording wording) {
        ToolFacts tools = new ToolFacts(result, wording);
        result.assignment().plan().assets().forEach(tools::asset);
        return List.copyOf(tools.facts);
    }

    private void asset(Asset asset) {
        Optional<String> tool = tool(asset);
        if (tool.isEmpty()) {
            return;
        }
        boolean asked = CriterionId.TOOL_FIT.subject().covers(asset.kind())
                && result.assignment().criteria().contains(CriterionId.TOOL_FIT);
        String text = asked ? wording.say("fact.tool", tool.get(), fit(asset)) : tool.get();
        facts.add(new Fact(asset.name(), text));
    }

    private Optional<String> tool(Asset asset) {
        if (asset instanceof Database database) {
            return Optional.of(wording.say(
                    "fact.database-tool",
                    word(database.dts().type()),
                    database.dts().job(),
                    database.dts().instance(),
                    word(database.dts().direction()),
                    word(database.engine())));
        }
        if (asset instanceof Server server) {
            return Optional.of(wording.say("fact.server-tool", server.job(), server.source()));
        }
        if (asset instanceof ObjectStore store) {
            String bucket =
                    store.destination() == null ? null : store.destination().bucket();
            return Optional.of(wording.say("fact.objects-tool", word(store.tool()), orDash(bucket)));
        }
        return Optional.empty();
    }

    private String fit(Asset asset) {
        return result.findings().stream()
                .filter(finding -> finding.criterion() == CriterionId.TOOL_FIT)
                .filter(finding -> finding.subject().equals(asset.name()))
                .findFirst()
                .map(finding -> wording.say("fact.fit-" + finding.status().name(), finding.observed()))
                .orElseGet(() -> wording.say("fact.fit-not-judged"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
