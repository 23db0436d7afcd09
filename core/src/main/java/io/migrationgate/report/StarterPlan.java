package io.migrationgate.report;

import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Holdings;
import io.migrationgate.evidence.Holdings.Candidates;
import io.migrationgate.evidence.Holdings.Kind;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.MigrationPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a plan that somebody can begin with: what moves by itself (tasks of DTS, jobs of SMC) as assets, what may or may not
 * move as comments, and what no list knows as questions.
 */
public final class StarterPlan {
    private static final int MOST_CANDIDATES = 50;

    private final MigrationPlan frame;
    private final Holdings holdings;
    private final Instant now;
    private final Wording wording;
    private final StarterAssets assets;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param frame a plan with the name, the simulation and the one cloud of the plan to be
     * @param now when the lists were read
     */
    public StarterPlan(MigrationPlan frame, Holdings holdings, Instant now, Wording wording) {
        this.frame = frame;
        this.holdings = holdings;
        this.now = now;
        this.wording = wording;
        this.assets = new StarterAssets(wording, instancesOfRds());
    }

    /** Whether no list holds anything that a plan could be about. */
    public boolean empty() {
        return tasks().noneMatch(StarterAssets::movable) && jobs().findAny().isEmpty();
    }

    /** Says why there is nothing to write, in one sentence. */
    public String nothing() {
        List<String> unread = unread();
        return wording.say("init.nothing", cloud().region())
                + (unread.isEmpty() ? "" : "; " + wording.say("init.unread") + " " + String.join("; ", unread));
    }

    /** The plan. */
    public String text() {
        head();
        section("databases", tasks().filter(StarterAssets::movable).flatMap(assets::database));
        tasks().filter(task -> !StarterAssets.movable(task)).forEach(task -> comment("init.other-engine", task.job()));
        section("servers", jobs().flatMap(assets::server));
        holdings.candidates().forEach(this::candidates);
        for (String question : List.of("buckets", "window", "rollback", "state", "signing")) {
            question(question);
        }
        List<String> unread = unread();
        if (!unread.isEmpty()) {
            line("");
            comment("init.unread");
            unread.forEach(one -> line("# - " + one));
        }
        return text.toString();
    }

    private void head() {
        comment("init.head", cloud().region(), now);
        comment("init.head-questions");
        line("migration: " + StarterAssets.quoted(frame.migration()));
        if (frame.simulated()) {
            line("simulated: true");
        }
        line("clouds:");
        line("  " + cloud().name() + ":");
        String account = cloud().account();
        if (account == null) {
            account = holdings.identity()
                    .evidence()
                    .map(one -> one.value().account())
                    .orElse("");
        }
        if (account.matches("[0-9]{10,20}")) {
            line("    account: " + StarterAssets.quoted(account));
        }
        line("    region: " + cloud().region());
        line("    credentials: " + StarterAssets.quoted(cloud().credentials()));
    }

    private void section(String key, Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            line("");
            line(key + ":");
            all.forEach(this::line);
        }
    }

    private void candidates(Candidates list) {
        List<Map<String, String>> entries = list.entries().evidence().map(Evidence::value).orElse(List.of()).stream()
                .filter(entry -> list.kind() != Kind.RDS || !moves(entry.getOrDefault("instance", "")))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        line("");
        comment("init.candidates-" + list.kind().name());
        entries.stream().limit(MOST_CANDIDATES).forEach(entry -> line("#   - " + flow(list.kind(), entry)));
        if (entries.size() > MOST_CANDIDATES) {
            comment("init.more", entries.size() - MOST_CANDIDATES);
        }
    }

    private static String flow(Kind kind, Map<String, String> entry) {
        String fields = entry.entrySet().stream()
                .map(field -> field.getKey() + ": " + StarterAssets.quoted(field.getValue()))
                .collect(Collectors.joining(", "));
        return switch (kind) {
            case RECORD -> "{ name: , dns: { provider: alidns, " + fields + " } }";
            case SERVER_GROUP -> "{ name: , loadBalancer: { " + fields + " } }";
            case BUCKET -> "{ name: , transfer: { tool: }, source: { type: }, target: { " + fields + " } }";
            case RDS -> "{ " + fields + " }";
        };
    }

    /** Whether some task of DTS already writes to that instance. */
    private boolean moves(String instance) {
        return tasks().anyMatch(task -> instance.equals(task.target().instance()));
    }

    private Map<String, String> instancesOfRds() {
        Map<String, String> products = new HashMap<>();
        holdings.candidates().stream()
                .filter(list -> list.kind() == Kind.RDS)
                .flatMap(list -> list.entries().evidence().map(Evidence::value).orElse(List.of()).stream())
                .forEach(entry -> products.put(entry.getOrDefault("instance", ""), "rds"));
        return products;
    }

    private Stream<DtsTask> tasks() {
        return holdings.tasks().stream()
                .flatMap(reading -> reading.evidence().stream())
                .flatMap(evidence -> evidence.value().tasks().stream())
                .filter(task -> task.direction() == DtsReference.Direction.FORWARD);
    }

    /** Those that move a server to this region. */
    private Stream<SmcJob> jobs() {
        return holdings.jobs().evidence().stream()
                .flatMap(evidence -> evidence.value().stream())
                .filter(StarterAssets::movable)
                .filter(job -> job.region() == null || cloud().region().equals(job.region()));
    }

    private List<String> unread() {
        List<Reading<?>> all = new ArrayList<>(List.of(holdings.identity()));
        all.addAll(holdings.tasks());
        all.add(holdings.jobs());
        holdings.candidates().forEach(list -> all.add(list.entries()));
        return all.stream().flatMap(reading -> reason(reading).stream()).toList();
    }

    private Optional<String> reason(Reading<?> reading) {
        if (!(reading instanceof NoEvidence<?> none)) {
            return Optional.empty();
        }
        Sentence remedy = none.remedy();
        return Optional.of(PlainText.clean(wording.say(none.reason()) + ". " + wording.say(remedy)));
    }

    private void comment(String key, Object... arguments) {
        line("# " + wording.say(key, arguments));
    }

    private void question(String about) {
        line("");
        line("# ? " + wording.say("init.ask-" + about));
    }

    private void line(String one) {
        text.append(PlainText.clean(one)).append('\n');
    }

    private Cloud cloud() {
        return frame.clouds().values().iterator().next();
    }
}
