package io.migrationgate.simulator.scenario;

/**
 * A time in which a task retries after an error.
 *
 * @param target where the error came from: {@code srcDB}, {@code destDB} or {@code inner_module}
 */
public record RetryPeriod(Period period, int count, String target, String message) {}
