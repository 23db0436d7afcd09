package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.MigrationGate;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseEvidence;
import io.migrationgate.evidence.DatabaseReader;
import io.migrationgate.evidence.DtsListing;
import io.migrationgate.evidence.DtsPrecheck;
import io.migrationgate.evidence.DtsReader;
import io.migrationgate.evidence.DtsSecondReading;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import io.migrationgate.plan.Settings;
import io.migrationgate.report.Wording;
import io.migrationgate.watch.Assessment;
import io.migrationgate.watch.AssessmentResult;
import io.migrationgate.watch.Assignment;
import io.migrationgate.watch.Patience;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What {@code dts-privileges} makes of an account that a real server is asked about, as a run would. */
final class JudgedRights {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Status status;
    private final String text;

    private JudgedRights(Finding finding) {
        this.status = finding.status();
        this.text = new Wording(ZoneOffset.UTC).say(finding.observed());
    }

    /**
     * Has an account judged that is to replicate from that address.
     *
     * @param account empty where the plan names none
     */
    static JudgedRights of(DatabaseReader databases, DatabaseAddress source, String account) {
        MigrationPlan plan = plan(source, account);
        Assignment assignment = new Assignment(
                plan, Set.of(CriterionId.DTS_PRIVILEGES), false, plan.assets(), Settings.NONE, Patience.ONE_WINDOW);
        Assessment assessment = new Assessment(
                assignment, new NeverAsked(), List.of(new DatabaseEvidence(databases, CLOCK)), CLOCK, null);
        List<Finding> findings = finished(assessment).findings();
        assertThat(findings).hasSize(1);
        return new JudgedRights(findings.get(0));
    }

    private static AssessmentResult finished(Assessment assessment) {
        while (true) {
            Optional<AssessmentResult> result =
                    assessment.advance(CLOCK.instant()).result();
            if (result.isPresent()) {
                return result.get();
            }
        }
    }

    private static MigrationPlan plan(DatabaseAddress source, String account) {
        String text = """
                migration: judged
                clouds: { main: { region: cn-hangzhou } }
                databases:
                  - name: orders
                    engine: %s
                    dts: { instance: dts1, job: job1, type: sync }
                    source: { host: %s, port: %d, database: "%s", tls: %s, credentials: %s }
                    accounts: { %s }
                """.formatted(
                        source.engine().name().toLowerCase(Locale.ROOT),
                        source.host(),
                        source.port(),
                        source.database(),
                        source.tls() == Tls.REQUIRE ? "require" : "verify-full",
                        source.credentials(),
                        account.isEmpty() ? "" : "replication: " + account);
        return MigrationGate.read(new PlanText("migration.yaml", text.getBytes(StandardCharsets.UTF_8)), Set.of());
    }

    /** It holds what is needed and nothing more. */
    void passes() {
        assertThat(status).as(text).isEqualTo(Status.PASS);
    }

    /** It does not, for these reasons and no others. */
    void fails(String... reasons) {
        isSaid(Status.FAIL, String.join(", ", reasons));
    }

    /** It does not, for reasons that these are among. */
    void failsNaming(String... reasons) {
        assertThat(status).as(text).isEqualTo(Status.FAIL);
        assertThat(text).contains(reasons);
    }

    /** What was seen leaves it open, for these reasons and no others. */
    void isNotCertain(String... reasons) {
        isSaid(Status.INCONCLUSIVE, "not certain: " + String.join(", ", reasons));
    }

    /** Nothing was seen, for this reason. */
    void isNotKnown(String reason) {
        isSaid(Status.INCONCLUSIVE, reason);
    }

    private void isSaid(Status expected, String words) {
        assertThat(text).isEqualTo(words);
        assertThat(status).as(text).isEqualTo(expected);
    }

    /** Rights are judged without asking DTS anything. */
    private static final class NeverAsked implements DtsReader {
        @Override
        public Reading<DtsListing> tasks(Cloud cloud, DtsReference.Type type, Instant deadline) {
            throw new AssertionError("tasks");
        }

        @Override
        public Reading<DtsSecondReading> secondLag(Cloud cloud, DtsReference task, Instant deadline) {
            throw new AssertionError("second delay");
        }

        @Override
        public Reading<DtsPrecheck> precheck(Cloud cloud, DtsReference task, Instant deadline) {
            throw new AssertionError("precheck");
        }
    }
}
