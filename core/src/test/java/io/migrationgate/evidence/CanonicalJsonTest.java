package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that equal values have one text and different values have different ones, over thousands of made-up values. */
class CanonicalJsonTest {
    private static final int VALUES = 2_000;
    private static final List<String> TEXTS = List.of(
            "", "a", "B", "ä", "\u20ac", "\ud83d\ude00", "\ud83d", "\ude00", "\"", "\\", "\n", "\u0001", "\u007f", "1");
    /** The reader takes no half characters in names. */
    private static final List<String> NAMES = TEXTS.stream()
            .filter(text -> !text.equals("\ud83d") && !text.equals("\ude00"))
            .toList();

    private static final List<Number> NUMBERS = List.of(
            0,
            1,
            -1,
            10,
            100L,
            0.1,
            1e21,
            1e-7,
            Long.MIN_VALUE,
            new BigInteger("9".repeat(60)),
            new BigDecimal("1E+300"));

    @Test
    void membersAreSortedAndNothingIsPaddedOut() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of(1, true, "x"));
        value.put("a", Map.of());
        value.put("\u20ac", List.of());
        value.put("B", null);
        assertThat(CanonicalJson.of(value)).isEqualTo("{\"B\":null,\"a\":{},\"b\":[1,true,\"x\"],\"\u20ac\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0E+5, 0",
        "1.0, 1",
        "1E2, 100",
        "1.50, 1.5",
        "-1.5e-3, -0.0015",
        "1E+40, 10000000000000000000000000000000000000000",
        "1E+41, 1E+41",
        "10E+40, 1E+41",
        "1E-41, 1E-41"
    })
    void aNumberHasOneForm(String written, String form) {
        assertThat(CanonicalJson.of(new BigDecimal(written))).isEqualTo(form);
    }

    @Test
    void wholeNumbersOfEveryTypeLookTheSame() {
        List<Number> ones = List.of(1, 1L, (short) 1, 1.0, 1.0f, BigInteger.ONE, new BigDecimal("1.00"));
        assertThat(ones).extracting(CanonicalJson::of).containsOnly("1");
    }

    @Test
    void halfACharacterKeepsItsPlaceInTheBytes() {
        byte[] high = CanonicalJson.of("\ud83d").getBytes(StandardCharsets.UTF_8);
        byte[] other = CanonicalJson.of("\ud83e").getBytes(StandardCharsets.UTF_8);
        assertThat(high).isNotEqualTo(other);
        assertThat(CanonicalJson.of("\ud83d\ude00")).isEqualTo("\"\ud83d\ude00\"");
    }

    @Test
    void whatJsonDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("a", new Object())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsReadBackHasTheSameText() {
        Random random = new Random(1);
        for (int i = 0; i < VALUES; i++) {
            String text = CanonicalJson.of(Collections.singletonMap("value", value(random, 3)));
            assertThat(JsonObject.read(text)).as(text).isPresent();
            assertThat(CanonicalJson.of(JsonObject.read(text).orElseThrow().members()))
                    .isEqualTo(text);
        }
    }

    @Test
    void theOrderOfMembersDoesNotMatter() {
        Random random = new Random(2);
        for (int i = 0; i < VALUES; i++) {
            Object value = value(random, 3);
            assertThat(CanonicalJson.of(shuffled(value, random))).isEqualTo(CanonicalJson.of(value));
        }
    }

    @Test
    void differentValuesHaveDifferentTexts() {
        Random random = new Random(3);
        Map<String, Object> seen = new LinkedHashMap<>();
        for (int i = 0; i < VALUES; i++) {
            Object value = value(random, 2);
            Object before = seen.putIfAbsent(CanonicalJson.of(value), value);
            assertThat(before == null || same(before, value))
                    .as("%s and %s", before, value)
                    .isTrue();
        }
        assertThat(seen).hasSizeGreaterThan(VALUES / 4);
    }

    private static Object value(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 6);
        return switch (kind) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> TEXTS.get(random.nextInt(TEXTS.size())) + TEXTS.get(random.nextInt(TEXTS.size()));
            case 3 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 4 -> list(random, depth - 1);
            default -> map(random, depth - 1);
        };
    }

    private static List<Object> list(Random random, int depth) {
        Object[] items = new Object[random.nextInt(4)];
        Arrays.setAll(items, i -> value(random, depth));
        return Arrays.asList(items);
    }

    private static Map<String, Object> map(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(NAMES.get(random.nextInt(NAMES.size())), value(random, depth));
        }
        return map;
    }

    private static Object shuffled(Object value, Random random) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> new Object[] {shuffled(item, random)})
                    .map(box -> box[0])
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }
        if (value instanceof Map<?, ?> map) {
            List<Object> keys = new ArrayList<>(map.keySet());
            Collections.shuffle(keys, random);
            Map<Object, Object> other = new LinkedHashMap<>();
            keys.forEach(key -> other.put(key, shuffled(map.get(key), random)));
            return other;
        }
        return value;
    }

    /** Equality of JSON values, worked out without their texts. */
    private static boolean same(Object one, Object other) {
        if (one instanceof Number left && other instanceof Number right) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0;
        }
        if (one instanceof List<?> left && other instanceof List<?> right) {
            boolean equal = left.size() == right.size();
            for (int i = 0; equal && i < left.size(); i++) {
                equal = same(left.get(i), right.get(i));
            }
            return equal;
        }
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            return left.keySet().equals(right.keySet())
                    && left.keySet().stream().allMatch(key -> same(left.get(key), right.get(key)));
        }
        return one == null ? other == null : one.equals(other);
    }
}
