package org.kohsuke.stapler;

/** Stands in for the ready-made answers to a web request. */
public class HttpResponses {
    public static HttpResponse text(String text) {
        throw new UnsupportedOperationException("HttpResponses.text");
    }
}
