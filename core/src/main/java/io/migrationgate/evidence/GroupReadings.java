package io.migrationgate.evidence;

/** What reading one server group came to: three lists, so that a missing right takes away one of them and no more. */
public record GroupReadings(
        Reading<ServerGroupLookup> group, Reading<GroupBackends> backends, Reading<GroupHealth> health) {}
