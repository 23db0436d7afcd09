package jenkins.model;

import hudson.model.Action;
import hudson.model.Run;

/** Stands in for an action that is told its build when it is added and when it is read back. */
public interface RunAction2 extends Action {
    void onAttached(Run<?, ?> r);

    void onLoad(Run<?, ?> r);
}
