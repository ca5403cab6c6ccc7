package de.kontaktzyklus.faults.mailserver;

import java.util.Locale;

/** Where in an SMTP conversation the server is. */
public enum Stage {
    GREETING("220 mail.jobcenter.example here"),
    EHLO("250-mail.jobcenter.example\r\n250-SIZE 35882577\r\n250 8BITMIME"),
    STARTTLS("220 go on"),
    AUTH("235 welcome"),
    MAIL("250 ok"),
    RCPT("250 ok"),
    DATA("354 go on"),
    /** In the middle of the content. */
    BODY(""),
    /** After the final dot. */
    DOT("250 accepted"),
    RSET("250 ok"),
    QUIT("221 bye"),
    UNKNOWN_COMMAND("500 what?");

    /** What a well-behaved server answers. */
    public final String answer;

    Stage(String answer) {
        this.answer = answer;
    }

    public static Stage of(String command) {
        String verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO", "HELO" -> EHLO;
            case "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "RSET", "QUIT" -> valueOf(verb);
            default -> UNKNOWN_COMMAND;
        };
    }

    /** Whether it is known by now for whom the mail is. */
    public boolean isAboutMail() {
        return this == RCPT || this == DATA || this == BODY || this == DOT;
    }
}
