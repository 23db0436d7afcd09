/**
 * Asks databases over their own protocols and with their own drivers: MySQL and MariaDB, PostgreSQL, Oracle, MongoDB,
 * Redis.
 *
 * <p>Connections are made of host, port, database and a fixed list of driver options, can only read, and end by a deadline.
 * Nothing that a plan says reaches an address or a statement unquoted.
 */
@NullMarked
package io.migrationgate.adapter.database;

import org.jspecify.annotations.NullMarked;
