package io.migrationgate.adapter.transfer;

import io.migrationgate.evidence.ListedObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what must be known of each object of one side in 33 bytes: 64 bits of the SHA-256 of its key, its size, 64 bits of
 * its MD5, its CRC-64.
 *
 * <p>Two keys of one side with the same 64 bits, which chance brings about once in some ten million comparisons of a million
 * objects, look like a key that is there twice and end the comparison; they are never taken for one object.
 */
final class KeyTable {
    /** What became of an object. */
    enum Match {
        ABSENT,
        TWICE,
        EQUAL,
        OTHER_SIZE,
        OTHER_CHECKSUM,
        UNPROVEN
    }

    private static final int MD5 = 1;
    private static final int PROVEN = 2;
    private static final int CRC = 4;
    private static final int SEEN = 8;

    private long[] keys = new long[1 << 12];
    private long[] sizes = new long[1 << 12];
    private long[] md5s = new long[1 << 12];
    private long[] crcs = new long[1 << 12];
    private byte[] flags = new byte[1 << 12];
    private int used;
    private int seen;

    int size() {
        return used;
    }

    /** How many objects no row of the other side was about. */
    int unseen() {
        return used - seen;
    }

    /** Adds an object; false when its key is there. */
    boolean add(ListedObject object) {
        if (used * 2 >= keys.length) {
            grow();
        }
        long key = hash(object.key());
        int slot = slot(keys, key);
        if (keys[slot] != 0) {
            return false;
        }
        keys[slot] = key;
        sizes[slot] = object.size();
        String md5 = object.md5();
        String crc = object.crc64();
        md5s[slot] = md5 == null ? 0 : prefix(md5);
        crcs[slot] = crc == null ? 0 : Long.parseUnsignedLong(crc);
        flags[slot] = (byte) ((md5 == null ? 0 : MD5) | (object.proven() ? PROVEN : 0) | (crc == null ? 0 : CRC));
        used++;
        return true;
    }

    /** Compares an object of the other side with the one of the same key. */
    Match match(ListedObject other) {
        int slot = slot(keys, hash(other.key()));
        if (keys[slot] == 0) {
            return Match.ABSENT;
        }
        if ((flags[slot] & SEEN) != 0) {
            return Match.TWICE;
        }
        flags[slot] |= SEEN;
        seen++;
        if (sizes[slot] != other.size()) {
            return Match.OTHER_SIZE;
        }
        return checksums(slot, other.md5(), other.proven(), other.crc64());
    }

    private Match checksums(int slot, @Nullable String md5, boolean proven, @Nullable String crc) {
        boolean both = false;
        if (crc != null && (flags[slot] & CRC) != 0) {
            if (crcs[slot] != Long.parseUnsignedLong(crc)) {
                return Match.OTHER_CHECKSUM;
            }
            both = true;
        }
        if (md5 != null && (flags[slot] & MD5) != 0) {
            if (md5s[slot] == prefix(md5)) {
                both = true; // of two hashes that are not the same by chance both are what they seem
            } else if (proven && (flags[slot] & PROVEN) != 0) {
                return Match.OTHER_CHECKSUM;
            }
        }
        return both ? Match.EQUAL : Match.UNPROVEN;
    }

    /** Whether that key is here and no row of the other side was about it. */
    boolean isUnseen(String key) {
        int slot = slot(keys, hash(key));
        return keys[slot] != 0 && (flags[slot] & SEEN) == 0;
    }

    private static int slot(long[] keys, long key) {
        int slot = (int) (key ^ (key >>> 32)) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int length = keys.length * 2;
        long[] moved = new long[length];
        int[] from = new int[length];
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                int to = slot(moved, keys[slot]);
                moved[to] = keys[slot];
                from[to] = slot + 1;
            }
        }
        sizes = moved(sizes, from);
        md5s = moved(md5s, from);
        crcs = moved(crcs, from);
        byte[] movedFlags = new byte[length];
        for (int to = 0; to < length; to++) {
            movedFlags[to] = from[to] == 0 ? 0 : flags[from[to] - 1];
        }
        flags = movedFlags;
        keys = moved;
    }

    private static long[] moved(long[] values, int[] from) {
        long[] moved = new long[from.length];
        Arrays.setAll(moved, to -> from[to] == 0 ? 0 : values[from[to] - 1]);
        return moved;
    }

    private static long prefix(String md5) {
        return Long.parseUnsignedLong(md5.substring(0, 16), 16);
    }

    /** Never 0, which stands for an empty place. */
    static long hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            long hash = ByteBuffer.wrap(digest).getLong();
            return hash == 0 ? 1 : hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
