package io.migrationgate.plan.form;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Turns the bytes of a YAML text into one spot that holds everything in it.
 *
 * <p>The size is judged before anything is decoded and the depth while it is parsed, so that no text can exhaust the
 * machine. JSON is read too, being YAML.
 */
public final class YamlText {
    private static final int LARGEST = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String EMPTY = "holds nothing; a plan starts with migration: NAME";
    private static final int LONGEST_PROBLEM = 160;

    private final Mistakes mistakes;

    private YamlText(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The whole text; null, with mistakes, when there is nothing that could be read further. */
    public static @Nullable Spot read(byte[] bytes, Mistakes mistakes) {
        return new YamlText(mistakes).read(bytes);
    }

    private @Nullable Spot read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            String size =
                    String.format(Locale.ROOT, "is %,d bytes long; a plan has at most %,d", bytes.length, LARGEST);
            mistakes.add(1, 1, "", size);
            return null;
        }
        String text = decode(bytes);
        if (text == null) {
            return null;
        }
        Node node = compose(text);
        TreeSearch search = new TreeSearch(mistakes);
        if (node != null) {
            search.nodes(node);
        }
        search.comments(text);
        return node == null ? null : new Spot(node, node.getStartMark(), "", mistakes);
    }

    private @Nullable String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        boolean broken =
                decoder.decode(ByteBuffer.wrap(bytes), characters, true).isError();
        String text = characters.flip().toString();
        if (broken) {
            at(text, text.length(), "is not UTF-8 here; save the plan as UTF-8");
            return null;
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(false);
        StrictEvents events = new StrictEvents(new ParserImpl(new StreamReader(text), options));
        try {
            Composer composer = new Composer(events, new PlainTypes(), options);
            if (!composer.checkNode()) {
                mistakes.add(1, 1, "", EMPTY);
                return null;
            }
            Node node = composer.getNode();
            if (node.getTag().equals(Tag.NULL)) {
                mistakes.add(node.getStartMark(), "", EMPTY);
                return null;
            }
            composer.checkNode(); // meets a second document, if there is one
            TreeSearch.report(events.refusals(), node, mistakes);
            return node;
        } catch (MarkedYAMLException problem) {
            syntax(problem);
        } catch (ReaderException unreadable) {
            at(text, unreadable.getPosition(), "holds a control character here; take it out");
        } catch (YAMLException problem) {
            mistakes.add(1, 1, "", "is not YAML that can be read");
        }
        return null;
    }

    private void syntax(MarkedYAMLException problem) {
        String found = problem.getProblem() == null ? "" : problem.getProblem();
        String said = found.replaceAll("\\s+", " ").strip();
        if (said.contains("TAB")) {
            said = "a tab stands here; indent with spaces";
        } else if (said.contains("escape character")) {
            said = "a backslash in double quotes starts an escape; write paths with / or in single quotes";
        } else if (said.contains("unexpected end of stream")) {
            said = "a quote that was opened is not closed before the end";
        } else if (!said.contains("document") && !said.contains("nested")) {
            said = "is not YAML: " + said;
        }
        Mark mark = problem.getProblemMark();
        String sentence = said.length() > LONGEST_PROBLEM ? said.substring(0, LONGEST_PROBLEM) : said;
        if (mark == null) {
            mistakes.add(1, 1, "", sentence);
        } else {
            mistakes.add(mark, "", sentence);
        }
    }

    private void at(String text, int end, String sentence) {
        String before = text.substring(0, Math.min(end, text.length()));
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        int start = before.lastIndexOf('\n') + 1;
        mistakes.add(line, before.codePointCount(start, before.length()) + 1, "", sentence);
    }
}
