package de.kontaktzyklus.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerNumberTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            between separators         | 100 | 99;100;101       | true
            alone                      | 100 | 100              | true
            between tags               | 100 | <td>100</td>     | true
            part of a longer number    | 100 | 1001;2100        | false
            part of a word             | 100 | A100             | false
            no pattern, but a text     | 1.0 | 1x0              | false
            a number with letters      | 100A000001 | Kunde 100A000001, | true
            """)
    void a_number_is_a_word(String why, String number, String text, boolean named) throws IOException {
        assertThat(new CustomerNumber(number).isIn(text)).as(why).isEqualTo(named);
        assertThat(new CustomerNumber(number).isIn(Files.writeString(folder.resolve("x.csv"), text)))
                .as(why)
                .isEqualTo(named);
    }

    @Test
    void packed_exports_and_workbooks_are_looked_into() throws IOException {
        Path packed = folder.resolve("faelle.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("Kundennummer\n100;x\n".getBytes(UTF_8));
        }
        Path workbook = folder.resolve("501.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(workbook))) {
            out.putNextEntry(new ZipEntry("first"));
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write("<si><t>100</t></si>".getBytes(UTF_8));
        }

        for (Path file : new Path[] {packed, workbook}) {
            assertThat(new CustomerNumber("100").isIn(file)).isTrue();
            assertThat(new CustomerNumber("101").isIn(file)).isFalse();
        }
    }

    @Test
    void what_cannot_be_read_may_name_it() throws IOException {
        Path rubbish = Files.writeString(folder.resolve("faelle.csv.gz"), "no gzip at all");

        assertThat(new CustomerNumber("100").isIn(rubbish)).isTrue();
    }
}
