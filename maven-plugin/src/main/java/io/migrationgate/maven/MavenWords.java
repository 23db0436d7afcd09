package io.migrationgate.maven;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says what to do in Maven's terms: pom.xml, settings.xml, {@code -D}. */
final class MavenWords {
    private MavenWords() {}

    /**
     * What to do about a plan that is not there.
     *
     * @param bound whether a pom binds the goal; else it was called directly
     */
    static String missingPlan(Path plan, boolean bound) {
        String missing = "there is no plan " + plan + "; name it by -D" + PropertyNames.PLAN + "=FILE";
        if (!bound) {
            return missing;
        }
        return missing
                + " or by <plan> in the plugin's configuration. A goal that a parent pom binds runs for its modules"
                + " too: add <inherited>false</inherited> to the plugin there, or give all modules one plan by"
                + " <plan>${maven.multiModuleProjectDirectory}/migration.yaml</plan> beside a .mvn folder";
    }

    /** Where named credentials may be given. */
    static String missingCredentials(Collection<String> names) {
        return names.stream()
                .map(name -> "give \"" + name + "\" as <server><id>" + name + "</id> in settings.xml or by "
                        + EnvironmentCredentials.variable(name, "USERNAME") + " and "
                        + EnvironmentCredentials.variable(name, "PASSWORD"))
                .collect(Collectors.joining("; "));
    }

    /** What is said instead of running a goal again. */
    static String repeated(String goal, Path plan) {
        return goal + " of " + plan + " has already run in this build with the same parameters; its outcome stands";
    }
}
