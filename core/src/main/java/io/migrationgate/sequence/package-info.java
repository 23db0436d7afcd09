/**
 * Turns a plan into the phases of a cutover; for now it holds their names alone. Pure.
 */
@NullMarked
package io.migrationgate.sequence;

import org.jspecify.annotations.NullMarked;
