package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Table;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the addresses of cloud products, and refuses every one that is not Alibaba Cloud's own.
 *
 * <p>Signed requests go to these addresses, so whoever may edit a plan must not be able to choose a host: only the forms
 * of the public and VPC endpoints pass, and what the face's configuration allows. Loopback belongs to simulated plans,
 * and a simulated plan to loopback.
 */
final class Endpoints {
    /** Names of the products, as they begin a host name. */
    static final List<String> PRODUCTS = List.of(
            "dts",
            "sts",
            "smc",
            "rds",
            "mongodb",
            "r-kvstore",
            "ecs",
            "hbr",
            "alidns",
            "slb",
            "alb",
            "nlb",
            "metrics",
            "actiontrail",
            "oss");

    static final Key<Map<String, Found<String>>> KEY = Key.optional(
            "endpoints",
            new Table<>("product", Choice.of("product", PRODUCTS), Texts.ADDRESS),
            "Addresses by product, only where they differ from the public ones: https, no port, no path,"
                    + " PRODUCT[-vpc].REGION.aliyuncs.com, PRODUCT.aliyuncs.com or oss-REGION[-internal].aliyuncs.com."
                    + " Loopback addresses are for plans with `simulated: true` alone.",
            "{ dts: \"https://dts-vpc.cn-hangzhou.aliyuncs.com\" }");

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[(::1|0:0:0:0:0:0:0:1)\\]");

    private final Scope scope;

    Endpoints(Scope scope) {
        this.scope = scope;
    }

    Map<String, URI> read(@Nullable Map<String, Found<String>> addresses) {
        Map<String, URI> endpoints = new LinkedHashMap<>();
        if (addresses != null) {
            addresses.forEach((product, address) -> {
                URI uri = parse(address.value());
                String problem = uri == null ? "is no address; write https://HOST" : problem(product, uri);
                if (problem == null && uri != null) {
                    endpoints.put(product, uri);
                } else if (problem != null) {
                    address.spot().refuse(problem);
                }
            });
        }
        return endpoints;
    }

    private static @Nullable URI parse(String address) {
        try {
            URI uri = URI.create(address.toLowerCase(Locale.ROOT));
            return uri.getHost() == null || uri.getScheme() == null ? null : uri;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private @Nullable String problem(String product, URI uri) {
        String shape = shapeProblem(uri);
        if (shape != null) {
            return shape;
        }
        if (LOOPBACK.matcher(uri.getHost()).matches()) {
            return scope.simulated() ? null : "is a loopback address; those are for plans with simulated: true";
        }
        if (scope.simulated()) {
            return "is no loopback address; a plan with simulated: true takes only those";
        }
        if (!uri.getScheme().equals("https")) {
            return "is not https; write https://HOST";
        }
        if (!uri.getHost().equals(uri.getRawAuthority())) {
            return "has a port; write the host alone";
        }
        return hostProblem(product, uri.getHost());
    }

    private static @Nullable String shapeProblem(URI uri) {
        if (uri.getRawUserInfo() != null) {
            return "has user info; write the host alone and name credentials in the cloud";
        }
        if (!uri.getScheme().equals("https") && !uri.getScheme().equals("http")) {
            return "is not https; write https://HOST";
        }
        if (!uri.getRawPath().isEmpty() || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return "has a path or a query; write the host alone";
        }
        return null;
    }

    private @Nullable String hostProblem(String product, String host) {
        boolean known = scope.vocabulary().allowedHosts().contains(host) || host.matches(form(product));
        return known
                ? null
                : "is no endpoint of " + product + "; write " + words(product)
                        + ", or let the administrator allow this host";
    }

    private static String form(String product) {
        String region = Texts.REGION.pattern();
        return product.equals("oss")
                ? "oss-" + region + "(-internal)?\\.aliyuncs\\.com"
                : product + "((-vpc)?\\." + region + ")?\\.aliyuncs\\.com";
    }

    private static String words(String product) {
        return product.equals("oss")
                ? "https://oss-REGION[-internal].aliyuncs.com"
                : "https://" + product + "[-vpc].REGION.aliyuncs.com or https://" + product + ".aliyuncs.com";
    }
}
