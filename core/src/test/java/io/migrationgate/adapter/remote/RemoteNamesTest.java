package io.migrationgate.adapter.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.NameAnswers.Entry;
import io.migrationgate.evidence.NameAnswers.FromServer;
import io.migrationgate.evidence.NameAnswers.Outcome;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that what an agent hears of the servers of a zone is judged as if it had been heard here, or not at all. */
class RemoteNamesTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");
    private static final NameAnswers ANSWERS = new NameAnswers(List.of(
            new FromServer(
                    "ns1.example.com",
                    Outcome.ANSWERED,
                    List.of(new Entry("A", "203.0.113.10", Duration.ofSeconds(60)), new Entry("TXT", "", null))),
            new FromServer("ns2.example.com", Outcome.UNKNOWN, List.of())));

    private final List<Instant> deadlines = new ArrayList<>();
    private Reading<NameAnswers> there =
            new Evidence<>(Level.LIVE, "dns A www.example.com", NOW, "ab".repeat(32), ANSWERS);
    private final FakeChannel channel =
            new FakeChannel(new Answering(() -> NOW).with(RemoteNames.NAMES, (asked, deadline) -> {
                assertThat(asked).isEqualTo(new RemoteNames.Question("www.example.com", "A"));
                deadlines.add(deadline);
                return there;
            })::answer);

    private Reading<NameAnswers> ask(Duration left) {
        return new RemoteNames(new Asking(channel, () -> NOW, sentence -> true))
                .ask("www.example.com", "A", NOW.plus(left));
    }

    @Test
    void everythingThatTheServersSaidCrosses() {
        assertThat(ask(Duration.ofSeconds(60)))
                .isEqualTo(new Evidence<>(
                        Level.LIVE, "dns A www.example.com, agent linux-1", NOW, "ab".repeat(32), ANSWERS));
    }

    @Test
    void whyNobodyCouldBeAskedCrosses() {
        there = new NoEvidence<>("dns", NOW, Sentence.of("name.no-servers", "a"), Sentence.of("evidence.read-again"));

        assertThat(ask(Duration.ofSeconds(60)))
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason()).isEqualTo(Sentence.of("name.no-servers", "a")));
    }

    @ParameterizedTest
    @CsvSource({"60,30", "30,30", "7,7", "-5,0"})
    void theOtherMachineHasMostOfTheTimeThatIsLeftAndNoMoreThanATaskMayTake(long left, long given) {
        ask(Duration.ofSeconds(left));

        assertThat(channel.errands)
                .singleElement()
                .satisfies(errand -> assertThat(errand.within()).isEqualTo(Duration.ofSeconds(given)));
        assertThat(deadlines).containsExactly(NOW.plusMillis(900 * given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ANSWERED            | FINE",
                "\"ttlSeconds\":60   | \"ttlSeconds\":-1",
                "\"ttlSeconds\":60   | \"ttlSeconds\":2147483648",
                "\"ttlSeconds\":60   | \"ttlSeconds\":\"60\"",
                "\"ttlSeconds\":60   | \"ttl\":60",
                "\"type\":\"A\"      | \"type\":\"\"",
                "\"value\":\"203.0.113.10\" | \"value\":1",
                "\"server\":\"ns1.example.com\" | \"server\":null",
                "\"servers\":        | \"more\":1,\"servers\":",
                "{\"outcome\":\"UNKNOWN\" | 1,{\"outcome\":\"UNKNOWN\""
            })
    void whatNoServerSaysIsNoEvidence(String what, String by) {
        channel.onTheWay = answer -> {
            assertThat(answer).contains(what);
            return answer.replace(what, by);
        };

        assertThat(ask(Duration.ofSeconds(60)))
                .isInstanceOfSatisfying(
                        NoEvidence.class,
                        none -> assertThat(none.reason())
                                .isEqualTo(Sentence.of("remote.garbled", "agent linux-1", "value")));
    }

    @Test
    void noZoneHasThatManyRecords() {
        Entry entry = new Entry("A", "203.0.113.10", null);
        there = new Evidence<>(
                Level.LIVE,
                "dns",
                NOW,
                "ab".repeat(32),
                new NameAnswers(List.of(new FromServer("ns1", Outcome.ANSWERED, Collections.nCopies(1_001, entry)))));

        assertThat(ask(Duration.ofSeconds(60))).isInstanceOf(NoEvidence.class);
    }
}
