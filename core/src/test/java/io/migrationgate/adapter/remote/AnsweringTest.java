package io.migrationgate.adapter.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that every text gets an answer, and a broken one an answer that says what is wrong. */
class AnsweringTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");
    private static final String TASK =
            "{\"kind\":\"plan-file\",\"question\":{\"path\":\"a\"},\"schema\":\"task/1\",\"withinMillis\":1}";

    private static Reading<String> read(String text) {
        return new Evidence<>(Level.DECLARED, "file a", NOW, "0".repeat(64), text);
    }

    private static String answer(String task, Function<String, Reading<String>> port) {
        return new Answering(() -> NOW).with(RemotePlanFolder.FILE, port).answer(task);
    }

    private static void isRefused(String answer, String sentence, Object... arguments) {
        JsonObject reason = JsonObject.read(answer)
                .flatMap(json -> json.object("refused"))
                .flatMap(json -> json.object("reason"))
                .orElseThrow(() -> new AssertionError(answer));
        assertThat(reason.text("key")).contains(sentence);
        assertThat(reason.members().get("arguments")).isEqualTo(List.of(arguments));
    }

    @Test
    void whatIsReadTravelsWithAllThatIsKnownOfIt() {
        String digest = Digest.of(TASK.getBytes(StandardCharsets.UTF_8));

        assertThat(answer(TASK, path -> read("text of " + path)))
                .isEqualTo("{\"evidence\":{\"caveat\":null,\"digest\":\"" + "0".repeat(64)
                        + "\",\"level\":\"DECLARED\",\"observedAt\":\"2026-12-05T00:00:00Z\","
                        + "\"value\":{\"text\":\"text of a\"}},\"schema\":\"answer/1\",\"task\":\"" + digest + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "null",
                "{\"kind\":\"plan-file\",\"question\":{\"path\":\"a\"},\"schema\":\"task/2\",\"withinMillis\":1}",
                "{\"kind\":\"plan-file\",\"question\":\"a\",\"schema\":\"task/1\",\"withinMillis\":1}",
                "{\"kind\":\"plan-file\",\"question\":{\"path\":\"a\"},\"schema\":\"task/1\",\"withinMillis\":-1}",
                "{\"kind\":\"plan-file\",\"question\":{\"path\":\"a\"},\"schema\":\"task/1\"}",
                "{\"kind\":\"plan-file\",\"question\":{\"path\":\"a\"},\"schema\":\"task/1\",\"withinMillis\":1,\"more\":1}",
                "{\"kind\":\"plan-file\",\"kind\":\"a\",\"question\":{},\"schema\":\"task/1\",\"withinMillis\":1}"
            })
    void whatIsNoTaskIsRefused(String text) {
        isRefused(answer(text, AnsweringTest::read), "task.unreadable");
    }

    @Test
    void deepNestingIsRefused() {
        isRefused(answer("{\"a\":".repeat(100_000), AnsweringTest::read), "task.unreadable");
    }

    @Test
    void aTaskOfAKindThatNobodyAnswersIsRefused() {
        isRefused(answer(TASK.replace("plan-file", "plan-\\nfile"), AnsweringTest::read), "task.kind", "plan- file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"path\":1}", "{\"path\":null}", "{\"path\":\"a\",\"more\":\"b\"}"})
    void aQuestionOfAnotherFormIsRefused(String question) {
        isRefused(
                answer(TASK.replace("{\"path\":\"a\"}", question), AnsweringTest::read), "task.question", "plan-file");
    }

    @Test
    void aTaskThatIsTooLongIsRefused() {
        isRefused(answer("x".repeat((1 << 20) + 1), AnsweringTest::read), "task.too-long", 1 << 20);
    }

    @Test
    void anAnswerThatWouldBeTooLongIsNotGiven() {
        String answer = answer(TASK, path -> read("\u0001".repeat(1 << 20)));

        isRefused(answer, "task.answer-too-long", 1 << 21);
    }

    @Test
    void aFailureIsAnAnswerThatQuotesNothing() {
        String answer = answer(TASK, path -> {
            throw new IllegalStateException("planted-row-of-data");
        });

        isRefused(answer, "task.failed", "IllegalStateException");
        assertThat(answer).doesNotContain("planted");
    }
}
