package io.migrationgate.sequence;

/** Where something stands between the two points of no return. */
public enum Stretch {
    /** No target of the wave has accepted a write of an application: back is the safe direction. */
    BEFORE_PNR1,
    /** Targets accept writes, the reverse path is still there: back costs what the way back says, forward is safe. */
    BEFORE_PNR2,
    /** The reverse path is released: there is no way back. */
    AFTER_PNR2
}
