package io.migrationgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Stage;
import io.migrationgate.criteria.catalog.Catalog;
import io.migrationgate.evidence.DnsLookup;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsPrecheck;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.GroupBackends;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.RehearsalRecord;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.lag.Readings;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.sequence.NamedCommands;
import io.migrationgate.sequence.NamedCommands.Arguments;
import io.migrationgate.sequence.Sequence;
import io.migrationgate.verdict.RecordLeaves.Changed;
import io.migrationgate.watch.AssessmentResult;
import io.migrationgate.watch.Cutovers;
import io.migrationgate.watch.Drive;
import io.migrationgate.watch.FakeCloud;
import io.migrationgate.watch.Plans;
import io.migrationgate.watch.Routes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what changes the plan hash, and what does not. */
class PlanContentTest {
    private static final MigrationPlan PLAN = Cutovers.whole(Routes.in(
            Plans.withObjects(Plans.of(Plans.SERVER, Routes.SINCE_UNSEEN), Plans.STORE),
            Routes.WWW,
            Routes.WEB_LB,
            Routes.ELSEWHERE));
    private static final NamedCommands COMMANDS = new NamedCommands(Map.of(
            "app-switch", new Arguments(List.of("./switch", "--to", "rds"), List.of("./switch", "--back")),
            "app-smoke", new Arguments(List.of("./smoke"), null)));
    private static final String VERSION = "1.2.3";
    private static final int EVALUATIONS = 1_000;

    /** The same plan, whose delays are watched for a shorter time, so that a thousand runs of it are no burden. */
    private static final MigrationPlan SHORT = Plans.withCriteria(
            PLAN,
            Map.of(
                    "dts-lag",
                    new Settings(Map.of("for", Duration.ofSeconds(10), "pollInterval", Duration.ofSeconds(1)))));

    private static final FakeCloud CLOUD = new FakeCloud();
    private static final AssessmentResult RUN = Drive.toTheEnd(Drive.readiness(PLAN, CLOUD), CLOUD);

    @Test
    void anUnchangedWorldHasTheSameHashWhateverMovesInIt() {
        Random random = new Random(20_261_126);
        Set<String> hashes = new HashSet<>();
        Set<String> digests = new HashSet<>();
        for (int evaluation = 0; evaluation < EVALUATIONS; evaluation++) {
            FakeCloud cloud = new FakeCloud();
            cloud.waitUntil(Readings.START.plusMillis(random.nextInt(3_600_000)));
            Random lags = new Random(random.nextLong());
            AssessmentResult run = Drive.toTheEnd(Drive.readiness(SHORT, cloud), cloud, () -> {
                Duration lag = Duration.ofMillis(200 + lags.nextInt(2_500));
                cloud.lag("orders", lag);
                cloud.secondLag("orders", lag);
            });
            assertThat(run.verdict()).isEqualTo(Verdict.GO);
            EvidenceBook asked = requested(run.book(), random);
            hashes.add(hash(SHORT, VERSION, COMMANDS, asked, run.findings()));
            digests.add(asked.all().values().iterator().next().source());
        }
        System.out.println("plan hash: " + EVALUATIONS + " evaluations of an unchanged world, " + hashes.size()
                + " hash; the request ids of " + digests.size() + " differ");
        assertThat(hashes).hasSize(1);
        assertThat(digests).hasSizeGreaterThan(EVALUATIONS / 2);
    }

    /** Requests have ids of their own, and replies digests of their own, each time. */
    private static EvidenceBook requested(EvidenceBook book, Random random) {
        EvidenceBook asked = book;
        for (Map.Entry<EvidenceBook.Key, Reading<?>> entry : book.all().entrySet()) {
            if (entry.getValue() instanceof Evidence<?> one) {
                asked = with(
                        asked,
                        entry.getKey().kind(),
                        entry.getKey().subject(),
                        new Evidence<>(
                                one.level(),
                                one.source() + " request " + random.nextLong(),
                                one.observedAt(),
                                Long.toHexString(random.nextLong()),
                                one.value()));
            }
        }
        return asked;
    }

