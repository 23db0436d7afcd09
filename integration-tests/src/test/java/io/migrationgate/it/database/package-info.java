/** Asks real database servers, which are started from artifacts of Maven, what the gate asks them. */
@NullMarked
package io.migrationgate.it.database;

import org.jspecify.annotations.NullMarked;
