/**
 * Asks another machine for what only it can read, and answers there.
 *
 * <p>The same ports on both sides: {@link io.migrationgate.adapter.remote.Asking} stands where the other machine is asked,
 * {@link io.migrationgate.adapter.remote.Answering} where real adapters read. Between them two JSON texts travel. An
 * answer is looked at member by member, for the other machine is not trusted.
 */
@NullMarked
package io.migrationgate.adapter.remote;

import org.jspecify.annotations.NullMarked;
