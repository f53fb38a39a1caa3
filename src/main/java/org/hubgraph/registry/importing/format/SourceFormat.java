package org.hubgraph.registry.importing.format;

/** The format of a file, apart from its compression. */
public enum SourceFormat {
    /** Comma-separated values (RFC 4180), also with another separator. */
    CSV,
    /** Tab-separated values. */
    TSV,
    /** A spreadsheet of Office Open XML (ISO/IEC 29500). */
    XLSX,
    /** A list of objects, or an object with lists of objects. */
    JSON,
    /** One object on each line. */
    JSON_LINES,
    /** A collection of features (RFC 7946). Of their geometries, points are read. */
    GEOJSON
}
