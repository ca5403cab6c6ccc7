package de.kontaktzyklus.dispatch.smtp.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the answers of real servers say about whose fault it is. */
class ReplyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    550 5.1.1 <v1@jobcenter.example>: Recipient address rejected: User unknown | false | 550 5.1.1
                    550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup | false | 550 5.1.10
                    550 no such user here | false | 550
                    452 4.2.2 mailbox full | false | 452 4.2.2
                    554 5.7.1 <v1@jobcenter.example>: Relay access denied | true | session
                    550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain | true | session
                    550 Relaying denied | true | session
                    550 relay not permitted | true | session
                    454 4.7.1 <v1@anderswo.example>: Relay access denied | true | session
                    450 4.7.1 <v1@jobcenter.example>: greylisted, come back later | false | 450 4.7.1
                    503 5.5.1 Bad sequence of commands | true | session
                    530 5.7.57 Client not authenticated to send mail | true | session
                    550-5.7.1 two lines | true | session
                    550 5.7 is no enhanced code | false | 550
                    """)
    void an_answer_is_about_the_session_or_about_the_recipient(String text, boolean session, String kind) {
        Reply reply = new Reply(Integer.parseInt(text.substring(0, 3)), text);

        assertThat(reply.isAboutSession()).isEqualTo(session);
        assertThat(reply.kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    552 message too large | SENDER | TOO_BIG
                    552 5.3.4 Message size exceeds fixed limit | SENDER | TOO_BIG
                    552 5.3.4 Message too big | DOT | TOO_BIG
                    550 5.2.3 larger than the mailbox takes | RECIPIENT | TOO_BIG
                    552 5.2.2 mailbox full | RECIPIENT | REFUSED
                    552 mailbox full | RECIPIENT | REFUSED
                    550 5.1.1 no such user | RECIPIENT | REFUSED
                    550 5.7.1 not you | SENDER | SERVER
                    421 4.3.2 shutting down | CONTENT | SERVER
                    530 5.7.0 authentication required | RECIPIENT | SERVER
                    450 4.2.1 later | RECIPIENT | LATER
                    """)
    void the_verdict_depends_on_where_it_is_said(String text, Stage stage, Verdict verdict) {
        assertThat(Verdict.of(new Reply(Integer.parseInt(text.substring(0, 3)), text), stage))
                .isEqualTo(verdict);
    }
}
