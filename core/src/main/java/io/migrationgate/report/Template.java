package io.migrationgate.report;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Fills a template that lies beside this class, and the parts that it includes.
 *
 * <p>A template escapes whatever it shows; only the drawings, which escape for themselves, go in as they are.
 */
final class Template {
    private final Mustache compiled;

    Template(String name) {
        compiled = new DefaultMustacheFactory(Template::reader).compile(name);
    }

    String fill(PageView view) {
        StringWriter text = new StringWriter();
        compiled.execute(text, view);
        return text.toString();
    }

    /** Read beside this class: the library would ask the thread's class loader, which in a host is not ours. */
    private static @Nullable Reader reader(String name) {
        InputStream template = Template.class.getResourceAsStream(name);
        return template == null ? null : new InputStreamReader(template, StandardCharsets.UTF_8);
    }
}
