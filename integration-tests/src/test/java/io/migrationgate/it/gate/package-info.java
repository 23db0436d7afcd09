/** Judges the gate against the second cloud, which was written from the documents by another hand. */
package io.migrationgate.it.gate;
