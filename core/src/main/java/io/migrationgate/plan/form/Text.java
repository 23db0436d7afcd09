package io.migrationgate.plan.form;

/** Describes text of a certain form that stays text, without the space around it. */
public final class Text extends Scalar<String> {
    private final String example;

    /**
     * Describes a text.
     *
     * @param words what is allowed, for a message
     * @param pattern that the whole text must match
     * @param example a text that does
     */
    public Text(String words, String pattern, String example) {
        super(words, pattern);
        this.example = example;
    }

    @Override
    String parse(String text, Spot spot) {
        return text.strip();
    }

    @Override
    public String standIn() {
        return example;
    }
}
