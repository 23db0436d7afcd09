package org.kohsuke.stapler;

/** Stands in for the ready-made answers to a web request; as a string it is what it sends. */
public class HttpResponses {
    public static HttpResponse text(String text) {
        return new HttpResponse() {
            @Override
            public String toString() {
                return text;
            }
        };
    }
}
