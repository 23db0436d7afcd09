/**
 * Defines what one action of the cloud is: a name, a version and an answer to a call. Products add their actions
 * beside each other; the server knows only this package.
 */
@NullMarked
package io.migrationgate.simulator.action;

import org.jspecify.annotations.NullMarked;
