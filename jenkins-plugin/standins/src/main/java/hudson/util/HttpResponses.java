package hudson.util;

/** Stands in for the ready-made answers to a web request. */
public class HttpResponses extends org.kohsuke.stapler.HttpResponses {
    private HttpResponses() {}
}
