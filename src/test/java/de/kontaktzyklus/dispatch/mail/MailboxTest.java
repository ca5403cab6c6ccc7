package de.kontaktzyklus.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in headers, as RFC 5322 and RFC 2047 want them, and read back as they were. */
class MailboxTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    k@jobcenter.example                             | k@jobcenter.example
                    Kontaktzyklus <k@jobcenter.example>             | Kontaktzyklus <k@jobcenter.example>
                    Jobcenter, Team Nord <k@jobcenter.example>      | "Jobcenter, Team Nord" <k@jobcenter.example>
                    Dr. Muster; Leitung <k@jobcenter.example>       | "Dr. Muster; Leitung" <k@jobcenter.example>
                    Jobcenter "Mitte" <k@jobcenter.example>  | "Jobcenter \\"Mitte\\"" <k@jobcenter.example>
                    Jobcenter Düren <k@jobcenter.example>    | =?UTF-8?Q?Jobcenter_D=C3=BCren?= <k@jobcenter.example>
                    Düren, Nord <k@jobcenter.example>        | =?UTF-8?Q?D=C3=BCren=2C_Nord?= <k@jobcenter.example>
                    """)
    void a_name_is_quoted_or_encoded_where_it_has_to_be(String mailbox, String header) throws Exception {
        InternetAddress address = Mailbox.of("From", mailbox);

        assertThat(address.toString()).isEqualTo(header);
        InternetAddress[] read = InternetAddress.parseHeader(address.toString(), true);
        assertThat(read).hasSize(1);
        assertThat(read[0].getAddress()).isEqualTo("k@jobcenter.example");
        assertThat(String.valueOf(read[0].getPersonal()))
                .isEqualTo(mailbox.contains("<") ? mailbox.substring(0, mailbox.indexOf(" <")) : "null");
    }

    @Test
    void a_name_adds_no_header() {
        assertThatThrownBy(() -> Mailbox.of("From", "Amt\r\nBcc: x@boese.example <k@jobcenter.example>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
