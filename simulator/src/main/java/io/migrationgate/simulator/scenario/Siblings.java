package io.migrationgate.simulator.scenario;

/** Reads the scenario files that lie beside one. */
@FunctionalInterface
public interface Siblings {
    /** The siblings of a text that does not lie in a folder. */
    Siblings NONE = name -> {
        throw new ScenarioException("there is no folder in which " + name + " could lie");
    };

    /**
     * The text of the file of that name in the same folder.
     *
     * @param name without any folder
     * @throws RuntimeException with one sentence when it cannot be read
     */
    String text(String name);
}
