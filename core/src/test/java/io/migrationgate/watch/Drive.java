package io.migrationgate.watch;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Stage;
import io.migrationgate.evidence.BalancerEvidence;
import io.migrationgate.evidence.BucketEvidence;
import io.migrationgate.evidence.ComparisonEvidence;
import io.migrationgate.evidence.DatabaseEvidence;
import io.migrationgate.evidence.DnsEvidence;
import io.migrationgate.evidence.EvidenceSource;
import io.migrationgate.evidence.IdentityEvidence;
import io.migrationgate.evidence.LagHistoryEvidence;
import io.migrationgate.evidence.NameEvidence;
import io.migrationgate.evidence.PrecheckEvidence;
import io.migrationgate.evidence.ProgressEvidence;
import io.migrationgate.evidence.ServerEvidence;
import io.migrationgate.evidence.TransferEvidence;
import io.migrationgate.evidence.VerificationEvidence;
import io.migrationgate.evidence.WayBackEvidence;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.progress.Resumption;
import io.migrationgate.progress.Turn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Advances assessments to their end on the fake cloud's clock. */
public final class Drive {
    private Drive() {}

    public static Assessment readiness(MigrationPlan plan, FakeCloud cloud) {
        return readiness(plan, cloud, null);
    }

    public static Assessment readiness(MigrationPlan plan, FakeCloud cloud, @Nullable Resumption resumption) {
        return new Assessment(
                new Assignment(
                        plan,
                        EnumSet.allOf(CriterionId.class),
                        true,
                        plan.assets(),
                        Settings.NONE,
                        Patience.ONE_WINDOW),
                cloud,
                sources(cloud),
                cloud,
                resumption);
    }

    /** Everything that can be judged, at every stage. */
    public static Assessment everything(MigrationPlan plan, FakeCloud cloud) {
        return new Assessment(
                new Assignment(
                        plan,
                        EnumSet.allOf(CriterionId.class),
                        false,
                        plan.assets(),
                        Settings.NONE,
                        Patience.ONE_WINDOW,
                        List.of(Stage.values())),
                cloud,
                sources(cloud),
                cloud,
                null);
    }

    public static Assessment lagGate(MigrationPlan plan, FakeCloud cloud) {
        return lagGate(plan, cloud, null);
    }

    public static Assessment lagGate(MigrationPlan plan, FakeCloud cloud, @Nullable Resumption resumption) {
        Set<CriterionId> judged = EnumSet.of(CriterionId.INVENTORY_FOUND, CriterionId.DTS_STATE, CriterionId.DTS_LAG);
        return new Assessment(
                new Assignment(plan, judged, false, plan.assets(), Settings.NONE, Patience.UNTIL_TIMEOUT),
                cloud,
                sources(cloud),
                cloud,
                resumption);
    }

    /** One round for each source, then one for the delays. */
    public static void untilDelaysAreRead(Assessment assessment, FakeCloud cloud) {
        int listed = cloud.listings;
        int wayBack = 1;
        while (cloud.listings <= listed + wayBack) {
            assessment.advance(cloud.instant());
        }
    }

    public static List<EvidenceSource> sources(FakeCloud cloud) {
        List<EvidenceSource> sources = new ArrayList<>(List.of(
                new IdentityEvidence(cloud),
                new PrecheckEvidence(cloud),
                new WayBackEvidence(cloud),
                new VerificationEvidence(cloud),
                new ServerEvidence(new FakeServers(cloud), new FakeServers(cloud)),
                new DnsEvidence(new FakeDns(cloud)),
                new BalancerEvidence(Map.of("alb", new FakeGroups(cloud))),
                new BucketEvidence(new FakeBuckets(cloud)),
                new TransferEvidence(new FakeTransfers(cloud), cloud),
                new ComparisonEvidence(new FakeInventories(cloud), new FakeBuckets(cloud), cloud),
                new NameEvidence(new FakeNames(cloud)),
                new DatabaseEvidence(cloud.databases, cloud),
                new ProgressEvidence(cloud.databases, cloud)));
        sources.addAll(new FakeBackups(cloud).sources());
        sources.add(new FakeRehearsals(cloud));
        sources.add(new LagHistoryEvidence(new FakeHistories(cloud), new FakeBackups(cloud).records(), cloud));
        return sources;
    }

    public static AssessmentResult toTheEnd(Assessment assessment, FakeCloud cloud, Runnable eachTurn) {
        while (true) {
            Turn<AssessmentResult> turn = assessment.advance(cloud.instant());
            Optional<AssessmentResult> result = turn.result();
            if (result.isPresent()) {
                return result.get();
            }
            cloud.waitUntil(((Turn.Waiting<AssessmentResult>) turn).until());
            eachTurn.run();
        }
    }

    public static AssessmentResult toTheEnd(Assessment assessment, FakeCloud cloud) {
        return toTheEnd(assessment, cloud, () -> {});
    }

    public static Finding finding(AssessmentResult result, CriterionId criterion, String asset) {
        return result.findings().stream()
                .filter(finding ->
                        finding.criterion() == criterion && finding.subject().equals(asset))
                .findFirst()
                .orElseThrow();
    }
}
