package io.migrationgate.adapter.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.report.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that an answer which is not what an honest machine of the same version gives is no evidence, and says why. */
class UntrustedAnswerTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");
    private static final Wording WORDING = new Wording(ZoneOffset.UTC);
    private static final String DIGEST = "ab".repeat(32);
    private static final Evidence<String> READ = new Evidence<>(Level.DECLARED, "file a", NOW, DIGEST, "{}");
    private static final NoEvidence<String> NONE =
            new NoEvidence<>("file a", NOW, Sentence.of("file.too-long", 1 << 20), Sentence.of("file.do-give"));

    /** What the controller's clock says, one after the other. */
    private Duration roundTrip = Duration.ZERO;

    private Instant now = NOW;

    private Reading<String> read(Reading<String> there, UnaryOperator<String> onTheWay) {
        Answering other = new Answering(() -> NOW).with(RemotePlanFolder.FILE, path -> there);
        FakeChannel channel = new FakeChannel(other::answer);
        channel.onTheWay = answer -> {
            now = now.plus(roundTrip);
            return onTheWay.apply(answer);
        };
        return new RemotePlanFolder(new Asking(channel, () -> now, UntrustedAnswerTest::wordable)).text("a");
    }

    private static boolean wordable(Sentence sentence) {
        try {
            return !WORDING.say(sentence).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String isNone(Reading<String> reading) {
        assertThat(reading.source()).isEqualTo("file a, agent linux-1");
        assertThat(reading).isInstanceOf(NoEvidence.class);
        NoEvidence<String> none = (NoEvidence<String>) reading;
        assertThat(WORDING.say(none.remedy())).contains("agent linux-1");
        return WORDING.say(none.reason());
    }

    private static UnaryOperator<String> replacing(String what, String by) {
        return answer -> {
            assertThat(answer).contains(what);
            return answer.replace(what, by);
        };
    }

    @Test
    void anHonestAnswerIsRead() {
        assertThat(read(READ, answer -> answer).evidence()).hasValueSatisfying(evidence -> {
            assertThat(evidence.value()).isEqualTo("{}");
            assertThat(evidence.digest()).isEqualTo(DIGEST);
            assertThat(evidence.level()).isEqualTo(Level.DECLARED);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "\"text\"", "<html>", "{\"evidence\":{}}"})
    void whatIsNoAnswerIsNotRead(String text) {
        assertThat(isNone(read(READ, answer -> text)))
                .isEqualTo("agent linux-1 gave an answer that is not of the agreed form, at schema");
    }

    @Test
    void everyPrefixOfAnAnswerIsNoAnswer() {
        String[] whole = new String[1];
        read(READ, answer -> whole[0] = answer);

        IntStream.range(0, whole[0].length()).forEach(end -> isNone(read(READ, answer -> answer.substring(0, end))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "answer/1                       | answer/2                        | schema",
                "\"schema\"                     | \"schema\":1,\"schema\"           | schema",
                "\"task\":\"                    | \"task\":\"0                    | schema",
                "{\"evidence\":                 | {\"none\":                      | observedAt",
                "{\"evidence\":                 | {\"refused\":                   | reason",
                "{\"evidence\":                 | {\"more\":1,\"evidence\":       | evidence",
                "\"caveat\":null                | \"caveat\":null,\"more\":1      | observedAt",
                "\"caveat\":null,               | ``                              | observedAt",
                "\"caveat\":null                | \"caveat\":\"a person\"         | caveat",
                "\"caveat\":null                | \"caveat\":{\"key\":\"a\"}      | caveat",
                "\"observedAt\":                | \"at\":                         | observedAt",
                "2026-12-05T00:00:00Z           | yesterday                       | observedAt",
                "DECLARED                       | LIVE                            | level",
                "DECLARED                       | RECORDED                        | level",
                "DECLARED                       | MISSING                         | level",
                "DECLARED                       | declared                        | level",
                "\"DECLARED\"                   | 2                               | level",
                "\"digest\":\"ab                | \"digest\":\"AB                 | digest",
                "\"digest\":\"ab                | \"digest\":\"                   | digest",
                "{\"text\":\"{}\"}              | {}                              | value",
                "{\"text\":\"{}\"}              | \"{}\"                          | value",
                "{\"text\":\"{}\"}              | {\"text\":1}                    | value",
                "{\"text\":\"{}\"}              | {\"text\":\"{}\",\"b\":1}       | value",
            })
    void everyMemberIsLookedAt(String what, String by, String member) {
        assertThat(isNone(read(READ, replacing(what, by))))
                .isEqualTo("agent linux-1 gave an answer that is not of the agreed form, at " + member);
    }

    @Test
    void aWeakerLevelIsBelieved() {
        assertThat(read(READ, replacing("DECLARED", "INFERRED"))
                        .evidence()
                        .orElseThrow()
                        .level())
                .isEqualTo(Level.INFERRED);
    }

    @Test
    void aLateAnswerToAnotherTaskIsNotTakenForThisOne() {
        String[] late = new String[1];
        Answering other = new Answering(() -> NOW).with(RemotePlanFolder.FILE, path -> READ);
        FakeChannel channel = new FakeChannel(other::answer);
        RemotePlanFolder folder = new RemotePlanFolder(new Asking(channel, () -> NOW, sentence -> true));
        channel.onTheWay = answer -> late[0] = answer;
        folder.text("b");
        channel.onTheWay = answer -> late[0];

        assertThat(isNone(folder.text("a"))).endsWith("at schema");
    }

    @Test
    void anAnswerThatIsTooLongIsNotLookedAt() {
        assertThat(isNone(read(READ, answer -> answer + " ".repeat(Answer.LONGEST))))
                .isEqualTo("agent linux-1 answered with more than 2097152 characters");
    }

    @Test
    void deepNestingIsNoAnswer() {
        isNone(read(READ, answer -> "{\"a\":".repeat(200_000)));
        isNone(read(READ, replacing("\"caveat\":null", "\"caveat\":" + "[".repeat(1_000) + "]".repeat(1_000))));
    }

    @Test
    void aRefusalIsSaid() {
        String refusal = isNone(read(READ, answer -> {
            String task = answer.replaceAll(".*\"task\":\"([0-9a-f]+)\".*", "$1");
            return "{\"refused\":{\"reason\":{\"arguments\":[\"a\"],\"key\":\"task.kind\"}},\"schema\":\"answer/1\",\"task\":\""
                    + task + "\"}";
        }));

        assertThat(refusal).isEqualTo("agent linux-1 refused the task: this machine knows no task a");
    }

    @Test
    void aReasonIsBelieved() {
        NoEvidence<String> none = (NoEvidence<String>) read(NONE, answer -> answer);

        assertThat(none.reason()).isEqualTo(NONE.reason());
        assertThat(none.remedy()).isEqualTo(NONE.remedy());
        assertThat(none.observedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"arguments\":[],\"key\":\"no.such-sentence\"}",
                "{\"arguments\":[],\"key\":\"file.too-long\"}",
                "{\"arguments\":[null],\"key\":\"file.too-long\"}",
                "{\"arguments\":[true],\"key\":\"file.too-long\"}",
                "{\"arguments\":[{}],\"key\":\"file.too-long\"}",
                "{\"arguments\":[{\"time\":\"now\"}],\"key\":\"file.too-long\"}",
                "{\"arguments\":[{\"duration\":\"P1000000000000000000D\"}],\"key\":\"file.too-long\"}",
                "{\"arguments\":[{\"arguments\":[],\"key\":\"no.such-sentence\"}],\"key\":\"file.too-long\"}",
                "{\"arguments\":[1],\"key\":\"file.too-long\",\"more\":1}",
                "{\"arguments\":1,\"key\":\"file.too-long\"}",
                "{\"arguments\":[1]}",
                "\"file.too-long\""
            })
    void aReasonThatCannotBeWordedIsNot(String reason) {
        assertThat(isNone(read(NONE, replacing("{\"arguments\":[1048576],\"key\":\"file.too-long\"}", reason))))
                .isEqualTo("agent linux-1 gave an answer that is not of the agreed form, at reason");
    }

    @Test
    void aReasonOfManyPartsIsNot() {
        for (String much : List.of(
                "[" + "1,".repeat(100) + "1]", "[" + "9".repeat(41) + ".5]", "[".repeat(15) + "1" + "]".repeat(15))) {
            isNone(read(NONE, replacing("[1048576]", much)));
        }
    }

    @Test
    void whatAReasonQuotesIsOneShortLine() {
        NoEvidence<String> none = (NoEvidence<String>)
                read(NONE, replacing("[1048576]", "[\"a\\nFinished: SUCCESS\\u001b" + "x".repeat(1_000) + "\"]"));

        assertThat(none.reason().arguments())
                .singleElement()
                .asString()
                .hasSize(301)
                .startsWith("a Finished: SUCCESS x");
    }

    @Test
    void timesDurationsAndSentencesInASentenceStayWhatTheyAre() {
        Sentence reason = Sentence.of(
                "file.too-long",
                List.of(NOW, Duration.ofSeconds(5), Sentence.of("file.absent"), 1.5, "text", 7L, List.of()));

        NoEvidence<String> none =
                (NoEvidence<String>) read(new NoEvidence<>("file a", NOW, reason, reason), answer -> answer);

        assertThat(WORDING.say(none.reason())).isEqualTo(WORDING.say(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-05T00:00:00Z", "2026-12-04T23:59:00Z", "2026-12-05T00:01:30Z"})
    void aTimeNearThisClockCountsAsTheNearestTimeOfIt(String time) {
        roundTrip = Duration.ofSeconds(30);

        Instant observedAt = read(READ, replacing(NOW.toString(), time)).observedAt();

        assertThat(observedAt).isBetween(NOW, NOW.plus(roundTrip));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-04T23:58:59Z", "2026-12-05T00:01:31Z", "1970-01-01T00:00:00Z"})
    void aTimeFarFromThisClockIsNotBelieved(String time) {
        roundTrip = Duration.ofSeconds(30);

        for (Reading<String> reading : Set.of(READ, NONE)) {
            now = NOW;
            assertThat(isNone(read(reading, replacing(NOW.toString(), time))))
                    .startsWith("the clock of agent linux-1 and that of this machine are ");
        }
    }
}
