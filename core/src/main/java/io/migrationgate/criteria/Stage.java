package io.migrationgate.criteria;

/** When a criterion is judged. */
public enum Stage {
    /** Before a cutover is asked for. */
    READY,
    /** Right before the source is frozen. */
    BEFORE_FREEZE,
    /** While the source is frozen. */
    IN_FREEZE,
    /** At the first point of no return, before the targets open. */
    OPENING,
    /** After the cutover. */
    AFTER
}
