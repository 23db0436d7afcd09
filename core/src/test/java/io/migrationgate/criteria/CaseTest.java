package io.migrationgate.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Settings;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which evidence a criterion gets to see, by level and age. */
class CaseTest {
    private static final EvidenceKind<String> KIND = new EvidenceKind<>("note", String.class);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant START = Instant.parse("2026-12-05T00:00:00Z");
    private static final Instant NOW = START.plusSeconds(60);
    private static final Sentence EXPECTED = Sentence.of("dts-precheck.expected");

    private static Case about(CriterionId criterion, Settings settings, Reading<String> reading) {
        MigrationPlan plan = Plans.simulated();
        EvidenceBook book = EvidenceBook.empty();
        return new Case(
                criterion,
                plan,
                plan.databases().get(0),
                settings,
                reading == null ? book : book.with(KIND, "orders", reading),
                START,
                NOW);
    }

    private static Case about(CriterionId criterion, Reading<String> reading) {
        return about(criterion, Settings.NONE, reading);
    }

    private static Evidence<String> evidence(Level level, Instant observedAt) {
        return new Evidence<>(level, "shelf", observedAt, "d", "text");
    }

    private static Optional<Evidence<String>> recorded(CriterionId criterion, Level level, Instant observedAt) {
        return about(criterion, evidence(level, observedAt)).recorded(KIND, "orders", WEEK);
    }

    private static void isUnproven(Reading<String> reading, Sentence observed) {
        Case subject = about(CriterionId.BACKUP_RESTORED, reading);
        assertThat(subject.recorded(KIND, "orders", WEEK)).isEmpty();
        Finding finding = subject.unproven(KIND, "orders", WEEK, EXPECTED);
        assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(finding.level()).isEqualTo(Level.MISSING);
        assertThat(finding.observed()).isEqualTo(observed);
        assertThat(finding.expected()).isEqualTo(EXPECTED);
        assertThat(finding.remedy()).isNotNull();
    }

    @Test
    void aRecordYoungEnoughIsAcceptedWhereRecordsAre() {
        assertThat(recorded(CriterionId.BACKUP_RESTORED, Level.RECORDED, NOW.minus(WEEK)))
                .isPresent();
        assertThat(recorded(CriterionId.BACKUP_RESTORED, Level.RECORDED, NOW)).isPresent();
    }

    @Test
    void whatWasReadInThisRunIsAcceptedWhereRecordsAre() {
        assertThat(recorded(CriterionId.BACKUP_RESTORED, Level.LIVE, START)).isPresent();
        assertThat(recorded(CriterionId.BACKUP_RESTORED, Level.LIVE, START.minusMillis(1)))
                .as("an age limit makes no live reading of an earlier one")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Level.class, names = "LIVE", mode = EnumSource.Mode.EXCLUDE)
    void aCriterionThatWantsToSeeForItselfTakesNoRecord(Level level) {
        assertThat(recorded(CriterionId.DTS_PRECHECK, level, NOW)).isEmpty();
        assertThat(about(CriterionId.DTS_PRECHECK, evidence(level, NOW)).live(KIND, "orders"))
                .isEmpty();
        assertThat(about(CriterionId.BACKUP_RESTORED, evidence(level, NOW)).live(KIND, "orders"))
                .as("live stays live, whatever the criterion accepts")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"LIVE", "RECORDED"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothingWeakerThanTheMinimumIsAccepted(Level level) {
        assertThat(recorded(CriterionId.BACKUP_RESTORED, level, NOW)).isEmpty();
    }

    @Test
    void aDeclarationIsAcceptedWhereDeclarationsAre() {
        assertThat(recorded(CriterionId.ROLLBACK_PATH, Level.DECLARED, NOW)).isPresent();
    }

    @Test
    void whatIsTooOldSaysSo() {
        Instant old = NOW.minus(WEEK).minusMillis(1);
        isUnproven(evidence(Level.RECORDED, old), Sentence.of("evidence.too-old", old, WEEK));
    }

    @Test
    void whatIsFromTheFutureSaysSo() {
        Instant ahead = NOW.plusMillis(1);
        isUnproven(evidence(Level.RECORDED, ahead), Sentence.of("evidence.from-the-future", ahead));
    }

    @Test
    void whatIsTooWeakSaysWhy() {
        Sentence caveat = Sentence.of("record.key-none");
        isUnproven(
                new Evidence<>(Level.DECLARED, "shelf", NOW, "d", "text", caveat),
                Sentence.of("evidence.too-weak", "DECLARED", "RECORDED", caveat));
        isUnproven(
                evidence(Level.INFERRED, NOW),
                Sentence.of("evidence.too-weak", "INFERRED", "RECORDED", Sentence.of("evidence.no-caveat")));
    }

    @Test
    void whatCouldNotBeReadSaysWhy() {
        Sentence reason = Sentence.of("record.wrong-key");
        isUnproven(new NoEvidence<>("shelf", NOW, reason, Sentence.of("record.do-key")), reason);
    }

    @Test
    void whatWasNotReadOrReadInAnEarlierRunSaysSo() {
        isUnproven(null, Sentence.of("evidence.not-read"));
        Instant earlier = START.minusSeconds(1);
        isUnproven(evidence(Level.LIVE, earlier), Sentence.of("evidence.stale", earlier));
    }

    @Test
    void aSettingIsThePlansOrTheDefault() {
        Settings day = new Settings(Map.of("maxAge", Duration.ofDays(1)));
        assertThat(about(CriterionId.BACKUP_RESTORED, null).setting("maxAge")).isEqualTo(WEEK);
        assertThat(about(CriterionId.BACKUP_RESTORED, day, null).setting("maxAge"))
                .isEqualTo(Duration.ofDays(1));
        assertThat(about(CriterionId.BACKUP_RESTORED, day, null).setting("serverMaxAge"))
                .isEqualTo(Duration.ofDays(30));
    }

    @Test
    void aCaveatOfWhatWasReadIsToldWithWhatItShows() {
        Sentence observed = Sentence.of("evidence.not-read");
        Sentence caveat = Sentence.of("database.never-real", "oracle");
        Evidence<String> proof = new Evidence<>(Level.LIVE, "shelf", NOW, "d", "text", caveat);
        Case subject = about(CriterionId.DTS_PRIVILEGES, proof);

        assertThat(subject.pass(proof, EXPECTED, observed).observed())
                .isEqualTo(Sentence.of("finding.caveat", observed, caveat));
        assertThat(subject.pass(evidence(Level.LIVE, NOW), EXPECTED, observed).observed())
                .isEqualTo(observed);
    }
}
