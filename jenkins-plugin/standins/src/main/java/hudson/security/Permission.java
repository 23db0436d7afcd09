package hudson.security;

/** Stands in for a right; two rights are the same only when they are the same object. */
public final class Permission {
    @Deprecated
    public static final Permission HUDSON_ADMINISTER = new Permission("Administer");

    public static final Permission READ = new Permission("GenericRead");
    public static final Permission CONFIGURE = new Permission("GenericConfigure");

    public final String name;

    private Permission(String name) {
        this.name = name;
    }
}
