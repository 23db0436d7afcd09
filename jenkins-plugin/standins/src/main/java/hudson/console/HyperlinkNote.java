package hudson.console;

/** Stands in for a link in the log; here only its text is kept. */
public class HyperlinkNote {
    private HyperlinkNote() {}

    public static String encodeTo(String url, String text) {
        return text;
    }
}
