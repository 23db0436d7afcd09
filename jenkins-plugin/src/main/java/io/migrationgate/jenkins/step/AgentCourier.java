package io.migrationgate.jenkins.step;

import io.migrationgate.access.Courier;
import io.migrationgate.access.CourierException;
import io.migrationgate.access.Errand;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/**
 * Carries tasks to the agent of the {@code node} that a step is in, each by one short call.
 *
 * <p>The workspace is looked up for each task: an agent that is away may be back at the next one.
 */
final class AgentCourier implements Courier {
    /** The engine says how many characters an answer may have; these are the bytes of more than that. */
    private static final int LARGEST = 8 << 20;

    private final StepContext context;
    private final String node;
    private final String folder;

    /**
     * @param node the name of the node, for people; empty for the built-in one
     * @param folder in the workspace that relative paths of the plan start at
     */
    AgentCourier(StepContext context, String node, String folder) {
        this.context = context;
        this.node = node;
        this.folder = folder;
    }

    @Override
    public String place() {
        return node.isEmpty() ? Messages.AgentCourier_builtIn() : Messages.AgentCourier_agent(node);
    }

    @Override
    public String carry(Errand errand) throws InterruptedException {
        try {
            Workspace workspace = Workspace.of(context);
            if (workspace == null) {
                throw new CourierException(Messages.AgentCourier_gone());
            }
            return text(workspace.ask(AgentTask.of(folder, errand), errand.within()));
        } catch (AgentAwayException away) {
            throw new CourierException(String.valueOf(away.getMessage()));
        }
    }

    /** What an agent answered, when it is a text. */
    static String text(RemoteAnswer answer) {
        byte[] bytes = answer.bytes();
        if (bytes == null) {
            throw new CourierException(String.valueOf(answer.refusal()));
        }
        if (bytes.length > LARGEST) {
            throw new CourierException(Messages.AgentCourier_tooLarge(String.valueOf(LARGEST)));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new CourierException(Messages.AgentCourier_noText());
        }
    }
}
