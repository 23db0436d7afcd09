package io.migrationgate.it.cloud;

/** Answers one action of one product, once the signature is verified. */
interface Action {
    Reply answer(RpcRequest request, SignatureFinding caller);
}
