package io.migrationgate.jenkins;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.control.SourceUnit;

/**
 * One call in a pipeline, as Jenkins' own version of Groovy parses it.
 *
 * @param name what is called
 * @param arguments the names of its named arguments
 */
record PipelineCall(String name, Set<String> arguments) {
    PipelineCall {
        arguments = Set.copyOf(arguments);
    }

    /**
     * All calls of a pipeline, those in closures too.
     *
     * @throws org.codehaus.groovy.control.CompilationFailedException when the text is not Groovy
     */
    static List<PipelineCall> of(String file, String text) {
        SourceUnit source = SourceUnit.create(file, text);
        source.parse();
        source.completePhase();
        source.nextPhase();
        source.convert();
        Calls calls = new Calls();
        calls.visitBlockStatement(source.getAST().getStatementBlock());
        return calls.found;
    }

    /** Collects calls on the way through a script. */
    private static final class Calls extends CodeVisitorSupport {
        private final List<PipelineCall> found = new ArrayList<>();

        @Override
        public void visitMethodCallExpression(MethodCallExpression call) {
            NamedArguments named = new NamedArguments();
            call.getArguments().visit(named);
            found.add(new PipelineCall(call.getMethodAsString(), named.names));
            super.visitMethodCallExpression(call);
        }
    }

    /** Collects the names that stand before the colons of a call's arguments, but not those within its closures. */
    private static final class NamedArguments extends CodeVisitorSupport {
        private final Set<String> names = new LinkedHashSet<>();

        @Override
        public void visitMapExpression(MapExpression map) {
            for (MapEntryExpression entry : map.getMapEntryExpressions()) {
                names.add(entry.getKeyExpression().getText());
            }
        }

        @Override
        public void visitClosureExpression(ClosureExpression closure) {
            // What is called in there has arguments of its own.
        }
    }
}
