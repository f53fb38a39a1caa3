package org.hubgraph.registry.erasure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One order of the parts of a name, folded.
 *
 * @param word the position of the name in the list of words
 * @param joints offsets at which another part begins, ascending
 * @param addressed whether it is searched for in URLs and similar identifiers only
 */
record Spelling(int word, String letters, List<Integer> joints, boolean addressed) {

    /** All rotations of the parts of a name, so that a family name of any number of parts may come first or last. */
    static List<Spelling> of(int word, String name, boolean addressed, Folding folding) {
        folding.fold(name);
        if (folding.length == 0) {
            return List.of();
        }
        String letters = new String(folding.letters, 0, folding.length);
        var joints = new ArrayList<Integer>();
        for (int at = 1; at < folding.length; at++) {
            if (folding.gaps[at] != Folding.NOTHING) {
                joints.add(at);
            }
        }
        var orders = new ArrayList<Spelling>();
        orders.add(new Spelling(word, letters, List.copyOf(joints), addressed));
        for (int joint : joints) {
            // After the rotation, another part begins at the offset where the name began; the former start of the
            // rotated part is now the start of the name.
            var turned = joints.stream()
                    .map(other -> other == joint ? 0 : other)
                    .map(other -> Math.floorMod(other - joint, letters.length()))
                    .sorted()
                    .toList();
            orders.add(new Spelling(word, letters.substring(joint) + letters.substring(0, joint), turned, addressed));
        }
        return orders;
    }

    /** Whether the spelling occurs at the position as a name of its own. */
    boolean isAt(int place, Folding text, boolean address) {
        int end = place + letters.length();
        if (end > text.length || !Arrays.equals(text.letters, place, end, letters.toCharArray(), 0, letters.length())) {
            return false;
        }
        return isBoundary(place, text, address) && isBoundary(end, text, address) && isJoined(place, text, address);
    }

    private static boolean isBoundary(int place, Folding text, boolean address) {
        if (place == 0 || place == text.length || text.gaps[place] != Folding.NOTHING) {
            return true;
        }
        if (!text.first[place]) {
            return false;
        }
        char before = text.letters[place - 1];
        char behind = text.letters[place];
        return !text.isSpacedAt(place - 1)
                || !text.isSpacedAt(place)
                || address && Character.isDigit(before) != Character.isDigit(behind);
    }

    /** Whether the gaps between the letters may occur within one name. */
    private boolean isJoined(int place, Folding text, boolean address) {
        int missing = 0;
        boolean added = false;
        for (int at = 1; at < letters.length(); at++) {
            byte gap = text.gaps[place + at];
            if (gap == Folding.BREAK) {
                return false;
            }
            boolean joint = joints.contains(at);
            boolean spaced = text.isSpacedAt(place + at - 1) && text.isSpacedAt(place + at);
            if (joint && gap == Folding.NOTHING && spaced) {
                missing++;
            }
            if (!joint && gap != Folding.NOTHING && !address) {
                if (spaced ? gap != Folding.HYPHEN || joints.isEmpty() : gap != Folding.SPACE) {
                    return false;
                }
                added |= spaced;
            }
        }
        return address || missing == 0 || !added && missing < joints.size();
    }
}
