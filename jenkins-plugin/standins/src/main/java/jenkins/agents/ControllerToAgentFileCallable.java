package jenkins.agents;

import hudson.FilePath;
import org.jenkinsci.remoting.RoleChecker;

/** Stands in for what a controller, and nobody else, may send to where a file is. */
public interface ControllerToAgentFileCallable<T> extends FilePath.FileCallable<T> {
    @Override
    default void checkRoles(RoleChecker checker) {
        throw new UnsupportedOperationException("ControllerToAgentFileCallable.checkRoles");
    }
}
