package io.migrationgate.it.gate;

import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference.Reverse;

/** How a plan says that changes of a database come back; it decides what its task must tell. */
enum WayBack {
    CREATED,
    PREPARED,
    NONE;

    static WayBack of(Database database) {
        Reverse reverse = database.dts().reverse();
        if (reverse instanceof Reverse.Auto) {
            return CREATED;
        }
        return reverse instanceof Reverse.Prepared ? PREPARED : NONE;
    }
}
