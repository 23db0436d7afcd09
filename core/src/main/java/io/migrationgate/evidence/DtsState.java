package io.migrationgate.evidence;

import io.migrationgate.plan.DtsReference;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the status words of a DTS task mean for a cutover.
 *
 * <p>DTS writes the same status in different case in different actions, so words are compared without case. A word that
 * is not documented is {@link #UNKNOWN}: nothing is concluded from it.
 */
public enum DtsState {
    /** The incremental stage runs. */
    RUNNING,
    /** Earlier stages still run, or none has started. */
    NOT_YET_INCREMENTAL,
    /** Paused by somebody. */
    PAUSED,
    /** Retrying after an error. */
    RETRYING,
    /** Failed. */
    FAILED,
    /** Ended for good. */
    FINISHED,
    /** Being changed, upgraded or downgraded. */
    CHANGING,
    /** Locked, as DTS does for an overdue payment. */
    LOCKED,
    /** Not in a list of tasks that was read to its end. */
    ABSENT,
    /** The words are missing, not documented or contradict each other. */
    UNKNOWN;

    private static final Map<String, DtsState> WORDS = Map.ofEntries(
            Map.entry("notstarted", NOT_YET_INCREMENTAL),
            Map.entry("prechecking", NOT_YET_INCREMENTAL),
            Map.entry("precheckpass", NOT_YET_INCREMENTAL),
            Map.entry("notconfigured", NOT_YET_INCREMENTAL),
            Map.entry("initializing", NOT_YET_INCREMENTAL),
            Map.entry("initializating", NOT_YET_INCREMENTAL), // spelt so by the old synchronisation API
            Map.entry("precheckfailed", FAILED),
            Map.entry("initializefailed", FAILED),
            Map.entry("migrationfailed", FAILED),
            Map.entry("failed", FAILED),
            Map.entry("suspending", PAUSED),
            Map.entry("retrying", RETRYING),
            Map.entry("finished", FINISHED),
            Map.entry("modifying", CHANGING),
            Map.entry("upgrade", CHANGING),
            Map.entry("downgrade", CHANGING),
            Map.entry("locked", LOCKED));

    /** Whether a status word alone says that a task does not run; an unknown word says nothing. */
    public static boolean stopped(DtsReference.Type type, String status) {
        String word = status.toLowerCase(Locale.ROOT);
        return !word.equals(runningWord(type)) && WORDS.containsKey(word);
    }

    private static String runningWord(DtsReference.Type type) {
        return type == DtsReference.Type.SYNC ? "synchronizing" : "migrating";
    }

    /** What a task as listed is doing. */
    static DtsState of(DtsTask task) {
        return of(task.type(), task.status(), task.incremental(), task.fullFinished(), task.retrying());
    }

    private static DtsState of(
            DtsReference.@Nullable Type type,
            @Nullable String status,
            @Nullable String incremental,
            @Nullable Boolean fullFinished,
            boolean retrying) {
        if (type == null || status == null) {
            return UNKNOWN;
        }
        String word = status.toLowerCase(Locale.ROOT);
        boolean runningWord = type == DtsReference.Type.SYNC ? word.equals("synchronizing") : word.equals("migrating");
        if (!runningWord) {
            return WORDS.getOrDefault(word, UNKNOWN);
        }
        if (retrying) {
            return RETRYING;
        }
        return type == DtsReference.Type.SYNC ? synchronizing(incremental) : migrating(incremental, fullFinished);
    }

    /** "Synchronizing" is the incremental stage itself, unless that stage says that it is over. */
    private static DtsState synchronizing(@Nullable String incremental) {
        boolean over =
                incremental != null && Set.of("failed", "finished").contains(incremental.toLowerCase(Locale.ROOT));
        return over ? UNKNOWN : RUNNING;
    }

    /** A migration task is in its incremental stage only when it says so: "Migrating" covers the full stage too. */
    private static DtsState migrating(@Nullable String incremental, @Nullable Boolean fullFinished) {
        if (incremental == null) {
            return UNKNOWN;
        }
        return switch (incremental.toLowerCase(Locale.ROOT)) {
            case "catched", "migrating" -> Boolean.FALSE.equals(fullFinished) ? NOT_YET_INCREMENTAL : RUNNING;
            case "notstarted" -> NOT_YET_INCREMENTAL;
            case "failed" -> FAILED;
            case "finished" -> FINISHED;
            default -> UNKNOWN;
        };
    }
}
