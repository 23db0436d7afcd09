package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.plan.Backup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what every kind of good, foreign, harmed and forged record comes to. */
class RecordsTest {
    private static final Instant NOW = Drills.RESTORED_AT.plus(Duration.ofDays(1));
    private static final Instant OBSERVED = NOW.minus(Duration.ofHours(1));
    private static final SigningKey KEY = key("the key of these tests, long enough for use");
    private static final Signing SIGNING = Signing.with(KEY);
    private static final Signing NO_KEY = new Signing(null, false, Sentence.of("record.key-none"));

    private static SigningKey key(String secret) {
        return SigningKey.of(secret).orElseThrow();
    }

    private static EvidenceRecord record() {
        return record("orders-to-hangzhou", "orders", OBSERVED, false);
    }

    private static EvidenceRecord record(String migration, String asset, Instant observedAt, boolean simulated) {
        return new EvidenceRecord(
                Drills.KIND.schema(),
                migration,
                asset,
                Drills.ORIGIN,
                observedAt,
                Drills.checked(asset).json(),
                simulated);
    }

    private static RecordAnswer<DrillRecord> check(String text, Signing signing) {
        return check(text, signing, false, Duration.ofDays(7));
    }

    private static RecordAnswer<DrillRecord> check(String text, Signing signing, boolean simulated, Duration maxAge) {
        RecordQuestion<DrillRecord> question =
                new RecordQuestion<>(Drills.KIND, "orders-to-hangzhou", "orders", simulated, NOW, maxAge);
        return new RecordCheck<>(question, signing).check(text);
    }