    @Test
    void everythingThatAPlanSaysIsInItsHash() {
        List<Changed<MigrationPlan>> changes = RecordLeaves.of(PLAN, MigrationPlan.class);
        String before = hash(PLAN, VERSION, COMMANDS, RUN.book(), RUN.findings());
        Sequence sequence = Sequence.of(PLAN, COMMANDS);
        Set<String> hashes = new HashSet<>();
        for (Changed<MigrationPlan> changed : changes) {
            String after = PlanContent.of(
                            changed.value(), VERSION, sequence, RUN.book(), RUN.findings(), RUN.finishedAt())
                    .hash();
            assertThat(after).as(changed.path()).isNotEqualTo(before);
            hashes.add(after);
        }
        System.out.println("plan hash: " + changes.size() + " changes of the plan, each another hash");
        assertThat(hashes).as("each change has a hash of its own").hasSize(changes.size());
        assertThat(changes.stream().map(Changed::path))
                .contains(
                        ".databases[0].dts.job",
                        ".databases[0].source.host",
                        ".databases[0].source.port",
                        ".traffic[0].way.to",
                        ".waivers[0].until",
                        ".cutover.phases[0].owner",
                        ".rollback.freeze.time",
                        ".cutover.window.notAfter");
    }

    @Test
    void everyActionWithItsParametersAndEveryCheckIsInTheHash() {
        Sequence sequence = Sequence.of(PLAN, COMMANDS);
        List<Changed<Sequence>> changes = RecordLeaves.of(sequence, Sequence.class);
        String before = hash(PLAN, VERSION, COMMANDS, RUN.book(), RUN.findings());
        for (Changed<Sequence> changed : changes) {
            assertThat(PlanContent.of(PLAN, VERSION, changed.value(), RUN.book(), RUN.findings(), RUN.finishedAt())
                            .hash())
                    .as(changed.path())
                    .isNotEqualTo(before);
        }
        System.out.println("plan hash: " + changes.size() + " changes of the sequence, each another hash");
        assertThat(changes).hasSizeGreaterThan(400);
    }

