package io.migrationgate.plan;

import io.migrationgate.plan.Parameter.Stricter;
import io.migrationgate.plan.Vocabulary.CriterionWords;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the words of the criteria and phase tables, so that plans can be read without the packages that own them. */
public final class DesignVocabulary {
    public static final Vocabulary ALL = new Vocabulary(criteria(), phases(), Set.of("dts.internal.example.com"));

    private DesignVocabulary() {}

    private static Map<String, CriterionWords> criteria() {
        Map<String, CriterionWords> criteria = new LinkedHashMap<>();
        fixed(criteria, "inventory-found");
        waivable(criteria, "tool-fit");
        fixed(criteria, "dts-state");
        waivable(criteria, "dts-precheck");
        waivable(
                criteria,
                "dts-lag",
                span("below", Duration.ofSeconds(5), Stricter.LESS),
                span("for", Duration.ofSeconds(60), Stricter.MORE),
                new Parameter("coverage", 0.95, Stricter.MORE),
                new Parameter("maxGap", 3, Stricter.LESS),
                span("pollInterval", Duration.ofSeconds(2), Stricter.LESS),
                span("timeout", Duration.ofMinutes(30), Stricter.FREE));
        waivable(criteria, "dts-privileges");
        waivable(criteria, "dts-source-settings");
        waivable(criteria, "schema-hazards");
        waivable(criteria, "dts-reverse-path");
        waivable(criteria, "data-verified", span("maxAge", Duration.ofHours(24), Stricter.LESS));
        fixed(criteria, "backup-fresh", span("maxAge", Duration.ofHours(24), Stricter.LESS));
        fixed(
                criteria,
                "backup-restored",
                span("maxAge", Duration.ofDays(7), Stricter.LESS),
                span("serverMaxAge", Duration.ofDays(30), Stricter.LESS));
        fixed(criteria, "smc-state");
        waivable(criteria, "smc-sync-age", span("maxSyncAge", Duration.ofHours(2), Stricter.LESS));
        fixed(criteria, "smc-expiry");
        waivable(criteria, "objects-transferred");
        waivable(criteria, "objects-verified", span("maxAge", Duration.ofHours(24), Stricter.LESS));
        waivable(criteria, "traffic-ttl", span("maxTtl", Duration.ofSeconds(60), Stricter.LESS));
        fixed(criteria, "traffic-state");
        fixed(criteria, "cutover-order");
        waivable(criteria, "cutover-criteria");
        waivable(criteria, "cutover-window");
        waivable(criteria, "rollback-path");
        waivable(criteria, "rollback-tested");
        fixed(criteria, "target-closed");
        waivable(criteria, "transactions-short");
        fixed(criteria, "freeze-proven");
        fixed(criteria, "final-position");
        fixed(criteria, "sequences-ahead");
        waivable(criteria, "canary-returned");
        waivable(criteria, "dts-reverse-running");
        waivable(criteria, "old-side-drained");
        waivable(criteria, "post-cutover", span("observe", Duration.ofMinutes(30), Stricter.MORE));
        return criteria;
    }

    private static List<String> phases() {
        return List.of(
                "preflight",
                "hold",
                "prepare-reverse",
                "freeze",
                "drain",
                "final-verify",
                "cut-over-servers",
                "last-objects",
                "suspend-forward",
                "start-reverse",
                "open-target",
                "switch-application",
                "smoke-test",
                "load-balancer",
                "dns",
                "drain-old",
                "observe");
    }

    private static void waivable(Map<String, CriterionWords> criteria, String id, Parameter... parameters) {
        criteria.put(id, new CriterionWords(true, List.of(parameters)));
    }

    private static void fixed(Map<String, CriterionWords> criteria, String id, Parameter... parameters) {
        criteria.put(id, new CriterionWords(false, List.of(parameters)));
    }

    private static Parameter span(String name, Duration standard, Stricter stricter) {
        return new Parameter(name, standard, stricter);
    }
}
