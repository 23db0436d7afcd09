package org.jenkinsci.plugins.workflow.support.actions;

import hudson.model.InvisibleAction;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.plugins.workflow.actions.PersistentAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

/** Stands in for the action that shows a stage as waiting, from its making to the end of the pause. */
public class PauseAction extends InvisibleAction implements PersistentAction {
    private final String cause;
    private boolean paused = true;

    public PauseAction(String cause) {
        this.cause = cause;
    }

    public String getCause() {
        return cause;
    }

    public boolean isPaused() {
        return paused;
    }

    public static PauseAction getCurrentPause(FlowNode node) {
        List<PauseAction> pauses = node.getActions(PauseAction.class);
        return pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
    }

    public static void endCurrentPause(FlowNode node) throws IOException {
        PauseAction current = getCurrentPause(node);
        if (current != null) {
            current.paused = false;
            node.save();
        }
    }
}
