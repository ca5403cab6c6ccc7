package de.kontaktzyklus.cli.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import de.kontaktzyklus.cli.terminal.CsvTable;
import java.io.IOException;
import java.io.Writer;

/** The two formats of {@code assess}; both are written row by row. */
enum DecisionFormat {
    /** UTF-8, {@code ;}, LF, quoted as of RFC 4180 where needed. */
    CSV {
        @Override
        void write(DecisionTable rows, Writer out) throws IOException {
            try (CsvTable table = new CsvTable(out)) {
                table.row(DecisionTable.HEADER);
                for (int row = 0; row < rows.size(); row++) {
                    table.row(rows.fields(row));
                }
            }
        }
    },
    /** An array with one object for each row, the same fields. */
    JSON {
        @Override
        void write(DecisionTable rows, Writer out) throws IOException {
            JsonGenerator json =
                    new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(onePerLine());
            json.writeStartArray();
            for (int row = 0; row < rows.size(); row++) {
                writeObject(rows.fields(row), json);
            }
            json.writeEndArray();
            json.close();
            out.write('\n');
        }
    };

    abstract void write(DecisionTable rows, Writer out) throws IOException;

    private static DefaultPrettyPrinter onePerLine() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.NONE));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(DefaultPrettyPrinter.NopIndenter.instance);
        return printer;
    }

    private static void writeObject(String[] fields, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int field = 0; field < fields.length; field++) {
            json.writeFieldName(DecisionTable.HEADER.get(field));
            if (DecisionTable.isNumber(field)) {
                json.writeNumber(fields[field]);
            } else {
                json.writeString(fields[field]);
            }
        }
        json.writeEndObject();
    }
}
