package hudson;

/** Stands in for the small services to text that all of Jenkins uses. */
public class Util {
    private Util() {}

    public static String fixEmptyAndTrim(String s) {
        String trimmed = s == null ? "" : s.trim();
        return trimmed.isEmpty() ? null : trimmed;
    }
}
