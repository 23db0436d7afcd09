package io.migrationgate.simulator.action;

/** Refuses a call the way the cloud does: with an HTTP status, a code and a message. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String text;

    /** Refuses with these. */
    public Refusal(int status, String code, String text) {
        super(code + ": " + text, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
    }

    /** A parameter that is mandatory is absent. */
    public static Refusal missing(String parameter) {
        return new Refusal(
                400,
                "MissingParameter",
                "The input parameter \"" + parameter + "\" that is mandatory for processing this request is not"
                        + " supplied.");
    }

    /** A parameter has a value that the action does not take. */
    public static Refusal invalid(String parameter) {
        return new Refusal(
                403, "InvalidParameter", "The specified value of parameter \"" + parameter + "\" is not valid.");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code of the documents. */
    public String code() {
        return code;
    }

    /** The sentence for people. */
    public String text() {
        return text;
    }
}
