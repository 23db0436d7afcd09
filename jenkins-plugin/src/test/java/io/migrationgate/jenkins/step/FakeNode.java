package io.migrationgate.jenkins.step;

import java.util.List;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

/** Is the node of the step under test. */
final class FakeNode extends FlowNode {
    FakeNode(String id) {
        super(null, id, List.of());
    }
}
