package io.migrationgate.sequence;

import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Database.Engine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One side effect of a cutover, as data. Values that only the run can know are {@link Placeholder placeholders}. */
public sealed interface ActionSpec {
    /** Name of the asset that it changes; id of the phase for a command. */
    String subject();

    /**
     * A call of the cloud's API.
     *
     * @param product as endpoints are named, for example {@code dts}
     * @param cloud name of the cloud in the plan
     * @param parameters in the order of the documentation
     */
    record Call(
            String subject, String product, String action, String cloud, String region, Map<String, String> parameters)
            implements ActionSpec {
        public Call {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /**
     * A named command.
     *
     * @param name that the plan gives it
     * @param undo whether it is the command's own undo
     * @param told whether this run was told what the command runs
     * @param argv what is run; null where this run was not told, or the command has no undo
     */
    record Command(
            String subject,
            String name,
            boolean undo,
            boolean told,
            @Nullable List<String> argv) implements ActionSpec {
        public Command {
            argv = argv == null ? null : List.copyOf(argv);
        }
    }

    /**
     * Statements in a database.
     *
     * @param accounts that they are about; placeholders where the plan does not name them
     */
    record Statements(String subject, Side side, Engine engine, StatementSet set, List<String> accounts)
            implements ActionSpec {
        public Statements {
            accounts = List.copyOf(accounts);
        }
    }

    /** Something that must be done and that nobody is told to do; a phase with it is open. */
    record Unassigned(String subject, Work work) implements ActionSpec {}

    /** Work that a plan has to assign. */
    enum Work {
        /** Applications get to know the new databases: a command of {@code switch-application}. */
        SWITCH_APPLICATION,
        /** The application is tried on the new side: a command of {@code smoke-test}. */
        SMOKE_TEST,
        /** The last objects are copied: a command of {@code last-objects}. */
        LAST_OBJECTS,
        /** The backends of a server group: its id and both sides in the plan, or a command of {@code load-balancer}. */
        LOAD_BALANCER,
        /** A record outside of Alibaba Cloud DNS, or one that the plan does not say whole: a command of {@code dns}. */
        DNS_RECORD;

        /** The id as reports write it, in kebab case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
