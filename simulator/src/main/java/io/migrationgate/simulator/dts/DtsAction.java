package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.action.Action;

/** Is an action of DTS 2020-01-01. */
abstract class DtsAction implements Action {
    private final DtsTasks tasks;

    DtsAction(DtsTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public final String product() {
        return "dts";
    }

    @Override
    public final String version() {
        return "2020-01-01";
    }

    final DtsTasks tasks() {
        return tasks;
    }
}
