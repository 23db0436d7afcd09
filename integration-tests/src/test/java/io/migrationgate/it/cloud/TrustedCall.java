package io.migrationgate.it.cloud;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;

/** Makes one signed call in a JVM of its own, which trusts what its options say. Ends with 1 when the call fails. */
final class TrustedCall {
    private TrustedCall() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int port = Integer.parseInt(args[0]);
        HttpClient http = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                .build();
        RawClient client = new RawClient(http, URI.create("https://dts.aliyuncs.com"), args[1], args[2]);
        HttpResponse<String> response = client.dts("DescribeDtsJobs", "Region", "cn-hangzhou");
        if (response.statusCode() != 200) {
            throw new IOException("HTTP " + response.statusCode());
        }
    }
}
