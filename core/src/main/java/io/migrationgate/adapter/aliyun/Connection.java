package io.migrationgate.adapter.aliyun;

import io.migrationgate.access.Proxy;
import io.migrationgate.progress.Waiter;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Says where the cloud is, with which key it is asked, through which proxy, and by whose time.
 *
 * @param proxy the only proxy that is ever used, or null for none; loopback never goes through it
 * @param clock the world's clock: stamps readings, decides deadlines and pace
 * @param wall real time: what the cloud's own clock is compared with
 * @param waiter waits between attempts, on the world's clock
 */
public record Connection(
        EndpointSource endpoints,
        KeySource keys,
        @Nullable Proxy proxy,
        InstantSource clock,
        InstantSource wall,
        Waiter waiter) {}
