package jenkins;

import jenkins.agents.ControllerToAgentFileCallable;

/** Stands in for what a controller sends to where a file is. */
public abstract class MasterToSlaveFileCallable<T> implements ControllerToAgentFileCallable<T> {
    private static final long serialVersionUID = 1L;
}
