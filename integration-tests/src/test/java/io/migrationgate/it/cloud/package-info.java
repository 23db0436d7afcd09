/**
 * A second Alibaba Cloud, written from its documents and from no other part of this project, that judges how the gate
 * reads replies.
 *
 * <p>Nothing here may use a type of the gate or of the simulator: a shared misreading would go unseen.
 */
@NullMarked
package io.migrationgate.it.cloud;

import org.jspecify.annotations.NullMarked;
