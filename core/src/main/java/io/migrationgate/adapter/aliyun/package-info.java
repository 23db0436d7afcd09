/**
 * Reads Alibaba Cloud: one generic OpenAPI client for every RPC product, and one file per product on top of it.
 *
 * <p>The official SDK composes and signs each request; what goes over the wire, how long, how often and through which
 * proxy is decided here (docs/adr/0002-one-openapi-client.md).
 */
@NullMarked
package io.migrationgate.adapter.aliyun;

import org.jspecify.annotations.NullMarked;
