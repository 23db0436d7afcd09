package hudson;

import java.util.AbstractList;

/** Stands in for the found extensions of one type. */
public class ExtensionList<T> extends AbstractList<T> {
    private ExtensionList() {}

    public static <U> U lookupSingleton(Class<U> type) {
        throw new UnsupportedOperationException("ExtensionList.lookupSingleton");
    }

    @Override
    public T get(int index) {
        throw new UnsupportedOperationException("ExtensionList.get");
    }

    @Override
    public int size() {
        throw new UnsupportedOperationException("ExtensionList.size");
    }
}
