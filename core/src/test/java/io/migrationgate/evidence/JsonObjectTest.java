package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "1",
                "null",
                "{",
                "{\"a\":1}}",
                "{\"a\":1} x",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":1e999999999999}",
                "{\"a\":10e2147483647}",
                "{\"a\":[1e-5000]}",
                "\ufeff{\"a\":1}",
                "<html>"
            })
    void whatIsNoStrictObjectIsEmpty(String text) {
        assertThat(JsonObject.read(text)).isEmpty();
    }

    @Test
    void aDeepTextIsEmptyAndNoFailure() {
        assertThat(JsonObject.read("{\"a\":".repeat(100_000))).isEmpty();
        assertThat(JsonObject.read("{\"a\":".repeat(40) + "1" + "}".repeat(40))).isEmpty();
    }

    @Test
    void aMemberOfAnotherTypeIsEmpty() {
        JsonObject json = JsonObject.read("{\"n\":-1,\"t\":\"\",\"f\":\"true\",\"w\":\"soon\",\"l\":[{},1],\"x\":1.5}")
                .orElseThrow();
        assertThat(json.count("n")).isEmpty();
        assertThat(json.count("x")).isEmpty();
        assertThat(json.text("t")).isEmpty();
        assertThat(json.flag("f")).isEmpty();
        assertThat(json.time("w")).isEmpty();
        assertThat(json.objects("l")).isEmpty();
        assertThat(json.object("n")).isEmpty();
        assertThat(json.text("absent")).isEmpty();
    }

    @Test
    void aMemberOfItsTypeIsThere() {
        JsonObject json = JsonObject.read(
                        "{\"n\":3,\"t\":\"x\",\"f\":true,\"w\":\"2026-12-05T00:00:00Z\",\"l\":[{\"a\":1}]}")
                .orElseThrow();
        assertThat(json.count("n")).contains(3L);
        assertThat(json.text("t")).contains("x");
        assertThat(json.flag("f")).contains(true);
        assertThat(json.time("w")).contains(Instant.parse("2026-12-05T00:00:00Z"));
        assertThat(json.objects("l").orElseThrow())
                .singleElement()
                .satisfies(one -> assertThat(one.count("a")).contains(1L));
    }
}
