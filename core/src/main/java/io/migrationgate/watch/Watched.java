package io.migrationgate.watch;

import io.migrationgate.lag.LagRules;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Database;

/**
 * A database whose delay is watched.
 *
 * @param rules that its delay is judged by
 */
public record Watched(Database database, Cloud cloud, LagRules rules) {}