    @Test
    void argumentListsAndTheVersionOfTheEngineAreInTheHash() {
        String before = hash(PLAN, VERSION, COMMANDS, RUN.book(), RUN.findings());
        NamedCommands other = new NamedCommands(Map.of(
                "app-switch", new Arguments(List.of("./switch", "--to", "other"), List.of("./switch", "--back")),
                "app-smoke", new Arguments(List.of("./smoke"), null)));
        NamedCommands joined = new NamedCommands(Map.of(
                "app-switch", new Arguments(List.of("./switch", "--to rds"), List.of("./switch", "--back")),
                "app-smoke", new Arguments(List.of("./smoke"), null)));

        assertThat(Stream.of(
                        before,
                        hash(PLAN, VERSION, other, RUN.book(), RUN.findings()),
                        hash(PLAN, VERSION, joined, RUN.book(), RUN.findings()),
                        hash(PLAN, VERSION, NamedCommands.NONE, RUN.book(), RUN.findings()),
                        hash(PLAN, "1.2.4", COMMANDS, RUN.book(), RUN.findings())))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyStatusOfReadyIsInTheHashAndNoOther() {
        String before = hash(PLAN, VERSION, COMMANDS, RUN.book(), RUN.findings());
        for (int i = 0; i < RUN.findings().size(); i++) {
            List<Finding> changed = new ArrayList<>(RUN.findings());
            Finding finding = changed.get(i);
            boolean ready = finding.stage() == Stage.READY;
            changed.set(i, finding.waivedBy(Routes.SINCE_UNSEEN));
            if (finding.status() != Finding.Status.WAIVED) {
                assertThat(hash(PLAN, VERSION, COMMANDS, RUN.book(), changed).equals(before))
                        .isEqualTo(!ready);
            }
        }
    }

    /** What the world says and what is decided by: ids, states, ends, records, weights, rehearsals. */
    @Test
    void whatOfTheWorldIsDecidedByIsInTheHash() {
        List<String> changed = new ArrayList<>();
        changed.addAll(changes(
                EvidenceKind.DTS_TASK,
                DtsLookup.class,
                "orders",
                "instance",
                "job",
                "region",
                "host",
                "port",
                "engine",
                "status",
                "direction",
                "type"));
        changed.addAll(changes(
                EvidenceKind.DTS_PRECHECK,
                DtsPrecheck.class,
                "orders",
                "status",
                "name",
                "state",
                "skipped",
                "ignored"));
        changed.addAll(changes(DnsLookup.KIND, DnsLookup.class, "www", "id", "type", "value", "line", "ttl", "status"));
        changed.addAll(changes(GroupBackends.KIND, GroupBackends.class, "web-lb", "server", "port", "weight"));
        changed.addAll(changes(
                RehearsalRecord.KIND, RehearsalRecord.class, RehearsalRecord.SUBJECT, "sequenceDigest", "grade"));
        System.out.println("plan hash: " + changed.size() + " changes of the world, each another hash: " + changed);
        assertThat(changed).hasSizeGreaterThan(25);
    }

    private static <T extends Record> List<String> changes(
            EvidenceKind<T> kind, Class<T> type, String subject, String... names) {
        Evidence<T> evidence = RUN.book()
                .find(kind, subject)
                .flatMap(reading -> reading.evidence())
                .orElseThrow();
        String before = hash(PLAN, VERSION, COMMANDS, RUN.book(), RUN.findings());
        List<String> seen = new ArrayList<>();
        for (Changed<T> changed : RecordLeaves.of(evidence.value(), type)) {
            String last = changed.path().substring(changed.path().lastIndexOf('.') + 1);
            if (Set.of(names).contains(last)) {
                EvidenceBook book = RUN.book().with(kind, subject, evidence.map(value -> changed.value()));
                assertThat(hash(PLAN, VERSION, COMMANDS, book, RUN.findings()))
                        .as(changed.path())
                        .isNotEqualTo(before);
                seen.add(kind.id() + changed.path());
            }
        }
        assertThat(seen.stream()
                        .map(path -> path.substring(path.lastIndexOf('.') + 1))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(names);
        return seen;
    }

    @Test
    void everyKindOfEvidenceThatACriterionNeedsSaysWhatOfItMatters() {
        assertThat(Catalog.all().stream().flatMap(criterion -> criterion.needs().stream()))
                .allMatch(DecisionState::knows);
    }

    @Test
    void whatCouldNotBeReadIsNotWhatWasRead() {
        EvidenceBook unread = RUN.book()
                .with(
                        DnsLookup.KIND,
                        "www",
                        new NoEvidence<>(
                                "dns",
                                RUN.finishedAt(),
                                Sentence.of("evidence.not-read"),
                                Sentence.of("evidence.read-again")));

        assertThat(hash(PLAN, VERSION, COMMANDS, unread, RUN.findings()))
                .isNotEqualTo(hash(PLAN, VERSION, COMMANDS, RUN.book(), RUN.findings()));
    }

    @Test
    void aPlanIsValidUntilItsFirstProofOrWaiverExpires() {
        Duration left = Duration.between(RUN.finishedAt(), ValidUntil.of(PLAN, RUN.findings(), RUN.finishedAt()));

        assertThat(left)
                .as("the oldest backup is four hours old and may be a day")
                .isBetween(Duration.ofHours(19), Duration.ofHours(20));
        assertThat(ValidUntil.of(PLAN, List.of(), RUN.finishedAt()))
                .as("the waiver's end")
                .isEqualTo(Routes.SINCE_UNSEEN.until());
        assertThat(ValidUntil.of(Plans.simulated(), List.of(), RUN.finishedAt()))
                .isEqualTo(RUN.finishedAt().plus(Duration.ofHours(24)));
    }

    private static String hash(
            MigrationPlan plan, String version, NamedCommands commands, EvidenceBook book, List<Finding> findings) {
        return PlanContent.of(plan, version, Sequence.of(plan, commands), book, findings, RUN.finishedAt())
                .hash();
    }

    @SuppressWarnings("unchecked")
    private static <T> EvidenceBook with(
            EvidenceBook book, EvidenceKind<T> kind, String subject, Evidence<?> evidence) {
        return book.with(kind, subject, (Evidence<T>) evidence);
    }
}
