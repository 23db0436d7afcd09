package io.migrationgate.report;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Stage;
import io.migrationgate.lag.LagRules;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DatabaseEndpoint;
import io.migrationgate.plan.DtsReference.Reverse;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.plan.Waiver;
import io.migrationgate.plan.WayBack;
import io.migrationgate.report.SectionRow.Fact;
import io.migrationgate.watch.AssessmentResult;
import io.migrationgate.watch.Interruption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in each section what the plan declares, beside what was found. */
final class SectionFacts {
    private final AssessmentResult result;
    private final MigrationPlan plan;
    private final Wording wording;
    private final @Nullable String windowOdds;
    private final List<AssessmentReport.Note> notes;
    private final List<Fact> facts = new ArrayList<>();

    /**
     * @param windowOdds what the history says of the window of the plan, ready worded; null where it says nothing
     * @param notes what the run did beside judging
     */
    SectionFacts(
            AssessmentResult result, Wording wording, @Nullable String windowOdds, List<AssessmentReport.Note> notes) {
        this.result = result;
        this.windowOdds = windowOdds;
        this.notes = notes;
        this.plan = result.assignment().plan();
        this.wording = wording;
    }

    List<Fact> of(int section) {
        facts.clear();
        switch (section) {
            case 1 -> scope();
            case 2 -> facts.addAll(ToolFacts.of(result, wording));
            case 3 -> sequence();
            case 4 -> waysBack();
            case 5 -> {
                lagRules();
                facts.addAll(BackupFacts.of(result.assignment().assets(), wording));
                notes.forEach(note -> facts.add(new Fact(note.subject(), wording.say(note.sentence()))));
                interruption();
            }
            default -> openPoints();
        }
        return List.copyOf(facts);
    }

    private void say(String subject, String key, Object... arguments) {
        facts.add(new Fact(subject, wording.say(key, arguments)));
    }

    private void scope() {
        say(
                plan.migration(),
                "fact.assets",
                plan.databases().size(),
                plan.servers().size(),
                plan.objects().size(),
                plan.traffic().size());
        say(
                plan.migration(),
                "fact.environment",
                word(plan.environment()),
                plan.timezone().getId());
        for (Cloud cloud : plan.clouds().values()) {
            if (cloud.account() == null) {
                say(cloud.name(), "fact.cloud-any-account", cloud.region(), cloud.credentials());
            } else {
                say(cloud.name(), "fact.cloud", cloud.region(), cloud.account(), cloud.credentials());
            }
        }
    }

    private void sequence() {
        Cutover cutover = plan.cutover();
        if (cutover == null || cutover.window() == null) {
            say("cutover.window", "fact.no-window");
        } else {
            say(
                    "cutover.window",
                    "fact.window",
                    cutover.window().notBefore(),
                    cutover.window().notAfter());
        }
        if (windowOdds != null) {
            facts.add(new Fact("cutover.window", windowOdds));
        }
        if (cutover != null) {
            for (Cutover.Phase phase : cutover.phases()) {
                say(phase.id(), "fact.phase-given", orDash(phase.owner()), orDash(phase.budget()));
            }
        }
        for (TrafficRoute route : plan.traffic()) {
            if (route.way() instanceof TrafficRoute.Dns dns) {
                say(route.name(), "fact.traffic-dns", orDash(dns.record()), orDash(dns.domain()), dns.provider());
            } else if (route.way() instanceof TrafficRoute.LoadBalancer balancer) {
                say(route.name(), "fact.traffic-lb", balancer.product(), orDash(balancer.serverGroup()));
            }
        }
    }

    private void waysBack() {
        for (Database database : plan.databases()) {
            Reverse reverse = database.dts().reverse();
            if (reverse instanceof Reverse.Prepared prepared) {
                say(database.name(), "fact.reverse-prepared", prepared.job(), prepared.instance());
            } else {
                say(
                        database.name(),
                        "fact.reverse-" + reverse.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            }
        }
        for (Map.Entry<String, WayBack> entry : plan.rollback().entrySet()) {
            WayBack way = entry.getValue();
            say(
                    entry.getKey(),
                    "fact.way-back",
                    orDash(way.time()),
                    orDash(way.loss()),
                    orDash(way.deadline()),
                    orDash(way.by()));
        }
    }

    /** One line for all databases that are judged by the same rules. */
    private void lagRules() {
        Map<LagRules, List<String>> databases = new LinkedHashMap<>();
        result.rules()
                .forEach((database, rules) -> databases
                        .computeIfAbsent(rules, one -> new ArrayList<>())
                        .add(database));
        databases.forEach((rules, names) -> lagRules(String.join(", ", names), rules));
    }

    private void lagRules(String databases, LagRules rules) {
        say(
                databases,
                "fact.lag-rules",
                rules.below(),
                rules.sustained(),
                Math.round(rules.coverage() * 100) + "%",
                rules.maxGap(),
                rules.pollInterval());
    }

    private void interruption() {
        Interruption interruption = result.interruption();
        if (interruption == null) {
            return;
        }
        say(plan.migration(), "fact.interrupted", interruption.from(), interruption.to());
        if (interruption.timeUp() != null) {
            say(plan.migration(), "fact.time-up-interrupted", interruption.timeUp());
        }
    }

    private void openPoints() {
        interruption();
        if (plan.simulated()) {
            say(plan.migration(), "fact.simulated");
        }
        if (result.stopped() != null) {
            say(plan.migration(), "fact.stopped", result.stopped());
        }
        for (Finding finding : result.findings()) {
            if (finding.status() == Finding.Status.INCONCLUSIVE) {
                say(finding.subject(), "fact.inconclusive", finding.criterion().id());
            }
        }
        for (Waiver waiver : plan.waivers()) {
            if (!waiver.inForce(result.finishedAt())) {
                say(waiver.asset(), "fact.waiver-expired", waiver.criterion(), waiver.until());
            }
        }
        for (Database database : plan.databases()) {
            weakTls(database.name(), "source", database.source());
            weakTls(database.name(), "target", database.target());
        }
        say(plan.migration(), "fact.open-stages", openStages());
    }

    private void weakTls(String database, String side, @Nullable DatabaseEndpoint endpoint) {
        if (endpoint != null && endpoint.tls() == DatabaseEndpoint.Tls.REQUIRE) {
            say(database, "fact.tls-require", side);
        }
    }

    /** The stages after READY and what they will ask for, as far as the plan has assets for it. */
    private List<Object> openStages() {
        return EnumSet.complementOf(EnumSet.of(Stage.READY)).stream()
                .map(stage -> (Object) (stage.name() + " (" + criteria(stage) + ")"))
                .toList();
    }

    private boolean judgedAt(Stage stage, CriterionId id) {
        return result.assignment().stages().contains(stage)
                && result.assignment().criteria().contains(id);
    }

    private String criteria(Stage stage) {
        return EnumSet.allOf(CriterionId.class).stream()
                .filter(id -> id.stages().contains(stage))
                .filter(id -> !judgedAt(stage, id))
                .filter(id ->
                        plan.assets().stream().anyMatch(asset -> id.subject().covers(asset.kind())))
                .map(CriterionId::id)
                .collect(Collectors.joining(" "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }

    private Object orDash(@Nullable Duration duration) {
        return duration == null ? "-" : duration;
    }
}
