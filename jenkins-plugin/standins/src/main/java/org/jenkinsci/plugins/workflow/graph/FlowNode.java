package org.jenkinsci.plugins.workflow.graph;

import hudson.model.Action;
import hudson.model.Actionable;
import hudson.model.Saveable;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;

/** Stands in for one node of a pipeline's graph; its actions are kept in memory. */
public abstract class FlowNode extends Actionable implements Saveable {
    private final String id;

    protected FlowNode(FlowExecution exec, String id, List<FlowNode> parents) {
        this.id = id;
    }

    public String getId() {
        return id;
    }

    public String getUrl() throws IOException {
        throw new UnsupportedOperationException("FlowNode.getUrl");
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException("FlowNode.getDisplayName");
    }

    public final <T extends Action> T getPersistentAction(Class<T> type) {
        return super.getAction(type);
    }

    @Override
    public void save() throws IOException {}
}
