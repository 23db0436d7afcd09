/**
 * Watches and assesses: gathers evidence round by round and has it judged.
 *
 * <p>Waits for nothing itself; its verbs say until when to wait and can be ended at any time from what is known.
 */
@NullMarked
package io.migrationgate.watch;

import org.jspecify.annotations.NullMarked;