    private static void isRefused(String text, RecordStanding standing, String sentence) {
        RecordAnswer<DrillRecord> answer = check(text, SIGNING);
        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.known()).isEmpty();
        assertThat(answer.sentence().key()).isEqualTo(sentence);
    }

    @Test
    void aSignedRecordThatFitsIsRecorded() {
        RecordAnswer<DrillRecord> answer = check(record().text(KEY), SIGNING);
        assertThat(answer.standing()).isEqualTo(RecordStanding.VALID);
        assertThat(answer.standing().level()).isEqualTo(Level.RECORDED);
        assertThat(answer.known()).contains(Drills.checked("orders"));
        assertThat(answer.observedAt()).isEqualTo(OBSERVED);
    }

    @Test
    void aRecordThatNobodySignedIsDeclared() {
        for (Signing signing : List.of(SIGNING, NO_KEY)) {
            RecordAnswer<DrillRecord> answer = check(record().text(null), signing);
            assertThat(answer.standing()).isEqualTo(RecordStanding.UNSIGNED);
            assertThat(answer.standing().level()).isEqualTo(Level.DECLARED);
        }
    }

    @Test
    void withoutAKeyASignedRecordIsDeclared() {
        RecordAnswer<DrillRecord> answer = check(record().text(KEY), NO_KEY);
        assertThat(answer.standing()).isEqualTo(RecordStanding.NO_KEY);
        assertThat(answer.standing().level()).isEqualTo(Level.DECLARED);
        assertThat(answer.sentence()).isEqualTo(Sentence.of("record.key-none"));
    }

    @Test
    void aRecordThatAnotherKeySignedIsRefused() {
        String planted = record().text(key("another key, planted, and long enough as well"));
        isRefused(planted, RecordStanding.WRONG_KEY, "record.wrong-key");
    }

    @Test
    void aKeyThatDiffersInItsLastLetterIsAnotherKey() {
        String planted = record().text(key("the key of these tests, long enough for usf"));
        isRefused(planted, RecordStanding.WRONG_KEY, "record.wrong-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "\"x\"", "null", "[]"})
    void aStrangeSignatureIsAWrongOne(String signature) {
        String text = record().text(null)
                .replaceFirst("\\{", "{\"signature\":" + (signature.isEmpty() ? "\"\"" : signature) + ",");
        isRefused(text, RecordStanding.WRONG_KEY, "record.wrong-key");
    }

    @Test
    void aRecordOfAnotherMigrationIsRefused() {
        String text = record("orders-to-beijing", "orders", OBSERVED, false).text(KEY);
        isRefused(text, RecordStanding.OTHER_MIGRATION, "record.other-migration");
    }

    @Test
    void aRecordOfAnotherAssetIsRefused() {
        String text = record("orders-to-hangzhou", "ledger", OBSERVED, false).text(KEY);
        isRefused(text, RecordStanding.OTHER_ASSET, "record.other-asset");
    }

    @Test
    void aRecordIsAsOldAsAllowedButNotOlder() {
        Instant limit = NOW.minus(Duration.ofDays(7));
        String fresh = record("orders-to-hangzhou", "orders", limit, false).text(KEY);
        String old = record("orders-to-hangzhou", "orders", limit.minusMillis(1), false)
                .text(KEY);
        assertThat(check(fresh, SIGNING).standing()).isEqualTo(RecordStanding.VALID);
        isRefused(old, RecordStanding.TOO_OLD, "evidence.too-old");
    }

    @Test
    void aRecordFromTheFutureIsRefusedWhateverItsAge() {
        String text =
                record("orders-to-hangzhou", "orders", NOW.plusMillis(1), false).text(KEY);
        isRefused(text, RecordStanding.FROM_THE_FUTURE, "evidence.from-the-future");
        assertThat(check(text, SIGNING, false, null).standing()).isEqualTo(RecordStanding.FROM_THE_FUTURE);
    }

    @Test
    void aSimulatedRecordCountsInASimulatedRunAlone() {
        String text = record("orders-to-hangzhou", "orders", OBSERVED, true).text(KEY);
        isRefused(text, RecordStanding.SIMULATED, "record.simulated");
        assertThat(check(text, SIGNING, true, null).standing()).isEqualTo(RecordStanding.VALID);
    }

    @Test
    void aRecordOfAnotherKindOrVersionIsRefused() {
        String target = record().text(null).replace("drill-source/1", "drill-target/1");
        String later = record().text(null).replace("drill-source/1", "drill-source/2");
        isRefused(target, RecordStanding.SCHEMA_UNKNOWN, "record.schema-unknown");
        isRefused(later, RecordStanding.SCHEMA_UNKNOWN, "record.schema-unknown");
    }

    @Test
    void aValueOfAnotherFormIsRefusedThoughSigned() {
        EvidenceRecord whole = record();
        JsonObject empty = new JsonObject(Map.of());
        EvidenceRecord strange = new EvidenceRecord(
                whole.schema(), whole.migration(), whole.asset(), whole.origin(), OBSERVED, empty, false);
        isRefused(strange.text(KEY), RecordStanding.NOT_PARSEABLE, "record.not-parseable");
    }

    @Test
    void aTextWithMoreThanARecordIsRefused() {
        String text = record().text(null).replaceFirst("\\{", "{\"note\":1,");
        isRefused(text, RecordStanding.NOT_PARSEABLE, "record.not-parseable");
    }

    @Test
    void everyTruncatedRecordIsRefused() {
        String text = record().text(KEY);
        for (int length = 0; length < text.length(); length++) {
            isRefused(text.substring(0, length), RecordStanding.NOT_PARSEABLE, "record.not-parseable");
        }
    }

    @Test
    void anotherFormOfTheSameRecordIsAChangedOne() {
        String text = record().text(KEY);
        for (String changed : List.of(" " + text, text + "\n", text.replaceFirst(",", ", "), upper(text))) {
            isRefused(changed, RecordStanding.WRONG_KEY, "record.wrong-key");
        }
    }

    /** The signature in capitals, which is the same number. */
    private static String upper(String text) {
        String signature = KEY.sign(record().text(null));
        return text.replace(signature, signature.toUpperCase(Locale.ROOT));
    }

    @Test
    void aFlippedBitOfAnyByteIsNoticed() {
        byte[] whole = record().text(KEY).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < whole.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = whole.clone();
                flipped[i] ^= (byte) (1 << bit);
                // What is no UTF-8 any more never gets here; read leniently, it must be noticed all the same.
                RecordAnswer<DrillRecord> answer = check(new String(flipped, StandardCharsets.UTF_8), SIGNING);
                assertThat(answer.standing()).as("byte %d, bit %d", i, bit).isNotEqualTo(RecordStanding.VALID);
            }
        }
        assertThat(whole.length).isGreaterThan(500);
    }

    @Test
    void aFlippedBitOfTheKeyIsNoticed() {
        String secret = "the key of these tests, long enough for use";
        String text = record().text(KEY);
        for (int i = 0; i < secret.length(); i++) {
            char[] letters = secret.toCharArray();
            letters[i] = (char) (letters[i] ^ 1);
            assertThat(check(text, Signing.with(key(new String(letters)))).standing())
                    .isEqualTo(RecordStanding.WRONG_KEY);
        }
    }

    @Test
    void whatWasWrittenIsReadBackAtItsLevel() {
        Shelf shelf = new Shelf();
        Records signed = records(shelf, SIGNING);
        assertThat(signed.write(Drills.KIND, "orders", Drills.ORIGIN, OBSERVED, Drills.checked("orders")))
                .isEmpty();
        Evidence<DrillRecord> read =
                signed.newest(Drills.KIND, "orders").evidence().orElseThrow();
        assertThat(read.level()).isEqualTo(Level.RECORDED);
        assertThat(read.caveat()).isNull();
        assertThat(read.observedAt()).isEqualTo(OBSERVED);
        assertThat(read.value()).isEqualTo(Drills.checked("orders"));
        Evidence<DrillRecord> unchecked =
                records(shelf, NO_KEY).newest(Drills.KIND, "orders").evidence().orElseThrow();
        assertThat(unchecked.level()).isEqualTo(Level.DECLARED);
        assertThat(unchecked.caveat()).isEqualTo(Sentence.of("record.key-none"));
    }

    @Test
    void withoutAKeyInThePlanARecordIsWrittenUnsigned() {
        Shelf shelf = new Shelf();
        records(shelf, NO_KEY).write(Drills.KIND, "orders", Drills.ORIGIN, OBSERVED, Drills.checked("orders"));
        Evidence<DrillRecord> read =
                records(shelf, SIGNING).newest(Drills.KIND, "orders").evidence().orElseThrow();
        assertThat(read.level()).isEqualTo(Level.DECLARED);
        assertThat(read.caveat()).isEqualTo(Sentence.of("record.unsigned"));
    }

    @Test
    void withoutTheKeyThatThePlanNamesNothingIsWritten() {
        Shelf shelf = new Shelf();
        Sentence problem = Sentence.of("record.key-missing", "gate-signing", 32);
        Records records = records(shelf, new Signing(null, true, problem));
        assertThat(records.write(Drills.KIND, "orders", Drills.ORIGIN, OBSERVED, Drills.checked("orders")))
                .contains(problem);
        assertThat(shelf.texts).isEmpty();
    }

    @Test
    void aRecordThatIsNoEvidenceSaysWhyAndNothingOfItself() {
        Shelf shelf = new Shelf();
        shelf.texts.put(
                "drill-source orders",
                record("orders-to-beijing", "orders", OBSERVED, false).text(KEY));
        Reading<DrillRecord> read = records(shelf, SIGNING).newest(Drills.KIND, "orders");
        assertThat(read).isInstanceOfSatisfying(NoEvidence.class, none -> {
            assertThat(none.reason()).isEqualTo(Sentence.of("record.other-migration", "orders-to-hangzhou"));
            assertThat(none.source()).isEqualTo("shelf");
        });
    }

    @Test
    void theKeyIsLookedUpAtEachUse() {
        Shelf shelf = new Shelf();
        shelf.texts.put("drill-source orders", record().text(KEY));
        List<Signing> asked = new ArrayList<>(List.of(NO_KEY, SIGNING));
        Records records = new Records("orders-to-hangzhou", false, shelf, null, () -> asked.remove(0), () -> NOW);
        assertThat(records.newest(Drills.KIND, "orders")
                        .evidence()
                        .orElseThrow()
                        .level())
                .isEqualTo(Level.DECLARED);
        assertThat(records.newest(Drills.KIND, "orders")
                        .evidence()
                        .orElseThrow()
                        .level())
                .isEqualTo(Level.RECORDED);
        assertThat(asked).isEmpty();
    }

    @Test
    void aFileThatThePlanNamesIsReadFromItsFolder() {
        PlanFolder folder = path -> new Evidence<>(Level.DECLARED, path, NOW, "d", record().text(KEY));
        Records records = new Records("orders-to-hangzhou", false, new Shelf(), folder, () -> SIGNING, () -> NOW);
        Evidence<DrillRecord> read = records.file("drills/orders.json", Drills.KIND, "orders")
                .evidence()
                .orElseThrow();
        assertThat(read.level()).isEqualTo(Level.RECORDED);
        assertThat(read.source()).isEqualTo("drills/orders.json");
        assertThat(read.digest()).isEqualTo("d");
    }

    @Test
    void aSimulationAnswersForFilesFromItsStore() {
        Shelf shelf = new Shelf();
        shelf.texts.put("drill-target orders", "{}");
        Records records = new Records("orders-to-hangzhou", true, shelf, null, () -> SIGNING, () -> NOW);
        Reading<DrillRecord> read = records.file("drills/orders.json", DrillRecord.kind(Backup.Side.TARGET), "orders");
        assertThat(read)
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason()).isEqualTo(Sentence.of("record.not-parseable")));
    }

    private static Records records(Shelf shelf, Signing signing) {
        return new Records("orders-to-hangzhou", false, shelf, null, () -> signing, () -> NOW);
    }

    /** Keeps the last text of each kind and asset in memory. */
    private static final class Shelf implements EvidenceStore {
        private final Map<String, String> texts = new HashMap<>();

        @Override
        public Optional<Sentence> write(Name name, String text) {
            texts.put(name.kind() + " " + name.asset(), text);
            return Optional.empty();
        }

        @Override
        public Reading<String> newest(String kind, String asset) {
            String text = texts.get(kind + " " + asset);
            return text == null
                    ? new NoEvidence<>("shelf", NOW, Sentence.of("store.no-record"), Sentence.of("record.do-again"))
                    : new Evidence<>(Level.DECLARED, "shelf", NOW, "d", text);
        }
    }
}
