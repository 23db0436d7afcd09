package io.migrationgate.adapter.aliyun;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * Tells this machine's own addresses from all others, by their text: no resolver is asked.
 *
 * <p>As OkHttp's resolver it gives {@code localhost} the loopback address whatever the machine's host file says.
 */
final class Loopback implements Dns {
    private static final Pattern V4 = Pattern.compile("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");

    static boolean is(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return bare.equalsIgnoreCase("localhost")
                || bare.equals("::1")
                || V4.matcher(bare).matches();
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        return host.equalsIgnoreCase("localhost") ? List.of(InetAddress.getLoopbackAddress()) : Dns.SYSTEM.lookup(host);
    }
}
