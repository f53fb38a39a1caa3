package org.hubgraph.registry.importing.format;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;

/** The cells of a row of a workbook: numbers as texts with a decimal point, dates in ISO 8601, and the values of formulas as they were last computed. */
final class WorkbookCells {
    /** What a format of numbers shows as it is: texts in quotation marks, escaped characters, colours and currencies. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.");

    /** Spreadsheets have numbers up to 10^308. A longer one would be a text of as many digits. */
    private static final int MOST_DIGITS = 400;

    /** Spreadsheets have formats of up to 255 characters. Each cell has its format examined. */
    private static final int LONGEST_FORMAT = 1_000;

    /** The format of numbers of so many digits. */
    private static final Pattern ZEROS = Pattern.compile("0{2,50}");

    private static final Pattern DATE_PART = Pattern.compile("[ymdhs]");

    private WorkbookCells() {}

    static Cells of(Row row, ImportLimits limits) {
        var values = new ArrayList<String>();
        var numbers = new BitSet();
        var faults = new ArrayList<Cells.CellFault>(0);
        long characters = 0;
        for (int i = 0; i < Math.min(row.getCellCount(), limits.columns() + 1); i++) {
            int column = i;
            var cell = row.getOptionalCell(i).orElse(null);
            Object value = cell == null ? "" : value(cell);
            numbers.set(i, value instanceof BigDecimal number && !isHuge(number));
            String text = value instanceof BigDecimal number ? plain(number) : (String) value;
            if (text == null) {
                faults.add(new Cells.CellFault(column, error(cell)));
                text = "";
            }
            boolean fits = characters <= limits.rowCharacters();
            characters += text.length();
            if (characters > limits.rowCharacters()) {
                if (fits) {
                    faults.add(new Cells.CellFault(column, CellRules.rowTooLong(limits)));
                }
                numbers.clear(i);
                values.add("");
                continue;
            }
            CellRules.fault(text, limits).ifPresent(fault -> faults.add(new Cells.CellFault(column, fault)));
            values.add(text.length() > limits.cellCharacters() ? "" : text);
        }
        return new Cells(row.getRowNum(), values, numbers, faults);
    }

    private static ImportFault error(Cell cell) {
        return ImportFault.of(
                ImportRule.FORMULA_ERROR,
                Severity.DROPPED,
                null,
                cell.getRawValue(),
                cell.getType() == CellType.ERROR ? "is an error" : "is a formula without a computed value");
    }

    /** A number or a text. Null for an error, and for a formula that was never computed. */
    private static Object value(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case ERROR -> null;
            case NUMBER -> displayed(cell.asNumber(), cell);
            case FORMULA -> computed(cell);
            case BOOLEAN -> String.valueOf(cell.getValue());
            case STRING -> cell.getText();
        };
    }

    private static Object computed(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty() || raw.startsWith("#")) {
            return null;
        }
        return cell.getValue() instanceof BigDecimal number ? displayed(number, cell) : raw;
    }

    private static Object displayed(BigDecimal number, Cell cell) {
        String format = cell.getDataFormatString();
        return date(cell, format).map(Object.class::cast).orElseGet(() -> padded(number, format));
    }

    /** A number that its format shows with zeros in front, such as a postcode: as a text, if it has any. */
    private static Object padded(BigDecimal number, String format) {
        String zeros = format == null || format.length() > LONGEST_FORMAT ? "" : shown(format);
        if (!ZEROS.matcher(zeros).matches() || number.signum() < 0 || isHuge(number)) {
            return number;
        }
        String digits = plain(number);
        int missing = zeros.length() - digits.length();
        return missing <= 0 || digits.indexOf('.') >= 0 ? number : "0".repeat(missing) + digits;
    }

    private static Optional<String> date(Cell cell, String format) {
        // Before the first day of its calendar, a spreadsheet shows no date.
        if (!isDate(format) || cell.asNumber().compareTo(BigDecimal.ONE) < 0) {
            return Optional.empty();
        }
        try {
            var time = cell.asDate();
            boolean day = time.toLocalTime().toSecondOfDay() == 0;
            return Optional.of(day ? precise(time.toLocalDate(), format) : time.toString());
        } catch (DateTimeException | ClassCastException | IllegalStateException noDate) {
            return Optional.empty();
        }
    }

    /** A month or a year is stored as its first day. The format shows whether this day is meant. */
    private static String precise(LocalDate date, String format) {
        String shown = shown(format);
        if (shown.matches(".*[dhs].*") || date.getDayOfMonth() != 1) {
            return date.toString();
        }
        return shown.indexOf('m') < 0 && date.getMonthValue() == 1
                ? Year.from(date).toString()
                : YearMonth.from(date).toString();
    }

    /** Whether a format shows a number as a date or a time. */
    static boolean isDate(String format) {
        if (format == null || format.length() > LONGEST_FORMAT || format.equalsIgnoreCase("General")) {
            return false;
        }
        String shown = shown(format);
        return DATE_PART.matcher(shown).find() && shown.indexOf('0') < 0 && shown.indexOf('#') < 0;
    }

    private static String shown(String format) {
        return LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0
                ? "0"
                : isHuge(number)
                        ? number.toString()
                        : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isHuge(BigDecimal number) {
        return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
    }
}
