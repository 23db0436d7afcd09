package io.migrationgate.evidence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the one form that is signed and digested: members sorted by name, no insignificant space, one form of
 * every number and of every character.
 *
 * <p>Follows RFC 8785 but for numbers, which keep every digit instead of becoming a double. Two values have the same
 * text exactly when they are equal.
 */
public final class CanonicalJson {
    private static final int PLAIN_DIGITS = 40;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /**
     * The text of a value made of maps with text keys, lists, texts, numbers, booleans and nulls.
     *
     * @throws IllegalArgumentException for anything else, which JSON does not have
     */
    public static String of(@Nullable Object value) {
        CanonicalJson json = new CanonicalJson();
        json.append(value);
        return json.text.toString();
    }

    private void append(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof String string) {
            append(string);
        } else if (value instanceof Number number) {
            text.append(form(number));
        } else if (value instanceof List<?> list) {
            append(list);
        } else if (value instanceof Map<?, ?> map) {
            append(map);
        } else {
            throw new IllegalArgumentException("JSON has no " + value.getClass().getName());
        }
    }

    private void append(List<?> list) {
        String separator = "[";
        for (Object item : list) {
            text.append(separator);
            append(item);
            separator = ",";
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private void append(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        String separator = "{";
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            text.append(separator);
            append(member.getKey());
            text.append(':');
            append(member.getValue());
            separator = ",";
        }
        text.append(map.isEmpty() ? "{}" : "}");
    }

    private void append(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char sign = string.charAt(i);
            switch (sign) {
                case '"', '\\' -> text.append('\\').append(sign);
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (sign < ' ' || lone(string, i)) {
                        escape(sign);
                    } else {
                        text.append(sign);
                    }
                }
            }
        }
        text.append('"');
    }

    /** Half a character has no bytes in UTF-8: unescaped, all of them would look the same in a digest. */
    private static boolean lone(String string, int index) {
        char sign = string.charAt(index);
        if (Character.isHighSurrogate(sign)) {
            return index + 1 == string.length() || !Character.isLowSurrogate(string.charAt(index + 1));
        }
        return Character.isLowSurrogate(sign) && (index == 0 || !Character.isHighSurrogate(string.charAt(index - 1)));
    }

    private void escape(char sign) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit((sign >> shift) & 0xf, 16));
        }
    }

    private static String form(Number number) {
        BigDecimal exact = decimal(number);
        if (exact.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = exact.stripTrailingZeros();
        // Written out, a number with a great exponent would fill the memory.
        boolean plain = Math.abs((long) shortest.scale()) <= PLAIN_DIGITS;
        return plain ? shortest.toPlainString() : shortest.toString();
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            return new BigDecimal(number.toString()); // refuses what is no number
        }
        return BigDecimal.valueOf(number.longValue());
    }
}
