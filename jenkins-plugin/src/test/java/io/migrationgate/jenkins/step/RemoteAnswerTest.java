package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Tests that an answer survives the channel, and that its sentence stays one short line. */
class RemoteAnswerTest {
    @Test
    void bytesCrossTheChannel() {
        RemoteAnswer answer = Streams.copy(RemoteAnswer.of("plan".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("plan");
        assertThat(answer.refusal()).isNull();
    }

    @Test
    void refusalCrossesTheChannel() {
        RemoteAnswer answer = Streams.copy(RemoteAnswer.refusal("no such file"));

        assertThat(answer.bytes()).isNull();
        assertThat(answer.refusal()).isEqualTo("no such file");
    }

    @Test
    void doneRefusesNothing() {
        assertThat(RemoteAnswer.done().refusal()).isNull();
    }

    @Test
    void longSentenceIsCut() {
        assertThat(RemoteAnswer.refusal("x".repeat(5_000)).refusal()).hasSize(300);
    }

    @Test
    void lineBreaksAndEscapesDoNotReachTheLog() {
        assertThat(RemoteAnswer.refusal("a\nFinished: SUCCESS\u001b[8m\u0085b").refusal())
                .isEqualTo("a Finished: SUCCESS [8m b");
    }

    @Test
    void refusalWithoutASentenceIsOneAllTheSame() {
        assertThat(RemoteAnswer.refusal(null).refusal()).isEqualTo("the agent refused without a reason");
    }
}
