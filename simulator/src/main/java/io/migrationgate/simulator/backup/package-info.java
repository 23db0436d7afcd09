/**
 * Answers what products tell of their backups and restores: RDS 2014-08-15, ApsaraDB for MongoDB 2015-12-01, R-kvstore
 * 2015-01-01, ECS 2014-05-26 and Cloud Backup 2017-09-08.
 */
@NullMarked
package io.migrationgate.simulator.backup;

import org.jspecify.annotations.NullMarked;
