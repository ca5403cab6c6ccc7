package de.kontaktzyklus.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    private final AddressRules rules = new AddressRules(List.of("jobcenter.example", " Team.JobCenter.example "));

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "refused", textBlock = """
            plain,                       erika@jobcenter.example,            erika@jobcenter.example
            one spelling for a mailbox,  ' Erika@JobCenter.Example ',        erika@jobcenter.example
            a second domain,             erika@team.jobcenter.example,       erika@team.jobcenter.example
            empty,                       '',                                 refused
            another domain,              erika@elsewhere.example,            refused
            a subdomain is another one,  erika@mail.jobcenter.example,       refused
            a domain that ends alike,    erika@evil-jobcenter.example,       refused
            a dot too many,              erika@jobcenter.example.,           refused
            a Cyrillic letter,           erika@jobcentеr.example,            refused
            two addresses,               'erika@jobcenter.example,otto@jobcenter.example', refused
            a display name,              Erika <erika@jobcenter.example>,    refused
            a route,                     erika%elsewhere.example@@jobcenter.example, refused
            no mailbox,                  @jobcenter.example,                 refused
            two dots,                    erika..m@jobcenter.example,         refused
            a quoted blank,              '"a b"@jobcenter.example',          refused
            """)
    void takes_plain_mailboxes_of_allowed_domains_only(String reason, String address, String usable) {
        assertThat(rules.usable(address)).as(reason).isEqualTo(Optional.ofNullable(usable));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: x", "\u202E", "\t", "\0", "\u2028"})
    void takes_nothing_with_control_or_direction_characters(String inside) {
        assertThat(rules.usable("erika" + inside + "@jobcenter.example")).isEmpty();
    }
}
