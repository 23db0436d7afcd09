package io.migrationgate.simulator.action;

import java.util.Map;

/** Answers one action of one product. The server adds the request id. */
public interface Action {
    /** The product, as in host names: {@code dts}. */
    String product();

    /** The API version: {@code 2020-01-01}. */
    String version();

    /** The name of the action. */
    String name();

    /** Whether its parameters come as a form in the body, and not in the query. */
    default boolean form() {
        return false;
    }

    /**
     * Answers a call.
     *
     * @return the body of a reply with HTTP 200, with texts, numbers, flags, lists and maps in it
     * @throws Refusal when the cloud would refuse
     */
    Map<String, Object> answer(Call call);
}
