package org.hubgraph.registry.importing.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.hubgraph.registry.importing.format.SourceFormat;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.snapshot.SnapshotArchive;

/**
 * The arguments of the command {@code import}.
 *
 * @param mapping the name of a ready mapping, or the path of a file; null for a proposal
 * @param report where the report is to be written; null for none
 * @param refused where the refused rows are to be written, in the form of the file; null for none
 */
record ImportOptions(
        Path file, String mapping, boolean dryRun, Path report, Path refused, SourceFormat format, Charset encoding) {
    static final String USAGE = """
            Usage: import SNAPSHOT.zip|SNAPSHOT.tar.gz
                   import FILE --mapping NAME|FILE [--dry-run] [--report FILE] [--refused FILE] [--format FORMAT] [--encoding NAME]
                   import --suggest FILE [--format FORMAT] [--encoding NAME]
                   import --undo ID
                   import --decide ID ROW[.OBJECT]=ENTRY|new ...
              --mapping   a ready mapping (%s) or a YAML file
              --dry-run   reports what would happen and writes nothing
              --report    writes the report of every row, by its ending as .json, .csv or text
              --refused   writes the refused rows, to correct and import again
              --format    one of %s; default: recognised
              --suggest   proposes a mapping for a file
              --undo      takes an import back
              --decide    links suspect rows to entries of the registry, by their ids or slugs, or adds new ones;
                          of several suspect objects of a row, OBJECT is the position, from 0
              --encoding  such as ISO-8859-1 or GB18030; default: UTF-8, or that of the byte order mark
            """;

    /** @throws IllegalArgumentException saying what is wrong */
    static ImportOptions of(List<String> arguments) {
        var options = read(arguments);
        if (options.mapping == null) {
            boolean snapshot = SnapshotArchive.isOne(options.file);
            throw new IllegalArgumentException(
                    "--mapping is missing" + (snapshot ? "; a snapshot is restored without options" : ""));
        }
        var inputs = List.of(options.file, Path.of(options.mapping));
        requireTarget("--report", options.report, inputs);
        requireTarget("--refused", options.refused, inputs);
        if (options.report != null && isSame(options.report, options.refused)) {
            throw new IllegalArgumentException("--report and --refused are the same file");
        }
        return options;
    }

    /** Requires before the import that its results can be written, and do not replace what it reads. */
    private static void requireTarget(String option, Path target, List<Path> inputs) {
        if (target == null) {
            return;
        }
        if (inputs.stream().anyMatch(input -> isSame(target, input))) {
            throw new IllegalArgumentException(option + " " + target + " would replace a file that is read");
        }
        Path folder = target.toAbsolutePath().getParent();
        boolean writable = Files.exists(target)
                ? !Files.isDirectory(target) && Files.isWritable(target)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!writable) {
            throw new IllegalArgumentException(option + " " + target + " cannot be written");
        }
    }

    /** @param other may be null */
    private static boolean isSame(Path one, Path other) {
        if (other == null) {
            return false;
        }
        try {
            return one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unknown) {
            return false;
        }
    }

    /**
     * The arguments behind {@code --suggest}: a file and how to read it.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static ImportOptions ofSuggestion(List<String> arguments) {
        var options = read(arguments);
        if (options.mapping != null || options.dryRun || options.report != null || options.refused != null) {
            throw new IllegalArgumentException("--suggest goes only with --format and --encoding");
        }
        return options;
    }

    private static ImportOptions read(List<String> arguments) {
        Path file = null;
        String mapping = null;
        boolean dryRun = false;
        Path report = null;
        Path refused = null;
        SourceFormat format = null;
        Charset encoding = null;
        var given = new HashSet<String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.startsWith("--") && !given.add(argument)) {
                throw new IllegalArgumentException(argument + " is given twice");
            }
            switch (argument) {
                case "--dry-run" -> dryRun = true;
                case "--mapping" -> mapping = value(argument, rest);
                case "--report" -> report = Path.of(value(argument, rest));
                case "--refused" -> refused = Path.of(value(argument, rest));
                case "--format" -> format = format(value(argument, rest));
                case "--encoding" -> encoding = encoding(value(argument, rest));
                default -> {
                    if (argument.startsWith("--") || file != null) {
                        throw new IllegalArgumentException("unknown argument " + argument);
                    }
                    file = Path.of(argument);
                }
            }
        }
        if (file == null) {
            throw new IllegalArgumentException("the file is missing");
        }
        return new ImportOptions(file, mapping, dryRun, report, refused, format, encoding);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static SourceFormat format(String name) {
        try {
            return SourceFormat.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "--format " + name + " is not one of " + List.of(SourceFormat.values()), unknown);
        }
    }

    private static Charset encoding(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new IllegalArgumentException("--encoding " + name + " is not known", unknown);
        }
    }

    /** The options of a mapping with those of the command in their place. */
    SourceOptions over(SourceOptions ofMapping) {
        return ofMapping.with(format, encoding);
    }
}
