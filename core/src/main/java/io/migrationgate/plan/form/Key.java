package io.migrationgate.plan.form;

/**
 * Describes one key of a mapping.
 *
 * @param doc one sentence for the reference and the schema
 * @param example a value as it stands in the text; empty where the shape says enough
 * @param <T> type of the value
 */
public record Key<T>(String name, Shape<T> shape, boolean required, String doc, String example) {
    public static <T> Key<T> required(String name, Shape<T> shape, String doc, String example) {
        return new Key<>(name, shape, true, doc, example);
    }

    public static <T> Key<T> required(String name, Shape<T> shape, String doc) {
        return required(name, shape, doc, "");
    }

    public static <T> Key<T> optional(String name, Shape<T> shape, String doc, String example) {
        return new Key<>(name, shape, false, doc, example);
    }

    public static <T> Key<T> optional(String name, Shape<T> shape, String doc) {
        return optional(name, shape, doc, "");
    }
}
