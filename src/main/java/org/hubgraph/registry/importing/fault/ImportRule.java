package org.hubgraph.registry.importing.fault;

/** The rules that imported files, rows and values must follow. Reports count faults by their names. */
public enum ImportRule {
    // Files
    FILE_EMPTY("send a file that has a row of column names and at least one row of values"),
    FILE_TOO_LARGE("split the file, or raise hubgraph.import.file-megabytes"),
    ARCHIVE_TOO_LARGE("unpack the archive and send the file itself"),
    ARCHIVE_CONTENT("put exactly one data file into the archive, not encrypted, or name it in the mapping"),
    ENCODING("name the encoding of the file: UTF-8, UTF-16, ISO-8859-1 (Latin-1), windows-1252 or GB18030"),
    FORMAT_UNKNOWN("send CSV, TSV, XLSX, JSON, JSON Lines or GeoJSON, and name the format if it is not recognised"),
    SYNTAX("correct the syntax at this position"),
    QUOTE_NOT_CLOSED("close the quotation mark, and double each quotation mark inside a quoted cell"),
    TOO_MANY_COLUMNS("leave out columns, or raise hubgraph.import.columns"),
    TOO_MANY_ROWS("split the file, or raise hubgraph.import.rows; for a dry run, hubgraph.import.dry-run-rows"),
    ROW_TOO_LONG("shorten the row, or raise hubgraph.import.row-characters"),
    COLUMN_TWICE("give each column a name of its own"),
    COLUMN_MISSING("add the column, or change the mapping"),

    // Rows
    CELL_TOO_LONG("shorten the value, or raise hubgraph.import.cell-characters"),
    NUL_CHARACTER("remove the character U+0000"),
    EXTRA_CELLS("name the column of the value, or quote values that contain the separator"),
    MISSING_CELLS("write a separator for each column, even if its value is empty"),
    NESTED_TOO_DEEP("flatten the record"),
    SHIFTED_COLUMNS(
            "move the values back into their columns: a separator is missing, or a value that contains one is not"
                    + " quoted"),
    FORMULA_ERROR("correct the formula, or replace it by its value"),

    // Values
    REQUIRED("give the value, or a constant or default in the mapping"),
    TOO_LONG("shorten the value"),
    TOO_MANY_VALUES("leave out values"),
    TEXT("remove the forbidden character"),
    MOJIBAKE("read the file in its real encoding, or correct the text"),
    DATE("write YYYY-MM-DD, YYYY-MM or YYYY, or name the order of day and month in the mapping"),
    DATE_AMBIGUOUS("name the order of day and month in the mapping"),
    DATE_IMPLAUSIBLE("correct the year"),
    COUNTRY("write an ISO 3166-1 code, or add the text to a table of the mapping"),
    LANGUAGE("write a BCP 47 language tag, such as en or zh-Hant"),
    CURRENCY("write an ISO 4217 code, such as USD"),
    MONEY("write the amount in digits, and the currency as a code"),
    NUMBER("write a number in digits"),
    BOOLEAN("write true or false"),
    URL("write an absolute http or https URL"),
    EMAIL("write one e-mail address, such as office@example.org"),
    EMAIL_DOMAIN("write a domain name, such as example.org"),
    EXTERNAL_ID("correct the id; its check digits do not match or its form is not that of the scheme"),
    NOT_IN_TABLE("add the value to the table of the mapping, or give the table a default"),
    NOT_ONE_OF("write one of the values that the field has, or add a table to the mapping"),
    COORDINATES("give both the latitude, from -90 to 90, and the longitude, from -180 to 180"),
    SAME_END("name two different entries"),

    // Runs
    KEY_TWICE("give each record a key of its own"),
    REFERENCE_UNKNOWN("import the object that it refers to first, or correct the reference"),
    REFERENCE_AMBIGUOUS("refer to the object by its slug, its key or an external id"),
    DELETED("restore the object, or leave the record out of the file"),
    REGISTRY("correct the value as the message says");

    private final String remedy;

    ImportRule(String remedy) {
        this.remedy = remedy;
    }

    /** What the sender of a file can do, as an imperative that begins in lower case. */
    public String remedy() {
        return remedy;
    }
}
