package de.kontaktzyklus.cli.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.cli.terminal.CsvTable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** The two formats of {@code assess}; both are written row by row. */
enum DecisionFormat {
    /** UTF-8, {@code ;}, LF, quoted as of RFC 4180 where needed. */
    CSV {
        @Override
        void write(List<AssessedCase> rows, Writer out) {
            CsvTable table = new CsvTable(out);
            table.row(HEADER);
            rows.forEach(row -> table.row(DecisionTable.fields(row).values()));
        }
    },
    /** An array with one object for each row, the same fields. */
    JSON {
        @Override
        void write(List<AssessedCase> rows, Writer out) throws IOException {
            JsonGenerator json =
                    new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(onePerLine());
            json.writeStartArray();
            for (AssessedCase row : rows) {
                writeObject(DecisionTable.fields(row), json);
            }
            json.writeEndArray();
            json.close();
            out.write('\n');
        }
    };

    private static final List<String> HEADER = List.of(
            "customer",
            "status",
            "reason",
            "anchor",
            "due_from",
            "due_until",
            "days_overdue",
            "caseworker",
            "team",
            "line");

    abstract void write(List<AssessedCase> rows, Writer out) throws IOException;

    private static DefaultPrettyPrinter onePerLine() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.NONE));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(DefaultPrettyPrinter.NopIndenter.instance);
        return printer;
    }

    private static void writeObject(Map<String, Object> fields, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            json.writeFieldName(field.getKey());
            if (field.getValue() instanceof Integer number) {
                json.writeNumber(number);
            } else {
                json.writeString(field.getValue().toString());
            }
        }
        json.writeEndObject();
    }
}
