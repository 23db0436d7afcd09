package io.migrationgate.plan.form;

/**
 * Writes something from a description: a schema, a reference page.
 *
 * @param <R> what is written
 */
public interface ShapeVisitor<R> {
    R scalar(Scalar<?> scalar);

    R choice(Choice<?> choice);

    R flag(Flag flag);

    R count(Count count);

    R nested(Nested nested);

    R items(Items<?> items);

    R table(Table<?> table);

    R wordOrNested(WordOrNested<?> either);

    R readLater(ReadLater later);
}
