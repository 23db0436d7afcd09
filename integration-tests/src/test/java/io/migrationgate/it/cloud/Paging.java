package io.migrationgate.it.cloud;

/** Says which entries of a list a call gets. */
interface Paging {
    /**
     * Reads the call's parameters.
     *
     * @throws RefusedCall when they ask for what the documents do not allow
     */
    Slice slice(RpcRequest request, int total);
}
