package io.migrationgate.simulator.scenario;

/** Says in one sentence what is wrong with a scenario and where: {@code file:line:column: …}. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    ScenarioException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** The whole message. */
    public String sentence() {
        return sentence;
    }
}
