/** Migrations that are made up from a seed, healthy ones and ones with a trap in them, and what the gate says of them. */
package io.migrationgate.it.generated;
