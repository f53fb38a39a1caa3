package org.hubgraph.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The options of a command: {@code --name value}. Some may be repeated. */
public final class Options {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    public Options(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!name.startsWith("--") || i + 1 == arguments.size()) {
                throw new Refused("\"" + name + "\": an option is --name value.");
            }
            values.computeIfAbsent(name.substring(2), key -> new ArrayList<>()).add(arguments.get(i + 1));
        }
    }

    /**
     * Checks the names of the options. Call it first.
     *
     * @throws Refused for an option that the command does not have
     */
    public Options of(String... known) {
        for (String name : values.keySet()) {
            if (!List.of(known).contains(name)) {
                throw new Refused("There is no option --" + name + " here, only --" + String.join(", --", known) + ".");
            }
        }
        return this;
    }

    /** All values of an option in order; empty if the option is not given. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The last value of an option, or the default. */
    public String get(String name, String otherwise) {
        var all = all(name);
        return all.isEmpty() ? otherwise : all.get(all.size() - 1);
    }

    public String need(String name) {
        var value = get(name, null);
        if (value == null) {
            throw new Refused("--" + name + " is missing.");
        }
        return value;
    }

    public int count(String name, int otherwise) {
        return read(name, otherwise, Integer::valueOf);
    }

    /**
     * Parses the last value of an option.
     *
     * @throws Refused if the function cannot parse the value
     */
    public <T> T read(String name, T otherwise, Function<String, T> read) {
        var value = get(name, null);
        try {
            return value == null ? otherwise : read.apply(value);
        } catch (RuntimeException unreadable) {
            throw new Refused("--" + name + " " + value + ": " + unreadable.getMessage());
        }
    }
}
