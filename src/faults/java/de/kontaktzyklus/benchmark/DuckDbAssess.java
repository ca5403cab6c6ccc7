package de.kontaktzyklus.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * The same decisions by DuckDB, with the rules in SQL: {@code DuckDbAssess EXPORT CALENDAR OUTPUT}. It knows what
 * {@link InventedExport} writes, and no more: no dirt, no contacts file, no rules of measures.
 */
final class DuckDbAssess {

    private DuckDbAssess() {}

    public static void main(String[] args) throws IOException, SQLException {
        String rules = rules().replace("$export", args[0])
                .replace("$calendar", args[1])
                .replace("$output", Path.of(args[2]).toAbsolutePath().toString())
                .replace("$day", InventedExport.DAY.toString());
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            for (String each : rules.split(";\n", -1)) {
                statement.execute(each);
            }
        }
    }

    private static String rules() throws IOException {
        try (InputStream file = Objects.requireNonNull(DuckDbAssess.class.getResourceAsStream("assess-duckdb.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
